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

  // map/controls.js
  var LONGEST_SCALE = 120;
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
    set(part3, text) {
      this.parts.set(part3, text);
      const all = [...this.parts.values()].filter(Boolean).join(" · ");
      this.element.textContent = all;
      this.element.title = all;
    }
  };
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
    const scale = L.control.scale({ position: "bottomleft", maxWidth: LONGEST_SCALE }).addTo(map);
    keepApart(map.getContainer(), scale.getContainer(), map.atlas.credits.getContainer());
  }
  function keepApart(container, scale, credits2) {
    const place2 = () => {
      const end = scale.getBoundingClientRect().left + LONGEST_SCALE + APART;
      const isNarrow = credits2.getBoundingClientRect().left < end;
      scale.style.marginBottom = isNarrow ? `${credits2.offsetHeight + APART}px` : "";
    };
    const observer = new ResizeObserver(place2);
    observer.observe(container);
    observer.observe(credits2);
  }

  // map/files.js
  var MOST_ATTEMPTS = 3;
  async function fetchJson(file) {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(file + " could not be loaded");
    return answer.json();
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
    return text.split(",").map((part3) => {
      const [first, last = first] = part3.trim().replace(/^U\+/i, "").split("-");
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
      for (const part3 of Object.values(data)) lettersIn(part3, letters);
    }
    return letters;
  }

  // map/latlng.js
  function toLatLng(position) {
    return L.latLng(position[1], position[0]);
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

  // map/room.js
  function largest(least, most, fits) {
    let [low, high] = [least, most];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (fits(middle)) low = middle;
      else high = middle - 1;
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
    for (const part3 of text.split(ISOLATES)) {
      const node2 = open[open.length - 1];
      if (DIRECTIONS.has(part3)) {
        const inner = document.createElement("bdi");
        if (DIRECTIONS.get(part3)) inner.dir = DIRECTIONS.get(part3);
        node2.append(inner);
        open.push(inner);
      } else if (part3 === POP) {
        if (open.length > 1) open.pop();
      } else if (part3) {
        node2.append(part3);
      }
    }
    return root.childNodes;
  }
  function setText(element2, text) {
    if (BIDI.test(text)) element2.replaceChildren(...nodesOf(text));
    else element2.textContent = text;
  }
  function fitText(element2, text, fits, mark = "") {
    const show = (shown) => setText(element2, shown + mark);
    show(text);
    if (fits()) return;
    const isIsolated = DIRECTIONS.has(text[0]) && text.endsWith(POP);
    const words2 = isIsolated ? text.slice(1, -1) : text;
    const letters = [...new Intl.Segmenter().segment(words2)].map(({ segment }) => segment);
    const showFirst = (count) => show(isolate(letters.slice(0, count).join("").trimEnd() + ELLIPSIS));
    showFirst(largest(0, letters.length - 1, (count) => {
      showFirst(count);
      return fits();
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
        ...lines.filter(Boolean).map((line) => part("span", "", line))
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

  // map/atlas.js
  L.Map.include({
    latLngToLayerPoint: function(latlng) {
      return this.project(L.latLng(latlng))._subtract(this.getPixelOrigin());
    }
  });
  var WORLD = L.latLngBounds([-85.06, -1e5], [85.06, 1e5]);
  var LOWEST_ZOOM = -1;
  var FLIGHT_SECONDS = 0.5;
  var CLOSE_ZOOM = 5.5;
  var CLOSEST_FIT = 17;
  var SURROUNDINGS_ZOOM = 8;
  var SAME_PLACE_METRES = 0.5;
  var CLOSEST_ZOOM = 18;
  var ONE_WORLD_ZOOM = 1;
  var INHABITED = [[-56, -170], [72, 170]];
  var PADDING = L.point(76, 52);
  var MOST_PADDING = 0.12;
  var BADGE_PADDING = 22;
  var MOST_BADGE_PADDING = 0.25;
  var Atlas = class {
    /* load(file) resolves to the contents of a JSON file of the page. */
    constructor(map, still, load) {
      this.map = map;
      this.still = still;
      this.tour = null;
      this.placed = false;
      this.selected = null;
      this.calm = false;
      this.dimmed = /* @__PURE__ */ new Set();
      this.magnification = 1;
      this.sharpness = 1;
      this.words = {};
      this.objects = null;
      this.editing = null;
      this.leftOut = { stops: 0, items: {}, parts: [] };
      this.showsRoute = false;
      this.loadOnce = load;
      this._bounds = null;
      this._layout = [];
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
    /* The map is fitted only after this promise, which changes the size of the map. */
    layoutAfter(promise) {
      this._layout.push(promise);
    }
    /* The map is ready only after this promise. */
    readyAfter(promise) {
      this._loading.push(promise);
    }
    async start(file) {
      try {
        const [tour] = await Promise.all([this.load(file), ...this._layout]);
        this._setTour(tour);
        this.map.invalidateSize({ animate: false });
        this.map.fire("tourdata", { tour });
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
    /* The zoom at which the map will be seen: more than its own where it is printed large. */
    detail() {
      return this.map.getZoom() + Math.log2(this.magnification);
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
      const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
      return form.replace("{count}", count.toLocaleString(language));
    }
    /* What the controls cover, in pixels of the map. */
    controlBoxes() {
      const map = this.map.getContainer().getBoundingClientRect();
      const controls = [...this.map.getContainer().querySelectorAll(".leaflet-control")];
      return controls.map((control) => control.getBoundingClientRect()).filter(({ width, height }) => width && height).map(({ left, top, right, bottom }) => ({
        left: left - map.left,
        top: top - map.top,
        right: right - map.left,
        bottom: bottom - map.top
      }));
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
      const zoom = Math.max(this.map.getZoom(), CLOSE_ZOOM, this._routeZoom());
      const place2 = this.stops.latLngOf(stop2);
      if (animate) this.map.flyTo(place2, zoom, { duration: FLIGHT_SECONDS });
      else this.map.setView(place2, zoom, { animate: false });
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
    /* How far bounds are kept from the edges of the map, in pixels. */
    _padding() {
      const size = this.map.getSize();
      const within2 = (side, padding) => Math.max(
        Math.min(padding, side * MOST_PADDING),
        Math.min(BADGE_PADDING, side * MOST_BADGE_PADDING)
      );
      return L.point(within2(size.x, PADDING.x), within2(size.y, PADDING.y));
    }
    _zoomFor(bounds, padding) {
      this.map.setMinZoom(LOWEST_ZOOM);
      return this.map.getBoundsZoom(bounds, false, padding.multiplyBy(2));
    }
    /* The zoom at which the whole route is shown. */
    _routeZoom() {
      const bounds = this._routeBounds();
      const padding = this._padding().multiplyBy(2);
      return Math.min(this.map.getBoundsZoom(bounds, false, padding), closestFit(bounds));
    }
    /* Lets the reader zoom out as far as the whole route needs, without moving the map now. */
    _allowWholeRoute() {
      const zoom = Math.min(ONE_WORLD_ZOOM, this._zoomFor(this._routeBounds(), this._padding()));
      this.map.setMinZoom(Math.min(zoom, this.map.getZoom()));
    }
    _show(bounds, animate, maxZoom = closestFit(bounds)) {
      const padding = this._padding();
      const options = { padding, maxZoom, duration: FLIGHT_SECONDS };
      if (this.showsRoute) {
        this.map.setMinZoom(Math.min(ONE_WORLD_ZOOM, this._zoomFor(bounds, padding)));
      }
      if (animate) this.map.flyToBounds(bounds, options);
      else this.map.fitBounds(bounds, { ...options, animate: false });
    }
  };
  function closestFit(bounds) {
    const extent = L.CRS.Earth.distance(bounds.getSouthWest(), bounds.getNorthEast());
    return extent < SAME_PLACE_METRES ? SURROUNDINGS_ZOOM : CLOSEST_FIT;
  }
  function createMap(id, options, load = fetchJson) {
    const still = options.still;
    requestFonts();
    const map = L.map(id, {
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
    window.atlas = map.atlas;
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

  // geometry/paths.js
  function fillPath(rings, view) {
    return path(rings, view, (part3, shift) => {
      const { left, top, right, bottom } = edges(view);
      const whole = part3.left + shift >= left && part3.right + shift <= right && part3.top >= top && part3.bottom <= bottom;
      let points = part3.points;
      if (!whole) {
        points = clipped(points, 0, left - shift, 1);
        points = clipped(points, 0, right - shift, -1);
        points = clipped(points, 1, top, 1);
        points = clipped(points, 1, bottom, -1);
      }
      const text = joined(points, view, shift);
      return text && text + "Z";
    });
  }
  function linePath(lines, view) {
    return path(lines, view, (part3, shift) => {
      const { left, top, right, bottom } = edges(view);
      if (part3.left + shift >= left && part3.right + shift <= right && part3.top >= top && part3.bottom <= bottom) return joined(part3.points, view, shift);
      return pieces(part3.points, { left: left - shift, right: right - shift, top, bottom }).map((points) => joined(points, view, shift)).join("");
    });
  }
  function path(parts2, view, make) {
    const { left, top, right, bottom } = edges(view);
    const smallest = view.step / view.scale / 2;
    let text = "";
    for (const part3 of parts2) {
      if (part3.bottom < top || part3.top > bottom) continue;
      if (part3.right - part3.left < smallest && part3.bottom - part3.top < smallest) continue;
      for (let shift = Math.ceil(left - part3.right); shift <= Math.floor(right - part3.left); shift++) {
        text += make(part3, shift);
      }
    }
    return text;
  }
  function edges(view) {
    return {
      left: (view.left + view.x) / view.scale,
      right: (view.right + view.x) / view.scale,
      top: (view.top + view.y) / view.scale,
      bottom: (view.bottom + view.y) / view.scale
    };
  }
  function joined(points, view, shift) {
    const last = points.length - 2;
    if (last < 2) return "";
    const unit = 10 ** view.digits;
    let text = "";
    let x = 0;
    let y = 0;
    for (let i = 0; i <= last; i += 2) {
      const px = (points[i] + shift) * view.scale - view.x;
      const py = points[i + 1] * view.scale - view.y;
      if (i && i < last && Math.abs(px - x) + Math.abs(py - y) < view.step) continue;
      x = px;
      y = py;
      text += (i ? "L" : "M") + Math.round(px * unit) / unit + " " + Math.round(py * unit) / unit;
    }
    return text;
  }
  function clipped(points, axis, limit, sign) {
    const inside = [];
    const size = points.length;
    for (let i = 0; i < size; i += 2) {
      const j = (i + size - 2) % size;
      const here = (points[i + axis] - limit) * sign;
      const before = (points[j + axis] - limit) * sign;
      if (here >= 0 !== before >= 0) {
        const share = before / (before - here);
        inside.push(
          points[j] + share * (points[i] - points[j]),
          points[j + 1] + share * (points[i + 1] - points[j + 1])
        );
      }
      if (here >= 0) inside.push(points[i], points[i + 1]);
    }
    return inside;
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
    let shift = 0;
    for (let i = 2; i < points.length; i += 2) {
      const step = points[i] + shift - points[i - 2];
      if (step > 0.5) shift -= 1;
      else if (step < -0.5) shift += 1;
      points[i] += shift;
    }
    return points;
  }

  // map/drawn.js
  var PADDING2 = 0.5;
  var STILL_PADDING = 0.05;
  var MOST_STRETCH = 1.8;
  function drawn(Base, own) {
    return Base.extend({
      options: { padding: PADDING2, interactive: false },
      onAdd: function(map) {
        if (map.atlas.still) this.options.padding = STILL_PADDING;
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
      /* Whether the layer is drawn for the present zoom and covers the present view. */
      isCurrent: function() {
        return !this._map._animatingZoom && this._covers() && this._covered.scale === scaleOf(this._map) && this._covered.origin.equals(this._map.getPixelOrigin());
      },
      _reset: function() {
        this._covered = null;
        Base.prototype._reset.call(this);
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

  // geometry/segment.js
  function fromSegment(x, y, ax, ay, bx, by) {
    const [dx, dy] = [bx - ax, by - ay];
    const square = dx * dx + dy * dy;
    const share = square ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
    return Math.hypot(x - ax - share * dx, y - ay - share * dy);
  }

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
      const standing = this.entries.find((entry) => isOn(entry, at));
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
        const distance2 = distanceTo(entry, at, least);
        if (distance2 < least) [best, least] = [entry, distance2];
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
  var COPIES = [-1, 0, 1];
  function isOn({ rings, bounds }, { x, y }) {
    return COPIES.some((copy) => gapTo(bounds, x + copy, y) <= 0 && rings.reduce(
      (inside, ring) => inside !== crossesOddly(ring, x + copy, y),
      false
    ));
  }
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
  function crossesOddly({ points, left, right, top, bottom }, x, y) {
    if (x < left || x > right || y < top || y > bottom) return false;
    let inside = false;
    for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
      if (points[i + 1] > y !== points[j + 1] > y && x < points[i] + (points[j] - points[i]) * (y - points[i + 1]) / (points[j + 1] - points[i + 1])) {
        inside = !inside;
      }
    }
    return inside;
  }
  function distanceTo({ rings, bounds }, { x, y }, limit) {
    let least = limit;
    for (const copy of COPIES) {
      const px = x + copy;
      if (gapTo(bounds, px, y) > least) continue;
      for (const ring of rings) {
        if (gapTo(ring, px, y) > least) continue;
        const { points } = ring;
        for (let i = 2; i < points.length; i += 2) {
          const distance2 = fromSegment(px, y, points[i - 2], points[i - 1], points[i], points[i + 1]);
          if (distance2 < least) least = distance2;
        }
      }
    }
    return least;
  }

  // map/basemap.js
  var FINE_FROM = 5;
  var SHORTEST_RIVER = 110;
  var KILOMETRES_AROUND2 = 40075;
  var KINDS = ["land", "visited", "lake", "river", "border", "coast"];
  var Drawing = onSvg({
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
      const { magnification, sharpness } = this.basemap.map.atlas;
      view = { ...view, step: 0.7 / sharpness, digits: Math.ceil(Math.log10(10 * sharpness)) };
      const reach = view.scale / KILOMETRES_AROUND2 * magnification;
      const rivers = water.rivers.filter((river) => river.length * reach > SHORTEST_RIVER);
      const set = (kind, text) => this.paths[kind].setAttribute("d", text);
      set("land", fillPath(countries.land, view));
      set("visited", fillPath(countries.visited, view));
      set("lake", fillPath(water.lakes, view));
      set("river", linePath(rivers, view));
      set("border", linePath(countries.borders, view));
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
      this.stops = null;
      this.fineFile = new LazyFile(map.atlas.loadOnce, options.files.fine, async (file) => {
        const fine = countryShapes(new Topology(file), false);
        if (!map.atlas.still) await this.study(fine.lands);
        this.fine = this.tinted(fine);
        this.drawing.redraw();
      });
      map.on("tourdata tourchanged", () => this.tint());
      map.createPane("basemap").style.zIndex = 200;
      this.drawing = new Drawing(this).addTo(map);
      map.atlas.readyAfter(this.loadWater());
      if (map.atlas.still) {
        map.on("atlasplaced", () => {
          map.atlas.readyAfter(this.isFine() ? this.fineFile.need() : this.loadCoarse());
        });
        return;
      }
      map.atlas.readyAfter(this.loadCoarse());
      map.on("atlasplaced", () => this.drawing.redraw());
      map.on("moveend", () => this.prepare());
    }
    /* Whether a file is still being loaded. */
    get isPending() {
      return this.fineFile.isPending;
    }
    async loadWater() {
      this.water = waterShapes(new Topology(await this.map.atlas.loadBare(this.files.water)));
      this.drawing.redraw();
    }
    async loadCoarse() {
      const topology = new Topology(await this.map.atlas.loadBare(this.files.countries));
      this.coarse = this.tinted(countryShapes(topology, true));
      this.drawing.redraw();
    }
    /* Loads the fine geometry shortly before it is needed; until then the coarse one is shown. */
    async prepare() {
      if (this.map.atlas.fineness() < FINE_FROM - 0.5) return;
      try {
        await this.fineFile.need();
      } catch (error) {
        this.map.atlas.reportIncomplete(this.files.fine, error);
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
      const ringsOf = (isVisited) => shapes.lands.entries.filter((land) => visited.has(land) === isVisited).flatMap(({ rings }) => rings);
      Object.assign(shapes, { tint: visited, visited: ringsOf(true), land: ringsOf(false) });
      return true;
    }
    /* The tinted lands, as [code, name] each, of the geometry in use. */
    get visited() {
      return [...this.shapes().countries?.tint ?? []].map(({ code, name: name2 }) => [code, name2]).sort();
    }
    /* Whether the present zoom needs the fine geometry. */
    isFine() {
      return this.map.atlas.fineness() >= FINE_FROM;
    }
    shapes() {
      return { countries: this.isFine() && this.fine || this.coarse, water: this.water };
    }
  };
  function isInPlaceOf(stop2, other) {
    return stop2 === other || stop2.code === other.code && stop2.position?.[0] === other.position?.[0] && stop2.position?.[1] === other.position?.[1];
  }
  function countryShapes(topology, isCoarse) {
    return {
      lands: landsOf(topology, isCoarse),
      coast: topology.lines(topology.objects.coast),
      borders: topology.lines(topology.objects.borders)
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
      let moved2 = false;
      forEachClosePair(centres, cell, (i, j) => {
        const need = radii[i] + radii[j] + GAP;
        const [dx, dy, distance2] = direction(centres, anchors, i, j);
        const longer = Math.max(Math.abs(dx), Math.abs(dy));
        if (distance2 * longer >= need - 0.01) return;
        const push = (need / longer - distance2) / 2;
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
    const distance2 = Math.hypot(dx, dy);
    let length = distance2;
    if (length < 0.01) {
      [dx, dy] = between3(anchors[i], anchors[j]);
      length = Math.hypot(dx, dy);
    }
    if (length < 0.01) {
      const angle = 2.399963 * (i + j);
      return [Math.cos(angle), Math.sin(angle), distance2];
    }
    return [dx / length, dy / length, distance2];
  }
  function forEachClosePair(points, cell, callback) {
    const grid = new Grid(points, cell);
    for (let i = 0; i < points.length; i++) grid.around(i, (j) => {
      if (j > i) callback(i, j);
    });
  }
  var Trace = class {
    constructor(view) {
      this.view = view;
      this.cells = /* @__PURE__ */ new Set();
    }
    add(x, y, toX, toY) {
      const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / TRACE_STEP));
      if (steps > 12e3) return;
      for (let k = 0; k <= steps; k++) {
        const px = x + (toX - x) * k / steps;
        const py = y + (toY - y) * k / steps;
        if (px >= this.view.left && px <= this.view.right && py >= this.view.top && py <= this.view.bottom) this.cells.add(cellKey(px, py));
      }
    }
    /* The number of cells of the trace that a box covers. */
    under(box2) {
      if (!this.cells.size) return 0;
      let count = 0;
      for (let y = box2.top; y < box2.bottom + TRACE_CELL; y += TRACE_CELL) {
        for (let x = box2.left; x < box2.right + TRACE_CELL; x += TRACE_CELL) {
          const key = cellKey(Math.min(x, box2.right), Math.min(y, box2.bottom));
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
  function placeLabels(badges, sizes, trace2, view, occupied = [], frame = null) {
    const chosen = badges.map(() => null);
    const squares = badges.map(squareOf);
    const passes = badges.length <= 60 ? 4 : 1;
    for (let pass = 0; pass < passes; pass++) {
      badges.forEach((badge, index) => {
        if (!sizes[index]) return;
        let best = null;
        SIDES.forEach((side, rank) => {
          const box2 = boxBeside(badge, sizes[index], side);
          const limit = best ? best.cost - rank : Infinity;
          const cost = rank + costOf(box2, index, badges, squares, chosen, trace2, view, occupied, limit);
          if (!best || cost < best.cost) best = { box: box2, cost };
        });
        const fits = best.cost < COVERS_BADGE && (within(best.box, view) || frame && !within(squares[index], frame)) && !occupied.some((other) => boxesMeet(best.box, other, 2));
        chosen[index] = fits ? best.box : null;
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
  function costOf(box2, index, badges, squares, chosen, trace2, view, occupied, limit) {
    let cost = within(box2, view) ? 0 : LEAVES_VIEW;
    if (occupied.some((other) => boxesMeet(box2, other, 2))) cost += LEAVES_VIEW;
    const own = gapBetween(box2, badges[index]);
    for (let other = 0; other < squares.length && cost < limit; other++) {
      if (boxesMeet(box2, squares[other], other === index ? 0 : 1) || other !== index && gapBetween(box2, badges[other]) < own + NEARER_BY) cost += COVERS_BADGE;
      const taken = chosen[other];
      if (taken && other !== index && boxesMeet(box2, taken, 2)) cost += COVERS_LABEL;
    }
    return cost < limit ? cost + COVERS_LINE * trace2.under(box2) : cost;
  }
  function gapBetween(box2, { x, y, r }) {
    return Math.hypot(
      Math.max(box2.left - x, 0, x - box2.right),
      Math.max(box2.top - y, 0, y - box2.bottom)
    ) - r;
  }
  function squareOf(badge) {
    return {
      left: badge.x - badge.r,
      right: badge.x + badge.r,
      top: badge.y - badge.r,
      bottom: badge.y + badge.r
    };
  }
  function within(box2, view) {
    return box2.left >= view.left && box2.right <= view.right && box2.top >= view.top && box2.bottom <= view.bottom;
  }
  function boxesMeet(a, b, gap) {
    return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
  }

  // map/labels.js
  var SEA_ZOOMS = [0, 1.8, 2.8, 3.8, 5, 6];
  var COUNTRY_ZOOMS = [1.2, 2, 2.8, 3.6, 4.6, 6];
  var SEA_SIZES = [17, 15, 13.5, 12.5, 12, 12];
  var COUNTRY_SIZES = [13.5, 12.5, 11.5, 11, 10.5, 10.5];
  var SEA_STRETCH = 1.05;
  var COUNTRY_STRETCH = 1.45;
  var TOWNS_FROM = 5.3;
  var DOT = 3;
  var RULER_SIZE = 16;
  var AIR = { sea: 10, country: 8, city: 4 };
  var SIDES2 = [[1, 0], [-1, 0], [1, -1], [1, 1], [-1, -1], [-1, 1], [0, -1], [0, 1]];
  var SHIFTS = [0.35, 0.7, 1];
  var SHIFT_DOWN = 0.25;
  var DIRECTIONS2 = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [-1, 1], [1, -1], [-1, -1]];
  var ONCE_WITHIN = 900;
  var SAME_PLACE_KM = 60;
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
      this.cities = [];
      this.townsFile = new LazyFile(map.atlas.loadOnce, options.files.towns, async (towns) => {
        await this.loadFonts(towns);
        this.cities = [...this.cities, ...citiesOf(towns)];
        map.atlas.stops.layout();
      });
      this.hidden = false;
      this.ruler = document.createElement("canvas").getContext("2d");
      this.ruler.textRendering = "geometricPrecision";
      this.widths = /* @__PURE__ */ new Map();
      const style = getComputedStyle(document.documentElement);
      this.families = {
        serif: style.getPropertyValue("--serif"),
        sans: style.getPropertyValue("--sans")
      };
      map.createPane("labels").style.zIndex = 300;
      map.getPane("labels").setAttribute("aria-hidden", "true");
      this.layer = new Layer(this).addTo(map);
      map.atlas.readyAfter(this.load());
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
    async load() {
      const [names, cities] = await Promise.all(
        [this.files.labels, this.files.cities].map((file) => this.map.atlas.loadBare(file))
      );
      await this.loadFonts([names, cities]);
      this.names = [
        ...names.seas.map((sea) => area("sea", sea)),
        ...names.countries.map((country) => area("country", country))
      ];
      this.cities = [...citiesOf(cities), ...this.cities];
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
      return this.map.atlas.detail() >= TOWNS_FROM;
    }
    hide(hidden) {
      this.hidden = hidden;
      this.place();
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
        this.ruler.font = this.font(kind, size);
        this.widths.set(key, this.ruler.measureText(text).width + text.length * FONTS[kind].spacing * size);
      }
      return this.widths.get(key);
    }
  };
  var FONTS = {
    sea: { style: "italic 400", family: "serif", spacing: 0.09, line: 1.25 },
    country: { style: "500", family: "sans", spacing: 0.08, line: 1.2 },
    city: { style: "400", family: "sans", spacing: 0, line: 1.25 }
  };
  var Round = class {
    constructor(labels) {
      this.labels = labels;
      this.map = labels.map;
      const { atlas } = this.map;
      this.zoom = atlas.detail();
      this.scale = 256 * 2 ** this.map.getZoom();
      const { min, max } = this.map.getPixelBounds();
      this.left = min.x;
      this.top = min.y;
      this.view = { left: 4, top: 4, right: max.x - min.x - 4, bottom: max.y - min.y - 4 };
      this.taken = new Hash();
      const { squares, named } = atlas.stops;
      for (const box2 of [...squares, ...named, ...atlas.controlBoxes()]) this.taken.add(box2, 4);
      this.trace = atlas.stops.trace || new Trace(this.view);
      this.origin = this.map.containerPointToLayerPoint([0, 0]);
    }
    names() {
      const areas = this.labels.names.filter((name2) => this.zoom >= name2.from).sort((a, b) => a.rank - b.rank);
      const placed = [];
      this.placeCities(placed, (city) => city.capital);
      for (const name2 of areas.filter(({ rank }) => rank <= 2)) this.placeArea(name2, placed);
      this.placeCities(placed, (city) => !city.capital);
      for (const name2 of areas.filter(({ rank }) => rank > 2)) this.placeArea(name2, placed);
      return placed;
    }
    placeArea(name2, placed) {
      const { kind } = name2;
      const size = (kind === "sea" ? SEA_SIZES : COUNTRY_SIZES)[name2.rank - 1] + this.growth(name2);
      for (const lines of name2.settings) {
        const widths = lines.map((line) => this.labels.width(line, kind, size));
        const width = Math.max(...widths);
        const room = name2.width / 360 * this.scale * (kind === "sea" ? SEA_STRETCH : COUNTRY_STRETCH);
        if (width > room) continue;
        const height = lines.length * size * FONTS[kind].line;
        const centres = [];
        name2.at.forEach(([x, y], index) => {
          if (centres.length && kind === "country") return;
          for (const [px, py, copy] of this.points(x, y)) {
            const box2 = this.nearby(px, py, width, height, room).find((candidate) => this.isFree(candidate, AIR[kind]));
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
    placeCities(placed, wanted) {
      const size = 12;
      const { stops } = this.map.atlas;
      for (const city of this.labels.cities) {
        if (city.from > this.zoom) break;
        if (!wanted(city)) continue;
        for (const [px, py, copy] of this.points(city.x, city.y)) {
          const dot = around(px, py, 2 * DOT, 2 * DOT);
          if (!this.isFree(dot, 2)) continue;
          const width = this.labels.width(city.name, "city", size) + 2;
          const height = size * FONTS.city.line;
          const box2 = SIDES2.map(([dx, dy]) => beside2(px, py, width, height, dx, dy)).find((candidate) => this.isFree(candidate, AIR.city));
          if (!box2 || stops.isNamed(city, SAME_PLACE_KM)) continue;
          this.taken.add(dot, 2);
          this.taken.add(box2, AIR.city);
          const name2 = { ...city, kind: "city" };
          placed.push(this.label(name2, String(copy), box2, size, [city.name]));
          placed.push({
            key: `dot ${city.key}/${copy}`,
            className: "ta-city-dot" + (city.capital ? " is-capital" : ""),
            lines: [],
            x: px + this.origin.x,
            y: py + this.origin.y,
            size
          });
        }
      }
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
    isFree(box2, air) {
      const { view } = this;
      return box2.left >= view.left && box2.right <= view.right && box2.top >= view.top && box2.bottom <= view.bottom && !this.taken.meets(box2, air) && !this.trace.under(box2);
    }
    label(name2, place2, box2, size, lines) {
      return {
        key: `${name2.key}/${place2}`,
        className: `ta-name is-${name2.kind}${name2.capital ? " is-capital" : ""}`,
        lines,
        x: box2.left + this.origin.x,
        y: box2.top + this.origin.y,
        size
      };
    }
  };
  var Hash = class {
    constructor() {
      this.cells = /* @__PURE__ */ new Map();
    }
    add(box2, air) {
      const grown = grow(box2, air);
      for (const key of cellsOf(grown)) {
        const cell = this.cells.get(key);
        if (cell) cell.push(box2);
        else this.cells.set(key, [box2]);
      }
    }
    meets(box2, air) {
      const grown = grow(box2, air);
      for (const key of cellsOf(grown)) {
        for (const other of this.cells.get(key) || []) {
          if (grown.left < other.right && other.left < grown.right && grown.top < other.bottom && other.top < grown.bottom) return true;
        }
      }
      return false;
    }
  };
  var CELL = 80;
  function* cellsOf(box2) {
    for (let column = Math.floor(box2.left / CELL); column <= Math.floor(box2.right / CELL); column++) {
      for (let row = Math.floor(box2.top / CELL); row <= Math.floor(box2.bottom / CELL); row++) {
        yield column * 4096 + row;
      }
    }
  }
  function grow(box2, by) {
    return { left: box2.left - by, right: box2.right + by, top: box2.top - by, bottom: box2.bottom + by };
  }
  function around(x, y, width, height) {
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  }
  function beside2(x, y, width, height, dx, dy) {
    const reach = DOT + 3;
    const left = dx > 0 ? x + reach - (dy ? 2 : 0) : dx < 0 ? x - reach - width + (dy ? 2 : 0) : x - width / 2;
    const middle = y + dy * (height / 2 + (dx ? 1 : DOT + 1));
    return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
  }
  function area(kind, entry) {
    const text = kind === "country" ? entry.name.toUpperCase() : entry.name;
    const zooms = kind === "sea" ? SEA_ZOOMS : COUNTRY_ZOOMS;
    const rank = Math.max(1, Math.min(zooms.length, entry.rank));
    return {
      key: kind + " " + entry.name,
      kind,
      rank,
      from: zooms[rank - 1],
      width: entry.width,
      settings: settingsOf(text),
      at: entry.at.map(([lon, lat]) => [worldX(lon), worldY(lat)])
    };
  }
  function settingsOf(text) {
    const words2 = text.split(" ");
    const settings = [[text]];
    if (words2.length > 1) {
      const cuts = words2.slice(1).map((_, i) => [words2.slice(0, i + 1).join(" "), words2.slice(i + 1).join(" ")]);
      const longest = (lines) => Math.max(...lines.map((line) => line.length));
      settings.push(cuts.reduce((best, cut) => longest(cut) < longest(best) ? cut : best));
    }
    if (words2.length > 2) settings.push(words2);
    return settings;
  }
  function citiesOf(file) {
    const capitals = new Set(file.capital || []);
    return file.names.map((name2, i) => ({
      key: `${name2} ${file.lon[i]} ${file.lat[i]}`,
      name: name2,
      capital: capitals.has(i),
      lon: file.lon[i],
      lat: file.lat[i],
      x: worldX(file.lon[i]),
      y: worldY(file.lat[i]),
      from: file.from[i]
    }));
  }
  function elementOf({ className, lines }) {
    const element2 = document.createElement("span");
    element2.className = className;
    for (const line of lines) {
      const part3 = document.createElement("span");
      part3.textContent = line;
      element2.append(part3);
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
      const middle = (this.start[0] + this.end[0]) / 2;
      const [west, east] = [Math.min(this.start[0], this.end[0]), Math.max(this.start[0], this.end[0])];
      put(0, this.at(0));
      for (let i = 1; i < pieces2; i++) {
        const lon = between(near(Math.atan2(here[1], here[0]) / RADIANS, middle), west, east);
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
          const middle = point((a[0] + b[0]) / 2);
          const stray = Math.hypot(middle[1] - (a[1] + b[1]) / 2, middle[2] - (a[2] + b[2]) / 2);
          const long = Math.hypot(b[1] - a[1], b[2] - a[2]) > 2e3;
          if (stray > TOLERANCE * view.coarseness || long) {
            refine(a, middle, depth + 1);
            refine(middle, b, depth + 1);
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
    stops.forEach((stop2, place2) => {
      if (stop2.position) places.push(place2);
    });
    const keys = places.map((place2) => {
      const stop2 = stops[place2];
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
    const along = [(aheadX - x) / length, (aheadY - y) / length];
    const across = [-along[1] * (ARROW_WIDTH / 2), along[0] * (ARROW_WIDTH / 2)];
    const from = (share) => [x + along[0] * ARROW_LENGTH * share, y + along[1] * ARROW_LENGTH * share];
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
      setChildren(this.groups.lines, all.map(({ line }) => line));
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
    constructor(map) {
      this.map = map;
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
      this.legs = legsBetween(tour.stops);
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
      for (let shift = Math.ceil(left - east); shift <= Math.floor(right - west); shift++) {
        if (wanted && !wanted.includes(shift)) continue;
        yield shift ? { ...view, x: view.x - shift * view.scale } : view;
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
            const distance2 = fromSegment(at.x, at.y, ax, ay, bx, by);
            if (distance2 < nearest2) [best, nearest2] = [leg, distance2];
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
        if (isTaken[other] || apart.has(other) || distance(points, index, other) > REACH2) return;
        isTaken[other] = 1;
        group.push(other);
      });
    }
    return groups;
  }
  function isDense(grid, index) {
    let count = 0;
    grid.around(index, (other) => {
      if (other !== index && distance(grid.points, index, other) <= NEIGHBOURHOOD) count += 1;
      return count >= DENSE;
    });
    return count >= DENSE;
  }
  function distance(points, a, b) {
    return Math.hypot(points[a].x - points[b].x, points[a].y - points[b].y);
  }

  // map/copies.js
  function copyShown(x, { left, right, margin }) {
    if (x >= left && x <= right) return 0;
    const copy = Math.round((left + right) / 2 - x);
    return x + copy >= left - margin && x + copy <= right + margin ? copy : null;
  }

  // map/marker.js
  var LEADER_FROM = 4;
  var LONGEST_NAME = 280;
  var REMARK = 140;
  var Marker = class {
    /* description: { key, id, latlng, radius, text, className, name, remark, title, lines, activate }:
       text is the badge, name the label or null, remark what follows the name, if anything; title and
       lines are the tooltip. */
    constructor(map, description) {
      const { latlng, text, name: name2, title, lines } = description;
      this.map = map;
      this.description = description;
      this.badge = part2("ta-badge", text);
      this.label = name2 === null ? null : part2("ta-label", name2);
      if (this.label) this.label.dir = "auto";
      this._size = null;
      this.body = part2("ta-stop-body");
      this.body.append(this.badge, ...this.label ? [this.label] : []);
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
      this.element = this.marker.getElement();
      this.element.setAttribute("role", "button");
      this.element.setAttribute("aria-label", spoken(title, lines));
      if (!map.atlas.still) this.listen();
    }
    /* Shows another description of the same stop or cluster. */
    update(description) {
      const before = this.description;
      this.description = description;
      const { latlng, text, className, name: name2, title, lines } = description;
      if (!latlng.equals(before.latlng, 0)) {
        this.marker.setLatLng(latlng);
        if (this.tie) this.tie.setLatLng(latlng);
      }
      if (className !== before.className) {
        this.element.classList.replace(before.className, className);
      }
      if (text !== before.text) this.badge.textContent = text;
      if (name2 !== before.name || description.remark !== before.remark) this._size = null;
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
      this.map.atlas.tip.hide(this);
    }
    /* The size of the label in pixels, or null without one. */
    measure() {
      if (!this.label) return null;
      if (!this._size) {
        this.label.hidden = false;
        this.cutName();
        this._size = { width: this.label.offsetWidth, height: this.label.offsetHeight };
      }
      return this._size;
    }
    /* Cuts a long name at an ellipsis. On a sheet the text itself is cut, since not every format has
       the ellipsis of a style; on a screen it stays whole, for searching and for copying. */
    cutName() {
      const { name: name2, remark = "" } = this.description;
      const fits = () => this.label.offsetWidth <= LONGEST_NAME + (remark ? REMARK : 0);
      if (this.map.atlas.still || remark) {
        fitText(this.label, name2, fits, remark);
        return;
      }
      setText(this.label, name2);
      this.label.classList.remove("is-long");
      this.label.classList.toggle("is-long", !fits());
    }
    /* offset: of the badge from its place; box: of the label from there, or null to hide it. */
    place(offset, radius, box2) {
      this.badge.style.transform = `translate(${offset.x}px, ${offset.y}px)`;
      this.badge.style.setProperty("--radius", radius + "px");
      this.cover(offset, radius);
      if (this.label) {
        this.label.hidden = !box2;
        if (box2) this.label.style.transform = `translate(${box2.left}px, ${box2.top}px)`;
      }
      this.tieTo(offset);
    }
    /* Gives the button that assistive technology sees the size and the place of the badge. */
    cover(offset, radius) {
      const { style } = this.element;
      style.width = style.height = 2 * radius + "px";
      style.marginLeft = offset.x - radius + "px";
      style.marginTop = offset.y - radius + "px";
      this.body.style.transform = `translate(${radius - offset.x}px, ${radius - offset.y}px)`;
    }
    /* Draws a line from the badge to its place, in a marker of its own below all badges. */
    tieTo(offset) {
      const distance2 = Math.hypot(offset.x, offset.y);
      if (distance2 < LEADER_FROM) {
        if (this.tie) this.tie.remove();
        this.tie = null;
        return;
      }
      if (!this.tie) {
        const body = part2("ta-stop-body");
        body.append(part2("ta-leader"), part2("ta-dot"));
        this.tie = L.marker(this.description.latlng, {
          icon: L.divIcon({ className: "ta-tie", html: body, iconSize: [0, 0] }),
          keyboard: false,
          interactive: false,
          pane: "ties"
        }).addTo(this.map);
      }
      const leader = this.tie.getElement().querySelector(".ta-leader");
      leader.style.width = distance2 + "px";
      leader.style.transform = `rotate(${Math.atan2(offset.y, offset.x)}rad)`;
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
      if (this.tie) this.tie.remove();
    }
  };
  function spoken(title, lines) {
    return [title, ...lines].filter(Boolean).join(", ");
  }
  function part2(className, text) {
    const element2 = document.createElement("span");
    element2.className = className;
    if (text !== void 0) element2.textContent = text;
    return element2;
  }

  // map/stop_names.js
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

  // map/stops.js
  var RADII = [13, 13, 13, 15, 18, 21];
  var SELECTED_BY = 3;
  var SMALLEST_CLUSTER = 15;
  var LARGEST_CLUSTER = 24;
  var MARGIN = 0.2;
  var MOST_LABELS = 250;
  var SAME_PLACE_ZOOM = 17;
  var Stops = class {
    constructor(map) {
      this.map = map;
      this.stops = [];
      this.markers = /* @__PURE__ */ new Map();
      this.groups = null;
      this.window = null;
      this.opened = /* @__PURE__ */ new Set();
      this.squares = [];
      this.named = [];
      map.createPane("ties").style.zIndex = 630;
      map.createPane("stops").style.zIndex = 640;
      map.on("tourdata", (event) => this.show(event.tour));
      map.on("tourchanged", (event) => this.update(event.tour));
      map.on("zoomend", () => this.regroup());
      map.on("zoomend moveend resize atlasplaced", () => this.layout());
      map.on("stopselected", () => this.mark());
      map.on("stopsdimmed", () => this.dim());
    }
    show(tour) {
      for (const marker of this.markers.values()) marker.remove();
      this.markers.clear();
      this.stops = tour.stops;
      this.places = placesOf(tour.stops);
      this.names = null;
      this.regroup();
    }
    /* Shows an edited tour; clusters stay open, and markers are kept. */
    update(tour) {
      const before = this.stops;
      this.stops = tour.stops;
      if (before.length === tour.stops.length && before.every(
        ({ id, position }, index) => isSameStop(id, position, tour.stops[index])
      )) {
        for (const group of this.groups || []) group.description = null;
      } else {
        this.places = placesOf(tour.stops);
        this.groups = null;
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
    mark() {
      this.groups = null;
      this.layout();
      const { selected } = this.map.atlas;
      for (const marker of this.markers.values()) marker.mark(marker.description.id === selected);
    }
    dim() {
      const { dimmed } = this.map.atlas;
      for (const marker of this.markers.values()) marker.dim(dimmed.has(marker.description.id));
    }
    layout() {
      if (!this.places || !this.map.atlas.placed) return;
      this.look();
      const shown = this.shown();
      this.sync(shown);
      const toPoint = (latlng) => this.map.latLngToContainerPoint(latlng);
      const markers = shown.map(({ key }) => this.markers.get(key));
      const radii = shown.map(({ id, radius }) => radius + (id && id === this.map.atlas.selected ? SELECTED_BY : 0));
      const size = this.map.getSize();
      const frame = { left: 0, top: 0, right: size.x, bottom: size.y };
      const view = { left: 6, top: 6, right: size.x - 6, bottom: size.y - 6 };
      const anchors = shown.map(({ latlng }, i) => {
        const { x, y } = toPoint(latlng);
        return { x, y, kept: isBeyond(latlng.lat) && isAtEdge(x, y, radii[i], view) };
      });
      const controls = this.map.atlas.controlBoxes();
      const centres = this.separated(anchors, radii, view, controls);
      const badges = centres.map((centre, i) => ({ x: centre.x, y: centre.y, r: radii[i] }));
      const trace2 = new Trace(view);
      this.map.atlas.route.eachSegment((...ends) => trace2.add(...ends));
      centres.forEach(({ x, y }, i) => trace2.add(anchors[i].x, anchors[i].y, x, y));
      const boxes2 = shown.length > MOST_LABELS ? badges.map(() => null) : placeLabels(
        badges,
        markers.map((marker) => marker.measure()),
        trace2,
        view,
        controls,
        this.map.atlas.still ? null : frame
      );
      markers.forEach((marker, i) => {
        const [anchor, box2] = [anchors[i], boxes2[i]];
        marker.place(
          { x: centres[i].x - anchor.x, y: centres[i].y - anchor.y },
          radii[i],
          box2 && { left: box2.left - anchor.x, top: box2.top - anchor.y }
        );
      });
      this.squares = badges.map(squareOf);
      this.named = boxes2.filter(Boolean);
      this.trace = trace2;
      this.map.fire("stopsplaced");
    }
    /* The centres of the badges, moved apart. Most edits move no badge, and moving hundreds apart takes
       longer than all else. */
    separated(...wishes) {
      const key = JSON.stringify(wishes);
      if (this.apart?.key !== key) this.apart = { key, centres: separate(...wishes) };
      return this.apart.centres;
    }
    /* Notes which part of the world is in view. Stops and legs that change to another copy of the world
       are drawn anew. */
    look() {
      const before = this.window;
      this.window = this.present();
      const copyBefore = (x) => before && copyShown(x, before) || 0;
      if (this.places.every(({ x }) => this.copyOf(x) === copyBefore(x))) return;
      this.groups = null;
      this.map.atlas.route.redraw();
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
      return this.window && copyShown(x, this.window) || 0;
    }
    /* The copies of the world in which the ends of a leg are shown, or null if both are out of view. */
    copiesOf(leg) {
      this.window ??= this.present();
      const copies = [leg.start, leg.end].map(({ position }) => copyShown(worldX(position[0]), this.window)).filter((copy) => copy !== null);
      return copies.length ? copies : null;
    }
    /* Where a stop is shown: in a copy of the world that is in view, else at its own position. */
    latLngOf({ position: [lon, lat] }) {
      return toLatLng([lon + 360 * this.copyOf(worldX(lon)), lat]);
    }
    /* Descriptions of the badges in and around the view, in the order of the tour. */
    shown() {
      this.groups ??= this.gather();
      const scale = 256 * 2 ** this.map.getZoom();
      const { min, max } = this.map.getPixelBounds();
      const [marginX, marginY] = [(max.x - min.x) * MARGIN, (max.y - min.y) * MARGIN];
      return this.groups.filter(({ x, y }) => x * scale >= min.x - marginX && x * scale <= max.x + marginX && y * scale >= min.y - marginY && y * scale <= max.y + marginY).map((group) => group.description ??= this.describe(group));
    }
    gather() {
      const scale = 256 * 2 ** this.map.getZoom();
      const shownAt = this.places.map(({ index, x, y }) => ({ index, x: x + this.copyOf(x), y }));
      const points = shownAt.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
      const ids = /* @__PURE__ */ new Set([...this.opened, this.map.atlas.selected]);
      const apart = /* @__PURE__ */ new Set();
      shownAt.forEach(({ index }, number2) => {
        if (ids.has(this.stops[index].id)) apart.add(number2);
      });
      return gather(points, apart).map((numbers) => {
        const places = numbers.map((number2) => shownAt[number2]);
        const mean = (axis) => places.reduce((sum, place2) => sum + place2[axis], 0) / places.length;
        return {
          indices: places.map(({ index }) => index),
          x: mean("x"),
          y: mean("y"),
          description: null
        };
      });
    }
    describe({ indices, x, y }) {
      if (indices.length === 1) return this.describeStop(indices[0]);
      const { words: words2 } = this.map.atlas;
      const [first, last] = [this.stops[indices[0]], this.stops[indices[indices.length - 1]]];
      const share = Math.min(1, Math.log10(indices.length) / 3);
      return {
        key: "cluster " + first.id,
        id: null,
        latlng: toLatLng(lonLat(x, y)),
        radius: SMALLEST_CLUSTER + share * (LARGEST_CLUSTER - SMALLEST_CLUSTER),
        text: compact(indices.length),
        className: "is-cluster",
        name: null,
        title: this.map.atlas.countedStops(indices.length),
        lines: [`${isolate(first.name)} … ${isolate(last.name)}`, words2.openCluster],
        activate: () => this.open(indices)
      };
    }
    describeStop(index) {
      const stop2 = this.stops[index];
      const text = String(index + 1);
      const beyond = isBeyond(stop2.position[1]) ? this.map.atlas.words.beyondMap : null;
      return {
        key: "stop " + stop2.id,
        id: stop2.id,
        latlng: this.latLngOf(stop2),
        radius: RADII[Math.min(text.length, 5)],
        text,
        className: "is-" + text.length + "-digits",
        name: stop2.name,
        remark: beyond ? ` (${beyond})` : void 0,
        title: `${text} ${isolate(stop2.name)}`,
        lines: [beyond, stop2.country, stop2.dates, stop2.counts],
        activate: () => this.map.fire("stopactivated", { id: stop2.id })
      };
    }
    /* Creates missing markers, removes those that are not shown, and updates the others. */
    sync(shown) {
      const descriptions = new Map(shown.map((description) => [description.key, description]));
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
      for (const description of [...shown].reverse()) {
        const marker = this.markers.get(description.key) ?? this.add(description);
        const { element: element2 } = marker;
        if (element2.nextElementSibling !== next) element2.parentElement.insertBefore(element2, next);
        next = element2;
      }
    }
    add(description) {
      const { id, key } = description;
      const { selected, dimmed } = this.map.atlas;
      const marker = new Marker(this.map, description);
      if (id !== null) marker.element.dataset.stop = id;
      marker.mark(id !== null && id === selected);
      marker.dim(dimmed.has(id));
      this.markers.set(key, marker);
      return marker;
    }
    /* Zooms in until the cluster falls apart; stops in one place are moved apart where they are. */
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
  function isAtEdge(x, y, radius, view) {
    return x >= view.left - radius && x <= view.right + radius && y >= view.top - 2 * radius && y <= view.bottom + 2 * radius;
  }
  function isSameStop(id, position, other) {
    return id === other.id && position?.[0] === other.position?.[0] && position?.[1] === other.position?.[1];
  }
  function compact(number2) {
    return number2 < 1e4 ? String(number2) : Math.round(number2 / 1e3) + "k";
  }
  function addStops(map) {
    map.atlas.stops = new Stops(map);
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

  // sheet/element.js
  function element(name2, className, text) {
    const created = document.createElement(name2);
    if (className) created.className = className;
    if (text !== void 0) setText(created, text);
    return created;
  }
  function cutToLines(shown, text, lines, mark) {
    const line = parseFloat(getComputedStyle(shown).lineHeight);
    fitText(shown, text, () => shown.offsetHeight <= (lines + 0.5) * line, mark);
  }

  // sheet/giving_way.js
  var MAP_SHARE = 1 / 2;
  var POSTER_MAP_SHARE = 1 / 3;
  var LEGEND_SHARE = 0.4;
  var POSTER_SHARE = 0.56;
  var TALL_POSTER_SHARE = 0.62;
  var CREDITS_SIZES = [9, 7, 5, 4];
  var STEPS = [
    ["subtitle", (sheet) => remove(sheet, ".ta-head .ta-words p")],
    [null, (sheet) => tighten(sheet)],
    ["sources", (sheet) => remove(sheet, ".ta-imprint > p:not(.ta-credits)")],
    ["dates", (sheet) => remove(sheet, ".ta-head .ta-dates")],
    ["title", (sheet) => remove(sheet, ".ta-head")]
  ];
  var LIST_MARGIN = 12;
  var SMALL = 800;
  function keepMapLarge({ leftOut }, sheet, data, add2) {
    const map = sheet.querySelector(".ta-map");
    const isTight = () => map.offsetHeight < leastMap(data) - 0.5 || overflows(sheet);
    if (data.legend?.length) {
      let list = add2(roomForList(sheet, data));
      if (Math.sqrt(data.width * data.height) < SMALL && (isTight() || isCut(list, data))) {
        tighten(sheet);
        list.remove();
        list = add2(roomForList(sheet, data));
      }
      if (isTight()) {
        list.remove();
        Object.assign(leftOut, { stops: 0, items: {}, parts: ["legend"] });
      }
    }
    for (const [part3, step] of STEPS) {
      if (!isTight()) break;
      if (step(sheet) && part3) leftOut.parts.push(part3);
    }
    remove(sheet, ".ta-imprint:empty");
    const credits2 = sheet.querySelector(".ta-credits");
    for (const size of CREDITS_SIZES) {
      if (!credits2 || !isTight()) break;
      credits2.style.fontSize = size + "px";
      credits2.style.lineHeight = 1.2;
    }
  }
  function roomForList(sheet, data) {
    const isPoster = data.layout === "poster";
    const [head, foot] = [heightOf(sheet, ".ta-head"), heightOf(sheet, ".ta-foot")];
    const share = !isPoster ? LEGEND_SHARE : data.height > data.width ? TALL_POSTER_SHARE : POSTER_SHARE;
    const below = data.height - head;
    return Math.min(below * share, below - foot - leastMap(data) - LIST_MARGIN);
  }
  function isCut(list, data) {
    return list.querySelectorAll(".ta-badge").length < data.legend.length;
  }
  function leastMap(data) {
    return data.height * (data.layout === "poster" ? POSTER_MAP_SHARE : MAP_SHARE);
  }
  function heightOf(sheet, selector) {
    return sheet.querySelector(selector)?.offsetHeight ?? 0;
  }
  function overflows(sheet) {
    return [...sheet.querySelectorAll(".ta-head, .ta-imprint")].some((part3) => part3.scrollWidth > part3.clientWidth + 1);
  }
  function remove(sheet, selector) {
    const parts2 = sheet.querySelectorAll(selector);
    parts2.forEach((part3) => part3.remove());
    return parts2.length > 0;
  }
  function tighten(sheet) {
    sheet.classList.add("is-tight");
    return true;
  }

  // sheet/legend.js
  var NAME_LINES = 3;
  var SHORT_NAME = 24;
  var SIZES = [13, 12, 11, 10, 9.25, 8.5, 7.75, 7];
  var READABLE = 9.25;
  var MAIN_EVENTS = 3;
  var MOST_TRIES = 400;
  var LONG = 400;
  var MOST_STOPS = 1e3;
  var COLUMN = 24;
  function addLegend(atlas, foot, data, height) {
    const list = element("ol", "ta-legend");
    foot.prepend(list);
    let entry = legendEntry;
    const fits = (count) => {
      showStops(atlas, list, data, count, entry);
      return list.offsetHeight <= height;
    };
    const most = Math.min(MOST_STOPS, data.legend.length);
    if (fits(most)) return list;
    list.classList.add("is-compact");
    if (fits(most)) return list;
    list.classList.add("is-dense");
    entry = denseEntry;
    fits(largest(1, most, fits));
    return list;
  }
  function addPoster(atlas, foot, data, height) {
    const list = element("ol", "ta-itinerary");
    foot.prepend(list);
    const { legend } = data;
    const most = Math.min(MOST_STOPS, legend.length);
    const fits = (size2, limitOf, stops2 = most) => {
      list.style.fontSize = size2 + "px";
      const columns = Math.floor(list.clientWidth / (COLUMN * size2));
      list.style.columnCount = Math.max(1, Math.min(columns, stops2));
      atlas.leftOut.items = {};
      showStops(atlas, list, data, stops2, (stop2) => posterEntry(atlas, data, stop2, limitOf(stop2)));
      return list.offsetHeight <= height && list.scrollWidth <= list.clientWidth + 1;
    };
    const main = atMost(MAIN_EVENTS);
    let size = SIZES.at(-1);
    if (fits(size, main)) {
      if (SIZES.some((large) => large >= READABLE && fits(large, () => Infinity))) return list;
      size = SIZES.find((small) => small <= READABLE && fits(small, main));
    }
    const least = largest(0, MAIN_EVENTS, (count) => fits(size, atMost(count)));
    const stops = largest(1, most, (count) => fits(size, atMost(least), count));
    const limits = fill(legend.slice(0, stops), atMost(least), (limitOf) => fits(size, limitOf, stops));
    fits(size, limits, stops);
    return list;
  }
  var atMost = (count) => ({ mainEvents }) => Math.min(count, mainEvents);
  function fill(stops, leastOf, fits) {
    const limits = /* @__PURE__ */ new Map();
    const limitOf = (stop2) => limits.get(stop2) ?? leastOf(stop2);
    let open = stops;
    let tries = 0;
    while (open.length && tries < MOST_TRIES) {
      open = open.filter((stop2) => {
        const limit = limitOf(stop2);
        if (limit >= stop2.events.length || tries++ >= MOST_TRIES) return false;
        limits.set(stop2, limit + 1);
        if (fits(limitOf)) return true;
        limits.set(stop2, limit);
        return false;
      });
    }
    return limitOf;
  }
  function showStops(atlas, list, data, count, entryOf) {
    const left = data.legend.length - count;
    atlas.leftOut.stops = left;
    if (!left) {
      list.replaceChildren(...data.legend.map(entryOf));
      cutNames(list, data.legend);
      return;
    }
    const more = element("li", "ta-more", atlas.counted(data.moreStops, left));
    const first = data.legend.slice(0, count - 1);
    const last = data.legend.at(-1);
    list.replaceChildren(...first.map(entryOf), more, entryOf(last));
    cutNames(list, [...first, last]);
  }
  function cutNames(list, stops) {
    list.querySelectorAll("strong").forEach((name2, index) => {
      const stop2 = stops[index];
      if (stop2.name.length > SHORT_NAME) cutToLines(name2, stop2.name, NAME_LINES, markOf(stop2));
    });
  }
  function legendEntry(stop2) {
    const item = element("li");
    const words2 = element("div");
    words2.append(element("strong", "", nameOf(stop2)));
    words2.append(element("span", "ta-line", datesOf(stop2)));
    if (stop2.leg) words2.append(element("span", "ta-line", stop2.leg));
    if (stop2.beyond) words2.append(element("span", "ta-line", stop2.beyond));
    item.append(element("span", "ta-badge", String(stop2.number)), words2);
    return item;
  }
  var unbroken = (distance2) => distance2?.replaceAll(" ", " ");
  function denseEntry(stop2) {
    const item = element("li");
    const words2 = element("div");
    words2.append(element("strong", "", nameOf(stop2)));
    const facts = [datesOf(stop2), unbroken(stop2.distance), stop2.beyond].filter(Boolean).join(" · ");
    words2.append(element("span", "ta-line", facts));
    item.append(element("span", "ta-badge", String(stop2.number)), words2);
    return item;
  }
  function posterEntry(atlas, data, stop2, limit) {
    const item = element("li");
    const words2 = element("div");
    words2.append(element("strong", "", nameOf(stop2)));
    const facts = [stop2.country, datesOf(stop2), stop2.leg, stop2.beyond].filter(Boolean).join(" · ");
    words2.append(element("span", "ta-line", facts));
    const left = stop2.eventCount - Math.min(limit, stop2.events.length);
    if (left) atlas.leftOut.items[stop2.number] = left;
    if (stop2.eventCount) {
      words2.append(story(stop2.events.slice(0, limit), left && atlas.counted(data.moreItems, left)));
    }
    item.append(element("span", "ta-badge", String(stop2.number)), words2);
    item.classList.toggle("is-long", words2.textContent.length > LONG);
    return item;
  }
  function story(events, more) {
    const line = element("p", "ta-story");
    events.forEach(({ text, references }, index) => {
      line.append(...nodesOf(isolate(text)));
      if (references.length) line.append(" ", element("span", "ta-refs", references.join(", ")));
      if (more || index < events.length - 1) line.append("; ");
    });
    if (more) line.append(element("span", "ta-more-items", more));
    return line;
  }
  function nameOf(stop2) {
    return stop2.name + markOf(stop2);
  }
  function markOf(stop2) {
    return stop2.placeInferred ? " *" : "";
  }
  function datesOf(stop2) {
    return stop2.dates + (stop2.dateInferred ? " †" : "");
  }

  // sheet/marks.js
  var CORNERS = ["bottom-left", "bottom-right", "top-left", "top-right"];
  var ON_BADGE = 1e4;
  var ON_NAME = 100;
  var MOST_WIDE = 0.5;
  var MOST_HIGH = 0.2;
  var AIR2 = 3;
  var MOST_WIDTH = 120;
  var MOST_DEGREES = 60;
  function addMarks(map, data) {
    if (!data.north && !data.scale) return;
    const marks = element("div", "leaflet-control ta-marks");
    marks.hidden = true;
    map.getContainer().append(marks);
    if (data.north) marks.append(north(data.north));
    if (data.scale) {
      const bar = element("div", "ta-scale");
      bar.style.width = MOST_WIDTH + "px";
      bar.append(element("span"), element("i"));
      marks.append(bar);
      map.on("atlasplaced", () => measure(map, bar, data.scale));
    }
    map.on("atlasplaced", () => place(map, marks));
  }
  function place(map, marks) {
    const { atlas } = map;
    const size = map.getSize();
    while (marks.childElementCount) {
      marks.hidden = false;
      const costs = CORNERS.map((corner) => {
        marks.dataset.corner = corner;
        return costOf2(atlas, atlas.controlBoxes().at(-1));
      });
      const least = Math.min(...costs);
      marks.dataset.corner = CORNERS[costs.indexOf(least)];
      const fits = marks.offsetWidth <= size.x * MOST_WIDE && marks.offsetHeight <= size.y * MOST_HIGH;
      if (fits && least < ON_BADGE) break;
      const last = marks.lastElementChild;
      atlas.leftOut.parts.push(last.classList.contains("ta-scale") ? "scale" : "north");
      last.remove();
    }
    if (!marks.childElementCount) marks.remove();
    atlas.stops.layout();
  }
  function costOf2({ stops }, box2) {
    const on = (boxes2) => boxes2.filter((other) => boxesMeet(box2, other, AIR2)).length;
    return ON_BADGE * on(stops.squares) + ON_NAME * on(stops.named) + (stops.trace?.under(box2) ?? 0);
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
  function measure(map, bar, words2) {
    const bounds = map.getBounds();
    if (bounds.getNorth() - bounds.getSouth() > MOST_DEGREES) {
      bar.remove();
      return;
    }
    const middle = map.getSize().divideBy(2);
    const across = L.point(MOST_WIDTH / 2, 0);
    const ends = [middle.subtract(across), middle.add(across)].map((point) => map.containerPointToLatLng(point));
    const metres = map.distance(...ends);
    const round = roundDown(metres);
    bar.style.width = MOST_WIDTH * round / metres + "px";
    const latitude = map.getCenter().lat;
    const language = map.atlas.words.language;
    const degrees = `${Math.abs(Math.round(latitude))}° ${latitude < 0 ? "S" : "N"}`;
    const distance2 = round < 1e3 ? `${round.toLocaleString(language)} m` : `${(round / 1e3).toLocaleString(language)} km`;
    bar.firstElementChild.textContent = words2.replace("{distance}", distance2).replace("{latitude}", degrees);
  }
  function roundDown(metres) {
    const power = 10 ** Math.floor(Math.log10(metres));
    return power * ([5, 2].find((step) => step * power <= metres) || 1);
  }

  // sheet/sheet.js
  var SHARP = 1.5;
  var THINNEST = 0.5;
  var [TITLE_LINES, SUBTITLE_LINES] = [3, 2];
  async function build(map, file) {
    const data = await map.atlas.load(file);
    const sheet = element("div", `ta-sheet is-${data.layout}`);
    sheet.classList.add(...data.hidden.map((part3) => "is-without-" + part3));
    sheet.style.width = data.width + "px";
    sheet.style.height = data.height + "px";
    sheet.style.transform = `scale(${data.zoom})`;
    const container = map.getContainer();
    const paper = element("div", "ta-paper");
    paper.style.width = data.width * data.zoom + "px";
    paper.style.height = data.height * data.zoom + "px";
    paper.append(sheet);
    container.replaceWith(paper);
    if (data.title) addHead(sheet, data);
    const foot = element("footer", "ta-foot");
    sheet.append(container, foot);
    const imprint = imprintOf(data);
    foot.append(...imprint);
    const add2 = data.layout === "poster" ? addPoster : addLegend;
    keepMapLarge(map.atlas, sheet, data, (room) => add2(map.atlas, foot, data, room));
    if (!foot.childElementCount) foot.remove();
    addMarks(map, data);
    map.atlas.initialFit = data.fit;
    map.atlas.magnification = data.zoom;
    map.atlas.sharpness = data.sharpness;
    sheet.style.setProperty("--hair", hair(data.sharpness));
  }
  function hair(sharpness) {
    return Math.max(THINNEST, Math.min(1, SHARP / sharpness));
  }
  function addHead(sheet, data) {
    const header = element("header", "ta-head");
    const words2 = element("div", "ta-words");
    const [title, subtitle] = [element("h1"), element("p")];
    title.dir = subtitle.dir = "auto";
    words2.append(title);
    if (data.subtitle) words2.append(subtitle);
    header.append(words2);
    if (data.dates) header.append(element("p", "ta-dates", data.dates));
    sheet.append(header);
    cutToLines(title, data.title, TITLE_LINES);
    if (data.subtitle) cutToLines(subtitle, data.subtitle, SUBTITLE_LINES);
  }
  function imprintOf(data) {
    if (!data.sources && !data.footnote && !data.credits) return [];
    const line = element("div", "ta-imprint");
    const left = element("p");
    if (data.sources) left.append(...sources(data.sources), " ");
    if (data.footnote) left.append(data.footnote);
    line.append(left);
    if (data.credits) line.append(credits(data.credits));
    return [line];
  }
  function credits(pieces2) {
    const line = element("p", "ta-credits");
    line.append(...pieces2.map(({ text, url }) => url ? linkTo(url, text) : text));
    return line;
  }
  function linkTo(url, text) {
    const link = element("a", "", text);
    link.href = url;
    return link;
  }
  function sources({ word, list }) {
    const parts2 = [word + ": "];
    list.forEach(({ number: number2, text, url }, index) => {
      if (list.length > 1) parts2.push(`[${number2}] `);
      if (url) parts2.push(linkTo(url, text));
      else parts2.push(...nodesOf(text));
      parts2.push(index < list.length - 1 ? "; " : ".");
    });
    return parts2;
  }
  function addSheet(map, options) {
    map.atlas.layoutAfter(build(map, options.file));
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
    return { family, italic, weight: nearest(Number(font["font-weight"]), weights) };
  }
  function nameOf2(family) {
    return family.trim().replace(/["']/g, "");
  }
  function isItalic(style) {
    return style !== "normal";
  }
  function nearest(weight, weights) {
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
  function paint(property, colour, opacity = 1) {
    const parts2 = channels(colour);
    if (!parts2 || parts2[3] * opacity === 0) return null;
    const hex = parts2.slice(0, 3).map((part3) => Math.max(0, Math.min(255, Math.round(part3))).toString(16).padStart(2, "0")).join("");
    const alpha = parts2[3] * opacity;
    return { [property]: "#" + hex, ...alpha < 1 && { [property + "-opacity"]: number(alpha, 3) } };
  }
  function channels(colour) {
    const match = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(colour);
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
    const look = lookOf(style);
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
  function lookOf(style) {
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
      ...lookOf(style)
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
    [".ta-map", "map", "Map"],
    [".ta-border, .ta-coast", "borders", "Borders and coasts"],
    [".leaflet-basemap-pane, .leaflet-basemap-pane path", "sea-and-land", "Sea and land"],
    [".leaflet-labels-pane", "names", "Names"],
    [".leaflet-route-pane", "route", "Route"],
    [".leaflet-ties-pane, .leaflet-stops-pane", "stops", "Stops"],
    [".ta-marks", "marks", "Scale and north"],
    [".ta-head", "title", "Title"],
    [".ta-legend, .ta-itinerary, .ta-more", "legend", "Legend"],
    [".ta-imprint", "imprint", "Imprint"]
  ];
  var SEA = ["", "sea-and-land", "Sea and land"];
  var OTHER = ["", "sheet", "Sheet"];
  var OBJECTS = [
    [".ta-land", "land", "Land"],
    [".ta-visited", "visited", "Visited land"],
    [".ta-lake", "lakes", "Lakes"],
    [".ta-river", "rivers", "Rivers"],
    [".ta-border", "country-borders", "Borders"],
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
    return result.map(merged);
  }
  function merged(layer) {
    const [only] = layer.children;
    const isLayer = layer.attributes["inkscape:groupmode"];
    if (!isLayer || layer.children.length > 1 || only.name !== "g" || only.attributes.id) return layer;
    return node("g", { ...layer.attributes, ...only.attributes }, only.children);
  }
  function name(shape2, element2, ids) {
    const object = OBJECTS.find(([selector]) => element2.matches(selector));
    if (!object) return shape2;
    shape2.attributes = {
      id: ids.take(object[1]),
      "inkscape:label": object[2],
      ...shape2.attributes
    };
    return shape2;
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
  var CORNERS2 = ["TopLeft", "TopRight", "BottomRight", "BottomLeft"];
  var DASHES = { dashed: [2, 2], dotted: [1, 1] };
  function boxes(element2, style, frame) {
    const fill2 = paint("fill", style.backgroundColor);
    const borders = SIDES3.map((side) => borderOf(style, side));
    if (!fill2 && !borders.some(Boolean)) return [];
    const rects = style.display === "inline" ? [...element2.getClientRects()] : [element2.getBoundingClientRect()];
    return rects.flatMap((rect) => box(snapped(rect, frame), style, fill2, borders));
  }
  function box(area2, style, fill2, borders) {
    if (area2.width < 0 || area2.height < 0) return [];
    const radii = radiiOf(area2, style);
    const [first] = borders;
    const isUniform = first && borders.every((border) => border && border.key === first.key);
    if (!isUniform) {
      return [
        ...fill2 && area2.width && area2.height ? [shape(area2, radii, fill2)] : [],
        ...borders.map((border, index) => border && strip(area2, borders, index)).filter(Boolean)
      ];
    }
    const half = first.width / 2;
    const line = { fill: "none", ...first.stroke };
    const inner = inset(area2, half);
    const innerRadii = radii.map((radius) => Math.max(0, radius - half));
    if (!fill2 || first.isSolid) return [shape(inner, innerRadii, { ...line, ...fill2 })];
    return [shape(area2, radii, fill2), shape(inner, innerRadii, line)];
  }
  function borderOf(style, side) {
    const width = parseFloat(style[`border${side}Width`]);
    const kind = style[`border${side}Style`];
    const colour = style[`border${side}Color`];
    const stroke = paint("stroke", colour);
    if (!width || kind === "none" || kind === "hidden" || !stroke) return null;
    const dashes = DASHES[kind];
    return {
      width,
      key: [width, kind, colour].join(),
      isSolid: !dashes && !("stroke-opacity" in stroke),
      isDashed: Boolean(dashes),
      fill: paint("fill", colour),
      stroke: {
        ...stroke,
        "stroke-width": width === 1 ? null : number(width),
        "stroke-dasharray": dashes ? dashes.map((part3) => number(part3 * width)).join(" ") : null
      }
    };
  }
  function strip({ x, y, width, height }, borders, index) {
    const border = borders[index];
    const [top, , bottom] = borders.map((side) => side?.width || 0);
    const areas = [
      { x, y, width, height: border.width },
      { x: x + width - border.width, y: y + top, width: border.width, height: height - top - bottom },
      { x, y: y + height - border.width, width, height: border.width },
      { x, y: y + top, width: border.width, height: height - top - bottom }
    ];
    const area2 = areas[index];
    if (area2.width <= 0 || area2.height <= 0) return null;
    if (!border.isDashed) return shape(area2, [0, 0, 0, 0], border.fill);
    const lies = index % 2 === 0;
    const [midX, midY] = [area2.x + area2.width / 2, area2.y + area2.height / 2];
    return node("line", {
      x1: number(lies ? area2.x : midX),
      y1: number(lies ? midY : area2.y),
      x2: number(lies ? area2.x + area2.width : midX),
      y2: number(lies ? midY : area2.y + area2.height),
      ...border.stroke
    });
  }
  function shape(area2, radii, look) {
    const { x, y, width, height } = area2;
    const [first] = radii;
    if (!radii.every((radius) => radius === first)) {
      return node("path", { d: cornered(area2, radii), ...look });
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
    const radii = CORNERS2.map((corner) => {
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
    nodes(text, style, frame, line) {
      if (!text.data.trim()) return [];
      const lines = this.lines(text, style.whiteSpaceCollapse === "preserve");
      const look = this.look(style, line);
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
      }).filter((line) => line && line.words);
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
    look(style, line) {
      const stroke = parseFloat(style.webkitTextStrokeWidth);
      const halo = stroke ? paint("stroke", style.webkitTextStrokeColor) : null;
      const isPlain = (value) => ["normal", "none", "auto", "0px"].includes(value);
      return {
        "font-family": style.fontFamily === this.family ? null : style.fontFamily,
        "font-size": number(parseFloat(style.fontSize)),
        "font-weight": style.fontWeight === "400" ? null : style.fontWeight,
        "font-style": isPlain(style.fontStyle) ? null : style.fontStyle,
        "letter-spacing": isPlain(style.letterSpacing) ? null : number(parseFloat(style.letterSpacing), 3),
        "text-decoration": line || null,
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
    painted(element2, frame, line) {
      const style = getComputedStyle(element2);
      const { frame: own, transform } = this.framed(element2, frame);
      const nodes = element2 instanceof SVGSVGElement ? this.drawn(element2, own) : this.laidOut(element2, style, own, line);
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
    laidOut(element2, style, frame, line) {
      const own = style.visibility === "hidden" ? [] : tag(boxes(element2, style, frame), boxLayerOf(element2));
      const later = [];
      const flow = this.flow(element2, style, frame, line, later);
      later.sort((a, b) => a.z - b.z);
      const at = later.findIndex(({ z }) => z >= 0);
      const below = at < 0 ? later.length : at;
      const nodesOf2 = (entries) => entries.flatMap(({ nodes }) => nodes);
      return [...own, ...nodesOf2(later.slice(0, below)), ...flow, ...nodesOf2(later.slice(below))];
    }
    /* The contents of an element in document order; positioned elements are added to later. */
    flow(element2, style, frame, line, later) {
      const drawnLine = [line, lineOf(style)].filter(Boolean).join(" ");
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
      return drawing(svg, clean, this.digits, (shape2, element2) => {
        tag([shape2], layerOf(element2));
        return name(shape2, element2, this.ids);
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
      return [group];
    }
    /* The id of the clip path of an element that hides overflowing contents, or null. */
    clip(element2, style, frame) {
      if (style.overflowX === "visible" || element2 instanceof SVGSVGElement) return null;
      const isMap = element2.matches(".ta-map");
      if (!isMap && element2.scrollWidth <= element2.clientWidth && element2.scrollHeight <= element2.clientHeight) return null;
      const area2 = snapped(element2.getBoundingClientRect(), frame);
      const id = this.ids.take(isMap ? "map-area" : "clip");
      this.clips.push(node("clipPath", { id }, [shape(area2, radiiOf(area2, style), {})]));
      return id;
    }
    /* Only web addresses become links. */
    linked(element2, nodes) {
      if (!(element2 instanceof HTMLAnchorElement) || !/^https?:$/.test(element2.protocol)) return nodes;
      return nodes.length ? [node("a", { "xlink:href": element2.href }, nodes)] : nodes;
    }
  };
  function lineOf(style) {
    const line = style.textDecorationLine;
    return line && line !== "none" ? line : "";
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
    const { magnification } = map.atlas;
    const walk = new Walk(sheet, magnification > 2 ? 3 : 2);
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
