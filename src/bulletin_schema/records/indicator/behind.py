"""Behind: the noun phrase that follows its number, up to where the clause goes on (35家企业|建立研发中心)."""

from __future__ import annotations

from functools import lru_cache

import regex

from bulletin_schema.patterns import listed_re_pattern, listed_regex_pattern, re_pattern, regex_pattern
from bulletin_schema.records.indicator.vocabulary import (
    AGENT,
    HEAD,
    HEADED,
    acts,
    compounds,
    found,
    leading_verbs,
    stops,
    verbs,
)

# 52家企业销售的, 7种产品质量抽查: the noun ends before what it does, or what is looked at in it.
_DOES = regex_pattern(
    rf"(?<={AGENT}|者|店|户)(?:生产|销售|经营|在[用售销]|制造(?!企业|厂|商|业)|加工(?!企业|厂)|共)"
    r"|(?<=[县区市州盟旗乡镇村道]|社区|省份|城市)(?:一共|累计|共计|合计|共(?!同|享|用|青))"
    r"|(?<=产品|商品|食品)(?:质量|安全)|(?<=行业|领域|省份)(?:产品|商品|企业)"
    r"|(?<=企业|单位|主体|产品|项目)中(?=\p{Han}{2})(?!小|型|心|介)|(?:详见|见附件)"
)
# 125家学校食堂“互联网+明厨亮灶”建设: what is done there.
_QUOTED = regex_pattern(rf"(?<={HEAD})“")
# 5家超市测量了, 3台电梯应急对讲失灵: what was done, or what is wrong with it.
_DID = regex_pattern(rf"(?<={HEAD})\p{{Han}}了|(?:\p{{Han}}{{2}}|(?<=\p{{Han}})[做买送办建开发交签领])了")
_FAULTY = listed_re_pattern(
    "indicator_faults.txt", before=rf"^(?P<what>\p{{Han}}{{0,8}}?{HEAD})\p{{Han}}{{1,10}}?(?:", after=r")"
)
# 26所学校食堂“明厨亮灶”覆盖率, 35家企业营业收入: what is told of those counted.
_THEIR = re_pattern(
    rf"^(?P<what>\p{{Han}}{{0,10}}?{HEAD}{{1,2}})[^，。]{{0,12}}?(?:率|额|量|产值|增加值|收入|占比|比例|比重|面积|投资|利润|利税|资产|费用|成本)$"
)
# 旅游和餐饮服务企业: one noun; 企业和个人: two, 执法人员和技术评审员组成…: both are counted.
_AND = regex_pattern(rf"(?:(?:和|及|与|、)\p{{Han}}{{1,6}}?){{0,3}}(?:和|及|与|、)(?P<more>[\p{{Han}}]{{0,10}}?{HEAD})")
_BOTH = regex_pattern(
    rf"(?:和|及|以及|、)\p{{Han}}{{0,6}}?(?:{HEAD}|人|员|者|师|户|店|点|场|站|所|院|校|厂|地区|乡镇|街道)(?:代表|人员)?(?=$|组成|参加|参会|[抽开进])"
)
# 91件新认定的著名商标企业: what is counted stands behind what was done with it.
_DONE = regex_pattern(
    r"^(?:新|已|拟|被|经|首次)?\p{Han}{0,4}(?:认定|获批|获奖|登记|注册|备案|批准|公布|申报|入选|抽检|检测|检验|培育|建成)的$"
)
# 18家存在无证生产行为的企业: those who did it.
_WHO_DID = regex_pattern(
    r"^[^的]{2,20}(?<![县市区镇村]|乡镇|街道|社区|省份|园区|行业|领域|环节|品牌|型号|方面)的"
    rf"(?P<who>\p{{Han}}{{0,6}}?{AGENT})(?!的)"
)
# 6家|无生产许可证的小烧锅: what those counted lack.
_LACKING = regex_pattern(r"^(?:无|未|没有|缺)\p{Han}{2,10}的(?P<what>\p{Han}{2,8})")
# 14家签约酒店, 93家生产、销售单位, 9台超期未检电梯: what kind they are, no deed.
_TRADE = "(?:生产|销售|经销|经营|流通|加工|使用|检验|检测|认证|批发|零售|维保|安装|制造|进口|出口|仓储|运输|养殖|种植)"
_KIND_OF = regex_pattern(
    rf"^(?:{_TRADE}(?:[、和及与]{_TRADE})+|{_TRADE}(?=单位|机构)|超期服役|超期未检|超期|未检|未经检验|未注册|未登记|无证|报废|带病运行|签约|参展|参会|参赛|入选|入围|达标|上榜|承诺|参保|整改|停产|停业|关闭|合格|不合格(?:{_TRADE})?|集中|加盟|进驻|申报|申请|参与|受检|受访|受查|受检查|被检|被查|被抽查|被检查|起草|主办|协办|承办|获奖|获证|获批|供应|涉及|涉嫌|在建|在产|在售|在检|在训)(?={HEAD})"
)
# 12.5吨|不合格化肥: no stop where the noun begins with it.
_FAULT = re_pattern(r"(?:不合格|合格|不达标|达标)\p{Han}{2,}")
_TRAILING = regex_pattern(
    r"(?:依旧|仍|全|一?共计?|逐[一家台户个]|分别|合计|总计|均|首次|等|并|参与|参加|到场|(?<=企业|单位|商户|门店|超市|商场)抽|报检|占|仅占|在[用册]|[要将应]|(?<=人员|[员名师生])分)+$"
)
_INSIDE = re_pattern(
    r"(?<=\p{Han}{2})(?<![集其高初之当])中$|(?<=投诉|举报|线索|通知|报告|指令|通报)后$|(?<=企业|单位|产品|项目|名单|总数)[内里]$"
)
# 19家商场、超市|的月饼, 96家面粉厂、油厂|检定地磅: two sorts of those counted.
_PAIR = regex_pattern(rf"(?:[和及与、]|以及)(?:(?![和及与、的])\p{{Han}}){{0,8}}?(?:{AGENT}|[厂店院场馆站所])")
# 15家企业|挤进初选, but 企业首席质量官: what follows those counted is a noun where it ends as nouns do.
_WHO = rf"(?:{AGENT}|产品|商品|食品|项目|案件|设备|品牌|乡镇|街道|社区|村庄|县区|县市|地市|省份|[酒茶纸砖糖油药]厂)"
_ACTS_SO = regex_pattern(rf"^.{{0,16}}{_WHO}(?P<rest>\p{{Han}}{{2,}})$")
# 12家企业|冲进百强榜, 23个村庄|吃上放心水: a verb of one sign and where its deed leads to.
_LEADS = regex_pattern(
    rf"(?<={_WHO})(?![以网准收投进地楼年线])\p{{Han}}(?:[上下进到过起回](?![市线])|出(?![口厂租])|入(?![库会])|开(?!发))"
)
_NOUN_TAIL = listed_regex_pattern("indicator_noun_tails.txt", before=rf"(?:{HEAD}|", after=r")$")
_SHORT = 16
_LOCAL = regex_pattern(r"^[省市区县](?=重点|规上|规模以上|内|属)")


