"""Indicators: a number that no other record holds, with its noun, place, time and growth."""

from __future__ import annotations

import datetime as dt

import pytest
from figures_told import indicators, metrics


@pytest.mark.parametrize(
    ("text", "metric", "value"),
    [
        ("获奖企业各奖励20万元。", "奖励", 200000),
        ("获奖企业每家奖励20万元。", "奖励", 200000),
        ("某超市被罚款1500元。", "罚款", 1500),
        ("有78家供热单位报检。", "供热单位", 78),
        ("扣押某仓库的过磷酸钙45吨。", "过磷酸钙", 45),
        ("示范区内亩均增收410元。", "亩均增收", 410),
        ("不合格食品核查处置率100%。", "不合格食品核查处置率", 100),
        ("质量体系认证企业，累计达61家。", "质量体系认证企业", 61),
        ("共登记注册各类经营主体68.97万户。", "经营主体", 689700),
        ("八大万亿产业小微企业653家。", "八大万亿产业小微企业", 653),
        ("平均救援到达时间11.6分钟。", "平均救援到达时间", 11.6),
        ("力争年内食品抽检合格率达到96%以上。", "食品抽检合格率", 96),
        ("立即停止使用特种设备14台。", "特种设备", 14),
        ("上半年，全省共监督抽查生产企业510家、产品680批次，批次合格率92%。", "生产企业", 510),
        ("省、市级标准化管理部门有85家。", "标准化管理部门", 85),
        ("3、罚款12000元。", "罚款", 12000),
        ("为企业免征强检费用53万元。", "强检费用", 530000),
        ("会上共有3家镇江企业上榜。", "企业", 3),
        ("全县价格违法行为48件。", "价格违法行为", 48),
        ("有4家旅游和餐饮服务企业参会。", "旅游和餐饮服务企业", 4),
        ("从业人员超过900人。", "从业人员", 900),
        ("全县新登记企业注册资本61亿元。", "新登记企业注册资本", 6100000000),
        ("平台共登记处理投诉举报2.4万件。", "投诉举报", 24000),
        ("平台接到热线和窗口自行录入的案件318件。", "案件", 318),
        ("参加培训的企业已达120家。", "参加培训的企业", 120),
        ("今年1至5月全市新登记个体工商户3200户。", "新登记个体工商户", 3200),
        ("9家企业中有人缺席。", "企业", 9),
        ("全市品牌企业产值占规模以上工业产值的比重达到36%。", "品牌企业产值占规模以上工业产值的比重", 36),
        ("向市民发放《计量知识问答》400余册。", "计量知识问答", 400),
        ("检测参数由210个扩展到372个。", "检测参数", 372),
        ("全县登记在册经营主体3.1万户。", "经营主体", 31000),
        ("该局为小微企业减免检测费12万元。", "检测费", 120000),
        ("帮助7家食品生产企业换发许可证。", "食品生产企业", 7),
        ("用标企业发展到18家。", "用标企业", 18),
        ("工作人员为9家获证企业作了讲解。", "获证企业", 9),
        ("全局31名干部平均年龄45岁。", "干部", 31),
        ("执法人员约谈3家不合格企业。", "不合格企业", 3),
        ("全县年糕产值2亿元。", "年糕产值", 200000000),
        ("执法人员下架不合格商品120件。", "不合格商品", 120),
        ("家具类投诉占18%。", "家具类投诉占比", 18),
        ("力争食品抽检合格率达到97%。", "食品抽检合格率", 97),
        ("立案8起，结案6起。", "结案", 6),
        ("力争集体商标再增2件。", "集体商标", 2),
        ("没收违法所得；罚款3000元 县市场监管局下达。", "罚款", 3000),
        ("共有来自全县各乡镇的监管人员86人参加。", "监管人员", 86),
        ("明厨亮灶覆盖率从去年的78%提高到今年的93%。", "明厨亮灶覆盖率", 93),
        ("该局向9家乳制品企业派驻监管员24名。", "乳制品企业", 9),
        ("食品核查处置率100%。", "食品核查处置率", 100),
        ("违法案件查办286起。", "违法案件", 286),
        ("该厂全年加工小香鸡90万羽。", "小香鸡", 900000),
    ],
)
def test_the_noun_beside_a_number_is_what_it_counts(text: str, metric: str, value: float) -> None:
    """Verbs, places, times and quantifiers are no part of a metric."""
    assert (metric, value) in metrics(text)


@pytest.mark.parametrize(
    "text",
    [
        "公示期为7个工作日。",
        "对首次获评的企业给予最高50万元奖励。",
        "情节严重的，处2万元以上20万元以下的罚款。",
        "申请量是2012年的7.4倍。",
        "这7家企业已完成整改。",
        "一家一家排查。",
        "对注册地理标志的协会，县财政再奖励15万元/个。",
        "公示名单进入“上5亿元榜单”。",
        "玩具含有小零件。",
        "坚持每两年评一次。",
        "“一瓶酒卖300元。”每台补贴200元，最高不超过2000元。",
        "产品标注含绒量90%，实测仅为62.3%。",
        "共抽查了51种，监督抽查了我省71类。",
        "该标准共分7章32条，申报材料一式三份，附件共3页。",
        "规格为2.5公斤/袋，额定载重1000公斤，速度1.75米/秒。",
        "连续5次荣获省级先进。",
        "我市现有农业地方标准47项，其中省级19项、市级28项。",
        "向上推荐省级12家。",
        "《办法》规定，标准项目奖励不超过80万元，试点示范项目20万元。",
        "实名举报按罚没款的3%计奖。",
        "各县（市、区）局来2人，每家企业可推荐2个项目。",
        "报名企业年销售额须在2000万元以上。",
        "标称5公斤装大米短秤。",
    ],
)
def test_rules_comparisons_and_what_was_told_before_state_no_fact(text: str) -> None:
    """What a rule allows, what is only compared and what was counted before are no indicators."""
    assert metrics(text) == []


