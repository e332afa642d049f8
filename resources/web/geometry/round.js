/* Round numbers for scales. */

/* The largest of 1, 2, 5, 10, 20 … that is not larger than a number. */
export function roundDown(number) {
  const power = 10 ** Math.floor(Math.log10(number));
  return power * ([5, 2].find((step) => step * power <= number) || 1);
}
