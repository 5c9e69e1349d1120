// The form: reads it, keeps the link in step, and shows the answer with every change.
(function (app) {
  "use strict";
  const { own, say, fragment } = app;

  function start(root) {
    const form = root.querySelector("form");
    const fields = form.elements;
    const answer = root.querySelector("[data-answer]");
    const status = root.querySelector("[data-plan-status]");
    const rest = root.querySelector("[data-rest]");
    // {situation, plan} of the answer on the page
    let current = null;
    let shownHash = null;

    function listRegions() {
      app.data.regions.forEach((region) => {
        const group = document.createElement("optgroup");
        group.label = region.name;
        group.append(new Option(region.whole, region.code), ...region.parts.map((part) => new Option(part.name, part.code)));
        fields.region.append(group);
      });
    }
    // sixty places: without a link that names one they can wait until the page is drawn
    if (location.hash) listRegions();
    else setTimeout(listRegions);

    function read() {
      const raw = {};
      fragment.FIELDS.forEach((name) => (raw[name] = fields[name].value));
      if (!Number(raw.sent)) raw.last = "";
      return raw;
    }
    function fillIn(raw) {
      form.reset();
      fragment.FIELDS.forEach((name) => (fields[name].value = raw[name] || ""));
      // the last choice is "four times or more"
      fields.sent.value = Math.min(Number(raw.sent || 0), 4);
      labels();
      if (raw.region || Number(raw.sent)) root.querySelectorAll("details.planner__more").forEach((more) => (more.open = true));
    }

    // The dates are named after the situation; a date that makes no sense there is not asked for.
    function labels() {
      const stage = own(app.data.stages, fields.stage.value);
      app.put(form, { on: (stage && stage.on) || say("fields", "on"), by: (stage && stage.by) || say("fields", "by") });
      const asks = { by: (stage && stage.by) || fields.by.value, last: Number(fields.sent.value) };
      Object.keys(asks).forEach((name) => (root.querySelector('[data-field="' + name + '"]').hidden = !asks[name]));
    }

    function showErrors(errors) {
      fragment.FIELDS.forEach((name) => {
        const mine = errors.filter((error) => error.field === name);
        const input = form.querySelector('[name="' + name + '"]');
        app.put(root, { ["error_" + name]: mine.map((error) => fragment.sentence(app.data, error, fields.stage.value)).join(" ") });
        if (mine.length) input.setAttribute("aria-invalid", "true");
        else input.removeAttribute("aria-invalid");
      });
    }

    // No answer: one sentence, or nothing to say.
    function clear(sentences) {
      current = null;
      answer.removeAttribute("data-plan");
      rest.hidden = true;
      root.querySelector("[data-steps]").replaceChildren();
      if (status.textContent !== sentences.join("")) status.replaceChildren(...sentences.map((text) => app.clone("sentence", { text })));
    }

    function show(situation, today, plan = app.plan(app.data, situation, today)) {
      rest.hidden = false;
      const words = app.answer(root, situation, plan, today);
      const shown = status.querySelector("[data-decision]");
      // what is said already is not said again
      const line = shown?.textContent === words ? shown : app.clone("decision", { text: words });
      line.dataset.decision = plan.decision;
      if (line !== shown) status.replaceChildren(line);
      answer.setAttribute("data-plan", "");
      current = { situation, plan };
    }

    function remember(raw, push) {
      shownHash = raw ? fragment.write(raw) : "";
      root.querySelectorAll("[data-plan-link]").forEach((link) => (link.href = link.href.split("#")[0] + shownHash));
      if (location.hash !== shownHash) app.goTo(shownHash, push);
    }

    // complete: the reader has left the field, so a half-typed year is now a wrong year
    function update(complete, stageChanged) {
      const today = app.dates.today();
      const raw = read();
      if (!complete) ["on", "by", "last"].forEach((name) => (raw[name] = raw[name].startsWith("0") ? "" : raw[name]));
      const { situation, errors } = fragment.check(app.data, raw, today);
      const wrong = errors.filter((error) => error.rule !== "missing");
      showErrors(wrong);
      if (wrong.length) return clear([say("form", "look_above")]);
      if (situation) {
        show(situation, today);
        return remember(raw, stageChanged && location.hash);
      }
      remember(null);
      // the gate needs no date
      if (raw.gate) return show({ by: null, gate: raw.gate }, today, { decision: "dont" });
      return clear(raw.stage ? [say("form", "now_date")] : []);
    }

    // What the address says. A link with anything wrong gives its sentences and an empty form.
    function follow() {
      if (location.hash === shownHash) return;
      const raw = fragment.read(location.hash);
      if (!raw) {
        if (current && !location.hash) fillIn({}), showErrors([]), clear([]);
        return;
      }
      const today = app.dates.today();
      const { situation, errors } = fragment.check(app.data, raw, today);
      showErrors([]);
      const onlyStage = errors.length === 1 && errors[0].field === "on" && Object.keys(raw).length === 1;
      if (situation || onlyStage) {
        fillIn(raw);
        shownHash = location.hash;
        if (onlyStage) {
          clear([say("form", "now_date")]);
          return fields.on.focus();
        }
        show(situation, today);
        remember(fragment.raw(situation));
      } else {
        fillIn({});
        clear([say("form", "bad_link")].concat(errors.map((error) => fragment.sentence(app.data, error, raw.stage))));
      }
      // a frame that is loaded must not move the page around it
      if (window.parent !== window) return;
      // who follows a link wants the answer, not the form above it
      status.focus();
      answer.scrollIntoView();
    }

    form.addEventListener("input", (event) => {
      if (event.target.name === "stage" && !(own(app.data.stages, event.target.value) || {}).by) fields.by.value = "";
      labels();
      update(false, event.target.name === "stage");
    });
    // only a year that is half typed waits for this
    form.addEventListener("focusout", (event) => event.target.value.startsWith("0") && update(true));
    form.addEventListener("submit", (event) => event.preventDefault());
    root.querySelector("[data-again]").addEventListener("click", () => {
      fillIn({});
      update(true);
      fields.stage.focus();
    });
    window.addEventListener("hashchange", follow);
    app.planner = { current: () => current, follow };
    labels();
    follow();
  }

  window.addEventListener("DOMContentLoaded", () => {
    const root = document.querySelector("[data-planner]");
    if (root && app.data.stages) start(root);
  });
})((window.FollowUp = window.FollowUp || {}));
