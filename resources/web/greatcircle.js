/* The way from one place to another along a great circle, in world coordinates (topology.js). */
(function () {
  "use strict";

  const { worldX, worldY } = TourAtlasTopology;
  const RADIANS = Math.PI / 180;
  // Drawn in pieces no longer than this, to begin with.
  const PIECE = 5 * RADIANS;
  const OPPOSITE = 1e-9;
  // Web Mercator has no pole.
  const STEEPEST = 89.9;

  class GreatCircle {
    /* start and end are [longitude, latitude] in degrees, less than half a turn apart. Spherical
       linear interpolation (Shoemake 1985), as in the route of the tour itself; between opposite
       places the way leads over the north pole. */
    constructor(start, end) {
      this.a = vector(start);
      this.b = vector(end);
      this.angle = angleBetween(this.a, this.b);
      this.start = start;
      this.end = end;
      this.overPole = Math.PI - this.angle < OPPOSITE;
      this.pieces = Math.max(1, Math.ceil(this.angle / PIECE));
    }

    /* The point at a share of the way, 0 to 1, as [x, y]. */
    at(share) {
      const [lon, lat] = this.position(share);
      return [worldX(lon), worldY(lat)];
    }

    /* The same as [longitude, latitude]; longitudes run on from the start's to the end's. */
    position(share) {
      const { start, end, angle } = this;
      if (this.overPole) return overThePole(start, end, share);
      if (angle < 1e-12) return start;
      const p = Math.sin((1 - share) * angle) / Math.sin(angle);
      const q = Math.sin(share * angle) / Math.sin(angle);
      const [x, y, z] = this.a.map((value, i) => p * value + q * this.b[i]);
      // Seen from the middle nothing on the way is as far as half a turn.
      const lon = near(Math.atan2(y, x) / RADIANS, (start[0] + end[0]) / 2);
      return [between(lon, start[0], end[0]), flat(Math.atan2(z, Math.hypot(x, y)) / RADIANS)];
    }
  }

  function overThePole(start, end, share) {
    const turn = (90 - start[1]) / 180;
    return share < turn ? [start[0], flat(start[1] + 180 * share)]
      : [end[0], flat(90 - 180 * (share - turn))];
  }

  function between(value, a, b) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), value));
  }

  function flat(lat) {
    return between(lat, -STEEPEST, STEEPEST);
  }

  function vector([lon, lat]) {
    const [l, p] = [lon * RADIANS, lat * RADIANS];
    return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
  }

  function angleBetween(a, b) {
    const cross = [
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
    ];
    const dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    return Math.atan2(Math.hypot(...cross), dot);
  }

  /* The longitude plus as many turns as bring it within half a turn of the reference. */
  function near(lon, reference) {
    return lon + 360 * Math.round((reference - lon) / 360);
  }

  window.TourAtlasGreatCircle = GreatCircle;
})();
