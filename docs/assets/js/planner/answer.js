// Shows a plan: the decision, the words to send, and the steps.
(function (app) {
  "use strict";
  const { own, say, dates } = app;

  // The last day of a step's range; a question that may go before the quiet time about New Year doesn't go in it.
  function lastOf(calendar, { rule, earliest, latest }) {
    const quiet = dates.parse(dates.fromDay(earliest)[0] + "-" + app.data.turn.first);
    const { action, keeps_day } = app.data.rules[rule];
    return app.data.actions[action].asks && !keeps_day && earliest < quiet && latest >= quiet ? calendar.before(quiet, 1) : latest;
  }

  // What a step's short advice says of a thread with them is no way in where there is only a portal, or an agency.
  app.adviceOf = function (s, rule) {
    const elsewhere = app.data.actions[app.data.rules[rule].action].asks && [app.gates.PORTAL, app.gates.AGENCY].some((gate) => s.gates.includes(gate));
    return elsewhere ? "" : own(app.data.texts, rule)?.checklist;
  };

  function stepView(s, plan, step, today) {
    const { action, only_if, back } = app.data.rules[step.rule];
    const text = own(app.data.texts, step.rule) || {};
    const day = (value) => app.dayWords(value, today, true);
    // an answer with a deadline may go any day before
    const range = step.state === "later" && !back && step.earliest !== null && step.earliest < step.latest && step.earliest > today;
    const calendar = app.workingDays(app.data.holidays, s.region);
    const last = range ? lastOf(calendar, step) : step.latest;
    const ranged = step.day > last ? "range_before" : calendar.forward(step.earliest) === step.earliest ? "range" : "range_any";
    // what is to be done, on a day that is not today
    const ahead = step.state === "now" && step.day > today;
    const soon = step.state === "later" && step.day === today ? "today" : step.state;
    const here = app.why.regionOf(s, step.rule);
    // where nothing went, the end counts from no message
    const counts = action !== "stop" || plan.steps.some((one) => one !== step && one.state !== "skipped");
    // why a message was to go on a day matters no more once it went
    const said = (action === "stop" ? counts : step.state !== "done") && (here?.said || own(own(app.data.said, s.stage), step.rule) || text.said);
    const start = own(own(app.data.starts, s.stage), step.rule) || text.start;
    const node = app.clone("step", {
      ...text,
      state: say("steps", action + "_" + step.state) || say("steps", ahead ? (plan.decision === "may" ? "may" : "next") : soon),
      due: step.due && say("steps", "due", { date: day(step.due) }),
      only_if: only_if && say("steps", "only_if", { condition: only_if }),
      range: range && say("steps", ranged, { first: day(step.earliest), last: day(last) }),
      checklist: step.state === "done" ? "" : app.adviceOf(s, step.rule),
      wait: said && app.fill(said, { start }),
      note: here && say("steps", "region", here),
    });
    node.querySelector("details").hidden = !said;
    app.mark(node, { step: step.rule, state: step.state, due: step.due, earliest: step.earliest, latest: step.latest });
    const time = node.querySelector("time");
    if (step.day === null) time.remove();
    else {
      time.dateTime = dates.iso(step.day);
      time.textContent = app.dayWords(step.day, today);
    }
    return node;
  }

  // Shows everything below the decision.
  app.answer = function (root, s, plan, today) {
    app.letter(root, s, plan, today);
    app.why.show(root, s, plan, today);
    const years = { first: app.data.holidays.first, last: app.data.holidays.last };
    const lost = (name, part) => app.have(name) && !app.data[part] && say("form", "no_" + name);
    const gone = lost("words", "texts");
    if (gone) app.put(root, { reason: gone });
    app.put(root, { weekends: !s.region ? say("notes", "no_region") : lost("places", "parts") || (!plan.known && say("notes", "unknown_years", years)) });
    // what was sent stands first, whatever its place in the situation
    const after = (step) => (step.state === "done" ? 0 : 1);
    const steps = plan.steps.filter((step) => step.state !== "skipped").sort((a, b) => after(a) - after(b));
    root.querySelector("[data-steps]").replaceChildren(...steps.map((step) => stepView(s, plan, step, today)));
    root.querySelectorAll("[data-dated]").forEach((element) => (element.hidden = !steps.length));
    app.keep(root, s, plan, today);
  };
})((window.FollowUp = window.FollowUp || {}));
