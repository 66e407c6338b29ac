"""Checks told curtly: verbs of everyday speech, what passed and failed in a word, lists that leave out the rest."""

from __future__ import annotations

import pytest
from checks_told import amounts, checks


@pytest.mark.parametrize(
    ("text", "subject", "told"),
    [
        ("共查电子秤320台，准的有301台，不准的19台当场封存。", "电子秤", (320, 301, 19)),
        ("4月，区市场监管局抽检口罩86批，放行80批，6批责令封存。", "口罩", (86, 80, 6)),
        ("市计量所检定加油枪240把，一次过关231把。", "加油枪", (240, 231, None)),
        ("近日抽检日用陶瓷30批，29批通过，1批抗热震性差。", "日用陶瓷", (30, 29, 1)),
        ("省局组织抽检细木工板60批，3批没过。", "细木工板", (60, None, 3)),
        ("市局抽检插座25个，栽了3个。", "插座", (25, None, 3)),
        ("市局送检散装白酒62份，问题样品5份，检出率8.1%。", "散装白酒", (62, None, 5)),
        ("市计量所去年检水表31206只，首检不合格率4.1%。", "水表", (31206, None, None)),
        ("消防部门抽查灭火器40具，其中12具不合格。", "灭火器", (40, None, 12)),
        ("市局抽检防火门66樘，不合格5樘。", "防火门", (66, None, 5)),
        ("对桶装水企业月月检，全年共抽96批次，不合格5批次。", "桶装水", (96, None, 5)),
        ("全市98台游乐设施全部检验完毕，6台不合格。", "游乐设施", (98, None, 6)),
        ("市局抽查了15个楼盘的面积，全部合格。", "面积", (15, None, 0)),
        ("检测空气样本212批次，甲醛超标31批次。", "空气", (212, None, 31)),
        ("抽取45户企业，检查结果正常38户、未公示5户。", "企业", (45, 38, None)),
        ("县局对全县312家小作坊拉网排查，摸出隐患86条，已整改81条。", "小作坊", (312, None, None)),
        ("一周内检查商户89家，下架过期食品32袋。", "商户", (89, None, None)),
        ("该省对1.2万家企业进行了质量监督抽查，不合格发现率为8.4%。", "企业", (12000, None, None)),
        ("共完成抽查任务3批，涉及26家企业32批次，合格29批次。", "企业", (32, 29, None)),
        ("公平秤校了4台，调好1台。", "公平秤", (4, None, None)),
        ("市场监管局分两路看了31家糕点店，责令4家停产整改。", "糕点店", (31, None, None)),
    ],
)
def test_everyday_words_tell_what_was_done_and_what_came_of_it(
    text: str, subject: str, told: tuple[float | None, float | None, float | None]
) -> None:
    (check,) = checks(text)
    assert (check.subject, amounts(check)) == (subject, told)


def test_what_is_done_each_month_is_no_check() -> None:
    assert checks("每月对12家企业抽检一次，每次抽检20批次。") == []


def test_a_look_that_leads_to_nothing_is_no_check() -> None:
    assert checks("代表团走了5个村，看了3个展馆。") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "市计量所检定水表320只，首检不合格率4.1%；电能表580只，1.3%。",
            [("水表", 320, None, 4.1), ("电能表", 580, None, 1.3)],
        ),
        (
            "抽检粽子25批，合格率96%；咸鸭蛋12批，91.7%。",
            [("粽子", 25, 96, None), ("咸鸭蛋", 12, 91.7, None)],
        ),
        (
            "2013年度全市定期检验童装245批次，合格率为91.0%，而2012年是200批次、83.0%。",
            [("童装", 245, 91, None), ("童装", 200, 83, None)],
        ),
        (
            "今年一季度抽查眼镜32副，合格率93.8%；二季度40副，95%。",
            [("眼镜", 32, 93.8, None), ("眼镜", 40, 95, None)],
        ),
        (
            "细木工板抽查18种，合格8种；壁纸6种、地毯4种无一不合格。",
            [("细木工板", 18, None, None), ("壁纸", 6, 100, None), ("地毯", 4, 100, None)],
        ),
    ],
)
def test_the_next_of_a_row_leaves_out_what_the_first_has_said(
    text: str, told: list[tuple[str, float, float | None, float | None]]
) -> None:
    found = [(c.subject, c.inspected.value if c.inspected else None, c.pass_rate, c.fail_rate) for c in checks(text)]
    assert found == told


@pytest.mark.parametrize(
    "text",
    [
        "网传“抽检20批、12批不合格”的截图系伪造，县质监局已报警处理。",
        "市质监局办了一期检验培训班，92名检验员参加，考核合格89人，合格率96.7%。",
        "县局委托统计调查队抽取900户居民做质量满意度问卷，有效率97.0%。",
        "化肥企业检查覆盖率须达100%，每县抽样不少于20批次。",
    ],
)
def test_rumours_examinations_surveys_and_least_numbers_are_no_checks(text: str) -> None:
    assert checks(text) == []


