"""The metric of an indicator: what verbs, adverbs and deeds stand around the noun that is counted."""

from __future__ import annotations

import pytest
from figures_told import indicators, metrics


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("该厂年产桥梁支座28万套。", "桥梁支座"),
        ("执法人员劝离未成年人11名。", "未成年人"),
        ("纤检站调试打印机28台。", "打印机"),
        ("市局把快检比例提到40%以上。", "快检比例"),
        ("县局接到17件投诉后开展体检。", "投诉"),
        ("省局撤回免检证书4张。", "免检证书"),
        ("按《中华人民共和国食品安全法》罚款1.65万元。", "罚款"),
        ("全县实有经营主体26万户。", "经营主体"),
        ("全市谋划质量强链项目17个。", "质量强链项目"),
        ("查扣涉案白酒120瓶。", "白酒"),
        ("涉案货值3万元。", "涉案货值"),
        ("执法人员查封再生纤维9吨。", "再生纤维"),
        ("承担全国专业标准化技术委员会秘书处8个。", "全国专业标准化技术委员会秘书处"),
        ("当事人被责令召回产品并罚款2.6万元。", "罚款"),
        ("作弊器被扣押，并各处罚款1000元。", "罚款"),
        ("县里对每个获证企业奖励10万元。", "奖励"),
        ("全县小麦总产预计285万吨。", "小麦总产"),
        ("案值初步估算在35万元以上。", "案值"),
        ("该局行政约谈15家。", "行政约谈"),
        ("发出提醒告诫书15份。", "提醒告诫书"),
        ("走访种植户15家。", "种植户"),
        ("县级机构平均仅有检测人员3.5名。", "检测人员"),
        ("全县新办理食品经营许可证260张。", "食品经营许可证"),
    ],
)
def test_a_noun_before_its_number_begins_behind_verb_and_doer(text: str, metric: str) -> None:
    """What was done is no part of what is counted, the deed alone is."""
    assert [name for name, _ in metrics(text)][-1] == metric


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("县局派出3名工程师全程跟踪。", "工程师"),
        ("全区有38家企业主持或参与国家标准起草。", "企业"),
        ("大赛评出3名主持人。", "主持人"),
        ("督导组走进23个镇街全覆盖督导。", "镇街"),
        ("完成306家获证企业分类监管。", "获证企业"),
        ("到28所中小学取样。", "中小学"),
        ("演练由32家维保单位观摩。", "维保单位"),
        ("6家不合格生产企业被约谈。", "不合格生产企业"),
        ("惠及1.8万户居民。", "居民"),
        ("活动覆盖全州8个县市共受理。", "县市"),
        ("走访13家涉考宾馆、饭店。", "涉考宾馆、饭店"),
    ],
)
def test_a_noun_behind_its_number_ends_where_the_clause_goes_on(text: str, metric: str) -> None:
    """What those who are counted do, or what is done with them, is no part of the noun."""
    assert [name for name, _ in metrics(text)] == [metric]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市场上近三成的轮胎不合格。", []),
        ("其中3把枪误差超过千分之三。", [3]),
        ("该厂作为4家企业之一上榜。", []),
        ("把计量、质量、特设三本账算清。", []),
        ("不合格企业以小微企业为主，占72.1%。", [72.1]),
        ("全县电梯困人故障率为0.9次/百台。", [0.9]),
        ("电动车每台补贴200元/台。", []),
        ("白酒以每箱60元销售，已售出120箱。", [120]),
        ("会议用时2个半小时，有60项议程。", []),
        ("手机电池容量5000毫安时。", []),
        ("旅检现场截获禁止进境物1935批次。", [1935]),
        ("走访了388家（其中生产企业301家，经销企业87家）企业。", [388, 301, 87]),
    ],
)
def test_outcomes_readings_and_set_phrases_are_no_facts_but_rates_and_shares_are(
    text: str, expected: list[float]
) -> None:
    """What a check finds, what an instrument reads and what was told before count nothing anew."""
    assert [value for _, value in metrics(text)] == expected


