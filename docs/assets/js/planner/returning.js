// Tells somebody who comes back to the home page what is saved here, and how much of it is due today. Writes nothing.
(function (app) {
  "use strict";
  // as planner/store.js names them
  const ENTRY = "follow-up-guide/1/";

  function kept() {
    try {
      const area = window.localStorage;
      return Object.keys(area).filter((key) => key.startsWith(ENTRY)).map((key) => area.getItem(key));
    } catch (error) {
      // nothing can be saved here, so nothing is
      return [];
    }
  }

  // Whether an entry should go today. One that can't be read is counted all the same, and the planner says so.
  function isDue(text, today) {
    try {
      const item = JSON.parse(text);
      const { situation } = app.fragment.check(app.data, item, Infinity);
      const { decision, date } = app.plan(app.data, situation, today);
      return !item.answered && decision === "send" && date === today;
    } catch (error) {
      return false;
    }
  }

  function show() {
    const line = document.querySelector("[data-saved-here]");
    if (!line) return;
    const entries = kept();
    line.hidden = !entries.length;
    line.querySelector("[data-saved-count]").textContent = entries.length;
    // the holidays of all places, for whoever has saved something
    if (entries.length && !app.have("places")) return app.need("places", show);
    const due = entries.filter((text) => isDue(text, app.dates.today())).length;
    line.querySelector("[data-saved-due]").hidden = !due;
    line.querySelector("[data-saved-due] strong").textContent = due;
  }

  window.addEventListener("DOMContentLoaded", show);
  // saved or deleted in another tab, or before the way back to this page
  ["storage", "pageshow"].forEach((name) => window.addEventListener(name, show));
})((window.FollowUp = window.FollowUp || {}));
