"""Masthead: what a bulletin says of itself above its first piece: its name, issue, day and publisher."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from bulletin_schema.han import read_numeral
from bulletin_schema.layout.dates import DATE, first_date
from bulletin_schema.patterns import re_pattern, regex_pattern

_NUMERAL = r"[0-9一二三四五六七八九十百〇○零]{1,5}"
_YEAR = r"(?:(?:19|20)\d\d|[一二][〇○零O0一二三四五六七八九]{3})"
_ISSUE = regex_pattern(
    rf"[（(〔【\[]?\s*(?:{_YEAR}\s*[年〕\]】）)]?\s*)?(?:度)?\s*第?\s*(?P<issue>{_NUMERAL})\s*期\s*[）)〕】\]]?"
)
_NUMBERED = re_pattern(r"(?:N[Oo]|№)\s?[.．：:]?\s?(\d{1,4})")  # NO.18, alone on its line
_MONTH = re_pattern(rf"[（(]?\s?{_YEAR}\s?年\s?{_NUMERAL}\s?月份?\s?[）)]?")
_TOTAL = re_pattern(
    rf"[（(〔【\[]?\s*总\s*第?\s*(?P<total>{_NUMERAL})\s*期\s*[）)〕】\]]?"
    r"|[（(]\s*(?:(?:增刊|试刊|内部资料)[^（）()]{0,12}|[^（）()]{0,10}(?:专刊|特刊|专辑|专期|合刊)[^（）()]{0,12})[）)]"
)
# 2016年“质量月”专刊, in an issue's place
_SPECIAL = re_pattern(rf"(?:{_YEAR}\s?年度?)?[“《]?[^\s。，：:]{{2,10}}[”》]?(?:专刊|特刊|专辑|增刊)")
# Who answers for the issue, on its line: 签发：张三, 主编 李四.
_STAFF_FIELD = re_pattern(
    r"\s+(?:签\s?发人?|审\s?[核签]人?|核\s?稿|主\s?编|责任编辑|责\s?编|编\s?辑|校\s?对|协\s?办|印\s?数)\s*[：:]\s*"
    r"[\u4e00-\u9fff（）0-9·]{1,20}(?:\s{1,2}[\u4e00-\u9fff](?=\s|\Z))?"
)
_NAME_END = (
    r"(?:简报|动态|信息|快报|通讯|专报|参考|视点|视窗|之窗|月报|周报|月刊|季刊|内参|通报|导刊|要情|简讯|文摘|时报|专刊|快讯|要讯|天地|园地|博览|情况"
    r")"
)
_NAME = re_pattern(rf"《?[\u4e00-\u9fff“”（）()·\s]{{2,24}}?{_NAME_END}》?")
_PUBLISHER = re_pattern(
    r"(?:主\s?办|编\s?印|主\s?编|编\s?发|编\s?辑\s?出\s?版)(?:单位|部门)?\s*[：:]\s*(?P<after>\S[^\n]{1,40}?)(?=\s{1,}|\Z)"
    r"|(?P<before>[\u4e00-\u9fffA-Za-z（）()]{4,40}?)\s*(?:主\s?办|编\s?印|编\s?发|(?<![摘汇选续合])编)(?=\s|\Z|[（(\d])"
)
_HOST = re_pattern(
    r"主办(?:单位|方)?\s?[：:]\s?(?P<after>[\u4e00-\u9fff（）]{4,30}?)(?=[^\u4e00-\u9fff（）]|承办|协办|技术支持|版权|\Z)"
    r"|(?<![\u4e00-\u9fff])(?P<before>[\u4e00-\u9fff（）]{4,30}?)主办(?![\u4e00-\u9fff：:])"
)
_OFFICE = re_pattern(
    rf"(?P<office>[\u4e00-\u9fff（）()]{{4,36}}?(?:办公室|局|处|委员会|中心|研究院|协会|科|所|办))\s+(?P<day>{DATE})"
)
_PUBLISHING_OFFICE = re_pattern(r"[\u4e00-\u9fff（）()]{4,36}?(?:办公室|局|处|委员会|中心|协会|[司所院办])")
_GAP = re_pattern(r"[ \u3000|]+")
# 某市工商 is a bulletin's name only with an issue number on its line.
_SHORT_NAME = re_pattern(
    r"[\u4e00-\u9fff]{2,10}(?:工商|质监|质检|质量|市监|药监|标准化?|计量|市场监管|食品安全|消费维权|知识产权|特检)"
)
# An announcement has an issue number too: 某市食品抽检信息（2021年第3期）.
_NO_NAME = re_pattern(r"抽[查检]|公[告示]|通告|关于|的")
# 某市质监动态（2005年9月）, a bulletin told by its month; a report's title ends in a month too, in other words.
_MONTHLY = re_pattern(
    rf"(?P<name>[\u4e00-\u9fff“”·\s]{{2,20}}?(?:简报|动态|快报|月报|简讯|要情|专报|内参|视窗|之窗|要讯|快讯|园地|博览|文摘|导刊|月刊|季刊|参考))"
    rf"\s{{0,12}}[（(]?\s?{_YEAR}\s?年\s?(?:{_NUMERAL}\s?月份?|第[一二三四1-4]季度?)?\s?[）)]?"
)
_KEPT = re_pattern(
    r"[（(\s]*(?:内部(?:资料|刊物|交流)|注意保[存密]|妥善保[管存]|免费(?:交流|赠阅)|仅供参考|不得外传|[\u4e00-\u9fff]{0,4}内刊|(?:双|半)?[月季年]刊)(?=[）)\s]|\Z)[）)\s]*"
)
# 柳州市“质量月”专刊（2021年·3）
_SPECIAL_OF = re_pattern(
    rf"(?P<name>[\u4e00-\u9fff“”·\s]{{2,20}}(?:专刊|特刊|专辑))\s{{0,4}}[（(]\s?{_YEAR}\s?年?\s?(?:[·•.．\-—]\s?\d{{1,3}}\s?)?[）)]"
)
# （3月1日—7日）, of a weekly
_WEEK = re_pattern(r"[（(]\s?(?:\d{1,2}月)?\d{1,2}日?\s?[—\-－~～至]{1,2}\s?(?:\d{1,2}月)?\d{1,2}日\s?[）)]")
_AIDED = re_pattern(r"[（(][^（）()]{2,24}(?:承办|协办|供稿|主编)[）)]")  # …办公室（市质监局质量科承办） 2018年5月4日
_WEEKDAY = re_pattern(r"(?:星期|周)[一二三四五六日天](?=\s|\Z)")
_RULE = re_pattern(r"[-—=_─━*·.\s]{3,}")
_LONGEST = 90  # characters of a masthead's line


class Masthead(NamedTuple):
    """The fields of one masthead line."""

    name: str | None = None
    issue: str | None = None
    date: dt.date | None = None
    publisher: str | None = None


@lru_cache(maxsize=1024)
def read_masthead(text: str) -> Masthead | None:
    """Read a line of a masthead: an issue, a publisher with a date; None where it is none.

    >>> read_masthead("第12期（总第86期）").issue
    '12'
    >>> read_masthead("武进质量动态 2023年第4期")
    Masthead(name='武进质量动态', issue='4', date=None, publisher=None)
    >>> read_masthead("区市场监管局办公室编印    2023年5月6日").publisher
    '区市场监管局办公室'
    >>> read_masthead("金陵质监动态（2005年9月）").name
    '金陵质监动态'
    """
    if len(text) > _LONGEST or "。" in text:
        return None
    if "年" in text and (monthly := _MONTHLY.fullmatch(text)):
        return Masthead(name=monthly["name"].strip())
    if numbered := _NUMBERED.fullmatch(text):
        return Masthead(issue=numbered[1])
    if is_special(text):
        return Masthead()
    if special := _SPECIAL_OF.fullmatch(text):
        return Masthead(name=special["name"].strip())
    total, issue = _TOTAL.search(text), _ISSUE.search(_TOTAL.sub(" ", text))
    if not issue and not total:
        return _publisher_line(text)
    text = _WEEK.sub(" ", _KEPT.sub(" ", text))
    rest = _STAFF_FIELD.sub(" ", _ISSUE.sub(" ", _TOTAL.sub(" ", text), count=1))
    found = _named(_MONTH.sub(" ", re.sub(DATE, " ", rest)))
    if found is None:
        return None
    numeral = issue["issue"] if issue else total["total"] if total else None
    return found._replace(issue=str(read_numeral(numeral)) if numeral else None, date=first_date(rest))


def _named(rest: str) -> Masthead | None:
    """Read name and publisher of what is left of an issue line; None where it holds anything else."""
    publisher = _publisher(rest)
    if publisher:
        rest = rest.replace(publisher[1], " ")
    rest = _RULE.sub(" ", _WEEKDAY.sub(" ", rest)).strip(" \u3000:：|（）()<>【】《》")
    if not rest:
        return Masthead(publisher=publisher[0] if publisher else None)
    if _NO_NAME.search(rest):
        return None
    office, name = _office_and_name(rest)
    if _NAME.fullmatch(name) or _SHORT_NAME.fullmatch(name):
        return Masthead(name=name.strip("《》"), publisher=publisher[0] if publisher else office)
    if publisher:
        return Masthead(publisher=publisher[0])
    return Masthead(publisher=rest) if _PUBLISHING_OFFICE.fullmatch(rest) else None


def _office_and_name(rest: str) -> tuple[str | None, str]:
    """Part the office that stands before or behind the bulletin's name from it.

    >>> _office_and_name("某市质监局办公室  质量工作信息"), _office_and_name("质监信息  某市质监局")
    (('某市质监局办公室', '质量工作信息'), ('某市质监局', '质监信息'))
    """
    halves = _GAP.split(rest)
    if len(halves) == 2:
        for office, name in (halves, halves[::-1]):
            if _PUBLISHING_OFFICE.fullmatch(office) and is_masthead_name(name):
                return office, name
    return None, rest


def _publisher_line(text: str) -> Masthead | None:
    day, text = first_date(text), _AIDED.sub("", _KEPT.sub("", text))
    if publisher := _publisher(text):
        return Masthead(date=day, publisher=publisher[0]) if len(publisher[1]) > len(text) * 0.4 else None
    if office := _OFFICE.fullmatch(text):
        return Masthead(date=day, publisher=office["office"])
    return None


def _publisher(text: str) -> tuple[str, str] | None:
    match = _PUBLISHER.search(text)
    if match is None:
        return None
    return (match["after"] or match["before"]).strip(" ：:（("), match.group()


def read_host(text: str) -> str | None:
    """Read who runs a web page off its foot; None where the line does not say.

    >>> read_host("主办单位：平湖市市场监督管理局 浙ICP备05000001号"), read_host("技术支持：某某公司")
    ('平湖市市场监督管理局', None)
    """
    host = _HOST.search(text) if "主办" in text else None
    return (host["after"] or host["before"]) if host else None


def is_office(text: str) -> bool:
    """Tell whether a line is the office that a bulletin is of, and nothing else: 某市质量强市工作领导小组办公室."""
    return 6 < len(text) < 30 and _PUBLISHING_OFFICE.fullmatch(text) is not None


def is_remark(text: str) -> bool:
    """Tell whether a line says only for whom a bulletin is: 内部资料 免费交流."""
    return len(text) <= _LONGEST and not _KEPT.sub("", text)


def is_masthead_name(text: str) -> bool:
    """Tell whether a line can be a bulletin's name: 武进质量动态."""
    return len(text) <= 24 and _NAME.fullmatch(text) is not None


def is_special_of(text: str) -> bool:
    """Tell whether a line names a special issue by what it is of, with its year: 柳州市“质量月”专刊（2021年·3）."""
    return _SPECIAL_OF.fullmatch(text) is not None


def is_special(text: str) -> bool:
    """Tell whether a line names a special issue by its year: 2016年“质量月”专刊."""
    return text[-1] in "刊辑" and text[0].isdigit() and _SPECIAL.fullmatch(text) is not None


def fold(heads: Iterable[Masthead]) -> Masthead:
    """Put the lines of a masthead together; the first to say a thing wins."""
    found = Masthead()
    for head in heads:
        found = Masthead(
            found.name or head.name,
            found.issue or head.issue,
            found.date or head.date,
            found.publisher or head.publisher,
        )
    return found
