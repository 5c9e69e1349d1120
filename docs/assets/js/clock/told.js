// What the reader told, made whole: what doesn't belong to the situation, or can't be, has no effect.
(function (app) {
  "use strict";

  // The ids of gate.yml that the scripts know: what each does is said nowhere else.
  const AGENCY = "agency";
  const CHOSEN = "chosen-only";
  const SILENCE = "silence-means-no";
  const NEVER = "no-contact";
  const PORTAL = "portal";
  app.gates = { AGENCY, CHOSEN, SILENCE, NEVER, PORTAL, closing: [NEVER, CHOSEN, SILENCE], channel: ["no-calls", PORTAL] };

  // A rule with its id, what its action does, and how its event counts.
  function ruleOf(data, id) {
    const rule = data.rules[id];
    return { ...rule, id, does: data.actions[rule.action], kind: data.events[rule.event].kind };
  }

  // Without a second date only the rules for that; with one, not the rules for none.
  function applies(rule, by, event) {
    if (rule.needs === "date") return by !== null || rule.event === event;
    return rule.needs !== "no date" || by === null;
  }

  // The gates that count here, as what they do: nothing may go, or no question may until a day.
  function gatesOf(stage, place, s) {
    const asked = place.gate || stage.gate;
    const gates = new Set(s.gates.filter((gate) => asked === "questions" || (asked === AGENCY && gate === AGENCY)));
    if (stage.talked) gates.delete(CHOSEN);
    const silence = gates.has(SILENCE);
    const shut = gates.has(NEVER) || gates.has(CHOSEN) || (silence && s.until === null);
    return { gates, shut, until: silence && !shut ? s.until : null };
  }

  app.told = function (data, s) {
    const stage = data.stages[s.stage];
    const cases = stage.cases || [];
    const place = cases.find((one) => one.id === s.case) || cases[0] || stage;
    const all = place.rules.map((id) => ruleOf(data, id));
    let by = place.by ? s.by : null;
    let byIgnored = false;
    if (by !== null && by < s.on) {
      if (all.some((rule) => rule.event === "closing-date")) by = s.on;
      else {
        by = null;
        byIgnored = true;
      }
    }
    const rules = all.filter((rule) => !rule.does.legal && applies(rule, by, place.event));
    return {
      ...gatesOf(stage, place, s),
      stage, place, by, byIgnored, rules,
      others: all.filter((rule) => !rules.includes(rule)),
      on: s.on,
      region: s.region,
      id: s.stage,
      // the messages that decide, in order; a conditional one (was there a receipt?) never does
      messages: rules.filter((rule) => rule.max_messages > 0 && !rule.only_if),
    };
  };

  // Old links say only how many were sent, and when the last one was: a first message was the thanks,
  // unless its day shows that it was a question.
  function counted(told, s, windows) {
    let chain = told.messages;
    const ask = chain.findIndex((rule) => rule.does.asks);
    if (s.last !== null && s.sent < 3 && ask > 0 && chain[0].action === "thank") {
      const again = chain.find((rule, i) => i > ask && rule.kind === "message");
      const from = (start, rule) => {
        const { min, min_unit } = windows.wait(rule);
        return windows.calendar.add(start, min, min_unit);
      };
      const first = from(windows.start(chain[ask], []), chain[ask]);
      if (s.last >= (s.sent === 2 && again ? from(first, again) : first)) chain = chain.slice(ask);
    }
    const sent = chain.flatMap((rule) => Array(rule.max_messages).fill(rule.id)).slice(0, s.sent);
    return sent.map((rule, i) => ({ rule, day: i === sent.length - 1 ? s.last : null }));
  }

  // Never a third question: one that was sent under its other name (a date was given, or none), or again under the same,
  // stands for the next that is open. Only where they answered it with a day does it begin anew; a closing date is no answer.
  function passOn(told, sent) {
    const asks = (rule) => rule.does.asks && !rule.only_if;
    const closing = told.messages.some((rule) => rule.event === "closing-date");
    told.others.concat(told.messages).filter((rule) => asks(rule) && sent[rule.id]).forEach((rule) => {
      const open = () => told.messages.find((one) => asks(one) && !sent[one.id]);
      const renewed = rule.needs === "no date" && !closing;
      const keep = told.messages.includes(rule) ? rule.max_messages : renewed ? Infinity : 0;
      const days = sent[rule.id];
      while (days.length > keep && open()) sent[open().id] = days.splice(keep, 1);
      if (!days.length) delete sent[rule.id];
    });
  }

  // Rule -> the days on which it was sent, in order, those not known (null) first.
  app.sent = function (data, told, s, windows, today) {
    const isMessage = (one) => told.place.rules.includes(one.rule) && data.rules[one.rule].max_messages > 0;
    let entries = s.done.filter(isMessage);
    if (!entries.length && s.sent) entries = counted(told, s, windows);
    const sent = {};
    entries.forEach(({ rule, day }) => {
      // a day ahead is a slip; one day is the reader's time zone
      const known = day !== null && day <= today + 1 ? day : null;
      sent[rule] = (sent[rule] || []).concat(known).sort((a, b) => (a ?? -Infinity) - (b ?? -Infinity));
    });
    passOn(told, sent);
    // who reminded them has asked them
    for (let i = told.messages.length - 1; i > 0; i -= 1) {
      const [question, reminder] = told.messages.slice(i - 1, i + 1);
      if (reminder.kind === "message" && sent[reminder.id] && !sent[question.id]) sent[question.id] = [null];
    }
    return sent;
  };
})((window.FollowUp = window.FollowUp || {}));
