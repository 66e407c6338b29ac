"""Checks of other things than goods on a shelf: advertisements watched, parcels ordered, rounds told for comparison."""

from __future__ import annotations

from checks_told import checks

from bulletin_schema import Inspection


def counts(check: Inspection) -> tuple[float | None, ...]:
    """Return how many were examined, passed and failed."""
    return tuple(one and one.value for one in (check.inspected, check.passed, check.failed))


def test_advertisements_watched_with_the_share_of_unlawful_ones() -> None:
    text = (
        "5月份共监测广告2000条次，涉嫌违法广告20条次，条次违法率为1%，比上月下降0.2个百分点。"
        "其中，互联网监测500条次，涉嫌违法15条次，条次违法率3%。"
    )
    (check,) = checks(text)
    assert counts(check) == (2000, None, 20)
    assert (check.fail_rate, check.comparisons[0].metric, check.consistent) == (1, "fail_rate", True)
    assert [(row.subject, row.inspected, row.failed, row.fail_rate) for row in check.breakdown] == [
        ("互联网", 500, 15, 3)
    ]


def test_advertisements_watched_besides_are_no_check() -> None:
    (check,) = checks("5月，县局检查广告经营者87户次，监测广告320条次，撤除违法广告牌7块，立案2件。")
    assert counts(check) == (87, None, None)


def test_parcels_ordered_unnamed_are_samples() -> None:
    text = "省消保委在网店匿名下单20件标称纯羊毛的围巾，开展消费体察。结果合格的只有8件，符合率仅40%。"
    (check,) = checks(text)
    assert (check.method, check.subject, check.authority) == ("sampling", "围巾", "省消保委")
    assert counts(check) == (20, 8, None)
    assert check.pass_rate == 40


def test_the_round_before_is_a_check_of_its_own() -> None:
    now, before = checks("市局本期抽检糕点86批次，不合格7批次，已责令下架。上一期（第7期）抽检43批次，不合格3批次。")
    assert (counts(now), counts(before)) == ((86, None, 7), (43, None, 3))


def test_instruments_received_are_verified() -> None:
    (check,) = checks("市计量所上半年受检出租车计价器208台，合格200台。")
    assert (check.method, check.subject) == ("verification", "出租车计价器")


def test_instruments_that_all_passed_follow_others() -> None:
    first, second = checks("县计量所检定电子秤84台，首检合格率86%。市场内设公平秤13台全部合格。")
    assert (first.subject, second.subject, second.pass_rate) == ("电子秤", "公平秤", 100)


def test_a_body_s_short_name_is_not_its_name() -> None:
    (check,) = checks("海安市消费者权益保护委员会（以下简称海安市消保委）发布水杯比较试验报告，24款样品中3款不合格。")
    assert check.authority == "海安市消费者权益保护委员会"
