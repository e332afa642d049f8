/* Converts a position of the page's data to Leaflet's type. */

/* position: [longitude, latitude] in degrees. */
export function toLatLng(position) {
  return L.latLng(position[1], position[0]);
}
