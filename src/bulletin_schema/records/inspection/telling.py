"""Telling: reads one article's sentences in order and keeps the checks they tell."""

from __future__ import annotations

from collections.abc import Iterable

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.aligned import read_comparisons, read_failed_list, read_lists
from bulletin_schema.records.inspection.clause import COUNT, DATE, POINTS, SLOTS, Clause, clauses_of, masked_text
from bulletin_schema.records.inspection.counts import take_bare, take_inspected
from bulletin_schema.records.inspection.draft import Draft
from bulletin_schema.records.inspection.figures import RATE, Figure, figures_of
from bulletin_schema.records.inspection.findings import findings_in
from bulletin_schema.records.inspection.items import named_products
from bulletin_schema.records.inspection.lists import listed_names
from bulletin_schema.records.inspection.model import InspectionItem
from bulletin_schema.records.inspection.names import is_specific
from bulletin_schema.records.inspection.outcomes import actions_in
from bulletin_schema.records.inspection.results import read_all_passed, take_outcome, take_rate
from bulletin_schema.records.inspection.state import Segment, State
from bulletin_schema.records.inspection.tables import breakdown_of, grids_of, items_of
from bulletin_schema.records.inspection.words import main_verb, tells_check, verb_pattern

_PLANNED = regex_pattern(
    r"计划(?=抽|检|开展|对|完成|安排|组织|在|全年)|(?<!本次|次)拟(?!合|定)|力争|争取|确保(?!了)|预计|目标(?!任务)"
    r"|将(?=对|抽|开展|组织|继续|进一步|检查|实施|安排|完成|达|进行|在|全|投入|建立)|要(?=确保|达到|对)"
    r"|决定(?=对|开展|在)|保持在|稳定在|控制在|不低于|不高于|不少于|不得"
)
_PURPOSE = regex_pattern(r"^\s*(?:为|旨在)")
_BY_PLAN = regex_pattern(r"^\s*(?:\d*[.、])?(?:根据|按照|依据|按)")  # what was done by a plan was done
# A purpose told first may take several clauses: 为维护市场秩序，确保计量准确，近日，….
_ACTS = regex_pattern(rf"近日|日前|近期|连日来|目前|{DATE}|局|所|部门|院$|组织|{COUNT}")
_AHEAD = regex_pattern(
    r"[\s，]*(?:下一步|今后|接下来|明年|下阶段|下一阶段|力争|下半年，?[^，。]{0,16}?(?:将|计划)|面向[“\p{Han}”]{2,12}，|到\d{4}年)"
)
_IN_FIELD = regex_pattern(r"在(?P<name>\p{Han}{2,12})方面$")
_SUMMARY = regex_pattern(r"^[\s【\[（(]*(?:核心提示|内容提要|内容摘要|摘要|导读|提要)")
_PARTS = regex_pattern(
    rf"其中(?!，?(?:检验|检测)?不?合格)|从(?!\p{{Han}}{{0,6}}(?:结果|情况|总体|整体|数据)(?:上)?(?:来看|看))\p{{Han}}{{1,12}}(?:来看|看)"
    rf"|(?:包括|不合格产品涉及)(?=[\p{{Han}}、]{{2,14}}{COUNT})"
    r"|按\p{Han}{2,8}(?:划分|统计|来看|看|分[，：类]|分$)|分\p{Han}{1,6}(?:看|来看)|方面，?$"
    r"|分(?:产品|地区|类别|品种|企业规模)"
)
# 近日开展了…检查: a check was carried out; 为开展, 将开展, 继续开展 and 通过开展 say so of none.
_EVENT = regex_pattern(
    r"(?<!通过|为|将|继续|持续|深入|要求|加强|积极|依法|自行|经常|定期|常态化|认真|要|可以|应|同步)"
    r"(?:开展|进行|组织|实施|展开|启动|公布|发布|通报)了?[^，。；]{0,24}?"
)
# 对设备的安全标志进行严格检查: how the check went on.
_OF_ASPECT = regex_pattern(r"(?:情况|标志|标识|制度|装置|状况|记录|档案|证书|手续|内容|资料|台账)等?(?:进行|开展)")
_ANNOUNCES = regex_pattern(r"公布|发布|通报")
_EVENT_WINDOW = 26
_SURE = regex_pattern(
    rf"近日|日前|近期|连日来|目前|当天|当日|昨日|今天|本次|此次|这次|对\p{{Han}}|{DATE}|组织|现场|时，?发现"
)
_GOT = regex_pattern(r"查获|查处|发现|查扣|查封")
_TIMED = regex_pattern(rf"近日|日前|连日来|当天|当日|本次|此次|现场|{DATE}")
_AGAIN = regex_pattern(r"此外|另外|同时|同期|还|另|并对|随后")
_SCENE = regex_pattern(r"检查时|检查中发现|检查发现|执法人员")
_LABEL = regex_pattern(
    r"^\s*(?P<number>(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|[①-⑳]))?\s*(?P<name>[\p{Han}A-Za-z（）()、·]{2,16})(?P<stop>[：:。]?)\s*$"
)
_NO_LABEL = regex_pattern(
    r"对|其中|进行|开展|总体|情况|工作|成效|监管|各|有关|同志|单位|处置|措施|要求|结果|加强|推进|提升|讯|记者|附件"
)
_FIGURED = regex_pattern(r"合格|抽查|抽检|检查|检定|检出|检验|[\d一二三四五六七八九十百]+(?:批次|家|台)")
_TOPIC = regex_pattern(r"^\s*(?:[一二三四五六七八九十]+(?:、|是)|同时，|此外，|另外，)")
_ON_TOPIC = regex_pattern(r"处置|处理|抽查|抽检|检查|检定|不合格|隐患|抽样|整治")
_LONGEST_LABEL = 26
_MOST_NUMBERS = 48  # a clause with more is a table run together


