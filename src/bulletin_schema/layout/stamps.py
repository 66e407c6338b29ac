"""Stamps: the day a page carries without a label, and the medium or office that stands beside it.

>>> read_stamp("中国质量报 2021-06-08 10:20 大字").source
'中国质量报'
>>> read_stamp("原创 江北消费 2021-06-08 10:20 发表于江苏").published
datetime.date(2021, 6, 8)
"""

from __future__ import annotations

import re

from bulletin_schema.han import HAN
from bulletin_schema.layout.byline import MEDIUM_END, Byline, clean_source, has_surname, is_medium, is_unit
from bulletin_schema.layout.dates import DATE, TIME, first_date
from bulletin_schema.patterns import re_pattern

_BUTTONS = (
    r"(?:\s+(?:我要评论|评论|留言|我来说两句|网友评论|放大|缩小|正常|默认|打印|关闭|收藏|分享|字号|[大小字中]{1,3}"
    r"|\d{1,7}(?:次|人)?(?:阅读|浏览)?)){0,6}\s*\Z"
)
_OFFICE = rf"[{HAN}（）]{{2,24}}(?:局|委员会|协会|中心|政府|厅|办公室|研究院|所|大队|支队)"
_DAY = rf"(?P<day>{DATE})"
_TIMED = re_pattern(r"\d[:：]\d")
_AUTHORITY = re_pattern(_OFFICE + r"\d{0,7}")  # the number tells how often the page was read
_AFTER = re_pattern(_BUTTONS)
_TOLD = re_pattern(rf"(?P<medium>[{HAN}A-Za-z0-9·]{{2,16}})(?:报道|消息|讯)")  # 某某云报道
# Who put a page up where nobody signs it, and where it has the piece from where no medium is named.
_POSTER = rf"(?:佚名|匿名|无名|admin(?:istrator)?|管理员|小编|编辑部?|本站|[{HAN}]{{0,8}}(?:网友|网民)(?:投稿|供稿)?)"
_TAKEN = r"(?:来源|来自|源自|稿源)?\s?[：:]?\s?(?:互联网|网络(?:转载|整理)?|本站(?:原创|整理)?|原创|转载|投稿)"
_FORMS = (
    # 网友投稿 2016-08-11 互联网, 佚名 2016-08-11 江淮网, 2015/3/4 江一帆 网络
    re_pattern(
        rf"(?:{_POSTER}|(?P<who>[{HAN}]{{2,3}}))\s+{_DAY}{TIME}\s+"
        rf"(?:{_TAKEN}|(?P<medium>[{HAN}A-Za-z0-9·]{{1,18}}{MEDIUM_END})){_BUTTONS}"
    ),
    re_pattern(rf"{_DAY}{TIME}\s+(?:{_POSTER}|(?P<who>[{HAN}]{{2,3}}))\s+{_TAKEN}{_BUTTONS}"),
    # What an e-paper's page carries at its foot: 2023-09-13 1 1 某某日报 content_227759.html.
    re_pattern(rf"{_DAY}(?:\s\d{{1,3}}){{0,2}}\s?\d?\s?(?P<medium>[^\s\d]{{2,16}})\scontent_\d+\.html"),
    # 《某某日报》（2023年5月31日 A2版）
    re_pattern(
        rf"《(?P<medium>[^《》]{{2,16}})》\s?[（(]\s?{_DAY}\s?(?:第?\s?[A-Z]?\d{{1,3}}\s?版\s?(?:[：:]\s?\S{{2,8}})?)?\s?[）)]\Z"
    ),
    # 某市市场监督管理局 2021年6月8日发布
    re_pattern(rf"[{HAN}（）]{{4,24}}(?:局|委员会|协会|中心|政府|厅|办公室|院)\s+{_DAY}{TIME}\s?(?:发布|公布)?\Z"),
    re_pattern(rf"\S{{0,16}}(?:佚名|作者)\S{{0,8}}\s+{_DAY}{TIME}\s*\Z"),
    # 农资打假 > 化肥 2012-03-27 09:14: the page's path
    re_pattern(rf"[{HAN}]{{2,12}}(?:\s?[>＞»›]\s?[{HAN}]{{2,12}}){{1,4}}\s+{_DAY}{TIME}\Z"),
    # 3上一篇  下一篇4 2015年9月8日 放大 缩小 默认
    re_pattern(rf"\d?上一篇\s+下一篇\d?\s+{_DAY}{_BUTTONS}"),
    re_pattern(
        rf"(?:https?://\S{{4,60}}\s+)?(?P<medium>《[^《》]{{2,20}}》|[{HAN}A-Za-z0-9·•—-]{{1,18}}{MEDIUM_END})\s*[·|丨]?\s*{_DAY}{TIME}(?:\s*第?\s?[A-Z]?\d{{1,3}}\s?版)?{_BUTTONS}"
    ),
    # 某某网 · 江一帆 2010-07-02 00:00 留言
    re_pattern(
        rf"(?:(?P<medium>[{HAN}A-Za-z0-9]{{1,18}}{MEDIUM_END})\s?[·|丨/]\s?)?(?P<who>[{HAN}]{{2,3}})\s+{_DAY}{TIME}{_BUTTONS}"
    ),
    re_pattern(rf"[{HAN}]{{0,10}}(?:网友|博主|楼主)\s+{_DAY}{TIME}{_BUTTONS}"),
    # 2021年10月12日 星期二 某某日报, 2021/10/12 · 某某网
    re_pattern(
        rf"{_DAY}{TIME}\s*(?:星期[一二三四五六日天]\s*|[·|丨/]\s?)(?P<medium>[{HAN}A-Za-z0-9]{{1,18}}{MEDIUM_END}){_BUTTONS}"
    ),
    # 某某测量 发表于 2016-3-22 09:08:47 | 只看该作者: a post, by whoever is called so on the forum.
    re_pattern(rf"(?:[^\s。，]{{1,16}}\s+)?(?:于\s?)?发表于\s?[：:]?\s?{_DAY}{TIME}(?=\s|\Z)"),
    # 原创 某某消费 2023-05-31 17:30 发表于福建: a post, by an account of that name.
    re_pattern(
        rf"(?P<own>原创\s+)?(?:[{HAN}A-Za-z0-9·]{{2,16}}\s+){{1,3}}{_DAY}\s+\d{{1,2}}[:：]\d\d(?(own)(?:\s+(?:发表于\s?)?[{HAN}]{{2,4}})?|\s+(?:发表于\s?)?[{HAN}]{{2,4}})\Z"
    ),
)


