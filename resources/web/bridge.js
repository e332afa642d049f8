/* The line to the window, over Qt's web channel: which stop was activated, when the map is ready. */
(function () {
  "use strict";

  TourAtlas.addBridge = function (map) {
    const connected = new Promise((resolve) => {
      new QWebChannel(qt.webChannelTransport, (channel) => resolve(channel.objects.bridge));
    });
    const send = (call) => connected.then(call);
    map.on("stopactivated", (event) => send((bridge) => bridge.activate(event.id)));
    map.on("atlasready", () => send((bridge) => bridge.becomeReady()));
    map.on("atlasfailed", (event) => send((bridge) => bridge.fail(event.message)));
    map.on("moveend", () => send((bridge) => bridge.settle()));
    window.addEventListener("error", (event) => send((bridge) => bridge.fail(event.message)));
  };
})();
