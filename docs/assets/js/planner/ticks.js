// What was sent, by name: a tick for each message of the situation, and the day for whoever remembers it.
(function (app) {
  "use strict";
  const { own, say, dates } = app;

  // An old link says only how many were sent; the clock knows which those were.
  app.doneOf = function (s, today) {
    if (s.done.length || !s.sent) return s.done;
    const told = app.told(app.data, s);
    const windows = app.windows(app.data, told, app.workingDays(app.data.holidays, s.region));
    const sent = app.sent(app.data, told, s, windows, today);
    return Object.keys(sent).flatMap((rule) => sent[rule].map((day) => ({ rule, day })));
  };

  // A message's name in a list, such as "Said thank you".
  app.sentName = (rule) => say("sent", rule) || say("sent", app.data.rules[rule].action);

  app.ticks = function (box) {
    // the messages that are listed now: [rule, how many went before]
    let shown = "";
    const rows = () => Array.from(box.children);
    const tickOf = (row) => row.querySelector("[type=checkbox]");
    const dayIn = (row) => row.querySelector("[type=date]");
    const ticked = () => rows().filter((row) => tickOf(row).checked);
    // a day that the browser can't read is none, and not nothing
    const wrong = (field) => field.validity.badInput && field !== document.activeElement;
    const dayText = (row) => (wrong(dayIn(row)) ? "?" : dates.parse(dayIn(row).value) !== null && dayIn(row).value > "2000" ? dayIn(row).value : "");
    const read = () => ticked().map((row) => ({ rule: row.dataset.sent, day: dayText(row) }));

    function row(rule, number, by) {
      const earlier = by && app.data.rules[rule].needs === "no date";
      const label = number ? say("sent", "again") : earlier ? say("sent", "earlier") : app.sentName(rule);
      const node = app.clone("sent", { label });
      const id = "plan-sent-" + rule + "-" + number;
      node.dataset.sent = rule;
      tickOf(node).id = id;
      dayIn(node).id = id + "-day";
      dayIn(node).setAttribute("aria-label", say("sent", "day", { label }));
      return node;
    }

    // Lists the messages of a place; what is ticked stays ticked, and one that may go again is asked about once it went.
    function list(place, by, done) {
      const { rules, actions } = app.data;
      const had = (id) => done.filter((one) => one.rule === id).length;
      const fits = (id) => {
        const { needs, event } = rules[id];
        return had(id) || (needs === "date" ? by || event === place.event : needs !== "no date" || !by || !place.by);
      };
      const names = place ? place.rules.filter((id) => rules[id].max_messages && !actions[rules[id].action].legal && fits(id)) : [];
      const wanted = names.flatMap((id) => Array.from({ length: Math.min(had(id) + 1, rules[id].max_messages) }, (none, i) => [id, i]));
      if (shown !== by + wanted.join(" ")) {
        const focus = document.activeElement.id;
        box.replaceChildren(...wanted.map(([id, number]) => row(id, number, by)));
        shown = by + wanted.join(" ");
        if (focus.startsWith("plan-sent-")) document.getElementById(focus)?.focus();
      }
      const left = done.slice();
      rows().forEach((node) => {
        const at = left.findIndex((one) => one.rule === node.dataset.sent);
        const [one] = at < 0 ? [null] : left.splice(at, 1);
        tickOf(node).checked = !!one;
        dayIn(node).hidden = !one;
        // a day that is half typed stays as it is
        if (!one || dayText(node) !== one.day) dayIn(node).value = one ? one.day : "";
      });
      return names.length;
    }
    const text = (done) => done.map(({ rule, day }) => rule + (day ? ":" + day : "")).join(",");
    const parse = (value) => value.split(",").filter(Boolean).map((entry) => ({ rule: entry.split(":")[0], day: entry.split(":")[1] || "" }));
    return { read, list, text, parse };
  };

  // What stays ticked when a date moves on: nothing in another round; with a later date of theirs, not what was about the old one.
  app.stillSent = function (done, name, before, now) {
    const { rules, events } = app.data;
    const days = done.filter((one) => one.day);
    if (name === "on") return now && days.length && days.every((one) => one.day < now) ? [] : done;
    if (name !== "by" || !before || !(now > before)) return done;
    return done.filter(({ rule }) => rules[rule].needs !== "date" && events[rules[rule].event].kind !== "message");
  };

  // Whether a question was sent, at a place where there is a second one.
  app.hasAsked = function (place, done) {
    const { rules } = app.data;
    const reminds = place.rules.some((id) => rules[id].action === "ask-again");
    return reminds && done.some(({ rule }) => app.data.actions[rules[rule].action].asks);
  };

  // The question of a situation, which somebody who got no answer has asked.
  app.questionOf = function (id) {
    const { stages, rules, actions, events } = app.data;
    const asks = (rule) => actions[rules[rule].action].asks && rules[rule].needs !== "date" && !rules[rule].only_if;
    return own(stages, id).rules.find((rule) => asks(rule) && events[rules[rule].event].kind !== "message");
  };
})((window.FollowUp = window.FollowUp || {}));
