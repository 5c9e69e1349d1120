// Civil days as whole numbers (0 is 1 January 1970). No clock and no time zone can move them.
(function (app) {
  "use strict";
  const pad = (number, width) => String(number).padStart(width, "0");

  // Howard Hinnant's days_from_civil and civil_from_days: the year starts in March, so a leap day comes last.
  function toDay(year, month, date) {
    const y = month > 2 ? year : year - 1;
    const era = Math.floor(y / 400);
    const ofEra = y - era * 400;
    const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
    return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
  }

  function fromDay(day) {
    const n = day + 719468;
    const era = Math.floor(n / 146097);
    const doe = n - era * 146097;
    const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
    const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
    const mp = Math.floor((5 * doy + 2) / 153);
    const month = mp < 10 ? mp + 3 : mp - 9;
    return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1];
  }

  const lengthOf = (year, month) => toDay(month < 12 ? year : year + 1, (month % 12) + 1, 1) - toDay(year, month, 1);

  app.dates = {
    toDay,
    fromDay,
    weekday: (day) => (((day + 3) % 7) + 7) % 7, // Monday is 0
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
