// Working days of a region: not its weekend, not one of its public holidays. Pure: the holidays are an argument.
(function (app) {
  "use strict";
  const dates = app.dates;

  // Which days count as working days in a region, and how to count in them.
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
    const calendar = {
      // whether the holidays around a day are known; without a region there is nothing to know
      knows(day) {
        const year = dates.fromDay(day)[0];
        return !region || (year >= holidays.first && year <= holidays.last);
      },
      works(day) {
        const [year, month, date] = dates.fromDay(day);
        if (weekend.includes(dates.weekday(day))) return false;
        return !yearOf(year).has(String(month * 100 + date).padStart(4, "0"));
      },
      forward(day) {
        while (!calendar.works(day)) day += 1;
        return day;
      },
      // the working day that lies a number of working days before a day
      before(day, count) {
        for (let left = count; left > 0; left -= calendar.works(day) ? 1 : 0) day -= 1;
        return day;
      },
      // a legal clock counts every day, and ends on any
      shift(start, count, unit) {
        let day = start;
        if (unit === "working days") {
          for (let left = count; left > 0; left -= calendar.works(day) ? 1 : 0) day += 1;
        } else if (unit === "months") day = dates.addMonths(day, count);
        else if (unit === "weeks") day += 7 * count;
        else if (unit !== "minutes") day += unit === "hours" ? Math.floor(count / 24) : count;
        return day;
      },
      add: (start, count, unit) => calendar.forward(calendar.shift(start, count, unit)),
    };
    return calendar;
  };
})((window.FollowUp = window.FollowUp || {}));
