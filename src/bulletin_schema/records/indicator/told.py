"""Told: whether the text says what a number counts, by its noun, its unit or the deed before it."""

from __future__ import annotations

from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.indicator.facts import SHARE_OF_ALL
from bulletin_schema.records.indicator.growth import is_rate
from bulletin_schema.records.indicator.vocabulary import deeds, goods_deeds

# 5家被立案: the unit tells what is counted where the clause does not.
_SELF_EVIDENT = frozenset({"家", "名", "人", "位", "户", "张", "份", "元", "美元"})
_NO_GOODS = frozenset({"种", "类", "大类", "个", "项", "次", "倍", "批次", "批", "方面", "领域", "年", "%"})
# 5起立案查处, 6款被列为“五星”: the deed behind.
_DEED_BEHIND = regex_pattern(
    r"(?:被|[均已]被|(?:均|已|全部|予以|依法|当场|分别)*(?:立案|查处|没收|查封|扣押|停用|停业|责令|下架|销毁|退运|移送|移交|注销|吊销|取缔|关停|报废))"
)
_SOME_OF = re_pattern(r"[对将给向]其中的?$")  # 对其中4家下达通知书: some of those told before
_CASES = frozenset({"起", "件", "宗", "例", "人", "名", "家", "户", "家次", "户次", "人次", "次", "条", "处"})
_DEED_REACH = 8
# What a sum of money is, told by a verb that is its noun, too.
_PAYS = regex_pattern(
    r"(?P<deed>让利|罚没入库|罚没|挽损|减负|降本|节支|增收|创收|减费|免费|退赔|理赔|赔付|放款|授信|融资|投保|捐款|捐资|集资)(?:共计?|合计|累计|总计|约|近|达到?|超过?|了){0,2}$"
)
_BATCH_REACH = 16
_AIM_REACH = 32
_GRADE_REACH = 80
# 100个以上具有自主产权、市场占有率高的…: what is counted comes too late to be found.
_QUALIFIED = regex_pattern(r"[拥具]有|具备|符合")
# 一次检定合格率95%: a check's; 合计占比75%, 降幅6%: of what?
_BARE = re_pattern(
    r"(?:\p{Han}{0,2}(?:推荐|申报|报送))?(?:国家|大区|自治区|省|市|州|县|区|部|地市)级(?:以上)?|"  # of what another record counts
    r"(?:合计|总|约)?(?:占比|比例|增幅|降幅|增速|涨幅)|(?:同比|环比|年均)*(?:增长|下降|增加|减少|上升|提高)(?:率|幅度?)?|中国|我国|全国|全球|其他|排名|.*不合格|.*(?:抽查|抽检|检查|监测)(?:了.{0,6})?|.*(?:方面|层面|维度|步骤|角度|附录|附件|章节|条款|议程|议题|阶段|板块)|"
    r".*(?:规格|载重|限值|实测值|含量|厚度|宽度|长度|直径|浓度|净重|限价|含.量|实测|标称值?|如下|情况)为?(?:每\p{Han}{1,3})?|"
    r"(?:成立|设立|建立|建成|使用|确认|通过|参与|参加|公布|提供|推荐|获得|组建)了?|"
    r"(?:一次|批次|抽样|抽检|抽查|检验|检测|检定|综合|总体|总|平均|送检|样品|产品|商品|食品)*(?:不?合格|不合格发现|达标|不达标|符合)率|"
    r"(?:线上|线下|网络|实体|问题|样品|产品|商品|食品|不合格|批次)*(?:检出|发现)率|"
    r"经(?:专家|现场|抽样|实地)?(?:检测|检验|检查|抽查|核查|评议|评审|审核|初评|复核)|当[天日场]|.*(?:显示|应该)|[0-9]+[斤两]"
)
# 两家均已停产整改, 3个不足量: what a check found of some told before.
_FOUND_OF_SOME = regex_pattern(
    r"[站厂店]?(?:的同批\p{Han}{2})?(?:均|都)?(?:已|仍)?(?:整改到位|停产整改|完成整改|封存|不符合|存在|有(?:问题|不)|未改正|不足|(?<=[站厂店])被责令|超标|短缺)"
)
_THE_REST = ("其余", "其他", "另外")
# 插座高于10%, 木家具在90%以下: in which class of rates a thing falls.
_IN_CLASS = re_pattern(r"在[0-9]|.(?:高于|低于)")
_RATED = regex_pattern(r"率|比|指数|占|满意度|份额")
# 近三成轮胎不合格: a check's.
_OUTCOME = regex_pattern(r"的?\p{Han}{1,12}?(?:不合格|不达标|不符合|超标|存在(?:安全|质量))")
# 51组油品全部合格, 2部电梯一次检验合格: a check's, too.
_PASSED = re_pattern(
    r"的?\p{Han}{0,10}?(?:全部|全都|全|均|都|一次|检验|检定|经检)\p{Han}{0,4}?(?:不?合格|不?符合|不?达标)(?!证)"
)
_GOODS = frozenset("批组台件款种个只把支份部辆瓶袋") | {"批次", "台件", "台套", "个样品"}
# 其中一等奖2个、AAA级9家: parts of what an award counts.
_PRIZE = re_pattern(r".*(?:[特一二三四]等奖|[金银铜]奖|优秀奖|提名奖|组织奖|个人奖|项目奖|质量奖|创新奖|贡献奖|优质奖)")
_GRADE = re_pattern(r"A{1,5}级(?:企业)?")
_GRADED = regex_pattern(r"信用|良好行为|旅游|景区")
# 合格290台, 抽检样品62批次: what a check found; 计划抽检100批次, 3批次涉嫌假冒: what no check holds.
_OF_CHECK = re_pattern(
    r".*(?:不?合格|不?达标|不?符合要求)(?:样品|产品|商品|食品|数|批次数?)?|\p{Han}{2,8}(?:超标|偏低|不符)的?|[实应受送抽]检(?!测|验)\p{Han}{0,6}"
)
# 18台不合格器具经调修后全部合格; 没收不合格秤14把 is a deed.
_FAILING = re_pattern(r"不合格\p{Han}{1,8}")
_DEALT_WITH = re_pattern(
    r"停止使用|停用|曝光|没收|查封|扣押|查扣|封存|销毁|下架|召回|退市|罚没|收缴|约谈|责令|整改|更换|立案|处罚"
)
# 童装抽查合格率83%: a check's, which 抽查合格率达到95% is not.
_CHECKED_RATE = regex_pattern(r".*(?:抽查|抽检|检查|查看|检验|抽样)不?合格率")
_LEVEL = regex_pattern(r"(?:达到|稳定|保持|维持|提[高升][到至])[在到]?$")
_CHECKED = regex_pattern(r"(?:检查|抽查|抽检|共查|巡查|排查)(?:了|共计?)?$")  # 共检查63家
_NO_LESS = re_pattern(r"不[少低]于")
_CHECK_RATES = ("合格率", "发现率", "检出率")
_PEOPLE = frozenset({"名", "人", "人次", "位"})  # 考核合格398人
_AIMED = regex_pattern(r"力争|争取|确保|目标|要求")  # 力争年底前抽样合格率达到85%: no check's yet
_LOOKS = ("监测", "抽查", "检查")
_BATCHES = frozenset({"批次", "批"})
_SAMPLED = frozenset({"个", "组", "台", "件", *_BATCHES})
_UNCHECKED = regex_pattern(
    r"计划|拟|将|安排|任务|委托|定检|未获|未取得|未经|无证|过期|超期|涉嫌|假冒|移送|移交|已通报|截获|有害生物|疫情|除害|销毁|退运|召回|不少于|不低于|每[千万]人|进口|出口|放行|通关|签发|接待|来访|参观"
)
# 下架问题产品420批次
_TAKEN_AWAY = regex_pattern(r"(?:下架|下柜|查封|扣押|封存|没收)\p{Han}{0,10}$")


