"""Every sample message keeps the editorial rules, so that what a reader copies is fit to send."""

import dataclasses
from collections import Counter
from collections.abc import Iterable

import pytest

from tests.data import gaps, neutral
from tests.data import message_rules as rules
from tests.data.fillings import TEXTS, filled, fillings
from tests.data.samples import Message, read_messages, read_yaml

MESSAGES = read_messages()
RULES = read_yaml("rules.yml")
STAGES = read_yaml("stages.yml")
VOCABULARY = read_yaml("vocabulary.yml")
DECLARED = set(VOCABULARY["placeholders"])
READERS = fillings(VOCABULARY["placeholders"])
ASKING = {id for rule in RULES if rule["action"].startswith("ask") for id in rule["messages"]}
FAVOURITES = ("glad", "delighted", "grateful", "appreciate", "I'd love", "happy to", "still interested", "please let me know")

each_message = pytest.mark.parametrize("message", MESSAGES, ids=[message.id for message in MESSAGES])


def refuse(message: Message, problems: Iterable[str]) -> None:
    """Fail with all of a message's problems at once, under the name of its file."""
    found = list(problems)
    if found:  # editors read this: the sentences are all they need
        pytest.fail(f"data/messages/{message.stage}/{message.id}.md: " + "; ".join(found), pytrace=False)


@each_message
def test_a_subject_is_short_and_names_the_role_or_the_thread(message: Message) -> None:
    refuse(message, rules.subject(message))


@each_message
def test_a_message_keeps_to_the_length_of_its_channel(message: Message) -> None:
    refuse(message, rules.length(message))


@each_message
def test_a_phone_script_has_a_branch_for_whoever_answers(message: Message) -> None:
    refuse(message, rules.script(message))


@each_message
def test_a_voicemail_says_its_number_at_the_start_and_at_the_end(message: Message) -> None:
    refuse(message, rules.voicemail(message))


@each_message
def test_a_message_asks_one_thing(message: Message) -> None:
    refuse(message, rules.questions(message, exactly_one=message.id in ASKING))


@each_message
def test_a_message_has_no_stock_phrase_reproach_or_pay(message: Message) -> None:
    refuse(message, rules.wording(message))


@each_message
def test_a_message_uses_declared_placeholders(message: Message) -> None:
    refuse(message, rules.placeholders(message, DECLARED))


@each_message
def test_a_gap_stands_where_its_form_reads_well(message: Message) -> None:
    refuse(message, gaps.forms(message))


@each_message
@pytest.mark.parametrize("reader", range(len(READERS)))
def test_a_message_reads_well_whoever_fills_it_in(message: Message, reader: int) -> None:
    sent = dataclasses.replace(
        message,
        body=filled(message.body, READERS[reader]),
        fields=message.fields | {"subject": filled(str(message.fields.get("subject", "")), READERS[reader])},
    )
    refuse(message, gaps.reading(sent.said.strip()))
    if message.channel in {"linkedin", "text"}:
        refuse(message, rules.length(sent))


def test_a_gap_has_three_fillings_to_be_read_with() -> None:
    lacking = [name for name, given in VOCABULARY["placeholders"].items() if given["kind"] == "text" and name not in TEXTS]
    assert not lacking, f"{lacking}: write three quite different fillings into tests/data/fillings.py"


@each_message
def test_a_message_is_neutral_english(message: Message) -> None:
    told = " ".join(str(message.fields.get(field, "")) for field in ("title", "use_when", "not_when", "why"))
    refuse(message, neutral.words(f"{message.said} {told}"))
    refuse(message, neutral.spellings(message.said))
    refuse(message, neutral.idioms(message.said))


def test_no_favourite_word_is_everywhere() -> None:
    for word in FAVOURITES:
        users = [message.id for message in MESSAGES if word in message.body]
        assert len(users) <= len(MESSAGES) / 8, f"{len(users)} samples say '{word}': say it otherwise in some of {users}"


@each_message
def test_a_letter_opens_and_closes_plainly(message: Message) -> None:
    refuse(message, rules.greeting_and_close(message))


@each_message
def test_a_message_says_when_to_use_it_when_not_and_why(message: Message) -> None:
    refuse(message, rules.guidance(message))


