/* The printed sheet: what stands around the map, laid out before the map is fitted into it. */
(function () {
  "use strict";

  // The map is what the reader came for: a long legend may not take more than this of the height.
  const LEGEND_SHARE = 0.4;

  async function build(map, file) {
    const data = await TourAtlas.load(file);
    const sheet = element("div", "ta-sheet");
    sheet.style.width = data.width + "px";
    sheet.style.height = data.height + "px";
    sheet.style.transform = `scale(${data.zoom})`;
    const container = map.getContainer();
    // Pages break where the sheet as it was before the magnification would end; the paper around
    // it has the true size and counts as one piece.
    const paper = element("div", "ta-paper");
    paper.style.width = data.width * data.zoom + "px";
    paper.style.height = data.height * data.zoom + "px";
    paper.append(sheet);
    container.replaceWith(paper);
    if (data.title) sheet.append(head(data));
    const foot = element("footer", "ta-foot");
    sheet.append(container, foot);
    if (data.legend) addLegend(foot, data, data.height * LEGEND_SHARE);
    foot.append(imprint(data));
    map.atlas.initialFit = data.fit;
    map.atlas.magnification = data.zoom;
  }

  function head(data) {
    const header = element("header", "ta-head");
    const words = element("div", "ta-words");
    words.append(element("h1", "", data.title));
    if (data.subtitle) words.append(element("p", "", data.subtitle));
    header.append(words);
    if (data.dates) header.append(element("p", "ta-dates", data.dates));
    return header;
  }

  function addLegend(foot, data, height) {
    const stops = data.legend;
    const list = element("ol", "ta-legend");
    foot.append(list);
    list.append(...stops.map(entry));
    let shown = stops.length;
    while (shown > 1 && list.offsetHeight > height) {
      list.lastElementChild.remove();
      shown--;
    }
    if (shown < stops.length) {
      foot.append(element("p", "ta-more", data.moreStops.replace("{count}", stops.length - shown)));
    }
  }

  function entry(stop) {
    const item = element("li");
    const words = element("div");
    words.append(element("strong", "", stop.name + (stop.placeInferred ? " *" : "")));
    words.append(element("span", "ta-line", stop.dates + (stop.dateInferred ? " †" : "")));
    if (stop.leg) words.append(element("span", "ta-line", stop.leg));
    item.append(element("span", "ta-badge", String(stop.number)), words);
    return item;
  }

  function imprint(data) {
    const line = element("div", "ta-imprint");
    const left = element("p", "", [data.sources, data.footnote].filter(Boolean).join("  "));
    const right = element("p", "", data.credits);
    line.append(left, right);
    return line;
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  TourAtlas.addSheet = function (map, options) {
    map.atlas.layoutAfter(build(map, options.file));
  };
})();
