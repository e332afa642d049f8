/* Numbers as the language of the page writes them. */

/* The first use of Intl.NumberFormat in a page takes some 40 ms, so that whole numbers with at most one
   separator of groups do without. words: { language, group }. */
export function written(number, { language, group }) {
  if (!Number.isInteger(number) || number < 0 || number >= 100_000) return number.toLocaleString(language);
  if (number < 1000) return String(number);
  return `${Math.floor(number / 1000)}${group}${String(number % 1000).padStart(3, "0")}`;
}
