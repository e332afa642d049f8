/* Where the map is centred to show bounds, and how closely it shows them. */

// The highest zoom of a whole route: streets apart, its stops do not overlap. The basemap has less
// detail, but a map that shows it would heap the stops of a town on one another.
const CLOSEST_FIT = 17;
// The zoom for a route in one place, which has no extent to fit: the towns around are named.
const SURROUNDINGS_ZOOM = 8;
// Places closer than this, in metres, are one place.
export const SAME_PLACE_METRES = 0.5;
// South of this latitude, in degrees, there is only Antarctica, and north of the other one nothing.
const LAST_SHORE = -60;
const TOP_OF_THE_MAP = 85.05;
// Empty sea in the north is less of a loss than as much of Antarctica.
const EMPTINESS = 0.5;

/* The centre for bounds at a zoom, as a LatLng: their own centre, unless the map is so high that much
   of Antarctica would show. It lies further north then, as far as padding, in pixels, allows. */
export function centreOf(map, bounds, zoom, padding) {
  const [southWest, northEast] = [bounds.getSouthWest(), bounds.getNorthEast()]
    .map((corner) => map.project(corner, zoom));
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

/* How far to move the view north, given how much of Antarctica is in view, and how much of the map is
   north of the view, both in pixels. */
function shift(surplus, north) {
  if (north >= surplus) return surplus;
  return Math.max(0, (surplus + EMPTINESS * north) / (1 + EMPTINESS));
}

/* The highest zoom for bounds that are fitted. */
export function closestFit(bounds) {
  const extent = L.CRS.Earth.distance(bounds.getSouthWest(), bounds.getNorthEast());
  return extent < SAME_PLACE_METRES ? SURROUNDINGS_ZOOM : CLOSEST_FIT;
}
