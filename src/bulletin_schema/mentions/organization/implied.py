"""Bodies that only their officers tell: 某某温泉副总裁徐某, 某某材料院院长; short names that the text defines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bulletin_schema.lexicon import surnames
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.model import OrganizationType
from bulletin_schema.mentions.organization.model import Organization
from bulletin_schema.mentions.organization.reading import name_start
from bulletin_schema.mentions.organization.vocabulary import Ending, WordFinder, proper_length
from bulletin_schema.patterns import re_pattern, regex_pattern

_KIND = "organization"
_OFFICERS = ("总裁", "总经理", "董事长", "首席质量官", "首席执行官", "创始人")
_POST = re_pattern(rf"(?:常务)?副?(?:{'|'.join(_OFFICERS)})([\u4e00-\u9fff])[\u4e00-\u9fff]")
_HEADS: dict[str, OrganizationType] = {
    "院": "institute",
    "所": "institute",
    "站": "institute",
    "馆": "institute",
    "校": "institute",
    "厂": "company",
    "社": "other",
}
OFFICER_CUES = tuple(prefix + post for prefix in ("", "副", "常务副") for post in _OFFICERS)
HEAD_CUES = tuple(f"{head}{vice}{head}长" for head in _HEADS for vice in ("", "副", "原", "原副"))
# 某市传动院+高级工程师: posts that tell a body of its place and trade.
_POSTS_THERE = ("高级工程师", "教授级高工", "总工程师", "工程师", "研究员", "副研究员", "高级技师", "专家")
POST_CUES = tuple(head + post for head in "院所厂" for post in _POSTS_THERE)
_MEDIA = ("网", "报", "刊", "台", "在线", "客户端", "融媒")
MEDIUM_CUES = (
    *(word + what for word in _MEDIA for what in ("讯", "消息", "报道", "记者", "特约记者", "见习记者")),
    "新闻记者",  # 上游新闻记者
)
DISPATCH_CUES = ("日讯", "日电", "日消息", "日报道")
_DATED = re_pattern(r"(?:网|报|台|在线|客户端)(?=(?:\d{1,2}月)?\d{1,2}$)")
# 某市“12365”投诉举报中心, 市12315指挥中心: named by the number that people call.
HOTLINE_CUES = ("12315", "12345", "12365", "12331", "12358", "12330", "96333")
_HOTLINE = re_pattern(r"[0-9]{5}[”\"]?[\u4e00-\u9fff]{0,10}?中心(?![组广])")
SOURCE_CUES = ("来源", "来自", "转自", "转载自", "出处", "作者", "撰稿")
_SOURCE = re_pattern(
    r"[来转出作撰]\S{1,2}[:：]\s{0,2}([\u4e00-\u9fff]{2,12}?(?:政府门户网站|网|[报台]|在线|热线|视窗|资讯|客户端|[晨晚周]刊|杂志|融媒|新闻|发布))(?![\u4e00-\u9fff])"
)
_SHORTEST_STEM = 3  # characters before 院: a place and a trade
_FIRM = Ending("", "company", "named")
_CENTRE = Ending("中心", "government", "opening")
# What every such body is called: no name.
_COMMON_HEADS = frozenset(
    (
        "研究院",
        "研究所",
        "医院",
        "学院",
        "法院",
        "检察院",
        "科学院",
        "设计院",
        "事务所",
        "派出所",
        "监管所",
        "市场监管所",
        "市场监督管理所",
        "工商所",
        "司法所",
        "分院",
        "法学院",
    )
)
_SHORT = regex_pattern(r"[(（](?:以?下)?(?:统一)?简?称[:：为]?[“\"「‘]?([\u4e00-\u9fffA-Za-z]{2,12})[”\"」’]?[)）]")


def read_officer(text: str, at: int) -> Iterator[Mention[Organization]]:
    """Yield the firm named before an officer of its own who is named after.

    >>> [m.value.name for m in read_officer("恒岳谷温泉副总裁徐某某介绍", 5)]
    ['恒岳谷温泉']
    """
    post = _POST.match(text, at)
    start = name_start(text, at, _FIRM) if post and post[1] in surnames() else None
    if start is None or not 2 < at - start <= 12 or text[at - 1] in "、副级任的":
        return
    name = text[start:at]
    if proper_length(name) > 2 and not name.endswith(("公司", "企业", "集团", "厂", "长", "书记", "主任")):
        yield _mention(text, start, at, "company")


def read_head(text: str, at: int) -> Iterator[Mention[Organization]]:
    """Yield the body whose last character its head repeats: 某某材料院院长."""
    kind = _HEADS[text[at]]
    start = name_start(text, at, Ending(text[at], kind, "named"))
    if start is not None and at - start > 1 and text[start : at + 1] not in _COMMON_HEADS:
        yield _mention(text, start, at + 1, kind)


def read_post(text: str, at: int) -> Iterator[Mention[Organization]]:
    """Yield the body before somebody's post in it, where a place begins its name: 天津某传动院教授级高工.

    >>> [m.value.name for m in read_post("天津电传动院教授级高工祁某", 5)]
    ['天津电传动院']
    """
    start = name_start(text, at, Ending(text[at], _HEADS[text[at]], "opening"))
    if start is not None and at - start > _SHORTEST_STEM:
        yield _mention(text, start, at + 1, _HEADS[text[at]])


def read_medium(text: str, at: int) -> Iterator[Mention[Organization]]:
    """Yield the medium whose report or reporter follows: 南江质量网讯(记者…)."""
    word = next((w for w in _MEDIA if text.startswith(w, at)), "新闻")
    start = name_start(text, at, Ending(word, "medium", "proper"))
    if start is not None and at - start > 1:
        yield _mention(text, start, at + len(word), "medium")


def read_dispatch(text: str, at: int) -> Iterator[Mention[Organization]]:
    """Yield the medium that a dated dispatch is from: 南江网9月29日讯."""
    dated = _DATED.search(text, max(0, at - 8), at)
    if dated:
        start = name_start(text, dated.start(), Ending(dated[0], "medium", "proper"))
        if start is not None and dated.start() - start > 1:
            yield _mention(text, start, dated.end(), "medium")


def read_hotline(text: str, at: int) -> Iterator[Mention[Organization]]:
    """Yield the centre that a hotline's number names, with the place or the body before it.

    >>> [m.value.name for m in read_hotline("平湖市“12365”投诉举报中心受理投诉", 4)]
    ['平湖市“12365”投诉举报中心']
    """
    centre = _HOTLINE.match(text, at)
    before = at - (text[at - 1 : at] in ("“", '"'))
    start = name_start(text, before, _CENTRE) if centre else None
    if centre and start is not None:
        yield _mention(text, start, centre.end(), "government")


def read_source(text: str, at: int) -> Iterator[Mention[Organization]]:
    """Yield the medium that a line of origin names: 来源：姚江网."""
    source = _SOURCE.match(text, at)
    if source:
        yield _mention(text, source.start(1), source.end(1), "medium")


def find_short(text: str, organizations: Iterable[Mention[Organization]]) -> Iterator[Mention[Organization]]:
    """Yield short names that the text gives a body just named: 某某研究院（以下简称“某研院”）."""
    body_at = {m.end: m.value.type for m in organizations}
    for match in _SHORT.finditer(text):
        kind = body_at.get(match.start())
        if kind is not None:
            yield _mention(text, match.start(1), match.end(1), kind)


def find_again(text: str, introduced: list[Mention[Organization]]) -> Iterator[Mention[Organization]]:
    """Yield the other places of names that only their context told."""
    types = {m.value.name: m.value.type for m in introduced if len(m.value.name) > 2}
    if types:
        for (name, kind), start, end in WordFinder((n, (n, k)) for n, k in types.items()).find(text):
            yield Mention(start, end, _KIND, Organization(name, kind))


def _mention(text: str, start: int, end: int, kind: OrganizationType) -> Mention[Organization]:
    return Mention(start, end, _KIND, Organization(text[start:end], kind))
