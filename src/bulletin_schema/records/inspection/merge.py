"""Merge: checks that turn out to be parts of the one told before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bulletin_schema.found import Found
from bulletin_schema.mention import Mention
from bulletin_schema.model import Quantity
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import Draft, Row, same_unit
from bulletin_schema.records.inspection.wording.counted import maker_name
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific
from bulletin_schema.records.inspection.wording.words import verb_pattern

_SAMPLES = frozenset({"款", "批次", "份", "组"})
_FRAME = frozenset({"inspection.sampling", "inspection.site_check", "inspection.verification"})


def keep_told(found: list[Found], reading: Reading) -> list[Found]:  # noqa: ARG001
    """Keep what the frame told, whose checks may share a sentence, and of other rules what tells another check."""
    told = [one for one in found if one.rule in _FRAME]
    added = [one for one in found if one.rule not in _FRAME]
    return told + [one for one in added if all(one.end <= t.start or t.end <= one.start for t in told)]


def settled(drafts: Iterable[Draft]) -> Iterator[tuple[Draft, bool]]:
    """Yield the checks, each with whether it is told; one that is not leaves what was ordered to the one before it."""
    before: Draft | None = None
    for draft in drafts:
        told = is_told(draft)
        if told:
            before = draft
        elif before is not None and before.method == draft.method:
            before.note(findings=draft.findings, actions=draft.actions)
        yield draft, told


def is_told(draft: Draft) -> bool:
    """Tell whether a check has a number, an outcome or an action; a weak word needs an outcome."""
    if draft.counts:
        governed = draft.counts[0][0].verb is not None
        compared = draft.counts[0][0].quantity.unit in _SAMPLES  # 测试电水壶24款，3款接地电阻高于上限
        acted = governed and bool(draft.actions or (draft.findings and (compared or draft.method == "site_check")))
        both = len({figure.kind for figure, _ in draft.counts if figure.verb}) > 1  # places gone to and devices there
        return draft.strong or draft.resolved or bool(draft.rows) or acted or both
    if draft.aligned or draft.raid or draft.single or any(row.inspected and row.told for row in draft.rows):
        return True
    rated = sum(row.pass_rate is not None or row.fail_rate is not None for row in draft.rows) > 1
    return draft.resolved or rated or bool(draft.findings or draft.actions or draft.items)


def fold(drafts: Sequence[Draft]) -> list[Draft]:
    """Make rows of checks that add up to the check told before them.

    In 在90批次样品中…。抽检糕点30批次，…；蔬菜60批次，… the two that follow are its parts.
    """
    folded: list[Draft] = []
    rest = [one for at, one in enumerate(drafts) if not _announces(one, drafts[at + 1 : at + _FEW])]
    while rest:
        whole, taken = _first_whole(rest)
        folded.append(whole)
        rest = rest[taken:]
    return folded


def _first_whole(drafts: Sequence[Draft]) -> tuple[Draft, int]:
    """Return the first check with the parts that are told around it, and how many of the drafts it is made of."""
    if before := _parts_before(drafts):
        whole = drafts[len(before)]
        for part in before:
            _take_in(whole, part)
        return whole, len(before) + 1
    led = _parts_in_lead(drafts)
    at = len(led)
    whole = drafts[at]
    if led:
        _take_lead(whole, led)
    if len(listed := _listed(drafts[at:])) >= _FEWEST_LISTED:
        return _as_one(listed), at + len(listed)
    parts = _parts(whole, drafts[at + 1 :])
    for part in parts:
        _take_in(whole, part)
    return whole, at + 1 + len(parts)


def _parts(whole: Draft, following: Sequence[Draft]) -> Sequence[Draft]:
    """Return the checks right after one that add up to it exactly; at least two."""
    head = whole.count
    if head is None or whole.rows:
        return ()
    total: float = 0
    for number, part in enumerate(following, 1):
        count = part.count
        if (
            count is None
            or not (_name_of(part) or _DRAWN_THERE.match(part.opening.text))
            or part.method != whole.method
            or part.period
        ):
            return ()
        if not same_unit(count[0].quantity, head[0].quantity):
            return ()
        total += count[0].quantity.value
        if total == head[0].quantity.value and number > 1:
            return following[:number] if _passes_add_up(whole, following[:number]) else ()
        if total >= head[0].quantity.value:
            return ()
    return ()


_DRAWN_THERE = regex_pattern(r"\s*[从在于][^，]{2,20}(?:抽|取|购|采)")  # 从成品库抽取的15批次样品中


def _name_of(part: Draft) -> str:
    """Return the goods of a part, or whose they are: 大型企业 of 抽查72家大型企业的163批次产品."""
    return part.subject or (maker_name(part.count[1], part.count[0]) if part.count else "")


_FEW = 4
_FEWEST_LISTED = 3


def _announces(draft: Draft, following: Sequence[Draft]) -> bool:
    """Tell whether a check only announces one told in detail below: 对1126辆出租车开展检定。…共检定计价器1126台，合格…."""
    if _summarises(draft, following) or _only_says_where(draft, following):
        return True
    if draft.resolved or draft.rows or draft.actions or draft.findings or draft.items:
        return False
    told = {figure.quantity.value for figure, _ in draft.counts if figure.quantity.value > _FEW_TOLD}
    later = [one for one in following if one.method == draft.method and one.first > draft.last]
    if any(one.resolved and one.count and one.count[0].quantity.value in told for one in later):
        return True
    return any(_tells_over(draft, one) for one in later)


def _only_says_where(draft: Draft, following: Sequence[Draft]) -> bool:
    """Tell whether a check only says which places the goods told of right below are from: 对3家频道的广告实施监测。…共监测广告940条次."""
    later = following[0] if following else None
    if later is None or draft.resolved or draft.rows or draft.actions or draft.findings or draft.items:
        return False
    places = all(figure.kind == "place" or figure.quantity.value <= _FEW_PAPERS for figure, _ in draft.counts)
    told = later.resolved and later.count is not None and later.count[0].kind == "goods"
    goes_on = later.method == draft.method == "sampling" or (draft.method, later.method) == (
        "site_check",
        "verification",
    )
    return bool(draft.counts) and places and told and goes_on and later.first - draft.last in (1, 2)


_FEW_PAPERS = 3
_TOTAL = regex_pattern(r"(?:截[至止]|[共累]计?|目前)[^，。；]*$")


def _tells_over(draft: Draft, later: Draft) -> bool:
    """Tell whether just as many places of one kind are told to have been gone to: 对15所学校食堂开展检查。截至…，共检查学校食堂15家."""
    one, other = draft.counts[:1], later.counts[:1]
    if not (one and other) or one[0][0].kind != "place":
        return False
    figure, clause = other[0]
    if figure.kind != "place":  # 对3个市场的电子秤进行了检查。…3个市场共查电子秤126台
        again = any(_says_again(one[0][0], mention) for at, mention in clause.numbers if at < figure.at)
        return again and bool(later.subject) and later.subject in one[0][1].told
    if figure.quantity.value != one[0][0].quantity.value or figure.quantity.value < _FEWEST_OVER:
        return False
    words = clause.lead + clause.text[: figure.at]
    return bool(later.subject) and later.subject in one[0][1].told and _TOTAL.search(words) is not None


_FEWEST_OVER = 5


def _says_again(figure: Figure, mention: Mention[Quantity]) -> bool:
    """Tell whether a number says again how many places a figure counts."""
    return mention.value.value == figure.quantity.value and mention.value.unit == figure.quantity.unit


def _summarises(draft: Draft, following: Sequence[Draft]) -> bool:
    """Tell whether all that a lead tells is what failed in checks told below: 金饰品有5批次、银饰品有3批次不合格."""
    if draft.passed or draft.pass_rate or draft.fail_rate or not draft.failed or draft.items:
        return False
    told = {figure.quantity.value for figure, _ in draft.counts} | {draft.failed.quantity.value}
    told |= {row.failed.quantity.value for row in draft.rows if row.failed}
    later = {one.failed.quantity.value for one in following if one.failed and one.counts and one.first > draft.last}
    return len(told) > 1 and told <= later


_FEW_TOLD = 20  # fewer may be the same by chance


def _listed(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return the goods at the start that one stretch lists without an outcome: 检定压力表1204只、血压计452台、电子秤73台."""
    first = drafts[0].counts[0][1].segment_start if drafts[0].counts else -1
    for number, draft in enumerate(drafts):
        plain = len(draft.counts) == 1 and not (draft.resolved or draft.rows or draft.period)
        if not plain or draft.counts[0][0].kind != "goods" or draft.counts[0][1].segment_start != first:
            return drafts[:number] if draft.subject else ()
        if not draft.subject or draft.method != drafts[0].method:
            return drafts[:number]
    return drafts


