/* The line to the window, over Qt's web channel: which stop was activated, when the map is ready. */
(function () {
  "use strict";

  // A greeting that nobody answers within so many milliseconds is repeated: without the bridge the
  // window and the export would wait for a map that has long been drawn.
  const GREET_AGAIN_AFTER = 500;

  function connect(resolve) {
    let answered = false;
    const channel = new QWebChannel(qt.webChannelTransport, () => {
      answered = true;
      resolve(channel.objects.bridge);
    });
    // On a slow machine an earlier greeting may be answered as well; that answer is nobody's.
    const handle = channel.handleResponse;
    channel.handleResponse = (message) => {
      if (channel.execCallbacks[message.id]) handle(message);
    };
    setTimeout(() => { if (!answered) connect(resolve); }, GREET_AGAIN_AFTER);
  }

  TourAtlas.addBridge = function (map) {
    const connected = new Promise(connect);
    const send = (call) => connected.then(call);
    map.atlas.describeLeg = (index) =>
      connected.then((bridge) => new Promise((resolve) => bridge.describeLeg(index, resolve)));
    map.on("stopactivated", (event) => send((bridge) => bridge.activate(event.id)));
    map.on("atlasready", () => send((bridge) => bridge.becomeReady()));
    map.on("atlasfailed", (event) => send((bridge) => bridge.fail(event.message)));
    map.on("moveend", () => send((bridge) => bridge.settle()));
    window.addEventListener("error", (event) => send((bridge) => bridge.fail(event.message)));
  };
})();
