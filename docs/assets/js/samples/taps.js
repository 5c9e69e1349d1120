// What a tap on a sample does: a gap opens the form for it, a button copies, and another brings other ways to send.
(function (app) {
  "use strict";
  const { part, openNames, text } = app.sample;
  // where the script stands that knows other ways to send
  const ways = document.currentScript.dataset.more;

  // The form comes to the sample in which a gap was met, and to the field for that gap.
  function meet(article, name) {
    const form = document.querySelector(".fill");
    if (!form) return;
    if (article.nextElementSibling !== form) article.after(form);
    form.open = true;
    app.messages.refresh();
    form.querySelector('[data-fill="' + name + '"]')?.focus();
  }

  const statusOf = (button) => part(button.closest("[data-message]"), "message-status");

  // The first tap on what takes the words away names the gaps that are open in them, and the second takes them as they are.
  function hold(event) {
    // a frame leads on into the guide, where the gaps can be filled in
    const button = event.target.closest("[data-copy]" + (app.frame ? "" : ", [data-mailto], [data-ways] :is(a, button)"));
    if (!button) return;
    const article = button.closest("[data-message]");
    const { copy, warned } = button.dataset;
    const open = openNames(copy ? part(article, copy) : article);
    const names = open.join(", ");
    delete button.dataset.warned;
    if (warned === names || !names) return;
    button.dataset.warned = names;
    // before a program is opened, or a frame says where it goes on
    event.preventDefault();
    event.stopPropagation();
    statusOf(button).textContent = app.say("messages", "open", { names });
    meet(article, open[0]);
    // the reason stays in sight above the field
    statusOf(button).scrollIntoView({ block: "nearest" });
  }

  function copy(button) {
    app.copy(text(button.closest("[data-message]"))[button.dataset.copy]).then((done) => (statusOf(button).textContent = app.say("messages", done ? "copied" : "not_copied")));
  }

  function send(more) {
    if (app.send) return app.send(more);
    const script = document.createElement("script");
    script.onload = () => app.send(more);
    script.src = ways;
    document.head.append(script);
  }

  document.addEventListener("click", hold, true);
  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest(selector);
    const gap = at("[data-message] [data-slot]");
    if (gap) meet(gap.closest("[data-message]"), gap.dataset.slot);
    if (at("[data-copy]")) copy(at("[data-copy]"));
    if (at("[data-send]")) send(at("[data-send]"));
    if (at("[data-fill-clear]")) app.messages.forget();
    if (at("[data-hand-over]")) app.messages.handOver();
  });
})((window.FollowUp = window.FollowUp || {}));
