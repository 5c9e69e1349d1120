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
      const item = app.exchange.clean(JSON.parse(text));
      return item.id ? item : null;
    } catch (error) {
      return null;
    }
  }

  // All of them or none: what was written before the room ran out is taken back.
  function putAll(items) {
    return attempt((area) => {
      const before = [];
      const states = [];
      if (keys(area, HOME).length + items.filter((item) => area.getItem(HOME + item.id) === null).length > app.exchange.MOST) return "many";
      try {
        items.forEach((item) => {
          const text = area.getItem(HOME + item.id);
          const kept = parse(text || "null");
          states.push(kept && kept.updated > item.updated ? "older" : "kept");
          if (states[states.length - 1] === "older") return;
          area.setItem(HOME + item.id, JSON.stringify(item));
          before.push([HOME + item.id, text]);
        });
      } catch (error) {
        before.forEach(([key]) => area.removeItem(key));
        before.forEach(([key, text]) => text === null || area.setItem(key, text));
        throw error;
      }
      return states;
    });
  }
  function put(item) {
    const states = putAll([item]);
    return typeof states === "string" ? states : states[0];
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
    putAll,
    // Changes only the named fields of what is kept now, which another tab may have changed since it was shown.
    change(id, fields, stamp) {
      const kept = attempt((area) => parse(area.getItem(HOME + id) || "null"));
      if (kept === "blocked") return kept;
      return kept ? put(Object.assign(kept, fields(kept), { updated: Math.max(stamp, kept.updated + 1) })) : "gone";
    },
    forget: (id) => attempt((area) => (area.removeItem(HOME + id), "kept")),
    // Other tabs are told by an entry that comes and goes.
    forgetAll: () =>
      attempt((area) => {
        keys(area, PREFIX).forEach((key) => area.removeItem(key));
        area.setItem(PREFIX + "forget", "1");
        area.removeItem(PREFIX + "forget");
        return "kept";
      }),
    // Another tab has changed something; true: it has forgotten everything.
    onChange(tell) {
      window.addEventListener("storage", (event) => (event.key === null || event.key.startsWith(PREFIX)) && tell(event.key === PREFIX + "forget"));
    },
  };
})((window.FollowUp = window.FollowUp || {}));
