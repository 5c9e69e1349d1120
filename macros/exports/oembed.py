"""oEmbed: WordPress and others turn a pasted address into a frame by asking for a small file that the page's head names.

The answers are static: a server ignores the wished size that such a program appends to the address.
"""

import json

from ..pages.places import Frame, frames
from ..pages.renderer import Renderer

WIDTH, HEIGHT = 600, 600  # px, until the frame has told its height; WordPress takes 200 to 1000


def files(r: Renderer) -> dict[str, str]:
    """One answer for each frame, by its path on the site; none where the site does not know its own address."""
    return (
        {frame.oembed.lstrip("/"): json.dumps(answer(r, frame), ensure_ascii=False) + "\n" for frame in frames(r.guide)}
        if r.site.url
        else {}
    )


def answer(r: Renderer, frame: Frame) -> dict[str, str | int]:
    """What the page looks like in somebody else's: a quotation with a link, and the frame."""
    html = r.template("embeds/oembed.html.j2", frame.path, frame=frame, height=HEIGHT)
    said = {"title": frame.title, "provider_name": r.site.name, "provider_url": r.site.absolute("/"), "html": " ".join(html.split())}
    return {"version": "1.0", "type": "rich", **said, "width": WIDTH, "height": HEIGHT}
