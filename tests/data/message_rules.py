"""The editorial rules for sample messages, as pure checks.

A reader copies a sample and sends it as it is, so a slip in one is a slip in their name. Each check takes a
message and yields one sentence per problem: what is wrong, and the cure.
"""

import re
from collections.abc import Iterator

from tests.data.samples import Message
from tests.data.stock_phrases import BANNED

LETTERS = {"email", "reply", "card"}
BRANCHES = ("They answer", "Voicemail", "Somebody else answers")
NAMES_THE_THREAD = ("[role]", "[reference number]", "[event]", "[company]", "[your name]")

# "Yours sincerely" is British and "Sincerely" American, so neither stands here.
GREETING = "Dear|Hello|Hi"
NAMELESS = "Hello,"  # to an office or a system: "Dear recruitment team" is said on one side only
CLOSE = r"(With )?thanks( again)?( for [\w ]+)?|Thank you( for [\w ]+)?|((Kind|Best|Warm) )?(regards|wishes)|Best|All the best"
WARM = "Warm (regards|wishes)|With thanks"

# Said in every call, like the greeting and the close of a letter; and the cues for the reader ("If they are out:").
SPOKEN_MANNERS = r"(hello|hi)\b|if (it is|they|the person)\b|(again|that's|my number|i understand|thank you)\b.{0,60}$|to close"


def words(text: str) -> int:
    """Count words as a reader sees them; a placeholder counts as its own words."""
    return len(text.split())


def subject(message: Message) -> Iterator[str]:
    """A subject is short and names the role or the thread."""
    line = str(message.fields.get("subject", ""))
    if message.channel != "email":
        if line:
            yield f"a {message.channel} message has no subject line of its own: take `subject` out"
        return
    if not 3 <= words(line) <= 9 or len(line) > 60:
        yield f"the subject has {words(line)} words and {len(line)} characters: write 3 to 9 words, at most 60 characters"
    if line.lower().startswith("re:"):
        yield "a new email answers nothing: take the 'Re:' out, or make the channel `reply`"
    if not any(name in line for name in NAMES_THE_THREAD):
        yield f"the subject names no role or thread: put one of {', '.join(NAMES_THE_THREAD)} in it"
    if found := re.search(r"\[[^\]]*(date|applied)[^\]]*\]", line):
        yield f"{found[0]} in a subject reads badly as 'on Friday': leave the date to the message"


def length(message: Message) -> Iterator[str]:
    """Nothing is longer than a busy person reads or hears."""
    count = words(message.body)
    if message.channel in {"email", "reply"}:
        most = 150 if "thank" in message.id else 125
        least = 20 if message.fields.get("need") == "mistake" else 35 if message.fields.get("tone") == "brief" else 50
        if not least <= count <= most:
            yield f"the body has {count} words: write {least} to {most}"
    elif message.channel in {"linkedin", "text"} and len(message.body) > 300:
        yield f"the {message.channel} message has {len(message.body)} characters: write 300 at most"
    elif message.channel == "card" and count > 80:
        yield f"the card has {count} words: write at most 80"
    spoken = message.body if message.channel == "voicemail" else message.branches.get("Voicemail", "")
    if words(spoken) > 75:
        yield f"the voicemail has {words(spoken)} words: at most 75 fit in 30 seconds"


def script(message: Message) -> Iterator[str]:
    """A phone script has a branch for each thing that may happen; nothing else has branches."""
    known = [name for name in message.branches if name in BRANCHES]
    if message.channel == "phone":
        if len(known) < 2 or len(known) != len(message.branches):
            yield f"the script's branches are {list(message.branches)}: use two or more of {BRANCHES} as '## ' headings"
    elif "" not in message.branches or re.search(r"^#", message.body, re.MULTILINE):
        yield "only a phone script has headings: take them out, or make the channel `phone`"


def voicemail(message: Message) -> Iterator[str]:
    """Nobody should have to play it twice, so the number comes with the name and again at the end, as /how/phone/ says."""
    spoken = message.body if message.channel == "voicemail" else message.branches.get("Voicemail", "")
    if spoken and spoken.count("[phone number]") != 2:
        yield "the voicemail doesn't say [phone number] twice: say it once at the start and once at the end"


