"""Organisations: names and types over sentences of every kind of bulletin, and what is no organisation."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_schema.mentions.organization import Organization, find_organizations
from bulletin_schema.mentions.organization.vocabulary import endings, tokens
from bulletin_schema.normalise import normalise

SHARED = Path(__file__).resolve().parents[1].parent / "shared"


def names(text: str) -> list[str]:
    return [m.value.name for m in find_organizations(text)]


def types(text: str) -> dict[str, str]:
    return {m.value.name: m.value.type for m in find_organizations(text)}


FOUND = {
    "围绕旗委、旗政府中心工作": ["旗委", "旗政府"],
    "市计量院力学所检定压力表": ["市计量院力学所"],
    "曹县顺民加油中心停用": ["曹县顺民加油中心"],
    # the left boundary: time words, prepositions and verbs stay outside
    "近日，姚江市市场监管局召开工作会。": ["姚江市市场监管局"],
    "日前无锡市市场监管局组织召开质量分析会。": ["无锡市市场监管局"],
    "市市场监管局联合石塘镇政府、衢州市电池行业协会开展帮扶。": ["市市场监管局", "石塘镇政府", "衢州市电池行业协会"],
    "由江苏省标准化研究院牵头起草。": ["江苏省标准化研究院"],
    "执法人员来到位于城北的扬州金禾食品有限公司检查。": ["扬州金禾食品有限公司"],
    "调研组先后走访了金华晨星电机有限公司和义乌恒盛饰品厂。": ["金华晨星电机有限公司", "义乌恒盛饰品厂"],
    "9月3日，盐城市质监局副局长到会。": ["盐城市质监局"],
    "整改情况书面报市政府和省质监局。": ["市政府", "省质监局"],
    "一季度省市场监管局抽查，上半年区市场监管局复查。": ["省市场监管局", "区市场监管局"],
    "市委办、县政府办、市人大办来文，由市委办理。": ["市委办", "县政府办", "市人大办", "市委"],
    "督促柳州星海汽车有限公司与东风柳州汽车有限公司整改": ["柳州星海汽车有限公司", "东风柳州汽车有限公司"],
    "约谈嘉兴自来水有限公司": ["嘉兴自来水有限公司"],
    "海螺芜湖水泥有限公司、中国船舶重工集团公司第七〇二研究所": [
        "海螺芜湖水泥有限公司",
        "中国船舶重工集团公司第七〇二研究所",
    ],
    "会同乐东工商局、三都县质监局检查": ["乐东工商局", "三都县质监局"],
    "由姚江市打击侵犯知识产权和制售假冒伪劣商品工作领导小组办公室牵头": [
        "姚江市打击侵犯知识产权和制售假冒伪劣商品工作领导小组办公室"
    ],
    "来源：台州市质量技术监督局黄岩区分局": ["台州市质量技术监督局黄岩区分局"],
    "市质量和标准化研究院参与，云南省畜牧院原院长到会": ["市质量和标准化研究院", "云南省畜牧院"],
    "走访福建恒宇药业，江苏制药业向好": ["福建恒宇药业"],
    "豆瓣生产商四川红塔调味品有限公司": ["四川红塔调味品有限公司"],
    "据东江质量报、衢江观察网报道，质量报告显示": ["东江质量报", "衢江观察网"],
    "平湖市甜甜蛋糕坊售出的糕点": ["平湖市甜甜蛋糕坊"],
    "联合县教育和科技局、市经济和科技局": ["县教育和科技局", "市经济和科技局"],
    "走访县教育局和科技局、市政府和商务局": ["县教育局", "科技局", "市政府", "商务局"],
    "东岳机械股份有限公司和康盛电子集团有限公司": ["东岳机械股份有限公司", "康盛电子集团有限公司"],
    "参观国家陶瓷及制品质量监督检验中心，国家标准委和省质检中心到场": [
        "国家陶瓷及制品质量监督检验中心",
        "国家标准委",
        "省质检中心",
    ],
    "甘肃省迎接国务院考核，省品质协会到场": ["国务院", "省品质协会"],
    "姚江市名牌战略推进委员会举办春季学校食堂检查": ["姚江市名牌战略推进委员会"],
    "我校继续教育学院": ["继续教育学院"],
    "赴市质监局自贸区分局调研，民革浙江省委主委到会": ["市质监局自贸区分局", "民革浙江省委"],
    "区经委、区外经委参加，由中国标准化专家授课": ["区经委", "区外经委"],
    "中国通用器械工业协会泵阀分会秘书长": ["中国通用器械工业协会泵阀分会"],
    "中国煤炭和煤化工设备工业协会，中国企业和行业协会": ["中国煤炭和煤化工设备工业协会"],
    "净化分会理事长芜湖通用机械研究院章某": ["芜湖通用机械研究院"],
    "华东管网集团有限公司科技部，科技部": ["华东管网集团有限公司", "科技部"],
    "云溪县市场监管局质计股、省打假办、省WTO/TBT中心": ["云溪县市场监管局质计股", "省打假办"],
    "市市场监管局部署开展整治，市计量检定测试中心组织检定": ["市市场监管局", "市计量检定测试中心"],
    "市质检所在全市开展抽查，市计量所有关人员到场，市局限期整改": ["市质检所", "市计量所", "市局"],
    "市委派出工作组，市委托第三方，生产所需原料，党组中心组学习": ["市委"],
    "3家企业中，湖州天禾纸业有限公司合格。": ["湖州天禾纸业有限公司"],
    "推荐质量标杆徐州博源重工集团申报。": ["徐州博源重工集团"],
    "吴江区检察院诉苏州某某食品有限公司一案": ["吴江区检察院", "苏州某某食品有限公司"],
    "由全国磁浮动力基础与应用标准化工作组主办": ["全国磁浮动力基础与应用标准化工作组"],
    "市信用办、省林科院、市侨联参加，广州奥的斯电梯公司获奖": ["市信用办", "省林科院", "市侨联", "广州奥的斯电梯公司"],
    "陵川县纪检委和监察局到场，各局局长、区县局局长参加": ["陵川县纪检委", "监察局"],
    # nested names are one name
    "国家林草局科技司标准处佟某调研员": ["国家林草局科技司标准处"],
    "南通市市场监督管理局海安分局发出通知书": ["南通市市场监督管理局海安分局"],
    "赴上海交通大学附属瑞江医院考察": ["上海交通大学附属瑞江医院"],
    "国家市场监督管理总局质量发展司有关负责人": ["国家市场监督管理总局质量发展司"],
    "省质监局质量处副处长讲话": ["省质监局质量处"],
    "市市场监管局机关第二党支部与市计量所党支部共建": ["市市场监管局机关第二党支部", "市计量所党支部"],
    "中国船舶工业研究中心检测中心出具报告": ["中国船舶工业研究中心检测中心"],
    # two bodies side by side are two
    "中共浙江省委浙江省人民政府印发意见": ["中共浙江省委", "浙江省人民政府"],
    "高邮市委、市政府高度重视": ["高邮市委", "市政府"],
    "市委办公室、市政府办公室转发": ["市委办公室", "市政府办公室"],
    # 和 inside a name
    "省住房和城乡建设厅与省发展和改革委员会联合发文": ["省住房和城乡建设厅", "省发展和改革委员会"],
    "德国卫生总局，海关和消费税总署发布公告": ["德国卫生总局", "海关和消费税总署"],
    "江苏省热工仪表和电线检验检测中心出具报告": ["江苏省热工仪表和电线检验检测中心"],
    # short names as written
    "省局、市局多次来电，总局也作了批示": ["省局", "市局", "总局"],
    "处理结果报总局质量监督司，由总局统一组织": ["总局质量监督司", "总局"],
    "抄送：市政协办公室，市监委，县纪委监委": ["市政协办公室", "市监委", "县纪委监委"],
    "城北区组织特种设备安全监察科和市特检所人员检查": ["特种设备安全监察科", "市特检所"],
    "牵头成立童鞋产业质量提升联盟，吸纳企业": ["童鞋产业质量提升联盟"],
    "国家毛巾产品质量监督检验中心（山东）承担": ["国家毛巾产品质量监督检验中心（山东）"],
    "江南网9月12日讯（记者）": ["江南网"],
    "石岗镇阿福蔬菜摊、临江镇好又多生鲜超市、福田区周记烧烤店": [
        "石岗镇阿福蔬菜摊",
        "临江镇好又多生鲜超市",
        "福田区周记烧烤店",
    ],
    "贯彻《质量发展规划》和县政府的意见": ["县政府"],
    "江川县工商局凤翔镇工商所开展行动": ["江川县工商局凤翔镇工商所"],
    "安徽省巢湖市质监局直属分局检查": ["安徽省巢湖市质监局直属分局"],
    "城关区局、泉州局作交流发言": ["城关区局", "泉州局"],
    "国家认监委批准，质检总局备案": ["国家认监委", "质检总局"],
    "县市监局、城管局、农业农村局": ["县市监局", "城管局", "农业农村局"],
    # firms
    "通达（常州）电梯有限公司获证": ["通达（常州）电梯有限公司"],
    "中研检测中心(无锡)有限公司": ["中研检测中心(无锡)有限公司"],
    "上海三江电梯有限公司辽宁分公司参加": ["上海三江电梯有限公司辽宁分公司"],
    "浙江中和信电子有限公司获奖": ["浙江中和信电子有限公司"],
    "参观海禾公司车间": ["海禾公司"],
    "全市现有波浪登、晨吉海、越洋等8家企业承担秘书处": ["波浪登", "晨吉海", "越洋"],
    "一、授予江苏海门晨光钢绳有限公司、东台潮汐食品有限公司等2家企业奖牌": [
        "江苏海门晨光钢绳有限公司",
        "东台潮汐食品有限公司",
    ],
    "晨禾、海安威、大江股份等30余家企业参加": ["晨禾", "海安威", "大江股份"],
    "金陵谷温泉副总裁徐晓芸介绍了金陵谷温泉的做法": ["金陵谷温泉", "金陵谷温泉"],
    "江南材料院院长刘庆任主任委员": ["江南材料院"],
    "宜兴市丁蜀镇小王五金店，常州市武进区湖塘老张车行": ["宜兴市丁蜀镇小王五金店", "常州市武进区湖塘老张车行"],
    "长江三角洲标准研究中心（以下简称“长标中心”）成立，长标中心设在上海": [
        "长江三角洲标准研究中心",
        "长标中心",
        "长标中心",
    ],
    # bodies abroad and above
    "向ISO、IEC提交提案": ["ISO", "IEC"],
    "国际标准化组织与联合国": ["国际标准化组织", "联合国"],
    "党中央、国务院部署": ["党中央", "国务院"],
    # at the very end of the text
    "绍兴市柯桥区市场监督管理局": ["绍兴市柯桥区市场监督管理局"],
    "江苏省特种设备安全监督检验研究院": ["江苏省特种设备安全监督检验研究院"],
}


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_names_are_found_as_written(text, expected):
    assert names(text) == expected


TYPES = {
    "中共丽水市委": "government",
    "丽水市人民政府": "government",
    "区人大常委会": "government",
    "市质量强市工作领导小组": "government",
    "石塘镇市场监管所": "government",
    "南京海关": "government",
    "松江区人民法院": "government",
    "青禾社区党支部": "government",
    "苏州博锐光电有限公司": "company",
    "江苏远航集团": "company",
    "中国农业银行无锡分行": "company",
    "复旦大学": "institute",
    "无锡市人民医院": "institute",
    "浙江省计量科学研究院": "institute",
    "市质检所": "institute",
    "宁波海关技术中心": "institute",
    "中国质量协会": "association",
    "县消保委": "association",
    "长三角童装产业联盟": "association",
    "全国衡器标准化技术委员会": "committee",
    "中国消费者报": "medium",
    "扬子江晚报": "medium",
    "ISO": "other",
}


@pytest.mark.parametrize(("name", "kind"), TYPES.items())
def test_a_body_has_the_type_of_its_ending(name, kind):
    assert types(f"据悉，{name}。") == {name: kind}


NONE = [
    "个别物业公司补签记录",
    "共有全国专业标准化技术委员会秘书处三个",
    "广西专业标准化技术委员会名单",
    "会员服务 下载中心",
    "查封云溪区一废弃养猪场",
    "对张家港市药店、海门市冷饮店开展检查",
    "辖区内7所寄宿制学校",
    "会同公安部门，各县（市、区）质监局，各县(市)市场监管局局长",
    "各主题餐厅、网红餐厅",
    "各级市场监管局要加强监管，各市市场监管局、各有关公司、上级公司照此办理。",
    "国家级和省级质检中心建设加快，各类检测中心、行业协会、有关学会参与。",
    "以企业为中心，布局合理，格局初显，大局意识增强，开局良好。",
    "群众到医院看病，去超市购物，工厂车间、加油站、营业厅、电影院等场所。",
    "支持企业建立研究院、研究所和实验室，鼓励高等院校、医院、银行参与。",
    "质监部门、市场监管部门、政府部门、执法部门加强协作。",
    "落实政府采购政策，发挥政府主导作用，完善公司治理和公司章程。",
    "该公司、本公司、母公司、两家公司、一家工厂、某公司、该局、该所。",
    "常委、委员、委托检验、受委派的人员，学会使用，所有单位。",
    "按照ISO 9001、ISO/TC 8、IEC 60335-1、ISO14001认证。",
    "大学生、中小学校、中学生、银行卡、集团化发展、办公室、部门、干部。",
    "举报、通报、申报、汇报、日报告制度、互联网、官网、联网。",
    "不断提升党支部标准化建设水平。",
    "机械、纺织、化工等5家企业存在隐患。",
    "查处了两起案件，处理处置及时，科学研究所需经费。",
    "公司法、公司债、母公司。",
]


@pytest.mark.parametrize("text", NONE)
def test_common_words_are_no_bodies(text):
    assert names(text) == []


def test_the_same_name_counts_each_time():
    assert names("市局表示满意，市局将继续推进。") == ["市局", "市局"]


def test_a_word_that_only_looks_like_an_ending_has_no_type():
    assert [ending.type for ending, _, _ in endings().find("格局")] == [None]


def test_words_play_one_role_each():
    roles = {role for role, _, _ in tokens().find("近日由上海市某某检测中心和各级单位联合召开")}
    assert {"word", "place", "vague", "verb"} <= roles


LEADS = ["近日，", "由", "据了解，", "会上，", "执法人员走访了", "来自", "（", "“", "9月3日，", "随后对"]
PLACES = ["江苏省", "宁波市", "武进区", "昆山", "上海", "长兴县"]
BRANDS = ["金禾", "博锐", "天源达", "海晨", "瑞丰禾"]
ENDINGS = ["电子有限公司", "食品股份有限公司", "纺织集团", "机械厂", "检测技术有限公司", "贸易有限责任公司"]
TAILS = ["。", "获奖。", "在列。", "，", "（", "等单位", "负责人到场"]


@given(
    st.sampled_from(LEADS),
    st.sampled_from(PLACES),
    st.sampled_from(BRANDS),
    st.sampled_from(ENDINGS),
    st.sampled_from(TAILS),
)
def test_a_firm_is_cut_out_of_any_sentence(lead, place, brand, ending, tail):
    name = place + brand + ending
    assert find_organizations(lead + name + tail)[0].value == Organization(name, "company")


PIECES = [
    "市市场监管局",
    "江苏省",
    "公司",
    "\n",
    "近日，",
    "和",
    "（常州）",
    "局",
    "张三",
    "8家企业",
    "、",
    "大学",
    "的",
    "ISO",
    " ",
    "委员会",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_mentions_are_sorted_apart_and_true_to_the_text(text):
    found = find_organizations(text)
    assert all(text[m.start : m.end] == m.value.name for m in found)
    assert all("\n" not in m.value.name for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("unit", ["局", "公司", "等8家企业、", "（", "院院长", "司司长"])
def test_repeated_endings_name_nothing(unit):
    assert names(unit * 3000) == []


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="gold files are elsewhere")
@pytest.mark.parametrize("path", sorted((SHARED / "gold").glob("*.json")), ids=lambda p: p.stem)
def test_gold_names_are_found(path):
    gold = json.loads(path.read_text("utf-8"))
    source = (SHARED / gold["document"]).read_bytes().decode("utf-8")
    wanted = [r["name"] for r in gold["records"] if r["kind"] == "organization"]
    found = names(normalise(source).text)
    missing = [name for name in wanted if name not in found]
    assert len(missing) <= len(wanted) * 0.08, missing
