"""Counts: the number of recipients that stands beside an award's name."""

from __future__ import annotations

import regex

from bulletin_schema.patterns import listed_re_pattern, listed_regex_pattern, re_pattern, regex_pattern
from bulletin_schema.records.award.shape import AWARD, COUNT, DATE, PLACE, Shape, Token, mention_of

_NOUN = (
    r"(?:荣誉称号|的?(?:申报|申请|参评)(?:材料|资料|书|表)|称号|后备(?:企业)?|培育企业|培育对象|培育品牌|(?:农业|区域|公[用共]){0,2}品牌(?:目录)?|公示(?=企业|单位)"
    r"|企业|(?:授权|获证|用标)?产品|授权|用标|证书|标[识志]|商标|单位|组织|项目|认证|认定|获奖|获得者|获得(?=企业|单位|组织)|获证|个人|示范|培育库|称号的?|的|品种|及?以上|“[^”]{1,8}”)"
)
# 江苏名牌产品146个, 市长质量奖企业（含个人）11家, 省长质量奖（共10个）, 安徽名牌，新增4个.
_COUNT_AFTER = listed_re_pattern(
    "award_count_leads.txt",
    before=rf"^[”’\"」\s]*{_NOUN}{{0,4}}(?:[（(][^（）()，。；]{{1,14}}[）)](?:企业|产品|单位|组织|个人)?)?"
    rf"(?:[也更亦](?:不少|可观|最多|较多))?(?:[，,](?={COUNT}\p{{Han}}{{0,3}}各)|[，,](?=(?:计|新增|新认定|新获评?|新评|净增|又添|累计|总数|共)?{COUNT}[，。；;]))?(?:{DATE}(?=新|再|又|净|共|累|达|有|为|已|获|增|末|底|认定|：)[末底]?|{PLACE}|",
    after=rf"){{0,6}}{COUNT}",
)
# 保有量定格在97个, 今年收成为21个; 我们36个: a short gap that speaks of nothing else.
_PLAIN = regex_pattern(
    rf"^[”\s]*(?:[，,](?=我们|咱们|人家))?(?P<gap>[\p{{Han}}{PLACE}]{{1,12}}?)[，,]?{COUNT}(?=[了整]?(?:[，。；、！）]|$))"
)
_OF_OTHERS = listed_regex_pattern("award_gap_others.txt", before="(?:", after=")")
_FRESH = regex_pattern(r"新|添|拿|捧|领|获|评|摘|到手|收成|进账|入账|入选|上榜|净增")
# 3家企业申报…, 累计产生46家…
_COUNT_BEFORE = re_pattern(
    rf"{COUNT}(?P<between>(?:[^。；{AWARD}{COUNT}（(]|[（(][^（）(){AWARD}]{{0,30}}[）)]){{0,44}})$"
)
# 知名商标由2016年的14件增至目前的207件
_GREW = regex_pattern(
    rf"^[”\s]*(?:品牌|企业|产品|商标|数量|总数|总量|拥有量|也|已|则|就|却){{0,3}}(?:由|从)[^。；{AWARD}]{{0,24}}?{COUNT}[，,]?"
    rf"(?:增加|增长|上升|发展|提高|增|跃升){{0,2}}(?:至|到|为)(?:目前|现在|现有|{DATE})?的?{COUNT}"
)
_OTHER_NOUN = regex_pattern(
    r"^(?:小组(?!\p{Han}{0,4}(?:[获被荣摘夺]|入选|参评|申报|参加))|专家(?!\p{Han}{0,4}(?:[获被荣]|入选|当选))|评审|部门|成员|问题|次|年|月|国家|(?:标准|专利)(?!项目|\p{Han}{0,6}(?:获|摘|夺|得|被|入选|为))|城市参|条|代表|评委|项目负责|类别|奖项|大奖|荣誉|殊荣|奖牌|等级|届|\p{Han}{0,4}(?:为|是)?(?:零(?!的?突破)|空白|没有))"
)
_SORTS = frozenset({"类", "种"})
_PART = regex_pattern(r"(?:企业|单位)?(?:中|的)")
# 共有15家企业，成为…: no new subject behind the comma.
_PAUSED = regex_pattern(
    r"(?:\p{Han}{0,6}|[^，]{0,20}脱颖而出)，(?:一举|共同|均|全部|成功|同时|分别)?(?:成为|荣获|获评|获得|入选|被评为|被认定为)[^，]{0,24}$"
)
_JOINED_COUNT = regex_pattern(
    rf"{COUNT}(?!\p{{Han}}{{0,4}}(?:申报|参评|入围|参加|通过|申请))\p{{Han}}{{0,4}}[、和][^，。；{COUNT}]{{0,20}}$"
)


# 突破200件大关，达到213件: the number that was passed is none of its own.
_EXACTLY = regex_pattern(rf"(?:大关)?[，,]?(?:共|已|实际)?达到?了?{COUNT}(?=[，。；、）)]|$)")


def count_after(shape: Shape, token: Token, high: int) -> Token | None:
    """Return the count right behind an award: 江苏名牌产品146个."""
    words = shape.text[token.at + 1 : high]
    match = _COUNT_AFTER.match(words) or _GREW.match(words) or _plain(words)
    if match is None:
        return None
    count = shape.token(token.at + match.end())
    if shape.text.endswith("破", 0, count.at) and (exactly := _EXACTLY.match(shape.text, count.at + 1)):
        count = shape.token(exactly.end() - 1)
    rest = shape.text[count.at + 1 : count.at + 8]
    # 获江苏精品的5家企业中; N，3家企业入选 is another clause.
    return None if _PART.match(rest) or _OTHER_NOUN.match(rest) else count


def count_before(shape: Shape, low: int, at: int) -> Token | None:
    """Return the count that an award has before it, in its own clause: 3家企业申报…."""
    match = _COUNT_BEFORE.search(shape.text[low:at])
    if match is None or _OTHER_NOUN.match(match["between"]):
        return None
    between = match["between"]
    if ("，" in between and not _PAUSED.match(between)) or "：" in between:
        return None
    token = shape.token(low + match.start())
    if shape.text[token.at - 1] == "从":  # 105个品牌从1851个申报主体中脱颖而出
        return next(reversed(shape.within(low, token.at, COUNT)), None)
    while earlier := _JOINED_COUNT.search(shape.text[low : token.at]):  # 7个单位、2个集体、1名个人
        first = shape.token(low + earlier.start())
        if mention_of(first).value.unit in _SORTS:  # 33类、259个品牌
            break
        token = first
    return token


def _plain(after: str) -> regex.Match[str] | None:
    """Match the count behind a short gap that speaks of nothing else."""
    match = _PLAIN.match(after)
    return match if match and not _OF_OTHERS.search(match["gap"]) else None


def is_grown(after: str) -> bool:
    """Tell a name whose count is what there is now: 中国驰名商标从2件到9件, 保有量定格在97个."""
    if _GREW.match(after) is not None:
        return True
    plain = None if _COUNT_AFTER.match(after) else _plain(after)
    return plain is not None and _FRESH.search(plain["gap"]) is None


def place_before(shape: Shape, token: Token, count: Token | None) -> Token | None:
    """Return the place between an award and its count: 市长质量奖企业|全市累计9家."""
    return next(iter(shape.within(token.at, count.at if count else 0, PLACE)), None)
