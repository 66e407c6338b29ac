"""Authority: who carried out a check, as its own sentence or the text before it tells."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

import regex

from bulletin_schema.clauses import in_title
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.region.table import lies_in
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.model import InspectionMethod
from bulletin_schema.records.inspection.particulars.bureau_names import as_told_mostly, with_branches
from bulletin_schema.records.inspection.particulars.places import LONGEST_TITLE, places_in

_ACTOR = re_pattern(
    r"(?:^|[，。；：\s]|日|近日|日前)(?P<name>\p{Han}{0,14}(?:计测|质计|纤检|纤维|特检|药检|食检|计量|质检|检验|检测|检定|测试|质量|市场监督管理|监管|监督|工商|质监|稽查|食药)\p{Han}{0,8}(?:所|院|中心|局|分局|站|[大支总]队))"
    r"(?=自|于|对|组织|开展|在|近日|日前|同步|共|已|联合|会同|通报|公布|完成|按照|根据|积极|抽查|抽检|检查|检定|派|从)"
)
_JOINED = regex_pattern(r"联合|会同|配合|协同|委托|组织|邀请")
_COMPANION = regex_pattern(
    r"(?:联合|会同|协同|配合|委托|由|与|和|邀请|责成|交由|移送|移交|督促|要求|报|报送|向)$|(?:联合|会同|协同|配合)[^，。；、对]{0,8}$"
)
_ALONG = ("会同", "联合", "协同", "配合")  # 会同县工商局 may be taken for the bureau of a county of that name
_LISTED = re_pattern(r"(?:会同|联合|协同|配合|组织|指导)[^，。；对]{2,40}[、和与及]$")
_LEARNT = regex_pattern(r"[^，。]{0,8}(?:获悉|了解到?|得知)")
_PRONOUN = regex_pattern(r"(?:我|该)(?P<sort>局)|[该我](?P<sort>院|所|中心|站|支队|大队)(?!里|内|们)")
# 根据省局统一部署, 国家质检总局《…办法》, …总局令第39号: who ordered it, or whose paper it is.
_UNDER_ORDERS = re_pattern(
    r"(?:^|[，。；：\s局所院])(?:根据|按照|依据|依照|遵照|(?:[该我][局所])?照着?(?![明相片常旧])|为?贯彻|为?落实|响应|接到?|收到)[^，。；：\n]*$"
)
_ORDERS = regex_pattern(
    r"[^，。；：\n]{0,24}(?:部署|安排|要求|精神|通知|方案|计划|任务|规定|意见|文件|电报|电话|明传|通报|函|转办|交办|指令|《|$)"
)
_PAPER = regex_pattern(r"《|令第|第\d+号令")
_ISSUES = regex_pattern(r"[^，。；\n]{0,30}?(?:印发|下发|转发|制发|出台|发出)了?[^，。；\n]{0,6}《")
_ABOVE = regex_pattern(r"^(?:国家|总局|\p{Han}{2,3}[省区]|自治区|省)")
# 某中心主任段某说: whose words are told.
_SPEAKER = re_pattern(
    r"[^，。；、\n]{0,16}?(?:主任|[局科所院站队处]长|书记|负责人|总监|专家|工程师)\p{Han}{0,4}?(?:说|表示|介绍|告诉|提醒|坦言)"
)
# 南白市场监管所被评为全国五星市场监管所, 标准被省质监局批准为地方标准: honoured, named for the honour, or approving
_HONOURED = regex_pattern(r"被?(?:评为|授予|命名|认定|列为|确定为)|获评|荣获|喜获|批准(?:为|发布|立项|筹建)?|表彰")
_HONOUR = regex_pattern(r"(?:评为|获评|授予|荣获|命名为|当选|成为)[“‘]?$")
_CONSUMERS = regex_pattern(
    r"(?:中国|中(?=消协)|(?:(?![由从经据对称]|日(?!照)|近日|日前|昨日|同期|此外|上月)\p{Han}){2,6}[省市县区]|[省市县区])?(?:消委会|消协|消保委|消费者(?:权益保护)?(?:协会|委员会))"
)


def authority_of(draft: Draft, reading: Reading) -> tuple[str | None, Mention[Any] | None]:
    """Return who checked, and where it is named; without its province where the text also tells it so."""
    name, body = _checker(draft, reading)
    if name is None:
        return None, body
    return reading.memo(("inspection authority", name), lambda: as_told_mostly(reading.text, name)), body


def _checker(draft: Draft, reading: Reading) -> tuple[str | None, Mention[Any] | None]:
    """Return the body that acts in the check's sentence, else the last one named before it."""
    sentence = reading.sentence_at(draft.opening.start)
    low = sentence.start if sentence else draft.start
    bodies = _bodies(reading, draft.article, draft.method)
    first = reading.sentence_at(draft.start)
    high = max(sentence.end if sentence else 0, first.end if first else draft.end)
    here = _acting(reading, [one for one in bodies if low <= one.start < high])
    if own := _institute(draft, reading):
        return own.value.name, own
    apart = draft.behind > low or draft.opening.segment_start > low  # 甲局立案2起；1月，市局复查样品7批次
    if apart and (nearest := _in_segment(draft, here)):
        return nearest.body.value.name, nearest.body
    if here:
        return here[0].body.value.name, here[0].body
    actor = _ACTOR.search(reading.text[low:high])
    if actor and not _JOINED.search(actor["name"]) and _can_check(actor["name"]):
        return actor["name"], None
    if consumers := _consumers(draft, reading, low, high):
        return consumers, None
    before = [one for one in bodies if one.start < low]
    inside = [one for one in bodies if low <= one.start < draft.end]
    after = [one for one in bodies if one.start >= draft.end and not _is_of_another(reading, one, low, high)]
    chosen = before[-1:] or inside[:1] or after[:1]
    if not chosen and (institute := _acting_institute(reading, draft, high)):
        return institute.value.name, institute
    return (chosen[0].body.value.name, chosen[0].body) if chosen else (None, None)


