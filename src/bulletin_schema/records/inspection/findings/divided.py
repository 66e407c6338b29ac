"""Divided: what was wrong with each share of the goods that failed, 6批次不合格的，2批次是字符偏小，其余为印记缺失."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.findings.test_items import names_test_item
from bulletin_schema.records.inspection.wording.phrases import COMMAS, faults_of, phrases_of

_NUMBER = r"(?:\d+|[一二两三四五六七八九十]+)(?:批次|批|个|款|台|组|件|份|种|袋|瓶|盒|床|双|副|包|只|条|支|块|枚)"
_MOST = "大?多数|大多|大部分|少数|部分|个别"
_OF_FAILED = regex_pattern(
    rf"不合格的?(?:{_NUMBER}\p{{Han}}{{2,6}}(?=有{_NUMBER}[是为因系属])|(?:{_NUMBER})?(?:的|产品|样品|商品|品)?)(?:里|中|当中)?(?:，|(?<={_NUMBER})(?=(?:{_MOST})[是为因系属])|(?=有{_NUMBER}[是为因系属]))(?=(?:其中|有)*(?:{_NUMBER}|{_MOST}))"
)
_SHARE = regex_pattern(
    rf"(?:^|[，、；]|(?=大?多数|大部分)|(?=有\d))(?:其中|有)*(?:{_NUMBER}|(?P<rest>{_MOST})|(?P<rest>其余|其他|剩下|另外)(?:的|{_NUMBER})?)的?(?:(?:是|为|属|系)(?:因为?|由于)?|因为?|由于)?(?P<faults>[^，。；：\d]{{3,40}})(?=[，。；]|$)"
)
_FAULT = regex_pattern(r"不[足够符耐]|偏|少|缺|未|无|超|乱|过[大小高低薄短]|低于|错|假|虚")
# 问题是顶焦度偏差、光学中心水平互差; 原因依次是标签不合格、微生物污染
_TROUBLE_IS = regex_pattern(
    r"(?:^|[，；])(?P<head>问题|毛病|缺陷|原因)(?:主要|依次|分别|多|都|均|大多)*(?:是|为|有)(?P<list>[^，。；：\d]{2,80})"
)


def faults_by_share(words: str) -> Iterator[str]:
    """Yield what was wrong with each share of the goods that failed.

    >>> list(faults_by_share("6批次不合格的，2批次是字符高度偏小，1批次短斤少两。"))
    ['字符高度偏小', '短斤少两']
    """
    opening = _OF_FAILED.search(words) if "不合格" in words else None
    if opening is None:
        return
    for hit in _SHARE.finditer(words, opening.end() - 1):
        if hit["rest"] or _FAULT.search(hit["faults"]):
            yield from phrases_of(hit["faults"], test=False, marks=COMMAS)


def troubles_named(words: str) -> Iterator[str]:
    """Yield the test items that a clause says the trouble is, one at least of which must be known as such.

    >>> list(troubles_named("问题是顶焦度偏差、印记缺失。")), list(troubles_named("问题是管理混乱。"))
    (['顶焦度偏差', '印记缺失'], [])
    """
    for hit in _TROUBLE_IS.finditer(words):
        faults = list(faults_of(hit["list"]))
        bare = list(phrases_of(hit["list"], test=True))
        if any(map(names_test_item, bare)) or (hit["head"] == "原因" and "不合格" in hit["list"]):
            yield from faults
