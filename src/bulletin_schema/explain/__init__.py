"""Explain: why a text gave the records it gave, and why not others."""

from __future__ import annotations

import datetime as dt

from bulletin_schema.bulletin import Bulletin
from bulletin_schema.explain.model import Explanation, Firing, Part, Refusal, SentenceExplanation
from bulletin_schema.explain.trace import Teller, Trace
from bulletin_schema.model import Region
from bulletin_schema.reader import Reader
from bulletin_schema.sources import Source

__all__ = ["Explanation", "Firing", "Part", "Refusal", "SentenceExplanation", "explain"]


def explain(
    text: str,
    *,
    reader: Reader | None = None,
    reference_date: dt.date | None = None,
    home_region: Region | None = None,
) -> Explanation:
    """Read a text and tell how: each sentence's parts, the rules that fired, declined, lost or were merged.

    >>> told = explain("抽查儿童服装60批次，合格率95%。", reference_date=dt.date(2022, 6, 30))
    >>> [(part.kind, part.text) for part in told.sentences[0].parts]
    [('count', '60批次'), ('percent', '95%')]
    >>> [firing.outcome for firing in told.sentences[0].fired]
    ['kept']
    """
    own = reader or Reader()
    trace = Trace()
    reading = own.open(text, reference_date=reference_date, home_region=home_region, watch=trace)
    bulletin = Bulletin.of_source(Source(text), own.records_of(reading))
    return Explanation(bulletin, reading.reference, reading.home, tuple(Teller(reading, trace).sentences()))
