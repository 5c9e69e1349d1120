// The words of the page come from data/words; here they only get their dates and numbers.
(function (app) {
  "use strict";
  const dates = app.dates;
  const own = (object, key) => (object && Object.hasOwn(object, key) ? object[key] : undefined);

  app.own = own;
  app.fill = (text, values) => text.replace(/\{([\w-]+)\}/g, (hole, name) => String(own(values, name) ?? hole));
  app.say = (topic, key, values) => app.fill(own(own(app.data.words, topic), key) || "", values || {});

  // "Tuesday 8 December"; the year is said where it is not the one of `today`.
  app.dayWords = function (day, today, short) {
    const [year, month, date] = dates.fromDay(day);
    const calendar = app.data.words.calendar;
    const weekday = (short ? calendar.weekdays_short : calendar.weekdays)[dates.weekday(day)];
    const words = weekday + " " + date + " " + calendar.months[month - 1];
    return year === dates.fromDay(today)[0] ? words : words + " " + year;
  };
})((window.FollowUp = window.FollowUp || {}));
