"""What the guide says of itself once all data is joined."""

from datetime import date

import pytest

from macros.data.message import Message
from macros.data.model import Guide
from macros.data.own_pages import Reviews
from macros.data.rules import End, Samples, Wait
from macros.data.situations import Own


@pytest.fixture
def example(guide: Guide) -> Guide:
    """The guide with samples of one situation that differ in one thing each."""
    needs, tones, channels = list(guide.vocabulary.needs), list(guide.vocabulary.tones), list(guide.vocabulary.channels)
    rule = guide.rules[guide.stages["interview"].rules[0]].model_copy(update={"id": "only", "messages": ["named"]})
    told: dict[str, dict[str, object]] = {
        "main": {"need": needs[-1], "tone": tones[-1], "channel": channels[-1], "title": "Z"},
        "named": {},
        "plain": {},
        "later": {"need": needs[1]},
        "warmer": {"tone": tones[1]},
        "elsewhere": {"channel": channels[1]},
        "after": {"title": "B"},
        "abroad": {"regions": ["GB"]},
        "other": {"stage": "offer"},
    }
    usual = {"stage": "interview", "need": needs[0], "tone": tones[0], "channel": channels[0], "title": "A", "regions": []}
    base = guide.messages["thank-you"]
    samples: dict[str, Message] = {ident: base.model_copy(update={**usual, **own, "id": ident}) for ident, own in told.items()}
    stage = guide.stages["interview"].model_copy(update={"rules": ["only"], "message": "main"})
    return guide.model_copy(update={"messages": samples, "rules": {"only": rule}, "stages": {"interview": stage}})


def test_the_main_sample_comes_first_and_the_others_by_when_one_needs_them(example: Guide) -> None:
    listed = [message.id for message in example.messages_of("interview")]
    assert listed == ["main", "named", "plain", "after", "elsewhere", "warmer", "abroad", "later"]


def test_a_pages_own_review_goes_before_the_guides(guide: Guide) -> None:
    reviews = Reviews(default=date(2026, 1, 1), pages={"/when/interview/": date(2026, 2, 2)})
    guide = guide.model_copy(update={"reviews": reviews})
    assert guide.reviewed("/when/interview/") == date(2026, 2, 2)
    assert guide.reviewed("/when/interview/#thank-you") == date(2026, 2, 2)
    assert guide.reviewed("/when/offer/") == date(2026, 1, 1)


def test_rules_come_in_the_order_of_the_situation(example: Guide) -> None:
    assert [rule.id for rule in example.rules_of("interview")] == ["only"]


def test_a_rule_is_listed_as_the_situation_makes_it(example: Guide) -> None:
    rule = example.rules["only"].model_copy(update={"messages": ["named", "plain"]})
    own = Own(wait=Wait(default=30, min=30, unit="days"), end=End(count=6, unit="months"), samples=Samples(usual="later"))
    stage = example.stages["interview"].model_copy(update={"own": {"only": own}})
    found = example.model_copy(update={"rules": {"only": rule}, "stages": {"interview": stage}}).rules_of("interview")[0]
    assert (found.wait, found.end, found.messages, found.regions) == (own.wait, own.end, ["later", "plain"], {})
    assert Own().of(rule) == rule


def test_a_wait_counts_from_the_situations_event_unless_it_follows_a_message_or_a_date(guide: Guide) -> None:
    events = guide.vocabulary.events
    by_kind = {event.kind: ident for ident, event in events.items()}
    rule = guide.rules["stop"]
    for kind in ("message", "date"):
        assert guide.starts(rule.model_copy(update={"event": by_kind[kind]}), "interview") == events[by_kind[kind]].label
    assert guide.starts(rule.model_copy(update={"event": "call"}), "interview") == events["interview"].label
