"""Granting: which body gave a number, not which withdrew it, assessed its holder or spoke of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.bodies import Body, Stretch, bodies_of, is_office, name_of, telling_before

_GRANT: Final = r"(?:批准|核准|认可|颁发|许可|发证|核发|签发|换发|发放|审批|认定|授权|注册)"
# 经国家认监委批准, 取得市场监管总局颁发的…, 由市局核发
_BEFORE_GRANTOR: Final = regex_pattern(r"(?:经|获得?|由|取得|得到|通过|持有?|收到|[和及、]|[均都]系)原?$")
_GRANTOR_LABEL: Final = regex_pattern(
    r"(?:发证的(?=[是为系])|(?:发证|颁证)(?:机构|机关|单位|部门)|(?:认证|批准|核发|许可|审批|颁发|签发|备案|注册|登记|授权|认可)(?:机构|机关|单位|部门)(?:名称)?(?=.{0,2}[为是系:：]))"
    r"(?P<all>均|都|皆)?(?:为|是|系|[:：])?原?$"
)
_LABEL_IN_TURN: Final = regex_pattern(
    r"(?:发证|颁证|认证|批准|核发|许可|颁发)(?:机构|机关|单位|部门)(?:分别|依次)(?:为|是|系|[:：])$"
)
# Behind a number only what speaks of that number: 由甲局颁发, 发证机关为甲局, not another paper's grantor.
_GRANTS_BEHIND: Final = regex_pattern(r"(?:由|经|系|为|是|[:：]|机关|机构|部门)原?$")
_AFTER_GRANTOR: Final = regex_pattern(
    rf"(?:[（(][A-Za-z]{{2,8}}[）)])?(?:依据[^，。；]{{2,24}}?的)?(?:[于在]?[0-9年月日]{{2,11}})?"
    rf"(?:应急|紧急|依法|正式|受理|审核|审查|考核|评审|统一|联合|予以|现场|当场|合格|后|并){{0,3}}(?:的?(?:实验室|检验机构|资质))?{_GRANT}"
)
# 取得省局的计量授权证书; 许可证为市局核发; （2018年市局核发）: of offices only.
_HAS_OF: Final = regex_pattern(r"(?:获得?|取得|持有?|拥有)$")
_ITS_PAPER: Final = regex_pattern(r"[的《“][^，。；]{0,14}(?:证书|许可证|授权|批件|批准书|登记证)")
_DELEGATES: Final = regex_pattern(r"委托[^，。；向给为]{2,20}?(?=向|给|为|颁发|核发|发放|换发|签发)")
_DELEGATED: Final = regex_pattern(r"委托$")
_RENEWS: Final = regex_pattern(r"(?:准予|同意|批准|予以)?换发了?新证")
_STAMPED: Final = regex_pattern(
    r"(?:[于在]?[0-9年月日]{2,11})?(?:颁发|核发|签发|发放|发证|发给?)(?=[的)）。，；])|(?:批准|核发|颁发|备案)(?:文|证书?|书)?(?:编)?号"
)
# 市局向甲公司颁发许可证 needs no word before it.
_GIVES: Final = regex_pattern(
    r"(?:[（(]“?[A-Za-z]{2,8}”?[）)])?(?:日前|近日|近期|[于在]?[0-9年月日]{2,11})?(?:正式|依法|当场|现场|首次|再次|应急|紧急|已|受理并|审核并)?"
    r"(?:(?:\p{Han}{0,6}(?:局长|主任|处长|科长|负责人|人员|领导)(?:\p{Han}{0,3}))?(?:向|给|为)[^，。；]{2,80}?(?:颁发|核发|发放|换发|签发|送达|发出)"
    r"|(?:批准|核准)[^，。；]{2,80}(?:设立|成立|上市|注册|投产|(?:认可|认定)?资[格质](?=[，。；]))"
    r"|(?:批准|审批|审核)?(?:颁发|核发|签发|换发(?!了?新证)|发放)了?[^，。；]{0,24}(?:证|批件|凭证|证书)"
    r"|(?:颁发|核发|签发|发放|授予|(?:批准|核准|授权|认可|许可|审批)(?:设立|成立|注册|生产|经营)?|寄来|发来|送来|寄发|下发)的)"
)
# 通过省局“三合一”评审: who judges a laboratory gives it the paper.
_JUDGED: Final = regex_pattern(r"(?:通过|接受)了?原?$")
_ACCREDITS: Final = regex_pattern(r"认[可证监]")
_JUDGES: Final = regex_pattern(r"(?:的)?[“《]?[^，。；“”组]{0,10}”?(?:评审|复审|考核|认定|认可|验收)")
# 从市局领取许可证, 在省局备案
_FROM: Final = regex_pattern(r"(?:从|在|向)原?$")
_FETCHED: Final = regex_pattern(
    r"(?:(?:执法|工作)人员)?(?:处|窗口|手中|手里)?(?:成功|顺利|正式)?(?:接过|领取|领到|领走|取得|获得|拿到|办理了?备案|备案(?=，?备案|[^，。]))"
)
_RECEIVER: Final = regex_pattern(r"(?:向|给|为)(?:[^，。；]{2,80}(?:[、和及与]|以及))?$")
_RECEIVERS: Final = 90  # characters of a list of receivers
_RESPECTIVELY: Final = regex_pattern(r"分别(?:由|经|系|是|为)?$")
_ALL: Final = regex_pattern(r"(?:均|都|全部|皆)(?:由|为|系|是|经)$")
# 经省局批准，注销…: what is approved is the end of a licence.
_WITHDRAWS: Final = regex_pattern(
    r"，?(?:决定|同意|现|依法|予以|拟|已|自愿|对[^，。；]{2,30}){0,3}(?:注销|撤销|吊销|暂停|收回|取消|作废)"
)
_ENDS_LICENCES: Final = regex_pattern(r"注销|撤销|吊销|暂停|收回|作废")
_PAUSE: Final = regex_pattern(r"[，；]")
_STOP: Final = regex_pattern(r"[，；、）)]")
_JOIN: Final = regex_pattern(r"\s?(?:[、和及与]|以及)\s?")
# Only who certified can take a certificate back: 已被中国质量认证中心撤销.
_CERTIFIER: Final = regex_pattern(r"认证\p{Han}{0,4}(?:中心|公司|集团)$")
_TAKES_BACK: Final = regex_pattern(r"(?:已|依法|予以|正式|于[0-9年月日]{2,11}){0,2}(?:撤销|暂停|注销|收回|取消)")
_ACCREDITATION: Final = "认可"
# 国家认可委已暂停该机构的认可资格: what it can take it has given.
_TAKES_STANDING: Final = regex_pattern(
    r"(?:已|依法|决定|正式|于[0-9年月日]{2,11}){0,3}(?:撤销|暂停|注销|收回|取消|恢复)了?[^，。；]{0,24}(?:认[可证](?:资格|证书)|证书)"
)
_TAKEN_BY: Final = regex_pattern(r"(?:被|由)$")
# 发证机关均为甲局, 上述证书均由甲局颁发: told of the numbers of the sentence before.
_OF_ALL: Final = regex_pattern(
    r"\s*(?:(?:据悉|据了解|经查|目前)，?)?(?:(?:(?:以上|上述|这些|此批|该批)\p{Han}{0,10}?)?"
    r"(?:(?:发证|颁证|批准|核发|认证|审批|注册)(?:机关|机构|单位|部门)|(?:均|都|全部|皆)[由为系是])"
    r"(?:均|都|全部|皆)?(?:为|是|系|由|[:：])?|该(?:证|证书|许可证|批件)(?:系|是|为)?由?)原?$"
)
_LISTED: Final = regex_pattern(r"(?r)下列|以下(?=\p{Han})|如下(?=[：:。，])")
_ALL_ABOVE: Final = regex_pattern(
    r"(?:^|[\n。；])\s*(?P<said>(?:以上|上述)[\p{Han}A-Z0-9]{0,10}?(?:(?:均|都|全部|皆)?由|(?:均|都|全部|皆)[为系是]))"
)
# 134OP开头的证书由甲公司颁发: told of all numbers that begin so.
_BEGINNING: Final = regex_pattern(
    r"(?<![A-Za-z0-9])(?P<head>[A-Z0-9\-]{2,10})(?:开头|打头|字头)的[^，。；]{0,8}(?:由|系|为|是)$"
)
_HEAD_REACH: Final = 32
_OPENING: Final = 4  # characters before a label that opens its sentence
_THAT_NUMBER: Final = regex_pattern(r"[该此](?:编号|证号|证书|许可证|批准文号)")
_THAT_PAPER: Final = regex_pattern(r"该(?:证|证书|许可证|批件|批准书)")
_OPENS_LIST: Final = ("：\n", ":\n")
_PAPER: Final = regex_pattern(r"\p{Han}{0,12}?(?P<sort>\p{Han}{0,4}(?:许可证|登记证|注册证|批准书)|\p{Han}{2,4}证书)")
_BY: Final = ("由", "系")
_OF_ITS_OWN: Final = regex_pattern(r"[0-9]{5}号?[，。；)）]")  # a number of its own, which its grantor is told of
_GIVER_REACH: Final = 40  # characters
_LIST_REACH: Final = 1500  # characters of a list below its opening line


def grantors_of(reading: Reading, stretches: Sequence[Stretch], bodies: Sequence[Body]) -> list[str | None]:
    """Return who granted each number of a sentence, in order."""
    told = _respectively(reading.text, stretches, bodies) or _each(reading.text, stretches, bodies)
    whole = None if any(told) else _told_around(reading, stretches[0])
    written = _written(reading.text, stretches)
    return [own or whole or _by_beginning(reading, text) for own, text in zip(told, written, strict=True)]


def _written(text: str, stretches: Sequence[Stretch]) -> list[str]:
    return [text[n.start : n.end] for n in chain.from_iterable(one.numbers for one in stretches)]


def _respectively(text: str, stretches: Sequence[Stretch], bodies: Sequence[Body]) -> list[str | None]:
    """Return whom 分别由甲局、乙局颁发 behind as many numbers names, in turn; all of 均由甲局颁发."""
    behind = [b for b in bodies if b.start >= stretches[-1].end]
    amount = sum(len(one.numbers) for one in stretches)
    for k, first in enumerate(behind):
        members = [first]
        while k + len(members) < len(behind) and _JOIN.fullmatch(text, members[-1].end, behind[k + len(members)].start):
            members.append(behind[k + len(members)])
        label = _GRANTOR_LABEL.search(text, max(0, first.start - 9), first.start)
        if label and label["all"]:
            return [name_of(first)] * amount
        named = _LABEL_IN_TURN.search(text, max(0, first.start - 10), first.start)
        if named and len(members) == amount:
            return [name_of(member) for member in members]
        if not _AFTER_GRANTOR.match(text, members[-1].end):
            continue
        if len(members) == amount > 1 and _RESPECTIVELY.search(text, max(0, first.start - 4), first.start):
            return [name_of(member) for member in members]
        if len(members) == 1 and _ALL.search(text, max(0, first.start - 4), first.start):
            return [name_of(first)] * amount
    return []


def _each(text: str, stretches: Sequence[Stretch], bodies: Sequence[Body]) -> list[str | None]:
    """Return the grantor in each label's own stretch; one before a list of numbers holds for the list."""
    found: list[str | None] = []
    used: set[int] = set()  # who was told behind the numbers before
    for k, one in enumerate(stretches):
        own = [b for b in bodies if one.low <= b.start < one.high and b.start not in used and grants(text, b)]
        apart = [b for b in own if k + 1 == len(stretches) or _is_apart(text, one, b)]
        behind = [b for b in apart if b.start >= one.end and _speaks_of_it(text, b)]
        near = [b for b in own if b.end <= one.start][-1:] or behind[:1]
        used |= {b.start for b in near}
        listed = k > 0 and not _PAUSE.search(text, stretches[k - 1].end, one.start)
        grantor = name_of(near[0]) if near else found[-1] if listed else None
        found += [grantor] * len(one.numbers)
    return found


