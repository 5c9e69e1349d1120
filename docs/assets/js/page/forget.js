// Everything was forgotten in another tab: what the samples were filled with goes from this one too.
window.addEventListener("storage", function (event) {
  "use strict";
  if (event.key !== "follow-up-guide/forget") return;
  window.sessionStorage.removeItem("follow-up-guide/fill");
  window.FollowUp?.messages?.forget();
});
