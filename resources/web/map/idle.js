/* Waits for a page that has nothing else to do. */

/* Calls back when the page is idle, or after so many milliseconds. */
export function whenIdle(act, timeout) {
  // Safari does not tell when a page is idle.
  if (window.requestIdleCallback) requestIdleCallback(act, { timeout });
  else setTimeout(act);
}
