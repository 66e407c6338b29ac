"""Division: a number of goods goes on with the parts of the check told before it, in a sentence of its own."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.beside import are_fields
from bulletin_schema.records.inspection.drafts.draft import Draft, same_unit
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.wording.clause import Clause
from bulletin_schema.records.inspection.wording.counted import counted_name, names_first
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_channel, is_specific, trimmed
from bulletin_schema.records.inspection.wording.words import verb_pattern


def divides_on(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether a sentence goes on with the parts told before it: 其中咖啡机检验80批次，…。吸尘器检验60批次，…."""
    parts = [row.inspected for row in draft.rows if row.inspected]
    near = 0 < state.index - draft.last <= 1
    if not (near and parts and names_first(clause, figure)) or state.pending is not None:
        return False
    name = counted_name(clause, figure)
    if not all(same_unit(part.quantity, figure.quantity) for part in parts) or _are_apart(draft.subject, name):
        return False
    return draft.has_room(figure)


_SOURCE = ("环节", "领域", "渠道", "平台", "市场", "超市", "商场", "门店", "网店")


def source_of(draft: Draft, clause: Clause, figure: Figure) -> str:
    """Return where some of a check's goods were drawn: 电视 in 电视监测广告7310条次, 线上 in 线上抽样30批次."""
    words = clause.text[figure.low : figure.at]
    verb = verb_pattern().search(words)
    goods = words[verb.end() :].removeprefix("了") if verb else ""
    if verb is None or not (goods in ("", "产品", "样品", "商品") or draft.subject.endswith(goods)):
        return ""
    name = words[: verb.start()].lstrip("、，").removeprefix("其中")
    return name if is_channel(name) or (is_specific(name) and name.endswith(_SOURCE)) else ""


def is_of_place(clause: Clause, figure: Figure) -> bool:
    """Tell whether a segment opens with a place and goods of its own: 其中，即墨区童装抽查240批次; not 东城区抽查48批次."""
    opens = clause.opens or clause.lead.endswith("其中，")
    places = clause.reading.within("region", clause.start, clause.place(figure.at)) if opens else ()
    text = clause.reading.text
    if not places or figure.kind != "goods" or text[clause.start : places[0].start].strip("其中，"):
        return False
    words = text[places[0].end : clause.place(figure.at)]
    verb = verb_pattern().search(words)
    goods = words[: verb.start()] if verb and verb.end() == len(words) else ""
    return "、" not in goods and is_specific(trimmed(goods)) and not goods.endswith(("区", "县", "市"))


def ends_division(state: State, clause: Clause) -> bool:
    """Tell whether a segment opens as the check did whose parts were spoken of: 检查油枪52把，其中2把不合格；检查气枪20把."""
    draft = state.current
    head = draft.count if draft else None
    if not state.parts or draft is None or head is None or any(row.inspected for row in draft.rows):
        return False
    one, other = (verb_pattern().match(text.lstrip("共另又还")) for text in (head[1].text, clause.text))
    return one is not None and other is not None and one["verb"] == other["verb"] and is_specific(draft.subject)


def _are_apart(field: str, name: str) -> bool:
    """Tell whether goods are another field than a check's: 药品 than 食品, of which 食用农产品 are a sort."""
    return are_fields(field, name) and not ("食品" in field and name.endswith(("食品", "农产品")))


_ANY_GOODS = regex_pattern(r"(?:产品|商品|消费品)$")  # of which 农资 and 建材 may be parts


def is_next_field(state: State, draft: Draft, name: str, *, opens: bool = False) -> bool:
    """Tell whether goods are another field than what a check is of, as its name or the check before it tells.

    工业产品监督抽查214批次，…；市级抽查465批次，…。药品抽检312批次 goes on with 药品. Where parts are told, only what opens a segment may do so.
    """
    if not opens and (state.parts or not draft.resolved):
        return False
    named = (one.subject for one in reversed(state.drafts) if one.subject)
    field = draft.subject or next(named, "")
    if opens and _ANY_GOODS.search(field):
        return False
    return name not in field and _are_apart(field, name)
