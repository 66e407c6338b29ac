"""Leftwards: how far a name reaches before its head, to the nearest word, mention or mark that no name runs over."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.persons import end_of_person
from bulletin_schema.records.award.words import left_pattern

_OFFICE_REACH = 32
# 2家企业第四届商洛市质量奖: the noun of the count is no part of the name.
_COUNTED = re_pattern(
    r"(?:标准项目|标准(?!化|创新|贡献)|专利(?![奖金银优])|项目|成果|作品|案例|企业|单位|组织|产品|个人|商标|品牌|公司|团队|集体)?"
)
# 3市 in 威海3市驰名商标, 等5单位 in 等5单位市长质量奖 is before the name.
_MARKS = re_pattern(
    r"[①-⑳]|等(?:[0-9]{1,3})?(?:单位|企业|集体|组织|公司|个人)|[0-9]{1,2}[市县区](?!长)|类(?=(?:中国|国家|省|市|全国)?$)|[，。；：、！？,;:!?|\t\n\s（）()《》“”\"…—★☆◆◇●○■□▲△※►▶•]+"
)
# 区（县）长质量奖
_OFFICE = re_pattern(r"[市州县区][（(][市州县区、]{1,5}[）)]$")
_LEAD = re_pattern(
    r"(?:该|此|本次|此次|[0-9]{1,3}[家个项名件]|家(?![具电庭禽装纺用政])|个(?!人)|项|名(?!牌|优|品)|件|上|中(?!国|华|央)|时|来|度|年度|级|批|届|过"
    r"|者|后|内|使(?!用)|经$|”|自(?=中国|全国|国家|首届|第))+"
)


def words_left(reading: Reading, low: int, at: int) -> tuple[int, str]:
    """Read leftwards from a head: where its name starts, and the words before the head."""
    text = reading.text
    if (opening := text.rfind("“", low, at)) >= 0 and "”" not in text[opening:at]:
        low = max(opening, text.rfind("、", opening, at)) + 1  # several awards may be listed in one pair of quotes
        return low, text[low:at]
    ends = list(_mentions_before(reading, low, at))
    ends += [m.end() for m in _MARKS.finditer(text, low, at)]
    ends += [m.end() for m in left_pattern().finditer(text, low, at) if not _is_inside_name(text, m, at)]
    low = end_of_person(reading, max([low, *ends]))
    if (office := _OFFICE.search(text, max(0, low - _OFFICE_REACH), low)) and text.startswith(
        ("长", "政府", "人民政府"), low
    ):
        return office.start(), text[office.start() : at]
    if (lead := _LEAD.match(text, low, at)) and not any(
        m.start < lead.end() < m.end for m in reading.within("region", low, at)
    ):  # 上 in 上海, 中 in 中山
        low = lead.end()
    return low, text[low:at]


def _mentions_before(reading: Reading, low: int, at: int) -> Iterator[int]:
    """Yield where the mentions end that no name runs over."""
    bounds, starts = reading.memo("award bounds", lambda: _bounds(reading))
    for k in range(bisect_left(starts, low), bisect_left(starts, at)):
        mention = bounds[k]
        if (
            mention.end > at
            or _governs(reading.text, mention)
            or _lends_its_name(mention, at)
            or _is_of_its_kind(reading.text, mention)
        ):
            continue
        noun = _COUNTED.match(reading.text, mention.end, at) if mention.kind == "count" else None
        yield noun.end() if noun else mention.end


def _bounds(reading: Reading) -> tuple[list[Mention[Any]], list[int]]:
    """Return the mentions of the text that no award's name runs over, by where they start."""
    kinds = ("date", "person", "organization", "count")
    bounds = sorted((m for kind in kinds for m in reading.mentions(kind)), key=itemgetter(0))
    return bounds, [m.start for m in bounds]


def _is_inside_name(text: str, match: re.Match[str], at: int) -> bool:
    """Tell that a word is part of a longer one: 与 in 参与, 为 in 行为."""
    word = match[0]
    if word == "为":
        return text[match.start() - 1 : match.start()] in ("行", "作")
    if word == "达":
        return text[match.end() : match.end() + 1] == "标"
    if word == "创":
        return text[match.end() : match.end() + 1] in _BOUND_TO_MAKE
    if word == "共":
        return text[match.end() : match.end() + 1] in ("公", "同", "青", "建", "享")
    if word == "和":
        return text[match.start() - 2 : match.start()] in _JOINED_FIELDS
    if word == "组织":
        return text[match.start() - 1 : match.start()] in _ORGANISED
    if word in _CARRIED_OUT:
        return text[match.start() - 2 : match.start()] in _EVERYWHERE
    if word in _WORK:
        return text.startswith(_PRAISE, match.end())
    if word == "等":
        return text[match.end() : match.end() + 1] == "级"
    end: int = match.end()
    return end > at


_CARRIED_OUT = frozenset({"实施", "推进", "推动"})  # 全国实施用户满意工程先进单位
_EVERYWHERE = frozenset({"全国", "全省", "全市", "全区", "全县", "中国"})
_WORK = frozenset({"宣传", "检查", "抽查", "抽检", "查处"})  # 法制宣传先进单位, 执法检查工作先进集体
_PRAISE = ("先进", "优秀", "工作先进", "工作优秀", "工作成绩突出", "工作表现突出")
_ORGANISED = frozenset("协会党团")  # 消协组织, 社会组织
_BOUND_TO_MAKE = frozenset("新业意优建造办始刊制")  # 创新, 创业: no 创 of 创中国名牌产品
# 工业和信息化, 人力资源和社会保障: one field of work.
_JOINED_FIELDS = frozenset({"工业", "资源", "住房", "卫生", "体育", "文化", "发展", "市场"})


def _governs(text: str, mention: Mention[Any]) -> bool:
    """Tell a government that is part of the award's name: 安徽省政府 in 安徽省政府质量奖."""
    return (
        mention.kind == "organization"
        and mention.value.type == "government"
        and text.endswith("政府", mention.start, mention.end)
    )


def _lends_its_name(mention: Mention[Any], at: int) -> bool:
    """Tell an association or a world body whose prize it is: 中国纺织工业联合会科技进步奖, ISO卓越奖."""
    lends = mention.kind == "organization" and mention.value.type in ("association", "other")
    return lends and mention.end == at


def _is_of_its_kind(text: str, mention: Mention[Any]) -> bool:
    """Tell a body that stands for all of its kind: 全国消协 in 全国消协组织先进集体."""
    return mention.kind == "organization" and text.startswith(("组织", "系统"), mention.end)
