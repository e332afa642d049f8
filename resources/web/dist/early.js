(() => {
  // share/early.js
  var { classList } = document.documentElement;
  classList.add("is-live");
  window.addEventListener("error", () => {
    if (!classList.contains("is-reading")) classList.remove("is-live");
  });
})();
