"""Bodies: who is named in a sentence with numbers, by a name, a short name or a pronoun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

import regex

from bulletin_schema.layout import Sentence
from bulletin_schema.lexicon import load_table
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.numbers import Number
from bulletin_schema.records.licence.unlisted import NAME_END, unlisted_in
from bulletin_schema.records.pronouns import bodies_before, named_before

Body = Mention[Any]


class Stretch(NamedTuple):
    """Numbers of one label with the text that is their own: from the numbers before to those after."""

    numbers: tuple[Number, ...]
    sentence: Sentence
    low: int
    high: int

    @property
    def label(self) -> int:
        """Where the label starts."""
        return self.numbers[0].label

    @property
    def start(self) -> int:
        """Where the first number starts."""
        return self.numbers[0].start

    @property
    def end(self) -> int:
        """Where the last number ends."""
        return self.numbers[-1].end


JOINER: Final = regex_pattern(r"\s?(?:[、和及与]|以及)\s?")  # between the members of a list
_FEW: Final = 3  # sentences back
REACH: Final = 300  # characters around a number in which its parties stand
_NO_BODY: Final = ("CNAS", "CMA", "CAL", "CCC", "国家实验室", "实验室")
_LABORATORY: Final = "实验室"  # 国家认可委|实验室认可: a sort of accreditation
_PRONOUN: Final = regex_pattern(
    r"(?:该|本|(?<=^|[，。；：\s])我(?=[院所厂中公]))(?P<noun>公司|厂|企业|院(?![校长])|中心|机构|单位|所(?![在有属需])|局(?!长)|校|站|超市|药店|[饭酒商]店|店|场|坊|社|馆|园|户|合作社|门市部|大药房|餐厅)"
    r"|(?<=^|[，。；：、\s])(?P<noun>公司|厂|企业|院|中心|所|集团)(?=已?(?:所?持有?|取得|获得|拥有|现有|具有|具备|通过))"
)
# Who is called by a short name: 其中兴安厂的证书编号….
_SHORT: Final = re_pattern(
    r"(?:(?<=[，。；：、\s（(])|(?<=^)|(?<=其中)|(?<=[和及]))(?P<who>(?![该本我各此两多几这某其])(?P<stem>\p{Han}{2,8}?)(?:厂|公司|中心|院|所|店|社|集团|站))"
    r"(?=所?持有?|取得|获得|拥有|现有|具有|具备|通过|的|[，（(])"
)
_ENDS_FIRM: Final = regex_pattern(rf"{NAME_END}$")
_ENDS_GENERIC: Final = regex_pattern(r"(?:有限|股份|责任|分|子|总|母)$")
# 子公司|宝鸡…有限公司, 决定日期|什邡…店: read into a name though it only leads up to it.
_LEAD: Final = regex_pattern(
    r"(?:公司)?(?:全资|控股)?子公司(?=\p{Han}{6})"
    r"|(?:(?:委托|标[称示]|\p{Han}{0,4}[证书]系)|(?:还有)?老字号|(?:持证|注册|备案|委托)人|\p{Han}{2,4}(?:日期|机关))(?=\p{Han}{4})"
)
_AND: Final = regex_pattern(r"和")  # 甲社（A123）和|龙涓茶厂
_BRANCH: Final = regex_pattern(r"\p{Han}{2,4}所(?=当场|现场|依法|[颁核发签]发|发放|办理|审批)")
_OFFICE: Final = re_pattern(r"(?:监管|监督管理|工商|质监|药监|审批|审批服务)(?:所|局|分局|大队|支队|总队)$")


def name_of(body: Body) -> str:
    """Return the name a body is written with."""
    return str(body.value.name)


def holds_nothing(body: Body) -> bool:
    """Tell an office, or a mark that reads like a body: CNAS, CMA."""
    return is_office(body) or name_of(body).startswith(_NO_BODY)


def is_office(body: Body) -> bool:
    """Tell a government body, which holds no licence."""
    return bool(body.value.type == "government") or _OFFICE.search(name_of(body)) is not None


def bodies_of(reading: Reading, sentence: Sentence, low: int, high: int) -> list[Body]:
    """Return who is named in a stretch of a sentence, in order."""
    found = [part for b in reading.within("organization", low, high) for part in _holding_apart(b)]
    named = [_with_branch(reading.text, _accrediting(reading.text, _without_lead(reading.text, b))) for b in found]
    named = [b for b in named if not name_of(b).startswith(_NO_BODY)]
    others = [*_pronouns(reading, sentence, low, high), *_short_names(reading, sentence, low, high)]
    return _with_others(named, others)


def telling_before(reading: Reading, sentence: Sentence) -> Sentence | None:
    """Return the sentence before that names a body: the one right before, else one some back in the paragraph."""
    k = reading.sentence_index(sentence.start)
    for other in reading.sentences[max(0, k - _FEW) : k][::-1]:
        if other.article != sentence.article:
            return None
        if bodies_of(reading, other, other.start, other.end):
            return other
        if "\n" in reading.text[other.start : sentence.start]:
            return None
    return None


def with_unlisted(text: str, bodies: list[Body], low: int, high: int) -> list[Body]:
    """Return the bodies of a stretch with those that only their names' endings tell, in order."""
    return _with_others(bodies, unlisted_in(text, low, high))


