"""Lists: winners told line by line below a line that names the award, and rows that name both."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.anatomy import editions_in, ungraded
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.making import founds
from bulletin_schema.records.award.numbered import FIRM, run_of_items
from bulletin_schema.records.award.people import people_listed
from bulletin_schema.records.award.persons import people_in_line, person_opening
from bulletin_schema.records.award.recipients import run_after
from bulletin_schema.records.award.shape import AWARD, BODY, COUNT, PERSON, Shape, Token, shape_of
from bulletin_schema.records.award.told import Told
from bulletin_schema.records.award.words import head_pattern
from bulletin_schema.rule import Found

# 一、徐州市市长质量奖（5家企业）; 第三届区长质量奖获奖名单：
_HEADER = re_pattern(
    rf"^[^，。；]{{0,24}}{AWARD}[”\s]*(?:荣誉|品牌|产品|企业|组织|单位|个人|拟?授?获?奖|表彰|公示|公告|认证|称号|名单|部分|及|和|一览表?|汇总表|情况表|明细表?|的|如下|包括|分别|是|为|有|（[^（）]{{1,12}}）|\([^()]{{1,12}}\)|奖|对象|\s){{0,8}}[：:]?\s*$"
)
_INLINE = re_pattern(
    rf"{AWARD}[”\s]*(?:获奖|拟授奖|拟奖|入选|认定)?(?:品牌|产品|企业|组织|单位|个人|名单|称号|（[^（）]{{1,12}}）|\([^()]{{1,12}}\)){{0,4}}(?:(?<!{AWARD})(?:分别)?(?:为|是|有)|[：:])\s*(?=[{BODY}])"
)
_YEAR_ABOVE = regex_pattern(r"((?:19|20)[0-9]{2})年?+度?+(?![0-9]{1,2}月)[^，。；]{0,20}(?:奖|名单|牌|品)")
_NUMBER = r"(?:[（(]?\s*(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*[）)、.．:：|\t ]?|[●■◆○·—\-*]|①|②|③|④|⑤)?"
_LINE = regex_pattern(rf"^\s*{_NUMBER}[\s|]*(?P<who>[{BODY}{PERSON}])(?=\s*(?:$|[|\t（(，,；;。 “]|{PERSON}))")
_PLAIN_LINE = regex_pattern(rf"\s*{_NUMBER}[\s|]*(?P<who>{FIRM})(?=\s*(?:$|[|\t（(，；;\n]))")
_GROUP = regex_pattern(
    r"(?:[（(][一二三四五六七八九十][）)])?\p{Han}{2,10}(?:企业|行业|业|组织|单位|类|个人|产品)(?:[（(][^（）()]{1,8}[）)])?[：:]?"
)
_NUMBERED_LINE = regex_pattern(r"\s*[（(]?[0-9]{1,3}[）)、.．]")
_DAY = regex_pattern(
    r"\s*(?:[0-9]{4}|[一二〇○零０oO九]{4})年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日\s*"
)
_CELLS = regex_pattern(r"[|\t]")
_STOP = regex_pattern(r"[。！？]")
# 序号 | 企业名称; 获奖企业名单 on a line of its own.
_COLUMN_HEAD = regex_pattern(r"\s*(?:序号|编号|单位|企业|组织|\(|获奖\p{Han}{0,4}名单)")
_LIMIT = 400


# 一、市长质量奖（2家）（1）甲公司（2）乙公司: the winners run on in one line.
_OPENING = re_pattern(r"[”\s]*(?:获奖|企业|单位|组织|名单|[（(][^（）()]{1,14}[）)]){0,3}[：:\s]*")
# …获奖名单 一、市长质量奖（5家企业）, with the winners in the line below.
_HEADER_AT_END = regex_pattern(
    rf"(?:名单|[一二三四五六七八九十]、|[（(][一二三四五六七八九十][）)]|附件)[^，。；]{{0,20}}{AWARD}[”\s]*"
    r"(?:获奖|企业|单位|组织|名单|[（(][^（）()]{1,14}[）)]){0,3}[：:]?\s*$"
)


def _running(reading: Reading, k: int, shape: Shape, awards: list[Token]) -> Iterator[Found]:
    """Yield the awards of a flattened list, each with the numbered winners behind it."""
    for token in awards:
        opening = _OPENING.match(shape.text, token.at + 1)
        at = opening.end() if opening else token.at + 1
        named = token.value
        if not named.years:
            named = named._replace(years=_years_in_line(shape, token))
        counts = shape.within(token.at, at, COUNT)
        told = Told(named, shape, token, status="won", count=counts[0] if counts else None)
        if run := run_of_items(shape, at):
            yield from founds(reading, told._replace(held=run.held))
        elif named.strength == "given" and counts and (people := people_listed(shape, at)):
            yield from founds(reading, told._replace(held=people))
        elif token is awards[-1] and _HEADER_AT_END.search(shape.text):
            yield from _below(reading, k, told)


def _years_in_line(shape: Shape, token: Token) -> tuple[int, ...]:
    """Return the year that an earlier heading of the same line gives the award."""
    base = token.value.name[:4]
    years = [t.value.years for t in shape.within(0, token.at, AWARD) if t.value.years and t.value.name.startswith(base)]
    return years[-1] if years else ()


def listed(reading: Reading, k: int, shape: Shape) -> Iterator[Found]:
    """Yield the award whose winners stand in the lines below the sentence, or in this row of a table."""
    awards = shape.within(0, len(shape.text), AWARD)
    if len(awards) != 1:
        yield from _running(reading, k, shape, awards)
        return
    told = Told(awards[0].value, shape, awards[0], status="won")
    if shape.sentence.role == "table" and (who := shape.within(0, len(shape.text), BODY)) and _CELLS.search(shape.text):
        held = Holders((who[0].value.value.name,), who[0].start, who[0].end)
        yield from founds(reading, told._replace(held=held))
        return
    inline = _INLINE.search(shape.text)
    if inline and (held := run_after(shape, inline.end(), len(shape.text))):
        yield from founds(reading, told._replace(held=held, count=_count(shape)))
        return
    if _HEADER.match(shape.text):
        yield from _below(reading, k, told)
        return
    yield from _running(reading, k, shape, awards)


def _count(shape: Shape) -> Token | None:
    counts = shape.within(0, len(shape.text), COUNT)
    return counts[0] if len(counts) == 1 else None


def _below(reading: Reading, k: int, told: Told) -> Iterator[Found]:
    names: list[str] = []
    end = told.token.end
    for at, sentence in enumerate(reading.sentences[k + 1 : k + 1 + _LIMIT], k + 1):
        who = _who(reading, sentence)
        if names and _is_dated_below(reading, at):  # the office that signs the list
            break
        if who is None and _is_group(reading, at):
            continue
        if who is None:
            if names or not _is_column_head(reading, sentence):
                break
            continue
        names += who[0]
        end = who[1]
        if _next_head(reading, end, sentence.end):  # the next list begins in the same line
            break
    if not told.named.years:
        told = told._replace(named=told.named._replace(years=_years_above(reading, k, told)))
    if not names and told.shape.sentence.role != "title" and _is_counted_list(reading, k, told):
        yield from founds(reading, told._replace(count=_count(told.shape)))
    if not names or (len(names) == 1 and (told.shape.sentence.role == "title" or _is_signed(reading, told, names[0]))):
        return
    held = Holders(tuple(dict.fromkeys(names)), told.token.start, end)
    yield from founds(reading, told._replace(held=held, count=_count(told.shape)))


def _is_dated_below(reading: Reading, at: int) -> bool:
    """Tell a line with a day alone below it: a signature."""
    return any(_DAY.fullmatch(reading.text, below.start, below.end) for below in reading.sentences[at + 1 : at + 2])


def _is_counted_list(reading: Reading, k: int, told: Told) -> bool:
    """Tell a counted heading above numbered things that won, whose makers stand in brackets: 卓越项目奖（2个）."""
    below = reading.sentences[k + 1 : k + 2]
    numbered = any(_NUMBERED_LINE.match(reading.text, one.start, one.end) for one in below)
    return numbered and _count(told.shape) is not None


def _next_head(reading: Reading, low: int, high: int) -> bool:
    """Tell that a row goes on with another award's name, not with a number made of it: 黔名牌2013-041."""
    head = head_pattern().search(reading.text, low, high)
    return head is not None and not reading.text[head.end() : head.end() + 1].isdigit()


