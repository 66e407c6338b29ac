"""Deeds: the word of checking that governs a number, before it or behind it, and the method it tells."""

from __future__ import annotations

import regex

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.model import InspectionMethod
from bulletin_schema.records.inspection.wording.clause import COUNT, MONEY, Clause, masked_text
from bulletin_schema.records.inspection.wording.words import UnitClass, main_hit, verbs

_EXAMINED_AFTER = re_pattern(
    r"[^，；。]{0,30}?(?:(?:进行|开展|实施|展开|组织|接受|做|作)(?:了|完|好|过)*[^，；。]{0,16}?|逐[\p{Han}]{1,2}|挨[家个户店]|(?:上门|集中|统一|现场|免费|首次|定期|周期))"
    r"(?:检查|抽查|抽检|检验|检测|检定|监测|巡查|排查|校准|督查|检校|过筛|摸排|比较试验|测试|试验(?!报告)|同类试验|测评|比对|回访|核验|查验|核查|校验|过检|专项执法|“?回头看|“?体检)"
    r"|[^，；。]{0,16}?(?:“?双随机(?:、?一公开)?”?|专项|突击|执法|监督|联合|全面)+(?:检查|抽查)(?!组)"
    r"|[^，；。]{0,12}?(?:抽查|抽检|检验|检测|检定)中$|[^，；。]{0,16}?“?(?:体检|把脉|问诊|会诊|过筛)”?$"
    r"|[^，；。]{0,16}?(?:[普检排]?查|摸排|筛|检|测)了?一遍$"
    r"|[^，；。]{0,16}?提供了?[^，；。]{0,6}(?:检定|校准|检测|检验)服务"
    r"|[^，；。]{0,20}?的\p{Han}{0,8}?(?:检查|抽查|抽检|检验|检测|检定)(?:中|时|过程中|结果|显示|发现|表明)"
    r"|[^，；。]{0,20}?的\p{Han}{0,6}?(?:抽[查检验]|检[验测查定]|监测)$"
    r"|[^，；。]{0,20}?的\p{Han}{0,4}?(?:试验|测试|测评)(?:结果|报告)*(?:显示|发现|表明)"
)
_LOOKED = r"(?:检查|巡查|排查|核查|清查|督查|稽查|走访|巡检|暗访|抽查|检定|校准|校验|检[测验]|核对|问诊|体检|拉网)"
_WHOLLY = r"(?:一一|逐\p{Han}{1,2}|挨[家个户店台]|一([家户条台只个所])一\1|轮番|全部?|全都|都|拉网式?|地毯式|蹲点|突击|集中|仔细|实行\p{Han}{0,3}轮?)"
# 对53家作坊巡查三遍, 对23所学校收费一一核对: the deed ends the clause
_ENDS_WITH_DEED = re_pattern(
    rf"[^，；。]{{0,20}}?{_WHOLLY}?{_LOOKED}(?:了|过|完|到位|完毕|[一二两三四五六七八九十\d]+[遍轮次番])*”?$"
)
# 26家农资店逐户核查完毕, 11台游乐设施都看了: what it was done to stands first
_WHOLLY_DONE = re_pattern(
    rf"[^，；。]{{0,16}}?{_WHOLLY}\p{{Han}}{{0,4}}?(?:{_LOOKED}(?:了|过|完|到位|完毕|一[遍轮次])+|(?:[查看检测校过]|抽)(?:了|过|完)(?:一[遍轮次]|筛子?|去)*)$"
    rf"|\p{{Han}}{{2,12}}“?{_LOOKED}”?(?:完毕|完成)$"
)
_WHOLLY_NEXT = re_pattern(rf"，[^，；。]{{0,12}}?{_WHOLLY}\p{{Han}}{{0,4}}?[校查检测](?:过|了|完)(?=[，。；])")
_CARRIES_OUT = regex_pattern(r"(?:进行|开展|实施)了?[^，；。]{0,6}检[验测]$")
# 对散装蛋糕等12批次样品，快检结果全部合格
_SHOWN_NEXT = re_pattern(r"(?:样品|产品|商品)?，(?:快检|快速检测|抽检|检[验测])(?:结果|显示|全部|均)")
# 完成5000批次食品监督抽检: the deed is named as a thing behind what it was done to.
_NAMED_DEED = regex_pattern(
    r"[^，；。]{0,30}?(?:监督抽[查检]|抽[查检]|检[验测定]|监测|(?:比较|对比|比对)(?:试验|测试)|测评)(?:任务|工作|结果|信息)?$"
    r"|[\p{Han}“”]{2,24}?(?:(?:比较|对比|比对)(?:试验|测试|实验)|测评|评测|测试)(?:结果|分析)?报告(?:结果)?$"
)
_CONCERNS = regex_pattern(r"涉及|覆盖")
_DONE = regex_pattern(
    rf"(?:完成|公布|发布|开展|实施)了?(?:(?:全|我|辖)[省市县区州旗]内?|[^，；。{COUNT}]{{2,14}}?等地)?(?:$|[^，]{{0,24}}{COUNT}[^，{COUNT}]{{1,16}}$)"
)
# 全县299台出租车已完成检定, 12批次玩具经抽检有3批次不合格: the goods themselves come first.
_UNDERGONE = re_pattern(
    rf"[^，；。{COUNT}]{{0,20}}?经(?:监督)?(?:抽[查检样]|检[验测定])后?(?:发现|检出|其中)?有?{COUNT}|"
    r"\p{Han}{2,10}(?:全部|均|都|已)受检$|\p{Han}{2,16}?(?:检查|排查|检定|抽检|检验)(?=(?:工作)?(?:实现|达到|已)*全覆盖)|\p{Han}{0,8}?(?:(?<!限期)(?<!责令)(?<!及时)送检|送[^，；。]{2,20}?检[验测])|[^，；。]{0,20}?(?:完成|接受|被)了?[\p{Han}]{0,8}?(?:检定|抽[查检]|送检|体检|检验(?!检测)|检测|检查|维保抽查)(?!出)"
)
_OBJECT = re_pattern(r"(?:对|将|就|组织|为|给|把|购买了?|买了|买来|购得|购入|选取了?|选购了?)[^，；]*$")
_LEAD_NEAR = 24  # 抽查了35种产品，23家企业共44批次: the word of checking stands a clause before
_OF_FIRMS = regex_pattern(
    rf"\s*{COUNT}(?!\p{{Han}}*有$)\p{{Han}}{{0,6}}(?:企业|单位|公司|厂|户|商家)?的?"
)  # …，118家企业142批次
_OBJECT_LISTED = regex_pattern(rf"对[^，；。]*{COUNT}[^，；。]{{0,12}}，$")
_SAMPLES_DONE = regex_pattern(r"完成[^，；。]{2,30}$")
_PASSED_NEXT = regex_pattern(rf"，(?:经检[验测]，?)?(?:其中)?合格的?(?:产品)?{COUNT}")
_BOUGHT = regex_pattern(
    r"购(?:入|买|得|置)了?[^，。；]{0,20}样品$|下单(?:购买|购入)?了?$|(?:消费者|[网电]|[店场]|超市|平台)[^，。；]{0,30}(?:购(?:入|买|得|回)|买[回来到下])了?(?:[^，。；]{0,4}品牌的)?$"
)  # 从网店购入头盔样品30款