def test_growths_told_behind_several_numbers_go_to_each() -> None:
    """分别增长 gives the first growth to the first number."""
    found = indicators("私营企业2.6万户，注册资本310亿元，分别增长8.5%和12%。")
    assert [one.change.quantity.value for one in found if one.change] == [8.5, 12]


def test_a_growth_told_by_its_unit_goes_to_the_number_in_it() -> None:
    """次数少了12%，辆数多出18%: of the calls and of the cars."""
    found = indicators("召回汽车188次、涉及车辆41万辆，次数比上年少了12%，辆数却多出18%。")
    assert [one.change and (one.change.direction, one.change.quantity.value) for one in found] == [
        ("down", 12),
        ("up", 18),
    ]


def test_growths_of_several_numbers_may_go_different_ways() -> None:
    """下降4%、增长6%和15% say their way for one, or go on as the one before."""
    found = indicators("全市立案25起，罚没款21万元，挽回损失6万元，同比分别下降4%、增长6%和15%。")
    changes = [(one.change.direction, one.change.quantity.value) for one in found if one.change]
    assert changes == [("down", 4), ("up", 6), ("up", 15)]


def test_a_growth_over_a_base_without_brackets_is_of_what_stands_before() -> None:
    """比上季度200件增长10% tells no 200 of its own."""
    [found] = indicators("全市受理投诉220件，比上季度200件增长10%。")
    assert found.change is not None
    assert (found.quantity.value, found.change.quantity.value) == (220, 10)


@pytest.mark.parametrize(
    ("text", "metric", "direction", "change"),
    [
        ("全市专利授权量318件，同比增长12.5%。", "专利授权量", "up", 12.5),
        ("认证证书306张，比2015年增长1.4倍。", "认证证书", "up", 1.4),
        ("投诉举报416件，同比下降6.3%。", "投诉举报", "down", 6.3),
        ("企业总数达到1.2万户，比年初净增900户。", "企业总数", "up", 900),
        ("投诉举报277件，同比上年（258件）上升7.4%。", "投诉举报", "up", 7.4),
        ("营业收入同比增长10.5%，达到98亿元。", "营业收入", "up", 10.5),
        ("全县用标企业有64家，比上年新增11家。", "用标企业", "up", 11),
        ("有效发明专利210件，较上年末多32件。", "有效发明专利", "up", 32),
        ("投诉举报318件，同比少增24件。", "投诉举报", "down", 24),
        ("投诉举报318件，同比增6.1%。", "投诉举报", "up", 6.1),
        ("出口额7.8亿美元，降幅21%。", "出口额", "down", 21),
        ("登记证书214份，比上年同期多出57份。", "登记证书", "up", 57),
        ("罚没款106万元，比去年同期多收21万元。", "罚没款", "up", 210000),
        ("受理投诉183件，比上月少受理76件。", "投诉", "down", 76),
        ("按期办结率99.6%，比二季度高0.4个百分点。", "按期办结率", "up", 0.4),
        ("品牌估值180亿元，五年里净涨近40亿元。", "品牌估值", "up", 4000000000),
        ("A级食堂比上学期多出19家，达158家。", "A级食堂", "up", 19),
    ],
)
def test_growth_beside_a_number_is_its_change(text: str, metric: str, direction: str, change: float) -> None:
    """A growth is told behind its number, or before it with what has grown."""
    (one,) = indicators(text)
    assert one.metric == metric
    assert one.change is not None
    assert (one.change.direction, one.change.quantity.value) == (direction, change)


def test_what_something_grew_to_is_no_growth() -> None:
    """由95%提高到99.2% tells the rate, not by how much it grew."""
    (one,) = indicators("产品一次交检达标率由95%提高到99.2%。")
    assert (one.quantity.value, one.change) == (99.2, None)


def test_the_growth_of_something_else_is_no_change() -> None:
    """投诉率下降 says nothing about the pass rate before it."""
    first = indicators("出厂检验率达99.6%，客户投诉率下降42%。")[0]
    assert first.change is None


def test_a_place_with_a_number_counts_what_was_counted_before() -> None:
    """其中甲省…件 leaves out what is counted."""
    found = indicators("两地共登记投诉举报84万件。其中，四川省60万件，重庆市24万件。")
    assert [(one.metric, one.region.name if one.region else None) for one in found[1:]] == [
        ("投诉举报", "四川省"),
        ("投诉举报", "重庆市"),
    ]


