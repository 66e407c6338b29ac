"""Unlisted: firms and shops that no list of bodies knows, told by how a name ends and what goes on behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.organization.model import Organization
from bulletin_schema.patterns import re_pattern, regex_pattern

KIND: Final = "unlisted"
# How the names of shops and small firms end that no list of bodies knows.
SHOPS: Final = (
    r"(?:坊|店|厂|社|场|部|行|馆|超市|铺|站|房|农庄|酒家|饭庄|餐厅|食堂|学校|园|[米酒茶药乳牧渔果蜂粮面肉饮纸鞋服陶木竹石实置食]业"
    r"|(?:安装|工程|维修|服务|施工)队|[化检试实][验测]室|卫生室|诊所)"
)
_FIRMS: Final = r"(?:公司|中心|院|所|集团)"
NAME_END: Final = rf"(?:{_FIRMS}|{SHOPS})"  # of whoever may hold a paper
_HAS: Final = r"(?:所?持有?|取得|获得|拥有|现有|具有|具备|通过|的|领到|领取|拿到|办理|申领|换发|换领|早在|已于|因[^，。]{2,12}(?:注销|吊销|撤销))"
_END: Final = regex_pattern(
    rf"{_FIRMS}(?={_HAS})|有限公司"
    rf"|{SHOPS}(?={_HAS}|[^\p{{Han}}]|\Z|所有|名下|生产|制造|备案|注册|由|[颁核换签]发|发[放出]|送达|等|不|未|被|于|食品|经营|资质|证书|[0-9一二两三]{{1,2}}[项张个份款])"
)
# The words that run up to such an ending, read from there backwards.
_RUN: Final = regex_pattern(r"(?r)(?:\p{Han}{2,24}[(（]\p{Han}{1,6}[)）]\p{Han}{0,8}|\p{Han}{1,24})\Z")
# 市局局长为|涪城豆花店, 决定收回|安州塑料厂, 以及|江油市太白农场, not 和平区…: what stands before a name.
_LEAD: Final = re_pattern(
    r".*(?:[注撤吊]销了?|收回了?|暂停了?|取消了?|[核颁]发了?|[冒盗套借]用了?|发现|[检抽]查|抽检|通报|责令|经营的|以及|还有|另有|其中|持有|(?:生产|制造)(?:企业|商|厂家)|名称|日期|编号|文号|机关|备注|状态|原因|[对向由给被为是系的及与]|属于|(?:老字号|委托|企业|商家|作坊|业主|标[称示注]|申请|隔壁的|当地的|其中的)|(?<=[)）”])和|和(?![平县田顺静政龙林硕布]))(?=\p{Han}{4})"
)
# Words that tell of somebody without naming them: 涉事药店, 一家超市, 某小吃店; and those that only end like a name.
_NAMELESS: Final = regex_pattern(
    r"^(?:涉事|涉案|当事|被查|上述|相关|有关|部分|个别|其[中他余]|[各此两多几这])|[的某]|[该本我]\p{Han}{1,3}$|[一这那哪两几多首各每]家"
    r"|(?:场所|现场|立场|当场|网站|[全内外本各总]部|[执发进现施实另]行|[住厂厨库机用]房)$"
)
_HAS_IT: Final = regex_pattern(_HAS)
_SHORTEST: Final = 4  # characters of a name that no 持有 or 的 goes on with


def unlisted_in(text: str, low: int, high: int) -> Iterator[Mention[Any]]:
    """Yield the names of a stretch, each without what leads up to it.

    >>> [one.value.name for one in unlisted_in("局长为涪城豆花店送达许可证", 0, 13)]
    ['涪城豆花店']
    """
    for ending in _END.finditer(text, low, high):
        run = _RUN.search(text, low, ending.start())
        if run is None:
            continue
        end = low = ending.end()  # the next name begins behind this one
        start = _behind_lead(text, run.start(), end)
        name = text[start:end]
        short = len(name) < _SHORTEST and not has_it(text, end)
        if not short and not _NAMELESS.search(name):
            yield Mention(start, end, KIND, Organization(name, "company"))


def has_it(text: str, end: int) -> bool:
    """Tell whether the words behind a name say that it has something: 兴安厂|持有的."""
    return _HAS_IT.match(text, end) is not None


def _behind_lead(text: str, start: int, end: int) -> int:
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start
