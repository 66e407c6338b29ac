"""Scenes: one place told of by itself, and what was done there: 在某县一仓库内查获冒牌复合肥40吨."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.findings.outcomes import actions_in

# 查获, 端掉: what inspectors do with goods and dens, in the words of an office and of a newspaper
SEIZED = "[扣收搬拉]走|扣下|起获|查[获扣封到]|扣押|封存|收缴|端掉|捣毁|取缔|打掉"
TAKEN = f"{SEIZED}|起出|没收"
_TAKEN = f"(?:{TAKEN}|截获|缴获)"
_ONE = r"(?:一[家处个间座栋所户名辆批废闲民出]|某|(?<=[省市县区旗镇乡村路街])一(?=\p{Han}{2,7}(?:[点厂店坊库站行场司社校院])))"
# 在祁阳县一闲置粮站内查获; 在南门口岸截获
_AT_PLACE = regex_pattern(
    rf"[在从](?P<place>[^，。；、]{{2,30}}?)，?(?:\p{{Han}}{{0,4}}(?:执法|稽查|监管)人员)?(?:依法|成功|一举|当场|现场|又|再次|共)*{_TAKEN}"
)
_SPOT = regex_pattern(
    rf"{_ONE}|(?:[内里外]|[^中]处|库|库房|民房|出租屋|院|厂|厂房|粮站|车间|地下室|市场|口岸|通道|码头|工地|门店|商店|超市|作坊|[村镇乡路]|街道|广场|小区|加油站)$"
)
_NO_SPOT = regex_pattern(
    r"(?:中|期间|行动|检查|整治|执法|领域|环节|过程|方面|范围内?|内的|城乡|辖区内?|境内|各[地县乡]|全[省市县区州])$|^(?:全|各|辖区|这|此|我|本)"
)
# 端掉藏在民房二楼的黑网吧1家, 突查一处无证倒气点
_ONE_TARGET = regex_pattern(
    rf"(?:端[掉了]|捣毁|打掉|取缔|突查|夜查|突袭|突击(?:检查)?|堵住|拦[住下]|摸进|查封|(?<!立案)查处)了?[^，。；\d]{{0,20}}?(?:{_ONE}|一\p{{Han}}{{1,6}}[厂点店坊库车]|(?<!\d)1(?:家|处|个|间|户)(?!、))"
)
# 某镇一家粉丝作坊被查出…; 某市一所高中…，被责令退还，并处罚款
_ONE_FIRM = regex_pattern(
    rf"^[，。\s]*(?:(?:此外|另外|如|例如|比如)，?)?(?:位于|地处)?(?!其中)\p{{Han}}{{2,12}}?{_ONE}[^。；]{{4,70}}?(?:被|责令|罚款|没收|查[封扣]|立案)"
)
# 随后，执法人员又来到某县的一家被服厂
VISIT = regex_pattern(
    rf"(?:摸[进到]|堵住|闯[进入]|杀到|来到|赶到|赶赴|赶往|前往|直奔|走进|进入|抵达|突袭)了?[^，。；]{{0,24}}?{_ONE}"
    r"|在[^，。；]{0,20}?[一某][^，。；]{1,10}?(?:巡查|夜查|巡检|检查|蹲守|暗访)时"  # 在一村庄巡查时
)
_TOTAL = regex_pattern(r"(?:共计|合计|累计|先后|以来|期间|季度|上半年|[各多]地|全[年省市县区州])[^，。；]{0,16}$")
_LOT = regex_pattern(rf"{_TAKEN}了?(?:大量|[一多]批|大批|部分)")
# …；元谋县查封过期有机肥9吨: the place stands for those who act there
_TAKEN_NEXT = regex_pattern(rf"(?:依法|当场|现场|成功|一举)?{_TAKEN}(?!案件|各类)\p{{Han}}{{2,14}}?\d")
_OVERALL = regex_pattern(r"[，。；\s]*(?:截[至止]|今年|全[省市县区州年])|.{0,8}[共累]计?")


def stretches_of(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a sentence that may each tell of a place: 在甲县…查获…，在乙县…查获… are two."""
    for stretch in _STRETCH.finditer(reading.text, start, end):
        low = stretch.start()
        for more in _NEXT_PLACE.finditer(reading.text, low + 1, stretch.end()):
            if _AT_PLACE.search(reading.text, low, more.start()):
                yield low, more.start()
                low = more.start()
        yield low, stretch.end()


_STRETCH = regex_pattern(r"[^；;]+")
_NEXT_PLACE = regex_pattern(rf"(?<=，)(?:又|还|并|同时)?在[^，。；]{{4,30}}?{_TAKEN}")


def tells_scene(reading: Reading, low: int, high: int) -> bool:
    """Tell whether a stretch of an article on checks tells of one place and what was taken or ordered there."""
    words = reading.text[low:high]
    taken = _AT_PLACE.search(words)
    if taken and _is_one_place(reading, low + taken.start("place"), low + taken.end("place")):
        something = reading.within("count", low + taken.end(), high) or _LOT.search(words)
        if something and not _TOTAL.search(words, 0, taken.start()):
            return True
    target = _ONE_TARGET.search(words)
    if target and not _TOTAL.search(words, 0, target.start()):
        return bool(actions_in(words)) or bool(reading.within("region", low, high))
    visit = VISIT.search(words)
    if visit and actions_in(words[visit.end() :]):
        return True
    if any(_TAKEN_NEXT.match(reading.text, one.end, high) for one in reading.within("region", low, high)):
        return not _OVERALL.match(words)
    firm = _ONE_FIRM.match(words)
    return firm is not None and bool(actions_in(words)) and bool(reading.within("region", low, low + firm.end()))


# 在进境木材检疫中共截获有害生物; 从旅客携带物中截获; 在出口防疫物资检验监管中，查获
INTERCEPTED = regex_pattern(
    r"[在从](?P<name>[^，。；在从]{2,20}?)(?:检疫|检验|查验|监管|监测|申报)*(?:监管|过程|工作|渠道)?中，?(?:共|累计|先后)*(?:截获|查获|检获)"
)
_TRADED = regex_pattern(r"[进出入][境口]|旅客|邮[件寄]|快件|货物|口岸|检疫")
_CRIME = regex_pattern(r"毒品|走私|枪支|弹药|公安|边防|偷渡")


def tells_interception(reading: Reading, low: int, high: int) -> bool:
    """Tell whether a stretch tells what was stopped at a border: 在进境木材检疫中截获有害生物412种."""
    words = reading.text[low:high]
    hit = INTERCEPTED.search(words) if "中" in words else None
    if hit is None or _TRADED.search(hit.group()) is None or _CRIME.search(words):
        return False
    return bool(reading.within("count", low + hit.end(), high))


def _is_one_place(reading: Reading, low: int, high: int) -> bool:
    """Tell whether a stretch names one place gone to, 望江县一闲置粮站内, and not a field or an action, 专项检查中."""
    words = reading.text[low:high]
    if _NO_SPOT.search(words):
        return False
    return _SPOT.search(words) is not None or bool(reading.within("region", low, high))
