// Saved applications as a file: JSON to move them, CSV for a spreadsheet. Pure: text in, items or a reason out.
// A file is taken whole or not at all.
(function (app) {
  "use strict";
  const FORMAT = "follow-up-guide";
  const COLUMNS = ["role", "company", "stage", "on", "by", "region", "sent", "last", "gate", "answered", "id", "updated"];
  // what a spreadsheet would run as a formula
  const RISKY = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
  const tidy = (text) => String(text ?? "").replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g, " ").trim().slice(0, 120);

  // One application in its proper shape; throws a reason where it is none.
  function clean(given, today) {
    if (!given || typeof given !== "object") throw { rule: "shape" };
    const item = {};
    COLUMNS.forEach((name) => (item[name] = tidy(given[name])));
    const day = today === undefined ? Infinity : today;
    const { situation, errors } = app.fragment.check(app.data, item, day);
    if (errors.length) throw errors[0];
    if (item.answered && app.dates.parse(item.answered) === null) throw { field: "answered", rule: "date", value: item.answered };
    Object.assign(item, app.fragment.raw(situation), { sent: situation.sent });
    item.updated = Math.max(0, Math.min(Number(item.updated) || 0, Number.MAX_SAFE_INTEGER - 1));
    if (!/^[a-z0-9]{6,20}$/.test(item.id)) item.id = app.exchange.newId();
    return item;
  }

  function cell(value) {
    const text = String(value ?? "");
    const safe = RISKY.test(text) ? "'" + text : text;
    return /[",;\t\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  }

  // Rows of a CSV text; the separator is whichever of , ; and tab the first line uses most.
  function rows(text) {
    const head = text.split(/\r?\n/, 1)[0];
    const separator = [",", ";", "\t"].sort((a, b) => head.split(b).length - head.split(a).length)[0];
    const found = [[""]];
    let quoted = false;
    for (let i = 0; i < text.length; i += 1) {
      const row = found[found.length - 1];
      const char = text[i];
      if (quoted && char === '"' && text[i + 1] === '"') row[row.length - 1] += text[(i += 1)];
      else if (char === '"') quoted = !quoted;
      else if (quoted) row[row.length - 1] += char;
      else if (char === separator) row.push("");
      else if (char === "\n") found.push([""]);
      else if (char !== "\r") row[row.length - 1] += char;
    }
    return found.filter((row) => row.some((value) => value.trim()));
  }

  function readCsv(text) {
    const [head, ...body] = rows(text);
    const names = (head || []).map((name) => name.trim().toLowerCase());
    if (!names.includes("stage") || !names.includes("on")) throw { rule: "foreign" };
    return body.map((row) => {
      const item = {};
      names.forEach((name, i) => (item[name] = RISKY.test((row[i] || "").replace(/^'/, "")) ? row[i].replace(/^'/, "") : row[i]));
      return item;
    });
  }

  function readJson(text) {
    const file = JSON.parse(text);
    if (!file || file.format !== FORMAT || !Array.isArray(file.applications)) throw { rule: "foreign" };
    if (file.version !== 1) throw { rule: "newer" };
    return file.applications;
  }

  app.exchange = {
    clean,
    newId: () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36)).join(""),
    toJson: (items) => JSON.stringify({ format: FORMAT, version: 1, applications: items }, null, 2) + "\n",
    // A byte order mark, because spreadsheets take a file without one for an old code page.
    toCsv: (items) => "\ufeff" + [COLUMNS].concat(items.map((item) => COLUMNS.map((name) => item[name]))).map((row) => row.map(cell).join(",") + "\r\n").join(""),
    // {items} or {error: {rule, row, field, value}}
    read(text, today) {
      let row = 0;
      try {
        const body = text.replace(/^\ufeff/, "").trim();
        if (body.length > 1e6) throw { rule: "large" };
        const given = /^[[{]/.test(body) ? readJson(body) : readCsv(body);
        return { items: given.map((item) => ((row += 1), clean(item, today))) };
      } catch (error) {
        return { error: error.rule ? Object.assign({ row }, error) : { rule: "foreign", row } };
      }
    },
  };
})((window.FollowUp = window.FollowUp || {}));
