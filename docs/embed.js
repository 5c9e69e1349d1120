// Turns <a data-follow-up-embed href="…/embed/…"> into a frame as tall as its page.
(function () {
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
  addEventListener("message", ({ source, data }) => {
    const frame = frames.find((one) => one.contentWindow === source);
    const { type, height } = data || {};
    if (frame && type === "follow-up-guide:height" && Number.isFinite(height)) frame.style.height = height + "px";
  });
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", mount) : mount();
})();
