// Civil days as whole numbers (0 is 1 January 1970). No clock and no time zone can move them.
(function (app) {
  "use strict";
  const pad = (number, width) => String(number).padStart(width, "0");

  // a year has 337 days besides February
  const lengthOf = (year, month) => (month === 2 ? newYear(year + 1) - newYear(year) - 337 : 30 + ((month + (month > 7)) % 2));

  // The day on which a year begins: 365 for each year since 1970, and one for each leap day between.
  function newYear(year) {
    const before = year - 1;
    // 477 of them lie before 1970
    return 365 * (year - 1970) + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477;
  }
  function toDay(year, month, date) {
    let day = newYear(year) + date - 1;
    for (let m = 1; m < month; m += 1) day += lengthOf(year, m);
    return day;
  }
  function fromDay(day) {
    let year = 1969 + Math.floor(day / 365.2425);
    while (newYear(year + 1) <= day) year += 1;
    let month = 1;
    let date = day - newYear(year) + 1;
    for (; date > lengthOf(year, month); month += 1) date -= lengthOf(year, month);
    return [year, month, date];
  }

  app.dates = {
    toDay,
    fromDay,
    // Monday is 0
    weekday: (day) => (((day + 3) % 7) + 7) % 7,
    // null for anything that is not a day of the calendar, such as 2026-02-30
    parse(text) {
      const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
      if (!found) return null;
      const [year, month, date] = found.slice(1).map(Number);
      const real = month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month);
      return real ? toDay(year, month, date) : null;
    },
    iso(day) {
      const [year, month, date] = fromDay(day);
      return pad(year, 4) + "-" + pad(month, 2) + "-" + pad(date, 2);
    },
    addMonths(day, count) {
      const [year, month, date] = fromDay(day);
      const months = year * 12 + month - 1 + count;
      const y = Math.floor(months / 12);
      const m = (months % 12) + 1;
      return toDay(y, m, Math.min(date, lengthOf(y, m)));
    },
    // The one place that reads a clock: which day it is where the reader is.
    today() {
      const now = new Date();
      return toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
    },
  };
})((window.FollowUp = window.FollowUp || {}));
