"""`pytest -p tests.later` gives pages a clock four years ahead: browsers don't start under faketime.

Pages on which a test has set the day are not touched by it, so what fails has asked the machine for the day.
"""

from typing import Any

from playwright.sync_api import Browser, BrowserContext

DAYS = 1461
AHEAD = f"""(() => {{
  const Real = Date, now = () => Real.now() + {DAYS} * 864e5;
  window.Date = class extends Real {{
    constructor(...given) {{ super(...(given.length ? given : [now()])); }}
    static now() {{ return now(); }}
  }};
}})();"""
opened = Browser.new_context


def new_context(browser: Browser, **settings: Any) -> BrowserContext:
    """A context as a test asks for it, in which it is later."""
    context = opened(browser, **settings)
    context.add_init_script(AHEAD)
    return context


Browser.new_context = new_context  # type: ignore[method-assign, assignment]
