"""Parties: who granted a number and who holds it, read from the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import regex

from bulletin_schema.clauses import joined_before, subject_before
from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.numbers import Number

Body = Mention[Any]


class Parties(NamedTuple):
    """Who granted a number, who holds it."""

    authority: str | None
    holder: str | None


# 经国家认监委批准, 取得市场监管总局颁发的…, 由市局核发
_BEFORE_GRANTOR: Final = regex_pattern(r"(?:经|获得?|由|取得|得到|通过|持有?|[和及、])$")
_GRANTOR_LABEL: Final = regex_pattern(
    r"(?:发证|认证|颁证|批准|核发)(?:机构|机关|单位|部门)(?P<all>均|都|皆)?(?:为|是|[:：])$"
)
# Behind a number only what speaks of that number: 由甲局颁发, 发证机关为甲局, not another paper's grantor.
_GRANTS_BEHIND: Final = regex_pattern(r"(?:由|经|系|为|是|[:：])$")
_AFTER_GRANTOR: Final = regex_pattern(
    r"(?:[（(][A-Za-z]{2,8}[）)])?(?:依据[^，。；]{2,24}?的)?(?:[于在]?[0-9年月日]{2,11})?(?:应急|紧急|依法|正式|审核|统一|联合){0,2}(?:批准|核准|认可|颁发|许可|发证|核发|签发|认定|授权)"
)
# 市局向甲公司颁发许可证 needs no word before it.
_GIVES: Final = regex_pattern(
    r"(?:[（(][A-Za-z]{2,8}[）)])?(?:向|给|为)[^，。；]{2,40}?(?:颁发|核发|发放|换发|签发)|(?:颁发|核发|签发|换发)了[^，。；]{0,20}(?:证|批件|凭证|证书)|(?:颁发|核发|签发|发放|(?:批准|核准|授权|认可)(?:设立|成立|注册|生产|经营)?)的"
)
_RECEIVER: Final = regex_pattern(r"(?:向|给|为)$")
_HANDED: Final = regex_pattern(r"(?:颁发|核发|发放|换发|送交|签发|授予)给?了?$")
_RECEIVES: Final = regex_pattern(r"(?:颁发|核发|发放|换发|签发)")
# 撤销甲公司的证书: whose it was.
_DEPRIVED: Final = regex_pattern(r"(?:撤销|注销|吊销|暂停|撤回|收回|取消|恢复)了?(?:对)?$")
_RESPECTIVELY: Final = regex_pattern(r"分别(?:由|经|系|是)?$")
_ALL: Final = regex_pattern(r"(?:均|都|全部)(?:由|为|系|是)$")
_BEFORE_LABEL: Final = regex_pattern(r"[(（,，\s“《]{0,2}$")
_PLACE_IN_NAME: Final = regex_pattern(r"[(（][\p{Han}]{2,12}[)）]")
_JOIN: Final = regex_pattern(r"\s?(?:[、和及与]|以及)\s?")
# Who is called by a short name: 兴安厂持有的…许可证.
_ALIAS: Final = regex_pattern(
    r"(?:^|[，。；：、\s]|其中|和|及)(?P<who>(?![该本我各此两多几这某])\p{Han}{1,8}(?:厂|公司|中心|院|所|店|社|集团|站))"
    r"(?:所?持有?|取得|获得|拥有|现有|具有|具备|通过|的)"
)
_PRONOUN: Final = regex_pattern(r"(?:该|本)(?P<noun>公司|厂|企业|院|中心|机构|单位|所)")
_NOUN_ENDS: Final = {
    "企业": ("公司", "厂", "集团"),
    "机构": ("公司", "中心", "院", "所"),
    "单位": ("公司", "厂", "院", "所", "中心"),
}
_ITS: Final = regex_pattern(r"其(?!中|他|它|余)")
_NO_BODY: Final = ("CNAS", "CMA", "CAL", "CCC", "国家实验室", "实验室")
_PARTNERS: Final = regex_pattern(r"[(（](?:特殊普通合伙|普通合伙|有限合伙|个人独资|个体工商户)[)）]")
# A shop that no list of bodies knows, right before its number: 姚江好味道糕点坊（许可证编号….
_SHOP: Final = regex_pattern(
    r"(?:^|[、，。；：:\s\d.．])(?P<who>\p{Han}{2,20}(?:坊|店|厂|社|场|部|行|馆|超市|铺|站|房|商行|农庄|合作社|作坊))[（(，,]?$"
)
# Lines of labels: 获证企业：甲公司 / 证书编号：….
_LABELLED: Final = regex_pattern(
    r"(?m)^[\s\d.、]*(?:获证|持证|生产|被许可|标称|企业|单位|机构|委托)?(?:企业|单位|机构|组织|生产者|持有人|公司|人)?(?:名称)?[:：]\s?"
    r"(?P<who>\p{Han}[\p{Han}（）()]{3,38})[。；]?$"
)
_LABELLED_GRANTOR: Final = regex_pattern(
    r"(?m)^[\s\d.、]*(?:发证|颁证|批准|核发|认证|许可)(?:机关|机构|部门|单位)[:：]\s?(?P<who>\p{Han}[\p{Han}（）()]{3,38})[。；]?$"
)
_LINES: Final = 160  # characters around a line of labels in which the others stand
_ELIDED_SUBJECT: Final = regex_pattern(
    r"(?:我(?:院|所|中心|公司|厂|局)|[\d年月日，]*(?:先后|已|又|还)?(?:通过|取得|获得|获))"
)
_REACH: Final = 300  # characters around a number in which its parties stand
_NEAR: Final = 40
_NEAR_LABEL: Final = 8  # 分别持有|CCC证书
# 持证企业为甲公司; （编号…）的甲公司; 甲公司等2家企业的许可证.
_HOLDER_LABEL: Final = regex_pattern(
    r"(?:持证|获证|证书持有|持有|被许可|备案|注册|生产|制造|申请|委托|使用|被撤销)(?:企业|单位|机构|组织|人|者|公司)(?:名称)?(?:为|是|[:：])$"
)
_ITS_HOLDER: Final = regex_pattern(r"[)）”》]?的$")
_AND_OTHERS: Final = regex_pattern(
    r"等[0-9一二三四五六七八九十多几]{0,3}[家个户](?:企业|单位|公司)?|等(?:企业|单位|公司)"
)
# 发证机关均为甲局, 上述证书均由甲局颁发: told of the numbers of the sentence before.
_OF_ALL: Final = regex_pattern(
    r"\s*(?:以上|上述|这些|此批|该批)?(?:企业|产品|证书|许可证|批件|编号|单位|的){0,4}(?:(?:发证|颁证|批准|核发|认证|审批|注册)(?:机关|机构|单位|部门)|(?:均|都|全部|皆)由)"
    r"(?:均|都|全部|皆)?(?:为|是|系|由|[:：])?$"
)


class Stretch(NamedTuple):
    """A number with the text that is its own: from the number before it to the one after it, in its sentence."""

    number: Number
    sentence: Sentence
    low: int
    high: int


def parties_of(reading: Reading, stretches: Sequence[Stretch]) -> list[Parties]:
    """Return the parties of the numbers of one sentence, in order."""
    sentence = stretches[0].sentence
    start = max(sentence.start, stretches[0].number.start - _REACH)
    end = min(sentence.end, stretches[-1].number.end + _REACH)
    bodies = [b for b in reading.within("organization", start, end) if not _name(b).startswith(_NO_BODY)]
    granting = _respectively(reading.text, stretches, bodies) or _authorities(reading.text, stretches, bodies)
    owning = _owners_in_turn(reading, stretches, bodies)
    found: list[Parties] = []
    for one, grantor, owner in zip(stretches, granting, owning, strict=True):
        authority = grantor or _labelled(reading, one, _LABELLED_GRANTOR)
        holder = owner or _holder(reading, one, bodies, authority) or _labelled(reading, one, _LABELLED)
        if found and holder == found[-1].holder and _is_of_others(reading.text, found[-1], stretches[0]):
            holder = None
        if holder is None and found and _ITS.search(reading.text, one.low, one.number.start):
            holder = found[-1].holder
        found.append(Parties(authority, holder))
    return found


def _is_of_others(text: str, first: Parties, one: Stretch) -> bool:
    """Tell numbers of several firms of which one is named: 甲公司等2家企业的许可证（编号：A、B）."""
    at = text.rfind(first.holder, one.low, one.number.start) if first.holder else -1
    return at >= 0 and _AND_OTHERS.match(text, at + len(first.holder or "")) is not None


def granted_behind(reading: Reading, sentence: Sentence) -> str | None:
    """Return who granted the numbers of a sentence, where the next one tells it: 发证机关均为国家质检总局."""
    k = reading.sentence_index(sentence.start) + 1
    following = reading.sentences[k] if k < len(reading.sentences) else None
    if following is None or following.article != sentence.article:
        return None
    body = next(iter(reading.within("organization", following.start, following.end)), None)
    told = body is not None and _OF_ALL.fullmatch(reading.text, following.start, body.start)
    return _name(body) if body is not None and told else None


def _labelled(reading: Reading, one: Stretch, label: regex.Pattern[str]) -> str | None:
    """Return what a neighbouring line of labels names, where the number's own line is one: 证书编号：…."""
    text = reading.text
    line = text.rfind("\n", 0, one.number.label) + 1
    if one.number.start - line > 16 or not _OWN_LABEL.search(text, line, one.number.start):
        return None
    end = text.find("\n", one.number.end)
    low, high = max(0, line - _LINES), (end if end >= 0 else len(text)) + _LINES
    before, behind = list(label.finditer(text, low, line)), label.search(text, max(end, 0), high) if end >= 0 else None
    found = before[-1] if before else behind
    return str(found["who"]) if found else None


