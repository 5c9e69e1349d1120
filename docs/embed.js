// Turns <a data-follow-up-embed href="…/embed/…"> into a frame as tall as its page.
(function () {
  const TALLEST = 20000; // px: the whole checklist at 300 px takes a quarter; more would push the host's own page away
  const frames = [];
  function mount() {
    document.querySelectorAll("a[data-follow-up-embed]").forEach((link) => {
      if (!/^https?:$/.test(link.protocol)) return;
      const frame = document.createElement("iframe");
      frame.title = link.textContent.trim();
      frame.allow = "clipboard-write";
      frame.loading = "lazy";
      frame.style.cssText = "width:100%;height:32rem;border:0";
      frame.src = link.href;
      frames.push(frame);
      link.replaceWith(frame);
    });
  }
  addEventListener("message", ({ source, origin, data }) => {
    // Only from the page that was framed: a frame that went elsewhere may not change the host's page.
    const frame = frames.find((one) => one.contentWindow === source && new URL(one.src).origin === origin);
    const { type, height } = data || {};
    if (frame && type === "follow-up-guide:height" && Number.isFinite(height) && height > 0) frame.style.height = Math.min(height, TALLEST) + "px";
  });
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", mount) : mount();
})();