def test_a_growth_stands_behind_the_noun_of_its_number() -> None:
    """328项参数，比上一周期增加61项."""
    (one,) = indicators("能力涵盖328项参数，比上一周期增加61项。")
    assert one.change is not None
    assert one.change.quantity.value == 61


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("武进区市场监管局工作简报\n新增江苏省专精特新企业18家。", "武进区"),
        ("常州市市场监管局工作简报\n6月上旬，新北区市场监督管理局走访商户18家。", "新北区"),
        ("常州市市场监管局工作简报\n6月，溧阳局走访商户18家。", "溧阳市"),
        ("武进区市场监管局工作简报\n丹阳市市场监管局走访商户18家。", "丹阳市"),
    ],
)
def test_a_number_holds_where_the_office_is_not_where_the_mark_is_from(text: str, region: str) -> None:
    """江苏省专精特新企业 of a district; an office of a district works there."""
    (one,) = indicators(text)
    assert one.region is not None
    assert one.region.name == region


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抽样后51组油品全部合格。", []),
        ("小区新装的2部电梯一次检验合格。", []),
        ("我市获奖项目中，一等奖2个、二等奖6个。", []),
        ("力争获得省长质量奖2个。", [2]),
        ("该县企业信用等级再创新高，其中AAA级9家。", []),
        ("考核结果公布：AA级4家、A级15家。", [4, 15]),
        ("其中，问题样品检出率15%。", []),
        ("对62家重点企业摸底，拨出专款86万元。", [62, 860000]),
    ],
)
def test_parts_of_awards_and_checks_are_no_facts(text: str, expected: list[float]) -> None:
    """Prizes and grades are counted by an award, what passed by a check; an aim is a fact."""
    assert [value for _, value in metrics(text)] == expected


def test_names_behind_a_hotline_are_those_of_its_numbers() -> None:
    text = "全市12365平台受理咨询、投诉、举报分别为1260件、320件、86件。"
    assert metrics(text) == [("咨询", 1260), ("投诉", 320), ("举报", 86)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # those counted, and what they do
        ("全年对312家企业下了整改通知书。", [("企业", 312)]),
        ("该规程已在9个乡镇推开。", [("乡镇", 9)]),
        ("由6家轴承厂合编的联盟标准通过审定。", [("轴承厂", 6)]),
        ("15个成员单位分管负责人参加会议。", [("成员单位", 15)]),
        ("全厂500多名职工提了建议1860条。", [("职工", 500), ("建议", 1860)]),
        # two sorts of those counted
        ("质监局对城区23家商场、超市的月饼挨个过秤。", [("商场、超市", 23)]),
        ("计量所为96家面粉厂、油厂检定地磅210台。", [("面粉厂、油厂", 96)]),
        # an amount's noun stands before it
        ("已有12家合作社、茶园面积6.8万亩照此管理。", [("合作社", 12), ("茶园面积", 68000)]),
        ("该所十年出具检定证书3.2万份零投诉。", [("检定证书", 32000)]),
        # whom it is for, and the verb, are not what is counted
        ("获奖企业独得奖金100万元。", [("奖金", 1000000)]),
        ("市政府颁发奖牌，奖金各三十万元。", [("奖金", 300000)]),
        ("商标质押帮助36家企业融资8.6亿元。", [("企业", 36), ("融资", 860000000)]),
        ("全市累计创造经济效益3.6亿元。", [("经济效益", 360000000)]),
        ("执法人员深入农村326个。", [("农村", 326)]),
        # a verb of one sign and where its deed leads to, on either side of the number
        ("该县12家茶企冲进百强榜。", [("茶企", 12)]),
        ("23个村庄吃上放心水。", [("村庄", 23)]),
        ("全县18个乡镇铺开试点。", [("乡镇", 18)]),
        ("市财政拿出奖励资金300万元。", [("奖励资金", 3000000)]),
        ("实验室添了仪器26台，啃下科研课题8项。", [("仪器", 26), ("科研课题", 8)]),
        ("60多位嘉宾见证签约。", [("嘉宾", 60)]),
        ("1260户茶农签下收购合同，为企业缓缴检验费62万元。", [("茶农", 1260), ("检验费", 620000)]),
        # a brand is no part of the noun
        ("“江城麦克风”集体商标用标企业增至83家。", [("集体商标用标企业", 83)]),
        ("全县有食品生产企业86家，其中规模以上18家。", [("食品生产企业", 86), ("规模以上食品生产企业", 18)]),
        # from … to …
        ("产品不良率由3.2%降到0.8%。", [("产品不良率", 0.8)]),
        ("设备国产化率冲到92%。", [("设备国产化率", 92)]),
        ("一次交验合格率从2016年的91.2%升到去年的97.8%。", [("一次交验合格率", 97.8)]),
        ("标准平均制定周期由过去的36个月压到24个月。", [("标准平均制定周期", 24)]),
    ],
)
def test_a_metric_is_the_noun_alone(text: str, expected: list[tuple[str, float]]) -> None:
    assert metrics(text) == expected
