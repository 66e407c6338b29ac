"""Judgements: the words that say what came out of a check, beside a number or for all of them."""

from __future__ import annotations

from typing import Final, Literal

import regex

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.wording.clause import COUNT
from bulletin_schema.records.inspection.wording.words import UnitClass

# as a newspaper has it: 3批没过, 栽了1批, 2批被打了叉
POOR: Final = (
    r"[过达]不了[关标]|(?:没|未|没有)能?(?:过关|过线|合格|达标|通过(?![的验审许]))|没过(?![期户滤磅秤审问错])|(?<!通)不过关"
    r"|“?(?:[亮吃](?:了|起)?红灯|红灯|不及格|落榜|落马|翻车|折戟)”?|“?栽”?(?:在|跟头|了(?![种植培]))|被?打了“?叉"
)
_BAD = (
    rf"(?:{POOR}|不准(?![许予再确用使入出在擅私])|不合格|不符合(?!项)|不合(?:要求|规定|标准)|不达标"
    r"|未达[到标]|不符|超标(?!缺陷)|超差|超允差|阳性|质量问题|结果存在问题)"
)
_NONE = r"(?:未|无|没有|零(?![件部售食]))"
# Behind a count: 21批次产品不合格, 3批次样品检出…不合格, 734批次合格; 未检出不合格 tells the contrary.
_FAILED_AFTER = re_pattern(
    rf"(?:次)?的?(?:(?!{_NONE})[\p{{Han}}（）()“”]|(?<=\p{{Han}}{{4}})、(?=[\p{{Han}}、]{{2,20}}(?:达不到|不符合|不合格|不达标|超标))){{0,32}}?(?:{_BAD}|不(?:再|能)(?:持续)?(?:保持|具备|符合|满足)[^，；]{{0,16}}条件|达不到(?:标准|要求|规定|国标)(?!率|项目|指标|原因|企业名单)|检出[^，；]{{0,20}}?(?:禁用|违禁|禁止使用|非法添加))"
)
_PASSED_AFTER = re_pattern(
    rf"的?(?:(?!{_NONE}|不|没|[调检维]修|修[复理好后]|调[校试整])[\p{{Han}}（）()“”]){{0,10}}?(?<!不)(?:合格(?!率|证|标志|性|评定|企业的)|过线|合规(?!性|[管建])|(?:亮|亮起|得了)?“?绿灯|(?<!不)及格(?!率)|在\p{{Han}}{{0,6}}(?:允许|允差)(?:误差)?\p{{Han}}{{0,2}}(?:范围|之内|内)|符合\p{{Han}}{{0,6}}(?:标准|规定|要求|规程|规范|国家)|(?:计量|计价)?准确(?!度|性|率|可靠的)|达标(?!率)|过关|放行|没问题|(?:都|全|均)准(?=$)|通过(?=$)|达到\p{{Han}}{{0,6}}(?:要求|标准)|通过了?(?:全部|所有|各项|整套)*(?:\p{{Han}}{{0,4}}项目)?(?:测试|检测|检验|试验|考核))"
)
_ALL = regex_pattern(
    r"(?:全[部数](?:样[本品]|产品|商品|批次)?|悉数|统统|通通|个个|样样|批批|件件|台台|无一例外|(?<!平)均|都|(?<!安)全)(?:经|一次|顺利)?(?:检[定验测]|抽检)?(?:结果)?(?:为|是|被判|判|被判定)?(?:合格(?!率)|符合|准确(?!度|性|率)|达标(?!率)|过关|过线|及格|达到(?:标准|国标|要求)|通过了?\p{Han}{0,6}(?:测试|检[测验定]|试验|考核)|在\p{Han}{0,6}(?:允许|允差)(?:误差)?\p{Han}{0,2}(?:范围|之内|内))"
    r"|(?<!平)(?:均|都|全部)(?:未(?:检出(?!率)|超标)|[为呈]?阴性)"
    rf"|(?:无|没有){COUNT}[\p{{Han}}]{{0,4}}(?:不合格|超标|不达标|不符合|超差)|无一例?(?:不合格|超标|超差|不达标)|(?<!连续\p{{Han}}{{0,4}})零不合格(?!率)"
    r"|(?:未|没有|没(?=检|发|出)|无)(?:检出|发现|出现)?[\p{Han}]{0,8}?(?:不合格|阳性(?!率))|未发现(?:涉嫌)?违法(?:广告)?$|^\s*(?:均|都|全部|结果)?未检出(?!率)[\p{Han}、]{2,16}$"
)
_FAILING_NEXT = regex_pattern(r"(?:样品|产品)?(?:的)?不合格(?!率|项目)")  # 18台不合格器具经调修后全部合格
_PASSED = regex_pattern(r"(?:经)?(?:检[验测定]|抽[检查]|判定)?(?:结果)?(?:为|是)?合格")
_TO = r"(?:的|产品|样品|商品|食品|企业|单位|器具|批次|数量|数|为|有|仅为|共有|共计|共|计|达到|达|是|仅有|只有|仅|分别|：|检出|发现)*"
_LEADS_ON = regex_pattern(_TO)
_FAILED_BEFORE = regex_pattern(rf"(?<!未检出|未发现|没有){_BAD}(?:(?!涉及|包括)\p{{Han}}){{0,12}}?{_TO}$")
_TROUBLED_BEFORE = regex_pattern(
    r"(?<!未|不)存在(?:质量|安全)?问题的(?:样品|产品|商品)?(?:有|共|为|达)?$|(?<![的理置改])问题(?:样品|批次|产品|商品)(?:有|共|为)?$"
    r"|(?:假、?劣|伪、?劣|劣质)\p{Han}{0,6}(?:共|有|为)?$"
    r"|(?<!未)检出\p{Han}{0,8}(?:物质|成分|添加剂|药物|残留)(?:超标|超量)?的?(?:样品|产品)?(?:有|共|共有)?$"
)
# 没收不合格灶具54台, 下架不合格软管670米: what was taken away, not what failed.
_TAKEN = regex_pattern(
    r"(?!查获不合格(?:品|的)?$)(?:没收|收缴|查[获扣封缴]|扣押|销毁|下架|封存|折断|砸[毁烂]|捣毁|报废|退回|召回|销售了?|售出|购进)[^，；]{0,16}$"
)
_ILLEGAL_BEFORE = regex_pattern(r"涉嫌违法(?:违规)?(?:的)?(?:广告)?(?:共|有|为)?$")  # 涉嫌违法广告87条次
_BY_GRADE = re_pattern(r"(?:严重|一般|轻微)不合格的?$")  # a part of those that failed
_OF_GRADES = re_pattern(rf"(?:优等|一等)品有?{COUNT}")  # 优等品12个、合格品33个、不合格品8个
_FIRMS_WITH_PROBLEMS = regex_pattern(r"问题的?[^，]{0,8}$")
_PASSED_BEFORE = re_pattern(
    rf"(?<!不)(?:合格(?!率)|符合(?:标准|规定|要求)(?:要求|规定)?|(?<!不)相符(?!率))\p{{Han}}{{0,6}}?{_TO}$"
    rf"|(?<![不未没能])(?:过关|放行|达标(?!率|的?企业|的?单位)|没问题|(?<![标批核失精])准(?=的)|(?:一次|首次|首检|顺利|检[验测定]|抽检)通过|^通过)(?:成功)?{_TO}$"
)
# 计价器60台，准的59台; 飞行检查12家，过关9家: the number of those that passed, and nothing else before it
_PASSED_FIRST = regex_pattern(
    r"(?:^|，)(?:其中|经检[验测定]|结果|只?有)*(?:(?:计量|示值|一次)?(?:准|准确|足量|(?:检查)?结果正常|正常|达标|过关|过线|及格)的?(?:有|为|只有|仅|共)*|通过(?:检[验测定]|测试|考核)?的(?:有|为|只有|仅|共)*|通过(?:检[验测定]|测试|考核)的?)$"
)
_UNDER_CONDITION = regex_pattern(r"(?:标注|标识|净含量\p{Han}{0,2})(?:检验)?合格")


