/* Reads a topology from its bytes (scripts/basemap/packed.py). */

import { FlatFile } from "./flat_file.js";
import { Topology } from "./topology.js";

// The numbers before the first list, and those of the extent of an arc.
const HEAD = 3;
const EXTENT = 6;

export class PackedTopology extends Topology {
  /* buffer: the bytes of the file. */
  constructor(buffer) {
    const file = new FlatFile(buffer);
    const [arcCount, length, textSize] = file.take(Uint32Array, HEAD);
    const sizes = file.take(Uint32Array, arcCount);
    const lengths = file.take(Uint32Array, arcCount);
    const extents = file.take(Int32Array, EXTENT * arcCount);
    const bytes = file.take(Uint8Array, length);
    const rest = file.json(textSize);
    super(rest, arcCount);
    this.wrapped = new Set(rest.wrapped);
    this.sizes = sizes;
    this.extents = extents;
    this.bytes = bytes;
    this.starts = new Uint32Array(arcCount);
    for (let i = 1; i < arcCount; i++) this.starts[i] = this.starts[i - 1] + lengths[i - 1];
  }

  sizeOf(number) {
    return 2 * this.sizes[number];
  }

  stepsOf(number) {
    const { bytes } = this;
    const steps = new Int32Array(this.sizeOf(number));
    let at = this.starts[number];
    for (let i = 0; i < steps.length; i++) {
      let byte = bytes[at++];
      let read = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++];
        read |= (byte & 0x7f) << shift;
      }
      // Odd numbers are those of negative steps.
      steps[i] = (read >>> 1) ^ -(read & 1);
    }
    return steps;
  }

  measure(number) {
    const { extents } = this;
    const at = EXTENT * number;
    this.setBox(
      number, extents[at], extents[at + 1], extents[at + 2], extents[at + 3], extents[at + 4], extents[at + 5]);
    return !this.wrapped.has(number);
  }
}
