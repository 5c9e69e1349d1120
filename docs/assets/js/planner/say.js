// The answer in words: the decision in one sentence, with its date.
(function (app) {
  "use strict";
  const { say, dates } = app;

  const actionOf = (rule) => app.data.rules[rule].action;
  // the wish of theirs that keeps questions back, if one counts here
  app.wishOf = (s) => app.gates.closing.find((gate) => app.told(app.data, s).gates.has(gate));

  // The decision in one sentence, with its date.
  app.decisionWords = function (s, plan, today) {
    const { decision, date, rule } = plan;
    const words = (key) => say("decision", key, { date: date === null ? "" : app.dayWords(date, today) });
    if (decision === "dont") return words("dont_" + app.wishOf(s)) + (date === null ? "" : " " + words("dont_until"));
    if (decision === "stop") {
      if (date !== null) return words(today < date ? "stop_wait" : "stop_now");
      // their date has ended what one would have asked, and it may still be time for something else
      const { over } = plan.flags;
      const late = over && app.data.rules[over.rule].end?.at_date && words("late_" + s.stage);
      if (late) return app.told(app.data, s).gates.has(app.gates.AGENCY) ? words("late_agency") : late;
      return words(plan.steps.some((step) => step.state === "done") ? "stop_done" : "stop_late");
    }
    const kind = decision !== "send" || date === today ? decision : plan.flags.moved ? "back" : "next";
    const action = actionOf(rule);
    const event = app.fragment.placeOf(app.data, s).event;
    // thanks on the day itself go when it is over
    if (kind === "send" && action === "thank" && s.on === today) return words("same_" + event) || words("send_thank");
    return words(kind + "_" + rule) || words(kind + "_" + action) || words(kind);
  };

  // Days as the contract's attributes say them; what is not known has none.
  app.mark = function (element, values) {
    Object.keys(values).forEach((name) => {
      const value = values[name];
      if (value === null || value === undefined || value === -Infinity) delete element.dataset[name];
      else element.dataset[name] = typeof value === "number" ? dates.iso(value) : value;
    });
  };
})((window.FollowUp = window.FollowUp || {}));
