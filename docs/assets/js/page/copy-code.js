// A button that copies, beside each address and each piece of code that is in sight; the button and its words stand in the page.
(function (app) {
  "use strict";
  function dress(root) {
    const made = document.querySelector("[data-copy-code]");
    root.querySelectorAll("code").forEach((code) => {
      const block = code.closest("pre,dd");
      if (!block || block.dataset.dressed || block.closest("details:not([open])")) return;
      block.dataset.dressed = "true";
      const button = made.content.firstElementChild.cloneNode(true);
      // the rows of a list have a button each: its name says of what
      const label = block.previousElementSibling;
      if (label?.matches("dt")) button.setAttribute("aria-label", `${button.firstChild.textContent.trim()} ${label.textContent}`);
      block.append(button);
      button.addEventListener("click", () =>
        app.copy(code.textContent.trim()).then((done) => (button.querySelector("[role=status]").hidden = !done)),
      );
    });
  }
  window.addEventListener("DOMContentLoaded", () => dress(document));
  document.addEventListener("toggle", (event) => dress(event.target), true);
})((window.FollowUp = window.FollowUp || {}));
