/* Writes SVG path data as bytes: long coasts as strings of strings leave memory to be collected. */

// The codes of the letters M and L.
export const [MOVE, LINE] = [77, 76];
// The room with which a text begins, and the most that a point takes: two letters and two numbers, in bytes.
const ROOM = 1 << 12;
const POINT = 64;
const [ZERO, POINT_SIGN, MINUS, SPACE, CLOSE] = [48, 46, 45, 32, 90];
// Whole numbers from here on are left to the language: smaller ones are fast.
const LARGE = 2 ** 31;

export class PathText {
  /* digits: the number of decimal places, 6 at most; if isWhole, numbers are multiplied so that they have none. */
  constructor(digits, isWhole = false) {
    this.digits = isWhole ? 0 : digits;
    this.unit = 10 ** digits;
    this._bytes = null;
    this._end = 0;
  }

  /* A point after a letter, of which only the code is given. */
  add(letter, x, y) {
    this._bytes ??= new Uint8Array(ROOM);
    if (this._end + POINT > this._bytes.length) this._grow();
    this._bytes[this._end++] = letter;
    this._number(Math.round(x * this.unit));
    this._bytes[this._end++] = SPACE;
    this._number(Math.round(y * this.unit));
  }

  /* Ends a ring. */
  close() {
    if (this._end === this._bytes.length) this._grow();
    this._bytes[this._end++] = CLOSE;
  }

  toString() {
    return this._end ? new TextDecoder("latin1").decode(this._bytes.subarray(0, this._end)) : "";
  }

  /* Writes a number of units, without zeros at the end of its decimal places. */
  _number(units) {
    if (!(Math.abs(units) < LARGE)) {
      for (const letter of String(units / this.unit)) this._bytes[this._end++] = letter.charCodeAt(0);
      return;
    }
    let left = Math.abs(units) | 0;
    if (units < 0) this._bytes[this._end++] = MINUS;
    let places = this.digits;
    for (let tens = (left / 10) | 0; places && 10 * tens === left; tens = (left / 10) | 0) {
      left = tens;
      places -= 1;
    }
    let length = places + 1;
    for (let rest = (left / 10 ** length) | 0; rest; rest = (rest / 10) | 0) length += 1;
    // From the last digit to the first.
    let at = this._end + length + (places ? 1 : 0);
    this._end = at;
    for (let i = 0; i < length; i++) {
      if (i === places && places) this._bytes[--at] = POINT_SIGN;
      const tens = (left / 10) | 0;
      this._bytes[--at] = ZERO + left - 10 * tens;
      left = tens;
    }
  }

  _grow() {
    const larger = new Uint8Array(2 * this._bytes.length);
    larger.set(this._bytes);
    this._bytes = larger;
  }
}
