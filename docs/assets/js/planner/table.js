// Saved applications as CSV, for a spreadsheet and back. Pure: text in, rows or a reason out.
(function (app) {
  "use strict";
  // What a spreadsheet would run as a formula: at the start of a cell, and behind whatever it may take to separate cells.
  const RISKY = "\\s*'*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]";
  const harmless = (text) => text.replace(new RegExp("(^|[,;|\\t])(?=" + RISKY + ")", "g"), "$1'");
  const original = (text) => text.replace(new RegExp("(^|[,;|\\t])'(?=" + RISKY + ")", "g"), "$1");

  function cell(value) {
    const safe = harmless(String(value ?? ""));
    return /[",;|\t]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  }

  // Rows of a CSV text; the separator is whichever of , ; and tab the first line uses most. A quote opens at a cell's start only.
  function rows(file) {
    const text = file.replace(/\r\n?/g, "\n"); // some programs still end lines as old Macs did
    const head = text.split("\n", 1)[0];
    const separator = [",", ";", "\t"].sort((a, b) => head.split(b).length - head.split(a).length)[0];
    const found = [[""]];
    let quoted = false;
    for (let i = 0; i < text.length; i += 1) {
      const row = found[found.length - 1];
      const at = row.length - 1;
      const char = text[i];
      if (quoted && char === '"' && text[i + 1] === '"') row[at] += text[(i += 1)];
      else if (char === '"' && (quoted || !row[at])) quoted = !quoted;
      else if (quoted) row[at] += char;
      else if (char === separator) row.push("");
      else if (char === "\n") found.push([""]);
      else row[at] += char;
    }
    if (quoted) throw { rule: "quote" };
    return found.filter((row) => row.some((value) => value.trim()));
  }

  app.table = {
    // A byte order mark, because spreadsheets take a file without one for an old code page.
    write(items) {
      const { COLUMNS } = app.exchange;
      const lines = [COLUMNS].concat(items.map((item) => COLUMNS.map((name) => item[name])));
      return "\ufeff" + lines.map((line) => line.map(cell).join(",") + "\r\n").join("");
    },
    read(text) {
      const [head, ...body] = rows(text);
      const names = (head || []).map((name) => name.trim().toLowerCase());
      if (!names.includes("stage") || !names.includes("on")) throw { rule: "foreign" };
      return body.map((row, n) => {
        if (row.length > names.length && row.slice(names.length).some((value) => value.trim())) throw { rule: "cells", row: n + 1 };
        const item = {};
        names.forEach((name, i) => (item[name] = original(row[i] || "")));
        return item;
      });
    },
  };
})((window.FollowUp = window.FollowUp || {}));
