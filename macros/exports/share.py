"""The picture that a shared link to a situation shows: its question, its title and its answer, made from the data."""

import json

from ..data.model import Guide
from ..data.situations import Stage
from ..pages.addresses import short
from ..pages.site import Site
from . import pdf
from .cache import kept
from .fonts import Fonts

TEMPLATE = "share.typ"
PPI = 72  # a point is a dot


def path(stage: str) -> str:
    """Where a situation's picture stands on the site."""
    return f"share/{stage}.png"


def told(stage: Stage, site: Site) -> dict[str, str]:
    """What the picture says."""
    return {"question": stage.question, "title": stage.title, "answer": stage.answer, "name": site.name, "address": short(site.url)}


def made(data: dict[str, str]) -> bytes:
    """One picture, by the fonts that come with Typst."""
    inputs = {"handout": json.dumps(data, ensure_ascii=False)}
    return pdf.picture(TEMPLATE, inputs, PPI)


def files(guide: Guide, site: Site) -> dict[str, bytes]:
    """Every situation's picture by its path; what was made before is kept."""
    base = pdf.made_from(Fonts())

    def one(stage: Stage) -> bytes:
        data = told(stage, site)
        return kept([base, b"share", json.dumps(data).encode()], lambda: made(data))

    return {path(ident): one(stage) for ident, stage in guide.stages.items()}
