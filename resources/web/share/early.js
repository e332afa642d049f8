/* Comes before the text: the page is laid out for map and panel before any of it is seen. */
(function () {
  "use strict";

  const { classList } = document.documentElement;
  classList.add("is-live");
  // Where our scripts do not run after all, the text stands as it is, whole.
  window.addEventListener("error", () => {
    if (!classList.contains("is-reading")) classList.remove("is-live");
  });
})();
