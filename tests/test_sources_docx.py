"""DOCX: paragraphs and tables in their order."""

import sys
from io import BytesIO

import docx
import pytest
from made.documents import Document, moved, plain_gold
from made.hostile import zip_of

from bulletin_schema import Reader
from bulletin_schema.errors import DamagedError, FormatError, MissingExtraError, NoTextError
from bulletin_schema.evaluate import evaluate
from bulletin_schema.sources import load_bytes


def saved(document: docx.document.Document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def typed(name: str) -> bytes:
    """Type a bulletin of the corpus."""
    source = Document.load(name)
    document = docx.Document()
    document.add_heading(source.title)
    for block in source.blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
        else:
            table = document.add_table(len(block), len(block[0]))
            for row, cells in zip(table.rows, block, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
    return saved(document)


@pytest.mark.parametrize("name", ["food_notice_county", "award_table_2016", "national_sampling_notice", "ip_news_2021"])
def test_records_are_those_of_the_plain_text(name: str) -> None:
    gold = plain_gold(name)
    typed_gold = moved(gold, load_bytes(typed(name)).text)
    assert evaluate([typed_gold], Reader()).total.f1 >= 0.98 * evaluate([gold], Reader()).total.f1


def test_merged_cells_and_breaks() -> None:
    document = docx.Document()
    document.add_paragraph("第一行\n第二行")
    table = document.add_table(3, 3)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "甲|乙"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "合并"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "文具\n厂"
    document.add_paragraph("末行")
    assert load_bytes(saved(document)).text.splitlines() == [
        "第一行",
        "第二行",
        "合并 |  | 甲/乙",
        "文具厂 | 甲/乙 | 甲/乙",
        "文具厂 | 甲/乙 | 甲/乙",
        "末行",
    ]


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(FormatError, match="no DOCX"):
        load_bytes(zip_of({"a.txt": b"a"}))
    with pytest.raises(DamagedError):
        load_bytes(zip_of({"word/document.xml": b"<a/>"}))
    with pytest.raises(DamagedError):
        load_bytes(saved(docx.Document())[:2000])
    with pytest.raises(NoTextError):
        load_bytes(saved(docx.Document()))


def test_the_missing_extra_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(docx.Document())
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError) as error:
        load_bytes(data, name="a.docx")
    assert str(error.value) == "a.docx: this format needs an extra: pip install 'bulletin-schema[docx]'"
