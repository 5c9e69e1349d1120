"""What the page for career offices says of one guide, whichever settings it is built with."""

from macros.data.model import Guide
from macros.pages.career_macros import career_kit, source
from macros.pages.renderer import Renderer
from macros.pages.site import Site

PAGE = "for-career-services/"


def test_the_source_is_a_link_where_its_address_is_known_and_else_it_is_said_whom_to_ask(guide: Guide) -> None:
    unknown = source(Renderer(guide, Site("Guide")), PAGE)
    assert unknown == 'the guide\'s source (<a href="../about/#answers">ask whoever runs this site</a>)'
    told = source(Renderer(guide, Site("Guide", repo="https://code.example/guide")), PAGE)
    assert told == '<a href="https://code.example/guide">the guide\'s source</a>'


def test_the_kit_says_what_a_guides_frame_is_and_names_its_word_file(guide: Guide) -> None:
    kit = career_kit(Renderer(guide, Site("Guide", "https://follow-up.example")), PAGE)
    assert 'title="After an interview: timing checklist"' in kit
    assert kit.count("A guide is shown by its checklist.") == len(guide.stages)
    assert "/handouts/checklist-interview.docx" in kit
