"""Joins the small style and script files into the few that a page loads, and versions them by content.

The sources stay one job a file; joining them saves requests. The version stands in the file's name, so that hosts may keep it for a
year: a version that a server does not have is a page not found, and never another version's content.
"""

from hashlib import sha256
from pathlib import Path
from typing import Any

from ..data.words import Words
from ..pages.markup import script_json

try:
    from minify import string as smaller
except ImportError:  # there is no wheel for every Mac; files are then only joined, and a fifth larger

    def smaller(kind: str, text: str) -> str:
        """The text without the lines that are comments."""
        return "\n".join(line for line in map(str.strip, text.splitlines()) if line and not line.startswith("// "))


KINDS = {".css": "text/css", ".js": "application/javascript"}
STYLES = {
    "site": (
        "base/tokens", "base/base", "base/header", "base/menu", "base/page", "base/footer", "base/search", "base/text", "parts/rules",
        "base/forms", "parts/path", "parts/fold", "parts/message", "parts/fields", "paper/print",
    ),
    # what a page without the planner may have: bars, ladders and charts, ways to link
    "inner": ("parts/pictures", "parts/kit"),
    "career": ("parts/career",),
    # what has boxes to tick, and the gate
    "checklist": ("parts/checklist", "paper/checklist"),
    # a page with the planner loads one of these, too: the home page has the short form, which keeps no list
    "home": ("parts/home", "parts/hero", "parts/planner"),
    "planner": ("parts/hero", "parts/planner", "parts/saved"),
}  # fmt: skip
SCRIPTS = {
    "base": ("page/copy", "page/searchbox", "page/menu", "page/unfold", "page/forget", "page/sealed"),
    "messages": ("clock/dates", "page/words", "page/view", "samples/sample", "samples/messages", "samples/taps"),
    "send": ("samples/send",),  # comes when a reader asks for it
    "kit": ("page/copy-code",),
    "filter": ("samples/filter",),
    "forward": ("samples/forward",),
    "planner": (
        "clock/workdays", "clock/told", "clock/windows", "clock/chain", "clock/schedule", "planner/load", "planner/link",
        "planner/say", "planner/ticks", "planner/form", "planner/list", "planner/planner", "planner/returning",
    ),
    # these come with an answer, or with a list that has something in it
    "answer": ("planner/letter", "planner/answer", "planner/why", "planner/doubts", "planner/calendar", "planner/share"),
    "saved": ("planner/table", "planner/exchange", "planner/store", "planner/applications", "planner/saving", "planner/transfer"),
}  # fmt: skip
FIRST = "messages"  # comes before all others that know something
SAID_BY = {
    "messages": ("messages", "natural"),
    "send": ("send",),
    "filter": ("filter",),
    "saved": ("kept",),
}  # topics of data/words/planner.yml that come with a script


def joined(folder: Path, names: tuple[str, ...], suffix: str) -> str:
    """The files of a folder, one after the other, without comments and spaces, and with short names for what nobody else may ask for."""
    text = "\n".join((folder / f"{name}{suffix}").read_text(encoding="utf-8") for name in names)
    return f"{smaller(KINDS[suffix], text)}\n"


def bundles(assets: Path, words: Words) -> dict[str, str]:
    """Path on the site -> content of each joined file. `words` are those of data/words."""
    found = {f"assets/{name}.css": joined(assets / "css", parts, ".css") for name, parts in STYLES.items()}
    for name, parts in SCRIPTS.items():
        script = joined(assets / "js", parts, ".js")
        if name in SAID_BY:
            said: dict[str, Any] = words.planner.model_dump(include=set(SAID_BY[name]))
            if name == FIRST:
                said["calendar"] = words.phrases.calendar.model_dump()
                script = f"(window.FollowUp=window.FollowUp||{{}}).data={{words:{script_json(said)}}};\n{script}"
            else:
                script = f"FollowUp.learn({{words:{script_json(said)}}});\n{script}"
        found[f"assets/{name}.js"] = script
    return found


def named(path: str, content: str | bytes) -> str:
    """A file's path with its content's version: assets/site.css -> assets/site.v0123456789.css."""
    version = sha256(content.encode() if isinstance(content, str) else content).hexdigest()[:10]
    stem, _, suffix = path.rpartition(".")
    return f"{stem}.v{version}.{suffix}"
