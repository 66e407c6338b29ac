"""Raids: checks told by what was seized on the spot alone, 在一仓库查获劣质棉被260条."""

from __future__ import annotations

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.scenes import (
    INTERCEPTED,
    SEIZED,
    TAKEN,
    VISIT,
    stretches_of,
    tells_interception,
    tells_scene,
)
from bulletin_schema.records.inspection.wording.clause import DATE, SLOTS
from bulletin_schema.records.inspection.wording.names import is_specific

Turns = list[tuple[int, Draft | None]]  # where a sentence turns to another check
# What an article must have a word of to be read for raids.
_DEEDS = rf"{SEIZED}|拦[住下]|堵住|窝点|被(?:处以?)?罚|被立案|截获|缴获|突查|被责令"
DEED = re_pattern(rf"(?=[取堵封截打扣拉拦捣搬收查突窝端缴被起])(?:{_DEEDS})")
_SPEAKS = re_pattern(rf"(?=[发取堵封截打扣拉拦捣搬收查没突窝立端缴罚被责起])(?:{_DEEDS}|发现|责令|没收|罚款|立案)")
_TAKEN = f"(?:{TAKEN})"
_SCENE = "仓库|作坊|门市|商店|超市|摊点|厂房|院落|院内|加工厂|养殖场|油库|车间|冷库"  # 在某镇一仓库查获
_DENS = r"(?:窝点|作坊|加工点|充装点|生产点|宣传点|仓库)"
# 现场查获假酒38箱: no word of checking, but it was a check.
_RAID = regex_pattern(
    rf"(?:现场|当场|一举|成功)(?:共|依法)?(?:查获|查扣|捣毁|端掉|收缴|取缔)|(?:捣毁|端掉|打掉|取缔|查获|查处)了?[^，。；]{{0,20}}{_DENS}"
    r"|在[^，。；发]{2,24}[内里处店库场厂](?:发现|查获|查扣)[^，。；]{0,20}?(?:标称|涉嫌|假冒|冒牌|无证|过期|三无|未经|超期)"
)
# 在一出租房查获…; 接到举报后，…查扣…: one place that was gone to.
_AT_ONE = regex_pattern(
    rf"在[^，。；]{{0,24}}?(?:一(?:[家处个间座栋民出废]|{_SCENE})|某)[^，。；]{{0,24}}?{_TAKEN}"
    rf"|(?<!对)(?<!对\p{{Han}}{{3}})(?:一[家处个间]|某)[^。；]{{2,40}}?(?:当场|现场|就地|当即)(?:予以|依法)?{_TAKEN}"
    rf"|(?:(?:根据|接|依据|循着)\p{{Han}}{{0,8}}?(?:举报|投诉|线索|反映)|赶[到往]|直奔|锁定|顺藤摸瓜|蹲守|突袭|追踪)[^。；]{{0,60}}?{_TAKEN}"
)
# 某石材厂使用土锅炉被当场查封: without who did it.
_UNDERWENT = regex_pattern(
    r"(?:一[家处个间]|某)[^，。；]{2,30}?被(?:当场|现场|依法)?(?:查[封获扣处]|取缔|扣押|处?以?罚|立案|没收)"
)
_KEPT = regex_pattern(
    r"(?:当场|现场|就地|当即)(?:[将把对][^，。；]{1,16}?)?(?:予以|依法|全部|一并|对)*(?:查封|扣押|封存|暂扣)"
)
_TOTAL = regex_pattern(r"(?:共计?|累计|先后|全年|以来|期间|季度|上半年|[各多]地|全[省市县区州])[^，。；]{0,16}$")
TIMED = regex_pattern(rf"近日|日前|连日来|当天|当日|本次|此次|现场|\d月\d{{1,2}}日|{DATE}")
_INSPECTORS = regex_pattern(
    r"(?:执法|稽查|监察|检查|监管)(?:人员|队员|干部)|(?:质监|工商|药监|市监|市场监管)(?=[周昨今夜突]|\d)"
)
_DATED = regex_pattern(r"\s*\d{1,2}月\d{1,2}日(?:[\s　:：]|晚|夜)")  # a line of a chronicle: who kept it acted
_POLICE = regex_pattern(r"公安|派出所|[刑民交武]警|海关|边防|烟草")  # 海关查获毒品: none of our checks


def open_raids(state: State, sentence: Sentence, turns: Turns) -> Turns:
    """Start a check with each stretch of a sentence that tells of what was seized on the spot, by whom and when."""
    text = state.reading.text
    end = state.plan_start if state.planned else sentence.end
    if _SPEAKS.search(text, sentence.start, end) is None:
        return turns
    for low, high in stretches_of(state.reading, sentence.start, end):
        if not _is_told(state, low, high) and _tells_raid(state, sentence, low, high):
            last, visited = state.current, _visited(state, sentence)
            raid = state.open_within(sentence, low, high, "site_check")
            raid.raid = True
            raid.cover(low if visited is None else visited, high)
            turns = [turn for turn in turns if not low <= turn[0] < high] + [(low, raid)]
            if high < end - 1:
                state.current = last
                turns.append((high, last))
    return sorted(turns, key=lambda turn: turn[0])


