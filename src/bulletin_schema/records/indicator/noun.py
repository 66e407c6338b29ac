"""Noun: what is left of the words before a number when verbs, places and joiners are taken off."""

from __future__ import annotations

import re
from functools import lru_cache

from bulletin_schema.lexicon import load_words
from bulletin_schema.patterns import listed_re_pattern, re_pattern, regex_pattern
from bulletin_schema.records.indicator.behind import trimmed
from bulletin_schema.records.indicator.vocabulary import AGENT, HEAD, done_so, found, leading_verbs, verbs

_TIME = (
    r"(?:[0-9一二三四五六七八九十]{1,3}月?(?:至|到|-|—|~)[0-9一二三四五六七八九十]{1,3}月份?|[0-9一二三四五六七八九十]{1,3}月(?:份|底|末|初)?"
    r"|[上下]半年|前?[一二三四]季度|平均到每一天)"
)
_LEAD = listed_re_pattern("indicator_lead_ins.txt", before=rf"^(?:{_TIME}|", after=r")+")
# 3、罚款; 竹笋等地理标志商标, of a list; 示范区内亩均增收
_NUMBERED = re_pattern(
    r"^(?:[0-9]{1,2}[、.．]|\p{Han}{0,4}等(?!级)(?=\p{Han}{4})|\p{Han}{2,6}[内中](?=亩均|人均|户均))"
)
_LISTED = regex_pattern(r"等(?=[^等级]{2,})")
_QUOTED = regex_pattern(r"^[^等]{0,16}”等(?:(?:品牌|商标|字样|标识|型号)的?)?(?=\p{Han}{2})")  # “萌牙”“水晶泥”等玩具
# 用旧衣开花制成的絮棉: what something is made of.
_MADE_OF = regex_pattern(r"^[用以由从]\p{Han}{2,12}(?:制成|做成|加工|生产|制作|改装|翻新)的")
_TITLED = regex_pattern(r"^.*》等(?=\p{Han}{2})")  # 发放《…手册》等宣传资料
# 平台共登记处理投诉举报: what is counted stands behind what was done in all.
_IN_ALL = regex_pattern(
    r"^.{2,}?(?:一共|共计|合计|累计|(?<!公|总)共(?!同|享|公|用|性|建(?!立|成|设|有)|青|和|产|计))(?=\p{Han}{2})"
)
# 企业各奖励20万元, 为企业免征强检费用: whom it is for is not what is counted.
_WHOM = re_pattern(
    r"^(?:.{0,16}?(?:各|分别|每家|每家.{0,10}?|一次性|的)(?=奖励|补助|资助|奖补)|.{0,24}?(?:企业|单位|组织|个人|团队)(?=(?:奖励|补助|资助|奖补)$)"
    r"|(?:\p{Han}{0,6}?(?:已|共|累计|先后|直接|预计|全年|今年|每年|年内|当年|[该我全][局所院处会]))?(?:为|给|向|对|帮|帮助|助力|协助)\p{Han}{0,6}(?:企业|单位|主体|[商业农]户|经营者|消费者|群众|用户|居民)(?=\p{Han}{3}|挽损|减负|增收|让利|节支|减费|融资|贷款|纾困))"
)
# 依法对其罚款1.5万元: on whom is not what is counted.
_ON_WHOM = regex_pattern(
    r"^.{0,16}(?:被分别|被|拟处|并|单位|超市|企业|公司|[户店点站厂场行者])(?:各|分别)?(?:处以?)?(?=罚款$)|^.{0,16}?对(?:其|当事人|涉事\p{Han}{0,6}?)(?:依法)?(?:处以?|作出)?(?=罚款|没收|警告|处罚)"
)
# 移送公安机关5起: who took them is not what is counted.
_TAKER = regex_pattern(
    r"(?:移[送交]|转交|交由|抄告|通报)?(?:公安|司法|检察|纪检监察|执法|监管|主管|住建|农业农村|有关|相关)(?:机关|部门)"
)
# 督促企业处理隐患: who was made to do it.
_MADE_TO = regex_pattern(rf"^(?:督促|责令|指导|引导|协助|推动|要求|帮助)\p{{Han}}{{0,4}}{AGENT}(?=\p{{Han}}{{4}})")
# 事故起数同比分别下降: against when.
_AGAINST = regex_pattern(r"(?:同比|环比|较上年.{0,4}|比上年.{0,4}|与上年.{0,4}相比)$")
# 某公司进口的打火机: whose it is.
_WHOSE = regex_pattern(
    rf"^\p{{Han}}{{0,12}}{AGENT}(?:所|共|新)?(?:生产|销售|进口|出口|经营|制作|提供|代理|使用|售卖|上报|申报)的"
)
_PER = regex_pattern(r"(?:平均)?每[百千万亿](?:人|户|家|名|台|平方)")
# Verbs that also name what they count: 立案4起, 儿童用品召回43次.
_NOMINAL = frozenset({"立案", "召回", "下架", "受理", "办结", "约谈", "没收", "调试", "销号"})
# 查处无证经营的商户, 责令停用未经检验的锅炉: what was done with what is counted.
_DEALT_WITH = regex_pattern(
    r"^(?:依法|当场|就地|立即|责令|限期|分别|已)*(?:查处|查获|查封|查扣|扣押|没收|取缔|关停|停用|停止使用|停业|整改|改正|注销|吊销|撤销|下架|召回|销毁"
    r"|发现|查出|检查|排查|帮助|走访|受理|处理|办理|表彰|约谈|处罚|移送|清理|清退|更换|淘汰)了?"
)
# 通过ISO 9001认证的企业: what those counted have or have done tells which they are.
_WHICH = regex_pattern(
    r"^(?:现有|拥有)?(?:核准|获准|通过|取得|获得|荣获|获准|获评|获批|获|具有|具备|拥有|持有|参加|参与|参保|纳入|列入|入选|采用|实施|导入|推行|执行|加入|承担|主导|未|存在"
    rf"|涉嫌|从事|登记|注册|申请|使用|享受|开展|建立|符合|达到|处于|超过|提供|销售|生产|经营|需)[^，。；的]{{2,24}}的\p{{Han}}{{0,6}}?{HEAD}$"
)
# 新增注册商标: the new ones are not all there are.
_NEW = frozenset({"新增", "净增"})
_STOCK = regex_pattern(
    r"(?:有效|各类|注册|登记|市场主体|经营主体|企业|个体|私营|民营|专利|发明|商标|地理标志|农民专业|就业|贷款|授信|投资|版权)"
)
_OF_ITSELF = frozenset({"新增", "再增", "新增加", "净增", "注销", "吊销"})  # 个体工商户新增1200户
_GROWN = re_pattern(rf"(?:{HEAD}|[鞋药茶粮酒渔纸林农牧网][企户店厂]|商标|专利|名牌)$")
_REACHES = frozenset({"完成", "实现", "达成"})  # 地区生产总值完成236.5亿元
_AMOUNT = regex_pattern(r"(?:总?值|额|收入|产量|总量|增加值|投资|利润|利税|税收|面积|吞吐量|销量)$")
# 造假窝点端掉2个, 违法案件查办286起: what was dealt with stands before the deed (indicator_taking_deeds.txt).
_THING = regex_pattern(
    r"\p{Han}(?:窝点|案件|隐患|问题|产品|商品|食品|设备|器具|线索|证书|摊点|作坊|车辆|电梯|气瓶|方案|内刊|简报|》)$"
)
_DOER = re_pattern(rf"\p{{Han}}{{0,8}}?{AGENT}")
# 8个|县市共受理投诉126起
_PLACES_DO = regex_pattern(
    r"^\p{Han}{0,3}?(?:[县区市州盟旗乡镇村道]|社区|省份|城市)(?:一共|累计|共计|合计|共(?!同|享|用|青)(?:建(?!设|成|立))?)"
)
_BY_AGENT = regex_pattern(rf"{AGENT}$|[局会院所处科共]$")
_LEADING_ON = regex_pattern(r"(?:(?<![方导取意])向|(?<![相绝应核校反])对|把|将)$")  # 联合公安机关对3个村
_GAINS = frozenset({"融资", "贷款"})  # 帮助36家|企业|融资
_DID_SO = regex_pattern(rf"^\p{{Han}}{{0,8}}?{AGENT}\p{{Han}}{{1,2}}了(?=\p{{Han}}{{2}})")  # 职工提了|建议
# “你点我检”志愿服务6场; “三无”文具 is a sort of goods.
_EVENT = regex_pattern(r"^[^”]{5,}”(?=(?:志愿服务|宣传|培训|讲座|主题|专题|系列)*(?:活动|行动|服务|讲座|培训|宣传)$)")
# “恩平麦克风”集体商标用标企业, 假冒“砀源”牌商标: the brand is no part of the noun.
_BRAND = regex_pattern(
    r"^[^”]{2,16}”(?:牌|(?=(?:国家)?(?:地理标志|证明商标|集体商标|用标|准用|授信|贴标|商标(?:使用|准用|授权))))"
)
# 查出工艺、管理方面问题46个
_SIDES = regex_pattern(r"^.{1,16}(?:方面|环节|领域)的?(?=\p{Han}{0,4}(?:问题|隐患|缺陷|不足)$)")
_FAULTS = ("问题", "隐患", "缺陷", "不足")
_LONG = 14
LONGEST = 24


