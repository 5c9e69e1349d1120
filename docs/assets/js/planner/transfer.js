// What the list is given to and taken from: one calendar, files, paper; and the end of all of it.
(function (app) {
  "use strict";
  const { $, say, dates, fragment, store, exchange } = app;

  // A file is taken whole or refused with the reason; what is newer here stays.
  app.takeIn = function (file) {
    const refused = (why, row) => app.kept.tell(row ? "file_row" : "file_refused", { name: file.name, row, why });
    const read = (bytes) => {
      const { items, error } = exchange.read(bytes, dates.today(), store.all().items);
      if (error) {
        const why = error.field ? fragment.sentence(app.data, error, error.item) : say("kept", "file_" + error.rule, { most: exchange.MOST });
        return refused(why, (error.field || error.rule === "cells") && error.row);
      }
      const states = store.putAll(items);
      if (typeof states === "string") return refused(say("kept", states === "many" ? "file_many" : states, { most: exchange.MOST }));
      const older = states.filter((state) => state === "older").length;
      app.kept.tell("taken", { count: states.length - older, older });
      app.kept.render();
    };
    app.need("places", () => file.arrayBuffer().then(read, () => refused(say("kept", "file_gone"))));
  };

  Object.assign(app.acts, {
    "ics-all": () =>
      app.need("words", () => {
        const today = dates.today();
        const open = app.kept.listed(store.all().items, today).filter((one) => !one.item.answered);
        const events = open.flatMap((one) => app.eventsOf(one.situation, one.plan, app.kept.labelOf(one.item), today));
        app.download("follow-ups.ics", "text/calendar", app.calendar.ics(events));
      }),
    json: () => app.download("follow-ups.json", "application/json", exchange.toJson(store.all().items)),
    csv: () => app.download("follow-ups.csv", "text/csv", app.table.write(store.all().items)),
    print() {
      const page = document.documentElement.classList;
      page.add("print-list");
      window.addEventListener("afterprint", () => page.remove("print-list"), { once: true });
      window.print();
    },
    "forget-all"(button) {
      if (!app.confirmed(button, say("kept", "sure_all"))) return;
      $("[data-again]").click();
      app.leaveNothing();
      app.kept.outcome(store.forgetAll(), "all_forgotten");
      app.kept.render(null);
    },
  });
})((window.FollowUp = window.FollowUp || {}));
