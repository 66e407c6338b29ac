import datetime as dt

import pytest
from pydantic import ValidationError

from bulletin_schema import (
    Award,
    Breakdown,
    Bulletin,
    Inspection,
    Licence,
    Period,
    Quantity,
    Region,
    Span,
    parse_record,
)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Span(start=5, end=3), "span ends at 3, before it starts at 5"),
        (lambda: Span(start=-1, end=3), "greater than or equal to 0"),
        (
            lambda: Period(start=dt.date(2020, 2, 1), end=dt.date(2020, 1, 1), precision="month"),
            "period ends on 2020-01-01, before it starts on 2020-02-01",
        ),
        (lambda: Inspection(pass_rate=100.5), "less than or equal to 100"),
        (lambda: Breakdown(subject="校服", fail_rate=-1), "greater than or equal to 0"),
        (lambda: Region(name="苏州市", code="3205"), "pattern"),
        (lambda: Licence(number=""), "at least 1 character"),
        (lambda: Quantity(value=float("nan")), "finite"),
    ],
)
def test_models_check_themselves_with_clear_messages(make, message) -> None:
    with pytest.raises(ValidationError, match=message):
        make()


def test_records_refuse_unknown_fields_and_changes() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Award(name="江苏精品", colour="red")
    award = Award(name="江苏精品")
    with pytest.raises(ValidationError, match="frozen"):
        award.name = "别的"


def test_whole_numbers_stay_whole() -> None:
    assert Quantity(value=30.0, unit="家").model_dump_json() == '{"value":30,"unit":"家","bound":"exact"}'
    assert Quantity(value=97.69).value == 97.69


def test_parse_record_reads_by_kind() -> None:
    record = parse_record({"kind": "award", "name": "江苏精品", "count": {"value": 3, "unit": "家"}})
    assert record == Award(name="江苏精品", count=Quantity(value=3, unit="家"))


def test_parse_record_names_an_unknown_kind() -> None:
    with pytest.raises(ValidationError, match="tag 'prize' found using 'kind' does not match"):
        parse_record({"kind": "prize"})


def test_a_bulletin_refuses_text_that_is_not_at_its_span() -> None:
    record = Licence(number="XK16-001-00001", span=Span(start=0, end=2), text="别的")
    with pytest.raises(ValidationError, match="text is not what the span points to"):
        Bulletin(source="XK16", records=(record,))
