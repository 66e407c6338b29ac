"""State: what the telling of an article has come to, from clause to clause."""

from __future__ import annotations

from dataclasses import dataclass, field

import regex

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import Draft, EarlyRate, Row
from bulletin_schema.records.inspection.drafts.lists import led_name
from bulletin_schema.records.inspection.model import InspectionMethod
from bulletin_schema.records.inspection.wording.clause import Clause, clauses_of, masked_text
from bulletin_schema.records.inspection.wording.counted import counted_name
from bulletin_schema.records.inspection.wording.figures import Figure, Metric
from bulletin_schema.records.inspection.wording.names import is_specific, trimmed, without_samples
from bulletin_schema.records.inspection.wording.words import last_verb, looks_at, main_verb, tells_check, verbs

# 特检所检验锅炉164台: its yearly test is a check as the verification of a scale is
_SPECIAL_EQUIPMENT = regex_pattern(
    r"(?:在用|各类|老旧|工业|住宅|客运)*(?:特种设备|锅炉|电梯|压力容器|压力管道|起重机械?|叉车|气瓶|游乐设施|索道|扶梯|[场厂]车)"
)
# 海关检验进口机动车1.46万辆, 纤检所检验棉花64万吨: what a body tests by its calling
_TESTS = regex_pattern(r"(?:检验检疫|检验|检疫|查验)(?:了|入库|在用)?(?=\p{Han})")
_VERIFIES = regex_pattern(r"检定|强检")
_YEAR = regex_pattern(
    r"\s*(?:而)?(?:(?P<year>(?:19|20)\d\d)年|去年|上年|前年|上一?期|上一[批轮])(?:度|全年)?(?!\d|[至到底—~-]|第|上半|下半|[^同，]?季)"
)
_BACK = regex_pattern(
    r"[，,；;](?:而(?:在)?(?:(?:19|20)\d\d年|去年|上年|前年)[^。；;]{0,40}|(?:去年|上年|前年)(?!同期)[^，。；;]{0,24})$"
)
_YEARS_ABOVE = 2000  # characters
# 通告称，13家企业生产的17批次化妆品不合格: no word of checking, but goods that failed one
_NOTICE = regex_pattern(
    r"(?:通[告报]|公[告示]|清单|名单|曝光|披露|黑榜)[^。；]{0,16}?[，：][^。；]{0,100}不(?:合格|符合)"
)
_ANY_YEAR = re_pattern(r"(?:19|20)\d\d(?=年)")


def _only_seen(clause: Clause, figure: Figure) -> bool:
    """Tell whether what was picked out was looked at, not tested: 抽查加油站8家, 抽查在售商品80个型号."""
    words = clause.text[: figure.at]
    picked = "抽查" in words and "样" not in words and figure.quantity.unit in ("个", "款")
    return figure.kind == "place" or picked


def _tests_goods(clause: Clause, figure: Figure, name: str) -> bool:
    """Tell whether a weak word of checking says that goods were tested, as its object names them."""
    if _SPECIAL_EQUIPMENT.fullmatch(name):
        return True
    return is_specific(name) and _TESTS.search(clause.text, figure.low, figure.at) is not None


_CARRIED_OUT = regex_pattern(r"[对将把给了过]|开展|组织|进行|实施|完成")


def _named_deed(lead: str) -> regex.Match[str] | None:
    """Return the word of checking that the name of a check, all that stands before a clause, ends with: 纸尿裤风险监测，监测样品30批次."""
    words = lead.rpartition("；")[2].removesuffix("，")
    alone = lead.endswith("，") and "，" not in words and not _CARRIED_OUT.search(words)
    verb = last_verb(words) if alone else None
    return verb if verb and verb.end() == len(words) and verbs()[verb["verb"]][1] else None


# 走访药店25家，未发现哄抬价格行为
_CLEAN = re_pattern(
    r"[^。；]{0,48}?，(?:[^。；，]{0,8}(?:均|都))?(?:暂)?(?:未|没有|没)发现|[^。；]{0,24}?，\p{Han}{0,6}(?:约谈|告诫)"
)


def _told_clean(clause: Clause, figure: Figure) -> bool:
    """Tell whether it is told of places gone to that nothing was found there, or that someone was warned."""
    if figure.kind != "place" or figure.verb != "site_check":
        return False
    return _CLEAN.match(masked_text(clause.reading), clause.low + figure.at + 1) is not None


