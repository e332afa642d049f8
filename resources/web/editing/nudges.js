/* Where keys have moved badges to before the page receives the edits, so that the next key goes on from there. */

import { isSamePlace } from "../stops/places.js";

export class Nudges {
  constructor() {
    // By the id of the stop: { to, at, awaited }, where awaited counts the edits that have not come back.
    this.sent = new Map();
  }

  /* Where the badge of a stop has been moved to, or undefined if the page knows its place. */
  placeOf(id) {
    return this.sent.get(id)?.to;
  }

  /* Notes a move that the window was asked for; at: { lon, lat } in degrees, which the edit will have. */
  send(id, to, at) {
    const awaited = (this.sent.get(id)?.awaited ?? 0) + 1;
    this.sent.set(id, { to, at, awaited });
  }

  /* Notes that the window did not make a move. */
  refuse(id) {
    this.sent.delete(id);
  }

  /* Notes that the page has received an edit; positionOf gives [lon, lat] of a stop, or nothing.

     An edit may come while a later move is on its way: the stop is not yet where the keys have moved it. */
  receive(positionOf) {
    for (const [id, move] of this.sent) {
      move.awaited -= 1;
      const position = positionOf(id);
      const isThere = isSamePlace(position, [move.at.lon, move.at.lat]);
      if (isThere || move.awaited <= 0 || !position) this.sent.delete(id);
    }
  }

  clear() {
    this.sent.clear();
  }
}