def _is_apart(text: str, one: Stretch, body: Body) -> bool:
    """Tell a body that a pause keeps from the next number, or a label ties to this one: A123，发证的是甲中心（…."""
    if _STOP.search(text, body.end, one.high + 1):
        return True
    said = _GRANTOR_LABEL.search(text, one.end, body.start)
    return said is not None and said.start() - one.end <= 1


def _speaks_of_it(text: str, body: Body) -> bool:
    if _GRANTS_BEHIND.search(text, max(0, body.start - 3), body.start):
        return True
    return bool(_TAKEN_BY.search(text, body.start - 1, body.start) or _STAMPED.match(text, body.end))


def grants(text: str, body: Body) -> bool:
    """Tell whether the words around a body say that it gives a paper, also by another's hand: 省局委托市局颁发."""
    if _DELEGATED.search(text, max(0, body.start - 2), body.start):
        return False
    if delegate := _DELEGATES.match(text, body.end):
        body = body._replace(end=delegate.end())
    if _GRANTOR_LABEL.search(text, max(0, body.start - 11), body.start):
        return True
    if _GIVES.match(text, body.end):  # 向甲中心颁发了证书 is given, gives nothing
        return not _RECEIVER.search(text, max(0, body.start - _RECEIVERS), body.start)
    return _is_source(text, body) or _certified(text, body) or _is_named_giver(text, body) or _judges(text, body)


