// What leaves the page and comes back: calendar files, the link, exports, an import, print; and the end of all of it.
(function (app) {
  "use strict";
  const { say, dates, fragment, store, exchange, kept } = app;
  const $ = (selector) => document.querySelector(selector);

  // A file is taken whole or refused with the reason; what is newer here stays.
  function take(file) {
    file.text().then((text) => {
      const { items, error } = exchange.read(text, dates.today());
      if (error) {
        const why = error.field ? fragment.sentence(app.data, error, "") : say("kept", "file_" + error.rule);
        return kept.tell(error.field ? "file_row" : "file_refused", { name: file.name, row: error.row, why });
      }
      const states = items.map(store.put);
      const failed = states.find((state) => state === "full" || state === "blocked");
      if (failed) kept.tell(failed);
      else kept.tell("taken", { count: states.filter((state) => state === "kept").length, older: states.filter((state) => state === "older").length });
      kept.render();
    });
  }

  const single = () => {
    const now = app.planner.current();
    const label = kept.labelOf({ role: $("[data-fill=role]").value, company: $("[data-fill=company]").value });
    return app.eventsOf(now.situation, now.plan, label, dates.today());
  };
  const acts = {
    ics: () => app.download("follow-up.ics", "text/calendar", app.calendar.ics(single())),
    link: () => app.copy(location.href.split("#")[0] + fragment.write(fragment.raw(app.planner.current().situation))).then((done) => ($("[data-share-status]").textContent = say("share", done ? "copied" : "not_copied"))),
    "ics-all"() {
      const today = dates.today();
      const open = kept.listed(store.all().items, today).filter((one) => !one.item.answered && one.plan.decision !== "dont");
      const events = open.flatMap((one) => app.eventsOf(one.situation, one.plan, kept.labelOf(one.item), today));
      app.download("follow-ups.ics", "text/calendar", app.calendar.ics(events));
    },
    json: () => app.download("follow-ups.json", "application/json", exchange.toJson(store.all().items)),
    csv: () => app.download("follow-ups.csv", "text/csv", exchange.toCsv(store.all().items)),
    print() {
      const page = document.documentElement.classList;
      page.add("print-list");
      window.addEventListener("afterprint", () => page.remove("print-list"), { once: true });
      window.print();
    },
    "forget-all"(button) {
      if (!app.confirmed(button, say("kept", "sure_all"))) return;
      app.messages.forget();
      $("[data-again]").click();
      kept.outcome(store.forgetAll(), "all_forgotten");
      kept.render(null);
    },
  };

  window.addEventListener("DOMContentLoaded", () => {
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (button) acts[button.dataset.do](button);
    });
    $("[data-import]")?.addEventListener("change", (event) => {
      if (event.target.files.length) take(event.target.files[0]);
      // the same file may be chosen again
      event.target.value = "";
    });
  });
})((window.FollowUp = window.FollowUp || {}));
