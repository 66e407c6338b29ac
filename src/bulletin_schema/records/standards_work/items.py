"""Items: a count with the noun it counts, 国家标准88项 or 9项国家标准, and the lists that items stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.model import Quantity
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.standards_work.beside import noun_before, noun_behind
from bulletin_schema.records.standards_work.deeds import ADOPTED, told_by_deed
from bulletin_schema.records.standards_work.elided import (
    of_batch,
    part_of,
    part_of_place,
    proposals,
    short_kind,
    told_abroad,
    topic_of,
)
from bulletin_schema.records.standards_work.listing import noun_of_named, start_of_named
from bulletin_schema.records.standards_work.nouns import noun_by_context, noun_by_work
from bulletin_schema.records.standards_work.pilots import projects_told, ranked_pilots
from bulletin_schema.records.standards_work.telling import REVISING
from bulletin_schema.records.standards_work.turns import JOINER, kinds_in_turn

_UNITS = frozenset({"项", "个", "部", "件", "条", "种"})
_WITHOUT_STEP = regex_pattern("提案|(?:项目)?(?:立项|申报)$")  # 申报项目9项，发布2项: those are more than applications
_WORDS = ("标准", "国标", "行标", "省标", "地标", "团标", "企标")
_COPIES = frozenset({"份", "套", "本"})
_WRITTEN = regex_pattern(r"备案|登记|(?:代[拟写]|起草|制[定订]|修订|编[写制]|审[查核])[^，。；]{0,12}(?:标准|企标)")
# 200个城市制定了…标准, 8个县达到…标准: places are counted.
_OF_OTHERS = regex_pattern(
    r"(?:[省市县区乡镇村户人]|企业|单位|部门|地区|机构|公司)(?:全部|均|都|已)?(?:达到|符合|制[定订]|执行|实施|出台)"
    r"|^(?:严于|高于|优于|低于|超过|不符合|相当于|对应)|^产品(?:均|已)?(?:采用|执行|达到|符合)|^(?:行业|产业|领域)(?!标准)(?:累计|共|已|先后|主导|牵头|参与|制)"
)
# 抽查标准120项: the standards are looked into.
_LOOKED_INTO = regex_pattern(r"(?:抽查|检查|核查|排查|巡查|督查|查询|学习|讲解|解读|宣讲|引用)了?$")
_TESTED_BY = regex_pattern(
    "(?:按照?|依据|依照|根据|符合|对照|参照|引用|学习|讲解|解读)(?:了|有关|相关)?$"
)  # 按照GB 18401等5项标准检验
# 3家企业的6项标准入围“领跑者”, 12项标准获标准贡献奖: an award; 主导制定的2项标准获奖 are work all the same.
_HONOURED = regex_pattern(
    r"(?:已|均|共|也|还|分别|成功|全部|相继|双双){0,3}(?:入围|入选|入榜|上榜|获评|获得?|荣获|斩获|摘得|喜获|捧得|夺得|被评为|成为)了?[^，。；]{0,24}?(?:领跑者|奖(?!补|励|资))"
)
_AMONG_WINNERS = regex_pattern(r"获奖(?:的?(?:项目|标准))?中[，,]")
_PRIZE = regex_pattern("奖(?!励|补|金)|领跑者")
_LISTED = ("上榜", "获奖", "榜上有名", "入围", "入选")
_MADE_BY = regex_pattern(
    r"(?:主导|牵头|主持|参与|参加|承担|制[定订]|修订|起草|研制|编制|发布)[^，。；]{0,4}的[^，。；]{0,8}$"
)
# 脱贫标准, 优秀单位评分标准: no documents.
_NO_DOCUMENT = regex_pattern(
    r"(?:符合|达到|达不到|有利于|检[验测]能力|资质认定)[^，。；]{0,16}?标准$"
    r"|(?:工资|收费|保障线?|补[偿助贴]|资助|奖励|贫困|生活费?|体育锻炼|评[分选]|检[验测]|报销|录取|问题|不合格|入党|定量|薪酬|价格|缴费|待遇)标准$"
)
_VERB = regex_pattern(
    rf"提出|翻译|查询|学习|讲解|解读|宣讲|引用|报批|审查|审定|送审(?!稿)|抽查|检查|核查|排查|巡查|督查|申报|提交|上报|获批|下达|{REVISING}|修订|完成|批准发布|发布|颁布|公布|出台|制定|制订|起草|研制|编制|编写|代拟|代写|主笔|执笔|承担|公开|声明|安排|"
    r"主导|牵头|主持|参与|参加|参编|主编|新增|累计|组织|收集|拥有|共有|现有|废止|执行|采用|通过|立项|获|(?<!公)共|转化为|其中|有(?!机|色|限|效)"
)
_DIVIDES = regex_pattern("其中|包括|分别")
_COUNTED_BEFORE = regex_pattern(r"^(?:批(?!发)|家(?:企业|单位))")  # 63家企业公开标准, 11批示范区
_RANKED_JOINER = regex_pattern(rf"(?:国家级|省级|市级|县级|区级)?{JOINER.pattern}")  # 2个省级、7个市级地方标准
_LIST_BEFORE = regex_pattern(r"[0-9][项个][、和]$")
MIXED = "各级标准"  # what a list of several levels is in all
_BY_REACH = 4
_NOUN_REACH = 110  # a noun may name its standards by code and title: 团体标准T/X 001—2020《…》1项
_PARAGRAPHS = 800  # characters in which a count may be told of again


@dataclass(frozen=True, slots=True)
class Item:
    """A count with its noun: 国家标准88项. `start` and `end` cover both, `whole` is the total it is a part of.

    One that goes on has no noun of its own but that of the item before.
    """

    count: Mention[Quantity]
    noun: str
    start: int
    end: int
    whole: Mention[Quantity] | None = None
    goes_on: bool = False
    of_place: bool = False  # 宜兴市85项
    about: str = ""  # 牵头的国际标准也有进展，今年已发布9项: the clause that says what is counted


def listed_items(reading: Reading, sentence: Sentence, total: Item | None = None) -> list[list[Item]]:
    """Group the items that one verb governs: 国家标准88项、行业标准59项; `total` is what the sentence divides."""
    groups: list[list[Item]] = []
    for item in _items(reading, sentence, total):
        if groups and _is_listed(reading.text, groups[-1][-1], item):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def total_of(reading: Reading, sentence: Sentence, told: Item | None) -> Item | None:
    """Return what a sentence divides, the standards counted last before it: 复审标准120项。其中，继续有效58项."""
    if told is None or not _DIVIDES.match(reading.text, sentence.start):
        return None
    if "\n" in reading.text[told.end : sentence.start]:
        return None
    counts = reading.within("count", told.end, sentence.start)
    return None if any(m.value.unit in _UNITS for m in counts) else replace(told, end=sentence.start)


def _is_listed(text: str, left: Item, right: Item) -> bool:
    """Tell whether two items are members of one list: only a joiner stands between them."""
    return not right.of_place and JOINER.fullmatch(text, left.end, right.start) is not None


def _items(reading: Reading, sentence: Sentence, last: Item | None) -> Iterator[Item]:
    """Yield the counts of standards that a sentence tells, in order; `last` is the item before its first."""
    used = sentence.start
    in_turn = kinds_in_turn(reading, sentence)
    counts = [m for m in reading.within("count", sentence.start, sentence.end) if _counts_standards(reading, m)]
    for place, count in enumerate(counts):
        if count.start in in_turn:
            item: Item | None = Item(count, in_turn[count.start], count.start, count.end)
        else:
            item = _named(reading, sentence, count, last, used) or _sharing(
                reading, sentence, counts[place:], last, used
            )
        if item is None or "获奖" in item.noun:
            if last and last.count.value.unit == count.value.unit:
                last = None  # 国家标准8项；申请专利30项，获批12项: another thing is counted now
            reading.decline("no word for standards beside the count", count.start, count.end)
            continue
        if _is_told_again(reading, item):
            reading.decline("goes on about standards counted before", item.start, item.end)
            continue
        item = replace(item, start=start_of_named(reading, used, item.start))
        if reason := _no_work(reading.text, sentence, item, used):
            reading.decline(reason, item.start, item.end)
            continue
        last, used = item, item.end
        yield item


def _no_work(text: str, sentence: Sentence, item: Item, used: int) -> str | None:
    """Return why nobody worked on the standards that an item counts, None where somebody may have."""
    if _TESTED_BY.search(text, max(used, item.start - _BY_REACH), item.start):
        return "standards to test by"
    if _is_honoured(text, sentence, item) and not _MADE_BY.search(text, used, item.start):
        return "standards that won an honour"
    return None


def _counts_standards(reading: Reading, count: Mention[Quantity]) -> bool:
    """Tell a measure of standards; copies are counted where they are written or put on record: 备案企业标准186份."""
    if count.value.unit in _COPIES:
        return _WRITTEN.search(reading.text, reading.clause_at(count.start)[0], count.start) is not None
    return count.value.unit in _UNITS


def _named(reading: Reading, sentence: Sentence, count: Mention[Quantity], last: Item | None, used: int) -> Item | None:
    """Return a count with the noun beside it: 国家标准88项, 9项国家标准."""
    text = reading.text
    if last and (short := short_kind(text, used, count)):
        return Item(count, short[1], short[0], count.end)
    before = noun_before(text, _low_of(reading, count, used), count.start, count.end)
    if before and not _NO_DOCUMENT.search(before[0]):
        bare = _after_verb(before[0])
        if _LOOKED_INTO.search(before[0].removesuffix(bare)):
            return None
        return Item(count, bare, before[1] - len(bare), count.end)
    after = noun_behind(text, count.start, count.end, sentence.end)
    if after and not (_OF_OTHERS.search(after[0]) or _NO_DOCUMENT.search(after[0]) or ADOPTED.match(after[0])):
        return Item(count, after[0], count.start, after[1])
    told = noun_by_work(text, used, count) or noun_by_context(text, reading.clause_at(count.start)[0], used, count)
    return Item(count, *told) if told else None


def _sharing(
    reading: Reading, sentence: Sentence, counts: Sequence[Mention[Quantity]], last: Item | None, used: int
) -> Item | None:
    """Return a count with the noun that it shares with another, or that a clause before is about."""
    text, count = reading.text, counts[0]
    if noun := _shared_noun(text, counts, sentence.end):
        return Item(count, noun, count.start, count.end)
    if last and JOINER.fullmatch(text, last.end, count.start) and _by_turns(reading, sentence, last):
        return Item(count, last.noun, count.start, count.end)
    if pilot := ranked_pilots(text, used, count, last.noun if last else None) or projects_told(reading, used, count):
        return Item(
            count, *pilot, of_place=pilot[1] < count.start and bool(reading.within("region", pilot[1], count.start))
        )
    if named := noun_of_named(reading, used, count):
        return Item(count, named[1], named[0], count.end)
    if last and (place := part_of_place(reading, last.end, last.count, count)):
        return Item(count, last.noun, place.start, count.end, last.whole or last.count, goes_on=True, of_place=True)
    return _elided(text, sentence, count, last, used)


def _elided(text: str, sentence: Sentence, count: Mention[Quantity], last: Item | None, used: int) -> Item | None:
    """Return a count whose noun the text leaves out, because a count or a clause before says it."""
    if last and part_of(text, last.end, last.whole or last.count, count, opened=last.whole is not None):
        return Item(count, last.noun, count.start, count.end, last.whole or last.count, goes_on=True)
    if noun := proposals(text, sentence.start, count):
        return Item(count, noun, count.start, count.end)
    if noun := of_batch(text, used, count):
        return Item(count, noun, count.start, count.end)
    if told_by_deed(text, used, count, sentence.end):
        among = "其中" in text[used : count.start]  # 53个标准，其中废止39项
        alike = last is not None and (among or last.count.value.unit == count.value.unit)
        topic = topic_of(text, used, count.start)
        mixed = among and last is not None and _LIST_BEFORE.search(text, max(0, last.start - 3), last.start)
        told = MIXED if mixed else last.noun if last and alike else None  # 国家标准6项、行业标准2项，其中已发布3项
        noun = topic[0] if topic else told
        if noun:
            noun = told_abroad(text, used, count.start, _WITHOUT_STEP.sub("", noun))
            about = topic[1] if topic else ""
            return Item(count, noun, count.start, count.end, goes_on=topic is None, about=about)
    return None


def _is_honoured(text: str, sentence: Sentence, item: Item) -> bool:
    """Tell standards that won an honour: 12项标准获标准贡献奖, …贡献奖评选中，我省有4个标准项目上榜."""
    if _HONOURED.match(text, item.end):
        return True
    if _AMONG_WINNERS.search(text, sentence.start, item.start):
        return True
    among = _PRIZE.search(text, sentence.start, item.start)
    return among is not None and (item.noun == "标准项目" or text.startswith(_LISTED, item.end))


def _is_told_again(reading: Reading, item: Item) -> bool:
    """Tell standards counted before of which more is said: 已发布地方标准39项。这39项地方标准中，…."""
    if not reading.text.startswith("中，", item.end):
        return False
    earlier = reading.within("count", max(0, item.start - _PARAGRAPHS), item.start)
    return any(one.value == item.count.value for one in earlier)


def _low_of(reading: Reading, count: Mention[Quantity], used: int) -> int:
    """Return where the words before a count begin: in its clause, behind the item before."""
    return max(reading.clause_at(count.start)[0], count.start - _NOUN_REACH, used)


def _by_turns(reading: Reading, sentence: Sentence, first: Item) -> bool:
    """Tell counts of several places for one noun: A市、B市分别制定国家标准12项、7项."""
    return reading.text.find("分别", max(sentence.start, reading.clause_at(first.start)[0]), first.count.start) >= 0


def _shared_noun(text: str, counts: Sequence[Mention[Quantity]], high: int) -> str | None:
    """Return the noun that the last of some listed counts carries for all: 64项和56项团体标准."""
    for left, right in pairwise(counts):
        if not _RANKED_JOINER.fullmatch(text, left.end, right.start):
            return None
        if after := noun_behind(text, right.start, right.end, high):
            return after[0]
    return None


def _after_verb(noun: str) -> str:
    """Cut the verbs, and who acts, off the front of a noun phrase: 企业主导制定国家标准 is 国家标准."""
    head = max(noun.rfind(word) for word in _WORDS)
    head = len(noun) if head < 0 else head
    ends = [m.end() for m in _VERB.finditer(noun, 0, head) if not _in_quotes(noun, m.start())]
    bare = noun[max(ends, default=0) :].lstrip("了的、和及与过项个")
    bare = str(_COUNTED_BEFORE.sub("", bare.removeprefix("等")))
    return bare.removeprefix("年度").removeprefix("年")  # 2023年地方标准计划: the year is a date of its own


def _in_quotes(noun: str, at: int) -> bool:
    """Tell a verb that is part of a name, which opens with a quotation mark: “发布会”团体标准."""
    return noun.find("“", 0, at) > noun.rfind("”", 0, at)