def is_told(text: str, number: Mention[Any], metric: str | None) -> bool:
    """Tell a number of which the text says what it counts: 占13.8%, 已有33项 leave it open."""
    low = max(0, number.start - _AIM_REACH)
    if number.kind == "percent" and SHARE_OF_ALL.search(text, low, number.start):
        return True
    if _is_outcome(text, number, metric):
        return False
    if number.kind == "percent" and metric and not _RATED.search(metric) and _IN_CLASS.match(text, number.start - 1):
        return False
    if metric is None:
        if _FOUND_OF_SOME.match(text, number.end) and not text.endswith(_THE_REST, low, number.start):
            return False
        return _tells_deed(text, number) or _QUALIFIED.match(text, number.end) is not None
    return _is_named(text, number, metric)


def _is_outcome(text: str, number: Mention[Any], metric: str | None) -> bool:
    """Tell what a check counts, whatever noun it has: 抽检120批次, 近三成轮胎不合格, 51组油品全部合格."""
    unit, low = number.value.unit, max(0, number.start - _BATCH_REACH)
    if unit in _BATCHES and not _is_goal(text, number):
        taken_away = metric and _TAKEN_AWAY.search(text, low, number.start)
        if not (taken_away or _UNCHECKED.search(text, low, number.end + _DEED_REACH)):
            return True
    if number.kind == "percent" and _OUTCOME.match(text, number.end):
        return True
    return unit in _GOODS and _PASSED.match(text, number.end) is not None


