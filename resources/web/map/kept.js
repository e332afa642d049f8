/* What a page keeps from one map to the next: what it has loaded and decoded, and its connection. */

export class Kept {
  /* load(file) resolves to the contents of a file of the page (files.js), or to null where the window
     hands them over instead. */
  constructor(load) {
    // The window may have handed files over before this script has run.
    this._handed = window.handed ?? new Map();
    this._takers = new Map();
    this.load = (file) => new Promise((resolve, reject) => {
      if (this._handed.has(file)) {
        resolve(this._handed.get(file));
        this._handed.delete(file);
        return;
      }
      this._takers.set(file, resolve);
      load(file).then((contents) => contents !== null && resolve(contents), reject);
    });
    // Makes the map of the page, if it is made more than once (sheet/next.js).
    this.draw = null;
    this._known = new Map();
  }

  /* Gives the page the contents of a file that it loads, or will load. */
  set(file, contents) {
    const take = this._takers.get(file);
    if (take) take(contents);
    else this._handed.set(file, contents);
    this._takers.delete(file);
  }

  /* The value that make() gives when it is first asked for by that name. */
  once(name, make) {
    if (!this._known.has(name)) this._known.set(name, make());
    return this._known.get(name);
  }

  /* The contents of a file as decode(contents) gives them. After a failure the file is requested anew. */
  decoded(file, decode) {
    return this.once(file, () => {
      const decoding = this.load(file).then(decode);
      decoding.catch(() => this._known.delete(file));
      return decoding;
    });
  }
}
