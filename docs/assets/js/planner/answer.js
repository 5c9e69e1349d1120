// Shows a plan: the decision, the words to send, the steps, and the ways to keep it.
(function (app) {
  "use strict";
  const { own, say, dates } = app;

  // the placeholders that the form's dates fill now
  let dated = [];

  // The decision in one sentence, with its date.
  app.decisionWords = function (s, plan, today) {
    const words = (key, day) => say("decision", key, { date: day === undefined ? "" : app.dayWords(day, today) });
    if (plan.decision === "dont") return words("dont_" + s.gate);
    const step = plan.steps.find((one) => one.rule === plan.next);
    if (plan.decision === "stop") {
      if (!step) return words("stop_done");
      return today < step.recommended ? words("stop_wait", step.recommended) : words("stop_now");
    }
    const action = app.data.rules[step.rule].action;
    if (plan.decision === "wait") return words("wait_" + action, step.recommended);
    if (today < step.recommended) return words("by_" + action, step.recommended);
    const late = app.data.actions[action].waits && plan.nextWorkingDay !== today;
    return late ? words("send_next", plan.nextWorkingDay) : words("send_" + action, today);
  };

  function messageOf(s, plan) {
    if (plan.decision === "dont") return app.data.gate[s.gate].message;
    const stage = app.data.stages[s.stage];
    const rule = app.data.rules[plan.next];
    if (!rule || !rule.messages.length) return null;
    // a situation's own sample goes before the one that its rule shares with others
    const shared = stage.rules.some((id) => app.data.rules[id].messages.includes(stage.message));
    return !shared && own(app.data.messages, stage.message) ? stage.message : rule.messages[0];
  }

  function stepView(s, plan, step, today) {
    const rule = app.data.rules[step.rule];
    const here = app.variantOf(rule, s);
    const day = (value) => app.dayWords(value, today, true);
    const late = today > step.latest && !step.conditional && !app.data.actions[rule.action].waits;
    const node = app.clone("step", {
      title: rule.title,
      state: step.done ? say("steps", "done") : step.rule === plan.next ? say("steps", "next") : late ? say("steps", "late") : "",
      only_if: step.conditional ? say("steps", "only_if", { condition: rule.only_if }) : "",
      range: step.earliest < step.latest ? say("steps", "range", { first: day(step.earliest), last: day(step.latest) }) : "",
      do: rule.checklist,
      wait: app.fill((here || rule).said, { start: own(app.data.stages[s.stage].start_words, step.rule) || rule.start_words }),
      why: rule.why,
      note: here && say("steps", "region", { note: here.note }),
      our_default: rule.our_default,
      disputed: rule.disputed,
    });
    Object.assign(node.dataset, { step: step.rule, earliest: dates.iso(step.earliest), latest: dates.iso(step.latest) });
    node.classList.toggle("is-done", step.done);
    const time = node.querySelector("time");
    time.dateTime = dates.iso(step.recommended);
    time.textContent = app.dayWords(step.recommended, today);
    return node;
  }

  // What goes into a calendar: what is still to come, and a legal clock. A message that is due goes on the next day on
  // which it may be sent, and the steps after it count from there.
  app.eventsOf = function (s, plan, label, today) {
    const raw = app.fragment.raw(s);
    const key = [s.stage, raw.on, raw.by || "none", app.calendar.hash(label)].join("-");
    const open = plan.steps.filter((step) => !step.done && !step.conditional).map((step) => ({ rule: step.rule, day: step.recommended }));
    const due = open.find((step) => step.rule === plan.next);
    if (due && due.day < today) {
      due.day = app.data.actions[app.data.rules[due.rule].action].waits ? plan.nextWorkingDay : today;
      const after = app.plan(app.data, Object.assign({}, s, { sent: s.sent + 1, last: due.day }), today).steps;
      open.forEach((step) => step === due || (step.day = after.find((one) => one.rule === step.rule).recommended));
    }
    if (plan.legal) open.push({ rule: plan.legal.rule, day: plan.legal.date });
    return open.filter(({ day }) => day >= today).map(({ rule, day }) => {
      const { title, checklist, messages } = app.data.rules[rule];
      const message = own(app.data.messages, messages[0]);
      const url = message ? new URL(app.address(message.url), location.href).href : "";
      return {
        key: rule + "-" + key, stamp: today, day, sequence: today + s.sent, text: checklist,
        title: label ? title + ": " + label : title, url: /^https?:/.test(url) ? url : "",
      };
    });
  };

  function showMessage(root, id) {
    const message = own(app.data.messages, id);
    root.querySelector("[data-letter]").hidden = !message;
    if (!message) return;
    const article = root.querySelector("article.message");
    if (article.dataset.message !== id) app.messages.write(article, id, message);
    app.put(root, { message_title: message.title });
    root.querySelector("[data-hand-over]").href = app.address(message.url);
    app.messages.refresh();
  }

  // The dates of the form, as the messages say them; a date that is taken back leaves its gap open again.
  function fillDates(s, event, today) {
    const filled = {};
    dated.forEach((name) => (filled[name] = ""));
    const put = (name, day) => name && day !== null && (filled[name] = app.dayWords(day, today, true));
    put(say("slots_on", event), s.on);
    put(say("slots_by", event), s.by);
    dated = Object.keys(filled);
    app.messages.set(filled);
  }

  app.answer = function (root, s, plan, today) {
    const event = (own(app.data.stages, s.stage) || {}).event;
    fillDates(s, event, today);
    showMessage(root, messageOf(s, plan));
    const going = plan.decision !== "dont";
    const waits = {};
    app.data.waits.forEach((wait) => (waits[wait.id] = Math.round(wait.days)));
    const law = going && plan.legal && app.data.rules[plan.legal.rule];
    const years = { first: app.data.holidays.first, last: app.data.holidays.last };
    app.put(root, {
      instead: going ? "" : app.data.gate[s.gate].instead,
      usual: going && say("usual", event, waits),
      weekends: going && (!s.region ? say("notes", "no_region") : plan.known ? "" : say("notes", "unknown_years", years)),
      law_title: law && law.title,
      law_why: law && law.why,
      law_date: law && app.dayWords(plan.legal.date, today),
    });
    const legal = root.querySelector(".planner__law");
    legal.hidden = !law;
    if (law) {
      legal.dataset.legal = plan.legal.rule;
      legal.querySelector("time").dateTime = dates.iso(plan.legal.date);
    } else delete legal.dataset.legal;
    root.querySelector("[data-steps]").replaceChildren(...(going ? plan.steps.map((step) => stepView(s, plan, step, today)) : []));
    root.querySelectorAll("[data-dated]").forEach((element) => (element.hidden = !going));
    const events = going ? app.eventsOf(s, plan, "", today) : [];
    root.querySelector("[data-do=ics]").hidden = !events.length;
    const event1 = events.find((item) => item.key.startsWith(plan.next + "-"));
    root.querySelectorAll("[data-calendar-link]").forEach((link) => {
      link.hidden = !event1;
      if (event1) link.href = app.calendar[link.dataset.calendarLink](event1);
    });
    return app.decisionWords(s, plan, today);
  };
})((window.FollowUp = window.FollowUp || {}));