def _acting(reading: Reading, here: list[_Sighting]) -> list[_Sighting]:
    """Return the bodies of a sentence without those that but told of it, or stand in its line's heading."""
    acting = [one for one in here if not _is_source(reading, one)] or here
    headed = len(acting) > 1 and _is_heading(reading, acting[0].start, acting[1].start)
    return acting[1:] if headed else acting


_MARKS = regex_pattern(r"[\s★☆●○◆◇■□▲△▶◎●•·*※【】（）()一二三四五六七八九十\d、.．]*")
_GAP = regex_pattern(r"[^，。；：\n]{2,30}[ \u3000]\s*")


def _is_heading(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a body opens a line's own heading, with a gap behind it: ★甘南县局打假保秋粮　甘南局10月份对…."""
    low = reading.text.rfind("\n", 0, start) + 1
    return bool(_MARKS.fullmatch(reading.text, low, start) and _GAP.fullmatch(reading.text, start, end))


def _is_of_another(reading: Reading, sighting: _Sighting, low: int, high: int) -> bool:
    """Tell whether a body named later is another place's: 【洪洞】抽检食品320批次. …曲沃县局检定加油机.

    So is one of a part of what the check's article speaks for: 全省共检查企业412家. 梨树县质监局端掉一处窝点.
    """
    own = places_in(reading, sighting.body)
    if not own:
        return False
    code, told = own[-1].value.code or "", reading.within("region", low, high)
    if told and "\n" in reading.text[high : sighting.start]:
        return not any(lies_in(place.value.code or "", code) for place in told)
    sentence = reading.sentence_at(low)
    home = reading.home_of(sentence.article, low) if sentence else None
    return home is not None and home.code != code and lies_in(code, home.code or "")


_OPENS = regex_pattern(r"(?:^|[，。；：\s日旬月讯）])$")


def _acting_institute(reading: Reading, draft: Draft, high: int) -> Mention[Any] | None:
    """Return the institute that opens a clause before a check's end, where no bureau is named: 市纤检所对…进行检查."""
    sightings = reading.memo(("inspection bodies", draft.article), lambda: _sightings(reading, draft.article))
    opening = [
        one for one in sightings if one.start < high and _OPENS.search(reading.text, max(0, one.start - 1), one.start)
    ]
    return opening[-1].body if opening else None


def _in_segment(draft: Draft, bodies: list[_Sighting]) -> _Sighting | None:
    """Return the body named with a check's number, where others are told of in the same sentence: …；乙局检查2家."""
    if draft.raid:
        return next((one for one in bodies if draft.start <= one.start < draft.end), None)
    if draft.count is None:
        return None
    clause, at = draft.count[1], draft.count[0].mention.start
    return next((one for one in bodies if clause.segment_start <= one.start < at), None)


def _consumers(draft: Draft, reading: Reading, low: int, high: int) -> str | None:
    """Return the consumers' association that tested: the last one named before what was tested is counted."""
    count = draft.count
    hits = _CONSUMERS.finditer(reading.text, low, max(high, count[1].end if count else 0))
    named = [one for one in hits if not reading.text.endswith("简称", 0, one.start())]
    before = [one for one in named if count and one.start() < count[0].mention.start]
    chosen = before[-1:] or named[:1]
    if not chosen and "该会" in reading.text[low:high]:
        piece = reading.piece(draft.article)
        chosen = list(_CONSUMERS.finditer(reading.text, piece.start if piece else 0, low))[-1:]
    return chosen[0].group() if chosen else None


def _institute(draft: Draft, reading: Reading) -> Mention[Any] | None:
    """Return the institute that verifies in the check's own words."""
    count = draft.count
    if count is None or (draft.method != "verification" and not _opens_clause(reading, draft)):
        return None
    words = reading.within("organization", count[1].segment_start, count[0].mention.start)
    own = [m for m in words if m.value.type == "institute" and _can_check(m.value.name)]
    if own:
        return next((m for m in own if not _is_companion(reading, m.start)), None)
    low, high = count[1].segment_start, count[0].mention.start
    stand_ins = (one for one in _bodies(reading, draft.article, draft.method) if low <= one.start < high)
    return next((one.body for one in stand_ins if one.body.value.type == "institute"), None)


def _opens_clause(reading: Reading, draft: Draft) -> bool:
    """Tell whether an institute opens the clause that counts: …报检，某市特检所共检验锅炉164台."""
    clause = draft.count[1] if draft.count else draft.opening
    named = reading.within("organization", clause.start, clause.end)
    return bool(named) and named[0].value.type == "institute" and named[0].start == clause.start


class _Sighting(NamedTuple):
    """A body where it is named or where 该局, 该所 stand for it."""

    start: int
    end: int
    body: Mention[Any]


def _bodies(reading: Reading, article: int | None, method: InspectionMethod) -> list[_Sighting]:
    """Return the bodies that may have checked, in order; an institute does where it verifies or stands as 该所."""
    sightings = reading.memo(("inspection bodies", article), lambda: _sightings(reading, article))
    kinds = ("government", "institute") if method == "verification" else ("government",)
    text = reading.text
    return [one for one in sightings if one.body.value.type in kinds or text.startswith("该", one.start)]


def _sightings(reading: Reading, article: int | None) -> list[_Sighting]:
    """Return the bodies of an article but those that came along, gave the orders or wrote the rules."""
    piece = reading.piece(article)
    low, high = (piece.start, piece.end) if piece else (0, len(reading.text))
    named = [
        m
        for m in reading.within("organization", low, high)
        if m.value.type in ("government", "institute")
        and (_can_check(m.value.name) or _leads(reading, m))
        and not _is_paper(reading, m)
    ]
    named = with_branches(reading, [m for m in named if not _is_companion(reading, m.start)], high)
    sightings = [_Sighting(m.start, m.end, _in_full(m, named)) for m in named]
    pronouns = _PRONOUN.finditer(reading.text, low, high)
    sightings += [
        _Sighting(one.start(), one.end(), body) for one in pronouns if (body := _referent(one, named)) is not None
    ]
    return sorted((one for one in sightings if not _is_companion(reading, one.start)), key=lambda one: one.start)


# 质监局 alone, after 某市质量技术监督局
_ABBREVIATED = {
    "质监局": ("质量技术监督局", "质监局"),
    "工商局": ("工商行政管理局", "工商局"),
    "市场监管局": ("市场监督管理局", "市场监管局"),
    "市监局": ("市场监督管理局", "市场监管局", "市监局"),
    "食药监局": ("食品药品监督管理局", "食品药品监管局", "食药监局"),
    "药监局": ("药品监督管理局", "药监局"),
}


def _in_full(mention: Mention[Any], named: list[Mention[Any]]) -> Mention[Any]:
    """Return the body that a bare 总局 stands for: the one named before it, 市场监管总局."""
    if (full := _ABBREVIATED.get(mention.value.name)) is not None:
        placed = (m for m in reversed(named) if m.end <= mention.start and m.value.name.endswith(full))
        return next((m for m in placed if m.value.name not in _ABBREVIATED), mention)
    if mention.value.name != "总局":
        return mention
    before = (m for m in reversed(named) if m.end <= mention.start and m.value.name.endswith("总局"))
    return next((m for m in before if m.value.name != "总局"), mention)


def _referent(pronoun: regex.Match[str], named: list[Mention[Any]]) -> Mention[Any] | None:
    """Return the body that 该所 stands for: the last one named before it that is called so."""
    before = [m for m in named if m.end <= pronoun.start()]
    alike = [m for m in before if m.value.name.endswith(pronoun["sort"])]
    meant = next(reversed(alike or (before if pronoun["sort"] == "局" else [])), None)
    return _in_full(meant, named) if meant else None


def _is_paper(reading: Reading, mention: Mention[Any]) -> bool:
    """Tell whether a body is named for its paper, its orders or its words: 《国家消防救援局关于…的通知》, 根据省局部署."""
    text = reading.text
    low = max(0, mention.start - LONGEST_TITLE)
    if in_title(text, low, mention.start) or _PAPER.match(text, mention.end):
        return True
    if _HONOURED.match(text, mention.end) or _HONOUR.search(text, max(0, mention.start - 8), mention.start):
        return True
    if _SPEAKER.match(text, mention.end) or mention.value.name.startswith(_ALONG):
        return True
    if text[mention.start - 1 : mention.start] in ("（", "(") and _SIGNED.match(text, mention.end):
        return True
    if _ISSUES.match(text, mention.end) and _ABOVE.search(mention.value.name):
        return True  # 省局下发了《…通知》, and the city's bureau checked
    return _UNDER_ORDERS.search(text[low : mention.start]) is not None and _ORDERS.match(text, mention.end) is not None


_SIGNED = re_pattern(r"[）)][ \u3000]*(?:\n|$)")  # （省质监局监督处） at the end: who wrote it
_NO_CHECKER = re_pattern(
    r"^省区市|党|人大|代表大会|大会$|容易|造成|导致|引起|政协|法院|检察|公安|协会|学校|大学|小学|中学|医院|小组|专班|指挥部|卫生院|诊所|政府$|国务院|党委|政府办|宣传部|新闻办|教育局$|[省市区县旗州盟]委$|^[^局委厅]*[科股室]$"
)


@lru_cache(maxsize=1024)
def _can_check(name: str) -> bool:
    """Tell whether a body is one that checks: a bureau, a station, an office, not a court or a party branch."""
    return _NO_CHECKER.search(name) is None


_LEADS = regex_pattern(r"(?:会同|联合|协同)[^，。；]{2,16}[局队所]")


def _leads(reading: Reading, mention: Mention[Any]) -> bool:
    """Tell whether the police act first, with a bureau that checks: 某分局会同市质监局."""
    name = mention.value.name
    return "公安" in name and name.endswith("局") and _LEADS.match(reading.text, mention.end) is not None


def _is_companion(reading: Reading, start: int) -> bool:
    before = reading.text[max(0, start - 48) : start]
    return bool(_COMPANION.search(before) or _LISTED.search(before))


def _is_source(reading: Reading, sighting: _Sighting) -> bool:
    """Tell whether a body is only where the news was learnt: 记者从市质监局获悉，计量所检定…."""
    from_it = reading.text[sighting.start - 1 : sighting.start] == "从"
    return from_it and _LEARNT.match(reading.text, sighting.end) is not None
