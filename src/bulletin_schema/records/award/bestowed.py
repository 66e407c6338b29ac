"""Bestowed: winners told behind an award by a verb of their own: 首届县长质量奖花落甲公司, 由甲公司摘得, 评出3家企业."""

from __future__ import annotations

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.recipients import places_after, run_after, run_up_to
from bulletin_schema.records.award.shape import BODY, COUNT, DATE, PERSON, PLACE, Token
from bulletin_schema.records.award.status import status_verb
from bulletin_schema.records.award.told import REACH, Told

_GIVEN = re_pattern(
    rf"[”\s]*(?:{COUNT}[，,](?=由))?"
    r"(?:荣誉称号|称号|荣誉|奖项|大奖|桂冠|认证证书|认证|证书)?(?:评[选审])?(?:结果)?(?:已|共|拟|最终|分别|也){0,3}"
    r"(?:授予|授给|颁给|颁授给?|颁发给|花落|评选?出|评定出|产生|被?(?P<by>由|被))了?\s*"
)
# 作为市长质量奖得主，甲公司…
_AS_WINNER = regex_pattern(r"[”\s]*(?:的)?(?:得主|获得者|获奖(?:企业|单位|组织|者)?(?:代表)?|企业代表)，")
# 对市长质量奖获奖的甲公司等5家组织, 向市长质量奖获奖单位甲公司颁奖
_WINNERS_NAMED = regex_pattern(
    rf"[”\s]*的?(?:获奖|获得|得主)(?:的|者|企业|单位|组织|个人|代表){{0,2}}(?=[{BODY}{PERSON}])"
)
# 市长质量奖获奖组织为甲公司；提名奖（1家）：乙公司: one clause for each award.
_ARE = re_pattern(
    r"[”\s]*(?:名单[中里上][，,]?(?=有))?(?:的)?(?:拟?获奖|拟奖|入选|认定)?(?:组织|企业|单位|个人|产品|品牌|名单|得主|者){0,2}(?:[（(][^（）()]{1,10}[）)])?"
    rf"(?:(?:分别)?(?:为|是|有|包括)[：:]?|[：:]|——)\s*(?=[{BODY}{PERSON}{PLACE}])"
)
_CLOSED = regex_pattern(rf"(?:等?{COUNT}\p{{Han}}{{0,4}}|等\p{{Han}}{{0,4}})?\s*(?:[；。，、]|$)")
# 对甲公司等5家市长质量奖获奖企业各奖励50万元
_WINNERS = regex_pattern(r"[”\s]*的?获奖(?:企业|单位|组织|项目|个人|者|产品)")
_WINNERS_COUNTED = regex_pattern(rf"{COUNT}(?:的|{DATE}|第\p{{Han}}{{1,3}}届|首届|[“\s])*$")
_TAKES = regex_pattern(rf"(?:等?{COUNT}?\p{{Han}}{{0,6}}?)(?:获得|获|摘|夺|捧|斩|赢|包揽|囊括|收入囊中|折桂|问鼎)")
_BESIDE = 2  # characters between the last winner and the count: 等


def bestowed(told: Told) -> Told | None:
    """Return the award with those whom the words behind it say it was given to."""
    shape = told.shape
    if winner := _speaking_as(told) or _called_winners(told) or _winners_named(told):
        return winner
    given = _GIVEN.match(shape.text, told.token.at + 1)
    if given is None:
        return _stated(told)
    low = given.end()
    held = run_after(shape, low, min(len(shape.text), low + REACH), given=True)
    count = count_beside(told, low, held)
    if given["by"] and not (held and _TAKES.match(shape.text, _end(told, held))):
        return None
    return told._replace(status="won", held=held, count=count or told.count) if held or count else None


def _stated(told: Told) -> Told | None:
    """Return the award of those whom the rest of its clause lists: 提名奖（1家）：乙公司."""
    shape, at = told.shape, told.token.at + 1
    match = _ARE.match(shape.text, at)
    stretch = (match.end(), match.end() + REACH) if match else (0, 0)
    held = run_after(shape, *stretch, given=True)
    if not held and told.named.scheme == "honour":
        held = places_after(shape, *stretch)
    if match is None or not (held and _CLOSED.match(shape.text, _end(told, held))):
        return None
    counts = shape.within(at, match.end(), COUNT) or [c for c in (count_beside(told, match.end(), held),) if c]
    return told._replace(status="won", held=held, count=counts[0] if counts else None)


def _winners_named(told: Told) -> Told | None:
    """Return the award of those whom it is followed by as its winners: 市长质量奖获奖单位甲公司、乙公司."""
    shape = told.shape
    match = _WINNERS_NAMED.match(shape.text, told.token.at + 1)
    if match is None:
        return None
    counts = shape.within(match.end(), match.end() + REACH, COUNT)
    held = run_after(shape, match.end(), counts[0].at + 1 if counts else match.end() + REACH, given=True)
    return told._replace(status="won", held=held, count=count_beside(told, match.end(), held)) if held else None


def _speaking_as(told: Told) -> Told | None:
    """Return the award of the one body that speaks as its winner."""
    match = _AS_WINNER.match(told.shape.text, told.token.at + 1)
    speaks = match is not None and "作为" in told.clause
    held = run_after(told.shape, match.end(), match.end() + REACH, given=True) if match and speaks else None
    return told._replace(status="won", held=held) if held and len(held.names) == 1 else None


def _called_winners(told: Told) -> Told | None:
    """Return the award of so many who are called its winners: 对甲公司等5家市长质量奖获奖企业."""
    counted = _WINNERS_COUNTED.search(told.before) if _WINNERS.match(told.after) else None
    if counted is None or status_verb(told.clause):
        return None
    at = told.low + counted.start()
    return told._replace(status="won", held=run_up_to(told.shape, told.low, at), count=told.shape.token(at))


def count_beside(told: Told, low: int, held: Holders) -> Token | None:
    """Return the number of winners: 评出3家企业, 授予甲公司等3家企业."""
    counts = told.shape.within(low, low + REACH, COUNT)
    if not counts:
        return None
    beside = counts[0].start - held.end <= _BESIDE if held else counts[0].at == low
    return counts[0] if beside else None


def _end(told: Told, held: Holders) -> int:
    """Return where the winners end in the shape."""
    return max(t.at for t in told.shape.tokens if t.start < held.end) + 1
