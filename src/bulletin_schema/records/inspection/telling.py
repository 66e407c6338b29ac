"""Telling: reads one article's sentences in order and keeps the checks they tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import regex

from bulletin_schema.layout import Sentence
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.clause import COUNT, DATE, PERCENT, Clause, clauses_of
from bulletin_schema.records.inspection.comparison import comparison_at
from bulletin_schema.records.inspection.draft import Draft, Row, same_unit
from bulletin_schema.records.inspection.figures import RATE, Figure, all_passed, figures_of, rate_role
from bulletin_schema.records.inspection.lists import (
    Pair,
    bracketed_pairs,
    listed_names,
    respective_pairs,
    split_names,
)
from bulletin_schema.records.inspection.model import InspectionMethod
from bulletin_schema.records.inspection.names import counted_name, is_specific, rated_name, trimmed
from bulletin_schema.records.inspection.outcomes import actions_in, findings_in
from bulletin_schema.records.inspection.words import unit_class, verb_pattern, verbs

_PLANNED = regex.compile(
    r"计划(?=抽|检|开展|对|完成|安排|组织|在|全年)|(?<!本次|次)拟|力争|争取|确保|预计|目标|将(?=对|抽|开展|组织|继续|进一步|检查|对标|实施|安排|完成|达|进行|在|全)|要(?=确保|达到|对)"
    r"|保持在|稳定在|控制在|不低于|不高于|不少于|不得"
)
_AHEAD = regex.compile(r"[\s，]*(?:下一步|今后|接下来|明年|下阶段|下一阶段|下半年，?(?:我|该|市|区|县|省)?局?将|力争|到\d{4}年)")
_PARTS = regex.compile(r"其中|从\p{Han}{1,12}(?:来看|看)|按\p{Han}{2,8}(?:划分|统计|来看|看|分[，：类])|分\p{Han}{1,6}(?:看|来看)|方面[，]?$|分(?:产品|地区|类别|品种|企业规模)")
_EVENT = regex.compile(
    r"(?<!通过|为|将|继续|持续|深入|要求|加强|积极|依法|自行|经常|定期|常态化|认真|要|可以|应|同步)(?:开展|进行|组织|实施|展开|启动)了?[^，。；]{0,24}?"
)
_SURE_EVENT = regex.compile(r"近日|日前|近期|连日来|目前|当天|当日|昨日|今天|本次|此次|这次|对\p{Han}|{DATE}|组织|现场|时，?发现".replace("{DATE}", DATE))
_LABEL = regex.compile(
    r"^\s*(?P<number>(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|[①-⑳]))?\s*(?P<name>[\p{Han}A-Za-z（）()、·]{2,16})(?P<stop>[：:。]?)\s*$"
)
_NO_LABEL = regex.compile(r"对|进行|开展|总体|情况|工作|成效|监管|各|有关|同志|单位|处置|措施|要求|结果|加强|推进|提升")
_TOPIC = regex.compile(r"^\s*(?:[一二三四五六七八九十]+(?:、|是)|同时，|此外，|另外，)")
_ON_TOPIC = regex.compile(r"处置|处理|措施|抽查|抽检|检查|检定|不合格|问题|结果|隐患|后处理")
_AGAIN = regex.compile(r"此外|另外|同时|同期|还|另|并对|随后")
_FAILED_LIST = regex.compile(
    rf"不合格的?(?:产品|商品)?(?:{COUNT})?的?(?:产品|样品|商品|批次)?(?:分别|主要|集中在|集中|涉及)*(?:为|是|有|涉及|包括|：|在)(?P<list>[^。；，：]+)"
)
_NO_PRODUCT = regex.compile(r"公司|厂|销售|生产|超市|酒店|学校|项目|指标|原因|商行|[省市县区]|率|企业")


@dataclass
class Segment:
    """What a stretch between semicolons has told so far."""

    rows: list[Row] = field(default_factory=list)
    metric: str | None = None
    names: list[str] = field(default_factory=list)
    overall: bool = False


@dataclass
class Telling:
    """The checks of one article, as its sentences are read one after the other."""

    reading: Reading
    article: int | None
    drafts: list[Draft] = field(default_factory=list)
    current: Draft | None = None
    pending: Clause | None = None
    label: str = ""
    label_line: bool = False  # the label holds to the end of its line only
    off_topic: bool = False  # a new topic has begun that no check has been told of yet
    parts: bool = False
    index: int = -1
    segment: Segment = field(default_factory=Segment)

    def read(self, sentences: Iterable[tuple[int, Sentence]]) -> list[Draft]:
        """Read the sentences of the article and return its checks."""
        for index, sentence in sentences:
            self.index = index
            if sentence.role == "heading":
                self.label = ""
                self.label_line = not self._read_label(self.reading.text[sentence.start : sentence.end])
            elif sentence.role in ("body", "table"):
                self._read_sentence(sentence)
        return self.drafts

    def _read_label(self, words: str) -> bool:
        """Take a short numbered or colon-ended phrase as what the following figures are of."""
        match = _LABEL.match(words)
        named = match is not None and (match["number"] or match["stop"] in ("：", ":"))
        if match is None or not named or _RELEVANT.search(words) or _NO_LABEL.search(words):
            return False
        self.label = match["name"]
        return True

    def _read_sentence(self, sentence: Sentence) -> None:
        text = self.reading.text
        words = text[sentence.start : sentence.end]
        opens_line = sentence.start == 0 or "\n" in text[max(0, sentence.start - 3) : sentence.start + 1]
        if opens_line:
            if self.label_line:
                self.label = ""
            if _TOPIC.match(words) and not _ON_TOPIC.search(words):
                self.off_topic = True
        if _AHEAD.match(words):
            return
        if len(words) < 26 and self._read_label(words):
            self.label_line = "\n" not in text[sentence.end - 1 : sentence.end + 2]
            return
        self.parts = False
        for clause in clauses_of(self.reading, sentence):
            if clause.opens:
                self.segment = Segment(names=self.segment.names)
            self._read_clause(clause)
        if not self.off_topic:
            self._read_outcomes(sentence, words)

    # -- clauses ---------------------------------------------------------------------------------------------

    def _read_clause(self, clause: Clause) -> None:
        if _PLANNED.search(clause.text):
            return
        if _PARTS.search(clause.text):
            self.parts = True
        if clause.stop in ("：", ":") and self._read_label(clause.text + clause.stop):
            self.label_line = True
            return
        self._notice_event(clause)
        taken = self._read_lists(clause)
        for figure in figures_of(clause, self.segment.metric):
            if figure.at not in taken:
                self._take(clause, figure)
        self._read_all_passed(clause)
        rates = list(RATE.finditer(clause.text))
        if rates:
            self.segment.metric = "fail_rate" if rates[-1]["fail"] else "pass_rate"
            self.segment.names = listed_names(clause)
        self._read_comparisons(clause)
        self._read_failed_list(clause)

    def _notice_event(self, clause: Clause) -> None:
        """Keep in mind that a check was carried out; it becomes a draft with its first figure or outcome."""
        for hit in _EVENT.finditer(clause.text):
            deed = verb_pattern().search(clause.text, hit.end() - 1)
            if deed and deed.start() - hit.end() < 26:
                self.pending = clause
                return

    def _take(self, clause: Clause, figure: Figure) -> None:
        if figure.role == "inspected":
            self._take_inspected(clause, figure)
        elif figure.role == "bare":
            self._take_bare(clause, figure)
        elif figure.role in ("pass_rate", "fail_rate"):
            self._take_rate(clause, figure)
        else:
            self._take_outcome(clause, figure)

    # -- numbers of examined things ----------------------------------------------------------------------------

    def _take_inspected(self, clause: Clause, figure: Figure) -> None:
        draft = self.current
        if draft is None or self._is_new(draft, clause, figure):
            self._open(clause, figure)
            return
        head = draft.count
        if head is not None and self._is_part(head[0], figure):
            self._add_row(clause, figure)
            return
        if head is None or not _same(head[0], figure):
            draft.counts.append((figure, clause))
        self._mark(draft, clause, figure)
        self.segment.overall = True
        draft.all_passed |= figure.all_passed

    def _is_part(self, head: Figure, figure: Figure) -> bool:
        inside = same_unit(head.quantity, figure.quantity) and figure.quantity.value <= head.quantity.value
        return inside and (self.parts or bool(self.label)) and not _same(head, figure)

    def _is_new(self, draft: Draft, clause: Clause, figure: Figure) -> bool:
        """Tell whether a number of examined things starts another check."""
        head = draft.count
        method = figure.verb or draft.method
        if head is None:
            return draft.method != method and draft.method != "site_check"
        if self._is_part(head[0], figure):
            return False
        if _same(head[0], figure):
            return draft.method != method
        near = self.index - draft.last <= 1 and not draft.resolved and not draft.rows
        if near and (self.index == draft.last or self.pending is None):
            return same_unit(head[0].quantity, figure.quantity) and not _examined(clause, figure)
        return True

    def _open(self, clause: Clause, figure: Figure | None, method: InspectionMethod | None = None) -> Draft:
        opening = self.pending or clause
        chosen = (figure.verb if figure else None) or method or _method(clause.text) or "sampling"
        if figure and figure.quantity.unit in ("批次", "批") and chosen == "site_check":
            chosen = "sampling"
        start = min(opening.start, clause.start) if self._near(opening) else clause.start
        draft = Draft(chosen, opening, self.article, clause.start, clause.end, self.index)
        draft.cover(start, clause.end)
        self.current = draft
        self.drafts.append(draft)
        self.pending = None
        if figure:
            draft.counts.append((figure, clause))
            draft.strong = figure.strong
            draft.all_passed = figure.all_passed
            draft.subject = counted_name(clause, figure) or self.label
            self._mark(draft, clause, figure)
            self.segment.overall = True
        return draft

    def _near(self, opening: Clause) -> bool:
        return self.reading.sentence_index(opening.start) >= self.index - 1

    def _take_bare(self, clause: Clause, figure: Figure) -> None:
        draft = self.current
        if draft is None:
            return
        head = draft.count
        if head is None:
            if unit_class(figure.quantity.unit) == "goods" and regex.search(r"共|涉及|样品", clause.text):
                self._take_inspected(clause, figure)
            return
        if not same_unit(head[0].quantity, figure.quantity):
            return
        if self.parts or self.label:
            self._add_row(clause, figure)
        elif _is_rest(draft, head[0], figure):
            draft.failed = figure
            draft.claims.add(figure.mention.start)
        elif clause.opens and draft.last == self.index and is_specific(counted_name(clause, figure)):
            self._open(clause, figure, draft.method)
        elif not clause.opens and self.segment.overall and is_specific(counted_name(clause, figure)) and draft.last == self.index and draft.object_form:
            self._add_row(clause, figure)

    def _add_row(self, clause: Clause, figure: Figure) -> None:
        draft = self.current
        name = counted_name(clause, figure) or self.label
        if draft is None or not is_specific(name):
            return
        row = self._row(name)
        row.inspected = row.inspected or figure
        row.all_passed |= figure.all_passed
        self.segment.rows.append(row)
        self._mark(draft, clause, figure)

    def _row(self, name: str) -> Row:
        """Return the current check's row of a name, made where there is none."""
        draft = self.current
        assert draft is not None  # noqa: S101 - callers have one
        for row in draft.rows:
            if row.subject == name:
                return row
        draft.rows.append(Row(name))
        return draft.rows[-1]

    # -- outcomes ------------------------------------------------------------------------------------------------

    def _take_outcome(self, clause: Clause, figure: Figure) -> None:
        """Take a number that passed or failed: of the row spoken of, else of the check."""
        draft = self._draft(clause)
        if draft is None:
            return
        name = counted_name(clause, figure) if figure.role == "failed" else ""
        rows = self.segment.rows
        slot = figure.role
        if rows and getattr(rows[-1], slot) is None:
            if rows[-1].inspected is None or same_unit(rows[-1].inspected.quantity, figure.quantity):
                setattr(rows[-1], slot, figure)
                self._mark(draft, clause, figure)
            return
        if not self._counts(draft, figure):
            return
        known = getattr(draft, slot)
        if known is None and not (self.parts and is_specific(name) and draft.resolved):
            setattr(draft, slot, figure)
            self._mark(draft, clause, figure)
        elif known is not None and _same(known, figure):
            draft.claims.add(figure.mention.start)
        elif slot == "failed" and is_specific(name) and self.parts:
            row = self._row(name)
            row.failed = row.failed or figure
            self._mark(draft, clause, figure)

    def _counts(self, draft: Draft, figure: Figure) -> bool:
        """Tell whether an outcome is in a unit that was examined, and no more than was."""
        if not draft.counts:
            return unit_class(figure.quantity.unit) == "goods"
        same = [one for one, _ in draft.counts if same_unit(one.quantity, figure.quantity)]
        return any(figure.quantity.value <= one.quantity.value for one in same)

    def _take_rate(self, clause: Clause, figure: Figure) -> None:
        draft = self._draft(clause)
        if draft is None:
            return
        slot, rows = figure.role, self.segment.rows
        name = rated_name(clause, figure)
        if not rows and name and (draft.counts or draft.resolved) and not self._is_subject(draft, name):
            rows = [self._row(name)]
            self.segment.rows += rows
        if not rows and self.label and draft.resolved and self.label in self._core(draft):
            rows = [self._row(self.label)]
        if len(rows) > 1 and not regex.search(r"均|都|全部", clause.text):
            rows = [] if getattr(draft, slot) is None else rows[-1:]
        for row in rows:
            if getattr(row, slot) is None:
                setattr(row, slot, figure)
                self._mark(draft, clause, figure)
        if rows:
            return
        known = getattr(draft, slot)
        if known is None:
            setattr(draft, slot, figure)
        if known is None or _same(known, figure):
            self._mark(draft, clause, figure)

    def _core(self, draft: Draft) -> str:
        """Return the sentence that opens a check."""
        sentence = self.reading.sentence_at(draft.opening.start)
        return self.reading.text[sentence.start : sentence.end] if sentence else ""

    def _is_subject(self, draft: Draft, name: str) -> bool:
        """Tell whether a rate's own name is only the check's subject over again."""
        return name == draft.subject or (getattr(draft, "pass_rate") is None and draft.fail_rate is None and not self.parts)

    def _draft(self, clause: Clause) -> Draft | None:
        """Return the check that an outcome belongs to; a rate in a sentence that names a check opens one."""
        if self.current is None:
            method = _method(clause.lead + clause.text) or (self.pending and _method(self.pending.text))
            if not method:
                return None
            self._open(clause, None, method)
        return self.current

    def _mark(self, draft: Draft, clause: Clause, figure: Figure) -> None:
        draft.cover(clause.start, clause.end)
        draft.claims.add(figure.mention.start)
        draft.last = self.index
        self.off_topic = False

    # -- lists and words -------------------------------------------------------------------------------------------

    def _read_lists(self, clause: Clause) -> set[int]:
        """Read names and numbers that a list aligns, and say which numbers that took."""
        draft = self.current
        if draft is None or not (draft.counts or draft.resolved):
            return set()
        pairs, head = respective_pairs(clause, self.segment.names)
        if not pairs:
            metric = rate_role(clause.lead + clause.text.split("（")[0], None) if PERCENT in clause.text else None
            pairs = [pair for pair in bracketed_pairs(clause) if pair.mention.kind != "percent" or metric]
            head = clause.lead + clause.text
        elif COUNT in head or draft.subject in head:
            head = head or ""
        for pair in pairs:
            self._take_pair(clause, pair, head)
        if pairs:
            self.segment.names = [pair.name for pair in pairs]
        return {pair.at for pair in pairs}

    def _take_pair(self, clause: Clause, pair: Pair, head: str) -> None:
        draft = self.current
        if draft is None:
            return
        row = self._row(pair.name)
        figure = Figure("bare", pair.at, pair.mention, 0)
        if pair.mention.kind == "percent":
            role = rate_role(head, self.segment.metric)
            if role is None:
                return
            setattr(row, role, figure)
        elif "不合格" in head:
            row.failed = row.failed or figure
        else:
            row.inspected = row.inspected or figure
        self._mark(draft, clause, figure)

    def _read_all_passed(self, clause: Clause) -> None:
        """Read 全部合格 and 未检出不合格 where no number stands in front of them."""
        draft = self.current
        hit = all_passed(clause.text)
        if draft is None or hit is None or COUNT in clause.text[: hit.start()]:
            return
        names = [name for name in split_names(trimmed(clause.words(0, hit.start()))) if is_specific(name)]
        named = [name for name in names if not name.startswith(("其余", "其他", "其它", "上述", "以上"))]
        untold = [row for row in self.segment.rows if not row.told]
        if untold and not named:
            for row in untold:
                row.all_passed = True
        elif named and (draft.resolved or self.parts) and all(len(name) <= 16 for name in named):
            for name in named:
                self._row(name).all_passed = True
        elif draft.counts and not draft.resolved and not names:
            draft.all_passed = True
        draft.cover(clause.start, clause.end)

    def _read_comparisons(self, clause: Clause) -> None:
        draft = self.current
        if draft is None or self.segment.rows:
            return
        for at, mention in clause.numbers:
            if mention.kind == "count":
                continue
            told = comparison_at(clause, at, self.segment.metric)
            if told and told not in draft.comparisons and not self._of_a_row(clause, at):
                draft.comparisons.append(told)
                draft.claims.add(mention.start)
                draft.cover(clause.start, clause.end)

    def _of_a_row(self, clause: Clause, at: int) -> bool:
        """Tell whether the rate compared is that of a part."""
        hits = list(RATE.finditer(clause.text, 0, at))
        if not hits:
            return False
        name = rated_name(clause, Figure("bare", at, dict(clause.numbers)[at], 0))
        return bool(name) and self.current is not None and not self._is_subject(self.current, name) and "比" not in name and "较" not in name

    def _read_failed_list(self, clause: Clause) -> None:
        """Read failing products named in a list, with or without their number in brackets."""
        draft = self.current
        hit = _FAILED_LIST.search(clause.text)
        if draft is None or hit is None or not draft.counts:
            return
        names = [trimmed(regex.sub(r"[（(].*?[)）]", "", part)) for part in regex.split(r"、|和|以及", hit["list"])]
        if not names or any(_NO_PRODUCT.search(name) or not 1 < len(name) <= 16 for name in names):
            return
        for name in names:
            self._row(name)
        draft.cover(clause.start, clause.end)

    def _read_outcomes(self, sentence: Sentence, words: str) -> None:
        actions, findings = actions_in(words), findings_in(words)
        if not actions and not findings:
            return
        draft = self.current
        event = self.pending
        if event is not None and (draft is None or _AGAIN.search(event.text)) and _is_sure(event, words):
            draft = self._open(event, None, _method(event.text))
        elif draft is None and (hit := verb_pattern().search(words)) and regex.search(r"检查时|检查中发现|检查发现|执法人员", words):
            clause = next(iter(clauses_of(self.reading, sentence)))
            draft = self._open(clause, None, verbs()[hit["verb"]][0]) if DATE in clause.text or _SURE_EVENT.search(clause.text) else None
        if draft is None:
            return
        draft.actions += [action for action in actions if action not in draft.actions]
        draft.findings += [finding for finding in findings if finding not in draft.findings]


_RELEVANT = regex.compile(r"合格|抽查|抽检|检查|检定|检出|检验|[\d一二三四五六七八九十百]+(?:批次|家|台)")


def _is_sure(event: Clause, words: str) -> bool:
    return bool(_SURE_EVENT.search(event.lead + event.text)) or "发现" in words


def _same(one: Figure, other: Figure) -> bool:
    return one.quantity.value == other.quantity.value and one.quantity.unit == other.quantity.unit


def _examined(clause: Clause, figure: Figure) -> bool:
    """Tell whether a count is what was really examined of what was drawn: 对5573批次产品进行检验."""
    return bool(regex.search(r"检验|检测|有效|完成", clause.text[figure.low :]))


def _is_rest(draft: Draft, head: Figure, figure: Figure) -> bool:
    """Tell whether a count is just what did not pass: 检定312台，合格301台，对11台…."""
    if draft.passed is None or draft.failed is not None:
        return False
    return figure.quantity.value == head.quantity.value - draft.passed.quantity.value


def _method(words: str) -> InspectionMethod | None:
    last = None
    for hit in verb_pattern().finditer(words):
        if last is None or verbs()[hit["verb"]][1]:
            last = hit
    return verbs()[last["verb"]][0] if last else None