# 对2家连续两次抽查不合格的企业, 将抽检不合格的5家经营户, 拒不接受检定的3户: the deed says whom it is about
_WHO_FAILED = r"[^，；。]{0,16}?(?:抽[查检]|检[验测定查]|监测)(?:仍|均|都|发现|判定|结果|为|连续)*(?:不合格|不达标|不符合|超标|有问题|存在问题)的?"
_OF_WHOM = regex_pattern(rf"{_WHO_FAILED}(?=\p{{Han}}{{2}})")
_WHO_BEFORE = regex_pattern(
    r"(?:对|将|把|给|向|由|责令|约谈|督促)[^，；]{0,16}?(?:抽[查检]|检[验测定查]|监测)(?:仍|均|都|发现|判定|结果|为|连续)*(?:不合格|不达标|不符合|超标|有问题|存在问题)的$"
    r"|(?:拒[不绝]|逃避|阻挠|抗拒)[^，；]{0,12}的$"
)


def examining(clause: Clause, low: int, at: int, kind: UnitClass) -> tuple[InspectionMethod | None, bool]:
    """Return the method by which what is counted at `at` was examined, and whether the word for it is a strong one."""
    text, before = clause.text, clause.text[low:at]
    if kind == "place" and (_WHO_BEFORE.search(text, 0, at) or _OF_WHOM.match(text, at + 1)):
        return None, False
    # 监督抽查涉及企业45家、产品52批次: the goods it concerns are those examined.
    verb, strong = governing(_CONCERNS.sub("", text[:at]) if kind == "goods" else text[:at].replace("共涉及", ""))
    if verb is None and kind == "goods" and _BOUGHT.search(text, 0, at):
        return "sampling", True
    of_these = not strong and text[:at].endswith("对")  # 委托某检测院对18款包装进行检验: 检测 is in a name
    if (verb is None or of_these) and (deed := _deed_behind(clause, at)):
        method, known = governing(deed.group())
        return method, known or (kind == "goods" and _CARRIES_OUT.search(deed.group()) is not None)
    if (
        verb is None
        and kind == "goods"
        and _SAMPLES_DONE.search(text, 0, at)
        and _PASSED_NEXT.match(masked_text(clause.reading), clause.low + at + 1)
    ):
        return "sampling", True  # 累计完成22种产品333批次，合格314批次
    if verb is None and kind == "goods" and (before.endswith("共") or _OF_FIRMS.fullmatch(text, 0, at)):
        return governing(clause.lead[-_LEAD_NEAR:] + text[:at])
    if verb is None and kind == "goods" and before.endswith(("合计", "总计", "共计")):
        return governing(_CONCERNS.sub("", clause.lead + text[:at]))
    return verb, strong


