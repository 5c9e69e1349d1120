// Why the answer is what it is: what is late or over, what they asked for, what a place makes of it, and how long others waited.
// All of it is said in words that come with an answer, and so does this.
(function (app) {
  "use strict";
  const { own, say, dates } = app;
  const actionOf = (rule) => app.data.rules[rule].action;
  const asks = (rule) => app.data.actions[actionOf(rule)].asks;
  // Whether silence means no, and the day has come.
  const hasEnded = (s, today) => app.wishOf(s) === app.gates.SILENCE && s.until !== null && s.until <= today;

  // What they asked for, as far as it changes what is to be done: nothing may go, or another way is to be taken.
  function wishFor(s, { decision, message, rule }, today) {
    if (decision === "dont" || decision === "stop") return hasEnded(s, today) ? undefined : app.wishOf(s);
    return message && asks(rule) ? app.gates.channel.find((gate) => app.told(app.data, s).gates.has(gate)) : undefined;
  }

  // Why nothing more is to be sent: it is too late for what was left, or all that one asks was asked.
  function whyStop(s, { rule, flags: { over } }, today) {
    const text = (id) => own(app.data.texts, id) || {};
    if (!over) return [text(rule).why].filter(Boolean);
    const because = own(own(app.data.ends, s.stage), over.rule) || text(over.rule).end || "";
    return [say("why", "ended", { date: app.dayWords(over.day, today), because })];
  }

  // What a reader may wonder about the decision, most important first.
  function words(s, plan, today) {
    const { rule, flags } = plan;
    const why = (key, day) => say("why", key, day && { date: app.dayWords(day, today) });
    if (plan.decision === "stop") return hasEnded(s, today) ? [why("silence")] : app.wishOf(s) ? [] : whyStop(s, plan, today);
    if (!plan.message) return [];
    const { due } = plan.steps.find((one) => one.rule === rule);
    const { kind } = app.data.events[app.fragment.placeOf(app.data, s).event];
    const late = () => why(asks(rule) ? "late_question" : "late_" + actionOf(rule), due) || why(plan.date > today ? "due" : "late", due);
    const deadline = app.data.rules[rule].back && s.by !== null && today >= s.by && (today > s.by ? "deadline_passed" : "deadline_today");
    const last = plan.decision === "send" && plan.date > today && plan.date === s.by;
    const untold = plan.steps.some((one) => one.state === "skipped" && actionOf(one.rule) === "thank");
    return [
      deadline ? why(deadline, s.by) : last ? why("last_day", s.by) : due && late(),
      untold && actionOf(rule) === "keep-in-touch" && why("thanks_over"),
      // what goes to an agency thanks nobody else
      flags.carries_thanks && !s.gates.includes(app.gates.AGENCY) && why("carries_thanks"),
      flags.moved && plan.date > today && why("moved"),
      plan.decision === "wait" && s.on > today && kind !== "date" && why("before"),
    ].filter(Boolean);
  }

  // The messages whose day was guessed, and is counted from: [rule, day]. Where only one day is left, or all
  // that are left count as the same, there is nothing to ask.
  const guesses = (s, { unknown }, today) => unknown.filter(([, day]) => day !== null && day <= today && s.on < today);

  // On which days the answer rests that nobody told.
  function guess(s, { flags }, today) {
    const found = guesses(s, flags, today);
    if (!found.length) return [];
    const named = found.map(([rule, day]) => say("why", "guessed", { name: app.sentName(rule), date: app.dayWords(day, today) }));
    const cure = say("why", found.some(([, day]) => day < today) ? "guess_later" : "guess_sooner");
    return [say("why", "guess", { guesses: named.join(say("why", "and") + " "), cure })];
  }

  // What a region makes of a rule: its wait in words, who says so, and where. Nothing where something else sets the wait.
  function regionOf(s, id) {
    const rule = app.data.rules[id];
    const agency = s.gates.includes(app.gates.AGENCY) && rule.needs === "no date" && asks(id);
    const here = !agency && !own(app.data.stages[s.stage].own, id)?.wait && app.variantOf(rule, s);
    return here && own(app.data.texts, id)?.regions[Object.keys(rule.regions).find((code) => rule.regions[code] === here)];
  }

  // How long the wait for an answer usually is, where a figure about it exists for the reader's region.
  function usual(s, plan) {
    if (!s.region || !plan.message || !asks(plan.rule)) return "";
    return say("usual", app.fragment.placeOf(app.data, s).event + "_" + s.region.split("-")[0], app.data.waits);
  }

  // A right that runs beside the steps; what it allows is said once its day has passed.
  function lawView({ rule, day, passed }, today) {
    const text = own(app.data.texts, rule) || {};
    const node = app.clone("law", { ...text, day: app.dayWords(day, today), after: passed && text.after });
    app.mark(node, { legal: rule });
    node.querySelector("time").dateTime = dates.iso(day);
    return node;
  }

  function showRegion(root, s, plan) {
    const here = plan.message && regionOf(s, plan.rule);
    const box = root.querySelector(".planner__region");
    box.hidden = !here;
    if (!here) return;
    const start = own(own(app.data.starts, s.stage), plan.rule) || app.data.texts[plan.rule].start;
    app.put(box, { region: say("why", "region", { ...here, wait: app.fill(here.said, { start }).replace(/^./, (first) => first.toLowerCase()) }), region_source: here.cite || "" });
    if (here.url) box.querySelector("a").href = app.address(here.url);
  }

  // On paper the form is gone, so the plan says what it is about and where it can be opened again. Saved on a disk, it has no address.
  function about(root, s, today) {
    const options = Array.from(root.querySelectorAll("#plan-stage, #plan-after, #plan-region, #plan-part"), (field) => field.value && field.selectedOptions[0].text);
    const address = location.protocol === "file:" ? "" : (app.frame?.page() || location.href.split("#")[0]) + app.fragment.write(app.fragment.raw(s));
    const day = (value) => app.dayWords(value, 0);
    const { on, by } = app.fragment.placeOf(app.data, s);
    const dates = [[on, s.on], [by, s.by]].filter(([label, value]) => label && value !== null).map(([label, value]) => say("about", "date", { label: label.split(",")[0], day: day(value) }));
    return say("about", "plan", { options: options.filter(Boolean).join(", "), dates: dates.join(" "), today: day(today), address });
  }

  app.why = {
    regionOf,
    guesses,
    show(root, s, plan, today) {
      const reason = guess(s, plan, today).concat(words(s, plan, today)).join(" ");
      app.put(root, { reason, instead: own(app.data.instead, wishFor(s, plan, today)), usual: usual(s, plan), about: about(root, s, today) });
      showRegion(root, s, plan);
      root.querySelector("[data-law]").replaceChildren(...(plan.legal ? [lawView(plan.legal, today)] : []));
    },
  };
})((window.FollowUp = window.FollowUp || {}));
