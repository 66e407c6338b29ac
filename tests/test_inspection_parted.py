"""Goods told side by side with their own outcomes, faults listed before a verdict, devices that stand at a place."""

from __future__ import annotations

import pytest
from checks_told import checks


def test_goods_told_side_by_side_are_checks_of_their_own_where_each_has_its_outcome() -> None:
    found = checks("县局共送检化肥160批次、地膜45批次。其中化肥不合格22批次，不合格率13.8%；地膜不合格8批次。")
    told = {
        check.subject: (check.inspected and check.inspected.value, check.failed and check.failed.value)
        for check in found
    }
    assert told == {"化肥": (160, 22), "地膜": (45, 8)}


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("市局网购家具25批次进行检验，甲醛释放量、力学性能不合格6批次。", ("甲醛释放量", "力学性能")),
        ("市局抽检童装50批次，纤维含量、pH值和色牢度不合格7批次。", ("纤维含量", "pH值", "色牢度")),
        ("县计量所检定电子秤1250台，合格1190台。不合格的60台多数为超差，少数是传感器老化。", ("超差", "传感器老化")),
        ("市计量所检定加油枪894把，871把符合规程要求；23把示值超差或铅封破损。", ("示值超差", "铅封破损")),
        (
            "县局突击检查出租汽车147辆。9辆所装计价器超过检定周期，2辆私接脉冲发生器。",
            ("超过检定周期", "私接脉冲发生器"),
        ),
    ],
)
def test_all_faults_of_a_list_are_found(text: str, findings: tuple[str, ...]) -> None:
    (check,) = checks(text)
    assert check.findings == findings


def test_goods_with_any_fault_of_a_list_failed() -> None:
    (check,) = checks("市消委会测试的24款儿童餐椅样品中，7款存在稳定性、机械安全指标不符合国家标准情况。")
    assert check.failed
    assert (check.failed.value, check.findings) == (7, ("稳定性", "机械安全"))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("5月，省局统一开展“利剑”儿童玩具执法打假集中行动。行动中，对57家生产厂点进行执法检查，立案3起。", "儿童玩具"),
        ("7月19日，单县质监局在城郊一处仓库查获无厂名厂址的“地条钢”42吨，当场查封。", "地条钢"),
        ("今年9月，东台市质监局在某镇一仓库查获以氯化铵冒充的“复合肥”42吨。", "复合肥"),
        ("二季度，市局开展定期检验。木器涂料抽样集中在两市的建材市场，共抽取样品25批次，合格21批次。", "木器涂料"),
    ],
)
def test_the_goods_are_named_rather_than_where_they_were(text: str, subject: str) -> None:
    (check,) = checks(text)
    assert check.subject == subject


def test_who_carried_out_a_check_is_no_part_of_the_one_before() -> None:
    found = checks("市局检查供热单位27家、锅炉94台，下达指令书6份。市特检所同步完成锅炉能效测试38台，合格36台。")
    assert [(check.subject, check.breakdown) for check in found] == [("锅炉", ()), ("锅炉", ())]


def test_lines_that_number_failing_goods_tell_what_failed() -> None:
    (check,) = checks(
        "市局抽检糕点、饮料等5大类食品148批次，合格145批次，不合格3批次，不合格食品信息如下：\n"
        "一、某超市销售的老婆饼，菌落总数项目不符合规定。\n"
        "二、某餐馆自制的油条，铝的残留量（干样品，以Al计）项目不符合规定。\n"
    )
    assert check.findings == ("菌落总数", "铝的残留量")
