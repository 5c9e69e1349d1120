// Working days of a region: not its weekend, not one of its public holidays. Pure: the holidays are an argument.
(function (app) {
  "use strict";
  const dates = app.dates;

  // Which days count as working days in a region, and whether every day asked about lies in a known year.
  app.workingDays = function (holidays, region) {
    const country = region ? region.split("-")[0] : null;
    const base = (region && holidays.sets[country]) || { weekend: [5, 6], days: {} };
    const part = (region !== country && holidays.sets[region]) || {};
    const weekend = part.weekend || base.weekend;
    const years = {};
    const list = (days, year) => ((days && days[year]) || "").split(" ");
    function yearOf(year) {
      if (!years[year]) {
        years[year] = new Set(list(base.days, year).concat(list(part.add, year)));
        list(part.drop, year).forEach((day) => years[year].delete(day));
      }
      return years[year];
    }
    const unknown = (day) => {
      const year = dates.fromDay(day)[0];
      return !!region && (year < holidays.first || year > holidays.last);
    };
    const calendar = {
      known: true,
      works(day) {
        const [year, month, date] = dates.fromDay(day);
        if (weekend.includes(dates.weekday(day))) return false;
        return !yearOf(year).has(String(month * 100 + date).padStart(4, "0"));
      },
      add(start, count, unit, exact) {
        let day = start;
        if (unit === "working days") {
          for (let left = count; left > 0; left -= calendar.works(day) ? 1 : 0) day += 1;
        } else if (unit === "months") day = dates.addMonths(day, count);
        else if (unit === "weeks") day += 7 * count;
        else day += unit === "hours" ? Math.floor(count / 24) : count;
        // a legal clock counts every day
        if (exact) return day;
        while (!calendar.works(day)) day += 1;
        if (unknown(start) || unknown(day)) calendar.known = false;
        return day;
      },
    };
    return calendar;
  };
})((window.FollowUp = window.FollowUp || {}));