def test_a_bare_share_names_its_part() -> None:
    """投诉…件，占比…% is the share of complaints, and so is 占总数的…%."""
    found = [("投诉", 71), ("投诉占比", 64), ("咨询", 9), ("咨询占比", 8)]
    assert metrics("其中投诉71件，占比64%，咨询9件，占总数的8%。") == found


def test_the_whole_year_is_the_one_named_last() -> None:
    """全年 without a year is the year that the article speaks of."""
    found = indicators("2020年，全市专利授权量168件。\n\n全年立案查处商标案件11件，罚没款20万元。")
    assert {one.period.start.year for one in found if one.period and one.period.start} == {2020}
    assert len(found) == 3


def test_a_place_in_the_name_of_a_mark_is_not_where_things_are() -> None:
    """河南省名牌产品 may be anywhere in the province; the article's own place holds them."""
    found = indicators("新乡市质监局召开会议。到2023年，新乡市河南省名牌产品力争达到150个。")
    assert found[-1].region is not None
    assert found[-1].region.name == "新乡市"


@pytest.mark.parametrize(
    "text",
    [
        "童装抽查合格率为83%。",
        "一家是配料放多了，一家是窑温不够。两家均已停产整改。",
        "其中2份不符合卫生要求。",
        "木家具、防水卷材在90%以下。",
        "雨衣、插座和LED灯具等高于10%。",
        "可处3万元以上、300万元以下罚锾。",
        "执法人员开展突击行动，共检查26家。",
        "已有8人参与 2条评论。",
        "跳绳抽查不合格率最高，为31%，毽子最低，为4%。",
    ],
)
def test_what_a_check_looked_at_and_what_a_page_says_of_itself_are_no_facts(text: str) -> None:
    """A check's own rates and counts, and readers' remarks, are told by no indicator."""
    assert metrics(text) == []


def test_numbers_by_place_are_of_what_the_sentence_before_told_first() -> None:
    """按县区分，甲区46件 counts what all have, not its part told last."""
    text = "合肥市授权专利90件，其中发明专利12件。按县区分，瑶海区46件，蜀山区31件。"
    assert metrics(text)[2:] == [("授权专利", 46), ("授权专利", 31)]


def test_a_campaign_of_two_months_is_not_what_a_report_is_on() -> None:
    """前三季度 goes on to later paragraphs; 9月至10月 ends with its own."""
    told = indicators("2020年9月至10月开展集中整治。\n全县注册商标400件。") + indicators(
        "2020年前三季度，全县新增专利12件。\n全县注册商标400件。"
    )
    assert [(one.period.end.month if one.period and one.period.end else None) for one in told] == [None, 9, 9]


def test_a_number_of_a_record_is_no_indicator_too() -> None:
    """The count of an award is the award's."""
    assert metrics("全市现有江苏名牌产品21个。") == []


def test_instruments_listed_with_those_verified_are_no_facts_beside_them() -> None:
    """A verification holds one count; the others in its list are its parts."""
    found = metrics("上半年共检定压力表1204只、血压计452台，电子秤1073台，受检率94%。")
    assert all(value not in (1204, 452, 1073) for _, value in found)


@pytest.mark.parametrize(
    "text",
    [
        "全市现有安徽名牌产品76个，其中工业类61个，农业类15个。",
        "上半年批准发布国家标准985项，其中推荐性963项、强制性22项。",
        "全市公示“守合同重信用”企业232家，其中霍邱县61家、金安区54家。",
        "今年将重点做好六件实事。",
        "抽检7个样品，甲醇超标的2个。",
        "对26家检测机构开展“双随机”检查，对其中4家下达通知。",
        "县里按每批次800元的标准支付费用。",
        "与去年相比，电子秤合格率提高13.7个百分点。",
    ],
)
def test_parts_and_points_of_what_a_record_counts_are_no_facts(text: str) -> None:
    """其中工业类61个 is of the brands that an award counts."""
    assert metrics(text) == []


def test_what_was_stopped_for_want_of_a_test_is_counted() -> None:
    """未经检验的锅炉 were not examined of those that were checked."""
    found = metrics("市质监局共检查在用锅炉143台，发现隐患57处，责令停用未经检验的锅炉6台。")
    assert ("未经检验的锅炉", 6) in found


def test_a_sort_of_goods_is_told_once() -> None:
    """等4种产品 stands in the title-like first sentence and again where the check is told."""
    text = "某市局通报\n近日，市局公布燃气灶等4种产品的质量状况。燃气灶等4种产品多由小厂生产。"
    assert [one for one in metrics(text) if one[1] == 4] == [("产品", 4)]


def test_a_long_name_with_the_same_number_is_the_same_fact() -> None:
    """A summary and the text below it tell of one count."""
    text = "计量简报\n该所新建9项社会公用计量标准。\n据介绍，9项社会公用计量标准全部通过考核。"
    assert metrics(text) == [("社会公用计量标准", 9)]


def test_an_earlier_paragraph_says_which_quarter_is_reported_on() -> None:
    """A count in a later paragraph belongs to the quarter that the article reports on."""
    text = "监管通报\n2022年第三季度，市局组织开展专项行动。\n一、基本情况\n共收到投诉举报320件。"
    (one,) = indicators(text)
    assert one.period is not None
    assert (one.period.start, one.period.precision) == (dt.date(2022, 7, 1), "quarter")


