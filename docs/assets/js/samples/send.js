// Other ways to send a sample: comes when a reader asks for it, and hands the words to another program only with one more tap.
(function (app) {
  "use strict";
  const say = (key) => app.say("send", key);
  const query = (parts) => Object.keys(parts).map((name) => name + "=" + encodeURIComponent(parts[name])).join("&");
  const WAYS = {
    gmail: ({ subject, body }) => "https://mail.google.com/mail/?view=cm&fs=1&" + query({ su: subject, body }),
    outlook: ({ subject, body }) => "https://outlook.office.com/mail/deeplink/compose?" + query({ subject, body }),
    // both kinds of phones read it so
    sms: ({ body }) => "sms:?&" + query({ body }),
  };

  function link(article, name) {
    const made = document.createElement("a");
    const fill = () => (made.href = WAYS[name](app.sample.text(article)));
    made.textContent = say(name);
    if (name !== "sms") Object.assign(made, { target: "_blank", rel: "noopener noreferrer" });
    // with what is filled in by then
    ["pointerdown", "focus", "click"].forEach((moment) => made.addEventListener(moment, fill));
    fill();
    return made;
  }

  function share(article) {
    const made = document.createElement("button");
    made.type = "button";
    made.classList.add("button", "button--quiet");
    made.textContent = say("share");
    made.addEventListener("click", () => {
      const { subject, body } = app.sample.text(article);
      // who closes the list of programs has changed their mind
      navigator.share(subject ? { title: subject, text: body } : { text: body }).catch(() => {});
    });
    return made;
  }

  // Puts the ways first in what was unfolded.
  app.send = function (more) {
    if (more.querySelector("[data-ways]")) return;
    const article = more.closest("[data-message]");
    const names = app.sample.text(article).subject ? ["gmail", "outlook"] : ["sms"];
    const box = document.createElement("div");
    const row = document.createElement("p");
    const note = document.createElement("p");
    box.dataset.ways = "";
    row.append(...(navigator.share ? [share(article)] : []), ...names.map((name) => link(article, name)));
    note.className = "fill__note";
    note.textContent = say(names[0] === "sms" ? "note_sms" : "note");
    box.append(row, note);
    more.querySelector("summary").after(box);
  };
})((window.FollowUp = window.FollowUp || {}));
