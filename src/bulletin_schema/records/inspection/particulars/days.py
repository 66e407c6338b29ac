"""Days: the day that a check's sentence points back to, and that of the one event that an article tells."""

from __future__ import annotations

from typing import cast

from bulletin_schema.model import Period
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.particulars.dated import is_time_of_check
from bulletin_schema.records.inspection.particulars.reports import OF_LATE, opening_sentences

OF_A_CHECK = regex_pattern(
    r"打假|抽查|抽检|检查|检定|监测|整治|行动|夜查|突查|巡查|排查|督查|清查|校准|体检|普检|检验|检测|核查"
)


def day_of_action(draft: Draft, reading: Reading) -> Period | None:
    """Return the day told last above that the check's sentence points back to: 4月18日晚，…。当晚检查门店9家."""
    sentence = reading.sentence_at(draft.start)
    if sentence is None:
        return None
    high = draft.counted_to
    back = _POINTS_BACK.search(reading.text, sentence.start, high)
    if back is None:
        return None
    index = reading.sentence_index(draft.start)
    for above in reversed(reading.sentences[max(0, index - _SENTENCES_BACK) : index]):
        if above.article != draft.article or OF_LATE.search(reading.text, above.start, above.end):
            return None
        days = [m for m in reading.within("date", above.start, above.end) if m.value.precision in _DAYS]
        if above.role == "body" and days:
            named = back["day"] or is_time_of_check(reading, days[-1])
            return cast(Period, days[-1].value) if named else None
    return None


_DAYS = ("day", "range", "dekad")
_SENTENCES_BACK = 16
_POINTS_BACK = regex_pattern(
    r"(?P<day>[当全][天日晚]|同[日天](?!公))|[此本这]次(?:夜查|突击|暗访|行动|执法|联合|突查|专项整治)"
)


def day_of_lead(draft: Draft, reading: Reading) -> Period | None:
    """Return the day of the check that an article opens with, where all below is of it: 1月6日至17日，…。绥阳一路：检定1106台."""
    lead = reading.memo(("inspection day", draft.article), lambda: _lead_of_day(draft.article, reading))
    sentence = reading.sentence_at(draft.start)
    if lead is None or sentence is None or not lead[1] <= draft.start <= lead[1] + _DAY_REACH:
        return None
    start, end, day = lead
    high = draft.counted_to
    if _ELSE.search(reading.text, sentence.start, high) or is_of_other_body(draft, start, end, reading):
        return None
    told = reading.text[start:end]
    bodies = reading.within("organization", sentence.start, high)
    if any(reading.text[m.start : m.end] not in told for m in bodies):
        return None  # 某县质监局端掉一处窝点: another's
    others = (m for m in reading.within("date", end, high) if m.value != day and m.value.precision != "year")
    return day if not any(others) else None


def _lead_of_day(article: int | None, reading: Reading) -> tuple[int, int, Period] | None:
    for one in opening_sentences(article, reading)[:_LEAD_SENTENCES]:
        if not reading.within("date", one.start, one.end):
            continue
        days = {m.value for m in reading.within("date", one.start, one.end) if is_time_of_check(reading, m)}
        day = next(iter(days)) if len(days) == 1 else None
        if day is None or day.precision not in _DAYS or OF_A_CHECK.search(reading.text, one.start, one.end) is None:
            return None
        return one.start, one.end, cast(Period, day)
    return None


_LEAD_SENTENCES = 3
_DAY_REACH = 800  # characters
_ELSE = regex_pattern(
    r"此外|另外|另悉|另讯|又讯|此前|近[期日]|日前|目前|截至(?!中午|下午|当)|今年|去年|上半年|全年|累计|连日|同期|以来|据统计|次日|之前|[该]?本?月"
)


def is_of_other_body(draft: Draft, start: int, end: int, reading: Reading) -> bool:
    """Tell whether a sentence of a line above is of another body, or of what stood under another rubric: 【质量监督】三季度，…."""
    text = reading.text
    low = text.rfind("\n", 0, draft.start) + 1
    if start >= low:
        return False
    if _RUBRIC.match(text, low) or _ONE_OF_SEVERAL.match(text, text.rfind("\n", 0, start) + 1):
        return True
    sentence = reading.sentence_at(draft.start)
    high = draft.counted_to
    bodies = reading.within("organization", sentence.start, high) if sentence else []
    others = reading.within("organization", start, end)
    mine = {text[m.start : m.end] for m in bodies if m.value.type == "government"}
    mine = {name for name in mine if not _UNPLACED.match(name)}
    return bool(mine and others) and not any(name in text[start:end] for name in mine)


_UNPLACED = re_pattern(r"[省市县区州总该本我各全]|自治区|.{1,3}局$")  # 市局, 市、县两级质监局
_ONE_OF_SEVERAL = regex_pattern(r"[\s\u3000]*[一二三四五六七八九]是")  # 二是全面检查。8月25日至9月5日，…
_RUBRIC = regex_pattern(r"[\s\u3000]*[【★◆●■▲◇※＊*]")
