"""Fault names: what is wrong with goods or at places, as it stands beside how many have it: 标识不全6批."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.patterns import listed_regex_pattern, re_pattern, regex_pattern

_ENDS = listed_regex_pattern("inspection_fault_endings.txt", before="(?:", after=")(?:者|的|现象|情况|问题)?$")
_NUMBER = r"\d+(?:个?批次|批|个|款|台[件套]?|组|件|份|家|户|种|袋|瓶|盒|床|双|副|部|辆|座|只|条|把|枪|支|块|具|垛|笔|套|所|处|人)(?:次)?"
_BEFORE = re_pattern(
    rf"(?:^|[，；。、：（])(?:其中|还有|发现|另有|有|存在)*(?P<fault>[^，。；、：（）\d“”]{{2,18}}?)(?:者|的)?(?:只?有|共有?|达|为)?{_NUMBER}(?=[，。；、）]|$)"
)
_BEHIND = re_pattern(
    rf"(?:^|[，；。、：（里中有])(?:其中|仅|有|只有)*{_NUMBER}(?:样品|产品|设备|型号|品种|存在|是|为|系|因为?|由于)*(?P<fault>[^，。；、：（）\d“”]{{2,18}}?)(?=[，。；、）]|$)"
)
_DIGIT = re_pattern(r"\d")
_DONE = regex_pattern(
    r"等|仍|或|新生|消费者|市民|受访|网友|涉嫌|责令|查[获处封扣]|没收|封存|下架|取缔|整改|更换|补|修|调|停|注销|吊销|警告|约谈|检[查定验测出]|抽|合格(?!证|品证)"
)


def names_fault(words: str) -> bool:
    """Tell whether some words name what is wrong, and no goods.

    >>> names_fault("标识不全"), names_fault("焊工超项施焊者"), names_fault("超期压力表")
    (True, True, False)
    """
    return _ENDS.search(words) is not None


def faults_beside_number(words: str) -> Iterator[str]:
    """Yield the faults that stand beside how many goods or places have them.

    >>> list(faults_beside_number("焊接工艺评定不全者4家，11座台账对不上号"))
    ['焊接工艺评定不全', '台账对不上号']
    """
    for pattern in (_BEFORE, _BEHIND) if _DIGIT.search(words) else ():
        for hit in pattern.finditer(words):
            if names_fault(hit["fault"]) and _DONE.search(hit["fault"]) is None:
                yield hit["fault"]