@pytest.mark.parametrize(
    ("text", "failed", "findings"),
    [
        ("新抽细木工板60批，2批没过，都是含水率偏高。", 2, ("含水率偏高",)),
        ("抽检絮用制品15批，不合格的6批都是填充物里掺了再加工纤维。", 6, ("填充物里掺了再加工纤维",)),
        ("送检白酒362份，问题样品29份，铝残留量超标的17份、甜蜜素9份。", 29, ("铝残留量", "甜蜜素")),
        ("飞检药店27家，处方药开架销售9家、执业药师不在岗14家。", None, ("处方药开架销售", "执业药师不在岗")),
        ("冷库突查112座，11座台账对不上号。", None, ("台账对不上号",)),
        ("抽检刀剑30批，标识不全6批，其余无异常。", None, ("标识不全",)),
        ("称重抽果篮800只，短斤少两的23只。", 23, ("短斤少两",)),
        ("抽检眼镜48批次，光学中心水平偏差、标志两项各栽了2批次。", 2, ("光学中心水平偏差", "标志")),
        ("抽样食品用袋85批次，溶剂残留总量仍是老大难，7批次因此不合格。", 7, ("溶剂残留总量",)),
    ],
)
def test_what_is_wrong_stands_beside_how_many_have_it(
    text: str, failed: float | None, findings: tuple[str, ...]
) -> None:
    (check,) = checks(text)
    assert (amounts(check)[2], check.findings, check.breakdown) == (failed, findings, ())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "整车、充电器、头盔三样一起抽了45批次，整车20批次有3批次超速，充电器15批次有2批次插头不合格，头盔10批次均合格。",
            [("整车", 20, 3), ("充电器", 15, 2), ("头盔", 10, 0)],
        ),
        (
            "本次共抽冻虾、冻鱼49批次，冻虾28批次短缺17批次，冻鱼21批次短缺6批次。",
            [("冻虾", 28, 17), ("冻鱼", 21, 6)],
        ),
        ("共采样1420份，超标的10份里，6份是韭菜、4份芹菜。", [("韭菜", None, 6), ("芹菜", None, 4)]),
        ("对茶叶、月饼礼盒开展抽查，抽查的15批次中6批次不符合要求，均为茶叶。", [("茶叶", None, 6)]),
    ],
)
def test_parts_are_told_by_name_alone(text: str, parts: list[tuple[str, float | None, float | None]]) -> None:
    (check,) = checks(text)
    assert [(part.subject, part.inspected, part.failed) for part in check.breakdown] == parts


def test_a_label_that_is_a_deed_heads_checks_and_no_parts() -> None:
    found = [
        (check.subject, amounts(check)[0]) for check in checks("强检：压力表870块，合格率98%；血压计215台，合格率93%。")
    ]
    assert found == [("压力表", 870), ("血压计", 215)]


def test_the_share_that_failed_is_the_rate() -> None:
    (check,) = checks("市局抽检豆制品72批次，不合格的只占4.2%。")
    assert check.fail_rate == 4.2


@pytest.mark.parametrize(
    "text",
    [
        "7月28日，天长质监执法人员摸进秦栏一处民房。1.2万只成品、850公斤碎料全部拉走。",
        "四天后，执法人员在镇东头堵住一家无证塑料袋厂，扣下吹膜机2台。",
        "昨日，区市场监管局突击一家黑作坊，收走劣质腐竹1.2吨。",
        "质监局大事记\n9月17日 突查北固乡一无证榨油坊，封存毛菜油1.6吨。",
    ],
)
def test_a_raid_in_everyday_words_is_a_check(text: str) -> None:
    (check,) = checks(text)
    assert (check.method, check.actions) == ("site_check", ("seized",))


def test_goods_carried_off_by_those_who_bought_them_are_no_raid() -> None:
    assert checks("客商昨日从某酒厂拉走白酒780瓶。") == []


@pytest.mark.parametrize(
    ("text", "baseline", "delta"),
    [
        ("抽样锅炉水44台，合格率65.9%，较上年多出6.2个百分点。", "上年", 6.2),
        ("抽检童装90批次，合格率91.1%，比前年涨了3.2个百分点。", "前年", 3.2),
        ("抽检电线60批次，合格率80%，与去年相比掉了5.5个百分点。", "去年", -5.5),
        ("抽检食用油80批次，合格率95%，同比反倒缩水1.1个百分点。", "上年同期", -1.1),
    ],
)
def test_rates_rise_and_fall_in_everyday_words(text: str, baseline: str, delta: float) -> None:
    ((comparison,),) = [check.comparisons for check in checks(text)]
    assert (comparison.baseline, comparison.delta.value) == (baseline, delta)


def test_places_divide_what_was_counted_without_one() -> None:
    (check,) = checks("全市抽检月饼80批次，江南区30批次全部合格，青秀区50批次检出1批次不合格。")
    assert [(part.subject, part.inspected, part.failed) for part in check.breakdown] == [
        ("江南区", 30, 0),
        ("青秀区", 50, 1),
    ]


@pytest.mark.parametrize(
    ("text", "subject", "told"),
    [
        ("完成不合格企业后处理，复查36家，仍有2家过不了关。", None, (36, None, 2)),
        ("上回抽查没过关的14家胶合板厂，由县质监局逐家复查：整改到位11家，2家关张。", "胶合板厂", (14, None, None)),
        ("执法人员对去年曝光的9家超市杀了个“回马枪”，7家已整改，2家依旧没达标。", "超市", (9, None, 2)),
        ("县局回头再看上次点名的12户，11户改了，1户闭门。", None, (12, None, None)),
    ],
)
def test_those_gone_back_to_in_everyday_words(
    text: str, subject: str | None, told: tuple[float | None, float | None, float | None]
) -> None:
    (check,) = checks(text)
    assert (check.subject, amounts(check)) == (subject, told)


def test_instruments_that_were_simply_tested_were_verified() -> None:
    (check,) = checks("该所共检了血压计214台（件），一次合格189台件。")
    assert check.method == "verification"
