/* Stretches of a route: consecutive stops near to one another. Geometry in pixels, without a map. */

// A stretch has at least so many stops.
export const LEAST = 4;

// A stretch ends where the next hop is so many times as long as the longest one in it.
const CLEAR_END = 2;

/* The stretch around a stop, as [first, last] indices, or null if there is none.

   pointAt(index) is the place { x, y } of a stop by the order of travel, or null; hop: the most between two
   stops that follow one another; most: { width, height }, the largest extent of a stretch. The longest
   stretch with a clear end is taken, else that with the clearest one. */
export function stretchAround(pointAt, index, hop, most) {
  if (!pointAt(index)) return null;
  let best = null;
  for (const found of growing(pointAt, index, hop, most)) {
    if (found.last - found.first + 1 < LEAST) continue;
    if (!best || found.end >= CLEAR_END || (best.end < CLEAR_END && found.end > best.end)) best = found;
  }
  return best && [best.first, best.last];
}

/* The stretches around a stop, from the shortest on: { first, last, end }, where end is the next hop
   as a multiple of the longest one in the stretch. The nearer neighbour comes first. */
function* growing(pointAt, index, hop, most) {
  let [first, last, box, longest] = [index, index, grown(null, pointAt(index)), 0];
  for (;;) {
    const steps = [[first - 1, first], [last + 1, last]]
      .filter(([next]) => pointAt(next))
      .map(([next, end]) => ({ next, length: distance(pointAt(next), pointAt(end)) }))
      .sort((a, b) => a.length - b.length);
    // Stops in one place are not apart by nothing.
    yield { first, last, end: (steps[0]?.length ?? Infinity) / Math.max(longest, 1) };
    const step = steps.find(({ next, length }) => length <= hop && fits(grown(box, pointAt(next)), most));
    if (!step) return;
    [first, last] = [Math.min(first, step.next), Math.max(last, step.next)];
    box = grown(box, pointAt(step.next));
    longest = Math.max(longest, step.length);
  }
}

function fits({ left, top, right, bottom }, { width, height }) {
  return right - left <= width && bottom - top <= height;
}

/* Merges stretches that overlap, and sorts them by the order of travel. */
export function merged(stretches) {
  const found = [];
  for (const [first, last] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const before = found.at(-1);
    if (before && first <= before[1]) before[1] = Math.max(before[1], last);
    else found.push([first, last]);
  }
  return found;
}

/* Numbers of stops as text, from their indices in ascending order: "7–13", "1, 31" or "1–3, 9"; null
   if that is longer than so many characters. */
export function numbersText(indices, most) {
  const parts = [];
  for (const index of indices) {
    const before = parts.at(-1);
    if (before && before[1] === index - 1) before[1] = index;
    else parts.push([index, index]);
  }
  const text = parts.map(([first, last]) => (
    first === last ? `${first + 1}`
      : last === first + 1 ? `${first + 1}, ${last + 1}` : `${first + 1}–${last + 1}`)).join(", ");
  return text.length <= most ? text : null;
}

function distance(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function grown(box, { x, y }) {
  return {
    left: Math.min(box?.left ?? x, x), right: Math.max(box?.right ?? x, x),
    top: Math.min(box?.top ?? y, y), bottom: Math.max(box?.bottom ?? y, y),
  };
}
