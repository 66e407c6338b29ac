"""Site: the parts of a web page that are no bulletin: menus, share buttons, copyright, links to others, spam."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from bulletin_schema.lexicon import load_words
from bulletin_schema.patterns import re_pattern

_LIST_SPLIT = re_pattern(r"[\s|>＞»›/·•丨,，_\-—]+")
_PATH = re_pattern(r"[首主]\s?页\s*(?:[>＞»›/|\-]|\s{1,3}\S{2,8}\s*[>＞»›])")
_EDITORS = re_pattern(
    r"[（(\[【]?\s*(?:责任?编辑?|责编|网络?编辑|编审|审核|初审|一审|终审|值班编辑|初审编辑|主编|监制|审签|校对|签发|签审|编发|核发|审校|复审|二审|三审|终审校对|值班主任|值班领导|排版|策划|统筹)\s*[：:/]"
)
# Only a line as long as a sentence that says one of these is a disclaimer and no news.
_DISCLAIMERS = (
    "版权",
    "免责声明",
    "特别声明",
    "转载请",
    "未经本网",
    "未经授权",
    "未经许可",
    "未经书面",
    "谢绝转载",
    "ICP备",
    "网安备",
    "本文转自",
    "信息存储空间",
    "不代表本",
    "侵权",
    "来源于网络",
    "来自网络",
)
_DISCLAIMER = re_pattern(
    r"版权所有|版权[归属]|免责声明|特别声明|转载请注明|未经(?:本网|书面|(?:授权|许可|允许)，?(?:任何\S{0,12})?(?:不得|禁止|严禁|请勿|谢绝|转载))|谢绝转载|本网站之文字|ICP备|网安备|本文转自|仅提供信息存储"
    r"|不代表本[网站报]|如[有涉]\S{0,2}侵权|图片(?:均)?来(?:自|源于)网络"
)
_ADDRESS = re_pattern(r"(?:电话|传真|邮编|邮箱|E-?mail|QQ|网址|地址|联系人)\s*[：:]")
_BUTTONS = re_pattern(
    r"[\s【】\[\]（）()|<>大中小号字体调整放缩正常加减+\-A]*(?:字体|字号|大\s*中\s*小|打印|关闭|收藏|分享|保存)"
    r"[\s【】\[\]（）()|<>大中小号字体调整放缩正常加减入印闭藏享存打关收分保页面本文：:+\-A]*"
)
_SHEET = re_pattern(
    r"第\s?\d{1,2}\s?版\s?[（(][^（）()]{2,10}[）)]\s?(?:专栏[：:]\S{0,12})?|[（(]?第?\s?[A-Z]?\d{1,3}\s?版(?:\s?[：:]\s?\S{2,8})?[）)]?|\S{1,80}\.(?:jpe?g|png|gif|mp4|s?html?|php|aspx?|xlsx?|docx?|pdf|wps|rar|zip)|\S{0,40}_fororder_\S{1,20}"
)
# Whose page it is, behind a page's title: 某某网_新闻_正文
OWNER = r"[\u4e00-\u9fff]{2,10}(?:网|频道|门户网站|政府网站|官网)(?:\s?[-_|]\s?[\u4e00-\u9fff]{2,8}){0,3}"
# What no sentence is: a tag, an address alone, a path's end, a hotline, 某某网--某省门户网站.
_BARE = re_pattern(
    r"[\u4e00-\u9fff]{2,12}\s+(?:https?://|www\.)[A-Za-z0-9./_?&=%#:~+-]+"
    r"|</?[a-zA-Z!][^<>]*>|!\[[^\]]*\]\([^()]*\)|(?:https?://|www\.)[A-Za-z0-9./_?&=%#:~+-]+|\d\d-\d\d \d\d:\d\d|\d\d-\d\d-\d\d|[>＞»][^。，]{2,40}"
    r"|[\u4e00-\u9fff]{2,12}网?\s?[-—]{1,2}\s?(?:咨询|服务|客服)?(?:电话|热线)[：:][\d\s-]+"
    rf"|.{{6,60}}?\s?[-_|—]\s?{OWNER}"
    r"|[\u4e00-\u9fff]{2,10}(?:\s?[>＞»→›≫]{1,2}\s?(?:[\u4e00-\u9fff·]{2,10}|20\d\d年?)){1,5}"
    r"|[\u4e00-\u9fff]{2,10}网(?:\s-\s[\u4e00-\u9fff]{2,8}){1,4}|索引号\s+[\w/-]{6,30}(?:\s.{0,60})?"
    r"|(?:0\d{2,3}|400|800)\s?[-—]\s?\d{3,4}[-—]?\d{3,4}"
    r"|(?:新闻|投稿|服务|监督|热线)(?:热线|传真|邮箱|电话)\s?[：:]?\s?[\w@.-]{6,40}|联系邮箱[：:]\s?\S{3,40}|总共[：:]\s?\d{1,3}\s?页|[（(]此件[\u4e00-\u9fff]{0,8}公开[\u4e00-\u9fff]{0,4}[)）]"
    r"|[\u4e00-\u9fffA-Za-z]{2,14}网\s?[-—]{1,2}[\u4e00-\u9fffA-Za-z]{2,20}网站?"
    r"|(?:联系|咨询|服务|监督|举报|投诉|值班|办公)?(?:电话|传真|热线)\s?[：:]\s?[\dxX*×、/\s()（）-]{6,60}"
)
# A post's place in its thread (1#), the thread's pages (页: [1]) and readers (查看: 12 回复: 3), where a paper goes on.
_POST = re_pattern(
    r"\d{1,3}\s?#|页\s?[：:]\s?\[?\d{1,3}\]?|查看\s?[：:]\s?\d{1,7}\s?\|?\s?回复\s?[：:]\s?\d{1,6}"
    r"|发布[者人]\s?[：:]\s?\S{1,8}|(?:Tags?|Share)\s?[：:].{0,30}|[（(](?:上接|下转)[^（）()]{1,12}[）)]"
)
# The name of a picture or of an advertisement's place, alone on its line: IMG_2903, adtop01.
_ASSET = re_pattern(
    r"(?:IMG|DSC|DSCN|image|QQ图片|微信图片)[_\s-]?\d{2,20}|ad[a-z]{0,8}\d{0,4}|[a-z]{3,9}\d{2}[a-z0-9]{4,12}|20\d{6}"
)
_PAGING = re_pattern(
    r"\d?[上下][一]?[期篇页版条](?:\s+\d?[上下][一]?[期篇页版条]\d?)?|返回(?:版面|目录|列表|首页|上页|顶部)(?:\s+版面导航)?"
)
_MARKS = "【[<《◆•·- "  # before the words that open a list of links
_SHORTEST = 24
_OWNER = re_pattern(r"(?:主办|承办|协办|指导|建设|维护|运维|版权)(?:单位)?\s*[：:]")


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, load_words(name))))


@cache
def _menu_words() -> frozenset[str]:
    return frozenset(load_words("layout_menu_words.txt"))


@lru_cache(maxsize=4096)
def is_tail(text: str) -> bool:
    """Tell whether links to other pages begin here.

    >>> is_tail("上一篇：市局召开会议"), is_tail("相关阅读"), is_tail("热点新闻发布会召开")
    (True, True, False)
    """
    match = _words("layout_tail_words.txt").match(text.lstrip(_MARKS))
    if not match:
        return False
    rest = text.lstrip(_MARKS)[match.end() :]
    return not rest or rest[0] in "：:】]>》 TO\t、…" or text.startswith(("上一", "下一"))


@lru_cache(maxsize=4096)
def is_site(text: str) -> bool:
    """Tell whether a short line belongs to the page and not to a piece.

    >>> is_site("当前位置：首页 > 新闻"), is_site("【打印】【关闭】"), is_site("区市场监管局开展检查")
    (True, True, False)
    """
    return bool(
        _words("layout_site_words.txt").search(text)
        or _PATH.search(text)
        or _EDITORS.match(text)
        or _BUTTONS.fullmatch(text)
        or _SHEET.fullmatch(text)
        or _BARE.fullmatch(text)
        or (len(text) < _SHORTEST and _is_scrap(text))
        or len(_ADDRESS.findall(text)) > 1
        or is_menu(text)
        or is_spam(text)
    )


def _is_scrap(text: str) -> bool:
    """Tell whether a few characters are a picture's name, a link to other pages, a button or a post's place."""
    return bool(
        _ASSET.fullmatch(text)
        or _PAGING.fullmatch(text)
        or _POST.fullmatch(text)
        or _words("layout_buttons.txt").fullmatch(text)
    )


def names_owner(text: str) -> bool:
    """Tell whether a line below the text names who runs the page: 主办：某市人民政府 承办：…."""
    return _OWNER.match(text) is not None


def is_disclaimer(text: str) -> bool:
    """Tell whether a line as long as a sentence speaks of the page's rights."""
    # Substring tests are ten times as fast as the pattern, and nearly every line fails them all.
    return any(map(text.__contains__, _DISCLAIMERS)) and _DISCLAIMER.search(text) is not None


def is_menu(text: str) -> bool:
    """Tell whether a line is a row of menu entries: 首页 | 资讯 | 财经."""
    words = [word for word in _LIST_SPLIT.split(text) if word]
    known = sum(word in _menu_words() for word in words)
    if len(words) == 1:
        return bool(known)
    if known >= 2 and known * 3 >= len(words):
        return True
    return text.count("|") >= 4 and len(words) > 4 and max(map(len, words)) < 9


def is_spam(text: str) -> bool:
    """Tell whether a line is there for search engines."""
    hits = len(set(_words("layout_spam_words.txt").findall(text)))
    return hits > 1 or (hits == 1 and len(_LIST_SPLIT.split(text)) > 3)
