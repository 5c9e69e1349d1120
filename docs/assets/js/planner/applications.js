// The applications that the reader keeps on this device: what is due next stands first.
(function (app) {
  "use strict";
  const { say, dates, fragment, store, exchange } = app;
  const $ = (selector, root) => (root || document).querySelector(selector);
  // the id of the application that "save" will change
  let editing = null;

  const labelOf = (item) => [item.role, item.company].filter(Boolean).join(", ");
  const tell = (key, values) => ($("[data-kept-status]").textContent = key ? say("kept", key, values) : "");
  const outcome = (state, good) => tell(state === "kept" ? good : state);

  // The plan of a kept application, and the day on which it wants something; answered ones come last.
  function planned(item, today) {
    const { situation } = fragment.check(app.data, item, Infinity);
    const plan = app.plan(app.data, situation, today);
    const step = plan.steps.find((one) => one.rule === plan.next);
    const due = item.answered || !step ? Infinity : Math.max(step.recommended, today);
    return { item, situation, plan, step, due };
  }
  const listed = (items, today) =>
    items.map((item) => planned(item, today)).sort((a, b) => a.due - b.due || labelOf(a.item).localeCompare(labelOf(b.item)));

  function row({ item, situation, plan, step }, today) {
    const day = (value) => app.dayWords(value, today, true);
    const next = item.answered
      ? say("kept", "answered_on", { date: day(dates.parse(item.answered)) })
      : app.decisionWords(situation, plan, today);
    const stage = app.data.stages[item.stage].title;
    const node = app.clone("application", { label: labelOf(item) || stage, stage, next, due: step && !item.answered ? day(step.recommended) : "" });
    // the letter is about this application, whatever stood in it before
    const hand = () => app.messages.set({ role: item.role, company: item.company });
    $("a", node).href = fragment.write(item);
    $("a", node).addEventListener("click", hand);
    $("a", node).id = "kept-" + item.id;
    const note = (fields, act) => {
      outcome(store.change(item.id, fields, Date.now()), "noted");
      render(item.id, act);
    };
    // the day of the tap, which may be days after that of the list
    const now = () => dates.iso(dates.today());
    const oneMore = () => ({ sent: item.sent + 1, last: now() });
    const acts = {
      sent: () => note(oneMore(), "sent"),
      answered: () => note({ answered: now() }, "answered"),
      edit() {
        editing = item.id;
        app.goTo(fragment.write(item), true);
        app.planner.follow();
        hand();
        app.messages.refresh();
        tell("editing", { label: labelOf(item) || stage });
        $("#plan-stage").focus();
      },
      forget(button) {
        if (!app.confirmed(button, say("kept", "sure"))) return;
        outcome(store.forget(item.id), "forgotten");
        render(null);
      },
    };
    node.dataset.application = item.id;
    node.querySelectorAll("[data-act]").forEach((button) => {
      const act = button.dataset.act;
      // nothing can have been sent before the count starts, nor after the last step
      const idle = ["stop", "dont"].includes(plan.decision) || fragment.check(app.data, Object.assign({}, item, oneMore()), today).errors.length;
      button.hidden = (act === "sent" && (!!item.answered || !!idle)) || (act === "answered" && !!item.answered);
      button.setAttribute("aria-describedby", "kept-" + item.id);
      button.addEventListener("click", () => acts[act](button));
    });
    return node;
  }

  // focusId, act: the button that was used, so that the focus stays with its application.
  function render(focusId, act) {
    const list = $("[data-kept-list]");
    const today = dates.today();
    const { items, broken, state } = store.all();
    list.replaceChildren(...listed(items, today).map((one) => row(one, today)));
    app.put(document, {
      kept_problem: state === "blocked" ? say("kept", "blocked") : broken ? say("kept", "broken", { count: broken }) : "",
      kept_empty: items.length || broken ? "" : say("kept", "empty"),
    });
    document.querySelectorAll("[data-when-kept]").forEach((element) => (element.hidden = !items.length && !broken));
    if (focusId === undefined) return;
    const own = focusId && $('[data-application="' + focusId + '"]');
    ((own && ($('[data-act="' + act + '"]:not([hidden])', own) || $("a", own))) || $("[data-kept-title]")).focus();
  }

  function keep(form) {
    const now = app.planner.current();
    if (!now || !now.situation.stage) return;
    const fields = { role: form.elements.role.value, company: form.elements.company.value };
    const given = exchange.clean(Object.assign({ id: exchange.newId() }, fields, fragment.raw(now.situation)));
    const same = (item) => ["role", "company", "stage", "on"].every((name) => item[name] === given[name]);
    const items = store.all().items;
    const known = items.find((item) => item.id === editing) || items.find(same);
    const item = Object.assign(given, known && { id: known.id, answered: known.answered, updated: known.updated });
    item.updated = Math.max(Date.now(), item.updated + 1);
    outcome(store.put(item), "saved");
    editing = null;
    render();
  }

  app.kept = { labelOf, listed, render, tell, outcome };

  window.addEventListener("DOMContentLoaded", () => {
    if (!$("[data-kept]")) return;
    $("[data-kept]").hidden = false;
    // the click and not the submit, which a sandboxed frame swallows; Enter clicks the button as well
    $("[data-keep] button").addEventListener("click", (event) => {
      event.preventDefault();
      keep(event.target.form);
    });
    // another plan on the page is not a change to the entry that was being edited
    const leave = () => (editing = null);
    window.addEventListener("hashchange", () => fragment.read(location.hash) && leave());
    $("[data-again]").addEventListener("click", () => {
      leave();
      app.messages.set({ role: "", company: "" });
    });
    store.onChange(() => render());
    render();
  });
})((window.FollowUp = window.FollowUp || {}));
