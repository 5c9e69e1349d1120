"""Takes README's picture of the home page from a built site: `python -m tools.picture site`.

The day, the answers and the size are fixed, so that only a change of the page changes the picture.
"""

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from tools.screen import shown

PICTURE = Path(__file__).parent.parent / ".github/home.png"
ANSWERED = "#stage=interview&on=2026-11-19&by=2026-11-27"  # they said by Friday, and it is Tuesday
TODAY = "2026-12-01T10:00:00"
SIZE = {"width": 1280, "height": 900}
COLOURS = 64  # a third of the bytes, and nobody sees the difference


def take(browser: Browser, address: str) -> None:
    """Open the home page on the fixed day as if somebody had answered, wait for the answer, and write what a screen shows."""
    page = browser.new_context(viewport=SIZE, color_scheme="light", locale="en-GB").new_page()  # type: ignore[arg-type]
    page.clock.set_fixed_time(TODAY)
    page.goto(address + ANSWERED)
    page.wait_for_selector("[data-plan] [data-decision]")
    page.evaluate("document.fonts.ready")
    taken = Image.open(io.BytesIO(page.screenshot()))
    taken.quantize(COLOURS).save(PICTURE, optimize=True)


def main(site: Path) -> None:
    """Serve the site on loopback while the picture is taken."""
    with shown(site) as (browser, address):
        take(browser, address)
    print(f"{PICTURE}: {PICTURE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "site"))
