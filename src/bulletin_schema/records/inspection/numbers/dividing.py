"""Dividing: clauses from which on numbers are those of parts: 不合格的16批次中, 抽查了21家大型企业的60批次."""

from __future__ import annotations

from bulletin_schema.mention import Mention
from bulletin_schema.model import Quantity
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, same_unit
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.numbers.parts import divides_failed
from bulletin_schema.records.inspection.numbers.together import rejoin, side_by_side
from bulletin_schema.records.inspection.wording.clause import COUNT, DATE, PERCENT, Clause, masked_text

_RECALLED = regex_pattern(
    rf"\s*(?:而|但)?(?:在|从)?(?:这|上述|以上|全部|抽[查检取]的|\p{{Han}}{{0,4}}(?:不合格|超标|不达标|有问题)的?|其中不合格的?)*"
    rf"(?P<whole>{COUNT})(?:次)?的?[^，；：{COUNT}]{{0,8}}?(?:[中里](?:$|，|：|(?:主要)?(?:有|是)?(?=[\p{{Han}}A-Za-z]{{2,10}}{COUNT}))|看$)"
)
# 不合格商品里，批发市场的占33个批次
_FAILED_ONES = regex_pattern(
    rf"\s*(?:在|从)?不合格(?:的)?(?:产品|商品|样品|食品|批次)[中里]，[\p{{Han}}]{{2,12}}(?:占|有|为)?了?{COUNT}"
)
# 此次抽查了21家大型企业的60批次产品; 本省35家企业35批次，外省7家企业7批次
_BY_SORT_OF_FIRM = regex_pattern(
    rf"\s*(?:[本此这]次)?(?:共)?(?:监督|专项)?(?:抽[查检样取]了?)?(?:{COUNT})?(?:特?大|中|小|微|小微|规模以[上下])型?(?:生产)?企业(?:的)?(?:抽[查检])?{COUNT}"
)


_SEVERAL = 3


def starts_parts(state: State, clause: Clause) -> bool:
    """Tell whether the numbers from this clause on are those of parts of the check told."""
    if clause.text.startswith("其中") and PERCENT in clause.text and len(side_by_side(state.drafts)) >= _SEVERAL:
        if rejoin(state):
            state.drafts[-1].aligned = True  # 检定验光仪34台、焦度计22台、血压计108台，其中…合格率分别为
        return True
    _turn_to_recalled(state, clause)
    draft = state.current
    if draft is None or draft.count is None:
        return divides_failed(state, clause)
    if divides_failed(state, clause) or _recalls(draft, clause) or _by_sort_of_firm(draft, clause):
        return True
    return _turns_to_part(state, draft, clause)


# 实体店的14款有2款不达标: of a part counted before
_PART_AGAIN = regex_pattern(
    rf"\s*(?:其中|而)?(?P<name>[\p{{Han}}]{{2,10}}?)(?:[抽查检购买]{{1,2}})?的?(?P<part>{COUNT})(?:样品|产品)?(?:[中里，]|有|全|均|都|$)"
)


def _turns_to_part(state: State, draft: Draft, clause: Clause) -> bool:
    """Tell whether a clause opens with a part told before and its number again, and turn to that part."""
    hit = _PART_AGAIN.match(clause.text) if clause.counted and draft.rows else None
    mention = dict(clause.numbers).get(hit.start("part")) if hit else None
    if hit is None or mention is None or mention.start in draft.claims:
        return False
    rows = [row for row in draft.rows if row.subject == hit["name"] and row.inspected and not row.told]
    if not rows or rows[0].inspected is None or not _says(mention, rows[0].inspected.quantity):
        return False
    state.segment.rows = rows
    state.segment.listed = False
    draft.claims.add(mention.start)
    return True


# 今年的19间里, 对这19间: of the check of which just as many failed
_THOSE_FAILED = regex_pattern(
    rf"\s*(?:而|对于?|针对)?(?:(?:今年|去年|{DATE}|本次|此次|上述|这)+的?|(?:不合格|不达标)的)(?P<whole>{COUNT})"
)


def _turn_to_recalled(state: State, clause: Clause) -> None:
    """Turn to the one check, of those told before the last, of which a clause says again how many failed."""
    hit = _THOSE_FAILED.match(clause.text) if clause.counted and len(state.drafts) > 1 else None
    mention = dict(clause.numbers).get(hit.start("whole")) if hit else None
    if mention is None or mention.kind != "count" or mention.value.value < _FEWEST_RECALLED:
        return
    told = [one for one in state.drafts if one.failed and _says(mention, one.failed.quantity)]
    if len(told) == 1:
        state.current = told[0]


_FEWEST_RECALLED = 5


def _recalls(draft: Draft, clause: Clause) -> bool:
    """Tell whether a clause says a number of the check again, to divide it: 不合格的16批次中, 在90组样品中."""
    if draft.failed and "不合格" in clause.text and _FAILED_ONES.match(masked_text(clause.reading), clause.low):
        draft.dividing = "failed"
        return True
    hit = _RECALLED.match(clause.text) if clause.counted and draft.resolved else None
    mention = dict(clause.numbers).get(hit.start("whole")) if hit else None
    if mention is None or mention.start in draft.claims:
        return False
    if draft.failed and _says(mention, draft.failed.quantity):
        draft.dividing = "failed"
    elif draft.count and _says(mention, draft.count[0].quantity):
        draft.dividing = "inspected"
    else:
        return False
    draft.claims.add(mention.start)
    return True


def _says(mention: Mention[Quantity], known: Quantity) -> bool:
    return mention.value.value == known.value and same_unit(mention.value, known)


def _by_sort_of_firm(draft: Draft, clause: Clause) -> bool:
    """Tell whether a clause turns to the goods of firms of one size, when the whole has been told."""
    return draft.resolved and "企业" in clause.text and _BY_SORT_OF_FIRM.match(clause.text) is not None
