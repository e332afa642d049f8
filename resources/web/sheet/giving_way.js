/* Keeps the map large: where text is large for a sheet, other parts give way to the map. */

// Type sizes of the small print, as shares of its own, where nothing else is left to give way.
const PRINT_SIZES = [0.8, 0.65, 0.5, 0.4];

/* What gives way before a stop is left out, and then after the list of stops, in this order: the name
   of the part for the user, if it is left out, and the function that lets it give way; it returns
   whether it changed anything. */
export const FIRST_STEPS = [
  [null, ({ sheet }) => tighten(sheet)],
  ["subtitle", ({ head }) => remove(head, ".ta-subtitle")],
];
export const STEPS = [
  ["sources", ({ imprint }) => remove(imprint, ".ta-keys, .ta-sources")],
  [null, ({ sheet }) => squeeze(sheet)],
  ["dates", ({ head }) => remove(head, ".ta-dates")],
  ["title", (parts) => removeHead(parts)],
  ...PRINT_SIZES.map((share) => [null, ({ imprint }) => shrink(imprint, share)]),
];

function remove(root, selector) {
  const parts = root?.querySelectorAll(selector) ?? [];
  parts.forEach((part) => part.remove());
  return parts.length > 0;
}

function removeHead(parts) {
  const { head } = parts;
  head?.remove();
  parts.head = null;
  return head !== null;
}

function tighten(sheet) {
  sheet.classList.add("is-tight");
  return true;
}

function squeeze(sheet) {
  sheet.classList.add("is-squeezed");
  return true;
}

function shrink(imprint, share) {
  imprint?.style.setProperty("--small", share);
  return imprint !== null;
}
