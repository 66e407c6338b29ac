"""The check of the quality page sees a score that fell, whichever kind's, and a set that is gone."""

from quality import falls, scores

TABLE = """| kind | gold | precision | recall | F1 |
| --- | ---: | ---: | ---: | ---: |
| award | 12 | 0.900 | 0.900 | 0.900 |
| all | 300 | 0.960 | 0.940 | 0.950 |"""


def test_a_table_is_read() -> None:
    assert scores(TABLE) == {"award": 0.9, "all": 0.95}
    assert scores("") == {}


def test_the_whole_may_not_fall_and_a_kind_only_within_its_slack() -> None:
    assert falls(scores(TABLE), {"award": 0.89, "all": 0.95}) == []
    assert falls(scores(TABLE), {"award": 0.9, "all": 0.948}) == ["F1 of all fell from 0.950 to 0.948"]
    assert falls(scores(TABLE), {"award": 0.85, "all": 0.96}) == ["F1 of award fell from 0.900 to 0.850"]


def test_a_kind_that_is_told_no_more_fell_to_nothing() -> None:
    assert falls(scores(TABLE), {"all": 0.95}) == ["F1 of award fell from 0.900 to 0.000"]
