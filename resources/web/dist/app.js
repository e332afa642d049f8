var TourAtlas = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
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

  // app.js
  var app_exports = {};
  __export(app_exports, {
    addBasemap: () => addBasemap,
    addBridge: () => addBridge,
    addEditing: () => addEditing,
    addLabels: () => addLabels,
    addRoute: () => addRoute,
    addStops: () => addStops,
    addTiles: () => addTiles,
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
    constructor({ arcs, boxes }, indices) {
      this.left = this.top = Infinity;
      this.right = this.bottom = -Infinity;
      this.parts = [];
      this.joined = null;
      let end = null;
      for (const index of indices) {
        const isReversed = index < 0;
        const number = isReversed ? ~index : index;
        const { points, levels } = arcs[number];
        const [first, last] = [points[0], points[points.length - 2]];
        const shift2 = end === null ? 0 : Math.round(end - (isReversed ? last : first));
        end = (isReversed ? first : last) + shift2;
        this.parts.push({ points, levels, isReversed, shift: shift2 });
        this.left = Math.min(this.left, boxes[4 * number] + shift2);
        this.right = Math.max(this.right, boxes[4 * number + 1] + shift2);
        this.top = Math.min(this.top, boxes[4 * number + 2]);
        this.bottom = Math.max(this.bottom, boxes[4 * number + 3]);
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
    const box = edges(view);
    return rings.some((ring) => copiesIn(ring, view, box).some((shift2) => hasPointIn(ring.points, shift2, box) || fillPath([ring], view)));
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
  function path(parts, view, make) {
    const box = edges(view);
    let text = "";
    for (const part2 of parts) {
      const copies = copiesIn(part2, view, box);
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
  function pieces(points, box) {
    const list = [];
    let piece = null;
    for (let i = 2; i < points.length; i += 2) {
      const meets = Math.min(points[i], points[i - 2]) <= box.right && Math.max(points[i], points[i - 2]) >= box.left && Math.min(points[i + 1], points[i - 1]) <= box.bottom && Math.max(points[i + 1], points[i - 1]) >= box.top;
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
  function roundDown(number) {
    const power = 10 ** Math.floor(Math.log10(number));
    return power * ([5, 2].find((step) => step * power <= number) || 1);
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
    const text = (number) => map.atlas.still ? number.toFixed(1) : String(Math.round(number) + 0.5);
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
    const [column, row] = [Math.floor(x * cells), Math.floor(y * cells)];
    const key = row * cells + column;
    let lands = known.get(key);
    if (!lands) {
      lands = landsIn({
        left: column / cells,
        right: (column + 1) / cells,
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
        if (joins) this.entries.find(({ name }) => name === joins)?.rings.push(...rings);
      }
      for (const entry of this.entries) entry.bounds = boundsOf(entry.rings);
      this.known = /* @__PURE__ */ new WeakMap();
      this.terrain = new Terrain(this.entries);
    }
    /* The entries that are tinted for these stops of the page's data. */
    visited(stops) {
      const placed = stops.filter(({ position }) => position);
      return new Set(placed.map((stop) => this.of(stop)).filter(Boolean));
    }
    /* The land of a stop, or null; computed once for a stop.
    
         Disputed land is that of the stop only where the stop stands on it. Elsewhere the code of the
         stop decides among lands that are near, because borders and coasts are simplified. */
    of(stop) {
      if (!this.known.has(stop)) this.known.set(stop, this.find(stop));
      return this.known.get(stop);
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
    return new Lands(topology.objects.countries.map(({ a2, name, disputed, joins, arcs }) => ({
      code: a2,
      name,
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
      for (const stop of this.map.atlas.tour.stops) {
        if (stop.position) lands.of(stop);
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
      if (before?.length === stops.length && stops.every((stop, i) => isInPlaceOf(stop, before[i]))) return;
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
      const ringsOf = (isVisited) => shapes.lands.entries.filter((land) => visited.has(land) === isVisited).flatMap(({ rings }) => rings);
      Object.assign(shapes, { tint: visited, visited: ringsOf(true), land: ringsOf(false) });
      return true;
    }
    /* The lands of the geometry in use (lands.js), or null before they are loaded. */
    get lands() {
      return this.shapes().countries?.lands ?? null;
    }
    /* The tinted lands, as [code, name] each, of the geometry in use. */
    get visited() {
      return [...this.shapes().countries?.tint ?? []].map(({ code, name }) => [code, name]).sort();
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
  function isInPlaceOf(stop, other) {
    return stop === other || stop.code === other.code && stop.position?.[0] === other.position?.[0] && stop.position?.[1] === other.position?.[1];
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

  // geometry/fitting.js
  var PADDING2 = [76, 52];
  var MOST_PADDING = 0.12;
  var BADGE_PADDING = 22;
  var MOST_BADGE_PADDING = 0.25;
  function paddingOf(width, height) {
    const within3 = (side, padding) => Math.max(
      Math.min(padding, side * MOST_PADDING),
      Math.min(BADGE_PADDING, side * MOST_BADGE_PADDING)
    );
    return { x: within3(width, PADDING2[0]), y: within3(height, PADDING2[1]) };
  }

  // map/fonts.js
  var LETTER = "A";
  async function loadFonts(data) {
    const points = [...lettersIn(data)].map((letter) => letter.codePointAt(0));
    const needed = [...document.fonts].filter((face) => face.status !== "loaded" && rangesOf(face.unicodeRange).some(([first, last]) => points.some((point) => first <= point && point <= last)));
    await settled(needed.map((face) => face.load()));
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
    const lineOf = (latitude) => map.project([latitude, 0], zoom).y;
    const room = centre.y + half - (southWest.y + padding.y);
    const surplus = centre.y + half - lineOf(LAST_SHORE);
    if (bounds.getSouth() > LAST_SHORE && surplus > 0 && room > 0) {
      centre.y -= Math.min(room, shift(surplus, centre.y - half - lineOf(TOP_OF_THE_MAP)));
    }
    return map.unproject(centre, zoom);
  }
  function shift(surplus, north) {
    if (north >= surplus) return surplus;
    return Math.max(0, (surplus + EMPTINESS * north) / (1 + EMPTINESS));
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
    arrangeWith(arrange) {
      this._arrange = arrange;
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
    async update({ number, first, removed, stops, wrapped, note = this.tour.note, title, language }) {
      const before = this.tour.stops;
      const added = stops.map((stop) => typeof stop === "number" ? before[stop] : stop);
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
      this.map.fire("atlasupdated", { number });
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
        const [west, south, east, north] = target;
        this.map.fitBounds([[south, west], [north, east]], { animate, maxZoom: CLOSEST_ZOOM });
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
      const stop = this.stop(id);
      const zoom = Math.max(this.map.getZoom(), this.closeZoom, this._routeZoom());
      const place = this.stops.latLngOf(stop);
      if (animate) this.map.flyTo(place, zoom, { duration: FLIGHT_SECONDS });
      else this.map.setView(place, zoom, { animate: false });
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
    setTheme(name) {
      document.documentElement.dataset.theme = name;
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
      this._indices = new Map(tour.stops.map((stop, index) => [stop.id, index]));
      this.note?.set(tour.note, tour.stops.some(({ position }) => position));
    }
    /* The extent of the whole route (null) or of bounds ([west, south, east, north]) in world
       coordinates: { west, north, width, height }; null if it is in one place. */
    extentOf(bounds) {
      const [west, south, east, north] = bounds ?? (() => {
        const route = this._routeBounds();
        return [route.getWest(), route.getSouth(), route.getEast(), route.getNorth()];
      })();
      const [left, top] = [worldX(west), worldY(Math.min(north, LAST_LATITUDE))];
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
      let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const { position } of this.tour.stops) {
        if (!position) continue;
        west = Math.min(west, position[0]);
        south = Math.min(south, position[1]);
        east = Math.max(east, position[0]);
        north = Math.max(north, position[1]);
      }
      if (west > east) return L.latLngBounds(INHABITED);
      const bounds = L.latLngBounds([[south, west], [north, east]]);
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
    constructor(words) {
      super({ position: "bottomright" });
      this.element = L.DomUtil.create("p", "ta-streets");
      this.element.hidden = true;
      this.element.append(words.noStreets);
      if (words.addBasemap) this.element.append(" ", this.offer(words.addBasemap));
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
  function addStreetsNote(map, words) {
    const note = new Streets(words).addTo(map);
    map.on("atlasplaced moveend tileshidden", () => note.update());
    return note.getContainer();
  }

  // map/controls.js
  var APART = 8;
  var Views = class extends L.Control {
    constructor(words) {
      super({ position: "topright" });
      this.words = words;
    }
    onAdd(map) {
      const bar = L.DomUtil.create("div", "leaflet-bar ta-views");
      L.DomEvent.disableClickPropagation(bar);
      const route = button("ta-icon-route", this.words.wholeRoute, () => map.atlas.fitRoute());
      const stop = button("ta-icon-stop", this.words.thisStop, () => {
        if (map.atlas.selected) map.atlas.fitStop(map.atlas.selected);
      });
      const update = () => {
        stop.disabled = !map.atlas.stop(map.atlas.selected)?.position;
      };
      map.on("stopselected tourchanged", update);
      update();
      bar.append(route, stop);
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
  function addControls(map, { words, attribution }) {
    map.getContainer().setAttribute("role", "region");
    map.getContainer().setAttribute("aria-label", document.title);
    L.control.zoom({
      position: "topright",
      zoomInTitle: words.zoomIn,
      zoomOutTitle: words.zoomOut,
      // The style sheet has icons; the signs of a font differ from system to system.
      zoomInText: "",
      zoomOutText: ""
    }).addTo(map);
    new Views(words).addTo(map);
    map.atlas.credits = new Credits().addTo(map);
    map.atlas.credits.set("basemap", attribution);
    const note = addStreetsNote(map, words);
    const scale = new Scale({ position: "bottomleft", maxWidth: LONGEST_SCALE }).addTo(map);
    keepApart(map.getContainer(), scale.getContainer(), [map.atlas.credits.getContainer(), note]);
  }
  function keepApart(container, scale, texts) {
    const place = () => {
      const end = scale.getBoundingClientRect().left + LONGEST_SCALE + APART;
      const wide = texts.filter((text) => text.offsetWidth && text.getBoundingClientRect().left < end);
      const top = Math.min(...wide.map((text) => text.getBoundingClientRect().top));
      const height = container.getBoundingClientRect().bottom - top;
      scale.style.marginBottom = wide.length ? `${height + APART}px` : "";
    };
    const observer = new ResizeObserver(place);
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
      const node = open[open.length - 1];
      if (DIRECTIONS.has(part2)) {
        const inner = document.createElement("bdi");
        if (DIRECTIONS.get(part2)) inner.dir = DIRECTIONS.get(part2);
        node.append(inner);
        open.push(inner);
      } else if (part2 === POP) {
        if (open.length > 1) open.pop();
      } else if (part2) {
        node.append(part2);
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
    const words = isIsolated ? text.slice(1, -1) : text;
    const letters = [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment);
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
        ...lines.filter(Boolean).map((line2) => part("span", "", line2))
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
  function part(name, className, text) {
    const element2 = document.createElement(name);
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
      for (const moved of ["pointerdown", "wheel", "keydown"]) {
        map.getContainer().addEventListener(moved, () => {
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
    const name = entry.other?.[language] ?? entry.name;
    const text = kind === "country" ? name.toLocaleUpperCase(language) : name;
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
  function isletOf({ box: [west, south, east, north], free }) {
    return {
      width: (east - west) / 360,
      height: worldY(south) - worldY(north),
      x: worldX((west + east) / 2),
      y: (worldY(south) + worldY(north)) / 2,
      free
    };
  }
  function settingsOf(text) {
    const words = text.split(" ");
    const settings = [[text]];
    if (words.length > 1) settings.push(balanced(words, 2));
    if (words.length > 2) settings.push(balanced(words, 3));
    if (words.length > 5) settings.push(balanced(words, 4));
    return settings;
  }
  function balanced(words, count) {
    if (count === 1) return [words.join(" ")];
    const longest = (lines) => Math.max(...lines.map((line2) => line2.length));
    const ways = words.slice(0, words.length - count + 1).map((_, i) => [words.slice(0, i + 1).join(" "), ...balanced(words.slice(i + 1), count - 1)]);
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
    add(box, air) {
      for (const key of cellsOf(grow(box, air))) {
        const cell = this._cells.get(key);
        if (cell) cell.push(box);
        else this._cells.set(key, [box]);
      }
    }
    /* Whether a box with so much air around it meets another one that counts. */
    meets(box, air, counts = () => true) {
      const grown3 = grow(box, air);
      for (const key of cellsOf(grown3)) {
        for (const other of this._cells.get(key) || []) {
          if (grown3.left < other.right && other.left < grown3.right && grown3.top < other.bottom && other.top < grown3.bottom && counts(other)) return true;
        }
      }
      return false;
    }
  };
  function* cellsOf(box) {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
        yield column * 4096 + row;
      }
    }
  }
  function grow(box, by) {
    return { left: box.left - by, right: box.right + by, top: box.top - by, bottom: box.bottom + by };
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
  function within(box, view) {
    return box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;
  }
  function boxesMeet(a, b, gap) {
    return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
  }
  function distanceTo2(box, { x, y }) {
    const dx = Math.max(box.left - x, 0, x - box.right);
    const dy = Math.max(box.top - y, 0, y - box.bottom);
    return Math.sqrt(dx * dx + dy * dy);
  }
  function gapBetween(box, badge) {
    return distanceTo2(box, badge) - badge.r;
  }
  function hull(boxes) {
    let { left, top, right, bottom } = boxes[0];
    for (const box of boxes) {
      if (box.left < left) left = box.left;
      if (box.top < top) top = box.top;
      if (box.right > right) right = box.right;
      if (box.bottom > bottom) bottom = box.bottom;
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
        const [column, row] = this.cellOf(point);
        this.left = Math.min(this.left, column);
        this.right = Math.max(this.right, column);
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
    key(column, row) {
      return (column - this.left) * (this.bottom - this.top + 1) + row - this.top;
    }
    /* Calls back with the index of each point in the cell of a point and in the eight cells around it,
       the point itself among them, until the callback returns true. A point may have moved since the
       grid was made: its own cell is the present one, the cells of the others are those of then. */
    around(index, callback) {
      const [column, row] = this.cellOf(this.points[index]);
      const [lastColumn, lastRow] = [Math.min(column + 1, this.right), Math.min(row + 1, this.bottom)];
      for (let c = Math.max(column - 1, this.left); c <= lastColumn; c++) {
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
      let moved = false;
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
        moved = true;
      });
      centres.forEach((centre, i) => {
        if (!inView[i]) return;
        for (const box of obstacles) {
          if (!boxesMeet(squareOf({ ...centre, r: radii[i] }), box, GAP - 0.01)) continue;
          [centre.x, centre.y] = beside(box, centre, radii[i], view);
          moved = true;
        }
      });
      if (!moved) break;
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
  function beside(box, { x, y }, radius, view) {
    const reach = radius + GAP;
    const places = [
      [box.left - reach, y],
      [box.right + reach, y],
      [x, box.top - reach],
      [x, box.bottom + reach]
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
      const steps2 = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / TRACE_STEP));
      if (steps2 > 12e3) return;
      for (let k = 0; k <= steps2; k++) {
        const px = x + (toX - x) * k / steps2;
        const py = y + (toY - y) * k / steps2;
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
    under(box) {
      if (!this.cells.size) return 0;
      let count = 0;
      for (let y = box.top; y < box.bottom + TRACE_CELL; y += TRACE_CELL) {
        for (let x = box.left; x < box.right + TRACE_CELL; x += TRACE_CELL) {
          const key = cellKey(Math.min(x, box.right) + this.dx, Math.min(y, box.bottom) + this.dy);
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
    const chosen = badges.map(() => null);
    const squares = badges.map(({ x, y, r, across = r }) => boxAround(x, y, across, r));
    const passes = badges.length <= 60 ? 4 : 1;
    for (let pass = 0; pass < passes; pass++) {
      badges.forEach((badge, index) => {
        if (!sizes[index]) return;
        let best = null;
        sizes[index].forEach((size, number) => {
          if (!size) return;
          SIDES.forEach((side, rank) => {
            const box = boxBeside(badge, size, side);
            const own = rank + number * BROKEN;
            const limit = best ? best.cost - own : Infinity;
            const cost = own + costOf(box, index, badges, squares, chosen, trace2, view, occupied, limit);
            if (!best || cost < best.cost) best = { box: { ...box, isBroken: number > 0 }, cost };
          });
        });
        const fits2 = best.cost < COVERS_BADGE && (within(best.box, view) || frame && !within(squares[index], frame)) && !occupied.some((other) => boxesMeet(best.box, other, OCCUPIED_GAP)) && trace2.under(best.box) <= mostOnLine;
        chosen[index] = fits2 ? best.box : null;
      });
    }
    return chosen;
  }
  function boxBeside(badge, size, side) {
    const reach = badge.r + 5;
    const x = badge.x + side[0] * (side[1] ? Math.max(reach * 0.8, badge.r + 1) : reach);
    const y = badge.y + side[1] * (reach + (side[0] ? 0 : size.height / 2 - 2));
    const left = side[0] > 0 ? x : side[0] < 0 ? x - size.width : x + (side[2] - 0.5) * size.width;
    return { left, top: y - size.height / 2, right: left + size.width, bottom: y + size.height / 2 };
  }
  function costOf(box, index, badges, squares, chosen, trace2, view, occupied, limit) {
    let cost = within(box, view) ? 0 : LEAVES_VIEW;
    if (occupied.some((other) => boxesMeet(box, other, OCCUPIED_GAP))) cost += LEAVES_VIEW;
    const own = gapBetween(box, badges[index]);
    for (let other = 0; other < squares.length && cost < limit; other++) {
      if (boxesMeet(box, squares[other], other === index ? 0 : 1) || other !== index && gapBetween(box, badges[other]) < own + NEARER_BY) cost += COVERS_BADGE;
      const taken = chosen[other];
      if (taken && other !== index && boxesMeet(box, taken, 2)) cost += COVERS_LABEL;
    }
    return cost < limit ? cost + COVERS_LINE * trace2.under(box) : cost;
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
  function besideIslet({ width, height, free }, x, y, name, scale) {
    const [halfX, halfY] = [width * scale / 2, height * scale / 2];
    const degrees = 360 / scale;
    const half = name.height / 2 * degrees;
    const known = HALF_HEIGHTS.filter((other) => other >= half);
    if (!known.length && half > HIGHER * HALF_HEIGHTS[0]) return [];
    const rooms = free[Math.max(0, known.length - 1)];
    const boxes = OFF_ISLAND.flatMap((gap) => {
      const [across, down] = [halfX + gap + name.width / 2, halfY + gap + name.height / 2];
      return [[across, 0], [-across, 0], [0, -down], [0, down]].filter((_, side) => (name.width + gap) * degrees <= rooms[side]).map(([dx, dy]) => around(x + dx, y + dy, name.width, name.height));
    });
    if (name.width < 2 * halfX && name.height < 2 * halfY) boxes.unshift(around(x, y, name.width, name.height));
    return boxes;
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
    const boxes = [];
    const share = (i, count, from, to) => from + (to - from) * (i / (count - 1));
    for (let row = 0; row < ROWS; row++) {
      for (let column = 0; column < COLUMNS; column++) {
        boxes.push(around(
          share(column, COLUMNS, view.left + width / 2, view.right - width / 2),
          share(row, ROWS, view.top + height / 2, view.bottom - height / 2),
          width,
          height
        ));
      }
    }
    const away = (box) => Math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y);
    return boxes.sort((a, b) => away(a) - away(b));
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
    coversDot(box, air, own = null) {
      return this.dots.meets(box, air, ({ key }) => key !== own);
    }
    /* find(isWanted) returns a box beside the city that is wanted, or undefined. */
    add(city, box, find) {
      const wish = { city, box: null, find };
      this.move(wish, box);
      const wishes = this.byCity.get(city.key);
      if (wishes) wishes.push(wish);
      else this.byCity.set(city.key, [wish]);
    }
    move(wish, box) {
      wish.box = { ...box, wish };
      this.boxes.add(wish.box, this.air);
    }
    /* Whether a box meets a wish of a city that counts. */
    meets(box, air, counts = () => true) {
      return this.boxes.meets(box, air, (other) => other.wish.box === other && counts(other.wish.city));
    }
    /* Whether a box is what a city wishes. */
    isOf(city, box) {
      return Boolean(this.byCity.get(city.key)?.some(({ box: own }) => own.left === box.left && own.top === box.top));
    }
    /* Moves the wishes that a box meets to other sides of their cities; returns whether all can. */
    makeRoom(box, air) {
      const met = /* @__PURE__ */ new Set();
      this.boxes.meets(box, air, (other) => {
        if (other.wish.box === other) met.add(other.wish);
        return false;
      });
      const moves = [];
      const cover = new Boxes();
      cover.add(box, air);
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
      for (const box of [...squares, ...named, ...obstacles]) this.taken.add(box, 4);
      this.trace = atlas.stops.trace || new Trace(this.view);
      this.origin = this.map.containerPointToLayerPoint([0, 0]);
      this.wishes = new Wishes(AIR.city);
      this.homes = /* @__PURE__ */ new Set();
    }
    /* From the most important to the least; a name that meets a more important one is left out. */
    names() {
      const placed = [];
      const areas = this.labels.names.filter((name) => this.zoom >= name.from).sort((a, b) => a.rank - b.rank);
      const visited = new Set(this.map.atlas.tour.stops.map(({ code }) => code));
      const { capitals, majors, others } = this.labels.cities;
      for (const home of homesIn(this)) this.placeHome(home, placed);
      const great = this.greatInView();
      for (const city of great) this.wishes.addDot(this.dotOf(city), DOT_AIR);
      this.placeCities(capitals.filter(({ capital }) => visited.has(capital)), placed);
      this.reserve(great.filter(({ city }) => !visited.has(city.capital)));
      for (const name of areas.filter(({ kind }) => kind === "sea")) this.placeArea(name, placed);
      for (const name of areas.filter(({ kind }) => kind === "country")) this.placeArea(name, placed);
      this.placeCities(capitals.filter(({ capital }) => !visited.has(capital)), placed);
      this.placeCities(majors, placed);
      this.placeCities(others, placed);
      return placed;
    }
    /* The name of the city around the stops, where the free space is largest near them. */
    placeHome({ city, x, y }, placed) {
      const name = city.name.toLocaleUpperCase(this.map.atlas.words.language);
      const size = { width: this.labels.width(name, "home", HOME_SIZE), height: HOME_SIZE * FONTS.home.line };
      this.homes.add(city.key);
      const boxes = homeBoxes(this.view, { x, y }, size);
      for (const air of HOME_AIR) {
        const box = boxes.find((candidate) => this.isFree(candidate, air) && !this.trace.under(grown(candidate, air)));
        if (!box) continue;
        this.taken.add(box, AIR.country);
        placed.push(this.label({ key: `home ${city.key}`, kind: "home" }, "", box, HOME_SIZE, [name]));
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
        const box = this.besideCity(city, x, y, (candidate) => !this.wishes.meets(candidate, AIR.city)) ?? this.besideCity(city, x, y, (candidate) => this.wishes.makeRoom(candidate, AIR.city));
        if (box) this.wishes.add(city, box, (isWanted) => this.besideCity(city, x, y, isWanted));
      }
    }
    placeArea(name, placed) {
      const { kind } = name;
      const size = (kind === "sea" ? SEA_SIZES : COUNTRY_SIZES)[name.rank - 1] + this.growth(name);
      for (const lines of name.settings) {
        const widths = lines.map((line2) => this.labels.width(line2, kind, size));
        const width = Math.max(...widths);
        const room = name.width / 360 * this.scale * (kind === "sea" ? SEA_STRETCH : COUNTRY_STRETCH);
        if (width > room) continue;
        const height = lines.length * size * FONTS[kind].line;
        const centres = [];
        name.at.forEach(([x, y], index) => {
          if (centres.length && kind === "country") return;
          for (const [px, py, copy] of this.points(x, y)) {
            const boxes = name.islet ? besideIslet(name.islet, px, py, { width, height }, this.scale) : this.nearby(px, py, width, height, room);
            const box = this.bestOf(boxes, name);
            if (!box || centres.some((centre) => Math.abs(px - centre) < ONCE_WITHIN)) continue;
            this.taken.add(box, AIR[kind]);
            placed.push(this.label(name, `${index}/${copy}/${lines.length}`, box, size, lines));
            centres.push(px);
            if (kind === "country") return;
          }
        });
        if (centres.length) return;
      }
    }
    /* The first free box for the name of an area that keeps clear of great cities and of their names, or
       to which such names can make room, or that the name may have at their cost. */
    bestOf(boxes, name) {
      const air = AIR[name.kind];
      const free = boxes.filter((box) => this.isFree(box, air) && !this.wishes.coversDot(box, DOT_AIR));
      return free.find((box) => !this.wishes.meets(box, AIR.city)) ?? free.find((box) => this.wishes.makeRoom(box, AIR.city)) ?? free.find((box) => !this.wishes.meets(box, AIR.city, this.precedes(name)));
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
      const boxes = [around(x, y, width, height)];
      const [reachX, reachY] = [(room - width) / 2, Math.min(room * SHIFT_DOWN, 2 * height)];
      for (const share of SHIFTS) {
        for (const [dx, dy] of DIRECTIONS2) {
          boxes.push(around(x + dx * share * reachX, y + dy * share * reachY, width, height));
        }
      }
      return boxes;
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
      const box = this.besideCity(city, x, y, (candidate) => this.wishes.isOf(city, candidate)) ?? this.besideCity(city, x, y);
      if (!box) return;
      this.taken.add(this.dotOf({ city, x, y }), DOT_AIR);
      this.taken.add(box, AIR.city);
      placed.push(this.label({ ...city, kind: "city" }, String(copy), box, CITY_SIZE, [city.name]));
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
      return besideDot(x, y, width, CITY_SIZE * FONTS.city.line, DOT).find((box) => isWanted(box) && this.isFree(box, AIR.city, counts) && !this.taken.meets(box, 1) && !this.wishes.coversDot(box, DOT_AIR, city.key));
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
    growth(name) {
      return name.rank <= 3 ? Math.max(0, Math.min(3, Math.round((this.zoom - name.from - 1) * 2) / 2)) : 0;
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
    isFree(box, air, counts) {
      const { view } = this;
      return box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom && !this.taken.meets(box, air, counts) && !this.trace.under(box);
    }
    label(name, place, box, size, lines) {
      return {
        key: `${name.key}/${place}`,
        className: `ta-name is-${name.kind}${name.capital ? " is-capital" : ""}`,
        lines,
        x: box.left + this.origin.x,
        y: box.top + this.origin.y,
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
      for (const name of names) {
        const element2 = this.shown?.get(name.key) || elementOf(name);
        element2.style.transform = `translate(${name.x - min.x}px, ${name.y - min.y}px)`;
        element2.style.fontSize = name.size + "px";
        if (!element2.isConnected) this._container.append(element2);
        shown.set(name.key, element2);
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
        ...names.seas.map((sea) => areaOf("sea", sea, this.language)),
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
  function elementOf({ className, lines }) {
    const element2 = document.createElement("span");
    element2.className = className;
    for (const line2 of lines) {
      const part2 = document.createElement("span");
      part2.textContent = line2;
      element2.append(part2);
    }
    return element2;
  }
  function addLabels(map, options) {
    map.atlas.labels = new Labels(map, options);
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
      const rest = Math.sin(this.angle - this.angle / pieces2) / Math.sin(this.angle);
      let before = this.a;
      let here = this.a.map((value, i) => rest * value + share * this.b[i]);
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
    stops.forEach((stop, place) => {
      if (stop.position) places.push(place);
    });
    const keys = places.map((place) => {
      const stop = stops[place];
      return known.get(stop)?.startKey ?? (stop === last?.end ? last.endKey : keyOf(stop));
    });
    return bowsBetween(keys).map((bow, number) => {
      const [from, to] = [places[number], places[number + 1]];
      const [start2, end, isPast] = [stops[from], stops[to], to - from > 1];
      const leg = known.get(start2);
      if (!leg || leg.end !== end || leg.bow !== bow || leg.isPast !== isPast) {
        return new Leg(to - 1, start2, end, isPast, bow, keys[number], keys[number + 1]);
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
      for (const name of ["casings", "lines", "marked", "arrows"]) {
        this.groups[name] = L.SVG.create("g");
        this._rootGroup.appendChild(this.groups[name]);
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
      setChildren(this.groups.lines, all.map(({ line: line2 }) => line2));
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
      let nearest2 = REACH;
      for (const { leg, runs } of this.drawn) {
        for (const run of runs) {
          for (let i = 1; i < run.length; i++) {
            const [[, ax, ay], [, bx, by]] = [run[i - 1], run[i]];
            const distance3 = fromSegment(at.x, at.y, ax, ay, bx, by);
            if (distance3 < nearest2) [best, nearest2] = [leg, distance3];
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
    let [first, last, box, longest] = [index, index, grown2(null, pointAt(index)), 0];
    for (; ; ) {
      const steps2 = [[first - 1, first], [last + 1, last]].filter(([next]) => pointAt(next)).map(([next, end]) => ({ next, length: distance(pointAt(next), pointAt(end)) })).sort((a, b) => a.length - b.length);
      yield { first, last, end: (steps2[0]?.length ?? Infinity) / Math.max(longest, 1) };
      const step = steps2.find(({ next, length }) => length <= hop && fits(grown2(box, pointAt(next)), most));
      if (!step) return;
      [first, last] = [Math.min(first, step.next), Math.max(last, step.next)];
      box = grown2(box, pointAt(step.next));
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
    const parts = [];
    for (const index of indices) {
      const before = parts.at(-1);
      if (before && before[1] === index - 1) before[1] = index;
      else parts.push([index, index]);
    }
    const text = parts.map(([first, last]) => first === last ? `${first + 1}` : last === first + 1 ? `${first + 1}, ${last + 1}` : `${first + 1}–${last + 1}`).join(", ");
    return text.length <= most ? text : null;
  }
  function distance(a, b) {
    return Math.hypot(a.x - b.x, a.y - b.y);
  }
  function grown2(box, { x, y }) {
    return {
      left: Math.min(box?.left ?? x, x),
      right: Math.max(box?.right ?? x, x),
      top: Math.min(box?.top ?? y, y),
      bottom: Math.max(box?.bottom ?? y, y)
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
      const stop = this.stops.stops[index];
      const text = String(index + 1);
      const isBeyondMap = isBeyond(stop.position[1]);
      const beyond = isBeyondMap ? atlas.words.beyondMap : null;
      const radius = RADII[Math.min(text.length, 5)] * atlas.badgeScale;
      return {
        isBeyondMap,
        key: "stop " + stop.id,
        id: stop.id,
        ids: [stop.id],
        latlng: this.stops.latLngOf(stop),
        radius,
        across: radius,
        text,
        className: "is-" + text.length + "-digits",
        name: stop.name,
        remark: beyond ? ` (${beyond})` : "",
        note: atlas.labelNotes?.[index] ?? "",
        title: `${text} ${isolate(stop.name)}`,
        lines: [beyond, stop.country, stop.dates, stop.counts],
        activate: () => this.map.fire("stopactivated", { id: stop.id })
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
  function compact(number) {
    return number < 1e4 ? String(number) : Math.round(number / 1e3) + "k";
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
    for (const place of placesFor(badge)) {
      const ground = groundAt(badge, place, allows);
      if (ground) found2.push(ground);
    }
    return found2;
  }
  function atRest(badge) {
    const { x, y } = badge.at;
    const [point] = badge.points;
    const isMoved = Math.hypot(x - point.x, y - point.y) > 0.5;
    const box = boxAround(x, y, badge.w, badge.h);
    return { x, y, box, hull: hullOf(box, badge.points), isMoved, away: 0, cost: 0, from: isMoved ? point : null };
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
    const box = boxAround(x, y, w, h);
    const dot = DOT2 * h + 1;
    if (points.some((point) => distanceTo2(box, point) < dot)) return null;
    const index = nearest(points, box);
    const from = points[index];
    const away = distanceTo2(box, from) / (2 * h) + 0.5;
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
    const box = boxAround(x, y, w, h);
    const leavesView = badge.isKept && !within(box, view);
    const isOnObstacle = badge.isKept && obstacles.some((other) => boxesMeet(box, other, GAP2));
    if (isStrict && (leavesView || isOnObstacle)) return null;
    const isAtFrame = badge.hasFrame && boxesMeet(box, badge.around, AT_FRAME * h);
    const from = points[ground.from];
    let cost = MOVED + FAR * ground.away + ground.cost + ON_LINE * trace2.under(box) + CROSSES_LINE * trace2.across(from, { x, y }, 2 * (DOT2 * h + 1));
    if (leavesView) cost += LEAVES_VIEW2;
    if (isOnObstacle) cost += ON_OBSTACLE;
    return {
      x,
      y,
      box,
      hull: hullOf(box, points),
      from: isAtFrame ? null : from,
      isMoved: true,
      away: ground.away,
      cost
    };
  }
  function hullOf(box, points) {
    let { left, top, right, bottom } = box;
    for (const { x, y } of points) {
      if (x < left) left = x;
      if (y < top) top = y;
      if (x > right) right = x;
      if (y > bottom) bottom = y;
    }
    return { left, top, right, bottom };
  }
  function nearest(points, box) {
    let best = 0;
    points.forEach((point, i) => {
      if (distanceTo2(box, point) < distanceTo2(box, points[best])) best = i;
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
    outline([[west, north], [east, south]]) {
      const corners = [[west, north], [east, north], [east, south], [west, south]].map(([x, y]) => this.point({ x, y }));
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
      const boxes = frame ? frame.map(([x, y]) => boxAround(...Object.values(this.point({ x, y })), 0, 0)) : badge.points.map(({ x, y }) => boxAround(x, y, dot, dot));
      badge.around = boxes.reduce((a, b) => ({
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
      const stop = this.stops.stops[index];
      return this.stops.lands?.of(stop) ?? null;
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
    const mean = (axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
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
    places.forEach(({ index }, number) => {
      if (apart.has(index)) alone.add(number);
    });
    return gather(points, alone).map((numbers) => {
      const members = numbers.map((number) => places[number]);
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
  function stretchesOf(indices, { placeAt: placeAt2, size, hop }) {
    const most = { width: MOST_WIDE * size.x, height: MOST_HIGH * size.y };
    return merged(indices.map((index) => stretchAround(placeAt2, index, hop, most)).filter(Boolean));
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
    set(name, remark, note) {
      if (name === this.name && remark === this.remark && note === this.note) return;
      Object.assign(this, { name, remark, note, _sizes: null });
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
    show(box, middle2, across) {
      const { element: element2 } = this;
      element2.hidden = !box;
      if (!box) return;
      element2.style.transform = `translate(${box.left}px, ${box.top}px)`;
      const isBroken = Boolean(box.isBroken);
      if (isBroken !== element2.classList.contains("is-broken")) {
        if (isBroken) this.break(this.broken());
        else this.cut();
      }
      const { width } = this.measure()[isBroken ? 1 : 0];
      element2.classList.toggle("is-before", box.left + width <= middle2 - across);
      element2.classList.toggle("is-above", box.left < middle2 - across && box.left + width > middle2 + across);
    }
    break(lines) {
      this.element.classList.add("is-broken");
      setText(this.element, lines);
      this.addNote();
    }
    /* The name on two lines of about the same length, or null if it is short or one word. */
    broken() {
      const { name } = this;
      if (this.remark || name.length < SHORT || name !== isolate(name)) return null;
      let best = null;
      for (const { index } of name.matchAll(/ /g)) {
        const longer = Math.max(index, name.length - index - 1);
        if (!best || longer < best.longer) best = { index, longer };
      }
      return best && `${name.slice(0, best.index)}
${name.slice(best.index + 1)}`;
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
      const { element: element2, name, remark } = this;
      const fits2 = () => element2.offsetWidth <= LONGEST_NAME + (remark ? REMARK : 0);
      if (this.isStill || remark) {
        fitText(element2, name, fits2, remark);
        return;
      }
      setText(element2, name);
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
      const leader = from ? ["ta-leader-casing", "ta-leader"].map((name) => line(name, from, to)) : [];
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
  function line(name, from, to) {
    return shape("line", name, { x1: from.x, y1: from.y, x2: to.x, y2: to.y });
  }
  function shape(kind, name, geometry) {
    const element2 = L.SVG.create(kind);
    element2.setAttribute("class", name);
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
      const { latlng, text, name, remark, note, title, lines } = description;
      this.map = map;
      this.description = description;
      this.badge = document.createElement("span");
      this.badge.className = "ta-badge";
      this.badge.textContent = text;
      this.label = null;
      if (name !== null) {
        this.label = new Label(map.atlas.still);
        this.label.set(name, remark, note);
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
      const { latlng, text, className, name, remark, note, title, lines } = description;
      if (!latlng.equals(before.latlng, 0)) {
        this.marker.setLatLng(latlng);
        this.tie?.moveTo(latlng);
      }
      if (className !== before.className) {
        this.element.classList.replace(before.className, className);
      }
      if (text !== before.text) this.badge.textContent = text;
      this.label?.set(name, remark, note);
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
      const { offset, radius, across, name = null, dots = [], from = null } = placing;
      this.badge.style.transform = `translate(${offset.x}px, ${offset.y}px)`;
      this.badge.style.setProperty("--radius", radius + "px");
      this.badge.style.setProperty("--across", across + "px");
      this.cover(offset, radius, across);
      this.label?.show(name, offset.x, across);
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
  function saidBy({ name, remark, note }) {
    return name === null ? null : [name, remark, note].join("\n");
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
      for (const { box, cost } of this.beside(index, candidate)) {
        const least = best ? best.cost : Infinity;
        if (cost >= least || cost >= limit) {
          best ??= { box, cost };
          continue;
        }
        const total = cost + this.conflicts(box, around2, least - cost);
        if (total < least) best = { box, cost: total };
      }
      return best;
    }
    beside(index, candidate) {
      let places = this.places.get(candidate);
      if (!places) {
        places = boxesBeside(candidate, this.fan.badges[index]).map((box, rank) => ({ box, cost: rank + this.alone(box) }));
        this.places.set(candidate, places);
      }
      return places;
    }
    alone(box) {
      const { view, obstacles, trace: trace2 } = this.fan.field;
      let cost = Math.min(MOST_ON_LINE, trace2.under(box));
      if (!within(box, view)) cost += ON_EDGE;
      if (obstacles.some((other) => boxesMeet(box, other, 2))) cost += ON_EDGE;
      return cost;
    }
    conflicts(box, around2, limit) {
      const { chosen, extents } = this.fan;
      let cost = 0;
      for (const other of around2) {
        if (!boxesMeet(box, extents[other], GAP3 + NEARER_BY2)) continue;
        const placed = chosen[other];
        if (!placed) continue;
        if (boxesMeet(box, placed.box, GAP3 + NEARER_BY2)) cost += ON_NAME;
        if (placed.name && boxesMeet(box, placed.name, 1)) cost += ON_NAME;
        if (placed.from && segmentMeets(placed.from, placed, box)) cost += ON_LEADER;
        if (cost >= limit) return cost;
      }
      return cost;
    }
  };
  function boxesBeside({ x, y }, { w, h, label: { width, height } }) {
    const box = (left, middle2) => ({
      left,
      right: left + width,
      top: middle2 - height / 2,
      bottom: middle2 + height / 2
    });
    const away = h + height / 2 + GAP3 - 2;
    return [
      box(x + w + GAP3, y),
      box(x - w - GAP3 - width, y),
      box(x - width / 2, y - away),
      box(x - width / 2, y + away)
    ];
  }

  // geometry/fan_costs.js
  var COVERS = 1e3;
  var UNDER = 300;
  var CROSSES = 80;
  var OVER_DOT = 30;
  function overDots(placed, dots) {
    const { box, from, hull: hull2 } = placed;
    let cost = 0;
    for (const dot of dots) {
      if (dot.x + dot.r < hull2.left || dot.x - dot.r > hull2.right || dot.y + dot.r < hull2.top || dot.y - dot.r > hull2.bottom) continue;
      if (distanceTo2(box, dot) < dot.r) return COVERS;
      if (from && Math.abs(from.x - dot.x) + Math.abs(from.y - dot.y) > 1 && segmentMeets(from, placed, boxAround(dot.x, dot.y, dot.r, dot.r))) cost += OVER_DOT;
    }
    return cost;
  }
  function coversDot({ box }, dots) {
    return dots.some((dot) => distanceTo2(box, dot) < dot.r);
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
      const { moving, chosen, candidates } = this;
      const order = [...moving].sort((a, b) => candidates.get(a).length - candidates.get(b).length || a - b);
      for (const index of order) this.choose(index, null);
      let open = new Set(order);
      for (let round = 0; round < ROUNDS2 && open.size; round++) {
        const next = /* @__PURE__ */ new Set();
        for (const index of order) {
          if (!open.has(index) && !next.has(index)) continue;
          next.delete(index);
          const before = chosen[index];
          this.choose(index, null);
          const best = this.best(index);
          this.choose(index, best);
          if (best?.x === before?.x && best?.y === before?.y) continue;
          for (const other of this.near[index]) if (this.isMoving.has(other)) next.add(other);
        }
        open = next;
      }
      this.giveUp(order);
      return chosen;
    }
    /* Takes badges away, the worst first, until none covers another and no leaders cross; then those find
       the places that have become free. */
    giveUp(order) {
      const { chosen } = this;
      const given = [];
      const costOf2 = (index) => chosen[index] ? this.breaches(index, chosen[index]) : 0;
      const costs = new Map(order.map((index) => [index, costOf2(index)]));
      for (; ; ) {
        let [worst, most] = [-1, 0];
        for (const [index, cost] of costs) if (cost > most) [worst, most] = [index, cost];
        if (worst < 0) break;
        this.choose(worst, null);
        given.push(worst);
        costs.set(worst, 0);
        for (const other of this.near[worst]) if (costs.has(other)) costs.set(other, costOf2(other));
      }
      for (const index of given) {
        const best = this.best(index);
        if (best && !this.breaches(index, best)) this.choose(index, best);
      }
    }
    /* How badly a candidate breaks the rules; 0 if it only is not beautiful. */
    breaches(index, candidate) {
      const { extents, chosen, dots } = this;
      let cost = 0;
      for (const other of this.near[index]) {
        if (!boxesMeet(candidate.hull, extents[other], FARTHEST_GAP)) continue;
        const placed = chosen[other];
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
      const { badges, chosen } = this;
      const moving = /* @__PURE__ */ new Set();
      badges.forEach((badge, index) => {
        const rest = chosen[index];
        if (!rest || this.isOutside(badge, rest) || this.near[index].some((other) => this.areTooClose(index, other))) moving.add(index);
      });
      for (const index of [...moving]) {
        const { points, h } = badges[index];
        for (const other of this.near[index]) {
          if (moving.has(other) || !chosen[other]) continue;
          const { box } = chosen[other];
          if (points.some((point) => distanceTo2(box, point) < h + 2 * h * NEAR2)) moving.add(other);
        }
      }
      if (this.field.isStrict) this.addUnnamed(moving);
      return [...moving].sort((a, b) => a - b);
    }
    /* On a sheet a badge moves also where its name has no room beside its place. */
    addUnnamed(moving) {
      const names = new Names(this);
      this.chosen.forEach((rest, index) => {
        if (!rest || moving.has(index) || !this.badges[index].label || !this.badges[index].isKept) return;
        if (names.best(index, rest, this.near[index], Infinity).cost >= ON_NAME) moving.add(index);
      });
    }
    isOutside({ isKept }, { box }) {
      const { view, obstacles } = this.field;
      return isKept && (!within(box, view) || obstacles.some((other) => boxesMeet(box, other, GAP4)));
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
      const free = candidatesOf(badge, this.field).filter(({ box }) => fixed.every((other) => !boxesMeet(box, this.chosen[other].box, this.gap(index, other))));
      const rest = badge.at && atRest(badge);
      const mayRest = rest && !this.isOutside(badge, rest) && this.near[index].every((other) => this.dots[other].every((dot) => distanceTo2(rest.box, dot) >= dot.r));
      return mayRest ? [rest, ...free] : free;
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
        const name = this.names.best(index, candidate, around2, limit - total);
        total += name.cost;
        if (total < limit) best = { candidate, total, name: name.box };
      }
      return best && { ...best.candidate, name: best.name };
    }
    /* What a candidate and the present places of the badges around cost one another. From limit on the sum
       may be incomplete. */
    conflicts(index, candidate, around2, limit) {
      const { extents, chosen, dots } = this;
      let cost = 0;
      for (const other of around2) {
        if (!boxesMeet(candidate.hull, extents[other], FARTHEST_GAP)) continue;
        const placed = chosen[other];
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
    const isFree = (box) => !taken.some((other) => boxesMeet(box, other, GAP5)) && !(badge.isKept && field.obstacles.some((other) => boxesMeet(box, other, GAP5)));
    for (const isIn2 of badge.isKept ? [(box) => within(box, field.view), () => true] : [() => true]) {
      for (const { x, y } of spiral(centre, 2 * badge.h)) {
        const box = boxAround(x, y, badge.w, badge.h);
        if (isIn2(box) && isFree(box) && (isAt(centre, x, y) || field.allows(badge, x, y))) {
          return found(badge, x, y, box);
        }
      }
    }
    return found(badge, centre.x, centre.y, boxAround(centre.x, centre.y, badge.w, badge.h));
  }
  function found(badge, x, y, box) {
    const from = badge.points.reduce((a, b) => distanceTo2(box, b) < distanceTo2(box, a) ? b : a);
    const isMoved = distanceTo2(box, from) > 0;
    return { x, y, box, isMoved, from: isMoved ? from : null };
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
    const boxes = [...placed.filter(Boolean).map(({ box }) => box), ...dotsOf(badges, placed)];
    return placed.map((found2, i) => {
      if (found2) return found2;
      const loose = looselyPlaced(badges[i], field, boxes);
      boxes.push(loose.box);
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
      for (const stop of stops) if (stop.position) this.add(stop);
    }
    add(stop) {
      for (const name of namesOf(stop)) {
        if (!this._stops.has(name)) this._stops.set(name, []);
        this._stops.get(name).push(stop);
      }
    }
    remove(stop) {
      for (const name of namesOf(stop)) {
        this._stops.set(name, this._stops.get(name).filter((other) => other !== stop));
      }
    }
    /* Whether a stop of that name is within so many kilometres of a place in degrees. */
    has({ name, lon, lat }, kilometres) {
      return (this._stops.get(plain(name)) || []).some((stop) => L.CRS.Earth.distance(toLatLng(stop.position), [lat, lon]) < kilometres * 1e3);
    }
  };
  function namesOf(stop) {
    return /* @__PURE__ */ new Set([plain(stop.name), plain(stop.name.split(/[,(]/)[0])]);
  }
  function plain(name) {
    return name.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();
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
      this.byIndex = new Map(this.places.map((place) => [place.index, place]));
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
        for (const stop of before) if (stop.position && !present.has(stop)) this.names.remove(stop);
        for (const stop of tour.stops) if (stop.position && !old.has(stop)) this.names.add(stop);
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
      this.squares = placed.map(({ box }) => box);
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
      const inset = ({ index }) => this.insets.find(({ first, last }) => index >= first && index <= last);
      const alone = this.alone();
      const field = new Field(this, false);
      const groups = [
        ...gathered(places.filter((place) => !inset(place)), field.scale, alone),
        ...this.insets.map((stretch) => groupOf(
          places.filter((place) => inset(place) === stretch),
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
      const { unnumbered, unnamed, moved } = this.crowded;
      const crowded = [.../* @__PURE__ */ new Set([
        ...unnumbered,
        ...countsNames ? unnamed : [],
        ...countsMoved ? moved : []
      ])];
      const stretches = stretchesOf(crowded, this.joining(new Field(this, false))).filter(([first, last]) => !this.insets.some((inset) => inset.first <= last && inset.last >= first));
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
      const [west, north] = [Math.min(...xs), Math.min(...ys)];
      return { west, north, width: Math.max(...xs) - west, height: Math.max(...ys) - north };
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
    latLngOf(stop) {
      return this.world.latLngOf(stop);
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
        const [badge, at, name] = [badges[i], placed[i], names[i]];
        const marker = this.markerOf(group);
        if (name) marker.measure();
        marker.place({
          offset: from(at),
          radius: badge.h,
          across: badge.w,
          name: name && { left: name.left - x, top: name.top - y, isBroken: name.isBroken },
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
      const bounds = L.latLngBounds(stops.map((stop) => this.latLngOf(stop)));
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

  // geometry/places.js
  var WORLD_PIXELS = 256;
  var FEWEST_DIGITS = 1;
  var MOST_DIGITS = 6;
  function digitsAt(zoom) {
    const digits = Math.ceil(Math.log10(WORLD_PIXELS * 2 ** zoom / 360)) + 1;
    return Math.max(FEWEST_DIGITS, Math.min(MOST_DIGITS, digits));
  }
  function placeAt({ lng, lat }, zoom) {
    const digits = digitsAt(zoom);
    const turned = lng - 360 * Math.floor((lng + 180) / 360);
    return {
      lon: Math.min(180, rounded(turned, digits)) + 0,
      lat: Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, edge(lat) ?? rounded(lat, digits))) + 0
    };
  }
  function coordinates({ lon, lat }, zoom) {
    const digits = digitsAt(zoom);
    return `${lat.toFixed(digits)}, ${lon.toFixed(digits)}`;
  }
  function nudgeOf({ key, shiftKey, altKey, ctrlKey, metaKey }) {
    if (altKey || ctrlKey || metaKey) return null;
    const step = shiftKey ? 10 : 1;
    switch (key) {
      case "ArrowLeft":
        return [-step, 0];
      case "ArrowRight":
        return [step, 0];
      case "ArrowUp":
        return [0, -step];
      case "ArrowDown":
        return [0, step];
      default:
        return null;
    }
  }
  function edge(lat) {
    return Math.abs(lat) >= LAST_LATITUDE ? Math.sign(lat) * LAST_LATITUDE : void 0;
  }
  function rounded(value, digits) {
    const scale = 10 ** digits;
    return Math.round(value * scale) / scale;
  }

  // editing/draft_route.js
  var DraftRoute = class {
    constructor(map) {
      this.map = map;
      map.createPane("draft").style.zIndex = 425;
      this.svg = L.SVG.create("svg");
      this.svg.setAttribute("class", "ta-draft");
      this.svg.setAttribute("aria-hidden", "true");
      this.way = L.SVG.create("path");
      this.way.setAttribute("class", "ta-draft-way");
      map.getPane("draft").append(this.svg);
      this.hidden = [];
    }
    /* Draws the legs to and from a stop as if it were at latlng, and a dotted line from where it is
       to there; the legs that they stand for are hidden. from is where the stop is shown now. */
    show(stop, from, latlng) {
      const view = this.view();
      const legs = this.legsOf(stop, latlng);
      this.hide(stop);
      const [a, b] = [from, latlng].map((place) => this.map.latLngToLayerPoint(place));
      this.way.setAttribute("d", `M${a.x} ${a.y}L${b.x} ${b.y}`);
      this.svg.replaceChildren(this.way, ...legs.flatMap((leg) => {
        const runs = leg.runs(view);
        const text = runs.map(lineText2).join("");
        const inferred = leg.inferred ? " is-inferred" : "";
        const arrows = leg.arrows(runs, view).map((corners) => path3("ta-arrow", lineText2(corners.map(([x, y]) => [0, x, y])) + "Z"));
        return [path3("ta-leg-casing" + inferred, text), path3("ta-leg" + inferred, text), ...arrows];
      }));
    }
    clear() {
      this.svg.replaceChildren();
      for (const drawn2 of this.hidden) drawn2.style.visibility = "";
      this.hidden = [];
    }
    /* The legs, in the copy of the world in which the stop is shown. */
    legsOf(stop, latlng) {
      const legs = [];
      for (const { start: start2, end, isPast } of this.ownLegs(stop)) {
        const here = { ...stop, position: [latlng.lng, latlng.lat] };
        const there = (other) => ({ ...other, position: [near(other.position[0], latlng.lng), other.position[1]] });
        const [leg] = legsBetween(start2 === stop ? [here, there(end)] : [there(start2), here]);
        leg.inferred ||= isPast;
        legs.push(leg);
      }
      return legs;
    }
    ownLegs(stop) {
      return this.map.atlas.route.legs.filter(({ start: start2, end }) => start2 === stop || end === stop);
    }
    hide(stop) {
      const { pieces: pieces2 } = this.map.atlas.route.layer;
      if (!pieces2) return;
      for (const leg of this.ownLegs(stop)) {
        for (const { casing, line: line2, arrows } of pieces2.get(leg) ?? []) {
          for (const drawn2 of [casing, line2, ...arrows]) {
            if (!drawn2 || this.hidden.includes(drawn2)) continue;
            drawn2.style.visibility = "hidden";
            this.hidden.push(drawn2);
          }
        }
      }
    }
    view() {
      const scale = 256 * 2 ** this.map.getZoom();
      const origin = this.map.getPixelOrigin();
      const { min, max } = this.map.getPixelBounds();
      return {
        scale,
        x: origin.x,
        y: origin.y,
        coarseness: 1,
        left: min.x - origin.x,
        right: max.x - origin.x,
        top: min.y - origin.y,
        bottom: max.y - origin.y
      };
    }
  };
  function lineText2(run) {
    return run.map(([, x, y], i) => (i ? "L" : "M") + x.toFixed(1) + " " + y.toFixed(1)).join("");
  }
  function path3(className, text) {
    const element2 = L.SVG.create("path");
    element2.setAttribute("class", className);
    element2.setAttribute("d", text);
    return element2;
  }

  // editing/badge_drag.js
  var CLICK = 4;
  var BadgeDrag = class {
    /* editing: what answers and takes the moves (editing.js). */
    constructor(map, editing) {
      this.map = map;
      this.editing = editing;
      this.draft = new DraftRoute(map);
      this.now = null;
      this.pressed = null;
      this.isWaiting = false;
      const pane = map.getPane("stops");
      pane.addEventListener("mousedown", (event) => {
        if (this.markerOf(event)) event.stopPropagation();
      });
      pane.addEventListener("pointerdown", (event) => this.press(event));
      pane.addEventListener("click", (event) => {
        if (!this.hasJustEnded) return;
        event.stopPropagation();
        this.hasJustEnded = false;
      }, true);
      map.on("zoomstart", () => this.cancel());
      map.on("tourchanged", () => this.end());
    }
    /* The marker of a single stop under the mouse, while the tour is edited, or undefined. */
    markerOf(event) {
      if (!this.editing.isOn || event.button !== 0) return void 0;
      const id = event.target.closest?.(".ta-stop")?.dataset.stop;
      return id === void 0 ? void 0 : this.map.atlas.stops.markers.get("stop " + id);
    }
    press(event) {
      this.hasJustEnded = false;
      const marker = this.markerOf(event);
      if (!marker || !event.isPrimary) return;
      const { element: element2 } = marker;
      this.pressed = { marker, x: event.clientX, y: event.clientY, pointer: event.pointerId };
      element2.setPointerCapture(event.pointerId);
      const move = (moved) => this.move(moved);
      const end = (ended) => {
        element2.removeEventListener("pointermove", move);
        element2.removeEventListener("pointerup", end);
        element2.removeEventListener("pointercancel", end);
        if (ended.type === "pointerup") this.drop();
        else this.cancel();
        this.pressed = null;
      };
      element2.addEventListener("pointermove", move);
      element2.addEventListener("pointerup", end);
      element2.addEventListener("pointercancel", end);
    }
    move({ clientX, clientY }) {
      if (!this.pressed) return;
      const { marker, x, y } = this.pressed;
      if (!this.now) {
        if (this.pressed.isOver || Math.hypot(clientX - x, clientY - y) < CLICK) return;
        this.begin(marker);
      }
      this.now.mouse = L.point(clientX - x, clientY - y);
      this.now.frame ??= requestAnimationFrame(() => this.draw());
    }
    begin(marker) {
      const { description, badge } = marker;
      const stop = this.map.atlas.stop(description.id);
      const box = badge.getBoundingClientRect();
      const map = this.map.getContainer().getBoundingClientRect();
      marker.hideTip();
      this.editing.offer.close();
      this.now = {
        marker,
        stop,
        from: description.latlng,
        latlng: description.latlng,
        frame: null,
        // The badge may be apart from its place; what the reader drags is the badge.
        start: L.point(
          box.left + box.width / 2 - map.left,
          box.top + box.height / 2 - map.top
        ),
        ghost: ghostAt(this.map, description)
      };
      marker.element.classList.add("is-dragged");
      this.map.getContainer().classList.add("is-dragging-stop");
      this.editing.holdKeys();
      this.editing.send((editor) => editor.beginMove(description.id));
    }
    draw() {
      const { now, map } = this;
      if (!now) return;
      now.frame = null;
      const at = now.start.add(now.mouse);
      const size = map.getSize();
      const inside = L.point(
        Math.max(0, Math.min(size.x, at.x)),
        Math.max(0, Math.min(size.y, at.y))
      );
      now.latlng = map.containerPointToLatLng(inside);
      const { marker } = now;
      marker.marker.setLatLng(now.latlng);
      const { radius, across } = marker.description;
      const height = marker.measure()?.[0].height ?? 0;
      marker.place({
        offset: { x: 0, y: 0 },
        radius,
        across,
        name: { left: radius + 6, top: -height / 2 }
      });
      this.draft.show(now.stop, now.from, now.latlng);
      this.describe(inside);
    }
    /* The tip beside the mouse: coordinates at once, what is near as soon as the window has said so. */
    describe(point) {
      const { now } = this;
      const zoom = this.map.getZoom();
      const place = placeAt(now.latlng, zoom);
      this.map.atlas.tip.show("drag", coordinates(place, zoom), [
        now.near ?? " ",
        this.editing.words.release
      ]);
      this.map.atlas.tip.moveTo(point.add([12, 12]));
      if (this.isWaiting) {
        this.isOutdated = true;
        return;
      }
      this.isWaiting = true;
      this.editing.near(place).then((text) => {
        this.isWaiting = false;
        if (this.now !== now) return;
        now.near = text;
        const again = this.isOutdated;
        this.isOutdated = false;
        if (again) now.frame ??= requestAnimationFrame(() => this.draw());
        else this.map.atlas.tip.show("drag", coordinates(placeAt(now.latlng, zoom), zoom), [
          now.near,
          this.editing.words.release
        ]);
      });
    }
    drop() {
      const { now } = this;
      if (!now) return;
      if (now.frame !== null) {
        cancelAnimationFrame(now.frame);
        this.draw();
      }
      this.hasJustEnded = true;
      const { lon, lat } = placeAt(now.latlng, this.map.getZoom());
      const { id } = now.stop;
      this.map.atlas.tip.hide("drag");
      this.editing.ask((editor, reply) => editor.moveStop(id, lon, lat, false, reply)).then((isMoved) => {
        if (!isMoved && this.now === now) this.cancel();
      });
    }
    /* Puts the badge back. */
    cancel() {
      if (!this.now) return;
      this.end();
      this.map.atlas.stops.layout();
    }
    /* Ends the drag; the badge is where the tour has its stop. */
    end() {
      const { now } = this;
      if (!now) return;
      this.now = null;
      if (this.pressed) {
        this.pressed.isOver = true;
        this.hasJustEnded = true;
      }
      if (now.frame !== null) cancelAnimationFrame(now.frame);
      now.ghost.remove();
      this.draft.clear();
      this.map.atlas.tip.hide("drag");
      now.marker.element.classList.remove("is-dragged");
      this.map.getContainer().classList.remove("is-dragging-stop");
      now.marker.marker.setLatLng(now.marker.description.latlng);
      this.editing.holdKeys();
    }
  };
  function ghostAt(map, { latlng, text }) {
    const ring = document.createElement("span");
    ring.className = "ta-ghost-ring";
    ring.textContent = text;
    return L.marker(latlng, {
      icon: L.divIcon({ className: "ta-ghost", html: ring, iconSize: [0, 0] }),
      keyboard: false,
      interactive: false,
      pane: "ties"
    }).addTo(map);
  }

  // editing/offer.js
  var AWAY2 = 18;
  var EDGE2 = 8;
  var LEAST_WIDTH = 180;
  var Offer = class {
    /* ends(chose) is called when the offer has been closed: chose says whether by a choice. */
    constructor(map, ends) {
      this.map = map;
      this.ends = ends;
      this.latlng = null;
      this.point = element("div", "ta-offer-point");
      this.box = element("div", "ta-offer");
      this.box.setAttribute("role", "dialog");
      this.title = element("strong", "ta-offer-title");
      this.near = element("span", "ta-offer-near");
      this.near.setAttribute("aria-live", "polite");
      this.choices = element("div", "ta-offer-choices");
      this.hint = element("span", "ta-offer-hint");
      this.box.append(this.title, this.near, this.choices, this.hint);
      for (const part2 of [this.point, this.box]) {
        part2.hidden = true;
        map.getContainer().append(part2);
      }
      L.DomEvent.disableClickPropagation(this.box);
      L.DomEvent.disableScrollPropagation(this.box);
      this.box.addEventListener("keydown", (event) => this.onKey(event));
      map.on("move zoom resize", () => this.place());
    }
    get isOpen() {
      return !this.box.hidden;
    }
    /* Shows buttons for choices, each { text, act }, at a point of the map; the first has the focus.
       place is the same point as { lon, lat } in degrees. */
    open(latlng, place, choices, hint) {
      this.latlng = latlng;
      this.title.textContent = coordinates(place, this.map.getZoom());
      this.near.textContent = " ";
      this.hint.textContent = hint;
      this.choices.replaceChildren(...choices.map(({ text, act }, number) => {
        const button2 = element("button", number ? "" : "is-first");
        button2.type = "button";
        setText(button2, text);
        button2.addEventListener("click", () => {
          this.close(true);
          act();
        });
        return button2;
      }));
      this.box.setAttribute("aria-label", choices[0].text);
      this.box.hidden = this.point.hidden = false;
      this.place();
      this.choices.firstElementChild.focus({ preventScroll: true });
    }
    /* Says what is near; an empty text if nothing is known. */
    describe(text) {
      setText(this.near, text);
      this.near.hidden = !text;
      this.place();
    }
    close(chose = false) {
      if (!this.isOpen) return;
      const hadFocus = this.box.contains(document.activeElement);
      this.box.hidden = this.point.hidden = true;
      this.near.hidden = false;
      if (hadFocus) this.map.getContainer().focus({ preventScroll: true });
      this.ends(chose);
    }
    onKey(event) {
      const buttons = [...this.choices.children];
      const at = buttons.indexOf(document.activeElement);
      const step = { ArrowDown: 1, ArrowUp: -1, Tab: event.shiftKey ? -1 : 1 }[event.key];
      if (event.key === "Escape") this.close();
      else if (step) buttons[(at + step + buttons.length) % buttons.length].focus();
      else if (event.key !== "Enter" && event.key !== " ") return;
      if (event.key !== "Enter" && event.key !== " ") event.preventDefault();
      event.stopPropagation();
    }
    place() {
      if (!this.isOpen) return;
      const point = this.map.latLngToContainerPoint(this.latlng);
      const size = this.map.getSize();
      const room = Math.max(point.x, size.x - point.x) - AWAY2 - EDGE2;
      const isBeside = room >= LEAST_WIDTH;
      const whole = size.x - 2 * EDGE2;
      this.box.style.maxWidth = `${isBeside ? Math.min(room, whole) : whole}px`;
      const box = L.point(this.box.offsetWidth, this.box.offsetHeight);
      const [left, top] = isBeside ? [afterOrBefore(point.x, box.x, size.x), point.y - box.y / 2] : [point.x - box.x / 2, afterOrBefore(point.y, box.y, size.y)];
      this.point.style.transform = `translate(${point.x}px, ${point.y}px)`;
      this.box.style.transform = `translate(${within2(left, box.x, size.x)}px, ${within2(top, box.y, size.y)}px)`;
    }
  };
  function afterOrBefore(point, length, whole) {
    const after = point + AWAY2;
    return after + length > whole - EDGE2 ? point - AWAY2 - length : after;
  }
  function within2(start2, length, whole) {
    return Math.round(Math.max(EDGE2, Math.min(start2, whole - length - EDGE2)));
  }
  function element(name, className) {
    const made = document.createElement(name);
    made.className = className;
    return made;
  }

  // editing/editing.js
  var Editing = class {
    constructor(map) {
      this.map = map;
      this.isOn = false;
      this.words = {};
      this.offer = new Offer(map, () => this.holdKeys());
      this.drag = new BadgeDrag(map, this);
      this.nudged = /* @__PURE__ */ new Map();
      this.held = "";
      const container = map.getContainer();
      map.on("click contextmenu", (event) => this.offerAt(event.latlng, event.containerPoint));
      map.on("tourchanged", () => {
        this.offer.close();
        this.nudged.clear();
      });
      container.addEventListener("keydown", (event) => this.onKey(event), true);
      for (const moved of ["focusin", "focusout"]) {
        container.addEventListener(moved, () => this.holdKeys());
      }
    }
    /* Turns editing on or off; words are the texts that it shows. */
    set(isOn, words = {}) {
      this.isOn = isOn;
      this.words = words;
      this.map.getContainer().classList.toggle("is-editing", isOn);
      this.drag.cancel();
      this.offer.close();
      this.nudged.clear();
      this.holdKeys();
    }
    /* What a click on a leg does, for the tooltip of the leg. */
    get legHint() {
      return this.isOn ? this.words.insertHint : void 0;
    }
    /* Calls the window's editor. */
    send(call) {
      return this.map.atlas.objects.then(({ editor }) => call(editor));
    }
    /* Calls it with a callback for its answer. */
    ask(call) {
      return this.send((editor) => new Promise((resolve) => call(editor, resolve)));
    }
    /* What is near a place, in words. */
    near({ lon, lat }) {
      return this.ask((editor, reply) => editor.describePlace(lon, lat, reply));
    }
    /* Keeps the keys that mean something here from the shortcuts of the window. */
    holdKeys() {
      const keys = [];
      if (this.isOn && (this.offer.isOpen || this.drag.now)) keys.push("Escape");
      if (this.isOn && this.offer.isOpen) keys.push("Space");
      if (this.isOn && this.focusedStop()) keys.push("Delete");
      const held = keys.join(" ");
      if (held === this.held) return;
      this.held = held;
      this.send((editor) => editor.holdKeys(held));
    }
    /* Offers a stop in the middle of the view, for readers without a mouse. */
    offerAtCentre() {
      const centre = this.map.getSize().divideBy(2);
      this.offerAt(this.map.containerPointToLatLng(centre), centre);
    }
    offerAt(latlng, point) {
      if (!this.isOn || this.drag.now) return;
      const { atlas } = this.map;
      const place = placeAt(latlng, this.map.getZoom());
      const { lon, lat } = place;
      const choices = [];
      const selected = atlas.stop(atlas.selected);
      if (selected && !selected.position) {
        choices.push({
          text: fill(this.words.placeHere, { stop: selected.name }),
          act: () => this.send((editor) => editor.placeStop(selected.id, lon, lat))
        });
      }
      const leg = atlas.route.isWeb ? null : atlas.route.legAt(point);
      choices.push({
        text: leg ? fill(this.words.insert, { start: leg.start.name, end: leg.end.name }) : this.words.addHere,
        act: () => this.send((editor) => editor.addStop(lon, lat, leg ? leg.end.id : ""))
      });
      this.offer.open(latlng, place, choices, this.words.offerHint);
      this.holdKeys();
      this.near(place).then((text) => {
        if (this.offer.latlng === latlng) this.offer.describe(text);
      });
    }
    /* The id of the stop whose badge has the focus, or undefined. */
    focusedStop() {
      return document.activeElement?.closest?.(".ta-stop")?.dataset.stop;
    }
    onKey(event) {
      if (!this.isOn) return;
      const { target, key } = event;
      if (key === "Escape" && this.drag.now) this.drag.cancel();
      else if (key === "Enter" && target === this.map.getContainer()) this.offerAtCentre();
      else if (key === "Delete" && this.focusedStop()) {
        const id = this.focusedStop();
        this.send((editor) => editor.removeStop(id));
      } else if (!this.nudge(event)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    /* Moves the focused badge by an arrow key; returns whether it did. */
    nudge(event) {
      const by = nudgeOf(event);
      const id = this.focusedStop();
      if (!by || id === void 0 || this.drag.now) return false;
      const stop = this.map.atlas.stop(id);
      const from = this.nudged.get(id) ?? this.map.atlas.stops.latLngOf(stop);
      const to = this.map.containerPointToLatLng(this.map.latLngToContainerPoint(from).add(by));
      this.nudged.set(id, to);
      const { lon, lat } = placeAt(to, this.map.getZoom());
      this.ask((editor, reply) => editor.moveStop(id, lon, lat, true, reply)).then((isMoved) => {
        if (!isMoved) this.nudged.delete(id);
      });
      return true;
    }
  };
  function fill(text, names) {
    return text.replace(/\{(\w+)\}/g, (_, name) => isolate(names[name]));
  }
  function addEditing(map) {
    map.atlas.editing = new Editing(map);
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

  // map/tiles.js
  var TILE = "tiles/{key}/{z}/{x}/{y}";
  var Tiles = class {
    constructor(map) {
      this.map = map;
      this.layer = null;
      this.snap = map.options.zoomSnap;
      this.delta = map.options.zoomDelta;
      map.createPane("tiles").style.zIndex = 210;
    }
    /* tiles: { key, attribution, minZoom, maxZoom }, or null for the basemap alone. */
    show(tiles) {
      if (this.layer) this.layer.remove();
      this.layer = null;
      this.map.atlas.hasTiles = tiles !== null;
      this.map.atlas.credits.set("tiles", tiles ? tiles.attribution : "");
      this.map.options.zoomSnap = tiles ? 1 : this.snap;
      this.map.options.zoomDelta = tiles ? 1 : this.delta;
      this.map.fire("tileshidden");
      if (!tiles) return;
      this.layer = L.tileLayer(TILE, {
        key: tiles.key,
        pane: "tiles",
        minZoom: tiles.minZoom,
        maxZoom: this.map.getMaxZoom(),
        maxNativeZoom: tiles.maxZoom,
        className: "ta-tile"
      });
      this.layer.once("tileload", () => this.map.fire("tilesshown"));
      this.layer.addTo(this.map);
    }
  };
  function addTiles(map) {
    map.atlas.tiles = new Tiles(map);
  }
  return __toCommonJS(app_exports);
})();