@lru_cache(maxsize=4096)
def noun_of(words: str) -> str:
    """Cut what stands before a noun phrase.

    >>> noun_of("培养标技委专家、首席质量官等"), noun_of("检查组先后检查公园、商场"), noun_of("本次抽查企业")
    ('标技委专家、首席质量官', '公园、商场', '企业')
    """
    words = _EVENT.sub("", _NUMBERED.sub("", words.strip(" “”（）()，,")))
    words = _SIDES.sub("", words) if words.endswith(_FAULTS) else words
    listed = _LISTED.search(words) if "等" in words else None
    if listed and "、" in words[: listed.start()]:
        words = words[listed.end() :]
    words = _BRAND.sub("", words) if "”" in words else words
    words = _QUOTED.sub("", _TITLED.sub("", words)) if "等" in words else words
    words = trimmed(_AGAINST.sub("", words.removesuffix("等")))
    if per := _PER.search(words):
        return words[per.start() :] if len(words) - per.start() <= LONGEST else ""
    if in_all := _IN_ALL.match(words):
        words = words[in_all.end() :]
    words = _ON_WHOM.sub("", words) if "对" in words or words.endswith("罚款") else words
    words = _WHOSE.sub("", _WHOM.sub("", words))
    words = _LEAD.sub("", _MADE_OF.sub("", _owned(_LEAD.sub("", words))))
    words = _LEAD.sub("", _MADE_TO.sub("", words))
    words = _past(done_so(), _past(leading_verbs(), words))
    named = 1 < len(words.removeprefix("全国")) <= LONGEST and not (
        _LEADING_ON.search(words) or _TAKER.fullmatch(words)
    )
    return words if named else ""


