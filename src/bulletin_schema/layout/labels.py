"""Labels: what each line is by itself, before its neighbours are asked.

The checks go from the surest to the vaguest, and what none of them knows is a paragraph or a short line.
"""

from __future__ import annotations

import datetime as dt
import re

from bulletin_schema.layout.byline import Byline, has_surname, is_unit, read_byline
from bulletin_schema.layout.colophon import is_strong_colophon, read_colophon
from bulletin_schema.layout.dates import DATE, POSTED, first_date
from bulletin_schema.layout.lead import whole_lead
from bulletin_schema.layout.lines import Kind, Line, has_stop, is_closed
from bulletin_schema.layout.meta import is_date_line, read_meta
from bulletin_schema.layout.site import is_disclaimer, is_site, is_tail
from bulletin_schema.lexicon import division_names, load_words
from bulletin_schema.patterns import re_pattern, regex_pattern

_PAGE = re_pattern(
    r"P(?:ART|art)[\s.]?\d{1,2}|[-—–－·~\s.]*(?:第\s?)?(?:\d{1,3}|[IVX]{1,4})(?:\s?页)?(?:\s{0,2}[/／共,，]\s{0,2}(?:共\s?)?\d{1,3}\s?页?)?[-—–－·~\s.]*"
)
_PAGE_HEAD = re_pattern(r"(?:[^。，]{0,40}\s)?第\s?[A-Z]?\d{1,3}\s?[页版](?:\s?[/／]?\s?共\s?\d{1,3}\s?页)?")
# A paper's sheet and its day: A05版：经济周刊 2023年11月2日 星期四.
_SHEET = re_pattern(r"(?:\A|\s|第)(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,2})\s?版(?=[：:\s]|\Z)")
_SHEET_DAY = re_pattern(rf"星期[一二三四五六日]|{DATE}")
_NUMBER = re_pattern(
    r"[（(]?[\u4e00-\u9fff]{1,16}\s?(?:[〔\[［【（(]\s?(?:19|20)\d\d\s?[〕\]］】）)]|(?:19|20)\d\d年)\s?第?\s?\d{1,16}\s?号[）)]?"
    r"|[（(〔]?\s?(?:(?:19|20)\d\d\s?年?\s?第?|第)\s?\d{1,5}\s?号\s?[）)〕]?"
)
_LETTERHEAD = re_pattern(r"[\u4e00-\u9fff]{5,30}文件")  # 某某省名牌战略推进委员会文件, above its number
_RUBRIC = re_pattern(r"[【［〖]\s*[^】］〗。]{1,14}\s*[】］〗]")
_SQUARE = re_pattern(r"\[\s?[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,7}\s?\]")  # [要 闻]
# （一） alone on its line parts one piece from the next.
_LONE_NUMBER = re_pattern(r"[（(]\s?[一二三四五六七八九十]{1,3}\s?[）)]|之[一二三四五六七八九十]{1,2}")
_COLUMN_ENDS = ("新闻", "要闻", "动态", "资讯", "专栏", "播报", "速递")  # 要闻动态, 聊城新闻
_COLUMN_SIZE = 4
_RUBRIC_MOST, _LABEL_MOST = 20, 28  # characters
_ORNAMENTS = "◆◇■★☆▲●▼※◎□◀▶►◄≡=~～*＊·—_"
_ORNAMENTED = re_pattern(rf"[{_ORNAMENTS}]{{1,6}}\s*[^。，]{{2,14}}?\s*[{_ORNAMENTS}]{{1,6}}")
_FRAME = re_pattern(rf"[\s{_ORNAMENTS}【】\[\]《》|丨:：]")  # what a column's name is set in
_CAPTION = re_pattern(r"[（(]?\s*(?:[上下左右]?图为|[上下左右]图\s?[：:]|图\s?[\d①-⑨]{0,2}\s?[：:]|图\s?\d{1,2}\s|▲)")
# （技术人员正在检查电子秤）
_SHOWN = re_pattern(r"[（(][^（）()。：:]{6,40}(?:正在|现场)[^（）()。：:]{0,30}[）)]")
_CREDIT = re_pattern(
    r"[\s（(]*(?:(?:本报|本刊|通讯员|记者|资料图|供图|图片由)[^，。]{0,24}|[\u4e00-\u9fff·\s]{2,12})\s*(?:摄影?|供图)(?:影报道)?\s*[）)]?\Z"
)
# A photo's sentence and who took it: 检定员检定电子秤。张三 摄
_PHOTO = re_pattern(
    r"[^。！？\n]{8,100}[。）)]\s*[（(]?(?:本[报刊网])?(?:记者|通讯员|特约记者)?\s*(?:[\u4e00-\u9fff·]{2,4}[\s、]{0,2}){1,3}"
    r"[/／]?\s?(?:摄影?|供图)[）)]?"
)
_ORDINAL = re_pattern(
    r"(?:[一二三四五六七八九十]{1,3}\s?[、.．，]|[（(][一二三四五六七八九十]{1,3}[）)]\s?[、.]?|第[一二三四五六七八九十]{1,3}[章节部](?:分)?(?=\s|[：:]))"
)
# 98.52% begins no item, 1.2023年 does.
_ITEM = re_pattern(r"(?:\d{1,2}\s?(?:[、)）]|[.．](?!\d(?!\d{3}年)))|[（(]\d{1,2}[）)]|[①-⑳]|[-•·●]\s)")
_CLOSING = re_pattern(
    r"特此(?:公告|通告|通知|通报|公示|函复|函告|报告)|以上\S{0,8}(?:公告|公示|通报)|此复|妥否.*|专此.*"
)
_BODY_HEAD = re_pattern(
    r"(?:当事人|主体资格|统一社会信用代码|住所|法定代表人|经营场所|身份证|经营者|[登许证执备][记可书照案]\S{0,4}号)[^。：:]{0,16}[：:]|附件\s?\d{0,2}\Z|附件\s?\d{0,2}\s?[：:]|附\s?[：:]|联系(?:人|电话|方式)"
    r"|[\u4e00-\u9fff]{0,4}(?:导语|核心提示|内容提要|提要|时间|地点|嘉宾|主持人|主持|出席人员|参加人员|受访人)[：:]|(?:问|答|记者|主持人)\s?[：:]|[各本][^。]{2,30}[：:]\Z"
)
_COLUMNS = re_pattern(r"\S[ \u3000]{2,}(?=\S)")
_ROLE_WORD = regex_pattern(
    r"记者|通讯员|供稿|撰稿|作者|评论员|摄|来源|编辑|转自|[文图]\s?[/／：:｜]|[/／][文图摄]|\A[文图]\s"
)