def _is_named(text: str, number: Mention[Any], metric: str) -> bool:
    """Tell a number whose noun says what it counts, and not what a check or an award does."""
    if number.value.unit == "次" and metric.endswith(_LOOKS):  # 开展监督抽查4次
        return True
    if number.kind == "count" and _is_prize(text, number, metric):
        return False
    low = max(0, number.start - _AIM_REACH)
    aimed = metric.endswith("率") and _AIMED.search(text, low, number.start) is not None
    if number.value.bound == "exact" and not aimed and _CHECKED_RATE.fullmatch(metric):
        return _LEVEL.search(text, low, number.start) is not None
    of_check = not is_rate(number) and number.value.unit not in _PEOPLE and _is_of_check(text, number, metric)
    if number.kind == "points" and metric.endswith(_CHECK_RATES):  # 电子秤合格率提高13.7个百分点: a check's
        return False
    return not of_check and (aimed or _is_goal(text, number) or _BARE.fullmatch(metric) is None)


def _is_prize(text: str, number: Mention[Any], metric: str) -> bool:
    """Tell a part of what an award counts, but no aim: 其中一等奖2个, 信用企业中AAA级9家; 力争质量奖2个 is an aim."""
    if _PRIZE.fullmatch(metric):
        return _AIMED.search(text, max(0, number.start - _AIM_REACH), number.start) is None
    low = max(0, number.start - _GRADE_REACH)
    return _GRADE.fullmatch(metric) is not None and _GRADED.search(text, low, number.start) is not None


def deed_of(text: str, number: Mention[Any]) -> str | None:
    """Return the deed right before a number of cases or people without a noun: 查处|1936宗, no 查封|37吨; 让利|98万元."""
    if number.kind == "money":
        paid = _PAYS.search(text, max(0, number.start - _DEED_REACH), number.start)
        return paid["deed"] if paid else None
    if number.value.unit not in _CASES:
        return None
    deed = deeds().search(text, max(0, number.start - _DEED_REACH), number.start)
    return deed["deed"] if deed else None


def _tells_deed(text: str, number: Mention[Any]) -> bool:
    """Tell a number without a noun whose unit, or the deed beside it, says what it counts."""
    if _CHECKED.search(text, max(0, number.start - _AIM_REACH), number.start):
        return False
    low = max(0, number.start - _DEED_REACH)
    if _SOME_OF.search(text, low, number.start):
        return False
    if number.value.unit in _SELF_EVIDENT or deeds().search(text, low, number.start):
        return True
    if number.value.unit not in _NO_GOODS and goods_deeds().search(text, low, number.start):
        return True
    return number.kind == "count" and _DEED_BEHIND.match(text, number.end) is not None


def _is_goal(text: str, number: Mention[Any]) -> bool:
    """Tell what is still to be reached: 食品抽检达到3200批次以上, 合格率稳定在98%以上, 抽检不少于500批次."""
    return number.value.bound == "at_least" and (
        text.startswith("以上", number.end - 2) or _NO_LESS.search(text, number.start - 4, number.end) is not None
    )


def _is_of_check(text: str, number: Mention[Any], metric: str) -> bool:
    """Tell what a check looked at or found: 实检309台, 合格290台, 18台不合格器具."""
    low = number.start - len(metric)
    if _FAILING.match(metric) and _DEALT_WITH.search(text, max(0, low - 4), low):  # 下架不合格商品120件
        return False
    if _OF_CHECK.fullmatch(metric) or (metric.endswith("样品") and number.value.unit in _SAMPLED):
        return True
    dealt_with = _DEALT_WITH.search(text, max(0, number.start - _BATCH_REACH), number.end + _BATCH_REACH)
    return _FAILING.match(metric) is not None and dealt_with is None
