/* Finds the dense stretches of a route, and gives them inset maps. */

import { drawInsets, frameInsets } from "./inset_maps.js";
import { MOST_INSETS, planInsets } from "./insets.js";

// The least stops of a stretch without a badge or a name of their own.
const LEAST_CROWDED = 2;
// If so large a share of all stops has no room, the title gives way to insets.
const MOSTLY_CROWDED = 0.5;
// A map beside insets is smaller, so that other stretches may be denser: so often that is looked at.
const MOST_PASSES = 3;

/* Arranges a sheet again with insets for dense stretches, as many as have room. given: { data, parts,
   route }; sheet: { arrange, settle, tighten, choose, slotOf }, where arrange(height) arranges the sheet with
   a slot of that height for insets, settle(height) is called once it is arranged for good, tighten(isTight)
   makes texts smaller or as large as before, and choose and slotOf are as planInsets takes them. */
export async function arrangeInsets(map, given, sheet) {
  const { data, route, parts } = given;
  if (!route || data.fit || data.hidden.includes("badges")) {
    await sheet.settle(0);
    return;
  }
  const before = map.atlas.arrangement.share;
  let [plan, isLaidOut] = [null, true];
  let dense = await denseStretches(map, data, false);
  if (!dense.length) {
    await sheet.settle(0);
    return;
  }
  for (let pass = 0; pass < MOST_PASSES && dense.length; pass++) {
    const known = plan?.stretches ?? [];
    const wanted = [...known, ...dense].sort((a, b) => b.crowded - a.crowded);
    const { stops } = map.atlas;
    const find = () => planInsets(wanted, {
      ...sheet, short: Math.min(data.width, data.height), route, before,
      places: stops.places.map(({ index }) => stops.placeOf(index)),
    });
    let next = find();
    if (!next && !plan && isMostly(dense, map.atlas.tour)) {
      sheet.tighten(true);
      next = find();
      if (!next) sheet.tighten(false);
    }
    isLaidOut = false;
    if (!next || isSame(next.stretches, known)) break;
    plan = next;
    sheet.arrange(plan.height);
    isLaidOut = true;
    frameInsets(map, parts.insets, plan);
    if (plan.stretches.length === MOST_INSETS) break;
    dense = await denseStretches(map, data, true);
  }
  // What was tried last need not be what is best.
  if (!isLaidOut) sheet.arrange(plan?.height ?? 0);
  await sheet.settle(plan?.height ?? 0);
  if (!plan) return;
  frameInsets(map, parts.insets, plan);
  drawInsets(map, parts.insets, data, plan);
}

function isMostly(stretches, { stops }) {
  return stretches.reduce((sum, { crowded }) => sum + crowded, 0) >= MOSTLY_CROWDED * stops.length;
}

function isSame(stretches, known) {
  return stretches.length === known.length
    && stretches.every(({ first, last }, i) => first === known[i].first && last === known[i].last);
}

/* Lays the stops out in the map as it is now, and returns the stretches [{ first, last, extent, crowded }]
   whose stops have no room for their badges or names, or, if countsMoved, have to move, and that no
   inset shows yet. */
async function denseStretches(map, { hidden }, countsMoved) {
  const { atlas } = map;
  atlas.fit(null, false);
  // Where the lands are says where badges may stand.
  await atlas.basemap.shapesAt(atlas.fineness());
  atlas.placed = true;
  atlas.stops.regroup();
  atlas.stops.layout(true);
  atlas.placed = false;
  return atlas.stops.crowdedStretches(!hidden.includes("labels"), countsMoved)
    .filter(({ crowded }) => crowded >= LEAST_CROWDED);
}
