"""Frame: each award of a sentence with the verb, count and recipients around it, read in any order."""

from __future__ import annotations

import regex

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.award.apart import counts_in_turn, of_other_levels, pairs_of, split, totals
from bulletin_schema.records.award.bestowed import bestowed
from bulletin_schema.records.award.candidacy import candidacy
from bulletin_schema.records.award.carried import with_editions
from bulletin_schema.records.award.counts import count_after, count_before, place_before
from bulletin_schema.records.award.further import further
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.in_turn import in_turn
from bulletin_schema.records.award.in_words import becomes, is_elliptic, words_before
from bulletin_schema.records.award.model import AwardStatus
from bulletin_schema.records.award.names import Named
from bulletin_schema.records.award.outright import told_outright
from bulletin_schema.records.award.recipients import (
    holders,
    run_after,
    run_before,
    run_up_to,
    run_within,
    subject_afar,
    subject_of_scene,
)
from bulletin_schema.records.award.roll import given_next, on_roll
from bulletin_schema.records.award.shape import AWARD, BODY, COUNT, DATE, Shape
from bulletin_schema.records.award.short_names import names_of_all
from bulletin_schema.records.award.standing import (
    AIM,
    BEING,
    CONFERRED,
    NOT_BY_WORDS,
    spoken_of,
    status_beside,
    status_from_afar,
)
from bulletin_schema.records.award.status import is_library, is_unreal, status_verb
from bulletin_schema.records.award.told import REACH, UNTOLD, Told
from bulletin_schema.records.award.words import OF_AREA
from bulletin_schema.records.award.yearly import yearly