@each_message
def test_a_message_shares_at_most_one_sentence_with_any_other(message: Message) -> None:
    own = rules.own_sentences(message)
    shared = {other.id: own & rules.own_sentences(other) for other in MESSAGES if other.id != message.id}
    refuse(message, (f"shares {both} with {id}: reword one" for id, both in shared.items() if len(both) > 1))


def test_ids_and_titles_are_unique() -> None:
    for values in ([m.id for m in MESSAGES], [m.fields["title"] for m in MESSAGES]):
        twice = [value for value, count in Counter(values).items() if count > 1]
        assert not twice, f"used by more than one message: {twice}: rename one"


def test_the_main_sample_of_a_situation_is_the_usual_one() -> None:
    needs = {message.id: message.fields["need"] for message in MESSAGES}
    assert next(iter(VOCABULARY["needs"])) == "usual", "lists begin with what most readers need"
    other = [stage["message"] for stage in STAGES if needs[stage["message"]] != "usual"]
    assert not other, f"{other}: give them `need: usual`, or name another main sample in stages.yml"


def test_there_are_sixty_messages() -> None:
    assert len(MESSAGES) >= 60, f"there are {len(MESSAGES)} messages: write {60 - len(MESSAGES)} more"


@pytest.mark.parametrize("stage", [stage["id"] for stage in STAGES])
def test_a_situation_has_three_messages_of_its_own(stage: str) -> None:
    own = [message.id for message in MESSAGES if message.stage == stage]
    assert len(own) >= 3, f"data/messages/{stage}/ holds {own}: write at least 3"


def test_every_message_stands_in_a_known_situation() -> None:
    unknown = {message.stage for message in MESSAGES} - {stage["id"] for stage in STAGES}
    assert not unknown, f"data/messages/ has folders that are no situation: {unknown}: move or rename them"


@pytest.mark.parametrize("rule", RULES, ids=[rule["id"] for rule in RULES])
def test_the_messages_of_a_rule_exist(rule: dict[str, list[str]]) -> None:
    missing = set(rule["messages"]) - {message.id for message in MESSAGES}
    assert not missing, f"rule {rule['id']} names {missing}: write them under data/messages/, or change the rule"


# A check that can't fail checks nothing: each must refuse a sample that breaks its rule, and only that.
GOOD = Message(
    id="sample",
    stage="applied",
    fields={
        "channel": "email",
        "tone": "neutral",
        "subject": "My application for [role]",
        "use_when": "You applied.",
        "not_when": "They said no calls.",
        "why": "It is short.",
    },
    body="Dear [their name],\n\n" + "One plain sentence. " * 16 + "\n\nIs it open?\n\nKind regards,\n[your name]",
)


def changed(old: str = "", new: str = "", **fields: str) -> Message:
    """The good sample with one thing broken."""
    return dataclasses.replace(GOOD, body=GOOD.body.replace(old, new), fields=GOOD.fields | fields)


