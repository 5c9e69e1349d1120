// The words of the page come from data/words; here they only get their dates and numbers.
(function (app) {
  "use strict";
  const dates = app.dates;
  const own = (object, key) => (object && Object.hasOwn(object, key) ? object[key] : undefined);

  app.own = own;
  // Generated scripts bring in what the page knows, part by part.
  app.learn = (part) => Object.assign(app.data, part, { words: Object.assign(app.data.words, part.words) });
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

  // A day as one says it in a message that is sent on the day `from`: yesterday, on Friday, on 3 November.
  // bare: for a gap that stands behind a word of its own, as in "by 3 November": "by Friday" would be the coming one.
  // monthFirst: November 3.
  app.natural = function (day, from, bare, monthFirst) {
    const ago = from - day;
    const near = { "-1": "tomorrow", 0: "today", 1: "yesterday" }[ago];
    // nobody says "by yesterday"
    if (near && !(bare && ago === 1)) return app.say("natural", bare && !ago ? "deadline" : near);
    const [year, month, date] = dates.fromDay(day);
    const { weekdays, months } = app.data.words.calendar;
    const far = Math.abs(ago) > 300 ? "_far" : "";
    const words =
      !bare && ago > 0 && ago < 7
        ? weekdays[dates.weekday(day)]
        : app.say("natural", (monthFirst ? "american" : "day") + far, { date, month: months[month - 1], year });
    return bare ? words : app.say("natural", "on", { day: words });
  };
})((window.FollowUp = window.FollowUp || {}));
