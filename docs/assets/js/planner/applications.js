// The applications that the reader keeps on this device, in one list by the day of each decision.
(function (app) {
  "use strict";
  const { $, say, dates, fragment, store, exchange } = app;

  const labelOf = (item) => [item.role, item.company].filter(Boolean).join(", ");
  // what happened, as the form says it; a situation that is named without its case is named by its first
  const titles = {};
  Array.from($("#plan-stage").options).forEach(({ value, text }) => {
    titles[value] = text;
    titles[value.split("/")[0]] ??= text;
  });
  const titleOf = ({ stage, case: kase }) => titles[stage + "/" + kase] || titles[stage];
  const tell = (key, values) => ($("[data-kept-status]").textContent = key ? say("kept", key, values) : "");
  const outcome = (state, good) => tell(state === "kept" ? good : state, { most: exchange.MOST });

  // The plan of a kept application, whether there is still something to do or to wait for, and its place in the list.
  function planned(item, today) {
    const { situation } = fragment.check(app.data, item, Infinity);
    const plan = app.plan(app.data, situation, today);
    const closed = ["stop", "dont"].includes(plan.decision) && !(plan.date >= today && plan.date !== null);
    // a decision without a day comes after all days, and what was answered has no decision
    const place = item.answered ? 2e9 : plan.date ?? 1e9;
    return { item, situation, plan, place, over: closed || !!item.answered };
  }
  const listed = (items, today) =>
    items
      .map((item) => planned(item, today))
      .sort((a, b) => a.place - b.place || labelOf(a.item).localeCompare(labelOf(b.item)));

  // The fields of an application with one more message noted as sent.
  function oneMore(item, rule, today) {
    const { situation } = fragment.check(app.data, item, Infinity);
    const done = app.doneOf(situation, today).concat({ rule, day: today });
    const { sent, last, done: text } = fragment.raw(Object.assign(situation, { done }));
    return { done: text, sent: Number(sent), last };
  }

  function row({ item, situation, plan, over }, today) {
    const day = (value) => app.dayWords(value, today, true);
    const next = item.answered
      ? say("kept", "answered_on", { date: day(dates.parse(item.answered)) })
      : app.decisionWords(situation, plan, today);
    // what is over takes little room among what is not
    const more = over ? {} : { stage: titleOf(item), due: day(plan.date) };
    const node = app.clone("application", { label: labelOf(item) || titleOf(item), next, stage: "", due: "", ...more });
    // the letter is about this application, whatever stood in it before
    const hand = () => app.messages.set({ role: item.role, company: item.company });
    const link = $("a", node);
    link.href = fragment.write(item);
    link.id = "kept-" + item.id;
    link.addEventListener("click", () => (hand(), app.saving.open(item)));
    // `act`: the button that is there next
    const note = (fields, act) => {
      const state = store.change(item.id, fields, Date.now());
      const now = store.all().items.find((one) => one.id === item.id);
      const over = now && planned(now, dates.today()).over;
      outcome(state, act === "waiting" ? "noted_answered" : over ? "noted_over" : "noted");
      if (now) app.saving.follow(now);
      render(item.id, act);
    };
    // the day of the tap, which may be days after that of the list
    const now = () => dates.iso(dates.today());
    const acts = {
      sent: () => note((kept) => oneMore(kept, plan.rule, dates.today()), "sent"),
      answered: () => note(() => ({ answered: now() }), "waiting"),
      waiting: () => note(() => ({ answered: "" }), "answered"),
      edit() {
        app.goTo(fragment.write(item), true);
        app.planner.follow();
        app.saving.open(item, true);
        hand();
        app.messages.refresh();
        tell("editing", { label: labelOf(item) || titleOf(item) });
        $("#plan-stage").focus();
      },
      forget(button) {
        if (!app.confirmed(button, say("kept", "sure"))) return;
        outcome(store.forget(item.id), "forgotten");
        render(null);
      },
    };
    // nothing can have been sent before there was anything to write about
    const early = situation.on > today && plan.decision === "wait";
    const hidden = { sent: !!item.answered || !plan.message || early, answered: !!item.answered, waiting: !item.answered };
    node.dataset.application = item.id;
    node.classList.toggle("is-over", over);
    // what is not due yet may have been sent already, but is nothing to hurry
    $("[data-act=sent]", node).classList.toggle("button--quiet", plan.decision === "wait");
    node.querySelectorAll("[data-act]").forEach((button) => {
      button.hidden = !!hidden[button.dataset.act];
      button.setAttribute("aria-describedby", link.id);
      button.addEventListener("click", () => acts[button.dataset.act](button));
    });
    return node;
  }

  // focusId, act: the button that was used, so that the focus stays with its application.
  function render(focusId, act) {
    const list = $("[data-kept-list]");
    const today = dates.today();
    const { items, broken, state } = store.all();
    if (items.some((item) => item.region) && !app.have("places")) return app.need("places", () => render(focusId, act));
    list.replaceChildren(...listed(items, today).map((one) => row(one, today)));
    app.put(document, {
      kept_problem: state === "blocked" ? say("kept", "blocked") : broken ? say("kept", "broken", { count: broken }) : "",
    });
    const empty = !items.length && !broken;
    document.querySelectorAll("[data-when-kept]").forEach((element) => (element.hidden = empty));
    $("[data-kept-title]").hidden = empty && state === "kept" && !$("[data-kept-status]").textContent;
    if (focusId === undefined) return;
    const own = focusId && $('[data-application="' + focusId + '"]');
    ((own && ($('[data-act="' + act + '"]:not([hidden])', own) || $("a", own))) || $("[data-kept-title]")).focus();
  }

  app.kept = { labelOf, listed, render, tell, outcome };
})((window.FollowUp = window.FollowUp || {}));
