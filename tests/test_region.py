"""Regions: the table row by row, place words found and refused, settled by containers, home and time."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise

import pytest
from bulletins import SHARED
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from bulletin_schema import RegionMention, find
from bulletin_schema.home import Home, article_homes, infer_home
from bulletin_schema.lexicon import load_table, load_words
from bulletin_schema.mentions.region import find_divisions, find_regions, resolve_regions
from bulletin_schema.mentions.region.resolve import Place, at_level
from bulletin_schema.mentions.region.table import by_code, by_full_name, by_short_name, divisions, lies_in, lineage
from bulletin_schema.mentions.region.vocabulary import everyday_names, followers, traps
from bulletin_schema.model import Region


def region(code: str) -> Region:
    return by_code()[code][0].region


def found(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_regions(text)]


def settled(text: str, home: str | None = None, month: str | None = None) -> list[tuple[str, str, str | None]]:
    mentions = resolve_regions(find_divisions(text), region(home) if home else None, month=month)
    return [(text[m.start : m.end], m.value.name, m.value.code) for m in mentions]


# -- the table


def test_every_row_of_the_table_has_its_shape():
    for code, name, short, parent, since, until in load_table("regions.tsv"):
        assert re.fullmatch(r"[1-8]\d{5}", code), code
        assert re.fullmatch(r"[一-鿿㐀-䶿]{2,20}[省市区县旗盟州]|[一-鿿㐀-䶿][市区县旗]", name), name
        assert all(len(word) >= 2 for word in short.split("|") if word), (code, short)
        assert (parent == "") == code.endswith("0000"), code
        assert not parent or (parent in by_code() and lies_in(code, parent)), (code, parent)
        assert all(re.fullmatch(r"(?:\d{4}-\d\d)?", month) for month in (since, until)), code
        assert not until or since <= until, code


def test_the_table_says_which_data_it_was_made_from():
    head = files("bulletin_schema").joinpath("data/regions.tsv").read_text("utf-8").splitlines()[:3]
    assert any(re.match(r"# data version: \d{4}-\d\d ", line) for line in head)


def test_every_present_code_has_one_present_name():
    present = [d for d in divisions() if not d.until]
    assert len({d.code for d in present}) == len(present)
    assert sum(d.level == "province" for d in present) == 34
    assert sum(d.level == "prefecture" for d in present) == 333
    assert 2800 < sum(d.level == "county" for d in present) < 2900


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("710000", "台湾省"),
        ("810000", "香港特别行政区"),
        ("820000", "澳门特别行政区"),
        ("310115", "浦东新区"),
        ("429004", "仙桃市"),
        ("659001", "石河子市"),
        ("441900", "东莞市"),
        ("152900", "阿拉善盟"),
    ],
)
def test_codes(code, name):
    assert by_code()[code][0].name == name


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("苏州", "苏州市"),
        ("内蒙古", "内蒙古自治区"),
        ("恩施州", "恩施土家族苗族自治州"),
        ("景宁", "景宁畲族自治县"),
        ("东乡", "东乡族自治县"),
        ("神农架", "神农架林区"),
        ("峰峰", "峰峰矿区"),
        ("大兴安岭", "大兴安岭地区"),
        ("浦东", "浦东新区"),
        ("西双版纳", "西双版纳傣族自治州"),
        ("鄂伦春", "鄂伦春自治旗"),
        ("万柏林", "万柏林区"),
    ],
)
def test_short_names(short, name):
    assert name in {division.name for division in by_short_name()[short]}


def test_every_false_friend_names_something_or_begins_to():
    names = (*by_full_name(), *by_short_name())
    firsts = {name[0] for name in names}
    for word in load_words("region_false_friends.txt"):
        assert any(name in word for name in names) or word[-1] in firsts, word


def test_followers_have_known_verdicts():
    known = {"organisation", "zone", "brand", "thing", "none"}
    assert {verdict for group in followers().values() for _, verdict in group} == known


# -- found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("浙江、黑龙江、太原等地开展培训", ["浙江", "黑龙江", "太原"]),
        ("安徽省马鞍山市试点，内蒙古、恩施州参加", ["安徽省马鞍山市", "内蒙古", "恩施州"]),
        ("江苏省 无锡市先行", ["江苏省 无锡市"]),
        ("广州市市场主体与南京市场需求", ["广州市", "南京"]),
        ("江苏省市场监管部门部署", ["江苏省"]),
        ("我市企业多，全省首家，该县、本区跟进", ["我市", "全省", "该县", "本区"]),
        ("武进区委托第三方检测", ["武进区"]),
        ("沛县和蓟州区", ["沛县", "蓟州区"]),
        ("通江县和平昌县，和静县与和平区", ["通江县", "平昌县", "和静县", "和平区"]),
        ("不合格7家，其中宁安市3家、中宁县1家", ["宁安市", "中宁县"]),
        ("河北河间市和山西山阴县", ["河北河间市", "山西山阴县"]),
        ("在景德镇设立陶瓷检测分中心", ["景德镇"]),
        ("许昌市长葛市、湖南省长沙", ["许昌市长葛市", "湖南省长沙"]),
        ("获嘉兴市表彰，获嘉县上榜", ["嘉兴市", "获嘉县"]),
        ("来安徽考察的客商、会同江阴市处理", ["安徽", "江阴市"]),
        ("广东、浙江分别公布", ["广东", "浙江"]),
        ("济南街头和烟台港口岸线", ["济南", "烟台"]),
        ("山西晋城：四川眉山的生姜", ["山西", "晋城", "四川", "眉山"]),
        ("在四川省江安、长宁两县抽查", ["四川省江安", "长宁"]),
    ],
)
def test_places(text, words):
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "双方合作，资源共享，东方既白，温泉开放",
        "朝阳产业和夕阳产业",
        "南京路和北京路步行街",
        "北京时间上午九点",
        "孙中山先生穿中山装",
        "海南岛气候",
        "长春花和海南瓜",
        "副市长葛某检查，局长沙某陪同",
        "移送公安机关8起",
        "摘自《固原质监》，点击安溪报",
        "计量惠民进山乡",
        "城市镇村一体，市镇两级",
        "黄骅部长一行到会，黄骅表示支持",
        "理事会理事长与协会理论部",
        "城区的门店和郊区的仓库",
        "长三角一体化",
        "大同小异，长治久安",
        "复合肥料与混合肥",
        "诚信阳光经营口罩",
        "经营口岸业务",
        "重大庆典活动",
        "推广安全知识",
        "平安建设、文明和谐",
        "普通化妆品",
        "记者李长春报道",
        "（丁安庆）",
        "示范县和责任县",
        "宜昌东站、合肥南站、黄石公交、西安国际港务区",
        "全市场覆盖，安全区域，日本市场，应该省略",
        "建设老城区",
        "4个街道、3个乡镇",
        "特色小镇，名镇强镇，各镇，全镇",
        "自镇流荧光灯",
        "走村串乡，城乡统筹，返乡创业，冰镇饮料",
        "大河村哈密瓜",
        "武汉大学和四川大学",
        "宁波银行理财",
        "苏州市场信息网 首页",
        "湖北质量信息网",
        "苏州之声网 新闻",
    ],
)
def test_refused(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "body",
    [
        "市场监管局",
        "市场监督管理局",
        "质监局",
        "质量技术监督局",
        "政府",
        "人民政府",
        "人大常委会",
        "海关技术中心",
        "精工机械有限公司",
        "童车行业协会",
        "产品质量监督检验研究院",
        "绿源农产品专业合作社",
        "公安局",
        "日报",
        "高新区",
        "国家高新区",
        "工业园区管委会",
        "经济技术开发区",
        "大学",
        "第一人民医院",
        "委、区政府",
        "好又多便利店",
    ],
)
@pytest.mark.parametrize("place", ["苏州市", "苏州", "江苏省", "武进区", "江苏省苏州市吴江区"])
def test_a_name_inside_the_name_of_a_body_or_zone_is_no_mention(place, body):
    assert found(f"由{place}{body}牵头。") == []
    assert find_divisions(f"由{place}{body}牵头。"), "it still tells where the text is at home"


@pytest.mark.parametrize("brand", ["“苏州制造”品牌", "“江苏精品”认证", "“浙江制造”标准"])
def test_a_name_inside_a_brand_is_no_mention(brand):
    assert found(f"推广{brand}。") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("赴青溪镇考察", ["青溪镇"]),
        ("洛阳镇是生产基地", ["洛阳镇"]),
        ("联合柳埠镇政府、某协会", ["柳埠镇"]),
        ("涉及青溪镇、柳埠镇、大洼乡和东风街道", ["青溪镇", "柳埠镇", "大洼乡", "东风街道"]),
        ("常州市武进区洛阳镇", ["常州市武进区", "洛阳镇"]),
        ("在和平镇召开", ["和平镇"]),
        ("会同青溪镇开展检查，家住乾元镇", ["青溪镇", "乾元镇"]),
        ("执法人员在对姜山镇、白水镇检查时", ["姜山镇", "白水镇"]),
        ("一类镇（街道）：高桥镇；城市型街道：首南街道", ["高桥镇", "首南街道"]),
        ("青溪镇动员大会。会后参观青溪镇老街", ["青溪镇", "青溪镇"]),
        ("清远市清城区石角镇某村", ["清远市清城区", "石角镇"]),
        ("在官市镇调研", ["官市镇"]),
        ("技术人员走进姚岭镇集贸市场", ["姚岭镇"]),
        ("在海北镇一农资商店内", ["海北镇"]),
        ("城区和石岗镇、洛水镇", ["石岗镇", "洛水镇"]),
        ("对位于夹浦镇的一家豆制品厂检查", ["夹浦镇"]),
        ("大会在北海召开，游北海公园", ["北海"]),
        ("红网益阳站3月2日讯", []),
        ("大同网讯：日照充足，大同小异。大同日报记者", ["大同"]),
        ("昆山一厂房被查，检查昆山厂区", ["昆山", "昆山"]),
        ("第三届昆山市人民政府质量奖", ["昆山市"]),
        ("在壶口镇镇区检查", ["壶口镇"]),
        ("端掉壶镇镇一处窝点", ["壶镇镇"]),
        ("小城镇镇长", []),
        ("抽验283批，其中市区71批", []),
        ("与桃村镇、古县镇签订责任书，各村镇和示范村镇都要检查", ["桃村镇", "古县镇"]),
    ],
)
def test_townships(text, words):
    assert found(text) == words
    assert all(code is None for _, name, code in settled(text) if name[-1] in "镇乡道")


# Districts that were called 郊区 long ago: today a city's 郊区 is its outskirts.
LASTING = [d for d in divisions() if d.name not in everyday_names() or not d.until or d.until > "2008"]


@given(st.sampled_from(LASTING), st.sampled_from(["，", "。", "的企业", "、", "\n"]))
def test_a_full_name_beside_its_container_is_found_whole_and_settled(division, tail):
    text = "".join(d.name for d in reversed(lineage(division.code)[1:])) + division.name
    mentions = resolve_regions(find_divisions(f"在{text}{tail}"))
    assert [(m.start, m.end) for m in mentions] == [(1, 1 + len(text))]
    assert mentions[0].value.name == division.name
    # A place that was given another number is the same place.
    same = {d.code for d in by_full_name()[division.name] if d.code[:2] == division.code[:2]}
    assert mentions[0].value.code in same


PARTS = ["苏州", "市", "区", "镇", "全", "我", "和平", "，", "\n", "公司", "街道", "a", " ", "江苏省", "昆山"]


@given(st.lists(st.sampled_from(PARTS), max_size=40).map("".join))
def test_mentions_stay_in_order_inside_the_text_and_on_one_line(text):
    mentions = find_divisions(text)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all("\n" not in text[m.start : m.end] for m in mentions)


@pytest.mark.parametrize(
    "unit", ["苏州市", "镇", "苏州", "市市场", "全市", "在镇", "街道公司", "江苏省苏州市吴中区木渎镇"]
)
def test_hostile_repetition_is_read_in_step_with_its_length(unit):
    # Work is bounded by the number of automaton matches, each of which looks at a bounded stretch around it.
    text = unit * 20_000
    assert len(find_divisions(text)) <= len(text)


# -- settled


@pytest.mark.parametrize(
    ("text", "home", "month", "expected"),
    [
        ("南京市鼓楼区开展抽查", None, None, [("南京市鼓楼区", "鼓楼区", "320106")]),
        ("鼓楼区开展抽查", None, None, [("鼓楼区", "鼓楼区", None)]),
        ("鼓楼区开展抽查", "350100", None, [("鼓楼区", "鼓楼区", "350102")]),
        (
            "徐州市各地响应。鼓楼区开展抽查",
            None,
            None,
            [("徐州市", "徐州市", "320300"), ("鼓楼区", "鼓楼区", "320302")],
        ),
        (
            "北京朝阳区与长春朝阳区",
            None,
            None,
            [("北京朝阳区", "朝阳区", "110105"), ("长春朝阳区", "朝阳区", "220104")],
        ),
        ("南通通州区", None, None, [("南通通州区", "通州区", "320612")]),
        (
            "太仓、昆山、江阴",
            None,
            None,
            [("太仓", "太仓市", "320585"), ("昆山", "昆山市", "320583"), ("江阴", "江阴市", "320281")],
        ),
        ("吴中的企业", None, None, []),
        ("吴中的企业在吴中区", None, None, [("吴中", "吴中区", "320506"), ("吴中区", "吴中区", "320506")]),
        ("吉林和吉林市", None, None, [("吉林", "吉林省", "220000"), ("吉林市", "吉林市", "220200")]),
        ("恩施", None, None, [("恩施", "恩施土家族苗族自治州", "422800")]),
        # a city's own paper calls its districts and county cities by their short names
        ("到香洲、斗门的商店买样", "440400", None, [("香洲", "香洲区", "440402"), ("斗门", "斗门区", "440403")]),
        ("目前，北流有陶瓷企业9家", "450900", None, [("北流", "北流市", "450981")]),
        ("目前，北流有陶瓷企业9家", None, None, []),
        ("加强合作", "623000", None, []),
        ("走进眉县一家食品厂", None, None, [("眉县", "眉县", "610326")]),
        ("鞍山特种设备安全简报", None, None, [("鞍山", "鞍山市", "210300")]),
    ],
)
def test_ambiguous_names(text, home, month, expected):
    assert settled(text, home, month) == expected


@pytest.mark.parametrize(
    ("text", "month", "code"),
    [
        ("通州市", "2008-05", "320683"),
        ("通州市", None, "320683"),
        ("武进市", "2000-06", "320483"),
        ("萧山市", "1999-03", "330181"),
        ("吴县市", "1998-01", "320586"),
        ("江浦县", "2000-01", "320122"),
        ("巢湖市", "2009-06", "341400"),
        ("巢湖市", "2019-06", "340181"),
        ("吴江", "2009-06", "320584"),
        ("吴江区的吴江", "2019-06", "320509"),
        ("襄樊市", "2005-01", "420600"),
        ("崇文区", "2008-08", "110103"),
        ("渝北区", "2016-01", "500112"),
        ("莱芜市", "2015-01", "371200"),
    ],
)
def test_names_of_their_time(text, month, code):
    assert settled(text, month=month)[-1][2] == code


@pytest.mark.parametrize(
    ("word", "home", "code"),
    [
        ("我区", "320412", "320412"),
        ("全市", "320412", "320400"),
        ("全省", "320412", "320000"),
        ("我市", "330482", "330482"),
        ("全市", "330482", "330482"),
        ("全县", "340826", "340826"),
        ("全市", "340826", "340800"),
        ("我区", "150000", "150000"),
        ("全区", "150102", "150102"),
        ("全区", "450123", "450000"),
        ("我市", "110105", "110000"),
        ("我州", "422822", "422800"),
        ("全盟", "152522", "152500"),
        ("我县", "152522", None),
        ("全旗", "152522", "152522"),
        ("我区", "320500", None),
        ("我市", "320000", None),
        ("我市", None, None),
        ("我市", "429004", "429004"),
    ],
)
def test_own_place(word, home, code):
    if word == "我县" and home == "152522":
        # A banner is a county by another name.
        code = "152522"
    assert [c for _, _, c in settled(word, home)] == ([code] if code else [])


def test_that_city_is_the_one_named_last():
    text = "张家港市启动行动。该市与常熟市、该省"
    assert [c for _, _, c in settled(text, "320500")] == ["320582", "320582", "320581", "320000"]


def test_an_article_has_a_home_of_its_own():
    text = "常熟市召开大会\n全市企业参加。\n我市出台办法\n全市实施。"
    sightings = find_divisions(text)
    articles = [Place(0, 16, "320581"), Place(16, len(text), None)]
    codes = [m.value.code for m in resolve_regions(sightings, region("320500"), articles=articles)]
    assert codes == ["320581", "320581", "320500", "320500"]


def test_a_whole_county_is_the_one_just_named_where_the_home_is_a_city():
    sightings = find_divisions("瓜州县质监局近期对全县13家企业检查，全市推广。")
    assert [m.value.name for m in resolve_regions(sightings, region("620900"))] == ["瓜州县", "酒泉市"]


def test_at_level_reads_upwards():
    assert at_level("320412", "省") == Region(name="江苏省", code="320000")
    assert at_level("320000", "市") is None


def test_a_banner_is_meant_by_county():
    assert at_level("152522", "县") == region("152522")


# -- home


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("浙江省名牌产品名单揭晓 永康市6家企业入列\n我市6家企业上榜。我省从2011年起开展认定，我市累计18家。", "330784"),
        ("浙江省名牌产品名单揭晓 永康市6家企业入列\n我省从2011年起开展认定，累计180家。", "330000"),
        ("青田县市场监管局开展抽查。我县企业较多，全市排名第三。", "331121"),
        ("常熟市召开质量大会\n常熟市市场监管局通报，全市合格率上升，高于苏州市平均。", "320581"),
        ("绵阳市质监局近日通报：涪城区、游仙区、江油市抽查结果。市质监局要求整改。", "510700"),
        ("全区质量大会召开\n新北区区长讲话，常州质监局出席。我区质量水平提升，区质监分局汇报。", "320411"),
        ("黑龙江省市场监管局公布抽查结果，哈尔滨、大庆、鸡西企业不合格。", "230000"),
        ("市场监管总局组织抽查，涉及浙江、广东、河北、山东企业。", None),
        ("全国企业参加对标达标，北京、上海、重庆参加。", None),
        ("我区质量水平提升。", None),
        ("崇阳县考核居首，该县连续四年全市第一，获湖北名牌称号", "421223"),
        ("市场监管总局公布抽查结果，广东省市场监管局参加。", None),
        ("常德质监简报\n主办：常德市质量技术监督局\n津市市严查，津市市局出动，我市企业", "430700"),
        ("泰州市市场监督管理局主办\n泰兴市的企业，泰兴市市场监管局，江苏省表彰", "321200"),
        ("质监简报\n常德市质量技术监督局办公室编 2003年4月21日\n津市市严查，津市市局出动，我市企业", "430700"),
        ("市场监管总局调研组到访常熟市，我市介绍了经验，常熟市市场监管局参加。", "320581"),
        ("", None),
        # the one city that 我市 can mean, though it is named in passing and its province by an authority
        ("市质监局检查游乐设施。湖北省质监局下发通知。全市出动60人次，我市在用电梯642台，枝江境内设备良好。", "420583"),
        # a county-level city and its prefecture: who publishes, who stands in the title first, whose firm does not
        (
            "质量简报\n枣阳市市场监督管理局编 2021年5月\n襄阳市政府表彰，我市2家企业获襄阳市市长质量奖，襄阳市局检查。",
            "420683",
        ),
        ("质量简报\n襄阳市市场监督管理局编 2021年5月\n枣阳市市场监管局检查，我市企业获奖。", "420600"),
        ("丰城市公布抽查结果\n宜春市质监局抽查我市产品，我市合格率低于宜春市。", "360981"),
        ("宜春市质监局到丰城市检查\n我市企业合格率提高，我市质监局通报。", "360900"),
        ("开平市童欢玩具有限公司召回玩具\n江门市市场监管局介绍，江门市市场监管局要求整改，全市召回13次。", "440700"),
        # both in the title
        ("江苏省质量名单揭晓 兴化市7家企业入列\n我省设四个等级。兴化市企业入围，我市申报5家，我市另有3家。", "321281"),
        ("江苏省质量名单揭晓 兴化市7家企业入列\n我省设四个等级，我省另有3家。", "320000"),
        # a place's paper tells whose 我市 is
        ("台州日报\n我市再添质量奖\n浙江省政府表彰，温岭市政府获组织奖，温岭泵业公司获奖，我市累计7家。", "331000"),
        (
            "江苏省质量名单出炉 海安市8家企业入围\n来源：海安日报 我市8家企业入围\n我省每年评定，南通市检查，南通市通报。",
            "320685",
        ),
        # the annals of a place
        ("枣阳市志\n襄阳市表彰，襄阳市政府质量奖2家，我市企业抽检131批次。", "420683"),
        # one city acts where the province is told of
        (
            "近日传来喜讯，高平市质监局被山西省质监局评为先进。山西省质监局、晋城市质监局指导，高平市政府支持，高平市质监局检查。",
            "140581",
        ),
        ("根据《市场监管总局关于电梯的公告》，青田县市场监管局开展抽查。", "331121"),
        ("为落实市场监管总局的部署，青田县市场监管局开展抽查。", "331121"),
        ("市场监管总局部署电梯检查。青田县市场监管局参加。", None),
        # Counties of one prefecture speak for it, and a county-level city named beside its prefecture does not.
        ("宜兴陶瓷厂和江阴纺织公司获奖，江阴面料列第一。截至目前，我市共有17项标准获奖。", "320200"),
        ("浙江省市场监管局公布名单，我市13项标准入围。台州市新增标准3项。温岭市泵业试点通过验收。", "331000"),
        # a mark's name is no witness, and a paper's or a province's list is not whose news it is
        ("舟山市增设服务站，舟山市推广“浙江制造”“品字标浙江制造”标准，“浙江制造”企业增多，全省现场会召开。", "330900"),
        (
            "近日，浙江省市场监管局公布全省清单，舟山市9个标准入选。舟山市市场监管局摸底，舟山市市场监管局将用好舟山市办法。",
            "330900",
        ),
        ("吉林网白山5月8日讯 白山市市场监管局帮扶白山企业，白山企业参与吉林省地方标准，临江市企业受益。", "220600"),
        # two of its counties in titles make a digest the city's
        (
            "攸县查农资\n我市定检情况\n醴陵电瓷标准审定\n攸县质监局检查，攸县农户受益，醴陵市企业参与，醴陵市质监局指导，株洲市推广。",
            "430200",
        ),
        # 全省 with cities of one province alone
        ("全省抽查结果公布\n省市场监管局通报，本次在南昌、九江、赣州抽查。省市场监管局将复查。", "360000"),
    ],
)
def test_home(text, code):
    assert infer_home(text, find_divisions(text)).code == code


def test_the_home_tells_its_evidence():
    text = "青田县市场监管局开展抽查。我县企业较多。"
    home = infer_home(text, find_divisions(text))
    assert home.evidence == "青田县市场监管局"
    text = "青田县市场监督管理局开展抽查。我县企业较多。"
    assert infer_home(text, find_divisions(text)).evidence == "青田县市场监督管理局"


def test_a_district_called_the_town_counts_while_it_lasts():
    assert settled("嘉兴市城区门店多", month="2022-05") == [("嘉兴市", "嘉兴市", "330400")]
    assert settled("阳泉市城区门店多") == [("阳泉市城区", "城区", "140302")]
    assert settled("南通市的商户在城区经营") == [("南通市", "南通市", "320600")]


def test_an_article_without_a_place_of_its_own_is_at_home_where_the_bulletin_is():
    text = "常熟市召开大会，常熟市市场监管局出席\n开展消防演练"
    home = Home(region("320500"))
    places = article_homes(text, find_divisions(text), [(0, 18), (18, len(text))], home=home)
    assert [place.code for place in places] == ["320581", "320500"]


def test_an_article_that_but_names_the_city_above_stays_at_home():
    text = "江阴日报讯\n我市质量工作走在前列，无锡市表彰优秀企业，我市2家，占无锡全市的一半。全市检定水表3万只"
    home = Home(region("320281"))
    sightings = find_divisions(text)
    places = article_homes(text, sightings, [(6, len(text))], home=home)
    assert [place.code for place in places] == ["320281"]
    found = resolve_regions(sightings, home.region, articles=places)
    assert [m.value.name for m in found if text[m.start : m.end] == "全市"] == ["无锡市", "江阴市"]


# -- documents checked by hand


def _peer_items() -> list[tuple[str, dict]]:
    path = SHARED / "peers" / "expect.json"
    if not path.exists():
        return []
    expect = json.loads(path.read_text("utf-8"))
    return [(expect["files"][i["doc"]], i) for i in expect["items"] if i["type"] == "region"]


@pytest.mark.skipif(not _peer_items(), reason="the shared documents are not here")
def test_the_hand_checked_places_are_found_with_their_codes():
    simplified = OpenCC("t2s").convert  # keeps the length, so that spans stay
    right = 0
    items = _peer_items()
    for name, item in items:
        text = simplified((SHARED / name).read_bytes().decode("utf-8"))
        sightings = find_divisions(text)
        # These items count the places inside the names of bodies too.
        plain = [s._replace(value=replace(s.value, inside=False)) for s in sightings]
        for mention in resolve_regions(plain, infer_home(text, sightings).region):
            if (mention.start, mention.end) == (item["start"], item["end"]):
                right += mention.value.name == item["value"]["path"].split("/")[-1]
    assert right >= 0.95 * len(items)


def test_everyday_names_and_traps_do_not_meet():
    assert not everyday_names() & traps()


def test_an_award_named_after_a_government_tells_no_home() -> None:
    text = "漳州市市场监管局龙文分局开展检查。龙文区现有“福建省政府质量奖”企业2家。"
    home = infer_home(text, find_divisions(text))
    assert home.region is not None
    assert home.region.name != "福建省"


def test_a_verb_between_place_and_body_parts_them() -> None:
    found = find("金坛区、溧阳市分别建成计量服务站2个，武进区分别牵头两项。", RegionMention)
    assert [m.region.name for m in found] == ["金坛区", "溧阳市", "武进区"]


def test_a_chain_names_what_the_place_lies_in_too():
    found = find("会议在江苏省常州市武进区举行，吉林市代表出席。", RegionMention)
    named = [(m.text, m.region.name) for m in found]
    assert named == [("江苏省常州市武进区", "武进区"), ("江苏省", "江苏省"), ("常州市", "常州市"), ("吉林市", "吉林市")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("江西省的中心为信丰、安远等地219家企业检测", ["江西省", "信丰", "安远"]),
        ("满洲里市要求扎赉诺尔等地企业自查", ["满洲里市", "扎赉诺尔"]),
        ("在长沙、岳阳各大商场抽取棉服", ["长沙", "岳阳"]),
        ("陕西省通报，其中眉县一家作坊被罚", ["陕西省", "眉县"]),
        ("记者从安庆市质监工作会议上获悉", ["安庆市"]),
        ("连六成都不到，三成都不合格", []),
        ("长治市监处罚〔2026〕11号", []),
        ("对泽国、大溪两镇和新河、箬横、松门三镇检查", ["泽国", "大溪", "新河", "箬横", "松门"]),
        ("三镇联动，对两镇企业检查", []),
    ],
)
def test_what_counts_or_lists_places_tells_them(text, words):
    assert found(text) == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市局联合肥西县开展检查", "肥西县"),
        ("省院配合阳泉市检定台秤", "阳泉市"),
        ("省计量院配合阳泉市质监局检定", "阳泉市"),
        ("在合阳县检定", "合阳县"),
    ],
)
def test_a_verb_s_end_begins_no_name(text, name):
    assert [text[s.start : s.end] for s in find_divisions(text) if s.value.form != "office"] == [name]


def test_a_title_that_names_one_of_many_tells_no_home():
    text = "四会等地4家企业许可证被注销\n近日，肇庆市市场监管局注销4家企业的许可证，全市已注销20家。"
    assert infer_home(text, find_divisions(text)).code == "441200"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("部分儿童座椅未达标\n6月8日，重庆市消费者权益保护委员会公布试验结果。", "500000"),
        ("江苏省市场监管局公布“江苏精品”名单，江苏省江苏精品增至96家\n我市3家上榜，盐城市累计41家。", "320900"),
        # A province whose name firms, awards and marks bear is nobody's home by that.
        ("诸暨“浙江制造”标准数量领先\n全省现场会在诸暨市举行。诸暨市“浙江制造”标准41个，浙江海力公司参与。", "330681"),
        ("安徽省政府质量奖评审结果公告\n全省12家企业获奖，芜湖市3家，铜陵市2家。", "340000"),
        ("滨海市政质检会\n省局通报，甘肃酒钢公司1批次不合格，全省合格率97%。", "620000"),
        # A national body told of in the first piece takes no masthead's home.
        ("固原质监\n固原市质监局办公室编印 2017年\n国家标准化管理委员会下文，西吉县列入试点。", "640400"),
        ("固原质量工作简报\n国家质检总局批复，西吉县列入试点。隆德县质监局检查，全省通报。", "640400"),
        ("固原市“质量月”专刊（2017年）\n国家质检总局批复，西吉县列入试点。隆德县质监局检查。", "640400"),
        ("陇南市质量强市工作领导小组办公室\n甘肃祁连公司、甘肃金徽公司、甘肃陇星公司获奖。", "621200"),
    ],
)
def test_who_tells_is_at_home(text, code):
    assert infer_home(text, find_divisions(text)).code == code
