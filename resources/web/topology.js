/* Reads the bundled topology: arcs that neighbours share, joined to lines and rings. */
(function () {
  "use strict";

  const HALF_TURN = 180;

  class Topology {
    constructor(file) {
      this.objects = file.objects;
      this.arcs = file.arcs.map((arc) => absolute(arc, file.transform));
    }

    arc(index) {
      return index < 0 ? this.arcs[~index].slice().reverse() : this.arcs[index];
    }

    /* One line of [latitude, longitude] from a list of arcs. Longitudes run on where the line
       crosses the antimeridian, so that no step is longer than half a turn. */
    line(indices) {
      const points = [];
      for (const index of indices) {
        const arc = this.arc(index);
        for (let i = points.length ? 1 : 0; i < arc.length; i++) points.push(arc[i]);
      }
      return continuous(points);
    }

    lines(lists) {
      return lists.map((indices) => this.line(indices));
    }
  }

  function absolute(arc, transform) {
    const [scaleX, scaleY] = transform.scale;
    const [originX, originY] = transform.translate;
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [y * scaleY + originY, x * scaleX + originX];
    });
  }

  function continuous(points) {
    let shift = 0;
    let last = null;
    return points.map(([lat, lon]) => {
      if (last !== null && lon - last > HALF_TURN) shift -= 2 * HALF_TURN;
      else if (last !== null && lon - last < -HALF_TURN) shift += 2 * HALF_TURN;
      last = lon;
      return [lat, lon + shift];
    });
  }

  window.TourAtlasTopology = Topology;
})();
