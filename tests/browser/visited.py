"""One round through every page of the site at 320 px, and what was found there; several tests read it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.browser.views import pages

# WCAG 2.2, 1.4.12: nothing may be lost when a reader spaces text so. A constructed sheet is not stopped by the page's policy.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
                     p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
DOUBLED = "() => { document.documentElement.style.fontSize = '200%' }"

# What sticks out to the right, except inside a part that scrolls by itself, as a wide table may.
STICKS_OUT = """() => {
  const scrolls = (part) => part && (['auto', 'scroll'].includes(getComputedStyle(part).overflowX) || scrolls(part.parentElement));
  const wide = document.scrollingElement.scrollWidth > document.documentElement.clientWidth;
  if (!wide) return [];
  return [...document.querySelectorAll('body *')]
    .filter((part) => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !scrolls(part.parentElement))
    .slice(0, 5).map((part) => `${part.tagName.toLowerCase()}.${part.className} ${part.textContent.trim().slice(0, 30)}`).concat('scrolls');
}"""

FACTS = """() => ({
  headings: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter((h) => h.checkVisibility()).map((h) => +h.tagName[1]),
  storage: [...Array(localStorage.length).keys()].map((n) => localStorage.key(n))
    .concat([...Array(sessionStorage.length).keys()].map((n) => sessionStorage.key(n))),
  small: (() => {
    // WCAG 2.2, 2.5.8: 24 by 24 px, or so far from all others that a circle of 24 px around the middle meets none.
    const targets = [...document.querySelectorAll('a[href], button, input, select, summary, textarea')]
      .filter((part) => part.checkVisibility())
      .map((part) => ({ part, box: (['checkbox', 'radio'].includes(part.type) && part.closest('label') || part).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const inline = ({ part }) => getComputedStyle(part).display === 'inline'
      && (part.closest('p, li, dd, td, div') || part.parentElement).textContent.trim() !== part.textContent.trim();
    const little = ({ box }) => box.width < 24 || box.height < 24;
    const middle = ({ box }) => [box.x + box.width / 2, box.y + box.height / 2];
    const near = (one, other) => {
      const [x, y] = middle(one), [u, v] = middle(other), box = other.box;
      const aside = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
      return aside < 12 || (little(other) && Math.hypot(x - u, y - v) < 24);
    };
    return targets.filter((one) => little(one) && !inline(one) && targets.some((other) => other !== one && near(one, other)))
      .map(({ part, box }) => `${part.tagName} “${part.textContent.trim().slice(0, 30)}” ${box.width.toFixed()}x${box.height.toFixed()}`);
  })(),
})"""


@dataclass
class Visit:
    """What was found on one page."""

    facts: dict[str, Any] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    too_wide: list[str] = field(default_factory=list)
    too_wide_spaced: list[str] = field(default_factory=list)
    too_wide_doubled: list[str] = field(default_factory=list)
    cookies: int = 0


def visits(browser: Browser, site: Path, url: str) -> dict[str, Visit]:
    """Every page by its path; of the frames of single messages one, since they differ in words only."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="en-GB")
    page, found = context.new_page(), {}
    paths = [path for path in pages(site) if not path.startswith("embed/message/") or path == "embed/message/thank-you/"]
    for path in paths:
        visit = found[path] = Visit()

        def note(request: Any, visit: Visit = visit) -> None:
            visit.requests.append(request.url)

        def complain(line: Any, visit: Visit = visit) -> None:
            visit.faults += [f"{line.type}: {line.text}"] if line.type in ("error", "warning") else []

        page.on("request", note)
        page.on("console", complain)
        page.goto(url + path)
        visit.facts, visit.too_wide = page.evaluate(FACTS), page.evaluate(STICKS_OUT)
        page.evaluate(SPACED)
        visit.too_wide_spaced = page.evaluate(STICKS_OUT)
        page.set_viewport_size({"width": 640, "height": 640})
        page.evaluate(f"document.adoptedStyleSheets = []; ({DOUBLED})()")
        visit.too_wide_doubled = page.evaluate(STICKS_OUT)
        page.set_viewport_size({"width": 320, "height": 640})
        visit.cookies = len(context.cookies())
        page.remove_listener("request", note)
        page.remove_listener("console", complain)
    context.close()
    return found