def _main_check(state: State, items: list[InspectionItem]) -> Draft | None:
    """Return the check that a table of failing products is of: as many failed, or of that product, else the last."""
    told = [one for one in reversed(state.drafts) if one.counts or one.resolved]
    failing = [one for one in told if one.failed and one.failed.quantity.value == len(items)]
    products = {item.product for item in items if item.product}
    alike = [
        one for one in told if one.subject and any(one.subject in name or name in one.subject for name in products)
    ]
    of_season = [one for one in told if not one.earlier]
    return next(iter(failing or [one for one in alike if not one.earlier] or of_season or told), None)


def tell(reading: Reading, article: int | None, sentences: Iterable[tuple[int, Sentence]]) -> list[Draft]:
    """Read the sentences of an article, with their indices, and return the checks they tell."""
    state = State(reading, article)
    rows: list[Sentence] = []
    for index, sentence in sentences:
        state.index = index
        if _is_row(reading, sentence, after_row=bool(rows)):
            rows.append(sentence)
            continue
        if rows and sentence.role in ("body", "heading"):
            _read_table(state, rows)
            rows = []
        if sentence.role == "heading":
            state.label = ""
            state.label_line = not _read_label(state, reading.text[sentence.start : sentence.end])
        elif sentence.role == "body":
            _read_sentence(state, sentence)
    _read_table(state, rows)
    return state.drafts


_TABLE_HEAD = regex_pattern(r"[|\s]*序号(?:[ \t|｜]+[^\s|｜]{2,16}){2,}")
_TABLE_ROW = regex_pattern(r"[|\s]*\d{1,4}[ \t|｜]+[^\s|｜]")


_LONGEST_CELL = 30
_NO_CELL = regex_pattern(r"[。；！？]|，.*，")


def _is_cell(reading: Reading, sentence: Sentence, *, after_row: bool) -> bool:
    """Tell whether a short line is a cell of a table with one cell a line, which opens with 序号."""
    text = reading.text
    if not after_row:
        return sentence.end - sentence.start == 2 and text.startswith("序号", sentence.start)
    return sentence.role != "heading" and _NO_CELL.search(text, sentence.start, sentence.end) is None


def _is_row(reading: Reading, sentence: Sentence, *, after_row: bool) -> bool:
    """Tell a line of a table, whatever the layout took it for."""
    if sentence.end - sentence.start <= _LONGEST_CELL and _is_cell(reading, sentence, after_row=after_row):
        return True
    if sentence.role == "table" or _TABLE_HEAD.match(reading.text, sentence.start, sentence.end):
        return True
    return after_row and _TABLE_ROW.match(reading.text, sentence.start, sentence.end) is not None


def _read_table(state: State, rows: list[Sentence]) -> None:
    """Give the rows of a table to the check told before it."""
    if not rows or not state.drafts:
        return
    for grid in grids_of([state.reading.text[row.start : row.end] for row in rows]):
        items = items_of(grid)
        if (draft := _main_check(state, items)) is None:
            return
        draft.items += items
        if not items:
            draft.lines += breakdown_of(grid)


# （一）床垫抽查不合格率为5.2%。本次抽查了…: what follows is of mattresses.
_RATED_HEAD = regex_pattern(
    r"^\s*[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*(?P<name>[\p{Han}A-Za-z（）()、]{2,20}?)(?:产品)?(?:质量)?(?:国家|省级|市级|监督)*(?:抽查|抽检)(?:批次|产品)*(?:不合格率|合格率|不合格发现率)"
)


