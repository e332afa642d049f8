/* Which stops one badge stands for. A group is { indices, x, y, isCluster, frame, description }: x and y
   are world coordinates, frame the bounds of the inset that shows the group, or null. */

import { gather } from "../geometry/clusters.js";
import { merged, stretchAround } from "../geometry/stretches.js";

// The most between stops of a stretch that follow one another, in heights of a badge, and the largest
// extent of a stretch, as shares of the view.
export const HOP = 2.3;
const MOST_WIDE = 0.25;
const MOST_HIGH = 0.45;
const MOST_STRAINED = 2;
// Each pass joins badges, so that there are fewer of them.
const MOST_PASSES = 40;

/* The group of stops, whose places are { index, x, y }. */
export function groupOf(places, isCluster = false, frame = null) {
  let [x, y] = [0, 0];
  for (const place of places) {
    x += place.x;
    y += place.y;
  }
  return {
    indices: places.map(({ index }) => index), x: x / places.length, y: y / places.length, isCluster, frame,
    description: null, extent: null,
  };
}

/* Gathers the places of many stops in clusters, so many pixels to the world. apart: the indices of stops
   that stand for themselves. */
export function gathered(places, scale, apart) {
  const alone = new Set();
  if (apart.size) places.forEach(({ index }, number) => { if (apart.has(index)) alone.add(number); });
  return gather(places, alone, scale).map((numbers) => {
    const members = numbers.map((number) => places[number]);
    return groupOf(members, members.length > 1);
  });
}

/* Joins groups until each badge has a place: four or more consecutive stops become one badge, else a
   badge is joined with the nearest one. look: { placeAt, apart, size, hop, strained, place }, where
   placeAt(index) is the place of a stop in pixels, with x and y in world coordinates as worldX and worldY; badges that are farther than strained from their places, in heights, are easier to see in a badge
   of their stretch if it has several of them; place(groups) gives for each group where it stands or
   null. */
export function joined(groups, look) {
  let now = groups;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    // Of a long tour at a low zoom most badges are of clusters, and to place them takes long.
    if (now.every((group) => isFixed(group, look))) return now;
    const placed = look.place(now);
    const free = now.map((group, i) => ({ group, at: placed[i] })).filter(({ group }) => !isFixed(group, look));
    const failing = free.filter(({ at }) => !at).map(({ group }) => group);
    const strained = free.filter(({ at }) => at?.away > look.strained).map(({ group }) => group);
    const next = bracketed(now, failing, strained, look)
      ?? (failing.length ? nearestJoined(now, failing, look) : null);
    if (!next) return now;
    now = next;
  }
  return now;
}

function isFixed({ indices, isCluster, frame }, { apart }) {
  return isCluster || frame || (indices.length === 1 && apart.has(indices[0]));
}

/* The stretches around stops, as [first, last] indices in the order of travel. */
export function stretchesOf(indices, { placeAt, size, hop }) {
  const most = { width: MOST_WIDE * size.x, height: MOST_HIGH * size.y };
  return merged(indices.map((index) => stretchAround(placeAt, index, hop, most)).filter(Boolean));
}

/* Joins the stretches around badges without a place, and those with many badges that are far from theirs;
   returns null if there is none. */
function bracketed(groups, failing, strained, look) {
  const single = (list) => list.flatMap(({ indices }) => (indices.length === 1 ? indices : []));
  const [lost, far] = [single(failing), single(strained)];
  const count = (indices, [first, last]) =>
    indices.filter((index) => index >= first && index <= last).length;
  const stretches = stretchesOf([...lost, ...far], look)
    .filter((stretch) => count(lost, stretch) || count(far, stretch) >= MOST_STRAINED);
  if (!stretches.length) return null;
  // A stretch may have grown into one that is a badge already.
  const known = groups.filter(isRange).map(({ indices }) => [indices[0], indices.at(-1)])
    .filter(([first, last]) => stretches.some((stretch) => stretch[0] <= last && stretch[1] >= first));
  let next = groups;
  for (const [first, last] of merged([...stretches, ...known])) {
    next = together(next, look, ({ indices }) =>
      indices.every((index) => index >= first && index <= last));
  }
  return next.length < groups.length ? next : null;
}

function isRange({ indices, isCluster, frame }) {
  return !isCluster && !frame && indices.length > 1
    && indices.at(-1) - indices[0] === indices.length - 1;
}

/* Joins each badge without a place with the one that is nearest to it, or returns null if all others are
   too far. */
function nearestJoined(groups, failing, look) {
  const pixel = ({ indices }) => middle(indices.map(look.placeAt));
  const joining = new Set();
  let next = groups;
  for (const group of failing) {
    if (joining.has(group)) continue;
    const at = pixel(group);
    let [best, least] = [null, 2 * look.hop];
    for (const other of groups) {
      if (other === group || joining.has(other) || isFixed(other, look)) continue;
      const { x, y } = pixel(other);
      const distance = Math.hypot(x - at.x, y - at.y);
      if (distance < least) [best, least] = [other, distance];
    }
    if (!best) continue;
    joining.add(group).add(best);
    next = together(next, look, (one) => one === group || one === best);
  }
  return joining.size ? next : null;
}

/* The groups with those that are wanted joined to one, in the order of travel. */
function together(groups, look, wanted) {
  const members = groups.filter((group) => !isFixed(group, look) && wanted(group));
  if (members.length < 2) return groups;
  const indices = members.flatMap((group) => group.indices).sort((a, b) => a - b);
  const joint = groupOf(indices.map((index) => {
    const { worldX, worldY } = look.placeAt(index);
    return { index, x: worldX, y: worldY };
  }));
  return [...groups.filter((group) => !members.includes(group)), joint]
    .sort((a, b) => a.indices[0] - b.indices[0]);
}

function middle(points) {
  const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return { x: mean("x"), y: mean("y") };
}
