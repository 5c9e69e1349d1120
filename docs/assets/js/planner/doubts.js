// What is doubtful in what was told, to be said beside its field. Its words come with an answer, and so does this.
(function (app) {
  "use strict";
  const { say, dates } = app;

  // What stands beside a field: what was not counted, or would be counted better with a day.
  app.doubts = function (root, s, { flags }) {
    // a day so far ahead is more often a slip of the year
    const far = s.on > dates.today() + 92 && String(dates.fromDay(s.on)[0]);
    const { typedAs } = root.querySelector("#plan-on").dataset;
    const other = typedAs && typedAs !== app.fragment.placeOf(app.data, s).on;
    return {
      on: [far && say("notes", "year", { year: far }), other && say("notes", "other_day", { label: typedAs })].filter(Boolean),
      by: flags.by_ignored ? [say("notes", "by_ignored")] : [],
      done: app.why.guesses(s, flags, dates.today()).length ? [say("notes", "no_day")] : [],
    };
  };
})((window.FollowUp = window.FollowUp || {}));
