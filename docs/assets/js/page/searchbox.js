// Search, loaded when it is first opened: the index and MiniSearch come as classic scripts, so it also works from a folder.
(function (app) {
  "use strict";
  const root = () => document.documentElement.dataset.root;
  const LIMIT = 12;
  let engine;

  const load = (path) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = root() + path;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });

  function build() {
    engine = new window.MiniSearch({
      idField: "u",
      fields: ["t", "k", "x"],
      storeFields: ["u", "t", "p", "w"],
      searchOptions: { boost: { t: 4, k: 3 }, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: "AND", boostDocument: (id, term, stored) => stored.w },
    });
    engine.addAll(app.searchIndex);
  }

  function show(box, words) {
    const list = box.querySelector("ol");
    const found = engine && words.trim() ? engine.search(words).slice(0, LIMIT) : [];
    const rows = found.map((hit) => {
      const row = box.querySelector("template").content.firstElementChild.cloneNode(true);
      const link = row.querySelector("a");
      link.href = root() + hit.u;
      link.querySelector("[data-title]").textContent = hit.t;
      link.querySelector("[data-page]").textContent = hit.p === hit.t ? "" : hit.p;
      return row;
    });
    list.replaceChildren(...rows);
    const status = box.querySelector("[data-search-status]");
    const said = found.length > 1 ? "some" : found.length ? "one" : "none";
    status.textContent = engine && words.trim() ? status.dataset[said].replace("{count}", found.length) : "";
  }

  window.addEventListener("DOMContentLoaded", () => {
    const box = document.querySelector("[data-search]");
    if (!box) return;
    const input = box.querySelector("input");
    const open = () => {
      box.showModal();
      input.focus();
      if (engine === undefined) {
        engine = null;
        Promise.all([load("assets/vendor/minisearch.js"), load("search/index.js")]).then(
          () => {
            build();
            show(box, input.value);
          },
          () => {
            engine = undefined;
            const status = box.querySelector("[data-search-status]");
            status.textContent = status.dataset.failed;
          }
        );
      }
    };
    document.querySelectorAll("[data-search-open]").forEach((button) => button.addEventListener("click", open));
    input.addEventListener("input", () => show(box, input.value));
    box.addEventListener("click", (event) => {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const beside = event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
      if ((event.target === box && beside) || event.target.closest("[data-search-close], a")) box.close();
    });
    box.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      const first = box.querySelector("ol a");
      if (first) first.click();
    });
  });
})((window.FollowUp = window.FollowUp || {}));
