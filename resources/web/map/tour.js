/* The tour in the form in which the page works with it. */

/* The stops of a page's data, which are columns (app/map/page.py): of each member its value at every stop, or
   null where a stop has not got it. */
export function stopsOf({ id, name, lon, lat, ...others }) {
  const more = Object.entries(others);
  const stops = new Array(id.length);
  for (let i = 0; i < id.length; i++) {
    const stop = { id: id[i], name: name[i], position: lon[i] === null ? null : [lon[i], lat[i]] };
    for (const [member, values] of more) if (values[i] !== null) stop[member] = values[i];
    stops[i] = stop;
  }
  return stops;
}
