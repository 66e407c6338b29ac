r"""Media that a page names as its own, by no list and without 来源: a site's path, a dispatch, a stamp, a disclaimer.

>>> [m.value.name for m in find_media("江滨热线 > 消费 > 正文\n某市抽查电热毯。\n以上不代表江滨热线立场。")]
['江滨热线', '江滨热线']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin_schema.han import HAN
from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.organization.model import Organization
from bulletin_schema.patterns import re_pattern

# What a page says of itself stands at its top or at its foot.
_TOP, _FOOT = 400, 400
_ENDS = r"(?:网|在线|热线|视窗|资讯|之窗|信息港|[晨晚日早商快时周]报|[晨晚周]刊|导报|都市报|消费报|客户端)(?!站)"
_NAME = rf"(?P<name>[{HAN}]{{1,10}}?{_ENDS})"
_DAY = r"(?:20\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?)"
_CLOCK = r"(?:[ \t　]*\d{1,2}:\d\d(?::\d\d)?)?"
# What tells a medium by standing behind its name: 江滨热线 > 消费, 江滨网  您当前位置, 江滨网讯（记者…）,
# 江滨网-江滨日报3月2日讯, 江滨视窗 · 江小帆 2010-07-02.
_PATH = r"(?:首页)?[ \t　]*(?:>|＞|›|»|→|-[ \t][^\n]{1,12}[ \t]-)"
_PLACE = r"[ \t　]{1,8}您(?:当前|现在)?(?:的)?(?:所在)?(?:的)?位置"
_DISPATCH = rf"讯(?:[】\]]|[ \t　]?[（(])|[ \t　]?(?:[{HAN}]{{2,4}})?\d{{1,2}}月\d{{1,2}}日[讯电消]|[（(](?:特约|见习)?(?:记者|通讯员)"
_BESIDE = rf"-[{HAN}]{{2,6}}报\d{{1,2}}月\d{{1,2}}日[讯电]"
_STAMP = rf"[ \t　]*(?:[·|丨][ \t　]*)?(?:[{HAN}]{{2,3}}[ \t　]+)?{_DAY}"
_OPENS = re_pattern(rf"^[ \t　]*[【\[]?{_NAME}(?={_PATH}|{_PLACE}|{_DISPATCH}|{_BESIDE}|{_STAMP})", flags=re.MULTILINE)
_DATED = re_pattern(rf"^[ \t　]*{_DAY}{_CLOCK}[ \t　]+{_NAME}[ \t　]*$", flags=re.MULTILINE)
_TITLE = re_pattern(rf"\A\s*(?P<name>[{HAN}]{{2,8}}(?:网|在线|热线|视窗))[ \t　]*\n")
_DISCLAIMS = re_pattern(
    rf"(?:不代表|版权归|注明[“\"]?来源[：:]?(?:为|非)?|来源非|来自)[：:“\"]?[ \t　]*{_NAME}(?=[”\"]?(?:的|立场|观点|所有|，|,|。|\n|[ \t&]|网站))"
)
_BARE = 2  # characters: 日报 and 周刊 are no names, 椰网 is


def find_media(text: str) -> Iterator[Mention[Organization]]:
    """Yield the media that the top or the foot of a text names as whose page it is."""
    yield from _named(_OPENS.finditer(text, 0, _TOP))
    yield from _named(_DATED.finditer(text, 0, _TOP))
    yield from _named(_TITLE.finditer(text, 0, _TOP))
    yield from _named(_DISCLAIMS.finditer(text, max(0, len(text) - _FOOT)))


def _named(matches: Iterable[re.Match[str]]) -> Iterator[Mention[Organization]]:
    """Yield the names that are no column's or office's: 江滨热线, but not 服务热线, 官网 or 工作周报."""
    for match in matches:
        name = match["name"]
        is_bare = len(name) <= _BARE and not name.endswith("网")
        if not (is_bare or name.endswith(load_words("organization_common_media.txt"))):
            yield Mention(*match.span("name"), "organization", Organization(name, "medium"))
