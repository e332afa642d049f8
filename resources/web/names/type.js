/* How the names on the basemap are set, as in atlas.css: for measuring texts. */

// In pixels, by rank from 1.
export const SEA_SIZES = [17, 15, 13.5, 12.5, 12, 12];
export const COUNTRY_SIZES = [13.5, 12.5, 11.5, 11, 10.5, 10.5];
export const CITY_SIZE = 12;
export const HOME_SIZE = 14;
export const FONTS = {
  sea: { style: "italic 400", family: "serif", spacing: 0.09, line: 1.25 },
  country: { style: "500", family: "sans", spacing: 0.08, line: 1.2 },
  home: { style: "500", family: "sans", spacing: 0.24, line: 1.2 },
  city: { style: "400", family: "sans", spacing: 0, line: 1.25 },
};
