/* Tells when the screen shows what has been drawn. */

/* Fulfilled once everything drawn so far is on the screen. A hidden page draws no frames. */
export function painted() {
  if (document.visibilityState === "hidden") return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => {
    // The message is delivered after the frame that is being produced now.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  }));
}
