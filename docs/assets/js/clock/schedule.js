// What was told and today in; one decision, one date, one message and dated steps out.
// Pure: `today` and the holidays are arguments. macros/clock does the same on its own; a test holds the two together.
(function (app) {
  "use strict";
  const dates = app.dates;

  // The sample for a message: the addressee first, then the channel, then how late it is, then whether it can name their date.
  function messageOf(told, item, late) {
    const own = told.stage.own[item.rule.id] || {};
    const { samples, messages, does } = item.rule;
    const named = (kind) => (own.samples || {})[kind] || (samples || {})[kind];
    const agency = told.gates.has(app.gates.AGENCY) && app.gates.AGENCY;
    const dated = told.by !== null && "dated";
    const channel = does.asks && app.gates.channel.find((gate) => told.gates.has(gate));
    const kinds = [agency && dated && agency + "-" + dated, agency, channel, late && "late", dated];
    return kinds.map(named).find(Boolean) || (own.samples || {}).usual || messages[0] || null;
  }

  // A right that runs beside the steps, with the calendar day on which it ends.
  function legalOf(data, told, calendar, today) {
    const here = told.region ? [told.region, told.region.split("-")[0]] : [];
    const id = told.place.rules.find((name) => {
      const rule = data.rules[name];
      const runs = data.actions[rule.action].legal && here.includes(rule.only_in_region) && rule.event === told.place.event;
      return runs && (!rule.starts || told.on >= dates.parse(rule.starts));
    });
    if (!id) return null;
    const { wait } = data.rules[id];
    const day = calendar.shift(told.on, wait.default, wait.unit);
    return { rule: id, day, passed: today > day };
  }

  // [decision, date] for the message that is next.
  function answerTo(item, today, go) {
    const { asks, waits } = item.rule.does;
    const { earliest, best } = item.days;
    if (today < (waits && !asks ? best : earliest)) return ["wait", best];
    return asks && today < best ? ["may", best] : ["send", go];
  }

  function decide(told, next, keptBack, closes, usual, today, go) {
    if (told.shut) return [!next || (usual !== null && today >= usual) ? "stop" : "dont", usual];
    if (next) return answerTo(next, today, go);
    return [keptBack && today < told.until ? "dont" : "stop", closes];
  }

  // s: {stage, case, on, by, region, gates, until, done: [{rule, day}], sent, last}; days as whole numbers, null where nothing was given.
  app.plan = function (data, s, today) {
    const calendar = app.workingDays(data.holidays, s.region);
    const told = app.told(data, s);
    const windows = app.windows(data, told, calendar);
    const sent = app.sent(data, told, s, windows, today);
    const shownDay = (id) => sent[id][sent[id].length - 1];
    const stop = told.rules.find((rule) => rule.action === "stop");
    const items = app.chain(told, windows, sent, today, false);
    const usual = app.closing(app.chain(told, windows, sent, today, true), stop, windows, null);
    // while silence means no, only what doesn't wait may go
    const next = items.find((item) => item.state === "open" && (told.until === null || !item.rule.does.waits));
    const keptBack = told.until !== null && items.some((item) => item.why === "hushed" || item.state === "open");
    const closes = told.shut ? usual : told.until === null ? app.closing(items, stop, windows, usual) : app.silentUntil(told, items, calendar);
    const go = next ? windows.go(next.rule, today) : null;
    const [decision, date] = decide(told, next, keptBack, closes, usual, today, go);
    const sends = decision === "may" || decision === "send";
    const acts = sends || decision === "wait";

    function step(rule, state, day, days, message = null) {
      const { earliest, best, latest } = days || { earliest: null, best: null, latest: null };
      return { rule: rule.id, state, day, due: state === "now" && day > best ? best : null, earliest, best, latest, message };
    }
    function conditional(rule) {
      const days = windows.days(rule, windows.start(rule, []), null);
      if (sent[rule.id]) return step(rule, "done", shownDay(rule.id), days);
      const day = Math.max(days.best, windows.go(rule, today));
      // once a question has gone, or goes first, it asks this too
      const asked = items.some((item) => item.rule.does.asks && (sent[item.rule.id] || (item.state === "open" && item.day <= day)));
      const gone = !acts || asked || told.until !== null || day > (days.end ?? days.latest);
      return gone ? step(rule, "skipped", null, days) : step(rule, "later", day, days, messageOf(told, { rule }, false));
    }
    function shown(id) {
      const rule = told.rules.find((one) => one.id === id);
      const item = items.find((one) => one.rule === rule);
      if (!rule) return step({ id }, "done", shownDay(id), null);
      if (rule === stop) return step(rule, closes === null ? "skipped" : today >= closes ? "done" : "later", closes, null);
      if (!item) return conditional(rule);
      if (item.state === "done") return step(rule, "done", shownDay(id), item.days);
      if (item.state !== "open" || !acts) return step(rule, "skipped", null, item.days);
      return item === next && sends ? step(rule, "now", date, item.days, message) : step(rule, "later", item.day, item.days, messageOf(told, item, false));
    }
    const { asks, waits } = acts ? next.rule.does : {};
    const message = acts ? messageOf(told, next, !asks && !waits && go > next.days.latest) : null;
    const ids = told.place.rules.concat(told.stage.rules.filter((id) => !told.place.rules.includes(id)));
    const steps = ids.filter((id) => sent[id] || told.rules.some((rule) => rule.id === id)).map(shown);
    const last = items.filter((item) => item.day !== null || item.why === "over").pop();
    const over = decision === "stop" && !told.shut && told.until === null && last && last.day === null;
    const thanks = items.filter((item) => item.rule.action === "thank" && ["taken", "over"].includes(item.why));
    return {
      decision,
      date,
      rule: acts ? next.rule.id : decision === "stop" && stop ? stop.id : null,
      message,
      steps,
      legal: legalOf(data, told, calendar, today),
      known: [told.on, told.by, date].concat(steps.map((one) => one.day)).every((day) => day === null || calendar.knows(day)),
      flags: {
        // what was sent on a day that wasn't given, with the day that is taken in its place, if one counts
        unknown: Object.keys(sent)
          .filter((id) => shownDay(id) === null)
          .map((id) => [id, items.find((item) => item.rule.id === id)?.sent ?? null]),
        by_ignored: told.byIgnored,
        // the message for which it is too late
        over: over ? { rule: last.rule.id, day: last.days.end } : null,
        moved: acts && (next.days.moved || (decision === "send" && go > calendar.forward(today))),
        carries_thanks: acts && !!asks && thanks.length > 0,
      },
    };
  };
})((window.FollowUp = window.FollowUp || {}));