def _is_source(text: str, body: Body) -> bool:
    """Tell from whom a paper comes: 从市局领取, 取得省局的计量授权证书."""
    if _FROM.search(text, max(0, body.start - 2), body.start):
        return _FETCHED.match(text, body.end) is not None
    has = is_office(body) and _HAS_OF.search(text, max(0, body.start - 2), body.start)
    return bool(has) and _ITS_PAPER.match(text, body.end) is not None


def _judges(text: str, body: Body) -> bool:
    if not is_office(body) and _ACCREDITS.search(name_of(body)) is None:
        return False
    said = _JUDGED.search(text, max(0, body.start - 4), body.start)
    return said is not None and _JUDGES.match(text, body.end) is not None


def _certified(text: str, body: Body) -> bool:
    if _ACCREDITATION in name_of(body) and _TAKES_STANDING.match(text, body.end):
        return True
    taken = _TAKEN_BY.search(text, body.start - 1, body.start) and _TAKES_BACK.match(text, body.end)
    return bool(taken) and _CERTIFIER.search(name_of(body)) is not None


def _is_named_giver(text: str, body: Body) -> bool:
    """Tell who is named with the deed: 由市局核发, 经总局审批, （市局核发）."""
    if is_office(body) and _RENEWS.match(text, body.end):
        return True
    if (is_office(body) or _CERTIFIER.search(name_of(body))) and _STAMPED.match(text, body.end):
        return True
    if not is_office(body) and text.startswith("注册", body.end):  # 由甲协会注册: whose mark it is
        return False
    after = _AFTER_GRANTOR.match(text, body.end)
    if after is None or _WITHDRAWS.match(text, after.end()):
        return False
    return _BEFORE_GRANTOR.search(text, max(0, body.start - 3), body.start) is not None


