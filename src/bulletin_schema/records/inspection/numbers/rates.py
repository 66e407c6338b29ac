"""Rates: a pass or fail rate goes to the check, to a part of it, or to the goods that it names."""

from __future__ import annotations

from typing import cast

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.beside import are_fields
from bulletin_schema.records.inspection.drafts.draft import Draft, Row, same, same_unit
from bulletin_schema.records.inspection.drafts.lists import split_names
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.numbers.early import note_early
from bulletin_schema.records.inspection.numbers.parts import has_own_rate
from bulletin_schema.records.inspection.numbers.rated import divide_rated, opens_domain, take_kinds, take_listed
from bulletin_schema.records.inspection.numbers.results import Slot, put
from bulletin_schema.records.inspection.numbers.together import rejoin, side_by_side
from bulletin_schema.records.inspection.wording.clause import COUNT, PERCENT, Clause
from bulletin_schema.records.inspection.wording.figures import ASKED, RATE, Figure, Metric
from bulletin_schema.records.inspection.wording.names import is_specific
from bulletin_schema.records.inspection.wording.rate_names import rated_name
from bulletin_schema.records.inspection.wording.words import unit_class

_EACH = regex_pattern(r"均|都|全部|各")
# 企业合格率为84%，产品合格率为73%: the second is of the goods again.
_OF_GOODS = regex_pattern(
    r"(?:产品|批次|样品|商品|抽样|抽查|抽检|总体|综合|食品)(?:质量|的|抽样|抽查|抽检|批次|总体)*(?:不合格率|合格率)"
)
_FULL = 100  # the rate of each where it is that of several
_FAR = 3  # sentences after which a bare rate is no longer the check's
_FAR_OFF = 12  # points
_TOGETHER = 4
_BRACKET = regex_pattern(r"（[^（）]*）")
_OF_SOME = regex_pattern(
    r"制造业\p{Han}{0,10}率[^，]*$|(?:交验|出厂|入库|考试|考核|顾客|满意)\p{Han}{0,6}率[^，]*$"
    r"|连续[^，]*率[^，]*$"
    r"|(?:不少|多数|一些|部分|个别|有的|某些|少数)[^，]{0,16}率[^，]*$"
)
# 92名检验员参加培训，考核合格89人，合格率96.7%
_OF_PEOPLE = regex_pattern(r"考[核试](?:合格|通过|结果)|报名|实到|参考率|参训|学员|(?:检验|作业|操作)员?人?员参加")
_OVERALL = regex_pattern(r"(?:总体|整体|综合|合计|总的?)(?:产品|批次|抽样|抽[查检]|平均)*不?(?:合格|达标|符合)率")
_EARLIER = regex_pattern(r"\s*(?:而)?(?:去年|上年|前年)(?!以来|底|起)")
_SEVERAL = regex_pattern(r"[、和及]|等|种|类|产品|商品|食品|器具|用品")


# 水表320只，不合格率4.1%；电能表580只，1.3%: the rate that was told of the goods before these
_RATE_ALONE = regex_pattern(rf"\s*(?:仅|只有|达|为)?{PERCENT}|[^，{COUNT}]{{0,12}}{COUNT}[、，]{PERCENT}")


def metric_of(state: State, clause: Clause) -> Metric | None:
    """Return the rate that a percentage of a clause is of, unless it says it itself."""
    metric, last = state.segment.metric, state.segment.last_metric
    return last if metric is None and last and _RATE_ALONE.fullmatch(clause.text) else metric


def take_rate(state: State, clause: Clause, figure: Figure) -> None:
    """Take a pass or fail rate: of the parts spoken of, of a part that it names, else of the check."""
    if clause.reading.text.startswith(ASKED, figure.mention.start) or _is_of_others(state, clause):
        return
    past = _tells_earlier_rate(state, clause)
    if _OF_GOODS.search(clause.text) and not past:
        state.segment.conditional = state.segment.aside = False
    draft = state.current if past else state.draft_for(clause)
    if _OF_SOME.search(clause.text[: figure.at]):
        return
    if draft is None:
        note_early(state, clause, figure, past=past)
    elif not (past or _is_of_kinds(state, draft, clause, figure)):
        _take_named(state, draft, clause, figure)


