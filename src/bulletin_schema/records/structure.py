"""The bulletin and its articles, as layout found them, with what the whole reading adds."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.reading import Reading
from bulletin_schema.records.article import Article, BulletinRecord
from bulletin_schema.rule import Found, Kind, scan


@scan(
    BulletinRecord,
    examples={"发送：区质量协会\n打印：周宁 编辑：吴青 共印：60份": BulletinRecord(editor="吴青", copies=60)},
    rejects=[""],
)
def masthead_and_colophon(reading: Reading) -> Iterator[Found]:
    """What masthead and colophon say, the home region and the reference date."""
    if not reading.text.strip():
        return
    record = reading.layout.bulletin.model_copy(
        update={
            "home_region": reading.home.region,
            "reference_date": reading.reference.date,
            "reference_source": reading.reference.source,
            "reference_evidence": reading.reference.evidence,
        }
    )
    yield Found(record, 0, len(reading.text))


@scan(
    Article,
    examples={"全市质量大会召开\n\n5月6日，全市质量大会在市政府召开。（办公室）": Article(title="全市质量大会召开")},
    rejects=[""],
)
def article_layout(reading: Reading) -> Iterator[Found]:
    """Each piece of the bulletin, title to last line."""
    for index, piece in enumerate(reading.layout.pieces):
        yield Found(piece.record.model_copy(update={"article": index}), piece.start, piece.end)


def keep_all(found: list[Found], reading: Reading) -> list[Found]:  # noqa: ARG001
    """Articles and the bulletin hold one another; nothing competes."""
    return found


BULLETIN = Kind(BulletinRecord, (masthead_and_colophon,), keep_all)
ARTICLE = Kind(Article, (article_layout,), keep_all)
