"""Telling: reads one article's sentences in order and keeps the checks they tell."""

from __future__ import annotations

from collections.abc import Iterable

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import listed_re_pattern, re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.consequences import read_outcomes
from bulletin_schema.records.inspection.drafts.cells import is_row, read_early_tables, read_table
from bulletin_schema.records.inspection.drafts.division import ends_division
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.drafts.headings import heads_division, heads_parts, open_case, open_section
from bulletin_schema.records.inspection.drafts.labels import heads_faults, read_label, takes_label
from bulletin_schema.records.inspection.drafts.lists import listed_names
from bulletin_schema.records.inspection.drafts.state import Segment, State
from bulletin_schema.records.inspection.events import notice_event
from bulletin_schema.records.inspection.numbers.aligned import read_failed_list, read_lists
from bulletin_schema.records.inspection.numbers.bare_rates import read_bare_rates
from bulletin_schema.records.inspection.numbers.compared import read_comparisons
from bulletin_schema.records.inspection.numbers.counts import take_bare, take_inspected
from bulletin_schema.records.inspection.numbers.dividing import starts_parts
from bulletin_schema.records.inspection.numbers.early import settle_early
from bulletin_schema.records.inspection.numbers.enumeration import open_entry
from bulletin_schema.records.inspection.numbers.failed_goods import take_failed_goods
from bulletin_schema.records.inspection.numbers.labelled import head_list, note_label, open_labelled
from bulletin_schema.records.inspection.numbers.named_parts import takes_each
from bulletin_schema.records.inspection.numbers.net_content import NET_CONTENT, is_of_net_content, own_figure
from bulletin_schema.records.inspection.numbers.parts import divide_concentrated
from bulletin_schema.records.inspection.numbers.passing import read_all_failed, read_all_passed, share_passed
from bulletin_schema.records.inspection.numbers.rated import noughts
from bulletin_schema.records.inspection.numbers.rates import metric_of, take_rate
from bulletin_schema.records.inspection.numbers.results import take_outcome
from bulletin_schema.records.inspection.numbers.shares import read_share
from bulletin_schema.records.inspection.numbers.summing import (
    close_bracket,
    divide_bracketed,
    divide_listed,
    name_failed,
)
from bulletin_schema.records.inspection.numbers.together import count_sum, sums_up
from bulletin_schema.records.inspection.numbers.turning import turn_to_named, turns_elsewhere, turns_to_aspect
from bulletin_schema.records.inspection.planning import PLANNED, tells_plan, turns_to_office
from bulletin_schema.records.inspection.raids import Turns
from bulletin_schema.records.inspection.rechecks import open_recheck
from bulletin_schema.records.inspection.recipients import (
    closing_recipient,
    leave_earlier,
    leave_raid,
    named_recipient,
    summed_up,
)
from bulletin_schema.records.inspection.singles import open_single
from bulletin_schema.records.inspection.wording.clause import (
    COUNT,
    PERCENT,
    POINTS,
    SLOTS,
    Clause,
    clauses_of,
    masked_text,
)
from bulletin_schema.records.inspection.wording.figures import RATE, Figure, figures_of

