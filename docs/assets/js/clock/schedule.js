// Rules and dates in, dated steps and a decision out. Pure: `today` and the holidays are arguments.
// macros/schedule.py does the same on its own; a test holds the two together.
(function (app) {
  "use strict";
  const dates = app.dates;

  const isMessage = (rule) => rule.max_messages > 0 && !rule.only_if;

  // What a rule becomes in the region, if it becomes anything else there.
  app.variantOf = function (rule, s) {
    const codes = s.region ? [s.region, s.region.split("-")[0]] : [];
    return codes.map((code) => rule.regions[code]).find((v) => v && (!v.only_in.length || v.only_in.includes(s.stage)));
  };
  const waitOf = (rule, s) => (app.variantOf(rule, s) || rule).wait;

  // Where a rule's wait begins; `before` is the day of the message that comes before it.
  function startOf(rule, stage, s, before) {
    const given = s.by === null ? s.on : s.by;
    if (rule.event === "last-message" && stage.event === "last-message") return given;
    if ((rule.event === "last-message" || rule.event === "final-message") && before !== null) return before;
    return rule.needs === "date" || !stage.by ? given : s.on;
  }

  // How many messages of each message step are done, in order; late thanks count as the question they became.
  function countDone(chain, stage, s, calendar) {
    const caps = chain.map((rule) => rule.max_messages);
    const ask = chain.findIndex((rule, i) => i > 0 && rule.action === "ask");
    if (s.last !== null && ask > 0 && chain[0].action === "thank") {
      const again = chain.find((rule) => rule.action === "ask-again");
      const wait = waitOf(chain[ask], s);
      const from = calendar.add(startOf(chain[ask], stage, s, null), wait.min, wait.unit);
      const more = again && waitOf(again, s);
      if (s.sent === 1 && s.last >= from) return caps.map((cap, i) => (i <= ask ? cap : 0));
      if (s.sent === 2 && s.last >= (again ? calendar.add(from, more.min, more.unit) : from)) return caps;
    }
    let left = s.sent;
    return caps.map((cap) => {
      const used = Math.min(cap, left);
      left -= used;
      return used;
    });
  }

  function datedSteps(data, rules, stage, s, calendar) {
    const chain = rules.filter(isMessage);
    const counts = countDone(chain, stage, s, app.workingDays(data.holidays, s.region));
    const latestSent = counts.reduce((found, count, i) => (count ? i : found), -1);
    let before = null;
    return rules.map((rule) => {
      const wait = waitOf(rule, s);
      const at = chain.indexOf(rule);
      const sentLast = at >= 0 && at === latestSent && s.last !== null;
      let start = startOf(rule, stage, s, before);
      if (at >= 0 && counts[at] > 0 && counts[at] < rule.max_messages)
        start = sentLast ? s.last : calendar.add(start, wait.default, wait.unit);
      // whoever wrote since has spoken since
      else if (rule.event === "parting" && at >= 0 && !counts[at]) start = Math.max(start, s.last);
      const after = (count) => calendar.add(start, count, wait.unit);
      const step = {
        rule: rule.id,
        recommended: after(wait.default),
        earliest: after(wait.min),
        latest: after(wait.max ?? wait.default),
        done: at >= 0 && counts[at] >= rule.max_messages,
        conditional: !!rule.only_if,
      };
      const limit = rule.latest_after;
      if (limit) {
        const end = limit.event === stage.event ? calendar.add(s.on, limit.count, limit.unit) : step.recommended;
        step.latest = Math.max(step.recommended, end);
      }
      // what was sent too soon counts as sent, and the wait for the next begins when it could have been asked
      if (at >= 0) before = step.done && sentLast ? Math.max(s.last, step.earliest) : step.recommended;
      return step;
    });
  }

  function decide(data, steps, s, today) {
    if (s.gate) return ["dont", null];
    const ruleOf = (step) => data.rules[step.rule];
    const chain = steps.filter((step) => isMessage(ruleOf(step)));
    const waits = (step) => data.actions[ruleOf(step).action].waits;
    let next = chain.find((step) => !step.done);
    const stop = steps.find((step) => ruleOf(step).action === "stop");
    if (!next) return ["stop", stop ? stop.rule : null];
    if (!waits(next)) {
      // A question that is due goes before open thanks; so does one to come, once the thanks is late.
      const later = chain.slice(chain.indexOf(next) + 1);
      const due = later.find((step) => step.recommended <= today);
      const ask = today > next.latest && later.find((step) => ruleOf(step).action === "ask");
      next = due || ask || next;
    }
    if (ruleOf(next).action === "ask-again" && stop && today > stop.latest) return ["stop", stop.rule];
    return [today < (waits(next) ? next.recommended : next.earliest) ? "wait" : "send", next.rule];
  }

  // s: {stage, on, by, region, sent, last, gate}, days as whole numbers, null where nothing was given.
  app.plan = function (data, s, today) {
    const stage = data.stages[s.stage];
    const calendar = app.workingDays(data.holidays, s.region);
    const all = stage.rules.map((id) => Object.assign({ id }, data.rules[id]));
    const rules = all.filter((rule) => {
      if (data.actions[rule.action].legal) return false;
      if (rule.needs === "date") return s.by !== null || rule.event === stage.event;
      return !(rule.needs === "no date" && s.by !== null && stage.by);
    });
    const steps = datedSteps(data, rules, stage, s, calendar);
    const law = all.find(
      (rule) =>
        data.actions[rule.action].legal &&
        s.region &&
        [s.region, s.region.split("-")[0]].includes(rule.only_in_region) &&
        rule.event === stage.event &&
        s.on >= dates.parse(rule.starts)
    );
    const legal = law ? { rule: law.id, date: calendar.add(s.on, law.wait.default, law.wait.unit, true) } : null;
    const [decision, next] = decide(data, steps, s, today);
    const nextWorkingDay = app.workingDays(data.holidays, s.region).add(today, 0, "days");
    return { decision, next, steps, legal, known: calendar.known, nextWorkingDay };
  };
})((window.FollowUp = window.FollowUp || {}));
