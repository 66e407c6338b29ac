"""Elsewhere: a number's holder told in another sentence: the one behind, the one before, or what an article is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.around import opening_of_list
from bulletin_schema.records.licence.bodies import Body, Stretch, bodies_of, is_office, name_of, telling_before
from bulletin_schema.records.licence.granting import grants
from bulletin_schema.records.licence.topic import topic_of
from bulletin_schema.records.licence.unlisted import unlisted_in

# 该编号持有人为甲厂, 该证的使用单位为乙公司: in the sentence behind, or further on in the number's own.
_ITS_HOLDER: Final = regex_pattern(
    r"(?:[该此](?:编号|证号|证书|许可证|批准文号|登记证|注册证|证)|后[一者](?:证书?|张|份)?)的?(?:实际|登记|合法|真实)?(?:的?(?:持有|持证|所有|登记|使用|产权|注册|备案|获证)(?:人|者|单位|企业|组织)|主人)(?:应?[是为系]|[:：])$|后一?[证者]\p{Han}{0,2}归$"
    r"|[该此](?:批准文|文|编|证|证书编|许可证)号[确实原]?[是为系属]于?$"
)
# What goes on with the sentence before: 其中…, 该证书…, 通过…, 许可证编号….
_GOES_ON: Final = regex_pattern(
    r"\s*(?:其中|其(?!他|它|余)|上述|该(?:证|项|批|院|所|公司|企业|厂|中心|机构|单位)|我[院所厂]|我中心|我公司|目前|同时|此外|截[至止]|随后"
    r"|[\d年月日，]*(?:先后|已|又|还|再次|顺利|成功){0,2}(?:通过|取得|获得|获))"
)
ENTRY: Final = regex_pattern(r"\s*[（(]?[0-9一二三四五六七八九十]{1,3}[)）、.．]\s?")  # 2.姚江锅炉安装队
_OTHERS: Final = regex_pattern(
    r"下列|以下|名单|如下[企单机]|等[0-9一二三四五六七八九十]{0,3}[家个户]"
)  # a list of others
_NEXT_REACH: Final = 120
_LONGEST_NAME: Final = 40
_OPENING: Final = 6  # characters before a label that opens its sentence


def told_elsewhere(reading: Reading, one: Stretch, bodies: Sequence[Body], authority: str | None) -> str | None:
    """Return the holder of a stretch's numbers that none of its own words tell."""
    told = _told_next(reading, one)
    if told or any(not is_office(b) and b.start < one.start for b in bodies):
        return told
    return _told_before(reading, one, authority) or _by_opening(reading, one) or topic_of(reading, one)


def _told_next(reading: Reading, one: Stretch) -> str | None:
    """Return whom the words further on name as the holder of this number."""
    high = one.sentence.end + _NEXT_REACH
    user = _USER.match(reading.text, one.sentence.end)
    named = reading.within("organization", user.end(), user.end() + _LONGEST_NAME) if user else []
    if named and named[0].start == user.end():
        return name_of(named[0])
    if not _ANY.search(reading.text, one.end, high):
        return None
    named = [*reading.within("organization", one.end, high), *unlisted_in(reading.text, one.end, high)]
    told = (b for b in named if _ITS_HOLDER.search(reading.text, max(one.end, b.start - 16), b.start))
    return next(map(name_of, told), None)


# 管理方甲物业公司委托的…: who uses the equipment of the sentence before.
_USER: Final = regex_pattern(
    r"[。；\s]*(?:其|该梯|两台电梯的)?(?:使用|管理|产权|运营)(?:单位|方|人)(?:均?[为是系]|[:：])?"
)
_ANY: Final = regex_pattern(r"[该此](?:编号|证|许可证|批准文号|文号|登记证|注册证)|后一?[证者]")


def _told_before(reading: Reading, one: Stretch, authority: str | None) -> str | None:
    """Return the one body of the sentence before, where this one goes on with it."""
    if one.label - one.sentence.start > _OPENING and not _GOES_ON.match(reading.text, one.sentence.start):
        return None
    earlier = telling_before(reading, one.sentence)
    if earlier is None:
        return None
    told = {name_of(b) for b in bodies_of(reading, earlier, earlier.start, earlier.end) if not is_office(b)}
    told.discard(authority or "")
    return told.pop() if len(told) == 1 else None


def _by_opening(reading: Reading, one: Stretch) -> str | None:
    """Return the one firm of the line that opens a list of its papers: 甲院建立的2项标准考核合格：…."""
    opening = opening_of_list(reading, one.sentence) if ENTRY.match(reading.text, one.sentence.start) else None
    if opening is None or opening.article != one.sentence.article:
        return None
    if _OTHERS.search(reading.text, opening.start, opening.end):
        return None
    firms = [b for b in bodies_of(reading, opening, opening.start, opening.end) if not is_office(b)]
    told = {name_of(b) for b in firms if not grants(reading.text, b)}
    return told.pop() if len(told) == len(firms) == 1 else None
