"""The filter of the samples; its choice stands in the address."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from macros.data.model import Guide

Opener = Callable[..., Page]
LISTED = "all => all.filter(e => e.closest('details').firstElementChild.checkVisibility()).map(e => e.dataset.message)"
UNHIDDEN = "all => all.filter(e => !e.closest('[hidden]')).map(e => e.dataset.message)"


def shown(page: Page) -> set[str]:
    """The samples whose titles stand in the list."""
    found: list[str] = page.locator("[data-message]").evaluate_all(LISTED)
    return set(found)


def offered(page: Page) -> set[str]:
    """The samples that the filter leaves, also in situations that are folded."""
    found: list[str] = page.locator("[data-message]").evaluate_all(UNHIDDEN)
    return set(found)


def fitting(guide: Guide, **choice: Any) -> set[str]:
    return {m.id for m in guide.messages.values() if all(getattr(m, key) == value for key, value in choice.items())}


CHOICES: list[dict[str, str]] = [{"stage": "interview"}, {"channel": "email", "tone": "brief"}, {"stage": "interview", "tone": "warm"}]
HOSTILE = ["#stage=<img src=x onerror=alert(1)>", "#stage=constructor", "#tone=%", "#stage=nobody&channel=smoke"]


@pytest.mark.parametrize("choice", CHOICES)
def test_a_link_shows_the_samples_that_fit(open_page: Opener, guide: Guide, choice: dict[str, str]) -> None:
    page = open_page("messages/all/#" + "&".join(f"{key}={value}" for key, value in choice.items()))
    assert shown(page) == fitting(guide, **choice)
    assert f"{len(fitting(guide, **choice))} of {len(guide.messages)} samples" in page.locator("[data-filter-status]").inner_text()


def test_a_choice_goes_into_the_address_and_comes_back(open_page: Opener, guide: Guide) -> None:
    page = open_page("messages/all/")
    page.get_by_label("Situation").select_option("applied")
    page.get_by_label("Channel").select_option("email")
    assert page.url.endswith("messages/all/#stage=applied&channel=email")
    page.reload()
    assert shown(page) == fitting(guide, stage="applied", channel="email")
    page.get_by_role("button", name="Show all").click()
    page.wait_for_url("**/messages/all/")
    assert offered(page) == set(guide.messages)
    assert not shown(page), "the whole list is a list of situations"
    assert f"{len(guide.messages)} samples" in page.locator("[data-filter-status]").inner_text()


def test_headings_go_with_their_samples(open_page: Opener) -> None:
    page = open_page("messages/all/#stage=interview")
    heads = page.locator("main h2").evaluate_all("all => all.filter(e => e.checkVisibility()).map(e => e.id)")
    assert "interview" in heads
    assert "applied" not in heads


def test_nothing_fits_is_said(open_page: Opener) -> None:
    page = open_page("messages/all/#stage=offer&channel=linkedin&tone=warm")
    assert shown(page) == set()
    assert "No samples match" in page.locator("[data-filter-status]").inner_text()


@pytest.mark.parametrize("fragment", HOSTILE)
def test_a_broken_filter_shows_all(open_page: Opener, guide: Guide, fragment: str) -> None:
    page = open_page("messages/all/" + fragment)
    assert offered(page) == set(guide.messages)


def test_an_anchor_is_no_filter(open_page: Opener, guide: Guide) -> None:
    page = open_page("messages/all/#interview")
    assert offered(page) == set(guide.messages)


def test_an_anchor_that_the_filter_hides_is_shown_again(open_page: Opener, guide: Guide) -> None:
    page = open_page("messages/all/#stage=applied")
    page.evaluate("location.hash = '#interview'")
    page.locator("h2#interview").wait_for(state="visible")
    assert shown(page) == fitting(guide, stage="interview")
    assert offered(page) == set(guide.messages)


def test_back_returns_to_the_filter_before(open_page: Opener, guide: Guide) -> None:
    page = open_page("messages/all/#stage=interview")
    page.evaluate("location.hash = '#stage=applied'")
    page.wait_for_url("**#stage=applied")
    page.go_back()
    page.wait_for_url("**#stage=interview")
    assert shown(page) == fitting(guide, stage="interview")


def test_the_gaps_asked_for_are_those_of_the_samples_shown(open_page: Opener, guide: Guide) -> None:
    page = open_page("messages/all/#stage=withdraw")
    page.locator(".fill > summary").click()
    asked = page.locator("[data-fill]").evaluate_all("all => all.filter(e => e.checkVisibility()).map(e => e.dataset.fill)")
    assert set(asked) == {slot for m in guide.messages.values() if m.stage == "withdraw" for slot in m.slots}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("#stage=interview", "messages/interview/"),
        ("#stage=interview&channel=card", "messages/all/#stage=interview&channel=card"),
        ("#tone=warm", "messages/all/#tone=warm"),
        ("#msg-thank-you", "messages/all/#msg-thank-you"),
    ],
)
def test_old_links_into_the_list_lead_on(open_page: Opener, old: str, new: str) -> None:
    page = open_page("messages/" + old)
    page.wait_for_url("**/" + new)


@pytest.mark.parametrize("fragment", ["", "#interview", "#situation", *HOSTILE[:2], "#stage=javascript:alert(1)"])
def test_the_choice_of_situations_stays_where_nothing_leads_on(open_page: Opener, guide: Guide, fragment: str) -> None:
    page = open_page("messages/" + fragment)
    if fragment.startswith("#stage="):
        page.wait_for_url("**/messages/all/**")
        assert offered(page) == set(guide.messages), "what is no choice shows all"
    else:
        assert page.locator(".path a").count() == len(guide.stages)
