// Saves the plan on the page as an entry of the list, without undoing what was noted there since it was opened.
(function (app) {
  "use strict";
  const { $, say, fragment, store, exchange } = app;
  // the entry that the page was filled from or saved to, as it was then; `edit`: saving changes it even under another name
  let opened = null;

  const entries = (text) => (text ? text.split(",") : []);
  // What was sent: as it is kept now, with what was ticked and unticked here since.
  function sentNow(kept, then, now) {
    const left = entries(kept);
    const gone = entries(then).filter((entry) => !entries(now).includes(entry));
    const come = entries(now).filter((entry) => !entries(then).includes(entry));
    const still = left.filter((entry) => !gone.includes(entry));
    const ruleOf = (entry) => entry.split(":")[0];
    const had = (entry) => still.some((one) => ruleOf(one) === ruleOf(entry)) && app.data.rules[ruleOf(entry)].max_messages === 1;
    return still.concat(come.filter((entry) => !had(entry))).join(",");
  }

  // An entry with its old way of counting said as ticks.
  function ticked(item) {
    const { situation } = fragment.check(app.data, item, Infinity);
    situation.done = app.doneOf(situation, app.dates.today());
    return Object.assign({}, item, fragment.raw(situation), { sent: 0, last: "" });
  }

  function merged(kept, then, now) {
    const result = Object.assign({}, now);
    fragment.FIELDS.forEach((field) => {
      if (then && now[field] === then[field]) result[field] = kept[field];
    });
    const known = then || Object.assign({}, now, { done: "" });
    result.done = sentNow(kept.done, known.done, now.done);
    return Object.assign(result, { id: kept.id, answered: kept.answered, updated: kept.updated });
  }

  function save(form) {
    const now = app.planner.current();
    if (!now) return;
    const fields = { role: form.elements.role.value, company: form.elements.company.value };
    let item = exchange.clean(Object.assign({}, fields, fragment.raw(now.situation)));
    const items = store.all().items;
    const kept = items.find((one) => opened?.edit && one.id === opened.item.id) || items.find((one) => exchange.same(one, item));
    if (kept) item = merged(ticked(kept), opened?.item.id === kept.id ? opened.item : null, item);
    else item.id = exchange.newId();
    item.updated = Math.max(Date.now(), item.updated + 1);
    const state = store.put(item);
    app.kept.outcome(state, "saved");
    if (state === "kept") {
      opened = { item: ticked(item) };
      app.goTo(fragment.write(item));
      app.planner.follow(true);
    }
    app.kept.render();
  }

  // What is noted in the list is so in the plan above it, too, unless that was changed and not saved.
  function follow(item) {
    if (opened?.item.id !== item.id || location.hash !== fragment.write(opened.item)) return;
    opened.item = ticked(item);
    app.goTo(fragment.write(opened.item));
    app.planner.follow(true);
  }

  app.saving = {
    follow,
    open: (item, edit) => (opened = { item: ticked(item), edit }),
    close: () => (opened = null),
  };

  $("[data-keep]").hidden = false;
  // the click and not the submit, which a sandboxed frame swallows; Enter clicks the button as well
  $("[data-keep] button").addEventListener("click", (event) => {
    event.preventDefault();
    save(event.target.form);
  });
  // another plan on the page is not a change to the entry that was being edited
  window.addEventListener("hashchange", () => {
    if (opened && fragment.read(location.hash)) opened.edit = false;
  });
  $("[data-again]").addEventListener("click", app.saving.close);
  store.onChange((forgotten) => {
    if (forgotten) $("[data-again]").click();
    app.kept.render();
  });
  app.kept.render();
})((window.FollowUp = window.FollowUp || {}));
