"""What a sample doesn't say: each form, and what to do instead. A pattern meets one kind of slip, in any grammar."""

BANNED = {
    r"checking in|touch(ing)? base|circl(e|ing) back|reach(ing)? out": "say what you ask, in plain words",
    r"per my (last|previous|earlier)|as (i|per) (said|mentioned|stated)": "name the date of the earlier message",
    r"(hope|trust) [^.]*\bfinds? you": "open with role and date",
    r",\n\n(I )?(hope|trust) (that )?(you|all|everything)( are|'re| is)[^.]*\bwell": "open with role and date",
    r"to whom it may concern|dear (sir|madam)": "greet a name, or the hiring team",
    r"\basap\b|as soon as possible|earliest convenience|urgent": "make no demand",
    r"(haven't|have not|hadn't|not|yet to|never|nothing) (been )?(hear|repl|respon|receiv)\w*": "no reproach",
    r"no (reply|response|word) (yet|from|to|back)|still waiting|waiting to hear|overdue": "no reproach",
    r"you (promised|said you would|failed)|as promised|ignor|frustrat": "no reproach",
    r"\b(pay|paid|salar\w+|wages?|compensation|bonus|remuneration|money)\b|[£$€]": "leave pay out of a follow-up",
    r"\b(just|simply|obviously|of course|please note|always)\b": "cut the word",
    r"\b(dream job|perfect fit|passionate|thrilled|bother)\b|sorry to|pick your brain": "say it calmly",
    # Written too well: what readers called tidy, wary, snippy or condescending.
    r"more interested than I came|centre of the job|\b(write|written) (that|it|this) down|and I noticed": "say it plainly",
    r"a pity\b|from my side|rather envy|half a line|all I needed|line by line|people I trust|think well of": "say it plainly",
    r"good luck with the other|help me to place|lend\w* (its|your) own name|end of the story": "say it plainly",
    # Permission not to answer.
    r"(no need|needn't|don't (have|need)) to? ?(answer|reply|write back)|(asks?|asking) (for )?nothing|(needs|expects) no (answer|reply)":
        "ask, or don't",
    r"(yes or (a )?no|(one )?line|line or two|one-line answer) (is|are|will|would)( be)? (do|enough|plenty|fine)": "ask, or don't",
    # Announcing what the message is doing.
    r"ask twice|\bI'll (stop|leave it (there|with you|alone)|leave you)|(last|final) (question|time)\b|once more about": "let it speak",
    r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]|[:;]-?[)(DP]": "no emoji",
    r"\*\*|__|https?://|</?\w|&\w+;": "plain text only: no emphasis, links or HTML",
}  # fmt: skip
