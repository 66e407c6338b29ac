r"""Speakers: who is named before the words said, a line each: 罗某梅：各位朋友, [孙某群] 我们抽查了80批次.

>>> talk = "【文字实录】\n罗晓梅：各位好。\n孙立群：今年抽查80批次。\n罗晓梅：谢谢。\n"
>>> [m.value.name for m in read_speakers(talk)]
['罗晓梅', '孙立群', '罗晓梅']
>>> list(read_speakers("白砂糖：合格。\n白砂糖：合格。\n"))
[]
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bulletin_schema.han import HAN
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.person.model import Person
from bulletin_schema.mentions.person.naming import is_person
from bulletin_schema.patterns import re_pattern

_TURN = re_pattern(rf"^[ \t　]*(?:([{HAN}]{{2,3}})[ \t　]{{0,2}}[：:]|[\[【]([{HAN}]{{2,3}})[\]】])", re.MULTILINE)
# What only a page has on which people speak in turn.
_TALK = ("实录", "主持人", "访谈", "发布会", "网友", "记者问", "答记者", "答问", "问答", "在线交流", "直播")
_WHOLE = 3  # characters of a name that is sure where it is said once


def read_speakers(text: str) -> Iterator[Mention[Person]]:
    """Yield who speaks in turn where one has a name of three; a name of two is one where it stands before two turns."""
    if not any(map(text.__contains__, _TALK)):
        return
    turns = [turn.span(1 if turn[1] else 2) for turn in _TURN.finditer(text)]
    often = Counter(text[start:end] for start, end in turns)
    named = {name for name, times in often.items() if (len(name) == _WHOLE or times > 1) and is_person(name)}
    if any(len(name) == _WHOLE for name in named):
        for start, end in turns:
            if (name := text[start:end]) in named:
                yield Mention(start, end, "person", Person(name))