_AHEAD = re_pattern(
    r"[\s，]*(?:下一步|今后|接下来|明年|下阶段|下一阶段|力争|下半年，?[^，。]{0,16}?(?:将|计划)|面向[“\p{Han}”]{2,12}，|到\d{4}年)"
)
# 在农资领域 is of 农资, 在流通领域 of that field
_IN_FIELD = re_pattern(
    r"在(?P<name>\p{Han}{2,12}(?<!生产|流通|销售|经营|餐饮|种植|养殖|网络|电商))(?:方面|领域|行业)$|^\s*在(?P<field>\p{Han}{2,8}(?:领域|环节))$"
)
_DONE = regex_pattern(r"(?:进行|开展|实施)了?\p{Han}{0,6}(?:检查|核查|排查)$")  # 对5家医院是否依法检定进行检查
_SAME_RATE = regex_pattern(rf"{COUNT}?\p{{Han}}{{2,10}}(?:则|仅)?为{PERCENT}")  # 大型企业合格率为98%；中型企业为96%
_SUMMARY = re_pattern(r"^[\s【\[（(]*(?:核心提示|内容提要|内容摘要|摘要|导读|提要)")
_PARTS = re_pattern(
    rf"其中(?!，?(?:有)?(?:检验|检测)?(?:不?合格|超差|超标|不达标|超期|未)|\p{{Han}}{{1,12}}(?:为主|居多|占多数))|从(?!\p{{Han}}{{0,6}}(?:结果|情况|总体|整体|数据)(?:上)?(?:来看|看))\p{{Han}}{{1,12}}(?:来看|看)"
    rf"|(?:包括|不合格产品涉及)(?=[\p{{Han}}、]{{2,14}}{COUNT})"
    r"|按(?:地区|地域|区域|省份|(?:企业|单位)?规模|品种|产品|类别|种类|环节|行业|业态|项目)$|按\p{Han}{2,8}(?:划分|归类|归口|区分|统计|来看|来分|看|论|分[，：类]|分$)|分\p{Han}{1,6}(?:看|来看)|方面，?$|是[^，；]{0,12}率(?:最|较)[高低]的\p{Han}{0,2}$"
    r"|分(?:产品|地区|类别|品种|企业规模)"
)
_LISTS = regex_pattern(r"(?<!项目)(?<!指标)(?:分别|具体)(?:是|为|有)$|其中$")  # 有12批次不合格，分别是：电热毯3批次，…
_ALL_WORD = regex_pattern(r"合|范围|达标|达到|通过|过关|过线|及格|允差|违法|[阳阴]性|未检出")
_TOPIC = regex_pattern(
    r"^\s*(?:[一二三四五六七八九十]+(?:、|是)|同时，|此外，|另外，"
    r"|[（(][一二三四五六七八九十]+[)）](?:\p{Han}{2,10}?(?:质量|服务|建设|管理|宣传|培训)[。：]"
    # A slogan is another topic, a heading on what this one found is not: （二）存在的主要问题。
    r"|(?![^，。：]*(?:问题|情况|措施|结果|处罚))[^，。：]{6,16}。))"
)
_ON_TOPIC = regex_pattern(r"处置|处理|查处|不符合|超标|抽查|抽检|检查|检定|不合格|隐患|抽样|整治")
_MOST_NUMBERS = 48  # a clause with more is a table run together
_GOES_ON = re_pattern(r"[；;]\s*$")  # a list of parts, one a line
# What a clause must hold to tell anything of a check, and a sentence to have outcomes besides.
_TOLD = re_pattern(f"[{COUNT}-{POINTS}]|合格|达标|通过|过关|过线|及格|[检查抽监测校验]|符合|超标|阴性|允许|发现违法")
_HAS_OUTCOME = listed_re_pattern("inspection_outcome_signs.txt")


def tell(reading: Reading, article: int | None, sentences: Iterable[tuple[int, Sentence]]) -> list[Draft]:
    """Read the sentences of an article, with their indices, and return the checks they tell."""
    state = State(reading, article)
    rows: list[Sentence] = []
    for index, sentence in sentences:
        state.index = index
        if is_row(reading, sentence, after_row=bool(rows)):
            rows.append(sentence)
            continue
        if rows and sentence.role in ("body", "heading"):
            read_table(state, rows)
            rows = []
        if sentence.role == "heading":
            _read_heading(state, reading.text[sentence.start : sentence.end])
        elif sentence.role == "body":
            _read_sentence(state, sentence)
    read_table(state, rows)
    read_early_tables(state)
    settle_early(state.drafts)
    return state.drafts