# 某某食品有限公司 奖金：20万元
_PAID = re_pattern(r"[^。，；]{4,40}\s\S{0,6}[：:]?\s?[\d.,]{1,12}\s?[万亿]?元")

# （图片来源于网络） within a paragraph speaks of its picture only.
_PICTURE = regex_pattern(r"[（(]?图片?(?:均)?来(?:自|源于)网络[）)]?")
_OF_CASES = re_pattern(r"(?:典型)?案例\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[：:、.\s]")
_SENTENCE_FEWEST = 11
_SCRIBBLE = re_pattern(r"[\"'`;!@#$^*{}\[\]~|\\]")
_SCRAPS_FEWEST, _SCRAP_MOST = 4, 2  # words in a line, and characters in a word
_ORDINAL_MOST, _CASE_MOST = 44, 70
LONG = 60  # with a stop at its end, a line of this length is a sentence
VERY_LONG = 300  # and of this length it is one without


def label(line: Line) -> Kind:
    """Return what a line is by itself."""
    text = line.text
    if len(text) > LONG and (len(text) > VERY_LONG or is_closed(text)):
        return _label_long(text)
    for kind, check in _CHECKS:
        if check(text):
            return kind
    return Kind.PARAGRAPH if _is_paragraph(text) else Kind.SHORT


