"""The vocabulary of checks: verbs with their method, units with their class, names that say nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, Literal, cast

from bulletin_schema.lexicon import load_table, load_words
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.model import InspectionMethod

UnitClass = Literal["goods", "place", "part"]


@cache
def unit_classes() -> Mapping[str, UnitClass]:
    """Return what each measure word counts: 批次 goods, 家 places, 种 kinds that group the goods."""
    return {unit: cast(UnitClass, name) for unit, name in load_table("inspection_units.tsv")}


def unit_class(unit: str | None) -> UnitClass | None:
    """Return what a measure word counts, None for people, papers and problems.

    >>> unit_class("批次"), unit_class("家次"), unit_class("人次")
    ('goods', 'place', None)
    """
    return unit_classes().get(unit or "")


@cache
def verbs() -> Mapping[str, tuple[InspectionMethod, bool]]:
    """Return each word of checking with its method and whether it tells a check without an outcome."""
    rows = load_table("inspection_verbs.tsv")
    return {word: (cast(InspectionMethod, method), strength == "strong") for word, method, strength in rows}


@cache
def verb_pattern() -> re.Pattern[str]:
    """Return the pattern of any word of checking, the longest first."""
    # One look at a word's first character spares most places what may not stand before it.
    firsts = "".join(sorted({word[0] for word in verbs()}))
    # 检查组, 检测报告 and 抽样单 are things, not deeds; 检验检测机构 is a body.
    words = "|".join(_needs_number(word) for word in sorted(verbs(), key=len, reverse=True))
    return re_pattern(
        rf"(?=[{firsts}])(?<!未)(?<!未经)(?<!未按期)(?<!无)(?!(?<=[出入]厂)检)(?<!自行)(?<!受理委托)(?<!教育)(?<!记者)(?<!纪检)(?P<verb>{words})(?!(?<=检验)检测|(?<=检验)检疫(?=[局机部总证])|(?<=检疫)[局证]|(?<=抽样|质量|专项)调查|组(?![合织装])|员(?!工)|人员|站(?![点台])|井(?!盖)|(?<=快检|检测)车(?![用辆载内间床])|(?<=快检)[箱包盒室亭]|(?<=检[测验])(?:实验室|线(?![上下路])|箱)|口(?![罩腔服红粮味琴])|点(?![位心火])|所(?![有属在用])|院(?![校内线])|(?<=[验测定疫])机构|机构(?![\ue000-\ue00f\d]|$)|中心|报告|单位名|(?<=[测验])仪|仪(?![器表])|(?:(?<=[测定准])|(?<=检验))设备|设备(?![\ue000-\ue00f\d]|$)|制度|记录|台账|义务|技术|能力|方法|项目|依据|规程|费|率"
        rf"|(?:技术|服务|科技|认证|集团|咨询|检测|检验)*(?:股份)?有限|证书|标志|标识|业务|计划|方案|细则|办法|规范|周期|规定|专家|资质|指令|条例|(?<=共查)[处获封扣出缴询看验]|[科股处委]|[大支总]队|部门|(?<=监察)】)"
    )


_DRAWN_OTHERWISE = "查检样测取验选调出水油屉烟血奖签纱空象丝搐风芯条穗气提时动成打噎薹离掉走身头纸真湿拉绳排滤考问"
_TESTED_OTHERWISE = (
    "抽质安体纪商药食复送交受巡普点自专飞快初定必漏逢免应待未已周强海首终再协申测校监翻双互拒全月日尸尿血产孕镜筛军边"
)
_LOOKED_OTHERWISE = "处获封扣出办验看明实询收找阅核新重体证房账档"


# 给全镇的秤号了号脉, 把游乐设施过了一遍筛, 来了次拉网: checks in the words of a newspaper.
PLAIN_DEED: Final = (
    r"“?(?:号了?号?脉|把脉|[来过筛测查检摸试做](?:了|完|过)?(?:一?[遍轮番次趟回]|个遍)"
    r"(?:筛子?|底|(?:全面|集中)?体检|拉网)?|翻了?个遍)"
)


def _needs_number(word: str) -> str:
    """Return the pattern of a word of checking: one of a single character must have its number near behind it, 口罩抽19批."""
    if word == "抽":  # 抽配装眼镜63副, 抽了21家店, and not 抽屉, 抽水
        return rf"(?<![可手])(?<!每[天日])抽(?![{_DRAWN_OTHERWISE}]|中(?![药成小]))(?=[\p{{Han}}、（）]{{0,16}}(?:$|[\ue000-\ue00f\d]))"
    if word == "共检":  # 共检电子秤80台, and not 共检查
        return r"共检(?![查验测定疫修举])"
    if word == "查":  # 查叉车47台, and not 检查, 查获
        return rf"(?<![检抽调核巡排审清督普复稽自追彻严盘])查(?=[\p{{Han}}、]{{0,8}}(?:$|[\ue000-\ue00f\d]))(?![{_LOOKED_OTHERWISE}])"
    if word == "夜查":  # not 连夜查看
        return "夜查(?!看)"
    if word == "检":  # 检水表312只, and not 体检, 检修
        return (
            rf"(?<![{_TESTED_OTHERWISE}])(?<!(?<![去今全每])年)检(?![查测验定疫修举察索票出讨视阅院局所站品控录样漏材])"
            r"(?=[\p{Han}、]{0,8}(?:$|[\ue000-\ue00f\d]))"
        )
    if word == "评估":  # 评估老旧电梯860台, and not 评估企业12家
        return r"评估(?=(?:老旧|在用|住宅|既有)*(?:电梯|扶梯|锅炉|大型游乐设施|起重机械|压力容器|压力管道|客运索道))"
    if word in ("采集", "取"):  # 采集蔬菜样品54份, 取种子样品74个, and not 采集信息
        return rf"(?<![抽提获领听争夺可选]){word}(?=[\p{{Han}}、]{{0,14}}样[品本]?(?:$|[\ue000-\ue00f\d]))"
    return _near_number(word) if word in _short_verbs() else word


@cache
def _short_verbs() -> Mapping[str, tuple[str, str, int]]:
    """Return the words that check only right before a number: what they may not stand behind and before, and how near."""
    rows = load_table("inspection_short_verbs.tsv")
    return {word: (behind, before, int(gap)) for word, behind, before, gap in rows}


def _near_number(word: str) -> str:
    """Return the pattern of a word that may mean another deed: 检1893份, 看了164个, and not 看了电影."""
    behind, before, gap = _short_verbs()[word]
    not_behind = f"(?<![{behind}])" if behind else ""
    not_before = f"(?![{before}])" if before else ""
    return rf"{not_behind}{word}{not_before}(?=[\p{{Han}}、]{{0,{gap}}}(?:$|[\ue000-\ue00f\d]))"


def main_verb(words: str) -> InspectionMethod | None:
    """Return the method of the last word of checking in some words, a strong word before a weak one.

    >>> main_verb("经检验，共抽查"), main_verb("召开会议")
    ('sampling', None)
    """
    last = main_hit(words)
    return verbs()[last["verb"]][0] if last else None


def main_hit(words: str) -> re.Match[str] | None:
    """Return the last strong word of checking in some words, else the first of the weak ones."""
    last = None
    for hit in verb_pattern().finditer(words):
        if last is None or verbs()[hit["verb"]][1]:
            last = hit
    return last


_TESTED = regex_pattern(r"经(?:抽样)?检[验测]|检[验测](?:发现|结果|出|了|表明|显示|中，(?:共|累计)?检出)")


def tells_check(words: str) -> bool:
    """Tell whether some words say that a check was made, not only what state things are in.

    >>> tells_check("经检验，"), tells_check("抽查的"), tells_check("超期未检和检验不合格电梯")
    (True, True, False)
    """
    strong = any(verbs()[hit["verb"]][1] for hit in verb_pattern().finditer(words))
    return strong or _TESTED.search(words) is not None


def looks_at(words: str) -> bool:
    """Tell whether goods were looked through, not drawn: 共查商品500个批次, 翻看产品300批次.

    >>> looks_at("共查商品"), looks_at("抽查商品")
    (True, False)
    """
    *before, verb = [hit["verb"] for hit in verb_pattern().finditer(words)] or [""]
    drawn = any(verbs()[one] == ("sampling", True) for one in before)  # 监督抽查共查了36批次
    return verb in ("共查", "翻看", "查看", "察看", "现场查验") and not drawn


def last_verb(words: str) -> re.Match[str] | None:
    """Return the last word of checking."""
    return next(reversed(list(verb_pattern().finditer(words))), None)


@cache
def generic_subjects() -> frozenset[str]:
    """Return the words that name no product."""
    return frozenset(load_words("inspection_generic_subjects.txt"))
