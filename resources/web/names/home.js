/* The cities that a close view lies in: their names stand on the ground, as that of a country does. */

import { around } from "../geometry/boxes.js";
import { lonLat, METRES_AROUND, worldX, worldY } from "../geometry/mercator.js";
import { isCityScale, metresPerPixel } from "../city/scale.js";

// The farthest that a city reaches, in kilometres.
const FARTHEST = 100;
// The places that are tried for the name, in rows and columns.
const [ROWS, COLUMNS] = [13, 13];

/* The cities around the stops in a view, or, without a stop there, around its middle: [{ city, x, y }], in
   pixels of the view, where its stops are; only those whose middles say less than their names on the ground. */
export function homesIn(round) {
  const { map, view } = round;
  if (!isCityScale(map)) return [];
  const cities = citiesAround(round);
  const homes = new Map();
  for (const { x, y } of placesIn(round)) {
    const city = cityAt(round, cities, x, y);
    if (!city) continue;
    const home = homes.get(city) ?? { city, x: 0, y: 0, count: 0 };
    Object.assign(home, { x: home.x + x, y: home.y + y, count: home.count + 1 });
    homes.set(city, home);
  }
  const side = Math.min(view.right - view.left, view.bottom - view.top) * metresPerPixel(map) / 1000;
  return [...homes.values()]
    .filter(({ city }) => !round.isStop(city)
      && (2 * city.reach > side || !round.points(city.x, city.y).length))
    .map(({ city, x, y, count }) => ({ city, x: x / count, y: y / count }));
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

/* The cities that may reach into the view, with their places in its pixels. */
function citiesAround(round) {
  const { map, scale, left, top, view } = round;
  const air = (FARTHEST * 1000) / metresPerPixel(map);
  return Object.values(round.citiesWithin(air)).flat().flatMap((city) => {
    const y = city.y * scale - top;
    if (y < view.top - air || y > view.bottom + air) return [];
    const copy = Math.round((left + (view.left + view.right) / 2) / scale - city.x);
    const x = (city.x + copy) * scale - left;
    return x < view.left - air || x > view.right + air ? [] : [{ city, x, y }];
  });
}

/* The city that a place lies in: of several, the one whose middle is nearest for its size. */
function cityAt({ scale, top }, cities, x, y) {
  const [, latitude] = lonLat(0, (y + top) / scale);
  const kilometres = (METRES_AROUND / 1000) * Math.cos((latitude * Math.PI) / 180) / scale;
  let [best, least] = [null, 1];
  for (const { city, x: cityX, y: cityY } of cities) {
    const share = (Math.hypot(cityX - x, cityY - y) * kilometres) / city.reach;
    if (share < least) [best, least] = [city, share];
  }
  return best;
}

/* The boxes of a size in a view, those near a place first. */
export function homeBoxes(view, { x, y }, { width, height }) {
  const boxes = [];
  const share = (i, count, from, to) => from + (to - from) * (i / (count - 1));
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      boxes.push(around(
        share(column, COLUMNS, view.left + width / 2, view.right - width / 2),
        share(row, ROWS, view.top + height / 2, view.bottom - height / 2), width, height));
    }
  }
  const away = (box) => Math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y);
  return boxes.sort((a, b) => away(a) - away(b));
}
