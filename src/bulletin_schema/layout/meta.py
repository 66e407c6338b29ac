"""Meta lines of web pages and notices: 发布时间, 来源, 作者, 浏览次数, a table of 索引号 and 文号."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bulletin_schema.layout.byline import Byline, Signer, clean_source, is_medium, read_byline
from bulletin_schema.layout.dates import DATE, TIME, first_date
from bulletin_schema.layout.stamps import is_owner, read_stamp
from bulletin_schema.patterns import re_pattern

_DATES = (
    r"(?:发布|发表|发稿|更新|提交|录入|成文|发文|公开|生成|印发|上传|稿件|新闻|信息|刊发|见报|报送|登载|刊登|推送|编发|添加|撰写|出刊|转载|采编|首发|颁布)(?:时间|日期)"
    r"|(?<![\u4e00-\u9fff])(?:时间|日期)|发布(?:于)?(?=\s*[：:]|\s*(?:19|20)\d\d\s?[年/.-]\s?\d)"
)
_SOURCES = r"(?:信息|文章|稿件|新闻|本文|内容|文件|法规)?来\s*源|来自|稿源|原文链接"
_SIGNERS = r"作\s*者|撰稿人?|供稿(?:单位|人)?|通讯员|记者|编\s*辑|文章作者"
_OTHERS = (
    r"责任编辑|责编|网络编辑|初审编辑|审核人?|校对|点击(?:数|次数|量|率)?|浏览(?:量|次数|数|人数)?|阅读(?:量|次数|数)?|访问(?:量|次数)?"
    r"|人气|查看|字\s*体(?:大小)?|字号|文字大小|分享到?|索\s*引\s*号|信息分类|组配分类|主题分类|主题词|发布机构|发文机关|发文单位|发文机构|公开责任部门"
    r"|信息索引号?|体裁分类|服务对象|生效日期|废止日期|有效性|时\s*效性?|文\s*号|名\s*称|信息名称|文件名称|文件标题|信息标题|文件编号|文件类型|效力状态|内容概[述要]|标\s*题|原标?题|内容概览|(?:文章|稿件|全文)?字数|公开方式|公开范围|关键词"
    r"|所属分类|分类|类别|发布人|发布者|发布单位|发布部门|信息员|录入人?|栏目|打印"
    r"|归档时间|生效时间|废止时间|失效时间|有效期|点阅|热度|围观|关注度|阅读人数|信息提供|信息审核|核发|签发|视力保护色?|背景色|页面颜色"
    r"|发文字号|公文种类|公开形式|公开时限|责任部门|责任处室|文章编号|信息编号|统一编号|信息类[型别]|主题类别"
    r"|(?:实施|施行|失效)(?:日期|时间)|(?:颁布|发布|制定|批准)(?:单位|机关|部门)|发布文号|效力级别|(?:所属|法规|文件)类别|法规(?:编号|标题)"
)
# One look at a place's first character spares most of them all labels.
_LABELS_BEGIN = (
    "上主人体作供信全公关内出分刊初制印原发名围失字实审废归录成所打批报推提撰效文新施日时更有服本"
    "来查标栏校核法浏添点热生登稿签类索组统编网背见视记访责转通采阅页颁首"
)
FIELD = re_pattern(
    rf"(?=[{_LABELS_BEGIN}])(?:(?P<date>{_DATES})(?=\s*[：:|】]|\s*(?:19|20)\d\d)\s*[：:|】]?|(?P<source>{_SOURCES})\s*[：:】]"
    rf"|(?P<signer>{_SIGNERS})\s*[：:】]|(?P<other>{_OTHERS})\s*[：:|】【])"
)
# 2018-09-28 234: the day, and how often the page was read.
_DATE_LINE = re_pattern(
    rf"[-—·|]?\s?[（(\[【]?\s*{DATE}(?:\s*星期[一二三四五六日天])?{TIME}\s*[）)\]】]?(?:\s+\d{{1,7}}(?:人?次?(?:阅读|浏览|点击)|次|人)?|\s?发布\s?\d{{1,7}}次(?:查看|浏览|阅读))?(?:\s*\[[大中小]\]){{0,3}}"
)
_DAY_MOST = 40
_MONTH_LINE = re_pattern(
    r"[（(]?\s?(?:(?:19|20)\d\d\s?年\s?\d{1,2}|[一二][〇○零0O一二三四五六七八九]{3}\s?年\s?[一二三四五六七八九十]{1,3})\s?月\s?[）)]?"
)
_DATE_HEAD = re_pattern(rf"[（(\[【]?\s*{DATE}{TIME}\s*[）)\]】]?(?=[\s?？]|[\u4e00-\u9fff])")
_STAMP = re_pattern(rf"\s*{DATE}{TIME}\s*")
_SIGN = re_pattern(r"[：:|】]|(?:19|20)\d\d\s?[-/.年]")  # no field goes without one of these
# · 索引号 0054/2019-16 · 主题分类 广告监管: a portal's labels without their colons.
_DOTTED = re_pattern(r"(?:\A|\s)[·•]\s?([\u4e00-\u9fff]{2,6})(?=\s|\Z)")
# 某某网 www.example.cn before a page's day is the page's own address.
_OPENING = re_pattern(
    r"[【\[（(|◎\s-]*(?:[\u4e00-\u9fff]{0,16}\s*(?:https?://|www\.)[A-Za-z0-9./_-]+\s*)?[【\[（(|◎\s]*"
)
_TITLES = frozenset(
    {"名称", "名 称", "信息名称", "文件名称", "文件标题", "信息标题", "标题", "标 题", "原标题", "原题", "法规标题"}
)
_NOBODY = frozenset({"佚名", "admin", "管理员", "本站", "匿名", "未知"})
# Alone on a line these are parts of the text: 产品名称 of a list, a 标题 that is spoken of.
_NO_FIELD_ALONE = re_pattern(
    r"(?:名\s*称|(?<!原)标\s*题|类别|分类|查看|发布单位|发布者|发布人|时\s*效|审核人?|校对|实施日期|施行日期)\s*[：:|]"
)
# 信息提供：稽查支队 before the first label that is known
_OWN_LABELS = re_pattern(r"(?:[\u4e00-\u9fff]{2,8}\s?[：:]\s?[^\s：:。，]{0,20}\s+){1,6}")
_OTHER_DAYS = ("归档", "生效", "废止", "失效", "有效", "实施", "施行")  # no day on which a page was published
# What stands behind a field's value on a page: [打印] [收藏], 【字体
_TOOLS = re_pattern(r"\s*[\[【（(]\s*(?:我要)?(?:打印|收藏|关闭|字体|字号|大\s?中\s?小|分享|举报|转发|评论|纠错).*")
# How often a page was read, behind its source: 阅读 2036
_COUNT = re_pattern(
    r"\s+(?:阅读|浏览|点击|人气|查看|评论|访问|热度)(?:量|数|次数)?\s?[（(]?\s?\d{1,8}\s?[次人]?[）)]?\s*\Z"
)
_POSTER = 22  # characters of a line in which who posts it is named
_PATH = re_pattern(r"(?:当前|您的|您?所在的?|您现在的)位置\s?[：:]")  # … > 监督抽查 > 2017-06-21 来源：某某日报
_SHORT_TITLE, _BARE_TITLE = 4, 10  # characters; what is linked by its title is longer than a site's name
_BARE_LABEL = 3  # 时间： may be an event's
_TITLE_VALUE = re_pattern(r"的(?:公告|通告|通知|通报|公示|意见|函|报告)\s*\|?\s*\Z")


class Meta(NamedTuple):
    """The fields of a meta line that the contract has a place for."""

    byline: Byline
    title: str | None = None


def is_date_line(text: str) -> bool:
    """Tell whether a line holds a day or a month and nothing else.

    >>> is_date_line("2021年11月18日"), is_date_line("（二〇一九年三月）"), is_date_line("2021年11月18日召开")
    (True, True, False)
    """
    if len(text) >= _DAY_MOST:
        return False
    month = text[-1] in "月）)" and _MONTH_LINE.fullmatch(text) is not None
    return month or _DATE_LINE.fullmatch(text) is not None


@lru_cache(maxsize=1024)
def read_meta(text: str) -> Meta | None:
    """Read a line of fields; None where it is none.

    >>> read_meta("发布时间：2023-05-06 来源：武进日报 浏览次数：12").byline
    Byline(contributors=(), source='武进日报', published=datetime.date(2023, 5, 6), dateline=None)
    """
    if text[:1] in "·•":
        text = _DOTTED.sub(r" \1：", text)
    if not _SIGN.search(text) or len(text) > 400:
        return None
    fields = list(FIELD.finditer(text))
    at = _OPENING.match(text).end()  # type: ignore[union-attr]
    dated = _DATE_HEAD.match(text, at)
    if not fields or "发表于" in text[:_POSTER]:
        return Meta(stamp) if (stamp := read_stamp(text, dated)) else None
    if _PATH.match(text) and (fields[0]["source"] or fields[0]["date"]):
        return _collect(text, fields, first_date(text[: fields[0].start()]))
    if not _leads(text, at, fields, dated):
        # 某某日报 2011-03-14 字体：[大 中 小]
        return Meta(stamp) if (stamp := read_stamp(text[: fields[0].start()].strip())) else None
    return _collect(text, fields, first_date(dated.group() if dated else text[: fields[0].start()]))


def _leads(text: str, at: int, fields: list[re.Match[str]], dated: re.Match[str] | None) -> bool:
    """Tell whether fields begin the line, be it behind its day, its owner's name or labels of its own."""
    first = fields[0].start()
    owner = _STAMP.sub("", text[at:first]).strip(" |丨")  # 某市人民政府 发布时间：, 某市局 | 2024-05-21 | 浏览：
    if is_owner(owner) and (fields[0]["date"] or (not is_medium(owner) and first_date(text))):
        return True
    if _OWN_LABELS.fullmatch(text, at, first) and len(fields[0].group()) > _BARE_LABEL:
        return True
    late = first > (dated.end() + 3 if dated else at) + 12 and len(fields) < 3
    loose = first > at + 2 and not dated and len(fields) < 2
    alone = len(fields) == 1 and not dated and not _TITLE_VALUE.search(text)
    return not (late or loose or (alone and _NO_FIELD_ALONE.fullmatch(fields[0].group())))


