"""Aligned: lists of names with numbers, and failing products in brackets, as parts of a check."""

from __future__ import annotations

from typing import Literal

from bulletin_schema.model import Period
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.drafts.lists import (
    Pair,
    bracketed_pairs,
    named_rates,
    names_before_shares,
    numbers_of_list,
    respective_pairs,
    split_names,
)
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.findings.test_items import names_test_item
from bulletin_schema.records.inspection.numbers.respective import rates_of_list, read_each, read_respective
from bulletin_schema.records.inspection.wording.clause import COUNT, DATE, PERCENT, Clause
from bulletin_schema.records.inspection.wording.figures import RATE, Figure, rate_role, under_condition
from bulletin_schema.records.inspection.wording.names import is_specific, trimmed
from bulletin_schema.records.inspection.wording.words import main_verb, unit_class

_FAILED_LIST = re_pattern(
    rf"不合格的?(?:产品|商品)?(?:{COUNT})?的?(?:产品|样品|商品|批次)?(?:分别|主要|集中在|集中|涉及)*(?:为|是|有|涉及|包括|：|在)(?P<list>[^。；，：]+)"
)
_NO_PRODUCT = regex_pattern(
    r"[\ue000-\ue00f]|标识|标签|不合格|检验|公司|厂|销售|生产|超市|酒店|学校|项目|指标|原因|商行|[省市县区]|率|企业|发现|超|脱落|不足|偏[高低薄小大]|缺失|过[大小高低长]"
)
_OF_ITEMS = re_pattern(r"(?:项目|指标|参数|原因)(?:主要|分别|集中|涉及)*(?:为|是|有|在|：)")
_TEST_ITEMS = re_pattern(r"(?:不合格|不达标|问题)(?:检验|检测)?(?:项目|指标)")  # 不合格项目为热水产率（6批次）
_LONGEST_NAME = 16
_OPENING = regex_pattern(r"[（(]")
_BRACKET = regex_pattern(r"[（(].*?[)）]")
_JOINED = regex_pattern(r"、|和|以及")


def read_lists(state: State, clause: Clause) -> set[int]:
    """Read names and numbers that a list aligns, and say which numbers that took."""
    if taken := _read_checks(state, clause):
        return taken
    if rated := named_rates(clause):
        return _take_named(state, clause, rated)
    draft = state.current
    if draft is None or not (draft.counts or draft.resolved or draft.aligned):
        return _read_first(state, clause) if PERCENT in clause.text else set()
    pairs, head = respective_pairs(clause, _names_told(state, draft))
    if pairs and under_condition(head):
        return {pair.at for pair in pairs}
    if not pairs and (listed := numbers_of_list(clause)):
        return set(listed) if PERCENT in clause.text else set()
    if not pairs and (shared := names_before_shares(clause)):
        state.segment.names = shared
        return set()
    if pairs:
        return _take_pairs(state, draft, clause, pairs, head)
    bracketed = _bracketed(clause)
    if _OF_ITEMS.search(clause.text):
        return {pair.at for pair in bracketed}  # 不合格项目为菌落总数（2批次）、铅（1批次）: no goods
    return _take_pairs(state, draft, clause, bracketed, clause.lead + clause.text)


def _read_first(state: State, clause: Clause) -> set[int]:
    """Read the rates of goods before any check is told, and say which numbers are of a list: 钢筋、水泥的合格率分别为95%和98%."""
    pairs, head = respective_pairs(clause, [])
    return _take_named(state, clause, pairs) if pairs and RATE.search(head) else set(numbers_of_list(clause))


def _names_told(state: State, draft: Draft) -> list[str]:
    """Return the names told before a list of numbers: those of 大型企业9批次、中型企业20批次，合格率分别为100%、95%."""
    rows = [row.subject for row in state.segment.rows]
    return rows if len(rows) > 1 else state.segment.names or split_names(draft.subject)


