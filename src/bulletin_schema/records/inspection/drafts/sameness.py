"""Sameness: does a number start another check, or go on with the one being told."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.apart import stands_apart
from bulletin_schema.records.inspection.drafts.beside import are_apart, go_opposite_ways, is_twin
from bulletin_schema.records.inspection.drafts.division import divides_on, is_next_field, is_of_place, source_of
from bulletin_schema.records.inspection.drafts.draft import Draft, counts_alike, is_fewer, same, same_unit
from bulletin_schema.records.inspection.drafts.going_on import goes_on_with
from bulletin_schema.records.inspection.drafts.lists import led_name
from bulletin_schema.records.inspection.drafts.seasons import other_season, other_year
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause
from bulletin_schema.records.inspection.wording.counted import counted_name, names_first
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific
from bulletin_schema.records.inspection.wording.words import looks_at

# 对5573批次产品进行检验: what was really examined of what was drawn
_EXAMINED = regex_pattern(r"检验|检测|有效|完成|实际")
_AMONG = regex_pattern(rf"{COUNT}[^，；]{{0,16}}中，")  # 在90批次样品中，
_DRAWN_OF = regex_pattern(r"^(?!.*(?:从|另|一并))[^，；]*抽[查检取样测]?[到来]?的$")  # 专卖店抽的35件全部合格
# 生产领域抽查了17家企业的27批次: a field is a part of the check just told.
_FIELD = regex_pattern(
    r"\s*(?:在)?(?:生产|流通|销售|餐饮|种植|养殖|网络|网购|线上|线下|电商|实体店?|农村|城区|乡镇|城市)\p{Han}{0,4}?(?:领域|环节|渠道|平台|市场)"
)
_NEAR = 2  # sentences
_TOTALS = regex_pattern(r"累计|全[省市县区州]|年以来|截至|截止|上半年|\d月份?以来")


def is_part(state: State, clause: Clause, head: Figure, figure: Figure) -> bool:
    """Tell whether a number divides the check: 其中，糕点30批次; 生产领域抽查27批次; one under a product's own heading."""
    draft = state.current
    if draft is None or is_of_place(clause, figure):
        return False
    if not is_fewer(figure.quantity, head.quantity):
        return False
    name = counted_name(clause, figure)
    if go_opposite_ways(draft.subject, name) or is_next_field(state, draft, name, opens=clause.opens):
        return False
    if _FIELD.match(clause.text) and draft.resolved:
        return head.quantity.unit == figure.quantity.unit or not name
    if draft.divides:
        return False
    if draft.resolved and draft.has_room(figure) and source_of(draft, clause, figure):
        return True
    if (draft.resolved and led_name(clause, figure)) or divides_on(state, draft, clause, figure):
        return True
    labelled = state.labels_part(draft) and (not figure.strong or _method(draft, figure, clause) == draft.method)
    if state.parts or labelled or _AMONG.search(clause.lead) is not None:
        return True
    if draft.resolved and _DRAWN_OF.search(clause.text, 0, figure.at) and draft.has_room(figure):
        return True
    return names_first(clause, figure) and not _is_sibling(draft, clause, figure)


