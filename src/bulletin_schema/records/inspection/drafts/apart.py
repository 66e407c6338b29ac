"""Apart: what a clause stands under, or whose check it tells, sets it apart from the check told before it."""

from __future__ import annotations

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, is_fewer
from bulletin_schema.records.inspection.drafts.owners import is_whose
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause
from bulletin_schema.records.inspection.wording.figures import Figure

# 省级监督抽查, 市本级产品质量监督抽查
_LEVEL = re_pattern(
    r"(?P<level>国家|国(?=级|抽)|省(?=级|本级|抽|监督)|市(?=级|本级|抽|监督)|[县区](?=级|本级|抽|监督))(?:级|本级)?(?:产品)?(?:质量)?(?:监督|定期|专项)*抽[查检]"
)


_SENT = regex_pattern(r"\s*另?送[^，；。]{1,12}?检[验测]了?$")  # 自检131批次，…；送市里检验18批次


def stands_apart(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number governed by a word of checking is of another level, under another label or announced anew."""
    if figure.verb is None or state.parts:
        return False
    if draft.resolved and _SENT.match(clause.text, 0, figure.at):
        return True
    if other_level(draft, clause.lead + clause.text[: figure.at]):
        return True
    head = draft.count
    if head is None or is_whose(state, draft, head[0], clause, figure):
        return False
    return _opens_column(state, draft) or is_under_other_label(state, draft) or _is_announced(state, draft)


_COLUMN = regex_pattern(r"\s*【[^】]{2,12}】")


def _opens_column(state: State, draft: Draft) -> bool:
    """Tell whether a sentence begins with the name of its column: 【特种设备】某局检查起重机械55台."""
    start = state.reading.sentences[state.index].start
    return draft.last < state.index and _COLUMN.match(state.reading.text, start) is not None


def is_under_other_label(state: State, draft: Draft) -> bool:
    """Tell whether a line's label is another than the one a check was told under: 气瓶：检查站点14家…。电梯：检查电梯51台…."""
    labelled = bool(draft.label) and bool(state.label) and draft.label != state.label
    return labelled and draft.label_mark == state.label_mark and draft.last < state.index


def _is_announced(state: State, draft: Draft) -> bool:
    """Tell whether a check was announced since another told its result: …合格率91%；另对砖、农膜组织了专项抽查，砖抽查40批次."""
    announced = state.pending is not None and state.pending.start >= draft.end
    return draft.resolved and announced and not state.labels_part(draft)


def other_level(draft: Draft, words: str) -> bool:
    """Tell whether some words name the sampling of another level than a check that has its result: 国家监督抽查 and 省级监督抽查."""
    level = _level(words)
    if level is None or not draft.resolved or draft.rows:
        return False
    told = _level(draft.counts[0][1].told if draft.counts else draft.opening.told)
    return told is not None and told != level


def _level(words: str) -> str | None:
    """Return whose sampling some words name last, none where they name several at once."""
    hits = list(_LEVEL.finditer(words)) if "抽" in words else []
    return hits[-1]["level"][0] if hits else None


# 情况较差的是某某童车厂，抽查的3个样品均不合格: the share of one maker or shop of what was told.
_ONE_FIRM = regex_pattern(
    rf"(?:^|[，。；：])(?!从)[^，。；：{COUNT}]*(?:公司|厂|(?<![门网商药饭酒书体卖])店|商行|超市)[^，。；{COUNT}]{{0,10}}，?(?:在)?(?:共|被)?(?:抽[查检取样])了?的?$"
)


def is_of_one_firm(draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number is of what was sampled at one firm, in a check that has its result."""
    head = draft.count
    if not draft.resolved or head is None or figure.kind != "goods" or not is_fewer(figure.quantity, head[0].quantity):
        return False
    return _ONE_FIRM.search(clause.lead + clause.text[: figure.at]) is not None
