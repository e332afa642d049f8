/* Finds out for how much of a text or a list there is room. */

/* The largest number from least to most that fits, or least if none does. What does not fit must not
   fit with a larger number either. */
export function largest(least, most, fits) {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
