// Shows the samples of one situation, channel or tone. The choice stands in the address' fragment.
(function (app) {
  "use strict";
  const KINDS = ["stage", "channel", "tone"];

  // A sample's box, the heading above it, and the situation's heading above that.
  function boxed(box) {
    let group = box;
    while (group && group.tagName !== "H2") group = group.previousElementSibling;
    return { box, title: box.previousElementSibling, group, data: box.querySelector("[data-message]").dataset };
  }

  function start(form) {
    // found when a choice is made: who only reads does not wait for it
    let boxes = null;
    const fields = KINDS.map((kind) => form.elements[kind]);

    function apply() {
      const chosen = fields.filter((field) => field.value);
      let count = 0;
      boxes = boxes || Array.from(document.querySelectorAll(".sample"), boxed);
      boxes.forEach(({ group }) => (group.hidden = true));
      boxes.forEach(({ box, title, group, data }) => {
        const fits = chosen.every((field) => data[field.name] === field.value);
        box.hidden = title.hidden = !fits;
        if (fits) group.hidden = false;
        count += fits;
      });
      app.messages.refresh();
      const words = app.say("filter", count === 1 ? "one" : count ? "some" : "none", { count, all: boxes.length });
      form.querySelector("[data-filter-status]").textContent = words;
      form.elements.all.hidden = false;
      return chosen.map((field) => field.name + "=" + field.value).join("&");
    }
    function follow() {
      const given = new URLSearchParams(location.hash.slice(1));
      // an anchor; what the filter hides is shown again
      const target = KINDS.some((kind) => given.has(kind)) ? null : document.getElementById(location.hash.slice(1));
      if (target && !target.hidden) return;
      fields.forEach((field) => {
        field.value = given.get(field.name) || "";
        // not one of ours
        if (field.selectedIndex < 0) field.value = "";
      });
      // all are shown as the page comes
      if (boxes || fields.some((field) => field.value)) apply();
      if (target) target.scrollIntoView();
    }
    const choose = () => app.goTo("#" + apply());
    form.addEventListener("input", choose);
    form.addEventListener("reset", () => setTimeout(choose));
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", follow);
    follow();
  }

  window.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-filter]").forEach(start));
})((window.FollowUp = window.FollowUp || {}));