_OWN_LABEL: Final = regex_pattern(r"[:：]\s?$")


def _name(body: Body) -> str:
    return str(body.value.name)


def _respectively(text: str, stretches: Sequence[Stretch], bodies: Sequence[Body]) -> list[str | None]:
    """Return whom 分别由甲局、乙局颁发 behind as many numbers names, in turn; all of 均由甲局颁发."""
    behind = [b for b in bodies if b.start >= stretches[-1].number.end]
    for k, first in enumerate(behind):
        members = [first]
        while k + len(members) < len(behind) and _JOIN.fullmatch(text, members[-1].end, behind[k + len(members)].start):
            members.append(behind[k + len(members)])
        label = _GRANTOR_LABEL.search(text, max(0, first.start - 9), first.start)
        if label and label["all"]:
            return [_name(first)] * len(stretches)
        if not _AFTER_GRANTOR.match(text, members[-1].end):
            continue
        if len(members) == len(stretches) > 1 and _RESPECTIVELY.search(text, max(0, first.start - 4), first.start):
            return [_name(member) for member in members]
        if len(members) == 1 and _ALL.search(text, max(0, first.start - 4), first.start):
            return [_name(first)] * len(stretches)
    return []


def _authorities(text: str, stretches: Sequence[Stretch], bodies: Sequence[Body]) -> list[str | None]:
    """Return the grantor in each number's own stretch; one before a list of numbers holds for the list."""
    found: list[str | None] = []
    for k, one in enumerate(stretches):
        own = [b for b in bodies if one.low <= b.start < one.high and _grants(text, b)]
        behind = [b for b in own if b.start >= one.number.end and _GRANTS_BEHIND.search(text, b.start - 1, b.start)]
        near = [b for b in own if b.end <= one.number.start][-1:] or behind[:1]
        listed = k > 0 and "，" not in text[stretches[k - 1].number.end : one.number.start]
        found.append(_name(near[0]) if near else found[-1] if listed else None)
    return found