def _values(text: str, fields: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each field with what stands behind its label, up to the next one's."""
    for k, field in enumerate(fields):
        value = text[field.end() : fields[k + 1].start() if k + 1 < len(fields) else len(text)]
        yield field, _COUNT.sub("", _TOOLS.sub("", value)).strip(" \u3000|【】[]（）()，,;；\t丨")


def _collect(text: str, fields: list[re.Match[str]], published: dt.date | None) -> Meta | None:
    source: str | None = None
    signers: tuple[Signer, ...] = ()
    title, sure = None, False
    for field, said in _values(text, fields):
        if len(said) > 60 and field.lastgroup != "other" and not said.startswith(("http", "www.")):
            return None
        dated = field.lastgroup == "date" or field.group().startswith(_OTHER_DAYS)
        published = published if dated else published or first_date(said)
        value = said if dated else _STAMP.sub("", said)
        if field["date"] and (day := first_date(value)) and (published is None or field["date"].startswith("发")):
            published = day if not sure else published
            sure = sure or field["date"].startswith("发布")
        elif _names_title(field, value):
            title = value.partition("|")[0].strip()
        elif field["source"]:
            source, more = _read_source(value)
            signers += more
        elif field["signer"]:
            named = _read_signers(field["signer"], value)
            if is_medium(value):  # 作者：某某质量网
                source = source or clean_source(value)
            elif value and named is None and len(fields) == 1 and value not in _NOBODY:
                return None  # 记者：请介绍一下情况。
            signers += named or ()
    # Whoever edits is named among a page's fields as the page's own.
    signers = tuple(signer for signer in signers if signer[1] != "editor")
    return Meta(Byline(tuple(dict.fromkeys(signers)), source, published), title)


def _names_title(field: re.Match[str], value: str) -> bool:
    """Tell whether a field holds the piece's title: 标题, or the link to it by its title."""
    if field["source"] == "原文链接":
        return len(value) > _BARE_TITLE and not value.startswith(("http", "www."))
    return field["other"] in _TITLES and len(value) > _SHORT_TITLE


def _read_source(value: str) -> tuple[str | None, tuple[Signer, ...]]:
    byline = read_byline(f"来源：{value}") if value else None
    return (byline.source, byline.contributors) if byline else (clean_source(value), ())


def _read_signers(label: str, value: str) -> tuple[Signer, ...] | None:
    """Read who is named behind a label: nobody where it is the page's own editor, None where no names stand there."""
    role = re.sub(r"\s", "", label)
    role = {"文章作者": "作者", "撰稿人": "撰稿", "供稿单位": "供稿", "供稿人": "供稿"}.get(role, role)
    byline = read_byline(f"{role}：{value}") if value else None
    return byline.contributors if byline else None
