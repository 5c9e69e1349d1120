// Opens what is folded: where a link leads into it, and all of it on paper.
(function () {
  "use strict";
  function open() {
    const target = document.getElementById(location.hash.slice(1));
    const folds = [];
    for (let part = target; part; part = part.parentElement) if (part.matches("details:not([open])")) folds.push(part);
    folds.forEach((part) => (part.open = true));
    if (folds.length) target.scrollIntoView();
  }
  let printed = [];
  window.addEventListener("hashchange", open);
  window.addEventListener("DOMContentLoaded", open);
  // the same link once more changes no address
  document.addEventListener("click", (event) => {
    if (event.target.closest("a[href]")?.hash === location.hash) open();
  });
  window.addEventListener("beforeprint", () => {
    printed = Array.from(document.querySelectorAll(".prose details:not([open])"));
    printed.forEach((part) => (part.open = true));
  });
  window.addEventListener("afterprint", () => printed.forEach((part) => (part.open = false)));
})();
