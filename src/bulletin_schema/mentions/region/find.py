"""find_regions: place words in clean text, refused inside words, streets, zones and the names of bodies."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from bulletin_schema.mention import Mention, joined
from bulletin_schema.mentions.region.expression import RegionExpression, Sighting
from bulletin_schema.mentions.region.surroundings import survey
from bulletin_schema.mentions.region.table import by_full_name, by_short_name, lies_in
from bulletin_schema.mentions.region.township import SOLE_LEFT, Town, with_townships
from bulletin_schema.mentions.region.vocabulary import (
    PAPERS,
    Entries,
    Entry,
    Verdict,
    followers,
    place,
    vocabulary,
)
from bulletin_schema.patterns import re_pattern

_LONG_PAST = "2008"
_HELD = ("召开", "举行", "举办", "成立", "开幕", "闭幕", "落幕")
_REACH = 18  # characters between a place and the end of the body's name it begins
# What a body's name has none of: 苏州市出台…, 苏州和…公司 are no names.
_BREAK = re_pattern(
    r"[^\w（）()·\- ]|[0-9]{3}|[的了和与及在对为将被由向从等是有把让以到获共家名首某各]|地区|召开|举办|举行|"
    r"(?<!第)一(?:家|处|个|废弃|闲置|无证|民房|出租|私人|黑|名|农资|食品|商店|药店|餐馆|超市|加油站|企业|厂房|厂家|工厂|公司|店|小区|工地|男子|女子|居民|村民|粮油|水果|小|五金|建材|电动|便利店|饭店|酒店|门店)|"
    r"分别|建成|拥有|建有|开展|印发|出台|发布|推进|组织|要求|设立|成立|组建|开设|投资|新建|落户|调研|考察|走访|督查|查处|查获|企业(?!研究|协会|联合|商会)|部分|辖区|率先|实施|加强|检查|抽查|推动|积极|全面"
)
# 高新区质监分局 is a zone's office, 各省政府 and 特区政府 nobody's own.
_NOT_OWN = frozenset("高新开经各特辖治地数多两三四五几0123456789")
# 局 and 长葛: what has a head; 市, 县 and 省 may be the container of what follows.
_HEADED = frozenset("局处科院所站厂校队组会部厅司")
# Verbs, particles and their ends that begin names too: 获嘉县, 来安县, 会宁县, 从江县, 和平县, 于都县, 将乐县, 合阳县.
_VERBS = frozenset("和从获来会于同将通合")
_BEFORE_SHORT = frozenset("从获来会同于")
_BEFORE_SHORT_FULL = SOLE_LEFT + "的了是有前和省市区州进往抵驻访"
# 其中眉县: words before a full name of two characters that do not run into it.
_BEFORE_PLACES = ("其中", "包括", "以及", "涉及", "来自", "位于", "前往", "分别", "例如", "另外", "此外", "现有")
# 信丰等地, 泗洪、泗阳两县: what counts places.
_PLACES = re_pattern(
    r"(?=[等两三四五六七八九十])等?(?:[两三四五六七八九十\d]{0,2}个?)(?:地(?![方域区])|[县市旗州盟](?![域场长局])|区县)"
)
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方"
    "石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
# 黄骅部长, 黄骅表示: whom an office or a verb of saying follows. 市长 and 县长 have places too.
_OFFICE_AFTER = re_pattern(
    r"(?:副?[部处科司厅院所组队]长|副?主任(?!委)|副?主席|董事长|总经理|教授|同志|先生|女士|表示|指出|强调|介绍说)"
)
# 全 in 安全区, 本 in 日本市场, 该 in 应该省 are no determiners; 全市场, 该区域 name no division.
_NOT_BEFORE = {"全": "安健完齐保周", "本": "日基资样成标文版根课剧", "我": "自", "该": "应活"}
_NOT_AFTER = {"市": "场值面", "区": "域别分间块", "县": "域", "省": "钱力时"}


def find_regions(text: str) -> list[Sighting]:
    """Return the place words of a clean text that its own words bear out.

    A chain of containers is one mention, and stands for its last part; two short names (山西晋城) stay two, and a
    township stays apart, as it has no code and its county has. Names inside the names of bodies, zones
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
    return _chained(text, _among_neighbours(text, _among_places(text, _sightings(text))))


def _among_places(text: str, sightings: list[Sighting]) -> list[Sighting]:
    """Take every short name of a list for a place where the list's end says so: 信丰、安远等地."""
    sure = False
    for k in range(len(sightings) - 1, -1, -1):
        own = sightings[k]
        told = _PLACES.match(text, own.end) is not None
        sure = told or (sure and joined(text, own, sightings[k + 1]))
        if sure and own.value.form == "short" and own.value.strength != "firm" and not own.value.inside:
            sightings[k] = own._replace(value=replace(own.value, strength="firm"))
    return sightings


