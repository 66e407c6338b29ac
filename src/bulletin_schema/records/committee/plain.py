"""find_committees: a plain function for those who want committees and nothing else."""

from __future__ import annotations

from bulletin_schema.records.committee.code import find_committee_codes
from bulletin_schema.records.committee.model import Committee
from bulletin_schema.records.committee.role import Holder
from bulletin_schema.records.committee.seat import seats
from bulletin_schema.records.standard.source import open_text


def find_committees(text: str) -> list[Committee]:
    """Return the committees that raw text names, one record a role; `span` is the code's own, or the name's alone.

    >>> [(c.code, c.role, c.text) for c in find_committees("甲公司承担ＩＳＯ/ＴＣ38/SC1秘书处。")]
    [('ISO/TC 38/SC 1', 'secretariat', 'ＩＳＯ/ＴＣ38/SC1')]
    """
    from bulletin_schema.mentions.organization import find_organizations  # noqa: PLC0415 - loads word lists

    view = open_text(text)
    clean = view.text

    def bodies(low: int, high: int) -> list[Holder]:
        named = find_organizations(clean[low:high])
        return [(low + m.start, low + m.end, m.value.name) for m in named if m.value.type != "committee"]

    found = []
    for seat in seats(clean, find_committee_codes(clean), bodies):
        start, end = view.source_span(seat.start, seat.end)
        found.append(seat.record.stamped(start, end, text[start:end]))
    return found
