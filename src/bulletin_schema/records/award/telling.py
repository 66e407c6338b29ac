"""Telling: how the sentences of a text tell awards, with the clauses and lists that follow a name."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.announced import is_announced
from bulletin_schema.records.award.contests import note_contest, with_ranks
from bulletin_schema.records.award.cues import cues_of
from bulletin_schema.records.award.editions import note_editions
from bulletin_schema.records.award.entries import entered, follow, follow_behind
from bulletin_schema.records.award.frame import read_awards
from bulletin_schema.records.award.grades import letters_of, of_topic
from bulletin_schema.records.award.headers import grade_heading, note_prize
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.lists import listed
from bulletin_schema.records.award.making import founds
from bulletin_schema.records.award.names import Named, find_names
from bulletin_schema.records.award.portions import portions_behind, portions_later
from bulletin_schema.records.award.ranked import ranked
from bulletin_schema.records.award.rounds import rounds_of
from bulletin_schema.records.award.sequel import with_winners
from bulletin_schema.records.award.shape import Shape, shape_of
from bulletin_schema.records.award.shares import parted, shared_out
from bulletin_schema.records.award.spread import spread
from bulletin_schema.records.award.standing import AIM
from bulletin_schema.records.award.stocks import stock_behind, stock_later
from bulletin_schema.records.award.told import UNTOLD, Told
from bulletin_schema.records.award.yearly import yearly
from bulletin_schema.rule import BODY, Found

_LIST_OF = regex_pattern(r"[”\s]*(?:品牌|认证|获奖|入选|企业|产品|公示|的){0,4}名单")
_SEQUEL = 3  # sentences on
_NAMELESS = frozenset({"furniture", "byline"})


def tell(reading: Reading) -> Iterator[Found]:
    """Yield the awards of a text, sentence by sentence."""
    topic: Told | None = None
    topic_at = -9
    headline: Told | None = None  # the award that a title speaks of
    here: list[Found] = []  # told in the topic's sentence
    last: Found | None = None  # held back, since the next sentences may name its winners
    cues = cues_of(reading)
    cued = cues.sentences(reading)
    for k, sentence in enumerate(reading.sentences):
        names = find_names(reading, sentence, cues) if k in cued and sentence.role not in _NAMELESS else []
        same = topic if topic is not None and _goes_on(topic, sentence) else None
        near = same if k - topic_at <= _SEQUEL else None
        names = _names_meant(reading, sentence, grade_heading(reading, sentence) or names, same, near)
        note_contest(reading, sentence, cues)
        names = with_ranks(reading, sentence, names)
        if near is not None and last is not None and not names and (won := with_winners(reading, sentence, last)):
            last = won
            continue
        if near is not None:
            if k - topic_at <= 1:
                yield from _told_next(reading, sentence, near, here, names)
            else:
                yield from follow(reading, sentence, near, near=False, until=next(iter(names), None))
        if not names:
            topic_at += topic is headline and sentence.role not in BODY  # a dateline below the title
            continue
        if last is not None:
            yield last
            last = None
        note_editions(reading, sentence, names)
        note_prize(reading, sentence, names)
        shape = shape_of(reading, sentence, names)
        rows = list(listed(reading, k, shape))
        if rows:
            yield from rows
            topic = None
            continue
        if sentence.role not in BODY:
            headline = topic = spoken_in_title(shape)
            topic_at, here = k, []
            continue
        here, topic = _told_in(reading, shape)
        topic_at = k
        yield from here[:-1]
        last = here[-1] if here else None
    if last is not None:
        yield last


def _told_next(reading: Reading, sentence: Sentence, topic: Told, here: list[Found], names: list[Named]) -> list[Found]:
    """Return what the sentence behind an award's tells of it, up to a name of its own: 98个产品上榜。宜都市占3席."""
    until = next(iter(names), None)
    more = list(follow(reading, sentence, topic, near=True, until=until))
    more += portions_later(reading, sentence, topic, [*here, *more], until.start if until else None)
    if until and all(named.bare for named in names):
        more += follow_behind(reading, sentence, topic, until.end)
    claimed = {start for one in more for start in one.claims}
    return more + [one for one in stock_later(reading, sentence, topic, until) if not one.claims & claimed]