def _is_signed(reading: Reading, told: Told, name: str) -> bool:
    """Tell that the one name below a heading is who signs: 附件：…名单 and the office that decides."""
    if told.named.strength == "ranked":
        return False
    attached = reading.text.startswith("附件", told.shape.sentence.start)
    return attached or name.endswith(("人民政府", "政府办公室", "局", "委员会", "办公室", "领导小组"))


def _years_above(reading: Reading, k: int, told: Told) -> tuple[int, ...]:
    """Return the year that a heading of the same article gives the award: 2023年…获奖名单."""
    for sentence in reversed(reading.sentences[max(0, k - 30) : k]):
        if sentence.article != told.shape.sentence.article:
            break
        words = reading.text[sentence.start : sentence.end]
        match = _YEAR_ABOVE.search(words)
        if match and told.named.name[:4] in words:
            return (int(match[1]),)
        if (editions := editions_in(words)) and ungraded(told.named.name) in words:  # 第三届市长质量奖获奖名单
            return tuple(editions)
    return ()


def _is_group(reading: Reading, at: int) -> bool:
    """Tell a short heading between winners: 大中型企业, 服务业."""
    sentence = reading.sentences[at]
    words = reading.text[sentence.start : sentence.end].strip()
    following = reading.sentences[at + 1] if at + 1 < len(reading.sentences) else None
    return (
        following is not None
        and _GROUP.fullmatch(words) is not None
        and head_pattern().search(words) is None
        and _NUMBERED_LINE.match(reading.text, following.start, following.end) is not None
        and _who(reading, following) is not None
    )


def _is_column_head(reading: Reading, sentence: Sentence) -> bool:
    """Tell the head of a table's columns: 序号 | 企业名称."""
    return _COLUMN_HEAD.match(reading.text, sentence.start, sentence.end) is not None


def _who(reading: Reading, sentence: Sentence) -> tuple[list[str], int] | None:
    if sentence.role == "furniture" or sentence.end - sentence.start > 120:
        return None
    if person := person_opening(reading.text, sentence.start, sentence.end):
        return [person], sentence.end
    if people := people_in_line(reading.text[sentence.start : sentence.end]):
        return people, sentence.end
    shape = shape_of(reading, sentence, [])
    match = _LINE.match(shape.text)
    if match is None and (line := _PLAIN_LINE.match(reading.text, sentence.start, sentence.end)):
        return [line["who"]], line.end("who")
    if match is None or _STOP.search(shape.text):
        return None
    if (run := run_of_items(shape, 0)) and len(run.held.names) > 1:
        return list(run.held.names), run.held.end
    token = shape.token(match.start("who"))
    return [token.value.value.name], token.end
