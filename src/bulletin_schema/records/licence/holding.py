"""Holding: whose a number is, read from the words around it, from strong signs to weak ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bulletin_schema.clauses import subject_before
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.bodies import Body, Stretch, bodies_of, is_office, name_of
from bulletin_schema.records.licence.named import called, given, labelled, owner_behind, shop_before, told_next

# 持证企业为甲公司; 注册人为乙协会.
_HOLDER_LABEL: Final = regex_pattern(
    r"(?:获证|持证)(?:企业|单位|机构|组织)$|(?:企业|单位|机构|公司)名称(?:为|是|[:：])?$|(?:(?:持证|获证|证书持有|持有|被许可|备案|注册|生产|制造|申请|委托|使用|被撤销|登记|标称)"
    r"(?:企业|单位|机构|组织|人|者|公司|商)|当事人|权利人)(?:名称)?(?:为|是|系|[:：])$"
)
# （编号…）的甲公司, 编号…（有效期至…）的企业是甲公司
_ITS_HOLDER: Final = regex_pattern(
    r"(?:[(（][^()（）]{2,24}[)）])?[)）”》]?的(?:(?:企业|单位|机构|厂家|持有人|持证人)(?:名称)?(?:是|为|系))?$"
)
_USURPED: Final = regex_pattern(r"(?:冒用|盗用|套用|伪造|借用|假冒)了?(?:的是)?$")
_HANDED: Final = regex_pattern(r"(?:颁发|核发|发放|换发|送交|签发|授予)给?了?$")
# 撤销甲公司的证书: whose it was; 向乙公司颁发: whose it is.
_DEPRIVED: Final = regex_pattern(r"(?:撤销|注销|吊销|暂停|撤回|收回|取消|恢复|冒用|盗用|伪造|套用|借用)了?(?:对)?$")
_RECEIVER: Final = regex_pattern(r"(?:向|给|为|与)$")
_RECEIVES: Final = regex_pattern(
    r"(?:等[0-9一二三四五六七八九十多几]{0,3}[家个户](?:\p{Han}{0,4}(?:企业|单位|公司))?)?(?:[于在]?[0-9年月日]{2,11})?(?:颁发|核发|发放|换发|签发)"
)
# 甲公司的|食品生产许可证（…, 甲公司持有的|…
_OWNS: Final = regex_pattern(
    r"(?:名下|所?持有|取得|获得|生产)?的[^，。；：、]{0,16}[(（“《]?$|[^，。；：、的]{0,6}(?:持有|取得|获得)[^，。；：、]{0,12}$"
)
_BEFORE_LABEL: Final = regex_pattern(r"[(（,，\s“《]{0,2}$")
# 成为国家实验室，…: not who the clause tells of.
_NO_SUBJECT: Final = regex_pattern(r"(?:成为|作为|设立|建成|筹建|成立|建设|挂牌|隶属于?|属于?|向|给|对|送|报|到|在)$")
_PLACE_IN_NAME: Final = regex_pattern(r"[(（][\p{Han}]{2,12}[)）]")
_PARTNERS: Final = regex_pattern(r"[(（](?:特殊普通合伙|普通合伙|有限合伙|个人独资|个体工商户)[)）]")
_AND_OTHERS: Final = regex_pattern(
    r"等[0-9一二三四五六七八九十多几]{0,3}[家个户](?:企业|单位|公司)?|等(?:企业|单位|公司)"
)
# 甲认证公司暂停了乙厂证书: who acts on another's paper holds it not.
_ACTS: Final = regex_pattern(
    r"(?:已|依法|决定|于[0-9年月日]{2,11}|近日|正式){0,3}(?:对|[撤注]销|暂停|收回|查处|检出|抽[检查])"
)
_SELLS: Final = regex_pattern(r"(?:所?销售|经销|购进|采购|使用|检查|抽样|送检)")
_PRONOUN: Final = regex_pattern(r"[该本我](?:公司|厂|企业|院|中心|机构|单位|所|店|超市|站|户)")
_NEAR: Final = 40
# What goes on with the sentence before: 其中…, 该证书…, 通过…, 许可证编号….
_GOES_ON: Final = regex_pattern(
    r"\s*(?:其中|其(?!他|它|余)|上述|该(?:证|项|批|院|所|公司|企业|厂|中心|机构|单位)|我[院所厂]|我中心|我公司|目前|同时|此外|截[至止]|随后"
    r"|[\d年月日，]*(?:先后|已|又|还)?(?:通过|取得|获得|获))"
)


def holder_of(reading: Reading, one: Stretch, bodies: Sequence[Body], authority: str | None) -> str | None:
    """Return who holds a stretch's numbers, where the words around them tell it."""
    text = reading.text
    if owner := owner_behind(text, one):
        return owner
    others = [b for b in bodies if name_of(b) != authority]
    holder = _labelled(text, one, others) or _beside(text, one, others) or _owner(text, one, others)
    if holder is not None:
        return _full_name(reading, holder)
    if named := labelled(text, one) or shop_before(text, one):
        return named
    holder = _taker(text, one, others)
    if holder is None and (taker := given(text, one)):
        return taker
    if holder is None and not _has_body(one, others) and (short := called(text, one)):
        return short
    holder = holder or _subject(reading, one, others)
    if holder is not None:
        return _full_name(reading, holder)
    return told_next(reading, one) or _told_before(reading, one, others, authority)


