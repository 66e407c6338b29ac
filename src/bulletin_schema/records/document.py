"""document: a policy document, plan, law or notice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, cast

import regex
from pydantic import Field

from bulletin_schema.clauses import joined_before, subject_before
from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Intervals
from bulletin_schema.model import Period, Record
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.pronouns import meant
from bulletin_schema.rule import BODY, Declined, Found, Kind, Match, keep_longest, rule, scan

DocumentAction = Literal["issued", "implemented", "cited"]


class Document(Record):
    """A titled mention of a policy document, plan, law or notice.

    >>> from bulletin_schema import Document, read
    >>> [document] = read("2019年3月，省政府印发《关于推进质量强省建设的意见》。").of(Document)
    >>> document.title, document.issuer, document.date.start.isoformat()
    ('关于推进质量强省建设的意见', ('省政府',), '2019-03-01')
    """

    kind: Literal["document"] = "document"
    title: str = Field(min_length=1, description="Title without 《》, a short title as written.")
    issuer: tuple[str, ...] = Field(default=(), description="Who issued it, as written.")
    action: DocumentAction | None = Field(default=None, description="What the clause does with it.")
    date: Period | None = Field(default=None, description="When it was issued.")


_TITLE = regex_pattern(r"《(?P<title>[^《》\n]{1,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,80}){0,4})》")
_TAIL = regex_pattern(r"(?:\s*(?:[(（〔\[][^()（）〔〕\[\]]{1,24}[)）〕\]]|(?<=〕)第?[0-9]{1,4}号))+$")
_REACH = 300  # characters before a title in which its verb and date stand
_LIST = regex_pattern(r"\s*(?:[、，]|和|与|及|以及|或)?\s*")
_PLAIN_HEAD = "方案|计划|意见|办法|规划|纲要|细则|条例|规定|措施|通知"

_ISSUING = (
    "印发|下发|颁发|发布|出台|制定|制订|颁布|公布|编制|编印|编写|发出|转发|修订|审议通过|通过|签发|拟定|推出|发文|"
    r"(?:官网|网站|公众号)上?(?:刊发|刊登|挂出|公示)"
)
_DOING = "贯彻|落实|实施|执行|推行|践行|遵守|遵照|施行"
_CITING = "按照|根据|依据|依照|结合|围绕|参照|对照|响应|违反|符合|适用|对标|学习|宣传|宣贯|解读|涉嫌|触犯|属于|详见|依|据|以|按|与"
_VERB = regex_pattern(f"(?P<issued>{_ISSUING})|(?P<implemented>{_DOING})|(?P<cited>{_CITING})")
_FUTURE = regex_pattern(r"(?:将|拟|即将|计划|准备|抓紧|尽快|适时|争取)[^，。；]{0,6}$")
_CLAUSE_START = regex_pattern(r"[，。；：！？\n]")
_AFTER = regex_pattern(
    r"\s*(?:[(（][^()（）]{2,30}[)）])?(?:等[^，。；]{0,12}?)?(?:(?:已|业)?(?:于[^，。；《》]{2,12})?经[^，。；《》]{2,40}?"
    r"|(?:将|已)?[于自][\d年月日 ]{4,14}起?(?:正式)?|[^，。；《》]{0,8}?)"
    r"(?:(?P<issued>审议通过|通过，现|同意，现|批准，现|印发|发布|出台|公布|颁布|下发)|(?P<implemented>施行|实施|生效|执行)"
    r"|(?P<cited>明确|要求|提出|规定|指出|强调|等?有关规定|等?相关规定|(?:等?文件)?精神))"
)
# 发布《…》 alone also announces reports, songs and standards: a title without a known head needs a plainer verb.
_PLAIN_VERBS = frozenset({"印发", "下发", "出台", "贯彻", "落实", "转发", "违反", "触犯"})


# 发布2024年第22号公告《…》
_NUMBERED = regex_pattern(r"了?(?:[0-9]{4}年)?第?[0-9]{1,4}号(?:公告|通告|令|文件?)?")
_ASKING = regex_pattern(r"(?:征求|征集|起草)[^，。；《》]{0,4}$")


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the clause says around a title: the verb before it and where that verb stands."""

    action: DocumentAction | None
    verb: str
    at: int


