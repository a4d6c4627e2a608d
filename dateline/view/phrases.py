"""What each kind of act is called in a sentence: a phrase per (type, mode), and the forms of its verb.

A phrase begins with its verb in the plain form; {b} stands for the recipients, {o} for the object. Three
columns: the act towards somebody, the act told without a recipient, and the act two sides do together
(empty: as told without a recipient). The types and modes are PLOVER's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

Form = Literal["base", "past", "participle", "ing"]


class Phrase(NamedTuple):
    """How one kind of act is said."""

    towards: str
    alone: str
    together: str = ""


PHRASES: Mapping[tuple[str, str | None], Phrase] = {
    ("AGREE", None): Phrase("promise cooperation to {b}", "promise cooperation", "agree"),
    ("CONSULT", None): Phrase("hold talks with {b}", "hold talks", "meet"),
    ("CONSULT", "visit"): Phrase("visit {b}", "make a visit", "exchange visits"),
    ("CONSULT", "third-party"): Phrase("hold mediated talks with {b}", "hold mediated talks"),
    ("CONSULT", "multilateral"): Phrase("meet {b} among others", "hold a multilateral meeting", "meet among others"),
    ("CONSULT", "phone"): Phrase("speak by phone with {b}", "speak by phone"),
    ("SUPPORT", None): Phrase("voice support for {b}", "voice support", "voice support for each other"),
    ("CONCEDE", None): Phrase("announce a concession to {b}", "announce a concession", "announce concessions"),
    ("COOPERATE", None): Phrase("cooperate with {b}", "cooperate"),
    ("AID", None): Phrase("provide {o} to {b}", "provide {o}", "provide each other with {o}"),
    ("RETREAT", None): Phrase("carry out a concession to {b}", "carry out a concession"),
    ("RETREAT", "withdraw"): Phrase("withdraw from {b}", "withdraw"),
    ("RETREAT", "release"): Phrase("release captives to {b}", "release captives", "exchange captives"),
    ("RETREAT", "disarm"): Phrase("disarm towards {b}", "disarm"),
    ("RETREAT", "ceasefire"): Phrase("keep a ceasefire with {b}", "keep a ceasefire"),
    ("RETREAT", "access"): Phrase("give access to {b}", "give access"),
    ("RETREAT", "resign"): Phrase("resign before {b}", "resign"),
    ("REQUEST", None): Phrase("appeal to {b}", "make an appeal"),
    ("REQUEST", "assist"): Phrase("ask {b} for help", "ask for help"),
    ("REQUEST", "change"): Phrase("call on {b} to change course", "call for a change of course"),
    ("REQUEST", "yield"): Phrase("call on {b} to give way", "call for concessions"),
    ("REQUEST", "meet"): Phrase("ask {b} for a meeting", "ask for a meeting"),
    ("ACCUSE", None): Phrase("accuse {b}", "make an accusation", "accuse each other"),
    ("ACCUSE", "disapprove"): Phrase("criticise {b}", "voice disapproval", "criticise each other"),
    ("ACCUSE", "investigate"): Phrase("investigate {b}", "open an investigation"),
    ("ACCUSE", "allege"): Phrase("accuse {b}", "make an accusation", "accuse each other"),
    ("REJECT", None): Phrase("rebuff {b}", "refuse", "rebuff each other"),
    ("REJECT", "assist"): Phrase("refuse {b} help", "refuse help"),
    ("REJECT", "change"): Phrase("refuse {b} a change of course", "refuse to change course"),
    ("REJECT", "yield"): Phrase("refuse to yield to {b}", "refuse to yield"),
    ("REJECT", "meet"): Phrase("refuse to meet {b}", "refuse to meet", "refuse to meet each other"),
    ("THREATEN", None): Phrase("threaten {b}", "make a threat", "threaten each other"),
    ("THREATEN", "restrict"): Phrase("threaten {b} with restrictions", "threaten restrictions"),
    ("THREATEN", "arrest"): Phrase("threaten {b} with arrest", "threaten arrests"),
    ("THREATEN", "relations"): Phrase("threaten to cut relations with {b}", "threaten to cut relations"),
    ("THREATEN", "expel"): Phrase("threaten {b} with expulsion", "threaten expulsions"),
    ("THREATEN", "territory"): Phrase("threaten {b} over territory", "make a threat over territory"),
    ("THREATEN", "violence"): Phrase(
        "threaten {b} with force", "threaten to use force", "threaten each other with force"
    ),
    ("PROTEST", None): Phrase("protest against {b}", "protest"),
    ("PROTEST", "demo"): Phrase("demonstrate against {b}", "demonstrate"),
    ("PROTEST", "riot"): Phrase("riot against {b}", "riot"),
    ("PROTEST", "strike"): Phrase("go on strike against {b}", "go on strike"),
    ("PROTEST", "hunger"): Phrase("go on hunger strike against {b}", "go on hunger strike"),
    ("PROTEST", "boycott"): Phrase("boycott {b}", "stage a boycott"),
    ("PROTEST", "obstruct"): Phrase("stage a blockade against {b}", "stage a blockade"),
    ("PROTEST", "vandalize"): Phrase("vandalize property of {b}", "vandalize property"),
    ("SANCTION", None): Phrase("impose sanctions on {b}", "impose sanctions", "impose sanctions on each other"),
    ("SANCTION", "convict"): Phrase("convict {b}", "hand down a conviction"),
    ("SANCTION", "expel"): Phrase("expel people of {b}", "make expulsions", "expel each other's people"),
    ("SANCTION", "withdraw"): Phrase("pull out of arrangements with {b}", "pull out of arrangements"),
    ("SANCTION", "discontinue"): Phrase("break off dealings with {b}", "break off dealings"),
    ("MOBILIZE", None): Phrase("mobilise against {b}", "mobilise"),
    ("MOBILIZE", "troops"): Phrase("move troops against {b}", "move troops"),
    ("MOBILIZE", "weapons"): Phrase("test or move weapons against {b}", "test or move weapons"),
    ("MOBILIZE", "police"): Phrase("move police against {b}", "move police"),
    ("MOBILIZE", "militia"): Phrase("raise militias against {b}", "raise militias"),
    ("COERCE", None): Phrase("coerce {b}", "use coercion", "coerce each other"),
    ("COERCE", "seize"): Phrase("seize property of {b}", "seize property"),
    ("COERCE", "restrict"): Phrase("put restrictions on {b}", "impose restrictions"),
    ("COERCE", "censor"): Phrase("censor {b}", "impose censorship"),
    ("COERCE", "curfew"): Phrase("impose a curfew on {b}", "impose a curfew"),
    ("COERCE", "martial-law"): Phrase("impose martial law on {b}", "impose martial law"),
    ("COERCE", "arrest"): Phrase("arrest {b}", "make arrests"),
    ("COERCE", "deport"): Phrase("deport {b}", "make deportations"),
    ("COERCE", "withhold"): Phrase("withhold supplies from {b}", "withhold supplies"),
    ("COERCE", "misinformation"): Phrase("spread misinformation against {b}", "spread misinformation"),
    ("COERCE", "cyber"): Phrase("make a cyberattack on {b}", "make a cyberattack"),
    ("ASSAULT", None): Phrase("attack {b}", "make an attack", "fight"),
    ("ASSAULT", "abduct"): Phrase("abduct {b}", "carry out an abduction"),
    ("ASSAULT", "beat"): Phrase("beat {b}", "carry out a beating", "come to blows"),
    ("ASSAULT", "torture"): Phrase("torture {b}", "use torture"),
    ("ASSAULT", "sexual"): Phrase("commit sexual violence against {b}", "commit sexual violence"),
    ("ASSAULT", "targeted"): Phrase("make a targeted attack on {b}", "make a targeted attack"),
    ("ASSAULT", "destroy"): Phrase("destroy property of {b}", "destroy property"),
    ("ASSAULT", "primitive"): Phrase("attack {b} with simple weapons", "attack with simple weapons"),
    ("ASSAULT", "firearms"): Phrase("attack {b} with firearms", "use firearms", "exchange fire"),
    ("ASSAULT", "explosives"): Phrase("attack {b} with explosives", "set off explosives"),
    ("ASSAULT", "suicide-attack"): Phrase("make a suicide attack on {b}", "make a suicide attack"),
    ("ASSAULT", "aerial"): Phrase("strike {b} from the air", "strike from the air", "exchange air strikes"),
    ("ASSAULT", "drone"): Phrase("strike {b} with drones", "strike with drones", "exchange drone strikes"),
    ("ASSAULT", "heavy-weapons"): Phrase("attack {b} with heavy weapons", "use heavy weapons"),
    ("ASSAULT", "crowd-control"): Phrase("use crowd-control force on {b}", "use crowd-control force"),
    ("ASSAULT", "unconventional"): Phrase("attack {b} with unconventional weapons", "use unconventional weapons"),
}

OF_DOCUMENTS: Mapping[str, Phrase] = {
    "SUPPORT": Phrase("sign or back a document with {b}", "sign or back a document"),
}
"""Where the object is a document the act is another: PLOVER counts signing and ratifying among SUPPORT."""

OWN: Mapping[str, Phrase] = {
    "AGREE": Phrase("promise {b} {to_do}", "promise {to_do}", "agree {to_do}"),
    "CONCEDE": Phrase("promise {b}, as a concession, {to_do}", "promise, as a concession, {to_do}"),
    "THREATEN": Phrase("warn {b} with a threat {to_do}", "threaten {to_do}", "threaten {to_do}"),
    "REJECT": Phrase("turn {b} down, refusing {to_do}", "refuse {to_do}"),
}
"""Speech about an act of one's own; {to_do} stands for "to arm" or "not to arm"."""

