"""Draft: an article while its lines are being gathered, and the record it becomes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from itertools import pairwise

from bulletin_schema.layout.byline import Byline
from bulletin_schema.layout.dates import POSTED, first_date, month_and_day
from bulletin_schema.layout.headline import is_slogan, news_score
from bulletin_schema.layout.labels import is_item
from bulletin_schema.layout.lines import Line, is_ajar, is_closed
from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.article import Article, Contributor

_BRACKETED = re_pattern(r"【[^【】]+】|\[[^\[\]]+\]")
# ★ or 01 before a title, and the column or the part of a forum it stands in: 【监管】某市…, [地方动态] 某市…
_MARK = re_pattern(
    r"\A0[1-9][\s.、]+(?=[^\s\d]{4})|\A[★☆◆◇●○■□▲△※►▶•]+\s*|\A(?:\[[^\[\]]{2,8}\]|【[^【】]{2,8}】)\s*(?=[^\s\[【]{8})"
)
_NOTE = re_pattern(r"[【\[]?(?:编者按|编者的话|编前语?|按语|按)[】\]]?\s?[：:]|【编者按】")
_UNFINISHED = re_pattern(r"附件|附[：:]|联系|电话|地址|特此|抄送|此复")
_ROW_END = re_pattern(r"\S\s\S+\s(?:19|20)\d\d年\d{1,2}月\d{1,2}日\Z")  # a list's row ends with its day
_CREDIT = re_pattern(
    r"\s*[（(][^（）()]{0,24}(?:摄|供图|提供)[^（）()]{0,8}[）)]\s*\Z"
    r"|(?<=[\s。])\s*(?:本报|本刊)?(?:记者|通讯员)?\s?[\u4e00-\u9fff·]{1,4}(?:\s[\u4e00-\u9fff]{1,4}){0,3}\s*[/／]?\s*(?:摄影?(?:报道)?|供图)\s*\Z"
)
_NEXT = re_pattern(r"(?<=[。；\s])(?=图\s?[②-⑨2-9]\s?[：:])")
_CAPTION_HEAD = re_pattern(r"^[（(]?\s*(?:[◎●○◆](?=[^\s]{4})|图\s?[\d①-⑨]{0,2}\s?[：:]|[上下左右]图\s?[：:]|▲)\s*")


@dataclass(slots=True)
class Draft:
    """One article: what its lines said so far."""

    start: int
    end: int = 0
    title: list[Line] = field(default_factory=list)
    named: str | None = None  # the title as a table of fields gives it
    signers: dict[str, str] = field(default_factory=dict)  # name -> role, in order
    source: str | None = None
    published: dt.date | None = None
    signed_on: dt.date | None = None
    printed: dt.date | None = None  # the day of the paper's sheet
    dateline: str | None = None
    headings: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    last: Line | None = None  # the last paragraph
    signed: bool = False  # a signature stands after the last paragraph
    stops: bool = True  # the text's paragraphs end with a stop
    led: bool = False  # it begins with 本报讯
    paged: bool = False  # a web page's fields stand under the title

    def add(self, byline: Byline) -> None:
        """Take what a byline says; the first source and date win."""
        for name, role in byline.contributors:
            if self.signers.get(name, "author") == "author":  # 作者：张三 above and 记者张三 below are one
                self.signers[name] = role
        self.source = self.source or byline.source
        self.published = self.published or byline.published
        self.dateline = self.dateline or byline.dateline

    @property
    def headline(self) -> tuple[str | None, str | None]:
        """Kicker and title as the lines above the piece give them."""
        detached = len(self.title) > 1 and self.title[1].gap > 0
        return compose_title([line.text for line in self.title], detached=detached)

    @property
    def is_note(self) -> bool:
        """Tell whether all it has is an editor's note, which stands before the piece it speaks of."""
        return not self.title and self.last is not None and _NOTE.match(self.last.text) is not None

    @property
    def breaks_off(self) -> bool:
        """Tell whether the text ends in the middle of a sentence."""
        if self.last is None or self.signed:
            return False
        text = self.last.text.rstrip("| ")
        if self.title and text.endswith(self.title[0].text):  # the page ends with the title again
            return False
        if is_ajar(text) or (text.endswith("...") and not text.endswith("......")):
            return True
        if is_closed(text) or is_item(text) or _UNFINISHED.match(text) or _ROW_END.search(text):
            return False
        return self.stops and "\u4e00" <= text[-1] <= "\u9fff" and ("。" in text or "，" in text or len(text) > 46)

    def record(self, reference: dt.date | None) -> Article:
        """Return the article as the contract has it."""
        kicker, title = self.headline
        posted = POSTED.search(title) if title else None
        title = title and POSTED.sub("", _MARK.sub("", title))
        if title and _BRACKETED.fullmatch(title):  # a post's title: 【某市开展检查】
            title = title[1:-1].strip()
        published = self.published or self.signed_on
        if published is None and posted:
            published = first_date(posted.group())
        if published is None and self.dateline:
            published = month_and_day(self.dateline, self.printed or reference)
        return Article(
            title=title or self.named,
            kicker=kicker,
            contributors=tuple(Contributor(name=name, role=role) for name, role in self.signers.items()),
            source=self.source,
            published=published or self.printed,
            headings=tuple(self.headings),
            captions=tuple(filter(None, map(bare_caption, _each(self.captions)))),
            truncated=self.breaks_off,
        )


def compose_title(lines: list[str], *, detached: bool = True) -> tuple[str | None, str | None]:
    """Return kicker and title of the lines above a piece; a slogan that does not stand apart begins the title.

    >>> compose_title(["走在前 作表率", "某县高标准构建大质量格局"])
    ('走在前 作表率', '某县高标准构建大质量格局')
    >>> compose_title(["省计量院考察", "某镇汽配产业"])
    (None, '省计量院考察某镇汽配产业')
    """
    if not lines:
        return None, None
    kicker = None
    if detached and len(lines) > 1 and _is_kicker(lines[0], lines[1]):
        kicker, lines = lines[0], lines[1:]
    title = lines[0]
    for above, line in pairwise(lines):
        whole = is_slogan(above) or (news_score(above) >= 3 and news_score(line) >= 3)
        title += " " + line if whole and not line.startswith(("—", "-", "（", "(")) else line
    return kicker, title


def _is_kicker(first: str, second: str) -> bool:
    """A slogan in halves above a line that tells the news by itself."""
    if second.startswith(("—", "-", "（", "(")):
        return False
    return is_slogan(first) and not is_slogan(second) and len(second) > 9


def _each(captions: list[str]) -> list[str]:
    """Part captions that stand on one line, 图①：车间。 图②：检测现场, each behind its number."""
    return [one for caption in captions for one in _NEXT.split(caption)]


def bare_caption(text: str) -> str:
    """Return a caption without its credit and number.

    >>> bare_caption("图为执法人员检查超市（张三 摄）")
    '图为执法人员检查超市'
    """
    return _CAPTION_HEAD.sub("", _CREDIT.sub("", text)).strip("（()） \u3000") if len(text) < 400 else text
