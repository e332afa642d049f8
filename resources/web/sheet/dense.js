/* Finds the dense stretches of a route that need an inset on a sheet. */

// The least stops of a stretch without a badge or a name of their own.
const LEAST_CROWDED = 2;

/* Whether a sheet may have insets: where it shows the whole route with its stops. */
export function allowsInsets({ fit, hidden }) {
  return !fit && !hidden.includes("badges");
}

/* Lays the stops out in the map as it is now, and returns the stretches [{ first, last, extent, crowded }]
   whose stops have no room for their badges or names, or, if countsMoved, have to move, and that no
   inset shows yet; the most crowded first. */
export async function denseStretches(map, { hidden }, countsMoved) {
  const { atlas } = map;
  atlas.fit(null, false);
  // Where the lands are says where badges may stand.
  await atlas.basemap.shapesAt(atlas.fineness());
  atlas.placed = true;
  atlas.stops.regroup();
  atlas.stops.layout();
  atlas.placed = false;
  return atlas.stops.crowdedStretches(!hidden.includes("labels"), countsMoved)
    .filter(({ crowded }) => crowded >= LEAST_CROWDED)
    .sort((a, b) => b.crowded - a.crowded);
}
