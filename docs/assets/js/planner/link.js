// The link that carries a plan: #stage=…&case=…&on=…&by=…&region=…&done=…&gate=…&until=… (and, in older ones, sent=…&last=…).
// Every value is checked before it is used; all that is wrong is said at once.
(function (app) {
  "use strict";
  const { own, dates } = app;
  const FIELDS = ["stage", "case", "on", "by", "region", "done", "sent", "last", "gate", "until"];
  const DAYS = ["on", "by", "last", "until"];

  // What happened: the situation, or the one of its cases that is named.
  function placeOf(data, raw) {
    const stage = own(data.stages, raw.stage);
    if (!stage) return undefined;
    return stage.cases.find((one) => one.id === raw.case) || stage.cases[0] || stage;
  }

  function dayOf(text) {
    const found = dates.parse(text);
    const year = found === null ? 0 : dates.fromDay(found)[0];
    return year >= 2000 && year <= 2100 ? found : null;
  }

  // "thank-you:2026-11-20,no-date-given" as entries; `wrong` is told what can't be one.
  function doneOf(data, text, wrong) {
    const entries = text.split(",").filter(Boolean);
    if (entries.length > 20) wrong("done", "many", "");
    return entries.map((entry) => {
      const [rule, ...rest] = entry.split(":");
      const day = rest.length ? dayOf(rest.join(":")) : null;
      if (!own(data.rules, rule)) wrong("done", "unknown", rule);
      else if (rest.length && day === null) wrong("done", "date", rest.join(":"));
      return { rule, day };
    });
  }

  // At most one wish of theirs, beside an agency in between.
  function gatesOf(data, text, wrong) {
    const gates = text.split(",").filter(Boolean);
    gates.forEach((gate) => own(data.gate, gate) || wrong("gate", "unknown", gate));
    if (gates.filter((gate) => gate !== app.gates.AGENCY).length > 1) wrong("gate", "many", "");
    return gates;
  }

  // A place is looked up once the list of places is there; where it can't be had, its form has to do.
  function knownRegion(data, code) {
    return data.parts ? own(data.holidays.sets, code) !== undefined : /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code);
  }

  // raw: the fields as text. Gives {situation, errors: [{field, rule, value}]}; no situation where one is wrong.
  function check(data, raw, today) {
    const errors = [];
    const wrong = (field, rule, value) => errors.some((error) => error.field === field) || errors.push({ field, rule, value });
    const text = (field) => String(raw[field] || "");
    const stage = own(data.stages, text("stage"));
    if (!stage) wrong("stage", text("stage") ? "unknown" : "missing", text("stage"));
    else if (text("case") && !stage.cases.some((one) => one.id === text("case"))) wrong("case", "unknown", text("case"));
    const day = {};
    DAYS.forEach((field) => {
      day[field] = text(field) ? dayOf(text(field)) : null;
      if (text(field) && day[field] === null) wrong(field, "date", text(field));
    });
    if (!text("on")) wrong("on", "missing", "");
    if (text("region") && !knownRegion(data, text("region"))) wrong("region", "unknown", text("region"));
    const sent = text("sent") || "0";
    if (!/^\d$/.test(sent)) wrong("sent", "number", sent);
    const done = doneOf(data, text("done"), wrong);
    const gates = gatesOf(data, text("gate"), wrong);
    const { on, by, last, until } = day;
    // where the reader is, it may be tomorrow already
    const latest = today + 1;
    const event = stage && own(data.events, placeOf(data, raw).event);
    if (event && event.past && on > latest) wrong("on", "future", text("on"));
    if (last !== null && !done.length) {
      if (last > latest) wrong("last", "future", text("last"));
      if (sent === "0") wrong("last", "unsent", text("last"));
    }
    if (errors.length) return { situation: null, errors };
    const { region } = raw;
    // names go before numbers, also where they belong elsewhere: the link that is written has only the names
    const counted = done.length ? { sent: 0, last: null } : { sent: Number(sent), last };
    return {
      situation: { stage: raw.stage, case: raw.case || null, on, by, region: region || null, gates, until, done, ...counted },
      errors,
    };
  }

  // What of a wrong link is right: the fields without an error, and of a list the entries without one.
  function good(data, raw, errors) {
    const left = Object.assign({}, raw);
    errors.forEach(({ field, rule }) => {
      const parts = { done: doneOf, gate: gatesOf }[field];
      const fine = (entry) => {
        let right = true;
        parts(data, entry, () => (right = false));
        return right;
      };
      left[field] = parts && rule !== "many" ? raw[field].split(",").filter(fine).join(",") : "";
    });
    return Object.fromEntries(Object.entries(left).filter((one) => one[1]));
  }

  app.fragment = {
    FIELDS,
    check,
    good,
    placeOf,
    // The fields of a link as text, or null where the fragment is no plan (an anchor, for instance).
    read(hash) {
      const given = new URLSearchParams(hash.replace(/^#/, ""));
      if (!hash.includes("=") || !FIELDS.some((field) => given.has(field))) return null;
      const raw = {};
      FIELDS.forEach((field) => {
        // a field given twice is nobody's plan: joined, it is refused like any bad value
        if (given.has(field)) raw[field] = given.getAll(field).join(" / ");
      });
      return raw;
    },
    raw(s) {
      const text = (day) => (day === null ? "" : dates.iso(day));
      const done = s.done.map(({ rule, day }) => rule + (day === null ? "" : ":" + text(day))).join(",");
      return {
        stage: s.stage, case: s.case || "", on: text(s.on), by: text(s.by), region: s.region || "", done,
        sent: done || !s.sent ? "" : String(s.sent), last: done ? "" : text(s.last), gate: s.gates.join(","), until: text(s.until),
      };
    },
    write(raw) {
      const given = FIELDS.filter((field) => raw[field] && raw[field] !== "0");
      const plain = (value) => encodeURIComponent(value).replace(/%(3A|2C)/g, decodeURIComponent);
      return "#" + given.map((field) => field + "=" + plain(raw[field])).join("&");
    },
    // One sentence per error: which field, what it holds, what it may hold, and the cure. A stranger may have made up the
    // value, so no more of it is repeated than a short plain word or a day.
    sentence(data, error, raw) {
      const named = ["on", "by"].includes(error.field) && own(placeOf(data, raw || {}), error.field);
      const field = named || app.say("fields", error.field);
      // "26" becomes the year 26
      const early = /^0\d{3}(?=-)/.exec(error.value);
      if (early) return app.say("errors", "year", { field, value: early[0] });
      const day = dayOf(error.value);
      const plain = /^[\w-]{1,16}$/.test(error.value);
      const value = day !== null ? app.dayWords(day, dates.today()) : app.say("errors", plain ? "value" : "no_value", { value: error.value });
      return app.say("errors", error.field + "_" + error.rule, { field, value }) || app.say("errors", error.rule, { field, value });
    },
  };
})((window.FollowUp = window.FollowUp || {}));
