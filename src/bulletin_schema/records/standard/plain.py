"""find_standards and parse_standard: plain functions for those who want standards and nothing else."""

from __future__ import annotations

from bulletin_schema.errors import BulletinError
from bulletin_schema.records.standard.cite import cite, to_record
from bulletin_schema.records.standard.find import find_codes, read_code
from bulletin_schema.records.standard.model import Standard
from bulletin_schema.records.standard.source import open_text


class NotAStandardError(BulletinError, ValueError):
    """A string that is no standard's code.

    >>> from bulletin_schema import parse_standard
    >>> parse_standard("第12项")
    Traceback (most recent call last):
        ...
    bulletin_schema.records.standard.plain.NotAStandardError: no standard's code: '第12项'
    """


def find_standards(text: str) -> list[Standard]:
    """Return the standards that raw text refers to, in order; `span` is the code's own, or the title's alone.

    Wide letters, ideographic spaces, invisible characters and lines broken inside a code are read through.

    >>> [(s.code, s.title, s.text) for s in find_standards("执行《儿童雨衣》（ＧＢ／Ｔ 99999－2020）。")]
    [('GB/T 99999-2020', '儿童雨衣', 'ＧＢ／Ｔ 99999－2020')]
    """
    view = open_text(text)
    found = []
    for one in cite(view.text, find_codes(view.text)):
        start, end = view.source_span(one.start, one.end)
        found.append(one.record.stamped(start, end, text[start:end]))
    return found


def parse_standard(code: str) -> Standard:
    """Read a string that is a standard's code and nothing else.

    >>> parse_standard("GB／T19001—2016").code
    'GB/T 19001-2016'
    >>> parse_standard("GB/T")
    Traceback (most recent call last):
    bulletin_schema.records.standard.plain.NotAStandardError: no standard's code: 'GB/T'
    """
    view = open_text(code.strip())
    value = read_code(view.text)
    if value is None:
        raise NotAStandardError(f"no standard's code: {code!r}")
    lead = len(code) - len(code.lstrip())
    printed = code.strip()
    return to_record(value).stamped(lead, lead + len(printed), printed)