def _is_told(state: State, low: int, high: int) -> bool:
    """Tell whether a check has taken a number of a stretch."""
    return any(low <= at < high for draft in state.drafts[-_NEAR_CHECKS:] for at in draft.claims)


_NEAR_CHECKS = 4


def _tells_raid(state: State, sentence: Sentence, low: int, high: int) -> bool:
    """Tell whether a stretch tells of what was seized or ordered at one place, by inspectors or at a time."""
    words = state.reading.text[low:high]
    if tells_interception(state.reading, low, high):
        return bool(state.drafts or state.reading.within("organization", sentence.start, sentence.end))
    if _keeps_there(state, low, high) and _visited(state, sentence) is not None:
        return True
    timed = TIMED.search(_masked(state, sentence)) is not None
    raid = _RAID.search(words)
    dated = _DATED.match(state.reading.text, sentence.start) is not None
    acts = dated or names_body(state, sentence) or _INSPECTORS.search(words) is not None
    if raid and timed and (acts or (state.drafts and raid.group().startswith("一举"))):
        return True
    at_one = _AT_ONE.search(words) or (None if state.current else _KEPT.search(words))
    if at_one and acts and not _TOTAL.search(words, 0, at_one.end()):
        return bool(state.reading.within("count", low, high))
    if timed and _UNDERWENT.search(words) is not None:
        return True
    return (acts or bool(state.drafts)) and tells_scene(state.reading, low, high)


def _keeps_there(state: State, low: int, high: int) -> bool:
    """Tell whether a stretch says that inspectors kept something, or what was carried off: 850公斤碎料全部拉走."""
    words = state.reading.text[low:high]
    if _KEPT.search(words) and _INSPECTORS.search(words):
        return True
    return _CARRIED.search(words) is not None and bool(state.reading.within("count", low, high))


_CARRIED = regex_pattern(r"(?:全[部数]|当场|一并|都|统统)(?:被)?[收搬拉]走|贴(?:了|上)封条")
_FEW = 4  # sentences that a scene may take before what was done there is told


def _visited(state: State, sentence: Sentence) -> int | None:
    """Return where the sentence starts that tells of the place gone to, if no check has been told since."""
    reading, told = state.reading, state.drafts[-1].end if state.drafts else 0
    for before in reversed(reading.sentences[max(0, state.index - _FEW) : state.index]):
        if before.article != sentence.article or before.start < told:
            return None
        if VISIT.search(reading.text, before.start, before.end):
            return before.start
    return None


def _masked(state: State, sentence: Sentence) -> str:
    """Return the words of a sentence with their dates as one character."""
    masked = state.reading.masked(SLOTS)
    return masked.text[masked.from_clean(sentence.start) : masked.from_clean(sentence.end)]


def names_body(state: State, sentence: Sentence) -> bool:
    """Tell whether a body that may have acted is named in a sentence."""
    bodies = state.reading.within("organization", sentence.start, sentence.end)
    return any(one.value.type == "government" and not _POLICE.search(one.value.name) for one in bodies)


_FALSE = r"(?:过期|变质|假冒|冒牌|仿冒|伪劣|劣质|假劣|涉嫌|名牌|知名|问题|非法|无证|各类|大量|疑似|注册商标|商标|侵权)*"
_WITHOUT = r"(?:(?:无|未|没有)[^，。；、的]{0,12}?(?:标[志识]|认证|许可证?|合格证))?"
_DEN = regex_pattern(
    rf"(?:(?:生产|制售|制造|加工|仿冒|销售|储存|经营){_FALSE}(?P<name>\p{{Han}}{{2,8}}?)的?黑?|(?:查[获处]|捣毁|端掉|取缔)了?一?[一个处家]{_FALSE}(?P<name>\p{{Han}}{{2,8}}?)[造制售]假)(?:窝点|作坊|加工点|仓库|工厂)"
)
_SEIZED = regex_pattern(
    rf"(?:查[获扣封到]|收缴|扣押|没收|封存)了?(?:[^，。；]{{0,60}}的)?{_WITHOUT}{_FALSE}“?(?P<name>\p{{Han}}{{2,10}}?)”?(?=(?:近|约|共计?|达)?\d[\d.,]*[万余多]*\p{{Han}})"
)


def raided_goods(draft: Draft, reading: Reading) -> str:
    """Return what a raid was about: 洗衣粉 in 捣毁一处生产假冒洗衣粉的窝点, else what was seized first."""
    if not draft.raid:
        return ""
    hits = (pattern.search(reading.text, draft.start, draft.end) for pattern in (INTERCEPTED, _DEN, _SEIZED))
    return next((hit["name"] for hit in hits if hit and is_specific(hit["name"])), "")