# 在2140批次的省级监督抽查中，检出182批次不合格
_IN_DEED = regex_pattern(r"(?:批次|次|组)?的?[^，；。]{0,10}?(?:抽[查检验]|检[验测查]|监测)中$")


def _deed_behind(clause: Clause, at: int) -> regex.Match[str] | None:
    """Return the check that stands behind what was checked: 对120台电梯进行了检验, 完成80批次食品抽检."""
    text, before = clause.text, clause.text[:at]
    is_object = _OBJECT.search(before) is not None
    if is_object or (not _OTHER_DEED.search(before) and _OBJECT_LISTED.search(clause.lead)):
        deed = _EXAMINED_AFTER.match(text, at + 1) or _ends_with_deed(text, at)
        if deed:
            return deed
    if text.endswith("中") and (deed := _IN_DEED.match(text, at + 1)):
        return deed
    if is_object and (deed := _SHOWN_NEXT.match(masked_text(clause.reading), clause.low + at + 1)):
        return deed
    if _DONE.search(before) and (deed := _NAMED_DEED.match(text, at + 1)):
        return deed
    if deed := _WHOLLY_NEXT.match(masked_text(clause.reading), clause.low + len(text)):
        return deed
    return _WHOLLY_DONE.match(text, at + 1) or _UNDERGONE.match(text, at + 1)


def _ends_with_deed(text: str, at: int) -> regex.Match[str] | None:
    """Return the check that ends a clause, unless it is to be done again and again: 每月对12家企业检查一次."""
    return None if "每" in text[:at] else _ENDS_WITH_DEED.match(text, at + 1)


def governing(words: str) -> tuple[InspectionMethod | None, bool]:
    """Return the method of the last word of checking, unless another deed stands between it and the number."""
    last = main_hit(words)
    if last is None or _OTHER_DEED.search(words, last.end()):
        return None, False
    return verbs()[last["verb"]]


_OTHER_DEED = re_pattern(
    rf"发现|截获|检获|注销|撤销|吊销|未(?=\p{{Han}})|检出|[查摸揪筛]出|查获|查处|查封|扣押|责令|下达|下发|发放|出动|立案|整改|罚|没收|处理|约谈|移送|不合格|合格|存在|涉及|来自|覆盖|聚焦|在册|占|发出|张贴|报废|出具|下架|撤柜|销毁|收缴|{MONEY}(?![^，]{{1,12}}?等)|(?:企业|单位|机构|商户|门店|经营户|样品|产品|商品)(?:[中里]，?有?|有)$"
)