def _grants(text: str, body: Body) -> bool:
    if _GRANTOR_LABEL.search(text, max(0, body.start - 8), body.start):
        return True
    if _GIVES.match(text, body.end):  # 向甲中心颁发了证书 is given, gives nothing
        return not _RECEIVER.search(text, body.start - 1, body.start)
    return bool(
        _AFTER_GRANTOR.match(text, body.end) and _BEFORE_GRANTOR.search(text, max(0, body.start - 3), body.start)
    )


def _owners_in_turn(reading: Reading, stretches: Sequence[Stretch], bodies: Sequence[Body]) -> list[str | None]:
    """Return the holders of numbers told with 分别: 甲公司、乙公司的许可证编号分别为A、B."""
    nobody: list[str | None] = [None] * len(stretches)
    first = stretches[0].number
    if (
        len(stretches) == 1
        or "分别" not in reading.text[max(first.label - _NEAR_LABEL, stretches[0].sentence.start) : first.start]
        or first.label != stretches[-1].number.label
    ):
        return nobody
    before = [b for b in bodies if b.end <= first.start and b.value.type != "government"]
    members = joined_before(reading, before[-1]) if before else []
    return [_name(m) for m in members] if len(members) == len(stretches) else nobody


def _holder(reading: Reading, one: Stretch, bodies: Sequence[Body], authority: str | None) -> str | None:
    """Return the body beside the number's label, the receiver, a short name, else the clause's subject."""
    text, label = reading.text, one.number.label
    before = [b for b in bodies if b.end <= one.number.start and _name(b) != authority]
    beside = [b for b in before if b.start < label + 2 and _beside(text, b.end, label)]
    beside = [b for b in beside if b.value.type != "government"] or beside
    if beside:
        return _full_name(reading, beside[-1])
    if (shop := _SHOP.search(text, max(one.low, label - 30), label)) is not None:
        return str(shop["who"])
    labelled = [
        b for b in bodies if one.low <= b.start < one.high and _HOLDER_LABEL.search(text, max(0, b.start - 8), b.start)
    ]
    labelled += [
        b for b in bodies if b.start >= one.number.end and _ITS_HOLDER.fullmatch(text, one.number.end, b.start)
    ]
    if labelled:
        return _full_name(reading, labelled[0])
    deprived = [b for b in before if _DEPRIVED.search(text, max(one.low, b.start - 6), b.start)]
    if deprived:
        return _full_name(reading, deprived[-1])
    given = [b for b in before if _RECEIVER.search(text, b.start - 1, b.start) and _RECEIVES.match(text, b.end)]
    if given:
        return _full_name(reading, given[-1])
    own = max(one.low, one.sentence.start)
    known = [b for b in before if b.start >= own and b.value.type != "government"]
    alias = None if known else next(iter(_ALIAS.finditer(text, own, one.number.start)), None)
    if alias is not None:
        return str(alias["who"])
    subject = [b for b in subject_before(reading, label) if b.value.type != "government" and _name(b) != authority]
    near = [b for b in before if label - _NEAR <= b.end <= label and b.value.type != "government"]
    names = [b for b in (*subject, *near[-1:]) if not _name(b).startswith(_NO_BODY)]
    if names:
        return _full_name(reading, names[0])
    behind = [b for b in bodies if one.number.end <= b.start < one.high and _HANDED.search(text, b.start - 5, b.start)]
    return _full_name(reading, behind[0]) if behind else _pronoun(reading, one)


