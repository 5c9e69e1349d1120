"""A QR code for everything that has a permanent address."""

import io
from functools import lru_cache
from importlib.metadata import version

import segno

from ..data.model import Guide
from ..pages.places import targets
from ..pages.site import Site
from .cache import kept

MADE_BY = version("segno").encode()  # asked once: to look it up takes as long as to read a kept code


def files(guide: Guide, site: Site) -> dict[str, str]:
    """A QR code for each; none where the site does not know its own address, because a code needs one."""
    if not site.url:
        return {}
    return {target.qr.lstrip("/"): qr(site.absolute(target.address)) for target in targets(guide)}


@lru_cache(maxsize=512)
def drawn_for(url: str) -> segno.QRCode:
    """The code itself, worked out once for both kinds of picture: that takes longer than to draw it."""
    return segno.make(url, error="m", micro=False)


def qr(url: str) -> str:
    """A QR code as SVG with its quiet zone; black on nothing, so that it prints on any light paper."""

    def make() -> bytes:
        out = io.BytesIO()
        drawn = {"xmldecl": False, "nl": False, "omitsize": True, "svgclass": None, "lineclass": None}
        drawn_for(url).save(out, kind="svg", **drawn)
        return out.getvalue()

    return kept([MADE_BY, url.encode()], make).decode("utf-8")


def png(url: str) -> bytes:
    """The same as a picture of dots, for programs that take no SVG."""
    out = io.BytesIO()
    drawn_for(url).save(out, kind="png", scale=8)
    return out.getvalue()
