"""Examinable: which counts are of things that can be examined, and whether those are goods or places."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.wording.words import UnitClass, unit_class

# Older checks count kinds: 460家企业生产的475种产品.
MADE_KINDS = regex_pattern(r"(?:生产|产|制造|经营|经销|销售|企业)的$")
_NOUN_END = regex_pattern(r"[、，的]")
# 个 counts anything: 样品28个 and 市场5个 are examined, 31个省 and 3个方面 are not.
_THINGS = regex_pattern(
    r"型号|车型|样机|样品|样本|[油水土煤气]样|试样|试块|产品|商品|产（商）品|商（产）品|批次|器具|秤|点位|网点|项目工地"
)
_SAMPLED = regex_pattern(r"(?:抽样|抽取|抽检)了?$|\p{Han}样$")
# 抽检童装28个: goods by the verb; 抽检乡镇5个 are where it was done.
_DRAWN = regex_pattern(r"(?:抽[检取验测样]|采集|检测|检定)了?(?P<name>\p{Han}{2,10})$")
_DIVISION = regex_pattern(r"[省市县区镇乡村旗州街道]$")
_OUTCOME_NEXT = regex_pattern(r"(?:不?合格|不符合)(?!项目|指标)")
_OUTCOME_RIGHT_BEFORE = regex_pattern(r"(?:合格|超标|不符合)(?:的|样品|产品|商品)*(?:有|为|共)?$")
# 组织3个省级水泥质检站进行抽查: those who check are not checked.
_TESTERS = regex_pattern(
    r"\p{Han}{0,10}?(?:质检站|质检中心|检验机构|检测机构|检验站|质检所|检验所|检查组|工作组|督查组|督导组|执法队|分局|监管所|工商所|质监所|[大中支]队|科室|小组)"
)
_RESULTS = regex_pattern(r"(?:抽查|检查|核查)\p{Han}{0,8}(?:结果|活动|证书|许可|工程|标准)$")  # 抽查认证活动结果52项
_POINTS = regex_pattern(
    r"(?:检查)?(?:重点|方面|环节|部分|阶段|步骤|产品单元|单元|品种|层面|类别|方向|问题|项目)"
)  # 单位和门店两个检查重点
_CASES = regex_pattern(r"(?:案|案件|投诉|举报|信访|提案|议案|建议|意见|线索)(?:[共约]|多达)?$")  # 纠正错案1300件
# 摸出隐患86条, 完成抽查任务3批
_NO_GOODS = regex_pattern(r"(?:隐患|线索|缺陷|短板|漏洞|(?<!有|无|存在)问题|任务)(?:[共约]|多达)?$")
_PAPERS = regex_pattern(
    r"(?:书|单|报告|文件|资料|通知|合同|档案|证明?|材料|问卷|图册|传单)[共计达约]?$"
)  # 意见通知书19份
_SITES = regex_pattern(
    r"企业|单位|主体|市场|[店站场所厂户点院校园矿]|公司|机构|超市|食堂|工地|小区|楼盘|直播间|铺|摊|档口|专柜|作坊|药房|商家"
)
_SITE_LAST = regex_pattern(r"(?:市场|企业|工地|[店站场所厂户点院校园库])$")  # 清查中转站18处
_BOUGHT_THERE = regex_pattern(r"购|买|取|带|剪")  # 从市场上购回15个电热水壶


def examinable(unit: str | None, before: str, after: str) -> UnitClass | None:
    """Return what a count counts where it can be examined."""
    kind = unit_class(unit)
    if (unit == "份" and _PAPERS.search(before)) or _NO_GOODS.search(before):
        return None
    if kind == "part":
        return "goods" if MADE_KINDS.search(before) else None
    if unit == "项":
        return "goods" if _RESULTS.search(before) else None
    if unit not in ("个", "处", "点"):
        return None if unit == "件" and _CASES.search(before) else kind
    if unit == "个" and (_SAMPLED.search(before) or _OUTCOME_NEXT.match(after) or _OUTCOME_RIGHT_BEFORE.search(before)):
        return "goods"
    words = (before[-12:], _NOUN_END.split(after[:12])[0])
    if unit == "个" and _POINTS.match(after):
        return None
    if unit == "个" and _names_site_first(words[1]) and not _TESTERS.match(after):
        return "place"
    if any(_THINGS.search(word) for word in words):
        return "goods"
    if unit != "个" or _TESTERS.match(after):
        return "place" if unit == "处" and _SITE_LAST.search(before) else None
    return _kind_of_pieces(before, words, after)


def _kind_of_pieces(before: str, words: tuple[str, str], after: str) -> UnitClass | None:
    """Return what a count in 个 counts where neither samples nor instruments are named beside it."""
    bought = _BOUGHT_THERE.search(words[0]) is not None
    if _SITES.search(words[1]) or (_SITES.search(words[0]) and not bought):
        return "place"
    if bought and words[1]:
        return "goods"
    drawn = _DRAWN.search(before)
    return "goods" if drawn and not _DIVISION.search(drawn["name"]) and not after else None


def _names_site_first(words: str) -> bool:
    """Tell whether a count is of places, whose goods are told behind it: 47个经营单位抽取样品120个."""
    site, thing = _SITES.search(words), _THINGS.search(words)
    return site is not None and thing is not None and site.start() < thing.start()


def ends_name(unit: str | None, after: str) -> bool:
    """Tell whether a count in 个 stands behind the name of what it counts: 车用汽油60个，…."""
    return unit == "个" and (not after or _OUTCOME.match(after) is not None)


_OUTCOME = regex_pattern(r"[，、；）]|中?有?$|(?:全部|均|都|不)*(?:合格|达标|符合|准确|过关|通过)")
