// Old links into the list of all samples lead on to it: a choice, or one sample.
(function () {
  "use strict";
  const [kind, value] = location.hash.slice(1).split("=");
  const stop = kind === "stage" && document.getElementById(value);
  if (stop) location.replace(stop.querySelector("a").href);
  else if (["stage", "channel", "tone"].includes(kind) || kind.startsWith("msg-"))
    location.replace(document.querySelector("[data-all]").href + location.hash);
})();
