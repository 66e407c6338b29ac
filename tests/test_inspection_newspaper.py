"""Inspections: checks in the words of a newspaper, 号了号脉, 过了一遍筛, 来了次拉网."""

import pytest
from checks_told import checks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县计量所给全县粮站的地磅做了一轮体检，80台里76台准确，合格率为95%。", ("verification", "地磅", 80)),
        ("计量人员给菜市场的秤号了号脉，150台秤里有12台不准。", ("verification", "秤", 150)),
        ("检定员把全镇的加油机挨个测了一遍，36台加油机全部准确。", ("verification", "加油机", 36)),
        ("执法人员把景区的游乐设施过了一遍筛，涉及28家、设备117台，责令停用9台。", ("site_check", "游乐设施", 117)),
        ("市场监管所对辖区餐馆来了次拉网，查了67家，责令整改8家。", ("site_check", "餐馆", 67)),
        ("所里干部把辖区药店翻了个遍，42家里有3家存在过期药品，被责令改正。", ("site_check", "药店", 42)),
        ("县局对儿童用品摸了一遍底，抽了40批次，有6批次不合格。", ("sampling", "儿童用品", 40)),
        ("全年一共抽了180组水杯，不合格14组。", ("sampling", "水杯", 180)),
    ],
)
def test_a_check_in_plain_words(text: str, expected: tuple[str, str, float]) -> None:
    [check] = checks(text)
    assert check.inspected is not None
    assert (check.method, check.subject, check.inspected.value) == expected


@pytest.mark.parametrize(
    "text",
    [
        "专家组为12家企业把脉问诊，解决问题36个。",
        "对全县46家重点企业进行了摸底，安排专人服务。",
    ],
)
def test_advice_is_no_check(text: str) -> None:
    assert checks(text) == []
