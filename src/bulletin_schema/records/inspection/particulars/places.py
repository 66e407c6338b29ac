"""Places: where a check was carried out, as the text around it and the name of who checked tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bulletin_schema.clauses import in_title
from bulletin_schema.mention import Mention, lying_in
from bulletin_schema.mentions.region import RegionExpression, resolve_regions
from bulletin_schema.mentions.region.table import by_code, lies_in
from bulletin_schema.model import Region
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import Draft

LONGEST_TITLE = 60  # characters before a word of a title within which its mark opens
_WORDS = frozenset({"城区", "郊区", "矿区"})  # divisions by name, but mostly just the town
_NATIONAL = regex_pattern(r"^(?:国家|市场监管总局|质检总局|食药监总局|食品药品监管总局|总局|工商总局|全国)|总局$")


def region_of(draft: Draft, reading: Reading, authority: str | None, body: Mention[Any] | None) -> Region | None:
    """Return where was checked: the one place of the check's sentences, else the body's own place."""
    if place := draft.place or (_raided_place(draft, reading) if draft.raid else None):
        return place
    low, core = _places_told(draft, reading)
    told = [m for m in core if not _is_base(reading, m) and m.value.name not in _WORDS]
    places: list[Region] = list(dict.fromkeys(m.value for m in told))
    if len(places) == 1:
        if places[0].code:
            return _own_place(reading, core, body) or places[0]
        if _is_town(reading, told[0]) and not (body and body.start >= low and _names_place(reading, body)):
            return places[0]
    if authority and _NATIONAL.search(authority):
        return None
    if len(places) > 1 and (object_place := _place_of_count(draft, reading)):
        return object_place
    if own := _place_of_body(reading, authority, body, low):
        return own if len(places) > 1 else _nearer_home(draft, reading, own)
    if not authority and any(place.code for place in places):
        return None
    return reading.home_of(draft.article, draft.start) or _province_of_cities(reading, draft, authority)


def _province_of_cities(reading: Reading, draft: Draft, authority: str | None) -> Region | None:
    """Return the one province that all the cities of an article lie in, for 省局: 省市场监管局…在南昌、九江抽查88家企业."""
    if not authority or authority[0] != "省":
        return None
    piece = reading.piece(draft.article)
    if piece is None:
        return _shared_province(reading, draft.start, draft.end)
    key = ("inspection province", draft.article)
    return reading.memo(key, lambda: _shared_province(reading, piece.start, piece.end))


def _shared_province(reading: Reading, low: int, high: int) -> Region | None:
    """Return the province of some cities, where they have one: 江西省 of 南昌、九江."""
    codes = {m.value.code for m in reading.within("region", low, high) if m.value.code}
    provinces = {code[:2] for code in codes}
    if len(provinces) != 1 or len(codes) < _FEWEST_CITIES:
        return None
    return by_code()[f"{provinces.pop()}0000"][0].region


_FEWEST_CITIES = 2


def _nearer_home(draft: Draft, reading: Reading, own: Region) -> Region:
    """Return the article's own place where that lies in the place of who checked: a county on what 省质监局 found there."""
    home = reading.home_of(draft.article, draft.start)
    told_of = home is not None and own != reading.home.region and lies_in(home.code or "", own.code or "")
    return home if home is not None and told_of else own


def _places_told(draft: Draft, reading: Reading) -> tuple[int, Sequence[Mention[Any]]]:
    """Return where the sentences that open a check start, and the places they name, up to its number if any is there."""
    sentence = reading.sentence_at(draft.opening.start)
    low = min(sentence.start if sentence else draft.start, draft.start)
    first = reading.sentence_at(draft.start)
    core = reading.within("region", low, first.end if first else draft.end)
    count, parts = draft.count, tuple(row.subject for row in draft.rows)
    core = [m for m in core if not parts or not reading.text.startswith(parts, m.start)]
    if count:  # 不合格5家，其中甲市2家、乙市1家
        core = [m for m in core if "其中" not in reading.text[count[1].start : m.start]]
    # What is told behind the count may be of one place: …，其中甲县1家仍不合格
    return low, [m for m in core if count and m.start < count[1].end] or core


def _place_of_body(reading: Reading, authority: str | None, body: Mention[Any] | None, low: int) -> Region | None:
    """Return the last place in the name of who checked, else the town it is of, told before it from an offset on."""
    if authority and (named := _places_of_name(reading, authority, body.start if body else low)):
        return (_place_of_companion(reading, body, named[-1]) if body else None) or named[-1]
    own = (places_in(reading, body) or _places_beside(reading, body)) if body else ()
    return own[-1].value if own else None


_HELPS = regex_pattern(r"\p{Han}{0,6}?(?:配合|联合|会同|协助|协同|帮助)")


