"""The rules for documents: titles in 《》 that are called a law, plan or notice, and plans named without them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple, cast

import regex

from bulletin_schema.clauses import subject_before
from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Intervals
from bulletin_schema.model import Period
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.document.issuers import is_of, issuers_of
from bulletin_schema.records.document.model import Document
from bulletin_schema.records.document.setting import FUTURE, JOINER, TITLE, Setting, setting_around
from bulletin_schema.rule import BODY, Declined, Found, Kind, Match, keep_longest, rule, scan

_TAIL = re_pattern(r"(?:\s*(?:[(（〔\[][^()（）〔〕\[\]]{1,24}[)）〕\]]|(?<=〕)第?[0-9]{1,4}号))+$")
_REACH = 300  # characters before a title in which its verb and date stand
_PLAIN_HEAD = "方案|计划|意见|办法|规划|纲要|细则|条例|规定|措施|通知"
# 发布《…》 alone also announces reports, songs and standards: a title without a known head needs a plainer verb.
_PLAIN_VERBS = frozenset({"印发", "下发", "出台", "贯彻", "落实", "转发", "违反", "触犯"})
# 下发《责令改正通知书》15份: papers of single cases.
_FORM = regex_pattern(r"(?:通知|决定|指令|告知|承诺|申请|保证|委托|责任|意见)书$|许可证$|证书$")
# 《质量发展年度报告》（以下简称《报告》）: from here on the short title is the document.
_CALLED = regex_pattern(r"\s*[(（](?:以下|下文|下)?(?:统称|简称|称)[：:]?")
# 据市局发布的《知识产权发展报告》
_TOLD_BY = ("发布的", "公布的", "印发的", "编制的", "编印的")
# 我县于2018年启动创建工作，出台《…》: the year of the clause before.
_OTHER_CLAUSE = regex_pattern(r"[^，。；]{3,}，")


@scan(
    Document,
    examples={
        "2019年3月，省政府印发《关于推进质量强省建设的意见》。": Document(
            title="关于推进质量强省建设的意见",
            issuer=("省政府",),
            action="issued",
            date=Period(start=dt.date(2019, 3, 1), end=dt.date(2019, 3, 31), precision="month"),
        ),
        "按照《中华人民共和国计量法》、《计量器具监督管理办法》的规定立案查处。": [
            Document(title="中华人民共和国计量法", issuer=(), action="cited"),
            Document(title="计量器具监督管理办法", issuer=(), action="cited"),
        ],
        "《市场监管总局关于加强儿童用品质量安全监管的通知》要求各地开展排查。": Document(
            title="市场监管总局关于加强儿童用品质量安全监管的通知", issuer=("市场监管总局",), action="cited"
        ),
        "市局将出台《标准创新奖励办法》。": Document(title="标准创新奖励办法", action=None),
    },
    rejects=["演讲《我的计量人生》赢得掌声。", "影片《质量之光》上映。"],
    needs=("《",),
)
def titled(reading: Reading) -> Iterator[Found]:
    """A title in 《》 that is called a law, plan, notice …, with the verb and the body beside it."""
    text = reading.text
    short: set[str] = set()
    last: _Told | None = None
    for match, low in _titles(reading):
        title, (start, end) = match["title"].strip(), match.span()
        if last is not None and _CALLED.fullmatch(text, last.end, start):
            short.add(title)
            yield Found(Document(title=title), start, end)
            continue
        listed = last if last is not None and JOINER.fullmatch(text, last.end, start) else None
        setting = _setting_of(text, match, low, listed)
        if title not in short and not _is_document(title, setting):
            continue
        last = _Told(
            end, setting, _own_or_shared(reading, match, setting, listed), _when(reading, setting, low, listed)
        )
        yield Found(Document(title=title, issuer=last.issuers, action=setting.action, date=last.date), start, end)


class _Told(NamedTuple):
    """What was told of a title, which those listed behind it share."""

    end: int
    setting: Setting
    issuers: tuple[str, ...]
    date: Period | None


def _titles(reading: Reading) -> Iterator[tuple[regex.Match[str], int]]:
    """Yield the titles that are no standards', each with where its sentence starts."""
    standards = Intervals()
    for one in reading.found("standard"):
        standards.add(one.start, one.end)
    for match in TITLE.finditer(reading.text):
        sentence = reading.sentence_at(match.start())
        if sentence is not None and sentence.role in BODY and not standards.overlaps(*match.span()):
            yield match, sentence.start


