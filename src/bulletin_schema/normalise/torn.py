r"""Torn characters: what is left of one whose two GBK bytes were cut apart.

The crawls that write readings behind characters (see `pinyin`) work on bytes, and hit in the middle of a pair:
管理條例 is C0ED 976C, its ED97 is 項, and so `(xiàng)` lands between the bytes of 條: 管理?xiàng)l例. A full-width
mark made narrow does the same: 。現 is A1A3 AC46, its A3AC is ，and `?,F(xiàn)` is left. The bytes that are
still there give the characters back, and the readings prove them; what is not proved is left alone.

>>> from bulletin_schema.text import View
>>> for torn in ("管理?xiàng)l例", "日?qǐng)?bào)", "抽查?,F(xiàn)將", "各?。▍^(qū)", "?h(huán)境"):
...     print(mend(View(torn)).text)
管理條例
日報
抽查。現將
各省（區
環境
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from bulletin_schema.normalise.characters import HAN
from bulletin_schema.normalise.pinyin import SYLLABLE, TONED, is_toned, spelled, syllables
from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import Edit, View

# Between the head and the tail of a torn stretch all is shifted by one byte: Chinese characters, but not the
# ones that were written. 當(dāng)?shù)厥称匪幤繁O(jiān)管 was 當地食品藥品監管.
_RUN = r"(?P<run>[^\x00-\x7f]{0,40}?)"
_TAIL = rf"(?:(?P<byte>[@-~])(?:[(（](?P<tail>{SYLLABLE})[)）])?|\?(?P<lost>{SYLLABLE})[)）])"
_BEFORE = re_pattern(rf"([{HAN}])(?:[(（]{SYLLABLE}[)）]){{0,3}}\Z")
_NARROWED = {mark: bytes([ord(mark) | 0x80]) for mark in ",;:!?"}  # the second bytes of ，；：！？
_NARROWED |= {wide: wide.encode("gbk")[1:] for wide in "，；：！？"}
_MARKS = frozenset("，。；：！？、（）《》“”")
_LOST = "□"  # the Chinese sign for a character that cannot be made out


def mend(view: View) -> View:
    """Put the characters back that a crawl has torn apart."""
    if not TONED.search(view.text):
        return view
    edits: list[Edit] = []
    taken: set[int] = set()
    for pattern, meaning in _FORMS:
        for match in pattern.finditer(view.text):
            new = None if taken.intersection(range(*match.span())) else meaning(match)
            if new is not None:
                edits.append(Edit(*match.span(), new))
                taken.update(range(*match.span()))
    return view.rewrite(edits)


def _split_pair(match: re.Match[str]) -> str | None:
    """管理?xiàng)l例: the reading is of a false pair, whose first byte is the second of the character before."""
    before = _BEFORE.search(match.string, max(0, match.start() - 40), match.start())
    if not before:
        return None
    second = _bytes(before[1])[1:]
    pairs = (_bytes(char) for char in syllables().get(spelled(match["head"]), ()))
    found = {_shifted(pair[1:], match) for pair in pairs if pair[:1] == second}
    return found.pop() if len(found) == 1 else None


def _narrowed_mark(match: re.Match[str]) -> str | None:
    """?,F(xiàn): a false ， was narrowed; it was the second byte of 。 and the first of 現."""
    if not (match["tail"] or match["lost"]):
        return None
    text = _shifted(_NARROWED[match["mark"]], match)
    return None if text is None else "。" + text


def _false_stop(match: re.Match[str]) -> str | None:
    """?。▍^(qū): a false 。 (A1A3) between 省 (CAA1) and （ (A3A8)."""
    text = _shifted(b"\xa3", match) if match["tail"] or match["lost"] else None
    if text is None:
        return None
    return ("省" if text.startswith("（") else _LOST) + text


def _second_byte(match: re.Match[str]) -> str | None:
    """?h(huán): the second byte and the reading are left, and one character has both."""
    found = _by_second_byte().get((spelled(match["tail"]), match["byte"].encode()), "")
    return found if len(found) == 1 else None


def _shifted_pair(match: re.Match[str]) -> str | None:
    """袌霰O(jiān): the head is out of reach, but the last character stands on its bytes and its reading."""
    return _shifted(_bytes(match["before"])[1:], match)


def _nothing_left(match: re.Match[str]) -> str | None:
    """專家?guī)?: both bytes of 庫 are gone."""
    return _LOST if is_toned(spelled(match["head"])) else None


def _lost_run(_: re.Match[str]) -> str:
    """規(guī)???,抽查: 模看 is gone, and a question mark would end the sentence."""
    return _LOST


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (re_pattern(rf"\?(?P<head>{SYLLABLE})[)）]{_RUN}{_TAIL}"), _split_pair),
    (re_pattern(rf"\?(?P<mark>[,;:!?，；：！？])(?P=mark)?{_RUN}{_TAIL}"), _narrowed_mark),
    (
        re_pattern(rf"(?P<mark>[,;:!，；：！])(?P<run>)(?P<byte>[@-~])[(（](?P<tail>{SYLLABLE})[)）](?P<lost>)"),
        _narrowed_mark,
    ),
    (re_pattern(rf"\?。{_RUN}{_TAIL}"), _false_stop),
    (re_pattern(rf"(?:\?|(?<=[，、。；：！？,;:!?]))(?P<byte>[@-~])[(（](?P<tail>{SYLLABLE})[)）]"), _second_byte),
    (
        re_pattern(rf"(?P<before>[{HAN}])(?P<run>)(?P<byte>[@-~])[(（](?P<tail>{SYLLABLE})[)）](?P<lost>)"),
        _shifted_pair,
    ),
    (re_pattern(rf"\?(?P<head>{SYLLABLE})[)）](?:\?(?![?@-~À-ǿ]))?"), _nothing_left),
    (re_pattern(rf"\?(?<=[{HAN})）]\?)\?{{1,2}}(?=[,，、。;；{HAN}])"), _lost_run),
)


def _shifted(first: bytes, match: re.Match[str]) -> str | None:
    """Decode a torn stretch from its first byte on; None where the readings and the characters do not bear it out."""
    try:
        pairs = first + match["run"].encode("gbk") + (match["byte"] or "").encode()
        if match["byte"]:
            text = pairs.decode("gbk")
            readings = syllables().get(spelled(match["tail"]), ()) if match["tail"] else _known()
            return text if text[-1:] in readings and _is_sound(text) else None
        text = pairs[:-1].decode("gbk")
    except UnicodeError:
        return None
    last = [char for char in syllables().get(spelled(match["lost"]), ()) if _bytes(char)[:1] == pairs[-1:]]
    return text + last[0] if len(last) == 1 and _is_sound(text) else None


def _is_sound(text: str) -> bool:
    """Tell whether a text is of known characters in traditional script: so these crawls write, and Big5 has them."""
    try:
        text.encode("cp950")
    except UnicodeEncodeError:
        return False
    return all(char in _known() or char in _MARKS for char in text)


def _bytes(char: str) -> bytes:
    """Return the two GBK bytes of a character, none where it has none."""
    try:
        return char.encode("gbk")
    except UnicodeEncodeError:
        return b""


@cache
def _known() -> frozenset[str]:
    return frozenset().union(*syllables().values())


@cache
def _by_second_byte() -> dict[tuple[str, bytes], str]:
    """Return the characters that have a reading and a second byte, where that is an ASCII one."""
    found: dict[tuple[str, bytes], str] = {}
    for syllable, chars in syllables().items():
        for char in sorted(chars):
            key = syllable, _bytes(char)[1:]
            if key[1].isascii() and key[1]:
                found[key] = found.get(key, "") + char
    return found
