// What leaves the page with a tap: the plan as a calendar file, and the link to it. The list adds its own.
(function (app) {
  "use strict";
  const { say, dates, fragment } = app;
  const valueOf = (name) => document.querySelector("[data-fill=" + name + "]")?.value;

  app.acts = {
    ics() {
      const { situation, plan } = app.planner.current();
      const label = [valueOf("role"), valueOf("company")].filter(Boolean).join(", ");
      app.download("follow-up.ics", "text/calendar", app.calendar.ics(app.eventsOf(situation, plan, label, dates.today())));
    },
    link() {
      const address = location.href.split("#")[0] + fragment.write(fragment.raw(app.planner.current().situation));
      const status = document.querySelector("[data-share-status]");
      app.copy(address).then((done) => (status.textContent = say("share", done ? "copied" : "not_copied")));
    },
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) app.acts[button.dataset.do](button);
  });
})((window.FollowUp = window.FollowUp || {}));
