"""The rules for committees: one scan over the text that composes codes, names, roles and holders."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.found import Found
from bulletin_schema.reading import Reading
from bulletin_schema.records.committee.aside import keeper_told_aside
from bulletin_schema.records.committee.model import Committee
from bulletin_schema.records.committee.seat import Bodies, Seat, seats
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

    def bodies(low: int, high: int) -> list[tuple[int, int, str]]:
        named = reading.within("organization", low, high)
        return [(m.start, m.end, str(m.value.name)) for m in named if m.value.type != "committee"]

    placed = [
        (seat, sentence.article)
        for seat in seats(text, codes, bodies)
        if (sentence := reading.sentence_at(seat.start)) is not None and sentence.role in BODY
    ]
    placed = _with_asides(reading, placed, bodies)
    told = {(seat.record.code, article) for seat, article in placed if seat.record.role}
    coded = {(seat.record.name, article) for seat, article in placed if seat.record.code}
    for seat, article in placed:
        key = seat.record.code, article
        if seat.record.role is None and not seat.record.holders:
            if seat.record.code is None and (seat.record.name, article) in coded:
                continue
            if key in told:
                continue
            told.add(key)
        yield Found(seat.record, seat.outer_start, seat.outer_end)


def _with_asides(reading: Reading, placed: list[Placed], bodies: Bodies) -> list[Placed]:
    """Give the only committee of an article the secretariat that its text tells of in passing."""
    if "秘书处" not in reading.text:
        return placed
    done: list[Placed] = []
    for seat, article in placed:
        first = all(place != article for _, place in done)
        alone = first and _is_alone([one.record for one, place in placed if place == article])
        piece = reading.piece(article) if alone else None
        low, high = (seat.outer_end, piece.end) if piece else (0, 0)
        keeper = keeper_told_aside(reading.text, low, high, bodies(low, high)) if piece else ()
        done.append((seat.held(keeper) if keeper else seat, article))
    return done


def _is_alone(told: list[Committee]) -> bool:
    """Tell one committee without a role from several."""
    return len({one.name or one.code for one in told}) == 1 and all(one.role is None for one in told)


COMMITTEE = Kind(Committee, (seated,))
