/* Where badges and labels go so that none covers another. Pure geometry in pixels: no map here. */
(function () {
  "use strict";

  const GAP = 3;
  const ROUNDS = 200;

  /* Moves circles apart until no two overlap, each as near to its anchor as that allows.
     anchors: [{x, y}], radii: [r]. Returns new centres, in the same order. */
  function separate(anchors, radii) {
    const centres = anchors.map((point) => ({ x: point.x, y: point.y }));
    const cell = 2 * Math.max(...radii, 1) + GAP;
    for (let round = 0; round < ROUNDS; round++) {
      let moved = false;
      forEachClosePair(centres, cell, (i, j) => {
        const need = radii[i] + radii[j] + GAP;
        const [dx, dy, distance] = direction(centres, anchors, i, j);
        if (distance >= need - 0.01) return;
        const push = (need - distance) / 2;
        centres[i].x -= dx * push;
        centres[i].y -= dy * push;
        centres[j].x += dx * push;
        centres[j].y += dy * push;
        moved = true;
      });
      if (!moved) break;
    }
    return centres;
  }

  /* The unit vector from circle i to circle j, and their distance. Circles in one place part along
     the line between their anchors, or else at an angle of their own: the result never varies. */
  function direction(centres, anchors, i, j) {
    const between = (a, b) => [b.x - a.x, b.y - a.y];
    let [dx, dy] = between(centres[i], centres[j]);
    const distance = Math.hypot(dx, dy);
    let length = distance;
    if (length < 0.01) {
      [dx, dy] = between(anchors[i], anchors[j]);
      length = Math.hypot(dx, dy);
    }
    if (length < 0.01) {
      const angle = 2.399963 * (i + j);
      return [Math.cos(angle), Math.sin(angle), distance];
    }
    return [dx / length, dy / length, distance];
  }

  /* Calls back for each pair (i < j) whose centres may be nearer than one cell. */
  function forEachClosePair(points, cell, callback) {
    const grid = new Map();
    const key = (column, row) => column + ":" + row;
    points.forEach((point, index) => {
      const name = key(Math.floor(point.x / cell), Math.floor(point.y / cell));
      if (!grid.has(name)) grid.set(name, []);
      grid.get(name).push(index);
    });
    points.forEach((point, i) => {
      const column = Math.floor(point.x / cell);
      const row = Math.floor(point.y / cell);
      for (let c = column - 1; c <= column + 1; c++) {
        for (let r = row - 1; r <= row + 1; r++) {
          for (const j of grid.get(key(c, r)) || []) if (j > i) callback(i, j);
        }
      }
    });
  }

  // Beside, slanting, above and below; the third number shifts a label that stands above or below
  // its badge, as a share of its width. The best reading comes first.
  const SIDES = [
    [1, 0, 0], [-1, 0, 0], [1, -0.7, 0], [1, 0.7, 0], [-1, -0.7, 0], [-1, 0.7, 0],
    [0, -1, 0], [0, 1, 0], [0, -1, 0.2], [0, 1, 0.2], [0, -1, -0.2], [0, 1, -0.2],
    [0, -1, 0.4], [0, 1, 0.4], [0, -1, -0.4], [0, 1, -0.4],
  ];
  const COVERS_BADGE = 1000;
  const COVERS_LABEL = 1000;
  const LEAVES_VIEW = 400;
  const COVERS_LINE = 12;

  /* Chooses a place for each label beside its badge.
     badges: [{x, y, r}], sizes: [{width, height}], lines: [{x, y}] sampled along the route,
     view: {left, top, right, bottom}. Returns a box for each label, or null where every place
     would cover a badge or another label. */
  function placeLabels(badges, sizes, lines, view) {
    const chosen = badges.map(() => null);
    const passes = badges.length <= 60 ? 4 : 1;
    for (let pass = 0; pass < passes; pass++) {
      badges.forEach((badge, index) => {
        let best = null;
        SIDES.forEach((side, rank) => {
          const box = boxBeside(badge, sizes[index], side);
          const cost = rank + costOf(box, index, badges, chosen, lines, view);
          if (!best || cost < best.cost) best = { box: box, cost: cost };
        });
        chosen[index] = best.cost < COVERS_BADGE ? best.box : null;
      });
    }
    return chosen;
  }

  function boxBeside(badge, size, side) {
    const reach = badge.r + 5;
    const x = badge.x + side[0] * (side[1] ? reach * 0.8 : reach);
    const y = badge.y + side[1] * (reach + (side[0] ? 0 : size.height / 2 - 2));
    const left = side[0] > 0 ? x : side[0] < 0 ? x - size.width
      : x + (side[2] - 0.5) * size.width;
    return { left: left, top: y - size.height / 2, right: left + size.width, bottom: y + size.height / 2 };
  }

  function costOf(box, index, badges, chosen, lines, view) {
    let cost = 0;
    badges.forEach((badge, other) => {
      if (other !== index && circleMeets(badge, box)) cost += COVERS_BADGE;
    });
    chosen.forEach((taken, other) => {
      if (taken && other !== index && boxesMeet(box, taken)) cost += COVERS_LABEL;
    });
    for (const point of lines) if (contains(box, point)) cost += COVERS_LINE;
    if (box.left < view.left || box.right > view.right || box.top < view.top
        || box.bottom > view.bottom) cost += LEAVES_VIEW;
    return cost;
  }

  function circleMeets(circle, box) {
    const x = Math.max(box.left, Math.min(circle.x, box.right));
    const y = Math.max(box.top, Math.min(circle.y, box.bottom));
    return Math.hypot(circle.x - x, circle.y - y) < circle.r + 1;
  }

  function boxesMeet(a, b) {
    return a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom + 1 && b.top < a.bottom + 1;
  }

  function contains(box, point) {
    return point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
  }

  window.TourAtlasPlacement = { separate, placeLabels };
})();