@lru_cache(maxsize=4096)
def until_stop(noun: str) -> str:
    """Cut a noun phrase where the clause goes on.

    >>> until_stop("企业建立研发中心"), until_stop("专家来到园区"), until_stop("存在违规行为的企业被查处")
    ('企业', '专家', '存在违规行为的企业')
    """
    if lacking := _LACKING.match(noun):
        return noun[: lacking.start("what")] + until_stop(noun[lacking.start("what") :])
    whole = noun
    noun = _before_acts(noun)
    kind = _KIND_OF.match(noun)
    for stop in found(stops(), noun):
        if (kind and stop.start() < kind.end()) or (not stop.start() and _FAULT.match(noun)):
            continue
        if stop[0] == "的" and _DONE.search(noun[: stop.end()]):
            return until_stop(noun[stop.end() :])
        more = _AND.match(noun, stop.start()) if stop.start() else None
        if more and not HEADED.search(noun[: stop.start()]) and not any(found(stops(), more["more"])):
            continue
        if both := _BOTH.match(noun, stop.start()) or _paired(noun, stop.start()):
            return trimmed(noun[: both.end()])
        noun = noun[: stop.start()]
        break
    if not HEADED.search(noun) and (who := _WHO_DID.match(whole)):
        return str(whole[: who.end()] if who.end() <= _SHORT else who["who"])
    noun = _who_acts(trimmed(str(_LOCAL.sub("", noun))))
    their = _THEIR.match(noun)
    return str(their["what"]) if their else noun


def _who_acts(noun: str) -> str:
    """Cut a phrase behind those counted where it does not end as a noun does: 企业|挤进初选, but 企业首席质量官."""
    acting = _ACTS_SO.match(noun)
    return noun[: acting.start("rest")] if acting and not _NOUN_TAIL.search(noun) else noun


def _paired(noun: str, at: int) -> regex.Match[str] | None:
    """Match the second sort of those counted, where the clause goes on behind it: 商场|、超市|的月饼."""
    pair = _PAIR.match(noun, at) if HEADED.search(noun[:at]) else None
    if pair is None or any(found(stops(), noun[at + 1 : pair.end()])):
        return None
    goes_on = pair.end() == len(noun) or stops().match(noun, pair.end()) or verbs().match(noun, pair.end())
    return pair if goes_on or leading_verbs().match(noun, pair.end()) else None


def _before_acts(noun: str) -> str:
    """Cut a noun phrase before what is done by those counted, or wrong with them."""
    if quoted := _QUOTED.search(noun):
        noun = noun[: quoted.start()]
    if leads := _LEADS.search(noun):
        noun = noun[: leads.start()]
    if does := _DOES.search(noun):
        noun = noun[: does.start()]
    for act in acts().finditer(noun):
        if not compounds().match(noun, act.end("who")):
            noun = noun[: act.end("who")]
            break
    if faulty := _FAULTY.match(noun):
        return str(faulty["what"])
    did = _DID.search(noun, 2)
    if did is None:
        return noun
    head = did.start() + 1  # 企业作了检查: the verb has one sign, the other is the noun's last
    return noun[: head if HEADED.search(noun[:head]) else did.start()]


def trimmed(noun: str) -> str:
    """Take the adverbs and 中 off the end of a noun phrase: 检验机构中 is 检验机构."""
    return str(_INSIDE.sub("", _TRAILING.sub("", noun)))
