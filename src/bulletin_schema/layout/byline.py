"""Bylines: who signs a piece and where it comes from, in every printed form.

>>> read_byline("□ 徐向东 记者 赵一鸣").contributors
(('徐向东', 'author'), ('赵一鸣', 'reporter'))
>>> read_byline("（质量科 张三）").contributors
(('质量科', 'department'), ('张三', 'author'))
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache
from typing import NamedTuple

from bulletin_schema.han import HAN
from bulletin_schema.layout.dates import DATE, first_date
from bulletin_schema.lexicon import division_names, given_characters, load_table, load_words
from bulletin_schema.patterns import re_pattern

Signer = tuple[str, str]


class Byline(NamedTuple):
    """What a byline says: signers with their roles, the medium named as origin, a date."""

    contributors: tuple[Signer, ...] = ()
    source: str | None = None
    published: dt.date | None = None
    dateline: str | None = None  # 5月6日, a day without its year


_ORNAMENT = " \u3000□■◎●▲△◇◆○☆★※|丨·—-*"
_SPLIT = re_pattern(r"[、，,;；/／?？\s|丨&＆—]+")
_NAME = re_pattern(rf"[{HAN}]{{2,4}}|[{HAN}]{{1,8}}[·•・][{HAN}·•・]{{1,12}}")
_UNIT = re_pattern(rf"[{HAN}A-Za-z0-9（）()、·]{{2,30}}")
MEDIUM_END = r"(?:(?<![通简汇公专])报|网站?|社|融媒体?|融媒体中心|新闻|客户端|频道|电视台|广播电台|在线|视窗|热线|[晨晚周]刊|传媒|杂志|日报|晚报)"
_MEDIUM = re_pattern(rf"(?:《[^《》]{{2,20}}》|[{HAN}A-Za-z0-9·•\-—]{{1,20}}{MEDIUM_END})")
_OWN = re_pattern(
    r"(?:[日晚晨早快商时]|都市)报|本[报刊网台站社](?:综合)?(?:原创|讯)?|原创|转载|网络|互联网|[A-Za-z0-9_./:?=&%#-]+"
)
ORIGIN = re_pattern(
    r"(?:信息|文章|稿件|新闻|本文)?(?:来源\s*(?:于|[：:/／|丨])|(?:来自|转载?自|摘自|原载|稿源|源自)\s*[：:/／]?)\s*"
    rf"|据(?=.{{2,12}}(?:[报网社台]|融媒体?(?:中心)?|客户端)》?\Z)|据(?:{DATE}\s?)?(?=《[{HAN}]{{2,14}}[报刊网]》\s)"
)
_AGENCY = re_pattern(
    rf"据(?P<medium>[{HAN}]{{2,10}}{MEDIUM_END})[{HAN}]{{0,6}}(?P<day>\d{{1,2}}月\d{{1,2}}日)?(?:电|消息|报道)"
)
_REPORT_END = re_pattern(rf"(?:(?<=[{HAN}])\s(?P<place>(?!摄影|综合)[{HAN}]{{2,4}}?))?\s?(?:摄影)?(?:综合)?报道\Z")
_GLYPH = re_pattern(r"\A[A-Za-z](?=本[报刊])")  # N本报记者: a square that lost its font
# （2012-06-20 标准化研究所 供稿）: a day before or behind who signs.
_INNER_DAY = re_pattern(rf"\A{DATE}\s+(?=\S)|(?<=\S)\s+{DATE}\Z")
# （7月15日 张三）: its year is the page's.
_SHORT_DAY = re_pattern(r"\A(\d{1,2}月\d{1,2}日)\s+(?=\S)|(?<=\S)\s+(\d{1,2}月\d{1,2}日)\Z")
_ADDRESS = re_pattern(r"\s*(?:https?://|www\.)\S+\s*\Z")  # 某某报 http://…: where the paper has it
# 编 辑： and 记 者 张三, set wide
_SPREAD = re_pattern(r"(?<=[编审签校责记作来])\s(?=[辑核发对编者源审]\s?[：:/／])|(?<=记)\s(?=者\s)")
_BOOK = re_pattern(rf"《([{HAN}]{{2,14}}[报刊网])》")  # alone, it is where the piece was printed
_PAPER = re_pattern(
    rf"([{HAN}]{{0,12}}(?:[日晚晨早快商时]报|[量者督全]报|新闻网|质量网|[民华新]网|新华社|中新社|通讯社))"
)
_PERIODICAL = re_pattern(rf"\s*《([{HAN}]{{2,16}})》\s?(?=[（(\d第总]|\Z)")
_BOOK_END = re_pattern(rf"\s《([{HAN}]{{2,16}}[报刊网])》\Z")
_OFFICE = re_pattern(
    rf"[{HAN}、]{{0,24}}(?:局长|主任|书记|科长|处长|院长|所长|站长|市长|区长|县长|镇长|主席|会长|秘书长|经理|董事长|总监|主编)"
)
# 质量强市 is a policy, no place.
_PLACE = re_pattern(rf"[{HAN}]{{2,7}}(?<!强)(?:省|市|县|区|镇|乡)")
# An 编辑 named beside those who checked the page is the page's, as a 责任编辑 is.
PAGE_STAFF = re_pattern(r"[审核校]\s?[核校对签稿定]|[一二三初复终]审|责编|责任编辑|监制|签发|编审")
# No unit's name says what it did: 稽查大队夜查液化气充装站 is news.
_ACTS = re_pattern(
    r"夜查|突查|突击|严查|清查|查获|查处|公布|公示|发布|通过|召开|举行|举办|开展|走进|走访|慰问|表彰|考察|调研|捧回|荣获|获评|入选|出台|印发|揭牌|挂牌|启动|部署|帮扶|新增|助力|落户|约谈|迎来|成立"
)
_NO_ROLE = ""
_PERSONS = frozenset({"reporter", "correspondent", "editor"})  # 记者高平 is a person, though 高平 is a city too


@cache
def _roles() -> dict[str, str]:
    return {row[0]: row[1] for row in load_table("layout_byline_roles.tsv")}


@cache
def role_pattern() -> re.Pattern[str]:
    """Match the words that say as what somebody signs: 本报记者, 通讯员：, 文/."""
    words = sorted((word for word in _roles() if len(word) > 1), key=len, reverse=True)
    single = "".join(word for word in _roles() if len(word) == 1)  # 文 图 摄
    prefix = r"(?:本[报刊网台]|特约|首席|见习|实习|全媒体|融媒体?|驻站|高级|资深|驻[\u4e00-\u9fff]{2,6}(?=记者))"
    many = "|".join(map(re.escape, words))
    alone = rf"(?<![{HAN}])[{single}](?![{HAN}])|[{single}](?=[：:/／｜])|摄\Z"
    return re.compile(rf"{prefix}{{0,2}}({many}|{alone})\s*[：:/／｜|]?")


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(load_words("layout_byline_stop.txt"))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(load_words("layout_surnames.txt"))


@cache
def _unit_endings() -> tuple[str, ...]:
    return load_words("layout_unit_endings.txt")


def is_unit(name: str) -> bool:
    """Tell whether a unit or a place signs, not a person.

    >>> is_unit("标准计量处"), is_unit("吴中"), is_unit("张三")
    (True, True, False)
    """
    if not _UNIT.fullmatch(name):
        return False
    if name in division_names():
        return True
    if _ACTS.search(name):
        return False
    ending = name.endswith(_unit_endings())
    if len(name) == 2:
        return ending and name[0] not in _surnames()
    return "的" not in name and (ending or _PLACE.fullmatch(name) is not None)


def is_name(name: str) -> bool:
    """Tell whether a word can be a person's name: two or three characters, four with a compound surname."""
    if name in _stop_words() or not _NAME.fullmatch(name) or name[-1] in "报网社刊台":
        return False
    return len(name) != 4 or name[:2] in _surnames() or "·" in name or _has_given(name)


