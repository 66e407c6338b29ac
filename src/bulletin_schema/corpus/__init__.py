"""Corpus: many documents, with any number of workers, in memory or to files, resumed after a stop.

>>> from bulletin_schema import Standard
>>> [bulletin.of(Standard)[0].code for bulletin in read_many(["对照GB/T 19001-2016检查。", "采用ISO 9001认证。"])]
['GB/T 19001-2016', 'ISO 9001']
"""

from __future__ import annotations

from bulletin_schema.attempt import Failure
from bulletin_schema.corpus.many import read_many
from bulletin_schema.corpus.outputs import FORMATS, format_of
from bulletin_schema.corpus.plan import RunError
from bulletin_schema.corpus.pool import PoolError
from bulletin_schema.corpus.run import Summary, extract_files
from bulletin_schema.corpus.settings import Settings

__all__ = [
    "FORMATS",
    "Failure",
    "PoolError",
    "RunError",
    "Settings",
    "Summary",
    "extract_files",
    "format_of",
    "read_many",
]
