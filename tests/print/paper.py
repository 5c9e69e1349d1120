"""A page as it comes out of a browser's printer: how many sheets, what stands on each, how much ink."""

import io
import re
import subprocess
from dataclasses import dataclass
from typing import Any, Literal

import pikepdf
from playwright.sync_api import Page

from macros.data.model import Guide
from tests.tools import program

Paper = Literal["A4", "Letter"]
HOLDS = 29  # situations that the sheet of all has room for: six more than in 2026. It is one sheet with each that an editor adds.
SIZES = {"A4": (595, 842), "Letter": (612, 792)}  # points


@dataclass
class Print:
    """One page printed on one paper."""

    paper: Paper
    data: bytes
    sheets: list[str]
    headings: list[str]

    @property
    def text(self) -> str:
        """All that stands on it, in one line."""
        return " ".join(" ".join(self.sheets).split())

    @property
    def read(self) -> str:
        """The same column by column, as one reads it."""
        return " ".join(told(self.data, "-").split())

    def fits(self) -> bool:
        """Whether every sheet has the paper's size, to a point."""
        with pikepdf.open(io.BytesIO(self.data)) as pdf:
            sizes = [(float(page.mediabox[2]), float(page.mediabox[3])) for page in pdf.pages]
        return all(abs(is_ - should) <= 1 for size in sizes for is_, should in zip(size, SIZES[self.paper], strict=True))

    def orphans(self) -> list[str]:
        """Headings that stand last on a sheet, with their text on the next."""
        last = [sheet.strip().splitlines()[-1] for sheet in self.sheets[:-1] if sheet.strip()]
        known = {plain(heading) for heading in self.headings}
        return [line.strip() for line in last if plain(line) in known]

    def darkness(self) -> float:
        """The share of the first sheet that is dark, from 0 to 1."""
        tool = program("pdftoppm", "poppler-utils")
        command = [tool, "-gray", "-r", "50", "-f", "1", "-l", "1", "-"]
        image = subprocess.run(command, input=self.data, capture_output=True, check=True, timeout=60).stdout
        head = re.match(rb"P5\s+\d+\s+\d+\s+\d+\s", image)
        assert head, "pdftoppm wrote no grey picture"
        dots = image[head.end() :]
        return sum(dot < 100 for dot in dots) / len(dots)


def more_situations(guide: Guide) -> int:
    """How many situations are still to come, of those that the sheet of all has room for."""
    return max(1, HOLDS - len(guide.stages))


# The same on the printed page, of a middling kind, as an editor might add them: in each group one, and again.
ADD_SITUATIONS = """number => {
  const found = document.querySelector('.checklist__stage:has(a[href$="date-passed/"])');
  const groups = [...document.querySelectorAll('.checklist__group')];
  for (let n = 0; n < number; n++) groups[n % groups.length].append(found.cloneNode(true));
  document.querySelector('.checklist--whole').classList.add('checklist--dense');
}"""


def plain(text: str) -> str:
    """Words without what print and screen write differently."""
    return re.sub(r"\W+", " ", text).strip().lower()


def told(data: bytes, *options: str) -> str:
    """The text of a PDF, as pdftotext gives it."""
    tool = program("pdftotext", "poppler-utils")
    return subprocess.run([tool, *options, "-"], input=data, capture_output=True, check=True, timeout=60).stdout.decode()


def printed(page: Page, paper: Paper, **options: Any) -> Print:
    """Print what a page shows now."""
    headings: list[str] = page.locator("main :is(h2, h3, h4)").all_text_contents()
    data = page.pdf(format=paper, print_background=True, **options)
    text = told(data, "-layout", "-")
    return Print(paper, data, text.removesuffix("\f").split("\f"), headings)
