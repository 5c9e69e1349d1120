// Why the answer is what it is: what is late or over, what they asked for, what a place makes of it, how long others waited.
// All of it is said in words that come with an answer, and so does this.
(function (app) {
  "use strict";
  const { own, say } = app;
  const actionOf = (rule) => app.data.rules[rule].action;
  const asks = (rule) => app.data.actions[actionOf(rule)].asks;
  app.why = {};

  // What they asked for, as far as it changes what is to be done: nothing may go, or another way is to be taken.
  app.why.wishFor = function (s, { decision, message, rule }) {
    if (decision === "dont" || decision === "stop") return app.wishOf(s);
    return message && asks(rule) ? app.gates.channel.find((gate) => app.told(app.data, s).gates.has(gate)) : undefined;
  };

  // Why nothing more is to be sent: it is too late for what was left, or all that one asks was asked.
  function whyStop(s, { rule, flags: { over } }, today) {
    const text = (id) => own(app.data.texts, id) || {};
    if (!over) return [text(rule).why].filter(Boolean);
    const because = own(own(app.data.ends, s.stage), over.rule) || text(over.rule).end || "";
    return [say("why", "ended", { date: app.dayWords(over.day, today), because })];
  }

  // What a reader may wonder about the decision, most important first.
  app.why.words = function (s, plan, today) {
    const { rule, flags } = plan;
    const why = (key, day) => say("why", key, day && { date: app.dayWords(day, today) });
    if (plan.decision === "stop") return app.wishOf(s) ? [] : whyStop(s, plan, today);
    if (!plan.message) return [];
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
  app.why.regionOf = function (s, id) {
    const rule = app.data.rules[id];
    const agency = s.gates.includes(app.gates.AGENCY) && rule.needs === "no date" && asks(id);
    const here = !agency && !own(app.data.stages[s.stage].own, id)?.wait && app.variantOf(rule, s);
    return here && own(app.data.texts, id)?.regions[Object.keys(rule.regions).find((code) => rule.regions[code] === here)];
  };

  // How long the wait for an answer usually is, where a figure about it exists for the reader's region.
  app.why.usual = function (s, plan) {
    if (!s.region || !plan.message || !asks(plan.rule)) return "";
    return say("usual", app.fragment.placeOf(app.data, s).event + "_" + s.region.split("-")[0], app.data.waits);
  };
})((window.FollowUp = window.FollowUp || {}));
