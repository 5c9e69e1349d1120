// Fills the placeholders of the samples as the reader types, and copies what is then there. Plain text only.
(function (app) {
  "use strict";
  const KEY = "follow-up-guide/fill";
  const EMPTY = "mailto:";
  const values = {};
  // where the script stands that knows other ways to send
  const more = document.currentScript.dataset.more;
  // Where one writes November 3, and not 3 November: the United States, and Canada in English.
  const monthFirst = (place) => /^(en-)?(US|CA)$/.test(place);
  // The day on which the message goes out and how its dates are written; the planner knows better than the clock and the browser.
  const sending = { day: null, monthFirst: monthFirst(navigator.language) };
  // What was handed on from another page is looked up when it is first needed: storage is slow to wake.
  let recalled = false;
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const session = (work) => {
    try {
      return work(window.sessionStorage);
    } catch (error) {
      // blocked: nothing is handed on, and the form still works
      return null;
    }
  };

  function lines(node) {
    const parts = Array.from(node.childNodes, (child) =>
      child.nodeName === "BR" ? "\n" : child.nodeType === 3 ? child.data.replace(/\s+/g, " ") : lines(child)
    );
    return parts.join("").replace(/ *\n */g, "\n");
  }
  const part = (article, name) => article.querySelector("[data-" + name + "]");
  const bodyText = (article) => all("p, .message__branch", part(article, "body")).map((block) => lines(block).trim()).join("\n\n");
  const subjectText = (article) => (part(article, "subject") ? lines(part(article, "subject")).trim() : "");
  const openNames = (root) => Array.from(new Set(all("[data-slot]:not(.is-filled)", root).map((slot) => slot.dataset.slot)));

  // Half an emoji, or one cut in two, is no text that an address can carry.
  const whole = (text) => text.replace(/\p{Surrogate}/gu, "");

  function recall() {
    if (recalled) return;
    recalled = true;
    const handed = session((area) => JSON.parse(area.getItem(KEY)));
    if (handed && typeof handed.sending === "object") Object.assign(sending, handed.sending);
    all("[data-fill]").forEach((input) => {
      const name = input.dataset.fill;
      const value = app.own(handed && handed.values, name) || input.value;
      if (typeof value === "string" && value && !(name in values)) values[name] = whole(value);
    });
  }

  // The words for a gap: what was typed, or a day as one says it.
  function wordsFor(name) {
    const value = app.own(values, name) || "";
    const input = all("[data-fill]").find((one) => one.dataset.fill === name);
    if (!input || input.type !== "date") return value;
    const day = app.dates.parse(value);
    const today = app.dates.today();
    // a year that is half typed is none
    return day === null || value < "1000" ? "" : app.natural(day, Math.max(today, sending.day ?? today), input.dataset.form === "bare", sending.monthFirst);
  }

  // The gaps of the samples that are open; where none is, of all that are listed.
  function usedIn(slots) {
    const without = (what) => slots.filter((slot) => !slot.closest(what));
    const open = without("[hidden], details:not([open])");
    return new Set((open.length ? open : without("[hidden]")).map((slot) => slot.dataset.slot));
  }

  // Fills the samples on the page, and shows the fields that the samples in sight have a gap for.
  function refresh() {
    recall();
    const slots = all("[data-slot]");
    const used = usedIn(slots);
    const words = {};
    // what stays as it is costs a slow phone nothing
    const changed = new Set();
    slots.forEach((slot) => {
      const name = slot.dataset.slot;
      const value = (words[name] = words[name] ?? wordsFor(name));
      const text = value || "[" + name + "]";
      if (slot.textContent !== text) {
        slot.textContent = text;
        changed.add(slot.closest("[data-message]"));
      }
      slot.classList.toggle("is-filled", !!value);
    });
    all("[data-message]").forEach((article) => {
      const mail = part(article, "mailto");
      if (!mail || (!changed.has(article) && mail.getAttribute("href") !== EMPTY)) return;
      const body = "body=" + encodeURIComponent(bodyText(article).replace(/\n/g, "\r\n"));
      const subject = subjectText(article);
      mail.href = EMPTY + "?" + (subject ? "subject=" + encodeURIComponent(subject) + "&" : "") + body;
    });
    all("[data-fill]").forEach((input) => {
      const value = app.own(values, input.dataset.fill) || "";
      if (input.value.trim() !== value) input.value = value;
      const field = input.closest(".fill__field");
      if (field) field.hidden = !used.has(input.dataset.fill);
    });
  }

  // The form comes to the sample in which a gap was met, and to the field for that gap.
  function meet(article, name) {
    const form = document.querySelector(".fill");
    if (!form) return;
    if (article.nextElementSibling !== form) article.after(form);
    form.open = true;
    refresh();
    all("[data-fill]", form)
      .find((input) => input.dataset.fill === name)
      ?.focus();
  }

  function copy(button) {
    const article = button.closest("[data-message]");
    const status = part(article, "message-status");
    const open = openNames(part(article, button.dataset.copy));
    const names = open.join(", ");
    if (open.length && button.dataset.warned !== names) {
      button.dataset.warned = names;
      status.textContent = app.say("messages", "open", { names });
      meet(article, open[0]);
      return;
    }
    delete button.dataset.warned;
    const text = button.dataset.copy === "subject" ? subjectText(article) : bodyText(article);
    app.copy(text).then((done) => (status.textContent = app.say("messages", done ? "copied" : "not_copied")));
  }

  // A line of a sample with its [placeholders] as slots.
  function slotted(line) {
    return line.split(/\[([^[\]]+)\]/).map((text, i) => {
      if (i % 2 === 0) return text;
      const slot = document.createElement("span");
      slot.dataset.slot = text;
      return slot;
    });
  }

  function send(button) {
    if (app.send) return app.send(button);
    const script = document.createElement("script");
    script.onload = () => app.send(button);
    script.src = more;
    document.head.append(script);
  }

  app.messages = {
    refresh,
    text: (article) => ({ subject: subjectText(article), body: bodyText(article) }),
    set(given, day, country) {
      Object.keys(given).forEach((name) => (values[name] = whole(given[name])));
      if (day !== undefined) Object.assign(sending, { day, monthFirst: monthFirst(country || navigator.language) });
    },
    forget() {
      Object.keys(values).forEach((name) => delete values[name]);
      session((area) => area.removeItem(KEY));
      refresh();
    },
    // Writes a sample from the data into an empty letter; references.py lets the planner have letters only.
    write(article, id, message) {
      article.dataset.message = id;
      part(article, "subject").replaceChildren(...slotted(message.subject || ""));
      // an answer keeps the subject of its thread, and is written in it: there is nothing to copy or to open
      [part(article, "subject").parentElement, ...all("[data-copy=subject],[data-mailto],[data-send]", article)].forEach((node) => {
        node.hidden = !message.subject;
      });
      const blocks = message.body.trim().split(/\n\s*\n/).map((text) => {
        const block = document.createElement("p");
        text.split("\n").forEach((line, i) => block.append(...(i ? [document.createElement("br")] : []), ...slotted(line)));
        return block;
      });
      part(article, "body").replaceChildren(...blocks);
      part(article, "message-status").textContent = "";
      part(article, "mailto").setAttribute("href", EMPTY);
    },
  };

  document.addEventListener("input", (event) => {
    if (!event.target.dataset.fill) return;
    values[event.target.dataset.fill] = whole(event.target.value.trim());
    refresh();
  });
  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest(selector);
    const gap = at("[data-message] [data-slot]");
    if (gap) meet(gap.closest("[data-message]"), gap.dataset.slot);
    if (at("[data-copy]")) copy(at("[data-copy]"));
    if (at("[data-send]")) send(at("[data-send]"));
    if (at("[data-fill-clear]")) app.messages.forget();
    // The one moment at which the words go on to another page: when the reader follows the link.
    if (at("[data-hand-over]")) session((area) => area.setItem(KEY, JSON.stringify({ values, sending })));
  });
  // what is opened has gaps of its own
  document.addEventListener("toggle", (event) => event.target.open && refresh(), true);
  document.addEventListener("submit", (event) => event.target.matches(".fill__form") && event.preventDefault());
  window.addEventListener("DOMContentLoaded", () => {
    // the planner has no sample yet; elsewhere every sample stands there with its gaps
    if (document.querySelector("[data-planner]")) return;
    recall();
    if (Object.keys(values).length) refresh();
  });
})((window.FollowUp = window.FollowUp || {}));
