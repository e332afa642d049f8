/* Tells when the screen has room for the page, how dense it is, and when it shows what has been drawn. */

/* Fulfilled once the page has passed on a frame with everything drawn so far. A hidden page draws no frames. */
export async function painted() {
  if (document.visibilityState === "hidden") return;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await passedOn();
}

/* The same, but not before the page has a view: it learns the size of that while it produces a frame. */
export async function paintedInView() {
  const page = document.documentElement;
  if (hasSize(page)) return painted();
  await sized(page);
  return passedOn();
}

/* Fulfilled once the frame that is being produced now has been passed on. */
function passedOn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/* Calls back whenever the page comes to a screen of another density. A page that is not shown yet is on none. */
export function whenDensityChanges(call) {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
    call();
    whenDensityChanges(call);
  }, { once: true });
}

/* Whether an element has a size; one in a hidden frame has none, nor in a view that is not shown yet. */
export function hasSize({ clientWidth, clientHeight }) {
  return clientWidth > 0 && clientHeight > 0;
}

/* Gives an element a size in pixels, "width height", until the page has a view. */
export async function presumeSize(element, size) {
  const page = document.documentElement;
  if (hasSize(page)) return;
  const [width, height] = size.split(" ");
  Object.assign(element.style, { width: `${width}px`, height: `${height}px` });
  await sized(page);
  Object.assign(element.style, { width: "", height: "" });
}

/* Fulfilled once an element has a size. */
export async function sized(element) {
  if (hasSize(element)) return;
  await new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      if (!hasSize(element)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}