def _read_heading(state: State, words: str) -> None:
    """Let a heading begin other goods, a case of its own, or a section on what came of the checks above it."""
    head_list(state, words)
    open_section(state, words)
    state.current = summed_up(state, words) or state.current
    open_case(state, words)
    state.label = ""
    state.divided = heads_division(state, words)
    state.each = state.divided or heads_parts(state, words)
    state.label_line = not read_label(state, words)


def _read_sentence(state: State, sentence: Sentence) -> None:
    """Read a sentence of the body: a label, what is to come, or the figures and outcomes of a check."""
    text = state.reading.text
    words = text[sentence.start : sentence.end]
    if sentence.start == 0 or "\n" in text[max(0, sentence.start - 3) : sentence.start + 1]:
        _open_line(state, words)
    if state.ahead or _AHEAD.match(words) or _SUMMARY.match(words):
        return
    note_label(state, words)
    if takes_label(state, sentence, words):
        return
    if _NEXT_DEED.fullmatch(words):
        state.current = state.pending = None
    has_outcome = heads_faults(state.label) or _HAS_OUTCOME.search(words) is not None
    if has_outcome or _TOLD.search(masked_text(state.reading), *_masked_span(state, sentence)):
        _read_told(state, sentence, words, has_outcome=has_outcome)
    if (head := words.rstrip()).endswith(("：", ":")):
        state.each |= heads_parts(state, head[:-1])  # 具体情况如下：


def _read_told(state: State, sentence: Sentence, words: str, *, has_outcome: bool) -> None:
    """Read the figures of a sentence that has some, or words of what came of a check, then those outcomes."""
    text = state.reading.text
    masked, low, high = masked_text(state.reading), *_masked_span(state, sentence)
    leave_earlier(state)
    leave_raid(state, words)
    state.parts &= _GOES_ON.search(text, max(0, sentence.start - 3), sentence.start) is not None
    state.parts |= state.divided
    state.planned = state.purpose = False
    state.off_topic |= turns_to_office(words)
    state.elsewhere = bool(state.drafts) and turns_elsewhere(masked[low:high])
    state.plans = PLANNED.search(masked, low, high) is not None
    if open_single(state, sentence):
        turns: Turns = [(sentence.start, state.current)]
    else:
        state.current = closing_recipient(state, sentence, words) or named_recipient(state, words) or state.current
        turns = _read_clauses(state, sentence)
    if has_outcome and not state.off_topic:
        read_outcomes(state, sentence, turns)


def _read_clauses(state: State, sentence: Sentence) -> Turns:
    """Read a sentence clause by clause, and return where it turns to another check."""
    turns: Turns = []
    for clause in clauses_of(state.reading, sentence):
        if clause.opens:
            goes_on = state.segment.metric if turns and _SAME_RATE.fullmatch(clause.text) else None
            told = state.segment.metric or state.segment.last_metric
            state.segment = Segment(names=state.segment.names, metric=goes_on, last_metric=told if turns else None)
            state.parts &= not ends_division(state, clause)
        _read_clause(state, clause)
        if not turns or turns[-1][1] is not state.current:
            turns.append((clause.start, state.current))
    return turns


_NEXT_DEED = regex_pattern(r"\s*[一二三四五六七八九]是[查抓管强严促重打]\p{Han}{1,8}[。；]\s*")  # 三是查餐饮。


def _masked_span(state: State, sentence: Sentence) -> tuple[int, int]:
    """Return where a sentence stands in the masked text."""
    masked = state.reading.masked(SLOTS)
    return masked.from_clean(sentence.start), masked.from_clean(sentence.end)


def _open_line(state: State, words: str) -> None:
    """Leave what headed the line before, and what it was on if a new one turns to another topic or case."""
    if state.label_line:
        state.label = ""
    if _TOPIC.match(words) and not _ON_TOPIC.search(words):
        state.off_topic = True
    open_case(state, words)