_LINK = regex_pattern(
    rf"^(?:[、和及与以\s”“，■●▲★◆]|；\s*[①-⑳]|以及|{DATE}|(?<=[、和及]){COUNT}|品牌|企业|产品|称号|单位|荣誉|项目|认证|（[^）]{{1,16}}）)*$"
)
# 授予甲单位等14家“先进集体”称号、|李某等28人“先进个人”称号: the verb of the list's first.
_NEXT_TITLE = regex_pattern(
    rf"[”\s]*(?:(?:荣誉)?称号|组织|企业|单位|个人)?[、，和及][^，。；{AWARD}]{{1,40}}?等?{COUNT}\p{{Han}}{{0,3}}(?:{DATE}|[“\s])*"
)
_SORT = 2  # last characters that tell what sort it is: 名牌
_TAKEN = regex_pattern(
    r"(?:荣获|获得|获评|喜获|捧回|被(?:评为|授予|命名为))了?[“\s]*$"
)  # 先后荣获文明单位、先进集体等称号
_KERNEL = 4  # last characters of a name that tell the award without its place: 驰名商标
_SAME_LIST = regex_pattern(rf"[”\s]*\p{{Han}}{{0,2}}{COUNT}?[，,、和及或]\s*{COUNT}?")
_NEW_GAP = re_pattern(r"实现[^，。；]{0,14}$|填补[^，。；]{0,14}$")
_GAP_AFTER = regex_pattern(r"^[”’\"\s]*\p{Han}{0,6}?(?:零的?突破|空白)")
_PRAISED = regex_pattern(r"(?:通报表彰|表彰奖励|表彰|颁奖|授牌)(?!大会|会|仪式|典礼|活动|现场)了?[^。；]{0,60}$")
_JUST_PRAISED = regex_pattern(rf"表彰了(?:{DATE}|[“\s])*$")  # 表彰了2010年“标准创新型企业”
# 颁发县长质量奖奖牌、证书, 对获奖企业给予表彰: what any winner gets.
_TOKEN_OF = regex_pattern(r"[”\s]*(?:奖牌|证书|奖杯|牌匾|奖状)")
_FOR_WINNERS = regex_pattern(r"(?:对|给)(?:予)?(?:获奖|获得|每家)")
_HAS_ONE = regex_pattern(r"[”\s]*(?:称号)?(?:[，。；、和及]|等|以及|$)")  # 拥有“恒橡”中国驰名商标和…
_RESTS = regex_pattern(
    rf"^[”\s\"]*(?:[（(](?:[0-9]{{4}}年?度?|{DATE})[^（）()]{{0,12}}[）)])?(?:企业|产品|单位|品牌)?(?:荣誉称号|称号|荣誉|奖项|项目|等次|等级|殊荣|桂冠|大奖|的称号|的?(?:批文|证书|牌子|牌匾|招牌|奖牌|奖杯)|(?:的|荣誉|称号)?(?:牌匾|奖牌|匾牌|铜牌|奖杯|证书|匾)|的?大门|之列|行列|(?:的|中的)?一员|之一|(?:获奖)?(?:名单|目录|名录|榜单))?(?:等|和|及|与|以及|，|。|；|、|！|{AWARD}|$)"
)
_CERTIFIED = regex_pattern(r"[”\s]*(?:认证|评价|确认|认定|评审|评定|审定|公示|验收)(?![中工活])")
# 2019年获省政府质量奖，|2021年摘得市长质量奖: the winner of the one before.
_SAME_SUBJECT = regex_pattern(
    rf"[”\s]*(?:荣誉称号|称号|荣誉|殊荣)?[，、；](?:并|又|另|再次?|还|也|随后|同年|当年|次年|后|{DATE}|\s){{0,3}}"
    rf"(?:荣获|获评|获得|获|摘得|夺得|捧得|捧回|问鼎|入选|斩获|荣膺|被(?:{BODY}(?:[、和]{BODY}){{0,3}}|\p{{Han}}{{1,6}}[局委厅部会府办])?(?:评为|授予|认定为|评定为|命名为|表彰为|确定为))了?(?:{DATE}|[“\s])*"
)
_ADJACENT = regex_pattern(
    rf"^(?:了|为|{BODY}(?:(?:颁发|授予|批准|认定)的)?|{DATE}|第\p{{Han}}{{1,3}}[届批]|首[届批]|[“\s\"]|全[国省市县区](?:\p{{Han}}{{2,6}}系统)?|国家级|省级|市级|团体|集体|个人|综合|总分){{0,4}}"
    # 先后获得国家高新技术企业、|浙江省名牌产品: titles of another sort before it in the list
    rf"(?:(?!\p{{Han}}{{0,3}}[的了在和])[“\p{{Han}}A-Z0-9]{{3,16}}(?:企业|产品|单位|称号|商标|认证|中心|基地)”?、){{0,4}}[“\s\"]*$"
)
_LIST_AFTER = regex_pattern(
    rf"[”\s]*(?:称号|荣誉|奖项)?(?:的)?(?:获奖|授奖|获得)?(?:者|{COUNT}\p{{Han}}{{0,4}}(?:和{COUNT}\p{{Han}}{{0,4}})?|企业|单位|组织|个人|名单|公司){{1,2}}"
    rf"(?:[，：](?:分别)?(?:是|为|有)?|(?:分别)?(?:是|为|有|包括)：?|(?<=获[奖得](?:企业|单位|组织|个人))(?=[{BODY}]))"
)
# 3家企业获中国质量奖提名奖，分别是A公司、B公司
_ARE_AFTER = regex_pattern(
    r"[”\s]*(?:荣誉)?(?:称号|殊荣|荣誉|企业|认证|认定|奖项|品牌)?[，,：](?:他们|它们|这[^，。；]{1,6}|获奖\p{Han}{0,4}|其中)?(?:(?:分别|依次)?(?:是|为|有|包括|来自|属于)|(?:分别|依次|均|都)由)?[：:]?"
    r"(?<=是|为|有|包括|由|来自|属于|：|:)"
)
# 名牌产品3个，甲公司“某牌”电机获…: the firm behind the comma is the next clause's.
_CLOSED = regex_pattern(r"\s*(?:等|[（(]|[，。；、！]|[0-9]{1,3}[家个]|\n|$)")
_WINNERS = regex_pattern(r"^[”\s]*(?:的)?(?:获奖(?:企业|单位|组织|个人|者)?|获得者|得主|授奖|拟奖|获得企业|企业|项目)")


def read_awards(shape: Shape) -> tuple[list[Told], list[Told]]:
    """Return the awards a sentence tells facts of, and those it only names."""
    facts: list[Told] = []
    topics: list[Told] = []
    awards = with_editions(shape, [token for token in shape.tokens if token.letter == AWARD])
    low = 0
    aimed: Told | None = None
    turned = counts_in_turn(shape)
    for k, token in enumerate(awards):
        if token.value.strength == "scene":  # 在质量创新大赛中: what was won there stands behind
            continue
        high = min(awards[k + 1].at if k + 1 < len(awards) else len(shape.text), token.at + REACH)
        last = facts[-1] if facts else None
        told = Told(token.value, shape, token, max(low, token.at - REACH), count=turned.get(token.at))
        pairs = pairs_of(told)
        told = _read_one(told._replace(count=pairs[0][1]) if pairs else told, high, last)
        if aimed is not None and _SAME_LIST.fullmatch(shape.text, aimed.token.at + 1, token.at):
            told = told._replace(status=None, reason=AIM)  # 力争创甲省名牌产品5个，乙市名牌产品10个
        aimed = told if told.status is None and told.reason == AIM else None
        if told.status == "held":  # 获2009年名牌产品，全市累计拥有名牌产品74个: no edition of all that were won
            told = told._replace(named=told.named._replace(years=shape.token(token.at).value.years))
        if last is not None and _is_told_again(told, last):
            continue
        if told.status is None and told.reason == UNTOLD and pairs and isinstance(pairs[0][0], str):
            told = told._replace(status="held")  # 放心消费示范单位国家级2个、省级15个
        if told.status is None:
            topics.append(told)
            continue
        facts += (*split(told, pairs), *further(told), *of_other_levels(told), *yearly(told))
        low = max(token.at, told.count.at if told.count else 0) + 1
    return [*in_turn(facts), *totals(facts)], topics


