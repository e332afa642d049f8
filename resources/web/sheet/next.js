/* Shows one sheet after another in a page that stays loaded. Each has a map of its own, so that nothing of
   the last one is left; what that has loaded and decoded is kept (map/kept.js). */

/* Makes the first sheet; draw() makes the map, and all that the sheet consists of. */
export function run(draw) {
  draw();
  atlas.kept.draw = draw;
}

/* Takes the sheet off the page, and makes another one from the present files. */
export function nextSheet() {
  const { map, insets, kept } = atlas;
  for (const inset of insets) inset.remove();
  const container = document.createElement("div");
  [container.className, container.id] = ["ta-map", map.getContainer().id];
  map.remove();
  document.querySelector(".ta-paper").replaceWith(container);
  kept.draw();
}
