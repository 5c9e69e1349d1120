// Shows the samples of one situation, channel or tone. The choice stands in the address' fragment.
(function (app) {
  "use strict";
  const KINDS = ["stage", "channel", "tone"];

  // What a sample is folded in, and its situation's fold around that.
  function folded(sample) {
    const fold = sample.closest("details");
    return { fold, group: fold.parentElement.closest("details"), data: sample.dataset };
  }

  function start(form) {
    // found when a choice is made: who only reads does not wait for it
    let samples = null;
    const fields = KINDS.map((kind) => form.elements[kind]);

    // target: what a link asks for stays open
    function apply(target) {
      const chosen = fields.filter((field) => field.value);
      let count = 0;
      samples = samples || Array.from(document.querySelectorAll("[data-message]"), folded);
      samples.forEach(({ group }) => (group.hidden = true));
      samples.forEach(({ fold, group, data }) => {
        const fits = chosen.every((field) => data[field.name] === field.value);
        fold.hidden = !fits;
        // the titles of what fits are read at once
        group.open = chosen.length > 0 || group.contains(target);
        if (fits) group.hidden = false;
        count += fits;
      });
      app.messages.refresh();
      const words = app.say("filter", count === 1 ? "one" : count ? "some" : "none", { count, all: samples.length });
      form.querySelector("[data-filter-status]").textContent = words;
      form.elements.all.hidden = false;
      return chosen.map((field) => field.name + "=" + field.value).join("&");
    }
    function follow() {
      const given = new URLSearchParams(location.hash.slice(1));
      // an anchor; what the filter hides is shown again
      const target = KINDS.some((kind) => given.has(kind)) ? null : document.getElementById(location.hash.slice(1));
      if (target && !target.closest("[hidden]")) return;
      fields.forEach((field) => {
        field.value = given.get(field.name) || "";
        // not one of ours
        if (field.selectedIndex < 0) field.value = "";
      });
      // all are shown as the page comes
      if (samples || fields.some((field) => field.value)) apply(target);
      if (target) target.scrollIntoView();
    }
    const choose = () => app.goTo("#" + apply(null));
    form.addEventListener("input", choose);
    form.addEventListener("reset", () => setTimeout(choose));
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", follow);
    follow();
  }

  window.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-filter]").forEach(start));
})((window.FollowUp = window.FollowUp || {}));