@pytest.mark.parametrize(
    ("check", "bad"),
    [
        (rules.subject, changed(subject="Hello")),
        (rules.subject, changed(subject="My application of last week")),
        (rules.subject, changed(subject="Re: [role] and more")),
        (rules.subject, changed(subject="[role] and more", channel="reply")),
        (rules.subject, changed(subject="A subject on a card", channel="card")),
        (rules.subject, changed(subject="My interview [interview date], [role]")),
        (rules.length, changed("One plain sentence. ")),
        (rules.length, changed("Is it open?", "word " * 90)),
        (rules.length, changed("Is it open?", "x" * 300, channel="linkedin")),
        (rules.length, changed("Is it open?", "x" * 300, channel="text")),
        (rules.length, changed("Is it open?", "word " * 40, channel="voicemail")),
        (rules.length, changed("Is it open?", "word " * 40, channel="card")),
        (rules.length, changed("Is it open?", "\n## Voicemail\n" + "word " * 76, channel="phone")),
        (rules.script, changed(channel="phone")),
        (rules.script, changed("Is it open?", "\n## They shout\nHello", channel="phone")),
        (rules.script, changed("Is it open?", "\n## They answer\nHello")),
        (rules.voicemail, changed("Is it open?", "\n## Voicemail\nI'm calling. It's [phone number].", channel="phone")),
        (rules.voicemail, changed("Is it open?", "My number is [phone number].", channel="voicemail")),
        (lambda m: rules.questions(m, True), changed("Is it open?")),
        (lambda m: rules.questions(m, False), changed("Is it open?", "Is it open?\n\nWhen?")),
        (lambda m: rules.questions(m, False), changed("Is it open?", "I ask. Is it open?")),
        (lambda m: rules.questions(m, False), changed("Is it open?", "Is it open? Is it?", channel="phone")),
        (lambda m: rules.placeholders(m, DECLARED), changed("Is it open?", "[first name]")),
        (lambda m: rules.placeholders(m, DECLARED), changed("Is it open?", "[role")),
        (lambda m: rules.placeholders(m, DECLARED), changed("[your name]", "Sam")),
        (rules.greeting_and_close, changed("Dear", "Greetings")),
        (rules.greeting_and_close, changed("Kind regards", "Cheers")),
        (rules.greeting_and_close, changed("Kind regards", "Warm regards")),
        (gaps.forms, changed("Is it open?", "I applied on [date applied].")),
        (gaps.forms, changed("Is it open?", "I liked [something you talked about].")),
        (gaps.forms, changed("Is it open?", "Call me on [phone number].")),
        (lambda m: gaps.reading(m.said), changed("Is it open?", "I came on yesterday.")),
        (lambda m: gaps.reading(m.said), changed("Is it open?", "I hear by on Friday.")),
        (lambda m: gaps.reading(m.said), changed("Is it open?", "It is at the the hall.")),
        (lambda m: neutral.words(m.said), changed("Is it open?", "Your advert says so.")),
        (lambda m: neutral.words(m.said), changed("Is it open?", "I sent my CV.")),
        (lambda m: neutral.idioms(m.said), changed("Is it open?", "You put me forward.")),
        (lambda m: neutral.idioms(m.said), changed("Is it open?", "I can start at short notice.")),
        (rules.greeting_and_close, changed("Kind regards", "Many thanks")),
        (lambda m: neutral.spellings(m.said), changed("Is it open?", "Do me a favour.")),
        (lambda m: neutral.spellings(m.said), changed("Is it open?", "You organized it.")),
        (rules.guidance, changed(why="")),
        (rules.guidance, changed(why="One. Two. Three.")),
        (rules.guidance, changed(not_when="You are simply late.")),
    ]
    + [
        (rules.wording, changed("Is it open?", phrase))
        for phrase in (
            "I am just writing.", "I was checking in.", "As per my last email.", "I hope this finds you well.", "Dear Sir/Madam,",
            "Reply ASAP.", "I still haven't heard.", "You promised.", "What is the salary?", "Well \N{SLIGHTLY SMILING FACE}",
            "So glad! Thanks!", "No reply yet.", "**Bold**", "There's no need to reply.", "A yes or a no will do.", "I won't ask twice.",
            "I left more interested than I came.", "This is my last question.", "One line is plenty.",
        )
    ],
)  # fmt: skip
def test_a_bad_sample_is_refused(check: object, bad: Message) -> None:
    assert callable(check)
    assert list(check(bad)), "this check let a bad sample pass: mend the check"


def test_a_good_sample_passes_every_check() -> None:
    plain = [rules.subject, rules.length, rules.script, rules.wording, gaps.forms, rules.greeting_and_close, rules.guidance]
    problems = [problem for check in plain for problem in check(GOOD)] + list(neutral.words(GOOD.said)) + list(neutral.spellings(GOOD.said))
    problems += [*neutral.idioms(GOOD.said), *rules.voicemail(GOOD)]
    assert problems + list(rules.questions(GOOD, True)) + list(rules.placeholders(GOOD, DECLARED)) == []


def test_near_copies_are_noticed() -> None:
    pair = [changed("Is it open?", "My second sentence. My third sentence."), changed("Is it open?", "My third sentence. Eh?")]
    first, second = (rules.own_sentences(message) for message in pair)
    assert len(first & second) == 2