def spoken_in_title(shape: Shape) -> Told | None:
    """Return the one award that a title speaks of, for what the text below tells of it: …城市 | 27个城市上榜，宜宾在其中."""
    facts, topics = read_awards(shape)
    told = facts + topics
    if len({one.named.name for one in told}) != 1 or told[0].reason != UNTOLD:
        return None
    return told[0]._replace(status=None, count=None, held=Holders(), place=None)


def _names_meant(
    reading: Reading, sentence: Sentence, names: list[Named], same: Told | None, near: Told | None
) -> list[Named]:
    """Return a sentence's names with those that the award spoken of before it lends: 甲公司获一等奖, 9家企业申报AAA级."""
    names = of_topic(reading.text, sentence, names, near.named) if near else names
    if names or same is None or same.named.scheme != "credit_rating":
        return names
    return letters_of(reading.text, sentence, same.named)


def _goes_on(topic: Told, sentence: Sentence) -> bool:
    """Tell a sentence of the article that spoke of an award."""
    return sentence.role in BODY and topic.shape.sentence.article == sentence.article


def _told_in(reading: Reading, shape: Shape) -> tuple[list[Found], Told | None]:
    """Return the awards that a sentence tells, and the one that later sentences may go on about."""
    facts, topics = read_awards(shape)
    here: list[Found] = []
    for told in facts:  # 已评出四届市政府质量奖，共19家企业获奖: its winners are told by the clause behind
        bare = told.status == "won" and not told.count and not told.held.names
        here += (list(entered(reading, shape, told)) if bare else []) or founds(reading, told)
    for told in facts:
        here += _told_of_fact(reading, shape, told, is_last=told is facts[-1])
    for told in topics:
        within = _told_of_topic(reading, shape, told)
        here += within or (founds(reading, told._replace(status="won")) if is_announced(told, facts) else ())
        if not within:
            reading.decline(told.reason, told.token.start, told.token.end)
    here += _told_behind(reading, facts, topics, here)
    return here, (topics or facts)[-1] if topics or facts else None


def _told_of_fact(reading: Reading, shape: Shape, told: Told, *, is_last: bool) -> list[Found]:
    """Return what the clauses behind an award add to what it tells itself: who of those that applied or are listed won."""
    if told.status == "applied" and is_last:  # 17家单位角逐市长质量奖，甲公司、乙公司获此殊荣
        return list(entered(reading, shape, told._replace(status=None, held=Holders(), count=None)))
    if told.status == "won" and _LIST_OF.match(told.after):  # 公布了100个“江苏精品”企业名单，33家苏州企业名列其中
        on_list = list(entered(reading, shape, told._replace(held=Holders(), count=None)))
        if on_list:
            return on_list
    shares = shared_out(reading, told)  # 513个“好品山东”品牌，德州总计上榜29个
    if told.count:
        shares += parted(reading, told, max(told.token.at, told.count.at) + 1)
    return shares


def _told_of_topic(reading: Reading, shape: Shape, told: Told) -> list[Found]:
    """Return what the words around an award that is only named tell of it, as the first way of telling finds it."""
    if told.named.strength == "ranked" and (prize := ranked(told)):
        return list(founds(reading, prize))
    steps = [one for step in rounds_of(told) for one in founds(reading, step)] if told.reason != AIM else []
    within = steps or shared_out(reading, told) or list(entered(reading, shape, told))
    return within or [one for part in (*spread(told), *yearly(told)) for one in founds(reading, part)]


def _told_behind(reading: Reading, facts: list[Told], topics: list[Told], here: list[Found]) -> list[Found]:
    """Return what the clauses behind a sentence's awards add to what is told `here`: how many there are by now, and where."""
    claimed = {start for one in here for start in one.claims}
    behind = [one for told in facts[-1:] for one in stock_behind(reading, told) if not one.claims & claimed]
    for told in (*facts, *topics):
        behind += portions_behind(reading, told, [*here, *behind])
    return behind
