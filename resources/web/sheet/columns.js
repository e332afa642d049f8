/* Columns of a list, so that all are about as high. Pure. */

/* Where each column of so many begins, as indices of entries with these heights: the highest column
   is as low as possible, and the others are as even as that allows. */
export function evenColumns(heights, count) {
  const total = heights.reduce((sum, height) => sum + height, 0);
  let [low, high] = [Math.max(...heights, total / count), total];
  for (let i = 0; i < 24; i++) {
    const limit = (low + high) / 2;
    if (columnsWithin(heights, limit) <= count) high = limit;
    else low = limit;
  }
  return startsOf(heights, count, high + 0.01);
}

/* How many columns of a height the entries need, each in one column. */
export function columnsWithin(heights, limit) {
  let [columns, used] = [1, 0];
  for (const height of heights) {
    if (used + height > limit && used > 0) [columns, used] = [columns + 1, 0];
    used += height;
  }
  return columns;
}

/* Fills each column up to the mean of what is left, but none beyond the limit. */
function startsOf(heights, count, limit) {
  const starts = [];
  let left = heights.reduce((sum, height) => sum + height, 0);
  let next = 0;
  for (let columns = count; columns > 0 && next < heights.length; columns--) {
    starts.push(next);
    const mean = left / columns;
    let used = 0;
    while (next < heights.length && used + heights[next] <= limit
      && heights.length - next >= columns
      && (used < mean - 0.01
        || !restFits(heights, next, columns - 1, limit))) {
      used += heights[next];
      next += 1;
    }
    left -= used;
  }
  return starts;
}

function restFits(heights, from, columns, limit) {
  return columns > 0 && columnsWithin(heights.slice(from), limit) <= columns;
}

/* The height of the highest of so many columns. */
export function highestColumn(heights, count) {
  const starts = evenColumns(heights, count);
  return Math.max(...starts.map((start, column) =>
    heights.slice(start, starts[column + 1]).reduce((sum, height) => sum + height, 0)));
}

/* How many rows entries of these widths take, one after another like words. */
export function rowsOf(widths, room) {
  let [rows, used] = [1, 0];
  for (const width of widths) {
    if (used + width > room && used > 0) [rows, used] = [rows + 1, 0];
    used += width;
  }
  return rows;
}

/* How many columns of at least such a width fit, but no more than are as low as with fewer. */
export function columnCount(width, least, gap, entries) {
  const most = Math.max(1, Math.min(entries, Math.floor((width + gap) / (least + gap))));
  const rows = Math.ceil(entries / most);
  return Math.ceil(entries / rows);
}
