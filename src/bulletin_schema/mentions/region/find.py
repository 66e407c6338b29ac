"""find_regions: place words in clean text, refused inside words, streets, zones and the names of bodies."""

from __future__ import annotations

import re

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.region.expression import RegionExpression
from bulletin_schema.mentions.region.surroundings import survey
from bulletin_schema.mentions.region.table import by_short_name, lies_in
from bulletin_schema.mentions.region.vocabulary import (
    Entry,
    Verdict,
    followers,
    left_words,
    not_townships,
    vocabulary,
)

Sighting = Mention[RegionExpression]

_REACH = 18  # characters between a place and the end of the body's name it begins
# What a body's name has none of: 苏州市出台…, 苏州和…公司 are no names.
_BREAK = re.compile(
    r"[^\w（）()·\- ]|[0-9]{3}|[的了和与及在对为将被由向从等是有把让以到获共家名首某]|地区|召开|举办|举行|"
    r"开展|印发|出台|发布|推进|组织|要求|企业(?!研究|协会|联合|商会)|部分|辖区|率先|实施|加强|检查|抽查|推动|积极|全面"
)
_HAN_TAIL = re.compile(r"[\u4e00-\u9fff]{1,7}\Z")
_NO_STEM = re.compile(r"[的了是等各全某该本每这那其我们个你他]")
_SOLE_LEFT = "在赴到对与及由从将把让于至"
# 全 in 安全区, 本 in 日本市场, 该 in 应该省 are no determiners; 全市场, 该区域 name no division.
_NOT_BEFORE = {"全": "安健完齐保周", "本": "日基资样成标文版根课剧", "我": "自", "该": "应活"}
_NOT_AFTER = {"市": "场值面", "区": "域别分间块", "县": "域", "省": "钱力时"}


def find_regions(text: str) -> list[Sighting]:
    """Return the place words of a clean text that its own words bear out.

    A chain of containers is one mention, and stands for its last part. Names inside the names of bodies, zones
    and brands are left out, and so are everyday words (合作, 朝阳) that nothing in the text shows to be places.

    >>> text = "在江苏省苏州市吴中区召开"
    >>> [(text[m.start : m.end], m.value.word) for m in find_regions(text)]
    [('江苏省苏州市吴中区', '吴中区')]
    >>> find_regions("常州质监局与苏州明光科技有限公司合作，南京路朝阳产业兴旺")
    []
    """
    sightings = find_divisions(text)
    around = survey(sightings, None)
    return [s for s in sightings if not s.value.inside and (not s.value.named or around.bears_out(s.value))]


def find_divisions(text: str) -> list[Sighting]:
    """Return every place word, those inside the names of bodies too (`value.inside`): evidence for the home."""
    return _chained(text, _sightings(text))


def _sightings(text: str) -> list[Sighting]:
    automaton, entries = vocabulary()
    found: list[Sighting] = []
    body_end = len(text) + 2 * _REACH
    # Backwards, so that the end of a body's name is known when the place it begins with is met.
    matches = automaton.find_matches_as_indexes(text)
    towns: list[tuple[int, int, int]] = []
    for k in range(len(matches) - 1, -1, -1):
        index, start, end = matches[k]
        entry = entries[index]
        if entry is None:
            continue
        if entry.role == "body_end":
            body_end = start
        elif entry.role == "township":
            towns.append((start, end, _floor(matches, k, entries)))
        elif sighting := _read(text, start, end, entry, body_end):
            found.append(sighting)
    found.reverse()
    return _with_townships(text, found, towns[::-1]) if towns else found


def _floor(matches: list[tuple[int, int, int]], k: int, entries: tuple[Entry | None, ...]) -> int:
    """Return where the last word before a township's ending ends, as the name cannot begin before it."""
    if not k:
        return 0
    index, start, end = matches[k - 1]
    entry = entries[index]
    # 洛阳 in 洛阳镇: a short name may be (part of) the township's own.
    short = entry is not None and entry.plain is not None and entry.plain.form == "short"
    return start if short and end > matches[k][1] - 3 else end


def _read(text: str, start: int, end: int, entry: Entry, body_end: int) -> Sighting | None:
    expression = entry.plain
    if expression is None or entry.inside is None:
        return None
    if entry.role == "own":
        return Mention(start, end, "region", expression) if _is_own(text, start, end) else None
    if expression.form == "full":
        if text.startswith("场", end) and expression.word.endswith("市"):
            return _before_market(text, start, end, expression)
        if not _is_whole(text, start, end):
            return None
    verdict = _verdict(text, end, expression)
    if verdict == "thing":
        return None
    inside = verdict in ("organisation", "zone", "brand") or (
        body_end - end <= _REACH and not _BREAK.search(text, end, body_end)
    )
    return Mention(start, end, "region", entry.inside if inside else expression)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a full name is cut by a word: 市北区 in 市北区域, 范县 in 示范县."""
    after = text[end : end + 1]
    if after and after in _NOT_AFTER.get(text[end - 1], ""):
        return False
    return end - start > 2 or _stands_free(text, start)


def _verdict(text: str, end: int, expression: RegionExpression) -> Verdict | None:
    if text.startswith("委", end):
        return "none" if text.startswith("委托", end) else "organisation"
    for word, verdict in followers().get(text[end : end + 1], ()):
        if text.startswith(word, end):
            return "none" if verdict == "thing" and expression.form == "full" else verdict
    return None


def _before_market(text: str, start: int, end: int, full: RegionExpression) -> Sighting | None:
    """Read 苏州市场: the short name before a market; in 苏州市场监管局 it is inside a body's name."""
    short = full.word[:-1]
    if short not in by_short_name():
        return None
    inside = _verdict(text, end - 1, full) == "organisation"
    return Mention(start, end - 1, "region", RegionExpression(short, "short", full.divisions, inside=inside))