def _told_around(reading: Reading, one: Stretch) -> str | None:
    """Return who granted the numbers of a sentence, where another sentence tells it."""
    return (
        _told_behind(reading, one.sentence)
        or _granted_in(reading, one.sentence, opening_of_list(reading, one.sentence))
        or _announced(reading, one.sentence)
        or _granted_in(reading, one.sentence, _sentence_before(reading, one))
        or _by_paper(reading, one)
    )


def _by_paper(reading: Reading, one: Stretch) -> str | None:
    """Return who gave the sort of paper that the label names, where its article tells: 食品生产许可证由市局核发."""
    paper, piece = _PAPER.search(reading.text, one.label, one.start), reading.piece(one.sentence.article)
    if paper is None or piece is None:
        return None
    for by in _BY:
        at = reading.text.find(paper.group("sort") + by, piece.start, piece.end)
        sentence = reading.sentence_at(at) if at >= 0 else None
        named = bodies_of(reading, sentence, at, at + _GIVER_REACH) if sentence else []
        told = next((name_of(b) for b in named if _gives_after(reading.text, b)), None)
        if told is not None:
            return told
    return None


def _gives_after(text: str, body: Body) -> bool:
    """Tell who is said to have given a paper: 登记证系|甲所|2021年8月核发."""
    return grants(text, body) or _AFTER_GRANTOR.match(text, body.end) is not None


