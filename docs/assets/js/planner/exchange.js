// Saved applications in their proper shape, and as a file: JSON to move them. Pure: text in, items or a reason out.
// A file is taken whole or not at all.
(function (app) {
  "use strict";
  const FORMAT = "follow-up-guide";
  const COLUMNS = ["role", "company", "stage", "case", "on", "by", "region", "done", "sent", "last", "gate", "until", "answered", "id", "updated"];
  const MOST = 500;
  const LONGEST = { done: 1500 }; // twenty of the longest ids, each with a day
  // no control, nothing that turns a line round; cut between characters, never in the middle of one
  const tidy = (text, most) =>
    Array.from(
      String(text ?? "").replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, " ").replace(/\p{Surrogate}/gu, "").trim()
    ).slice(0, most).join("");

  // One application in its proper shape; throws a reason where it is none.
  function clean(given, today = Infinity) {
    if (!given || typeof given !== "object") throw { rule: "shape" };
    const item = {};
    COLUMNS.forEach((name) => (item[name] = tidy(given[name], LONGEST[name] || 120)));
    const { situation, errors } = app.fragment.check(app.data, item, today);
    if (errors.length) throw Object.assign(errors[0], { item });
    const answered = item.answered ? app.dates.parse(item.answered) : null;
    if (item.answered && (answered === null || answered > today + 1)) throw { field: "answered", rule: "date", value: item.answered };
    Object.assign(item, app.fragment.raw(situation));
    item.sent = Number(item.sent);
    item.updated = Math.max(0, Math.min(Number(item.updated) || 0, Number.MAX_SAFE_INTEGER - 1));
    if (!/^[a-z0-9]{6,20}$/.test(item.id)) item.id = "";
    return item;
  }

  const same = (one, other) => ["role", "company", "stage", "case", "on"].every((name) => one[name] === other[name]);

  // An entry without an id of its own gets one made from what it says, so that the same file read twice is the same entries.
  function named(items, kept) {
    const used = new Set();
    items.forEach((item) => {
      const { id, role, company, stage, on } = item;
      const known = kept.find((one) => same(one, item) && !used.has(one.id));
      for (let n = 0; !item.id || used.has(item.id); n += 1) {
        const text = [role, company, stage, item.case, on, n].join("\n");
        item.id = n || !known || id ? app.calendar.hash(text) + app.calendar.hash(text + "\n") : known.id;
      }
      used.add(item.id);
    });
    return items;
  }

  function readJson(text) {
    const file = JSON.parse(text);
    if (!file || file.format !== FORMAT || !Array.isArray(file.applications)) throw { rule: "foreign" };
    if (file.version !== 1) throw { rule: "newer" };
    return file.applications;
  }

  app.exchange = {
    COLUMNS,
    MOST,
    clean,
    same,
    newId: () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36)).join(""),
    toJson: (items) => JSON.stringify({ format: FORMAT, version: 1, applications: items }, null, 2) + "\n",
    // bytes: the file; kept: what is saved already. Gives {items} or {error: {rule, row, field, value}}.
    read(bytes, today, kept) {
      let row = 0;
      try {
        if (bytes.byteLength > 1e6) throw { rule: "large" };
        let body = "";
        try {
          body = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
        } catch (error) {
          throw { rule: "letters" };
        }
        const given = /^[[{]/.test(body) ? readJson(body) : app.table.read(body);
        if (given.length > MOST) throw { rule: "many" };
        return { items: named(given.map((item) => ((row += 1), clean(item, today))), kept) };
      } catch (error) {
        return { error: error.rule ? Object.assign({ row }, error) : { rule: "foreign", row } };
      }
    },
  };
})((window.FollowUp = window.FollowUp || {}));