def _setting(text: str, low: int, start: int, end: int) -> _Setting:
    """Read the verb that governs the title at `start`: the nearest before it in its clause, else after it.

    印发的《…》 tells where the title comes from, so a verb before it goes first: 贯彻国务院印发的《…》.
    """
    for match in _CLAUSE_START.finditer(text, low, start):
        low = match.end()
    if _ASKING.search(text, low, start):  # 征求《…》意见: a draft
        return _Setting(None, "", start)
    verbs = [verb for verb in _VERB.finditer(text, low, start) if not _in_title(text, low, verb.start())]
    for match in reversed(verbs):
        gap = text[match.end() : start]
        action = match.lastgroup
        if action == "issued" and (
            (len(gap) > 6 and not _NUMBERED.fullmatch(gap)) or (gap.endswith("的") and match is not verbs[0])
        ):
            continue
        if action == "issued" and _FUTURE.search(text[max(low, match.start() - 10) : match.start()]):
            return _Setting(None, match.group(), match.start())
        return _Setting(cast(DocumentAction, action), match.group(), match.start())
    after = _AFTER.match(text, _list_end(text, end))
    if after:
        return _Setting(cast(DocumentAction, after.lastgroup), after.group(after.lastgroup or 0), start)
    return _Setting("issued", "由", start) if _BY.match(text, end) else _Setting(None, "", start)


def _in_title(text: str, low: int, at: int) -> bool:
    """Tell whether a word stands in the title before: 实施 in 《关于实施质量兴省战略的意见》和《…办法》."""
    return text.rfind("《", low, at) > text.rfind("》", low, at)


def _list_end(text: str, end: int) -> int:
    """Return where the list that a title opens ends: the words behind 《甲》《乙》 speak of both."""
    for _ in range(_LONGEST_LIST):
        joined = _LIST.match(text, end)
        following = _TITLE.match(text, joined.end()) if joined else None
        if following is None:
            break
        end = following.end()
    return end


_LONGEST_LIST = 20
# 下发《责令改正通知书》15份: papers of single cases.
_FORM = regex_pattern(r"(?:通知|决定|指令|告知|承诺|申请|保证|委托|责任|意见)书$|许可证$|证书$")


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
    standards = Intervals()
    for one in reading.found("standard"):
        standards.add(one.start, one.end)
    text = reading.text
    short: set[str] = set()
    last: tuple[int, _Setting, tuple[str, ...], Period | None] | None = None
    for match in _TITLE.finditer(text):
        start, end = match.span()
        sentence = reading.sentence_at(start)
        if sentence is None or sentence.role not in BODY or standards.overlaps(start, end):
            continue
        title = match["title"].strip()
        if last is not None and _CALLED.fullmatch(text, last[0], start):
            short.add(title)
            yield Found(Document(title=title), start, end)
            continue
        shared = last is not None and _LIST.fullmatch(text, last[0], start) is not None
        setting = last[1] if last and shared else _setting(text, max(sentence.start, start - _REACH), start, end)
        name = _TAIL.sub("", title)
        if text.endswith(_TOLD_BY, 0, start) and name.endswith(load_words("document_handbooks.txt")):
            setting = replace(setting, action="issued")
        if title not in short and not _is_document(title, setting):
            continue
        issuers = _issuers(reading, match, setting) or (
            last[2] if last and shared and _is_of(reading, match, last[2]) else ()
        )
        issued = setting.action == "issued"
        when = (
            (last[3] if last and shared else _date(reading, max(sentence.start, setting.at - _REACH), setting.at))
            if issued
            else None
        )
        last = end, setting, issuers, when
        yield Found(Document(title=title, issuer=issuers, action=setting.action, date=when), start, end)


# 《质量发展年度报告》（以下简称《报告》）: from here on the short title is the document.
_CALLED = regex_pattern(r"\s*[(（](?:以下|下文|下)?(?:统称|简称|称)[：:]?")