def _is_sibling(draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether goods are told in the same way as others before them: 口罩抽检32批次…；酒精抽检27批次…."""
    head = draft.count
    if head is None:
        return False
    one, other = counted_name(head[1], head[0]), counted_name(clause, figure)
    return are_apart(one, other) if names_first(head[1], head[0]) else _are_other_goods(one, other)


def _are_other_goods(one: str, other: str) -> bool:
    """Tell whether goods told later are none of those before: 抽检复合肥、有机肥120组…。农膜抽检25组…."""
    return is_specific(one) and is_specific(other) and are_apart(one, other)


def is_new(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number of examined things starts another check."""
    head, method = draft.count, _method(draft, figure, clause)
    if draft.raid:
        return True
    if head is None:
        return _is_another(state, draft, clause, figure) or stands_apart(state, draft, clause, figure)
    if _is_of_others(state, draft, clause, figure, head):
        return True
    if goes_on_with(state, draft, head[0], clause, figure) or is_part(state, clause, head[0], figure):
        return False
    if method != draft.method:
        return clause is not head[1] or {figure.kind, head[0].kind} != {"place"}  # 抽查食堂64所、经营户171家
    if same(head[0], figure):
        return draft.resolved and _of_other_name(head, clause, figure)
    if clause is head[1]:
        divided = state.parts or state.labels_part(draft) or _stand_at_places(draft)
        return not divided and is_twin(clause, head[0], figure)
    if draft.resolved or draft.rows or state.index - draft.last > 1 or _other_places(clause, head, figure):
        return True
    if state.index > draft.last and (state.pending is not None or _turns_to_others(head, clause, figure)):
        return True
    return same_unit(head[0].quantity, figure.quantity) and not _EXAMINED.search(clause.text)


def _is_of_others(state: State, draft: Draft, clause: Clause, figure: Figure, head: tuple[Figure, Clause]) -> bool:
    """Tell whether a number is of another time, place or level than a check, or told under other words."""
    if _is_elsewhere(state, draft, head, clause) or other_year(head, clause, figure):
        return True
    return goes_back(state, draft) or stands_apart(state, draft, clause, figure)


def goes_back(state: State, draft: Draft) -> bool:
    """Tell whether a sentence goes back to a year before that of a check that has its outcome."""
    told = draft.resolved and not draft.earlier and draft.last < state.index
    return told and not state.parts and state.is_earlier()


def _is_elsewhere(state: State, draft: Draft, head: tuple[Figure, Clause], clause: Clause) -> bool:
    """Tell whether a clause names another season, or its sentence another place, than a check that has its outcome."""
    return draft.resolved and (other_season(head[1], clause) or (state.elsewhere and draft.last < state.index))


def _stand_at_places(draft: Draft) -> bool:
    """Tell whether a check's devices are those of the places gone to: 检查使用单位118家，检查压力表892台、汽车衡22台."""
    return draft.method == "site_check" and any(one.kind == "place" for one, _ in draft.counts)


def _turns_to_others(head: tuple[Figure, Clause], clause: Clause, figure: Figure) -> bool:
    """Tell whether places gone to, or other goods, follow goods: 排查电梯93台…。检查经营户62家…；检定衡器150台…。检定油枪28支."""
    if head[0].kind != "goods":
        return False
    return figure.strong if figure.kind == "place" else _of_other_name(head, clause, figure)


def _is_another(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number starts another check than one that has none: told by its parts, its failures or a scene."""
    method = _method(draft, figure, clause)
    if draft.aligned or (draft.rows and state.elsewhere and draft.last < state.index):
        return True
    outcome = draft.failed or draft.passed
    if outcome and figure.kind == outcome.kind == "goods" and not counts_alike(figure, outcome):
        return True  # 查出超差加油枪7把。校准血压计83台
    if draft.resolved:
        return state.index - draft.last > _NEAR or draft.method != method or _names_other(draft, clause, figure)
    words = clause.reading.text[clause.segment_start : clause.place(figure.at)]
    totals = state.index > draft.last and _TOTALS.search(words) is not None
    return _follows_scene(draft, figure, method, totals=totals) or _is_of_next_day(draft, clause)


def _is_of_next_day(draft: Draft, clause: Clause) -> bool:
    """Tell whether a new line with a date of its own follows a scene at one place: …当场查封。 1月15日，分局对17家店检查."""
    apart = bool(draft.actions or draft.findings) and "\n" in clause.reading.text[draft.end : clause.start]
    return apart and other_season(draft.opening, clause)


def told_before(state: State, clause: Clause, figure: Figure) -> Draft | None:
    """Return the check of this article that told the same number of the same goods: a summary told over again."""
    if figure.kind != "goods" or figure.quantity.value < _FEWEST_AGAIN:
        return None
    for draft in state.drafts[-_MEMORY:]:
        head = draft.count
        if head is not None and same(head[0], figure) and draft.method == _method(draft, figure, clause):
            names = counted_name(head[1], head[0]) or draft.subject, counted_name(clause, figure)
            if all(map(is_specific, names)) and names[0] not in names[1] and names[1] not in names[0]:
                continue
            if not other_season(head[1], clause):
                return draft
    return None


_MEMORY = 12  # checks back that a summary may tell over again
_FEWEST_AGAIN = 10  # fewer may be the same by chance


def _other_places(clause: Clause, head: tuple[Figure, Clause], figure: Figure) -> bool:
    """Tell whether places or goods of another kind follow a semicolon: 检查食堂438家…；检查经营户2877户次.

    Goods do too that are told in the same way: 锅炉检验312台，压力容器检验856台.
    """
    if head[0].kind != figure.kind or not _of_other_name(head, clause, figure):
        return False
    if head[0].kind == "place":
        return clause.segment_start != head[1].segment_start
    if names_first(clause, figure):
        return True
    apart = clause.opens and not same_unit(head[0].quantity, figure.quantity)
    return apart and figure.verb == "sampling" == head[0].verb


def _of_other_name(head: tuple[Figure, Clause], clause: Clause, figure: Figure) -> bool:
    """Tell whether two numbers are of things with different names: 燃气表150块…。水表150块."""
    one, other = counted_name(head[1], head[0]), counted_name(clause, figure)
    return is_specific(one) and is_specific(other) and one not in other and other not in one


def _names_other(draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number is of other goods than a check that was told by its failures alone."""
    name = counted_name(clause, figure)
    return is_specific(name) and is_specific(draft.subject) and name not in draft.subject and draft.subject not in name


def _follows_scene(draft: Draft, figure: Figure, method: str, *, totals: bool) -> bool:
    """Tell whether a sampling is told after a scene at a warehouse and what was seized there: another check."""
    seen = draft.actions or draft.findings
    elsewhere = totals and (draft.raid or _ALL_OVER.search(draft.opening.lead + draft.opening.text) is None)
    return bool(seen) and figure.strong and draft.method == "site_check" and (method != draft.method or elsewhere)


# 对辖区内企业在用的锅炉进行专项检查, and no scene: the totals that follow are its own.
_ALL_OVER = regex_pattern(r"[对在](?:辖区|全[省市县区旗]|[区县市]内)(?!.*(?:一[家处个间]|某))")


def _method(draft: Draft, figure: Figure, clause: Clause) -> str:
    """Return the method that a number tells; 检测电子秤80台 within a verification is no sampling."""
    if figure.quantity.unit in ("批次", "批") and not looks_at(clause.text[: figure.at]):
        return "sampling"
    return draft.method if draft.method == "verification" and not figure.strong else figure.verb or draft.method
