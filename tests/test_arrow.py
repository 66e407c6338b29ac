"""Arrow: a type for every field of every kind, tables that hold the records, batches from table to table."""

import datetime as dt
import json
import sys
from typing import Literal

import pytest
from made_corpus import bulletin

from bulletin_schema import Indicator, Inspection, Quantity, Reader, Record, parse_record, read
from bulletin_schema.extras import MissingExtraError, require
from bulletin_schema.kinds import KINDS

pa = pytest.importorskip("pyarrow")

from bulletin_schema.arrow import (  # noqa: E402
    ColumnError,
    arrow_schema,
    arrow_type,
    batch_schema,
    extract_batch,
    extract_batches,
    kind_table,
    record_table,
)

TEXTS = [bulletin(number) for number in range(8)]


def documents(**columns: list) -> pa.Table:
    return pa.table({"document": [f"d{number}" for number in range(len(TEXTS))], "text": TEXTS, **columns})


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        (str, pa.string()),
        (int | None, pa.int64()),
        (int | float | None, pa.float64()),
        (bool, pa.bool_()),
        (dt.date | None, pa.date32()),
        (Literal["a", "b"] | None, pa.string()),
        (tuple[str, ...], pa.list_(pa.string())),
        (Quantity | None, pa.struct({"value": pa.float64(), "unit": pa.string(), "bound": pa.string()})),
    ],
)
def test_types(annotation, expected) -> None:
    assert arrow_type(annotation) == expected


@pytest.mark.parametrize("annotation", [object, str | int, dict[str, int], complex])
def test_what_has_no_type_is_refused(annotation) -> None:
    with pytest.raises(TypeError, match="no Arrow type"):
        arrow_type(annotation)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_has_a_schema_and_its_records_fit(kind) -> None:
    schema = arrow_schema(kind.model)
    assert schema.names == ["document", *kind.model.model_fields]
    rows = [(f"d{n}", record) for n, text in enumerate(TEXTS) for record in read(text).of(kind.model)]
    table = record_table(kind.model, rows)
    assert table.schema == schema
    back = [{name: value for name, value in row.items() if name != "document"} for row in table.to_pylist()]
    assert [parse_record(row) for row in back] == [record for _, record in rows]


def test_numbers_past_what_a_float_holds_exactly_are_rounded() -> None:
    values = [3 * 10**17, 10**30, 1.5, -(10**17)]
    records = [("d", Indicator(metric="产值", quantity=Quantity(value=value, unit="元"))) for value in values]
    table = record_table(Indicator, records)
    assert [row["quantity"]["value"] for row in table.to_pylist()] == [3e17, 1e30, 1.5, -1e17]


def test_a_batch_gives_a_row_for_each_record() -> None:
    rows = extract_batch(documents())
    assert rows.schema == batch_schema()
    expected = [(f"d{n}", record) for n, text in enumerate(TEXTS) for record in read(text).records]
    assert [(row["document"], parse_record(json.loads(row["record"]))) for row in rows.to_pylist()] == expected
    first, record = rows.to_pylist()[0], expected[0][1]
    assert first["span"] == record.span.model_dump()
    assert (first["kind"], first["text"], first["rule"], first["article"], first["error"]) == (
        record.kind,
        record.text,
        record.rule,
        record.article,
        None,
    )


@pytest.mark.parametrize(
    "column",
    [
        pa.array([dt.date(2019, 5, 1)]),
        pa.array([dt.datetime(2019, 5, 1, 8, 30)]),  # noqa: DTZ001 - as a table holds it
        pa.array(["2019-05-01"]),
        pa.array(["2019-05-01"]).dictionary_encode(),
    ],
    ids=["date", "time", "text", "dictionary"],
)
def test_the_reference_date_of_each_document_is_used(column) -> None:
    table = pa.table({"document": ["d"], "text": ["今年抽查20批次。"], "reference_date": column})
    (row,) = [row for row in extract_batch(table).to_pylist() if row["kind"] == "date"]
    assert json.loads(row["record"])["period"]["start"] == "2019-01-01"


def test_a_bad_document_is_one_row_with_its_reason() -> None:
    table = documents(reference_date=["2019-05-01", "May", *[None] * 6])
    table = table.set_column(1, "text", pa.array([*TEXTS[:4], None, *TEXTS[5:]]))
    bad = [row for row in extract_batch(table).to_pylist() if row["error"] is not None]
    assert [(row["document"], row["error"], row["kind"], row["record"]) for row in bad] == [
        ("d1", "reference_date 'May' is no date", None, None),
        ("d4", "the document has no text", None, None),
    ]


def test_bytes_are_decoded_and_other_columns_left_alone() -> None:
    table = pa.table({"text": ["抽查20批次。".encode("gb18030")], "document": [7], "url": ["x"]})
    rows = extract_batch(table).to_pylist()
    assert {row["document"] for row in rows} == {"7"}
    assert "抽查20批次" in rows[0]["text"]


def test_an_own_reader_reads_the_batch() -> None:
    kinds = set(extract_batch(documents(), reader=Reader().without("inspection"))["kind"].to_pylist())
    assert "award" in kinds
    assert "inspection" not in kinds


@pytest.mark.parametrize(
    ("columns", "message"), [(["text"], "no column document"), (["name"], "no column document and no column text")]
)
def test_missing_columns_are_named(columns: list[str], message: str) -> None:
    with pytest.raises(ColumnError, match=message):
        extract_batch(pa.table({name: ["x"] for name in columns}))


def test_no_documents_give_no_rows() -> None:
    assert extract_batch(documents().slice(0, 0)).num_rows == 0


def test_one_kind_of_a_batch_as_a_typed_table() -> None:
    table = kind_table(extract_batch(documents()), Inspection)
    expected = record_table(
        Inspection, [(f"d{n}", r) for n, text in enumerate(TEXTS) for r in read(text).of(Inspection)]
    )
    assert table.num_rows
    assert table == expected


def test_a_stream_of_batches_is_extracted_batch_by_batch() -> None:
    batches = list(extract_batches(documents().to_batches(max_chunksize=3)))
    assert pa.Table.from_batches(batches) == extract_batch(documents())
    assert len(batches) == 3


def test_a_missing_extra_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"^pyarrow is not installed: pip install 'bulletin-schema\[arrow\]'$"):
        arrow_schema(Inspection)


def test_a_package_that_is_broken_inside_is_not_called_missing(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "half_a_package.py").write_text("import no_such_part")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ModuleNotFoundError, match="no_such_part"):
        require("half_a_package", extra="arrow")


def test_spark_maps_a_frame_of_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    pyspark = pytest.importorskip("pyspark.sql")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    spark = pyspark.SparkSession.builder.master("local[2]").getOrCreate()
    try:
        frame = spark.createDataFrame(documents().to_pandas()).repartition(2)
        fields = "document string, kind string, span struct<start:bigint,end:bigint>, text string, rule string, "
        rows = frame.mapInArrow(extract_batches, fields + "article bigint, record string, error string").collect()
    finally:
        spark.stop()
    assert sorted((row.document, row.record) for row in rows) == sorted(
        (row["document"], row["record"]) for row in extract_batch(documents()).to_pylist()
    )


class Bell(Record):
    """A kind of a user's own."""

    kind: Literal["bell"] = "bell"
    tone: str | None = None


def test_a_kind_of_ones_own_has_a_schema_too() -> None:
    table = record_table(Bell, [("d", Bell(tone="高"))])
    assert table["tone"].to_pylist() == ["高"]
