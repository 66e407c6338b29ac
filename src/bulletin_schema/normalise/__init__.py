"""normalise: the rewritings that turn source text into clean text, one line of data each.

Clean text is in simplified script, with half-width letters and digits and full-width marks, without the noise of
crawls. Line breaks stay: which of them are within a sentence, the layout tells.

>>> view = normalise("標(biāo)準(zhǔn)化,,引領(lǐng)ＩＳＯ　９００１")
>>> view.text
'标准化，引领ISO 9001'
>>> view.source_span(0, 2)
(0, 8)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from bulletin_schema.normalise.characters import blank, narrow, unify
from bulletin_schema.normalise.entities import decode_entities, drop_invisible
from bulletin_schema.normalise.pinyin import drop_readings
from bulletin_schema.normalise.punctuation import (
    curl_quotes,
    join_angles,
    merge_marks,
    restore_blanks,
    shape_dashes,
    widen_brackets,
    widen_marks,
)
from bulletin_schema.normalise.script import simplify
from bulletin_schema.normalise.spacing import close_up
from bulletin_schema.normalise.torn import mend
from bulletin_schema.text import View

__all__ = ["STEPS", "Step", "normalise"]


class Step(NamedTuple):
    """A rewriting and its name. Each looks first, cheaply, whether there is anything for it to do."""

    name: str
    rewrite: Callable[[View], View]


# In an order in which no step makes work for one before it: to normalise twice changes nothing.
STEPS: tuple[Step, ...] = (
    Step("invisible", drop_invisible),  # zero-width characters, soft hyphens, the \r of \r\n
    Step("blanks", blank),  # U+3000, no-break spaces, control and private characters
    Step("widths", narrow),  # ９７．６９％ -> 97.69%, ﹐ -> ，, 「」 -> “”
    Step("forms", unify),  # ⻓ -> 长
    Step("entities", decode_entities),  # &nbsp; &#8220;
    Step("torn", mend),  # 管理?xiàng)l例 -> 管理條例
    Step("pinyin", drop_readings),  # 標(biāo)準(zhǔn)(zhǔn) -> 標準
    Step("script", simplify),  # 標準 -> 标准
    Step("lost_blanks", restore_blanks),  # ????来源
    Step("quotes", curl_quotes),  # "质量月" -> “质量月”
    Step("angles", join_angles),  # <<质量法>> -> 《质量法》
    Step("dashes", shape_dashes),  # 喜报--我市 -> 喜报——我市
    Step("brackets", widen_brackets),  # 甲公司(集团) -> 甲公司（集团）
    Step("doubled_marks", merge_marks),  # ,、 -> 、
    Step("marks", widen_marks),  # 要求:一是 -> 要求：一是
    Step("spacing", close_up),  # 通 知 -> 通知
)


def normalise(source: str, *, steps: Iterable[Step] = STEPS) -> View:
    """Return the clean view of a source text; every character knows where it stood."""
    view = View(source)
    for step in steps:
        view = step.rewrite(view)
    return view
