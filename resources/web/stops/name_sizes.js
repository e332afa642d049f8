/* The sizes of the names of stops that have been measured: badges that are joined lose their markers, and get
   them again after the next move. */

export class NameSizes {
  constructor() {
    this.known = new Map();
  }

  clear() {
    this.known.clear();
  }

  /* The sizes of a name, as a label measures them, or null for a badge without a name or if they are not
     known. description: what Marker takes. */
  of(description) {
    return this.known.get(saidBy(description)) ?? null;
  }

  isMissing(description) {
    return description.name !== null && !this.known.has(saidBy(description));
  }

  learn(description, sizes) {
    this.known.set(saidBy(description), sizes);
  }
}

/* What a name says, with what stands beside and below it. */
function saidBy({ name, remark, note }) {
  return name === null ? null : [name, remark, note].join("\n");
}
