// Opened from a frame whose sandbox goes on in what it opens: the page says so, and gives the address that is free of it.
(function (app) {
  "use strict";

  // A sandbox without an origin keeps nothing, and one without forms swallows what a form sends; of any other no page can know.
  function sealed() {
    // a page from a folder has no origin either
    if (window.origin === "null") return location.protocol !== "file:";
    const form = document.createElement("form");
    const button = document.createElement("button");
    let heard = false;
    form.addEventListener("submit", (event) => {
      heard = true;
      event.preventDefault();
    });
    form.append(button);
    form.hidden = true;
    document.body.append(form);
    button.click();
    form.remove();
    return !heard;
  }

  const note = document.querySelector("[data-sealed]");
  if (!sealed()) return;
  const address = note.querySelector("code");
  // the planner writes its plan into the address
  const tell = () => (address.textContent = location.href);
  tell();
  window.addEventListener("hashchange", tell);
  note.hidden = false;
  note.querySelector("button").addEventListener("click", () => {
    tell();
    app.copy(location.href).then((done) => (note.querySelector("[role=status]").hidden = !done));
  });
})((window.FollowUp = window.FollowUp || {}));
