// A sample as it stands on the page: its words as plain text, its gaps, and how a sample from the data becomes one.
(function (app) {
  "use strict";
  const EMPTY = "mailto:";
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));

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

  // A line of a sample with its [placeholders] as slots.
  function slotted(line) {
    return line.split(/\[([^[\]]+)\]/).map((text, i) => {
      if (i % 2 === 0) return text;
      const slot = document.createElement("span");
      slot.dataset.slot = text;
      return slot;
    });
  }

  // Writes a sample from the data into an empty letter; references.py lets the planner have letters only.
  function write(article, id, message) {
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
  }

  const text = (article) => ({ subject: subjectText(article), body: bodyText(article) });

  app.sample = { EMPTY, all, part, bodyText, subjectText, text, openNames, write };
})((window.FollowUp = window.FollowUp || {}));