def questions(message: Message, exactly_one: bool) -> Iterator[str]:
    """One message asks one thing, in a paragraph of its own; in a call each turn does, because an answer comes between."""
    if message.channel == "phone":
        for turn in re.split(r"\n\s*\n", message.body):
            if turn.count("?") > 1:
                yield f"{turn!r} asks {turn.count('?')} questions in one breath: ask one"
        return
    count = message.body.count("?")
    if count > 1 or (exactly_one and count == 0):
        yield f"the body asks {count} questions: ask {'exactly' if exactly_one else 'at most'} one"
    for paragraph in re.split(r"\n\s*\n", message.body):
        if message.channel in LETTERS and "?" in paragraph and len(sentences(paragraph)) > 1:
            yield f"the question hides in {paragraph!r}: give it a paragraph of its own"


def wording(message: Message) -> Iterator[str]:
    """No stock phrase, reproach, pay, emoji or shouting."""
    for pattern, cure in BANNED.items():
        for match in re.finditer(pattern, message.said, re.IGNORECASE):
            yield f"{match.group(0)!r} is banned: {cure}"
    if message.said.count("!") > 1:
        yield "more than one exclamation mark: keep one at the most"


def placeholders(message: Message, declared: set[str]) -> Iterator[str]:
    """Every placeholder is one that the form can fill in."""
    for name in re.findall(r"\[([^\]]*)\]", message.said):
        if name not in declared:
            yield f"[{name}] is not declared: use a name from data/vocabulary.yml, or declare it there"
    if re.search(r"[\[\]{}]", re.sub(r"\[[^\[\]]*\]", "", message.said)):
        yield "a bracket has no partner: write placeholders as [your name]"
    if message.channel != "linkedin" and "[your name]" not in message.body:
        yield "nobody signs it: put [your name] in"


def greeting_and_close(message: Message) -> Iterator[str]:
    """A letter opens and closes in its tone."""
    if message.channel not in LETTERS:
        return
    lines = message.body.splitlines()
    if lines[0] != NAMELESS and not re.match(rf"({GREETING}) .+,$", lines[0]):
        yield f"it opens {lines[0]!r}: open with {GREETING.replace('|', ' or ')}, a name and a comma, or with {NAMELESS!r}"
    close = lines[-2:] if len(lines) > 1 else ["", ""]
    if not re.fullmatch(f"({CLOSE}),", close[0], re.IGNORECASE) or close[1] != "[your name]":
        yield f"it closes {close}: close with 'Kind regards,' or another plain close, and [your name]"
    elif re.fullmatch(f"({WARM}),", close[0]) and message.fields.get("tone") != "warm":
        yield f"it closes {close[0]!r}, and its tone isn't warm: 'Best wishes,' fits every tone"


def guidance(message: Message) -> Iterator[str]:
    """The reader is told when to use it, when not, and why it works, in a breath each."""
    for field in ("use_when", "not_when", "why"):
        text = str(message.fields.get(field) or "")
        if not re.search(r"\w.*\.$", text, re.DOTALL):
            yield f"`{field}` is missing or doesn't end in a full stop: write one or two sentences"
        if words(text) > 45 or len(sentences(text)) > 2:
            yield f"`{field}` is too long: at most two sentences and 45 words"
        if found := re.search(r"!|\b(just|simply|obviously|of course|please note|always)\b", text, re.IGNORECASE):
            yield f"`{field}` says {found.group(0)!r}: cut it"


def sentences(text: str) -> list[str]:
    """Split into sentences, in lower case and without punctuation, placeholders kept."""
    pieces = re.split(r"(?<=[.?!])\s+|\n+", text)
    return [plain for piece in pieces if (plain := " ".join(re.sub(r"[^\w\[\]' ]", " ", piece.lower()).split()))]


def own_sentences(message: Message) -> set[str]:
    """The sentences that make it what it is: without headings, cues, greeting and close."""
    lines = [line for line in message.body.splitlines() if line.strip() and not line.startswith("## ")]
    if message.channel in LETTERS:
        return set(sentences("\n".join(lines[1:-2])))
    return {said for said in sentences("\n".join(lines)) if not re.match(SPOKEN_MANNERS, said)}