def _stands_free(text: str, start: int) -> bool:
    """Tell whether no word runs into a name: 范县 does not stand free in 示范县."""
    before = text[start - 1 : start]
    return not ("\u4e00" <= before <= "\u9fff") or before in _SOLE_LEFT or before in "省市区州"


def _is_own(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and before in _NOT_BEFORE[text[start]]:
        return False
    return not (after and after in _NOT_AFTER.get(text[end - 1], ""))


def _with_townships(text: str, found: list[Sighting], towns: list[tuple[int, int, int]]) -> list[Sighting]:
    """Add the townships; one whose name has no clear beginning counts where the text has it clearly elsewhere."""
    known: set[str] = set()
    unclear: list[tuple[int, int]] = []
    added: list[Sighting] = []
    for start, end, floor in towns:
        begin = _township_start(text, start, floor)
        if begin is None:
            unclear.append((start, end))
        elif begin >= 0:
            known.add(text[begin:end])
            added.append(Mention(begin, end, "region", RegionExpression(text[begin:end], "township")))
    for start, end in unclear:
        for length in (4, 3, 2):
            if start >= length and text[start - length : end] in known:
                begin = start - length
                added.append(Mention(begin, end, "region", RegionExpression(text[begin:end], "township")))
                break
    return _merged(found, added)


def _merged(found: list[Sighting], towns: list[Sighting]) -> list[Sighting]:
    """Put townships among the other places; a place that a township's name covers is none."""
    taken = sorted(towns)
    kept: list[Sighting] = []
    k = 0
    for sighting in found:
        while k < len(taken) and taken[k].end <= sighting.start:
            k += 1
        if k == len(taken) or sighting.end <= taken[k].start:
            kept.append(sighting)
    return sorted(kept + towns, key=lambda s: s.start)


def _township_start(text: str, at: int, floor: int) -> int | None:
    """Return where the name before 镇 begins: -1 for no name, None where it is unclear."""
    low = max(floor, at - 7)
    tail = _HAN_TAIL.search(text, low, at)
    if not tail:
        return -1
    begin = tail.start()
    bounded = begin > low or low == floor
    if bounded and at - begin == 1:
        # 吴中区X镇 with one character is a name only right behind a place.
        return begin if begin == floor > 0 and _is_stem(text[begin:at]) else -1
    for cut in range(begin, at - 1):
        length = at - cut
        if length > 4:
            continue
        if cut == begin:
            free = bounded and text[begin] not in _SOLE_LEFT and not _opens_with_word(text, begin, at)
        else:
            free = bool(left_words().search(text, begin, cut))
        if free:
            return cut if _is_stem(text[cut:at]) else -1
    return -1 if not _is_stem(text[at - 2 : at]) else None


def _opens_with_word(text: str, begin: int, at: int) -> bool:
    return any(left_words().search(text, begin, begin + n) is not None for n in (2, 3) if at - begin - n >= 2)


def _is_stem(stem: str) -> bool:
    if _NO_STEM.search(stem):
        return False
    return not any(stem[k:] in not_townships() for k in range(len(stem)))


def _chained(text: str, sightings: list[Sighting]) -> list[Sighting]:
    """Join what stands directly in its container: 常州武进区 is one mention of 武进区."""
    joined: list[Sighting] = []
    for sighting in sightings:
        if joined and (link := _link(text, joined[-1], sighting)):
            joined[-1] = link
        else:
            joined.append(sighting)
    return joined


def _link(text: str, outer: Sighting, inner: Sighting) -> Sighting | None:
    gap = text[outer.end : inner.start]
    if gap not in ("", " ") or outer.value.form not in ("full", "short") or not inner.value.named:
        return None
    containers = outer.value.containers + outer.value.divisions
    if inner.value.form == "township":
        divisions = inner.value.divisions
    else:
        outside = outer.value.divisions
        divisions = tuple(
            d for d in inner.value.divisions if any(d.code != c.code and lies_in(d.code, c.code) for c in outside)
        )
        if not divisions:
            return None
    value = RegionExpression(inner.value.word, inner.value.form, divisions, "firm", containers, inner.value.inside)
    return Mention(outer.start, inner.end, "region", value)