def _has_given(name: str) -> bool:
    """Tell whether a surname of one character stands before characters that names are made of: no 车用柴油."""
    return name[0] in _surnames() and given_characters().issuperset(name[1:])


def has_surname(name: str) -> bool:
    """Tell whether a word looks like a full name by its surname."""
    return is_name(name) and (name[0] in _surnames() or name[:2] in _surnames()) and not is_unit(name)


@lru_cache(maxsize=4096)
def read_byline(text: str) -> Byline | None:
    """Read a whole line or bracket as a byline; None where it holds anything else.

    >>> read_byline("（详见附件）") is None
    True
    >>> read_byline("来源：中国质量报").source
    '中国质量报'
    """
    if len(text) > 90:
        return None
    inner = _SPREAD.sub("", _GLYPH.sub("", text.strip(_ORNAMENT)))
    if bracket := re.fullmatch(r"[（(【\[]\s*(.+?)\s*[）)】\]]", inner):
        inner = bracket[1]
    if not inner or inner in _stop_words():
        return None
    if agency := _AGENCY.fullmatch(inner):
        return Byline((), clean_source(agency["medium"]), None, agency["day"])
    if named := _BOOK.fullmatch(inner) or (bracket and _PAPER.fullmatch(inner)):
        return Byline((), named[1])
    if origin := ORIGIN.match(inner):
        return _origin(inner[origin.end() :])
    return _signed(inner, bracketed=bracket is not None)


