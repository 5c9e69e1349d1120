// The link that carries a plan: #stage=…&on=…&by=…&region=…&sent=…&last=…&gate=…
// Every value is checked before it is used; all that is wrong is said at once.
(function (app) {
  "use strict";
  const { own, dates } = app;
  const FIELDS = ["stage", "on", "by", "region", "sent", "last", "gate"];

  function knownRegion(data, code) {
    return data.regions.some((region) => region.code === code || region.parts.some((part) => part.code === code));
  }

  // raw: the fields as text. Gives {situation, errors: [{field, rule, value}]}; no situation where one is wrong.
  function check(data, raw, today) {
    const errors = [];
    const wrong = (field, rule, value) => errors.push({ field, rule, value: String(value).slice(0, 40) });
    const text = (field) => raw[field] || "";
    const stage = own(data.stages, text("stage"));
    if (!stage) wrong("stage", text("stage") ? "unknown" : "missing", text("stage"));
    const day = {};
    ["on", "by", "last"].forEach((field) => {
      day[field] = null;
      if (!text(field)) return field === "on" && wrong(field, "missing", "");
      const found = dates.parse(text(field));
      const year = found === null ? 0 : dates.fromDay(found)[0];
      if (year >= 2000 && year <= 2100) day[field] = found;
      else wrong(field, "date", text(field));
    });
    if (text("region") && !knownRegion(data, text("region"))) wrong("region", "unknown", text("region"));
    const sent = text("sent") || "0";
    if (!/^\d$/.test(sent)) wrong("sent", "number", sent);
    if (text("gate") && !own(data.gate, text("gate"))) wrong("gate", "unknown", text("gate"));
    const { on, by, last } = day;
    if (stage && on !== null) {
      const met = ["interview", "call"].includes(stage.event);
      const byClock = ["date-given", "closing-date"].includes(stage.event);
      if (by !== null && by < on && met) wrong("by", "early", text("by"));
      if (last !== null && last < on && !byClock) wrong("last", "early", text("last"));
    }
    if (last !== null && last > today) wrong("last", "future", text("last"));
    if (last !== null && sent === "0") wrong("last", "unsent", text("last"));
    if (errors.length) return { situation: null, errors };
    const { region, gate } = raw;
    const situation = { stage: raw.stage, on, by, region: region || null, sent: Number(sent), last, gate: gate || null };
    return { situation, errors };
  }

  app.fragment = {
    FIELDS,
    check,
    // The fields of a link as text, or null where the fragment is no plan (an anchor, for instance).
    read(hash) {
      const given = new URLSearchParams(hash.replace(/^#/, ""));
      if (!hash.includes("=") || !FIELDS.some((field) => given.has(field))) return null;
      const raw = {};
      FIELDS.forEach((field) => {
        const values = new Set(given.getAll(field));
        // a field given twice with two values is nobody's plan: joined, it is refused like any bad value
        if (values.size) raw[field] = Array.from(values).join(" / ");
      });
      return raw;
    },
    raw(s) {
      const text = (day) => (day === null ? "" : dates.iso(day));
      const { stage, region, gate, sent } = s;
      return {
        stage, on: text(s.on), by: text(s.by), region: region || "", sent: sent ? String(sent) : "", last: text(s.last), gate: gate || "",
      };
    },
    write(raw) {
      const given = FIELDS.filter((field) => raw[field] && raw[field] !== "0");
      return "#" + given.map((field) => field + "=" + encodeURIComponent(raw[field])).join("&");
    },
    // One sentence per error: which field, what it holds, what it may hold, and the cure.
    sentence(data, error, stageId) {
      const stage = own(data.stages, stageId);
      const field = (stage && own(stage, error.field)) || app.say("fields", error.field);
      const day = dates.parse(error.value);
      const values = { field, value: day === null ? error.value : app.dayWords(day, dates.today()) };
      return app.say("errors", error.field + "_" + error.rule, values) || app.say("errors", error.rule, values);
    },
  };
})((window.FollowUp = window.FollowUp || {}));