def _method_of(figure: Figure, clause: Clause, opening: Clause, method: InspectionMethod) -> InspectionMethod:
    """Return the method of a check, given by its verb, as what was counted and how the check opened correct it."""
    if method == "site_check" and figure.quantity.unit in ("批次", "批") and not looks_at(clause.text[: figure.at]):
        method = "sampling"
    if method == "sampling" and _only_seen(clause, figure) and main_verb(opening.text) == "site_check":
        return "site_check"  # 开展专项监督检查，共抽查加油站8家
    if method == "sampling" and not figure.strong and _VERIFIES.search(clause.lead + clause.text + opening.text):
        return "verification"  # 组织计量检定人员对血压计进行检测，共检测118台
    return method


@dataclass
class Segment:
    """What a stretch between semicolons has told: its rows, the rate last named, the names last listed."""

    rows: list[Row] = field(default_factory=list)
    metric: Metric | None = None
    last_metric: Metric | None = None  # the rate that the segment before spoke of
    names: list[str] = field(default_factory=list)
    overall: bool = False
    tested: bool = False  # it has told of test items that failed
    conditional: bool = False  # it spoke of what passed in one respect only
    aside: bool = False  # it has last told what passed in marking, beside what the check was of
    topic: str = ""  # 在日用消费品方面
    listed: bool = False  # its last two rows stand in one clause
    paired: list[Row] = field(default_factory=list)  # the parts of a list that aligns names with numbers
    outer: list[Row] = field(default_factory=list)  # its rows before the bracket
    bracketed: bool = False  # its rows stand in a bracket, which is open yet
    last_row: int = -1  # where the clause of the last row starts
    unrated: list[tuple[Clause, int]] = field(default_factory=list)  # points told before the rate that they are of