def _with_others(bodies: Sequence[Body], others: Iterable[Body]) -> list[Body]:
    """Return bodies with those of the others that overlap none of them, in order."""
    apart = (one for one in others if not any(b.start < one.end and one.start < b.end for b in bodies))
    return sorted([*bodies, *apart], key=lambda body: body.start)


def _holding_apart(body: Body) -> list[Body]:
    """Split who holds from what is held: 甲公司|持有|乙认证有限公司 in one reading of a name."""
    holder, held, granter = name_of(body).partition("持有")
    if not (held and granter and _ENDS_FIRM.search(holder)) or body.end - body.start != len(name_of(body)):
        return [body]
    middle = body.start + len(holder)
    first = body._replace(end=middle, value=body.value._replace(name=holder, type="company"))
    return [first, body._replace(start=middle + len(held), value=body.value._replace(name=granter.removeprefix("原")))]


def _with_branch(text: str, body: Body) -> Body:
    """Add the branch that acts for an office: 涪城区市场监管局|石桥所当场发放."""
    branch = _BRANCH.match(text, body.end) if is_office(body) else None
    if branch is None:
        return body
    return body._replace(end=branch.end(), value=body.value._replace(name=name_of(body) + branch.group()))


def _without_lead(text: str, body: Body) -> Body:
    """Cut what only leads up to a name: 子公司|宝鸡…有限公司, in a table that lost its lines 决定日期|什邡…店."""
    joined = body.start > 0 and text[body.start - 1] in ")）" and text.startswith("和", body.start)
    lead = (_AND if joined else _LEAD).match(name_of(body)) if body.end - body.start == len(name_of(body)) else None
    if lead is None:
        return body
    return body._replace(start=body.start + lead.end(), value=body.value._replace(name=name_of(body)[lead.end() :]))


def _accrediting(text: str, body: Body) -> Body:
    """Cut off a name what is accredited, not who accredits: 国家认可委|实验室认可."""
    name = name_of(body)
    if name.endswith(_LABORATORY) and len(name) > len(_LABORATORY) + 2 and text.startswith("认可", body.end):
        value = body.value._replace(name=name.removesuffix(_LABORATORY))
        return body._replace(end=body.end - len(_LABORATORY), value=value)
    return body


def _pronouns(reading: Reading, sentence: Sentence, low: int, high: int) -> Iterator[Body]:
    """Yield the bodies that 该公司 and 我院 stand for: the last of their sort named before, in the article."""
    for said in _PRONOUN.finditer(reading.text, low, high):
        meant = _meant(reading, sentence, said)
        if meant is not None:
            yield _without_lead(reading.text, meant)._replace(start=said.start(), end=said.end())


@cache
def _endings() -> Mapping[str, tuple[str, ...]]:
    """Return how the names end that the noun of a pronoun can stand for: 该药店 is a 药店, a 药房 or a 堂."""
    return {noun: tuple(ends.split()) for noun, ends in load_table("licence_pronouns.tsv")}


def _meant(reading: Reading, sentence: Sentence, said: regex.Match[str]) -> Body | None:
    """Return whom a pronoun stands for: the last of its sort, be it one that only its name's ending tells."""
    known = named_before(reading, sentence, said["noun"], said.start())
    ends = _endings().get(said["noun"])
    if ends is None:
        return known
    k = reading.sentence_index(sentence.start)
    low = max(known.end if known else 0, reading.sentences[max(0, k - 2)].start)
    named = [*bodies_before(reading, sentence, said.start()), *unlisted_in(reading.text, low, said.start())]
    meant = [b for b in named if b.start >= low and name_of(b).endswith(ends) and not is_office(b)]
    meant = [b for b in meant if b.end > said.start() - REACH]
    return max(meant, key=lambda b: b.end, default=known)


def _short_names(reading: Reading, sentence: Sentence, low: int, high: int) -> Iterator[Body]:
    """Yield the bodies called by a part of a name that their article has in full."""
    known: Sequence[Body] | None = None
    for said in _SHORT.finditer(reading.text, low, high):
        if _ENDS_GENERIC.search(said["stem"]):
            continue
        if known is None:
            known = bodies_before(reading, sentence, high)
        meant = next((b for b in known if said["stem"] in name_of(b) and len(name_of(b)) > len(said["who"])), None)
        if meant is not None:
            value = meant.value._replace(name=said["who"])
            yield meant._replace(start=said.start("who"), end=said.end("who"), value=value)
