/* A picture of very many fine lines of one colour, one above the other: of each pixel only how dark it is.

   A canvas takes five times as long, most of it for the outline of each line. */

// Beside a picture, so that a line at its edge needs no more care than another one. Pixels.
const MARGIN = 4;
// Pixels are counted in parts of this size, as logarithms of what shows through.
const PARTS = 4096;
// So many places of a line between two pixels, and thicknesses from that of an upright to that of a
// diagonal line, are told apart.
const PLACES = 64;
const THICKNESSES = 8;
// Steps along a line are counted in such parts of a pixel.
const FINE = 1 << 16;
const MOST_OPAQUE = 0.98;

export class Veil {
  /* width and height in pixels; thickness of the lines in pixels, about 1; opacity of each. */
  constructor(width, height, thickness, opacity) {
    this.width = width;
    this.height = height;
    this.stride = width + 2 * MARGIN;
    this.dark = new Int32Array(this.stride * (height + 2 * MARGIN));
    this.parts = partsOf(thickness, opacity);
    // The boxes of the lines since note() was called, each as left, top, right, bottom; null before.
    this.noted = null;
    this.opacities = null;
  }

  /* From now on notes which parts of the picture lines are added to. */
  note() {
    this.noted = [];
  }

  /* The boxes that were noted, in the picture, or null. No more are noted. */
  changed() {
    const { noted } = this;
    this.noted = null;
    return noted;
  }

  /* Adds a line with two ends. Between two pixels beside it, it is shared; of its last pixel it leaves the
     second half to a line that goes on there. */
  line(x, y, toX, toY) {
    const { width, height, stride } = this;
    if ((x < -1 && toX < -1) || (x > width && toX > width) || (y < -1 && toY < -1) || (y > height && toY > height)) {
      return;
    }
    if (this.noted) this.noted.push(this.boxOf(x, y, toX, toY));
    const dx = toX - x;
    const dy = toY - y;
    if (Math.abs(dx) >= Math.abs(dy)) {
      if (dx) this.steps(x, toX, y, dy / dx, width, height, 1, stride);
    } else {
      this.steps(y, toY, x, dx / dy, height, width, stride, 1);
    }
  }

  /* The box of all pixels that a line may be added to. */
  boxOf(x, y, toX, toY) {
    return {
      left: Math.max(0, Math.floor(Math.min(x, toX)) - 1), top: Math.max(0, Math.floor(Math.min(y, toY)) - 1),
      right: Math.min(this.width, Math.ceil(Math.max(x, toX)) + 1),
      bottom: Math.min(this.height, Math.ceil(Math.max(y, toY)) + 1),
    };
  }

  /* Goes from pixel to pixel along the longer axis of a line, on which it leads from u to toU; v is where it
     begins on the other axis. along and across are the sizes of the picture on both axes, onward and aside
     the ways to the next pixel. */
  steps(u, toU, v, slope, along, across, onward, aside) {
    const { dark, parts } = this;
    let first = Math.max(0, Math.ceil(Math.min(u, toU) - 0.5));
    let end = Math.min(along, Math.ceil(Math.max(u, toU) - 0.5));
    // The middle of the line from the middle of the first pixel of the margin.
    const origin = v + (0.5 - u) * slope - 0.5 + MARGIN;
    // Only where the line is in the picture or just beside it.
    const low = 1;
    const high = across + MARGIN;
    if (slope) {
      const a = (low - origin) / slope;
      const b = (high - origin) / slope;
      first = Math.max(first, Math.ceil(Math.min(a, b)));
      end = Math.min(end, Math.floor(Math.max(a, b)));
    } else if (origin < low || origin > high) {
      return;
    }
    const level = (Math.min(THICKNESSES - 1, Math.floor(Math.abs(slope) * THICKNESSES))) * (PLACES + 1);
    const step = Math.round(slope * FINE);
    let middle = Math.round((origin + first * slope) * FINE);
    let pixel = (first + MARGIN) * onward;
    for (let left = end - first; left > 0; left--) {
      const place = (middle >> 10) & (PLACES - 1);
      const at = pixel + (middle >> 16) * aside;
      dark[at] += parts[level + PLACES - place];
      dark[at + aside] += parts[level + place];
      middle += step;
      pixel += onward;
    }
  }

  /* Writes the picture, or these boxes of it, in a colour, [red, green, blue] from 0 to 255, as RGBA. */
  paint(data, [red, green, blue], boxes = [{ left: 0, top: 0, right: this.width, bottom: this.height }]) {
    const { width, height, stride, dark } = this;
    const colour = new Uint8ClampedArray([red, green, blue, 0]);
    // Four bytes at a time; the order of bytes is that of the machine.
    const words = new Uint32Array(data.buffer, data.byteOffset, width * height);
    const word = new Uint32Array(colour.buffer);
    const plain = word[0];
    colour[3] = 1;
    const unit = word[0] - plain;
    this.opacities ??= opacities();
    const shades = this.opacities.map((opacity) => plain + unit * opacity);
    const full = plain + unit * 255;
    // What is not drawn on has no colour.
    shades[0] = 0;
    for (const { left, top, right, bottom } of boxes) {
      for (let row = top; row < bottom; row++) {
        let from = (row + MARGIN) * stride + MARGIN + left;
        const end = row * width + right;
        for (let to = row * width + left; to < end; to++, from++) {
          const much = dark[from];
          words[to] = much < shades.length ? shades[much] : full;
        }
      }
    }
  }
}

/* What a line adds to a pixel: for each thickness by each share of it that the pixel has. */
function partsOf(thickness, opacity) {
  const parts = new Int32Array(THICKNESSES * (PLACES + 1));
  for (let level = 0; level < THICKNESSES; level++) {
    // A slanting line covers more of each row that it crosses.
    const thick = thickness * Math.hypot(1, (level + 0.5) / THICKNESSES);
    for (let place = 0; place <= PLACES; place++) {
      const covered = Math.min(MOST_OPAQUE, (opacity * thick * place) / PLACES);
      parts[level * (PLACES + 1) + place] = Math.round(-Math.log(1 - covered) * PARTS);
    }
  }
  return parts;
}

/* The opacity of a pixel, from 0 to 255, by how dark it is; beyond the last one it is 255. */
function opacities() {
  const found = new Uint32Array(Math.ceil(-Math.log(0.5 / 255) * PARTS));
  for (let dark = 0; dark < found.length; dark++) found[dark] = Math.round(255 * (1 - Math.exp(-dark / PARTS)));
  return found;
}
