"""Standards cited by title alone: 《…》等12项国家标准, 国家标准《…》, 起草《…试验方法》."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Intervals
from bulletin_schema.model import StandardLevel
from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.standard.facts import sentence_around
from bulletin_schema.records.standard.rows import PART
from bulletin_schema.records.standard.tables import level_words

_KIND: Final = (
    r"(?:(?:国际|国家|行业|地方|团体|企业|区域|推荐性|强制性|工程建设|计量|食品安全|农业|推荐|联盟|“?[\u4e00-\u9fff]{2}制造”?){1,4}标准"
    r"|(?:国|行|地|团|企)标|国家计量(?:技术规范|检定规程))"
)
TITLE: Final = re_pattern(r"《(?P<title>[^《》\n]{2,100})》")
_LIST: Final = re_pattern(r"[、，,和及与 \u3000]{0,2}(?:以及)?")
# 《…》等37项疫情防护国家标准外文版; 《…》国家标准; 《…》等12项标准英文稿.
_CALLED: Final = re_pattern(
    r"(?:[和与及、]|以及)?(?:[\u4e00-\u9fff、]{1,24}?(?=等))?[ \u3000]?(?:等|共)?[ \u3000]?(?:一批|系列|多项)?"
    r"(?:[\d一二三四五六七八九十两百]{1,4}[项个部])?[\u4e00-\u9fff“”（）]{0,12}?"
    rf"(?P<kind>{_KIND}|(?<=[项个部])(?:[\u4e00-\u9fff]{{2,6}})?标准|(?<=》)标准|(?<=等)标准)"
)
_CALLING: Final = re_pattern(
    rf"(?P<kind>{_KIND}|标准)(?:制定|制修订|计划)?(?:项目|草案|提案|计划)?[ \u3000:：（(]{{0,2}}$"
)
_SAID: Final = re_pattern(r"[^。；，\n]{0,12}。[该此]项?(?:国家|行业|地方|团体)?标准")  # 实施《…》。该标准由…
_DRAFTING: Final = re_pattern(r"(?:起草|参编|编制|制定|制订|修订|主编|研制|牵头|主持|参与)[^，。；《》]{0,16}$")
_BRACKET: Final = re_pattern(r"[（(][^（）()]*[）)]$")
_NUMBERED: Final = re_pattern(
    r"[ \u3000]?[(（〔][^（）()〔〕]{0,12}(?:〔|\[|第?[\d一二三四五六七八九十]+号|令)|[ \u3000]?[(（]?TSG"
)

# The codes of technical rules and of accreditation documents: their titles are no standards'.
_CODED: Final = re_pattern(r"(?:TSG|CNAS|CNCA|CNCA-[A-Z]+)[ -]?[A-Z0-9][A-Z0-9.:-]{0,16}[ \u3000]?$")


class Cited(NamedTuple):
    """A title that is a standard's, where it stands, and the level the text gives it."""

    title: str
    start: int
    end: int
    level: StandardLevel | None


def cited_titles(text: str, taken: Intervals) -> Iterator[Cited]:
    """Yield the titles in 《》 that the words beside them, or their own endings, call standards.

    `taken` holds the titles that belong to codes. A title once called a standard's is one wherever it stands again.
    """
    known: dict[str, StandardLevel | None] = {}
    for run in _runs(text):
        called = {one.start: one.level for one in _judge(text, run, taken)}
        for match in run:
            title, (start, end) = match["title"].strip(), match.span()
            if start in called or (title in known and not taken.overlaps(start, end)):
                known[title] = called.get(start) or known.get(title)
                yield Cited(title, start, end, known[title])


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the titles that a list names together."""
    run: list[re.Match[str]] = []
    for match in TITLE.finditer(text):
        if run and not _LIST.fullmatch(text, run[-1].end(), match.start()):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _judge(text: str, run: list[re.Match[str]], taken: Intervals) -> Iterator[Cited]:
    """Judge a list of titles together: the words before the first and behind the last speak for all."""
    free = [m for m in run if not taken.overlaps(m.start(), m.end())]
    before = text[max(0, run[0].start() - 40) : run[0].start()].rpartition("\n")[2]
    if not free or _NUMBERED.match(text, run[-1].end()) or _CODED.search(before):
        return
    after = text[run[-1].end() : run[-1].end() + 40].split("\n", maxsplit=1)[0]
    called = _CALLED.match(after.split("。")[0].split("，")[0])
    calling = _CALLING.search(before)
    said = "标准" if len(run) == 1 and _SAID.match(after) else ""
    own = calling is not None and len(run) == 1 and _level(calling["kind"])  # 国家标准《甲》、行业标准《乙》
    words = called["kind"] if called and not own else calling["kind"] if calling else said
    drafted = bool(_DRAFTING.search(before))
    for match in free:
        title = match["title"].strip()
        if _is_other(title, named=words != ""):
            continue
        if not words and not (strong(title) and (drafted or "《" not in before)):
            continue
        if not words and not drafted and not _certain(title):
            continue
        yield Cited(title, match.start(), match.end(), _level(words) or _sentence_level(text, match.start()))


def _is_other(title: str, *, named: bool) -> bool:
    """Laws, plans and notices in 《》 are documents, technical rules unless they are `named` a standard beside them."""
    name = _BRACKET.sub("", title).strip()
    if name.startswith("关于") or (name.startswith("中华人民共和国") and "标准" not in name):
        return True
    if not named and name.endswith(("规程", "规则")) and _EQUIPMENT.search(name):
        return True
    return name.endswith(load_words("standard_title_others.txt")) and not name.endswith("方法")


# The technical rules (TSG) of special equipment are documents.
_EQUIPMENT: Final = re_pattern(
    r"特种设备|锅炉|压力容器|压力管道|电梯|起重机械?|气瓶|索道|游乐设施|厂内专用机动车辆|场车|安全阀|移动式压力|特种作业人员"
)


def strong(title: str) -> bool:
    """Tell whether a title's ending is a standard's and no other document's.

    >>> strong("小型水轮机振动试验方法"), strong("市场监管系统工作规范")
    (True, False)
    """
    return title.endswith(load_words("standard_title_strong.txt")) or bool(PART.search(title))


def _certain(title: str) -> bool:
    return title.endswith(load_words("standard_title_strong.txt")) and len(title) > 6


def _level(words: str) -> StandardLevel | None:
    return next((level for word, level in level_words().items() if word in words), None)


def _sentence_level(text: str, at: int) -> StandardLevel | None:
    """Return the level that the sentence speaks of, where it speaks of one only."""
    low, high = sentence_around(text, at, at)
    sentence = text[low:high]
    levels = {level for word, level in level_words().items() if word in sentence}
    return levels.pop() if len(levels) == 1 else None
