// Shows a plan: the decision, the words to send, the steps, and the ways to keep it.
(function (app) {
  "use strict";
  const { own, say, dates } = app;

  // the placeholders that the form's dates fill now
  let dated = [];

  function stepView(s, plan, step, today) {
    const { title, action, only_if } = app.data.rules[step.rule];
    const text = own(app.data.texts, step.rule) || {};
    const day = (value) => app.dayWords(value, today, true);
    const range = step.state === "later" && step.earliest !== null && step.earliest < step.latest && step.earliest > today;
    const here = app.regionOf(s, step.rule);
    const said = here?.said || own(own(app.data.said, s.stage), step.rule) || text.said;
    const start = own(own(app.data.starts, s.stage), step.rule) || text.start;
    const node = app.clone("step", {
      title,
      state: say("steps", action + "_" + step.state) || say("steps", step.state),
      due: step.due && say("steps", "due", { date: day(step.due) }),
      only_if: only_if && say("steps", "only_if", { condition: only_if }),
      range: range && say("steps", "range", { first: day(step.earliest), last: day(step.latest) }),
      do: step.state === "done" ? "" : text.checklist,
      wait: said && app.fill(said, { start }),
      note: here && say("steps", "region", here),
      why: text.why,
      our_default: text.our_default,
      disputed: text.disputed,
    });
    node.querySelector("details").hidden = !said;
    app.mark(node, { step: step.rule, state: step.state, due: step.due, earliest: step.earliest, latest: step.latest });
    const time = node.querySelector("time");
    if (step.day === null) time.remove();
    else {
      time.dateTime = dates.iso(step.day);
      time.textContent = app.dayWords(step.day, today);
    }
    return node;
  }

  // What goes into a calendar: what is to be done now and later, on its day.
  app.eventsOf = function (s, plan, label, today) {
    const raw = app.fragment.raw(s);
    const key = [s.stage, raw.on, raw.by || "none", app.calendar.hash(label)].join("-");
    return plan.steps.filter((step) => ["now", "later"].includes(step.state)).map(({ rule, day, state }) => {
      const { title, messages } = app.data.rules[rule];
      const message = own(app.data.messages, state === "now" ? plan.message : messages[0]);
      const url = message ? new URL(app.address(message.url), location.href).href : "";
      return {
        key: rule + "-" + key, stamp: today, day, sequence: today + s.done.length, text: own(app.data.texts, rule)?.checklist || title,
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

  // The dates of the form, for the messages to say; a date that is taken back leaves its gap open again.
  function fillDates(s, plan, event, today) {
    const filled = {};
    dated.forEach((name) => (filled[name] = ""));
    const put = (name, day) => name && day !== null && (filled[name] = dates.iso(day));
    put(say("slots_on", event), s.on);
    if (!plan.flags.by_ignored) put(say("slots_by", event), s.by);
    dated = Object.keys(filled);
    const country = s.region && s.region.split("-")[0];
    const sending = plan.decision === "wait" || plan.decision === "send" ? plan.date : today;
    app.messages.set(filled, sending, country ? country === "US" : undefined);
  }

  function showLaw(root, plan, today) {
    const law = plan.legal;
    const text = law && own(app.data.texts, law.rule);
    const box = root.querySelector(".planner__law");
    box.hidden = !law;
    app.mark(box, { legal: law && law.rule });
    if (!law) return;
    app.put(box, {
      law_title: app.data.rules[law.rule].title,
      law_date: app.dayWords(law.day, today),
      law_why: text && text.why,
      law_after: law.passed && text && text.after,
    });
    box.querySelector("time").dateTime = dates.iso(law.day);
  }

  function showRegion(root, s, plan) {
    const here = ["wait", "may", "send"].includes(plan.decision) && app.regionOf(s, plan.rule);
    const box = root.querySelector(".planner__region");
    box.hidden = !here;
    if (!here) return;
    const start = own(own(app.data.starts, s.stage), plan.rule) || app.data.texts[plan.rule].start;
    app.put(box, { region: say("why", "region", { ...here, wait: app.fill(here.said, { start }) }), region_source: here.cite || "" });
    if (here.url) box.querySelector("a").href = app.address(here.url);
  }

  // Shows everything below the decision, and gives back the decision in words.
  app.answer = function (root, s, plan, today) {
    const event = app.fragment.placeOf(app.data, s).event;
    const gates = Array.from(app.told(app.data, s).gates);
    const wish = gates.find((gate) => (plan.decision === "dont" ? gate !== "agency" : ["no-calls", "portal"].includes(gate)));
    const asked = plan.decision === "dont" || (plan.message && app.data.actions[app.data.rules[plan.rule].action].asks);
    fillDates(s, plan, event, today);
    showMessage(root, plan.message);
    showRegion(root, s, plan);
    showLaw(root, plan, today);
    const years = { first: app.data.holidays.first, last: app.data.holidays.last };
    const lost = s.region && app.have("places") && !app.data.parts;
    app.put(root, {
      why: app.whyWords(s, plan, today).join(" "),
      instead: wish && asked && own(app.data.instead, wish),
      usual: app.usualWords(s, plan, today),
      weekends: !s.region ? say("notes", "no_region") : lost ? say("notes", "no_places") : plan.known ? "" : say("notes", "unknown_years", years),
    });
    const steps = plan.steps.filter((step) => step.state !== "skipped");
    root.querySelector("[data-steps]").replaceChildren(...steps.map((step) => stepView(s, plan, step, today)));
    const events = app.eventsOf(s, plan, "", today);
    root.querySelectorAll("[data-dated]").forEach((element) => (element.hidden = !steps.length));
    root.querySelectorAll("[data-keep-date]").forEach((element) => (element.hidden = !events.length));
    const next = events.find((item) => item.key.startsWith(plan.rule + "-")) || events[0];
    if (next) root.querySelectorAll("[data-calendar-link]").forEach((link) => (link.href = app.calendar[link.dataset.calendarLink](next)));
    return app.decisionWords(s, plan, today);
  };
})((window.FollowUp = window.FollowUp || {}));