THEIRS: Mapping[str, Phrase] = {
    "AGREE": Phrase("invite {b} {to_do}", "invite others {to_do}"),
    "REQUEST": Phrase("ask {b} {to_do}", "ask others {to_do}"),
    "REJECT": Phrase("refuse to let {b} {do}", "refuse to let others {do}"),
    "ACCUSE": Phrase("accuse {b} of {doing}", "accuse others of {doing}"),
    "SUPPORT": Phrase("support {b} in {doing}", "support {doing}"),
}
"""Speech about an act of the recipients; {doing} stands for "arming", {do} for "arm"."""

_IRREGULAR: Mapping[str, tuple[str, str, str]] = {
    "beat": ("beat", "beaten", "beating"),
    "break": ("broke", "broken", "breaking"),
    "come": ("came", "come", "coming"),
    "commit": ("committed", "committed", "committing"),
    "expel": ("expelled", "expelled", "expelling"),
    "fight": ("fought", "fought", "fighting"),
    "give": ("gave", "given", "giving"),
    "go": ("went", "gone", "going"),
    "hold": ("held", "held", "holding"),
    "keep": ("kept", "kept", "keeping"),
    "make": ("made", "made", "making"),
    "meet": ("met", "met", "meeting"),
    "put": ("put", "put", "putting"),
    "set": ("set", "set", "setting"),
    "speak": ("spoke", "spoken", "speaking"),
    "spread": ("spread", "spread", "spreading"),
    "strike": ("struck", "struck", "striking"),
    "withdraw": ("withdrew", "withdrawn", "withdrawing"),
    "withhold": ("withheld", "withheld", "withholding"),
}


def phrase_for(type_: str, mode: str | None, object_class: str | None = None) -> Phrase:
    """Find the phrase of a kind of act; of its type alone where the mode is not in the table."""
    if object_class == "document" and type_ in OF_DOCUMENTS:
        return OF_DOCUMENTS[type_]
    return PHRASES.get((type_, mode)) or PHRASES[type_, None]


def inflect(phrase: str, form: Form) -> str:
    """Put the verbs a phrase begins with ("test or move weapons") into a form."""
    verb, _, rest = phrase.partition(" ")
    comma = "," if verb.endswith(",") else ""
    words = [_verb(verb.rstrip(","), form) + comma]
    if rest.startswith("or "):
        other, _, rest = rest[3:].partition(" ")
        words += ["or", _verb(other, form)]
    return " ".join([*words, rest] if rest else words)


def _verb(verb: str, form: Form) -> str:
    if form == "base":
        return verb
    if verb in _IRREGULAR:
        return dict(zip(("past", "participle", "ing"), _IRREGULAR[verb], strict=True))[form]
    if form == "ing":
        return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"
