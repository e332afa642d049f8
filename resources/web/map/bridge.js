/* Connects the page to the window over Qt's web channel. */

// Milliseconds after which an unanswered handshake is repeated: without the bridge the window and
// the export would wait for a map that has long been drawn.
const CONNECT_AGAIN_AFTER = 500;

function connect(resolve) {
  let isConnected = false;
  const channel = new QWebChannel(qt.webChannelTransport, () => {
    isConnected = true;
    resolve(channel.objects);
  });
  // On a slow machine an earlier handshake may be answered too; nothing waits for that answer.
  const handle = channel.handleResponse;
  channel.handleResponse = (message) => {
    if (channel.execCallbacks[message.id]) handle(message);
  };
  setTimeout(() => { if (!isConnected) connect(resolve); }, CONNECT_AGAIN_AFTER);
}

export function addBridge(map) {
  const connected = map.atlas.kept.once("objects", () => new Promise(connect));
  map.atlas.objects = connected;
  const send = (call) => connected.then(({ bridge }) => call(bridge));
  const fail = (error) => send((bridge) => bridge.fail(String(error?.message ?? error)));
  map.atlas.describeLeg = (index) =>
    send((bridge) => new Promise((resolve) => bridge.describeLeg(index, resolve)));
  map.on("stopactivated", (event) => send((bridge) => bridge.activate(event.id)));
  map.on("atlasready", () => send((bridge) => bridge.becomeReady()));
  map.on("atlasupdated", (event) => send((bridge) => bridge.finishUpdate(event.number)));
  map.on("basemapwanted", () => send((bridge) => bridge.openBasemap()));
  // A page that another one replaces has no more use for what it was loading.
  let isLeaving = false;
  // Another map of the page reports its own errors.
  const removed = new AbortController();
  const listen = (type, tell) => window.addEventListener(type, tell, { signal: removed.signal });
  map.on("unload", () => removed.abort());
  listen("beforeunload", () => {
    isLeaving = true;
  });
  map.on("atlasincomplete", (event) => {
    if (!isLeaving) send((bridge) => bridge.reportIncomplete(event.file));
  });
  map.on("atlasfailed", (event) => fail(event.message));
  map.on("moveend", () => send((bridge) => bridge.settle()));
  listen("error", (event) => fail(event.message));
  listen("unhandledrejection", (event) => fail(event.reason));
}
