/* Dates below the names on the map, in the place of a list: for few stops, on upright sheets. */

// More stops are easier to read in a list.
const MOST = 8;
// The class of a map whose names may be broken into lines.
const WRAPPED = "is-wrapping";

/* Whether the names on the map could take the place of the list. */
export function allowsLabels({ tour }, { layout, fit, legend, hidden }) {
  return layout === "plain" && !fit && legend?.length > 0 && legend.length <= MOST
    && !hidden.includes("badges") && !hidden.includes("labels")
    && tour.stops.every(({ position }, index) => position && !legend[index].beyond);
}

/* Shows the dates below the names, in the map as it is laid out, with names in one line or in several,
   whichever lies less on legs; returns whether all have room. */
export function labelDates(map, data) {
  const [line, lines] = ["", WRAPPED].map((look) => coveredBy(map, data, look));
  if (line <= lines && line < Infinity) coveredBy(map, data, "");
  return Math.min(line, lines) < Infinity;
}

/* How much of the legs the names cover in a look; Infinity if not all names have room. */
function coveredBy(map, { legend }, look) {
  const { atlas } = map;
  map.getContainer().classList.toggle(WRAPPED, look === WRAPPED);
  atlas.labelNotes = legend.map(({ dates }) => dates);
  atlas.fit(null, false);
  atlas.placed = true;
  atlas.stops.remeasure();
  atlas.stops.layout(true);
  atlas.placed = false;
  const { named, trace } = atlas.stops;
  if (named.length < legend.length) return Infinity;
  return named.reduce((sum, box) => sum + trace.under(box), 0);
}

export function unlabel(map) {
  const { atlas } = map;
  map.getContainer().classList.remove(WRAPPED);
  atlas.labelNotes = null;
  atlas.stops.remeasure();
}
