"""What a journey may ask of a browser, whichever engine it has: the same few words for all three."""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.print.paper import Paper

SET = """(selector, value) => {
  const field = document.querySelector(selector);
  field.value = value;
  for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, {bubbles: true}));
}"""
SHOWN = "selector => [...document.querySelectorAll(selector)].filter(part => part.checkVisibility()).length"


class Engine(ABC):
    """One browser with one window. `downloads` is the folder where it puts what a reader saves."""

    name: str
    downloads: Path

    @abstractmethod
    def fresh(self, width: int = 1280) -> None:
        """Forget everything, as a new private window does."""

    @abstractmethod
    def open(self, url: str) -> None:
        """Go to an address and wait until the page is loaded."""

    @abstractmethod
    def run(self, script: str, *values: Any) -> Any:
        """Call a JavaScript function in the page, and give back what it returns."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """Press the first part that a selector finds, as a mouse does."""

    @abstractmethod
    def type(self, selector: str, words: str) -> None:
        """Write words into a field, key by key; \\n is the key Enter."""

    @abstractmethod
    def inside(self) -> None:
        """From now on look into the first frame of the page, until the next page is opened."""

    @abstractmethod
    def opened(self) -> None:
        """From now on look into the window that a tap has opened, until the next page is opened."""

    @abstractmethod
    def others(self) -> list[str]:
        """The addresses of the windows that a tap has opened; they are closed."""

    @abstractmethod
    def end(self) -> None:
        """Close the browser."""

    def paper(self, size: Paper = "A4") -> bytes:
        """The page as a PDF."""
        raise NotImplementedError(f"{self.name} cannot be told to print")

    def set(self, selector: str, value: str) -> None:
        """Give a list or a date field a value: how one picks it differs by engine, what the page hears does not."""
        self.run(SET, selector, value)

    def shown(self, selector: str) -> int:
        """How many parts of the page that a selector finds can be seen."""
        return int(self.run(SHOWN, selector))

    def text(self, selector: str) -> str:
        """What the first part that a selector finds says."""
        return str(self.run("selector => document.querySelector(selector).textContent", selector)).strip()

    def until(self, what: str, script: str, *values: Any) -> None:
        """Wait until a JavaScript function says yes."""
        wait(f"{self.name}: {what}", lambda: bool(self.run(script, *values)))

    def saved(self, suffix: str) -> bytes:
        """The one file with a suffix that was downloaded, when it is whole."""
        found: list[Path] = []

        def come() -> bool:
            self.run("() => true")  # Playwright hears of a file only while it is asked something
            found[:] = self.downloads.glob(f"*{suffix}")
            return any(file.stat().st_size for file in found)

        wait(f"{self.name}: a file {suffix}", come)
        assert len(found) == 1, found
        return found[0].read_bytes()


def wait(what: str, ready: Callable[[], object], seconds: float = 30) -> None:
    """Ask again and again until something is so."""
    end = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < end, f"never came: {what}"
        time.sleep(0.05)
