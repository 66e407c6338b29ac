"""Licences: whose a number is and who gave it, told in turn, by pronouns, behind the number and in the lines around."""

import pytest

from bulletin_schema import Licence, find

Told = list[tuple[str, str | None, str | None]]


def told(text: str) -> Told:
    return [(one.number, one.authority, one.holder) for one in find(text, Licence)]


IN_TURN = (
    "被注销的四家企业分别是：绵阳涪江饼业有限公司、梓潼潼江水厂、江油太白食品厂、三台郪江餐饮有限公司。"
    "前三家持有的食品生产许可证编号分别为SC19951079900016、SC19951079900024、SC19951079900032，"
    "后一家持有的食品经营许可证编号为JY29951079901234，均由绵阳市食品药品监督管理局核发。"
)


def test_the_first_three_and_the_last_of_a_list() -> None:
    office = "绵阳市食品药品监督管理局"
    assert told(IN_TURN) == [
        ("SC19951079900016", office, "绵阳涪江饼业有限公司"),
        ("SC19951079900024", office, "梓潼潼江水厂"),
        ("SC19951079900032", office, "江油太白食品厂"),
        ("JY29951079901234", office, "三台郪江餐饮有限公司"),
    ]


def test_a_list_without_as_many_members_tells_no_holder() -> None:
    text = IN_TURN.replace("梓潼潼江水厂、江油太白食品厂、三台郪江餐饮有限公司", "梓潼潼江水厂等")
    assert [holder for _, _, holder in told(text)][:3] == [None, None, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市局注销了绵阳涪江米业有限公司、梓潼潼江茶厂两家企业的生产许可证，证书编号依次为SC19951079900213和SC19951079900078。",
            [("SC19951079900213", None, "绵阳涪江米业有限公司"), ("SC19951079900078", None, "梓潼潼江茶厂")],
        ),
        (
            "获证的是绵阳涪江家具有限公司和梓潼潼江木业有限公司，证书编号分别为CJM-2099-0112、CJM-2099-0113，由北京剑门认证有限公司颁发。",
            [
                ("CJM-2099-0112", "北京剑门认证有限公司", "绵阳涪江家具有限公司"),
                ("CJM-2099-0113", "北京剑门认证有限公司", "梓潼潼江木业有限公司"),
            ],
        ),
        (
            "绵阳涪江茶业有限公司，证书编号999OP1800218、999OP1800219；江油太白茶场的产品证书编号依次为998OP1800335和998OP1800336。999OP开头的证书由北京剑门认证有限公司颁发。",
            [
                ("999OP1800218", "北京剑门认证有限公司", "绵阳涪江茶业有限公司"),
                ("999OP1800219", "北京剑门认证有限公司", "绵阳涪江茶业有限公司"),
                ("998OP1800335", None, "江油太白茶场"),
                ("998OP1800336", None, "江油太白茶场"),
            ],
        ),
    ],
)
def test_lists_of_numbers(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "绵阳市计量测试所新建的3项社会公用计量标准获得证书。其中酸度计检定装置的考核证书编号为〔2099〕川量标绵法证字第912号。",
            "绵阳市计量测试所",
        ),
        ("绵阳市涪江检测中心通过扩项评审。该中心资质认定证书编号为991812050333。", "绵阳市涪江检测中心"),
        ("经查，包装上的XK99-003-01234是绵阳涪江塑料厂的生产许可证号。", "绵阳涪江塑料厂"),
        ("标签上标注的QS9901 0601 0123系绵阳涪江食品厂所有。", "绵阳涪江食品厂"),
        ("该批酱油冒用了绵阳涪江酿造厂的食品生产许可证号SC19951079900456。", "绵阳涪江酿造厂"),
        (
            "北京剑门检测研究院已撤销绵阳涪江电器有限公司的CCC认证证书（证书编号：2099010717890123）。",
            "绵阳涪江电器有限公司",
        ),
        (
            "县质监局向四川省梓潼县潼江茶厂等9家企业颁发食品生产许可证，其中潼江茶厂的证书编号为QS9951 1401 3321。",
            "潼江茶厂",
        ),
        ("地理标志证明商标“涪江麦冬”（注册号：99543210，注册人为绵阳涪江麦冬协会）。", "绵阳涪江麦冬协会"),
    ],
)
def test_holders(text: str, holder: str) -> None:
    assert [owner for _, _, owner in told(text)] == [holder]


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("绵阳涪江枣业有限公司从绵阳市行政审批局领取了编号为SC19951079900345的食品生产许可证。", "绵阳市行政审批局"),
        (
            "该证（编号：JY19951079912345）由绵阳市市场监督管理局于2099年6月发放给涪江超市。",
            "绵阳市市场监督管理局",
        ),
        (
            "证书编号为2099010501234567，证书持有人为绵阳涪江五金厂，已被北京剑门认证中心撤销。",
            "北京剑门认证中心",
        ),
        (
            "绵阳市计量所通过国家认可委实验室认可项目56项（注册号CNAS L99124）。",
            "国家认可委",
        ),
        ("四川省市场监管局撤销了绵阳涪江食品有限公司的许可证（编号SC19951079900321）。", None),
        ("根据市场监管总局授权，省局查实绵阳涪江认证有限公司（批准号：CNCA-R-2099-512）造假。", None),
    ],
)
def test_who_granted(text: str, authority: str | None) -> None:
    assert [giver for _, giver, _ in told(text)] == [authority]


def test_lines_of_several_papers() -> None:
    """Each paper's own lines tell its parties, whatever stands around them."""
    text = (
        "附件：获证企业名单\n企业名称：绵阳涪江食品有限公司\n许可证编号：SC19951079900123\n发证机关：绵阳市市场监督管理局\n\n"
        "企业名称：江油太白食品有限公司\n许可证编号：SC19951079900456\n发证机关：江油市市场监督管理局\n"
    )
    assert told(text) == [
        ("SC19951079900123", "绵阳市市场监督管理局", "绵阳涪江食品有限公司"),
        ("SC19951079900456", "江油市市场监督管理局", "江油太白食品有限公司"),
    ]


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_table_that_came_as_a_stream_of_cells(gap: str) -> None:
    """The cells of a table without its lines, all in one or each in its own."""
    cells = ["序号", "机构名称", "资质认定证书编号"]
    cells += ["1", "绵阳涪江检测有限公司", "991812050123", "2", "江油太白检测站", "991812050456"]
    assert told("下列机构的资质认定证书予以注销。\n\n" + gap.join(cells) + "\n\n特此公告。") == [
        ("991812050123", None, "绵阳涪江检测有限公司"),
        ("991812050456", None, "江油太白检测站"),
    ]


def test_in_a_table_the_maker_holds_not_who_sells() -> None:
    text = (
        "被抽样单位 | 生产企业 | 生产许可证编号\n梓潼潼江超市 | 绵阳涪江食品有限公司 | SC19951079900123\n"
        "梓潼潼江超市 | 江油太白食品厂 | SC19951079900456\n"
    )
    assert [holder for _, _, holder in told(text)] == ["绵阳涪江食品有限公司", "江油太白食品厂"]
