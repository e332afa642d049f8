/* The glyphs of a sheet: the kinds of items and the statuses of agreements, as line drawings. */

const SPACE = "http://www.w3.org/2000/svg";
const SIZE = 16;
const PAGE = "M3.5 1.75 H9.75 L12.5 4.5 V14.25 H3.5 Z";
// Lines by kind; fills are closed shapes.
const KINDS = {
  meeting: {
    lines: "M5.75 2.25 A2.4 2.4 0 1 1 5.74 2.25 M1.25 13.75 V12.5 A3.5 3.5 0 0 1 4.75 9 H6.75 A3.5 3.5 0 0 1 "
      + "10.25 12.5 V13.75 M10.5 2.45 A2.4 2.4 0 0 1 10.5 6.85 M11.75 9.15 A3.5 3.5 0 0 1 14.75 12.5 V13.75",
  },
  quote: {
    fills: "M2.2 11.5 V8.2 C2.2 5.6 3.6 4.1 6.1 3.6 L6.5 5 C5 5.5 4.4 6.2 4.4 7.6 H6.6 V11.5 Z "
      + "M8.8 11.5 V8.2 C8.8 5.6 10.2 4.1 12.7 3.6 L13.1 5 C11.6 5.5 11 6.2 11 7.6 H13.2 V11.5 Z",
  },
  agreement: { lines: `${PAGE} M5.6 9.3 L7.3 11 L10.4 7.2` },
  absent: { lines: "M6 7.5 L10 11.5 M10 7.5 L6 11.5", dashed: PAGE },
  fact: { lines: "M2.5 4 H13.5 M2.5 8 H13.5 M2.5 12 H9.5" },
};
const RING = "M8 2.5 A5.5 5.5 0 1 1 7.99 2.5";
const DISC = "M8 1.75 A6.25 6.25 0 1 1 7.99 1.75 Z";
// A ring is not agreed yet, a disc is; half a disc is on its way, and a crossed ring is not there.
const STATUSES = {
  proposed: { dashed: RING },
  announced: { lines: RING },
  agreed: { fills: DISC },
  signed: { fills: DISC },
  delivering: { lines: RING, fills: "M8 2.5 A5.5 5.5 0 0 1 8 13.5 Z" },
  delivered: { fills: DISC },
  ended: { lines: `${RING} M4.5 8 H11.5` },
  none: { lines: `${RING} M4.2 11.8 L11.8 4.2` },
};

export const isKind = (kind) => kind in KINDS;
export const kindGlyph = (kind) => drawn(KINDS[kind], "ta-glyph");
export const statusGlyph = (status) => drawn(STATUSES[status], "ta-status-glyph");

function drawn({ lines, dashed, fills }, className) {
  const svg = document.createElementNS(SPACE, "svg");
  svg.setAttribute("class", className);
  svg.setAttribute("viewBox", `0 0 ${SIZE} ${SIZE}`);
  for (const [kind, data] of [["fill", fills], ["line", lines], ["dashed", dashed]]) {
    if (!data) continue;
    const path = document.createElementNS(SPACE, "path");
    path.setAttribute("class", `ta-glyph-${kind}`);
    path.setAttribute("d", data);
    svg.append(path);
  }
  return svg;
}
