/* Runs before the text: the page is laid out for map and panel before any of it is seen. */

const { classList } = document.documentElement;
classList.add("is-live");
// If our other scripts fail to run, the text is shown as it is, in full.
window.addEventListener("error", () => {
  if (!classList.contains("is-reading")) classList.remove("is-live");
});