def _label_long(text: str) -> Kind:
    if len(text) < 400 and is_disclaimer(_PICTURE.sub("", text)):
        return Kind.SITE
    if text[-1] in "：:" and read_meta(text):
        return Kind.META  # a page's fields, 分享： the last of them
    if text[0] in "发报抄送主分呈" and is_strong_colophon(text) and read_colophon(text):
        return Kind.COLOPHON
    if _CAPTION.match(text) and len(text) < 160:
        return Kind.CAPTION
    return Kind.TABLE if _is_table(text) else Kind.PARAGRAPH


def _is_page(text: str) -> bool:
    if text[-1] in "页版" and len(text) < 60 and _PAGE_HEAD.fullmatch(text):
        return True
    if "版" in text and len(text) < 60 and _SHEET.search(text) and _SHEET_DAY.search(text):
        return True
    if not text[0].isalnum() and not any(map(str.isalnum, text)):
        return True
    if text.isascii() and _is_scribble(text):
        return True
    return len(text) < 16 and _PAGE.fullmatch(text) is not None


def _is_scribble(text: str) -> bool:
    """Tell whether a line is what a forum strews into a text against copying.

    >>> _is_scribble("; B [; J; M o"), _is_scribble("ISO 9001; ISO 14001")
    (True, False)
    """
    words = text.split()
    return len(words) >= _SCRAPS_FEWEST and max(map(len, words)) <= _SCRAP_MOST and _SCRIBBLE.search(text) is not None


def sheet_day(text: str) -> dt.date | None:
    """Return the day that a paper's sheet carries, None of any other line.

    >>> sheet_day("第A05版：民生 2013年5月21日 星期二")
    datetime.date(2013, 5, 21)
    """
    return first_date(text) if "版" in text and len(text) < LONG and _SHEET.search(text) else None


def _is_number(text: str) -> bool:
    if text.endswith("文件"):
        return _LETTERHEAD.fullmatch(text) is not None and is_unit(text[:-2])
    return len(text) < 40 and text[-1] in "号）)〕" and _NUMBER.fullmatch(text) is not None


def is_rubric(text: str) -> bool:
    """Tell whether a line is a bracketed rubric: 【看点】; 【作者：标准化处】 is a byline.

    >>> is_rubric("【看点】"), is_rubric("[要 闻]"), is_rubric("[稽查队 张三]")
    (True, True, False)
    """
    if len(text) >= _RUBRIC_MOST:
        return False
    if text[0] == "[":
        return _SQUARE.fullmatch(text) is not None and not _signs(text)
    return _RUBRIC.fullmatch(text) is not None and not (_ROLE_WORD.search(text) and _signs(text))


def _signs(text: str) -> bool:
    """Tell whether a unit or a person by surname signs here: 【记者手记】 names nobody."""
    byline = read_byline(text)
    return byline is not None and any(role == "department" or has_surname(name) for name, role in byline.contributors)


def is_section_label(text: str) -> bool:
    """Tell whether a line is a column's name, plain or between ornaments: ◆ 监管在线 ◆.

    >>> is_section_label("◆ 监管在线 ◆"), is_section_label("基层动态"), is_section_label("市局召开会议")
    (True, True, False)
    """
    if len(text) > _LABEL_MOST:
        return False
    if _LONE_NUMBER.fullmatch(text):
        return True
    bare = _FRAME.sub("", text)
    if bare in load_words("layout_section_labels.txt"):
        return True
    if bare.endswith(_COLUMN_ENDS) and (len(bare) == _COLUMN_SIZE or bare[:-2] in division_names()):
        return True
    ornamented = _ORNAMENTED.fullmatch(text)
    return ornamented is not None and text[-1] in _ORNAMENTS


def _is_byline(text: str) -> bool:
    if text.startswith("——") and "记者" not in text:
        return False
    bracketed = text[0] in "（(【[" and text[-1] in "）)】]"
    led = text[0] in "□■◎●○◇◆据《" and text[-1] not in _ORNAMENTS
    signed = _ROLE_WORD.search(text) is not None
    if not (bracketed or led or signed):
        return False
    byline = read_byline(text)
    if byline and led and not signed and not _names_somebody(byline):  # ■ 对比
        return False
    return byline is not None or whole_lead(text) is not None


