/* The place for inset maps: a row below the map, as wide as the map. */

// The height of the row, as a share of that of the sheet; and the most maps in it.
const SHARE = 0.2;
export const MOST_INSETS = 3;

/* The height of the row for so many inset maps, in pixels; 0 for none. */
export function insetHeight({ height }, count) {
  return count ? SHARE * height : 0;
}

/* The boxes for inset maps, from left to right, in pixels of the slot (the element ta-insets of a sheet
   that is laid out); their widths are in proportion to those that are wished for. */
export function insetBoxes(slot, wishes) {
  const style = getComputedStyle(slot);
  const [left, right, top, bottom] = ["Left", "Right", "Top", "Bottom"]
    .map((side) => parseFloat(style[`padding${side}`]));
  const gap = parseFloat(style.columnGap) || 0;
  const room = slot.clientWidth - left - right - gap * (wishes.length - 1);
  const all = wishes.reduce((sum, wish) => sum + wish, 0);
  let at = left;
  return wishes.map((wish) => {
    const width = (room * wish) / all;
    const box = { left: at, top, width, height: slot.clientHeight - top - bottom };
    at += width + gap;
    return box;
  });
}