def _is_told_again(told: Told, last: Told) -> bool:
    """Tell an award named again as a first: 获评中国质量奖，实现中国质量奖零的突破."""
    alike = last.named.name.endswith(told.named.name[-_KERNEL:]) or last.named.name.endswith(told.named.name[-_SORT:])
    return alike and _GAP_AFTER.match(told.after) is not None


def _read_one(told: Told, high: int, last: Told | None) -> Told:
    """Read one award whose words end at `high`; `last` is the fact before it in the sentence."""
    if told.count is None:
        count = count_after(told.shape, told.token, high) or count_before(told.shape, told.low, told.token.at)
        told = told._replace(count=count, place=place_before(told.shape, told.token, count))
    if outright := told_outright(told, high) or candidacy(told, last, high):
        return outright
    if (given := bestowed(told) or on_roll(told, last)) and not is_unreal(told.shape.text, told.token.at, high):
        return given
    if reason := spoken_of(told, high):
        return told._replace(reason=reason)
    if conferred := _conferred(told, last):
        return conferred
    near = told.shape.text[told.token.at + 1 : high]
    status = status_beside(told, near, last)
    low = told.token.at - len(told.clause)
    if status is None and status_verb(told.clause) is None:
        if (
            last is not None
            and _LINK.match(told.before)
            and (told.counted or not any(mark in told.before for mark in "，；"))
        ):
            return _sharing(told, last)
        if last is not None and (own := run_before(told.shape, told.low, told.token.at)):
            return told._replace(status=last.status, held=own)
        status, low = status_from_afar(told, near, last)
    held = _with_holders(told, status, low)
    bare = last is not None and last.status == "won" and not last.counted and _is_bare_win(held)
    if last is not None and bare and _SAME_SUBJECT.fullmatch(told.before):
        return told._replace(status="won", held=last.held, shared=True)
    return held


def _is_bare_win(told: Told) -> bool:
    """Tell an award of which neither a holder nor a count is known."""
    return told.status in (None, "won") and not told.counted and not told.held


def _conferred(told: Told, last: Told | None) -> Told | None:
    """Return an award that another body's verb confers, or the verb of the award before in its list."""
    if match := CONFERRED.search(told.before):
        verb = (told.low + match.start("verb"), told.low + match.end("verb"))
        return told._replace(status="won", held=holders(told.shape, told.low, verb, verb[0], None))
    if last is not None and (who := given_next(told, last)):
        return told._replace(status="won", held=who)
    if (
        last is None
        or last.status != "won"
        or told.count is None
        or not _NEXT_TITLE.fullmatch(told.before)
        or status_verb(told.before)
    ):
        return None
    return told._replace(status="won", held=run_up_to(told.shape, told.low, told.count.at))


def _sharing(told: Told, last: Told) -> Told:
    """A further award of the same list: it shares the verb, and the holders where it has no count."""
    idle = told.named.strength == "given" and not told.counted and not last.held and not _is_of_area(told.named)
    if idle and not (last.shared or _TAKEN.search(last.before)):
        return told
    status: AwardStatus | None = "shortlisted" if is_library(told.after) else last.status
    if told.counted:
        return told._replace(status=status, shared=True)
    own = last.count and (last.shared or last.count.at >= last.token.at - 1)  # 50名先进个人和质量金奖
    return told._replace(status=status, shared=True, held=last.held, count=None if own else last.count)


