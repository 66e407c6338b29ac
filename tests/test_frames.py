"""Records as frames: a column a field, of the field's type, empty or not."""

import pytest

from bulletin_schema import Award, BulletinError, Inspection, Quantity, read
from bulletin_schema.frames import to_frame

TEXT = "2022年3月，市市场监管局抽查儿童服装60批次，合格57批次，不合格3批次，合格率95%。全市有5家企业获评江苏精品。"


@pytest.fixture(params=["pandas", "polars"])
def library(request) -> str:
    pytest.importorskip(request.param)
    return request.param


def rows(frame) -> list[dict]:
    return frame.to_dict("records") if hasattr(frame, "itertuples") else frame.to_dicts()


def test_one_row_a_record_with_quantities_and_periods_apart(library: str) -> None:
    bulletin = read(TEXT)
    [row] = rows(bulletin.to_frame(Inspection, library=library))
    assert row["subject"] == "儿童服装"
    assert (row["inspected_value"], row["inspected_unit"], row["failed_value"]) == (60, "批次", 3)
    assert row["pass_rate"] == 95
    assert row["period_start"].isoformat()[:10] == "2022-03-01"
    assert bulletin.source[row["start"] : row["end"]] == row["text"]
    assert list(row["findings"]) == []


def test_an_empty_frame_has_the_columns_and_their_types(library: str) -> None:
    empty = to_frame([], Inspection, library=library)
    full = to_frame(read(TEXT).of(Inspection), Inspection, library=library)
    assert list(empty.columns) == list(full.columns)
    assert len(empty) == 0
    typed = [name for name in full.columns if name.endswith(("_value", "_start", "rate", "consistent", "article"))]
    assert [str(empty[name].dtype) for name in typed] == [str(full[name].dtype) for name in typed]


def test_numbers_whole_or_not_share_a_column(library: str) -> None:
    awards = [
        Award(name="甲奖", count=Quantity(value=3)),
        Award(name="乙奖", count=Quantity(value=2.5)),
        Award(name="丙奖"),
    ]
    values = to_frame(awards, Award, library=library)["count_value"].to_list()
    assert values[:2] == [3.0, 2.5]
    assert values[2] is None or values[2] != values[2]


def test_all_records_make_one_frame(library: str) -> None:
    bulletin = read(TEXT)
    frame = bulletin.to_frame(library=library)
    assert len(frame) == len(bulletin.records)
    assert {"kind", "pass_rate", "recipients", "quantity_value"} <= set(frame.columns)


def test_lists_of_rows_stay_lists(library: str) -> None:
    text = "市局抽查60批次，合格率95%，比上季度提高3.2个百分点。"
    [row] = rows(read(text).to_frame(Inspection, library=library))
    assert row["comparisons"][0]["delta"]["value"] == 3.2


def test_without_either_library_the_error_says_what_to_install(monkeypatch) -> None:
    monkeypatch.setattr("bulletin_schema.frames.find_spec", {}.get)
    with pytest.raises(BulletinError, match=r"bulletin-schema\[frames\]"):
        to_frame([])
