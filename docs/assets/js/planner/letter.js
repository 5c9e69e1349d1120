// The words to send: the sample of the decision, with the form's dates in its gaps, and a field for each gap that is left.
(function (app) {
  "use strict";
  const { own, say, dates } = app;

  // the placeholders that the form's dates fill now
  let dated = [];

  // One field for each gap that a sample may have; which of them are seen, the samples in sight decide.
  function listGaps(root) {
    const form = root.querySelector("[data-gaps]");
    if (form.children.length > 1) return;
    const fields = Object.keys(app.data.gaps).map((name) => {
      const { label, help, example, kind, form: shape } = app.data.gaps[name];
      const field = app.clone("gap", { label, help, example });
      const input = field.querySelector("input");
      const id = "fill-" + name.replace(/ /g, "-");
      input.type = kind;
      input.id = field.querySelector("label").htmlFor = id;
      field.querySelector(".fill__help").id = id + "-help";
      input.setAttribute("aria-describedby", id + "-help");
      Object.assign(input.dataset, { fill: name, form: shape });
      return field;
    });
    form.prepend(...fields);
  }

  function show(root, id) {
    const message = own(app.data.messages, id);
    root.querySelector("[data-letter]").hidden = !message;
    if (!message) return;
    listGaps(root);
    const article = root.querySelector("article.message");
    if (article.dataset.message !== id) app.sample.write(article, id, message);
    app.put(root, { message_title: message.title });
    root.querySelector("[data-hand-over]").href = app.address(message.url);
    app.messages.refresh();
  }

  // What else one may want to send at this step; an agency has one message for all.
  function showOthers(root, s, rule) {
    const part = root.querySelector("[data-others]");
    const { others = [] } = (!s.gates.includes(app.gates.AGENCY) && own(app.data.texts, rule)) || {};
    part.hidden = !others.length;
    const items = others.map(({ title }) => app.clone("other", { title }));
    items.forEach((item, i) => (item.firstElementChild.href = app.address(others[i].url)));
    part.querySelector("ul").replaceChildren(...items);
  }

  // The dates of the form, for the messages to say; a date that is taken back leaves its gap open again.
  function fillDates(s, plan, today) {
    const { event } = app.fragment.placeOf(app.data, s);
    const filled = {};
    dated.forEach((name) => (filled[name] = ""));
    const put = (name, day) => name && day !== null && (filled[name] = dates.iso(day));
    put(say("slots_on", event), s.on);
    if (!plan.flags.by_ignored) put(say("slots_by", event), s.by);
    dated = Object.keys(filled);
    const country = s.region && s.region.split("-")[0];
    const sending = plan.decision === "wait" || plan.decision === "send" ? plan.date : today;
    app.messages.set(filled, sending, country);
  }

  app.letter = function (root, s, plan, today) {
    fillDates(s, plan, today);
    show(root, plan.message);
    showOthers(root, s, plan.rule);
  };
})((window.FollowUp = window.FollowUp || {}));
