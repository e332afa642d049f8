/* Reads files of flat numbers, which need not be parsed (scripts/basemap/distant.py, packed.py). */

export class FlatFile {
  /* buffer: the bytes of the file. */
  constructor(buffer) {
    this.buffer = buffer;
    this.at = 0;
  }

  /* The next so many numbers, as a typed array of that kind. */
  take(Numbers, count) {
    const numbers = new Numbers(this.buffer, this.at, count);
    this.at += numbers.byteLength;
    return numbers;
  }

  /* What the next so many bytes of JSON contain. */
  json(size) {
    return JSON.parse(new TextDecoder().decode(this.take(Uint8Array, size)));
  }
}
