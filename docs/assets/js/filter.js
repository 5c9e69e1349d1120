// Shows the samples of one situation, channel or tone. The choice stands in the address' fragment.
(function (app) {
  "use strict";
  const KINDS = ["stage", "channel", "tone"];

  window.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("[data-filter]");
    if (!form) return;
    const samples = Array.from(document.querySelectorAll("[data-stage][data-channel][data-tone]"));
    const boxOf = (sample) => sample.closest(".sample") || sample; // with the advice beside it
    // Headings belong to the samples below them, and go when all of those go.
    const headings = Array.from(document.querySelectorAll("main h2, main h3, article h2, article h3")).filter(
      (heading) => form.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING && !heading.closest("[data-stage]")
    );
    const follows = (a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
    const owned = headings.map((heading, i) => {
      const end = headings.slice(i + 1).find((other) => other.tagName <= heading.tagName);
      return samples.filter((sample) => follows(heading, sample) && (!end || follows(sample, end)));
    });

    function apply() {
      const chosen = KINDS.filter((kind) => form.elements[kind].value);
      const fits = (sample) => chosen.every((kind) => sample.dataset[kind] === form.elements[kind].value);
      samples.forEach((sample) => (boxOf(sample).hidden = !fits(sample)));
      headings.forEach((heading, i) => (heading.hidden = owned[i].length > 0 && !owned[i].some(fits)));
      const count = samples.filter(fits).length;
      app.messages.refresh();
      form.querySelector("[data-filter-status]").textContent = app.say("filter", count === 1 ? "one" : count ? "some" : "none", { count, all: samples.length });
      return chosen.map((kind) => kind + "=" + encodeURIComponent(form.elements[kind].value)).join("&");
    }
    function follow() {
      const given = new URLSearchParams(location.hash.slice(1));
      if (location.hash && !KINDS.some((kind) => given.has(kind))) return; // an anchor
      KINDS.forEach((kind) => {
        form.elements[kind].value = given.get(kind) || "";
        if (form.elements[kind].selectedIndex < 0) form.elements[kind].value = ""; // not one of ours
      });
      apply();
    }
    function choose() {
      const hash = apply();
      try {
        history.replaceState(null, "", hash ? "#" + hash : location.href.split("#")[0]);
      } catch (error) {
        // a frame without an origin may refuse: the filter works all the same
      }
    }
    form.addEventListener("input", choose);
    form.addEventListener("reset", () => setTimeout(choose));
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", follow);
    follow();
  });
})((window.FollowUp = window.FollowUp || {}));
