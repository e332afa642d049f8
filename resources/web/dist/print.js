var TourAtlas = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name2 in all)
      __defProp(target, name2, { get: all[name2], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod2) => __copyProps(__defProp({}, "__esModule", { value: true }), mod2);

  // print.js
  var print_exports = {};
  __export(print_exports, {
    addBasemap: () => addBasemap,
    addBridge: () => addBridge,
    addLabels: () => addLabels,
    addRoute: () => addRoute,
    addSheet: () => addSheet,
    addStops: () => addStops,
    addVectors: () => addVectors,
    createMap: () => createMap,
    start: () => start,
    toLatLng: () => toLatLng
  });

  // geometry/distant.js
  var FIRST_ZOOM = -2;
  var LEVELS_A_ZOOM = 32;
  var HEAD = 12;
  var DistantTopology = class {
    /* buffer: the bytes of the file. */
    constructor(buffer) {
      const [arcCount, pointCount, textSize] = new Uint32Array(buffer, 0, HEAD / 4);
      let at = HEAD;
      const take = (Numbers, count) => {
        const numbers = new Numbers(buffer, at, count);
        at += numbers.byteLength;
        return numbers;
      };
      const sizes = take(Uint32Array, arcCount);
      this.boxes = take(Float32Array, 4 * arcCount);
      const points = new Float64Array(take(Float32Array, 2 * pointCount));
      const levels = take(Uint8Array, pointCount);
      this.objects = JSON.parse(new TextDecoder().decode(take(Uint8Array, textSize)));
      this.arcs = [];
      let first = 0;
      for (const size of sizes) {
        const last = first + size;
        this.arcs.push({ points: points.subarray(2 * first, 2 * last), levels: levels.subarray(first, last) });
        first = last;
      }
    }
    /* The line of a list of arcs; a negative number ~n is arc n in reverse. */
    line(indices) {
      return new DistantLine(this, indices);
    }
    lines(lists) {
      return lists.map((indices) => this.line(indices));
    }
  };
  var DistantLine = class {
    constructor({ arcs, boxes: boxes2 }, indices) {
      this.left = this.top = Infinity;
      this.right = this.bottom = -Infinity;
      this.parts = [];
      this.joined = null;
      let end = null;
      for (const index of indices) {
        const isReversed = index < 0;
        const number2 = isReversed ? ~index : index;
        const { points, levels } = arcs[number2];
        const [first, last] = [points[0], points[points.length - 2]];
        const shift2 = end === null ? 0 : Math.round(end - (isReversed ? last : first));
        end = (isReversed ? first : last) + shift2;
        this.parts.push({ points, levels, isReversed, shift: shift2 });
        this.left = Math.min(this.left, boxes2[4 * number2] + shift2);
        this.right = Math.max(this.right, boxes2[4 * number2 + 1] + shift2);
        this.top = Math.min(this.top, boxes2[4 * number2 + 2]);
        this.bottom = Math.max(this.bottom, boxes2[4 * number2 + 3]);
      }
    }
    get points() {
      this.joined ??= this.upTo(Infinity);
      return this.joined;
    }
    /* The same line as a view at that zoom shows it, in the same box. */
    at(zoom) {
      const { left, top, right, bottom } = this;
      return { points: this.upTo((zoom - FIRST_ZOOM) * LEVELS_A_ZOOM), left, top, right, bottom };
    }
    /* The points up to a level. */
    upTo(level) {
      const size = this.parts.reduce((sum, { levels }) => sum + levels.length, 0);
      const shown = new Float64Array(2 * size);
      let end = 0;
      for (const { points, levels, isReversed, shift: shift2 } of this.parts) {
        const step = isReversed ? -1 : 1;
        const skip = end ? 1 : 0;
        let i = isReversed ? levels.length - 1 - skip : skip;
        for (; i >= 0 && i < levels.length; i += step) {
          if (levels[i] > level) continue;
          shown[end++] = points[2 * i] + shift2;
          shown[end++] = points[2 * i + 1];
        }
      }
      return shown.subarray(0, end);
    }
  };

  // geometry/rings.js
  function encloses(points, x, y) {
    let inside = false;
    for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
      if (points[i + 1] > y !== points[j + 1] > y && x < points[i] + (points[j] - points[i]) * (y - points[i + 1]) / (points[j + 1] - points[i + 1])) {
        inside = !inside;
      }
    }
    return inside;
  }
  function clipped(points, axis, limit, sign) {
    const inside = [];
    const size = points.length;
    let j = size - 2;
    let before = (points[j + axis] - limit) * sign;
    for (let i = 0; i < size; i += 2) {
      const here = (points[i + axis] - limit) * sign;
      if (here >= 0 !== before >= 0) {
        const share = before / (before - here);
        inside.push(
          points[j] + share * (points[i] - points[j]),
          points[j + 1] + share * (points[i + 1] - points[j + 1])
        );
      }
      if (here >= 0) inside.push(points[i], points[i + 1]);
      [j, before] = [i, here];
    }
    return inside;
  }
  function clippedTo(ring, { left, top, right, bottom }) {
    let inside = ring.points;
    if (ring.left < left) inside = clipped(inside, 0, left, 1);
    if (ring.right > right) inside = clipped(inside, 0, right, -1);
    if (ring.top < top) inside = clipped(inside, 1, top, 1);
    return ring.bottom > bottom ? clipped(inside, 1, bottom, -1) : inside;
  }

  // geometry/paths.js
  function fillPath(rings, view) {
    return path(rings, view, (part2, shift2) => {
      const { left, top, right, bottom } = edges(view);
      const points = clippedTo(part2, { left: left - shift2, right: right - shift2, top, bottom });
      const text = joined(points, view, shift2);
      return text && text + "Z";
    });
  }
  function meetsView(rings, view) {
    const box2 = edges(view);
    return rings.some((ring) => copiesIn(ring, view, box2).some((shift2) => hasPointIn(ring.points, shift2, box2) || fillPath([ring], view)));
  }
  function hasPointIn(points, shift2, { left, top, right, bottom }) {
    for (let i = 0; i < points.length; i += 2) {
      const x = points[i] + shift2;
      if (x > left && x < right && points[i + 1] > top && points[i + 1] < bottom) return true;
    }
    return false;
  }
  function linePath(lines, view) {
    return path(lines, view, (part2, shift2) => {
      const { left, top, right, bottom } = edges(view);
      if (part2.left + shift2 >= left && part2.right + shift2 <= right && part2.top >= top && part2.bottom <= bottom) return joined(part2.points, view, shift2);
      return pieces(part2.points, { left: left - shift2, right: right - shift2, top, bottom }).map((points) => joined(points, view, shift2)).join("");
    });
  }
  function path(parts2, view, make) {
    const box2 = edges(view);
    let text = "";
    for (const part2 of parts2) {
      const copies = copiesIn(part2, view, box2);
      if (!copies.length) continue;
      const shown = part2.at(view.zoom);
      for (const shift2 of copies) text += make(shown, shift2);
    }
    return text;
  }
  function copiesIn(part2, { step, scale }, { left, top, right, bottom }) {
    const found2 = [];
    if (part2.bottom < top || part2.top > bottom) return found2;
    const smallest = step / scale / 2;
    if (part2.right - part2.left < smallest && part2.bottom - part2.top < smallest) return found2;
    for (let shift2 = Math.ceil(left - part2.right); shift2 <= Math.floor(right - part2.left); shift2++) found2.push(shift2);
    return found2;
  }
  function edges(view) {
    return {
      left: (view.left + view.x) / view.scale,
      right: (view.right + view.x) / view.scale,
      top: (view.top + view.y) / view.scale,
      bottom: (view.bottom + view.y) / view.scale
    };
  }
  function joined(points, view, shift2) {
    const last = points.length - 2;
    if (last < 2) return "";
    const unit = 10 ** view.digits;
    let text = "";
    let x = 0;
    let y = 0;
    for (let i = 0; i <= last; i += 2) {
      const px = (points[i] + shift2) * view.scale - view.x;
      const py = points[i + 1] * view.scale - view.y;
      if (i && i < last && Math.abs(px - x) + Math.abs(py - y) < view.step) continue;
      x = px;
      y = py;
      text += (i ? "L" : "M") + Math.round(px * unit) / unit + " " + Math.round(py * unit) / unit;
    }
    return text;
  }
  function pieces(points, box2) {
    const list = [];
    let piece = null;
    for (let i = 2; i < points.length; i += 2) {
      const meets = Math.min(points[i], points[i - 2]) <= box2.right && Math.max(points[i], points[i - 2]) >= box2.left && Math.min(points[i + 1], points[i - 1]) <= box2.bottom && Math.max(points[i + 1], points[i - 1]) >= box2.top;
      if (!meets) {
        piece = null;
        continue;
      }
      if (!piece) list.push(piece = [points[i - 2], points[i - 1]]);
      piece.push(points[i], points[i + 1]);
    }
    return list;
  }

  // geometry/mercator.js
  var LAST_LATITUDE = 85.0511;
  var METRES_AROUND = 400750167e-1;
  var CLOSED_SOUTH_OF = -85.9;
  var FAR_BELOW = 3;
  var worldX = (lon) => lon / 360 + 0.5;
  function worldY(lat) {
    if (lat < CLOSED_SOUTH_OF) return FAR_BELOW;
    const sine = Math.sin(lat * Math.PI / 180);
    return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  }
  function lonLat(x, y) {
    return [(x - 0.5) * 360, Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180 / Math.PI];
  }

  // geometry/topology.js
  var Line = class {
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
    /* The same line as a view at that zoom shows it. */
    at() {
      return this;
    }
  };
  var Topology = class {
    constructor(file) {
      this.objects = file.objects;
      this.arcs = file.arcs.map((arc) => absolute(arc, file.transform));
    }
    /* The line of a list of arcs; a negative number ~n is arc n in reverse. */
    line(indices) {
      let size = 0;
      for (const index of indices) size += this.arcs[index < 0 ? ~index : index].length;
      const points = new Float64Array(size - 2 * (indices.length - 1));
      let end = 0;
      for (const index of indices) {
        const skip = end ? 1 : 0;
        end = index < 0 ? addReversed(points, end, this.arcs[~index], skip) : add(points, end, this.arcs[index], skip);
      }
      return new Line(continuous(points));
    }
    lines(lists) {
      return lists.map((indices) => this.line(indices));
    }
  };
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
  function add(points, end, arc, skip) {
    points.set(skip ? arc.subarray(2) : arc, end);
    return end + arc.length - 2 * skip;
  }
  function addReversed(points, end, arc, skip) {
    for (let i = arc.length - 2 - 2 * skip; i >= 0; i -= 2) {
      points[end++] = arc[i];
      points[end++] = arc[i + 1];
    }
    return end;
  }
  function continuous(points) {
    let shift2 = 0;
    for (let i = 2; i < points.length; i += 2) {
      const step = points[i] + shift2 - points[i - 2];
      if (step > 0.5) shift2 -= 1;
      else if (step < -0.5) shift2 += 1;
      points[i] += shift2;
    }
    return points;
  }

  // map/drawn.js
  var PADDING = 0.5;
  var STILL_PADDING = 0.05;
  var MOST_STRETCH = 1.8;
  function drawn(Base, own) {
    return Base.extend({
      options: { padding: PADDING, interactive: false },
      onAdd: function(map) {
        if (map.atlas.still) this.options.padding = STILL_PADDING;
        else if (this.firstPadding && !map.atlas.placed) this.options.padding = this.firstPadding;
        return Base.prototype.onAdd.call(this, map);
      },
      getEvents: function() {
        const events = Base.prototype.getEvents.call(this);
        events.move = this._follow;
        return events;
      },
      /* Draws again although the view has not changed. */
      redraw: function() {
        this._covered = null;
        if (this._map) this._update();
      },
      /* Whether less is drawn beyond the view than usual. */
      isNarrow: function() {
        return this.options.padding < PADDING;
      },
      /* Draws as far beyond the view as usual. */
      widen: function() {
        if (!this.isNarrow()) return;
        this.options.padding = PADDING;
        this.redraw();
      },
      /* Whether the layer is drawn for the present zoom and covers the present view. */
      isCurrent: function() {
        return !this._map._animatingZoom && this._covers() && this._covered.scale === scaleOf(this._map) && this._covered.origin.equals(this._map.getPixelOrigin());
      },
      _update: function() {
        const map = this._map;
        if (map._animatingZoom && this._bounds || !map.atlas.placed) return;
        if (this.isCurrent()) return;
        Base.prototype._update.call(this);
        const origin = map.getPixelOrigin();
        const scale = scaleOf(map);
        const { min, max } = this._bounds;
        this._covered = {
          scale,
          origin,
          left: (min.x + origin.x) / scale,
          right: (max.x + origin.x) / scale,
          top: (min.y + origin.y) / scale,
          bottom: (max.y + origin.y) / scale
        };
        this.draw({
          scale,
          x: origin.x,
          y: origin.y,
          left: min.x,
          right: max.x,
          top: min.y,
          bottom: max.y,
          zoom: map.getZoom()
        });
      },
      // Before the map has a view there is nothing to move.
      _updateTransform: function(center, zoom) {
        if (this._covered) Base.prototype._updateTransform.call(this, center, zoom);
      },
      /* Draws during a flight or a long drag, before the view leaves the drawn part. */
      _follow: function() {
        const map = this._map;
        if (map._animatingZoom || !this._covered) return;
        const stretch = scaleOf(map) / this._covered.scale;
        if (this._covers() && stretch < MOST_STRETCH && stretch > 1 / MOST_STRETCH) return;
        this.options.padding = PADDING;
        this._update();
        this._updateTransform(map.getCenter(), map.getZoom());
      },
      _covers: function() {
        if (!this._covered) return false;
        const { min, max } = this._map.getPixelBounds();
        const scale = scaleOf(this._map);
        return min.x / scale >= this._covered.left && max.x / scale <= this._covered.right && min.y / scale >= this._covered.top && max.y / scale <= this._covered.bottom;
      },
      ...own
    });
  }
  function scaleOf(map) {
    return 256 * 2 ** map.getZoom();
  }
  var Box = L.Renderer.extend({
    _initContainer: function() {
      this._container = L.DomUtil.create("div", "ta-box");
    },
    _destroyContainer: function() {
      this._container.remove();
    },
    _update: function() {
      L.Renderer.prototype._update.call(this);
      L.DomUtil.setPosition(this._container, this._bounds.min);
    }
  });
  var onSvg = (own) => drawn(L.SVG, own);
  var onCanvas = (own) => drawn(L.Canvas, own);
  var onBox = (own) => drawn(Box, own);

  // map/files.js
  var MOST_ATTEMPTS = 3;
  async function fetchFile(file) {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(file + " could not be loaded");
    return file.endsWith(".bin") ? answer.arrayBuffer() : answer.json();
  }
  async function loadWithRetries(load, file) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await load(file);
      } catch (error) {
        if (attempt === MOST_ATTEMPTS) throw error;
      }
    }
  }
  var LazyFile = class {
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
  };

  // geometry/round.js
  function roundDown(number2) {
    const power = 10 ** Math.floor(Math.log10(number2));
    return power * ([5, 2].find((step) => step * power <= number2) || 1);
  }

  // city/scale.js
  var LONGEST_SCALE = 120;
  var CITY = 40;
  function metresPerPixel(map) {
    return METRES_AROUND * Math.cos(map.getCenter().lat * Math.PI / 180) / (256 * 2 ** map.getZoom());
  }
  function isCityScale(map) {
    return metresPerPixel(map) < CITY;
  }

  // city/grid.js
  var STEADY = 0.2;
  function gridPath(map, view) {
    if (!isCityScale(map)) return "";
    const first = map.atlas.tour.stops.find(({ position }) => position)?.position ?? [0, 0];
    const apart = spacing(map) * view.scale;
    const [x, y] = [worldX(first[0]) * view.scale - view.x, worldY(first[1]) * view.scale - view.y];
    const text = (number2) => map.atlas.still ? number2.toFixed(1) : String(Math.round(number2) + 0.5);
    const lines = [
      ...steps(x, apart, view.left, view.right).map((at) => `M${text(at)} ${text(view.top)}V${text(view.bottom)}`),
      ...steps(y, apart, view.top, view.bottom).map((at) => `M${text(view.left)} ${text(at)}H${text(view.right)}`)
    ];
    return lines.join("");
  }
  function spacing(map) {
    const metres = roundDown(metresPerPixel(map) * LONGEST_SCALE);
    const latitude = Math.round(map.getCenter().lat / STEADY) * STEADY;
    return metres / (METRES_AROUND * Math.cos(latitude * Math.PI / 180));
  }
  function steps(start2, apart, from, to) {
    const first = Math.ceil((from - start2) / apart);
    const last = Math.floor((to - start2) / apart);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => start2 + (first + i) * apart);
  }

  // geometry/segment.js
  function fromSegment(x, y, ax, ay, bx, by) {
    const [dx, dy] = [bx - ax, by - ay];
    const square = dx * dx + dy * dy;
    const share = square ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
    return Math.hypot(x - ax - share * dx, y - ay - share * dy);
  }

  // geometry/terrain.js
  var COPIES = [-1, 0, 1];
  var CELLS = 128;
  var PARTS = 8;
  var FEW_POINTS = 48;
  var FEW_PLACES = 6;
  var POINTS_A_BAND = 12;
  var Terrain = class {
    /* lands: objects with rings, which are lines (topology.js). */
    constructor(lands) {
      this.lands = lands;
      this.all = null;
      this.parts = /* @__PURE__ */ new Map();
      this.cells = /* @__PURE__ */ new Map();
      this.bands = /* @__PURE__ */ new Map();
    }
    /* The land at a point of any copy of the world, or null over water. */
    at(x, y) {
      const inWorld = x - Math.floor(x);
      for (const { land, rings } of this.landsNear(inWorld, y)) {
        let isInside = false;
        for (const { ring, copy } of rings) if (this.encloses(ring, inWorld + copy, y)) isInside = !isInside;
        if (isInside) return land;
      }
      return null;
    }
    /* The lands that may be near a point, in order, with the rings that may be, and in which copy of the world. */
    landsNear(x, y) {
      return landsAt(x, y, CELLS, this.cells, () => landsAt(x, y, PARTS, this.parts, () => {
        this.all ??= this.lands.map((land) => ({
          land,
          rings: COPIES.flatMap((copy) => land.rings.map((ring) => ({ ring, copy })))
        }));
        return this.all;
      }));
    }
    encloses(ring, x, y) {
      if (x < ring.left || x > ring.right || y < ring.top || y > ring.bottom) return false;
      if (ring.points.length < 2 * FEW_POINTS) return encloses(ring.points, x, y);
      const known = this.bands.get(ring) ?? 0;
      if (known instanceof Bands) return known.enclose(x, y);
      this.bands.set(ring, known < FEW_PLACES ? known + 1 : new Bands(ring));
      return encloses(ring.points, x, y);
    }
  };
  function landsAt(x, y, cells, known, others) {
    const [column2, row] = [Math.floor(x * cells), Math.floor(y * cells)];
    const key = row * cells + column2;
    let lands = known.get(key);
    if (!lands) {
      lands = landsIn({
        left: column2 / cells,
        right: (column2 + 1) / cells,
        top: row / cells,
        bottom: (row + 1) / cells
      }, others());
      known.set(key, lands);
    }
    return lands;
  }
  function landsIn({ left, right, top, bottom }, lands) {
    const found2 = [];
    for (const { land, rings } of lands) {
      const near2 = rings.filter(({ ring, copy }) => ring.top <= bottom && ring.bottom >= top && ring.left <= right + copy && ring.right >= left + copy);
      if (near2.length) found2.push({ land, rings: near2 });
    }
    return found2;
  }
  var Bands = class {
    constructor({ points, top, bottom }) {
      this.points = points;
      this.top = top;
      this.count = Math.ceil(points.length / 2 / POINTS_A_BAND);
      this.perUnit = bottom > top ? this.count / (bottom - top) : 0;
      const bands = new Int32Array(points.length / 2);
      for (let i = 0; i < bands.length; i++) bands[i] = this.bandOf(points[2 * i + 1]);
      this.starts = new Int32Array(this.count + 1);
      this.fill(bands, (band) => {
        this.starts[band + 1] += 1;
      });
      for (let band = 0; band < this.count; band++) this.starts[band + 1] += this.starts[band];
      const next = this.starts.slice();
      this.edges = new Int32Array(this.starts[this.count]);
      this.fill(bands, (band, end) => {
        this.edges[next[band]++] = end;
      });
    }
    /* Calls back with each band of each edge. */
    fill(bands, callback) {
      for (let i = 0, before = bands.at(-1); i < bands.length; i++) {
        const band = bands[i];
        for (let b = Math.min(band, before); b <= Math.max(band, before); b++) callback(b, 2 * i);
        before = band;
      }
    }
    bandOf(y) {
      return Math.min(this.count - 1, Math.floor((y - this.top) * this.perUnit));
    }
    /* The same as encloses() for all points. */
    enclose(x, y) {
      const { points, edges: edges2, starts } = this;
      const band = this.bandOf(y);
      let inside = false;
      for (let k = starts[band]; k < starts[band + 1]; k++) {
        const i = edges2[k];
        const j = i ? i - 2 : points.length - 2;
        if (points[i + 1] > y !== points[j + 1] > y && x < points[i] + (points[j] - points[i]) * (y - points[i + 1]) / (points[j + 1] - points[i + 1])) {
          inside = !inside;
        }
      }
      return inside;
    }
  };

  // map/lands.js
  var KILOMETRES_AROUND = 40075;
  var MOST_LATITUDE = 85;
  var OFF_COAST = 30;
  var ACROSS_BORDER = 15;
  var ACROSS_LINE = 1.25;
  var Lands = class {
    /* entries: the countries of a topology, each with the rings of its polygons, as lines. acrossLine:
       how far, in kilometres, a stop may lie within disputed land without a code although it is not
       there. */
    constructor(entries, acrossLine) {
      this.acrossLine = acrossLine;
      this.entries = entries.filter(({ joins }) => !joins);
      for (const { joins, rings } of entries) {
        if (joins) this.entries.find(({ name: name2 }) => name2 === joins)?.rings.push(...rings);
      }
      for (const entry of this.entries) entry.bounds = boundsOf(entry.rings);
      this.known = /* @__PURE__ */ new WeakMap();
      this.terrain = new Terrain(this.entries);
    }
    /* The entries that are tinted for these stops of the page's data. */
    visited(stops) {
      const placed = stops.filter(({ position }) => position);
      return new Set(placed.map((stop2) => this.of(stop2)).filter(Boolean));
    }
    /* The land of a stop, or null; computed once for a stop.
    
         Disputed land is that of the stop only where the stop stands on it. Elsewhere the code of the
         stop decides among lands that are near, because borders and coasts are simplified. */
    of(stop2) {
      if (!this.known.has(stop2)) this.known.set(stop2, this.find(stop2));
      return this.known.get(stop2);
    }
    find({ code, position: [lon, lat] }) {
      const shown = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat));
      const at = { x: worldX(lon), y: worldY(shown) };
      at.x -= Math.floor(at.x);
      at.unit = 1 / (KILOMETRES_AROUND * Math.cos(shown * Math.PI / 180));
      const standing = this.terrain.at(at.x, at.y);
      if (standing && standing.code === code) return standing;
      const own = code ? this.entries.filter((entry) => entry.code === code) : [];
      const near2 = standing ?? this.nearest(this.entries, at, OFF_COAST);
      if (near2?.disputed) return standing && this.nearest(own, at, near2.code ? ACROSS_LINE : this.acrossLine) || near2;
      if (code && !own.length) return null;
      return this.nearest(own, at, standing ? ACROSS_BORDER : OFF_COAST) ?? near2 ?? this.nearest(own, at, Infinity);
    }
    /* The nearest of some entries within so many kilometres, or null. */
    nearest(entries, at, kilometres) {
      let best = null;
      let least = kilometres * at.unit;
      for (const entry of entries) {
        const distance3 = distanceTo(entry, at, least);
        if (distance3 < least) [best, least] = [entry, distance3];
      }
      return best;
    }
  };
  function landsOf(topology, isCoarse) {
    return new Lands(topology.objects.countries.map(({ a2, name: name2, disputed, joins, arcs }) => ({
      code: a2,
      name: name2,
      joins,
      disputed: Boolean(disputed),
      rings: arcs.flatMap((polygon) => topology.lines(polygon))
    })), isCoarse ? ACROSS_LINE : 0);
  }
  var COPIES2 = [-1, 0, 1];
  function boundsOf(rings) {
    const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const { left, right, top, bottom } of rings) {
      bounds.left = Math.min(bounds.left, left);
      bounds.right = Math.max(bounds.right, right);
      bounds.top = Math.min(bounds.top, top);
      bounds.bottom = Math.max(bounds.bottom, bottom);
    }
    return bounds;
  }
  function gapTo({ left, right, top, bottom }, x, y) {
    return Math.max(left - x, x - right, top - y, y - bottom);
  }
  function distanceTo({ rings, bounds }, { x, y }, limit) {
    let least = limit;
    for (const copy of COPIES2) {
      const px = x + copy;
      if (gapTo(bounds, px, y) > least) continue;
      for (const ring of rings) {
        if (gapTo(ring, px, y) > least) continue;
        const { points } = ring;
        for (let i = 2; i < points.length; i += 2) {
          const [from, to] = [points[i - 1] - y, points[i + 1] - y];
          if (from > least && to > least || from < -least && to < -least) continue;
          const distance3 = fromSegment(px, y, points[i - 2], points[i - 1], points[i], points[i + 1]);
          if (distance3 < least) least = distance3;
        }
      }
    }
    return least;
  }

  // map/basemap.js
  var FINE_FROM = 5;
  var SHORTEST_RIVER = 110;
  var KILOMETRES_AROUND2 = 40075;
  var FIRST_PADDING = 0.15;
  var REST_AFTER = 1e3;
  var KINDS = ["land", "visited", "lake", "grid", "river", "border", "contested", "coast"];
  var Drawing = onSvg({
    firstPadding: FIRST_PADDING,
    initialize: function(basemap) {
      L.SVG.prototype.initialize.call(this, { pane: "basemap" });
      this.basemap = basemap;
    },
    _initContainer: function() {
      L.SVG.prototype._initContainer.call(this);
      this._container.setAttribute("aria-hidden", "true");
      this.paths = {};
      for (const kind of KINDS) {
        this.paths[kind] = L.SVG.create("path");
        this.paths[kind].setAttribute("class", "ta-" + kind);
        this._rootGroup.appendChild(this.paths[kind]);
      }
    },
    draw: function(view) {
      const { countries, water } = this.basemap.shapes();
      if (!countries || !water) return;
      const { sharpness } = this.basemap.map.atlas;
      view = { ...view, step: 0.7 / sharpness, digits: Math.ceil(Math.log10(10 * sharpness)) };
      const reach = view.scale / KILOMETRES_AROUND2;
      const rivers = water.rivers.filter((river) => river.length * reach > SHORTEST_RIVER);
      const set = (kind, text) => this.paths[kind].setAttribute("d", text);
      const isTinted = this.basemap.wasTinted = this.basemap.isTinted;
      set("land", fillPath(isTinted ? countries.land : [...countries.land, ...countries.visited], view));
      set("visited", isTinted ? fillPath(countries.visited, view) : "");
      set("lake", fillPath(water.lakes, view));
      set("grid", gridPath(this.basemap.map, view));
      set("river", linePath(rivers, view));
      set("border", linePath(countries.borders, view));
      set("contested", linePath(countries.contested, view));
      set("coast", linePath(countries.coast, view));
    }
  });
  var STUDY = 8;
  var STUDY_AGAIN = 100;
  var Basemap = class {
    constructor(map, options) {
      this.map = map;
      this.files = options.files;
      this.coarse = this.fine = this.water = null;
      this.distantWater = null;
      this.stops = null;
      this.wasTinted = false;
      this.fineFile = new LazyFile(map.atlas.loadOnce, options.files.fine, async (file) => {
        const fine = countryShapes(new Topology(file), false);
        if (!map.atlas.still) await this.study(fine.lands);
        this.fine = this.tinted(fine);
        if (!this.isFine()) return;
        this.drawing.redraw();
        map.fire("landschanged");
      });
      this.waterFile = new LazyFile(map.atlas.loadOnce, options.files.water, (file) => this.useWater(file));
      map.on("tourdata tourchanged", () => this.tint());
      map.createPane("basemap").style.zIndex = 200;
      this.drawing = new Drawing(this).addTo(map);
      if (options.files.distant) {
        map.atlas.readyAfter(this.loadDistant());
      } else {
        this.waterLoading = this.loadWater();
        map.atlas.readyAfter(this.waterLoading);
      }
      if (map.atlas.still) {
        map.on("atlasplaced", () => {
          map.atlas.readyAfter(this.shapesAt(map.atlas.fineness()));
          this.drawing.redraw();
        });
        return;
      }
      if (!options.files.distant) map.atlas.readyAfter(this.loadCoarse());
      map.on("atlasplaced", () => this.drawing.redraw());
      map.once("atlasready", () => requestIdleCallback(() => this.drawing.widen(), { timeout: REST_AFTER }));
      map.on("moveend", () => {
        if (this.wasTinted !== this.isTinted) this.drawing.redraw();
        this.prepare();
      });
    }
    /* Whether a file is still being loaded, or a part around the first view still to be drawn. */
    get isPending() {
      return this.fineFile.isPending || this.waterFile.isPending || this.drawing.isNarrow();
    }
    async loadWater() {
      this.useWater(await this.map.atlas.loadBare(this.files.water));
    }
    useWater(file) {
      this.water = waterShapes(new Topology(file));
      this.drawing.redraw();
    }
    async loadCoarse() {
      this.useCoarse(new Topology(await this.map.atlas.loadBare(this.files.countries)));
    }
    async loadDistant() {
      const topology = new DistantTopology(await this.map.atlas.loadBare(this.files.distant));
      this.distantWater = waterShapes(topology);
      this.useCoarse(topology);
    }
    useCoarse(topology) {
      this.coarse = this.tinted(countryShapes(topology, true));
      this.drawing.redraw();
      this.map.fire("landschanged");
    }
    /* Loads the fine geometry shortly before it is needed; until then the coarse one is shown. */
    prepare() {
      if (this.map.atlas.fineness() < FINE_FROM - 0.5) return;
      if (!this.water) this.need(this.waterFile);
      this.need(this.fineFile);
    }
    async need(lazy) {
      try {
        await lazy.need();
      } catch (error) {
        this.map.atlas.reportIncomplete(lazy.file, error);
      }
    }
    /* Finds the lands of all stops without keeping the reader waiting: with fine borders that takes
       seconds for thousands of stops. Until then the coarse map is shown. */
    async study(lands) {
      let until = performance.now() + STUDY;
      for (const stop2 of this.map.atlas.tour.stops) {
        if (stop2.position) lands.of(stop2);
        if (performance.now() < until) continue;
        await new Promise((resolve) => requestIdleCallback(resolve, { timeout: STUDY_AGAIN }));
        until = performance.now() + STUDY;
      }
    }
    /* Tints the lands of the present stops, and draws the map anew if they are others. */
    tint() {
      const { stops } = this.map.atlas.tour;
      const before = this.stops;
      this.stops = stops;
      if (before?.length === stops.length && stops.every((stop2, i) => isInPlaceOf(stop2, before[i]))) return;
      const changed = [this.coarse, this.fine].filter((shapes) => shapes && this.retinted(shapes));
      if (changed.length) this.drawing.redraw();
    }
    tinted(shapes) {
      this.retinted(shapes);
      return shapes;
    }
    /* Sorts the rings of the shapes into visited land and other land; returns whether that changed. */
    retinted(shapes) {
      const visited = shapes.lands.visited(this.map.atlas.tour?.stops ?? []);
      const before = shapes.tint;
      if (before?.size === visited.size && [...visited].every((land) => before.has(land))) return false;
      const ringsOf2 = (isVisited) => shapes.lands.entries.filter((land) => visited.has(land) === isVisited).flatMap(({ rings }) => rings);
      Object.assign(shapes, { tint: visited, visited: ringsOf2(true), land: ringsOf2(false) });
      return true;
    }
    /* The lands of the geometry in use (lands.js), or null before they are loaded. */
    get lands() {
      return this.shapes().countries?.lands ?? null;
    }
    /* The tinted lands, as [code, name] each, of the geometry in use. */
    get visited() {
      return [...this.shapes().countries?.tint ?? []].map(({ code, name: name2 }) => [code, name2]).sort();
    }
    /* The lands of a view of such a fineness, as fineness() of the atlas gives it, once they are loaded. */
    async shapesAt(fineness) {
      const isFine = fineness >= FINE_FROM;
      await (isFine ? this.fineFile.need() : this.coarse ?? this.loadCoarse());
      return isFine ? this.fine : this.coarse;
    }
    /* Whether the tint tells lands apart: not where all the land in view is that of one country. */
    get isTinted() {
      const { countries } = this.shapes();
      if (!countries?.visited.length) return false;
      const { min, max } = this.map.getPixelBounds();
      const view = {
        scale: 256 * 2 ** this.map.getZoom(),
        x: min.x,
        y: min.y,
        left: 0,
        top: 0,
        right: max.x - min.x,
        bottom: max.y - min.y,
        step: 0.7,
        digits: 0
      };
      const seen = /* @__PURE__ */ new Set();
      for (const land of countries.tint) {
        if (meetsView(land.rings, view)) seen.add(land.code ?? land);
        if (seen.size > 1) return true;
      }
      return !seen.size || meetsView(countries.land, view);
    }
    /* Whether the present zoom needs the fine geometry. */
    isFine() {
      return this.map.atlas.fineness() >= FINE_FROM;
    }
    shapes() {
      return this.shapesFor(this.map.atlas.fineness());
    }
    /* The shapes that are loaded for a view of such a fineness. */
    shapesFor(fineness) {
      const isFine = fineness >= FINE_FROM;
      return {
        countries: isFine && this.fine || this.coarse,
        water: isFine && this.water || (this.distantWater ?? this.water)
      };
    }
  };
  var SharedBasemap = class {
    constructor(map, main) {
      this.map = map;
      this.main = main;
      map.createPane("basemap").style.zIndex = 200;
      this.drawing = new Drawing(this).addTo(map);
      map.on("atlasplaced", () => this.drawing.redraw());
    }
    shapes() {
      return this.main.shapesFor(this.map.atlas.fineness());
    }
    get lands() {
      return this.shapes().countries?.lands ?? null;
    }
    /* As on the first map, so that a land has one colour in both. */
    get isTinted() {
      return this.main.isTinted;
    }
    /* Fulfilled once all that the present view needs is loaded. */
    async loaded() {
      await Promise.all([this.main.shapesAt(this.map.atlas.fineness()), this.main.waterLoading]);
    }
  };
  function isInPlaceOf(stop2, other) {
    return stop2 === other || stop2.code === other.code && stop2.position?.[0] === other.position?.[0] && stop2.position?.[1] === other.position?.[1];
  }
  function countryShapes(topology, isCoarse) {
    return {
      lands: landsOf(topology, isCoarse),
      coast: topology.lines(topology.objects.coast),
      borders: topology.lines(topology.objects.borders),
      contested: topology.lines(topology.objects.contested)
    };
  }
  function waterShapes(topology) {
    const lengths = topology.objects.riverLength || [];
    const rivers = topology.lines(topology.objects.rivers);
    rivers.forEach((river, i) => {
      river.length = lengths[i] ?? Infinity;
    });
    return { lakes: topology.objects.lakes.flatMap((rings) => topology.lines(rings)), rivers };
  }
  function addBasemap(map, options) {
    map.atlas.basemap = new Basemap(map, options);
  }
  function shareBasemap(map, main) {
    map.atlas.basemap = new SharedBasemap(map, main.atlas.basemap);
  }

  // geometry/fitting.js
  var PADDING2 = [76, 52];
  var MOST_PADDING = 0.12;
  var BADGE_PADDING = 22;
  var MOST_BADGE_PADDING = 0.25;
  function paddingOf(width, height) {
    const within2 = (side, padding) => Math.max(
      Math.min(padding, side * MOST_PADDING),
      Math.min(BADGE_PADDING, side * MOST_BADGE_PADDING)
    );
    return { x: within2(width, PADDING2[0]), y: within2(height, PADDING2[1]) };
  }
  function fitted(extent, width, height) {
    const padding = paddingOf(width, height);
    const scale = Math.max(0, Math.min(
      (width - 2 * padding.x) / extent.width,
      (height - 2 * padding.y) / extent.height
    ));
    return { width: extent.width * scale, height: extent.height * scale, scale };
  }

  // map/fonts.js
  var LETTER = "A";
  async function loadFonts(data) {
    const points = [...lettersIn(data)].map((letter) => letter.codePointAt(0));
    const needed2 = [...document.fonts].filter((face) => face.status !== "loaded" && rangesOf(face.unicodeRange).some(([first, last]) => points.some((point) => first <= point && point <= last)));
    await settled(needed2.map((face) => face.load()));
  }
  async function loadFontsFor(fonts, data) {
    const letters = [...lettersIn(data)].join("");
    await settled(fonts.map((font) => document.fonts.load(font, letters)));
  }
  function requestFonts() {
    loadFonts(LETTER);
  }
  function rangesOf(text) {
    return text.split(",").map((part2) => {
      const [first, last = first] = part2.trim().replace(/^U\+/i, "").split("-");
      return [parseInt(first, 16), parseInt(last, 16)];
    });
  }
  async function settled(loads) {
    await Promise.all(loads.map((load) => load.catch((error) => console.warn(String(error)))));
  }
  function lettersIn(data, letters = /* @__PURE__ */ new Set()) {
    if (typeof data === "string") {
      for (const letter of data) letters.add(letter);
    } else if (data && typeof data === "object") {
      for (const part2 of Object.values(data)) lettersIn(part2, letters);
    }
    return letters;
  }

  // map/framing.js
  var LAST_SHORE = -60;
  var TOP_OF_THE_MAP = 85.05;
  var EMPTINESS = 0.5;
  function centreOf(map, bounds, zoom, padding) {
    const [southWest, northEast] = [bounds.getSouthWest(), bounds.getNorthEast()].map((corner) => map.project(corner, zoom));
    const centre = southWest.add(northEast).divideBy(2);
    const half = map.getSize().y / 2;
    const lineOf2 = (latitude) => map.project([latitude, 0], zoom).y;
    const room = centre.y + half - (southWest.y + padding.y);
    const surplus = centre.y + half - lineOf2(LAST_SHORE);
    if (bounds.getSouth() > LAST_SHORE && surplus > 0 && room > 0) {
      centre.y -= Math.min(room, shift(surplus, centre.y - half - lineOf2(TOP_OF_THE_MAP)));
    }
    return map.unproject(centre, zoom);
  }
  function shift(surplus, north2) {
    if (north2 >= surplus) return surplus;
    return Math.max(0, (surplus + EMPTINESS * north2) / (1 + EMPTINESS));
  }

  // map/latlng.js
  function toLatLng([longitude, latitude]) {
    return L.latLng(Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude)), longitude);
  }

  // map/painted.js
  function painted() {
    if (document.visibilityState === "hidden") return Promise.resolve();
    return new Promise((resolve) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    }));
  }

  // map/atlas.js
  var LOWEST_ZOOM = -1;
  var FLIGHT_SECONDS = 0.5;
  var CLOSE_ZOOM = 5.5;
  var CLOSEST_FIT = 17;
  var SURROUNDINGS_ZOOM = 8;
  var SAME_PLACE_METRES = 0.5;
  var CLOSEST_ZOOM = 18;
  var LEAST_EXTENT = SAME_PLACE_METRES / 40075e3;
  var ONE_WORLD_ZOOM = 1;
  var INHABITED = [[-56, -170], [72, 170]];
  var Atlas = class {
    /* load(file) resolves to the contents of a file of the page (files.js). */
    constructor(map, still, load) {
      this.map = map;
      this.still = still;
      this.tour = null;
      this.placed = false;
      this.selected = null;
      this.calm = false;
      this.dimmed = /* @__PURE__ */ new Set();
      this.sharpness = 1;
      this.badgeScale = 1;
      this.closeZoom = CLOSE_ZOOM;
      this.insets = [];
      this.labelNotes = null;
      this.hasTiles = false;
      this.words = {};
      this.objects = null;
      this.editing = null;
      this.leftOut = { stops: 0, items: {}, parts: [] };
      this.showsRoute = false;
      this.loadOnce = load;
      this.clear = { left: 0, top: 0, right: 0, bottom: 0 };
      this.covered = [];
      this._bounds = null;
      this._numbers = null;
      this._arrange = null;
      this._loading = [];
      this._indices = /* @__PURE__ */ new Map();
      this._reported = /* @__PURE__ */ new Set();
    }
    /* The contents of a JSON file of the page, once the fonts for its texts are there too; a failed load
       is tried again. */
    async load(file) {
      const data = await this.loadBare(file);
      await loadFonts(data);
      return data;
    }
    /* The same for a file that has no texts, or not in every font. */
    loadBare(file) {
      return loadWithRetries(this.loadOnce, file);
    }
    /* Before the map is fitted, arrange() changes its size; the tour is known by then. */
    arrangeWith(arrange2) {
      this._arrange = arrange2;
    }
    /* The map is ready only after this promise. */
    readyAfter(promise) {
      this._loading.push(promise);
    }
    async start(file) {
      try {
        const tour = await this.load(file);
        this._setTour(tour);
        this.map.fire("tourdata", { tour });
        await this._arrange?.();
        await Promise.allSettled(this._loading);
        this.map.invalidateSize({ animate: false });
        this.fit(this.initialFit, false);
        this.placed = true;
        this.map.fire("atlasplaced");
        await Promise.all(this._loading);
        if (!this.still) await painted();
        this.map.fire("atlasready");
      } catch (error) {
        this.map.fire("atlasfailed", { message: String(error.message || error) });
      }
    }
    /* Reports, once, a file that could not be loaded; the rest of the map remains usable. */
    reportIncomplete(file, error) {
      if (this._reported.has(file)) return;
      this._reported.add(file);
      console.warn(error);
      this.map.fire("atlasincomplete", { file });
    }
    /* Shows an edited tour in the present view.
    
         message: { number, first, removed, stops, wrapped, note, title, language }. From the place
         first on, removed stops are replaced by stops: each is either the page data of a stop or the
         place, in the list before the edit, of a stop whose data are unchanged. note, title and language
         are left out where they are unchanged. Once the result is on the screen the window receives
         number. */
    async update({ number: number2, first, removed, stops, wrapped, note = this.tour.note, title, language }) {
      const before = this.tour.stops;
      const added = stops.map((stop2) => typeof stop2 === "number" ? before[stop2] : stop2);
      this._setTour({
        wrapped,
        note,
        stops: [...before.slice(0, first), ...added, ...before.slice(first + removed)]
      });
      if (language !== void 0) document.documentElement.lang = language;
      if (title !== void 0) {
        document.title = title;
        this.map.getContainer().setAttribute("aria-label", title);
      }
      this.map.fire("tourchanged", { tour: this.tour });
      this._allowWholeRoute();
      await painted();
      this.map.fire("atlasupdated", { number: number2 });
    }
    /* The place of a stop in the order of travel, from 0, or -1. */
    index(id) {
      return this._indices.get(id) ?? -1;
    }
    stop(id) {
      return this.tour?.stops[this.index(id)] || null;
    }
    /* The zoom at which a screen would show as much as the pixels of the picture can. */
    fineness() {
      return this.map.getZoom() + Math.log2(this.sharpness);
    }
    /* A number of stops, in words. */
    countedStops(count) {
      return this.counted(this.words.stops, count);
    }
    /* A number in the plural form that it needs, of forms by category of Intl.PluralRules. */
    counted(forms, count) {
      const { language } = this.words;
      if (this._numbers?.language !== language) {
        this._numbers = { language, rules: new Intl.PluralRules(language), format: new Intl.NumberFormat(language) };
      }
      const { rules, format } = this._numbers;
      return (forms[rules.select(count)] ?? forms.other).replace("{count}", format.format(count));
    }
    /* What texts of a sheet and controls cover, in pixels of the map; the controls come last. */
    controlBoxes() {
      const container = this.map.getContainer();
      const map = container.getBoundingClientRect();
      const zoom = map.width / container.offsetWidth || 1;
      const controls = [...container.querySelectorAll(".leaflet-control")].map((control) => control.getBoundingClientRect()).filter(({ width, height }) => width && height).map(({ left, top, right, bottom }) => ({
        left: (left - map.left) / zoom,
        top: (top - map.top) / zoom,
        right: (right - map.left) / zoom,
        bottom: (bottom - map.top) / zoom
      }));
      return [...this.covered, ...controls];
    }
    /* Distance and days of a leg, in words. The window replaces this method. */
    async describeLeg() {
      return [];
    }
    get allowsMotion() {
      return !this.calm && !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    }
    /* Shows the whole route (null), a stop (its id), or bounds ([west, south, east, north]). */
    fit(target, animate) {
      this.showsRoute = !target;
      if (Array.isArray(target)) {
        const [west, south, east, north2] = target;
        this.map.fitBounds([[south, west], [north2, east]], { animate, maxZoom: CLOSEST_ZOOM });
      } else if (this.stop(target)?.position) {
        this.flyTo(target, animate);
      } else {
        this._show(this._routeBounds(), animate);
      }
    }
    fitRoute() {
      this.fit(null, this.allowsMotion);
    }
    fitStop(id) {
      if (this.stop(id)?.position) this.flyTo(id, this.allowsMotion);
    }
    /* Shows bounds with room for the badges at their edges. */
    show(bounds) {
      this.showsRoute = false;
      this._show(bounds, this.allowsMotion, CLOSEST_ZOOM);
    }
    /* Marks a stop, or none for null. If fly is true the map goes there, or to the whole route. */
    select(id, fly) {
      this.selected = id;
      this.map.fire("stopselected", { id });
      if (!fly) return;
      if (id) this.fitStop(id);
      else this.fitRoute();
    }
    /* Draws these stops faintly: a filter leaves nothing of them to read. */
    dim(ids) {
      this.dimmed = new Set(ids);
      this.map.fire("stopsdimmed");
    }
    flyTo(id, animate) {
      this.showsRoute = false;
      const stop2 = this.stop(id);
      const zoom = Math.max(this.map.getZoom(), this.closeZoom, this._routeZoom());
      const place3 = this.stops.latLngOf(stop2);
      if (animate) this.map.flyTo(place3, zoom, { duration: FLIGHT_SECONDS });
      else this.map.setView(place3, zoom, { animate: false });
    }
    /* Adapts to a new size of the map: the whole route stays whole, any other view keeps its centre. */
    resize() {
      this.map.invalidateSize({ pan: false });
      if (this.showsRoute && this.tour) this.fit(null, false);
    }
    /* Shows image tiles in place of the bundled map (tiles.js). */
    setTiles(tiles) {
      this.tiles.show(tiles);
    }
    setTheme(name2) {
      document.documentElement.dataset.theme = name2;
      this.map.fire("themechanged");
    }
    /* Whether the map jumps where it would fly. */
    setCalm(calm) {
      this.calm = calm;
      this.map.options.zoomAnimation = this.map._zoomAnimated && !calm;
    }
    _setTour(tour) {
      this.tour = tour;
      this._bounds = null;
      this._indices = new Map(tour.stops.map((stop2, index) => [stop2.id, index]));
      this.note?.set(tour.note, tour.stops.some(({ position }) => position));
    }
    /* The extent of the whole route (null) or of bounds ([west, south, east, north]) in world
       coordinates: { west, north, width, height }; null if it is in one place. */
    extentOf(bounds) {
      const [west, south, east, north2] = bounds ?? (() => {
        const route = this._routeBounds();
        return [route.getWest(), route.getSouth(), route.getEast(), route.getNorth()];
      })();
      const [left, top] = [worldX(west), worldY(Math.min(north2, LAST_LATITUDE))];
      const extent = {
        west: left,
        north: top,
        width: worldX(east) - left,
        height: worldY(Math.max(south, -LAST_LATITUDE)) - top
      };
      return Math.max(extent.width, extent.height) < LEAST_EXTENT ? null : extent;
    }
    _routeBounds() {
      this._bounds ??= this._measureRoute();
      return this._bounds;
    }
    _measureRoute() {
      let [west, south, east, north2] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const { position } of this.tour.stops) {
        if (!position) continue;
        west = Math.min(west, position[0]);
        south = Math.min(south, position[1]);
        east = Math.max(east, position[0]);
        north2 = Math.max(north2, position[1]);
      }
      if (west > east) return L.latLngBounds(INHABITED);
      const bounds = L.latLngBounds([[south, west], [north2, east]]);
      for (const position of this.route.turns()) bounds.extend(toLatLng(position));
      return bounds;
    }
    /* How far bounds are kept from the edges of the map, in pixels: the options of fitBounds, and what
       both edges take together. */
    _padding() {
      const size = this.map.getSize();
      const { left, top, right, bottom } = this.clear;
      const { x, y } = paddingOf(size.x - left - right, size.y - top - bottom);
      const paddingTopLeft = L.point(left + x, top + y);
      const paddingBottomRight = L.point(right + x, bottom + y);
      return { paddingTopLeft, paddingBottomRight, both: paddingTopLeft.add(paddingBottomRight) };
    }
    _zoomFor(bounds, padding) {
      this.map.setMinZoom(LOWEST_ZOOM);
      return this.map.getBoundsZoom(bounds, false, padding.both);
    }
    /* The zoom at which the whole route is shown. */
    _routeZoom() {
      const bounds = this._routeBounds();
      return Math.min(
        this.map.getBoundsZoom(bounds, false, this._padding().both),
        closestFit(bounds)
      );
    }
    /* Lets the reader zoom out as far as the whole route needs, without moving the map now. */
    _allowWholeRoute() {
      const zoom = Math.min(ONE_WORLD_ZOOM, this._zoomFor(this._routeBounds(), this._padding()));
      this.map.setMinZoom(Math.min(zoom, this.map.getZoom()));
    }
    _show(bounds, animate, maxZoom = closestFit(bounds)) {
      const padding = this._padding();
      if (this.showsRoute) {
        this.map.setMinZoom(Math.min(ONE_WORLD_ZOOM, this._zoomFor(bounds, padding)));
      }
      const zoom = Math.min(maxZoom, this.map.getBoundsZoom(bounds, false, padding.both));
      const centre = this.still ? null : centreOf(this.map, bounds, zoom, padding.paddingBottomRight);
      if (!centre) this.map.fitBounds(bounds, { ...padding, maxZoom, animate: false });
      else if (animate) this.map.flyTo(centre, zoom, { duration: FLIGHT_SECONDS });
      else this.map.setView(centre, zoom, { animate: false });
    }
  };
  function closestFit(bounds) {
    const extent = L.CRS.Earth.distance(bounds.getSouthWest(), bounds.getNorthEast());
    return extent < SAME_PLACE_METRES ? SURROUNDINGS_ZOOM : CLOSEST_FIT;
  }

  // city/streets.js
  var Streets = class extends L.Control {
    constructor(words2) {
      super({ position: "bottomright" });
      this.element = L.DomUtil.create("p", "ta-streets");
      this.element.hidden = true;
      this.element.append(words2.noStreets);
      if (words2.addBasemap) this.element.append(" ", this.offer(words2.addBasemap));
    }
    offer(text) {
      const button2 = L.DomUtil.create("button", "ta-streets-offer");
      button2.type = "button";
      button2.textContent = text;
      L.DomEvent.disableClickPropagation(button2);
      button2.addEventListener("click", () => this.map.fire("basemapwanted"));
      return button2;
    }
    onAdd(map) {
      this.map = map;
      return this.element;
    }
    update() {
      const { atlas } = this.map;
      const { stops } = atlas.tour ?? {};
      this.element.hidden = !stops?.length || atlas.hasTiles || !isCityScale(this.map);
    }
  };
  function addStreetsNote(map, words2) {
    const note = new Streets(words2).addTo(map);
    map.on("atlasplaced moveend tileshidden", () => note.update());
    return note.getContainer();
  }

  // map/controls.js
  var APART = 8;
  var Views = class extends L.Control {
    constructor(words2) {
      super({ position: "topright" });
      this.words = words2;
    }
    onAdd(map) {
      const bar = L.DomUtil.create("div", "leaflet-bar ta-views");
      L.DomEvent.disableClickPropagation(bar);
      const route = button("ta-icon-route", this.words.wholeRoute, () => map.atlas.fitRoute());
      const stop2 = button("ta-icon-stop", this.words.thisStop, () => {
        if (map.atlas.selected) map.atlas.fitStop(map.atlas.selected);
      });
      const update = () => {
        stop2.disabled = !map.atlas.stop(map.atlas.selected)?.position;
      };
      map.on("stopselected tourchanged", update);
      update();
      bar.append(route, stop2);
      return bar;
    }
  };
  var Credits = class extends L.Control {
    constructor() {
      super({ position: "bottomright" });
      this.parts = /* @__PURE__ */ new Map();
      this.element = L.DomUtil.create("div", "leaflet-control-attribution");
    }
    onAdd() {
      return this.element;
    }
    /* Sets the attribution of one part of the map; an empty text removes it. */
    set(part2, text) {
      this.parts.set(part2, text);
      const all = [...this.parts.values()].filter(Boolean).join(" · ");
      this.element.textContent = all;
      this.element.title = all;
    }
  };
  var Scale = L.Control.Scale.extend({ _getRoundNum: roundDown });
  var Note = class extends L.Control {
    constructor(still) {
      super({ position: "topleft" });
      this.still = still;
      this.element = L.DomUtil.create("p", "ta-note");
      this.element.hidden = true;
    }
    onAdd() {
      return this.element;
    }
    set(text, hasPlaces) {
      this.element.textContent = text ?? "";
      this.element.hidden = !text || this.still && hasPlaces;
    }
  };
  function button(className, title, act) {
    const element2 = document.createElement("button");
    element2.type = "button";
    element2.className = "ta-button " + className;
    element2.title = title;
    element2.setAttribute("aria-label", title);
    element2.addEventListener("click", act);
    return element2;
  }
  function addControls(map, { words: words2, attribution }) {
    map.getContainer().setAttribute("role", "region");
    map.getContainer().setAttribute("aria-label", document.title);
    L.control.zoom({
      position: "topright",
      zoomInTitle: words2.zoomIn,
      zoomOutTitle: words2.zoomOut,
      // The style sheet has icons; the signs of a font differ from system to system.
      zoomInText: "",
      zoomOutText: ""
    }).addTo(map);
    new Views(words2).addTo(map);
    map.atlas.credits = new Credits().addTo(map);
    map.atlas.credits.set("basemap", attribution);
    const note = addStreetsNote(map, words2);
    const scale = new Scale({ position: "bottomleft", maxWidth: LONGEST_SCALE }).addTo(map);
    keepApart(map.getContainer(), scale.getContainer(), [map.atlas.credits.getContainer(), note]);
  }
  function keepApart(container, scale, texts) {
    const place3 = () => {
      const end = scale.getBoundingClientRect().left + LONGEST_SCALE + APART;
      const wide = texts.filter((text) => text.offsetWidth && text.getBoundingClientRect().left < end);
      const top = Math.min(...wide.map((text) => text.getBoundingClientRect().top));
      const height = container.getBoundingClientRect().bottom - top;
      scale.style.marginBottom = wide.length ? `${height + APART}px` : "";
    };
    const observer = new ResizeObserver(place3);
    for (const element2 of [container, ...texts]) observer.observe(element2);
  }

  // map/room.js
  function largest(least, most, fits2) {
    let [low, high] = [least, most];
    while (low < high) {
      const middle2 = Math.ceil((low + high) / 2);
      if (fits2(middle2)) low = middle2;
      else high = middle2 - 1;
    }
    return low;
  }

  // map/text.js
  var [FIRST_STRONG, POP] = ["⁨", "⁩"];
  var BIDI = new RegExp(
    "[\\u0590-\\u08ff\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufb1d-\\ufdff\\ufe70-\\ufefe]|[\\ud802\\ud803\\ud83a\\ud83b]"
  );
  var DIRECTIONS = /* @__PURE__ */ new Map([["⁦", "ltr"], ["⁧", "rtl"], [FIRST_STRONG, ""]]);
  var ISOLATES = /([\u2066-\u2069])/;
  var ELLIPSIS = "…";
  function isolate(text) {
    return BIDI.test(text) ? FIRST_STRONG + text + POP : text;
  }
  function nodesOf(text) {
    const root = document.createDocumentFragment();
    const open = [root];
    for (const part2 of text.split(ISOLATES)) {
      const node2 = open[open.length - 1];
      if (DIRECTIONS.has(part2)) {
        const inner = document.createElement("bdi");
        if (DIRECTIONS.get(part2)) inner.dir = DIRECTIONS.get(part2);
        node2.append(inner);
        open.push(inner);
      } else if (part2 === POP) {
        if (open.length > 1) open.pop();
      } else if (part2) {
        node2.append(part2);
      }
    }
    return root.childNodes;
  }
  function setText(element2, text) {
    if (BIDI.test(text)) element2.replaceChildren(...nodesOf(text));
    else element2.textContent = text;
  }
  function fitText(element2, text, fits2, mark = "") {
    const show = (shown) => setText(element2, shown + mark);
    show(text);
    if (fits2()) return;
    const isIsolated = DIRECTIONS.has(text[0]) && text.endsWith(POP);
    const words2 = isIsolated ? text.slice(1, -1) : text;
    const letters = [...new Intl.Segmenter().segment(words2)].map(({ segment }) => segment);
    const showFirst = (count) => show(isolate(letters.slice(0, count).join("").trimEnd() + ELLIPSIS));
    showFirst(largest(0, letters.length - 1, (count) => {
      showFirst(count);
      return fits2();
    }));
  }

  // map/tip.js
  var AWAY = 14;
  var Tip = class {
    constructor(map) {
      this.map = map;
      this.owner = null;
      this.element = part("div", "ta-tip");
      this.element.setAttribute("role", "tooltip");
      this.element.hidden = true;
      this.at = L.point(0, 0);
      map.getContainer().append(this.element);
      map.on("movestart zoomstart", () => this.hide(this.owner));
    }
    /* Shows plain text: a title and lines below it. Only the same owner can hide it. */
    show(owner, title, lines) {
      this.owner = owner;
      this.element.replaceChildren(
        part("strong", "", title),
        ...lines.filter(Boolean).map((line3) => part("span", "", line3))
      );
      this.element.hidden = false;
      this.place();
    }
    /* Moves the tooltip beside a point of the container, in pixels. */
    moveTo(point) {
      this.at = point;
      if (!this.element.hidden) this.place();
    }
    hide(owner) {
      if (owner === this.owner) this.element.hidden = true;
    }
    place() {
      const size = this.map.getSize();
      const { offsetWidth: width, offsetHeight: height } = this.element;
      let left = this.at.x + AWAY;
      let top = this.at.y + AWAY;
      if (left + width > size.x - 4) left = this.at.x - AWAY - width;
      if (top + height > size.y - 4) top = this.at.y - AWAY - height;
      left = Math.max(4, Math.min(left, size.x - width - 4));
      this.element.style.transform = `translate(${left}px, ${Math.max(4, top)}px)`;
    }
  };
  function part(name2, className, text) {
    const element2 = document.createElement(name2);
    if (className) element2.className = className;
    if (text !== void 0) setText(element2, text);
    return element2;
  }

  // map/create.js
  L.Map.include({
    latLngToLayerPoint: function(latlng) {
      return this.project(L.latLng(latlng))._subtract(this.getPixelOrigin());
    }
  });
  var WORLD = L.latLngBounds([-85.06, -1e5], [88.5, 1e5]);
  L.Projection.SphericalMercator.MAX_LATITUDE = 88.5;
  function createMap(id, options, load = fetchFile) {
    requestFonts();
    const map = mapIn(id, options, load);
    window.atlas = map.atlas;
    return map;
  }
  function mapIn(element2, options, load) {
    const { still } = options;
    const map = L.map(element2, {
      ...options,
      center: [0, 0],
      zoom: 2,
      minZoom: LOWEST_ZOOM,
      maxBounds: WORLD,
      maxBoundsViscosity: 1,
      attributionControl: false,
      zoomControl: false,
      fadeAnimation: false,
      zoomAnimation: !still,
      markerZoomAnimation: !still,
      wheelPxPerZoomLevel: 90
    });
    map.atlas = new Atlas(map, still, load);
    return map;
  }
  function start(map, options) {
    const { atlas } = map;
    atlas.words = options.words;
    atlas.note = new Note(atlas.still).addTo(map);
    if (!atlas.still) {
      atlas.tip = new Tip(map);
      addControls(map, options);
      new ResizeObserver(() => atlas.resize()).observe(map.getContainer());
      for (const moved2 of ["pointerdown", "wheel", "keydown"]) {
        map.getContainer().addEventListener(moved2, () => {
          atlas.showsRoute = false;
        });
      }
    }
    atlas.start(options.file);
  }

  // names/names.js
  var SEA_ZOOMS = [0, 1.8, 2.8, 3.8, 5, 6];
  var COUNTRY_ZOOMS = [1.2, 2, 2.8, 3.6, 4.6, 6];
  function areaOf(kind, entry, language) {
    const name2 = entry.other?.[language] ?? entry.name;
    const text = kind === "country" ? name2.toLocaleUpperCase(language) : name2;
    const zooms = kind === "sea" ? SEA_ZOOMS : COUNTRY_ZOOMS;
    const rank = Math.max(1, Math.min(zooms.length, entry.rank));
    return {
      key: kind + " " + entry.name,
      kind,
      rank,
      from: zooms[rank - 1],
      width: entry.width,
      settings: settingsOf(text),
      at: entry.at.map(([lon, lat]) => [worldX(lon), worldY(lat)]),
      code: entry.a2,
      islet: entry.box && isletOf(entry)
    };
  }
  function isletOf({ box: [west, south, east, north2], free }) {
    return {
      width: (east - west) / 360,
      height: worldY(south) - worldY(north2),
      x: worldX((west + east) / 2),
      y: (worldY(south) + worldY(north2)) / 2,
      free
    };
  }
  function settingsOf(text) {
    const words2 = text.split(" ");
    const settings = [[text]];
    if (words2.length > 1) settings.push(balanced(words2, 2));
    if (words2.length > 2) settings.push(balanced(words2, 3));
    if (words2.length > 5) settings.push(balanced(words2, 4));
    return settings;
  }
  function balanced(words2, count) {
    if (count === 1) return [words2.join(" ")];
    const longest = (lines) => Math.max(...lines.map((line3) => line3.length));
    const ways = words2.slice(0, words2.length - count + 1).map((_, i) => [words2.slice(0, i + 1).join(" "), ...balanced(words2.slice(i + 1), count - 1)]);
    return ways.reduce((best, way) => longest(way) < longest(best) ? way : best);
  }
  function citiesOf(file, language) {
    const others = file.other?.[language] ?? {};
    const major = new Set(file.major);
    return file.names.map((english, i) => ({
      key: `${english} ${file.lon[i]} ${file.lat[i]}`,
      english,
      name: others[i] ?? english,
      // The code of the country, for capitals only.
      capital: file.capital[i] ?? null,
      major: major.has(i),
      lon: file.lon[i],
      lat: file.lat[i],
      x: worldX(file.lon[i]),
      y: worldY(file.lat[i]),
      from: file.from[i],
      reach: file.reach[i]
    }));
  }
  function byClass(cities) {
    return {
      capitals: cities.filter(({ capital }) => capital),
      majors: cities.filter(({ capital, major }) => !capital && major),
      others: cities.filter(({ capital, major }) => !capital && !major)
    };
  }

  // geometry/boxes.js
  var CELL = 80;
  var Boxes = class {
    constructor() {
      this._cells = /* @__PURE__ */ new Map();
    }
    /* Adds a box, which may carry more than its edges; air is the free space around it. */
    add(box2, air) {
      for (const key of cellsOf(grow(box2, air))) {
        const cell = this._cells.get(key);
        if (cell) cell.push(box2);
        else this._cells.set(key, [box2]);
      }
    }
    /* Whether a box with so much air around it meets another one that counts. */
    meets(box2, air, counts = () => true) {
      const grown3 = grow(box2, air);
      for (const key of cellsOf(grown3)) {
        for (const other of this._cells.get(key) || []) {
          if (grown3.left < other.right && other.left < grown3.right && grown3.top < other.bottom && other.top < grown3.bottom && counts(other)) return true;
        }
      }
      return false;
    }
  };
  function* cellsOf(box2) {
    for (let column2 = Math.floor(box2.left / CELL); column2 <= Math.floor(box2.right / CELL); column2++) {
      for (let row = Math.floor(box2.top / CELL); row <= Math.floor(box2.bottom / CELL); row++) {
        yield column2 * 4096 + row;
      }
    }
  }
  function grow(box2, by) {
    return { left: box2.left - by, right: box2.right + by, top: box2.top - by, bottom: box2.bottom + by };
  }
  function around(x, y, width, height) {
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  }

  // geometry/box.js
  function squareOf({ x, y, r }) {
    return boxAround(x, y, r, r);
  }
  function boxAround(x, y, across, down) {
    return { left: x - across, right: x + across, top: y - down, bottom: y + down };
  }
  function within(box2, view) {
    return box2.left >= view.left && box2.right <= view.right && box2.top >= view.top && box2.bottom <= view.bottom;
  }
  function boxesMeet(a, b, gap) {
    return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
  }
  function distanceTo2(box2, { x, y }) {
    const dx = Math.max(box2.left - x, 0, x - box2.right);
    const dy = Math.max(box2.top - y, 0, y - box2.bottom);
    return Math.sqrt(dx * dx + dy * dy);
  }
  function gapBetween(box2, badge) {
    return distanceTo2(box2, badge) - badge.r;
  }
  function hull(boxes2) {
    let { left, top, right, bottom } = boxes2[0];
    for (const box2 of boxes2) {
      if (box2.left < left) left = box2.left;
      if (box2.top < top) top = box2.top;
      if (box2.right > right) right = box2.right;
      if (box2.bottom > bottom) bottom = box2.bottom;
    }
    return { left, top, right, bottom };
  }
  function segmentMeets(a, b, { left, top, right, bottom }) {
    if (a.x < left && b.x < left || a.x > right && b.x > right || a.y < top && b.y < top || a.y > bottom && b.y > bottom) return false;
    const isIn2 = ({ x, y }) => x >= left && x <= right && y >= top && y <= bottom;
    if (isIn2(a) || isIn2(b)) return true;
    const side = (x, y) => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) > 0;
    const first = side(left, top);
    return side(right, top) !== first || side(right, bottom) !== first || side(left, bottom) !== first;
  }
  function segmentsCross(a, b, c, d) {
    const side = (p, q, r) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  }

  // geometry/grid.js
  var Grid = class {
    /* points: [{x, y}]; cell: the side of a cell, in the same units. */
    constructor(points, cell) {
      this.points = points;
      this.cell = cell;
      [this.left, this.top, this.right, this.bottom] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const point of points) {
        const [column2, row] = this.cellOf(point);
        this.left = Math.min(this.left, column2);
        this.right = Math.max(this.right, column2);
        this.top = Math.min(this.top, row);
        this.bottom = Math.max(this.bottom, row);
      }
      this.first = /* @__PURE__ */ new Map();
      this.next = new Int32Array(points.length).fill(-1);
      for (let i = points.length - 1; i >= 0; i--) {
        const key = this.key(...this.cellOf(points[i]));
        this.next[i] = this.first.get(key) ?? -1;
        this.first.set(key, i);
      }
    }
    cellOf({ x, y }) {
      return [Math.floor(x / this.cell), Math.floor(y / this.cell)];
    }
    key(column2, row) {
      return (column2 - this.left) * (this.bottom - this.top + 1) + row - this.top;
    }
    /* Calls back with the index of each point in the cell of a point and in the eight cells around it,
       the point itself among them, until the callback returns true. A point may have moved since the
       grid was made: its own cell is the present one, the cells of the others are those of then. */
    around(index, callback) {
      const [column2, row] = this.cellOf(this.points[index]);
      const [lastColumn, lastRow] = [Math.min(column2 + 1, this.right), Math.min(row + 1, this.bottom)];
      for (let c = Math.max(column2 - 1, this.left); c <= lastColumn; c++) {
        for (let r = Math.max(row - 1, this.top); r <= lastRow; r++) {
          for (let i = this.first.get(this.key(c, r)) ?? -1; i >= 0; i = this.next[i]) {
            if (callback(i)) return;
          }
        }
      }
    }
  };

  // geometry/placement.js
  var GAP = 3;
  var ROUNDS = 400;
  function separate(anchors, radii, view, obstacles = []) {
    const centres = anchors.map((point) => ({ x: point.x, y: point.y }));
    const inView = anchors.map(({ x, y, kept }, i) => kept || within(squareOf({ x, y, r: radii[i] }), view));
    anchors.forEach(({ kept }, i) => {
      if (kept) keepIn(centres[i], radii[i], view);
    });
    const cell = 2 * Math.max(...radii, 1) + GAP;
    for (let round = 0; round < ROUNDS; round++) {
      let moved2 = false;
      forEachClosePair(centres, cell, (i, j) => {
        const need = radii[i] + radii[j] + GAP;
        const [dx, dy, distance3] = direction(centres, anchors, i, j);
        const longer = Math.max(Math.abs(dx), Math.abs(dy));
        if (distance3 * longer >= need - 0.01) return;
        const push = (need / longer - distance3) / 2;
        centres[i].x -= dx * push;
        centres[i].y -= dy * push;
        centres[j].x += dx * push;
        centres[j].y += dy * push;
        moved2 = true;
      });
      centres.forEach((centre, i) => {
        if (!inView[i]) return;
        for (const box2 of obstacles) {
          if (!boxesMeet(squareOf({ ...centre, r: radii[i] }), box2, GAP - 0.01)) continue;
          [centre.x, centre.y] = beside(box2, centre, radii[i], view);
          moved2 = true;
        }
      });
      if (!moved2) break;
      centres.forEach((centre, i) => {
        if (inView[i]) keepIn(centre, radii[i], view);
      });
    }
    return centres;
  }
  function keepIn(centre, radius, view) {
    centre.x = Math.max(view.left + radius, Math.min(view.right - radius, centre.x));
    centre.y = Math.max(view.top + radius, Math.min(view.bottom - radius, centre.y));
  }
  function beside(box2, { x, y }, radius, view) {
    const reach = radius + GAP;
    const places = [
      [box2.left - reach, y],
      [box2.right + reach, y],
      [x, box2.top - reach],
      [x, box2.bottom + reach]
    ];
    const inView = places.filter(([px, py]) => within(squareOf({ x: px, y: py, r: radius }), view));
    const away = ([px, py]) => Math.abs(px - x) + Math.abs(py - y);
    return (inView.length ? inView : places).reduce((a, b) => away(b) < away(a) ? b : a);
  }
  function direction(centres, anchors, i, j) {
    const between3 = (a, b) => [b.x - a.x, b.y - a.y];
    let [dx, dy] = between3(centres[i], centres[j]);
    const distance3 = Math.hypot(dx, dy);
    let length = distance3;
    if (length < 0.01) {
      [dx, dy] = between3(anchors[i], anchors[j]);
      length = Math.hypot(dx, dy);
    }
    if (length < 0.01) {
      const angle = 2.399963 * (i + j);
      return [Math.cos(angle), Math.sin(angle), distance3];
    }
    return [dx / length, dy / length, distance3];
  }
  function forEachClosePair(points, cell, callback) {
    const grid = new Grid(points, cell);
    for (let i = 0; i < points.length; i++) grid.around(i, (j) => {
      if (j > i) callback(i, j);
    });
  }
  var Trace = class {
    /* origin: the place of the view in the world, in pixels: the cells are the same wherever it is. */
    constructor(view, origin = { x: 0, y: 0 }) {
      this.view = view;
      this.dx = origin.x % TRACE_CELL;
      this.dy = origin.y % TRACE_CELL;
      this.cells = /* @__PURE__ */ new Set();
    }
    add(x, y, toX, toY) {
      const steps3 = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / TRACE_STEP));
      if (steps3 > 12e3) return;
      for (let k = 0; k <= steps3; k++) {
        const px = x + (toX - x) * k / steps3;
        const py = y + (toY - y) * k / steps3;
        if (px >= this.view.left && px <= this.view.right && py >= this.view.top && py <= this.view.bottom) this.cells.add(cellKey(px + this.dx, py + this.dy));
      }
    }
    /* The number of cells of the trace on the way from a point to another one, without the first pixels. */
    across(from, to, without) {
      if (!this.cells.size) return 0;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      let count = 0;
      for (let away = without; away < length; away += TRACE_CELL) {
        const x = from.x + (to.x - from.x) * away / length;
        const y = from.y + (to.y - from.y) * away / length;
        if (this.cells.has(cellKey(x + this.dx, y + this.dy))) count++;
      }
      return count;
    }
    /* The number of cells of the trace that a box covers. */
    under(box2) {
      if (!this.cells.size) return 0;
      let count = 0;
      for (let y = box2.top; y < box2.bottom + TRACE_CELL; y += TRACE_CELL) {
        for (let x = box2.left; x < box2.right + TRACE_CELL; x += TRACE_CELL) {
          const key = cellKey(Math.min(x, box2.right) + this.dx, Math.min(y, box2.bottom) + this.dy);
          if (this.cells.has(key)) count++;
        }
      }
      return count;
    }
  };
  var TRACE_CELL = 6;
  var TRACE_STEP = 2;
  var ROW = 1 << 20;
  function cellKey(x, y) {
    return Math.floor(x / TRACE_CELL) + ROW * Math.floor(y / TRACE_CELL);
  }
  var SIDES = [
    [1, 0, 0],
    [-1, 0, 0],
    [1, -0.7, 0],
    [1, 0.7, 0],
    [-1, -0.7, 0],
    [-1, 0.7, 0],
    [0, -1, 0],
    [0, 1, 0],
    [0, -1, 0.2],
    [0, 1, 0.2],
    [0, -1, -0.2],
    [0, 1, -0.2],
    [0, -1, 0.4],
    [0, 1, 0.4],
    [0, -1, -0.4],
    [0, 1, -0.4]
  ];
  var COVERS_BADGE = 1e3;
  var NEARER_BY = 3;
  var COVERS_LABEL = 1e3;
  var LEAVES_VIEW = 400;
  var COVERS_LINE = 12;
  var BROKEN = 5;
  var OCCUPIED_GAP = 2;
  function placeLabels(badges, sizes, trace2, view, occupied = [], frame = null, mostOnLine = Infinity) {
    const chosen2 = badges.map(() => null);
    const squares = badges.map(({ x, y, r, across = r }) => boxAround(x, y, across, r));
    const passes = badges.length <= 60 ? 4 : 1;
    for (let pass = 0; pass < passes; pass++) {
      badges.forEach((badge, index) => {
        if (!sizes[index]) return;
        let best = null;
        sizes[index].forEach((size, number2) => {
          if (!size) return;
          SIDES.forEach((side, rank) => {
            const box2 = boxBeside(badge, size, side);
            const own = rank + number2 * BROKEN;
            const limit = best ? best.cost - own : Infinity;
            const cost = own + costOf(box2, index, badges, squares, chosen2, trace2, view, occupied, limit);
            if (!best || cost < best.cost) best = { box: { ...box2, isBroken: number2 > 0 }, cost };
          });
        });
        const fits2 = best.cost < COVERS_BADGE && (within(best.box, view) || frame && !within(squares[index], frame)) && !occupied.some((other) => boxesMeet(best.box, other, OCCUPIED_GAP)) && trace2.under(best.box) <= mostOnLine;
        chosen2[index] = fits2 ? best.box : null;
      });
    }
    return chosen2;
  }
  function boxBeside(badge, size, side) {
    const reach = badge.r + 5;
    const x = badge.x + side[0] * (side[1] ? Math.max(reach * 0.8, badge.r + 1) : reach);
    const y = badge.y + side[1] * (reach + (side[0] ? 0 : size.height / 2 - 2));
    const left = side[0] > 0 ? x : side[0] < 0 ? x - size.width : x + (side[2] - 0.5) * size.width;
    return { left, top: y - size.height / 2, right: left + size.width, bottom: y + size.height / 2 };
  }
  function costOf(box2, index, badges, squares, chosen2, trace2, view, occupied, limit) {
    let cost = within(box2, view) ? 0 : LEAVES_VIEW;
    if (occupied.some((other) => boxesMeet(box2, other, OCCUPIED_GAP))) cost += LEAVES_VIEW;
    const own = gapBetween(box2, badges[index]);
    for (let other = 0; other < squares.length && cost < limit; other++) {
      if (boxesMeet(box2, squares[other], other === index ? 0 : 1) || other !== index && gapBetween(box2, badges[other]) < own + NEARER_BY) cost += COVERS_BADGE;
      const taken = chosen2[other];
      if (taken && other !== index && boxesMeet(box2, taken, 2)) cost += COVERS_LABEL;
    }
    return cost < limit ? cost + COVERS_LINE * trace2.under(box2) : cost;
  }

  // names/beside.js
  var SIDES2 = [
    [1, 0],
    [-1, 0],
    [1, -1],
    [1, 1],
    [-1, -1],
    [-1, 1],
    [0, -1],
    [0, 1],
    [1, -1, 4],
    [1, 1, 4],
    [-1, -1, 4],
    [-1, 1, 4],
    [0, -1, 4],
    [0, 1, 4]
  ];
  var NEAR = 3;
  var OFF_ISLAND = [5, 13];
  var HALF_HEIGHTS = [0.6, 0.3, 0.12];
  var HIGHER = 2;
  function besideDot(x, y, width, height, radius) {
    return SIDES2.map(([dx, dy, farther = 0]) => {
      const reach = radius + NEAR;
      const left = dx > 0 ? x + reach - (dy ? 2 : 0) : dx < 0 ? x - reach - width + (dy ? 2 : 0) : x - width / 2;
      const middle2 = y + dy * (height / 2 + farther + (dx ? 1 : radius + 1));
      return { left, right: left + width, top: middle2 - height / 2, bottom: middle2 + height / 2 };
    });
  }
  function besideIslet({ width, height, free }, x, y, name2, scale) {
    const [halfX, halfY] = [width * scale / 2, height * scale / 2];
    const degrees = 360 / scale;
    const half = name2.height / 2 * degrees;
    const known = HALF_HEIGHTS.filter((other) => other >= half);
    if (!known.length && half > HIGHER * HALF_HEIGHTS[0]) return [];
    const rooms = free[Math.max(0, known.length - 1)];
    const boxes2 = OFF_ISLAND.flatMap((gap) => {
      const [across, down] = [halfX + gap + name2.width / 2, halfY + gap + name2.height / 2];
      return [[across, 0], [-across, 0], [0, -down], [0, down]].filter((_, side) => (name2.width + gap) * degrees <= rooms[side]).map(([dx, dy]) => around(x + dx, y + dy, name2.width, name2.height));
    });
    if (name2.width < 2 * halfX && name2.height < 2 * halfY) boxes2.unshift(around(x, y, name2.width, name2.height));
    return boxes2;
  }

  // names/home.js
  var FARTHEST = 100;
  var [ROWS, COLUMNS] = [13, 13];
  function homesIn(round) {
    const { map, view, labels } = round;
    if (!isCityScale(map)) return [];
    const cities = citiesAround(round, Object.values(labels.cities).flat());
    const homes = /* @__PURE__ */ new Map();
    for (const { x, y } of placesIn(round)) {
      const city = cityAt(round, cities, x, y);
      if (!city) continue;
      const home = homes.get(city) ?? { city, x: 0, y: 0, count: 0 };
      Object.assign(home, { x: home.x + x, y: home.y + y, count: home.count + 1 });
      homes.set(city, home);
    }
    const side = Math.min(view.right - view.left, view.bottom - view.top) * metresPerPixel(map) / 1e3;
    return [...homes.values()].filter(({ city }) => !round.isStop(city) && (2 * city.reach > side || !round.points(city.x, city.y).length)).map(({ city, x, y, count }) => ({ city, x: x / count, y: y / count }));
  }
  function placesIn(round) {
    const places = [];
    for (const { position } of round.map.atlas.tour.stops) {
      if (!position) continue;
      for (const [x, y] of round.points(worldX(position[0]), worldY(position[1]))) places.push({ x, y });
    }
    const { view } = round;
    return places.length ? places : [{ x: (view.left + view.right) / 2, y: (view.top + view.bottom) / 2 }];
  }
  function citiesAround({ map, scale, left, top, view }, cities) {
    const air = FARTHEST * 1e3 / metresPerPixel(map);
    return cities.flatMap((city) => {
      const y = city.y * scale - top;
      if (y < view.top - air || y > view.bottom + air) return [];
      const copy = Math.round((left + (view.left + view.right) / 2) / scale - city.x);
      const x = (city.x + copy) * scale - left;
      return x < view.left - air || x > view.right + air ? [] : [{ city, x, y }];
    });
  }
  function cityAt({ scale, top }, cities, x, y) {
    const [, latitude] = lonLat(0, (y + top) / scale);
    const kilometres = METRES_AROUND / 1e3 * Math.cos(latitude * Math.PI / 180) / scale;
    let [best, least] = [null, 1];
    for (const { city, x: cityX, y: cityY } of cities) {
      const share = Math.hypot(cityX - x, cityY - y) * kilometres / city.reach;
      if (share < least) [best, least] = [city, share];
    }
    return best;
  }
  function homeBoxes(view, { x, y }, { width, height }) {
    const boxes2 = [];
    const share = (i, count, from, to) => from + (to - from) * (i / (count - 1));
    for (let row = 0; row < ROWS; row++) {
      for (let column2 = 0; column2 < COLUMNS; column2++) {
        boxes2.push(around(
          share(column2, COLUMNS, view.left + width / 2, view.right - width / 2),
          share(row, ROWS, view.top + height / 2, view.bottom - height / 2),
          width,
          height
        ));
      }
    }
    const away = (box2) => Math.hypot((box2.left + box2.right) / 2 - x, (box2.top + box2.bottom) / 2 - y);
    return boxes2.sort((a, b) => away(a) - away(b));
  }

  // names/type.js
  var SEA_SIZES = [17, 15, 13.5, 12.5, 12, 12];
  var COUNTRY_SIZES = [13.5, 12.5, 11.5, 11, 10.5, 10.5];
  var CITY_SIZE = 12;
  var HOME_SIZE = 14;
  var FONTS = {
    sea: { style: "italic 400", family: "serif", spacing: 0.09, line: 1.25 },
    country: { style: "500", family: "sans", spacing: 0.08, line: 1.2 },
    home: { style: "500", family: "sans", spacing: 0.24, line: 1.2 },
    city: { style: "400", family: "sans", spacing: 0, line: 1.25 }
  };

  // names/wishes.js
  var Wishes = class {
    /* air: the free space around the name of a city. */
    constructor(air) {
      this.air = air;
      this.dots = new Boxes();
      this.boxes = new Boxes();
      this.byCity = /* @__PURE__ */ new Map();
    }
    /* A dot that no name may cover but that of its own city, whose key it has. */
    addDot(dot, air) {
      this.dots.add(dot, air);
    }
    coversDot(box2, air, own = null) {
      return this.dots.meets(box2, air, ({ key }) => key !== own);
    }
    /* find(isWanted) returns a box beside the city that is wanted, or undefined. */
    add(city, box2, find) {
      const wish = { city, box: null, find };
      this.move(wish, box2);
      const wishes = this.byCity.get(city.key);
      if (wishes) wishes.push(wish);
      else this.byCity.set(city.key, [wish]);
    }
    move(wish, box2) {
      wish.box = { ...box2, wish };
      this.boxes.add(wish.box, this.air);
    }
    /* Whether a box meets a wish of a city that counts. */
    meets(box2, air, counts = () => true) {
      return this.boxes.meets(box2, air, (other) => other.wish.box === other && counts(other.wish.city));
    }
    /* Whether a box is what a city wishes. */
    isOf(city, box2) {
      return Boolean(this.byCity.get(city.key)?.some(({ box: own }) => own.left === box2.left && own.top === box2.top));
    }
    /* Moves the wishes that a box meets to other sides of their cities; returns whether all can. */
    makeRoom(box2, air) {
      const met = /* @__PURE__ */ new Set();
      this.boxes.meets(box2, air, (other) => {
        if (other.wish.box === other) met.add(other.wish);
        return false;
      });
      const moves = [];
      const cover = new Boxes();
      cover.add(box2, air);
      for (const wish of met) {
        const found2 = wish.find((candidate) => !cover.meets(candidate, air) && !this.boxes.meets(candidate, this.air, (other) => other.wish.box === other && other.wish !== wish));
        if (!found2) return false;
        cover.add(found2, this.air);
        moves.push([wish, found2]);
      }
      for (const [wish, found2] of moves) this.move(wish, found2);
      return true;
    }
  };

  // names/round.js
  var SEA_STRETCH = 1.05;
  var COUNTRY_STRETCH = 1.45;
  var DOT = 3;
  var DOT_AIR = 2;
  var GIVING_WAY = 2;
  var CAPITALS_BY = 5;
  var GREAT_AFTER = 1;
  var AIR = { sea: 10, country: 8, city: 4 };
  var HOME_AIR = [28, 14, 4];
  var DOTS_APART = 4;
  var SHIFTS = [0.35, 0.7, 1];
  var SHIFT_DOWN = 0.25;
  var DIRECTIONS2 = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [-1, 1], [1, -1], [-1, -1]];
  var ONCE_WITHIN = 900;
  var SAME_PLACE_KM = 60;
  var Round = class {
    constructor(labels) {
      this.labels = labels;
      this.map = labels.map;
      const { atlas } = this.map;
      this.zoom = this.map.getZoom();
      this.scale = 256 * 2 ** this.map.getZoom();
      const { min, max } = this.map.getPixelBounds();
      this.left = min.x;
      this.top = min.y;
      this.view = { left: 4, top: 4, right: max.x - min.x - 4, bottom: max.y - min.y - 4 };
      this.taken = new Boxes();
      const { squares, named, obstacles } = atlas.stops;
      for (const box2 of [...squares, ...named, ...obstacles]) this.taken.add(box2, 4);
      this.trace = atlas.stops.trace || new Trace(this.view);
      this.origin = this.map.containerPointToLayerPoint([0, 0]);
      this.wishes = new Wishes(AIR.city);
      this.homes = /* @__PURE__ */ new Set();
    }
    /* From the most important to the least; a name that meets a more important one is left out. */
    names() {
      const placed = [];
      const areas = this.labels.names.filter((name2) => this.zoom >= name2.from).sort((a, b) => a.rank - b.rank);
      const visited = new Set(this.map.atlas.tour.stops.map(({ code }) => code));
      const { capitals, majors, others } = this.labels.cities;
      for (const home of homesIn(this)) this.placeHome(home, placed);
      const great = this.greatInView();
      for (const city of great) this.wishes.addDot(this.dotOf(city), DOT_AIR);
      this.placeCities(capitals.filter(({ capital }) => visited.has(capital)), placed);
      this.reserve(great.filter(({ city }) => !visited.has(city.capital)));
      for (const name2 of areas.filter(({ kind }) => kind === "sea")) this.placeArea(name2, placed);
      for (const name2 of areas.filter(({ kind }) => kind === "country")) this.placeArea(name2, placed);
      this.placeCities(capitals.filter(({ capital }) => !visited.has(capital)), placed);
      this.placeCities(majors, placed);
      this.placeCities(others, placed);
      return placed;
    }
    /* The name of the city around the stops, where the free space is largest near them. */
    placeHome({ city, x, y }, placed) {
      const name2 = city.name.toLocaleUpperCase(this.map.atlas.words.language);
      const size = { width: this.labels.width(name2, "home", HOME_SIZE), height: HOME_SIZE * FONTS.home.line };
      this.homes.add(city.key);
      const boxes2 = homeBoxes(this.view, { x, y }, size);
      for (const air of HOME_AIR) {
        const box2 = boxes2.find((candidate) => this.isFree(candidate, air) && !this.trace.under(grown(candidate, air)));
        if (!box2) continue;
        this.taken.add(box2, AIR.country);
        placed.push(this.label({ key: `home ${city.key}`, kind: "home" }, "", box2, HOME_SIZE, [name2]));
        return;
      }
    }
    /* Capitals and other great cities in the view, each as often as it is there, with their places. */
    greatInView() {
      const { capitals, majors, others } = this.labels.cities;
      const found2 = [];
      for (const [cities, last] of [[capitals, this.zoom], [majors, this.zoom], [others, this.zoom - GREAT_AFTER]]) {
        for (const city of cities) {
          if (city.from > last) break;
          const points = this.points(city.x, city.y);
          if (!points.length || this.isNamed(city)) continue;
          for (const [x, y] of points) found2.push({ city, x, y });
        }
      }
      return found2;
    }
    /* Reserves the places that great cities' names would have without the names of areas. */
    reserve(great) {
      for (const { city, x, y } of great) {
        const box2 = this.besideCity(city, x, y, (candidate) => !this.wishes.meets(candidate, AIR.city)) ?? this.besideCity(city, x, y, (candidate) => this.wishes.makeRoom(candidate, AIR.city));
        if (box2) this.wishes.add(city, box2, (isWanted) => this.besideCity(city, x, y, isWanted));
      }
    }
    placeArea(name2, placed) {
      const { kind } = name2;
      const size = (kind === "sea" ? SEA_SIZES : COUNTRY_SIZES)[name2.rank - 1] + this.growth(name2);
      for (const lines of name2.settings) {
        const widths = lines.map((line3) => this.labels.width(line3, kind, size));
        const width = Math.max(...widths);
        const room = name2.width / 360 * this.scale * (kind === "sea" ? SEA_STRETCH : COUNTRY_STRETCH);
        if (width > room) continue;
        const height = lines.length * size * FONTS[kind].line;
        const centres = [];
        name2.at.forEach(([x, y], index) => {
          if (centres.length && kind === "country") return;
          for (const [px, py, copy] of this.points(x, y)) {
            const boxes2 = name2.islet ? besideIslet(name2.islet, px, py, { width, height }, this.scale) : this.nearby(px, py, width, height, room);
            const box2 = this.bestOf(boxes2, name2);
            if (!box2 || centres.some((centre) => Math.abs(px - centre) < ONCE_WITHIN)) continue;
            this.taken.add(box2, AIR[kind]);
            placed.push(this.label(name2, `${index}/${copy}/${lines.length}`, box2, size, lines));
            centres.push(px);
            if (kind === "country") return;
          }
        });
        if (centres.length) return;
      }
    }
    /* The first free box for the name of an area that keeps clear of great cities and of their names, or
       to which such names can make room, or that the name may have at their cost. */
    bestOf(boxes2, name2) {
      const air = AIR[name2.kind];
      const free = boxes2.filter((box2) => this.isFree(box2, air) && !this.wishes.coversDot(box2, DOT_AIR));
      return free.find((box2) => !this.wishes.meets(box2, AIR.city)) ?? free.find((box2) => this.wishes.makeRoom(box2, AIR.city)) ?? free.find((box2) => !this.wishes.meets(box2, AIR.city, this.precedes(name2)));
    }
    /* Which great cities' names precede that of an area even where they have no other place. */
    precedes({ kind, rank, islet, code }) {
      if (kind === "sea") return () => true;
      if (islet && this.zoom > CAPITALS_BY) return ({ capital }) => capital && capital !== code;
      return rank < GIVING_WAY ? () => false : ({ capital }) => capital;
    }
    /* Boxes for a name at a place, and beside it as far as there is room: a route may run through the
       middle of a sea. */
    nearby(x, y, width, height, room) {
      const boxes2 = [around(x, y, width, height)];
      const [reachX, reachY] = [(room - width) / 2, Math.min(room * SHIFT_DOWN, 2 * height)];
      for (const share of SHIFTS) {
        for (const [dx, dy] of DIRECTIONS2) {
          boxes2.push(around(x + dx * share * reachX, y + dy * share * reachY, width, height));
        }
      }
      return boxes2;
    }
    placeCities(cities, placed) {
      for (const city of cities) {
        if (city.from > this.zoom) break;
        const points = this.points(city.x, city.y);
        if (!points.length || this.isNamed(city)) continue;
        for (const [x, y, copy] of points) this.placeCity(city, x, y, copy, placed);
      }
    }
    placeCity(city, x, y, copy, placed) {
      const box2 = this.besideCity(city, x, y, (candidate) => this.wishes.isOf(city, candidate)) ?? this.besideCity(city, x, y);
      if (!box2) return;
      this.taken.add(this.dotOf({ city, x, y }), DOT_AIR);
      this.taken.add(box2, AIR.city);
      placed.push(this.label({ ...city, kind: "city" }, String(copy), box2, CITY_SIZE, [city.name]));
      placed.push({
        key: `dot ${city.key}/${copy}`,
        className: "ta-city-dot" + (city.capital ? " is-capital" : ""),
        lines: [],
        x: x + this.origin.x,
        y: y + this.origin.y,
        size: CITY_SIZE
      });
    }
    dotOf({ city, x, y }) {
      return {
        ...around(x, y, 2 * DOT, 2 * DOT),
        isCapital: Boolean(city.capital),
        isMajor: city.major,
        key: city.key
      };
    }
    /* The box for the name of a city, if there is one, and if its dot is free. */
    besideCity(city, x, y, isWanted = () => true) {
      const dot = this.dotOf({ city, x, y });
      const counts = (other) => !mayTouch(dot, other);
      if (!this.isFree(dot, DOT_AIR, counts)) return void 0;
      const width = this.labels.width(city.name, "city", CITY_SIZE) + 2;
      return besideDot(x, y, width, CITY_SIZE * FONTS.city.line, DOT).find((box2) => isWanted(box2) && this.isFree(box2, AIR.city, counts) && !this.taken.meets(box2, 1) && !this.wishes.coversDot(box2, DOT_AIR, city.key));
    }
    /* Whether a stop or the view has the name of a city already. */
    isNamed(city) {
      return this.homes.has(city.key) || this.isStop(city);
    }
    /* A city that is a stop is named beside its badge. */
    isStop(city) {
      const { stops } = this.map.atlas;
      return stops.isNamed(city, SAME_PLACE_KM) || stops.isNamed({ ...city, name: city.english }, SAME_PLACE_KM);
    }
    /* How much the name of a large area grows with the zoom, in pixels. */
    growth(name2) {
      return name2.rank <= 3 ? Math.max(0, Math.min(3, Math.round((this.zoom - name2.from - 1) * 2) / 2)) : 0;
    }
    /* The positions of a point of the world in the view, for each copy of the world: [x, y, copy]. */
    points(x, y) {
      const positions = [];
      const py = y * this.scale - this.top;
      if (py < this.view.top || py > this.view.bottom) return positions;
      const first = Math.ceil((this.left + this.view.left) / this.scale - x);
      const last = Math.floor((this.left + this.view.right) / this.scale - x);
      for (let copy = first; copy <= last; copy++) {
        positions.push([(x + copy) * this.scale - this.left, py, copy]);
      }
      return positions;
    }
    isFree(box2, air, counts) {
      const { view } = this;
      return box2.left >= view.left && box2.right <= view.right && box2.top >= view.top && box2.bottom <= view.bottom && !this.taken.meets(box2, air, counts) && !this.trace.under(box2);
    }
    label(name2, place3, box2, size, lines) {
      return {
        key: `${name2.key}/${place3}`,
        className: `ta-name is-${name2.kind}${name2.capital ? " is-capital" : ""}`,
        lines,
        x: box2.left + this.origin.x,
        y: box2.top + this.origin.y,
        size
      };
    }
  };
  function mayTouch(dot, other) {
    if (dot.isCapital && other.isCapital) return true;
    if (!(dot.isCapital || dot.isMajor) || !(other.isCapital || other.isMajor)) return false;
    return Math.abs(dot.left - other.left) >= DOTS_APART || Math.abs(dot.top - other.top) >= DOTS_APART;
  }
  function grown({ left, top, right, bottom }, by) {
    return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
  }

  // names/labels.js
  var TOWNS_FROM = 5.3;
  var RULER_SIZE = 16;
  var Layer = onBox({
    initialize: function(labels) {
      L.Renderer.prototype.initialize.call(this, { pane: "labels" });
      this.labels = labels;
    },
    draw: function() {
    },
    show: function(names) {
      if (!this._bounds) return;
      const { min } = this._bounds;
      const shown = /* @__PURE__ */ new Map();
      for (const name2 of names) {
        const element2 = this.shown?.get(name2.key) || elementOf(name2);
        element2.style.transform = `translate(${name2.x - min.x}px, ${name2.y - min.y}px)`;
        element2.style.fontSize = name2.size + "px";
        if (!element2.isConnected) this._container.append(element2);
        shown.set(name2.key, element2);
      }
      for (const [key, element2] of this.shown || []) if (!shown.has(key)) element2.remove();
      this.shown = shown;
    }
  });
  var Labels = class {
    constructor(map, options) {
      this.map = map;
      this.files = options.files;
      this.names = null;
      this.cities = byClass([]);
      this.townsFile = new LazyFile(map.atlas.loadOnce, options.files.towns, async (towns) => {
        await this.loadFonts(towns);
        this.towns = citiesOf(towns, this.language);
        this.cities = byClass([...this.large ?? [], ...this.towns]);
        map.atlas.stops.layout();
      });
      this.hidden = false;
      this.ruler = document.createElement("canvas").getContext("2d");
      this.ruler.textRendering = "geometricPrecision";
      this.rulerFont = null;
      this.widths = /* @__PURE__ */ new Map();
      const style = getComputedStyle(document.documentElement);
      this.families = {
        serif: style.getPropertyValue("--serif"),
        sans: style.getPropertyValue("--sans")
      };
      map.createPane("labels").style.zIndex = 300;
      map.getPane("labels").setAttribute("aria-hidden", "true");
      this.layer = new Layer(this).addTo(map);
      this.loading = this.load();
      map.atlas.readyAfter(this.loading);
      map.on("stopsplaced", () => this.place());
      if (map.atlas.still) {
        map.on("atlasplaced", () => {
          if (this.needsTowns()) map.atlas.readyAfter(this.townsFile.need());
        });
      }
      map.on("moveend", () => this.prepare());
      map.on("tilesshown", () => this.hide(true));
      map.on("tileshidden", () => this.hide(false));
    }
    /* Whether a file is still being loaded. */
    get isPending() {
      return this.townsFile.isPending;
    }
    /* The language of the names, as of the page's own words. */
    get language() {
      return this.map.atlas.words.language;
    }
    async load() {
      const [names, cities] = await Promise.all(
        [this.files.labels, this.files.cities].map((file) => this.map.atlas.loadBare(file))
      );
      await this.loadFonts([names, cities]);
      this.names = [
        ...names.seas.map((sea2) => areaOf("sea", sea2, this.language)),
        ...names.countries.map((country) => areaOf("country", country, this.language))
      ];
      this.large = citiesOf(cities, this.language);
      this.cities = byClass([...this.large, ...this.towns ?? []]);
      this.map.atlas.stops.layout();
    }
    /* Names are measured when their fonts are there. */
    async loadFonts(texts) {
      await loadFontsFor(Object.keys(FONTS).map((kind) => this.font(kind, RULER_SIZE)), texts);
    }
    font(kind, size) {
      return `${FONTS[kind].style} ${size}px ${this.families[FONTS[kind].family]}`;
    }
    /* Loads the towns once the zoom is high enough to name them. */
    async prepare() {
      if (!this.needsTowns()) return;
      try {
        await this.townsFile.need();
      } catch (error) {
        this.map.atlas.reportIncomplete(this.files.towns, error);
      }
    }
    needsTowns() {
      return this.map.getZoom() >= TOWNS_FROM;
    }
    /* What credits cover changes with the tiles. */
    hide(hidden) {
      this.hidden = hidden;
      this.map.atlas.stops.layout();
    }
    place() {
      if (!this.names) return;
      this.layer.redraw();
      this.layer.show(this.hidden ? [] : new Round(this).names());
    }
    /* The width of a text in pixels, with its spacing. */
    width(text, kind, size) {
      const key = kind + size + text;
      if (!this.widths.has(key)) {
        const font = this.font(kind, size);
        if (this.rulerFont !== font) this.ruler.font = this.rulerFont = font;
        this.widths.set(key, this.ruler.measureText(text).width + text.length * FONTS[kind].spacing * size);
      }
      return this.widths.get(key);
    }
  };
  var SharedLabels = class {
    constructor(map, main) {
      this.map = map;
      this.main = main;
      map.createPane("labels").style.zIndex = 300;
      map.getPane("labels").setAttribute("aria-hidden", "true");
      this.layer = new Layer(this).addTo(map);
      map.on("stopsplaced", () => this.place());
    }
    get names() {
      return this.main.names;
    }
    get cities() {
      return this.main.cities;
    }
    width(text, kind, size) {
      return this.main.width(text, kind, size);
    }
    /* Fulfilled once all that the present view needs is loaded. */
    async loaded() {
      await this.main.loading;
      if (this.map.getZoom() >= TOWNS_FROM) await this.main.townsFile.need();
    }
    place() {
      if (!this.names) return;
      this.layer.redraw();
      this.layer.show(new Round(this).names());
    }
  };
  function elementOf({ className, lines }) {
    const element2 = document.createElement("span");
    element2.className = className;
    for (const line3 of lines) {
      const part2 = document.createElement("span");
      part2.textContent = line3;
      element2.append(part2);
    }
    return element2;
  }
  function addLabels(map, options) {
    map.atlas.labels = new Labels(map, options);
  }
  function shareLabels(map, main) {
    map.atlas.labels = new SharedLabels(map, main.atlas.labels);
  }

  // geometry/greatcircle.js
  var RADIANS = Math.PI / 180;
  var PIECE = 5 * RADIANS;
  var OPPOSITE = 1e-9;
  var STEEPEST = 89.9;
  var GreatCircle = class {
    /* start and end are [longitude, latitude] in degrees, at most half a turn apart in longitude. Uses
       spherical linear interpolation (Shoemake 1985), as app/tour/route.py does; between opposite
       places the line leads over the north pole. */
    constructor(start2, end) {
      this.a = vector(start2);
      this.b = vector(end);
      this.angle = angleBetween(this.a, this.b);
      this.start = start2;
      this.end = end;
      this.overPole = Math.PI - this.angle < OPPOSITE;
      this.pieces = Math.max(1, Math.ceil(this.angle / PIECE));
    }
    /* The point at a share of the line, 0 to 1, as [x, y]. */
    at(share) {
      const [lon, lat] = this.position(share);
      return [worldX(lon), southing(Math.sin(lat * RADIANS))];
    }
    /* Points at equal steps, as x, y, x, y … Each step follows from the two before by one
       multiplication (Chebyshev's recurrence), which makes thousands of legs affordable. */
    points(pieces2) {
      const points = new Float64Array(2 * pieces2 + 2);
      const put = (i, [x, y]) => {
        [points[2 * i], points[2 * i + 1]] = [x, y];
      };
      if (this.overPole || this.angle < 1e-12) {
        for (let i = 0; i <= pieces2; i++) put(i, this.at(i / pieces2));
        return points;
      }
      const twice = 2 * Math.cos(this.angle / pieces2);
      const share = Math.sin(this.angle / pieces2) / Math.sin(this.angle);
      const rest2 = Math.sin(this.angle - this.angle / pieces2) / Math.sin(this.angle);
      let before = this.a;
      let here = this.a.map((value, i) => rest2 * value + share * this.b[i]);
      const middle2 = (this.start[0] + this.end[0]) / 2;
      const [west, east] = [Math.min(this.start[0], this.end[0]), Math.max(this.start[0], this.end[0])];
      put(0, this.at(0));
      for (let i = 1; i < pieces2; i++) {
        const lon = between(near(Math.atan2(here[1], here[0]) / RADIANS, middle2), west, east);
        points[2 * i] = worldX(lon);
        points[2 * i + 1] = southing(here[2]);
        const next = [
          twice * here[0] - before[0],
          twice * here[1] - before[1],
          twice * here[2] - before[2]
        ];
        before = here;
        here = next;
      }
      put(pieces2, this.at(1));
      return points;
    }
    /* The same as [longitude, latitude] in degrees; longitudes are between those of the ends. */
    position(share) {
      const { start: start2, end, angle } = this;
      if (this.overPole) return overThePole(start2, end, share);
      if (angle < 1e-12) return start2;
      const p = Math.sin((1 - share) * angle) / Math.sin(angle);
      const q = Math.sin(share * angle) / Math.sin(angle);
      const [x, y, z] = this.a.map((value, i) => p * value + q * this.b[i]);
      const lon = near(Math.atan2(y, x) / RADIANS, (start2[0] + end[0]) / 2);
      return [between(lon, start2[0], end[0]), flat(Math.atan2(z, Math.hypot(x, y)) / RADIANS)];
    }
  };
  function southing(sine) {
    const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    return between(y, 0, 1);
  }
  function overThePole(start2, end, share) {
    const turn = (90 - start2[1]) / 180;
    return share < turn ? [start2[0], flat(start2[1] + 180 * share)] : [end[0], flat(90 - 180 * (share - turn))];
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
      a[1] * b[2] - a[2] * b[1],
      a[2] * b[0] - a[0] * b[2],
      a[0] * b[1] - a[1] * b[0]
    ];
    const dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    return Math.atan2(Math.hypot(...cross), dot);
  }
  function near(lon, reference) {
    const turns = (reference - lon) / 360;
    return lon + 360 * Math.sign(turns) * Math.ceil(Math.abs(turns) - 0.5);
  }

  // geometry/legs.js
  var TOLERANCE = 0.3;
  var DEEPEST = 14;
  var BOW = 9;
  var BOWED = 0.02;
  var ARROW_EVERY = 190;
  var ARROW_LENGTH = 11;
  var ARROW_WIDTH = 10;
  var SHORTEST_WITH_ARROW = 64;
  var Leg = class {
    /* index is the place of the end in the order of travel, less one; start and end are stops of the
       page's data, and isPast says whether the leg passes over stops whose places are not known; bow is
       0, or the number of this leg among those that share its way; the keys are the places of the stops
       (keyOf). */
    constructor(index, start2, end, isPast, bow, startKey, endKey) {
      this.index = index;
      this.start = start2;
      this.end = end;
      this.isPast = isPast;
      this.startKey = startKey;
      this.endKey = endKey;
      this.inferred = isPast || end.order === "inferred";
      this.bow = bow;
      this._circle = null;
      this._coarse = null;
      this._extent = null;
    }
    get circle() {
      this._circle ??= between2(this.start.position, this.end.position);
      return this._circle;
    }
    /* The westernmost and the easternmost x of the leg, in world coordinates. */
    get reach() {
      const { start: start2, end } = this.circle;
      return [worldX(Math.min(start2[0], end[0])) - BOWED, worldX(Math.max(start2[0], end[0])) + BOWED];
    }
    /* The great circle in few pieces, as x, y, x, y … in world coordinates; computed once. */
    get coarse() {
      this._coarse ??= this.circle.points(Math.ceil(this.circle.pieces / 2));
      return this._coarse;
    }
    /* [left, top, right, bottom] of the coarse points, in world coordinates; computed once. */
    get extent() {
      this._extent ??= extentOf(this.coarse);
      return this._extent;
    }
    /* Whether the leg may be in a view, judged by its coarse points: fast, and never a false no. */
    comesNear(view) {
      const { coarse } = this;
      let [x, y] = [coarse[0] * view.scale - view.x, coarse[1] * view.scale - view.y];
      for (let i = 2; i < coarse.length; i += 2) {
        const nextX = coarse[i] * view.scale - view.x;
        const nextY = coarse[i + 1] * view.scale - view.y;
        const slack = Math.hypot(nextX - x, nextY - y) / 4 + 12;
        if (Math.max(x, nextX) + slack >= view.left && Math.min(x, nextX) - slack <= view.right && Math.max(y, nextY) + slack >= view.top && Math.min(y, nextY) - slack <= view.bottom) return true;
        [x, y] = [nextX, nextY];
      }
      return false;
    }
    /* The parts of the leg near the view: runs of [share, x, y] in pixels, each a continuous line. */
    runs(view) {
      const circle = this.circle;
      const point = this.projector(view);
      const runs = [];
      let run = null;
      const add2 = (a, b) => {
        if (!run || run[run.length - 1] !== a) runs.push(run = [a]);
        run.push(b);
      };
      const refine = (a, b, depth) => {
        if (isFar(a, b, view)) return;
        if (depth < DEEPEST) {
          const middle2 = point((a[0] + b[0]) / 2);
          const stray = Math.hypot(middle2[1] - (a[1] + b[1]) / 2, middle2[2] - (a[2] + b[2]) / 2);
          const long = Math.hypot(b[1] - a[1], b[2] - a[2]) > 2e3;
          if (stray > TOLERANCE * view.coarseness || long) {
            refine(a, middle2, depth + 1);
            refine(middle2, b, depth + 1);
            return;
          }
        }
        add2(a, b);
      };
      let last = point(0);
      const pieces2 = this.bow ? Math.max(8, circle.pieces) : circle.pieces;
      for (let i = 1; i <= pieces2; i++) {
        const next = point(i / pieces2);
        refine(last, next, 0);
        last = next;
      }
      return runs;
    }
    /* Returns the function from a share of the way to [share, x, y] in pixels of the view. */
    projector(view) {
      const plain2 = (share) => {
        const [x, y] = this.circle.at(share);
        return [share, x * view.scale - view.x, y * view.scale - view.y];
      };
      if (!this.bow) return plain2;
      const a = plain2(0);
      const b = plain2(1);
      const length = Math.hypot(b[1] - a[1], b[2] - a[2]) || 1;
      const aside = Math.min(this.bow * BOW, length / 3) / length;
      const across = [-(b[2] - a[2]) * aside, (b[1] - a[1]) * aside];
      return (share) => {
        const [, x, y] = plain2(share);
        const reach = Math.sin(Math.PI * share);
        return [share, x + across[0] * reach, y + across[1] * reach];
      };
    }
    /* The corners of the arrows on runs; arrows are spaced evenly over the whole leg. */
    arrows(runs, view) {
      const point = this.projector(view);
      const length = this.circle.angle * (view.scale / (2 * Math.PI)) / Math.cos((this.start.position[1] + this.end.position[1]) / 2 * Math.PI / 180);
      if (!(length >= SHORTEST_WITH_ARROW)) return [];
      const count = Math.max(1, Math.round(length / ARROW_EVERY));
      const arrows = [];
      for (const run of runs) {
        const first = Math.ceil(run[0][0] * count - 0.5);
        const last = Math.floor(run[run.length - 1][0] * count - 0.5);
        for (let k = Math.max(0, first); k <= Math.min(count - 1, last); k++) {
          const share = (k + 0.5) / count;
          const arrow = arrowAt(point(share), point(Math.min(1, share + 0.02 / count)));
          if (arrow && isIn(arrow[0], view)) arrows.push(arrow);
        }
      }
      return arrows;
    }
  };
  function legsBetween(stops, previous = []) {
    const known = new Map(previous.map((leg) => [leg.start, leg]));
    const last = previous.at(-1);
    const places = [];
    stops.forEach((stop2, place3) => {
      if (stop2.position) places.push(place3);
    });
    const keys = places.map((place3) => {
      const stop2 = stops[place3];
      return known.get(stop2)?.startKey ?? (stop2 === last?.end ? last.endKey : keyOf(stop2));
    });
    return bowsBetween(keys).map((bow, number2) => {
      const [from, to] = [places[number2], places[number2 + 1]];
      const [start2, end, isPast] = [stops[from], stops[to], to - from > 1];
      const leg = known.get(start2);
      if (!leg || leg.end !== end || leg.bow !== bow || leg.isPast !== isPast) {
        return new Leg(to - 1, start2, end, isPast, bow, keys[number2], keys[number2 + 1]);
      }
      leg.index = to - 1;
      return leg;
    });
  }
  function extentOf(points) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < points.length; i += 2) {
      left = Math.min(left, points[i]);
      right = Math.max(right, points[i]);
      top = Math.min(top, points[i + 1]);
      bottom = Math.max(bottom, points[i + 1]);
    }
    return [left, top, right, bottom];
  }
  function keyOf({ position: [lon, lat] }) {
    return `${mod(lon).toFixed(4)},${lat.toFixed(4)}`;
  }
  function bowsBetween(keys) {
    const numbers = /* @__PURE__ */ new Map();
    for (const key of keys) if (!numbers.has(key)) numbers.set(key, numbers.size);
    const places = keys.map((key) => numbers.get(key));
    const size = numbers.size;
    const wayOf = (i) => {
      const [a, b] = [places[i], places[i + 1]];
      return a < b ? a * size + b : b * size + a;
    };
    const uses = /* @__PURE__ */ new Map();
    for (let i = 0; i + 1 < places.length; i++) uses.set(wayOf(i), (uses.get(wayOf(i)) || 0) + 1);
    const used = /* @__PURE__ */ new Map();
    return places.slice(1).map((end, i) => {
      if (end === places[i] || uses.get(wayOf(i)) === 1) return 0;
      const direction2 = places[i] * size + end;
      const bow = (used.get(direction2) || 0) + 1;
      used.set(direction2, bow);
      return bow;
    });
  }
  function between2(start2, [lon, lat]) {
    return new GreatCircle(start2, [near(lon, start2[0]), lat]);
  }
  function mod(lon) {
    return ((lon + 180) % 360 + 360) % 360 - 180;
  }
  function isFar(a, b, view) {
    const slack = Math.hypot(b[1] - a[1], b[2] - a[2]) / 4 + 12;
    return Math.max(a[1], b[1]) + slack < view.left || Math.min(a[1], b[1]) - slack > view.right || Math.max(a[2], b[2]) + slack < view.top || Math.min(a[2], b[2]) - slack > view.bottom;
  }
  function isIn([x, y], view) {
    return x >= view.left && x <= view.right && y >= view.top && y <= view.bottom;
  }
  function arrowAt([, x, y], [, aheadX, aheadY]) {
    const length = Math.hypot(aheadX - x, aheadY - y);
    if (!length) return null;
    const along2 = [(aheadX - x) / length, (aheadY - y) / length];
    const across = [-along2[1] * (ARROW_WIDTH / 2), along2[0] * (ARROW_WIDTH / 2)];
    const from = (share) => [x + along2[0] * ARROW_LENGTH * share, y + along2[1] * ARROW_LENGTH * share];
    const tail = from(-0.5);
    return [
      from(0.5),
      [tail[0] + across[0], tail[1] + across[1]],
      from(-0.25),
      [tail[0] - across[0], tail[1] - across[1]]
    ];
  }

  // map/route_lines.js
  var RouteLines = onSvg({
    initialize: function(route) {
      L.SVG.prototype.initialize.call(this, { pane: "route" });
      this.route = route;
      this.pieces = /* @__PURE__ */ new Map();
    },
    _initContainer: function() {
      L.SVG.prototype._initContainer.call(this);
      this._container.setAttribute("aria-hidden", "true");
      this.groups = {};
      for (const name2 of ["casings", "lines", "marked", "arrows"]) {
        this.groups[name2] = L.SVG.create("g");
        this._rootGroup.appendChild(this.groups[name2]);
      }
    },
    draw: function(view) {
      this.view = { ...view, coarseness: 1 / this.route.map.atlas.sharpness };
      this.pieces = /* @__PURE__ */ new Map();
      this.arrange();
    },
    /* Draws edited legs, in the present view and among those that are drawn already. */
    update: function() {
      if (this.isCurrent()) this.arrange();
      else this.redraw();
    },
    /* Draws the legs that are new, and puts the elements of all legs in the order of travel. */
    arrange: function() {
      const known = this.pieces;
      this.pieces = new Map(
        this.route.legs.map((leg) => [leg, known.get(leg) ?? this.piecesOf(leg)])
      );
      const all = [...this.pieces.values()].flat();
      setChildren(this.groups.casings, all.flatMap(({ casing }) => casing ?? []));
      setChildren(this.groups.lines, all.map(({ line: line3 }) => line3));
      setChildren(this.groups.arrows, all.flatMap(({ arrows }) => arrows));
      this.route.drawn = all;
      this.mark(this.route.marked);
    },
    /* { leg, runs, casing, line, arrows } for each copy of the world in which the leg is in view. */
    piecesOf: function(leg) {
      const { isWeb } = this.route;
      const inferred = leg.inferred ? " is-inferred" : "";
      const pieces2 = [];
      for (const copy of this.route.copiesOf(leg, this.view)) {
        const runs = leg.runs(copy);
        if (!runs.length) continue;
        const text = runs.map(lineText).join("");
        const arrows = isWeb ? [] : leg.arrows(runs, copy);
        pieces2.push({
          leg,
          runs,
          casing: isWeb ? null : path2("ta-leg-casing" + inferred, text),
          line: path2("ta-leg" + inferred + (isWeb ? " is-web" : ""), text),
          arrows: arrows.map((corners) => path2("ta-arrow", lineText(corners.map(([x, y]) => [0, x, y])) + "Z"))
        });
      }
      return pieces2;
    },
    /* Emphasizes one leg, or none for null. */
    mark: function(leg) {
      const pieces2 = this.route.drawn.filter((piece) => piece.leg === leg);
      this.groups.marked.replaceChildren(
        ...pieces2.map(({ runs }) => path2("ta-leg is-marked", runs.map(lineText).join("")))
      );
    }
  });
  function setChildren(group, children) {
    const wanted = new Set(children);
    for (const child of [...group.children]) if (!wanted.has(child)) child.remove();
    let next = group.firstElementChild;
    for (const child of children) {
      if (child === next) next = next.nextElementSibling;
      else group.insertBefore(child, next);
    }
  }
  function lineText(run) {
    return run.map(([, x, y], i) => (i ? "L" : "M") + x.toFixed(2) + " " + y.toFixed(2)).join("");
  }
  function path2(className, text) {
    const element2 = L.SVG.create("path");
    element2.setAttribute("class", className);
    element2.setAttribute("d", text);
    return element2;
  }

  // map/route_web.js
  var FEW = 400;
  var FINE_FROM2 = 4;
  var LEGS_PER_PATH = 40;
  var REDRAW_AFTER = 250;
  var RouteWeb = onCanvas({
    initialize: function(route) {
      L.Canvas.prototype.initialize.call(this, { pane: "route" });
      this.route = route;
      this._redrawing = null;
    },
    draw: function(view) {
      clearTimeout(this._redrawing);
      this.view = { ...view, coarseness: 4 };
      this.stroke(this.route.legs);
    },
    /* Draws edited legs at once. The legs that they replace disappear a little later, when the whole
       bitmap is drawn again: that takes too long to be done at every key. */
    update: function(before) {
      const { legs } = this.route;
      if (haveSameLines(before, legs)) return;
      if (!this.isCurrent()) {
        this.redraw();
        return;
      }
      const known = new Set(before);
      this.stroke(legs.filter((leg) => !known.has(leg)));
      clearTimeout(this._redrawing);
      this._redrawing = setTimeout(() => this.redraw(), REDRAW_AFTER);
    },
    stroke: function(legs) {
      const { route, view } = this;
      const context = this._ctx;
      const style = getComputedStyle(route.map.getContainer());
      context.strokeStyle = style.getPropertyValue("--accent");
      context.lineWidth = 0.8;
      context.lineJoin = "bevel";
      context.globalAlpha = Math.max(0.03, Math.min(0.8, FEW / route.legs.length));
      let count = 0;
      context.beginPath();
      for (const leg of legs) {
        for (const copy of route.copiesOf(leg, view)) {
          if (!trace(context, leg, copy)) continue;
          count += 1;
          if (count % LEGS_PER_PATH) continue;
          context.stroke();
          context.beginPath();
        }
      }
      context.stroke();
    },
    mark: function() {
    }
  });
  function trace(context, leg, view) {
    if (view.zoom >= FINE_FROM2) {
      if (!leg.comesNear(view)) return false;
      const runs = leg.runs(view);
      for (const run of runs) {
        context.moveTo(run[0][1], run[0][2]);
        for (let i = 1; i < run.length; i++) context.lineTo(run[i][1], run[i][2]);
      }
      return runs.length > 0;
    }
    const { coarse } = leg;
    for (let i = 0; i < coarse.length; i += 2) {
      const x = coarse[i] * view.scale - view.x;
      const y = coarse[i + 1] * view.scale - view.y;
      if (i) context.lineTo(x, y);
      else context.moveTo(x, y);
    }
    return true;
  }
  function haveSameLines(before, after) {
    return before.length === after.length && before.every((leg, index) => {
      const other = after[index];
      return leg === other || leg.bow === other.bow && isSamePosition(leg.start, other.start) && isSamePosition(leg.end, other.end);
    });
  }
  function isSamePosition({ position: [lon, lat] }, other) {
    return lon === other.position[0] && lat === other.position[1];
  }

  // map/route.js
  var MANY = 400;
  var REACH = 7;
  var MOST_POLEWARD = 80;
  var Route = class {
    /* main: the route of another map of the same tour, whose legs this map draws too, or null. */
    constructor(map, main = null) {
      this.map = map;
      this.main = main;
      this.legs = [];
      this.drawn = [];
      this.marked = null;
      this.isWeb = false;
      this.isWrapped = false;
      this.layer = null;
      map.createPane("route").style.zIndex = 420;
      map.on("tourdata", (event) => this.show(event.tour));
      map.on("tourchanged", (event) => this.update(event.tour));
      map.on("themechanged atlasplaced", () => this.redraw());
      if (map.atlas.still) return;
      map.on("mousemove", (event) => this.point(event));
      map.on("movestart zoomstart mouseout mousedown", () => this.unmark());
    }
    show(tour) {
      this.unmark();
      if (this.layer) this.layer.remove();
      this.legs = this.main?.legs ?? legsBetween(tour.stops);
      this.isWrapped = tour.wrapped;
      this.isWeb = this.legs.length > MANY;
      this.layer = new (this.isWeb && !this.map.atlas.still ? RouteWeb : RouteLines)(this).addTo(this.map);
    }
    /* Shows an edited tour. Legs between the same stops are kept. */
    update(tour) {
      const before = this.legs;
      const { isWrapped } = this;
      const legs = legsBetween(tour.stops, before);
      if (before.length > MANY !== legs.length > MANY) {
        this.show(tour);
        return;
      }
      this.legs = legs;
      this.isWrapped = tour.wrapped;
      if (this.marked && !this.legs.includes(this.marked)) this.unmark();
      if (isWrapped === this.isWrapped) this.layer.update(before);
      else this.layer.redraw();
    }
    redraw() {
      if (this.layer) this.layer.redraw();
    }
    /* The view, shifted to each copy of the world in which it shows a leg: those of the stops at its
       ends. A leg whose stops are out of view is drawn in every copy, and so are all legs of a route
       that winds around the Earth more than once or is a web. */
    *copiesOf(leg, view) {
      const wanted = this.isWrapped || this.isWeb ? null : this.map.atlas.stops.copiesOf(leg);
      const [left, right] = [view.left, view.right].map((x) => (x + view.x) / view.scale);
      const [west, east] = leg.reach;
      for (let shift2 = Math.ceil(left - east); shift2 <= Math.floor(right - west); shift2++) {
        if (wanted && !wanted.includes(shift2)) continue;
        yield shift2 ? { ...view, x: view.x - shift2 * view.scale } : view;
      }
    }
    /* Positions between the stops that belong to the whole route: great circles bend poleward. */
    *turns() {
      let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const { extent } of this.legs) {
        left = Math.min(left, extent[0]);
        top = Math.min(top, extent[1]);
        right = Math.max(right, extent[2]);
        bottom = Math.max(bottom, extent[3]);
      }
      if (left > right) return;
      if (this.isWrapped) [left, right] = [Math.max(left, 0), Math.min(right, 1)];
      for (const [x, y] of [[left, top], [right, bottom]]) {
        const [lon, lat] = lonLat(x, y);
        yield [lon, Math.max(-MOST_POLEWARD, Math.min(MOST_POLEWARD, lat))];
      }
    }
    /* The leg under a point of the map's container, or null. */
    legAt(point) {
      const at = this.map.containerPointToLayerPoint(point);
      let best = null;
      let nearest3 = REACH;
      for (const { leg, runs } of this.drawn) {
        for (const run of runs) {
          for (let i = 1; i < run.length; i++) {
            const [[, ax, ay], [, bx, by]] = [run[i - 1], run[i]];
            const distance3 = fromSegment(at.x, at.y, ax, ay, bx, by);
            if (distance3 < nearest3) [best, nearest3] = [leg, distance3];
          }
        }
      }
      return best;
    }
    point(event) {
      const target = event.originalEvent.target;
      const free = target instanceof Element && !target.closest(".ta-stop, .leaflet-control");
      const leg = free && !this.map.dragging?.moving() ? this.legAt(event.containerPoint) : null;
      if (!leg) {
        this.unmark();
        return;
      }
      if (leg !== this.marked) {
        this.marked = leg;
        this.layer.mark(leg);
        this.map.getContainer().classList.add("is-on-leg");
        this.describe(leg);
      }
      this.map.atlas.tip.moveTo(event.containerPoint);
    }
    /* Shows the tooltip of a leg; the window knows its distance and its days. */
    async describe(leg) {
      const { atlas } = this.map;
      const facts = await atlas.describeLeg(leg.index);
      if (this.marked !== leg) return;
      const lines = [...facts, atlas.editing?.legHint];
      atlas.tip.show("leg", `${isolate(leg.start.name)} → ${isolate(leg.end.name)}`, lines);
    }
    unmark() {
      if (!this.marked) return;
      this.marked = null;
      this.layer.mark(null);
      this.map.getContainer().classList.remove("is-on-leg");
      this.map.atlas.tip.hide("leg");
    }
    /* Calls back with the ends of each drawn segment, in pixels of the container. */
    eachSegment(callback) {
      if (this.isWeb || !this.layer) return;
      this.layer._update();
      if (!this.layer.view) return;
      const origin = this.map.getPixelOrigin();
      const pane = this.map._getMapPanePos();
      const { view } = this.layer;
      const dx = view.x - origin.x + pane.x;
      const dy = view.y - origin.y + pane.y;
      for (const { runs } of this.drawn) {
        for (const run of runs) {
          for (let i = 1; i < run.length; i++) {
            callback(run[i - 1][1] + dx, run[i - 1][2] + dy, run[i][1] + dx, run[i][2] + dy);
          }
        }
      }
    }
  };
  function addRoute(map) {
    map.atlas.route = new Route(map);
  }
  function shareRoute(map, main) {
    map.atlas.route = new Route(map, main.atlas.route);
  }

  // geometry/stretches.js
  var LEAST = 4;
  var CLEAR_END = 2;
  function stretchAround(pointAt, index, hop, most) {
    if (!pointAt(index)) return null;
    let best = null;
    for (const found2 of growing(pointAt, index, hop, most)) {
      if (found2.last - found2.first + 1 < LEAST) continue;
      if (!best || found2.end >= CLEAR_END || best.end < CLEAR_END && found2.end > best.end) best = found2;
    }
    return best && [best.first, best.last];
  }
  function* growing(pointAt, index, hop, most) {
    let [first, last, box2, longest] = [index, index, grown2(null, pointAt(index)), 0];
    for (; ; ) {
      const steps3 = [[first - 1, first], [last + 1, last]].filter(([next]) => pointAt(next)).map(([next, end]) => ({ next, length: distance(pointAt(next), pointAt(end)) })).sort((a, b) => a.length - b.length);
      yield { first, last, end: (steps3[0]?.length ?? Infinity) / Math.max(longest, 1) };
      const step = steps3.find(({ next, length }) => length <= hop && fits(grown2(box2, pointAt(next)), most));
      if (!step) return;
      [first, last] = [Math.min(first, step.next), Math.max(last, step.next)];
      box2 = grown2(box2, pointAt(step.next));
      longest = Math.max(longest, step.length);
    }
  }
  function fits({ left, top, right, bottom }, { width, height }) {
    return right - left <= width && bottom - top <= height;
  }
  function merged(stretches) {
    const found2 = [];
    for (const [first, last] of [...stretches].sort((a, b) => a[0] - b[0])) {
      const before = found2.at(-1);
      if (before && first <= before[1]) before[1] = Math.max(before[1], last);
      else found2.push([first, last]);
    }
    return found2;
  }
  function numbersText(indices, most) {
    const parts2 = [];
    for (const index of indices) {
      const before = parts2.at(-1);
      if (before && before[1] === index - 1) before[1] = index;
      else parts2.push([index, index]);
    }
    const text = parts2.map(([first, last]) => first === last ? `${first + 1}` : last === first + 1 ? `${first + 1}, ${last + 1}` : `${first + 1}–${last + 1}`).join(", ");
    return text.length <= most ? text : null;
  }
  function distance(a, b) {
    return Math.hypot(a.x - b.x, a.y - b.y);
  }
  function grown2(box2, { x, y }) {
    return {
      left: Math.min(box2?.left ?? x, x),
      right: Math.max(box2?.right ?? x, x),
      top: Math.min(box2?.top ?? y, y),
      bottom: Math.max(box2?.bottom ?? y, y)
    };
  }

  // stops/places.js
  function placesOf(stops) {
    return stops.flatMap(({ position }, index) => {
      if (!position) return [];
      const [lon, lat] = position;
      const y = worldY(Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, lat)));
      return { index, x: worldX(lon), y };
    });
  }
  function isBeyond(lat) {
    return Math.abs(lat) > LAST_LATITUDE;
  }
  function isSamePlace(a, b) {
    return a?.[0] === b?.[0] && a?.[1] === b?.[1];
  }

  // stops/descriptions.js
  var RADII = [13, 13, 13, 15, 18, 21];
  var SMALLEST_CLUSTER = 15;
  var LARGEST_CLUSTER = 24;
  var LONGEST_NUMBERS = 9;
  var CHARACTER = 0.62;
  var ASIDE = 0.75;
  var Descriptions = class {
    constructor(stops) {
      this.stops = stops;
      this.map = stops.map;
    }
    /* The radius of a badge with one or two digits, in pixels. */
    get radius() {
      return RADII[1] * this.map.atlas.badgeScale;
    }
    /* The description of the badge of a group (groups.js), as Marker takes it. */
    of(group) {
      const { indices, isCluster } = group;
      if (indices.length === 1) return this.ofStop(indices[0]);
      const numbers = isCluster ? null : numbersText(indices, LONGEST_NUMBERS);
      return numbers ? this.ofSeveral(group, numbers) : this.ofCluster(group);
    }
    /* The description of the badge of consecutive stops that an inset shows. */
    ofStretch(first, last) {
      const indices = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      return this.of({ indices, x: 0, y: 0, isCluster: false });
    }
    ofStop(index) {
      const { atlas } = this.map;
      const stop2 = this.stops.stops[index];
      const text = String(index + 1);
      const isBeyondMap = isBeyond(stop2.position[1]);
      const beyond = isBeyondMap ? atlas.words.beyondMap : null;
      const radius = RADII[Math.min(text.length, 5)] * atlas.badgeScale;
      return {
        isBeyondMap,
        key: "stop " + stop2.id,
        id: stop2.id,
        ids: [stop2.id],
        latlng: this.stops.latLngOf(stop2),
        radius,
        across: radius,
        text,
        className: "is-" + text.length + "-digits",
        name: stop2.name,
        remark: beyond ? ` (${beyond})` : "",
        note: atlas.labelNotes?.[index] ?? "",
        title: `${text} ${isolate(stop2.name)}`,
        lines: [beyond, stop2.country, stop2.dates, stop2.counts],
        activate: () => this.map.fire("stopactivated", { id: stop2.id })
      };
    }
    /* A badge with the numbers of several stops. */
    ofSeveral(group, numbers) {
      const { radius } = this;
      return {
        ...this.together(group),
        key: "several " + numbers,
        radius,
        across: Math.max(radius, radius * (ASIDE + CHARACTER * numbers.length / 2)),
        text: numbers,
        className: "is-several",
        title: this.map.atlas.words.stopNumbers.replace("{numbers}", numbers)
      };
    }
    /* A badge that says how many stops it stands for. */
    ofCluster(group) {
      const { length } = group.indices;
      const share = Math.min(1, Math.log10(length) / 3);
      const radius = (SMALLEST_CLUSTER + share * (LARGEST_CLUSTER - SMALLEST_CLUSTER)) * this.map.atlas.badgeScale;
      const { lines, ...together2 } = this.together(group);
      return {
        ...together2,
        key: "cluster " + together2.ids[0],
        radius,
        across: radius,
        text: compact(length),
        className: "is-cluster",
        title: this.map.atlas.countedStops(length),
        lines: lines.slice(1)
      };
    }
    /* What all badges of several stops have in common. */
    together({ indices, x, y }) {
      const { atlas } = this.map;
      const stops = indices.map((index) => this.stops.stops[index]);
      return {
        id: null,
        ids: stops.map(({ id }) => id),
        latlng: toLatLng(lonLat(x, y)),
        name: null,
        lines: [
          atlas.countedStops(indices.length),
          `${isolate(stops[0].name)} … ${isolate(stops.at(-1).name)}`,
          atlas.words.openCluster
        ],
        activate: () => this.stops.open(indices)
      };
    }
  };
  function compact(number2) {
    return number2 < 1e4 ? String(number2) : Math.round(number2 / 1e3) + "k";
  }

  // geometry/candidates.js
  var MOST_MOVED = 3.5;
  var APART2 = 0.1;
  var DOT2 = 0.27;
  var DISTANCES = [0.9, 1.3, 1.9, 2.6, 3.4];
  var DIRECTIONS3 = 16;
  var BESIDE = [0.15, 0.6, 1.2, 2, 2.8];
  var STEP = 0.6;
  var MOVED = 6;
  var FAR = 8;
  var ON_LINE = 3;
  var CROSSES_LINE = 2;
  var ACROSS_BORDER2 = 7;
  var LEAVES_VIEW2 = 500;
  var ON_OBSTACLE = 500;
  var EDGES = [[-0.8, 0], [0.8, 0], [0, -0.8], [0, 0.8]];
  var ALONG = [0.25, 0.5, 0.75];
  var AT_FRAME = 1;
  var GAP2 = 3;
  function candidatesOf(badge, field) {
    const { candidates } = field.alone;
    if (!candidates.has(badge.group)) candidates.set(badge.group, allCandidates(badge, field));
    return candidates.get(badge.group);
  }
  function allCandidates(badge, field) {
    const found2 = [];
    for (const ground of field.grounds(badge)) {
      const candidate = candidateAt(badge, ground, field);
      if (candidate) found2.push(candidate);
    }
    return found2.sort((a, b) => a.cost - b.cost);
  }
  function groundsOf(badge, allows) {
    const found2 = [];
    for (const place3 of placesFor(badge)) {
      const ground = groundAt(badge, place3, allows);
      if (ground) found2.push(ground);
    }
    return found2;
  }
  function atRest(badge) {
    const { x, y } = badge.at;
    const [point] = badge.points;
    const isMoved = Math.hypot(x - point.x, y - point.y) > 0.5;
    const box2 = boxAround(x, y, badge.w, badge.h);
    return { x, y, box: box2, hull: hullOf(box2, badge.points), isMoved, away: 0, cost: 0, from: isMoved ? point : null };
  }
  function* placesFor({ points, h, w, at, around: around2 }) {
    const height = 2 * h;
    if (!at) {
      for (const share of BESIDE) {
        const gap = share * height;
        yield* along(
          boxAround(
            (around2.left + around2.right) / 2,
            (around2.top + around2.bottom) / 2,
            (around2.right - around2.left) / 2 + w + gap,
            (around2.bottom - around2.top) / 2 + h + gap
          ),
          STEP * height
        );
      }
    }
    const [{ x, y }] = points;
    if (points.length > 1 && !at) return;
    for (const share of DISTANCES) {
      for (let i = 0; i < DIRECTIONS3; i++) {
        const angle = 2 * Math.PI * (i + (share > 1.3 ? 0.5 : 0)) / DIRECTIONS3;
        const aside = Math.cos(angle) * (share * height + w - h);
        yield { x: x + aside, y: y + Math.sin(angle) * share * height };
      }
    }
  }
  function* along({ left, top, right, bottom }, step) {
    const across = 2 * Math.max(1, Math.ceil((right - left) / step / 2));
    const down = 2 * Math.max(1, Math.ceil((bottom - top) / step / 2));
    for (let i = 0; i <= across; i++) {
      const x = left + (right - left) * i / across;
      yield { x, y: bottom };
      yield { x, y: top };
    }
    for (let i = 1; i < down; i++) {
      const y = top + (bottom - top) * i / down;
      yield { x: left, y };
      yield { x: right, y };
    }
  }
  function groundAt(badge, { x, y }, allows) {
    const { w, h, points } = badge;
    const box2 = boxAround(x, y, w, h);
    const dot = DOT2 * h + 1;
    if (points.some((point) => distanceTo2(box2, point) < dot)) return null;
    const index = nearest(points, box2);
    const from = points[index];
    const away = distanceTo2(box2, from) / (2 * h) + 0.5;
    if (away > MOST_MOVED || !allows(badge, x, y)) return null;
    if (ALONG.some((share) => !allows(badge, from.x + (x - from.x) * share, from.y + (y - from.y) * share))) {
      return null;
    }
    const across = EDGES.filter(([dx, dy]) => !allows(badge, x + dx * w, y + dy * h)).length;
    return { dx: x - points[0].x, dy: y - points[0].y, from: index, away, cost: across * ACROSS_BORDER2 };
  }
  function candidateAt(badge, ground, field) {
    const { w, h, points } = badge;
    const { view, obstacles, isStrict, trace: trace2 } = field;
    const [x, y] = [points[0].x + ground.dx, points[0].y + ground.dy];
    const box2 = boxAround(x, y, w, h);
    const leavesView = badge.isKept && !within(box2, view);
    const isOnObstacle = badge.isKept && obstacles.some((other) => boxesMeet(box2, other, GAP2));
    if (isStrict && (leavesView || isOnObstacle)) return null;
    const isAtFrame = badge.hasFrame && boxesMeet(box2, badge.around, AT_FRAME * h);
    const from = points[ground.from];
    let cost = MOVED + FAR * ground.away + ground.cost + ON_LINE * trace2.under(box2) + CROSSES_LINE * trace2.across(from, { x, y }, 2 * (DOT2 * h + 1));
    if (leavesView) cost += LEAVES_VIEW2;
    if (isOnObstacle) cost += ON_OBSTACLE;
    return {
      x,
      y,
      box: box2,
      hull: hullOf(box2, points),
      from: isAtFrame ? null : from,
      isMoved: true,
      away: ground.away,
      cost
    };
  }
  function hullOf(box2, points) {
    let { left, top, right, bottom } = box2;
    for (const { x, y } of points) {
      if (x < left) left = x;
      if (y < top) top = y;
      if (x > right) right = x;
      if (y > bottom) bottom = y;
    }
    return { left, top, right, bottom };
  }
  function nearest(points, box2) {
    let best = 0;
    points.forEach((point, i) => {
      if (distanceTo2(box2, point) < distanceTo2(box2, points[best])) best = i;
    });
    return best;
  }

  // stops/field.js
  var SELECTED_BY = 3;
  var EDGE = 6;
  var EVERYWHERE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  var Field = class {
    /* isBounded: whether badges have to stay in view and off the controls. */
    constructor(stops, isBounded = true) {
      const { map } = stops;
      this.stops = stops;
      this.atlas = map.atlas;
      this.size = map.getSize();
      this.scale = 256 * 2 ** map.getZoom();
      this.origin = map.getPixelBounds().min;
      this.isBounded = isBounded;
      this.frame = { left: 0, top: 0, right: this.size.x, bottom: this.size.y };
      this.view = isBounded ? boxAround(
        this.size.x / 2,
        this.size.y / 2,
        this.size.x / 2 - EDGE,
        this.size.y / 2 - EDGE
      ) : EVERYWHERE;
      this.obstacles = isBounded ? this.atlas.controlBoxes() : [];
      this.isStrict = isBounded && this.atlas.still;
      this.trace = new Trace(this.view, this.origin);
      if (isBounded) this.atlas.route.eachSegment((...ends) => this.trace.add(...ends));
      for (const { frame } of isBounded ? stops.insets : []) this.outline(frame);
      this.allows = (badge, x, y) => this.isAllowed(badge, x, y);
    }
    /* A place of the world in pixels. */
    point({ x, y }) {
      return { x: x * this.scale - this.origin.x, y: y * this.scale - this.origin.y };
    }
    outline([[west, north2], [east, south]]) {
      const corners = [[west, north2], [east, north2], [east, south], [west, south]].map(([x, y]) => this.point({ x, y }));
      corners.forEach(({ x, y }, i) => {
        const next = corners[(i + 1) % 4];
        this.trace.add(x, y, next.x, next.y);
      });
    }
    /* The badge of a group, as fan.js takes it. */
    badgeOf(group, description, label = null) {
      const { atlas } = this;
      const isSelected = description.id !== null && description.id === atlas.selected;
      const by = isSelected ? SELECTED_BY : 0;
      const [w, h] = [description.across + by, description.radius + by];
      const isSeveral = group.indices.length > 1 && !group.isCluster;
      const points = isSeveral ? group.indices.map((index) => this.point(this.stops.placeOf(index))) : [this.point(group)];
      const badge = { group, points, w, h, label, at: null, around: null, isKept: true, lands: null };
      if (!group.isCluster) badge.lands = group.indices.map((index) => this.landOf(index));
      if (isSeveral) this.surround(badge);
      else this.rest(badge, description);
      return badge;
    }
    /* A badge of several stops stands beside their dots, or beside the frame of their inset. */
    surround(badge) {
      const { frame } = badge.group;
      const dot = DOT2 * badge.h + 1;
      const boxes2 = frame ? frame.map(([x, y]) => boxAround(...Object.values(this.point({ x, y })), 0, 0)) : badge.points.map(({ x, y }) => boxAround(x, y, dot, dot));
      badge.around = boxes2.reduce((a, b) => ({
        left: Math.min(a.left, b.left),
        right: Math.max(a.right, b.right),
        top: Math.min(a.top, b.top),
        bottom: Math.max(a.bottom, b.bottom)
      }));
      badge.hasFrame = Boolean(frame);
      badge.isKept = this.isBounded && badge.around.right > 0 && badge.around.left < this.size.x && badge.around.bottom > 0 && badge.around.top < this.size.y;
    }
    /* Where a badge stands unless it has to move. Stops near the poles are shown at the edge. */
    rest(badge, { isBeyondMap }) {
      const { view } = this;
      const { w, h } = badge;
      const [{ x, y }] = badge.points;
      const isAtEdge = this.isBounded && isBeyondMap && x >= view.left - w && x <= view.right + w && y >= view.top - 2 * h && y <= view.bottom + 2 * h;
      badge.at = isAtEdge ? {
        x: Math.max(view.left + w, Math.min(view.right - w, x)),
        y: Math.max(view.top + h, Math.min(view.bottom - h, y))
      } : { x, y };
      badge.isKept = this.isBounded && (isAtEdge || within(boxAround(x, y, w, h), view));
    }
    landOf(index) {
      const stop2 = this.stops.stops[index];
      return this.stops.lands?.of(stop2) ?? null;
    }
    /* Whether a badge may stand at a point: over water, or in the country of one of its stops. */
    isAllowed({ lands }, x, y) {
      const terrain = lands && this.stops.lands?.terrain;
      if (!terrain) return true;
      const land = terrain.at((x + this.origin.x) / this.scale, (y + this.origin.y) / this.scale);
      return !land || lands.some((own) => isSameCountry(own, land));
    }
  };
  function isSameCountry(own, land) {
    return own === land || Boolean(own?.code && own.code === land.code);
  }

  // geometry/clusters.js
  var FEW2 = 60;
  var DENSE = 7;
  var NEIGHBOURHOOD = 60;
  var REACH2 = 46;
  function gather(points, apart) {
    if (points.length <= FEW2) return points.map((_, index) => [index]);
    const grid = new Grid(points, NEIGHBOURHOOD);
    const isTaken = new Uint8Array(points.length);
    const groups = [];
    for (let index = 0; index < points.length; index++) {
      if (isTaken[index]) continue;
      isTaken[index] = 1;
      const group = [index];
      groups.push(group);
      if (apart.has(index) || !isDense(grid, index)) continue;
      grid.around(index, (other) => {
        if (isTaken[other] || apart.has(other) || distance2(points, index, other) > REACH2) return;
        isTaken[other] = 1;
        group.push(other);
      });
    }
    return groups;
  }
  function isDense(grid, index) {
    let count = 0;
    grid.around(index, (other) => {
      if (other !== index && distance2(grid.points, index, other) <= NEIGHBOURHOOD) count += 1;
      return count >= DENSE;
    });
    return count >= DENSE;
  }
  function distance2(points, a, b) {
    return Math.hypot(points[a].x - points[b].x, points[a].y - points[b].y);
  }

  // stops/groups.js
  var HOP = 2.3;
  var MOST_WIDE = 0.25;
  var MOST_HIGH = 0.45;
  var MOST_STRAINED = 2;
  var MOST_PASSES = 40;
  function groupOf(places, isCluster = false, frame = null) {
    const mean = (axis) => places.reduce((sum, place3) => sum + place3[axis], 0) / places.length;
    return {
      indices: places.map(({ index }) => index),
      x: mean("x"),
      y: mean("y"),
      isCluster,
      frame,
      description: null
    };
  }
  function gathered(places, scale, apart) {
    const points = places.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
    const alone = /* @__PURE__ */ new Set();
    places.forEach(({ index }, number2) => {
      if (apart.has(index)) alone.add(number2);
    });
    return gather(points, alone).map((numbers) => {
      const members = numbers.map((number2) => places[number2]);
      return groupOf(members, members.length > 1);
    });
  }
  function joined2(groups, look) {
    let now = groups;
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const placed = look.place(now);
      const free = now.map((group, i) => ({ group, at: placed[i] })).filter(({ group }) => !isFixed(group, look));
      const failing = free.filter(({ at }) => !at).map(({ group }) => group);
      const strained = free.filter(({ at }) => at?.away > look.strained).map(({ group }) => group);
      const next = bracketed(now, failing, strained, look) ?? (failing.length ? nearestJoined(now, failing, look) : null);
      if (!next) return now;
      now = next;
    }
    return now;
  }
  function isFixed({ indices, isCluster, frame }, { apart }) {
    return isCluster || frame || indices.length === 1 && apart.has(indices[0]);
  }
  function stretchesOf(indices, { placeAt, size, hop }) {
    const most = { width: MOST_WIDE * size.x, height: MOST_HIGH * size.y };
    return merged(indices.map((index) => stretchAround(placeAt, index, hop, most)).filter(Boolean));
  }
  function bracketed(groups, failing, strained, look) {
    const single = (list) => list.flatMap(({ indices }) => indices.length === 1 ? indices : []);
    const [lost, far] = [single(failing), single(strained)];
    const count = (indices, [first, last]) => indices.filter((index) => index >= first && index <= last).length;
    const stretches = stretchesOf([...lost, ...far], look).filter((stretch) => count(lost, stretch) || count(far, stretch) >= MOST_STRAINED);
    if (!stretches.length) return null;
    const known = groups.filter(isRange).map(({ indices }) => [indices[0], indices.at(-1)]).filter(([first, last]) => stretches.some((stretch) => stretch[0] <= last && stretch[1] >= first));
    let next = groups;
    for (const [first, last] of merged([...stretches, ...known])) {
      next = together(next, look, ({ indices }) => indices.every((index) => index >= first && index <= last));
    }
    return next.length < groups.length ? next : null;
  }
  function isRange({ indices, isCluster, frame }) {
    return !isCluster && !frame && indices.length > 1 && indices.at(-1) - indices[0] === indices.length - 1;
  }
  function nearestJoined(groups, failing, look) {
    const pixel = ({ indices }) => middle(indices.map(look.placeAt));
    const joining = /* @__PURE__ */ new Set();
    let next = groups;
    for (const group of failing) {
      if (joining.has(group)) continue;
      const at = pixel(group);
      let [best, least] = [null, 2 * look.hop];
      for (const other of groups) {
        if (other === group || joining.has(other) || isFixed(other, look)) continue;
        const { x, y } = pixel(other);
        const distance3 = Math.hypot(x - at.x, y - at.y);
        if (distance3 < least) [best, least] = [other, distance3];
      }
      if (!best) continue;
      joining.add(group).add(best);
      next = together(next, look, (one) => one === group || one === best);
    }
    return joining.size ? next : null;
  }
  function together(groups, look, wanted) {
    const members = groups.filter((group) => !isFixed(group, look) && wanted(group));
    if (members.length < 2) return groups;
    const indices = members.flatMap((group) => group.indices).sort((a, b) => a - b);
    const joint = groupOf(indices.map((index) => {
      const { worldX: worldX2, worldY: worldY2 } = look.placeAt(index);
      return { index, x: worldX2, y: worldY2 };
    }));
    return [...groups.filter((group) => !members.includes(group)), joint].sort((a, b) => a.indices[0] - b.indices[0]);
  }
  function middle(points) {
    const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    return { x: mean("x"), y: mean("y") };
  }

  // stops/label.js
  var LONGEST_NAME = 280;
  var REMARK = 140;
  var SHORT = 9;
  var Label = class {
    /* isStill: whether the label is on a sheet, where the text itself is cut, since not every format has
       the ellipsis of a style; on a screen it stays whole, for searching and for copying. */
    constructor(isStill) {
      this.isStill = isStill;
      this.element = document.createElement("span");
      this.element.className = "ta-label";
      this.element.dir = "auto";
      this.name = null;
      this.remark = this.note = "";
      this._sizes = null;
    }
    set(name2, remark, note) {
      if (name2 === this.name && remark === this.remark && note === this.note) return;
      Object.assign(this, { name: name2, remark, note, _sizes: null });
    }
    /* Measures the name anew: how names look has changed. */
    remeasure() {
      this._sizes = null;
    }
    /* The sizes of the name in pixels: on one line, and on two or null: [whole, broken]. */
    measure() {
      this._sizes ??= this.measured();
      return this._sizes;
    }
    measured() {
      const { element: element2 } = this;
      element2.hidden = false;
      const size = () => ({ width: element2.offsetWidth, height: element2.offsetHeight });
      const lines = this.broken();
      let broken = null;
      if (lines) {
        this.break(lines);
        broken = size();
      }
      this.cut();
      return [size(), broken];
    }
    /* Places the label in a box relative to the badge's place, or hides it for null; a box that isBroken
       has the size of two lines. The badge extends so far across around a middle. */
    show(box2, middle2, across) {
      const { element: element2 } = this;
      element2.hidden = !box2;
      if (!box2) return;
      element2.style.transform = `translate(${box2.left}px, ${box2.top}px)`;
      const isBroken = Boolean(box2.isBroken);
      if (isBroken !== element2.classList.contains("is-broken")) {
        if (isBroken) this.break(this.broken());
        else this.cut();
      }
      const { width } = this.measure()[isBroken ? 1 : 0];
      element2.classList.toggle("is-before", box2.left + width <= middle2 - across);
      element2.classList.toggle("is-above", box2.left < middle2 - across && box2.left + width > middle2 + across);
    }
    break(lines) {
      this.element.classList.add("is-broken");
      setText(this.element, lines);
      this.addNote();
    }
    /* The name on two lines of about the same length, or null if it is short or one word. */
    broken() {
      const { name: name2 } = this;
      if (this.remark || name2.length < SHORT || name2 !== isolate(name2)) return null;
      let best = null;
      for (const { index } of name2.matchAll(/ /g)) {
        const longer = Math.max(index, name2.length - index - 1);
        if (!best || longer < best.longer) best = { index, longer };
      }
      return best && `${name2.slice(0, best.index)}
${name2.slice(best.index + 1)}`;
    }
    cut() {
      this.element.classList.remove("is-broken", "is-long");
      this.fit();
      this.addNote();
    }
    addNote() {
      if (!this.note) return;
      const note = document.createElement("span");
      note.className = "ta-label-note";
      note.textContent = this.note;
      this.element.append(note);
    }
    fit() {
      const { element: element2, name: name2, remark } = this;
      const fits2 = () => element2.offsetWidth <= LONGEST_NAME + (remark ? REMARK : 0);
      if (this.isStill || remark) {
        fitText(element2, name2, fits2, remark);
        return;
      }
      setText(element2, name2);
      element2.classList.toggle("is-long", !fits2());
    }
  };

  // stops/tie.js
  var Tie = class {
    constructor(map, latlng) {
      this.drawing = L.SVG.create("svg");
      this.drawing.setAttribute("class", "ta-tie-drawing");
      this.drawing.setAttribute("width", 1);
      this.drawing.setAttribute("height", 1);
      const body = document.createElement("span");
      body.className = "ta-stop-body";
      body.append(this.drawing);
      this.marker = L.marker(latlng, {
        icon: L.divIcon({ className: "ta-tie", html: body, iconSize: [0, 0] }),
        keyboard: false,
        interactive: false,
        pane: "ties"
      }).addTo(map);
    }
    /* All in pixels from the place of the marker: dots [{x, y}], their radius, and the ends of the
       leader, of which from is null for none. */
    draw(dots, radius, from, to) {
      const leader = from ? ["ta-leader-casing", "ta-leader"].map((name2) => line(name2, from, to)) : [];
      const circles = dots.map(({ x, y }) => shape("circle", "ta-dot", { cx: x, cy: y, r: radius }));
      this.drawing.replaceChildren(...leader, ...circles);
    }
    moveTo(latlng) {
      this.marker.setLatLng(latlng);
    }
    remove() {
      this.marker.remove();
    }
  };
  function line(name2, from, to) {
    return shape("line", name2, { x1: from.x, y1: from.y, x2: to.x, y2: to.y });
  }
  function shape(kind, name2, geometry) {
    const element2 = L.SVG.create(kind);
    element2.setAttribute("class", name2);
    for (const [key, value] of Object.entries(geometry)) {
      element2.setAttribute(key, Math.round(value * 100) / 100);
    }
    return element2;
  }

  // stops/marker.js
  var UNSEEN = 0.01;
  var Marker = class {
    /* description: { key, id, ids, latlng, radius, across, text, className, name, remark, note, title,
       lines, activate }: text is the badge, which extends so far across to both sides, name the label or
       null, remark what follows the name and note what stands below it; title and lines are the tooltip. */
    constructor(map, description) {
      const { latlng, text, name: name2, remark, note, title, lines } = description;
      this.map = map;
      this.description = description;
      this.badge = document.createElement("span");
      this.badge.className = "ta-badge";
      this.badge.textContent = text;
      this.label = null;
      if (name2 !== null) {
        this.label = new Label(map.atlas.still);
        this.label.set(name2, remark, note);
      }
      this.body = document.createElement("span");
      this.body.className = "ta-stop-body";
      this.body.append(this.badge, ...this.label ? [this.label.element] : []);
      this.marker = L.marker(latlng, {
        icon: L.divIcon({
          className: "ta-stop " + description.className,
          html: this.body,
          iconSize: [0, 0]
        }),
        keyboard: !map.atlas.still,
        interactive: !map.atlas.still,
        pane: "stops"
      }).addTo(map);
      this.tie = null;
      this.placed = null;
      this.element = this.marker.getElement();
      this.element.setAttribute("role", "button");
      this.element.setAttribute("aria-label", spoken(title, lines));
      if (!map.atlas.still) this.listen();
    }
    /* Shows another description of the same stop or stops. */
    update(description) {
      const before = this.description;
      if (description === before) return;
      this.description = description;
      this.placed = null;
      const { latlng, text, className, name: name2, remark, note, title, lines } = description;
      if (!latlng.equals(before.latlng, 0)) {
        this.marker.setLatLng(latlng);
        this.tie?.moveTo(latlng);
      }
      if (className !== before.className) {
        this.element.classList.replace(before.className, className);
      }
      if (text !== before.text) this.badge.textContent = text;
      this.label?.set(name2, remark, note);
      const label = spoken(title, lines);
      if (label === spoken(before.title, before.lines)) return;
      this.element.setAttribute("aria-label", label);
      this.hideTip();
    }
    listen() {
      const { element: element2 } = this;
      element2.addEventListener("pointerenter", () => this.showTip());
      element2.addEventListener("pointerleave", () => this.hideTip());
      element2.addEventListener("focus", () => {
        if (element2.matches(":focus-visible")) this.showTip();
      });
      element2.addEventListener("blur", () => this.hideTip());
      this.marker.on("click", () => this.activate());
      element2.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        this.activate();
      });
    }
    activate() {
      this.hideTip();
      this.description.activate();
    }
    showTip() {
      const { tip } = this.map.atlas;
      const badge = this.badge.getBoundingClientRect();
      const map = this.map.getContainer().getBoundingClientRect();
      tip.show(this, this.description.title, this.description.lines);
      tip.moveTo(L.point(badge.right - map.left - 6, badge.bottom - map.top - 6));
    }
    hideTip() {
      this.map.atlas.tip?.hide(this);
    }
    /* Measures the label anew. */
    remeasure() {
      this.label?.remeasure();
      this.placed = null;
    }
    /* The sizes of the label in pixels, on one line and on two or null, or null without a label. */
    measure() {
      return this.label?.measure() ?? null;
    }
    /* All from the place of the marker, in pixels: offset, where the badge is; radius, and across, its
       extent to both sides; name, the box of the label, or null to hide it; dots, the true positions that
       are shown; from, the one to which a leader leads, or null. */
    place(placing) {
      if (this.placed && isAsGood(this.placed, placing)) return;
      this.placed = placing;
      const { offset, radius, across, name: name2 = null, dots = [], from = null } = placing;
      this.badge.style.transform = `translate(${offset.x}px, ${offset.y}px)`;
      this.badge.style.setProperty("--radius", radius + "px");
      this.badge.style.setProperty("--across", across + "px");
      this.cover(offset, radius, across);
      this.label?.show(name2, offset.x, across);
      if (!dots.length) {
        this.tie?.remove();
        this.tie = null;
        return;
      }
      this.tie ??= new Tie(this.map, this.description.latlng);
      this.tie.draw(dots, radius * DOT2, from, offset);
    }
    /* Gives the button that assistive technology sees the size and the place of the badge. */
    cover(offset, radius, across) {
      const { style } = this.element;
      style.width = 2 * across + "px";
      style.height = 2 * radius + "px";
      style.marginLeft = offset.x - across + "px";
      style.marginTop = offset.y - radius + "px";
      this.body.style.transform = `translate(${across - offset.x}px, ${radius - offset.y}px)`;
    }
    mark(selected) {
      this.element.classList.toggle("is-selected", selected);
      this.element.setAttribute("aria-pressed", String(selected));
      this.marker.setZIndexOffset(selected ? 1e4 : 0);
    }
    dim(dimmed) {
      this.element.classList.toggle("is-dimmed", dimmed);
    }
    remove() {
      this.hideTip();
      this.marker.remove();
      this.tie?.remove();
    }
  };
  function isAsGood(a, b) {
    return a === b || typeof a === "number" && Math.abs(a - b) < UNSEEN || isObject(a) && isObject(b) && Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => isAsGood(a[key], b[key]));
  }
  var isObject = (value) => typeof value === "object" && value !== null;
  function spoken(title, lines) {
    return [title, ...lines].filter(Boolean).join(", ");
  }

  // stops/name_sizes.js
  var NameSizes = class {
    constructor() {
      this.known = /* @__PURE__ */ new Map();
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
  };
  function saidBy({ name: name2, remark, note }) {
    return name2 === null ? null : [name2, remark, note].join("\n");
  }

  // geometry/fan_names.js
  var ON_NAME = 20;
  var ON_LEADER = 10;
  var ON_EDGE = 15;
  var MOST_ON_LINE = 6;
  var GAP3 = 5;
  var NEARER_BY2 = 3;
  var NO_NAME = { cost: 0, box: null };
  var Names = class {
    /* fan: { badges, field, chosen, extents }, as fan.js has them. */
    constructor(fan) {
      this.fan = fan;
      this.places = fan.field.alone.names;
    }
    /* The best place of the name beside a candidate, given the badges around: { box, cost }. From limit on the
       cost may be too low. */
    best(index, candidate, around2, limit) {
      if (!this.fan.badges[index].label) return NO_NAME;
      let best = null;
      for (const { box: box2, cost } of this.beside(index, candidate)) {
        const least = best ? best.cost : Infinity;
        if (cost >= least || cost >= limit) {
          best ??= { box: box2, cost };
          continue;
        }
        const total = cost + this.conflicts(box2, around2, least - cost);
        if (total < least) best = { box: box2, cost: total };
      }
      return best;
    }
    beside(index, candidate) {
      let places = this.places.get(candidate);
      if (!places) {
        places = boxesBeside(candidate, this.fan.badges[index]).map((box2, rank) => ({ box: box2, cost: rank + this.alone(box2) }));
        this.places.set(candidate, places);
      }
      return places;
    }
    alone(box2) {
      const { view, obstacles, trace: trace2 } = this.fan.field;
      let cost = Math.min(MOST_ON_LINE, trace2.under(box2));
      if (!within(box2, view)) cost += ON_EDGE;
      if (obstacles.some((other) => boxesMeet(box2, other, 2))) cost += ON_EDGE;
      return cost;
    }
    conflicts(box2, around2, limit) {
      const { chosen: chosen2, extents } = this.fan;
      let cost = 0;
      for (const other of around2) {
        if (!boxesMeet(box2, extents[other], GAP3 + NEARER_BY2)) continue;
        const placed = chosen2[other];
        if (!placed) continue;
        if (boxesMeet(box2, placed.box, GAP3 + NEARER_BY2)) cost += ON_NAME;
        if (placed.name && boxesMeet(box2, placed.name, 1)) cost += ON_NAME;
        if (placed.from && segmentMeets(placed.from, placed, box2)) cost += ON_LEADER;
        if (cost >= limit) return cost;
      }
      return cost;
    }
  };
  function boxesBeside({ x, y }, { w, h, label: { width, height } }) {
    const box2 = (left, middle2) => ({
      left,
      right: left + width,
      top: middle2 - height / 2,
      bottom: middle2 + height / 2
    });
    const away = h + height / 2 + GAP3 - 2;
    return [
      box2(x + w + GAP3, y),
      box2(x - w - GAP3 - width, y),
      box2(x - width / 2, y - away),
      box2(x - width / 2, y + away)
    ];
  }

  // geometry/fan_costs.js
  var COVERS = 1e3;
  var UNDER = 300;
  var CROSSES = 80;
  var OVER_DOT = 30;
  function overDots(placed, dots) {
    const { box: box2, from, hull: hull2 } = placed;
    let cost = 0;
    for (const dot of dots) {
      if (dot.x + dot.r < hull2.left || dot.x - dot.r > hull2.right || dot.y + dot.r < hull2.top || dot.y - dot.r > hull2.bottom) continue;
      if (distanceTo2(box2, dot) < dot.r) return COVERS;
      if (from && Math.abs(from.x - dot.x) + Math.abs(from.y - dot.y) > 1 && segmentMeets(from, placed, boxAround(dot.x, dot.y, dot.r, dot.r))) cost += OVER_DOT;
    }
    return cost;
  }
  function coversDot({ box: box2 }, dots) {
    return dots.some((dot) => distanceTo2(box2, dot) < dot.r);
  }
  function betweenLeaders(a, b) {
    let cost = 0;
    if (a.from && segmentMeets(a.from, a, b.box)) cost += UNDER;
    if (b.from && segmentMeets(b.from, b, a.box)) cost += UNDER;
    if (a.from && b.from && segmentsCross(a.from, a, b.from, b)) cost += CROSSES;
    return cost;
  }

  // geometry/fan.js
  var ROUNDS2 = 6;
  var NEAR2 = 0.6;
  var GAP4 = 3;
  var FARTHEST_GAP = 12;
  function fanOut(badges, field) {
    return new Fan(badges, field).result();
  }
  var Fan = class {
    constructor(badges, field) {
      this.badges = badges;
      this.field = field;
      this.chosen = badges.map((badge) => badge.at ? atRest(badge) : null);
      this.extents = badges.map((badge, index) => extentOf2(badge, this.chosen[index]));
      this.dots = badges.map((badge) => badge.points.map(
        ({ x, y }) => ({ x, y, r: DOT2 * badge.h + 1 })
      ));
      this.reaches = badges.map(reachOf);
      this.near = badges.map((_, index) => this.neighbours(index));
      this.moving = this.movable();
      this.isMoving = new Set(this.moving);
      this.candidates = new Map(this.moving.map((index) => [index, this.staticCandidates(index)]));
      this.spans = new Map(this.moving.map((index) => [index, this.spanOf(index)]));
      this.names = new Names(this);
    }
    result() {
      const { moving, chosen: chosen2, candidates } = this;
      const order = [...moving].sort((a, b) => candidates.get(a).length - candidates.get(b).length || a - b);
      for (const index of order) this.choose(index, null);
      let open = new Set(order);
      for (let round = 0; round < ROUNDS2 && open.size; round++) {
        const next = /* @__PURE__ */ new Set();
        for (const index of order) {
          if (!open.has(index) && !next.has(index)) continue;
          next.delete(index);
          const before = chosen2[index];
          this.choose(index, null);
          const best = this.best(index);
          this.choose(index, best);
          if (best?.x === before?.x && best?.y === before?.y) continue;
          for (const other of this.near[index]) if (this.isMoving.has(other)) next.add(other);
        }
        open = next;
      }
      this.giveUp(order);
      return chosen2;
    }
    /* Takes badges away, the worst first, until none covers another and no leaders cross; then those find
       the places that have become free. */
    giveUp(order) {
      const { chosen: chosen2 } = this;
      const given = [];
      const costOf3 = (index) => chosen2[index] ? this.breaches(index, chosen2[index]) : 0;
      const costs = new Map(order.map((index) => [index, costOf3(index)]));
      for (; ; ) {
        let [worst, most] = [-1, 0];
        for (const [index, cost] of costs) if (cost > most) [worst, most] = [index, cost];
        if (worst < 0) break;
        this.choose(worst, null);
        given.push(worst);
        costs.set(worst, 0);
        for (const other of this.near[worst]) if (costs.has(other)) costs.set(other, costOf3(other));
      }
      for (const index of given) {
        const best = this.best(index);
        if (best && !this.breaches(index, best)) this.choose(index, best);
      }
    }
    /* How badly a candidate breaks the rules; 0 if it only is not beautiful. */
    breaches(index, candidate) {
      const { extents, chosen: chosen2, dots } = this;
      let cost = 0;
      for (const other of this.near[index]) {
        if (!boxesMeet(candidate.hull, extents[other], FARTHEST_GAP)) continue;
        const placed = chosen2[other];
        if ((placed?.isMoved || !this.badges[other].at) && coversDot(candidate, dots[other])) cost += COVERS;
        if (!placed) continue;
        if (candidate.isMoved && coversDot(placed, dots[index])) cost += COVERS;
        if (boxesMeet(candidate.box, placed.box, this.gap(index, other))) cost += COVERS;
        cost += betweenLeaders(candidate, placed);
      }
      return cost;
    }
    /* The indices of the badges that have to move or may have to, in order. */
    movable() {
      const { badges, chosen: chosen2 } = this;
      const moving = /* @__PURE__ */ new Set();
      badges.forEach((badge, index) => {
        const rest2 = chosen2[index];
        if (!rest2 || this.isOutside(badge, rest2) || this.near[index].some((other) => this.areTooClose(index, other))) moving.add(index);
      });
      for (const index of [...moving]) {
        const { points, h } = badges[index];
        for (const other of this.near[index]) {
          if (moving.has(other) || !chosen2[other]) continue;
          const { box: box2 } = chosen2[other];
          if (points.some((point) => distanceTo2(box2, point) < h + 2 * h * NEAR2)) moving.add(other);
        }
      }
      if (this.field.isStrict) this.addUnnamed(moving);
      return [...moving].sort((a, b) => a - b);
    }
    /* On a sheet a badge moves also where its name has no room beside its place. */
    addUnnamed(moving) {
      const names = new Names(this);
      this.chosen.forEach((rest2, index) => {
        if (!rest2 || moving.has(index) || !this.badges[index].label || !this.badges[index].isKept) return;
        if (names.best(index, rest2, this.near[index], Infinity).cost >= ON_NAME) moving.add(index);
      });
    }
    isOutside({ isKept }, { box: box2 }) {
      const { view, obstacles } = this.field;
      return isKept && (!within(box2, view) || obstacles.some((other) => boxesMeet(box2, other, GAP4)));
    }
    areTooClose(a, b) {
      const [first, second] = [this.chosen[a], this.chosen[b]];
      if (!first) return false;
      if (!second) return this.dots[b].some((dot) => distanceTo2(first.box, dot) < dot.r);
      return boxesMeet(first.box, second.box, this.gap(a, b));
    }
    gap(a, b) {
      return APART2 * (this.badges[a].h + this.badges[b].h);
    }
    /* The indices of the badges that a badge may meet wherever both of them are. */
    neighbours(index) {
      const found2 = [];
      this.reaches.forEach((reach, other) => {
        if (other !== index && boxesMeet(reach, this.reaches[index], 0)) found2.push(other);
      });
      return found2;
    }
    staticCandidates(index) {
      const badge = this.badges[index];
      const fixed = this.near[index].filter((other) => !this.isMoving.has(other));
      const free = candidatesOf(badge, this.field).filter(({ box: box2 }) => fixed.every((other) => !boxesMeet(box2, this.chosen[other].box, this.gap(index, other))));
      const rest2 = badge.at && atRest(badge);
      const mayRest = rest2 && !this.isOutside(badge, rest2) && this.near[index].every((other) => this.dots[other].every((dot) => distanceTo2(rest2.box, dot) >= dot.r));
      return mayRest ? [rest2, ...free] : free;
    }
    /* The box around all candidates of a badge with their names, or null if it has none. */
    spanOf(index) {
      const candidates = this.candidates.get(index);
      if (!candidates.length) return null;
      const { w, h, label } = this.badges[index];
      const [across, down] = label ? [w + label.width, h + label.height] : [0, 0];
      const { left, top, right, bottom } = hull(candidates.map((candidate) => candidate.hull));
      return { left: left - across, right: right + across, top: top - down, bottom: bottom + down };
    }
    best(index) {
      const span = this.spans.get(index);
      if (!span) return null;
      const around2 = this.near[index].filter((other) => boxesMeet(span, this.extents[other], 2 * FARTHEST_GAP));
      let best = null;
      for (const candidate of this.candidates.get(index)) {
        const limit = best ? best.total : Infinity;
        if (candidate.cost >= limit) break;
        let total = candidate.cost + this.conflicts(index, candidate, around2, limit - candidate.cost);
        if (total >= limit) continue;
        const name2 = this.names.best(index, candidate, around2, limit - total);
        total += name2.cost;
        if (total < limit) best = { candidate, total, name: name2.box };
      }
      return best && { ...best.candidate, name: best.name };
    }
    /* What a candidate and the present places of the badges around cost one another. From limit on the sum
       may be incomplete. */
    conflicts(index, candidate, around2, limit) {
      const { extents, chosen: chosen2, dots } = this;
      let cost = 0;
      for (const other of around2) {
        if (!boxesMeet(candidate.hull, extents[other], FARTHEST_GAP)) continue;
        const placed = chosen2[other];
        if (placed?.isMoved || !this.badges[other].at) cost += overDots(candidate, dots[other]);
        if (!placed) continue;
        if (candidate.isMoved) cost += overDots(placed, dots[index]);
        if (placed.name && boxesMeet(candidate.box, placed.name, 1)) cost += ON_NAME;
        if (boxesMeet(candidate.box, placed.box, this.gap(index, other))) cost += COVERS;
        cost += betweenLeaders(candidate, placed);
        if (cost >= limit) return cost;
      }
      return cost;
    }
    choose(index, candidate) {
      this.chosen[index] = candidate;
      this.extents[index] = extentOf2(this.badges[index], candidate);
    }
  };
  function extentOf2({ points }, candidate) {
    if (!candidate) return hull(points.map(({ x, y }) => boxAround(x, y, 0, 0)));
    return candidate.name ? hull([candidate.hull, candidate.name]) : candidate.hull;
  }
  function reachOf({ points, w, h, around: around2, at, label }) {
    const away = 2 * h * MOST_MOVED + h;
    const across = away + w + (label?.width ?? 0);
    const places = [...points, ...at ? [at] : []];
    const xs = [...places.map(({ x }) => x), ...around2 ? [around2.left, around2.right] : []];
    const ys = [...places.map(({ y }) => y), ...around2 ? [around2.top, around2.bottom] : []];
    return {
      left: Math.min(...xs) - across,
      right: Math.max(...xs) + across,
      top: Math.min(...ys) - away,
      bottom: Math.max(...ys) + away
    };
  }

  // geometry/loose.js
  var STEP2 = 0.5;
  var RINGS = 60;
  var FIRST = 8;
  var GAP5 = 3;
  function looselyPlaced(badge, field, taken) {
    const centre = badge.at ?? nearestToMiddle(badge.points);
    const isFree = (box2) => !taken.some((other) => boxesMeet(box2, other, GAP5)) && !(badge.isKept && field.obstacles.some((other) => boxesMeet(box2, other, GAP5)));
    for (const isIn2 of badge.isKept ? [(box2) => within(box2, field.view), () => true] : [() => true]) {
      for (const { x, y } of spiral(centre, 2 * badge.h)) {
        const box2 = boxAround(x, y, badge.w, badge.h);
        if (isIn2(box2) && isFree(box2) && (isAt(centre, x, y) || field.allows(badge, x, y))) {
          return found(badge, x, y, box2);
        }
      }
    }
    return found(badge, centre.x, centre.y, boxAround(centre.x, centre.y, badge.w, badge.h));
  }
  function found(badge, x, y, box2) {
    const from = badge.points.reduce((a, b) => distanceTo2(box2, b) < distanceTo2(box2, a) ? b : a);
    const isMoved = distanceTo2(box2, from) > 0;
    return { x, y, box: box2, isMoved, from: isMoved ? from : null };
  }
  function* spiral({ x, y }, height) {
    yield { x, y };
    for (let ring = 1; ring <= RINGS; ring++) {
      const count = FIRST * ring;
      for (let i = 0; i < count; i++) {
        const angle = 2 * Math.PI * (i + ring % 2 / 2) / count;
        const away = ring * STEP2 * height;
        yield { x: x + Math.cos(angle) * away, y: y + Math.sin(angle) * away };
      }
    }
  }
  var isAt = (centre, x, y) => centre.x === x && centre.y === y;
  function nearestToMiddle(points) {
    const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    const [x, y] = [mean("x"), mean("y")];
    const away = (point) => Math.hypot(point.x - x, point.y - y);
    return points.reduce((a, b) => away(b) < away(a) ? b : a);
  }

  // stops/placing.js
  var LEADER_FROM = 4;
  var MOST_ON_LEG = 3;
  var MOST_KNOWN = 12;
  var Fanning = class {
    constructor() {
      this.forget();
    }
    forget() {
      this.known = /* @__PURE__ */ new Map();
      this.alone = /* @__PURE__ */ new WeakMap();
      this.scale = null;
      this.grounds = /* @__PURE__ */ new Map();
    }
    groundsOf(badge, { scale, allows }) {
      if (scale !== this.scale) {
        this.scale = scale;
        this.grounds.clear();
      }
      const { group: { indices, frame }, w, h } = badge;
      const key = [w, h, frame, ...indices].join();
      if (!this.grounds.has(key)) this.grounds.set(key, groundsOf(badge, allows));
      return this.grounds.get(key);
    }
    fanned(badges, field) {
      const { origin, scale, view, obstacles } = field;
      const key = JSON.stringify([
        origin,
        scale,
        view,
        obstacles,
        badges.map(({ points, w, h, at, around: around2, label, isKept }) => [points, w, h, at, around2, label, isKept])
      ]);
      const placed = this.known.get(key) ?? fanOut(badges, { ...field, grounds: (badge) => this.groundsOf(badge, field), alone: this.aloneIn(field) });
      this.known.delete(key);
      this.known.set(key, placed);
      if (this.known.size > MOST_KNOWN) this.known.delete(this.known.keys().next().value);
      return placed;
    }
    /* The candidates of groups in a field, and the places of names beside them. */
    aloneIn(field) {
      if (!this.alone.has(field)) this.alone.set(field, { candidates: /* @__PURE__ */ new Map(), names: /* @__PURE__ */ new Map() });
      return this.alone.get(field);
    }
  };
  function withRest(badges, field, placed) {
    const boxes2 = [...placed.filter(Boolean).map(({ box: box2 }) => box2), ...dotsOf(badges, placed)];
    return placed.map((found2, i) => {
      if (found2) return found2;
      const loose = looselyPlaced(badges[i], field, boxes2);
      boxes2.push(loose.box);
      return loose;
    });
  }
  function movedApart(badges, field) {
    const anchors = badges.map(({ points: [{ x, y }], isKept, at }) => ({ x, y, kept: isKept && at && at.x !== x }));
    const centres = separate(anchors, badges.map(({ h }) => h), field.view, field.obstacles);
    return badges.map(({ points: [point], w, h }, i) => {
      const { x, y } = centres[i];
      const isMoved = Math.hypot(x - point.x, y - point.y) >= LEADER_FROM;
      return { x, y, box: boxAround(x, y, w, h), isMoved, from: isMoved ? point : null };
    });
  }
  function dotsOf(badges, placed) {
    return badges.flatMap(({ points, at, h }, i) => {
      if (!placed[i]?.isMoved && at) return [];
      return points.map(({ x, y }) => boxAround(x, y, DOT2 * h, DOT2 * h));
    });
  }
  function namedBeside(badges, placed, field, sizes) {
    const { trace: trace2, view, frame, obstacles, atlas } = field;
    for (const at of placed) if (at.from) trace2.add(at.from.x, at.from.y, at.x, at.y);
    const dots = dotsOf(badges, placed);
    return placeLabels(
      placed.map(({ x, y }, i) => ({ x, y, r: badges[i].h, across: badges[i].w })),
      sizes,
      trace2,
      view,
      [...obstacles, ...dots],
      atlas.still ? null : frame,
      atlas.still ? MOST_ON_LEG : Infinity
    );
  }

  // stops/stop_names.js
  var StopNames = class {
    constructor(stops) {
      this._stops = /* @__PURE__ */ new Map();
      for (const stop2 of stops) if (stop2.position) this.add(stop2);
    }
    add(stop2) {
      for (const name2 of namesOf(stop2)) {
        if (!this._stops.has(name2)) this._stops.set(name2, []);
        this._stops.get(name2).push(stop2);
      }
    }
    remove(stop2) {
      for (const name2 of namesOf(stop2)) {
        this._stops.set(name2, this._stops.get(name2).filter((other) => other !== stop2));
      }
    }
    /* Whether a stop of that name is within so many kilometres of a place in degrees. */
    has({ name: name2, lon, lat }, kilometres) {
      return (this._stops.get(plain(name2)) || []).some((stop2) => L.CRS.Earth.distance(toLatLng(stop2.position), [lat, lon]) < kilometres * 1e3);
    }
  };
  function namesOf(stop2) {
    return /* @__PURE__ */ new Set([plain(stop2.name), plain(stop2.name.split(/[,(]/)[0])]);
  }
  function plain(name2) {
    return name2.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();
  }

  // map/copies.js
  function copyShown(x, { left, right, margin }) {
    if (x >= left && x <= right) return 0;
    const copy = Math.round((left + right) / 2 - x);
    return x + copy >= left - margin && x + copy <= right + margin ? copy : null;
  }

  // stops/world.js
  var MARGIN = 0.2;
  var World = class {
    /* main: the world of another map, whose copies this map shows too, or null. */
    constructor(map, main = null) {
      this.map = map;
      this.main = main;
      this.window = null;
    }
    /* Notes which part of the world is in view. Returns whether places [{ x }] are shown in other copies of
       the world than before. If it is to be exact, places that come into view or leave it count too: a leg
       is drawn in other copies then. */
    look(places, isExact) {
      const before = this.window;
      this.window = this.present();
      if (this.main) return false;
      const copyIn = (x, part2) => (part2 ? copyShown(x, part2) : 0) ?? (isExact ? null : 0);
      return places.some(({ x }) => copyIn(x, this.window) !== copyIn(x, before));
    }
    /* The part of the world in view, as copyShown takes it. */
    present() {
      const scale = 256 * 2 ** this.map.getZoom();
      const { min, max } = this.map.getPixelBounds();
      const [left, right] = [min.x / scale, max.x / scale];
      return { left, right, margin: (right - left) * MARGIN };
    }
    /* How many worlds east of x, in world coordinates, a stop at x is shown. */
    copyOf(x) {
      if (this.main) return this.main.copyOf(x);
      return this.window && copyShown(x, this.window) || 0;
    }
    /* The copies of the world in which the ends of a leg are shown, or null if both are out of view. */
    copiesOf(leg) {
      if (this.main) return this.main.copiesOf(leg);
      this.window ??= this.present();
      const copies = [leg.start, leg.end].map(({ position }) => copyShown(worldX(position[0]), this.window)).filter((copy) => copy !== null);
      return copies.length ? copies : null;
    }
    /* Where a stop is shown: in a copy of the world that is in view, else at its own position. */
    latLngOf({ position: [lon, lat] }) {
      return toLatLng([lon + 360 * this.copyOf(worldX(lon)), lat]);
    }
    /* The function that says whether a place { x, y } is in and around the view. */
    surroundings() {
      const scale = 256 * 2 ** this.map.getZoom();
      const { min, max } = this.map.getPixelBounds();
      const [marginX, marginY] = [(max.x - min.x) * MARGIN, (max.y - min.y) * MARGIN];
      return ({ x, y }) => x * scale >= min.x - marginX && x * scale <= max.x + marginX && y * scale >= min.y - marginY && y * scale <= max.y + marginY;
    }
  };

  // stops/stops.js
  var MOST_LABELS = 250;
  var MOST_FANNED = 150;
  var STRAINED = 2;
  var SAME_PLACE_ZOOM = 17;
  var Stops = class {
    /* main: the stops of another map of the same tour, whose copies of the world this map shows, or null. */
    constructor(map, main = null) {
      this.map = map;
      this.stops = [];
      this.markers = /* @__PURE__ */ new Map();
      this.sizes = new NameSizes();
      this.world = new World(map, main?.world);
      this.descriptions = new Descriptions(this);
      this.fanning = new Fanning();
      this.groups = null;
      this.opened = /* @__PURE__ */ new Set();
      this.insets = [];
      this.squares = [];
      this.named = [];
      this.obstacles = [];
      this.crowded = { unnumbered: [], unnamed: [], moved: [] };
      map.createPane("ties").style.zIndex = 630;
      map.getPane("ties").setAttribute("aria-hidden", "true");
      map.createPane("stops").style.zIndex = 640;
      map.on("tourdata", (event) => this.show(event.tour));
      map.on("tourchanged", (event) => this.update(event.tour));
      map.on("zoomend", () => this.regroup());
      map.on("moveend resize atlasplaced", () => this.layout());
      map.on("landschanged", () => this.learnLands());
      map.on("stopselected", () => this.mark());
      map.on("stopsdimmed", () => this.dim());
    }
    show(tour) {
      for (const marker of this.markers.values()) marker.remove();
      this.markers.clear();
      this.sizes.clear();
      this.setStops(tour.stops);
      this.names = null;
      this.regroup();
    }
    setStops(stops) {
      this.stops = stops;
      this.places = placesOf(stops);
      this.byIndex = new Map(this.places.map((place3) => [place3.index, place3]));
      this.fanning.forget();
      this.groups = null;
    }
    /* Shows an edited tour; badges of several stops stay open, and markers are kept. */
    update(tour) {
      const before = this.stops;
      if (haveSamePlaces(before, tour.stops)) {
        this.stops = tour.stops;
        for (const group of this.groups || []) group.description = null;
      } else {
        this.setStops(tour.stops);
      }
      if (this.names) {
        const [old, present] = [new Set(before), new Set(tour.stops)];
        for (const stop2 of before) if (stop2.position && !present.has(stop2)) this.names.remove(stop2);
        for (const stop2 of tour.stops) if (stop2.position && !old.has(stop2)) this.names.add(stop2);
      }
      this.layout();
    }
    /* Whether a stop has the name of a city and is within so many kilometres of it. */
    isNamed(city, kilometres) {
      this.names ??= new StopNames(this.stops);
      return this.names.has(city, kilometres);
    }
    regroup() {
      this.groups = null;
      this.opened.clear();
    }
    /* Describes and measures all stops anew: how names look has changed. */
    remeasure() {
      this.regroup();
      this.sizes.clear();
      this.fanning.forget();
      for (const marker of this.markers.values()) marker.remeasure();
    }
    mark() {
      this.groups = null;
      this.layout();
      const { selected } = this.map.atlas;
      for (const marker of this.markers.values()) marker.mark(marker.description.id === selected);
    }
    dim() {
      for (const marker of this.markers.values()) marker.dim(this.isDimmed(marker.description));
    }
    isDimmed({ ids }) {
      const { dimmed } = this.map.atlas;
      return dimmed.size > 0 && ids.every((id) => dimmed.has(id));
    }
    /* The basemap draws other lands than before: countries of another detail. */
    learnLands() {
      this.fanning.forget();
      this.groups = null;
      this.layout();
    }
    get lands() {
      return this.map.atlas.basemap?.lands ?? null;
    }
    /* Places badges and names; if it is a trial, nothing is drawn, and only squares, named and crowded are to be
       known. */
    layout(isTrial = false) {
      if (!this.places || !this.map.atlas.placed) return;
      const { route } = this.map.atlas;
      if (this.world.look(this.places, !route.isWeb)) {
        this.groups = null;
        route.redraw();
      }
      const field = new Field(this);
      const shown = this.shown(field);
      const badges = this.badgesOf(shown, field);
      const placed = shown.length > MOST_FANNED ? movedApart(badges, field) : withRest(badges, field, this.fanning.fanned(badges, field));
      const names = shown.length > MOST_LABELS ? badges.map(() => null) : namedBeside(badges, placed, field, shown.map(({ description }) => this.sizes.of(description)));
      if (!isTrial) this.draw(shown, badges, placed, names);
      this.squares = placed.map(({ box: box2 }) => box2);
      this.named = names.filter(Boolean);
      const alone = (wanted) => shown.flatMap(({ indices }, i) => indices.length === 1 && badges[i].isKept && wanted(i) ? indices : []);
      this.crowded = {
        unnumbered: shown.flatMap(({ indices, frame }) => indices.length > 1 && !frame ? indices : []),
        unnamed: alone((i) => !names[i]),
        moved: alone((i) => placed[i].isMoved)
      };
      this.trace = field.trace;
      this.obstacles = field.obstacles;
      if (!isTrial) this.map.fire("stopsplaced");
    }
    /* The groups in and around the view, in the order of the tour, with markers. */
    shown(field) {
      this.groups ??= this.gather();
      let shown = this.groups.filter(this.isShown(field));
      if (shown.length <= MOST_FANNED) {
        this.measure(shown);
        shown = joined2(shown, this.joining(field));
      }
      this.sync(shown);
      if (shown.length <= MOST_LABELS) this.measure(shown);
      return shown;
    }
    /* The function that says whether a group is in or around the view. An inset shows what is in it whole. */
    isShown(field) {
      if (this.world.main) return (group) => this.badgesOf([group], field)[0].isKept;
      const isAround = this.world.surroundings();
      return (group) => isAround(group) || group.indices.some((index) => isAround(this.placeOf(index)));
    }
    /* The groups of all stops at the present zoom. On a screen they are the same wherever the view is. */
    gather() {
      const places = this.places.map(({ index }) => this.placeOf(index));
      const inset2 = ({ index }) => this.insets.find(({ first, last }) => index >= first && index <= last);
      const alone = this.alone();
      const field = new Field(this, false);
      const groups = [
        ...gathered(places.filter((place3) => !inset2(place3)), field.scale, alone),
        ...this.insets.map((stretch) => groupOf(
          places.filter((place3) => inset2(place3) === stretch),
          false,
          stretch.frame
        ))
      ].sort((a, b) => a.indices[0] - b.indices[0]);
      if (this.map.atlas.still || groups.length > MOST_FANNED) return groups;
      return joined2(groups, this.joining(field));
    }
    /* How groups are joined in a field, as groups.js takes it. */
    joining(field) {
      return {
        placeAt: (index) => {
          if (!this.byIndex.has(index)) return null;
          const { x, y } = this.placeOf(index);
          return { index, ...field.point({ x, y }), worldX: x, worldY: y };
        },
        size: field.size,
        hop: HOP * 2 * this.descriptions.radius,
        apart: this.alone(),
        // An inset exists to show its stops apart.
        strained: this.world.main ? Infinity : STRAINED,
        place: (groups) => this.fanning.fanned(this.badgesOf(groups, field), field)
      };
    }
    /* The stretches of stops that have no room at the last layout: [{ first, last, extent, crowded }], where
       extent is that of their legs, { west, north, width, height } in world coordinates, and crowded the
       number of their stops without a badge or, if that counts, without a name or with a moved badge. */
    crowdedStretches(countsNames, countsMoved) {
      const { unnumbered, unnamed, moved: moved2 } = this.crowded;
      const crowded = [.../* @__PURE__ */ new Set([
        ...unnumbered,
        ...countsNames ? unnamed : [],
        ...countsMoved ? moved2 : []
      ])];
      const stretches = stretchesOf(crowded, this.joining(new Field(this, false))).filter(([first, last]) => !this.insets.some((inset2) => inset2.first <= last && inset2.last >= first));
      return stretches.map(([first, last]) => ({
        first,
        last,
        extent: this.extentOf(first, last),
        crowded: crowded.filter((index) => index >= first && index <= last).length
      }));
    }
    extentOf(first, last) {
      const places = [];
      for (let index = first; index <= last; index++) places.push(this.placeOf(index));
      const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
      const [west, north2] = [Math.min(...xs), Math.min(...ys)];
      return { west, north: north2, width: Math.max(...xs) - west, height: Math.max(...ys) - north2 };
    }
    badgesOf(groups, field) {
      return groups.map((group) => {
        group.description ??= this.descriptions.of(group);
        return field.badgeOf(group, group.description, field.isBounded ? this.sizes.of(group.description)?.[0] : null);
      });
    }
    /* The indices of the stops that always have a badge of their own. */
    alone() {
      const ids = /* @__PURE__ */ new Set([...this.opened, this.map.atlas.selected]);
      return new Set(this.places.map(({ index }) => index).filter((index) => ids.has(this.stops[index].id)));
    }
    /* The place of a stop in the copy of the world in which it is shown. */
    placeOf(index) {
      const { x, y } = this.byIndex.get(index);
      return { index, x: x + this.world.copyOf(x), y };
    }
    latLngOf(stop2) {
      return this.world.latLngOf(stop2);
    }
    copyOf(x) {
      return this.world.copyOf(x);
    }
    copiesOf(leg) {
      return this.world.copiesOf(leg);
    }
    draw(shown, badges, placed, names) {
      shown.forEach((group, i) => {
        const { x, y } = this.map.latLngToContainerPoint(group.description.latlng);
        const from = (point) => ({ x: point.x - x, y: point.y - y });
        const [badge, at, name2] = [badges[i], placed[i], names[i]];
        const marker = this.markerOf(group);
        if (name2) marker.measure();
        marker.place({
          offset: from(at),
          radius: badge.h,
          across: badge.w,
          name: name2 && { left: name2.left - x, top: name2.top - y, isBroken: name2.isBroken },
          dots: at.isMoved || !badge.at ? badge.points.map(from) : [],
          from: at.from && from(at.from)
        });
      });
    }
    markerOf({ description }) {
      return this.markers.get(description.key);
    }
    /* Measures the names of groups that have not been measured. */
    measure(groups) {
      for (const group of groups) {
        const description = group.description ??= this.descriptions.of(group);
        if (!this.sizes.isMissing(description)) continue;
        const marker = this.markerOf(group) ?? this.add(description);
        marker.update(description);
        this.sizes.learn(description, marker.measure());
      }
    }
    /* Creates missing markers, removes those that are not shown, and updates the others. */
    sync(groups) {
      for (const group of groups) group.description ??= this.descriptions.of(group);
      const descriptions = new Map(groups.map(({ description }) => [description.key, description]));
      for (const [key, marker] of this.markers) {
        const description = descriptions.get(key);
        if (description) {
          marker.update(description);
        } else {
          marker.remove();
          this.markers.delete(key);
        }
      }
      let next = null;
      for (const { description } of [...groups].reverse()) {
        const marker = this.markers.get(description.key) ?? this.add(description);
        const { element: element2 } = marker;
        if (element2.nextElementSibling !== next) element2.parentElement.insertBefore(element2, next);
        next = element2;
      }
    }
    add(description) {
      const { id, key } = description;
      const marker = new Marker(this.map, description);
      if (id !== null) marker.element.dataset.stop = id;
      marker.mark(id !== null && id === this.map.atlas.selected);
      marker.dim(this.isDimmed(description));
      this.markers.set(key, marker);
      return marker;
    }
    /* Zooms in until the badge falls apart; stops in one place are moved apart where they are. */
    open(indices) {
      const stops = indices.map((index) => this.stops[index]);
      const bounds = L.latLngBounds(stops.map((stop2) => this.latLngOf(stop2)));
      if (this.map.getBoundsZoom(bounds) > SAME_PLACE_ZOOM) {
        this.groups = null;
        for (const { id } of stops) this.opened.add(id);
        this.layout();
      } else {
        this.map.atlas.show(bounds);
      }
    }
  };
  function haveSamePlaces(before, after) {
    return before.length === after.length && before.every(({ id, code, position }, index) => id === after[index].id && code === after[index].code && isSamePlace(position, after[index].position));
  }
  function addStops(map) {
    map.atlas.stops = new Stops(map);
  }
  function shareStops(map, main) {
    map.atlas.stops = new Stops(map, main.atlas.stops);
  }

  // map/bridge.js
  var CONNECT_AGAIN_AFTER = 500;
  function connect(resolve) {
    let isConnected = false;
    const channel = new QWebChannel(qt.webChannelTransport, () => {
      isConnected = true;
      resolve(channel.objects);
    });
    const handle = channel.handleResponse;
    channel.handleResponse = (message) => {
      if (channel.execCallbacks[message.id]) handle(message);
    };
    setTimeout(() => {
      if (!isConnected) connect(resolve);
    }, CONNECT_AGAIN_AFTER);
  }
  function addBridge(map) {
    const connected = new Promise(connect);
    map.atlas.objects = connected;
    const send = (call) => connected.then(({ bridge }) => call(bridge));
    const fail = (error) => send((bridge) => bridge.fail(String(error?.message ?? error)));
    map.atlas.describeLeg = (index) => send((bridge) => new Promise((resolve) => bridge.describeLeg(index, resolve)));
    map.on("stopactivated", (event) => send((bridge) => bridge.activate(event.id)));
    map.on("atlasready", () => send((bridge) => bridge.becomeReady()));
    map.on("atlasupdated", (event) => send((bridge) => bridge.finishUpdate(event.number)));
    map.on("basemapwanted", () => send((bridge) => bridge.openBasemap()));
    let isLeaving = false;
    window.addEventListener("beforeunload", () => {
      isLeaving = true;
    });
    map.on("atlasincomplete", (event) => {
      if (!isLeaving) send((bridge) => bridge.reportIncomplete(event.file));
    });
    map.on("atlasfailed", (event) => fail(event.message));
    map.on("moveend", () => send((bridge) => bridge.settle()));
    window.addEventListener("error", (event) => fail(event.message));
    window.addEventListener("unhandledrejection", (event) => fail(event.reason));
  }

  // sheet/arrangement.js
  var MOST_WASTE = 0.15;
  var LIST = [0.25, 0.5];
  var COLUMN = [0.28, 0.78];
  var OVER_SEA = [0.28, 0.6];
  var STEP3 = 0.02;
  var LEAST_MAP = { plain: 0.36, poster: 0.3, stop: 0.24 };
  var LEAST_OF_ALL = 0.27;
  var LEAST_SIDE = 0.2;
  var THICKNESS = 0.05;
  var HEIGHTS = Array.from({ length: 31 }, (_, i) => 1 - i * 0.025);
  var ROUNDING = 0.5;
  var LABELLED = 1.5;
  var WORTH = /* @__PURE__ */ new Map([[0, 1], [1, 0.9], [LABELLED, 0.85], [2, 0.8], [3, 0.6]]);
  var WASTEFUL = 0.3;
  var SAME = 0.97;
  var [SURROUNDINGS, FARTHER] = [0.5, 2];
  function chooseArrangement(sheet, route, texts, levels, isSea = () => false) {
    let best = null;
    for (const level of levels) {
      if (best && sheet.kind === "stop") break;
      for (const arrange2 of kindsFor(sheet)) {
        const found2 = arrange2(sheet, route, texts, level, (each) => isBetter(each, best));
        if (found2 && hasRoom(sheet, found2) && (found2.kind !== "sea" || isSea(found2))) best = found2;
      }
    }
    return best;
  }
  function isBetter(found2, best) {
    if (!best) return true;
    return valueOf(found2) * SAME > valueOf(best);
  }
  function valueOf({ share, waste, level }) {
    const excess = Math.max(0, waste - MOST_WASTE);
    return share * WORTH.get(level) * (excess > 0 ? WASTEFUL * Math.max(0.02, 1 - 4 * excess) : 1);
  }
  function kindsFor({ allowsSea: allowsSea2, insets, isCut, only }) {
    const overSea = allowsSea2 && !insets && !isCut ? ["right", "left"] : [];
    const kinds = [
      ...overSea.map((side) => ["sea", sea(side)]),
      ["side", column],
      ["beside", beside2],
      ["stacked", stacked]
    ];
    return kinds.filter(([kind]) => only?.includes(kind) ?? true).map(([, arrange2]) => arrange2);
  }
  function hasRoom(sheet, { map: { width, height } }) {
    return width >= LEAST_SIDE * sheet.width && height >= LEAST_SIDE * heightOf(sheet);
  }
  function stacked(sheet, route, texts, level, isWanted) {
    const { width } = sheet;
    if (!mayBeWanted(sheet, route, level, isWanted)) return null;
    const list = texts.list(width, level);
    const room = heightOf(sheet) - texts.head(width) - texts.imprint(width) - list - sheet.insets;
    const least = Math.min(leastOf(sheet, "height"), needed(route, width, "height"));
    const heights = sheet.isCut ? [Math.min(least, room)] : HEIGHTS.map((share) => room * share);
    return bestOf(
      heights.filter((height) => height >= least).map((height) => measured(sheet, route, { kind: "stacked", side: "below", level, column: width, map: { width, height } })),
      isWanted
    );
  }
  function beside2(sheet, route, texts, level, isWanted) {
    const { width } = sheet;
    if (level === LABELLED || !mayBeWanted(sheet, route, level, isWanted)) return null;
    const height = heightOf(sheet) - texts.head(width) - texts.imprint(width);
    if (height < leastOf(sheet, "height")) return null;
    const found2 = (sheet.isCut ? [LIST[1]] : [...steps2(LIST)]).map((share) => {
      const text = width * share;
      return measured(sheet, route, {
        kind: "beside",
        side: "left",
        level,
        column: text,
        map: { width: width - text, height: height - sheet.insets }
      });
    });
    return bestOf(found2, isWanted, (each) => texts.list(each.column, level) <= height);
  }
  function column(sheet, route, texts, level, isWanted) {
    const { width, height } = sheet;
    const least = Math.min(leastOf(sheet, "width"), needed(route, height - sheet.insets, "width"));
    const found2 = [];
    for (const share of sheet.isCut ? [LIST[1]] : steps2(COLUMN)) {
      const text = width * share;
      if (width - text < least) break;
      found2.push(measured(sheet, route, {
        kind: "side",
        side: "left",
        level,
        column: text,
        map: { width: width - text, height: height - sheet.insets },
        clear: { left: 0, top: sheet.top, right: 0, bottom: sheet.insets ? 0 : sheet.bottom }
      }));
    }
    return bestOf(found2, isWanted, (each) => fitsInto(each, sheet, texts));
  }
  function sea(side) {
    return (sheet, route, texts, level, isWanted) => {
      if (!route) return null;
      const { width, height } = sheet;
      const found2 = [...steps2(OVER_SEA)].map((share) => {
        const text = width * share;
        const clear = { left: 0, top: sheet.top, right: 0, bottom: sheet.bottom, [side]: text };
        return measured(sheet, route, { kind: "sea", side, level, column: text, map: { width, height }, clear });
      });
      return bestOf(found2, isWanted, (each) => fitsInto(each, sheet, texts));
    };
  }
  function* steps2([from, to]) {
    for (let i = 0; from + i * STEP3 <= to + 1e-9; i++) yield from + i * STEP3;
  }
  function mayBeWanted(sheet, route, level, isWanted) {
    const { width, insets } = sheet;
    const whole = measured(sheet, route, { level, map: { width, height: heightOf(sheet) - insets } });
    return isWanted({ ...whole, waste: 0 });
  }
  function bestOf(found2, isWanted, fits2 = () => true) {
    const inOrder = found2.filter(isWanted).sort((a, b) => valueOf(b) - valueOf(a));
    return inOrder.find(fits2) ?? null;
  }
  var heightOf = ({ height, top, bottom }) => height - top - bottom - ROUNDING;
  function fitsInto({ column: width, level }, sheet, texts) {
    if (width < sheet.leastColumn) return false;
    const [room, list] = [heightOf(sheet), texts.list(width, level)];
    return list <= room && texts.head(width) + list + texts.imprint(width) <= room;
  }
  function leastOf(sheet, side) {
    const share = sheet.isCrowded ? LEAST_OF_ALL : LEAST_MAP[sheet.kind];
    return share * (side === "height" ? heightOf(sheet) : sheet.width);
  }
  function needed(route, room, side) {
    if (!route) return Infinity;
    const [width, height] = side === "height" ? [room, 1e6] : [1e6, room];
    const size = fitted(route, width, height)[side];
    return size + 2 * paddingOf(2 * size, 2 * size)[side === "height" ? "y" : "x"];
  }
  var NOTHING = { left: 0, top: 0, right: 0, bottom: 0 };
  function measured(sheet, route, found2) {
    const { map, clear = NOTHING } = found2;
    const area = { width: map.width - clear.left - clear.right, height: map.height - clear.top - clear.bottom };
    const whole = sheet.width * sheet.height;
    if (!route) {
      const [across, down] = [Math.min(area.width, FARTHER * area.height), Math.min(area.height, FARTHER * area.width)];
      return { ...found2, clear, share: SURROUNDINGS * across * down / whole, waste: 0 };
    }
    const size = fitted(route, area.width, area.height);
    const thickness = THICKNESS * Math.max(size.width, size.height);
    const padding = paddingOf(area.width, area.height);
    const padded = Math.min(area.width, size.width + 2 * padding.x) * Math.min(area.height, size.height + 2 * padding.y);
    return {
      ...found2,
      clear,
      share: Math.max(size.width, thickness) * Math.max(size.height, thickness) / whole,
      waste: (area.width * map.height - padded) / whole
    };
  }

  // sheet/element.js
  function element(name2, className, text) {
    const created = document.createElement(name2);
    if (className) created.className = className;
    if (text !== void 0) setText(created, text);
    return created;
  }
  function cutToLines(shown, text, lines, mark) {
    const line3 = parseFloat(getComputedStyle(shown).lineHeight);
    fitText(shown, text, () => shown.offsetHeight <= (lines + 0.5) * line3, mark);
  }
  function exactHeight(shown) {
    const sheet = shown.closest(".ta-sheet");
    const zoom = sheet.getBoundingClientRect().width / parseFloat(sheet.style.width);
    return shown.getBoundingClientRect().height / zoom;
  }
  var OTHER_CLASSES = / ?(?:is-measuring|has-insets)/g;
  function lookOf(sheet) {
    return sheet?.className.replace(OTHER_CLASSES, "");
  }

  // sheet/giving_way.js
  var PRINT_SIZES = [0.8, 0.65, 0.5, 0.4];
  var FIRST_STEPS = [
    [null, ({ sheet }) => tighten(sheet)],
    ["subtitle", ({ head }) => remove(head, ".ta-subtitle")]
  ];
  var STEPS = [
    ["sources", ({ imprint }) => remove(imprint, ".ta-keys, .ta-sources")],
    [null, ({ sheet }) => squeeze(sheet)],
    ["dates", ({ head }) => remove(head, ".ta-dates")],
    ["title", (parts2) => removeHead(parts2)],
    ...PRINT_SIZES.map((share) => [null, ({ imprint }) => shrink(imprint, share)])
  ];
  function remove(root, selector) {
    const parts2 = root?.querySelectorAll(selector) ?? [];
    parts2.forEach((part2) => part2.remove());
    return parts2.length > 0;
  }
  function removeHead(parts2) {
    const { head } = parts2;
    head?.remove();
    parts2.head = null;
    return head !== null;
  }
  function tighten(sheet) {
    sheet.classList.add("is-tight");
    return true;
  }
  function squeeze(sheet) {
    sheet.classList.add("is-squeezed");
    return true;
  }
  function shrink(imprint, share) {
    imprint?.style.setProperty("--small", share);
    return imprint !== null;
  }

  // map/inset.js
  function insetIn(element2, main) {
    const { atlas } = main;
    const map = mapIn(element2, { ...main.options }, atlas.loadOnce);
    const { tour, words: words2, sharpness, badgeScale } = atlas;
    Object.assign(map.atlas, { tour, words: words2, sharpness, badgeScale });
    shareBasemap(map, main);
    shareLabels(map, main);
    shareRoute(map, main);
    shareStops(map, main);
    return map;
  }
  async function showInset(map, centre, zoom) {
    const { atlas } = map;
    map.setView([centre[1], centre[0]], zoom, { animate: false });
    map.fire("tourdata", { tour: atlas.tour });
    atlas.placed = true;
    await Promise.all([atlas.basemap.loaded(), atlas.labels.loaded()]);
    map.fire("atlasplaced");
    map.fire("atlasready");
  }

  // sheet/grounds.js
  var CELL2 = 3;
  var GROUNDS = [["land", "#110000"], ["visited", "#220000"], ["lake", "#000000"]];
  var CLASSES = ["is-on-sea", "is-on-land", "is-on-visited"];
  var RED = 17;
  var ACROSS = [0.04, 0.2, 0.35, 0.5, 0.65, 0.8, 0.96];
  var DOWN = [0.2, 0.5, 0.8];
  function addGrounds(map) {
    map.on("atlasready", () => colour(map));
  }
  function colour(map) {
    const container = map.getContainer();
    const names = container.querySelectorAll(
      ".ta-label:not([hidden]), .ta-name.is-country, .ta-name.is-city, .ta-marks span"
    );
    if (!names.length) return;
    const frame = container.getBoundingClientRect();
    const zoom = frame.width / container.offsetWidth;
    const raster = rasterOf(container, frame, zoom);
    for (const name2 of names) {
      const { left, top, width, height } = name2.getBoundingClientRect();
      const counts = [0, 0, 0];
      for (const x of ACROSS) {
        for (const y of DOWN) {
          counts[raster((left + x * width - frame.left) / zoom, (top + y * height - frame.top) / zoom)] += 1;
        }
      }
      name2.classList.add(CLASSES[counts.indexOf(Math.max(...counts))]);
    }
  }
  function rasterOf(container, frame, zoom) {
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(container.offsetWidth / CELL2);
    canvas.height = Math.ceil(container.offsetHeight / CELL2);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    for (const [kind, ground] of GROUNDS) {
      for (const path3 of container.querySelectorAll(`path.ta-${kind}`)) {
        const { a, b, c, d, e, f } = path3.getScreenCTM();
        const share = 1 / (zoom * CELL2);
        context.setTransform(
          a * share,
          b * share,
          c * share,
          d * share,
          (e - frame.left) * share,
          (f - frame.top) * share
        );
        context.fillStyle = ground;
        context.fill(new Path2D(path3.getAttribute("d") ?? ""), "evenodd");
      }
    }
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return (x, y) => {
      const column2 = Math.max(0, Math.min(canvas.width - 1, Math.floor(x / CELL2)));
      const row = Math.max(0, Math.min(canvas.height - 1, Math.floor(y / CELL2)));
      return Math.round(data[4 * (row * canvas.width + column2)] / RED);
    };
  }

  // sheet/insets.js
  var MOST_INSETS = 3;
  var MOST_TRIED = 5;
  var LEAST_SIZE = { width: 110, height: 60 };
  var SHARED_ROWS = [0.2, 0.26, 0.32, 0.4];
  var OWN_ROWS = [0.2, 0.27, 0.34];
  var LARGER = 1.6;
  var LARGE = 5;
  var SLIMMEST = 1;
  var WIDEST = 3.2;
  var FRAME = 1;
  var CLOSEST = 256 * 2 ** 16;
  var SURROUNDINGS2 = 256 * 2 ** 8;
  var LEAST_SHARE = 0.55;
  function planInsets(stretches, { choose, slotOf: slotOf2, short, route, before }) {
    let best = null;
    for (const shown of choices(stretches.slice(0, MOST_TRIED))) {
      for (const isOwnRows of shown.length > 1 ? [false, true] : [false]) {
        for (const share of isOwnRows ? OWN_ROWS : SHARED_ROWS) {
          const height = share * short * (isOwnRows ? shown.length : 1);
          const found2 = choose(height);
          if (!found2 || found2.share < LEAST_SHARE * before) continue;
          const insets = insetsIn(slotOf2(found2, height), shown, isOwnRows);
          const value = valueOf2(insets, viewOn(route, found2.map)) * Math.sqrt(found2.share / before);
          if (value > 0 && !(value <= best?.value)) best = { height, isOwnRows, stretches: shown, value };
        }
      }
    }
    return best;
  }
  function viewOn(route, { width, height }) {
    const { scale } = fitted(route, width, height);
    return {
      x: route.west + route.width / 2,
      y: route.north + route.height / 2,
      across: width / scale / 2,
      down: height / scale / 2,
      scale
    };
  }
  function valueOf2(insets, main) {
    let sum = 0;
    for (const { stretch, inner, view } of insets) {
      const times = view.scale / main.scale;
      if (inner.width < LEAST_SIZE.width || inner.height < LEAST_SIZE.height || times < LARGER) return 0;
      if (Math.abs(view.x - main.x) + inner.width / view.scale / 2 > main.across || Math.abs(view.y - main.y) + inner.height / view.scale / 2 > main.down) return 0;
      sum += stretch.crowded * Math.min(1, times / LARGE) * (0.3 + 0.7 * filled(inner, stretch.extent, view.scale));
    }
    return sum;
  }
  function filled({ width, height }, extent, scale) {
    const { x, y } = paddingOf(width, height);
    return Math.min(1, (extent.width * scale + 2 * x) / width) * Math.min(1, (extent.height * scale + 2 * y) / height);
  }
  function choices(stretches) {
    const inOrder = [...stretches].sort((a, b) => a.first - b.first);
    let found2 = [[]];
    for (const stretch of inOrder) found2 = [...found2, ...found2.map((choice) => [...choice, stretch])];
    return found2.filter(({ length }) => length > 0 && length <= MOST_INSETS);
  }
  function insetsIn(slot, stretches, isOwnRows) {
    return boxesIn(slot, stretches.map(wishOf), isOwnRows).map((box2, i) => {
      const stretch = stretches[i];
      const inner = { width: box2.width - 2 * FRAME, height: box2.height - 2 * FRAME };
      return { stretch, box: box2, inner, view: viewOf(inner, stretch.extent) };
    });
  }
  function wishOf({ first, last, extent: { width, height } }) {
    const shape3 = Math.max(SLIMMEST, Math.min(WIDEST, width / Math.max(height, 1e-12) || SLIMMEST));
    return Math.sqrt((last - first + 1) * shape3);
  }
  function boxesIn({ width, height, left, top, right, bottom, gap }, wishes, isOwnRows) {
    const [across, down] = [width - left - right, height - top - bottom];
    if (isOwnRows) {
      const each = (down - gap * (wishes.length - 1)) / wishes.length;
      return wishes.map((_, row) => ({ left, top: top + row * (each + gap), width: across, height: each }));
    }
    const room = across - gap * (wishes.length - 1);
    const all = wishes.reduce((sum, wish) => sum + wish, 0);
    let at = left;
    return wishes.map((wish) => {
      const box2 = { left: at, top, width: room * wish / all, height: down };
      at += box2.width + gap;
      return box2;
    });
  }
  function viewOf({ width, height }, extent) {
    const { scale } = extent.width || extent.height ? fitted(extent, width, height) : { scale: SURROUNDINGS2 };
    return {
      x: extent.west + extent.width / 2,
      y: extent.north + extent.height / 2,
      scale: Math.min(scale, CLOSEST)
    };
  }

  // sheet/marks.js
  var CORNERS = ["bottom-left", "bottom-right", "top-left", "top-right"];
  var ON_BADGE = 1e4;
  var ON_NAME2 = 100;
  var MOST_WIDE2 = 0.5;
  var MOST_HIGH2 = 0.2;
  var AIR2 = 3;
  var EVEN = 1.05;
  var MOST_DEGREES = 60;
  function addMarks(map, data) {
    if (!data.north && !data.scale) return;
    const marks = element("div", "leaflet-control ta-marks");
    marks.hidden = true;
    map.getContainer().append(marks);
    if (data.north) marks.append(north(data.north));
    if (data.scale) {
      const bar = element("div", "ta-scale");
      const most = data.mostLong ?? LONGEST_SCALE;
      bar.append(element("span"), element("i"));
      marks.append(bar);
      map.on("atlasplaced", () => measure(map, bar, most, data.scale));
    }
    map.on("atlasplaced", () => place(map, marks, data.mostHigh ?? MOST_HIGH2));
  }
  function place(map, marks, mostHigh) {
    const { atlas } = map;
    const size = map.getSize();
    while (marks.childElementCount) {
      marks.hidden = false;
      const costs = CORNERS.map((corner) => {
        marks.dataset.corner = corner;
        const [box2, ...others] = atlas.controlBoxes().reverse();
        const covered = others.filter((other) => boxesMeet(box2, other, AIR2)).length;
        return costOf2(atlas, box2) + ON_BADGE * covered;
      });
      const least = Math.min(...costs);
      marks.dataset.corner = CORNERS[costs.indexOf(least)];
      const fits2 = marks.offsetWidth <= size.x * MOST_WIDE2 && marks.offsetHeight <= size.y * mostHigh;
      if (fits2 && least < ON_BADGE) break;
      const last = marks.lastElementChild;
      atlas.leftOut.parts.push(last.classList.contains("ta-scale") ? "scale" : "north");
      last.remove();
    }
    if (marks.childElementCount) atlas.stops.layout();
    else marks.remove();
  }
  function costOf2({ stops }, box2) {
    const on = (boxes2) => boxes2.filter((other) => boxesMeet(box2, other, AIR2)).length;
    return ON_BADGE * on(stops.squares) + ON_NAME2 * on(stops.named) + (stops.trace?.under(box2) ?? 0);
  }
  function north(word) {
    const mark = element("div", "ta-north");
    const arrow = L.SVG.create("svg");
    arrow.setAttribute("viewBox", "0 0 10 16");
    arrow.setAttribute("width", "10");
    arrow.setAttribute("height", "16");
    const path3 = L.SVG.create("path");
    path3.setAttribute("class", "ta-north-arrow");
    path3.setAttribute("d", "M5 0 L9.5 15 L5 11.5 L0.5 15 Z");
    arrow.append(path3);
    mark.append(arrow, element("span", "", word));
    return mark;
  }
  function measure(map, bar, most, words2) {
    const bounds = map.getBounds();
    if (bounds.getNorth() - bounds.getSouth() > MOST_DEGREES) {
      bar.remove();
      return;
    }
    const middle2 = map.getSize().divideBy(2);
    const across = L.point(most / 2, 0);
    const ends = [middle2.subtract(across), middle2.add(across)].map((point) => map.containerPointToLatLng(point));
    const metres = map.distance(...ends);
    const round = roundDown(metres);
    bar.lastElementChild.style.width = most * round / metres + "px";
    const latitude = map.getCenter().lat;
    const language = map.atlas.words.language;
    const distance3 = round < 1e3 ? `${round.toLocaleString(language)} m` : `${(round / 1e3).toLocaleString(language)} km`;
    const degrees = `${Math.abs(Math.round(latitude))}° ${latitude < 0 ? "S" : "N"}`;
    bar.firstElementChild.textContent = isEven(bounds) ? distance3 : words2.replace("{distance}", distance3).replace("{latitude}", degrees);
  }
  function isEven(bounds) {
    const [south, north2] = [bounds.getSouth(), bounds.getNorth()];
    const widthAt = (latitude) => Math.cos(latitude * Math.PI / 180);
    const widest = south * north2 < 0 ? 1 : Math.max(widthAt(south), widthAt(north2));
    return widest / Math.min(widthAt(south), widthAt(north2)) < EVEN;
  }

  // sheet/inset_maps.js
  var LONGEST_TIE = 0.12;
  var HIGHEST_SCALE = 0.4;
  var LONGEST_SCALE2 = 64;
  function frameInsets({ atlas }, slot, plan) {
    const insets = insetsIn(slotOf(slot), plan.stretches, plan.isOwnRows);
    atlas.stops.insets = insets.map(({ stretch: { first, last }, inner, view: { x, y, scale } }) => {
      const [across, down] = [inner.width / scale / 2, inner.height / scale / 2];
      return { first, last, frame: [[x - across, y - down], [x + across, y + down]] };
    });
    atlas.stops.regroup();
  }
  function slotOf(slot) {
    const style = getComputedStyle(slot);
    const [left, right, top, bottom] = ["Left", "Right", "Top", "Bottom"].map((side) => parseFloat(style[`padding${side}`]));
    const sheet = slot.closest(".ta-sheet");
    const zoom = sheet.getBoundingClientRect().width / parseFloat(sheet.style.width);
    const { width, height } = slot.getBoundingClientRect();
    return {
      width: width / zoom,
      height: height / zoom,
      left,
      right,
      top,
      bottom,
      gap: parseFloat(style.columnGap) || 0
    };
  }
  function drawInsets(map, slot, data, plan) {
    const { atlas } = map;
    const insets = insetsIn(slotOf(slot), plan.stretches, plan.isOwnRows);
    const shown = insets.map((inset2) => drawInset(map, slot, data, inset2));
    atlas.insets = shown.map(({ inset: inset2 }) => inset2);
    map.createPane("frames").style.zIndex = 415;
    map.on("atlasplaced", () => {
      for (const { frame } of atlas.stops.insets) drawFrame(map, frame);
      tie(map, slot, shown);
      atlas.readyAfter(Promise.all(shown.map(({ inset: inset2, view: { x, y, scale } }) => showInset(inset2, lonLat(x, y), Math.log2(scale / 256)))));
    });
  }
  function drawInset(map, slot, data, { stretch, box: box2, view }) {
    const frame = element("div", "ta-map ta-inset");
    for (const [side, length] of Object.entries(box2)) frame.style[side] = length + "px";
    frame.append(nameOf(map, stretch));
    slot.append(frame);
    const inset2 = insetIn(frame, map);
    addMarks(inset2, { scale: data.scale && "{distance}", mostHigh: HIGHEST_SCALE, mostLong: LONGEST_SCALE2 });
    addGrounds(inset2);
    return { inset: inset2, view, frame };
  }
  function nameOf({ atlas }, { first, last }) {
    const { text, radius, across } = atlas.stops.descriptions.ofStretch(first, last);
    const name2 = element("div", "leaflet-control ta-inset-name");
    const badge = element("span", "ta-badge", text);
    badge.style.setProperty("--radius", radius + "px");
    badge.style.setProperty("--across", across + "px");
    name2.append(badge);
    return name2;
  }
  function drawFrame(map, corners) {
    const bounds = corners.map((corner) => {
      const [lon, lat] = lonLat(...corner);
      return [lat, lon];
    });
    L.rectangle(bounds, {
      className: "ta-frame",
      pane: "frames",
      interactive: false,
      renderer: L.svg({ pane: "frames" })
    }).addTo(map);
  }
  function tie(map, slot, shown) {
    const stage = slot.parentElement;
    const { left, top } = stage.getBoundingClientRect();
    const zoom = stage.getBoundingClientRect().width / stage.offsetWidth;
    const drawing2 = L.SVG.create("svg");
    drawing2.setAttribute("class", "ta-frame-ties");
    map.atlas.stops.insets.forEach(({ frame: [[x0, ,], [x1, y1]] }, i) => {
      const corners = [x0, x1].map((x) => {
        const [lon, lat] = lonLat(x, y1);
        return map.latLngToContainerPoint([lat, lon]);
      });
      const box2 = shown[i].frame.getBoundingClientRect();
      const y = (box2.top - top) / zoom;
      const ends = [box2.left, box2.right].map((x) => ({ x: (x - left) / zoom, y }));
      const length = (k) => Math.hypot(ends[k].x - corners[k].x, ends[k].y - corners[k].y);
      if (Math.max(length(0), length(1)) > LONGEST_TIE * stage.offsetWidth) return;
      [0, 1].forEach((k) => drawing2.append(line2(corners[k], ends[k])));
    });
    if (drawing2.childElementCount) stage.append(drawing2);
  }
  function line2(from, to) {
    const drawn3 = L.SVG.create("line");
    drawn3.setAttribute("class", "ta-frame");
    Object.entries({ x1: from.x, y1: from.y, x2: to.x, y2: to.y }).forEach(([key, value]) => drawn3.setAttribute(key, value.toFixed(2)));
    return drawn3;
  }

  // sheet/dense.js
  var LEAST_CROWDED = 2;
  var MOST_PASSES2 = 3;
  async function arrangeInsets(map, given, sheet) {
    const { data, route, parts: parts2 } = given;
    if (!route || data.fit || data.hidden.includes("badges")) {
      await sheet.settle(0);
      return;
    }
    const before = map.atlas.arrangement.share;
    let [plan, isLaidOut] = [null, true];
    let dense = await denseStretches(map, data, false);
    if (!dense.length) {
      await sheet.settle(0);
      return;
    }
    for (let pass = 0; pass < MOST_PASSES2 && dense.length; pass++) {
      const known = plan?.stretches ?? [];
      const wanted = [...known, ...dense].sort((a, b) => b.crowded - a.crowded);
      const next = planInsets(wanted, { ...sheet, short: Math.min(data.width, data.height), route, before });
      isLaidOut = false;
      if (!next || isSame(next.stretches, known)) break;
      plan = next;
      sheet.arrange(plan.height);
      isLaidOut = true;
      frameInsets(map, parts2.insets, plan);
      if (plan.stretches.length === MOST_INSETS) break;
      dense = await denseStretches(map, data, true);
    }
    if (!isLaidOut) sheet.arrange(plan?.height ?? 0);
    await sheet.settle(plan?.height ?? 0);
    if (!plan) return;
    frameInsets(map, parts2.insets, plan);
    drawInsets(map, parts2.insets, data, plan);
  }
  function isSame(stretches, known) {
    return stretches.length === known.length && stretches.every(({ first, last }, i) => first === known[i].first && last === known[i].last);
  }
  async function denseStretches(map, { hidden }, countsMoved) {
    const { atlas } = map;
    atlas.fit(null, false);
    await atlas.basemap.shapesAt(atlas.fineness());
    atlas.placed = true;
    atlas.stops.regroup();
    atlas.stops.layout(true);
    atlas.placed = false;
    return atlas.stops.crowdedStretches(!hidden.includes("labels"), countsMoved).filter(({ crowded }) => crowded >= LEAST_CROWDED);
  }

  // sheet/labelled.js
  var MOST = 8;
  var WRAPPED = "is-wrapping";
  function allowsLabels({ tour }, { layout, fit: fit2, legend, hidden }) {
    return layout === "plain" && !fit2 && legend?.length > 0 && legend.length <= MOST && !hidden.includes("badges") && !hidden.includes("labels") && tour.stops.every(({ position }, index) => position && !legend[index].beyond);
  }
  function labelDates(map, data) {
    const [line3, lines] = ["", WRAPPED].map((look) => coveredBy(map, data, look));
    if (line3 <= lines && line3 < Infinity) coveredBy(map, data, "");
    return Math.min(line3, lines) < Infinity;
  }
  function coveredBy(map, { legend }, look) {
    const { atlas } = map;
    map.getContainer().classList.toggle(WRAPPED, look === WRAPPED);
    atlas.labelNotes = legend.map(({ dates }) => dates);
    atlas.fit(null, false);
    atlas.placed = true;
    atlas.stops.remeasure();
    atlas.stops.layout(true);
    atlas.placed = false;
    const { named, trace: trace2 } = atlas.stops;
    if (named.length < legend.length) return Infinity;
    return named.reduce((sum, box2) => sum + trace2.under(box2), 0);
  }
  function unlabel(map) {
    const { atlas } = map;
    map.getContainer().classList.remove(WRAPPED);
    atlas.labelNotes = null;
    atlas.stops.remeasure();
  }

  // sheet/telling/locator.js
  var CORNERS2 = ["top-right", "top-left", "bottom-right", "bottom-left"];
  var SHARE = 0.075;
  var [SLIMMEST2, WIDEST2] = [0.8, 2.2];
  var LEAST_MAP2 = 130;
  var LEAST_SIDE2 = 48;
  var MOST_OF_SIDE = 0.36;
  var PADDING3 = 0.14;
  var AIR3 = 3;
  var SURROUNDINGS3 = 0.12;
  var MOST_DOTS = 400;
  var AROUND = 30;
  var ON_OWN = 1e6;
  var ON_BADGE2 = 1e4;
  var ON_NAME3 = 100;
  function addLocator(map, data) {
    const id = data.fit;
    if (!map.atlas.stop(id)?.position) return;
    map.on("atlasplaced", () => {
      const { atlas } = map;
      const extent = extentOf3(atlas, id);
      const size = map.getSize();
      if (Math.min(size.x, size.y) < LEAST_MAP2 || isInView(map, extent)) return;
      const locator = draw(map, data, id, extent, size);
      if (locator) place2(map, locator, id);
    });
  }
  function extentOf3(atlas, id) {
    const route = atlas.extentOf(null);
    if (route) return route;
    const [lon, lat] = atlas.stop(id).position;
    return {
      west: worldX(lon) - SURROUNDINGS3 / 2,
      north: worldY(lat) - SURROUNDINGS3 / 2,
      width: SURROUNDINGS3,
      height: SURROUNDINGS3
    };
  }
  function isInView(map, { west, north: north2, width, height }) {
    const corners = [[west, north2], [west + width, north2 + height]].map(([x, y]) => {
      const [lon, lat] = lonLat(x, y);
      return map.latLngToContainerPoint([lat, lon]);
    });
    const size = map.getSize();
    return corners.every(({ x, y }) => x >= 0 && y >= 0 && x <= size.x && y <= size.y);
  }
  function draw(map, data, id, extent, size) {
    const { atlas } = map;
    const shape3 = Math.max(SLIMMEST2, Math.min(WIDEST2, extent.width / Math.max(extent.height, 1e-9)));
    const high = Math.sqrt(size.x * size.y * SHARE / shape3);
    const times = Math.min(1, size.x * MOST_OF_SIDE / (high * shape3), size.y * MOST_OF_SIDE / high);
    const [width, height] = [Math.round(high * shape3 * times), Math.round(high * times)];
    if (Math.min(width, height) < LEAST_SIDE2) return null;
    const room = 1 - 2 * PADDING3;
    const scale = Math.min(
      width * room / Math.max(extent.width, 1e-9),
      height * room / Math.max(extent.height, 1e-9),
      512 * height
    );
    const view = {
      scale,
      x: (extent.west + extent.width / 2) * scale - width / 2,
      y: (extent.north + extent.height / 2) * scale - height / 2,
      left: 0,
      top: 0,
      right: width,
      bottom: height,
      step: 0.8,
      digits: 1,
      coarseness: 1
    };
    const locator = element("div", "leaflet-control ta-locator");
    const svg = L.SVG.create("svg");
    for (const [key, value] of [["viewBox", `0 0 ${width} ${height}`], ["width", width], ["height", height]]) {
      svg.setAttribute(key, value);
    }
    const add2 = (name2, className, attributes) => {
      const shown = L.SVG.create(name2);
      shown.setAttribute("class", className);
      Object.entries(attributes).forEach(([key, value]) => shown.setAttribute(key, value));
      svg.append(shown);
    };
    add2("path", "ta-locator-land", { d: "M0 0" });
    atlas.readyAfter(atlas.basemap.shapesAt(atlas.fineness()).then(({ land, visited }) => svg.firstChild.setAttribute("d", fillPath([...land, ...visited], view))));
    if (!data.hidden.includes("route")) add2("path", "ta-locator-route", { d: routePath(atlas, view) });
    const at = ([lon, lat]) => ({ cx: worldX(lon) * scale - view.x, cy: worldY(lat) * scale - view.y });
    const others = atlas.tour.stops.filter(({ id: other, position }) => position && other !== id);
    for (const { position } of others.slice(0, MOST_DOTS)) add2("circle", "ta-locator-dot", { ...at(position), r: 1.4 });
    add2("circle", "ta-locator-own", { ...at(atlas.stop(id).position), r: 4 });
    locator.append(svg);
    map.getContainer().append(locator);
    return locator;
  }
  function routePath({ route }, view) {
    let path3 = "";
    for (const leg of route.legs) {
      for (const run of leg.runs(view)) {
        path3 += run.map(([, x, y], i) => `${i ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
      }
    }
    return path3 || "M0 0";
  }
  function place2(map, locator, id) {
    const { atlas } = map;
    const { stops } = atlas;
    const own = map.latLngToContainerPoint(stops.latLngOf(atlas.stop(id)));
    const spot = { left: own.x - AROUND, right: own.x + AROUND, top: own.y - AROUND, bottom: own.y + AROUND };
    const costs = CORNERS2.map((corner) => {
      locator.dataset.corner = corner;
      const box2 = atlas.controlBoxes().at(-1);
      const meets = (boxes2) => boxes2.filter((other) => boxesMeet(box2, other, AIR3)).length;
      return ON_OWN * (boxesMeet(box2, spot, AIR3) ? 1 : 0) + ON_BADGE2 * meets(stops.squares) + ON_NAME3 * meets(stops.named) + (stops.trace?.under(box2) ?? 0);
    });
    const least = Math.min(...costs);
    if (least >= ON_OWN) {
      locator.remove();
      return;
    }
    locator.dataset.corner = CORNERS2[costs.indexOf(least)];
    stops.layout();
  }

  // sheet/telling/glyphs.js
  var SPACE = "http://www.w3.org/2000/svg";
  var SIZE = 16;
  var PAGE = "M3.5 1.75 H9.75 L12.5 4.5 V14.25 H3.5 Z";
  var KINDS2 = {
    meeting: {
      lines: "M5.75 2.25 A2.4 2.4 0 1 1 5.74 2.25 M1.25 13.75 V12.5 A3.5 3.5 0 0 1 4.75 9 H6.75 A3.5 3.5 0 0 1 10.25 12.5 V13.75 M10.5 2.45 A2.4 2.4 0 0 1 10.5 6.85 M11.75 9.15 A3.5 3.5 0 0 1 14.75 12.5 V13.75"
    },
    quote: {
      fills: "M2.2 11.5 V8.2 C2.2 5.6 3.6 4.1 6.1 3.6 L6.5 5 C5 5.5 4.4 6.2 4.4 7.6 H6.6 V11.5 Z M8.8 11.5 V8.2 C8.8 5.6 10.2 4.1 12.7 3.6 L13.1 5 C11.6 5.5 11 6.2 11 7.6 H13.2 V11.5 Z"
    },
    agreement: { lines: `${PAGE} M5.6 9.3 L7.3 11 L10.4 7.2` },
    absent: { lines: "M6 7.5 L10 11.5 M10 7.5 L6 11.5", dashed: PAGE },
    fact: { lines: "M2.5 4 H13.5 M2.5 8 H13.5 M2.5 12 H9.5" }
  };
  var RING = "M8 2.5 A5.5 5.5 0 1 1 7.99 2.5";
  var DISC = "M8 1.75 A6.25 6.25 0 1 1 7.99 1.75 Z";
  var STATUSES = {
    proposed: { dashed: RING },
    announced: { lines: RING },
    agreed: { fills: DISC },
    signed: { fills: DISC },
    delivering: { lines: RING, fills: "M8 2.5 A5.5 5.5 0 0 1 8 13.5 Z" },
    delivered: { fills: DISC },
    ended: { lines: `${RING} M4.5 8 H11.5` },
    none: { lines: `${RING} M4.2 11.8 L11.8 4.2` }
  };
  var isKind = (kind) => kind in KINDS2;
  var kindGlyph = (kind) => drawn2(KINDS2[kind], "ta-glyph");
  var statusGlyph = (status) => drawn2(STATUSES[status], "ta-status-glyph");
  function drawn2({ lines, dashed, fills }, className) {
    const svg = document.createElementNS(SPACE, "svg");
    svg.setAttribute("class", className);
    svg.setAttribute("viewBox", `0 0 ${SIZE} ${SIZE}`);
    for (const [kind, data] of [["fill", fills], ["line", lines], ["dashed", dashed]]) {
      if (!data) continue;
      const path3 = document.createElementNS(SPACE, "path");
      path3.setAttribute("class", `ta-glyph-${kind}`);
      path3.setAttribute("d", data);
      svg.append(path3);
    }
    return svg;
  }

  // sheet/telling/items.js
  var KINDS3 = ["meeting", "agreement", "absent", "quote", "fact"];
  function firstByKind(items, count) {
    const order = ({ kind }) => KINDS3.indexOf(kind);
    return items.slice(0, count).sort((a, b) => order(a) - order(b));
  }
  function itemRow(item) {
    const row = element("div", `ta-item is-${item.kind}`);
    const words2 = element("p", "");
    words2.append(...textOf(item), ...endOf(item));
    row.append(kindGlyph(item.kind), words2);
    return row;
  }
  function textOf({ kind, text, speaker, status }) {
    const shown = element("span", kind === "quote" ? "ta-said" : "", text);
    if (kind === "quote") return speaker ? [shown, " ", unbroken("ta-speaker", speaker)] : [shown];
    if (kind === "absent") return [statusOf(status, ": "), shown];
    return status ? [shown, ", ", statusOf(status)] : [shown];
  }
  function statusOf([status, word], after = "") {
    const shown = element("b", "ta-status");
    shown.append(statusGlyph(status), " ", ...nodesOf(word), after);
    return shown;
  }
  function endOf({ inferred, references }) {
    const end = [];
    if (inferred) end.push(" ", element("span", "ta-inferred", `(${inferred})`));
    if (references.length) end.push(" ", unbroken("ta-refs", references.join(", ")));
    return end;
  }
  var SHORT2 = 22;
  function unbroken(className, text) {
    return element("span", text.length <= SHORT2 ? `${className} is-unbroken` : className, text);
  }
  function pullQuote(item, facts = item.facts) {
    const quote = element("figure", "ta-pull");
    const text = element("blockquote", "");
    const words2 = element("p", "", item.text);
    words2.dir = item.isRtl ? "rtl" : "ltr";
    text.append(words2);
    const line3 = element("figcaption", "");
    const parts2 = [];
    for (const [name2, details] of item.people) {
      const person = element("span", "");
      person.append(element("b", "", name2), ...nodesOf(details));
      parts2.push(person);
    }
    for (const fact of facts) parts2.push(element("span", "", fact));
    if (item.inferred) parts2.push(element("span", "ta-inferred", item.inferred));
    parts2.forEach((part2, index) => line3.append(...index ? [" · ", part2] : [part2]));
    line3.append(...endOf({ references: item.references }));
    quote.append(text);
    if (line3.childNodes.length) quote.append(line3);
    quote.style.setProperty("--length", sizeOf(item.text));
    return quote;
  }
  var SIZES = [[70, 1.2], [130, 1], [220, 0.86], [320, 0.74], [Infinity, 0.62]];
  var sizeOf = (text) => SIZES.find(([most]) => text.length <= most)[1];

  // sheet/sea.js
  var CELL3 = 4;
  var MOST_LAND = 6e-3;
  var PLACES = [14, 18];
  var SURELY_LAND = 0.05;
  async function seaUnder(map, data, route) {
    const shapes = await landsFor(map, data, fitted(route, data.width * 0.6, data.height).scale);
    const rings = ringsOf(shapes);
    return (arrangement, boxes2) => {
      const view = viewOf2(arrangement, route);
      if (boxes2.some((box2) => isOnLand(box2, view, shapes.lands.terrain))) return false;
      const raster = rasterOf2(map, rings, view);
      return boxes2.every((box2) => raster.isFree(box2));
    };
  }
  async function seaRaster(map, data, route, arrangement) {
    const found2 = { ...arrangement, clear: arrangement.clear ?? { left: 0, top: 0, right: 0, bottom: 0 } };
    const view = viewOf2(found2, route);
    const raster = rasterOf2(map, ringsOf(await landsFor(map, data, view.scale)), view);
    const places = map.atlas.tour.stops.map(({ position }) => position).filter(Boolean);
    return {
      ...raster,
      stops: places.map(([lon, lat]) => ({
        x: worldX(lon) * view.scale - view.x,
        y: worldY(lat) * view.scale - view.y
      }))
    };
  }
  async function landsFor({ atlas }, { sharpness }, scale) {
    return atlas.basemap.shapesAt(Math.log2(scale / 256) + Math.log2(sharpness));
  }
  var ringsOf = ({ land, visited }) => [...land, ...visited];
  function isOnLand({ left, top, right, bottom }, view, terrain) {
    const [across, down] = PLACES;
    let count = 0;
    for (let i = 0; i < across * down; i++) {
      const x = left + (right - left) * (i % across + 0.5) / across;
      const y = top + (bottom - top) * (Math.floor(i / across) + 0.5) / down;
      if (terrain.at((x + view.x) / view.scale, (y + view.y) / view.scale)) count += 1;
    }
    return count > SURELY_LAND * across * down;
  }
  function viewOf2({ map, clear }, route) {
    const width = map.width - clear.left - clear.right;
    const height = map.height - clear.top - clear.bottom;
    const { scale } = fitted(route, width, height);
    const centre = [clear.left + width / 2, clear.top + height / 2];
    return {
      scale,
      x: (route.west + route.width / 2) * scale - centre[0],
      y: (route.north + route.height / 2) * scale - centre[1],
      left: 0,
      top: 0,
      right: map.width,
      bottom: map.height,
      step: CELL3 / 2,
      digits: 1,
      coarseness: CELL3
    };
  }
  function rasterOf2(map, rings, view) {
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(view.right / CELL3);
    canvas.height = Math.ceil(view.bottom / CELL3);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.scale(1 / CELL3, 1 / CELL3);
    context.fill(new Path2D(fillPath(rings, view)), "evenodd");
    context.lineWidth = 3 * CELL3;
    for (const leg of map.atlas.route.legs) {
      for (const run of leg.runs(view)) {
        context.beginPath();
        for (const [, x, y] of run) context.lineTo(x, y);
        context.stroke();
      }
    }
    const { width, height } = canvas;
    const sums = sumsOf(context.getImageData(0, 0, width, height).data, width, height);
    const within2 = (value, most) => Math.max(0, Math.min(most, value));
    return {
      isFree({ left, top, right, bottom }) {
        const [x0, x1] = [Math.floor(left / CELL3), Math.ceil(right / CELL3)].map((x) => within2(x, width));
        const [y0, y1] = [Math.floor(top / CELL3), Math.ceil(bottom / CELL3)].map((y) => within2(y, height));
        const at = (x, y) => sums[y * (width + 1) + x];
        const covered = at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0);
        return covered <= (x1 - x0) * (y1 - y0) * MOST_LAND;
      }
    };
  }
  function sumsOf(data, width, height) {
    const sums = new Float64Array((width + 1) * (height + 1));
    for (let y = 0; y < height; y++) {
      let row = 0;
      for (let x = 0; x < width; x++) {
        row += data[4 * (y * width + x) + 3] / 255;
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    return sums;
  }

  // sheet/telling/pull_spot.js
  var WIDTHS = [14, 12, 10, 17, 20];
  var SIZES2 = [2.1, 1.8, 1.5];
  var AIRS = [44, 28, 16];
  var STEP4 = 12;
  var BADGE = 20;
  var NAME = { across: 130, down: 16 };
  var MOST2 = 0.2;
  async function placeOnSea(map, { data, route }) {
    const { atlas } = map;
    if (!route || data.hidden.includes("route")) return null;
    const raster = await seaRaster(map, data, route, atlas.arrangement);
    const quote = element("div", "leaflet-control ta-pull-on-map");
    quote.append(pullQuote(data.pull, [data.pull.place]));
    const container = map.getContainer();
    container.append(quote);
    const size = { x: container.clientWidth, y: container.clientHeight };
    const stops = raster.stops.flatMap(({ x, y }) => [
      { left: x - BADGE, right: x + BADGE, top: y - BADGE, bottom: y + BADGE },
      { left: x - NAME.across, right: x + NAME.across, top: y - NAME.down, bottom: y + NAME.down }
    ]);
    const spot = bestSpot(map, quote, { data, size, raster, stops });
    if (!spot) {
      quote.remove();
      return null;
    }
    quote.style.left = spot.left + "px";
    quote.style.top = spot.top + "px";
    return quote;
  }
  function bestSpot(map, quote, { data, size, raster, stops }) {
    const length = Number(quote.firstChild.style.getPropertyValue("--length"));
    for (const type of SIZES2.map((times) => times * data.type.body)) {
      quote.style.setProperty("--pull", type + "px");
      for (const air of AIRS) {
        for (const width of WIDTHS) {
          quote.style.width = width * type * length + "px";
          const box2 = { width: quote.offsetWidth, height: quote.offsetHeight };
          if (box2.width * box2.height > MOST2 * size.x * size.y) continue;
          const spot = spotFor(box2, air, { size, raster, stops });
          if (spot) return spot;
        }
      }
    }
    return null;
  }
  function spotFor({ width, height }, air, { size, raster, stops }) {
    let best = null;
    for (let top = air; top + height + air <= size.y; top += STEP4) {
      for (let left = air; left + width + air <= size.x; left += STEP4) {
        const off = Math.hypot(left + width / 2 - size.x / 2, top + height / 2 - size.y / 2);
        if (best && off >= best.off) continue;
        const box2 = { left: left - air, right: left + width + air, top: top - air, bottom: top + height + air };
        if (stops.some((stop2) => boxesMeet(box2, stop2, 0)) || !raster.isFree(box2)) continue;
        best = { left, top, off };
      }
    }
    return best;
  }

  // sheet/measure.js
  function measuring({ sheet, head, imprint }, list, known) {
    const remembered = (name2, measure2, memory) => (width, level = 0) => {
      const key = `${name2} ${width.toFixed(1)} ${level}`;
      if (!memory.has(key)) memory.set(key, measure2(width, level));
      return memory.get(key);
    };
    const look = lookOf(sheet);
    return {
      head: remembered(`${look} head`, (width) => headAt(head, width), known),
      imprint: remembered(`${look} imprint`, (width) => heightAt(imprint, width), known),
      list: remembered("list", (width, level) => level === LABELLED || !list ? 0 : list.height(width, level), /* @__PURE__ */ new Map())
    };
  }
  var MOST_LINES = 3;
  function headAt(head, width) {
    const height = heightAt(head, width);
    const title = head?.querySelector("h1");
    if (!title) return height;
    return title.offsetHeight > (MOST_LINES + 0.5) * parseFloat(getComputedStyle(title).lineHeight) ? Infinity : height;
  }
  function heightAt(part2, width) {
    if (!part2) return 0;
    part2.style.width = width + "px";
    return part2.scrollWidth > part2.clientWidth + 1 ? Infinity : exactHeight(part2);
  }

  // sheet/columns.js
  function evenColumns(heights, count) {
    const total = heights.reduce((sum, height) => sum + height, 0);
    let [low, high] = [Math.max(...heights, total / count), total];
    for (let i = 0; i < 24; i++) {
      const limit = (low + high) / 2;
      if (columnsWithin(heights, limit) <= count) high = limit;
      else low = limit;
    }
    return startsOf(heights, count, high + 0.01);
  }
  function columnsWithin(heights, limit) {
    let [columns, used] = [1, 0];
    for (const height of heights) {
      if (used + height > limit && used > 0) [columns, used] = [columns + 1, 0];
      used += height;
    }
    return columns;
  }
  function startsOf(heights, count, limit) {
    const starts = [];
    let left = heights.reduce((sum, height) => sum + height, 0);
    let next = 0;
    for (let columns = count; columns > 0 && next < heights.length; columns--) {
      starts.push(next);
      const mean = left / columns;
      let used = 0;
      while (next < heights.length && used + heights[next] <= limit && heights.length - next >= columns && (used < mean - 0.01 || !restFits(heights, next, columns - 1, limit))) {
        used += heights[next];
        next += 1;
      }
      left -= used;
    }
    return starts;
  }
  function restFits(heights, from, columns, limit) {
    return columns > 0 && columnsWithin(heights.slice(from), limit) <= columns;
  }
  function highestColumn(heights, count) {
    const starts = evenColumns(heights, count);
    return Math.max(...starts.map((start2, column2) => heights.slice(start2, starts[column2 + 1]).reduce((sum, height) => sum + height, 0)));
  }
  function rowsOf(widths, room) {
    let [rows, used] = [1, 0];
    for (const width of widths) {
      if (used + width > room && used > 0) [rows, used] = [rows + 1, 0];
      used += width;
    }
    return rows;
  }
  function columnCount(width, least, gap, entries) {
    const most = Math.max(1, Math.min(entries, Math.floor((width + gap) / (least + gap))));
    const rows = Math.ceil(entries / most);
    return Math.ceil(entries / rows);
  }

  // sheet/telling/filling.js
  var LONG = 0.45;
  function filled2(stops, columns, height, least) {
    const counts = stops.map((stop2, index) => Math.min(least(index), stop2.items.length));
    const fits2 = () => fit(stops, counts, columns, height);
    if (!fits2()) return null;
    let open = stops.map((_, index) => index);
    while (open.length) {
      const next = (index) => stops[index].items[counts[index]] ?? 0;
      open.sort((a, b) => next(a) - next(b));
      open = open.filter((index) => {
        if (counts[index] >= stops[index].items.length) return false;
        counts[index] += 1;
        if (fits2()) return true;
        counts[index] -= 1;
        return false;
      });
    }
    return counts;
  }
  function fit(stops, counts, columns, height) {
    const blocks = stops.flatMap((stop2, index) => blocksOf(stop2, counts[index], height));
    return Math.max(0, ...blocks) <= height && columnsWithin(blocks, height) <= columns;
  }
  var isLong = (stop2, count, height) => heightOf2(stop2, count) > LONG * height;
  function blocksOf(stop2, count, height) {
    if (!isLong(stop2, count, height)) return [heightOf2(stop2, count)];
    const [first = 0, ...others] = stop2.items.slice(0, count);
    const blocks = [stop2.head + first, ...others];
    blocks[blocks.length - 1] += moreOf(stop2, count) + stop2.padding;
    return blocks;
  }
  function heightOf2(stop2, count) {
    let sum = stop2.head + stop2.padding + moreOf(stop2, count);
    for (let i = 0; i < count; i++) sum += stop2.items[i];
    return sum;
  }
  function moreOf({ items, more, bare, hidden }, count) {
    if (count >= items.length && !hidden) return 0;
    return count ? more : bare;
  }

  // sheet/stop_list.js
  var StopList = class {
    constructor(atlas, data, className) {
      this.atlas = atlas;
      this.data = data;
      this.part = "legend";
      this.element = element("ol", `ta-list ${className}`);
      this.isBesideInsets = false;
    }
    /* Shows so many stops: the first ones and the last, and between them how many are left out. */
    show(count, entryOf2) {
      const { legend, moreStops } = this.data;
      const left = legend.length - count;
      this.atlas.leftOut.stops = left;
      const first = legend.slice(0, left ? count - 1 : count).map(entryOf2);
      if (left) {
        const more = element("li", "ta-more", this.atlas.counted(moreStops, left));
        first.push(more, entryOf2(legend.at(-1)));
      }
      first.at(-1)?.classList.add("is-last");
      this.element.replaceChildren(...first);
    }
    /* Takes back what an earlier arrangement has made of the type. */
    reset() {
    }
    /* What is free at both sides of the entries, in pixels. */
    margins(list) {
      const { paddingLeft, paddingRight } = getComputedStyle(list);
      return parseFloat(paddingLeft) + parseFloat(paddingRight);
    }
  };
  function spread(list) {
    const entries = [...list.children].filter(({ localName }) => localName === "li");
    const count = Number(getComputedStyle(list).columnCount) || 1;
    if (count < 2 || entries.length <= count || list.querySelector(".is-long")) return;
    const heights = entries.map((entry) => {
      const { marginBottom } = getComputedStyle(entry);
      return entry.offsetHeight + parseFloat(marginBottom);
    });
    const before = exactHeight(list);
    const starts = evenColumns(heights, count).slice(1);
    const mark = (isMarked) => {
      for (const start2 of starts) {
        entries[start2].classList.toggle("is-first", isMarked);
        entries[start2 - 1].classList.toggle("is-last", isMarked);
      }
    };
    mark(true);
    if (exactHeight(list) > before + 1) mark(false);
  }

  // sheet/telling/itinerary.js
  var LARGEST = 1.4;
  var STEPS2 = 7;
  var SMALLER = [0.92, 0.84, 0.75];
  var MOST_STOPS = 1e3;
  var SAMPLE = 40;
  var MOST_ITEMS = 3e3;
  var LEAST_ITEMS = 3;
  var COLUMN2 = 27;
  var FEW_STOPS = 12;
  var BRIEF_COLUMN = 19;
  var SPARE = 0.3;
  var LEAST_LIST = 20;
  var LEAST_COLUMN = 13;
  var SHARE2 = 0.36;
  var BESIDE_INSETS = 0.75;
  var LESS = 0.8;
  var MOST_BARE = 0.45;
  var MOST_PULL = 0.3;
  var PULL = 1.9;
  var LINE = 1.4;
  var GAP6 = 0.3;
  var AIMS = [1, 0.97, 0.94, 0.9, 0.85, 0.78, 0.7];
  var Itinerary = class extends StopList {
    constructor(atlas, data) {
      super(atlas, data, "ta-itinerary");
      this.most = Math.min(MOST_STOPS, data.legend.length);
      this.levels = [0, 1];
      this.isBrief = data.legend.length > FEW_STOPS;
      this.element.classList.toggle("is-brief", this.isBrief);
      this.pullPlace = data.pull ? "map" : null;
      this.known = /* @__PURE__ */ new Map();
      this.mostItems = Math.max(LEAST_ITEMS, Math.floor(MOST_ITEMS / this.most));
    }
    /* The height that the itinerary asks for at that width: for all items, but no more than its share of
       the sheet, unless the stops alone need more. */
    height(width, level) {
      if (width < LEAST_LIST * this.data.type.body) return Infinity;
      const area = this.once("area", () => this.measure(this.data.type.body, Infinity));
      const bare = this.once("bare", () => this.measure(this.data.type.note, 0));
      const whole = this.data.width * this.data.height * (this.isBesideInsets ? BESIDE_INSETS : 1);
      const pull = this.pullHeight(width) * width;
      const most = SHARE2 * whole * LESS ** level;
      return Math.max(Math.min(bare, MOST_BARE * whole), Math.min(area + pull, most)) / width;
    }
    once(name2, measure2) {
      if (!this.known.has(name2)) this.known.set(name2, measure2());
      return this.known.get(name2);
    }
    /* The height of the quotation above the list. */
    pullHeight(width) {
      if (this.pullPlace !== "list") return 0;
      return this.once(`pull ${width.toFixed(1)}`, () => {
        this.element.style.width = width + "px";
        const pull = this.pullAbove();
        this.element.replaceChildren(pull);
        return exactHeight(pull);
      });
    }
    /* The quotation as it stands above the list, over all columns. */
    pullAbove() {
      const above = element("div", "ta-pull-above");
      above.style.setProperty("--pull", PULL * this.data.type.body + "px");
      above.append(pullQuote(this.data.pull, [this.data.pull.place]));
      return above;
    }
    /* The area of the list with so many items at each stop, in a size of type. */
    measure(size, limit) {
      const { width } = this.data;
      const count = Math.min(this.most, SAMPLE);
      this.prepare(width, size, count);
      const entries = this.data.legend.slice(0, count).map((stop2) => this.entry(stop2, limit));
      this.element.replaceChildren(...entries);
      return exactHeight(this.element) * width * (this.most / count);
    }
    leastHeight(width) {
      this.prepare(width, this.data.type.note, 1);
      this.show(Math.min(3, this.most), (stop2) => this.entry(stop2, 0));
      return exactHeight(this.element);
    }
    /* Uses the largest type size at which all items fit, but none below that of notes. If there is none,
       it shows as many items as fit, and says at each stop how many more there are. */
    settle(width, height) {
      if (this.pullHeight(width) > MOST_PULL * height) this.pullPlace = null;
      const { paddingTop, paddingBottom } = getComputedStyle(this.element);
      const room = height - this.pullHeight(width) - parseFloat(paddingTop) - parseFloat(paddingBottom);
      for (const aim of AIMS) {
        this.fill(width, room * aim);
        if (this.isWithin(height)) return;
      }
      this.bare(width, height);
    }
    isWithin(height) {
      spread(this.element);
      return exactHeight(this.element) <= height + 0.01 && this.element.scrollWidth <= this.element.clientWidth + 1;
    }
    fill(width, room) {
      const { body, note } = this.data.type;
      const most = LARGEST * body;
      const sizes = Array.from({ length: STEPS2 + 1 }, (_, i) => most - (most - note) * i / STEPS2);
      const whole = (size2) => this.counts(size2, width, room, () => Infinity);
      const main = (each, least) => this.counts(each, width, room, (index) => Math.min(least, this.data.legend[index].mainEvents));
      let [counts, size] = [whole(note), note];
      if (counts) {
        for (const each of sizes) {
          const found2 = whole(each);
          if (found2) {
            [counts, size] = [found2, each];
            break;
          }
        }
      } else {
        for (const [share, least] of [[1, 3], [1, 2], [1, 1], ...SMALLER.map((each) => [each, 1])]) {
          size = share * note;
          counts = main(size, least);
          if (counts) break;
        }
      }
      counts ??= main(size, 0);
      if (!counts) {
        this.bare(width, room);
        return;
      }
      const { stops } = this.sizesAt(size, width);
      this.prepare(width, size, this.most);
      const limit = ({ number: number2 }) => counts[number2 - 1] ?? 0;
      const isLongAt = (stop2) => stop2.number <= stops.length && isLong(stops[stop2.number - 1], limit(stop2), room);
      this.show(this.most, (stop2) => this.entry(stop2, limit(stop2), isLongAt(stop2)));
    }
    /* As many items as have room in a size of type, by stop, or null. */
    counts(size, width, room, least) {
      const { stops, columns, isReadable } = this.sizesAt(size, width);
      if (!isReadable && size > this.data.type.note) return null;
      const whole = stops.map(({ items }) => items.length);
      if (least(0) === Infinity) return fit(stops, whole, columns, room) ? whole : null;
      return filled2(stops, columns, room, least);
    }
    sizesAt(size, width) {
      return this.once(`sizes ${size} ${width} ${this.pullPlace !== null}`, () => this.sizes(size, width));
    }
    /* The heights of the lines and of all items of the stops in a size of type, as filling.js takes them. */
    sizes(size, width) {
      const isReadable = this.prepare(width, size, this.most);
      const legend = this.data.legend.slice(0, this.most);
      this.element.replaceChildren(...legend.map((stop2) => this.entry(stop2, Infinity)));
      const zoom = this.element.getBoundingClientRect().width / width;
      const heightOf3 = (shown) => shown.getBoundingClientRect().height / zoom;
      const style = getComputedStyle(this.element.firstChild);
      const line3 = size * LINE;
      const stops = legend.map((stop2, index) => {
        const shown = this.element.children[index];
        const rows = [...shown.querySelectorAll(".ta-item")];
        const items = firstByKind(this.eventsOf(stop2), Infinity);
        const known = new Map(items.map((item, i) => [item, heightOf3(rows[i]) + GAP6 * size]));
        return {
          head: heightOf3(shown.querySelector(".ta-entry-head")),
          items: this.eventsOf(stop2).map((item) => known.get(item)),
          // In a brief entry it follows the last item.
          more: this.isBrief ? line3 / 2 : line3 + GAP6 * size,
          bare: this.isBrief ? 0 : line3 + GAP6 * size,
          padding: parseFloat(style.paddingBottom),
          hidden: this.leftOf(stop2, Infinity)
        };
      });
      return { stops, columns: Number(this.element.style.columnCount), isReadable };
    }
    /* As many stops as fit, without their items. */
    bare(width, height) {
      const size = this.data.type.note * SMALLER.at(-1);
      this.pullPlace = null;
      const fits2 = (count) => {
        this.prepare(width, size, count);
        this.show(count, (stop2) => this.entry(stop2, 0));
        return exactHeight(this.element) <= height + 0.01;
      };
      fits2(largest(1, this.most, fits2));
      spread(this.element);
    }
    /* Returns whether there is room for whole words. */
    prepare(width, size, stops) {
      const { element: list } = this;
      this.atlas.leftOut.items = {};
      list.style.width = width + "px";
      list.style.fontSize = size + "px";
      const inner = list.clientWidth - this.margins(list);
      list.style.columnCount = Math.max(1, Math.min(Math.floor(inner / (this.column() * size)), stops));
      return inner >= Math.min(LEAST_COLUMN, this.column()) * size;
    }
    /* The approximate width of a column with its gap, as a multiple of the type size: stops without items
       need no more than their longest line. */
    column() {
      const widest = this.once("widest", () => this.data.legend.some(({ eventCount }) => eventCount) ? Infinity : this.longest());
      return Math.min(this.isBrief ? BRIEF_COLUMN : COLUMN2, widest);
    }
    longest() {
      const { element: list } = this;
      const { width, columnCount: columnCount2 } = list.style;
      list.style.columnCount = 1;
      list.style.width = "max-content";
      list.replaceChildren(...this.data.legend.slice(0, SAMPLE).map((stop2) => this.entry(stop2, 0)));
      const { fontSize, columnGap } = getComputedStyle(list);
      const widest = Math.max(...[...list.children].map(({ scrollWidth }) => scrollWidth));
      Object.assign(list.style, { width, columnCount: columnCount2 });
      return (widest + parseFloat(columnGap)) / parseFloat(fontSize) + SPARE;
    }
    show(count, entryOf2) {
      super.show(count, entryOf2);
      if (this.pullPlace === "list") this.element.prepend(this.pullAbove());
    }
    /* The items of a stop without the one that is set large. */
    eventsOf(stop2) {
      const { pull } = this.data;
      const events = stop2.events.slice(0, this.mostItems);
      if (!this.pullPlace || pull.number !== stop2.number) return events;
      return events.filter(({ id }) => id !== pull.id);
    }
    /* How many items of a stop are not shown. */
    leftOf(stop2, limit) {
      const events = this.eventsOf(stop2);
      const isPulled = this.pullPlace !== null && this.data.pull.number === stop2.number;
      return stop2.eventCount - (isPulled ? 1 : 0) - Math.min(limit, events.length);
    }
    entry(stop2, limit, isLongEntry = false) {
      const { atlas, data } = this;
      const entry = element("li");
      const words2 = element("div");
      const head = element("div", "ta-entry-head");
      head.append(element("strong", "", stop2.name), " ", this.facts(stop2));
      words2.append(head, ...firstByKind(this.eventsOf(stop2), limit).map(itemRow));
      const left = this.leftOf(stop2, limit);
      if (left) {
        atlas.leftOut.items[stop2.number] = left;
        const more = element("span", "ta-more-items", atlas.counted(data.moreItems, left));
        if (this.isBrief) (words2.lastChild.lastChild.localName === "p" ? words2.lastChild.lastChild : head).append(" ", more);
        else words2.append(more);
      }
      entry.append(element("span", "ta-badge", String(stop2.number)), words2);
      entry.classList.toggle("is-long", isLongEntry);
      return entry;
    }
    /* The line below the name, or after it. */
    facts({ dates, country, leg, beyond }) {
      const line3 = element("span", "ta-facts");
      const others = (this.isBrief ? [beyond] : [country, leg, beyond]).filter(Boolean);
      line3.append(element("span", "ta-when", dates), ...others.map((fact) => ` · ${fact}`));
      return line3;
    }
  };

  // sheet/legend.js
  var NAME_LINES = 3;
  var SHORT_NAME = 24;
  var LOOKS = [
    ["is-line", "is-pile"],
    ["is-dense", "is-dense is-pair"],
    ["is-dense is-small", "is-dense is-pair is-small"],
    ["is-dense is-small is-run"]
  ];
  var LEAST2 = 7;
  var WIDEST3 = 28;
  var GROWN = [1.3, 1.2, 1.1];
  var FILLED = 0.8;
  var ROUNDING2 = 1;
  var NEARLY = 0.985;
  var SAMPLE2 = 120;
  var MOST_STOPS2 = 1e3;
  var Legend = class extends StopList {
    constructor(atlas, data) {
      super(atlas, data, "ta-legend");
      this.most = Math.min(MOST_STOPS2, data.legend.length);
      this.levels = LOOKS.map((_, level) => level);
      this.looks = /* @__PURE__ */ new Map();
      this.frames = /* @__PURE__ */ new Map();
      this.factor = 1;
    }
    reset() {
      this.grow(1);
    }
    /* The height of the list at that width with all stops; Infinity if it is not wide enough. */
    height(width, level) {
      return Math.min(...LOOKS[level].map((look) => this.heightOf(look, width)));
    }
    /* Shows the list in its final width, with as many stops as the height has room for; where there is
       much room, in larger type. */
    settle(width, height, level) {
      this.grow(1);
      const hasRoom2 = () => this.height(width, level) <= height * FILLED;
      if (hasRoom2()) this.grow(GROWN.find((factor) => this.grow(factor) && hasRoom2()) ?? 1);
      const looks = LOOKS[level];
      const heights = looks.map((look2) => this.heightOf(look2, width));
      const look = looks[heights.indexOf(Math.min(...heights))];
      this.prepare(look, width);
      const fits2 = (count) => {
        this.show(count, entryOf(look));
        this.cutNames();
        return exactHeight(this.element) <= height + 0.01;
      };
      if (!fits2(this.most)) fits2(largest(1, this.most, fits2));
      spread(this.element);
    }
    /* The least height of a list that lacks stops: the first one, how many more, and the last. */
    leastHeight(width) {
      const [look] = LOOKS.at(-1);
      if (this.heightOf(look, width) === Infinity) return Infinity;
      this.prepare(look, width);
      this.show(Math.min(3, this.most), entryOf(look));
      return exactHeight(this.element);
    }
    /* Makes the type so many times as large as that of the sheet. */
    grow(factor) {
      const { style } = this.element;
      for (const size of ["name", "body", "note"]) {
        style.setProperty("--" + size, factor * this.data.type[size] + "px");
      }
      this.factor = factor;
      return this;
    }
    /* Computed from entries that have been measured once: there are many widths to try. */
    heightOf(look, width) {
      const { natural, gap, across, down, sizes, margin, highest } = this.measured(look);
      const inner = width - across;
      if (inner < natural) return Infinity;
      const share = this.most / sizes.length;
      if (look.includes("is-run")) {
        const rows = rowsOf(sizes.map((size) => size.width), inner * NEARLY);
        return down + rows * share * sizes[0].height;
      }
      const columns = columnCount(inner, natural, gap, this.most);
      const heights = sizes.map(({ height }) => height);
      if (!highest.has(columns)) {
        highest.set(columns, share > 1 ? Math.ceil(this.most / columns) * Math.max(...heights) : highestColumn(heights, columns));
      }
      const mean = (share * heights.reduce((sum, height) => sum + height, 0) - margin) / columns;
      return ROUNDING2 + down + Math.max(highest.get(columns) - margin, mean);
    }
    /* Gives the list a look and a width, and as many columns as its entries allow. */
    prepare(look, width) {
      const { element: list } = this;
      const { natural, gap, across } = this.measured(look);
      list.className = `ta-list ta-legend ${look}`;
      list.style.width = width + "px";
      const inner = width - across;
      list.style.columnCount = look.includes("is-run") ? 1 : columnCount(inner, Math.min(natural, inner), gap, this.most);
    }
    /* How large entries of a look are: { natural, sizes, margin, highest } and what frame() says. natural is
       the width that they ask for, sizes are those of the first entries, with their margins, and highest is
       what is known of the highest of so many columns. */
    measured(look) {
      const frame = this.frame();
      const key = `${this.factor} ${look}`;
      if (!this.looks.has(key)) this.looks.set(key, this.measure(look, frame));
      return { ...this.looks.get(key), ...frame };
    }
    /* What is free around the list, and between its columns, on the sheet as it is: { across, down, gap }. */
    frame() {
      const key = lookOf(this.element.closest(".ta-sheet"));
      if (!this.frames.has(key)) {
        const style = getComputedStyle(this.element);
        const [across, down] = [["Left", "Right"], ["Top", "Bottom"]].map((sides) => sides.reduce((sum, side) => sum + parseFloat(style["padding" + side]), 0));
        this.frames.set(key, { across, down, gap: parseFloat(style.columnGap) || 0 });
      }
      return this.frames.get(key);
    }
    measure(look, { across }) {
      const { element: list } = this;
      const before = list.style.width;
      list.className = `ta-list ta-legend ${look} is-natural`;
      list.style.columnCount = 1;
      list.style.width = "max-content";
      const entries = this.data.legend.slice(0, Math.min(this.most, SAMPLE2)).map(entryOf(look));
      list.replaceChildren(...entries);
      const size = parseFloat(getComputedStyle(list).fontSize);
      const widest = Math.max(0, ...entries.map(({ scrollWidth }) => scrollWidth)) + 2;
      const natural = Math.max(LEAST2 * size, Math.min(widest, WIDEST3 * size));
      list.classList.remove("is-natural");
      list.style.width = Math.ceil(natural + across) + "px";
      const margins = getComputedStyle(entries[0]);
      const [right, bottom] = [margins.marginRight, margins.marginBottom].map(parseFloat);
      const sizes = entries.map((entry) => {
        const { width, height } = entry.getBoundingClientRect();
        return { width: width / this.data.zoom + right + 0.5, height: height / this.data.zoom + bottom };
      });
      list.style.width = before;
      return { natural, sizes, margin: bottom, highest: /* @__PURE__ */ new Map() };
    }
    cutNames() {
      for (const entry of this.element.children) {
        const [name2, badge] = [entry.querySelector("strong"), entry.querySelector(".ta-badge")];
        const text = badge && this.data.legend[badge.textContent - 1].name;
        if (text?.length > SHORT_NAME) cutToLines(name2, text, NAME_LINES);
      }
    }
  };
  function entryOf(look) {
    const isDense2 = look.includes("is-dense");
    return (stop2) => {
      const item = element("li");
      const words2 = element("div");
      words2.append(element("strong", "", stop2.name));
      if (stop2.country && !isDense2) words2.append(" ", element("span", "ta-country", stop2.country));
      const facts = element("span", "ta-facts");
      facts.append(element("span", "ta-when", stop2.dates));
      for (const fact of isDense2 ? [stop2.beyond] : [stop2.leg, stop2.beyond]) {
        if (fact) facts.append(element("span", "ta-fact", fact));
      }
      words2.append(" ", facts);
      item.append(element("span", "ta-badge", String(stop2.number)), words2);
      return item;
    };
  }

  // sheet/telling/stop_page.js
  var UPRIGHT = [0.46, 0.4, 0.32];
  var WIDE = [0.3, 0.26, 0.2];
  var GROWN2 = [1.3, 1.2, 1.1, 1];
  var SHRUNK = 4;
  var SMALLEST = 0.75;
  var COLUMN3 = 40;
  var LEAST_WIDTH = 15;
  var ROWS2 = 27;
  var WHOLE = { hasNotes: true, hasDetails: true };
  var WAYS = [WHOLE, { hasNotes: false, hasDetails: true }, { hasNotes: false, hasDetails: false }];
  var MOST_TRIES = 12;
  var StopPage = class {
    constructor(atlas, data) {
      this.atlas = atlas;
      this.data = data;
      this.page = data.stop;
      this.part = "events";
      this.element = element("section", "ta-list ta-page");
      this.isUpright = data.width <= data.height * 1.1;
      this.levels = (this.isUpright ? UPRIGHT : WIDE).map((_, level) => level);
    }
    /* Takes back what an earlier arrangement has made of the type; there is nothing of that here. */
    reset() {
    }
    /* The height that the page asks for at that width: for all that it tells, but no more than its share of
       the sheet. */
    height(width, level) {
      const { body } = this.data.type;
      if (width < LEAST_WIDTH * body) return Infinity;
      const most = (this.isUpright ? UPRIGHT : WIDE)[level] * this.data.width * this.data.height / width;
      this.tell(width, body, WHOLE, this.page.items);
      return Math.max(Math.min(exactHeight(this.element), most), this.leastHeight(width));
    }
    leastHeight(width) {
      this.tell(width, this.data.type.note, WAYS.at(-1), this.page.items.slice(0, 1));
      return exactHeight(this.element);
    }
    /* Tells as much as there is room for: all in the largest type, then without notes and summaries, then so
       many items, and how many more there are. */
    settle(width, height) {
      const { body, note } = this.data.type;
      const { items } = this.page;
      const fits2 = (size2, way2, shown2 = items) => {
        this.tell(width, size2, way2, shown2);
        return exactHeight(this.element) <= height + 0.01 && this.element.scrollWidth <= this.element.clientWidth + 1;
      };
      const steps3 = Array.from({ length: SHRUNK }, (_, i) => body - (body - note) * (i + 1) / SHRUNK);
      for (const way2 of WAYS) {
        if (fits2(body, way2) && GROWN2.some((times) => fits2(times * body, way2))) return;
        if (way2 !== WHOLE && fits2(note, way2) && steps3.some((size2) => fits2(size2, way2))) return;
      }
      const way = WAYS.at(-1);
      const size = fits2(note, way, items.slice(0, 1)) ? note : note * SMALLEST;
      const first = largest(0, items.length, (count) => fits2(size, way, items.slice(0, count)));
      let shown = items.slice(0, first);
      for (const item of items.slice(first + 1, first + 1 + MOST_TRIES)) {
        if (fits2(size, way, [...shown, item])) shown = [...shown, item];
      }
      fits2(size, way, shown);
    }
    /* Shows some items in a size of type. */
    tell(width, size, way, shown) {
      const { element: root, page } = this;
      root.style.width = width + "px";
      root.style.fontSize = size + "px";
      const { paddingLeft, paddingRight } = getComputedStyle(root);
      const inner = width - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const columns = Math.max(1, Math.min(3, Math.floor(inner / (COLUMN3 * size))));
      root.classList.toggle("is-rows", inner / columns >= ROWS2 * size);
      const pull = shown.find((item) => item === page.items[page.pull]);
      const sections = element("div", "ta-sections");
      sections.style.columnCount = columns;
      for (const kind of KINDS3) {
        const items = shown.filter((item) => item.kind === kind && item !== pull);
        if (items.length) sections.append(this.section(kind, items, { ...way, known: pull?.speaker }));
      }
      const left = page.count - shown.length;
      this.atlas.leftOut.items = left ? { [this.data.number ?? this.number()]: left } : {};
      if (left) sections.append(element("p", "ta-more-items", this.atlas.counted(this.data.moreItems, left)));
      else if (way.hasNotes && page.notes.length) sections.append(this.notes());
      root.replaceChildren(...pull ? [pullQuote(pull)] : [], ...sections.childElementCount ? [sections] : []);
    }
    /* The number of the stop where the sheet has no title. */
    number() {
      return this.atlas.index(this.data.fit) + 1;
    }
    section(kind, items, way) {
      const { heading, inferred } = this.page.sections.find((section2) => section2.kind === kind);
      const label = element("h2", "");
      label.append(kindGlyph(kind), element("span", "", heading));
      if (inferred) label.append(" ", element("span", "ta-inferred", `(${inferred})`));
      return section(label, items.map((item) => itemOf(item, way)), kind);
    }
    notes() {
      const lines = this.page.notes.map(([head, note]) => {
        const line3 = element("p", "ta-told");
        line3.append(element("b", "", head), " ", ...nodesOf(note));
        return line3;
      });
      return section(element("h2", ""), lines, "note");
    }
  };
  function section(label, items, kind) {
    const [first, ...others] = items;
    const shown = element("section", `ta-section is-${kind}`);
    const body = element("div", "ta-told-items");
    body.append(first, ...others);
    shown.append(label, body);
    return shown;
  }
  function itemOf(item, { hasDetails, known }) {
    const shown = element("div", "ta-told");
    const head = element("p", "");
    const title = element(item.kind === "quote" ? "span" : "b", item.kind === "quote" ? "ta-said" : "", item.text);
    if (item.kind === "fact") head.append(...nodesOf(item.text));
    else head.append(title);
    if (item.status && item.kind !== "absent") head.append(", ", statusOf(item.status));
    if (item.kind === "absent") head.prepend(statusOf(item.status, ": "));
    const parts2 = [];
    for (const [name2, details] of item.people) {
      const person = element("span", "");
      person.append(element("span", "ta-person", name2));
      if (item.kind !== "quote" || item.speaker !== known) person.append(...nodesOf(details));
      parts2.push(person);
    }
    if (item.morePeople) parts2.push(element("span", "", item.morePeople));
    const separator = item.kind === "meeting" ? "; " : " · ";
    const line3 = element("p", "ta-told-facts");
    parts2.forEach((part2, index) => line3.append(...index ? [separator, part2] : [part2]));
    item.facts.forEach((fact) => line3.append(...line3.childNodes.length ? [" · "] : [], element("span", "", fact)));
    if (item.kind === "fact" && line3.childNodes.length) head.append(" · ", ...line3.childNodes);
    const lines = line3.childNodes.length ? [line3] : [];
    if (hasDetails && item.summary) lines.push(element("p", "ta-summary", item.summary));
    (lines.at(-1) ?? head).append(...endOf(item));
    shown.append(head, ...lines);
    return shown;
  }

  // sheet/texts.js
  var [TITLE_LINES, SUBTITLE_LINES] = [3, 3];
  function headOf(data) {
    if (!data.title) return null;
    const head = element("header", "ta-head");
    const title = element("h1", "", data.title);
    title.dir = "auto";
    if (data.number) {
      const line3 = element("div", "ta-stop-head");
      line3.append(element("span", "ta-badge", String(data.number)), title);
      head.classList.add("is-of-stop");
      head.append(line3);
    } else {
      head.append(title);
    }
    if (data.subtitle) {
      const subtitle = element("p", "ta-subtitle", data.subtitle);
      subtitle.dir = "auto";
      head.append(subtitle);
    }
    if (data.dates) head.append(element("p", "ta-dates", data.dates));
    return head;
  }
  function cutHead(head, data) {
    const [title, subtitle] = [head.querySelector("h1"), head.querySelector(".ta-subtitle")];
    cutToLines(title, data.title, TITLE_LINES);
    if (subtitle) cutToLines(subtitle, data.subtitle, SUBTITLE_LINES);
  }
  function imprintOf(data) {
    const imprint = element("footer", "ta-imprint");
    if (data.keys.length) imprint.append(keysOf(data.keys));
    const print = element("p", "ta-print");
    for (const note of data.notes) print.append(element("span", "ta-note-line", note), " ");
    if (data.sources) print.append(sourcesOf(data.sources), " ");
    if (data.credits) print.append(creditsOf(data.credits));
    if (print.childNodes.length) imprint.append(print);
    return imprint.childElementCount ? imprint : null;
  }
  function keysOf(keys) {
    const list = element("ul", "ta-keys");
    for (const { kind, text } of keys) {
      const key = element("li", `ta-key is-${kind}`);
      key.append(isKind(kind) ? kindGlyph(kind) : element("i"), element("span", "", text));
      list.append(key);
    }
    return list;
  }
  function creditsOf(pieces2) {
    const line3 = element("span", "ta-credits");
    line3.append(...pieces2.map(({ text, url }) => url ? linkTo(url, text) : text));
    return line3;
  }
  function linkTo(url, text) {
    const link = element("a", "", text);
    link.href = url;
    return link;
  }
  function sourcesOf({ word, isNumbered, list }) {
    const line3 = element("span", "ta-sources", word + ": ");
    list.forEach(({ number: number2, text, places, url }, index) => {
      if (isNumbered) line3.append(`[${number2}] `);
      if (url) line3.append(linkTo(url, text));
      else line3.append(...nodesOf(text));
      if (places) line3.append(", ", ...nodesOf(places));
      line3.append(index < list.length - 1 ? "; " : ".");
    });
    return line3;
  }

  // sheet/parts.js
  var SHARP = 1.5;
  var THINNEST = 0.5;
  var UNITS = 64;
  function partsOf(map, data) {
    const sheet = sheetOf(data);
    const container = map.getContainer();
    container.replaceWith(paperAround(sheet, data));
    const parts2 = {
      sheet,
      stage: element("div", "ta-stage"),
      insets: element("div", "ta-insets"),
      head: headOf(data),
      imprint: imprintOf(data),
      list: listOf(map.atlas, data)
    };
    parts2.stage.append(container, parts2.insets);
    const inOrder = [parts2.stage, parts2.head, parts2.list?.element, parts2.imprint];
    sheet.append(...inOrder.filter(Boolean));
    return parts2;
  }
  function listOf(atlas, data) {
    if (data.stop) return data.stop.count || data.stop.notes.length ? new StopPage(atlas, data) : null;
    if (!data.legend?.length) return null;
    return data.layout === "poster" ? new Itinerary(atlas, data) : new Legend(atlas, data);
  }
  function sheetOf(data) {
    const sheet = element("div", `ta-sheet is-${data.layout} is-measuring`);
    sheet.classList.toggle("is-of-stop", typeof data.fit === "string");
    sheet.classList.add(...data.hidden.map((part2) => "is-without-" + part2));
    sheet.style.width = data.width + "px";
    sheet.style.height = data.height + "px";
    sheet.style.transform = `scale(${data.zoom})`;
    for (const [name2, size] of Object.entries(data.type)) {
      sheet.style.setProperty(`--${name2}`, size + "px");
    }
    sheet.style.setProperty("--short", Math.min(data.width, data.height) + "px");
    sheet.style.setProperty("--hair", hair(data.sharpness));
    return sheet;
  }
  function paperAround(sheet, { width, height, zoom }) {
    const paper = element("div", "ta-paper");
    paper.style.width = inUnits(width * zoom) + "px";
    paper.style.height = inUnits(height * zoom) + "px";
    paper.append(sheet);
    return paper;
  }
  function inUnits(length) {
    return Math.floor(length * UNITS) / UNITS;
  }
  function hair(sharpness) {
    return Math.max(THINNEST, Math.min(1, SHARP / sharpness));
  }

  // sheet/scenes.js
  var CITY2 = 15e3;
  function isCityRoute(atlas, { fit: fit2 }) {
    const extent = atlas.extentOf(Array.isArray(fit2) ? fit2 : null);
    if (!extent) return false;
    const [, latitude] = lonLat(0, extent.north + extent.height / 2);
    const metres = METRES_AROUND * Math.cos(Math.min(LAST_LATITUDE, latitude) * Math.PI / 180);
    return Math.max(extent.width, extent.height) * metres < CITY2;
  }
  async function dropTint(map, data, parts2) {
    const { atlas } = map;
    const key = parts2.imprint.querySelector(".ta-key.is-tint");
    if (!key) return false;
    atlas.fit(data.fit, false);
    await atlas.basemap.shapesAt(atlas.fineness());
    if (atlas.basemap.isTinted) return false;
    const keys = key.parentElement;
    key.remove();
    if (!keys.childElementCount) keys.remove();
    if (!parts2.imprint.childElementCount) {
      parts2.imprint.remove();
      parts2.imprint = null;
    }
    return true;
  }

  // sheet/telling/stop_view.js
  var [FAR2, NEAR3] = [5.25, 9];
  var APART3 = 46;
  var SAME2 = 1e-7;
  function stopZoom({ tour }, { id, position: place3 }) {
    const [x, y] = worldOf(place3);
    let nearest3 = Infinity;
    for (const { id: other, position } of tour.stops) {
      if (other === id || !position) continue;
      const [otherX, otherY] = worldOf(position);
      const across = Math.abs(otherX - x) % 1;
      const distance3 = Math.hypot(Math.min(across, 1 - across), otherY - y);
      if (distance3 > SAME2) nearest3 = Math.min(nearest3, distance3);
    }
    return Math.max(FAR2, Math.min(NEAR3, Math.log2(APART3 / 256 / nearest3)));
  }
  var worldOf = ([lon, lat]) => [worldX(lon), worldY(lat)];

  // sheet/sheet.js
  var WIDE2 = 1.2;
  var TITLE_WIDTH = 8.2;
  var BADGES = 0.85;
  var FEW_STOPS2 = 12;
  var SMALLER_BY = 0.016;
  var SMALLEST_MARKS = 0.75;
  var [MARGIN2, GUTTER] = [0.052, 0.03];
  async function arrange(map, loading) {
    const { atlas } = map;
    const data = await loading;
    if (data.noStreets && isCityRoute(atlas, data)) data.notes.push(data.noStreets);
    const parts2 = partsOf(map, data);
    if (parts2.head) {
      parts2.head.style.width = data.width + "px";
      cutHead(parts2.head, data);
    }
    Object.assign(atlas, { initialFit: data.fit, sharpness: data.sharpness });
    scaleMarks(atlas, parts2.sheet);
    if (typeof data.fit === "string") showStop(atlas, data.fit);
    const route = routeOf(atlas, data);
    const isSea = allowsSea(data, route) ? await seaUnder(map, data, route) : null;
    const given = { data, parts: parts2, route, isSea, known: /* @__PURE__ */ new Map() };
    arrangeParts(map, given);
    if (parts2.imprint && await dropTint(map, data, parts2)) {
      given.known.clear();
      arrangeParts(map, given);
    }
    await arrangeInsets(map, given, withInsets(map, given));
    settleList(given);
    if (data.stop) {
      addLocator(map, data);
      hideCut(map, data.fit);
    }
    addMarks(map, data);
    addGrounds(map);
  }
  function arrangeParts(map, given, insets = 0) {
    const { atlas } = map;
    const { data, parts: parts2 } = given;
    restoreList(map, parts2);
    const sheet = sheetFor(given, insets);
    if (parts2.list) parts2.list.isBesideInsets = insets > 0;
    const labels = allowsLabels(atlas, data);
    let found2 = fittedTexts(atlas, sheet, given, labels ? [LABELLED] : []);
    if (found2.level === LABELLED) {
      parts2.list.element.remove();
      lay(map, sheet, given, found2, null);
      if (labelDates(map, data)) return;
      restoreList(map, parts2);
      found2 = fittedTexts(atlas, sheet, given, []);
    }
    lay(map, sheet, given, found2, parts2.list);
  }
  function restoreList(map, { sheet, list, imprint }) {
    if (!list || list.element.isConnected) return;
    unlabel(map);
    sheet.insertBefore(list.element, imprint);
  }
  function sheetFor({ data, parts: parts2, isSea }, insets) {
    return {
      // A map beside insets may be smaller.
      insets,
      isCrowded: insets > 0,
      width: data.width,
      height: data.height,
      kind: data.stop ? "stop" : data.layout,
      top: data.safe.top * data.height,
      bottom: data.safe.bottom * data.height,
      only: data.stop ? [data.width > WIDE2 * data.height ? "side" : "stacked"] : null,
      allowsSea: isSea !== null,
      leastColumn: parts2.head ? TITLE_WIDTH * data.type.title : 0
    };
  }
  async function settlePull(map, given, height) {
    const { list } = given.parts;
    if (list?.pullPlace !== "map" || await placeOnSea(map, given)) return;
    list.pullPlace = "list";
    list.known.clear();
    arrangeParts(map, given, height);
  }
  function withInsets(map, given) {
    const { data, parts: parts2 } = given;
    const short = Math.min(data.width, data.height);
    const [margin, gap] = [MARGIN2 * short, GUTTER * short];
    const known = /* @__PURE__ */ new Map();
    const choose = (height) => {
      parts2.sheet.classList.add("is-measuring");
      if (parts2.list) Object.assign(parts2.list, { isBesideInsets: true }).element.hidden = false;
      const found2 = chosen(sheetFor(given, height), given, parts2.list?.levels ?? [0], parts2.list);
      parts2.sheet.classList.remove("is-measuring");
      return found2;
    };
    return {
      arrange: (height) => arrangeParts(map, given, height),
      settle: (height) => settlePull(map, given, height),
      choose: (height) => {
        if (!known.has(height)) known.set(height, choose(height));
        return known.get(height);
      },
      slotOf: ({ kind, map: { width } }, height) => ({
        width,
        height,
        left: margin,
        right: margin,
        top: gap,
        bottom: kind === "side" ? margin : 0,
        gap
      })
    };
  }
  function hideCut(map, own) {
    map.on("atlasready", () => {
      const area = map.getContainer().getBoundingClientRect();
      for (const { element: element2, badge, description } of map.atlas.stops.markers.values()) {
        const { left, top, right, bottom } = badge.getBoundingClientRect();
        const isWhole = left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom;
        if (!isWhole && description.id !== own) element2.style.display = "none";
      }
    });
  }
  function showStop(atlas, id) {
    const stop2 = atlas.stop(id);
    if (!stop2?.position) return;
    atlas.selected = id;
    atlas.closeZoom = stopZoom(atlas, stop2);
  }
  function scaleMarks(atlas, sheet) {
    const stops = atlas.tour.stops.filter(({ position }) => position).length;
    const scale = Math.max(SMALLEST_MARKS, Math.min(1, 1 - (stops - FEW_STOPS2) * SMALLER_BY));
    sheet.style.setProperty("--marks", scale);
    atlas.badgeScale = BADGES * scale;
  }
  function routeOf(atlas, { fit: fit2 }) {
    if (typeof fit2 === "string") {
      if (atlas.stop(fit2)?.position) return null;
      return atlas.extentOf(null);
    }
    return atlas.extentOf(fit2);
  }
  function allowsSea(data, route) {
    return route !== null && !data.fit && data.layout === "plain" && data.width > WIDE2 * data.height;
  }
  function fittedTexts(atlas, sheet, given, more) {
    const { parts: parts2 } = given;
    const { list } = parts2;
    const choose = (levels2, of, change) => chosen({ ...sheet, ...change }, given, levels2, of);
    parts2.sheet.classList.add("is-measuring");
    if (list) list.element.hidden = false;
    const levels = [...list?.levels ?? [0], ...more];
    const whole = choose(levels, list) ?? giveWay(atlas, given, FIRST_STEPS, () => choose(list?.levels ?? [0], list));
    if (whole?.waste > MOST_WASTE) return choose(levels, list, { isCrowded: true }) ?? whole;
    if (whole) return whole;
    if (list) {
      const last = [list.levels.at(-1)];
      const crowded = choose(last, list, { isCrowded: true });
      if (crowded) return crowded;
      const cut = choose(last, { height: (width) => list.leastHeight(width) }, { isCut: true });
      if (cut) return cut;
      removeList(atlas, parts2);
    }
    return choose([0], null) ?? giveWay(atlas, given, STEPS, () => choose([0], null)) ?? rest(sheet, given);
  }
  function giveWay(atlas, { parts: parts2, known }, steps3, find) {
    for (const [part2, step] of steps3) {
      if (step(parts2) && part2) atlas.leftOut.parts.push(part2);
      known.clear();
      if (parts2.imprint && !parts2.imprint.textContent) {
        parts2.imprint.remove();
        parts2.imprint = null;
      }
      const found2 = find();
      if (found2) return found2;
    }
    return null;
  }
  function chosen(sheet, { parts: parts2, route, isSea, known }, levels, list) {
    const texts = measuring(parts2, list, known);
    parts2.list?.reset();
    return chooseArrangement(sheet, route, texts, levels, (found2) => isSea(found2, textBoxes(sheet, found2, texts)));
  }
  function removeList(atlas, parts2) {
    const { element: removed, part: part2 } = parts2.list;
    removed.remove();
    parts2.list = null;
    Object.assign(atlas.leftOut, { stops: 0, items: {} });
    atlas.leftOut.parts.push(part2);
  }
  function rest(sheet, { parts: parts2, known }) {
    const texts = measuring(parts2, null, known);
    const used = texts.head(sheet.width) + texts.imprint(sheet.width);
    const height = Math.max(1, sheet.height - sheet.top - sheet.bottom - used);
    return {
      kind: "stacked",
      side: "below",
      level: 0,
      column: sheet.width,
      map: { width: sheet.width, height },
      clear: { left: 0, top: 0, right: 0, bottom: 0 }
    };
  }
  function textBoxes(sheet, { side, column: column2, level }, texts) {
    const [left, right] = side === "left" ? [0, column2] : [sheet.width - column2, sheet.width];
    const middle2 = sheet.top + texts.head(column2) + texts.list(column2, level);
    const bottom = sheet.height - sheet.bottom;
    return [
      { left, right, top: sheet.top, bottom: middle2 },
      { left, right, top: bottom - texts.imprint(column2), bottom }
    ];
  }
  function lay(map, sheet, given, found2, list) {
    const { atlas } = map;
    const { sheet: root, head, imprint } = given.parts;
    const { kind, side, column: column2 } = found2;
    root.classList.remove("is-measuring", ...[...root.classList].filter((name2) => PLACES2.test(name2)));
    root.classList.add(`is-${kind}`, `is-text-${side}`);
    const set = (name2, length) => root.style.setProperty(name2, length + "px");
    set("--top", sheet.top);
    set("--bottom", sheet.bottom);
    set("--column", column2);
    set("--map", found2.map.height);
    set("--insets", sheet.insets);
    root.classList.toggle("has-insets", sheet.insets > 0);
    for (const part2 of [head, imprint]) if (part2) part2.style.width = "";
    if (list) list.element.hidden = true;
    given.laid = { sheet, found: found2, list };
    atlas.arrangement = found2;
    atlas.clear = found2.clear;
    atlas.covered = coveredBy2(found2);
    map.invalidateSize({ animate: false });
  }
  function settleList({ parts: { head, imprint }, laid: { sheet, found: found2, list } }) {
    if (!list) return;
    list.element.hidden = false;
    const height = (part2) => part2 ? exactHeight(part2) : 0;
    const room = sheet.height - sheet.top - sheet.bottom - height(head) - height(imprint) - (found2.kind === "stacked" ? found2.map.height + sheet.insets : 0);
    list.settle(found2.column, room, found2.level);
    list.element.style.width = "";
  }
  function coveredBy2({ map: { width, height }, clear: { left, top, right, bottom } }) {
    return [
      { left: 0, top: 0, right: left, bottom: height },
      { left: width - right, top: 0, right: width, bottom: height },
      { left: 0, top: 0, right: width, bottom: top },
      { left: 0, top: height - bottom, right: width, bottom: height }
    ].filter((box2) => box2.right > box2.left && box2.bottom > box2.top);
  }
  var PLACES2 = /^is-(?:stacked|beside|side|sea|text-\w+)$/;
  function addSheet(map, options) {
    const loading = map.atlas.load(options.file);
    map.atlas.arrangeWith(() => arrange(map, loading));
  }

  // svg/fonts.js
  var FONT = ["font-family", "font-weight", "font-style"];
  function usedFaces(root) {
    const uses = /* @__PURE__ */ new Map();
    gather2(root, { "font-weight": "400", "font-style": "normal" }, uses);
    return [...uses.values()];
  }
  function gather2({ attributes, children, text }, inherited, uses) {
    const font = { ...inherited };
    for (const key2 of FONT) font[key2] = attributes[key2] ?? font[key2];
    for (const child of children) gather2(child, font, uses);
    const face = text && faceFor(font);
    if (!face) return;
    const key = `${face.family} ${face.weight} ${face.italic}`;
    const use = uses.get(key) || { ...face, letters: "" };
    use.letters = [...new Set(use.letters + text)].join("");
    uses.set(key, use);
  }
  function faceFor(font) {
    const family = nameOf2((font["font-family"] || "").split(",")[0]);
    const italic = isItalic(font["font-style"]);
    const weights = [...document.fonts].filter((face) => nameOf2(face.family) === family && isItalic(face.style) === italic).map((face) => Number(face.weight));
    if (!weights.length) return null;
    return { family, italic, weight: nearest2(Number(font["font-weight"]), weights) };
  }
  function nameOf2(family) {
    return family.trim().replace(/["']/g, "");
  }
  function isItalic(style) {
    return style !== "normal";
  }
  function nearest2(weight, weights) {
    const ascending = [...weights].sort((a, b) => a - b);
    const above = ascending.filter((one) => one >= weight);
    const below = ascending.filter((one) => one < weight).reverse();
    const first = weight <= 500 ? above.filter((one) => one <= 500) : above;
    return [...first, ...below, ...above][0];
  }

  // svg/write.js
  var FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
  var ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\n": "&#10;",
    "\r": "&#13;",
    "	": "&#9;"
  };
  function node(name2, attributes = {}, children = []) {
    return { name: name2, attributes, children, text: null, layer: null };
  }
  function textNode(name2, attributes, text) {
    return { name: name2, attributes, children: [], text, layer: null };
  }
  function number(value, digits = 2) {
    const unit = 10 ** digits;
    const rounded = Math.round(value * unit) / unit;
    return String(Math.abs(rounded) < 1 / unit ? 0 : rounded);
  }
  function paint(property, colour2, opacity = 1) {
    const parts2 = channels(colour2);
    if (!parts2 || parts2[3] * opacity === 0) return null;
    const hex = parts2.slice(0, 3).map((part2) => Math.max(0, Math.min(255, Math.round(part2))).toString(16).padStart(2, "0")).join("");
    const alpha = parts2[3] * opacity;
    return { [property]: "#" + hex, ...alpha < 1 && { [property + "-opacity"]: number(alpha, 3) } };
  }
  function channels(colour2) {
    const match = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(colour2);
    if (!match) return null;
    const parts2 = match[2].split(/[\s,/]+/).map(Number);
    if (match[1] === "color") for (let i = 0; i < 3; i++) parts2[i] *= 255;
    if (parts2.length === 3) parts2.push(1);
    return parts2.length === 4 && parts2.every(Number.isFinite) ? parts2 : null;
  }
  function escape(text) {
    return String(text).replace(FORBIDDEN, "").replace(/[&<>"\n\r\t]/g, (sign) => ESCAPES[sign]);
  }
  function write({ name: name2, attributes, children, text }, indent = "") {
    const head = "<" + name2 + Object.entries(attributes).filter(([, value]) => value !== null && value !== void 0 && value !== "").map(([key, value]) => ` ${key}="${escape(value)}"`).join("");
    if (text !== null) return `${indent}${head}>${escape(text)}</${name2}>
`;
    if (!children.length) return `${indent}${head}/>
`;
    const inside = children.map((child) => write(child, indent + " ")).join("");
    return `${indent}${head}>
${inside}${indent}</${name2}>
`;
  }

  // svg/drawing.js
  var GEOMETRY = {
    path: ["d"],
    rect: ["x", "y", "width", "height", "rx", "ry"],
    circle: ["cx", "cy", "r"],
    ellipse: ["cx", "cy", "rx", "ry"],
    line: ["x1", "y1", "x2", "y2"],
    polyline: ["points"],
    polygon: ["points"]
  };
  var PLAIN_PATH = /^[MLZ\d.\s-]*$/;
  var INHERITED = /^(fill|stroke|paint-order|font)/;
  var DEFAULTS = {
    "fill-rule": "nonzero",
    "stroke-width": "1",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "stroke-miterlimit": "4",
    "stroke-dasharray": "none",
    "stroke-dashoffset": "0",
    "paint-order": "normal"
  };
  function drawing(svg, matrix, digits, name2) {
    return [...svg.children].flatMap((child) => parts(child, matrix, digits, name2));
  }
  function parts(element2, matrix, digits, name2) {
    const style = getComputedStyle(element2);
    if (style.display === "none") return [];
    const own = style.transform === "none" ? matrix : matrix.multiply(new DOMMatrix(style.transform));
    const kind = element2.localName;
    if (kind === "g") {
      const children = [...element2.children].flatMap((child) => parts(child, own, digits, name2));
      if (!children.length) return [];
      if (children.some((child) => child.layer)) return children;
      const group = node("g", hoisted(children), children);
      if (style.opacity !== "1") group.attributes.opacity = number(style.opacity, 3);
      return [name2(group, element2)];
    }
    if (style.visibility === "hidden") return [];
    if (kind === "text") return [words(element2, style, own, digits)];
    if (!(kind in GEOMETRY)) return [];
    const geometry = geometryOf(element2, kind, own, digits);
    const look = lookOf2(style);
    if (!geometry || !look.stroke && look.fill === "none") return [];
    return [name2(node(kind, { ...geometry, ...look }), element2)];
  }
  function geometryOf(element2, kind, matrix, digits) {
    const geometry = Object.fromEntries(GEOMETRY[kind].map((key) => [key, element2.getAttribute(key)]));
    if (kind === "path") {
      const { d } = geometry;
      if (!d || d === "M0 0") return null;
      if (isMove(matrix) && PLAIN_PATH.test(d)) return { d: moved(d, matrix.e, matrix.f, digits) };
    }
    return { ...geometry, transform: transformOf(matrix, digits) };
  }
  function moved(d, dx, dy, digits) {
    const unit = 10 ** digits;
    let text = "";
    let x = 0;
    let y = 0;
    let isLine = false;
    for (const [, command, absoluteX, absoluteY] of d.matchAll(/([MLZ]) *(?:(-?[\d.]+) (-?[\d.]+))?/g)) {
      if (command === "Z") {
        text += "z";
        continue;
      }
      const toX = Math.round((Number(absoluteX) + dx) * unit);
      const toY = Math.round((Number(absoluteY) + dy) * unit);
      if (command === "M") {
        text += "M" + pair(toX / unit, toY / unit, digits);
        isLine = false;
      } else if (toX !== x || toY !== y) {
        const step = pair((toX - x) / unit, (toY - y) / unit, digits);
        text += (!isLine ? "l" : step.startsWith("-") ? "" : " ") + step;
        isLine = true;
      }
      [x, y] = [toX, toY];
    }
    return text;
  }
  function pair(x, y, digits) {
    const [first, second] = [number(x, digits), number(y, digits)];
    return first + (second.startsWith("-") ? "" : " ") + second;
  }
  function lookOf2(style) {
    const stroke = paint("stroke", style.stroke, Number(style.strokeOpacity));
    const look = {
      ...paint("fill", style.fill, Number(style.fillOpacity)) || { fill: "none" },
      "fill-rule": style.fillRule,
      ...stroke,
      ...stroke && {
        "stroke-width": number(parseFloat(style.strokeWidth), 3),
        "stroke-linecap": style.strokeLinecap,
        "stroke-linejoin": style.strokeLinejoin,
        "stroke-miterlimit": style.strokeMiterlimit,
        "stroke-dasharray": style.strokeDasharray.replace(/px/g, ""),
        "stroke-dashoffset": number(parseFloat(style.strokeDashoffset)),
        "paint-order": style.paintOrder
      },
      opacity: style.opacity === "1" ? null : number(style.opacity, 3)
    };
    for (const [key, value] of Object.entries(DEFAULTS)) if (look[key] === value) delete look[key];
    return look;
  }
  function words(element2, style, matrix, digits) {
    return textNode("text", {
      x: element2.getAttribute("x"),
      y: element2.getAttribute("y"),
      transform: transformOf(matrix, digits),
      "text-anchor": style.textAnchor === "start" ? null : style.textAnchor,
      "font-family": style.fontFamily,
      "font-size": number(parseFloat(style.fontSize)),
      "font-weight": style.fontWeight === "400" ? null : style.fontWeight,
      "font-style": style.fontStyle === "normal" ? null : style.fontStyle,
      ...lookOf2(style)
    }, element2.textContent);
  }
  function hoisted(nodes) {
    const [first, ...others] = nodes;
    const shared = Object.entries(first.attributes).filter(([key, value]) => INHERITED.test(key) && others.every((other) => other.attributes[key] === value));
    for (const [key] of shared) for (const { attributes } of nodes) delete attributes[key];
    return Object.fromEntries(shared);
  }
  function isMove({ a, b, c, d }) {
    return a === 1 && b === 0 && c === 0 && d === 1;
  }
  function transformOf(matrix, digits) {
    const { a, b, c, d, e, f } = matrix;
    if (isMove(matrix)) {
      return e || f ? `translate(${number(e, digits)} ${number(f, digits)})` : null;
    }
    const turn = [a, b, c, d].map((value) => number(value, 6));
    return `matrix(${[...turn, number(e, digits), number(f, digits)].join(" ")})`;
  }

  // svg/layers.js
  var LAYERS = [
    [".ta-sheet", "paper", "Paper"],
    [".ta-inset", "inset", "Inset"],
    [".ta-map", "map", "Map"],
    [".ta-border, .ta-contested, .ta-coast", "borders", "Borders and coasts"],
    [".leaflet-basemap-pane, .leaflet-basemap-pane path", "sea-and-land", "Sea and land"],
    [".leaflet-labels-pane", "names", "Names"],
    [".leaflet-frames-pane, .ta-frame-ties", "frames", "Frames"],
    [".leaflet-route-pane", "route", "Route"],
    [".leaflet-ties-pane, .leaflet-stops-pane", "stops", "Stops"],
    [".ta-marks", "marks", "Scale and north"],
    [".ta-locator", "locator", "Locator"],
    [".ta-pull-on-map", "quotation", "Quotation"],
    [".ta-head", "title", "Title"],
    [".ta-legend, .ta-itinerary, .ta-page, .ta-more", "legend", "Legend"],
    [".ta-imprint", "imprint", "Imprint"]
  ];
  var SEA = ["", "sea-and-land", "Sea and land"];
  var OTHER = ["", "sheet", "Sheet"];
  var OBJECTS = [
    [".ta-land", "land", "Land"],
    [".ta-visited", "visited", "Visited land"],
    [".ta-lake", "lakes", "Lakes"],
    [".ta-grid", "grid", "Grid"],
    [".ta-river", "rivers", "Rivers"],
    [".ta-border", "country-borders", "Borders"],
    [".ta-contested", "contested-borders", "Contested borders"],
    [".ta-coast", "coasts", "Coasts"],
    ["g:has(> .ta-leg-casing)", "casings", "Casings"],
    ["g:has(> .ta-leg)", "legs", "Legs"],
    ["g:has(> .ta-arrow)", "arrows", "Arrows"]
  ];
  function layerOf(element2) {
    return LAYERS.find(([selector]) => element2.matches(selector)) || null;
  }
  function boxLayerOf(element2) {
    if (element2.matches(".ta-map")) return SEA;
    return element2.matches(".ta-sheet") ? LAYERS[0] : null;
  }
  function tag(nodes, layer) {
    if (layer) for (const member of nodes) member.layer ??= layer;
    return nodes;
  }
  function gather3(nodes, ids, isWhole) {
    const result = [];
    let open = null;
    for (const child of nodes) {
      const layer = child.layer || (isWhole ? OTHER : null);
      if (!layer) {
        open = null;
        result.push(child);
        continue;
      }
      if (!open || open.layer !== layer[1]) {
        open = { layer: layer[1], group: node("g", {}, []) };
        open.group.attributes = {
          id: ids.take(layer[1]),
          "inkscape:groupmode": "layer",
          "inkscape:label": layer[2]
        };
        result.push(open.group);
      }
      open.group.children.push(child);
    }
    return result.map(merged2);
  }
  function merged2(layer) {
    const [only] = layer.children;
    const isLayer = layer.attributes["inkscape:groupmode"];
    if (!isLayer || layer.children.length > 1 || only.name !== "g" || only.attributes.id) return layer;
    return node("g", { ...layer.attributes, ...only.attributes }, only.children);
  }
  function name(shape3, element2, ids) {
    const object = OBJECTS.find(([selector]) => element2.matches(selector));
    if (!object) return shape3;
    shape3.attributes = {
      id: ids.take(object[1]),
      "inkscape:label": object[2],
      ...shape3.attributes
    };
    return shape3;
  }
  function stop(nodes, element2, ids) {
    if (!element2.matches(".ta-stop") || !nodes.length) return nodes;
    const number2 = (element2.querySelector(".ta-badge")?.textContent || "").replace(/\W+/g, "");
    const title = element2.getAttribute("aria-label") || "";
    const label = [".ta-badge", ".ta-label"].map((selector) => element2.querySelector(selector)?.textContent).filter(Boolean).join(" ");
    return [node(
      "g",
      { id: ids.take("stop-" + number2), "inkscape:label": label },
      [...title ? [textNode("title", {}, title)] : [], ...nodes]
    )];
  }
  var Ids = class {
    constructor() {
      this.taken = /* @__PURE__ */ new Map();
    }
    take(wanted) {
      const count = (this.taken.get(wanted) || 0) + 1;
      this.taken.set(wanted, count);
      return count === 1 ? wanted : `${wanted}_${count}`;
    }
  };

  // svg/shapes.js
  var SIDES3 = ["Top", "Right", "Bottom", "Left"];
  var CORNERS3 = ["TopLeft", "TopRight", "BottomRight", "BottomLeft"];
  var DASHES = { dashed: [2, 2], dotted: [1, 1] };
  function boxes(element2, style, frame) {
    return painted2(element2, style, frame, paint("fill", style.backgroundColor));
  }
  function borders(element2, style, frame) {
    return painted2(element2, style, frame, null);
  }
  function painted2(element2, style, frame, fill) {
    const sides = SIDES3.map((side) => borderOf(style, side));
    if (!fill && !sides.some(Boolean)) return [];
    const rects = style.display === "inline" ? [...element2.getClientRects()] : [element2.getBoundingClientRect()];
    return rects.flatMap((rect) => box(snapped(rect, frame), style, fill, sides));
  }
  function box(area, style, fill, sides) {
    if (area.width < 0 || area.height < 0) return [];
    const radii = radiiOf(area, style);
    const [first] = sides;
    const isUniform = first && sides.every((border) => border && border.key === first.key);
    if (!isUniform) {
      return [
        ...fill && area.width && area.height ? [shape2(area, radii, fill)] : [],
        ...sides.map((border, index) => border && strip(area, sides, index)).filter(Boolean)
      ];
    }
    const half = first.width / 2;
    const line3 = { fill: "none", ...first.stroke };
    const inner = inset(area, half);
    const innerRadii = radii.map((radius) => Math.max(0, radius - half));
    if (!fill || first.isSolid) return [shape2(inner, innerRadii, { ...line3, ...fill })];
    return [shape2(area, radii, fill), shape2(inner, innerRadii, line3)];
  }
  function borderOf(style, side) {
    const width = parseFloat(style[`border${side}Width`]);
    const kind = style[`border${side}Style`];
    const colour2 = style[`border${side}Color`];
    const stroke = paint("stroke", colour2);
    if (!width || kind === "none" || kind === "hidden" || !stroke) return null;
    const dashes = DASHES[kind];
    return {
      width,
      key: [width, kind, colour2].join(),
      isSolid: !dashes && !("stroke-opacity" in stroke),
      isDashed: Boolean(dashes),
      fill: paint("fill", colour2),
      stroke: {
        ...stroke,
        "stroke-width": width === 1 ? null : number(width),
        "stroke-dasharray": dashes ? dashes.map((part2) => number(part2 * width)).join(" ") : null
      }
    };
  }
  function strip({ x, y, width, height }, sides, index) {
    const border = sides[index];
    const [top, , bottom] = sides.map((side) => side?.width || 0);
    const areas = [
      { x, y, width, height: border.width },
      { x: x + width - border.width, y: y + top, width: border.width, height: height - top - bottom },
      { x, y: y + height - border.width, width, height: border.width },
      { x, y: y + top, width: border.width, height: height - top - bottom }
    ];
    const area = areas[index];
    if (area.width <= 0 || area.height <= 0) return null;
    if (!border.isDashed) return shape2(area, [0, 0, 0, 0], border.fill);
    const lies = index % 2 === 0;
    const [midX, midY] = [area.x + area.width / 2, area.y + area.height / 2];
    return node("line", {
      x1: number(lies ? area.x : midX),
      y1: number(lies ? midY : area.y),
      x2: number(lies ? area.x + area.width : midX),
      y2: number(lies ? midY : area.y + area.height),
      ...border.stroke
    });
  }
  function shape2(area, radii, look) {
    const { x, y, width, height } = area;
    const [first] = radii;
    if (!radii.every((radius) => radius === first)) {
      return node("path", { d: cornered(area, radii), ...look });
    }
    if (first > 0 && Math.abs(width - height) < 0.01 && first >= width / 2 - 0.01) {
      return node("circle", {
        cx: number(x + width / 2),
        cy: number(y + height / 2),
        r: number(width / 2),
        ...look
      });
    }
    return node("rect", {
      x: number(x),
      y: number(y),
      width: number(width),
      height: number(height),
      rx: first ? number(first) : null,
      ...look
    });
  }
  function cornered({ x, y, width, height }, [a, b, c, d]) {
    const n = (value) => number(value);
    const arc = (radius, toX, toY) => radius ? `A${n(radius)} ${n(radius)} 0 0 1 ${n(toX)} ${n(toY)}` : "";
    return `M${n(x + a)} ${n(y)}H${n(x + width - b)}${arc(b, x + width, y + b)}V${n(y + height - c)}${arc(c, x + width - c, y + height)}H${n(x + d)}${arc(d, x, y + height - d)}V${n(y + a)}${arc(a, x + a, y)}Z`;
  }
  function radiiOf({ width, height }, style) {
    const radii = CORNERS3.map((corner) => {
      const [radius] = style[`border${corner}Radius`].split(" ");
      const value = parseFloat(radius) || 0;
      return radius.endsWith("%") ? value / 100 * Math.min(width, height) : value;
    });
    const most = Math.max(...radii);
    const room = Math.min(width, height) / 2;
    return most > room ? radii.map((radius) => radius * room / most) : radii;
  }
  function snapped({ left, top, right, bottom }, { x, y, toX, toY }) {
    const [startX, startY] = [Math.round(left + x), Math.round(top + y)];
    return {
      x: startX + toX,
      y: startY + toY,
      width: Math.round(right + x) - startX,
      height: Math.round(bottom + y) - startY
    };
  }
  function inset({ x, y, width, height }, by) {
    return {
      x: x + by,
      y: y + by,
      width: Math.max(0, width - 2 * by),
      height: Math.max(0, height - 2 * by)
    };
  }

  // svg/text.js
  var FEATURES = ["font-variant-numeric", "font-variant-caps", "font-feature-settings"];
  var SPACES = /[ \t\n\r\f]+/g;
  var SAME_CENTRE = 0.75;
  var Texts = class {
    /* family: the font of the whole document, which is not repeated. */
    constructor(family) {
      this.family = family;
      this.range = document.createRange();
      this.ascents = /* @__PURE__ */ new Map();
    }
    /* The lines of a text node, as nodes, in a frame (shapes.js); line is an underline or a
       strike-through. */
    nodes(text, style, frame, line3) {
      if (!text.data.trim()) return [];
      const lines = this.lines(text, style.whiteSpaceCollapse === "preserve");
      const look = this.look(style, line3);
      const isAlone = lines.length === 1 && style.display !== "inline" && text.parentElement.childNodes.length === 1;
      return lines.map(({ words: words2, left, right, top }) => {
        const anchor = anchorOf(text.parentElement, style, left, right, isAlone);
        const at = { start: left, middle: (left + right) / 2, end: right }[anchor];
        const isRtl = style.direction === "rtl";
        return textNode("text", {
          x: number(at + frame.x + frame.toX),
          // Baselines are at whole pixels.
          y: number(Math.round(top + this.ascent(style) + frame.y) + frame.toY),
          ...look,
          "text-anchor": anchor === "middle" ? "middle" : anchor === "end" === isRtl ? null : "end",
          // With another font, a part of a paragraph must keep its place among the other parts. A name
          // or title is on its own: there, undistorted letters matter more than the exact length.
          ...!isAlone && words2.length > 1 && {
            textLength: number(right - left),
            lengthAdjust: "spacingAndGlyphs"
          }
        }, cased(words2, style));
      });
    }
    /* The lines as [{ words, left, right, top }], without white space at their ends. */
    lines(text, keepsSpaces) {
      return this.spans(text).map(([start2, end]) => {
        const { data } = text;
        while (start2 < end && !data.slice(start2, start2 + 1).trim()) start2 += 1;
        while (end > start2 && !data.slice(end - 1, end).trim()) end -= 1;
        const words2 = data.slice(start2, end);
        const rects = this.rects(text, start2, end);
        return rects.length && {
          words: keepsSpaces ? words2 : words2.replace(SPACES, " "),
          left: Math.min(...rects.map((rect) => rect.left)),
          right: Math.max(...rects.map((rect) => rect.right)),
          top: rects[0].top
        };
      }).filter((line3) => line3 && line3.words);
    }
    /* The start and the end of each line in the text: a lower character begins a new line. */
    spans(text) {
      const { data } = text;
      if (this.rects(text, 0, data.length).length < 2) return [[0, data.length]];
      const spans = [];
      let top = null;
      for (let i = 0, next; i < data.length; i = next) {
        next = i + (data.codePointAt(i) > 65535 ? 2 : 1);
        const [rect] = this.rects(text, i, next);
        if (!rect) continue;
        if (top === null || Math.abs(rect.top - top) > rect.height / 2) {
          spans.push([i, next]);
          top = rect.top;
        }
        spans[spans.length - 1][1] = next;
      }
      return spans;
    }
    rects(text, start2, end) {
      this.range.setStart(text, start2);
      this.range.setEnd(text, end);
      return [...this.range.getClientRects()].filter((rect) => rect.width || rect.height);
    }
    look(style, line3) {
      const stroke = parseFloat(style.webkitTextStrokeWidth);
      const halo = stroke ? paint("stroke", style.webkitTextStrokeColor) : null;
      const isPlain = (value) => ["normal", "none", "auto", "0px"].includes(value);
      return {
        "font-family": style.fontFamily === this.family ? null : style.fontFamily,
        "font-size": number(parseFloat(style.fontSize)),
        "font-weight": style.fontWeight === "400" ? null : style.fontWeight,
        "font-style": isPlain(style.fontStyle) ? null : style.fontStyle,
        "letter-spacing": isPlain(style.letterSpacing) ? null : number(parseFloat(style.letterSpacing), 3),
        "text-decoration": line3 || null,
        direction: style.direction === "rtl" ? "rtl" : null,
        ...paint("fill", style.color),
        ...halo && {
          ...halo,
          "stroke-width": number(stroke),
          "stroke-linejoin": "round",
          "paint-order": "stroke"
        },
        style: stylesOf(style, isPlain).join(";")
      };
    }
    /* The distance of the baseline from the top of the text box, measured in the page. */
    ascent(style) {
      const key = [style.fontStyle, style.fontWeight, style.fontSize, style.fontFamily].join();
      if (!this.ascents.has(key)) {
        const ruler = document.createElement("div");
        const foot = document.createElement("span");
        for (const property of ["fontStyle", "fontWeight", "fontSize", "fontFamily"]) {
          ruler.style[property] = style[property];
        }
        Object.assign(ruler.style, {
          position: "absolute",
          left: "0",
          top: "0",
          lineHeight: "normal",
          whiteSpace: "nowrap"
        });
        foot.style.display = "inline-block";
        ruler.append("x", foot);
        document.body.append(ruler);
        const [letter] = this.rects(ruler.firstChild, 0, 1);
        this.ascents.set(key, foot.getBoundingClientRect().bottom - letter.top);
        ruler.remove();
      }
      return this.ascents.get(key);
    }
  };
  function stylesOf(style, isPlain) {
    const styles = FEATURES.filter((property) => !isPlain(style.getPropertyValue(property))).map((property) => `${property}:${style.getPropertyValue(property)}`);
    if (!isPlain(style.letterSpacing)) styles.push("font-variant-ligatures:none");
    return styles;
  }
  function anchorOf(element2, style, left, right, isAlone) {
    const isRtl = style.direction === "rtl";
    const align = {
      start: isRtl ? "end" : "start",
      end: isRtl ? "start" : "end",
      left: "start",
      right: "end",
      center: "middle",
      "-webkit-center": "middle"
    }[style.textAlign] || "start";
    const isPlaced = style.position === "absolute" || /center/.test(
      `${style.justifyItems} ${style.justifyContent}`
    );
    if (align !== "start" || !isAlone || !isPlaced) return align;
    const box2 = element2.getBoundingClientRect();
    const isCentred = Math.abs(box2.left + box2.right - left - right) < 2 * SAME_CENTRE;
    return isCentred ? "middle" : "start";
  }
  function cased(words2, style) {
    const language = document.documentElement.lang || void 0;
    switch (style.textTransform) {
      case "uppercase":
        return words2.toLocaleUpperCase(language);
      case "lowercase":
        return words2.toLocaleLowerCase(language);
      case "capitalize":
        return words2.replace(/(^|\s)(\S)/gu, (all, space, letter) => space + letter.toLocaleUpperCase(language));
      default:
        return words2;
    }
  }

  // svg/walk.js
  var Walk = class {
    /* root: the element to draw, without its own transform; digits: the number of decimal places. */
    constructor(root, digits) {
      this.root = root;
      this.digits = digits;
      this.ids = new Ids();
      this.clips = [];
      this.texts = new Texts(getComputedStyle(root).fontFamily);
      this.transforms = /* @__PURE__ */ new Map();
    }
    nodes() {
      return this.withoutTransforms(() => {
        const { left, top } = this.root.getBoundingClientRect();
        const frame = { x: -left, y: -top, toX: 0, toY: 0 };
        return gather3(this.painted(this.root, frame, ""), this.ids, true);
      });
    }
    /* Calls work while no element has a transform. Transforms do not change the layout: without them
       boxes have their exact layout positions, and the drawing applies the transforms itself. */
    withoutTransforms(work2) {
      const changed = [];
      const all = [this.root, ...this.root.querySelectorAll("*")].filter((element2) => element2 instanceof HTMLElement || element2 instanceof SVGSVGElement);
      for (const element2 of all) {
        const { transform, transformOrigin } = getComputedStyle(element2);
        if (transform === "none") continue;
        this.transforms.set(element2, {
          matrix: new DOMMatrix(transform),
          origin: transformOrigin.split(" ").map(parseFloat)
        });
        changed.push([element2, element2.style.transform]);
      }
      for (const [element2] of changed) element2.style.setProperty("transform", "none", "important");
      try {
        return work2();
      } finally {
        for (const [element2, transform] of changed) {
          element2.style.removeProperty("transform");
          element2.style.transform = transform;
        }
      }
    }
    /* An element with its contents. Positioned elements come after the others, by z-index. In CSS the
       contents of a positioned element can be above its neighbours; here they stay with it. */
    painted(element2, frame, line3) {
      const style = getComputedStyle(element2);
      const { frame: own, transform } = this.framed(element2, frame);
      const nodes = element2 instanceof SVGSVGElement ? this.drawn(element2, own) : this.laidOut(element2, style, own, line3);
      return this.wrapped(element2, style, nodes, own, transform);
    }
    /* The frame in which an element is painted. A translated element has its own frame at a whole pixel
       of the outer one; a rotated or scaled element also becomes a group. */
    framed(element2, frame) {
      const moved2 = element2 === this.root ? null : this.transforms.get(element2);
      if (!moved2) return { frame, transform: null };
      const { matrix, origin } = moved2;
      const { left, top } = element2.getBoundingClientRect();
      const [x, y] = [Math.round(left + frame.x), Math.round(top + frame.y)];
      if (isMove(matrix)) {
        return {
          frame: {
            x: frame.x - x,
            y: frame.y - y,
            toX: frame.toX + x + matrix.e,
            toY: frame.toY + y + matrix.f
          },
          transform: null
        };
      }
      const around2 = new DOMMatrix().translate(frame.toX + x + origin[0], frame.toY + y + origin[1]).multiply(matrix);
      return {
        frame: { x: -left, y: -top, toX: -origin[0], toY: -origin[1] },
        transform: transformOf(around2, this.digits)
      };
    }
    laidOut(element2, style, frame, line3) {
      const own = style.visibility === "hidden" ? [] : tag(boxes(element2, style, frame), boxLayerOf(element2));
      const later = [];
      const flow = this.flow(element2, style, frame, line3, later);
      later.sort((a, b) => a.z - b.z);
      const at = later.findIndex(({ z }) => z >= 0);
      const below = at < 0 ? later.length : at;
      const nodesOf2 = (entries) => entries.flatMap(({ nodes }) => nodes);
      return [...own, ...nodesOf2(later.slice(0, below)), ...flow, ...nodesOf2(later.slice(below))];
    }
    /* The contents of an element in document order; positioned elements are added to later. */
    flow(element2, style, frame, line3, later) {
      const drawnLine = [line3, lineOf(style)].filter(Boolean).join(" ");
      return [...element2.childNodes].flatMap((child) => {
        if (child instanceof Text) {
          return style.visibility === "hidden" ? [] : this.texts.nodes(child, style, frame, drawnLine);
        }
        if (!(child instanceof HTMLElement || child instanceof SVGSVGElement)) return [];
        const own = getComputedStyle(child);
        if (own.display === "none") return [];
        const nodes = tag(
          stop(this.linked(child, this.painted(child, frame, drawnLine)), child, this.ids),
          layerOf(child)
        );
        if (own.position === "static" && own.zIndex === "auto" && !this.transforms.has(child)) {
          return nodes;
        }
        later.push({ z: Number(own.zIndex) || 0, nodes });
        return [];
      });
    }
    drawn(svg, frame) {
      const { left, top } = svg.getBoundingClientRect();
      const { x, y } = snapped(svg.getBoundingClientRect(), frame);
      const matrix = new DOMMatrix().translate(x - left, y - top).multiply(svg.getScreenCTM());
      const clean = new DOMMatrix([matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f].map((value) => Math.round(value * 1e6) / 1e6));
      return drawing(svg, clean, this.digits, (shape3, element2) => {
        tag([shape3], layerOf(element2));
        return name(shape3, element2, this.ids);
      });
    }
    /* Groups the nodes, if the element clips, fades or transforms its contents. */
    wrapped(element2, style, nodes, frame, transform) {
      if (!nodes.length) return nodes;
      const clip = element2 === this.root ? null : this.clip(element2, style, frame);
      const opacity = style.opacity === "1" ? null : number(style.opacity, 3);
      if (!clip && !opacity && !transform) return nodes;
      const group = node("g", { transform, opacity, "clip-path": clip && `url(#${clip})` }, nodes);
      group.children = gather3(nodes, this.ids, false);
      return clip && !transform ? [group, ...borders(element2, style, frame)] : [group];
    }
    /* The id of the clip path of an element that hides overflowing contents, or null. */
    clip(element2, style, frame) {
      if (style.overflowX === "visible" || element2 instanceof SVGSVGElement) return null;
      const isMap = element2.matches(".ta-map");
      if (!isMap && element2.scrollWidth <= element2.clientWidth && element2.scrollHeight <= element2.clientHeight) return null;
      const area = snapped(element2.getBoundingClientRect(), frame);
      const id = this.ids.take(isMap ? "map-area" : "clip");
      this.clips.push(node("clipPath", { id }, [shape2(area, radiiOf(area, style), {})]));
      return id;
    }
    /* Only web addresses become links. */
    linked(element2, nodes) {
      if (!(element2 instanceof HTMLAnchorElement) || !/^https?:$/.test(element2.protocol)) return nodes;
      return nodes.length ? [node("a", { "xlink:href": element2.href }, nodes)] : nodes;
    }
  };
  function lineOf(style) {
    const line3 = style.textDecorationLine;
    return line3 && line3 !== "none" ? line3 : "";
  }

  // svg/svg.js
  var SPACES2 = {
    xmlns: "http://www.w3.org/2000/svg",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    "xmlns:inkscape": "http://www.inkscape.org/namespaces/inkscape",
    "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmlns:cc": "http://creativecommons.org/ns#",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/"
  };
  function toSvg(map, about) {
    const sheet = document.querySelector(".ta-sheet");
    const isLarge = parseFloat(sheet.parentElement.style.width) > 2 * parseFloat(sheet.style.width);
    const walk = new Walk(sheet, isLarge ? 3 : 2);
    const layers = walk.nodes();
    const box2 = [sheet.style.width, sheet.style.height].map((side) => Math.round(parseFloat(side)));
    const root = node("svg", {
      ...SPACES2,
      version: "1.1",
      width: about.width,
      height: about.height,
      viewBox: `0 0 ${box2.join(" ")}`,
      preserveAspectRatio: "none",
      "xml:lang": about.language,
      "font-family": walk.texts.family
    }, [
      textNode("title", {}, about.title),
      ...about.description ? [textNode("desc", {}, about.description)] : [],
      node("metadata", {}, [node("rdf:RDF", {}, [work(about)])]),
      ...walk.clips.length ? [node("defs", {}, walk.clips)] : [],
      ...layers
    ]);
    return {
      drawing: '<?xml version="1.0" encoding="UTF-8"?>\n' + write(root),
      faces: usedFaces(root)
    };
  }
  function work({ title, creator, source, language }) {
    const dublin = { title, source, language };
    return node("cc:Work", { "rdf:about": "" }, [
      textNode("dc:format", {}, "image/svg+xml"),
      node("dc:type", { "rdf:resource": "http://purl.org/dc/dcmitype/StillImage" }),
      node("dc:creator", {}, [node("cc:Agent", {}, [textNode("dc:title", {}, creator)])]),
      ...Object.entries(dublin).filter(([, text]) => text).map(([key, text]) => textNode("dc:" + key, {}, text))
    ]);
  }
  function addVectors(map) {
    map.atlas.toSvg = (about) => toSvg(map, about);
  }
  return __toCommonJS(print_exports);
})();
