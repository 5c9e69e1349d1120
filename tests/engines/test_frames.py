"""A frame on somebody else's page, in each engine and each sandbox: no tap is dead, its height is told, and links go on in the guide."""

import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from tests.engines.driver import Engine, wait

OFFICES = Path(__file__).parents[2] / "docs/for-career-services.md"
PLAN = "#stage=applied&on=2026-11-12"
KINDS = ["checklist/interview/", "message/thank-you/", "message/date-passed-phone/", f"planner/{PLAN}"]
SANDBOXES = {
    "none": "",
    "scripts": 'sandbox="allow-scripts"',
    "popups": 'sandbox="allow-scripts allow-popups"',
    "origin": 'sandbox="allow-scripts allow-same-origin"',
    "both": 'sandbox="allow-scripts allow-popups allow-same-origin"',
    "told": re.findall(r'^sandbox=".*"$', OFFICES.read_text(encoding="utf-8"), re.M)[0],  # what we tell offices to write
}
# A sandbox goes on in what is opened from it, unless it says otherwise. Which engines let the opened page know: WebKit tells none that
# its forms are shut, so what has an origin cannot know there.
KNOW = {
    SANDBOXES["none"]: [],
    SANDBOXES["popups"]: ["chromium", "firefox", "webkit"],
    SANDBOXES["both"]: ["chromium", "firefox"],
    SANDBOXES["told"]: [],
}
HOST = """<!doctype html><meta charset="utf-8"><title>An office's page</title>
<script>addEventListener("message", ({{ data }}) => {{ if (data.type === "follow-up-guide:height") window.told = data.height; }});</script>
<iframe title="Guide" {sandbox} width="700" height="800" src="{guide}embed/{path}"></iframe>"""

# All that can be tapped and is in sight gets a number, in order; *Start again* takes everything away, and so comes last.
MARK = """() => {
  document.querySelectorAll("details").forEach((part) => (part.open = true));
  const all = document.querySelectorAll("a[href], button:not([data-again], [data-way-copy]), input[type=checkbox]");
  const seen = [...all, ...document.querySelectorAll("[data-again]")].filter((one) => one.checkVisibility());
  seen.forEach((one, number) => (one.dataset.tap = number));
  // in place of the mail app, which a test has not
  document.addEventListener("click", (event) => event.target.closest("a[href^='mailto:']") && event.preventDefault());
  return seen.length;
}"""
# Before a tap: a link to another site goes to this one, because a test asks nothing of a network; null for what is gone.
READY = """(number) => {
  const one = document.querySelector(`[data-tap="${number}"]`);
  if (!one?.checkVisibility()) return null;
  document.querySelector("[data-way]").hidden = true;
  if (one.href?.startsWith("https:")) one.href = `${new URL(document.documentElement.dataset.root, location.href)}404.html`;
  return one.outerHTML;
}"""
# How the page stands: before a tap it is noted, and after it asked whether it is another.
STATE = "document.body.innerHTML + Array.from(document.querySelectorAll('input'), (one) => one.checked)"
NOTE = f"() => {{ window.noted = {STATE}; }}"
CHANGED = f"() => window.noted !== {STATE}"
LED = "() => document.querySelector('[data-way]:not([hidden]) [data-way-address]')?.textContent ?? ''"


def answer(engine: Engine, number: int) -> str:
    """What a tap does: the address that it opens or says, or `change` for something on the page."""
    engine.run(NOTE)
    found = ""
    engine.click(f'[data-tap="{number}"]')

    def said() -> str:
        nonlocal found
        found = engine.run(LED) or next(iter(engine.others()), "") or ("change" if engine.run(CHANGED) else "")
        return found

    wait(f"{engine.name}: an answer", said)
    return found


@pytest.fixture(scope="module")
def office(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Puts a page on an office's server, and gives back its address."""
    folder, numbers = tmp_path_factory.mktemp("office"), count()
    address = serve(folder)

    def put(page: str) -> str:
        name = f"{next(numbers)}.html"
        (folder / name).write_text(page, encoding="utf-8")
        return address + name

    return put


def look_into(engine: Engine, address: str) -> None:
    """Open a page with a frame, and look into the frame."""
    engine.open(address)
    engine.until("the frame's height", "() => window.told > 300")
    engine.inside()


@pytest.mark.parametrize("sandbox", SANDBOXES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_tap_has_an_answer(engine: Engine, guide_url: str, office: Callable[[str], str], kind: str, sandbox: str) -> None:
    look_into(engine, office(HOST.format(sandbox=SANDBOXES[sandbox], guide=guide_url, path=kind)))
    if "planner" in kind:
        engine.until("a plan with its words", "() => document.querySelector('[data-decision]') && FollowUp.have('words')")
    dead, led = [], set()
    for number in range(engine.run(MARK)):
        html = engine.run(READY, number)
        if html is None:
            continue
        try:
            led.add(answer(engine, number))
        except AssertionError:
            dead.append(html)
    assert dead == []
    assert [address for address in led if address.startswith(guide_url)]
    assert {address for address in led if not address.startswith(guide_url)} <= {"change"}


@pytest.mark.parametrize("sandbox", KNOW)
def test_what_opens_from_a_frame_is_whole_or_gives_its_address(
    engine: Engine, guide_url: str, office: Callable[[str], str], sandbox: str
) -> None:
    look_into(engine, office(HOST.format(sandbox=sandbox, guide=guide_url, path=KINDS[0])))
    engine.click("h1 a")
    engine.opened()
    engine.until("the scripts", "() => window.FollowUp !== undefined")
    assert engine.run("() => getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)", "no style came"
    said = engine.shown("[data-sealed]")
    assert said == (engine.name in KNOW[sandbox])
    if said:
        assert engine.text("[data-sealed] code") == engine.run("() => location.href")
        engine.click("[data-sealed] button")
        engine.until("the copy", "() => document.querySelector('[data-sealed] [role=status]').checkVisibility()")
