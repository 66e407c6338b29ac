"""Named: holders told by words that name them outright, also such as no list of bodies knows."""

from __future__ import annotations

from typing import Final

import regex

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.bodies import SHOPS, Stretch

_NAME: Final = rf"\p{{Han}}{{2,24}}?(?:[(（]\p{{Han}}{{1,6}}[)）]\p{{Han}}{{0,8}}?)?(?:公司|中心|院|所|集团|{SHOPS})"
# 编号…是甲公司的许可证号, 经查实为乙茶场所有, 对应企业“丙厂”.
_OWNER: Final = regex_pattern(
    r"[)）”》]?号?[，,]?(?:经\p{Han}{1,6}?)?(?:(?:对应的?\p{Han}{0,4}|所属的?\p{Han}{0,4})?(?:实际上?|其实|原|实|却)?(?:是|系|为|属于?|归)"
    rf"(?P<who>(?!冒用|盗用|套用|伪造|借用|假冒|该|本|其){_NAME})(?:的|所有|所?持有?|名下|生产|制造)"
    rf"|对应的?(?:企业|单位|厂家|生产商)(?:名称)?(?:是|为|系)?[“《]?(?P<who>{_NAME})[”》，。；])"
)
# 持证人：甲牧场, 生产商为乙厂
_LABELLED: Final = regex_pattern(
    r"(?:(?:获证|持证|持有|被许可|登记|注册|生产)(?:企业|单位|机构|组织|人|者|商)(?:名称)?(?:[:：]|为|是)|(?:企业|单位|机构)名称[:：]?)"
    r"(?P<who>(?!同上|不详|该)\p{Han}[\p{Han}（）()]{2,30}?)(?=[，。；)）\n]|\Z)"
)
# 该编号持有人为甲厂: in the sentence behind.
_NEXT: Final = regex_pattern(
    r"[该此](?:编号|证号|证书|许可证|批准文号)的?(?:实际)?(?:持有人|持证人|持有者|持有企业|主人|所有人|登记人)(?:是|为|系|[:：])"
    rf"(?P<who>{_NAME})(?!\p{{Han}}{{0,3}}(?:公司|厂|中心))"
)
# Words that tell of somebody without naming them: 涉事药店, 一家超市, 某小吃店.
_NAMELESS: Final = regex_pattern(
    r"^(?:涉事|涉案|当事|被查|上述|相关|有关|部分|个别|[该本我各此两多几这])|[的某]|[一这那哪两几多首各每]家"
)
# …决定收回|安州塑料厂: what stands before a name that no list of bodies knows.
_LEAD: Final = regex_pattern(
    r"^.*(?:[注撤吊]销了?|收回了?|暂停了?|[核颁]发了?|发现|[检抽]查|抽检|通报|责令|[对向由给被的])(?=\p{Han}{4})"
)
# 以及|江油市太白农场, not 和平区….
_JOINED: Final = regex_pattern(r"^(?:以及|还有|另有|其中|及|与|和(?![平县田顺静政龙林硕布]))(?=\p{Han}{4})")
# 为涪城豆花店送达了首张许可证; 收回安州塑料厂由省局颁发的许可证
_GIVEN: Final = regex_pattern(
    rf"(?:向|为|给)(?P<who>{_NAME})(?:等[^，。；]{{0,8}})?(?:颁发|核发|发放|换发|送达|签发|发出)"
    rf"|(?:[注撤吊]销|收回|暂停|取消|冒用|盗用)了?(?P<who>{_NAME})(?=[的由《“]|生产许可|食品|经营许可|资质|证书)"
)
# A shop right before its number: 姚江好味道糕点坊（许可证编号….
_SHOP: Final = regex_pattern(
    rf"(?:(?<!\p{{Han}})|(?<=的)(?=\p{{Han}}{{6}}))(?P<who>\p{{Han}}{{2,20}}{SHOPS})(?:[0-9一二两三]{{1,2}}[项张个份款])?[（(，,：:\s]$"
)
# Who is called by a short name: 兴安厂持有的…许可证.
_ALIAS: Final = regex_pattern(
    rf"(?:(?<!\p{{Han}})|(?<=其中|和|及))(?P<who>\p{{Han}}{{1,16}}(?:公司|中心|院|所|集团|{SHOPS}))"
    r"(?:所?持有?|取得|获得|拥有|现有|具有|具备|通过|的)"
)
_SHOP_REACH: Final = 30
_NEXT_REACH: Final = 120


def owner_behind(text: str, one: Stretch) -> str | None:
    """Return whom the words right behind a number name as its owner."""
    told = _OWNER.match(text, one.end, one.high)
    return str(told["who"]) if told else None


def labelled(text: str, one: Stretch) -> str | None:
    """Return whom a label in the stretch names."""
    told = _LABELLED.search(text, one.low, one.high)
    return str(told["who"]) if told else None


def shop_before(text: str, one: Stretch) -> str | None:
    """Return the shop whose name stands right before the number's label."""
    return _named(_SHOP.search(text, max(one.low, one.label - _SHOP_REACH), one.label))


def given(text: str, one: Stretch) -> str | None:
    """Return whom the paper was given to or taken from, before its number."""
    return _named(_GIVEN.search(text, one.low, one.start))


def called(text: str, one: Stretch) -> str | None:
    """Return who is called by a short name that has the paper."""
    return _named(_ALIAS.search(text, one.low, one.start))


def _named(told: regex.Match[str] | None) -> str | None:
    name = _JOINED.sub("", _LEAD.sub("", told["who"])) if told else ""
    return name if name and not _NAMELESS.search(name) else None


def told_next(reading: Reading, one: Stretch) -> str | None:
    """Return whom the sentence behind names as the holder."""
    told = _NEXT.search(reading.text, one.sentence.end, one.sentence.end + _NEXT_REACH)
    return str(told["who"]) if told else None