def without_doer(words: str) -> str:
    """Take off who did it, or for whom it was done, where a verb follows: 企业|减免检测费用.

    >>> without_doer("企业减免检测费用"), without_doer("企业研发投入")
    ('减免检测费用', '企业研发投入')
    """
    words = _PLACES_DO.sub("", words)
    doer = _DOER.match(words)
    if doer and (words[doer.end() :] in _GAINS or words.startswith("、", doer.end())):
        return words[doer.end() :].removeprefix("、")
    if did := _DID_SO.match(words):
        return words[did.end() :]
    if doer and (leading_verbs().match(words, doer.end()) or verbs().match(words, doer.end())):
        return words[doer.end() :]
    return words


def _past(begun: re.Pattern[str], words: str) -> str:
    """Return the noun behind a verb that the words begin with, where one stands there."""
    verb = begun.match(words)
    if verb and len(words) - verb.end() > 1 and "的" not in words[verb.end() :]:
        return str(_LEAD.sub("", words[verb.end() :]))
    return words


def _owned(words: str) -> str:
    """Cut the clause before a noun: 平台接到和录入的案件 is 案件, 参加对标达标的企业 stays."""
    words = _grown_itself(words)
    if "的" not in words[:-1]:
        spoken = list(found(verbs(), words))
        return _behind_verb(words, spoken) if spoken else words
    dealt_with = _DEALT_WITH.match(words)
    words = words[dealt_with.end() :] if dealt_with else words
    owner = words.rfind("的", 0, -1)
    told = [verb for verb in found(verbs(), words) if words.startswith("未") < verb.start() < owner]  # 未获得认证的产品
    if _WHICH.match(words) and not told:
        return words
    if told or len(words) > _LONG or (dealt_with and _BY_AGENT.search(words)):
        return words[owner + 1 :]
    return words


def _grown_itself(words: str) -> str:
    """Take 新增 off the end of a noun that is itself what has grown: 鞋企新增."""
    for verb in _OF_ITSELF:
        if words.endswith(verb) and _GROWN.search(words, 0, len(words) - len(verb)):
            return words[: -len(verb)]
    return words


def _behind_verb(words: str, spoken: list[re.Match[str]]) -> str:
    """Return what stands behind the last verb, or the verb with its object where it names a deed: 儿童用品召回43次."""
    last = spoken[-1]
    if rest := words[last.end() :]:
        return f"{last[0]}{rest}" if last[0] in _NEW and _STOCK.match(rest) else rest
    before = words[: last.start()]
    if last[0] in _REACHES and _AMOUNT.search(before):
        return before
    if last[0] in load_words("indicator_taking_deeds.txt") and _THING.search(before):
        return before[spoken[-2].end() if len(spoken) > 1 else 0 :]
    if last[0] not in _NOMINAL:
        return ""
    low = spoken[-2].end() if len(spoken) > 1 else 0
    thing = words[low : last.start()]
    return words[low:] if len(thing) > 1 and not _BY_AGENT.search(thing) else last[0]