def _signed(inner: str, *, bracketed: bool) -> Byline | None:
    """Read signers, perhaps behind a day, in a bracket before one too: 2017年1月20日  监督处 张三."""
    find_day = _INNER_DAY.search if bracketed else _INNER_DAY.match
    day = find_day(inner) if "20" in inner else None
    short = _SHORT_DAY.search(inner) if bracketed and not day and "日" in inner else None
    signers = read_signers(inner[: cut.start()] + inner[cut.end() :] if (cut := day or short) else inner)
    if signers is None:
        return None
    return Byline(*signers, first_date(day.group()) if day else None, short[1] or short[2] if short else None)


def _origin(text: str) -> Byline | None:
    """Read what stands after 来源: a medium, perhaps with 作者 behind it; 《某某质监》2012年第1期 is a medium too."""
    if named := _PERIODICAL.match(text):
        return Byline((), named[1])
    value, _, rest = re.sub(r"\s+", " ", text.strip(" “”")).partition(" ")
    signed = read_signers(rest) if rest else None
    return Byline(signed[0] if signed else (), clean_source(value))


def is_medium(text: str) -> bool:
    """Tell whether a text is the name of a paper, a site or an agency: 中国质量报."""
    return len(text) <= 20 and _MEDIUM.fullmatch(text) is not None


def clean_source(value: str) -> str | None:
    """Return the medium's name, or None for 本站, a web address or nothing."""
    name = _ADDRESS.sub("", value).strip(" \u3000“”【】[]|丨").rstrip("）)。")
    name = name if "《" in name[1:] else name.strip("《》")
    if len(name) < 2 or len(name) > 40 or "，" in name or _OWN.fullmatch(name) or name in _stop_words():
        return None
    return name