def _read_rated_head(state: State, words: str) -> None:
    """Take the product that a numbered sentence opens with its rate for as what the following figures are of."""
    if (head := _RATED_HEAD.match(words)) and state.current is not None and is_specific(head["name"]):
        state.label, state.label_line = head["name"], False


def _read_label(state: State, words: str) -> bool:
    """Take a short numbered or colon-ended phrase as what the following figures are of."""
    match = _LABEL.match(words)
    if match is None or not (match["number"] or match["stop"] in ("：", ":")):
        return False
    if _FIGURED.search(words) or _NO_LABEL.search(words):
        return False
    state.label = match["name"]
    return True


def _read_sentence(state: State, sentence: Sentence) -> None:
    text = state.reading.text
    words = text[sentence.start : sentence.end]
    if sentence.start == 0 or "\n" in text[max(0, sentence.start - 3) : sentence.start + 1]:
        _open_line(state, words)
    if _AHEAD.match(words) or _SUMMARY.match(words):
        return
    if len(words) < _LONGEST_LABEL and _read_label(state, words):
        state.label_line = "\n" not in text[sentence.end - 1 : sentence.end + 2]
        return
    _read_rated_head(state, words)
    if not (_TOLD.search(masked_text(state.reading), *_masked_span(state, sentence)) or _HAS_OUTCOME.search(words)):
        return
    _leave_earlier(state)
    state.parts &= _GOES_ON.search(text, max(0, sentence.start - 3), sentence.start) is not None
    state.planned = state.purpose = False
    state.plans = _PLANNED.search(masked_text(state.reading), *_masked_span(state, sentence)) is not None
    turns: list[tuple[int, Draft | None]] = []  # where the sentence turns to another check
    for clause in clauses_of(state.reading, sentence):
        if clause.opens:
            state.segment = Segment(names=state.segment.names)
        _read_clause(state, clause)
        if not turns or turns[-1][1] is not state.current:
            turns.append((clause.start, state.current))
    if not state.off_topic and _HAS_OUTCOME.search(words):
        _read_outcomes(state, sentence, turns)


_GOES_ON = regex_pattern(r"[；;]\s*$")  # a list of parts, one a line


def _leave_earlier(state: State) -> None:
    """Let what follows a sentence on an earlier year be of the check told before it."""
    if state.current is not None and state.current.earlier:
        before = [one for one in state.drafts if not one.earlier]
        state.current = before[-1] if before else state.current


def _masked_span(state: State, sentence: Sentence) -> tuple[int, int]:
    masked = state.reading.masked(SLOTS)
    return masked.from_clean(sentence.start), masked.from_clean(sentence.end)


def _open_line(state: State, words: str) -> None:
    if state.label_line:
        state.label = ""
    if _TOPIC.match(words) and not _ON_TOPIC.search(words):
        state.off_topic = True


# What a clause must hold to tell anything of a check, and a sentence to have outcomes besides.
_TOLD = regex_pattern(f"[{COUNT}-{POINTS}]|合格|[检查抽监测校]|符合|超标")
_HAS_OUTCOME = regex_pattern(
    r"发现|存在|查出|问题|不合格|不符合|超标|整改|改正|整顿|案|书|停|下架|撤柜|封|扣|没收|收缴|召回|罚|移[送交]|复[查检]|送"
)


def _tells_plan(state: State, clause: Clause) -> bool:
    """Tell whether a sentence has turned to what is to come; what a check was for and by what plan is not that."""
    if _PURPOSE.match(clause.text):
        state.purpose = True
    else:
        state.purpose &= _ACTS.search(clause.text) is None
        state.planned |= not (state.purpose or _BY_PLAN.match(clause.text)) and _PLANNED.search(clause.text) is not None
    return state.planned


def _read_clause(state: State, clause: Clause) -> None:
    if state.plans and _tells_plan(state, clause):
        state.reading.decline("speaks of what is planned or asked for", clause.start, clause.end, "inspection")
        return
    state.parts |= _PARTS.search(clause.text) is not None
    if topic := _IN_FIELD.search(clause.text):
        state.segment.topic = topic["name"]
    if clause.stop in ("：", ":") and _read_label(state, clause.text + clause.stop):
        state.label_line = True
    elif _TOLD.search(clause.text) and len(clause.numbers) <= _MOST_NUMBERS:
        _notice_event(state, clause)
        _read_numbers(state, clause)