def _among_neighbours(text: str, sightings: list[Sighting]) -> list[Sighting]:
    """Take an everyday word for the county it names among its neighbours: 尉犁、轮台、且末等县."""
    for k, own in enumerate(sightings):
        if own.value.strength != "word" or own.value.form != "short":
            continue
        held = text[own.start - 1 : own.start] == "在" and text.startswith(_HELD, own.end)  # 在北海召开
        if held or text.startswith(PAPERS, own.end):
            sightings[k] = own._replace(value=replace(own.value, strength="firm"))
            continue
        before, after = sightings[max(0, k - 1) : k], sightings[k + 1 : k + 2]
        listed = [one.value for one in before if joined(text, one, own)]
        listed += [one.value for one in after if joined(text, own, one)]
        parents = {d.parent for value in listed for d in value.divisions if d.level == "county"}
        divisions = tuple(d for d in own.value.divisions if d.parent in parents and not d.until)
        if divisions:
            sightings[k] = own._replace(value=replace(own.value, divisions=divisions, strength="firm"))
    return sightings


def _sightings(text: str) -> list[Sighting]:
    """Return the place words that their own neighbours do not refuse, and the townships."""
    automaton, entries = vocabulary()
    found: list[Sighting] = []
    body_end = len(text) + 2 * _REACH
    # Backwards, so that the end of a body's name is known when the place it begins with is met.
    matches = automaton.find_matches_as_indexes(text)
    towns: list[Town] = []
    for k in range(len(matches) - 1, -1, -1):
        index, start, end = matches[k]
        entry = entries[index]
        if entry is None:
            continue
        if entry.role == "body_end":
            body_end = start
        elif entry.role == "township":
            if towns and towns[-1].start == end == start + 1:  # 壶镇镇: the name ends with it
                continue
            inside = body_end - end <= _REACH and not _BREAK.search(text, end, body_end)
            towns.append(Town(start, end, _floor(matches, k, entries), inside))
        elif (text[start] in _VERBS or end - start == 2) and (sighting := _after_first(text, start, end, body_end)):
            while found and found[-1].start < sighting.end:
                found.pop()
            found.append(sighting)
        elif (sighting := _read(text, start, end, entry, body_end)) and (
            end - start > 2 or entry.role != "place" or _stands_free(text, sighting, matches[k - 1] if k else None)
        ):
            found.append(sighting)
    found.reverse()
    return with_townships(text, found, towns[::-1]) if towns else found


def _floor(matches: list[tuple[int, int, int]], k: int, entries: Entries) -> int:
    """Return where the last word before a township's ending ends, as the name cannot begin before it."""
    if not k:
        return 0
    index, start, end = matches[k - 1]
    entry = entries[index]
    if end == start + 1 == matches[k][1] and entry is not None and entry.role == "township":  # 壶镇镇
        return matches[k - 2][2] if k > 1 else 0
    # 洛阳 in 洛阳镇, 古县 in 古县镇: a short name, or a full one of two, may be (part of) the township's own.
    short = entry is not None and entry.plain is not None and (entry.plain.form == "short" or end - start == 2)
    return start if short and end > matches[k][1] - 3 else end


def _read(text: str, start: int, end: int, entry: Entry, body_end: int) -> Sighting | None:
    """Return what a word of the vocabulary says here, None where it is no place: 朝阳产业, 苏州市场."""
    expression = entry.plain
    if expression is None or entry.inside is None:
        return None
    if text[start] == "中" and text[start - 1 : start] == "其":  # 其中市区71批: no 中市区
        return None
    if entry.role != "place":
        speaks = _is_own(text, start, end) if entry.role == "own" else text[start - 1 : start] not in _NOT_OWN
        return Mention(start, end, "region", expression) if speaks else None
    if text.startswith("场", end) and expression.word.endswith("市"):
        return _before_market(text, start, end, expression)
    whole = _is_whole(text, start, end) if expression.form == "full" else _is_free(text, start, end)
    verdict = _verdict(text, end, expression)
    if not whole or verdict == "thing":
        return None
    inside = verdict in ("organisation", "zone", "brand") or (
        body_end - end <= _REACH and not _BREAK.search(text, end, body_end)
    )
    return Mention(start, end, "region", entry.inside if inside else expression)