def _is_told_first(before: str, after: str) -> bool:
    """Tell whether a number of what passed has its word right before it, and no noun of its own: 达标28款，…."""
    return _PASSED_FIRST.search(before) is not None and not after.startswith(("样品", "产品"))


def all_passed(text: str) -> regex.Match[str] | None:
    """Return where a clause says that all of them passed: 全部合格, 未检出不合格."""
    return _ALL.search(text) or _PASSED.fullmatch(text)


def all_of_it_passed(after: str) -> bool:
    """Tell whether the words behind a number say that all of it passed, and not only what failed at first."""
    return _ALL.search(after) is not None and _FAILING_NEXT.match(after) is None


def is_of_grade(text: str, before: str) -> bool:
    """Tell whether a number is of one grade of what passed or failed: 严重不合格的12批次, 优等品9个."""
    if _BY_GRADE.search(before):
        return True
    return _OF_GRADES.search(text) is not None and not before.rstrip("有为共").endswith("不合格品")


def outcome_of(
    unit: str | None, kind: UnitClass, before: str, after: str, *, followed: bool
) -> Literal["passed", "failed", "conditional"] | None:
    """Return what the words beside a count say came out of it, failed for 21批次产品不合格, None if they say nothing.

    A number that follows takes the words right before it.
    """

    def whole(match: regex.Match[str] | None) -> bool:
        return match is not None and not (followed and _LEADS_ON.fullmatch(after, match.end()))

    troubled = kind == "goods" and (
        _TROUBLED_BEFORE.search(before) or (unit == "条次" and _ILLEGAL_BEFORE.search(before))
    )
    failed = _FAILED_BEFORE.search(before) and not _TAKEN.search(before)
    if (troubled or failed or whole(_FAILED_AFTER.match(after))) and not (
        kind == "place" and _FIRMS_WITH_PROBLEMS.search(before)
    ):
        return "failed"
    if whole(_PASSED_AFTER.match(after)) or _PASSED_BEFORE.search(before) or _is_told_first(before, after):
        return "conditional" if _UNDER_CONDITION.search(before) else "passed"
    return None
