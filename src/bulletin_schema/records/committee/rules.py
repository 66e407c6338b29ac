"""The rules for committees: one scan over the text that composes codes, names, roles and holders."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.found import Found
from bulletin_schema.reading import Reading
from bulletin_schema.records.committee.aside import keeper_told_aside
from bulletin_schema.records.committee.model import Committee
from bulletin_schema.records.committee.role import Bodies, Holder
from bulletin_schema.records.committee.seat import Seat, seats
from bulletin_schema.rule import BODY, Kind, scan

Placed = tuple[Seat, int | None]  # and the article it stands in


@scan(
    Committee,
    examples={
        "石臼与石磨分技术委员会（ISO/TC999/SC2）秘书处设在姚江市石器研究院。": Committee(
            code="ISO/TC 999/SC 2",
            name="石臼与石磨分技术委员会",
            role="secretariat",
            holders=("姚江市石器研究院",),
        ),
        "姚江市石器研究院承担ISO/TC 998主席和秘书处工作。": [
            Committee(code="ISO/TC 998", role="chair", holders=("姚江市石器研究院",)),
            Committee(code="ISO/TC 998", role="secretariat", holders=("姚江市石器研究院",)),
        ],
        "该文件由全国石器标准化技术委员会（SAC/TC 997）归口。": Committee(
            code="SAC/TC 997", name="全国石器标准化技术委员会"
        ),
    },
    rejects=[
        "各专业标准化技术委员会要加强管理。",
        "会议讨论了ISO/TC 184/SC 4 N 789号文件。",
        "标准化管理委员会召开会议。",
    ],
)
def seated(reading: Reading) -> Iterator[Found]:
    """A committee by its code, its name or both, with the role told of it and who holds it.

    Named again without a role, it tells nothing new: one record is enough.
    """
    codes = reading.mentions("committee")
    text = reading.text
    if not codes and "标准" not in text and "分技术委员会" not in text:
        return

    def bodies(low: int, high: int) -> list[Holder]:
        named = reading.within("organization", low, high)
        return [(m.start, m.end, str(m.value.name)) for m in named if m.value.type != "committee"]

    placed = [
        (seat, sentence.article)
        for seat in seats(text, codes, bodies)
        if (sentence := reading.sentence_at(seat.start)) is not None and sentence.role in BODY
    ]
    yield from _without_repeats(_with_asides(reading, placed, bodies))


def _without_repeats(placed: list[Placed]) -> Iterator[Found]:
    """Yield the seats, a committee that is only named once an article, and not where another sentence tells more."""
    told = {(_who(seat), article) for seat, article in placed if seat.record.role}
    named = {(_who(seat), article) for seat, article in placed if seat.record.role and seat.record.name}
    coded = {(seat.record.name, article) for seat, article in placed if seat.record.code}
    for seat, article in placed:
        key = _who(seat), article
        if seat.record.role is None and not seat.record.holders:
            if seat.record.code is None and (seat.record.name, article) in coded:
                continue
            if key in (named if seat.record.name else told):
                continue
            told.add(key)
            named.add(key)
        yield Found(seat.record, seat.outer_start, seat.outer_end)


def _with_asides(reading: Reading, placed: list[Placed], bodies: Bodies) -> list[Placed]:
    """Give the first committee of an article the secretariat that its text tells of before it names another one."""
    if "秘书处" not in reading.text:
        return placed
    done: list[Placed] = []
    for k, (seat, article) in enumerate(placed):
        piece = reading.piece(article) if all(place != article for _, place in done) else None
        keeper: tuple[str, ...] = ()
        if piece is not None and _without_role([one for one, place in placed if place == article], seat):
            others = (one.outer_start for one, place in placed[k:] if place == article and _who(one) != _who(seat))
            low, high = seat.outer_end, next(others, piece.end)
            keeper = keeper_told_aside(reading.text, low, high, bodies(low, high))
        done.append((seat.held(keeper) if keeper else seat, article))
    return done


def _who(seat: Seat) -> str | None:
    return seat.record.code or seat.record.name


def _without_role(told: list[Seat], seat: Seat) -> bool:
    """Tell a committee of which no sentence of its article tells a role."""
    return all(one.record.role is None for one in told if _who(one) == _who(seat))


COMMITTEE = Kind(Committee, (seated,))