def _names_somebody(byline: Byline) -> bool:
    """Tell whether a byline names a unit, a source, or a person by surname."""
    return byline.source is not None or any(role != "author" or has_surname(name) for name, role in byline.contributors)


def _is_site(text: str) -> bool:
    """A sentence may speak of a 二维码; only one on the page's rights is no text."""
    return (len(text) > _SENTENCE_FEWEST and is_disclaimer(text)) or ("。" not in text and is_site(text))


def _is_caption(text: str) -> bool:
    if (
        _CAPTION.match(text)
        or _SHOWN.fullmatch(text)
        or (text.rstrip("）)")[-1:] in "摄影图" and _PHOTO.fullmatch(text))
    ):
        return True
    return (
        len(text) > 8
        and _CREDIT.search(text, max(0, len(text) - 60)) is not None
        and not has_stop(text)
        and read_byline(text) is None
    )


def _is_table(text: str) -> bool:
    if text[-1] == "元" and _PAID.fullmatch(text):
        return True
    if "  " not in text and "\u3000" not in text and "|" not in text and "\t" not in text:
        return False
    if text.count("|") > 1 or text.count("\t") > 1:
        return True
    return len(_COLUMNS.findall(text)) > 2 and "。" not in text


def is_ordinal(text: str) -> bool:
    """Tell whether a line is a numbered heading: 一、总体情况.

    >>> is_ordinal("一、总体情况"), is_ordinal("一、本次抽查200批次，合格198批次。")
    (True, False)
    """
    if not _ORDINAL.match(text) or len(text) > _CASE_MOST:
        return False
    if len(text) > _ORDINAL_MOST:  # a case is named at length
        return text.endswith("案") and "，" not in text
    if is_closed(text):
        return len(text) < 26 and not re.search(r"[，；]", text) and not re.search(r"\d", text)
    return not re.search(r"[。；]", text)


def is_case(text: str) -> bool:
    """Tell whether a line heads one of the cases that a notice tells.

    >>> is_case("案例二：某物业公司转供电加价案"), is_case("案例发布会召开")
    (True, False)
    """
    return "案例" in text[:4] and _OF_CASES.match(text) is not None


def is_item(text: str) -> bool:
    """Tell whether a line begins as an item of a list: 1.…, (2)…, ①…."""
    return _ITEM.match(text) is not None


def starts_numbered(text: str) -> bool:
    """Tell whether a line begins with any numbering, so that it continues no sentence."""
    return _ORDINAL.match(text) is not None or is_item(text)


def _is_colophon(text: str) -> bool:
    return is_strong_colophon(text) and read_colophon(text) is not None


def _is_paragraph(text: str) -> bool:
    """A sentence, or so long that it must be one: titles over 45 characters on a line are rare."""
    text = POSTED.sub("", text) or text if text[-1] in "）)" else text
    if _CLOSING.fullmatch(text) or _BODY_HEAD.match(text):
        return True
    if len(text) > 46 or "。" in text or "；" in text:
        return True
    if text[-1] in "！？!?" and len(text) <= 34 and text.count("，") < 2:
        return False
    return is_closed(text) or text.count("，") > 1


_CHECKS = (
    (Kind.PAGE, _is_page),
    (Kind.TAIL, is_tail),
    (Kind.NUMBER, _is_number),
    (Kind.DATE, is_date_line),
    (Kind.COLOPHON, _is_colophon),
    (Kind.RUBRIC, is_rubric),
    (Kind.META, lambda text: read_meta(text) is not None),
    (Kind.BYLINE, _is_byline),
    (Kind.SITE, _is_site),
    (Kind.LABEL, is_section_label),
    (Kind.CAPTION, _is_caption),
    (Kind.ORDINAL, is_ordinal),
    (Kind.TABLE, _is_table),
)