def _as_one(listed: Sequence[Draft]) -> Draft:
    """Return goods told in one list as one check with a part for each of them."""
    whole, names = listed[0], [draft.subject for draft in listed]
    first = Row(whole.subject, inspected=whole.counts[0][0])
    for part in listed[1:]:
        _take_in(whole, part)
    whole.rows.insert(0, first)
    whole.counts.clear()
    whole.subject, whole.aligned = "、".join(names), True
    return whole


_FEW_PARTS = 12
_SUMS_UP = regex_pattern(r"[共总合]计|共|累计|总|以上|[两三四五六七八九十\d]+[大个]?[类种]")


def _parts_before(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return the checks that one told after them sums up: 糕点抽检30批次，…；饮料20批次，…。共抽检50批次，合格率98%."""
    total: float = 0
    for number, draft in enumerate(drafts[:_FEW_PARTS]):
        count = draft.count
        if count is None or draft.method != drafts[0].method or draft.period:
            return ()
        head, clause = count
        if not same_unit(head.quantity, drafts[0].counts[0][0].quantity):
            return ()
        if number > 1 and head.quantity.value == total and _SUMS_UP.search(clause.text[: head.at]):
            draft.subject = "" if draft.subject == drafts[0].subject else draft.subject
            return drafts[:number] if _passes_add_up(draft, drafts[:number]) else ()
        if draft.rows:
            return ()
        total += head.quantity.value
    return ()


def _parts_in_lead(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return the goods that a lead tells of before the whole is counted: 雨衣60批次，合格率95%；…。全省共抽检商品820批次."""
    total: float = 0
    for number, draft in enumerate(drafts[:_FEW]):
        if draft.count is None or draft.method != "sampling" or draft.period or not draft.resolved:
            return ()
        head, clause = draft.count
        if number and head.quantity.value > total and _is_whole(draft, drafts[number - 1]):
            return drafts[:number]
        if (
            not draft.subject
            or verb_pattern().search(clause.text)
            or head.quantity.unit != drafts[0].counts[0][0].quantity.unit
        ):
            return ()
        total += head.quantity.value
    return ()


def _is_whole(draft: Draft, before: Draft) -> bool:
    """Tell whether a check counts goods that it does not name, all together, in the unit of those told before it."""
    head, clause = draft.counts[0]
    return (
        draft.first > before.last
        and head.quantity.unit == before.counts[0][0].quantity.unit
        and not is_specific(draft.subject)
        and _SUMS_UP.search(clause.text[: head.at]) is not None
    )


def _take_lead(whole: Draft, parts: Sequence[Draft]) -> None:
    """Give a check the parts that the lead told, which stands apart from it."""
    rows: list[Row] = []
    for part in parts:
        rows += [part.as_row(_name_of(part), part.count[0] if part.count else None), *part.rows]
        whole.claims |= part.claims
        whole.note(findings=part.findings, actions=part.actions)
    whole.rows = rows + whole.rows


def _passes_add_up(whole: Draft, parts: Sequence[Draft]) -> bool:
    """Tell whether what passed of the parts, where all say it, is what passed of the whole."""
    passed = [part.passed.quantity.value for part in parts if part.passed]
    if whole.passed is None or len(passed) < len(parts):
        return True
    return sum(passed) == whole.passed.quantity.value


def _take_in(whole: Draft, part: Draft) -> None:
    """Make a check a row of the one told before it, which takes over all that it told."""
    name = _name_of(part)
    whole.rows += [part.as_row(name, part.count[0] if part.count else None)] if name else []
    whole.rows += part.rows
    whole.note(findings=part.findings, actions=part.actions)
    whole.items += part.items
    whole.claims |= part.claims
    whole.cover(part.start, part.end)
