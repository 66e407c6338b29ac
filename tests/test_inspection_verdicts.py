"""Inspections: test items that a clause says are what is wrong, in the many ways that offices word it."""

import pytest

from bulletin_schema import Reader
from bulletin_schema.records.inspection import Inspection

READER = Reader()


def findings(text: str) -> tuple[str, ...]:
    (check,) = (one for one in READER.find(text, Inspection) if isinstance(one, Inspection))
    return check.findings


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("绝缘厚度、导体电阻问题突出。", ("绝缘厚度", "导体电阻")),
        ("电线主要是绝缘厚度不过关。", ("绝缘厚度",)),
        ("热负荷、熄火保护装置不达标的现象较为普遍。", ("热负荷", "熄火保护装置")),
        ("甜蜜素、二氧化硫超标是主要原因。", ("甜蜜素", "二氧化硫")),
        ("吸水率、破坏强度成为“重灾区”。", ("吸水率", "破坏强度")),
        ("甲醛、pH值两个项目问题较多。", ("甲醛", "pH值")),
        ("毛病多出在总养分、有效磷含量不足上。", ("总养分", "有效磷含量不足")),
        ("不合格项目均为纤维含量与标识不符。", ("纤维含量与标识不符",)),
        ("其中3批次是因为导体材料厚度不够。", ("导体材料厚度不够",)),
        ("某公司生产的连体泳衣pH值超出国家标准要求。", ("pH值",)),
        ("润滑油运动黏度、闪点等指标无一合格。", ("润滑油运动黏度", "闪点")),
        ("不合格产品主要集中在烧结砖，主要原因是抗压强度不达标。", ("抗压强度",)),
        ("检出不合格3批次（菌落总数2批次、山梨酸1批次）。", ("菌落总数", "山梨酸")),
        ("存在的不足是：小作坊点多面广；快检站15个中有4个设备老化。", ()),
    ],
)
def test_what_is_wrong(told: str, expected: tuple[str, ...]) -> None:
    assert findings("市局抽检产品90批次，不合格8批次。" + told) == expected


@pytest.mark.parametrize("told", ["无证经营问题突出。", "企业质量意识不强是主要原因。", "市场价格混乱是主要问题。"])
def test_no_test_item(told: str) -> None:
    assert findings("市局抽检产品90批次，不合格8批次。" + told) == ()


def test_the_goods_are_not_told_again() -> None:
    text = "抽查童车36个样品，26个合格。童车的机械强度、警示标志是本次不合格的主要项目。"
    assert findings(text) == ("机械强度", "警示标志")
