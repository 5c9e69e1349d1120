// In a frame: tells the page around it how tall this one is, and leads out where that page lets nothing open.
// WordPress listens to those who know the secret that it gave them, in words of its own (its wp-embed.js).
(function (app) {
  "use strict";
  if (window.parent === window) return;
  const root = document.documentElement;
  const secret = (/^#\?secret=([A-Za-z0-9]+)$/.exec(location.hash) || [])[1];
  const post = (message) => window.parent.postMessage(message, "*");

  // Only a number leaves, so any page may know it.
  function tell() {
    const height = Math.ceil(root.getBoundingClientRect().height);
    post({ type: "follow-up-guide:height", height });
    if (secret) post({ message: "height", value: height, secret });
  }
  new ResizeObserver(tell).observe(root);
  // WordPress hides the frame until it hears from it, and in a hidden frame nothing is observed
  window.addEventListener("load", tell);
  // its script may have come later than this page
  window.addEventListener("message", ({ source, data }) => source === window.parent && data?.message === "ready" && tell());

  const frame = (app.frame = {
    // a sandbox without an origin: nothing can be kept, and no file and no mail leaves it
    sealed: window.origin === "null",
    // says beside what was tapped where in the guide it goes on; `maybe`: nobody tells a frame whether its file or mail was let out
    lead(from, address, maybe) {
      const way = document.querySelector("[data-way]");
      way.querySelector("[data-way-blocked]").hidden = maybe;
      way.querySelector("[data-way-maybe]").hidden = !maybe;
      (from.closest("p,li,dd,td,h1,figure") || from).after(way);
      way.querySelector("[data-way-address]").textContent = address;
      way.querySelector("[data-way-done]").hidden = true;
      way.hidden = false;
      way.scrollIntoView({ block: "nearest" });
    },
    // the page that this one is a slim form of
    page: () => document.querySelector("h1 a").href,
  });

  // What was opened needs no way back into the frame; in a sandbox it has none that it could use, and may not be touched.
  function alone(opened) {
    try {
      opened.opener = null;
    } catch (error) {
      return;
    }
  }

  // The window that the browser opens, or nothing: where a sandbox forbids it, Firefox throws.
  function beside(address) {
    try {
      return window.open(address, "_blank");
    } catch (error) {
      return null;
    }
  }

  // A tap on a link that the browser refuses to open: the host gets it if it asked for links, and the reader gets its address.
  function open(event) {
    const link = event.target.closest("a[href]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.target === "_self") return;
    const web = /^https?:$/.test(link.protocol);
    if (!web && !frame.sealed) return frame.lead(link, app.planAddress?.() || frame.page(), true);
    event.preventDefault();
    const opened = web && beside(link.href);
    if (opened) return alone(opened);
    // a plan holds the reader's dates: its address is shown, and the host is not told
    const plan = (!web || link.matches("[data-calendar-link], [data-plan-link]")) && app.planAddress?.();
    const address = plan || (web ? link.href : frame.page());
    if (!plan && secret) post({ message: "link", value: address, secret });
    frame.lead(link, address);
  }
  document.addEventListener("click", open);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-way-copy]")) return;
    const way = document.querySelector("[data-way]");
    app.copy(way.querySelector("[data-way-address]").textContent).then((done) => (way.querySelector("[data-way-done]").hidden = !done));
  });
})((window.FollowUp = window.FollowUp || {}));