def _take_pairs(state: State, draft: Draft, clause: Clause, pairs: list[Pair], head: str) -> set[int]:
    """Take names with their numbers as parts of a check, and say which numbers that took."""
    for pair in pairs:
        _take_pair(state, draft, clause, pair, head)
    if pairs:
        state.segment.paired = [state.row(draft, pair.name) for pair in pairs]
        state.segment.names = [pair.name for pair in pairs]
    return {pair.at for pair in pairs}


def _bracketed(clause: Clause) -> list[Pair]:
    """Return names with their number in brackets; a percentage counts where a rate is spoken of."""
    if _TEST_ITEMS.search(clause.lead + clause.text):
        return []
    rated = PERCENT in clause.text and rate_role(clause.lead + _OPENING.split(clause.text)[0], None)
    return [pair for pair in bracketed_pairs(clause) if pair.mention.kind != "percent" or rated]


def _read_checks(state: State, clause: Clause) -> set[int]:
    """Read a list that tells several checks, or several goods of one, or what came out of them."""
    if "分别" in clause.text or rates_of_list(clause):
        listed = _seasons(state, clause) or _twins(state, clause) or read_respective(state, clause)
        if listed:
            return listed
    return read_each(state, clause)


def _take_named(state: State, clause: Clause, pairs: list[Pair]) -> set[int]:
    """Take rates that stand behind their names; they may be all that is told of a check."""
    head = clause.lead + clause.text[: pairs[0].at]
    draft = state.draft_for(clause) if RATE.search(head) else None
    if draft is None:
        return set()
    for pair in pairs:
        _take_pair(state, draft, clause, pair, head)
    return {pair.at for pair in pairs}


def _take_pair(state: State, draft: Draft, clause: Clause, pair: Pair, head: str) -> None:
    figure = Figure("bare", pair.at, pair.mention, 0)
    role: str | None = "failed" if "不合格" in head else "inspected"
    if pair.mention.kind == "percent":
        bare = "率" not in head and _MOVES.search(head) is None  # …合格率为100%，汽油、柴油分别为97%、98%
        role = rate_role(head, state.segment.metric) or (state.segment.metric if bare else None)
    if role is None:
        return
    if pair.mention.kind == "count" and _are_only_firms(draft, figure):
        return
    row = state.row(draft, pair.name)
    if getattr(row, role) is None:
        setattr(row, role, figure)
    state.mark(draft, clause, figure)


def _are_only_firms(draft: Draft, figure: Figure) -> bool:
    """Tell whether numbers are of firms, in a check of goods: 不合格的加油站分布在甲市（6家）、乙县（5家）."""
    whole = draft.failed or (draft.count[0] if draft.count else None)
    goods = whole is not None and unit_class(whole.quantity.unit) == "goods"
    return goods and unit_class(figure.quantity.unit) == "place"


_MOVES = re_pattern(r"[占比较升降增减涨跌]|提高|回落")


def _seasons(state: State, clause: Clause) -> set[int]:
    """Read 2018年、2020年，抽检食品分别为5120批次和6240批次: a check for each year, and later a rate for each."""
    places = numbers_of_list(clause) or rates_of_list(clause)
    numbers = [(at, mention) for at, mention in clause.numbers if at in places]
    if not numbers:
        return set()
    kinds = {mention.kind for _, mention in numbers}
    twins = state.drafts[-len(numbers) :]
    if kinds == {"percent"} and len(twins) == len(numbers) and all(twin.period for twin in twins):
        role = rate_role(clause.lead + clause.text, state.segment.metric)
        for twin, (at, mention) in zip(twins, numbers, strict=True):
            if role and getattr(twin, role) is None and twin.last == state.index:
                setattr(twin, role, Figure(role, at, mention, 0))
                state.mark(twin, clause, Figure(role, at, mention, 0))
        return set(places)
    dates = _dates_before(clause)
    verb = main_verb(clause.text[: places[0]])
    if kinds != {"count"} or len(dates) != len(numbers) or verb is None:
        return set()
    for (at, mention), period in zip(numbers, dates, strict=True):
        figure = Figure("inspected", at, mention, 0, verb, strong=True)
        draft = state.open(clause, figure, verb)
        draft.period = period
        before, _, behind = clause.words(0, places[0]).partition("分别")
        draft.subject = next(filter(is_specific, (trimmed(behind), trimmed(before))), "")
    return set(places)


