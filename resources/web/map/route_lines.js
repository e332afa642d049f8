/* The route as SVG: for each leg a line on a casing, with arrows in the direction of travel. */

import { onSvg } from "./drawn.js";

export const RouteLines = onSvg({
  initialize: function (route) {
    L.SVG.prototype.initialize.call(this, { pane: "route" });
    this.route = route;
    // What is drawn of each leg in the present view; of a wrapped route in each copy of the world.
    this.pieces = new Map();
  },

  _initContainer: function () {
    L.SVG.prototype._initContainer.call(this);
    this._container.setAttribute("aria-hidden", "true");
    this.groups = {};
    for (const name of ["casings", "lines", "marked", "arrows"]) {
      this.groups[name] = L.SVG.create("g");
      this._rootGroup.appendChild(this.groups[name]);
    }
  },

  draw: function (view) {
    this.view = { ...view, coarseness: 1 / this.route.map.atlas.sharpness };
    this.pieces = new Map();
    this.arrange();
  },

  /* Draws edited legs, in the present view and among those that are drawn already. */
  update: function () {
    if (this.isCurrent()) this.arrange();
    else this.redraw();
  },

  /* Draws the legs that are new, and puts the elements of all legs in the order of travel. */
  arrange: function () {
    const known = this.pieces;
    this.pieces = new Map(
      this.route.legs.map((leg) => [leg, known.get(leg) ?? this.piecesOf(leg)]));
    const all = [...this.pieces.values()].flat();
    setChildren(this.groups.casings, all.flatMap(({ casing }) => casing ?? []));
    setChildren(this.groups.lines, all.map(({ line }) => line));
    setChildren(this.groups.arrows, all.flatMap(({ arrows }) => arrows));
    this.route.drawn = all;
    this.mark(this.route.marked);
  },

  /* { leg, runs, casing, line, arrows } for each copy of the world in which the leg is in view. */
  piecesOf: function (leg) {
    const { isWeb } = this.route;
    const inferred = leg.inferred ? " is-inferred" : "";
    const pieces = [];
    for (const copy of this.route.copiesOf(leg, this.view)) {
      const runs = leg.runs(copy);
      if (!runs.length) continue;
      const text = runs.map(lineText).join("");
      const arrows = isWeb ? [] : leg.arrows(runs, copy);
      pieces.push({
        leg, runs,
        casing: isWeb ? null : path("ta-leg-casing" + inferred, text),
        line: path("ta-leg" + inferred + (isWeb ? " is-web" : ""), text),
        arrows: arrows.map((corners) =>
          path("ta-arrow", lineText(corners.map(([x, y]) => [0, x, y])) + "Z")),
      });
    }
    return pieces;
  },

  /* Emphasizes one leg, or none for null. */
  mark: function (leg) {
    const pieces = this.route.drawn.filter((piece) => piece.leg === leg);
    this.groups.marked.replaceChildren(
      ...pieces.map(({ runs }) => path("ta-leg is-marked", runs.map(lineText).join(""))));
  },
});

/* Gives a group these children in this order; those that are there already stay where they can. */
function setChildren(group, children) {
  const wanted = new Set(children);
  for (const child of [...group.children]) if (!wanted.has(child)) child.remove();
  let next = group.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else group.insertBefore(child, next);
  }
}

function lineText(run) {
  return run.map(([, x, y], i) => (i ? "L" : "M") + x.toFixed(2) + " " + y.toFixed(2)).join("");
}

function path(className, text) {
  const element = L.SVG.create("path");
  element.setAttribute("class", className);
  element.setAttribute("d", text);
  return element;
}
