// The menu opens and closes by itself; here it also closes by Escape, by a tap beside it, and when the focus goes on.
// Where its groups have room beside each other, they are open.
(function () {
  "use strict";
  const menu = document.querySelector("[data-menu]");
  if (!menu) return;
  if (matchMedia("(min-width: 48rem)").matches) menu.querySelectorAll("details").forEach((group) => (group.open = true));
  const close = (event) => {
    if (menu.open && !menu.contains(event.relatedTarget ?? event.target)) menu.open = false;
  };
  document.addEventListener("click", close);
  menu.addEventListener("focusout", (event) => event.relatedTarget && close(event));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
