// The answer in words: the decision in one sentence, and why it is today.
(function (app) {
  "use strict";
  const { own, say, dates } = app;

  const actionOf = (rule) => app.data.rules[rule].action;
  const asks = (rule) => app.data.actions[actionOf(rule)].asks;
  // the wish of theirs that keeps questions back
  const wishOf = (s) => ["no-contact", "chosen-only", "silence-means-no"].find((gate) => s.gates.includes(gate));

  // The decision in one sentence, with its date.
  app.decisionWords = function (s, plan, today) {
    const { decision, date, rule } = plan;
    const words = (key) => say("decision", key, { date: date === null ? "" : app.dayWords(date, today) });
    if (decision === "dont") return words("dont_" + wishOf(s)) + (date === null ? "" : " " + words("dont_until"));
    if (decision === "stop") {
      if (date !== null) return words(today < date ? "stop_wait" : "stop_now");
      return words(plan.steps.some((step) => step.state === "done") ? "stop_done" : "stop_late");
    }
    const kind = decision !== "send" || date === today ? decision : plan.flags.moved ? "back" : "next";
    const action = actionOf(rule);
    const event = app.fragment.placeOf(app.data, s).event;
    // thanks on the day itself go when it is over
    if (kind === "send" && action === "thank" && s.on === today) return words("same_" + event) || words("send_thank");
    return words(kind + "_" + rule) || words(kind + "_" + action) || words(kind);
  };

  // What a reader may wonder about the decision, most important first.
  app.whyWords = function (s, plan, today) {
    const { rule, flags } = plan;
    // without a message there is nothing to wonder about
    if (!plan.message) return [];
    const why = (key, day) => say("why", key, day && { date: app.dayWords(day, today) });
    const { due } = plan.steps.find((one) => one.rule === rule);
    const { kind } = app.data.events[app.fragment.placeOf(app.data, s).event];
    const late = () => why(asks(rule) ? "late_question" : "late_" + actionOf(rule), due) || why("late", due);
    const passed = app.data.rules[rule].back && s.by !== null && today > s.by;
    return [
      passed ? why("deadline_passed", s.by) : due && late(),
      flags.carries_thanks && why("carries_thanks"),
      flags.moved && why("moved"),
      plan.decision === "wait" && s.on > today && kind !== "date" && why("before"),
    ].filter(Boolean);
  };

  // What a region makes of a rule: its wait in words, who says so, and where. Nothing where something else sets the wait.
  app.regionOf = function (s, id) {
    const rule = app.data.rules[id];
    const agency = s.gates.includes("agency") && rule.needs === "no date" && asks(id);
    const here = !agency && !own(app.data.stages[s.stage].own, id)?.wait && app.variantOf(rule, s);
    return here && own(app.data.texts, id)?.regions[Object.keys(rule.regions).find((code) => rule.regions[code] === here)];
  };

  // How long the wait for an answer usually is, where a figure about it exists for the reader's region.
  app.usualWords = function (s, plan) {
    if (!s.region || !plan.message || !asks(plan.rule)) return "";
    return say("usual", app.fragment.placeOf(app.data, s).event + "_" + s.region.split("-")[0], app.data.waits);
  };

  // What stands beside a field: what was not counted, or would be counted better with a day.
  app.notesFor = function (s, plan) {
    const unknown = plan.flags.unknown.map(app.sentName);
    return {
      by: plan.flags.by_ignored ? [say("notes", "by_ignored")] : [],
      done: unknown.length ? [say("notes", "no_day", { names: unknown.join(say("notes", "and")) })] : [],
    };
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
