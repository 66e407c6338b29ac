"""Persons: names, titles and bodies over the ways bulletins name people, and what is no name."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_schema.mentions.organization import find_organizations
from bulletin_schema.mentions.person import Person, find_persons
from bulletin_schema.normalise import normalise

SHARED = Path(__file__).resolve().parents[1].parent / "shared"


def persons(text: str) -> list[Person]:
    return [m.value for m in find_persons(text, find_organizations(text))]


def names(text: str) -> list[str]:
    return [person.name for person in persons(text)]


TITLED = {
    "全国陶瓷标准化技术委员会（SAC/TC 999）秘书长贾立民介绍": [Person("贾立民", "秘书长", "全国陶瓷标准化技术委员会")],
    "江城地铁公司高级技师郑维洲获奖": [Person("郑维洲", "高级技师", "江城地铁公司")],
    "教授级高工祁文璟获突出贡献奖": [Person("祁文璟", "教授级高工")],
    "市质检院相关负责人李建平介绍": [Person("李建平", "负责人", "市质检院")],
    "公司创始人兼CEO马天明到场": [Person("马天明", "创始人、CEO")],
    "江南大学教授、博士生导师李云飞作报告": [Person("李云飞", "教授、博士生导师", "江南大学")],
    "名单\n庞丽华  江城市质检所高级工程师\n周敏  江城市计量所副所长\n": [
        Person("庞丽华", "高级工程师", "江城市质检所"),
        Person("周敏", "副所长", "江城市计量所"),
    ],
    "国家标准委工业二部赵岚处长出席": [Person("赵岚", "处长")],
    "秘书长为高勇，局长为做好工作部署": [Person("高勇", "秘书长")],
    "质保工程师周德明带队自查": [Person("周德明", "质保工程师")],
    "江城新能源有限公司技术部经理李小林说": [Person("李小林", "技术部经理", "江城新能源有限公司")],
    "江宁区检测中心计价器检定室主任段志刚说": [Person("段志刚", "计价器检定室主任", "江宁区检测中心")],
    "省质监局副局长兼办公室主任胡文秀介绍": [Person("胡文秀", "副局长、办公室主任", "省质监局")],
    # the office before the name
    "盐城市质监局局长王建明到会。": [Person("王建明", "局长", "盐城市质监局")],
    "市市场监管局党组书记、局长蒋丽主持会议。": [Person("蒋丽", "党组书记、局长", "市市场监管局")],
    "区人大常委会副主任胡秀兰、区政协副主席韦士章出席会议": [
        Person("胡秀兰", "副主任", "区人大常委会"),
        Person("韦士章", "副主席", "区政协"),
    ],
    "会议由区党政办主任夏文志主持。": [Person("夏文志", "主任", "区党政办")],
    "局党委书记、局长蒋丽出席会议": [Person("蒋丽", "党委书记、局长")],
    "县委常委、县质监局局长吴旭讲话": [Person("吴旭", "常委、局长", "县质监局")],
    "省质监局质量处副处长郑长河介绍": [Person("郑长河", "质量处副处长", "省质监局")],
    "云南省农科院原副院长黄钢、江川县农业局高级农艺师沈华介绍": [
        Person("黄钢", "副院长", "云南省农科院"),
        Person("沈华", "高级农艺师", "江川县农业局"),
    ],
    "平湖市委常委、宣传部部长章乐出席": [Person("章乐", "常委、宣传部部长", "平湖市委")],
    "副局长资明云、局长阿依古丽到场": [Person("资明云", "副局长"), Person("阿依古丽", "局长")],
    "芜湖仪表研究所谌立新任秘书长": [Person("谌立新", "秘书长", "芜湖仪表研究所")],
    "芜湖仪表研究所方天容副总质量师、市质监局局长助理宿明": [
        Person("方天容", "副总质量师", "芜湖仪表研究所"),
        Person("宿明", "局长助理", "市质监局"),
    ],
    "市领导陈樱、王均寅亲临现场": [Person("陈樱"), Person("王均寅")],
    "自治区党委常委、常务副主席黄卫讲话": [Person("黄卫", "常委、常务副主席", "自治区党委")],
    "副委员长沈跃、艾力更·依明出席": [Person("沈跃", "副委员长"), Person("艾力更·依明", "副委员长")],
    "副市长葛培检查，许昌市长葛市参加": [Person("葛培", "副市长")],
    # a department belongs to the office held in it
    "县市场监管局食品生产监管股股长孔秀兰说": [Person("孔秀兰", "食品生产监管股股长", "县市场监管局")],
    "市质监局谢树森局长、计量科科长田静到会": [
        Person("谢树森", "局长", "市质监局"),
        Person("田静", "计量科科长"),
    ],
    "市质监局副局长兼稽查支队支队长赵国庆讲话": [Person("赵国庆", "副局长、稽查支队支队长", "市质监局")],
    "市局质量发展科副科长（主持工作）杨帆介绍": [Person("杨帆", "质量发展科副科长", "市局")],
    "江城市质监局特监科长辛培兰主持": [Person("辛培兰", "特监科长", "江城市质监局")],
    "省质监局局长龙在田通报": [Person("龙在田", "局长", "省质监局")],
    "县政府办公室副主任吴晓明主持": [Person("吴晓明", "副主任", "县政府办公室")],
    "省质监局标准化处谭明华处长向华光集团祝贺": [Person("谭明华", "处长", "省质监局标准化处")],
    "主任委员刘伟平教授、副主任委员郭毅刚总工到会": [Person("刘伟平", "主任委员"), Person("郭毅刚", "副主任委员")],
    "泰州市特种设备检验所介绍情况，该所所长白峰表示": [Person("白峰", "所长", "泰州市特种设备检验所")],
    "该所所长白峰表示": [Person("白峰", "所长")],
    "县委副书记汪伦科，副县长唐强": [Person("汪伦科", "副书记", "县委"), Person("唐强", "副县长")],
    "局长王明说，“放心”": [Person("王明", "局长")],
    "，黄骅部长发言，市政府党组成员李林登台领奖": [Person("黄骅", "部长"), Person("李林", "党组成员", "市政府")],
    "厂长林鸣授予班组奖牌": [Person("林鸣", "厂长")],
    "总经理李阳说，销量翻番。": [Person("李阳", "总经理")],
    "副局长张立、李文斌、欧阳明等陪同": [
        Person("张立", "副局长"),
        Person("李文斌", "副局长"),
        Person("欧阳明", "副局长"),
    ],
    "副县长阿依古丽·买买提主持": [Person("阿依古丽·买买提", "副县长")],
    "副局长次仁卓玛主持会议": [Person("次仁卓玛", "副局长")],
    "阿勒泰市质监局副局长折兰英、奖金折合三万元": [Person("折兰英", "副局长", "阿勒泰市质监局")],
    "晋阳市综合检测中心计价器检定室主任段志远说": [Person("段志远", "计价器检定室主任", "晋阳市综合检测中心")],
    "江南瑞康电梯有限公司质检部经理王芳说": [Person("王芳", "质检部经理", "江南瑞康电梯有限公司")],
    "江南机电有限公司技术总监周涛介绍": [Person("周涛", "技术总监", "江南机电有限公司")],
    "孙建伟是通宁特种设备检验所所长，从事检验": [Person("孙建伟", "所长", "通宁特种设备检验所")],
    "感德镇茶农陈水泉说，种粮大户赵国平说": [Person("陈水泉"), Person("赵国平")],
    "散户菜农李京平一边称菜一边说": [Person("李京平")],
    # and after it
    "扬州质监局王建明局长肯定了成绩": [Person("王建明", "局长", "扬州质监局")],
    "蒋丽副局长强调，要加强管理。": [Person("蒋丽", "副局长")],
    "吴晓波区长最后作讲话": [Person("吴晓波", "区长")],
    "莆田市局吕正林局长、卓金明副局长率队": [Person("吕正林", "局长", "莆田市局"), Person("卓金明", "副局长")],
    # appointed
    "王立新、李强任副主任委员，赵敏任秘书长": [
        Person("王立新", "副主任委员"),
        Person("李强", "副主任委员"),
        Person("赵敏", "秘书长"),
    ],
    "昌河市质监局由局长徐晓芸任组长、副局长林晓东任副组长": [
        Person("徐晓芸", "局长", "昌河市质监局"),
        Person("林晓东", "副局长"),
    ],
    "成立由县委书记、县长任双组长的委员会": [],
    "市局副局长古丽娜尔表示": [Person("古丽娜尔", "副局长", "市局")],
    "金陵谷温泉副总裁徐晓芸介绍": [Person("徐晓芸", "副总裁", "金陵谷温泉")],
    "在朱菊兰同志带领下": [Person("朱菊兰")],
    "大学生陈顺利资助多人": [Person("陈顺利")],
    "被告人马某某被判刑": [Person("马某某")],
}


@pytest.mark.parametrize(("text", "expected"), TITLED.items())
def test_offices_give_name_title_and_body(text, expected):
    assert persons(text) == expected


BYLINES = {
    "（岑  跃）": [Person("岑跃")],
    "通讯员  祝 武  见习记者  拜文娟": [Person("祝武"), Person("拜文娟")],
    "全年检定衡器三百台。（白静文/图）": [Person("白静")],
    "作者：云溪县质监局\n祝建华\n字体": [Person("祝建华")],
    "全年检定衡器三百台。（祝建华） 【大 中 小】 【打印】": [Person("祝建华")],
    "窝点已被取缔。（稽查队 高明）": [Person("高明")],
    "记者 拉毛措 才让加": [Person("拉毛措"), Person("才让加")],
    "□ 徐中林 记者 赵焯文": [Person("徐中林"), Person("赵焯文")],
    "记者 戴菲菲 通讯员 曹敏敏": [Person("戴菲菲"), Person("曹敏敏")],
    "本报记者冯农通讯员李正杰摄": [Person("冯农"), Person("李正杰")],
    "中国消费者报报道（记者任宇）近日": [Person("任宇", None, "中国消费者报")],
    "中国质量报杭州讯(记者 施允)为预防": [Person("施允", None, "中国质量报")],
    "中国食品安全网讯(赵永 记者 黄国)": [Person("赵永"), Person("黄国")],
    "多彩江南网云溪7月18日电（江婷玉 冉小刚）": [Person("江婷玉"), Person("冉小刚")],
    "（记者 来小丽）记者来到现场，局长来我县": [Person("来小丽")],
    "本报讯 (孙佳彤)根据举报": [Person("孙佳彤")],
    "活动圆满结束。（张琳）": [Person("张琳")],
    "活动圆满结束。(秦兴明  廖宇)": [Person("秦兴明"), Person("廖宇")],
    "活动圆满结束。（水康）": [Person("水康")],
    "检查现场 杨立国 刘斌 摄": [Person("杨立国"), Person("刘斌")],
    "编辑：冯桂林  审核：徐敏": [Person("冯桂林"), Person("徐敏")],
    "记者 李小东 通讯员 陈 伟": [Person("李小东"), Person("陈伟")],
    "记者张明南京报道": [Person("张明")],
    "联系人：张文华 电话": [Person("张文华")],
    "联系人：质量监督处 孟志刚、于秀梅，电话": [
        Person("孟志刚", None, "质量监督处"),
        Person("于秀梅", None, "质量监督处"),
    ],
    "（通讯员 市质监局 周海燕）": [Person("周海燕")],
    "江南黔川酒业有限公司质检员杨秀芳被授予称号": [Person("杨秀芳", "质检员", "江南黔川酒业有限公司")],
    "★ 杨立国": [Person("杨立国")],
    "江南网遵化7月18日电（江婷 冉小强）17日": [Person("江婷"), Person("冉小强")],
    "感德镇茶农陈水清说，收入多了": [Person("陈水清")],
}


@pytest.mark.parametrize(("text", "expected"), BYLINES.items())
def test_bylines_give_names_without_titles(text, expected):
    assert persons(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("授予林鸣先进个人称号", ["林鸣"]),
        ("授予王建成优秀党员称号，王建成立即发言", ["王建成", "王建成"]),
        ("颁奖嘉宾、副市长李明颁发证书", ["李明"]),
    ],
)
def test_a_name_ends_before_the_word_that_follows_it(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("通讯员何梦醒报道：", ["何梦醒"]),
        ("联系人：刘先生，电话另告", []),
        ("本报讯（吴 斌 记者 李 辉）日前", ["吴斌", "李辉"]),
        ("本报讯（吴杰张军）近日", ["吴杰", "张军"]),
        ("本报讯（魏 宁 邹思媛）近日", ["魏宁", "邹思媛"]),
        ("检查组在现场。（李斌摄）", ["李斌"]),
        ("全部合格。（古丽娜·买买提　程立新）", ["古丽娜·买买提", "程立新"]),
        ("副局长资助三名学生", []),
    ],
)
def test_unusual_names_in_bylines(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("卓越领导者（3名）\n林晓东　周　敏　何建国\n", ["林晓东", "周敏", "何建国"]),
        ("提升　质量　水平\n", []),
        ("林晓东　周敏\n", []),
        ("织牢“天罗地网”。林晓东 周敏\n", ["林晓东", "周敏"]),
        ("来源：何 建 国 浏览：12\n来源：江城日报\n来源：桥南镇\n", ["何建国"]),
    ],
)
def test_a_line_of_names_alone_is_a_roll(text, expected):
    assert names(text) == expected


NAMED = {
    "本报讯 (赵强华岩 记者李艳)7月7日": ["赵强", "华岩", "李艳"],
    "授予14家单位“先进集体”称号、宋玉柱等28人“先进个人”称号": ["宋玉柱"],
    "，朱海燕被授予“技术能手”称号，王老吉荣获金奖": ["朱海燕"],
    "江城晨报讯　记者冯丹燕　通讯员雅平报道": ["冯丹燕", "雅平"],
    "◆导报记者 王迎涛 济南报道": ["王迎涛"],
    "江城新闻网讯（立新 庆华）日前，该县召开会议": ["立新", "庆华"],
    "共检查20批次。（通讯员 塔娜）": ["塔娜"],
    "对当事人责令改正。（王磊刘颖）": ["王磊", "刘颖"],
    "共检查加油站12家。（计量股 供稿）": [],
    "■ 石嘴山：煤质、衡器一起查": [],
    "作者：管理员 日期：2023-03-15": [],
    "，张丽华等20人获评先进个人，表彰李建华、王芳等5名同志": ["张丽华", "李建华", "王芳"],
    "，高温、高压等3名": [],
    "抽检51批次。（质量科陈  娟  消保科俞国强）": ["陈娟", "俞国强"],
    "（江城县市场监管局 唐小毛）新标准自今日起实施": ["唐小毛"],
    "来源:江南省计量科学研究院 史建军": ["史建军"],
    "校 对：冉启明\n签  发：邹宏": ["冉启明", "邹宏"],
    "审核：罗炳旺　总值班：黎敏": ["罗炳旺", "黎敏"],
    "抽检任务全部完成。     郭秀清魏东": ["郭秀清", "魏东"],
    "【文字实录】\n罗晓梅：\n各位好。\n孙立群：今年抽查80批次。": ["罗晓梅", "孙立群"],
    "主持人：你好。\n[孙立群] 抽查80批次。\n[白砂糖] 合格": ["孙立群"],
    "示范户吴顺昌家23亩低产林增收": ["吴顺昌"],
    "我市朱海燕、摆建军取得电子天平项目第三": ["朱海燕", "摆建军"],
    "座谈会慰问了离岗人员。其中林晓东、周敏两位同仁": ["林晓东", "周敏"],
    "市医院李淑兰获计量检定员证": ["李淑兰"],
    "学生高兴、家长安心，网民：常听说抽查": [],
    "江城消费报讯(蒋晓静记者刘铭川)面对市场": ["蒋晓静", "刘铭川"],
    "合格率百分之百。（武山局  令小兰）": ["令小兰"],
    "江城晨报讯（记者许清和 通讯员李明）": ["许清和", "李明"],
    "市特检所锅检员魏建民荣立三等功；林溪县局马建新获评“先进个人”": ["魏建民", "马建新"],
    "表彰6个“先进单位”和王占军等12名“先进工作者”，向江南集团等10人颁奖": ["王占军"],
    "授予张建国、尼玛次仁2人优秀青年奖，授予江城机械2家企业质量奖": ["张建国", "尼玛次仁"],
    "江城建工集团林晓东、江城第四百货商店李淑兰等同志被授予称号；机加车间、质检班组等同志们": ["林晓东", "李淑兰"],
    "来自江城计量院的检定员周敏，市局工作人员林晓东介绍，县局执法人员高度重视": ["周敏", "林晓东"],
    "江城发展网(周敏) “五一”期间\n扣下9个罐。\n通讯员 林晓东  记 者 李淑兰\n检查了。\n（2014-08-19 山阳 何建国）": [
        *("周敏", "林晓东", "李淑兰", "何建国"),
    ],
    "林晓东荣获“全省质量管理小组活动优秀推进者”称号": ["林晓东"],
    "●舒城“放心餐”抽检出炉\n■质量信得过班组 国家级1个": [],
    "编辑：梁国雄　　印数：500册，代表来长考察，专家任召集人": ["梁国雄"],
    "江南当选副主席单位，骆青当选报告人，方旭连任副报告人": ["骆青", "方旭"],
}


@pytest.mark.parametrize(("text", "expected"), NAMED.items())
def test_names_without_offices(text, expected):
    assert names(text) == expected


def test_a_name_once_introduced_counts_wherever_it_stands():
    text = "局长郝胜勇到会。会后，郝胜勇走访企业，并对郝胜勇提出的要求作了说明。"
    assert names(text) == ["郝胜勇"] * 3


def test_a_short_name_counts_again_where_a_clause_begins_with_it():
    assert names("局长李伟到会。李伟强调，要抓落实。高峰论坛开幕。") == ["李伟", "李伟"]


def test_a_name_of_two_unknown_so_far_must_speak_twice():
    assert names("程洋指出，成绩来之不易。程洋要求，继续努力。") == ["程洋", "程洋"]
    assert names("程洋指出，成绩来之不易。") == []


NONE = [
    "图片 关于我 订阅",
    "秘书长应到委员五十名",
    "累计培育市长质量奖企业10家，表彰县长质量奖组织。",
    "约谈学校负责人9人次，统计企业负责人参训情况。",
    "企业的60余位委员、100多名专家和30余名代表参加",
    "★ 简讯",
    "位于江宁区月浦镇长春村",
    "纪检组长任督导，全程参与。",
    "中国国家成员体主席和常任理事国代表",
    "副局长高度重视安全生产，局长任期内，主任应当说明，经理全面负责，处长方可批准。",
    "会议强调，方案指出，通知要求，报告认为，全会提出，文章表示，文件明确。",
    "推动高质量发展，严格程序，金融支持，石油安全，和平发展，华东地区。",
    "局长办公会研究，主任委员由专家担任，委员会审议，班主任会议。",
    "记者获悉，记者从市局了解到，记者在现场看到，编辑部地址。",
    "活动圆满结束。（办公室）",
    "活动圆满结束。（质量处）",
    "活动圆满结束。（武进）",
    "活动圆满结束。（完）",
    "有关规定（试行）",
    "成立领导小组，副组长单位共同参与，成员单位各负其责。",
    "副市长、县长、区长共同出席，书记、主任到场。",
    "法定代表人应当签字，负责人应急处置，经营者应依法经营。",
    "任副局长以来，兼任主任，分管副局长，常务副市长。",
    "消费者李先生投诉，张大爷说，王局长指出，李县长要求。",
    "企业负责人陈列了产品，委员高度关注，金融机构表示，石化企业表示。",
    "活动圆满结束。（原标题：严查）",
    "活动圆满结束。（未完）",
    "消费者权益，学生成长，员工康复，职工安全，居民平安，市民满意。",
]


@pytest.mark.parametrize("text", NONE)
def test_common_words_are_no_names(text):
    assert names(text) == []


SURNAMES = list("王李张刘陈杨赵黄周吴徐孙朱马胡郭林何")
GIVEN = list("伟芳敏静丽强磊洋勇艳杰娟涛超霞平刚桂英华玉萍红")


@given(
    st.sampled_from(SURNAMES),
    st.lists(st.sampled_from(GIVEN), min_size=1, max_size=2).map("".join),
    st.sampled_from(["局长", "副市长", "党组书记、局长", "董事长", "质量处处长"]),
    st.sampled_from(["出席会议", "主持会议并讲话", "表示，", "，", "。", "一行", "在会上强调", "介绍了情况", "等参加"]),
)
def test_an_office_brings_out_any_name(surname, given_name, office, rest):
    assert names(f"会上，{office}{surname}{given_name}{rest}")[:1] == [surname + given_name]


PIECES = [
    "局长",
    "张伟",
    "记者",
    "（",
    "）",
    "\n",
    "、",
    " ",
    "任",
    "说",
    "李",
    "王建国",
    "大学生",
    "摄",
    "·",
    "□",
    "市局",
    "某",
    "高度",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_mentions_are_sorted_apart_and_on_one_line(text):
    found = find_persons(text, find_organizations(text))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all("\n" not in text[m.start : m.end] for m in found)
    assert all(text[m.start : m.end].replace(" ", "") == m.value.name for m in found)


@pytest.mark.parametrize("unit", ["记者", "局长", "张", "任主任", "（", "说", "市民"])
def test_repeated_cues_name_nobody(unit):
    assert names(unit * 3000) == []


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="gold files are elsewhere")
@pytest.mark.parametrize("path", sorted((SHARED / "gold").glob("*.json")), ids=lambda p: p.stem)
def test_gold_persons_are_found(path):
    gold = json.loads(path.read_text("utf-8"))
    source = (SHARED / gold["document"]).read_bytes().decode("utf-8")
    wanted = [(r["name"], r.get("title")) for r in gold["records"] if r["kind"] == "person"]
    found = [(p.name, p.title) for p in persons(normalise(source).text)]
    missing = [w for w in wanted if w not in found and (w[1] is not None or w[0] not in dict(found))]
    assert len(missing) <= len(wanted) * 0.08, missing


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("江滨副食店 JY10000000000000 周敏 江市监处罚〔2023〕6号 经营超过保质期的食品", ["周敏"]),
        ("江滨副食店 JY10000000000000周敏 江市监处罚〔2023〕6号", ["周敏"]),
        ("江滨副食店 | 周小敏 | 江市监罚决〔2023〕6号", ["周小敏"]),
        ("江滨副食店 警告 江市监处罚〔2023〕6号", []),
        ("江滨副食店 高平 江市监处罚〔2023〕6号", []),
    ],
)
def test_who_is_punished_stands_in_a_cell_before_the_decision(row, expected):
    assert names(row) == expected