def _with_holders(told: Told, status: AwardStatus | None, low: int) -> Told:
    """Find who holds the award; without holders or count only a few ways of saying so make a fact."""
    if _NEW_GAP.search(told.clause) and _GAP_AFTER.match(told.after):
        return told._replace(status="won")
    if status is None:
        return told
    at = told.token.at
    verb = status_verb(told.shape.text[low:at])
    stretch = (low + verb.start(), low + verb.end()) if verb else (at, at)
    if verb is None and (being := BEING.search(told.clause)):
        stretch = (at - len(told.clause) + being.start("be"),) * 2
    value = told.count.value.value.value if told.count else None
    held = holders(told.shape, told.low, stretch, at, value)
    if told.count and not held.names:
        brackets = (run_within(told.shape, token.at + 1, value) for token in (told.count, told.token))
        held = next((inner for inner in brackets if inner), None) or _winners_after(told) or held
    elif held.places and not held.names and status == "won":  # 我市新增质量奖获得企业甲公司
        held = _winners_after(told) or held
    if held and held.places and not told.count and status != "won" and told.named.scheme != "honour":
        return told  # 代表全省参加中国质量奖评选: the place stands for no recipient
    if held or told.count:
        return told._replace(status=status, held=held)
    if status == "held" and told.named.scheme == "brand" and _HAS_ONE.match(told.after):
        return told._replace(status=status)  # 拥有“恒橡”中国驰名商标和…
    return _won_otherwise(told, verb, stretch) if status == "won" else told


def _won_otherwise(told: Told, verb: regex.Match[str] | None, stretch: tuple[int, int]) -> Told:
    """Tell an award that was won by whom no mention or count tells."""
    if verb and (by_words := _won_by_words(told, verb[0], stretch)):
        return by_words
    if winners := _winners_after(told):
        counts = told.shape.within(told.token.at, told.token.at + REACH, COUNT)
        beside = counts and counts[0].start - winners.end <= 2  # 等 between
        return told._replace(status="won", held=winners, count=counts[0] if beside else None)
    if told.named.strength == "placed":
        return told._replace(status="won", held=subject_of_scene(told.shape, told.low, at=told.token.at))
    if _is_of_area(told.named):
        return told._replace(status="won")
    if _TOKEN_OF.match(told.after) or _FOR_WINNERS.search(told.lead):
        return told
    praised = _JUST_PRAISED.search(told.before) or (
        _PRAISED.search(told.lead) and (_WINNERS.match(told.after) or told.named.strength != "given")
    )
    return told._replace(status="won") if praised else told


def _won_by_words(told: Told, verb: str, stretch: tuple[int, int]) -> Told | None:
    """Return an award with who won it in words that no finder knows, or afar, where its verb tells of winning."""
    lead = told.shape.text[told.low : stretch[0]]
    behind = _CERTIFIED if verb == "通过" else _RESTS
    wins = verb not in NOT_BY_WORDS or verb == "通过" or becomes(lead, verb, told.after)
    if not wins or not behind.match(told.after):
        return None
    words = words_before(told.shape, told.low, stretch[0])
    if words is None and is_elliptic(lead, verb):
        words = Holders()
    adjacent = words is not None and _ADJACENT.match(told.shape.text[stretch[1] : told.token.at])
    if words is not None and words.names and adjacent:
        return told._replace(status="won", held=words)
    subject = subject_afar(told.shape, told.low, stretch)
    return told._replace(status="won", held=subject or words or Holders()) if subject or adjacent else None


def _winners_after(told: Told) -> Holders:
    """Return the winners listed behind the name: 表彰了县长质量奖获奖企业，A公司、B公司2家企业."""
    low = told.token.at + 1
    openings = [_LIST_AFTER.match(told.shape.text, low)]
    if told.count and (short := names_of_all(told.shape, told.count)):  # 市长质量奖2家——四建集团和大富豪家纺
        return short
    if told.count:  # 名牌产品3个，分别由A公司、B公司生产
        openings += (_ARE_AFTER.match(told.shape.text, at) for at in {low, max(told.count.at + 1, low)})
    runs = (_run_behind(told.shape, m.end()) for m in openings if m)
    return next((held for held in runs if held), Holders())


def _run_behind(shape: Shape, at: int) -> Holders:
    """Return the winners listed from an offset on; behind a bare comma only where they are all of their clause."""
    held = run_after(shape, at, at + REACH, given=True)
    bare = held and shape.text[at - 1] in "，,"
    return Holders() if bare and not _CLOSED.match(shape.source, held.end) else held


def _is_of_area(named: Named) -> bool:
    """Tell an honour for an area's own work, whose holder is the article's own place: 质量工作考核A级."""
    return named.scheme == "honour" and OF_AREA.search(named.name) is not None
