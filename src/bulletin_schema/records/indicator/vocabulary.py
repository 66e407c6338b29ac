"""Vocabulary of metrics: what a counted noun ends with, and the verbs that stand around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bulletin_schema.lexicon import load_words
from bulletin_schema.patterns import re_pattern

# Who acts: what follows such a noun may be a verb (12家机构责令…, 7名专家来到…).
AGENT = (
    r"(?:企业|单位|机构|公司|组织|部门|人员|职工|干部|商户|经营户|个体户|工商户|农户|[茶果菜粮棉药蚕烟蔗花菌牧渔]农|业户|住户|业主|用户|学校|院校|高校|技校|医院|卫生院|卫生室|门诊部|诊所|供应商|运营商|经销商|代理商|零售商|批发商|网点|收购点|销售点|经销点|代销点|供应点|农家乐|嘉宾|[茶酒药车鞋矿房]企|门店|店铺|商店|"
    r"药店|药房|眼镜店|餐饮店|食堂|酒店|宾馆|超市|商场|卖场|商超|市场|站点|加油站|加气站|充装站|平台|网店|协会|商会|院所|实验室|专家|代表(?!队)|代表队|个人|"
    r"学生|学员|团体|成员国|会员国|群众|市民|居民|消费者|经营者|生产者|生产厂|工厂|作坊|摊主|摊位|负责人|骨干|委员|律师|教师|记者|志愿者|队员|党员|选手|客商|"
    r"主体|停车场|景区|物业|中介|商家|厂家|幼儿园|养老院|直播间|主播|影院|健身房|修理厂|维修点|饭店|餐馆|旅行社|书店|商贩|摊贩|农场|合作社|养殖场|屠宰场|石料厂|工程师|检验师|技师|审核员|评审员|检验员|检定员|中小学|高中|初中|小学)"
)
HEAD = (
    rf"(?:{AGENT}|产品|商品|食品|品种|项目|案件|设备|器具|器材|仪器|样品|场所|证书|文件|标准|专利|商标|电梯|锅炉|气瓶|起重机|"
    r"叉车|压力容器|车辆|车型|型号|品牌|计量器具|加油机|加油枪|线索)"
)
HEADED = re_pattern(rf"{HEAD}$")  # a whole noun
# Places and works act as well: 11个乡镇|推开, 6家轴承厂|合编.
_ACTING = (
    rf"(?:{AGENT}|乡镇|街道|社区|村庄|县区|县市|市县|地市|省份|园区"
    r"|[\u4e00-\u9fff](?:[厂店院](?![长址房家名商内铺主员])|[镇乡村](?![镇乡村长民级])))"
)


# The standard library's engine is several times faster over plain alternatives.
@cache
def compounds() -> re.Pattern[str]:
    """Return the pattern of nouns that begin like a verb: 注册资本, 检测参数."""
    return re.compile(_any_of("indicator_compounds.txt"))


@cache
def stops() -> re.Pattern[str]:
    """Return the pattern of what ends a noun phrase behind its number: 35家企业|建立研发中心."""
    return re.compile(_any_of("indicator_stops.txt"))


@cache
def acts() -> re.Pattern[str]:
    """Return the pattern of what those who are counted do: 12家企业|公开标准."""
    return re.compile(rf"(?P<who>{_ACTING})(?:{_any_of('indicator_acts.txt')})")


@cache
def verbs() -> re.Pattern[str]:
    """Return the pattern of verbs that end the way back from a number to its noun: 发放|宣传资料444份."""
    begun = r"(?<!发明)(?<!直)(?<!获证)(?<!获奖)(?<!社会)(?<!国际)(?<!行业)(?<!研发)(?<!资金)(?<!总)"
    put_up = "(?<![建开增新附常摆铺架虚预私公假特内下创])设(?![备施计立置有定想区限法点在])"  # 全系统设公平秤34处
    # 拿出奖励资金, 啃下科研课题: a verb of one sign and where its deed leads to; 添了|仪器
    leads_to = (
        "[拿换揽啃卖掏腾摸挤抢搬扛捧夺摘斩挣赚省讨招搭划贴晒亮谈养造拆拔揪逮跑骗扒铺拉搜筛淘刷]"
        "(?:[出下到回走来起掉遍](?!口|入|线|游)|进(?!口|度|步))"
    )
    done = r"(?<=[\u4e00-\u9fff])(?<![除为])了(?![解断结])"
    listed = _any_of("indicator_verbs.txt")
    return re.compile(
        rf"(?:{begun}(?:{listed}|{put_up}|{leads_to})了?|{done})(?!总?[率量额数类面]|经?费|[点站员栏箱屏柜](?![位工]))"
    )


@cache
def leading_verbs() -> re.Pattern[str]:
    """Return the pattern of verbs that end the way back only where the phrase begins with them: 抽查|企业96家."""
    words, nouns = _any_of("indicator_leading_verbs.txt"), _any_of("indicator_compounds.txt")
    return re.compile(rf"(?:(?!{nouns})(?:{words})了?(?!总?[率量额数类]|/))+")


@cache
def done_so() -> re.Pattern[str]:
    """Return the pattern of an adverb with the verb behind it: 检查组先后检查|公园8处."""
    words = f"{_any_of('indicator_leading_verbs.txt')}|{_any_of('indicator_verbs.txt')}"
    nouns = _any_of("indicator_compounds.txt")
    return re.compile(
        r".*(?:先后|就地|当场|依法|集中|现场|随机|连夜|及时|重点|全面|逐一|分别|分批|免费|主动|累计|共计|已经|陆续|相继|联合|有效|成功)"
        rf"(?!{nouns})(?:{words})了?(?!总?[率量额数类面])"
    )


@cache
def deeds() -> re.Pattern[str]:
    """Return the pattern of deeds that tell what is counted where no noun does: 当场查封|37.5吨.

    >>> deeds().search("现场查封了").group()
    '查封了'
    """
    return re.compile(rf"(?P<deed>{_any_of('indicator_deeds.txt')})(?:了|共计?|共有)?$")


@cache
def goods_deeds() -> re.Pattern[str]:
    """Return the pattern of what became of goods, which their own unit counts: 国内涉及|17台.

    >>> goods_deeds().search("该批面霜已售出约").group()
    '售出约'
    """
    return re.compile(rf"(?:{_any_of('indicator_goods_deeds.txt')})(?:[了为约共]|共计|总计)?$")


@cache
def done() -> re.Pattern[str]:
    """Return the pattern of what was done where what is counted goes unsaid.

    >>> [done().fullmatch(words) is not None for words in ("重新确认", "新申报的", "新申报企业")]
    [True, True, False]
    """
    how = r"(?:新|重新|复核|到期|首次|再次|已|共|当场|限期|立即|现场|即时)*"
    return re.compile(rf"{how}(?:{_any_of('indicator_done.txt')})的?")


def found(pattern: re.Pattern[str], words: str) -> Iterator[re.Match[str]]:
    """Yield the matches that neither begin a longer noun nor are a longer word's last sign: 有 in 国有企业."""
    nouns, enders = compounds(), _enders()
    for match in pattern.finditer(words):
        start, end = match.span()
        if not nouns.match(words, start) and (end - start > 1 or words[max(0, start - 1) : end] not in enders):
            yield match


@cache
def _enders() -> frozenset[str]:
    return frozenset(load_words("indicator_enders.txt"))


def _any_of(name: str) -> str:
    """Return the alternatives of a word list, the longest first."""
    return "|".join(re.escape(word) for word in sorted(load_words(name), key=len, reverse=True))