def _read_numbers(state: State, clause: Clause) -> None:
    """Take the figures of a clause, then the words that tell an outcome without one."""
    if clause.counted:
        taken = read_lists(state, clause)
        kinds = state.current is not None and any(one.quantity.unit == "种" for one, _ in state.current.counts)
        for figure in figures_of(clause, state.segment.metric, kinds=kinds):
            if figure.at not in taken:
                _close_bracket(state, clause, figure)
                _take(state, clause, figure)
    elif "合" not in clause.text and "范围" not in clause.text:
        return
    read_all_passed(state, clause)
    if rates := list(RATE.finditer(clause.text)):
        state.segment.metric = "fail_rate" if rates[-1]["fail"] else "pass_rate"
        state.segment.names = listed_names(clause) or state.segment.names
    read_comparisons(state, clause)
    read_failed_list(state, clause)


def _close_bracket(state: State, clause: Clause, figure: Figure) -> None:
    """Let what a bracket told of a part end with it: 不合格3批次（其中网店1批次），不合格率为3%."""
    before = clause.lead + clause.text[: figure.at]
    inside = before.count("（") > before.count("）")
    if state.segment.bracketed and not inside:
        state.segment.rows, state.segment.listed, state.parts = [], False, "其中" in before[before.rfind("）") :]
    state.segment.bracketed = inside


def _take(state: State, clause: Clause, figure: Figure) -> None:
    if figure.role == "inspected":
        take_inspected(state, clause, figure)
    elif figure.role == "conditional":
        state.segment.conditional = True
    elif figure.role == "bare":
        take_bare(state, clause, figure)
    elif figure.role in ("pass_rate", "fail_rate"):
        take_rate(state, clause, figure)
    else:
        take_outcome(state, clause, figure)


def _notice_event(state: State, clause: Clause) -> None:
    """Keep in mind that a check was carried out; it becomes a check with its first figure or outcome."""
    for hit in _EVENT.finditer(clause.text):
        deed = verb_pattern().search(clause.text, hit.end() - 1)
        if deed and deed.start() - hit.end() < _EVENT_WINDOW:
            if state.pending is not None and (_ANNOUNCES.match(hit.group()) or _OF_ASPECT.search(clause.text)):
                return
            if state.pending is None or tells_check(deed.group()) or not tells_check(state.pending.text):
                state.pending = clause
            return


def _read_outcomes(state: State, sentence: Sentence, turns: list[tuple[int, Draft | None]]) -> None:
    """Give a sentence's findings, actions and failing products to the check last told before them."""
    told = [(at, draft) for at, draft in turns if draft is not None]
    if len(told) < 2:
        _give(state, sentence, state.reading.text[sentence.start : sentence.end], None)
        return
    starts = [sentence.start, *(at for at, _ in told[1:]), sentence.end]
    for place, (_, draft) in enumerate(told):
        before = told[place - 1][1] if place else draft
        # 检查门店43家，抽检18批次，立案2起: a sampling without a result yet has led to nothing.
        idle = draft.method == "sampling" != before.method and not draft.resolved
        _give(state, sentence, state.reading.text[starts[place] : starts[place + 1]], before if idle else draft)


def _give(state: State, sentence: Sentence, words: str, draft: Draft | None) -> None:
    actions, findings = actions_in(words), findings_in(words)
    if draft is None and actions and state.current is not None and state.index > state.current.last:
        draft = _with_failures(state, state.current)
    seen = actions or findings or (_SCENE.search(words) and _GOT.search(words))
    draft = draft or (_acted_on(state, sentence, words) if seen else state.current)
    if draft is None:
        return
    draft.actions += [action for action in actions if action not in draft.actions]
    draft.findings += [finding for finding in findings if finding not in draft.findings]
    draft.items += [item for item in named_products(words) if item not in draft.items]


def _with_failures(state: State, draft: Draft) -> Draft | None:
    """Return the check before one whose goods all passed, where it is the one that had failures to act on."""
    if not draft.all_passed:
        return None
    failed = [one for one in state.drafts if one.failed and not one.earlier]
    return failed[-1] if failed else None


def _acted_on(state: State, sentence: Sentence, words: str) -> Draft | None:
    """Return the check a sentence's outcomes belong to; a check without any number starts here."""
    event, draft = state.pending, state.current
    if event is not None and (draft is None or _AGAIN.search(event.text)):
        if not _SURE.search(event.lead + event.text) and "发现" not in words:
            return draft
        draft = state.open(event, None, main_verb(event.text) or "site_check")
        draft.cover(min(event.start, sentence.start), sentence.end)
    elif draft is None and _SCENE.search(words) and (verb := main_verb(words)):
        clause = next(iter(clauses_of(state.reading, sentence)))
        if _TIMED.search(clause.text):
            draft = state.open(clause, None, verb)
            draft.cover(sentence.start, sentence.end)
    return draft
