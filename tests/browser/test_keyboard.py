"""What axe cannot see: a keyboard alone is enough, and focus is always seen."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.views import KINDS
from tests.conftest import Opener

# What has the focus, and how a reader can tell: an outline of at least 2 px, on screen, and not under something else.
FOCUS = """() => {
  const part = document.activeElement;
  if (!part || part === document.body || part === document.documentElement) return null;
  const box = part.getClientRects()[0] || part.getBoundingClientRect(), style = getComputedStyle(part);  // a link may go over two lines
  const x = box.x + box.width / 2, y = box.y + Math.min(box.height / 2, 12);
  const top = document.elementFromPoint(x, y);
  return {
    name: `${part.tagName.toLowerCase()} ${part.id || part.name || part.textContent.trim().slice(0, 30)}`,
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    on_screen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: !!top && !part.contains(top) && !top.contains(part) && !(part.labels && [...part.labels].some((label) => label.contains(top))),
    again: !!part.dataset.counted, mark: (part.dataset.counted = 'yes'),
  };
}"""


def focused(page: Page) -> dict[str, Any] | None:
    """What has the focus now."""
    found: dict[str, Any] | None = page.evaluate(FOCUS)
    return found


def test_the_first_stop_leads_past_the_header(open_page: Opener) -> None:
    page = open_page("when/interview/")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("link => link === document.activeElement")
    box = skip.bounding_box()
    assert box
    assert box["y"] >= 0, "it is seen when it has the focus"
    assert box["height"] >= 24
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("width", [1280, 390])
def test_focus_is_always_seen_and_never_lost(open_page: Opener, serve_url: str, width: int) -> None:
    page = open_page("", width=width)
    problems = []
    for kind, path in KINDS.items():
        page.goto("about:blank")
        page.goto(serve_url + path)
        for _ in range(45):
            page.keyboard.press("Tab")
            found = focused(page)
            if not found or found["again"]:
                break  # once round
            wrong = {"no outline": not found["outlined"], "off screen": not found["on_screen"], "under something else": found["covered"]}
            problems += [f"{kind}: {found['name']}: {what}" for what, is_so in wrong.items() if is_so]
    assert not problems, "\n".join(problems)


def test_the_search_opens_and_closes_by_keyboard_and_gives_the_focus_back(open_page: Opener) -> None:
    page = open_page("why/")
    button = page.locator("[data-search-open]")
    button.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "search-words"
    page.keyboard.type("ghosted")
    page.locator("[data-search] ol a").first.wait_for()
    for _ in range(3):  # past the close button to the results
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('dialog') !== null"), "the focus stays in the dialog"
    page.keyboard.press("Escape")
    assert not page.locator("[data-search]").is_visible()
    assert button.evaluate("part => part === document.activeElement")


def test_the_search_leads_to_a_page_by_keyboard(open_page: Opener) -> None:
    page = open_page("why/")
    page.locator("[data-search-open]").focus()
    page.keyboard.press("Space")
    page.keyboard.type("second interview")
    page.locator("[data-search] ol a").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/when/**")


@pytest.mark.parametrize(
    ("asked", "guide"),
    [
        ("ghosted", "when/no-answer/"), ("no reply", "when/no-answer/"), ("second interview", "when/interview/"),
        ("recruiter", "when/recruiter-screen/"), ("résumé", "when/applied/"), ("rejected", "when/rejection/"),
    ],
)  # fmt: skip
def test_the_search_finds_what_people_call_it(open_page: Opener, asked: str, guide: str) -> None:
    page = open_page("why/")
    page.locator("[data-search-open]").click()
    page.locator("#search-words").fill(asked)
    page.locator("[data-search] ol a").first.wait_for()
    links = [link.get_attribute("href") or "" for link in page.locator("[data-search] ol a").all()[:5]]
    assert any(guide in link for link in links), links


def test_motion_stops_where_the_reader_wants_none(open_page: Opener, serve_url: str) -> None:
    page = open_page("", reduced_motion="reduce")
    for path in ("", "when/interview/", "planner/", "messages/all/"):
        page.goto(serve_url + path)
        moving = page.evaluate("""() => [...document.querySelectorAll('*')].filter((part) => {
          const style = getComputedStyle(part);
          const times = `${style.transitionDuration},${style.animationDuration}`.split(',').map(parseFloat);
          return Math.max(...times) > 0.01 || style.scrollBehavior === 'smooth';
        }).map((part) => part.className || part.tagName)""")
        assert not moving, f"/{path}: {moving[:5]}"


def test_forced_colours_leave_shapes_and_focus(open_page: Opener, serve_url: str) -> None:
    """Forced colours take backgrounds and shadows away; whatever says something needs a line or a colour of the system's."""
    page = open_page("", forced_colors="active")
    for path in ("", "when/interview/", "checklist/interview/", "planner/", "messages/interview/"):
        page.goto(serve_url + path)
        lost = page.evaluate("""() => {
          const paper = getComputedStyle(document.body).backgroundColor;
          const bare = [...document.querySelectorAll('button:not([hidden]), .button, input, select, .message')].filter((part) => {
            const style = getComputedStyle(part);
            return part.checkVisibility() && parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth) === 0
              && style.textDecorationLine === 'none' && !['checkbox', 'radio'].includes(part.type)
              && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0);
          });
          const faint = [...document.querySelectorAll('.bar__range, .bar__point')].filter((part) => getComputedStyle(part).fill === paper);
          return [...bare, ...faint].map((part) => `${part.tagName} ${part.getAttribute('class')} ${part.textContent.trim().slice(0, 20)}`);
        }""")
        assert not lost, f"/{path}: {lost[:5]}"
    page.keyboard.press("Tab")
    found = focused(page)
    assert found
    assert found["outlined"]
