"""Joins the small style and script files into the few that a page loads, and versions them by content.

The sources stay one job a file; joining them saves requests. The version stands in the file's name, so that hosts may keep it for a
year: a version that a server does not have is a page not found, and never another version's content.
"""

from hashlib import sha256
from pathlib import Path

from ..data.words import ScriptWords
from ..pages.markup import script_json

STYLES = (
    "base/tokens", "base/base", "base/header", "base/page", "base/footer", "base/search", "base/text", "parts/rules", "base/forms",
    "parts/home", "parts/checklist", "parts/message", "parts/pictures", "parts/fields", "parts/planner", "parts/saved", "parts/kit",
    "paper/print", "paper/checklist",
)  # fmt: skip
SCRIPTS = {
    "base": ("page/searchbox",),
    "messages": ("clock/dates", "page/words", "page/view", "samples/messages", "samples/filter"),
    "planner": (
        "clock/workdays", "clock/schedule", "planner/link", "planner/calendar", "planner/exchange", "planner/store", "planner/answer",
        "planner/applications", "planner/transfer", "planner/planner",
    ),
}  # fmt: skip
SAID_BY = {"messages": ("messages", "filter")}  # topics of data/words/planner.yml that pages without the planner need


def joined(folder: Path, names: tuple[str, ...], suffix: str) -> str:
    """The files of a folder, one after the other; scripts without comment lines and indents, which readers need not load."""
    text = "\n".join((folder / f"{name}{suffix}").read_text(encoding="utf-8") for name in names)
    if suffix != ".js":
        return text
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("// "))


def bundles(assets: Path, words: ScriptWords) -> dict[str, str]:
    """Path on the site -> content of each joined file. `words` are those of data/words/planner.yml."""
    found = {"assets/site.css": joined(assets / "css", STYLES, ".css")}
    for name, parts in SCRIPTS.items():
        script = joined(assets / "js", parts, ".js")
        if name in SAID_BY:
            said = script_json(words.model_dump(include=set(SAID_BY[name])))
            script = f"(window.FollowUp=window.FollowUp||{{}}).data={{words:{said}}};\n{script}"
        found[f"assets/{name}.js"] = script
    return found


def named(path: str, content: str | bytes) -> str:
    """A file's path with its content's version: assets/site.css -> assets/site.v0123456789.css."""
    version = sha256(content.encode() if isinstance(content, str) else content).hexdigest()[:10]
    stem, _, suffix = path.rpartition(".")
    return f"{stem}.v{version}.{suffix}"
