"""Inspections: the season that a whole document is on, and the day that a sentence points back to."""

import datetime as dt

import pytest
from checks_told import checks

YEAR = (dt.date(2018, 1, 1), dt.date(2018, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "2018年，我局在县委、县政府的领导下，圆满完成了各项任务。\n\n抽查生产企业产品156批次，合格149批次。",
        "2019年1月9日，记者从安阳市市场监管局获悉，2018年全市开展检定服务3万次。\n\n检定血压计2310台，合格率98.6%。",
        "局长在会上作报告。报告指出，2018年，全局上下推进改革。\n抽检食品1560批次，不合格26批次。",
        "2018年，我市出台《质量强市方案》，设立专项资金。\n\n全年抽查工业产品866批次，不合格38批次。",
        "过去的2018年，质监人攻坚克难，交出答卷。\n\n抓源头。检查获证企业46家，责令整改8家。",
    ],
    ids=["report", "news of a year", "speech", "whole year", "looking back"],
)
def test_a_report_opens_with_the_season_of_its_checks(text: str) -> None:
    assert {one.period and (one.period.start, one.period.end) for one in checks(text)} == {YEAR}


@pytest.mark.parametrize(
    "text",
    [
        "2018年，我省围绕质量强省建设，出台一系列举措。\n日前，省市场监管局抽查童车50批次，不合格4批次。",
        "2018年，国家质检总局批准建设国家陶瓷质检中心。\n中心抽取样品70批次，合格率95.7%。",
    ],
    ids=["of late", "background"],
)
def test_a_year_above_is_not_that_of_every_check(text: str) -> None:
    assert [one.period for one in checks(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "2022年4月2日上午，区局召开动员会，部署行动。会后，执法人员分赴各商场。当天检查商户61家，查扣玩具120件。",
        "2022年4月2日，市质监局3个组赴景区督查。\n执法人员查看了记录。\n此次行动检查使用单位14家，责令整改4家。",
        "2022年4月2日深夜，稽查支队12名执法人员赶到现场。\n院内堆满面粉，执法人员当场查封假冒面粉260袋。",
    ],
    ids=["that day", "this operation", "the scene"],
)
def test_a_check_points_back_to_its_day(text: str) -> None:
    assert [one.period and one.period.start for one in checks(text)] == [dt.date(2022, 4, 2)]


def test_a_day_of_news_is_not_that_of_the_checks_told() -> None:
    text = "2022年9月12日，市局召开发布会，通报校服专项抽查情况。\n会上介绍，本次共抽查校服46批次，合格41批次。"
    assert [one.period for one in checks(text)] == [None]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2022年1月6日至17日，市计量所对电子秤开展检定。\n东线：检定412台，合格398台。\n西线：检定386台。", (1, 6)),
        ("上半年检查一览\n时间：2022-06-20\n二季度\n抽检食品175批次，不合格6批次。", (4, 1)),
        ("抽检58批次，17批次不合格。2022年6月9日，省局发布2022年5月羽绒服装监测结果。", (5, 1)),
        ("2022年6月8日，省局发布《2022年一季度产品质量分析报告》。报告显示，共抽查产品50批次，合格率92%。", (1, 1)),
        ("市卫生局通报今年第一季度抽检情况。本季度，抽检泳池水样86份，合格79份。", (1, 1)),
        ("【化肥网】（2022-06-08）5月份，周口市对农资进行了抽检，35批次样品中4批次不合格。", (5, 1)),
    ],
    ids=["one event", "heading", "made known below", "analysis", "this quarter", "dateline"],
)
def test_where_a_document_says_when(text: str, start: tuple[int, int]) -> None:
    assert {one.period and one.period.start for one in checks(text)} == {dt.date(2022, *start)}


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        (
            "2022年3月8日，市局对农资开展检查，抽查35批次，合格33批次。\n近期，县质监局检查农资店42家，责令整改3家。",
            [(3, 8), None],
        ),
        (
            "一是自查先行。\n二是全面检查。2022年5月5日至16日，县局检查食堂81家，责令整改22家。\n三是抽检跟进。从食堂抽检餐饮具90批次，合格88批次。",
            [(5, 5), None],
        ),
        ("省局关于2022年第二批口罩监督抽查情况的通报\n\n本次共抽查58家企业生产的63批次产品，不合格9批次。", [None]),
        ("县局近期抽取粽子样品42批次，合格40批次，去年抽查38批次，合格35批次。", [None, (1, 1)]),
        ("长治市局紧盯燃气安全。截至5月中旬，共抽检灶具176批次，不合格11批次。", [(5, 11)]),
        ("快检结果公示（2022年3月10日-3月16日）\n\n本周农贸市场快检蔬菜1056批次，合格1051批次。", [(3, 10)]),
    ],
    ids=["another body", "one of several", "batch of a year", "last year", "up to", "this week"],
)
def test_each_check_has_its_own_time(text: str, starts: list[tuple[int, int] | None]) -> None:
    found = [one.period and one.period.start for one in checks(text)]
    assert [day and (day.month, day.day) for day in found] == starts
