/* The world repeats to the east and west: the copy of it in which a place is shown. */

/* x of the place, left and right edge of the view, and margin, the distance beyond the edges in which
   places are still shown, all in world coordinates (mercator.js). Returns how many worlds east of its
   own position the place is shown, or null if no copy of it is near the view.

   Each place is shown once: at its own position if that is in view, because there the route is one
   line, else where it is nearest to the middle of the view. */
export function copyShown(x, { left, right, margin }) {
  if (x >= left && x <= right) return 0;
  const copy = Math.round((left + right) / 2 - x);
  return x + copy >= left - margin && x + copy <= right + margin ? copy : null;
}
