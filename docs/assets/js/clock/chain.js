// The messages of a situation in order: which were sent, which are still open and on which day, and which were missed.
(function (app) {
  "use strict";

  // `usual`: every open message goes on its best day, and none is missed.
  app.chain = function (told, windows, sent, today, usual) {
    const { calendar } = windows;
    const sentDays = (rule) => (sent[rule.id] || []).slice(-rule.max_messages);
    const isSent = (rule) => sentDays(rule).length > 0;
    const hushed = (rule) => told.until !== null && rule.does.asks;
    const patient = (rule) => rule.does.asks || rule.does.waits;
    // the day on which an open message would go
    function planned(rule, days) {
      if (usual || today < (patient(rule) ? days.best : days.earliest)) return days.best;
      return windows.go(rule, today);
    }
    // a question that was sent, under whatever name, has carried the thanks; so has what was due by a date
    const asked = told.rules.concat(told.others).some((rule) => rule.does.asks && isSent(rule));
    const over = (rule, days) => !usual && days.end !== null && planned(rule, days) > days.end;

    // One message does for thanks and question once the question is due, from its first day where they gave a date.
    function takes(later) {
      if (!later.does.asks && !windows.dated(later)) return false;
      if (later.kind === "message" || hushed(later) || isSent(later)) return false;
      const days = windows.days(later, windows.start(later, []), null);
      return calendar.forward(today) >= (windows.dated(later) ? days.earliest : days.best) && !over(later, days);
    }

    // Why a message that wasn't sent won't go any more.
    function missed(rule, days, before, rest) {
      const question = before[before.length - 1];
      if (rule.within && question) {
        const { count, unit } = rule.within;
        if (question.day > Math.max(calendar.add(question.days.from, count, unit), question.days.latest)) return "late";
      }
      if (!patient(rule)) {
        if (asked || rest.some((later) => windows.dated(later) && isSent(later))) return "asked";
        if (!usual && rest.some(takes)) return "taken";
      }
      if (over(rule, days)) return hushed(rule) ? "gone" : "over";
      return hushed(rule) ? "hushed" : null;
    }

    function item(rule, before, rest) {
      const from = windows.start(rule, before);
      if (from === null) return { rule, days: null, day: null, state: "skipped", why: "unasked" };
      const thanks = before.filter((one) => one.rule.action === "thank" && one.day !== null).map((one) => one.day);
      let days = windows.days(rule, from, thanks.length ? Math.max(...thanks) : null);
      // the day of the last that was sent, as it counts
      let day = null;
      const told = sentDays(rule);
      told.forEach((known, i) => {
        // what was sent too soon counts from the day on which it could have gone
        day = Math.max(known ?? Math.min(days.best, today), days.earliest);
        if (i + 1 < rule.max_messages) days = windows.days(rule, day, null);
      });
      if (told.length >= rule.max_messages) return { rule, days, day, sent: day, state: "done", why: null };
      const why = missed(rule, days, before, rest);
      return why ? { rule, days, day, sent: day, state: "skipped", why } : { rule, days, day: planned(rule, days), sent: day, state: "open", why };
    }

    return told.messages.reduce((items, rule, i) => items.concat(item(rule, items, told.messages.slice(i + 1))), []);
  };

  // The day from which silence means no: the one they named, or the working day after thanks that go then or later.
  app.silentUntil = function (told, items, calendar) {
    const thanks = items.filter((item) => !item.rule.does.waits && item.day !== null).map((item) => item.day);
    const last = Math.max(...thanks);
    return last < told.until ? told.until : calendar.forward(last + 1);
  };

  // The day from which it counts as closed; null where nothing was sent or missed.
  app.closing = function (items, stop, windows, usual) {
    const { calendar, quiet, wait } = windows;
    const counts = items.filter((item) => item.day !== null || item.why === "over");
    const last = counts[counts.length - 1];
    if (!stop || !last) return null;
    if (last.day === null) return quiet(stop, Math.max(calendar.forward(last.days.end + 1), usual));
    return quiet(stop, calendar.add(last.day, wait(stop).default, wait(stop).unit));
  };
})((window.FollowUp = window.FollowUp || {}));
