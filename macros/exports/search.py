"""Turns MkDocs' search index into a classic script with our synonyms.

A page opened from a folder may load a script but not fetch JSON, so one form serves both.
"""

import json
import re
from pathlib import Path
from typing import Any

from ..data.model import Guide

TAGS = re.compile(r"<[^>]+>")
LONGEST = 800  # characters of a section that are searched: its beginning says what it is about
GUIDE, MAIN, SAMPLE, PAGE, BESIDE = 9, 6, 3, 2, 0.5  # what an answer weighs beside one of another kind that fits as well
APART = ("sources", "changes", "experiences", "for-career-services")  # pages of proof and for others, not of what to do


def plain(text: str) -> str:
    """Text without its tags and surplus space."""
    return " ".join(TAGS.sub(" ", text).split())


def weight(location: str, guide: Guide) -> float:
    """What a section weighs: a situation's guide and its usual sample most, then the other samples, pages, and what proves them."""
    page, _, anchor = location.partition("#")
    room, _, ident = re.sub(r"(\.html|/)$", "", page).partition("/")
    if room in APART or anchor.startswith("msg-"):  # a sample that a page shows has its own entry, where the samples are
        return BESIDE
    if room == "when" and ident in guide.stages and not anchor:
        return GUIDE
    if room == "messages" and anchor in guide.messages:
        return MAIN if anchor in {stage.message for stage in guide.stages.values()} else SAMPLE
    return PAGE


def entries(docs: list[dict[str, Any]], guide: Guide) -> list[dict[str, Any]]:
    """One entry a section: where (u), title (t), title of its page (p), text (x), weight (w); on a situation's guide, other names (k)."""
    found = []
    pages = {doc["location"]: plain(doc["title"]) for doc in docs if "#" not in doc["location"]}
    for doc in docs:
        address = re.sub(r"(\.html|/)$", "", doc["location"])
        stage = guide.stages.get(address.removeprefix("when/"))
        entry = {
            "u": doc["location"],
            "t": plain(doc["title"]),
            "p": pages.get(doc["location"].partition("#")[0], ""),
            "x": plain(doc["text"])[:LONGEST],
            "w": weight(doc["location"], guide),
        }
        if stage and "#" not in doc["location"]:
            entry["k"] = " ".join([stage.question, *stage.synonyms])
        found.append(entry)
    return found


def publish(site_dir: Path, guide: Guide) -> None:
    """Write search/index.js from search/search_index.json, and remove what only the theme's own search would use."""
    index = site_dir / "search" / "search_index.json"
    docs = json.loads(index.read_text(encoding="utf-8"))["docs"]
    index.unlink()
    text = json.dumps(entries(docs, guide), ensure_ascii=False, separators=(",", ":"))
    (site_dir / "search" / "index.js").write_text(f"FollowUp.searchIndex={text};\n", encoding="utf-8")
