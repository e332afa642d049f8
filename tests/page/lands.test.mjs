/* The tint, on the bundled geometry: where a stop is, that land is tinted, and no other. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { DistantTopology } from "../../resources/web/geometry/distant.js";
import { PackedTopology } from "../../resources/web/geometry/packed.js";
import { Topology } from "../../resources/web/geometry/topology.js";
import { landsOf } from "../../resources/web/map/lands.js";

const bytes = (name) => readFileSync(new URL(`../../resources/basemap/${name}`, import.meta.url));
const buffer = (name) => new Uint8Array(bytes(name)).buffer;
const SCALES = {
  "50m": landsOf(new Topology(JSON.parse(bytes("countries-50m.json"))), true),
  "10m": landsOf(new PackedTopology(buffer("countries-10m.bin")), false),
  // 1:50 million, simplified.
  distant: landsOf(new DistantTopology(buffer("distant.bin")), true),
};
const ALL = Object.entries(SCALES);

const nameAt = (lands, code, lon, lat) => lands.of({ code, position: [lon, lat] })?.name ?? null;

// ISO 3166-1 alpha-2, and XK for Kosovo.
const CODES = `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO
  BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ
  EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK
  HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
  LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC
  NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB
  SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV
  TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`.split(/\s+/);
// Too small for the data of a scale: nothing is tinted, not even the land around them.
const TOO_SMALL = { "50m": ["BV", "GI", "TV", "UM"], "10m": ["VA"], distant: ["BV", "GI", "TV", "UM"] };

test("every code of ISO 3166-1 has land of its own, or is too small for the scale", () => {
  assert.equal(CODES.length, 250);
  for (const [scale, { entries }] of ALL) {
    const known = new Set(entries.map(({ code }) => code));
    assert.deepEqual(CODES.filter((code) => !known.has(code)), TOO_SMALL[scale], scale);
    assert.deepEqual([...known].filter((code) => code && !CODES.includes(code)), [], scale);
  }
});

test("a stop in the middle of any land tints that land and no other", () => {
  for (const [scale, lands] of ALL) {
    for (const land of lands.entries) {
      const [x, y] = inner(land);
      const position = [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
      assert.deepEqual([...lands.visited([{ code: land.code, position }])], [land], `${scale} ${land.name}`);
    }
  }
});

/* A point inside the largest ring of a land: the middle of the longest stretch of a parallel. */
function inner({ rings }) {
  const areaOf = ({ left, right, top, bottom }) => (right - left) * (bottom - top);
  const { points, top, bottom } = rings.reduce((a, b) => (areaOf(a) > areaOf(b) ? a : b));
  let best = [0, 0, -1];
  for (const share of [0.5, 0.41, 0.59, 0.33, 0.67]) {
    const y = top + (bottom - top) * share;
    const xs = [];
    for (const ring of rings) {
      for (let i = 2; i < ring.points.length; i += 2) {
        const [ax, ay, bx, by] = ring.points.slice(i - 2, i + 2);
        if (ay > y !== by > y) xs.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
      }
    }
    xs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      if (xs[i + 1] - xs[i] > best[2]) best = [(xs[i] + xs[i + 1]) / 2, y, xs[i + 1] - xs[i]];
    }
  }
  assert.ok(points.length && best[2] > 0);
  return best;
}

const DISPUTED = [
  ["Simferopol", 34.1, 44.95, "Crimea"], ["Sevastopol", 33.52, 44.6, "Crimea"],
  ["Kerch", 36.47, 45.36, "Crimea"], ["Majdal Shams", 35.77, 33.27, "Golan Heights"],
  ["Laayoune", -13.2, 27.15, "W. Sahara"], ["Dakhla", -15.93, 23.7, "W. Sahara"],
  ["Tifariti", -10.6, 26.1, "W. Sahara"], ["Hargeisa", 44.07, 9.56, "Somaliland"],
  ["Kyrenia", 33.32, 35.34, "N. Cyprus"], ["Famagusta", 33.95, 35.12, "N. Cyprus"],
  ["Sokhumi", 41.02, 43, "Abkhazia"], ["Tskhinvali", 43.97, 42.22, "South Ossetia"],
  ["Tiraspol", 29.63, 46.84, "Transnistria"], ["Itanagar", 93.6, 27.1, "Arunachal Pradesh"],
  ["Srinagar", 74.8, 34.09, "Jammu, Kashmir and Ladakh"],
  ["Leh", 77.58, 34.16, "Jammu, Kashmir and Ladakh"],
  ["Muzaffarabad", 73.47, 34.36, "Azad Kashmir and Gilgit-Baltistan"],
  ["Gilgit", 74.3, 35.92, "Azad Kashmir and Gilgit-Baltistan"],
  ["Aksai Chin", 79.2, 35, "Aksai Chin"], ["Siachen", 77.1, 35.4, "Siachen Glacier"],
  ["Abyei", 28.43, 9.6, "Abyei"], ["Yuzhno-Kurilsk", 145.86, 44.03, "Southern Kuril Islands"],
  ["Taipei", 121.56, 25.04, "Taiwan"], ["Pristina", 21.16, 42.66, "Kosovo"],
  ["Ramallah", 35.2, 31.9, "Palestine"], ["Gaza", 34.45, 31.5, "Palestine"],
];
const CLAIMANTS = {
  Crimea: ["RU", "UA"], "Golan Heights": ["IL", "SY"], "W. Sahara": ["MA", "EH"],
  Somaliland: ["SO"], "N. Cyprus": ["CY", "TR"], Abkhazia: ["GE", "RU"], "South Ossetia": ["GE", "RU"],
  Transnistria: ["MD"], "Arunachal Pradesh": ["IN", "CN"],
  "Jammu, Kashmir and Ladakh": ["IN", "PK"], "Azad Kashmir and Gilgit-Baltistan": ["PK", "IN"],
  "Aksai Chin": ["CN", "IN"], "Siachen Glacier": ["IN", "PK"], Abyei: ["SD", "SS"],
  "Southern Kuril Islands": ["RU", "JP"], Taiwan: ["TW", "CN"], Kosovo: ["XK", "RS"],
  Palestine: ["PS", "IL"],
};

