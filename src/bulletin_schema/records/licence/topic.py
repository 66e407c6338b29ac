"""Topic: whom an article is about, for the numbers whose sentence names nobody who could hold them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bulletin_schema.clauses import opens_line
from bulletin_schema.layout import Piece
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.bodies import Body, Stretch, holds_nothing, name_of
from bulletin_schema.records.licence.granting import grants

# 姚江市检验所简介; 姚江市检验所始建于…; 姚江检测中心喜获两项资质: who a page is about.
_PROFILE: Final = regex_pattern(
    r"(?:的|单位|企业|机构|公司)?(?:简介|概况|介绍|简况)|(?:[0-9]{4}年度?)?(?:工作总结|工作汇报|大事记)|[喜荣再首]获|顺利通过|[(（][^()（）]{2,20}[)）]?(?:始建|创建|成立|组建)于|(?:始建|创建|成立|组建|位于?|坐落|隶属|前身)于?"
)
# 当事人：甲腊味坊: who a penalty is about.
_ACCUSED: Final = regex_pattern(r"(?:当事人|被处罚(?:人|单位|企业|机构))(?:名称|姓名)?[:：(（]$")
_OWN_LINE: Final = regex_pattern(r"\s*(?:\n|\Z)")
_OTHERS: Final = regex_pattern(
    r"等[0-9一二三四五六七八九十多几两]{0,3}[家个户]|(?<=公司|[厂店院社所]|中心)等|等(?:企业|单位|机构|公司)"
)
_ENDING: Final = regex_pattern(r"(?:有限|责任|股份|集团|公司|总厂|厂|中心|研究)+$")


def topic_of(reading: Reading, one: Stretch) -> str | None:
    """Return whom a profile, a penalty, a page of papers or all of an article is about."""
    piece = reading.piece(one.sentence.article)
    if piece is None:
        return None
    named = [b for b in reading.within("organization", piece.start, piece.end) if not holds_nothing(b)]
    text, before = reading.text, [b for b in named if b.start < one.sentence.start]
    accused = [b for b in before if _ACCUSED.search(text, max(0, b.start - 10), b.start)]
    about = [b for b in before[:1] if _PROFILE.match(text, b.end)]
    told = next(map(name_of, [*accused, *about]), None)
    told = (
        told
        or _on_own_line(text, before)
        or reading.memo(("only firm of", piece.start), lambda: _only(text, piece, named))
    )
    return told if told or any(not grants(text, b) for b in named) else _of_page(reading)


def _of_page(reading: Reading) -> str | None:
    """Return the firm of a page of papers, where a paper's name alone was taken for a title."""
    return _on_own_line(reading.text, [b for b in reading.mentions("organization") if not holds_nothing(b)])


def _on_own_line(text: str, bodies: Sequence[Body]) -> str | None:
    """Return the one name that fills a line of a page: 江西…水表有限公司 above the list of its papers."""
    alone = [b for b in bodies if opens_line(text, b.start) and _OWN_LINE.match(text, b.end)]
    names = {name_of(b) for b in alone}
    return names.pop() if len(names) == 1 else None


def _only(text: str, piece: Piece, bodies: Sequence[Body]) -> str | None:
    """Return the one firm that an article names, in full or in short, where it speaks of no others."""
    if _OTHERS.search(text, piece.start, piece.end):
        return None
    names = [*dict.fromkeys(name_of(b) for b in bodies if not grants(text, b))]
    longest = max(names, key=len, default="")
    stems = (_ENDING.sub("", name) for name in names)
    return longest if longest and all(stem and stem in longest for stem in stems) else None
