"""What the planner's tests do again and again: open it on a given day, fill it in, read the plan."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from tests.conftest import TODAY

FRIDAY = "#stage=interview&on=2026-11-19&by=2026-11-27"  # they said by Friday, and it is Monday
TOLD = """() => {
  const decision = document.querySelector('[data-plan] [data-decision]');
  const steps = [...document.querySelectorAll('[data-plan] [data-step]')];
  return decision && {...decision.dataset, words: decision.textContent, steps: Object.fromEntries(steps.map((step) =>
    [step.dataset.step, [step.dataset.state, step.querySelector('time') && step.querySelector('time').getAttribute('datetime')]]))};
}"""


def open_plan(open_page: Callable[..., Page], fragment: str = "", today: str = TODAY, path: str = "planner/", **more: Any) -> Page:
    """The planner as a link opens it; errors of the page are kept in `page.faults`."""

    def before(page: Page) -> None:
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
        page.faults = faults  # type: ignore[attr-defined]

    return open_page(path + fragment, today=today, before=before, **more)


def told(page: Page) -> dict[str, Any]:
    """The plan as the markup promises it: decision, date, rule, message, the sentence, and rule -> (state, day)."""
    found: dict[str, Any] | None = page.evaluate(TOLD)
    return found or {"decision": None, "steps": {}}


def decision(page: Page) -> str | None:
    """What the page decides, or None where it shows no plan."""
    found: str | None = told(page)["decision"]
    return found


def steps(page: Page) -> dict[str, list[str]]:
    """Rule -> its state and its day."""
    found: dict[str, list[str]] = told(page)["steps"]
    return found


def words_are_there(page: Page) -> None:
    """The samples and the words of the steps have come; they are asked for when somebody first uses the form."""
    page.evaluate("new Promise(done => FollowUp.need('words', done))")


def until(page: Page, so: str) -> None:
    """Asks again and again; the page's policy lets no test do it inside the page."""
    for _ in range(1200):
        if page.evaluate(so):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never came: {so}")


def fill(page: Page, **fields: str) -> None:
    """Fields by name, as a reader fills them in; a region may be a part of a country."""
    for name, value in fields.items():
        field = page.locator(f'[data-planner] form.planner__form [name="{name}"]')
        if name == "region":
            field.select_option(value.split("-")[0])
            page.evaluate("new Promise(done => FollowUp.need('places', done))")
            if "-" in value:
                page.locator("[name=part]").select_option(value)
        elif name in ("stage", "after", "gate"):
            field.select_option(value)
        elif name == "agency":
            field.set_checked(bool(value))
        else:
            field.fill(value)


def tick(page: Page, rule: str, day: str = "", number: int = 0) -> None:
    """Says that a message was sent, and on which day where that is known."""
    row = page.locator(f"#plan-sent-{rule}-{number}")
    row.check()
    if day:
        page.locator(f"#plan-sent-{rule}-{number}-day").fill(day)
