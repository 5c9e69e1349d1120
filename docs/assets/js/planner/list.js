// The list's place on the page: what was saved is shown at once, here and when another tab saves; otherwise the scripts
// that keep a list wait for a file, or for an answer.
(function (app) {
  "use strict";
  const { say } = app;

  app.openList = function (list) {
    const ours = (key) => key.startsWith("follow-up-guide/");
    const kept = () => {
      try {
        return Object.keys(window.localStorage).some(ours);
      } catch (error) {
        // the list says that nothing can be saved
        return true;
      }
    };
    list.hidden = false;
    if (kept()) app.need("saved");
    window.addEventListener("storage", ({ key }) => key && ours(key) && app.need("saved"));
    list.querySelector("[data-import]").addEventListener("change", ({ target }) => {
      const [file] = target.files;
      app.need("saved", () => {
        if (!app.takeIn) list.querySelector("[data-kept-status]").textContent = say("form", "no_list");
        else if (file) app.takeIn(file);
        // the same file may be chosen again
        target.value = "";
      });
    });
  };
})((window.FollowUp = window.FollowUp || {}));
