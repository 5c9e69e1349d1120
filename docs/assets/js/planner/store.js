// What the reader asked to keep, on this device only. One entry per application, so that two tabs that
// write at the same moment never undo each other. Nothing is written before a tap; every failure is an answer.
(function (app) {
  "use strict";
  const PREFIX = "follow-up-guide/";
  const HOME = PREFIX + "1/";

  function attempt(work) {
    try {
      // throws in a sandboxed frame
      const area = window.localStorage;
      return area ? work(area) : "blocked";
    } catch (error) {
      return error && /quota/i.test(error.name) ? "full" : "blocked";
    }
  }
  const keys = (area, start) => Object.keys(area).filter((key) => key.startsWith(start));

  function parse(text) {
    try {
      return app.exchange.clean(JSON.parse(text));
    } catch (error) {
      return null;
    }
  }

  function put(item) {
    return attempt((area) => {
      const kept = parse(area.getItem(HOME + item.id) || "null");
      if (kept && kept.updated > item.updated) return "older";
      area.setItem(HOME + item.id, JSON.stringify(item));
      return "kept";
    });
  }

  app.store = {
    // {state: "kept" | "blocked", items, broken}: broken entries are counted and left alone, never overwritten.
    all() {
      const found = { items: [], broken: 0, state: "kept" };
      const state = attempt((area) => {
        keys(area, HOME).forEach((key) => {
          const item = parse(area.getItem(key));
          if (item && HOME + item.id === key) found.items.push(item);
          else found.broken += 1;
        });
        return "kept";
      });
      return Object.assign(found, { state });
    },
    put,
    // Changes only the named fields of what is kept now, which another tab may have changed since it was shown.
    change(id, fields, stamp) {
      const kept = attempt((area) => parse(area.getItem(HOME + id) || "null"));
      if (kept === "blocked") return kept;
      return kept ? put(Object.assign(kept, fields, { updated: Math.max(stamp, kept.updated + 1) })) : "gone";
    },
    forget: (id) => attempt((area) => (area.removeItem(HOME + id), "kept")),
    forgetAll: () => attempt((area) => (keys(area, PREFIX).forEach((key) => area.removeItem(key)), "kept")),
    onChange(tell) {
      window.addEventListener("storage", (event) => (event.key === null || event.key.startsWith(PREFIX)) && tell());
    },
  };
})((window.FollowUp = window.FollowUp || {}));