@pytest.mark.parametrize(
    "text",
    [
        "某旗质监局2021年工作汇报\n一年来，加强监管，立案19起。",
        "某局2021年工作总结和2022年打算\n一、2021年工作完成情况\n（一）执法有力。加强监管，立案19起。",
        "某局2021年工作总结及2022年工作打算\n一、加强监管。共立案19起。",
        "某县年鉴2022>>经济管理>>质量技术监督\n【概况】 2021年，某县质监局内设4个股室。\n【打假】 加强监管，立案19起。",
        "2021年，某县质监局（2019年前称技监局）立案19起。",
        "投诉分析\n江城网4月17日讯 4月16日，中心发布2021年报告，2021年1至12月接到投诉较多。共立案19起。",
    ],
)
def test_what_a_report_sums_up_tells_when(text: str) -> None:
    """The year of a report's title, and the months that its first sentence names behind its day, hold for what follows."""
    (period,) = [one.period for one in indicators(text) if one.quantity.value == 19]
    assert period is not None
    assert (period.start, period.end) == (dt.date(2021, 1, 1), dt.date(2021, 12, 31))


def test_firms_visited_beside_what_was_checked_are_counted() -> None:
    """检定 counts scales; the markets where they stand are a count of their own."""
    found = metrics("市质监局对城区11个集贸市场的在用电子秤进行检定，共检定电子秤860台，合格791台。")
    assert ("集贸市场", 11) in found
    assert all(value not in (860, 791) for _, value in found)