def _is_of_kinds(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether a rate is of kinds that are counted or listed beside it, which have taken it where they are parts."""
    if take_kinds(state, draft, clause, figure) or _of_some_kinds(state, draft, clause, figure):
        return True
    return take_listed(state, draft, clause, figure)


def _take_named(state: State, draft: Draft, clause: Clause, figure: Figure) -> None:
    """Take the rate of a check, of goods that it names or of another field."""
    name = rated_name(clause, figure)
    if opens_domain(state, draft, clause, figure, name):
        return
    if name:
        divide_rated(state, draft, figure, name)
    if not draft.counts and not draft.resolved and not draft.subject and not draft.aligned:
        draft.subject = name
    _take_rated(state, draft, clause, figure)


def _is_of_others(state: State, clause: Clause) -> bool:
    """Tell whether a rate is of what the check told beside its goods, of what passed in one respect only, or of people."""
    told_aside = state.segment.aside and clause.counted and RATE.match(clause.text) is not None
    if told_aside or (state.segment.conditional and not _OF_GOODS.search(clause.text)):
        return True
    return _OF_PEOPLE.search(clause.lead) is not None


def _tells_earlier_rate(state: State, clause: Clause) -> bool:
    """Tell whether a rate is only what a check is compared with: 去年抽查合格率为93%, 上年同期合格率仅为82%."""
    earlier = _EARLIER.match(state.reading.text, clause.segment_start)
    if earlier is None:
        return False
    return state.current is None or (state.index > state.current.last and "同期" in clause.text[:_SAME_SEASON])


_SAME_SEASON = 5  # characters of 而上年同期


def _take_rated(state: State, draft: Draft, clause: Clause, figure: Figure) -> None:
    """Give a rate to the goods that it names, the parts spoken of or the check."""
    slot = cast(Slot, figure.role)
    if (named := _check_of(state, rated_name(clause, figure), slot)) is not None:
        put(state, clause, named, named, figure)
        return
    if _rate_each_field(state, clause, figure):
        return
    if rejoin(state):
        draft = state.current or draft
    exact = figure.quantity.bound in ("exact", "about")
    before = len(draft.rows)
    rows = _rated_rows(state, draft, clause, figure)
    for row in rows if exact else []:
        put(state, clause, draft, row, figure)
    if not exact:
        del draft.rows[before:]  # 均在90%以上 says nothing of each
    if rows:
        return
    known = getattr(draft, slot)
    if _contradicts(draft, figure):
        return
    if known is None and (draft.last < 0 or state.index - draft.last <= _FAR):
        draft.rated = rated_name(clause, figure)
        put(state, clause, draft, draft, figure)
    elif known is not None and same(known, figure):
        draft.claims.add(figure.mention.start)


def _rate_each_field(state: State, clause: Clause, figure: Figure) -> bool:
    """Give a rate to each of the fields just told: 药品抽检312批次、化妆品抽检85批次，合格率均为100%."""
    together = side_by_side(state.drafts) if _EACH.search(clause.text) else []
    if len(together) < 2 or not all(are_fields(one.subject, one.subject) for one in together):
        return False
    for one in together:
        put(state, clause, one, one, figure)
    return True


_WHOSE = regex_pattern(
    r"(?:[大中小微]{1,2}型|规模以[上下]|本[省市地]|外[省市地])(?:生产)?企业(?:产品)?"
    r"|(?:生产|流通|销售)(?:领域|环节)|线[上下]|[实网]体?店"
)


def _rated_rows(state: State, draft: Draft, clause: Clause, figure: Figure) -> list[Row]:
    """Return the parts that a rate is of: those spoken of, those it names, none where it is the check's."""
    rows, name = state.segment.rows, rated_name(clause, figure)
    last = rows[-1].inspected if rows and not name and not state.segment.listed else None
    if last and last.at < figure.at and last.mention.start >= clause.start and has_own_rate(clause, last):
        return rows[-1:]
    if rows and not name and getattr(draft, figure.role) is None and _OVERALL.search(clause.text, 0, figure.at):
        return []  # 爆竹10批次…；烟花14批次…，总体合格率87.5%
    if rows and name and _has_own_name(rows, figure, name):
        rows = []  # 防水卷材不合格率为10%、井盖不合格率为6.7%: each has its own name
    alone = _is_alone(draft) and not state.parts and draft.resolved
    names = split_names(name) if _EACH.search(clause.text) or figure.quantity.value == _FULL else [name]
    names = names if all(map(is_specific, names)) else [name]
    told = bool(draft.counts) or draft.resolved or draft.aligned
    if not rows and name and told and not alone and (len(names) > 1 or not names_whole(state, draft, name)):
        rows = [state.row(draft, one) for one in names]
        state.segment.rows += rows
    if not rows and draft.count and alone and _WHOSE.fullmatch(name):
        rows = [state.row(draft, name)]  # 大中型企业产品合格率为96%, of a check of one product
        state.segment.rows += rows
    if not rows and name and draft.count and alone and draft.subject not in name:
        return [Row(name)]  # another product's rate, told beside a check of one product
    if not rows and state.label not in ("", draft.label) and draft.resolved and state.label in _core(state, draft):
        rows = [state.row(draft, state.label)]
    if len(rows) > 1 and len(names) < 2 and not _EACH.search(clause.text):
        return [] if getattr(draft, figure.role) is None else rows[-1:]
    return rows


def _has_own_name(rows: list[Row], figure: Figure, name: str) -> bool:
    """Tell whether a rate's name is of none of the parts spoken of, all of which are told already."""
    done = figure.low or getattr(rows[-1], figure.role) is not None or rows[-1].all_passed
    return bool(done) and all(row.told and row.subject not in name for row in rows)


def _contradicts(draft: Draft, figure: Figure) -> bool:
    """Tell whether a rate is far from what the check's numbers give, so that it must be of something else."""
    count, outcome = draft.count, draft.passed or draft.failed
    if (
        count is None
        or outcome is None
        or not count[0].quantity.value
        or not same_unit(count[0].quantity, outcome.quantity)
    ):
        return False
    share = 100 * outcome.quantity.value / count[0].quantity.value
    agrees = (draft.passed is None) == (figure.role == "fail_rate")
    return abs((share if agrees else 100 - share) - figure.quantity.value) > _FAR_OFF


def _check_of(state: State, name: str, slot: Slot) -> Draft | None:
    """Return the check just told of the goods that a rate names: 血压计合格率98.7%，体温计合格率99.2%."""
    near = [one for one in state.drafts[-_TOGETHER:] if one.counts and state.index - one.last <= 1]
    if not name or len(near) < 2:
        return None
    alike = [one for one in near if _bare(one.subject) == _bare(name) and getattr(one, slot) is None]
    return alike[0] if len(alike) == 1 else None


def _bare(name: str) -> str:
    return str(_BRACKET.sub("", name))


def _of_some_kinds(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether a rate is that of some kinds only, after the whole was counted: 纸巾、湿巾等17种商品合格率达到100%."""
    slot = clause.text.rfind(COUNT, 0, figure.at)
    kinds = dict(clause.numbers).get(slot)
    if kinds is None or not draft.counts or unit_class(kinds.value.unit) != "part":
        return False
    if len(state.segment.rows) == kinds.value.value and _EACH.search(clause.text):
        return False  # 上述4类产品合格率均为100%
    return draft.counts[0][0].mention is not kinds and RATE.search(clause.text, slot, figure.at) is not None


def _is_alone(draft: Draft) -> bool:
    """Tell whether a check is of one product, which has no parts."""
    return is_specific(draft.subject) and not _SEVERAL.search(draft.subject) and not draft.rows


def names_whole(state: State, draft: Draft, name: str) -> bool:
    """Tell whether a rate's own name is only the check's subject over again."""
    unrated = draft.pass_rate is None and draft.fail_rate is None and not state.parts
    parts = [part.removesuffix("产品") for part in split_names(draft.subject)]
    return name == draft.subject or (unrated and (len(parts) < 2 or name.removesuffix("产品") not in parts))


def _core(state: State, draft: Draft) -> str:
    sentence = state.reading.sentence_at(draft.opening.start)
    return state.reading.text[sentence.start : sentence.end] if sentence else ""
