"""What the planner's tests do again and again: open it on a given day, fill it in, read the plan."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

MONDAY = "2026-11-30T10:00:00"


def open_plan(open_page: Callable[..., Page], fragment: str = "", today: str = MONDAY, path: str = "planner/", **more: Any) -> Page:
    """The planner as a link opens it, on a day that does not depend on the clock; errors of the page are kept in `page.faults`."""
    page = open_page(path, **more)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
    page.faults = faults  # type: ignore[attr-defined]
    page.clock.set_fixed_time(today)
    bare = page.url.split("#")[0]
    page.goto("about:blank")
    page.goto(bare + fragment)
    return page


def decision(page: Page) -> str | None:
    """What the page decides, or None where it shows no plan."""
    found = page.locator("[data-plan] [data-decision]")
    return found.get_attribute("data-decision") if found.count() else None


def steps(page: Page) -> dict[str, list[str]]:
    """Rule -> recommended, earliest and latest day, as the markup promises them."""
    found: dict[str, list[str]] = page.locator("[data-plan]").evaluate(
        """plan => Object.fromEntries([...plan.querySelectorAll('[data-step]')].map(step =>
           [step.dataset.step, [step.querySelector('time').getAttribute('datetime'), step.dataset.earliest, step.dataset.latest]]))"""
    )
    return found


def fill(page: Page, **fields: str) -> None:
    """Fields by name, as a reader fills them in."""
    for name, value in fields.items():
        field = page.locator(f'[data-planner] form.planner__form [name="{name}"]')
        if name == "gate":
            page.locator(f'[name="gate"][value="{value}"]').check()
        elif name in ("stage", "region", "sent"):
            field.select_option(value)
        else:
            field.fill(value)
