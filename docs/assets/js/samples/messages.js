// Fills the placeholders of the samples as the reader types.
(function (app) {
  "use strict";
  const KEY = "follow-up-guide/fill";
  const values = {};
  // Where one writes November 3, and not 3 November: the United States, and Canada in English.
  const monthFirst = (place) => /^(en-)?(US|CA)$/.test(place);
  // The day on which the message goes out and how its dates are written; the planner knows better than the clock and the browser.
  const sending = { day: null, monthFirst: monthFirst(navigator.language) };
  // What was handed on from another page is looked up when it is first needed: storage is slow to wake.
  let recalled = false;
  const { all, part, bodyText, subjectText } = app.sample;
  const session = (work) => {
    try {
      return work(window.sessionStorage);
    } catch (error) {
      // blocked: nothing is handed on, and the form still works
      return null;
    }
  };

  // Half an emoji, or one cut in two, is no text that an address can carry.
  const whole = (text) => text.replace(/\p{Surrogate}/gu, "");

  function recall() {
    if (recalled) return;
    recalled = true;
    const handed = session((area) => JSON.parse(area.getItem(KEY)));
    if (handed && typeof handed.sending === "object") Object.assign(sending, handed.sending);
    all("[data-fill]").forEach((input) => {
      const name = input.dataset.fill;
      const value = app.own(handed && handed.values, name) || input.value;
      if (typeof value === "string" && value && !(name in values)) values[name] = whole(value);
    });
  }

  // The words for a gap: what was typed, or a day as one says it.
  function wordsFor(name) {
    const value = app.own(values, name) || "";
    const input = document.querySelector('[data-fill="' + name + '"]');
    if (!input || input.type !== "date") return value;
    const day = app.dates.parse(value);
    const today = app.dates.today();
    // a year that is half typed is none
    return day === null || value < "1000" ? "" : app.natural(day, Math.max(today, sending.day ?? today), input.dataset.form === "bare", sending.monthFirst);
  }

  // The gaps of the samples that are open; where none is, of all that are listed.
  function usedIn(slots) {
    const without = (what) => slots.filter((slot) => !slot.closest(what));
    const open = without("[hidden], details:not([open])");
    return new Set((open.length ? open : without("[hidden]")).map((slot) => slot.dataset.slot));
  }

  // Fills the samples on the page, and shows the fields that the samples in sight have a gap for.
  function refresh() {
    recall();
    const slots = all("[data-slot]");
    const used = usedIn(slots);
    const words = {};
    // what stays as it is costs a slow phone nothing
    const changed = new Set();
    slots.forEach((slot) => {
      const name = slot.dataset.slot;
      const value = (words[name] = words[name] ?? wordsFor(name));
      // "Acme Inc." at the end of a sentence brings the full stop with it
      const text = value ? (slot.nextSibling?.data?.startsWith(".") ? value.replace(/\.$/, "") : value) : "[" + name + "]";
      if (slot.textContent !== text) {
        slot.textContent = text;
        changed.add(slot.closest("[data-message]"));
      }
      slot.classList.toggle("is-filled", !!value);
    });
    all("[data-message]").forEach((article) => {
      const mail = part(article, "mailto");
      if (!mail || (!changed.has(article) && mail.getAttribute("href") !== app.sample.EMPTY)) return;
      const body = "body=" + encodeURIComponent(bodyText(article).replace(/\n/g, "\r\n"));
      const subject = subjectText(article);
      mail.href = app.sample.EMPTY + "?" + (subject ? "subject=" + encodeURIComponent(subject) + "&" : "") + body;
    });
    all("[data-fill]").forEach((input) => {
      const value = app.own(values, input.dataset.fill) || "";
      if (input.value.trim() !== value) input.value = value;
      const field = input.closest(".fill__field");
      if (field) field.hidden = !used.has(input.dataset.fill);
    });
  }

  app.messages = {
    refresh,
    set(given, day, country) {
      Object.keys(given).forEach((name) => (values[name] = whole(given[name])));
      if (day !== undefined) Object.assign(sending, { day, monthFirst: monthFirst(country || navigator.language) });
    },
    forget() {
      Object.keys(values).forEach((name) => delete values[name]);
      session((area) => area.removeItem(KEY));
      refresh();
    },
    // The one moment at which the words go on to another page: when the reader follows the link.
    handOver: () => session((area) => area.setItem(KEY, JSON.stringify({ values, sending }))),
  };

  document.addEventListener("input", (event) => {
    if (!event.target.dataset.fill) return;
    values[event.target.dataset.fill] = whole(event.target.value.trim());
    refresh();
  });
  // what is opened has gaps of its own
  document.addEventListener("toggle", (event) => event.target.open && refresh(), true);
  document.addEventListener("submit", (event) => event.target.matches(".fill__form") && event.preventDefault());
  window.addEventListener("DOMContentLoaded", () => {
    // the planner has no sample yet; elsewhere every sample stands there with its gaps
    if (document.querySelector("[data-planner]")) return;
    recall();
    if (Object.keys(values).length) refresh();
  });
})((window.FollowUp = window.FollowUp || {}));