def belongs_to_others(text: str, holder: str | None, one: Stretch) -> bool:
    """Tell numbers of several firms of which one is named: 甲公司等2家企业的许可证（编号：A、B）."""
    at = text.rfind(holder, one.low, one.start) if holder else -1
    return at >= 0 and _AND_OTHERS.match(text, at + len(holder or "")) is not None


def _labelled(text: str, one: Stretch, bodies: Sequence[Body]) -> Body | None:
    """Return whom a label names, or who stands behind the number as its owner."""
    for body in bodies:
        if one.low <= body.start < one.high and _HOLDER_LABEL.search(text, max(0, body.start - 9), body.start):
            return body
        if body.start >= one.end and _ITS_HOLDER.fullmatch(text, one.end, body.start):
            return body
        if one.end <= body.start < one.high and _USURPED.search(text, body.start - 5, body.start):
            return body
    return None


def _beside(text: str, one: Stretch, bodies: Sequence[Body]) -> Body | None:
    """Return the body right before the label: 甲公司（许可证编号…."""
    found = [b for b in bodies if b.end <= one.start and b.start < one.label + 2 and _touches(text, b, one)]
    return next((b for b in reversed(found) if not is_office(b)), None)


def _touches(text: str, body: Body, one: Stretch) -> bool:
    bracket = _PLACE_IN_NAME.match(text, body.end, one.label)
    end = bracket.end() if bracket else body.end
    if _ACTS.match(text, body.end) or _SELLS.match(text, body.end):
        return False
    if "，" in text[end : one.label] and _NO_SUBJECT.search(text, body.start - 3, body.start):
        return False
    return _BEFORE_LABEL.fullmatch(text, end, max(end, one.label)) is not None


def _owner(text: str, one: Stretch, bodies: Sequence[Body]) -> Body | None:
    """Return whose paper it is: 甲公司的生产许可证（编号…, 撤销甲公司的证书, 向甲公司颁发."""
    before = [b for b in bodies if one.low <= b.start and b.end <= one.start]
    for body in reversed(before):
        if is_office(body):
            continue
        if _DEPRIVED.search(text, max(one.low, body.start - 6), body.start):
            return body
        if body.end <= one.label and _OWNS.match(text, body.end, one.label):
            return body
    return None


def _taker(text: str, one: Stretch, bodies: Sequence[Body]) -> Body | None:
    """Return who was given the paper: 向甲公司颁发…, before the number or behind it."""
    given = [b for b in bodies if b.end <= one.start and _RECEIVER.search(text, b.start - 1, b.start)]
    given = [b for b in given if _RECEIVES.match(text, b.end)]
    handed = [b for b in bodies if one.end <= b.start < one.high and _HANDED.search(text, b.start - 5, b.start)]
    return given[-1] if given else handed[0] if handed else None


def _subject(reading: Reading, one: Stretch, bodies: Sequence[Body]) -> Body | None:
    """Return who acts in the clause, else who is named near the label."""
    before = [b for b in bodies if b.end <= one.start and not is_office(b) and not _ACTS.match(reading.text, b.end)]
    own = [b for b in before if b.start >= one.low]
    if not own and not reading.text.startswith("；", one.low):
        own = before
    named = {b.start: b for b in own}
    subject = [named[b.start] for b in subject_before(reading, one.label) if b.start in named]
    near = [b for b in own if one.label - _NEAR <= b.end]
    found = subject or near[-1:] or [b for b in own if _PRONOUN.fullmatch(reading.text, b.start, b.end)][-1:]
    if found and any(b.start == found[0].start for b in own) and not _unresolved(reading, one, own):
        return found[0]
    return None


def _unresolved(reading: Reading, one: Stretch, bodies: Sequence[Body]) -> bool:
    """Tell a pronoun in the stretch that stands for somebody no text names: 该店的许可证编号…."""
    said = [m.start() for m in _PRONOUN.finditer(reading.text, one.low, one.label)]
    return bool(said) and said[-1] not in {b.start for b in bodies}


def _has_body(one: Stretch, bodies: Sequence[Body]) -> bool:
    return any(one.low <= b.start and b.end <= one.start and not is_office(b) for b in bodies)


def _told_before(reading: Reading, one: Stretch, bodies: Sequence[Body], authority: str | None) -> str | None:
    """Return the one body of the sentence before, where this one goes on with it and names none itself."""
    if any(not is_office(b) and b.start < one.start for b in bodies):
        return None
    if one.label - one.sentence.start > 6 and not _GOES_ON.match(reading.text, one.sentence.start):
        return None
    index = reading.sentence_index(one.sentence.start) - 1
    if index < 0 or reading.sentences[index].article != one.sentence.article:
        return None
    earlier = reading.sentences[index]
    told = {name_of(b) for b in bodies_of(reading, earlier, earlier.start, earlier.end) if not is_office(b)}
    told.discard(authority or "")
    return told.pop() if len(told) == 1 else None


def _full_name(reading: Reading, body: Body) -> str:
    """Return a name with the place in brackets that closes it: 产品质量检验中心（山西）."""
    bracket = _PLACE_IN_NAME.match(reading.text, body.end)
    placed = bracket is not None and reading.within("region", *bracket.span())
    bracket = bracket if placed else _PARTNERS.match(reading.text, body.end)
    return name_of(body) + (bracket.group() if bracket else "")
