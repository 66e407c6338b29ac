"""Frame: the checks of a text, article by article, as records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from bulletin_schema.found import Found
from bulletin_schema.layout import Sentence
from bulletin_schema.model import Quantity
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.conclusions import findings_of
from bulletin_schema.records.inspection.drafts.consistency import failed_of, is_consistent, settle_by_rate
from bulletin_schema.records.inspection.drafts.draft import Draft, Row
from bulletin_schema.records.inspection.merge import fold, settled
from bulletin_schema.records.inspection.model import Breakdown, Inspection, InspectionAction, InspectionMethod
from bulletin_schema.records.inspection.particulars.authority import authority_of
from bulletin_schema.records.inspection.particulars.named import SITE
from bulletin_schema.records.inspection.particulars.places import region_of
from bulletin_schema.records.inspection.particulars.setting import period_of
from bulletin_schema.records.inspection.particulars.subject import subject_of
from bulletin_schema.records.inspection.raids import DEED
from bulletin_schema.records.inspection.telling import tell
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific
from bulletin_schema.records.inspection.wording.words import tells_check, verb_pattern

_ORDER: tuple[InspectionAction, ...] = get_args(InspectionAction)


def checks_of(reading: Reading) -> list[Found]:
    """Return every check that the text tells; read once for a reading."""
    return reading.memo("inspections", lambda: list(_checks(reading)))


def _checks(reading: Reading) -> Iterator[Found]:
    if not _may_tell(reading, 0, len(reading.text)):
        return
    for article, sentences in _articles(reading).items():
        before: tuple[Draft, Inspection] | None = None
        drafts = list(settled(fold(tell(reading, article, sentences))))
        for draft, told in drafts:
            if told:
                record = _record(draft, reading)
                if before and _says_no_goods(draft, record) and _goes_on(draft, before[0]):
                    record = record.model_copy(update={"subject": before[1].subject})
                before = before if draft.earlier else (draft, record)
                yield Found(record, draft.start, draft.end, frozenset(draft.claims))
            else:
                reading.decline("a check without outcome, finding or action", draft.start, draft.end, "inspection")


def _says_no_goods(draft: Draft, record: Inspection) -> bool:
    """Tell whether a check names no goods of its own; one of an earlier year has those of the year told before it."""
    if record.subject is None or (draft.earlier and not is_specific(draft.subject)):
        return True
    # 对加油站抽样，抽取样品104个。此前，第三批抽检抽取样品96个
    drawn = draft.count is not None and draft.count[0].kind == "goods" and record.subject not in draft.subject
    return drawn and SITE.search(record.subject) is not None


def _goes_on(draft: Draft, before: Draft) -> bool:
    """Tell whether a check that names no goods is of those told just before: 2019年检定80台；2020年检定96台."""
    return not draft.raid and draft.method == before.method and draft.first - before.last <= 1


def _articles(reading: Reading) -> dict[int, list[tuple[int, Sentence]]]:
    """Return the sentences, with their indices, of each article that has a word of checking.

    What stands between them and is no part of the text (a table's line may be taken for a menu) comes along.
    """
    articles: dict[int, list[tuple[int, Sentence]]] = {}
    last: int | None = None
    for index, sentence in enumerate(reading.sentences):
        last = last if sentence.article is None else sentence.article
        if last is not None:
            articles.setdefault(last, []).append((index, sentence))
    pieces = reading.layout.pieces
    return {
        article: sentences
        for article, sentences in articles.items()
        if _may_tell(reading, pieces[article].start, pieces[article].end)
    }


def _may_tell(reading: Reading, low: int, high: int) -> bool:
    """Tell whether a stretch has a word of checking or of seizing."""
    return any(pattern.search(reading.text, low, high) for pattern in (verb_pattern(), DEED, _FAILING))


# 17批次染发类化妆品不合格, of which only a notice tells
_FAILING = re_pattern(r"批次?\p{Han}{0,20}，?不(?:合格|符合)|复[查检验](?:检验|后)?仍|复查了?\d|回头再[看查]|回马枪")


def _record(draft: Draft, reading: Reading) -> Inspection:
    authority, body = authority_of(draft, reading)
    subject = subject_of(draft, reading)
    draft.failed = failed_of(draft, reading.text)
    settle_by_rate(draft, reading.text)
    if draft.failed:
        draft.claims.add(draft.failed.mention.start)
    draft.all_passed &= not (draft.failed and draft.failed.quantity.value)
    count = draft.count
    return Inspection(
        method=_method(draft, subject),
        subject=subject,
        authority=authority,
        region=region_of(draft, reading, authority, body),
        period=draft.period or period_of(draft, reading),
        inspected=_plain(count[0]) if count and not _is_scene(count[0]) else None,
        passed=_plain(draft.passed),
        failed=_failed(draft),
        pass_rate=_rate(draft.pass_rate, full=draft.all_passed or _all_parts_passed(draft)),
        fail_rate=_rate(draft.fail_rate),
        comparisons=tuple(draft.comparisons),
        breakdown=tuple(_breakdown(draft, subject)),
        items=tuple(draft.items),
        findings=findings_of(draft, subject),
        actions=tuple(action for action in _ORDER if action in draft.actions),
        consistent=is_consistent(draft, reading.text),
    )


def _method(draft: Draft, subject: str | None) -> InspectionMethod:
    """Return how it was checked: shops picked out and looked at, 抽查了3家超市，发现…, are a site check."""
    count = draft.count
    looked_at = count is not None and count[0].kind == "place" and not draft.resolved and not draft.rows
    if (
        (draft.method == "site_check" or _JUST_TESTED.search(draft.opening.text))
        and (draft.resolved or any(row.told for row in draft.rows))
        and _WEIGHED.search(subject or "")
        and not tells_check(draft.opening.text)
    ):
        return "verification"  # 给粮站的地磅做了一轮体检，80台里76台准确
    seen = bool(draft.findings or draft.actions)
    return "site_check" if draft.method == "sampling" and looked_at and seen else draft.method


_JUST_TESTED = regex_pattern(
    r"受检|(?<![抽快专])检测(?!出|中心|机构|院|所)|共检了?(?![验测查])|(?<![抽送快])检了"
)  # 共检了血压计214台
_WEIGHED = regex_pattern(r"(?:[秤表]|衡器?|地磅|计量器具|计价器|[加售]油机|加气机|血压计|体温计|天平|砝码)$")


def _is_scene(figure: Figure) -> bool:
    """Tell whether a count says only where the check took place: 对一家热水壶厂开展检查."""
    return figure.kind == "place" and figure.quantity.value == 1


def _plain(figure: Figure | None) -> Quantity | None:
    return figure.quantity if figure else None


def _all_parts_passed(draft: Draft) -> bool:
    return draft.aligned and all(row.all_passed for row in draft.rows)


def _failed(draft: Draft) -> Quantity | None:
    listed = [row.inspected for row in draft.rows if row.inspected] if draft.aligned else []
    if listed and _all_parts_passed(draft):
        return Quantity(value=0, unit=listed[0].quantity.unit)
    if draft.failed is None and draft.all_passed and draft.count:
        return Quantity(value=0, unit=_plain(draft.count[0]).unit)  # type: ignore[union-attr]
    return _plain(draft.failed)


def _rate(figure: Figure | None, *, full: bool = False) -> float | None:
    if figure is None:
        return 100 if full else None
    return figure.quantity.value if 0 <= figure.quantity.value <= 100 else None


def _breakdown(draft: Draft, subject: str | None) -> Iterator[Breakdown]:
    kind = draft.count[0].kind if draft.count else None
    # 76家企业（其中生产单位21家）的农资产品120批次: the firms are no part of the goods.
    rows = [row for row in draft.rows if kind is None or row.inspected is None or row.inspected.kind in (kind, None)]
    rows = rows if any(row.inspected or row.told for row in rows) else []
    rows = [
        row for row in rows if row.subject != subject or draft.aligned or draft.summed
    ]  # 月饼40批次，其中本省月饼35批次
    told = {row.subject for row in rows}
    tabled = {line.subject: line for line in draft.lines}
    yield from (_joined(_line(row), tabled.get(row.subject)) for row in rows)
    yield from (line for line in draft.lines if line.subject not in told)


def _joined(told: Breakdown, tabled: Breakdown | None) -> Breakdown:
    """Return what a sentence and a table tell of one part."""
    if tabled is None:
        return told
    known = {name: value for name, value in told.model_dump().items() if value is not None}
    return tabled.model_copy(update=known)


def _line(row: Row) -> Breakdown:
    inspected = row.inspected.quantity.value if row.inspected else None
    failed = row.failed.quantity.value if row.failed else 0 if row.all_passed else None
    return Breakdown(
        subject=row.subject,
        inspected=inspected,
        failed=failed,
        pass_rate=_rate(row.pass_rate, full=row.all_passed),
        fail_rate=_rate(row.fail_rate),
    )