def _told_behind(reading: Reading, sentence: Sentence) -> str | None:
    """Return who granted the numbers of a sentence, where the next one tells it: 发证机关均为国家质检总局."""
    ahead = _ALL_ABOVE.search(reading.text, sentence.end, sentence.end + _LIST_REACH)
    k = reading.sentence_index(ahead.start("said") if ahead else sentence.start) + (ahead is None)
    following = reading.sentences[k] if 0 <= k < len(reading.sentences) else None
    if following is None or following.article != sentence.article:
        return None
    bodies = bodies_of(reading, following, following.start, following.end)
    if _THAT_NUMBER.search(reading.text, following.start, following.end):
        bodies = [b for b in bodies if _GRANTOR_LABEL.search(reading.text, b.start - 11, b.start)]
    elif bodies and not _OF_ALL.fullmatch(reading.text, following.start, bodies[0].start):
        return None
    return name_of(bodies[0]) if bodies and grants(reading.text, bodies[0]) else None


def granted_to_row(reading: Reading, place: int) -> str | None:
    """Return who granted the numbers of a table, where the text around it tells: 上述证书均为甲中心签发."""
    sentence = reading.sentence_at(place)
    return (_told_of_all(reading, sentence) or _announced(reading, sentence)) if sentence else None


def _told_of_all(reading: Reading, sentence: Sentence) -> str | None:
    ahead = _ALL_ABOVE.search(reading.text, sentence.end, sentence.end + _LIST_REACH)
    named = reading.within("organization", ahead.end(), ahead.end() + _GIVER_REACH) if ahead else []
    return name_of(named[0]) if ahead and named and named[0].start == ahead.end() else None


def _announced(reading: Reading, sentence: Sentence) -> str | None:
    """Return who gives papers to those that a sentence announces: 下列单位准予许可，由本局颁发证书."""
    if _ENDS_LICENCES.search(reading.text, sentence.start, sentence.end):
        return None
    said = _LISTED.search(reading.text, max(0, sentence.start - _LIST_REACH), sentence.start)
    return _granted_in(reading, sentence, reading.sentence_at(said.start())) if said else None


def opening_of_list(reading: Reading, sentence: Sentence) -> Sentence | None:
    """Return the sentence that opens the list a sentence stands in: 下列证书由甲局颁发：."""
    opened = max(reading.text.rfind(mark, max(0, sentence.start - _LIST_REACH), sentence.start) for mark in _OPENS_LIST)
    return reading.sentence_at(opened) if opened >= 0 else None


def _sentence_before(reading: Reading, one: Stretch) -> Sentence | None:
    """Return the sentence before one that only tells of its paper: …核发的许可证。许可证编号为…."""
    tells_on = one.label - one.sentence.start <= _OPENING or _THAT_PAPER.match(reading.text, one.sentence.start)
    before = telling_before(reading, one.sentence) if tells_on else None
    return None if before is None or _OF_ITS_OWN.search(reading.text, before.start, before.end) else before


def _granted_in(reading: Reading, sentence: Sentence, other: Sentence | None) -> str | None:
    """Return who another sentence of the article says to have granted licences, where it ends none."""
    if (
        other is None
        or other.article != sentence.article
        or _ENDS_LICENCES.search(reading.text, other.start, other.end)
    ):
        return None
    named = [b for b in bodies_of(reading, other, other.start, other.end) if grants(reading.text, b)]
    return name_of(named[-1]) if named else None


def _by_beginning(reading: Reading, number: str) -> str | None:
    """Return who granted the numbers that begin as this one does."""
    if "头的" not in reading.text:
        return None
    known: dict[str, str] = reading.memo("licence beginnings", lambda: _beginnings(reading))
    return next((grantor for head, grantor in known.items() if number.startswith(head)), None)


def _beginnings(reading: Reading) -> dict[str, str]:
    found: dict[str, str] = {}
    for body in reading.mentions("organization"):
        head = _BEGINNING.search(reading.text, max(0, body.start - _HEAD_REACH), body.start)
        if head is not None:
            found[head["head"]] = name_of(body)
    return found