@pytest.mark.parametrize(
    ("text", "metric", "value"),
    [
        ("省内外的9名评审专家听取了汇报。", "评审专家", 9),
        ("对18家检测机构责令限期改正。", "检测机构", 18),
        ("小区里有4台电梯应急照明失灵。", "电梯", 4),
        ("有210家企业公开标准860项。", "企业", 210),
        ("县里6家存在超范围经营行为的商户被约谈。", "存在超范围经营行为的商户", 6),
        ("12台自行车充电桩完成改造。", "自行车充电桩", 12),
        ("执法人员就地封存劣质化肥26吨。", "劣质化肥", 26),
        ("移送司法机关案件5起。", "案件", 5),
        ("检查组先后检查车站、码头11处。", "车站、码头", 11),
        ("全县消除安全隐患73处。", "安全隐患", 73),
        ("下发责令改正通知书38份。", "责令改正通知书", 38),
        ("查处无证经营液化气的商户7家。", "商户", 7),
        ("12345热线投诉举报416件。", "投诉举报", 416),
        ("每万人拥有商标230件。", "每万人拥有商标", 230),
        ("市计量所年检定能力达到3.2万台件。", "年检定能力", 32000),
        ("全年实施汽车召回12次。", "汽车召回", 12),
        ("某公司进口的电热毯召回800条。", "电热毯召回", 800),
        ("到2025年，全市安徽名牌产品突破90个。", "安徽名牌产品", 90),
        ("全市承担专业标准化技术委员会秘书处4个。", "专业标准化技术委员会秘书处", 4),
        ("对3家检验记录造假的机构立案查处。", "检验记录造假的机构", 3),
        ("通过ISO 22000食品安全管理体系认证的企业达到56家。", "通过ISO 22000食品安全管理体系认证的企业", 56),
        ("查封超期使用的压力容器4台。", "超期使用的压力容器", 4),
        ("责令停用未经检验的电梯7台。", "未经检验的电梯", 7),
        ("全年新增注册商标860件。", "新增注册商标", 860),
        ("力争新增示范单位3家以上。", "示范单位", 3),
        ("力争年底前抽检合格率达到97%以上。", "抽检合格率", 97),
        ("产品远销12个国家和地区。", "国家和地区", 12),
        ("由26名执法人员和检验员组成三个小组。", "执法人员和检验员", 26),
        ("在辖区5家超市、餐饮店抽取样品。", "超市、餐饮店", 5),
        ("共走访5个县区的生产企业和经销门店38家。", "生产企业和经销门店", 38),
        ("全县46所学校食堂“明厨亮灶”覆盖率达98%。", "学校食堂", 46),
        ("今年已为小微企业减免检定费用86万元。", "检定费用", 860000),
        ("联盟吸纳会员单位64家。", "会员单位", 64),
        ("20余名工作人员答复市民的咨询。", "工作人员", 20),
        ("4家农资店经营肥料超期。", "农资店", 4),
        ("拥有有效发明专利的企业达到680家。", "拥有有效发明专利的企业", 680),
        ("该项目占地85亩。", "占地", 85),
        ("学院现有在校生2600人。", "在校生", 2600),
        ("热线共接听来电3150个。", "来电", 3150),
        ("全年接待来访群众86批次。", "来访群众", 86),
        ("抽查比例不低于20%。", "抽查比例", 20),
        ("食堂量化等级优秀占比达到45%。", "食堂量化等级优秀占比", 45),
        # a word's last sign is no verb
        ("全县共有12家供应商参加洽谈。", "供应商", 12),
        ("3家节能企业签约，7家智能设备企业观望。", "节能企业", 3),
        ("共有15家国有企业建立档案。", "国有企业", 15),
        ("4家基因检测机构通过复查。", "基因检测机构", 4),
        ("18家参与单位完成整改。", "参与单位", 18),
        ("对县城5家供水、供气、供电企业在用水表开展摸排。", "供水、供气、供电企业", 5),
        ("6家棉被、毛毯企业表示愿意改进。", "棉被、毛毯企业", 6),
        # whose turns they are stands before, a rank behind is not counted
        ("派出技术人员42人次进厂帮扶。", "技术人员", 42),
        ("江苏远航船舶有限公司以品牌价值236亿元列装备制造类首位。", "品牌价值", 23600000000),
        ("全县工业增加值完成36亿元。", "工业增加值", 3600000000),
        ("全市登记鞋企新增36家。", "鞋企", 36),
        ("当场查扣用旧衣开花制成的絮棉4.7吨。", "絮棉", 4.7),
        ("下架“小熊”“小兔”等玩具133件。", "玩具", 133),
        ("对网店销售的12吨不合格化肥下架封存。", "不合格化肥", 12),
        ("下架问题产品420批次。", "问题产品", 420),
        ("平均救援时间由19分钟缩至11分钟。", "平均救援时间", 11),
        ("针对台账不全等情况下达《安全监察指令书》7份。", "安全监察指令书", 7),
        ("奖金每家100万元。", "奖金", 1000000),
        ("取缔6家无生产许可证的小烧锅，封存散白酒。", "无生产许可证的小烧锅", 6),
        ("抽调12名监察员分4组开展检查。", "监察员", 12),
        ("责令停止销售不合格水泥230吨。", "不合格水泥", 230),
        ("在全系统设公平秤34处，建设设备齐全的站点。", "公平秤", 34),
        ("发现违法广告线索236条，责令改正168条。", "改正", 168),
        ("选派科技特派员26名深入企业一线。", "科技特派员", 26),
        ("为消费者挽损36万元。", "挽损", 360000),
        # what is still to be reached
        ("到2030年，食品抽检合格率稳定在98%以上。", "食品抽检合格率", 98),
        ("到2030年，主要农产品抽检不少于5000批次。", "主要农产品抽检", 5000),
        ("ISO/TC 34/SC 20现有P成员国16个。", "P成员国", 16),
        ("全省入榜品牌31个，武进区占7个。", "入榜品牌", 7),
    ],
)
def test_a_noun_ends_where_its_verb_begins(text: str, metric: str, value: float) -> None:
    """Those who are counted act behind their noun, those who count stand before it."""
    assert (metric, value) in metrics(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("上半年新设企业32万户，平均每天新设1800户。", [("新设企业", 320000), ("平均每天新设企业", 1800)]),
        ("全县新登记农民专业合作社126户。", [("新登记农民专业合作社", 126)]),
        ("平均每千人拥有企业23.2户。", [("平均每千人拥有企业", 23.2)]),
        ("质押融资额由2015年的84亿元，提高到2019年的151亿元。", [("质押融资额", 15100000000)]),
        ("完成对72家企业的产品定检650批次。", [("企业", 72), ("产品定检", 650)]),
        ("发现问题68个，落实整改63个。", [("问题", 68), ("问题", 63)]),
        ("督促企业处理缺陷隐患135个。", [("缺陷隐患", 135)]),
        ("全市共计减免检定费用20万元。", [("检定费用", 200000)]),
        ("在4个试点中广州独占2席。", [("试点", 4)]),
        ("走访14家签约酒店。", [("签约酒店", 14)]),
        ("1000万元以下的普惠贷款惠及企业110家。", [("企业", 110)]),
        ("全县共发生事故9起，与去年同期相比，事故起数减少3起。", [("事故", 9)]),
        ("每万人专利49.7件，是全国平均水平（19.6件）的2.5倍。", [("每万人专利", 49.7)]),
        ("增加值超过8万亿元，突破8万亿元大关。", [("增加值", 8000000000000)]),
        ("一季度，个体工商户新增1200户，注销300户。", [("个体工商户", 1200), ("个体工商户", 300)]),
        ("向社会征集意见建议36条，采纳28条。", [("意见建议", 36), ("意见建议", 28)]),
        ("支队查办案件130件，案值超50万元的3件。", [("案件", 130)]),
        ("奖励资金由每家20万元提高到50万元。", [("奖励资金", 500000)]),
        ("新发食品经营许可证430张，变更120张。", [("食品经营许可证", 430), ("食品经营许可证", 120)]),
        ("企业研发投入占营业收入比重达2.8%。", [("企业研发投入占营业收入的比重", 2.8)]),
        ("执法人员当场查封12.5吨，立案查处8起。", [(None, 12.5), ("立案查处", 8)]),
        ("新建社会公用计量标准86项，其中省级21项。", [("社会公用计量标准", 86), ("省级社会公用计量标准", 21)]),
        ("王建国处长一行3人到县调研。", [(None, 3)]),
        ("涉及46家生产、销售单位。", [("生产、销售单位", 46)]),
        ("市场监管部门依法对其罚款1.2万元。", [("罚款", 12000)]),
        ("作出没收违法所得3.1万元、罚款9万元的行政处罚。", [("违法所得", 31000), ("罚款", 90000)]),
        ("该门店销售非法改装电动自行车14辆。", [("非法改装电动自行车", 14)]),
        ("捣毁5处违法仓储、销售窝点。", [("违法仓储、销售窝点", 5)]),
        ("带动2600户农户增收3.6亿元。", [("农户", 2600), ("农户增收", 360000000)]),
        ("清理文件236份，废止12份。", [("文件", 236), ("文件", 12)]),
        ("评聘首席质量官86名，其中高级21名。", [("首席质量官", 86), ("高级首席质量官", 21)]),
        ("对14家价格违法的停车场给予警告。", [("价格违法的停车场", 14)]),
        ("发放质量贷56笔、3.2亿元。", [("质量贷", 56), ("质量贷", 320000000)]),
        ("联合公安机关对3个村进行突击检查，查获假酒126瓶。", [("假酒", 126)]),
        ("建立缺陷信息采集点25个。", [("缺陷信息采集点", 25)]),
        ("16名志愿者上岗，3家企业搬迁。", [("志愿者", 16), ("企业", 3)]),
        ("对复评通过的奖励5万元。", [("奖励", 50000)]),
        ("有18个行业产品质量合格率上升。", [("行业", 18)]),
        ("服务企业86家次，助力企业解决难题12个。", [("企业", 86), ("难题", 12)]),
        ("接到群众举报42起，已处理38起，其余4起正在办理。", [("群众举报", 42), ("群众举报", 38), ("群众举报", 4)]),
        ("查获标称“江南春”白酒36瓶。", [("江南春白酒", 36)]),
        ("4家企业的5张许可证由市局办理注销。", [("企业", 4), ("许可证", 5)]),
        ("该所共建立公用计量标准84项，可开展检定/校准项目110项。", [("公用计量标准", 84), ("检定/校准项目", 110)]),
        ("从1742个申报主体中遴选。", [("申报主体", 1742)]),
        ("执法人员把86盘违法产品登记保存。", [("违法产品", 86)]),
        ("5家超市销售过期食品。", [("超市", 5)]),
        ("发现安全隐患67处，当场整改52处，限期整改15处。", [("安全隐患", 67), ("安全隐患", 52), ("安全隐患", 15)]),
        ("为56户困难家庭送去慰问金2.8万元。", [("困难家庭", 56), ("慰问金", 28000)]),
        ("26人次的外地同行来该局考察。", [("外地同行", 26)]),
        ("评审组查阅资料260余份。", [("资料", 260)]),
        ("查办违法案件86件，移送公安机关3件。", [("违法案件", 86), ("移送公安机关", 3)]),
        ("投入检测设备购置经费620万元。", [("检测设备购置经费", 6200000)]),
        ("为52家企业减免检测费用180万元。", [("企业", 52), ("检测费用", 1800000)]),
        ("完成95家学校食堂“互联网+明厨亮灶”建设。", [("学校食堂", 95)]),
        ("发放《致家长的一封信》8600封。", [("致家长的一封信", 8600)]),
        ("对7台超期未检电梯下达指令书。", [("超期未检电梯", 7)]),
        ("发放《选种手册》等宣传资料6200份。", [("宣传资料", 6200)]),
        ("出动执法人员218人/次。", [("执法人员", 218)]),
        ("查获有作弊功能的电子秤12台。", [("有作弊功能的电子秤", 12)]),
        ("查出未获得许可的灶具9批次。", [("未获得许可的灶具", 9)]),
        ("向12家面粉企业颁发许可证。", [("面粉企业", 12)]),
        ("60余位委员和专家代表参会。", [("委员和专家代表", 60)]),
        ("力争主导或参与国家标准5项。", [("国家标准", 5)]),
        ("走访商超22家。", [("商超", 22)]),
        ("质量问题投诉比重下降1.5个百分点。", [("质量问题投诉比重", 1.5)]),
        ("示范区推广面积3万亩，好品率较上年提高2个百分点。", [("示范区推广面积", 30000), ("好品率", 2)]),
        ("问题集中在水分、灰分等3个方面。", []),
        ("8台不合格器具经调修后全部合格，5米延长线插座存在隐患，跑3公里再折返。", []),
        ("审批时限由20个工作日压缩至5个工作日。", [("审批时限", 5)]),
        ("平均办案周期缩短至26天。", [("平均办案周期", 26)]),
        ("办事环节由7个减至2个。", [("办事环节", 2)]),
        ("参训人员210人，考核合格198人。", [("参训人员", 210), ("考核合格", 198)]),
        ("两种布料价格能差一倍，一面墙上挂着两盏灯。", []),
        ("实检衡器309台，合格290台。", []),
        ("餐饮食品62批次，不合格样品1批次。", []),
        ("对校园周边200米的区域加强巡查。", []),
        ("商品类投诉较多，合计占比75.4%。", []),
    ],
)
def test_statistics_say_what_they_count(text: str, expected: list[tuple[str, float]]) -> None:
    """A statistic names its noun once, a limit, an average and a bare share name none."""
    assert metrics(text) == expected


