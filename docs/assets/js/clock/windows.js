// When a message may go: the days between which a rule's wait ends, and the day on which it is no longer worth sending.
(function (app) {
  "use strict";
  const dates = app.dates;

  // What a rule becomes in the region, if it becomes anything else there.
  app.variantOf = function (rule, s) {
    const codes = s.region ? [s.region, s.region.split("-")[0]] : [];
    return codes.map((code) => rule.regions[code]).find((v) => v && (!v.only_in.length || v.only_in.includes(s.stage)));
  };

  app.windows = function (data, told, calendar) {
    const { on, by, place } = told;
    const ownOf = (rule) => told.stage.own[rule.id] || {};
    const endOf = (rule) => ownOf(rule).end || rule.end;

    // A wait begins in its own unit, where it has one.
    function wait(rule) {
      const through = data.rules[data.agency_rule];
      const agency = through && told.gates.has(app.gates.AGENCY) && by === null && rule.does.asks && rule.needs === "no date";
      const found = agency ? through.wait : ownOf(rule).wait || (app.variantOf(rule, { region: told.region, stage: told.id }) || rule).wait;
      return { min_unit: found.unit, ...found };
    }

    const dated = (rule) => rule.kind === "date";

    // `before` are the messages before it in the chain, with their days; null where it has nothing to count from.
    function start(rule, before) {
      if (dated(rule)) return by === null || rule.event === place.event ? on : by;
      if (rule.kind === "contact") return before.reduce((day, item) => Math.max(day, item.day ?? day), on);
      if (rule.kind !== "message") return on;
      // the first may follow a message that was sent before all this
      return before.length ? before[before.length - 1].day : data.events[place.event].kind === "message" ? on : null;
    }

    // The first working day of offices after New Year.
    function backIn(year) {
      const weeks = told.region && data.turn.weeks[told.region.split("-")[0]];
      const monday = (day) => day + ((7 - dates.weekday(day)) % 7);
      const day = weeks ? monday(dates.toDay(year, 1, 1)) + 7 * (weeks - 1) : dates.parse(year + "-" + data.turn.last) + 1;
      return calendar.forward(day);
    }
    function quiet(rule, day) {
      const end = endOf(rule);
      const stays = rule.keeps_day || (end && end.at_date && by !== null);
      if (stays || !(rule.does.asks || rule.action === "stop") || !Number.isFinite(day)) return day;
      const [year, month] = dates.fromDay(day);
      const next = year + (month > 6);
      const back = backIn(next);
      return day < back && day >= dates.parse(next - 1 + "-" + data.turn.first) ? back : day;
    }

    // The day on which a rule that is due goes. A day without work is no reason to miss the reader's own last day.
    function go(rule, today) {
      const day = calendar.forward(today);
      const { at_date } = endOf(rule) || {};
      let last = rule.back || at_date ? by : null;
      if (rule.before_event) last = on - 1;
      else if (wait(rule).unit === "minutes") last = on;
      return last !== null && today <= last && last < day ? today : quiet(rule, day);
    }

    // The days of a rule whose wait begins on a day; `thanked`: when thanks went, after which a question waits three days.
    function days(rule, from, thanked) {
      const { min, default: usual, max, unit, min_unit: first } = wait(rule);
      const limit = endOf(rule) || {};
      // what is about that day alone stays on it, and a day without work doesn't put off what a deadline ends
      function add(start, count, counted) {
        const day = calendar.shift(start, count, counted);
        const landed = calendar.forward(day);
        return unit === "minutes" || (limit.at_date && by !== null && day <= by && by < landed) ? day : landed;
      }
      // thanks and answers are due from that very day, and go on the next working day
      let earliest = rule.does.waits ? add(from, min, first) : calendar.shift(from, min, first);
      let best = add(from, usual, unit);
      let latest = add(from, max ?? usual, unit);
      if (rule.back) {
        earliest = best = calendar.before(from, usual);
        const next = calendar.forward(on);
        if (rule.event !== place.event) earliest = best = Math.max(best, next > from ? on : next); // never before what is answered
        latest = from;
      }
      if (rule.before_date && by !== null) {
        // never on the day of what it follows
        const eve = Math.max(calendar.before(by, 1), calendar.forward(from + 1));
        earliest = Math.min(earliest, eve);
        best = Math.min(best, eve);
      }
      if (rule.before_event) earliest = -Infinity;
      if (thanked !== null && rule.does.asks) earliest = Math.max(earliest, calendar.add(thanked, 3, "working days"));
      best = Math.max(best, earliest);
      // nothing goes well after the day that ends it
      if (limit.at_date && by !== null) latest = Math.min(latest, by);
      latest = Math.max(latest, best);
      const last = limit.at_date ? by : limit.unit ? add(from, limit.count, limit.unit) : null;
      return {
        from,
        earliest: quiet(rule, earliest),
        best: quiet(rule, best),
        latest: quiet(rule, latest),
        end: last === null ? null : quiet(rule, last),
        moved: quiet(rule, best) !== best,
      };
    }

    return { calendar, wait, dated, start, quiet, go, days };
  };
})((window.FollowUp = window.FollowUp || {}));
