"""What one may link to, and the ways to do it: address, HTML, Markdown, embed code, QR code, citation."""

import io

import segno


def short(url: str) -> str:
    """An address as one reads it aloud or types it: without scheme and final slash."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/") or url


def qr(url: str, border: int = 4) -> str:
    """A QR code as SVG; black on nothing, so that it prints on any light paper."""
    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="svg", border=border, xmldecl=False, nl=False, omitsize=True, svgclass=None, lineclass=None)
    return out.getvalue().decode("utf-8")