def test_growths_of_two_names_go_the_same_way() -> None:
    """事故起数和死亡人数同比分别下降 is told of both."""
    found = indicators("事故起数和死亡人数同比分别下降15%和22%。")
    assert [(one.metric, one.change.direction) for one in found if one.change] == [
        ("事故起数", "down"),
        ("死亡人数", "down"),
    ]


def test_a_part_of_the_sentence_before_has_its_period() -> None:
    """其中 goes on with the sentence before, 本月 with the month named."""
    found = indicators("通报显示，截至2021年底，全国电梯总量达87万台。其中：锅炉34万台。")
    assert {one.period.start.year for one in found if one.period and one.period.start} == {2021}
    assert len([one for one in found if one.period]) == 2
    last = indicators("2022年3月，全市接收投诉102件，本月办结率100%。")[-1]
    assert last.period is not None
    assert last.period.start == dt.date(2022, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "一次检定合格率95.6%。",
        "市局组织了三轮抽检。",
        "目前另有33项获批。",
        "涂层厚度0.03毫米。",
        "运行噪声达62分贝。",
        "收费标准不得高于120元。",
        "化肥出厂价每吨3200元，比市场价低200元。",
        "单个企业年度奖励总额不超过100万元。",
    ],
)
def test_a_bare_rate_a_measure_and_a_nameless_count_are_no_facts(text: str) -> None:
    """A number without a noun of its own says little, a limit counts nothing."""
    assert metrics(text) == []


