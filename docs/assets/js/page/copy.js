// Puts text onto the clipboard.
(function (app) {
  "use strict";

  // Resolves to whether it worked. Without the clipboard API (a folder, a frame) the old command still does it.
  app.copy = function (text) {
    function byHand() {
      const area = document.createElement("textarea");
      const focused = document.activeElement;
      area.value = text;
      area.className = "planner__clipboard";
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      focused.focus();
      return done;
    }
    return navigator.clipboard ? navigator.clipboard.writeText(text).then(() => true, byHand) : Promise.resolve(byHand());
  };
})((window.FollowUp = window.FollowUp || {}));