test("disputed land is tinted alone, whatever country the tour names", () => {
  for (const [scale, lands] of ALL) {
    for (const [place, lon, lat, land] of DISPUTED) {
      for (const code of [...CLAIMANTS[land], null]) {
        assert.equal(nameAt(lands, code, lon, lat), land, `${scale} ${place} ${code}`);
      }
    }
  }
});

test("a visit to a claimant tints no disputed land", () => {
  const capitals = [
    ["RU", 37.62, 55.75], ["UA", 30.52, 50.45], ["IL", 34.78, 32.07], ["SY", 36.29, 33.51],
    ["MA", -6.84, 34.02], ["SO", 45.33, 2.04], ["CY", 33.63, 34.92], ["TR", 32.86, 39.93],
    ["GE", 44.8, 41.72], ["MD", 28.86, 47.01], ["IN", 77.2, 28.61], ["PK", 73.05, 33.69],
    ["CN", 116.4, 39.9], ["SD", 32.53, 15.59], ["SS", 31.58, 4.85], ["JP", 139.75, 35.68],
    ["RS", 20.46, 44.82],
  ];
  for (const [scale, lands] of ALL) {
    for (const [code, lon, lat] of capitals) {
      const [land] = lands.visited([{ code, position: [lon, lat] }]);
      assert.deepEqual([land.code, land.disputed], [code, false], `${scale} ${code}`);
    }
  }
});

test("towns beside disputed land are not in it", () => {
  for (const [scale, lands] of ALL) {
    for (const [code, lon, lat] of [
      ["CY", 33.36, 35.17], ["GE", 41.87, 42.51], ["GE", 44.11, 41.98], ["MD", 28.86, 47.01],
      ["IN", 75.65, 32.27], ["IN", 92.8, 26.63], ["PK", 73.22, 34.15], ["IL", 35.21, 31.775],
      ["MA", -11.1, 28.43], ["SY", 36.1, 32.62],
    ]) {
      const land = lands.of({ code, position: [lon, lat] });
      assert.deepEqual([land.code, land.disputed], [code, false], `${scale} ${code} ${lon}`);
    }
  }
});

test("distant parts of a country and its territories are tinted apart", () => {
  const parts = [
    ["US", [-149.9, 61.2], [-74, 40.7]], ["US", [-157.86, 21.31], [-74, 40.7]],
    ["FR", [-52.33, 4.93], [2.35, 48.86]], ["FR", [55.45, -20.88], [2.35, 48.86]],
    ["FR", [45.23, -12.78], [2.35, 48.86]], ["FR", [-61.07, 14.6], [-61.55, 16.24]],
    ["NO", [15.63, 78.22], [10.75, 59.91]], ["NL", [-68.27, 12.15], [4.9, 52.37]],
    ["ES", [-15.43, 28.1], [-3.7, 40.42]], ["PT", [-25.67, 37.74], [-9.14, 38.72]],
    ["EC", [-90.3, -0.74], [-78.5, -0.2]],
  ];
  for (const [scale, lands] of ALL) {
    for (const [code, ...places] of parts) {
      const tinted = lands.visited(places.map((position) => ({ code, position })));
      assert.equal(tinted.size, 2, `${scale} ${code} ${places[0]}`);
    }
    // What is near stays one land.
    for (const [code, ...places] of [
      ["MY", [101.69, 3.14], [110.35, 1.55]], ["FR", [2.35, 48.86], [9.1, 42.3]],
      ["GB", [-0.13, 51.5], [-5.93, 54.6]], ["JP", [139.75, 35.68], [127.68, 26.21]],
      ["ID", [106.85, -6.2], [140.7, -2.53]], ["NZ", [174.78, -41.29], [172.64, -43.53]],
      ["FJ", [178.44, -18.14], [-179.97, -16.82]],
    ]) {
      const tinted = lands.visited(places.map((position) => ({ code, position })));
      assert.equal(tinted.size, 1, `${scale} ${code}`);
    }
  }
});

