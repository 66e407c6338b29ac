"""The rule for licences: every number, with the parties its sentence or its row names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby, pairwise

from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Intervals
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.around import granted_to_row
from bulletin_schema.records.licence.bodies import JOINER, Stretch
from bulletin_schema.records.licence.model import Licence
from bulletin_schema.records.licence.numbers import Number, numbers_of
from bulletin_schema.records.licence.parties import parties_of
from bulletin_schema.records.licence.rows import rows_of
from bulletin_schema.records.licence.streams import streamed_rows
from bulletin_schema.rule import BODY, Found, Kind, keep_longest, scan


@scan(
    Licence,
    examples={
        "浙江远衡认证有限公司经国家认监委批准设立（批准号：CNCA-R-2015-207）。": Licence(
            number="CNCA-R-2015-207", authority="国家认监委", holder="浙江远衡认证有限公司"
        ),
        "该厂取得食品生产许可证，编号SC10633010200123。": Licence(number="SC10633010200123"),
        "证书编号：（苏）XK16-204-00312。": Licence(number="（苏）XK16-204-00312"),
        "姚江公司的许可证编号为TS2110B99-2030，石桥厂持有的许可证编号为TS2223999-2030，分别由浙江省质监局、宁波市质监局颁发。": [
            Licence(number="TS2110B99-2030", authority="浙江省质监局", holder="姚江公司"),
            Licence(number="TS2223999-2030", authority="宁波市质监局", holder="石桥厂"),
        ],
    },
    rejects=[
        "沪ICP备05012345号",
        "咨询电话：0512-65123456。",
        "国市监质发〔2022〕12号文件。",
        "标准备案号：Q/320500 A01-2019。",
    ],
)
def numbered(reading: Reading) -> Iterator[Found]:
    """A number in the form of a known scheme, or one that a label or a table's head names."""
    taken = Intervals()
    for code in (*reading.mentions("standard"), *reading.mentions("committee")):
        taken.add(code.start, code.end)
    for row in chain(rows_of(reading.text), streamed_rows(reading.text)):
        if taken.add(row.start, row.end):
            number = reading.text[row.start : row.end]
            authority = row.authority or granted_to_row(reading, row.start)
            yield Found(Licence(number=number, authority=authority, holder=row.holder), row.start, row.end)
    for stretches in _sentences(reading, taken):
        places = chain.from_iterable(one.numbers for one in stretches)
        for place, parties in zip(places, parties_of(reading, stretches), strict=True):
            number = reading.text[place.start : place.end].rstrip("-—–.")
            record = Licence(number=number, authority=parties.authority, holder=parties.holder)
            yield Found(record, place.start, place.start + len(number))


def _sentences(reading: Reading, taken: Intervals) -> Iterator[list[Stretch]]:
    """Yield the numbers sentence by sentence, each with the stretch between its neighbours."""
    placed = [
        (number, sentence)
        for number in numbers_of(reading.text)
        if (sentence := _told_in(reading, number)) is not None and taken.add(number.start, number.end)
    ]
    for sentence, members in groupby(placed, key=lambda pair: pair[1]):
        groups = list(_groups(reading.text, [number for number, _ in members]))
        bounds = [_bounds(reading.text, *pair) for pair in pairwise(groups)]
        lows = [sentence.start, *(low for _, low in bounds)]
        highs = [*(high for high, _ in bounds), sentence.end]
        yield [Stretch(*one) for one in zip(groups, [sentence] * len(groups), lows, highs, strict=True)]


def _told_in(reading: Reading, number: Number) -> Sentence | None:
    """Return the sentence that tells a number, where facts stand; a title's only where no other place has it."""
    sentence = reading.sentence_at(number.label) or reading.sentence_at(number.start)
    if sentence is None:
        return None
    if sentence.role == "furniture":
        return _amid_article(reading, sentence)
    once = sentence.role != "title" or reading.text.count(reading.text[number.start : number.end]) == 1
    return sentence if once and sentence.role in (*BODY, "title", "byline", "heading", "caption") else None


def _amid_article(reading: Reading, sentence: Sentence) -> Sentence | None:
    """Return a line of a label and its number, which looks like a page's foot, as a part of the article around it."""
    k = reading.sentence_index(sentence.start)
    before, after = reading.sentences[max(0, k - 1)], reading.sentences[min(k + 1, len(reading.sentences) - 1)]
    amid = before.article == after.article is not None
    return sentence._replace(role="body", article=before.article) if amid else None


def _bounds(text: str, group: tuple[Number, ...], following: tuple[Number, ...]) -> tuple[int, int]:
    """Return where a group's own text ends and that of the next begins.

    That is at a semicolon or behind the bracket right behind the group; else both lay claim to what is between.
    """
    end, label = group[-1].end, following[0].label
    stop = text.find("；", end, label)
    if stop < 0 and text[end : end + 1] in ("(", "（"):
        stop = max(text.find(")", end, label), text.find("）", end, label))
    return (stop, stop) if stop >= 0 else (label, end)


def _groups(text: str, numbers: list[Number]) -> Iterator[tuple[Number, ...]]:
    """Yield the numbers that one label names, and those listed without any."""
    group = [numbers[0]]
    for number in numbers[1:]:
        listed = number.label == number.start and JOINER.fullmatch(text, group[-1].end, number.start)
        if number.label != group[0].label and not listed:
            yield tuple(group)
            group = []
        group.append(number)
    yield tuple(group)


LICENCE = Kind(Licence, (numbered,), keep_longest)