@dataclass
class State:
    """The checks of one article so far.

    `current` is the check that figures and outcomes belong to, `pending` a clause that said that a check was
    carried out but gave no figure yet. `label` heads the figures that follow (（一）电动自行车。), `parts` says that the
    sentence divides the check (其中, 从产品看), `planned` that it has turned to what is to come.
    """

    reading: Reading
    article: int | None
    drafts: list[Draft] = field(default_factory=list)
    current: Draft | None = None
    pending: Clause | None = None
    label: str = ""
    label_mark: str = ""  # what numbers it: （） of （一）
    label_line: bool = False  # the label holds to the end of its line only
    off_topic: bool = False  # a new topic has begun that no check has been told of yet
    parts: bool = False
    planned: bool = False
    plan_start: int = -1  # where the sentence turned to it
    plans: bool = False  # the sentence has a word of planning somewhere
    elsewhere: bool = False  # the sentence turns to another check: 此外，一季度全市完成药品抽检120批次
    purpose: bool = False  # the sentence has so far told only what the check was for
    aspect: str = ""  # what the check told now is of: 电梯方面
    index: int = -1
    ahead: bool = False  # the section is on what is to come: 2026年工作要点
    demands: bool = False  # the section says what others are to do: 三、有关要求
    label_method: InspectionMethod | None = None  # of the deed that heads a list: 强检：加油机120台；电子秤90台
    list_method: InspectionMethod | None = None  # of the deed that a title or heading ends with, for the lines below it
    each: bool = False  # the section tells the parts of the check above it: 一、总体情况
    divided: bool = False  # the section divides the whole: 二、分地区情况
    section: int = -1  # index of the last heading that is on goods, not on how the check went on
    tables: list[list[Sentence]] = field(default_factory=list)  # told before any check
    early: EarlyRate | None = None  # told before any check
    segment: Segment = field(default_factory=Segment)

    def open(self, clause: Clause, figure: Figure | None, method: InspectionMethod) -> Draft:
        """Start a check with the clause that told its first figure, or that it was carried out."""
        opening = self.pending or clause
        if figure:
            method = _method_of(figure, clause, opening, method)
        draft = Draft(method, opening, self.article, clause.start, clause.end, self.index)
        if self.reading.sentence_index(opening.start) >= self.index - 1:
            draft.cover(opening.start, clause.end)
        draft.label, draft.label_mark, draft.section = self.label, self.label_mark, self.section
        draft.divides = self.parts
        draft.earlier = self.is_earlier() or self._turns_back(clause)
        draft.aspect, draft.topic = self.aspect, self.segment.topic
        draft.behind = max((one.end for one in self.drafts[-1:]), default=0)
        draft.early, self.early = self.early, None
        self.current = draft
        self.drafts.append(draft)
        self.pending = None
        if figure:
            self._count_first(draft, clause, figure)
        return draft

    def open_within(self, sentence: Sentence, low: int, high: int, method: InspectionMethod) -> Draft:
        """Start a check without a number, told by a stretch of a sentence."""
        clause = next(one for one in clauses_of(self.reading, sentence) if one.end > low)
        draft = self.open(clause, None, method)
        draft.cover(low, high)
        return draft

    def _count_first(self, draft: Draft, clause: Clause, figure: Figure) -> None:
        """Give a check its first number, and the name of what that counts."""
        self.count(draft, clause, figure)
        draft.strong = figure.strong or draft.opening is not clause or _told_clean(clause, figure)
        draft.subject = without_samples(counted_name(clause, figure)) or led_name(clause, figure)
        draft.strong |= figure.kind == "goods" and _tests_goods(clause, figure, draft.subject)
        if deed := _named_deed(clause.lead):
            draft.strong, name = True, trimmed(deed.string[: deed.start()])
            draft.subject = draft.subject or (name if is_specific(name) and "了" not in name else "")
        # Machines are registered by a 普查, which is a check only if it tells what was found.
        draft.strong &= "普查" not in clause.lead + clause.text
        if not draft.subject or (self.label and draft.subject.endswith(("领域", "环节", "渠道"))):
            draft.subject = self.label

    def is_earlier(self) -> bool:
        """Tell whether a sentence opens with a year before one named above it, and a check has been told there."""
        if not any(one.resolved for one in self.drafts):
            return False
        text, start = self.reading.text, self.reading.sentences[self.index].start
        opening = _YEAR.match(text, start)
        piece = self.reading.piece(self.article)
        low = max(piece.start if piece else 0, start - _YEARS_ABOVE)
        years = [int(year) for year in _ANY_YEAR.findall(text, low, start)]
        if opening is None:
            return False
        if opening["year"] is None:
            said = text.rfind(opening.group().strip(), low, start)
            return said < 0 or text.rfind("今年", low, start) > said
        return int(opening["year"]) < max(years, default=0)

    def _turns_back(self, clause: Clause) -> bool:
        """Tell whether a sentence has turned to an earlier year for comparison: …，而在2020年，抽查童车180批次."""
        words = self.reading.text[self.reading.sentences[self.index].start : clause.end]
        return any(one.counts for one in self.drafts) and _BACK.search(words) is not None

    def count(self, draft: Draft, clause: Clause, figure: Figure) -> None:
        """Add a number of examined things to a check."""
        draft.counts.append((figure, clause))
        draft.dividing = "inspected"
        draft.all_passed |= figure.all_passed
        self.segment.overall = True
        self.mark(draft, clause, figure)

    def mark(self, draft: Draft, clause: Clause, figure: Figure) -> None:
        """Note that a check has taken a figure."""
        draft.cover(clause.start, clause.end)
        draft.claims.add(figure.mention.start)
        draft.last = self.index
        self.off_topic = False

    def has(self, figure: Figure) -> bool:
        """Tell whether the check told now has taken a figure."""
        return self.current is not None and figure.mention.start in self.current.claims

    def goods_units(self) -> list[str | None]:
        """Return the units in which the check told now counts its goods."""
        counts = self.current.counts if self.current else []
        return [figure.quantity.unit for figure, _ in counts if figure.kind == "goods"]

    def labels_part(self, draft: Draft) -> bool:
        """Tell whether the label stands for a part of a check: not （二）雨衣 for one told under （一）头盔."""
        beside = bool(draft.label) and draft.label != self.label and draft.label_mark == self.label_mark
        return self.label not in ("", draft.label) and not beside

    def row(self, draft: Draft, name: str) -> Row:
        """Return a check's row of a name, made where there is none."""
        for row in draft.rows:
            if row.subject == name or row.subject.removesuffix("产品") == name.removesuffix("产品"):
                return row
        draft.rows.append(Row(name))
        return draft.rows[-1]

    def draft_for(self, clause: Clause, *, counted: bool = False) -> Draft | None:
        """Return the check that an outcome belongs to; a rate beside a word of checking opens one.

        A number needs more than a weak word: 检验不合格电梯5台 says what they are, 经检验，5台不合格 what came out.
        """
        if self.current is not None:
            return self.current
        words = clause.lead + clause.text
        if self.parts:
            return None  # 其中水泥合格率为60%, before anything is told of the whole
        if counted and self.pending is None and _NOTICE.search(words):
            return self.open(clause, None, "sampling")
        if counted and self.pending is None and not tells_check(words):
            return None
        verb = main_verb(words) or (main_verb(self.pending.text) if self.pending else None)
        return self.open(clause, None, verb) if verb else None