def _setting_of(text: str, match: regex.Match[str], low: int, listed: _Told | None) -> Setting:
    """Return what is done with a title; a report named with its publisher is issued whatever the clause does."""
    start, end = match.span()
    setting = listed.setting if listed else setting_around(text, max(low, start - _REACH), start, end)
    name = _TAIL.sub("", match["title"].strip())
    published = text.endswith(_TOLD_BY, 0, start) and name.endswith(load_words("document_handbooks.txt"))
    return replace(setting, action="issued") if published else setting


def _own_or_shared(
    reading: Reading, match: regex.Match[str], setting: Setting, listed: _Told | None
) -> tuple[str, ...]:
    own = issuers_of(reading, match, setting)
    return own or (listed.issuers if listed and is_of(reading, match, listed.issuers) else ())


def _when(reading: Reading, setting: Setting, low: int, listed: _Told | None) -> Period | None:
    if setting.action != "issued":
        return None
    return listed.date if listed else _date(reading, max(low, setting.at - _REACH), setting.at)


def _is_document(title: str, setting: Setting) -> bool:
    name = _TAIL.sub("", title.partition("——")[0])
    if _FORM.search(name):
        return False
    if name.endswith(load_words("document_handbooks.txt")):
        return setting.action == "issued"
    return name.endswith(load_words("document_heads.txt")) or setting.verb in _PLAIN_VERBS


def _date(reading: Reading, low: int, high: int) -> Period | None:
    """Return the last date that the sentence names before its verb, but none that another clause keeps to itself."""
    text = reading.text
    dates = [m for m in reading.within("date", low, high) if m.value.end is not None]
    dates = [m for m in dates if text[m.start - 1] not in "于在" or not _OTHER_CLAUSE.match(text, m.end, high)]
    return cast(Period, dates[-1].value) if dates else None


@rule(
    Document,
    rf"""
    (?:印发|出台|制定|下发|发布|制订|编制) 了?
    (?P<title> (?: (?:[0-9]{{4}}年)? \p{{Han}}{{0,12}} “[^“”]{{2,16}}” | \p{{Han}}{{0,20}} 关于 \p{{Han}}{{4,40}} 的 )
      \p{{Han}}{{0,20}}? (?:{_PLAIN_HEAD}) (?:[(（][^()（）]{{2,16}}[)）])? )
    (?= [，。；、和及与] | $ )
    """,
    examples={
        "区政府印发“品质西湖”质量提升行动方案（2020—2022年）。": Document(
            title="“品质西湖”质量提升行动方案（2020—2022年）", issuer=("区政府",), action="issued"
        ),
    },
    rejects=["我局制定实施方案，明确责任。", "印发《关于做好年检工作的通知》。"],
    needs=("印发", "出台", "制定", "下发", "发布", "制订", "编制"),
)
def named_plan(m: Match) -> Found | Declined:
    """A plan, opinion or notice without 《》 that has a name of its own, beside a verb of issuing."""
    if FUTURE.search(m.before[-10:]):
        return m.decline("still to come")
    bodies = subject_before(m.reading, m.start)
    issuers = tuple(b.value.name for b in bodies)
    when = _date(m.reading, max(m.sentence.start, m.start - _REACH), m.start)
    return m.found(Document(title=m.title, issuer=issuers, action="issued", date=when), "title")


DOCUMENT = Kind(Document, (titled, named_plan), keep_longest)
