// What leaves the page with a tap: the plan as a calendar file or link, and the link to it. The list adds its own.
(function (app) {
  "use strict";
  const { own, say, dates, fragment } = app;
  const valueOf = (name) => document.querySelector("[data-fill=" + name + "]")?.value;

  // What goes into a calendar: what is to be done now and later, on its day.
  app.eventsOf = function (s, plan, label, today) {
    const raw = fragment.raw(s);
    const key = [s.stage, raw.on, raw.by || "none", app.calendar.hash(label)].join("-");
    return plan.steps.filter((step) => ["now", "later"].includes(step.state)).map(({ rule, day, message }) => {
      const { title } = app.data.texts[rule];
      const sample = own(app.data.messages, message);
      const url = sample ? new URL(app.address(sample.url), location.href).href : "";
      return {
        key: rule + "-" + key, stamp: today, day, sequence: today + s.done.length, text: app.adviceOf(s, rule) || title,
        title: label ? title + ": " + label : title, url: /^https?:/.test(url) ? url : "",
      };
    });
  };

  // Shows the ways to keep a plan; what has no day to come goes into no calendar.
  app.keep = function (root, s, plan, today) {
    const events = app.data.texts ? app.eventsOf(s, plan, "", today) : [];
    root.querySelector("[data-take]").hidden = false;
    root.querySelectorAll("[data-keep-date]").forEach((element) => (element.hidden = !events.length));
    const next = events.find((item) => item.key.startsWith(plan.rule + "-")) || events[0];
    if (next) root.querySelectorAll("[data-calendar-link]").forEach((link) => (link.href = app.calendar[link.dataset.calendarLink](next)));
  };

  // The link to the plan on the page; a frame's plan goes on in the guide.
  app.planAddress = () =>
    (app.frame?.page() || location.href.split("#")[0]) + fragment.write(fragment.raw(app.planner.current().situation));

  app.acts = {
    ics(button) {
      if (app.frame) app.frame.lead(button, app.planAddress(), !app.frame.sealed);
      if (app.frame?.sealed) return;
      const { situation, plan } = app.planner.current();
      const label = [valueOf("role"), valueOf("company")].filter(Boolean).join(", ");
      app.download("follow-up.ics", "text/calendar", app.calendar.ics(app.eventsOf(situation, plan, label, dates.today())));
    },
    link() {
      const status = document.querySelector("[data-share-status]");
      app.copy(app.planAddress()).then((done) => (status.textContent = say("share", done ? "copied" : "not_copied")));
    },
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) app.acts[button.dataset.do](button);
  });
})((window.FollowUp = window.FollowUp || {}));
