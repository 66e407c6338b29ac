"""cite: the references to standards in a clean text, as records with their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from bulletin_schema.mention import Intervals, Mention
from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.standard.code import StandardCode
from bulletin_schema.records.standard.facts import Facts, facts_of
from bulletin_schema.records.standard.model import Standard, StandardChange
from bulletin_schema.records.standard.rows import Title
from bulletin_schema.records.standard.title import titles_of
from bulletin_schema.records.standard.titled import cited_titles


class Citation(NamedTuple):
    """A reference to one standard: the record, the stretch of its code, and the stretch with its title."""

    record: Standard
    start: int
    end: int
    outer_start: int
    outer_end: int


# A year said beside an undated code: 2015版ISO9001, ISO 9001（2015版）.
_EDITION_BEFORE = re_pattern(r"(?<!\d)(?P<year>(?:19|20)\d\d)[ ]?版(?:的)?[ \u3000“]?$")
_EDITION_AFTER = re_pattern(r"[ \u3000]?[(（]?[ ]?(?P<year>(?:19|20)\d\d)[ ]?版")


def cite(text: str, codes: Sequence[Mention[StandardCode]]) -> list[Citation]:
    """Return the references to standards, those by code and those by title alone, in order.

    >>> from bulletin_schema.records.standard.find import find_codes
    >>> text = "《儿童雨衣》（GB/T 99999-2020）将于2021年3月1日起实施。"
    >>> one = cite(text, find_codes(text))[0].record
    >>> one.code, one.title, one.effective.isoformat()
    ('GB/T 99999-2020', '儿童雨衣', '2021-03-01')
    """
    dated = [code._replace(value=_dated(text, code)) for code in codes]
    titles = titles_of(text, dated)
    facts = facts_of(text, dated, {start: (title.start, title.end) for start, title in titles.items()})
    found = [_by_code(text, code, titles.get(code.start), facts.get(code.start)) for code in dated]
    found.extend(_by_title(text, [*titles.values(), *(Title("", code.start, code.end) for code in codes)]))
    return sorted(found, key=lambda one: one.start)


def _dated(text: str, code: Mention[StandardCode]) -> StandardCode:
    value = code.value
    if value.year is not None or value.level != "international" or value.supplements or value.prefix.startswith("ITU"):
        return value
    said = _EDITION_AFTER.match(text, code.end) or _EDITION_BEFORE.search(text, max(0, code.start - 9), code.start)
    if said is None:
        return value
    return replace(value, year=int(said["year"]), canonical=f"{value.canonical}:{said['year']}")


def _by_code(text: str, code: Mention[StandardCode], title: Title | None, facts: Facts | None) -> Citation:
    record = (
        _bare_record(code.value)
        if title is None and facts is None
        else to_record(code.value, title=title and title.text, facts=facts)
    )
    start, end = code.start, code.end
    if title is not None:
        start, end = min(start, title.start), max(end, title.end)
        end += text[end : end + 1] in {")", "）"} and bool(re.match("[(（]", text[title.end : title.end + 1] or " "))
    return Citation(record, code.start, code.end, start, end)


def _by_title(text: str, titles: Iterable[Title]) -> Iterator[Citation]:
    if "《" not in text:
        return
    taken = Intervals()
    for title in sorted(titles, key=lambda t: t.start):
        taken.add(title.start, title.end)
    for cited in cited_titles(text, taken):
        yield Citation(Standard(title=cited.title, level=cited.level), cited.start, cited.end, cited.start, cited.end)


@lru_cache(maxsize=4096)
def _bare_record(code: StandardCode) -> Standard:
    return to_record(code)


def to_record(code: StandardCode, *, title: str | None = None, facts: Facts | None = None) -> Standard:
    """Make the record of a code."""
    facts = facts or Facts()
    return Standard(
        code=code.canonical,
        prefix=code.prefix,
        number=code.number,
        part=code.part,
        year=code.year,
        title=title,
        level=code.level,
        mandatory=code.mandatory,
        month=code.month,
        series=code.series,
        doctype=code.doctype,
        stage=code.stage,
        iteration=code.iteration,
        supplements=tuple(StandardChange(kind=s.kind, number=s.number, year=s.year) for s in code.supplements),
        variants=code.variants,
        languages=code.languages,
        edition=code.edition,
        sector=code.sector,
        division=code.division,
        organization=code.organization,
        adopts=facts.adopts or code.adopts,
        replaces=facts.replaces,
        status=facts.status,
        published=facts.published,
        effective=facts.effective,
    )