def _place_of_companion(reading: Reading, body: Mention[Any], own: Region) -> Region | None:
    """Return the town of the bureau that a body of its province checks with: 省计量院配合阳泉市质监局检定台秤."""
    if _level(own) > 1:
        return None
    there = (m for m in lying_in(_all_places(reading), body.end, body.end + _COMPANY) if m.value != own)
    town = next((m for m in there if lies_in(m.value.code or "", own.code or "")), None)
    helps = town is not None and _HELPS.fullmatch(reading.text, body.end, town.start)
    return town.value if town is not None and helps else None


_COMPANY = 16  # characters behind a body in which who it checks with is named


def _places_of_name(reading: Reading, name: str, low: int) -> list[Region]:
    """Return the divisions in the whole name of a body, named from an offset on: 某市消费者协会, 某市工商局某区分局."""
    at = reading.text.find(name, low)
    if at < 0 and (at := reading.text.rfind(name, 0, low)) < 0:
        return []
    return [m.value for m in lying_in(_all_places(reading), at, at + len(name))]


_LEVELS = {"市": 2, "县": 3, "区": 3}


def _places_beside(reading: Reading, body: Mention[Any]) -> Sequence[Mention[Region]]:
    """Return the towns named in the paragraph before a body that is but called theirs: 蚌埠市商务局…；市质监局检定加油机."""
    level = _LEVELS.get(reading.text[body.start])
    low = reading.text.rfind("\n", 0, body.start) + 1
    return [m for m in lying_in(_all_places(reading), low, body.start) if _level(m.value) == level]


def _raided_place(draft: Draft, reading: Reading) -> Region | None:
    """Return where a raid was: what stands behind its 在, though it may be part of a name, else the only place told."""
    text = reading.text
    there = lying_in(_all_places(reading), draft.start, draft.end)
    told = [m.value for m in there if text.startswith("在", m.start - 1)]
    told = told or list(dict.fromkeys(m.value for m in reading.within("region", draft.start, draft.end)))
    return told[0] if len(told) == 1 and told[0].code else None


_TOWN = regex_pattern(r"(?<![两各])(?:[镇乡]|街道|苏木)$")
_LISTED_BESIDE = regex_pattern(r"[^，。；]{0,8}[、和及与等]")


def _is_town(reading: Reading, place: Mention[Any]) -> bool:
    """Tell whether a check's only place is one town, not one of those it went to: 龙潭、文地两镇, 洛水镇集贸市场、学校."""
    if _TOWN.search(place.value.name) is None or reading.text[place.start - 1 : place.start] in tuple("、和及与"):
        return False
    return _LISTED_BESIDE.match(reading.text, place.end) is None


def _names_place(reading: Reading, body: Mention[Any]) -> bool:
    """Tell whether a body's name says where it is: 海伦市市场监管局, and not 县局."""
    return reading.text[body.start] not in "省市县区旗州盟该我本" and bool(places_in(reading, body))


def places_in(reading: Reading, body: Mention[Any]) -> Sequence[Mention[Any]]:
    """Return the divisions named in a body's own name."""
    return lying_in(_all_places(reading), body.start, body.end)


def _own_place(reading: Reading, core: Sequence[Mention[Any]], body: Mention[Any] | None) -> Region | None:
    """Return the body's own place for 全县, which in a paper of several counties may be taken for another."""
    if body is None or any(reading.text[m.start] not in "全我本" for m in core):
        return None
    own = places_in(reading, body)
    return next((m.value for m in own if _level(m.value) == _level(core[-1].value)), None)


def _level(place: Region) -> int:
    """Return how many pairs of figures of a division's code say something: 2 of 411400."""
    code = place.code or ""
    return sum(code[at : at + 2] != "00" for at in range(0, len(code), 2))


def _place_of_count(draft: Draft, reading: Reading) -> Region | None:
    """Return the one place of the clause, or of its stretch, that counts what was examined: 我县 in 监督抽查我县产品187批次，…在全市排名第6."""
    if draft.count is None:
        return None
    clause = draft.count[1]
    for low in (clause.start, clause.segment_start):
        here: list[Region] = [m.value for m in reading.within("region", low, clause.end) if not _is_base(reading, m)]
        if len(set(here)) == 1 and here[0].code:
            return here[0]
    return None


_PASSING = regex_pattern(r"(?:比|较|高于|低于|高出|超过|覆盖|覆盖了|与|移送|来自|产自|根据|按照|依据)$")


def _is_base(reading: Reading, mention: Mention[Any]) -> bool:
    """Tell whether a place is one the figure is held against, or one in a paper's title: 《…省计量条例》."""
    text = reading.text
    if in_title(text, max(0, mention.start - LONGEST_TITLE), mention.start):
        return True
    return _PASSING.search(text, max(0, mention.start - 3), mention.start) is not None


def _all_places(reading: Reading) -> list[Mention[Region]]:
    """Return the divisions, those inside bodies' names too: 福建省 in 福建省质监局."""

    def make() -> list[Mention[Region]]:
        sightings: list[Mention[RegionExpression]] = reading.mentions("place")
        shown = [m._replace(value=replace(m.value, inside=False)) if m.value.inside else m for m in sightings]
        return resolve_regions(shown, reading.home.region, articles=reading.places)

    return reading.memo("inspection places", make)
