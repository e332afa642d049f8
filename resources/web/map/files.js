/* Loads the files of the page, and tries again where a load fails. */

const MOST_ATTEMPTS = 3;

/* The contents of a file: those of JSON, or the bytes of a file with numbers. */
export async function fetchFile(file) {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(file + " could not be loaded");
  return file.endsWith(".bin") ? answer.arrayBuffer() : answer.json();
}

/* Calls load(file) until it succeeds; throws the error of the last attempt. */
export async function loadWithRetries(load, file) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await load(file);
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/* A file that is loaded when it is first needed. After a failure the file is requested again when it
   is needed the next time, until MOST_ATTEMPTS attempts have failed. */
export class LazyFile {
  /* load(file) resolves to the contents, which are then passed to use; use may take its time. */
  constructor(load, file, use) {
    this.load = load;
    this.file = file;
    this.use = use;
    this.isPending = false;
    this._attempts = 0;
    this._loading = null;
  }

  /* Fulfilled once the contents have been used; rejected if this attempt fails. */
  need() {
    this._loading ??= this._attempt();
    return this._loading;
  }

  async _attempt() {
    this.isPending = true;
    this._attempts += 1;
    try {
      await this.use(await this.load(this.file));
    } catch (error) {
      if (this._attempts < MOST_ATTEMPTS) this._loading = null;
      throw error;
    } finally {
      this.isPending = false;
    }
  }
}
