"""What one may link to, and the ways to do it: address, HTML, Markdown, embed code, QR code, citation."""

import io

import segno

from .cache import kept


def short(url: str) -> str:
    """An address as one reads it aloud or types it: without scheme and final slash."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/") or url


def qr(url: str) -> str:
    """A QR code as SVG with its quiet zone; black on nothing, so that it prints on any light paper."""

    def make() -> bytes:
        out = io.BytesIO()
        segno.make(url, error="m", micro=False).save(out, kind="svg", xmldecl=False, nl=False, omitsize=True, svgclass=None, lineclass=None)
        return out.getvalue()

    return kept([segno.__version__.encode(), url.encode()], make).decode("utf-8")
