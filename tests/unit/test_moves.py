"""data/moved.yml may only speak of pages that are gone, and lead to pages that are there."""

from collections.abc import Mapping

import pytest

from macros.data.model import Guide
from macros.data.own_pages import Moved
from macros.pages import moves

PAGES = {"/", "/when/interview/", "/why/"}


def told(guide: Guide, pages: Mapping[str, str] = {}, anchors: Mapping[str, str] = {}) -> list[str]:
    changed = guide.model_copy(update={"moved": Moved(pages=dict(pages), anchors=dict(anchors))})
    return [f"{problem.field} {problem.value}: {problem.rule}" for problem in moves.problems(changed, PAGES, "data/moved.yml")]


def test_what_moved_to_a_page_that_is_there_is_right(guide: Guide) -> None:
    pages = {"/when/talk/": "/when/interview/#thank-you"}
    assert told(guide, pages, {"/why/#old": "/why/#new", "/when/talk/#old": "/when/interview/#new"}) == []


@pytest.mark.parametrize(
    ("pages", "anchors", "said"),
    [
        ({"/why/": "/when/interview/"}, {}, "pages /why/: something stands at this address, so it has not moved"),
        ({"/when/talk/": "/when/gone/"}, {}, "pages /when/gone/: there is no page at the new address"),
        ({}, {"/why/#old": "/gone/#new"}, "anchors /gone/#new: there is no page at the new address"),
        ({}, {"/gone/#old": "/why/#new"}, "anchors /gone/#old: there is and was no page at the old address"),
    ],
)
def test_what_it_says_wrongly_is_told(pages: dict[str, str], anchors: dict[str, str], said: str, guide: Guide) -> None:
    assert told(guide, pages, anchors) == [said]