def _beside(text: str, end: int, label: int) -> bool:
    bracket = _PLACE_IN_NAME.match(text, end, label)
    end = bracket.end() if bracket else end
    return _BEFORE_LABEL.fullmatch(text, end, max(end, label)) is not None


def _full_name(reading: Reading, body: Body) -> str:
    """Return a name with the place in brackets that closes it: 产品质量检验中心（山西）."""
    bracket = _PLACE_IN_NAME.match(reading.text, body.end)
    placed = bracket is not None and reading.within("region", *bracket.span())
    bracket = bracket if placed else _PARTNERS.match(reading.text, body.end)
    return _name(body) + (bracket.group() if bracket else "")


def _pronoun(reading: Reading, one: Stretch) -> str | None:
    """Return the body that 该公司 stands for: the last of its sort named before the sentence, in its article."""
    said = _PRONOUN.search(reading.text, max(one.sentence.start, one.number.label - _NEAR), one.number.start)
    if said is None:
        return _told_before(reading, one)
    ends = _NOUN_ENDS.get(said["noun"], (said["noun"],))
    for body in reversed(reading.within("organization", max(0, one.sentence.start - _REACH), one.sentence.start)):
        sentence = reading.sentence_at(body.start)
        if sentence is not None and sentence.article == one.sentence.article and _name(body).endswith(ends):
            return _name(body)
    return None


def _told_before(reading: Reading, one: Stretch) -> str | None:
    """Return the subject of the sentence before, which 我院 and a sentence without a subject go on with."""
    if not _ELIDED_SUBJECT.match(reading.text, one.sentence.start):
        return None
    index = reading.sentence_index(one.sentence.start) - 1
    if index < 0:
        return None
    earlier = reading.sentences[index]
    opening = reading.within("organization", earlier.start, earlier.end)[:1]
    told = [b for b in opening if b.start == earlier.start and b.value.type != "government"]
    return _name(told[0]) if told and earlier.article == one.sentence.article else None