def _twins(state: State, clause: Clause) -> set[int]:
    """Read 检定加油机120台、出租车计价器86台，合格率分别为99%和98%: the outcome of each of the checks just told."""
    places = numbers_of_list(clause) or rates_of_list(clause)
    twins = state.drafts[-len(places) :] if len(places) > 1 else []
    if not twins or len(twins) < len(places) or any(not twin.counts or twin.last != state.index for twin in twins):
        return set()
    slots = dict(clause.numbers)
    head = clause.lead + clause.text[: places[0]]
    for twin, at in zip(_named_twins(state, clause, len(places)) or twins, places, strict=True):
        role = (
            rate_role(head, state.segment.metric) if slots[at].kind == "percent" else _outcome(clause.text[: places[0]])
        )
        if role is None or getattr(twin, role) is not None:
            return set()
        figure = Figure(role, at, slots[at], 0)
        setattr(twin, role, figure)
        state.mark(twin, clause, figure)
    return set(places)


def _named_twins(state: State, clause: Clause, number: int) -> list[Draft]:
    """Return the checks just told of the goods that a list names: 验光仪、焦度计 of three, …其中验光仪、焦度计的合格率分别为."""
    pairs, _ = respective_pairs(clause, [])
    told = {one.subject: one for one in state.drafts if one.last == state.index}
    named = [told[pair.name] for pair in pairs if pair.name in told]
    return named if len(named) == number else []


def _outcome(words: str) -> Literal["passed", "failed"] | None:
    """Return what the numbers of a list are, as the words before them say."""
    return "failed" if "不合格" in words else "passed" if "合格" in words else None


def _dates_before(clause: Clause) -> list[Period]:
    if (clause.lead + clause.text).count(DATE) < 2:
        return []
    return [m.value for m in clause.reading.within("date", clause.segment_start, clause.end)]


def read_failed_list(state: State, clause: Clause) -> None:
    """Read failing products named in a list, with or without their number in brackets."""
    draft = state.current
    hit = _FAILED_LIST.search(clause.text)
    if draft is None or hit is None or not draft.counts:
        return
    low, high = hit.span("list")
    joined = list(_JOINED.finditer(clause.text, low, high))
    starts, ends = [low, *(one.end() for one in joined)], [*(one.start() for one in joined), high]
    slots = dict(clause.numbers)
    parts = [_BRACKET.sub("", part) for part in _JOINED.split(hit["list"])]
    names = [trimmed(part.strip(COUNT)) for part in parts]
    units = {at: slots[at].value.unit for at in slots if low <= at < high}
    if "项" in units.values() or any(unit_class(units[at]) == "place" for at in starts if at in units):
        return  # 集中在夹伤防护、重金属3项: test items; 5批次不合格样品涉及4家加油站
    if any(_NO_PRODUCT.search(name) or names_test_item(name) or not 1 < len(name) <= _LONGEST_NAME for name in names):
        return
    for name, start, end in zip(names, starts, ends, strict=True):
        at = next((at for at in slots if start <= at < end), -1)  # 3批次电热毯; 电热毯3批次; 电热毯（3批次）
        row = state.row(draft, name.removesuffix("产品") if at == start else name)
        if at in slots:
            row.failed = row.failed or Figure("failed", at, slots[at], 0, kind="goods")
            state.mark(draft, clause, row.failed)
    draft.cover(clause.start, clause.end)