def test_a_part_of_a_count_told_before_does_not_tell_it_again() -> None:
    """26家企业中 repeats what the sentence before has told."""
    assert [value for _, value in metrics("全县走访企业26家。26家企业中，9家扩大了规模。")] == [26, 9]


def test_a_count_without_a_noun_is_of_what_was_counted_last() -> None:
    """新建…11项，累计604项 leaves the noun out."""
    assert metrics("新建公用计量标准11项，累计达到604项。") == [("公用计量标准", 11), ("公用计量标准", 604)]


def test_papers_handed_out_in_a_check_are_counted() -> None:
    """下达指令书 is an action of a check, which has no field for how many."""
    found = metrics("市质监局检查游乐设施32台，发现不合格2台，下达安全监察指令书6份。")
    assert ("安全监察指令书", 6) in found


def places(text: str) -> list[tuple[float | None, str | None]]:
    """Return each number with the place it holds for."""
    return [(one.quantity.value, one.region.name if one.region else None) for one in indicators(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "合肥市市场监管局通报。肥西县、庐江县分别登记经营主体320户和180户。",
            [(320, "肥西县"), (180, "庐江县")],
        ),
        ("合肥市市场监管局通报。肥西县接收量最大，达到9万件。", [(90000, "肥西县")]),
        (
            "上海市市场监管局通报。其中宝山区一家厂生产的婴儿床有缺陷，召回婴儿床2100张。",
            [(2100, "宝山区")],
        ),
        ("合肥市市场监管局通报。截至7月底，肥西县登记商标400件，其中集体商标12件。", [(400, "肥西县"), (12, "肥西县")]),
        (
            "合肥市市场监管局通报。\n截至7月底，肥西县登记商标400件。工作人员减免费用9万元。\n出动车辆80辆次。",
            [(400, "肥西县"), (90000, "肥西县"), (80, "合肥市")],
        ),
        ("合肥市市场监管局通报。\n武汉市有商标400件。本地减免费用9万元。", [(400, "武汉市"), (90000, "合肥市")]),
        ("福建省市场监管局公布案例\n福建省莆田市市场监管局查处仿冒鞋，涉案货值30万元。", [(300000, "莆田市")]),
        ("质量提升见成效\n人民网北京5月30日电 去年，各地召回儿童用品200次。", [(200, None)]),
        ("质量提升见成效\n（新华社北京5月30日电）去年，各地召回儿童用品200次。", [(200, None)]),
        (
            "福建省莆田市专项行动\n福建省政府高度重视，福建省市场监管局指导。莆田市局出动执法人员300人次。出动车辆80辆次。",
            [(300, "莆田市"), (80, "莆田市")],
        ),
        (
            "合肥市市场监管局通报。入夏以来，肥西县市场监管局出动执法人员300人次，发放宣传资料800份。",
            [(300, "肥西县"), (800, "肥西县")],
        ),
        (
            "合肥市市场监管局通报。又讯，肥西县市场监管局出动执法人员300人次，立案9起。",
            [(300, "肥西县"), (9, "肥西县")],
        ),
        (
            "质量简报\n合肥市市场监管局编\n\n肥西县：电梯维保出新招\n肥西县局出动300人次。\n\n★ 数据 ★\n●4月，新设主体800户。\n",
            [(300, "肥西县"), (800, "合肥市")],
        ),
        ("合肥市市场监管局通报。“肥西老母鸡”等地理标志商标带动农户300户。", [(300, "合肥市")]),
    ],
)
def test_a_number_holds_where_its_part_of_the_sentence_is(
    text: str, expected: list[tuple[float | None, str | None]]
) -> None:
    """The place that opens a part goes on to its end; the place of a national dateline is nobody's."""
    assert places(text) == expected