test("a territory that is visited under the code of its state is tinted by itself", () => {
  for (const [, lands] of ALL) {
    for (const [code, own, lon, lat] of [
      ["FR", "GF", -52.33, 4.93], ["FR", "GP", -61.55, 16.24], ["FR", "MQ", -61.07, 14.6],
      ["FR", "RE", 55.45, -20.88], ["FR", "YT", 45.23, -12.78], ["NO", "SJ", 15.63, 78.22],
      ["NL", "BQ", -68.27, 12.15], ["AU", "CX", 105.65, -10.48], ["AU", "CC", 96.83, -12.15],
      ["US", "PR", -66.1, 18.4], ["GB", "FK", -57.85, -51.7], ["AR", "FK", -57.85, -51.7],
      ["DK", "GL", -51.7, 64.18],
    ]) {
      for (const stated of [code, own]) {
        assert.equal(lands.of({ code: stated, position: [lon, lat] }).code, own, `${own} ${stated}`);
      }
    }
  }
});

test("a stop at sea tints the nearest part of its country, and none without a country", () => {
  for (const [, lands] of ALL) {
    assert.equal(nameAt(lands, "CN", 121.55, 31.42), "China");
    assert.equal(nameAt(lands, "GB", 2, 56), "United Kingdom");
    assert.equal(nameAt(lands, null, -40, 40), null);
    assert.equal(nameAt(lands, "GI", -5.35, 36.14) ?? "Gibraltar", "Gibraltar");
  }
});

test("positions in every copy of the world and at the poles have a land", () => {
  for (const [, lands] of ALL) {
    for (const turn of [-720, -360, 360, 720]) {
      assert.equal(nameAt(lands, "US", -74 + turn, 40.7), nameAt(lands, "US", -74, 40.7));
    }
    assert.equal(nameAt(lands, "AQ", 0, -90), "Antarctica");
    assert.equal(nameAt(lands, null, 0, 90), null);
  }
});

test("many stops tint the lands that each of them has", () => {
  let seed = 7;
  const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (const [scale, lands] of ALL) {
    const codes = [null, null, null, "DE", "FR", "US", "CL", "ID"];
    const stops = Array.from({ length: 6000 }, () => ({
      code: codes[Math.floor(chance() * codes.length)],
      position: [720 * chance() - 360, 178 * chance() - 89],
    }));
    const each = new Set(stops.map((stop) => lands.of(stop)).filter(Boolean));
    assert.ok(each.size > 50, scale);
    for (const count of [1, 10, 100, 1000, 6000]) {
      const some = stops.slice(0, count);
      const wanted = new Set(some.map((stop) => lands.of(stop)).filter(Boolean));
      assert.deepEqual(lands.visited(some), wanted, `${scale}, ${count} stops`);
    }
  }
});

test("after an edit the lands are those of all stops, looked at anew", () => {
  const { distant } = SCALES;
  let seed = 7;
  const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const stop = (id, position) => ({ id: `${id}`, position });
  const place = () => [chance() * 360 - 180, chance() * 125 - 55];
  let stops = Array.from({ length: 60 }, (_, id) => stop(id, place()));
  let found = distant.found(stops);
  let lost = 0;
  let followed = 0;
  for (let edit = 0; edit < 400; edit++) {
    const next = [...stops];
    const at = Math.floor(chance() * next.length);
    const kind = edit % 5;
    if (kind === 0) next[at] = stop(next[at].id, place());
    if (kind === 1) next.splice(at, 0, stop(`new ${edit}`, edit % 3 ? place() : null));
    if (kind === 2) next.splice(at, 1);
    if (kind === 3) next.reverse();
    if (kind === 4) next[at] = { ...next[at], name: "Another name" };
    const known = found;
    // A stop with another name is not told to the lands, as the basemap does it.
    if (kind !== 4) found = distant.found(next, stops, known);
    followed += found === known;
    const wanted = distant.visited(next);
    lost += [...distant.visited(stops)].some((land) => !wanted.has(land));
    assert.deepEqual(new Set(found.lands), wanted, `${edit}`);
    stops = next;
  }
  assert.ok(lost > 20 && followed > 200, `${lost} ${followed}`);
});
