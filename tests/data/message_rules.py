"""The editorial rules for sample messages, as pure checks.

A reader copies a sample and sends it as it is, so a slip in one is a slip in their name. Each check takes a
message and yields one sentence per problem: what is wrong, and the cure.
"""

import re
from collections.abc import Iterator

from tests.data.samples import Message

LETTERS = {"email", "reply", "card"}
BRANCHES = ("They answer", "Voicemail", "Somebody else answers")
NAMES_THE_THREAD = ("[role]", "[reference number]", "[event]", "[interview date]")

# Formal greetings and closes fit every tone; the easy ones only where the tone is easy too.
GREETINGS = {"neutral": "Dear|Hello", "brief": "Dear|Hello|Hi", "warm": "Dear|Hello|Hi"}
CLOSES = {
    "neutral": "(With )?(kind |best |many )?(regards|wishes|thanks)|Yours sincerely",
    "brief": "(Kind |Best |Many )?(regards|wishes|thanks)|Thank you|All the best",
    "warm": "(With )?(warm |kind |best |many )?(regards|wishes|thanks)( and best wishes)?|All the best",
}

# Said in every call, like the greeting and the close of a letter; and the cues for the reader ("If they are out:").
SPOKEN_MANNERS = r"(hello|hi)\b|if (they|the person)\b|thank you( and goodbye)?$|goodbye$|my number is \[phone number\]$"

# What not to say → what to do instead.
BANNED = {
    r"checking in|touch(ing)? base|circl(e|ing) back|reach(ing)? out": "say what you ask, in plain words",
    r"per my (last|previous|earlier)|as (i|per) (said|mentioned|stated)": "name the date of the earlier message",
    r"(hope|trust) [^.]*\bfinds? you|(hope|trust) (that )?(you|all|everything)( are|'re| is)[^.]*\bwell": "open with role and date",
    r"to whom it may concern|dear (sir|madam)": "greet a name, or the hiring team",
    r"\basap\b|as soon as possible|earliest convenience|urgent": "make no demand",
    r"(haven't|have not|hadn't|not|yet to|never|nothing) (been )?(hear|repl|respon|receiv)\w*|no (reply|response|word) (yet|from|to|back)|"
    r"you (promised|said you would|failed)|as promised|ignor|overdue|still waiting|waiting to hear|frustrat": "no reproach",
    r"\b(pay|paid|salar\w+|wages?|compensation|bonus|remuneration|money)\b|[£$€]": "leave pay out of a follow-up",
    r"\b(just|simply|obviously|of course|please note|always)\b": "cut the word",
    r"\b(dream job|perfect fit|passionate|thrilled|bother)\b|sorry to|pick your brain": "say it calmly",
    r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]|[:;]-?[)(DP]": "no emoji",
    r"\*\*|__|https?://|</?\w|&\w+;": "plain text only: no emphasis, links or HTML",
}


def words(text: str) -> int:
    """Count words as a reader sees them; a placeholder counts as its own words."""
    return len(text.split())


def subject(message: Message) -> Iterator[str]:
    """A subject is short and names the role or the thread."""
    line = str(message.fields.get("subject", ""))
    if message.channel not in {"email", "reply"}:
        if line:
            yield f"a {message.channel} message has no subject line: take `subject` out"
        return
    if not 3 <= words(line) <= 9 or len(line) > 60:
        yield f"the subject has {words(line)} words and {len(line)} characters: write 3 to 9 words, at most 60 characters"
    if line.startswith("Re: ") != (message.channel == "reply"):
        yield "a reply's subject begins with 'Re: ', and no other does: change the subject or the channel"
    if not line.startswith("Re: ") and not any(name in line for name in NAMES_THE_THREAD):
        yield f"the subject names no role or thread: put one of {', '.join(NAMES_THE_THREAD)} in it"


def length(message: Message) -> Iterator[str]:
    """Nothing is longer than a busy person reads or hears."""
    count = words(message.body)
    if message.channel in {"email", "reply"}:
        most = 150 if "thank" in message.id else 125
        if not 50 <= count <= most:
            yield f"the body has {count} words: write 50 to {most}"
    elif message.channel == "linkedin" and len(message.body) > 300:
        yield f"the note has {len(message.body)} characters: LinkedIn takes 300"
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


def questions(message: Message, exactly_one: bool) -> Iterator[str]:
    """One message asks one thing; in a script each branch does."""
    for name, text in message.branches.items():
        count = text.count("?")
        if count > 1 or (exactly_one and count == 0 and message.channel != "phone"):
            wanted = "exactly one" if exactly_one else "at most one"
            yield f"{name or 'the body'} asks {count} questions: ask {wanted}"


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
    tone, lines = str(message.fields.get("tone")), message.body.splitlines()
    if tone not in GREETINGS:
        yield f"the tone is {tone!r}: use one of {list(GREETINGS)}"
        return
    if not re.match(rf"({GREETINGS[tone]}) .+,$", lines[0]):
        yield f"it opens {lines[0]!r}: a {tone} letter opens with {GREETINGS[tone].replace('|', ' or ')}, a name and a comma"
    close = lines[-2:] if len(lines) > 1 else ["", ""]
    if not re.fullmatch(f"({CLOSES[tone]}),", close[0], re.IGNORECASE) or close[1] != "[your name]":
        yield f"it closes {close}: that doesn't fit a {tone} letter; 'Kind regards,' and [your name] fit every one"


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
