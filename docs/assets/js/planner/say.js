// The answer in words: the decision in one sentence, and why it is today.
(function (app) {
  "use strict";
  const { own, say, dates } = app;

  const actionOf = (rule) => app.data.rules[rule].action;
  const asks = (rule) => app.data.actions[actionOf(rule)].asks;
  const writes = (plan) => ["wait", "may", "send"].includes(plan.decision);
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
    return words(kind + "_" + action) || words(kind);
  };

  // What a reader may wonder about the decision, most important first.
  app.whyWords = function (s, plan, today) {
    const { decision, rule, flags } = plan;
    const step = plan.steps.find((one) => one.rule === rule);
    const why = (key, values) => say("why", key, values);
    const date = (day) => app.dayWords(day, today);
    if (!writes(plan)) return [];
    const place = app.fragment.placeOf(app.data, s);
    const about = app.data.rules[rule];
    const found = [];
    if (about.back && s.by !== null && today > s.by) found.push(why("deadline_passed", { date: date(s.by) }));
    else if (step.due) found.push(why(asks(rule) ? "late_question" : "late_" + actionOf(rule), { date: date(step.due) }) || why("late", { date: date(step.due) }));
    if (flags.carries_thanks) found.push(why("carries_thanks"));
    if (flags.moved) found.push(why("moved"));
    if (decision === "wait" && s.on > today && app.data.events[place.event].kind !== "date") found.push(why("before"));
    return found;
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
    if (!s.region || !writes(plan) || !asks(plan.rule)) return "";
    return say("usual", app.fragment.placeOf(app.data, s).event + "_" + s.region.split("-")[0], app.data.waits);
  };

  // What stands beside a field: what was not counted, or would be counted better with a day.
  app.notesFor = function (s, plan) {
    const unknown = plan.flags.unknown.map((rule) => app.sentName(rule, plan.flags.unknown));
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