def test_a_year_that_is_compared_with_is_not_the_period() -> None:
    """比2009年减少 says when something else was."""
    found = indicators("2010年，全市受理投诉2718件，比2009年减少8.7%，挽回损失436万元。")
    assert {one.period.start.year for one in found if one.period and one.period.start} == {2010}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("该批桃酥已售1.3万袋，封存2.1万袋。", [13000, 21000]),
        ("此次召回在国内涉及19台。", [19]),
        ("所涉案件中有4起被立案查处。", [4]),
        ("全市黑作坊窝点捣毁11处。", [11]),
        ("当事人停用设备，并处3000元罚款。", [3000]),
        ("违者处3000元以上2万元以下罚款。", []),
        ("违者可处3000元罚款。", []),
        ("现选登三起。", []),
        ("现公布5起典型案例。", []),
        ("集中在医疗、房产两类。", []),
        ("县里主导制定国家标准17项，占全市的23.6%。", [23.6]),
        ("县里发布地方标准38项。\n会上把38项标准逐一讲解。", []),
    ],
)
def test_a_deed_tells_what_is_counted(text: str, values: list[float]) -> None:
    """What became of goods or cases is a fact without a noun; a rule, examples and what was told before are none."""
    assert [value for _, value in metrics(text)] == values


def test_a_growth_behind_a_share_is_the_growth_of_what_was_counted() -> None:
    """投诉…，占…，同比增长…: the share has not grown."""
    found = {one.metric: one.change for one in indicators("全县受理投诉2916件，占72.4%，同比增长8.3%。")}
    assert found["投诉"] is not None
    assert found["投诉"].quantity.value == 8.3
    assert found["投诉占比"] is None


def test_papers_attached_state_no_fact() -> None:
    """附件：5批次…信息 names a paper."""
    assert metrics("全县走访企业26家。\n附件：5批次假冒化妆品信息") == [("企业", 26)]


def test_this_quarter_is_the_one_reported_on() -> None:
    """本季度 in a report that was published in the next quarter."""
    text = "现将2021年第三季度许可名单予以公布。本季度全县共受理申请57件。"
    (found,) = indicators(text)
    assert found.period is not None
    assert (found.period.start, found.period.end) == (dt.date(2021, 7, 1), dt.date(2021, 9, 30))


def test_this_year_is_the_year_of_publication() -> None:
    """今年9月 in an old page is not of the year it is read in."""
    text = "县局通报投诉情况\n发布时间：2020-12-25 9:41\n今年9月至11月，全县受理投诉300件。"
    (found,) = indicators(text)
    assert found.period is not None
    assert found.period.start == dt.date(2020, 9, 1)


@pytest.mark.parametrize("founded", ["该公司成立于1998年", "该公司1998年建厂"])
def test_the_year_of_founding_is_not_the_period(founded: str) -> None:
    """成立于1998年，注册资金…: the numbers are of now."""
    (found,) = indicators(f"{founded}，注册资金5000万元。")
    assert found.period is None


def test_a_number_told_with_a_check_has_its_period() -> None:
    """涉及41家企业 beside a check of June to September."""
    text = "市局于2021年6月至9月组织开展轮胎监督抽查。共抽查80批次，涉及41家生产企业，合格76批次。"
    (period,) = [one.period for one in indicators(text) if one.quantity.value == 41]
    assert period is not None
    assert (period.start, period.end) == (dt.date(2021, 6, 1), dt.date(2021, 9, 30))


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("标委会于2021年12月8日召开2021年年会，共68人参会。", dt.date(2021, 12, 8)),
        ("自2018年以来，县里落实2020年度“质量提升”行动计划，走访企业68家。", dt.date(2018, 1, 1)),
    ],
)
def test_the_year_of_a_name_is_not_the_period(text: str, start: dt.date) -> None:
    """2021年年会 is held on a day that is told, too."""
    (found,) = [one for one in indicators(text) if one.quantity.value == 68]
    assert found.period is not None
    assert found.period.start == start


@pytest.mark.parametrize(
    "text",
    [
        "8月9日，县局召开推进会。68名代表参加会议。",
        "为推广先进经验，8月9日，县局召开推进会。企业代表68人参加会议。",
        "8月9日，县局召开推进会。专家审查了草案，提出意见68条。",
        "8月9日，县局举办宣传活动。\n当日，工作人员走进社区，发放资料68份。",
        "8月9日，县局举办宣传活动。\n会上，68家企业签署承诺书。",
    ],
)
def test_what_was_done_at_a_meeting_is_of_its_day(text: str) -> None:
    """Who attended, what was handed out there, and what 当日 tells."""
    (found,) = indicators(text)
    assert found.quantity.value == 68
    assert found.period is not None
    assert (found.period.precision, found.period.start.day if found.period.start else None) == ("day", 9)


@pytest.mark.parametrize(
    "text", ["8月9日，县局召开推进会。全县有企业68家。", "8月9日，县局开会。\n会上获悉，全县有企业68家。"]
)
def test_what_a_meeting_heard_is_not_of_its_day(text: str) -> None:
    """How many firms there are is not of the day on which it was said."""
    assert [one.period for one in indicators(text)] == [None]


def test_the_whole_year_is_not_one_compared_with() -> None:
    """全年 is not the year that others are compared with."""
    text = "2021年，全县加强监管，投诉量比2019年明显下降，群众满意。全年走访企业68家。"
    assert [one.period.start.year for one in indicators(text) if one.period and one.period.start] == [2021]


def test_within_the_year_is_the_year_named_last() -> None:
    """年内 in a yearbook is the year that it tells of."""
    text = "2021年，县局内设机构9个。\n年内，走访企业68家。"
    assert [one.period.start.year for one in indicators(text) if one.period and one.period.start] == [2021, 2021]
