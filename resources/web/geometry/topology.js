/* Reads the bundled topology: arcs that neighbours share, joined to lines and rings.

   The coordinates are world coordinates of Web Mercator (EPSG:3857): x and y from 0 to 1 span one
   world, x grows eastward and y southward, and x runs on past 0 and 1 across the antimeridian. */
(function () {
  "use strict";

  // Antarctica is closed south of the last latitude that the map shows. Its land goes on below the
  // lower edge of the projected world, or a view taller than the world would end in a strip of sea.
  const CLOSED_SOUTH_OF = -85.9;
  const FAR_BELOW = 3;

  const worldX = (lon) => lon / 360 + 0.5;

  function worldY(lat) {
    if (lat < CLOSED_SOUTH_OF) return FAR_BELOW;
    const sine = Math.sin((lat * Math.PI) / 180);
    return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  }

  /* The longitude and latitude of a point of the world, in degrees. */
  function lonLat(x, y) {
    return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
  }

  /* A line or a ring: points as x, y, x, y …, and the box that holds them. */
  class Line {
    constructor(points) {
      this.points = points;
      this.left = this.top = Infinity;
      this.right = this.bottom = -Infinity;
      for (let i = 0; i < points.length; i += 2) {
        if (points[i] < this.left) this.left = points[i];
        if (points[i] > this.right) this.right = points[i];
        if (points[i + 1] < this.top) this.top = points[i + 1];
        if (points[i + 1] > this.bottom) this.bottom = points[i + 1];
      }
    }
  }

  class Topology {
    constructor(file) {
      this.objects = file.objects;
      this.arcs = file.arcs.map((arc) => absolute(arc, file.transform));
    }

    /* One line from a list of arcs; a negative number ~n is arc n backwards. */
    line(indices) {
      let size = 0;
      for (const index of indices) size += this.arcs[index < 0 ? ~index : index].length;
      const points = new Float64Array(size - 2 * (indices.length - 1));
      let end = 0;
      for (const index of indices) {
        // Neighbouring arcs share a point.
        const skip = end ? 1 : 0;
        end = index < 0 ? addBackwards(points, end, this.arcs[~index], skip)
          : addForwards(points, end, this.arcs[index], skip);
      }
      return new Line(continuous(points));
    }

    lines(lists) {
      return lists.map((indices) => this.line(indices));
    }
  }

  /* An arc is x, y of its first point and then of each step, in units of the grid. */
  function absolute(arc, transform) {
    const [scaleX, scaleY] = transform.scale;
    const [originX, originY] = transform.translate;
    const points = new Float64Array(arc.length);
    let x = 0;
    let y = 0;
    for (let i = 0; i < arc.length; i += 2) {
      x += arc[i];
      y += arc[i + 1];
      points[i] = worldX(x * scaleX + originX);
      points[i + 1] = worldY(y * scaleY + originY);
    }
    return points;
  }

  function addForwards(points, end, arc, skip) {
    points.set(skip ? arc.subarray(2) : arc, end);
    return end + arc.length - 2 * skip;
  }

  function addBackwards(points, end, arc, skip) {
    for (let i = arc.length - 2 - 2 * skip; i >= 0; i -= 2) {
      points[end++] = arc[i];
      points[end++] = arc[i + 1];
    }
    return end;
  }

  /* No step is longer than half a world: x goes on where the line crosses the antimeridian. */
  function continuous(points) {
    let shift = 0;
    for (let i = 2; i < points.length; i += 2) {
      const step = points[i] + shift - points[i - 2];
      if (step > 0.5) shift -= 1;
      else if (step < -0.5) shift += 1;
      points[i] += shift;
    }
    return points;
  }

  window.TourAtlasTopology = { Topology, Line, lonLat, worldX, worldY };
})();