def read_signers(text: str) -> tuple[tuple[Signer, ...], str | None] | None:
    """Cut a byline at its role words and read the names of each part; None where a part is no names."""
    text, book = _REPORT_END.sub(_no_place, text.strip()), ""
    if named := _BOOK_END.search(text):
        text, book = text[: named.start()], named[1]
    parts = _parts(text)
    found: list[Signer] = []
    source = None
    for at, (role, chunk) in enumerate(parts):
        if role is None and at + 1 < len(parts) and _MEDIUM.fullmatch(chunk):
            source = clean_source(chunk)
            continue
        names = _names(chunk)
        if not names and chunk.strip(_ORNAMENT + "：:"):
            return None
        if role is None and len(parts) == 1 and not _bare_names(names):
            return None
        units = {name for k, name in enumerate(names) if is_unit(name) and not _is_namesake(role, names, k)}
        if units and role == "reporter":
            return None  # 记者走进质检院 is a headline
        found += [(name, "department" if name in units else role or "author") for name in names if role != _NO_ROLE]
    if len(parts) == 1 and parts[0][0] is None and not found:
        return None
    # An editor named alone, or beside those who checked the page, is the page's own.
    if PAGE_STAFF.search(text) or all(role == "editor" for _, role in found):
        found = [signer for signer in found if signer[1] != "editor"]
    return tuple(dict.fromkeys(found)), (source if found else None) or clean_source(book)


def _is_namesake(role: str | None, names: list[str], k: int) -> bool:
    """Tell whether a place's name is a person's here: 记者高平, or （稽查队 高明） behind the unit of theirs."""
    if names[k] not in division_names():
        return False
    named = k > 0 and names[k - 1] not in division_names() and is_unit(names[k - 1])
    return role in _PERSONS or (named and names[k][0] in _surnames())


def _no_place(end: re.Match[str]) -> str:
    """Keep what stands before 报道 unless it is where the report comes from: 记者 张三 聊城报道."""
    place = end["place"]
    return f" {place}" if place and place not in division_names() else ""


def _parts(text: str) -> list[tuple[str | None, str]]:
    """Return (role, names) pairs; a role word after its names (张三 摄) takes the names before it."""
    cuts = list(role_pattern().finditer(text))
    parts: list[tuple[str | None, str]] = []
    if lead := text[: cuts[0].start() if cuts else len(text)].strip(_ORNAMENT):
        parts.append((None, lead))
    for k, cut in enumerate(cuts):
        stop = cuts[k + 1].start() if k + 1 < len(cuts) else len(text)
        role, chunk = _roles()[cut[1]], text[cut.end() : stop].strip(_ORNAMENT)
        if chunk or not parts:
            parts.append((role, chunk))
        elif parts[-1][0] is None or role == _NO_ROLE:
            parts[-1] = (role, parts[-1][1])
    return parts


def _names(chunk: str) -> list[str]:
    """Split a list of names; nothing where any of it is something else. 王 嘉 is one name."""
    words = [word for word in _SPLIT.split(chunk.strip("：:。. ")) if word]
    if len(words) == 2 and _OFFICE.fullmatch(words[0]) and has_surname(words[1]):
        return words[1:]  # 市市场监管局局长 周大明 signs by name
    joined: list[str] = []
    for word in words:
        if len(word) == 1 and joined and len(joined[-1]) == 1:
            joined[-1] += word
        else:
            joined.append(word)
    joined = [name for word in joined for name in (run_on(word) or (word,))]
    return joined if joined and all(is_name(word) or is_unit(word) for word in joined) else []


def run_on(word: str) -> tuple[str, str] | None:
    """Split two names set without a space between them; None where one name or none stands there, or two splits fit.

    >>> run_on("江晓泓黎大东"), run_on("刘元格李锋"), run_on("欧阳小明"), run_on("市场监管")
    (('江晓泓', '黎大东'), ('刘元格', '李锋'), None, None)
    """
    if not 4 <= len(word) <= 6 or word[:2] in _surnames() or word in division_names():
        return None
    known = given_characters()
    splits = [
        (word[:at], word[at:])
        for at in (2, 3)
        if len(word) - at in (2, 3)
        and word[0] in _surnames()
        and word[at] in _surnames()
        and known.issuperset(word[1:at] + word[at + 1 :])
    ]
    return splits[0] if len(splits) == 1 and not is_unit(word) else None


def _bare_names(names: list[str]) -> bool:
    """Names with no role word beside them: at most four, none longer than a unit's name."""
    return 0 < len(names) <= 4 and all(len(name) <= 16 for name in names)