def is_owner(name: str) -> bool:
    """Tell whether a name is an office's or a paper's, whose page a text stands on.

    >>> is_owner("松桃县人民政府"), is_owner("检查加油站")
    (True, False)
    """
    return is_medium(name) or _AUTHORITY.fullmatch(name) is not None


def read_stamp(text: str, dated: re.Match[str] | None = None) -> Byline | None:
    """Read a line of a day and a name without labels, in either order; `dated` is the day it begins with."""
    if dated:
        name, day = _AFTER.sub("", text[dated.end() :]).strip(), first_date(dated.group())
        timed = _TIMED.search(dated.group()) is not None
        if timed and (told := _TOLD.fullmatch(name)):
            return Byline((), told["medium"], day)
        if is_medium(name) or ((timed or name[-1:].isdigit()) and _AUTHORITY.fullmatch(name)):
            return Byline((), clean_source(name.rstrip("0123456789")), day)
    for form in _FORMS:
        if stamp := form.match(text):
            said = stamp.groupdict()
            medium, who = said.get("medium"), said.get("who")
            if who and (is_unit(who) or not has_surname(who)):
                continue
            signers = ((who, "author"),) if who else ()
            return Byline(signers, clean_source(medium) if medium else None, first_date(stamp["day"]))
    return None
