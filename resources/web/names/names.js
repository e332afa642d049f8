/* The names of the basemap's files, in the language of the interface, prepared for placement. */

import { worldX, worldY } from "../geometry/mercator.js";
import { Cities } from "./cities.js";

// The lowest zooms at which seas and countries are named, by rank from 1.
const SEA_ZOOMS = [0, 1.8, 2.8, 3.8, 5, 6];
const COUNTRY_ZOOMS = [1.2, 2, 2.8, 3.6, 4.6, 6];

/* A sea or country of the file. Its settings are ways to break it into lines. */
export function areaOf(kind, entry, language) {
  const name = entry.other?.[language] ?? entry.name;
  const text = kind === "country" ? name.toLocaleUpperCase(language) : name;
  const zooms = kind === "sea" ? SEA_ZOOMS : COUNTRY_ZOOMS;
  const rank = Math.max(1, Math.min(zooms.length, entry.rank));
  return {
    key: kind + " " + entry.name, kind, rank, from: zooms[rank - 1], width: entry.width,
    settings: settingsOf(text),
    at: entry.at.map(([lon, lat]) => [worldX(lon), worldY(lat)]),
    code: entry.a2, islet: entry.box && isletOf(entry),
  };
}

/* An island that is named beside itself: its size in world coordinates, and the free water around. */
function isletOf({ box: [west, south, east, north], free }) {
  return {
    width: (east - west) / 360, height: worldY(south) - worldY(north),
    x: worldX((west + east) / 2), y: (worldY(south) + worldY(north)) / 2, free,
  };
}

/* In one line, in two, and in three or more of about the same length. */
function settingsOf(text) {
  const words = text.split(" ");
  const settings = [[text]];
  if (words.length > 1) settings.push(balanced(words, 2));
  if (words.length > 2) settings.push(balanced(words, 3));
  if (words.length > 5) settings.push(balanced(words, 4));
  return settings;
}

/* The words in so many lines, of which the longest is as short as it can be. */
function balanced(words, count) {
  if (count === 1) return [words.join(" ")];
  const longest = (lines) => Math.max(...lines.map((line) => line.length));
  const ways = words.slice(0, words.length - count + 1).map((_, i) =>
    [words.slice(0, i + 1).join(" "), ...balanced(words.slice(i + 1), count - 1)]);
  return ways.reduce((best, way) => (longest(way) < longest(best) ? way : best));
}

/* The cities of a file, the most important first. */
export function citiesOf(file, language) {
  const others = file.other?.[language] ?? {};
  const major = new Set(file.major);
  return file.names.map((english, i) => ({
    key: `${english} ${file.lon[i]} ${file.lat[i]}`, english, name: others[i] ?? english,
    // The code of the country, for capitals only.
    capital: file.capital[i] ?? null, major: major.has(i),
    lon: file.lon[i], lat: file.lat[i], x: worldX(file.lon[i]), y: worldY(file.lat[i]),
    from: file.from[i], reach: file.reach[i],
  }));
}

/* Cities in the order in which they are placed: capitals, those with millions of people, the others. */
export function byClass(cities) {
  return {
    capitals: new Cities(cities.filter(({ capital }) => capital)),
    majors: new Cities(cities.filter(({ capital, major }) => !capital && major)),
    others: new Cities(cities.filter(({ capital, major }) => !capital && !major)),
  };
}
