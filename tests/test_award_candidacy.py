"""Awards: who is put forward, has handed in papers, has reached a stage, or is on a list of those to come."""

from __future__ import annotations

import pytest
from awards_told import Facts, facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "杭湾电器还被省市场监管局推荐申报中国质量奖提名奖。",
            [("中国质量奖提名奖", "recommended", None, None, ("杭湾电器",))],
        ),
        (
            "摘得鞍山市市长质量奖的海城市大屯矿业有限公司，今年又被推荐申报辽宁省省长质量奖。",
            [
                ("鞍山市市长质量奖", "won", None, None, ("海城市大屯矿业有限公司",)),
                ("辽宁省省长质量奖", "recommended", None, None, ("海城市大屯矿业有限公司",)),
            ],
        ),
        (
            "重庆涪江动力有限公司完成换版审核，并向市质监局递交了第五届重庆市市长质量管理奖申报书。",
            [("重庆市市长质量管理奖", "applied", None, 5, ("重庆涪江动力有限公司",))],
        ),
        (
            "王力安防科技股份有限公司通过材料评审，进入浙江省政府质量奖现场评审环节。",
            [("浙江省政府质量奖", "shortlisted", None, None, ("王力安防科技股份有限公司",))],
        ),
        ("湖南省省长质量奖评选，株洲申报的组织有6家。", [("湖南省省长质量奖", "applied", 6, None, ())]),
        (
            "任丘市推荐2个产业集群争创“河北省优质产品生产基地”。",
            [("河北省优质产品生产基地", "recommended", 2, None, ())],
        ),
        ("另有5家企业入选长三角品牌企业培育库。", [("长三角品牌", "shortlisted", 5, None, ())]),
        ("21家企业入选品字标企业培育库。", [("品字标", "shortlisted", 21, None, ())]),
        # the office that sends in the papers is no candidate
        ("区市场监管局向市局提交了市长质量奖申报材料。", []),
        ("力争年内有企业被推荐申报山东省省长质量奖。", []),
    ],
)
def test_who_stands_for_an_award(text: str, expected: list[Facts]) -> None:
    assert facts(text) == expected
