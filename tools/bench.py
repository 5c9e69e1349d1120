"""What the guide weighs, how fast it answers and what a build costs: `make bench`. Figures to look at, not a test.

Bytes and requests are counted as a browser would ask for them: the page and all that it loads at once, squeezed by gzip.
Growth is told as a ratio within one run, because machines differ.
"""

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Error

from tools.screen import shown

ROOT = Path(__file__).parent.parent
PARTS = ("mkdocs.yml", "docs", "data", "macros", "overrides")
LOADED = re.compile(r'<(?:script[^>]* src|link rel="(?:stylesheet|icon)"[^>]* href|img(?![^>]*loading="lazy")[^>]* src)="([^"]+)"')
PAGES = {
    "home": "",
    "guide": "when/interview/",
    "timing": "when/",
    "checklist": "checklist/",
    "one checklist": "checklist/interview/",
    "samples of one": "messages/interview/",
    "all samples": "messages/",
    "planner": "planner/",
    "concept": "how/",
    "questions": "questions/",
    "sources": "sources/",
    "career services": "for-career-services/",
    "frame: checklist": "embed/checklist/interview/",
    "frame: message": "embed/message/thank-you/",
    "frame: planner": "embed/planner/",
}
KINDS = {".html": "HTML", ".css": "CSS", ".js": "JS", ".svg": "pictures", ".png": "pictures"}

# What a reader types -> the page, and the field that takes it.
TYPED = {
    "a day in the planner": ("planner/#stage=interview&on=2026-12-07&region=CA-ON", "#plan-on", "`2026-12-${10 + i}`"),
    "a gap in all samples": ("messages/all/", "[data-fill=role]", "'Clerk' + i"),
}
PRESSES = """() => { const field = document.querySelector(`%s`), took = [];
  for (let i = 0; i < 20; i += 1) { field.value = %s; const from = performance.now();
    field.dispatchEvent(new Event("input", {bubbles: true})); took.push(performance.now() - from); }
  return took.sort((a, b) => a - b)[10]; }"""


def squeezed(file: Path) -> int:
    """A file's size as it travels; pictures travel as they are."""
    data = file.read_bytes()
    return len(data) if file.suffix == ".png" else len(gzip.compress(data, 6))


def loaded(site: Path, page: Path) -> Iterator[Path]:
    """The page and all that it asks for at once."""
    yield page
    for address in dict.fromkeys(LOADED.findall(page.read_text(encoding="utf-8"))):
        yield (page.parent / urlsplit(address).path).resolve()


def weights(site: Path) -> None:
    """Bytes by kind and the number of requests, for each kind of page."""
    kinds = list(dict.fromkeys(KINDS.values()))
    print(f"\n{'page':<18}{'requests':>9}{'all':>9}" + "".join(f"{kind:>10}" for kind in kinds) + "   bytes, gzip")
    for name, path in PAGES.items():
        files = list(loaded(site, site / path / "index.html"))
        by_kind = {kind: sum(squeezed(file) for file in files if KINDS.get(file.suffix) == kind) for kind in kinds}
        print(f"{name:<18}{len(files):>9}{sum(by_kind.values()):>9,}" + "".join(f"{by_kind[kind]:>10,}" for kind in kinds))
    search = [site / "search/index.js", site / "assets/vendor/minisearch.js"]
    print(f"search, when opened: {sum(map(squeezed, search)):,} in {len(search)} requests")


def presses(site: Path) -> None:
    """Milliseconds of an input's event, with all that it changes on the page: the middle of twenty. A screen paints every 16.7."""
    try:
        with shown(site) as (browser, address):
            for name, (path, field, value) in TYPED.items():
                page = browser.new_page()
                page.goto(address + path, wait_until="networkidle")
                print(f"{name}: {page.evaluate(PRESSES % (field, value)):.1f} ms from a key press to its answer")
    except Error as error:
        print(f"No key press was measured: {error.message.splitlines()[0]} Run `make tools` first.")


def build(project: Path, target: Path) -> tuple[float, float]:
    """Seconds and megabytes of one build."""
    settings = {"SITE_DIR": str(target), "SITE_URL": "https://follow-up.example/", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    began = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=project, env={**os.environ, **settings}, stderr=said, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(said.read().decode())
    return time.perf_counter() - began, used.ru_maxrss / 1024  # Linux counts in kilobytes


def copied(target: Path, more: int) -> Path:
    """A copy of the project with that many more messages, spread over the situations."""
    target.mkdir()
    for name in PARTS:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, target / name)
    samples = sorted((target / "data/messages").glob("*/*.md"))
    plain = [sample for sample in samples if "channel: email" in sample.read_text(encoding="utf-8")]
    for number in range(more):
        sample = plain[number % len(plain)]
        text = re.sub(r"^title: .*$", f"title: Sample {number}", sample.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
        sample.with_name(f"sample-{number}.md").write_text(text, encoding="utf-8")
    return target


def growth(work: Path) -> None:
    """Time and memory of a build of n, 2n and 4n messages: where growth is linear, each ratio is below that of the messages."""
    print(f"\n{'messages':<18}{'seconds':>9}{'ratio':>7}{'per message':>13}{'peak MB':>9}")
    first: tuple[int, float] | None = None
    today = len(list((ROOT / "data/messages").glob("*/*.md")))
    for more in (0, today, 3 * today):
        project = copied(work / f"with-{more}", more)
        count = len(list((project / "data/messages").glob("*/*.md")))
        if not more:
            cold = build(project, work / "site")[0]
            print(f"{'first, cold':<18}{cold:>9.1f}{'':>29}   every PDF made; later builds keep what has not changed")
        else:
            build(project, work / "site")  # the handouts of the new messages are made once, like those of the old
        seconds, peak = build(project, work / "site")
        each = f"{(seconds - first[1]) / (count - first[0]) * 1000:.1f} ms" if first else ""
        ratio = seconds / first[1] if first else 1
        print(f"{count:<18}{seconds:>9.1f}{ratio:>7.2f}{each:>13}{peak:>9.0f}")
        first = first or (count, seconds)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        build(ROOT, Path(folder) / "now")
        weights(Path(folder) / "now")
        presses(Path(folder) / "now")
        growth(Path(folder))
