// Reads the form, keeps the link in step, and shows the answer with every change.
(function (app) {
  "use strict";
  const { say, fragment } = app;

  function start(root) {
    const { form, fields, read, readAll, fill, follow: react, showErrors, listParts } = app.form(root);
    const answer = root.querySelector("[data-answer]");
    const status = root.querySelector("[data-plan-status]");
    const rest = root.querySelector("[data-rest]");
    // {situation, plan} of the answer on the page, and the day for which it was given
    let current = null;
    let day = app.dates.today();
    let shownHash = null;
    // whether a field is marked as wrong
    let marked = false;
    // the home page and frames have none
    const list = root.querySelector("[data-kept]");
    // with the words of an answer comes what shows and keeps it
    app.before = { words: ["answer"].concat(list ? "saved" : []), saved: ["answer"] };

    // No answer: one sentence, or nothing to say.
    function clear(sentences) {
      current = null;
      answer.removeAttribute("data-plan");
      rest.hidden = true;
      root.querySelector("[data-steps]").replaceChildren();
      status.replaceChildren(...sentences.map((text) => app.clone("sentence", { text })));
    }

    function show(situation, today) {
      const plan = app.plan(app.data, situation, today);
      day = today;
      const words = app.decisionWords(situation, plan, today);
      app.answer?.(root, situation, plan, today);
      rest.hidden = !app.answer;
      const shown = status.querySelector("[data-decision]");
      // what is said already is not said again
      const line = shown?.textContent === words ? shown : app.clone("decision", { text: words });
      app.mark(line, { decision: plan.decision, date: plan.date, rule: plan.rule, message: plan.message });
      // what shows the rest comes with its words, or never
      const lost = !app.answer && app.have("words") ? [app.clone("sentence", { text: say("form", "no_words") })] : [];
      if (line !== shown || lost.length) status.replaceChildren(line, ...lost);
      answer.setAttribute("data-plan", "");
      current = { situation, plan };
      return app.answer ? app.doubts(root, situation, plan) : {};
    }

    function remember(raw, push) {
      shownHash = raw ? fragment.write(raw) : "";
      root.querySelectorAll("[data-plan-link]").forEach((link) => (link.href = link.href.split("#")[0] + shownHash));
      if (location.hash !== shownHash) app.goTo(shownHash, push);
    }

    // What the answer needs besides the form; `again` runs when it has come. The words may come after the answer.
    function ready(raw, again) {
      if (raw.stage && !app.have("words")) app.need("words", () => current && update(false));
      if (!raw.region || app.have("places")) return true;
      app.need("places", again);
      return false;
    }

    // complete: the reader has left the field, so a half-typed year is now a wrong year
    function update(complete, stageChanged) {
      const today = app.dates.today();
      const raw = complete ? readAll() : read();
      if (!ready(raw, () => (listParts(fields.part.value), update(complete)))) return;
      const { situation, errors } = fragment.check(app.data, raw, today);
      const wrong = errors.filter((error) => error.rule !== "missing");
      if (situation) {
        marked = false;
        showErrors([], show(situation, today));
        return remember(raw, stageChanged && location.hash);
      }
      marked = wrong.length > 0;
      showErrors(wrong, {});
      if (marked) return clear([say("form", "look_above")]);
      remember(null);
      const asked = raw.stage && !form.querySelector("[data-field=on]").hidden;
      // whoever asked for no contact gets none, whatever the date
      const never = raw.gate === app.gates.NEVER ? [say("decision", "dont_" + raw.gate)] : [];
      clear(asked ? never.concat(say("form", "now_date")) : []);
    }

    // What the address says. A link with anything wrong gives its sentences, and fills in what is right.
    function follow(quiet) {
      // the same link on a later day has another answer
      if (location.hash === shownHash && day === app.dates.today()) return;
      const raw = fragment.read(location.hash);
      if (!raw) {
        if (current && !location.hash) fill({}), showErrors([], {}), clear([]);
        return;
      }
      if (!ready(raw, () => ((shownHash = null), follow(quiet)))) return;
      const today = app.dates.today();
      const { situation, errors } = fragment.check(app.data, raw, today);
      showErrors([], {});
      const onlyStage = errors.length === 1 && errors[0].field === "on" && raw.on === undefined;
      if (situation) {
        const now = fragment.raw(Object.assign(situation, { done: app.doneOf(situation, today) }));
        fill(now);
        showErrors([], show(situation, today));
        remember(now);
      } else if (onlyStage) {
        fill(raw);
        shownHash = location.hash;
        clear([say("form", "now_date")]);
        return fields.on.focus();
      } else {
        const good = fragment.good(app.data, raw, errors);
        fill(good);
        clear([say("form", Object.keys(good).length ? "bad_part" : "bad_link")].concat(errors.map((error) => fragment.sentence(app.data, error, raw))));
      }
      // a frame that is loaded must not move the page around it
      if (quiet === true || window.parent !== window) return;
      // who follows a link wants the answer, not the form above it
      status.focus();
      status.scrollIntoView();
    }

    form.addEventListener("input", (event) => {
      react(event.target.name);
      update(false, event.target.name === "stage");
    });
    // what is half typed, or no day at all, is told once the field is left; and taken back when that is mended
    form.addEventListener("focusout", ({ target }) => {
      if (target.type === "date" && (marked || target.validity.badInput || target.value.startsWith("0"))) update(true);
    });
    form.addEventListener("keydown", ({ key, target }) => key === "Enter" && target.type === "date" && update(true));
    form.addEventListener("focusin", () => app.need("words"));
    form.addEventListener("submit", (event) => event.preventDefault());
    root.querySelector("[data-again]").addEventListener("click", () => {
      app.messages.forget();
      fill({});
      update(true);
      fields.stage.focus();
    });
    window.addEventListener("hashchange", follow);
    // a page that was left open answers for the day on which it is looked at again
    const wake = () => {
      if (day === app.dates.today()) return;
      day = app.dates.today();
      if (current) update(false);
      app.kept?.render();
    };
    // and so does one that is looked at over midnight
    setInterval(wake, 60000);
    document.addEventListener("visibilitychange", wake);
    ["focus", "pageshow"].forEach((name) => window.addEventListener(name, wake));
    app.planner = { current: () => current, follow };
    fill({});
    follow();
    if (list) app.openList(list);
  }

  window.addEventListener("DOMContentLoaded", () => {
    const root = document.querySelector("[data-planner]");
    if (root && app.data.stages) start(root);
  });
})((window.FollowUp = window.FollowUp || {}));
