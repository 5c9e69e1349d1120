"""Writes slides that an office can edit: titles in title placeholders, text in the order in which it is read, notes, and no loose boxes."""

import io
from copy import deepcopy
from datetime import datetime
from typing import Any

import pptx
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from .archive import undated
from .deck import Deck, Slide

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
LANGUAGE, FONT = "en-GB", "Calibri"
FIRST, REST = 0, 1  # the library's layouts that we use: a title slide, and a title with text
SIZES = {"titleStyle": Pt(40), "bodyStyle": Pt(28)}
MARGIN, STRIPE = Inches(0.6), Inches(0.18)
ACCENT = "A3341B"  # --accent of docs/assets/css/base/tokens.css
AT_FOOT = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


def written(deck: Deck, code: bytes) -> bytes:
    """The slides as a file; `code` is the picture on the last one, or nothing."""
    made = empty()
    about, day = made.core_properties, datetime.fromisoformat(deck.day)
    about.title, about.author, about.language, about.last_modified_by = deck.title, deck.author, LANGUAGE, deck.author
    about.created = about.modified = day
    about.revision = 1
    for number, slide in enumerate(deck.slides):
        shown = add(made, slide, FIRST if number == 0 else REST)
        if code and slide is deck.slides[-1]:
            picture = shown.shapes.add_picture(io.BytesIO(code), MARGIN, Inches(3.4), height=Inches(3))
            picture._element.nvPicPr.cNvPr.set("descr", deck.code)
        for place in shown.slide_layout.placeholders:
            if place.placeholder_format.type in AT_FOOT:
                foot(shown, place, deck.footer, number + 1)
    out = io.BytesIO()
    made.save(out)
    return undated(out.getvalue())


def empty() -> Any:
    """The library's own sample in the shape of today's screens, with our type and without the layouts that we don't use."""
    made: Any = pptx.Presentation()
    wider = WIDTH / made.slide_width
    made.slide_width, made.slide_height = WIDTH, HEIGHT
    for layout in list(made.slide_layouts)[REST + 1 :]:
        made.slide_layouts.remove(layout)
    for holder in (made.slide_master, *made.slide_layouts):
        for place in holder.placeholders:
            if place._element.spPr.find(qn("a:xfrm")) is not None:
                place.left, place.width = round(place.left * wider), round(place.width * wider)
        for tint in list(holder._element.iter(qn("a:tint"))):
            tint.getparent().remove(tint)  # a grey that is too pale to read
    for place in made.slide_layouts[FIRST].placeholders:
        if place.placeholder_format.type not in (*AT_FOOT, PP_PLACEHOLDER.DATE):
            place.left, place.width = MARGIN, WIDTH - 2 * MARGIN
            for level in place._element.iter(qn("a:lvl1pPr")):
                level.set("algn", "l")
    master = made.slide_master
    striped(master)
    for name, size in SIZES.items():
        level = master._element.find(f"{qn('p:txStyles')}/{qn(f'p:{name}')}/{qn('a:lvl1pPr')}")
        level.set("algn", "l")
        level.find(qn("a:defRPr")).set("sz", str(size.centipoints))
        level.find(qn("a:defRPr")).set("b", "1" if name == "titleStyle" else "0")
    for place in master.placeholders:
        if place.placeholder_format.type == PP_PLACEHOLDER.FOOTER:
            place.left, place.width = MARGIN, Inches(10)
            for level in place._element.iter(qn("a:lvl1pPr")):
                level.set("algn", "l")
    for rel in [key for key, rel in made.part.package._rels.items() if rel.reltype.endswith("/thumbnail")]:
        made.part.package._rels.pop(rel)
    return made


def striped(master: Any) -> None:
    """A stripe at the top of every slide, in the guide's one colour. It stands behind the words and says nothing."""
    fill = f'<a:solidFill><a:srgbClr val="{ACCENT}"/></a:solidFill>'
    place = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{WIDTH}" cy="{STRIPE}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    names = '<p:nvSpPr><p:cNvPr id="900" name="Stripe"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
    stripe = parse_xml(f"<p:sp {nsdecls('p', 'a')}>{names}<p:spPr>{place}{fill}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>")
    master.shapes._spTree.insert(2, stripe)  # after what the tree says of itself


def add(made: Any, slide: Slide, layout: int) -> Any:
    """One slide with its title, its lines and its notes."""
    shown = made.slides.add_slide(made.slide_layouts[layout])
    shown.shapes.title.text = slide.title
    shown.placeholders[1].text = "\n".join(slide.lines)
    shown.notes_slide.notes_text_frame.text = slide.notes
    for holder in (shown, shown.notes_slide):
        spoken(holder)
    return shown


def spoken(holder: Any) -> None:
    """Every run of words in our font, and in the language in which a screen reader speaks."""
    for run in holder._element.iter(qn("a:r")):
        properties = run.get_or_add_rPr()
        properties.set("lang", LANGUAGE)
        latin = properties.find(qn("a:latin"))
        if latin is None:
            latin = properties.makeelement(qn("a:latin"), {})
            properties.append(latin)
        latin.set("typeface", FONT)


def foot(shown: Any, place: Any, text: str, number: int) -> None:
    """At the foot: where the live guide is and when it was checked, or the slide's number."""
    shape = deepcopy(place._element)
    shown.shapes._spTree.append(shape)
    made = shown.placeholders[place.placeholder_format.idx]
    if place.placeholder_format.type == PP_PLACEHOLDER.FOOTER:
        made.text_frame.text = text
    else:
        for node in shape.iter(qn("a:t")):
            node.text = str(number)  # a field, which the program counts itself
    spoken(shown)
