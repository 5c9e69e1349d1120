// Runs the browser's clock outside a browser: {scripts, data, cases, texts} on stdin; on stdout a plan for each case, the
// day that each text is, and today, which is always New Year's Eve.
"use strict";
const fs = require("fs");
const vm = require("vm");

const { scripts, data, cases, texts } = JSON.parse(fs.readFileSync(0, "utf8"));
const window = {};
const context = vm.createContext({ window, Date: class { getFullYear = () => 2026; getMonth = () => 11; getDate = () => 31; } });
scripts.forEach((file) => vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file }));
const { dates, plan } = window.FollowUp;
const day = (text) => (text === null ? null : dates.parse(text));
// a step that may go on any day before its event has no earliest day
const iso = (number) => (number === null || number === -Infinity ? null : dates.iso(number));

const plans = cases.map(({ today, ...s }) => {
  const done = s.done.map((one) => ({ rule: one.rule, day: day(one.day) }));
  const told = { ...s, on: day(s.on), by: day(s.by), until: day(s.until), last: day(s.last), done };
  const found = plan(data, told, day(today));
  const steps = found.steps.map((x) => [x.rule, x.state, ...[x.day, x.due, x.earliest, x.best, x.latest].map(iso)]);
  const legal = found.legal && [found.legal.rule, iso(found.legal.day), found.legal.passed];
  const over = found.flags.over && [found.flags.over.rule, iso(found.flags.over.day)];
  const unknown = found.flags.unknown.map(([rule, taken]) => [rule, iso(taken)]).sort();
  return { ...found, date: iso(found.date), steps, legal, flags: { ...found.flags, unknown, over } };
});
process.stdout.write(JSON.stringify({ plans, days: texts.map(dates.parse), today: iso(dates.today()) }));
