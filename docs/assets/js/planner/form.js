// The form's fields: which of them are asked, what they hold, and what is wrong with it.
(function (app) {
  "use strict";
  const { own, say, fragment } = app;
  const { AGENCY, CHOSEN, SILENCE } = app.gates;
  const DATES = ["on", "by", "until"];

  app.form = function (root) {
    const form = root.querySelector("form");
    const fields = form.elements;
    const ticks = app.ticks(root.querySelector("[data-sent-list]"));
    const part = (name) => root.querySelector('[data-field="' + name + '"]');
    // the dates and ticks as they were when a date got the focus: a date that is half typed takes nothing away for good
    let before = null;

    const chosen = () => {
      const [stage, kase] = fields.stage.value.split("/");
      return { stage, case: kase || "" };
    };
    // "They didn't answer your message" is asked after what, and then is that situation
    const asksAfter = (id) => own(app.data.events, own(app.data.stages, id)?.event)?.kind === "message";
    // what the browser can't read, such as 31 February, is no day, and not nothing
    const typed = (field) => (field.validity.badInput ? "?" : field.value);
    // a day or a year that is half typed is none yet
    const dayOf = (name) => {
      const field = fields[name];
      return field === document.activeElement ? field.value.replace(/^0.*/, "") : typed(field);
    };

    // which reasons not to write a situation asks about: those of an employer, of an agency alone, or none
    const gateOf = (raw) => fragment.placeOf(app.data, raw)?.gate || own(app.data.stages, raw.stage)?.gate || "none";

    function read(valueOf = dayOf) {
      const raw = chosen();
      if (asksAfter(raw.stage) && fields.after.value) raw.stage = fields.after.value;
      const asked = gateOf(raw);
      const wishes = asked === "questions" ? fields.gate.value : "";
      const agency = asked !== "none" && fields.agency.checked ? AGENCY : "";
      return Object.assign(raw, {
        on: valueOf("on"),
        by: fragment.placeOf(app.data, raw)?.by ? valueOf("by") : "",
        region: fields.part.value || fields.region.value,
        done: ticks.text(ticks.read()),
        gate: [agency, wishes].filter(Boolean).join(","),
        until: wishes === SILENCE ? valueOf("until") : "",
      });
    }

    // What a date is called in the situation.
    const nameOf = (name) => fragment.placeOf(app.data, read())?.[name] || say("fields", name);

    // The parts of a country; they are known once the places are there.
    function listParts(code) {
      const parts = own(app.data.parts, fields.region.value) || [];
      part("part").hidden = !parts.length;
      fields.part.replaceChildren(new Option(say("form", "whole"), ""), ...parts.map((one) => new Option(one.name, one.code)));
      fields.part.value = code || "";
      if (fields.part.selectedIndex < 0) fields.part.value = "";
    }

    // Shows what the situation asks for, by the names that it has there.
    function ask(done = ticks.read()) {
      const raw = read();
      const stage = own(app.data.stages, raw.stage);
      const place = fragment.placeOf(app.data, raw);
      const after = asksAfter(chosen().stage);
      // who got no answer says first after what
      const settled = !asksAfter(raw.stage) || fields.on.value;
      const wishes = settled && gateOf(raw) === "questions";
      app.put(form, { on: nameOf("on"), by: nameOf("by") });
      const asked = {
        after,
        on: settled,
        by: place?.by,
        done: ticks.list(place, dayOf("by"), done) && settled,
        gate: settled && gateOf(raw) !== "none",
        wishes,
        until: wishes && fields.gate.value === SILENCE,
      };
      Object.keys(asked).forEach((name) => (part(name).hidden = !asked[name]));
      // who has asked may have got a reply that settles nothing
      const replied = root.querySelector("[data-replied]");
      if (replied) replied.hidden = !(gateOf(raw) === "questions" && app.hasAsked(place, done));
      root.querySelectorAll("[data-only]").forEach((hint) => (hint.hidden = hint.dataset.only !== raw.stage));
      const chosenOnly = fields.gate.querySelector("[value=" + CHOSEN + "]");
      chosenOnly.hidden = chosenOnly.disabled = !!stage?.talked;
    }

    function fill(raw, done = ticks.parse(raw.done || "")) {
      form.reset();
      delete fields.on.dataset.typedAs;
      before = null;
      const stage = own(app.data.stages, raw.stage);
      const kase = stage?.cases.length ? "/" + fragment.placeOf(app.data, raw).id : "";
      const gates = (raw.gate || "").split(",");
      fields.stage.value = (raw.stage || "") + kase;
      DATES.forEach((name) => (fields[name].value = raw[name] || ""));
      fields.region.value = (raw.region || "").split("-")[0];
      listParts(raw.region);
      fields.agency.checked = gates.includes(AGENCY);
      fields.gate.value = gates.find((gate) => gate && gate !== AGENCY) || "";
      ask(done);
    }

    // What another choice or another date means for the rest of the form.
    function follow(name) {
      let done = ticks.read();
      if (name === "stage") done = fields.after.value = "";
      if (name === "stage" || name === "after") {
        const question = fields.after.value && app.questionOf(fields.after.value);
        done = question ? [{ rule: question, day: "" }] : [];
      }
      if (name === "region") listParts();
      // it may get another name by another choice
      if (name === "on") fields.on.dataset.typedAs = nameOf("on");
      if (name === "on" || name === "by") {
        before = before || { on: "", by: "", done };
        done = app.stillSent(before.done, name, before[name], dayOf(name));
      }
      ask(done);
    }

    form.addEventListener("focusin", (event) => {
      before = DATES.includes(event.target.name) ? { on: dayOf("on"), by: dayOf("by"), done: ticks.read() } : null;
    });

    function showErrors(errors, notes) {
      fragment.FIELDS.forEach((name) => {
        const mine = errors.filter((error) => error.field === name).map((error) => fragment.sentence(app.data, error, read()));
        app.put(root, { ["error_" + name]: mine.concat(notes[name] || []).join(" ") });
        root.querySelector("#plan-" + name + "-error").classList.toggle("is-note", !mine.length);
        const input = form.querySelector('[name="' + name + '"]');
        if (mine.length) input?.setAttribute("aria-invalid", "true");
        else input?.removeAttribute("aria-invalid");
      });
    }

    return { fields, read, readAll: () => read((name) => typed(fields[name])), fill, follow, showErrors, listParts, form };
  };
})((window.FollowUp = window.FollowUp || {}));
