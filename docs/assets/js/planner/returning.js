// Tells somebody who comes back to the home page that applications are saved here. Reads names of entries, and no more.
(function () {
  "use strict";
  // as planner/store.js names them
  const ENTRY = "follow-up-guide/1/";

  function count() {
    try {
      return Object.keys(window.localStorage).filter((key) => key.startsWith(ENTRY)).length;
    } catch (error) {
      // nothing can be saved here, so nothing is
      return 0;
    }
  }
  function show() {
    const line = document.querySelector("[data-saved-here]");
    if (!line) return;
    const found = count();
    line.hidden = !found;
    line.querySelector("[data-saved-count]").textContent = found;
  }

  window.addEventListener("DOMContentLoaded", show);
  // saved or deleted in another tab, or before the way back to this page
  ["storage", "pageshow"].forEach((name) => window.addEventListener(name, show));
})();