def _is_of(reading: Reading, match: regex.Match[str], issuers: tuple[str, ...]) -> bool:
    """Tell whether a listed title may be of the body before the first: 安徽省…条例 is not of 国家质检总局《…办法》."""
    start = match.start("title")
    place = next(iter(reading.within("place", start, match.end())), None)
    if place is None or place.start != start:
        return True
    return any(reading.text[start : place.end] in issuer for issuer in issuers)


# 据市局发布的《知识产权发展报告》
_TOLD_BY = ("发布的", "公布的", "印发的", "编制的", "编印的")


def _is_document(title: str, setting: _Setting) -> bool:
    name = _TAIL.sub("", title.partition("——")[0])
    if _FORM.search(name):
        return False
    if name.endswith(load_words("document_handbooks.txt")):
        return setting.action == "issued"
    return name.endswith(load_words("document_heads.txt")) or setting.verb in _PLAIN_VERBS


def _issuers(reading: Reading, match: regex.Match[str], setting: _Setting) -> tuple[str, ...]:
    """Return the bodies that the title names, that stand right before it, or that issue it."""
    start = match.start()
    speaking = match["title"].find("关于")
    if speaking > 0:
        inside = reading.within("organization", start + 1, start + 1 + speaking)
        if inside and sum(m.end - m.start for m in inside) >= speaking - len(inside):
            return tuple(m.value.name for m in inside)
    gap = _OWNER.search(reading.text, max(0, start - 12), start)
    edge = gap.start() if gap else start
    owner = [m for m in reading.within("organization", max(0, start - 60), edge) if m.end == edge]
    if owner:
        # 市政府办公室转发市质监局《…》 is the latter's
        return tuple(m.value.name.rpartition("转发")[2] for m in joined_before(reading, owner[-1]))
    if setting.action == "issued":
        by = _BY.match(reading.text, match.end())
        if by:  # 《…》由市委、市政府印发
            return tuple(m.value.name for m in reading.within("organization", *by.span("who")))
        bodies = subject_before(reading, setting.at)
        if bodies:
            return tuple(m.value.name for m in bodies)
        places = subject_before(reading, setting.at, "region")
        return tuple(reading.text[m.start : m.end] for m in places) or _meant(reading, setting.at)
    return ()


def _meant(reading: Reading, at: int) -> tuple[str, ...]:
    """Return the body that a pronoun before the verb stands for: 该局出台《…》."""
    sentence = reading.sentence_at(at)
    said = _PRONOUN.search(reading.text, sentence.start, at) if sentence else None
    body = meant(reading, sentence, said["who"]) if sentence and said else None
    return (body,) if body else ()


_PRONOUN = regex_pattern(
    r"(?:^|(?<=[，。；！？”\s]))(?:此外，|同时，|随后，?)?(?P<who>该(?:局|院|所|中心|委|厅|办|校|协会|学会))[^，。；]{0,8}$"
)


_BY = regex_pattern(
    r"(?:[(（][^()（）]{2,30}[)）])?，?(?:已|于[^，。；]{2,12})?由(?P<who>[^，。；]{2,40}?)(?:联合|正式)?(?:印发|发布|出台|制定|颁布|下发|公布)"
)
_OWNER = re_pattern(r"(?:联合)?(?:印发|下发|发布|出台|制定|颁布|转发|公布)?的?$")


def _date(reading: Reading, low: int, high: int) -> Period | None:
    """Return the last date that the sentence names before its verb, but none that another clause keeps to itself."""
    dates = [m for m in reading.within("date", low, high) if m.value.end is not None]
    text = reading.text
    dates = [m for m in dates if text[m.start - 1] not in "于在" or not _OTHER_CLAUSE.match(text, m.end, high)]
    return cast(Period, dates[-1].value) if dates else None


# 我县于2018年启动创建工作，出台《…》: the year of the clause before.
_OTHER_CLAUSE = regex_pattern(r"[^，。；]{3,}，")


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
    if _FUTURE.search(m.before[-10:]):
        return m.decline("still to come")
    bodies = subject_before(m.reading, m.start)
    issuers = tuple(b.value.name for b in bodies)
    when = _date(m.reading, max(m.sentence.start, m.start - _REACH), m.start)
    return m.found(Document(title=m.title, issuer=issuers, action="issued", date=when), "title")


DOCUMENT = Kind(Document, (titled, named_plan), keep_longest)
