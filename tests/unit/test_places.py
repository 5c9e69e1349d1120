"""Every permanent address is listed once, and each list is complete."""

import pytest

from macros.data.model import Guide
from macros.pages import addresses, places


def test_a_target_has_a_name_of_its_own_and_a_code(guide: Guide) -> None:
    targets = {target.address: target for target in places.targets(guide)}
    assert len({target.key for target in targets.values()}) == len(targets)
    keys = {address: targets[address].key for address in ("/checklist/", "/when/interview/", "/messages/interview/#thank-you")}
    assert list(keys.values()) == ["checklist", "when-interview", "message-thank-you"]
    assert targets["/when/interview/"].qr == "/qr/when-interview.svg"


def test_what_a_target_says_of_frames_and_handouts_exists(guide: Guide) -> None:
    frames = {frame.address for frame in places.frames(guide)}
    sheets = {sheet.name for sheet in places.sheets(guide)}
    for target in places.targets(guide):
        assert not target.embed or target.embed in frames
        assert not target.sheet or target.sheet in sheets


def test_there_is_a_frame_for_every_situation_and_sample(guide: Guide) -> None:
    kinds = [frame.kind for frame in places.frames(guide)]
    assert kinds.count("checklist") == len(guide.stages) + 1
    assert kinds.count("message") == len(guide.messages)
    assert kinds.count("planner") == 1


def test_all_that_follows_from_the_data_is_promised(guide: Guide) -> None:
    promised = list(places.promised(guide))
    assert len(promised) == len(set(promised))
    assert {f"/sources/#{ident}" for ident in guide.sources} < set(promised)
    assert {"/embed/planner/", "/regions/#gb", "/messages/thank-you.txt", "/handouts/checklist-a4.pdf", "/qr/checklist.svg"} < set(promised)


@pytest.mark.parametrize(
    ("url", "short"),
    [("https://a.example/b/", "a.example/b"), ("http://a.example", "a.example"), ("/checklist/", "/checklist"), ("/", "/")],
)
def test_an_address_is_shown_without_what_nobody_types(url: str, short: str) -> None:
    assert addresses.short(url) == short