def _after_first(text: str, start: int, end: int, body_end: int) -> Sighting | None:
    """Read 平昌县 in 通江县和平昌县, where 和平 begins first, 江苏省 in 从江苏省获悉 and 宁安市 in 其中宁安市."""
    for length in range(min(5, len(text) - start - 1), end - start - 1, -1):
        name = text[start + 1 : start + 1 + length]
        if length > end - start and name in by_full_name():
            return _read(text, start + 1, start + 1 + length, place(name, "full"), body_end)
        if text[start] in _BEFORE_SHORT and any(d.level != "county" for d in by_short_name().get(name, ())):
            return _read(text, start + 1, start + 1 + length, place(name, "short"), body_end)
    return None


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a full name is no part of a longer word: 市北区 is one of 市北区域, 万山区 of 254万山区."""
    if _runs_on(text, end):
        return False
    return text[start] != "万" or not text[start - 1 : start].isdigit()


def _is_free(text: str, start: int, end: int) -> bool:
    """Tell whether a short name is no part of an office and a person: 长葛 in 副市长葛某某, 局长沙某."""
    if text[start] == "长" and (text[start - 1 : start] in _HEADED or text[start - 2 : start - 1] == "副"):
        return False
    if end - start == 2 and text[start] in _SURNAMES and _OFFICE_AFTER.match(text, end):
        return any(d.level != "county" for d in by_short_name()[text[start:end]])
    return not _is_person(text, start, end)


def _verdict(text: str, end: int, expression: RegionExpression) -> Verdict | None:
    if text.startswith("委", end):
        return "none" if text.startswith("委托", end) else "organisation"
    for word, verdict in followers().get(text[end : end + 1], ()):
        if text.startswith(word, end):
            return "none" if verdict == "thing" and expression.form == "full" else verdict
    return None


def _before_market(text: str, start: int, end: int, full: RegionExpression) -> Sighting | None:
    """Read 苏州市场: the short name before a market; in 苏州市场监管局 and 苏州市场信息网 it is inside a name."""
    short = full.word[:-1]
    if short not in by_short_name():
        return None
    inside = _verdict(text, end - 1, full) == "organisation" or text.startswith("场信息网", end)
    return Mention(start, end - 1, "region", RegionExpression(short, "short", full.divisions, inside=inside))


def _stands_free(text: str, sighting: Sighting, before: tuple[int, int, int] | None) -> bool:
    """Tell whether no word runs into a full name of two characters: 范县 does not stand free in 示范县."""
    start = sighting.start
    if sighting.value.form == "short" or (before and before[2] == start):
        return True
    left = text[start - 1 : start]
    free = not ("\u4e00" <= left <= "\u9fff") or left in _BEFORE_SHORT_FULL
    return free or text.endswith(_BEFORE_PLACES, 0, start)


def _is_person(text: str, start: int, end: int) -> bool:
    """Tell whether a short name is somebody's given name: 记者李长春, （丁安庆）."""
    surname = text[start - 1 : start]
    if not surname or surname not in _SURNAMES:
        return False
    before, after = text[start - 2 : start - 1], text[end : end + 1]
    return (not ("\u4e00" <= before <= "\u9fff") or before in "者员长记任人士") and (
        not ("\u4e00" <= after <= "\u9fff") or after in "等说摄同介表在为报讯"
    )


def _is_own(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start]
    if before and before in _NOT_BEFORE[text[start]]:
        return False
    return not _runs_on(text, end)


def _runs_on(text: str, end: int) -> bool:
    """Tell whether a level word begins a longer one: 区域, 市场; 武进区分别 has 分别 behind it."""
    after = text[end : end + 1]
    return after != "" and after in _NOT_AFTER.get(text[end - 1], "") and not text.startswith("分别", end)


def _chained(text: str, sightings: list[Sighting]) -> list[Sighting]:
    """Join what stands directly in its container: 常州武进区 is one mention of 武进区."""
    joined: list[Sighting] = []
    for sighting in sightings:
        if joined and (link := _link(text, joined[-1], sighting)):
            if joined[-1].value.form == sighting.value.form == "short":  # 山西晋城 names two places, one by the other
                joined.append(sighting._replace(value=link.value))
            else:
                joined[-1] = link
        else:
            joined.append(sighting)
    return joined


def _link(text: str, outer: Sighting, inner: Sighting) -> Sighting | None:
    gap = text[outer.end : inner.start]
    if gap not in ("", " ") or not {outer.value.form, inner.value.form} <= {"full", "short"}:
        return None
    value = _contained(outer.value, inner.value)
    return None if value is None else Mention(outer.start, inner.end, "region", value)


@lru_cache(maxsize=4096)
def _contained(outer: RegionExpression, inner: RegionExpression) -> RegionExpression | None:
    """Return the inner place as one that lies in the outer, None where it does not."""
    divisions = tuple(
        d
        for d in inner.divisions
        if any(d.code != c.code and lies_in(d.code, c.code) for c in outer.divisions)
        # 常州市郊区 was a district till 2001; today it is the outskirts.
        and (inner.strength != "word" or not d.until or d.until > _LONG_PAST)
    )
    if not divisions:
        return None
    containers = outer.containers + outer.divisions
    return replace(inner, divisions=divisions, strength="firm", containers=containers)
