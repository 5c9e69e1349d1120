"""The pages of the built site as a browser meets them: which there are, and one of each kind."""

from pathlib import Path

# One page of each kind, by what is peculiar to it; every other page is one of these with other words.
KINDS = {
    "home": "",
    "guide": "when/interview/",
    "timing": "when/",
    "gate": "when-not-to/",
    "concept": "why/",
    "anatomy": "how/",
    "checklist": "checklist/",
    "checklist of a situation": "checklist/interview/",
    "choice of messages": "messages/",
    "all messages": "messages/all/",
    "messages of a situation": "messages/interview/",
    "planner": "planner/",
    "planner's answer": "planner/#stage=interview&on=2026-11-19&region=CA-ON&sent=1&last=2026-11-20",
    "questions": "questions/",
    "regions": "regions/",
    "sources": "sources/",
    "career offices": "for-career-services/",
    "not found": "404.html",
    "frame of the checklist": "embed/checklist/",
    "frame of a situation": "embed/checklist/interview/",
    "frame of a message": "embed/message/thank-you/",
    "frame of the planner": "embed/planner/",
}


def pages(site: Path, frames: bool = True) -> list[str]:
    """The path of every page of the site; without frames, of those that a reader opens."""
    found = sorted(path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("*.html"))
    moved = {
        path
        for path in found
        if 'http-equiv="refresh"' in (site / path / "index.html" if not path.endswith("html") else site / path).read_text(encoding="utf-8")
    }
    return [path for path in found if path not in moved and (frames or not path.startswith("embed/"))]
