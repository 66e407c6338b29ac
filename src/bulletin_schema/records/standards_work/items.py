"""Items: a count with the noun it counts, 国家标准88项 or 9项国家标准, and the lists that items stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.model import Quantity
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading

_UNITS = frozenset({"项", "个", "部", "件", "条", "种"})
_TAIL = (
    r"(?:制修订|制（?修）?订|外文版|英文版|外文译本|译本|英文稿|提案|草案|项目|计划|清单|制订|制定|修订|立项|研制|任务|试点|示范|"
    r"建设|工作|备案){0,4}"
)
_HEAD = rf"(?:标准化(?:试点|示范)(?:示范|试点)?(?:项目)?|(?<!计量)(?<!计量基)标准{_TAIL}|国标|行标|地标|团标|企标)"
# Form A, 9项国家标准: the noun ends where the clause goes on with something that is no noun.
_AFTER_COUNT = regex_pattern(
    rf"的?(?P<noun>(?:[A-Z]{{2,6}}[、/和])*[\p{{Han}}“”A-Z/（）()]{{0,30}}?{_HEAD})"
    r"(?=$|[^\p{Han}]|的|和|及|与|以及|分别|获|被|已|均|正式|通过|批准|发布|列入|进入|公布|实施|颁布|共|由"
    r"|参与|研制|制定|起草|申报|在|于|得到|顺利|成功|完成|纳入|填补|正在|全部|涵盖|涉及|覆盖|累计|上升|转化"
    r"|进行|开展|相继|陆续|先后|翻译|近日|日前|成为|入选|荣获|经|中[，,]|占|达)"
)
# Form B, 国家标准88项.
_BEFORE_COUNT = regex_pattern(
    rf"(?P<noun>(?:[\p{{Han}}“”A-Z（(][\p{{Han}}“”A-Z/、（）()\s]{{0,36}})?{_HEAD})"
    r"(?:[（(][^（）()]{1,12}[）)])?"
    r"(?:共计?|合计|总计|总数|数量|累计|已?达到?|已有|为|有|超过?|突破|近|约|总量|[:：]|新?(?:立项|发布|制定|修订|研制)){0,3}$"
)
_VERB = regex_pattern(
    r"提出|申报|提交|获批|下达|制修订|制、修订|制（修）订|修订|完成|批准发布|发布|颁布|公布|出台|制定|制订|起草|研制|编制|编写|承担|"
    r"主导|牵头|主持|参与|参加|参编|新增|累计|组织|收集|拥有|共有|现有|废止|执行|采用|通过|立项|获|共|其中|有(?!机|色|限)"
)
# 其中2项已获批立项: the noun is that of the count before.
_ELIDED = regex_pattern(r"(?:已经?|均|正式|成功|获得?|被|列入|通过){0,3}(?:获批|立项|发布|批准|公布|颁布)")
# 发布国家标准3811项，立项2042项: so is that of a bare verb's.
_ELIDED_BEFORE = regex_pattern(r"(?:^|[，；])(?:并|新|又|另|同时)?(?:批准)?(?:立项|修订|制定|发布|获批|下达)了?$")
_JOINER = regex_pattern(r"\s*(?:、|和|及|与|以及)\s*")


@dataclass(frozen=True, slots=True)
class Item:
    """A count with its noun: 国家标准88项. `start` and `end` cover both."""

    count: Mention[Quantity]
    noun: str
    start: int
    end: int


def listed_items(reading: Reading, sentence: Sentence) -> list[list[Item]]:
    """Group the items that one verb governs: 国家标准88项、行业标准59项."""
    groups: list[list[Item]] = []
    for item in _items(reading, sentence):
        if groups and _is_listed(reading.text, groups[-1][-1], item):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _is_listed(text: str, left: Item, right: Item) -> bool:
    """Tell whether two items are members of one list: only a joiner stands between them."""
    return _JOINER.fullmatch(text, left.end, right.start) is not None


def _items(reading: Reading, sentence: Sentence) -> Iterator[Item]:
    text = reading.text
    last: Item | None = None
    in_turn = _kinds_in_turn(reading, sentence)
    counts = [m for m in reading.within("count", sentence.start, sentence.end) if m.value.unit in _UNITS]
    for place, count in enumerate(counts):
        used = last.end if last else sentence.start
        low = max(reading.clause_at(count.start)[0], count.start - 48, used)
        before = _BEFORE_COUNT.search(text, low, count.start)
        after = _AFTER_COUNT.match(text, count.end, min(sentence.end, count.end + 48))
        if count.start in in_turn:
            last = Item(count, in_turn[count.start], count.start, count.end)
        elif last and (short := _SHORT.search(text, max(used, count.start - 8), count.start)):
            last = Item(count, f"{short['kind']}标准", short.start("kind"), count.end)
        elif before:
            bare = _after_verb(before["noun"])
            last = Item(count, bare, before.end("noun") - len(bare), count.end)
        elif after:
            last = Item(count, after["noun"], count.start, after.end("noun"))
        elif noun := _shared_noun(text, counts[place:], sentence.end):
            last = Item(count, noun, count.start, count.end)
        elif last and (
            _ELIDED.match(text, count.end, sentence.end) or _ELIDED_BEFORE.search(text, max(0, low - 1), count.start)
        ):
            last = Item(count, last.noun.replace("提案", ""), count.start, count.end)
        else:
            reading.decline("no word for standards beside the count", count.start, count.end)
            continue
        yield last


def _kinds_in_turn(reading: Reading, sentence: Sentence) -> dict[int, str]:
    """Return the noun of each count of a 分别 list: 国际、国家、行业标准分别为3项、15项和28项."""
    nouns: dict[int, str] = {}
    if reading.text.find("分别", sentence.start, sentence.end) < 0:
        return nouns
    for match in _IN_TURN.finditer(reading.text, sentence.start, sentence.end):
        kinds = _KIND_JOINER.split(match["kinds"])
        counts = reading.within("count", match.end(), min(sentence.end, match.end() + 60))
        members = counts[:1] if counts and counts[0].start <= match.end() + 1 else []
        for left, right in pairwise(counts):
            if not members or not _JOINER.fullmatch(reading.text, left.end, right.start):
                break
            members.append(right)
        if len(members) == len(kinds) > 1:
            nouns |= {m.start: f"{kind.removesuffix('标准')}标准" for m, kind in zip(members, kinds, strict=True)}
    return nouns


_KIND = r"(?:国际|国家|行业|地方|团体|企业)(?:标准)?"
_KIND_JOINER = regex_pattern(r"[、和及与]")
_IN_TURN = regex_pattern(
    rf"(?P<kinds>{_KIND}(?:[、和及与]{_KIND})+)(?<=标准)(?:数量)?分别(?:为|是|达到?|有|发布|制定)?"
)
# 120项（国际2项、国家35项）: the word for standards is left out.
_SHORT = regex_pattern(r"[（(、，](?:其中)?(?P<kind>国际|国家|行业|地方|团体|企业)$")


def _shared_noun(text: str, counts: Sequence[Mention[Quantity]], high: int) -> str | None:
    """Return the noun that the last of some listed counts carries for all: 64项和56项团体标准."""
    for left, right in pairwise(counts):
        if not _JOINER.fullmatch(text, left.end, right.start):
            return None
        after = _AFTER_COUNT.match(text, right.end, min(high, right.end + 48))
        if after:
            return str(after["noun"])
    return None


def _after_verb(noun: str) -> str:
    """Cut the verbs, and who acts, off the front of a noun phrase: 企业主导制定国家标准 is 国家标准."""
    head = noun.rfind("标准") if "标准" in noun else len(noun)
    ends = [m.end() for m in _VERB.finditer(noun, 0, head)]
    return noun[max(ends, default=0) :].lstrip("了的、和及与过项")