def _read_clause(state: State, clause: Clause) -> None:
    """Note what a clause turns to, then read what it tells of a check, unless that is planned or only looked for."""
    if state.plans and tells_plan(state, clause):
        state.reading.decline("speaks of what is planned or asked for", clause.start, clause.end, "inspection")
        return
    if "是否" in clause.text:  # what was looked for, with what it should have been: 合格率是否达到96%
        notice_event(state, clause)
        if clause.counted and _DONE.search(clause.text) is None:
            state.planned, state.plan_start = True, clause.start
        state.plans |= state.planned
        return
    _turn(state, clause)
    if clause.stop == "：" and read_label(state, clause.text + clause.stop):
        state.label_line = True
    elif _TOLD.search(clause.text) and len(clause.numbers) <= _MOST_NUMBERS:
        notice_event(state, clause)
        _read_numbers(state, clause)
    else:
        name_failed(state, clause)


def _turn(state: State, clause: Clause) -> None:
    """Note whether a clause turns to parts of a check, or to a field that its numbers are of."""
    if not turns_to_aspect(state, clause):
        state.parts |= starts_parts(state, clause) or _PARTS.search(clause.text) is not None
    divide_concentrated(state, clause)
    if clause.stop == "：":
        state.parts |= heads_parts(state, clause.text) or _LISTS.search(clause.text) is not None
    if topic := _IN_FIELD.search(clause.text):
        state.segment.topic = topic["name"] or topic["field"]
        # 在生产领域, before anything is told, opens a check, and the next field another.
        state.parts |= state.current is not None and not any(one.topic for one in state.drafts)


def _read_numbers(state: State, clause: Clause) -> None:
    """Take the figures of a clause, then the words that tell an outcome without one."""
    turn_to_named(state, clause)
    if clause.counted:
        _take_figures(state, clause)
    elif _ALL_WORD.search(clause.text) is None:
        return
    read_share(state, clause)
    for nought in noughts(clause) if state.current else ():
        take_rate(state, clause, nought)
    read_all_passed(state, clause)
    read_all_failed(state, clause)
    if "率" in clause.text and (rates := list(RATE.finditer(clause.text))):
        state.segment.metric = "fail_rate" if rates[-1]["fail"] else "pass_rate"
        state.segment.names = listed_names(clause) or state.segment.names
    read_comparisons(state, clause)
    read_failed_list(state, clause)


def _take_figures(state: State, clause: Clause) -> None:
    """Take the figures of a clause: those of its lists together, the others one by one."""
    divide_listed(state, clause)
    read_bare_rates(state, clause)
    taken = read_lists(state, clause)
    for figure in figures_of(clause, metric_of(state, clause), state.goods_units()):
        if figure.at not in taken and not state.has(figure):
            close_bracket(state, clause, figure)
            if not open_recheck(state, clause, figure):
                _take(state, clause, figure)
            divide_bracketed(state, clause, figure)
            share_passed(state, clause, figure)


def _take(state: State, clause: Clause, figure: Figure) -> None:
    """Give a figure to a check by the part it plays."""
    if sums_up(state, clause, figure):
        return
    if figure.role == "inspected":
        state.segment.conditional &= state.current is not None  # 共有电梯869台，检验863台，不合格5台
        take_inspected(state, clause, figure)
    elif figure.role == "conditional":
        if (own := own_figure(state, clause, figure)) is not None:
            state.segment.aside = False
            _take(state, clause, own)
        elif not (NET_CONTENT in clause.text and is_of_net_content(state)):
            state.segment.conditional = True
        else:
            state.segment.aside = True
    elif figure.role == "bare":
        opened = open_entry(state, clause, figure) or open_labelled(state, clause, figure)
        if not (opened or count_sum(state, clause, figure)):
            take_bare(state, clause, figure)
    elif figure.role in ("pass_rate", "fail_rate"):
        take_rate(state, clause, figure)
    elif not (takes_each(state, clause, figure) or take_failed_goods(state, clause, figure)):
        state.segment.aside = False
        take_outcome(state, clause, figure)
