"""Subject: what was examined, as the check's sentences or the article's title say it."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import DEVICES, Draft
from bulletin_schema.records.inspection.particulars.named import (
    ABOUT,
    DEED,
    MAKERS,
    NO_SUBJECT,
    PLACE,
    SITE,
    headlined,
    named_in,
    sampled_before,
)
from bulletin_schema.records.inspection.particulars.reports import made_known_below
from bulletin_schema.records.inspection.particulars.sections import headed, titled_above, under_heading
from bulletin_schema.records.inspection.raids import raided_goods
from bulletin_schema.records.inspection.wording.clause import Clause
from bulletin_schema.records.inspection.wording.counted import counted_name
from bulletin_schema.records.inspection.wording.cutting import CONDUCT, cut_down
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific, trimmed
from bulletin_schema.records.inspection.wording.words import generic_subjects, last_verb, verb_pattern

# 对5家充装单位开展了特种设备安全大检查: the product, not the kind of unit.
_PRODUCT_CHECK = regex_pattern(rf"(?:开展|进行|组织|实施)了?(?P<name>\p{{Han}}[\p{{Han}}、]{{1,20}}?){DEED}")
_BEHIND = regex_pattern(
    r"(?:次)?(?:的)?(?P<name>\p{Han}{2,20}?)(?:开展|进行|(?<!获证)组织|实施|生产|时|$|，|的|中|均|全部|和|共)"
)


def subject_of(draft: Draft, reading: Reading) -> str | None:
    """Return what was examined: the product or equipment, else the kind of unit; of many goods those named, with 等."""
    name = _told(draft, reading)
    if name and "、" in name and "等" not in name:
        opening = reading.sentence_at(draft.opening.start)
        low = min(opening.start if opening else draft.start, draft.start)
        return f"{name}等" if reading.text.find(f"{name}等", low, draft.end) >= 0 else name
    return name


def _told(draft: Draft, reading: Reading) -> str | None:
    count = draft.count
    if draft.rechecks and draft.subject and count and count[0] is draft.counts[0][0]:
        return draft.subject
    if name := _product_checked(draft):
        return name
    if count and draft.opening is not count[1] and (name := _announced(draft, count[0])):
        return name
    if count and (name := _object(count[1], draft)) and not _SECTION_HEAD.search(name):
        return _fuller(name, draft, reading)
    if not count and is_specific(name := raided_goods(draft, reading) or cut_down(draft.subject)):
        return name
    if name := titled_above(draft, reading):
        return name
    if name := _told_around(draft, reading):
        return name
    if name := headed(draft, reading) or under_heading(draft, reading):
        return name
    if count:
        labelled = draft.subject if count[0].kind == "place" and draft.subject == draft.label else ""
        return _unit_kind(count[1], count[0].at) or (labelled if labelled in generic_subjects() else None)
    return "产品" if "产品" in draft.opening.text and draft.resolved else None


_SECTION_HEAD = regex_pattern(r"(?:基础|背景|形势|分析)$")  # （一）现实基础


def _told_around(draft: Draft, reading: Reading) -> str:
    """Return the goods that the sentences around a check's number name: first its line's field, where it counts places."""
    kind = draft.count[0].kind if draft.count else None
    if kind == "place" and (name := headed(draft, reading)):
        return name
    parts = {row.subject for row in draft.rows}
    sites = ""
    for words in _places(draft, reading):
        name = named_in(words)
        if not name or name in parts:
            continue
        goods = MAKERS.sub("", name) if kind == "goods" else name
        if goods and not (kind == "goods" and SITE.search(goods)):
            return goods
        sites = sites or name
    piece = reading.piece(draft.article)
    return (headlined(piece.record.title or "") if piece else "") or sites


def _product_checked(draft: Draft) -> str:
    """Return the product that places gone to were checked for: 对5家充装单位开展了特种设备安全大检查."""
    count = draft.count
    deed = _PRODUCT_CHECK.search(count[1].text, count[0].at) if count and count[0].kind == "place" else None
    name = cut_down(trimmed(deed["name"])) if deed else ""
    return name if is_specific(name) and name != "食品" and not CONDUCT.search(name) else ""  # 对食堂开展食品安全检查


def _announced(draft: Draft, head: Figure) -> str:
    """Return what a check was announced to be of, where what is counted are only the places gone to.

    对报警器开展了检查，走访餐饮店415家 is of 报警器; 对特种设备开展大检查，检查单位87家、电梯342台 of 特种设备.
    """
    name = named_in(draft.opening.told)
    if head.kind == "place":
        if _OWNERS.fullmatch(draft.subject):
            return name or _purpose(draft)
        return name if not head.strong or _EQUIPMENT.search(name) else ""
    kinds = sum(one.quantity.unit in DEVICES for one, _ in draft.counts)
    return name if draft.method == "site_check" and kinds > 1 and _EVERY_KIND.search(name) else ""


# 开展农资大检查，检查经销业户143户: whoever has them
_OWNERS = regex_pattern(
    r"(?:生产|经营|销售|经销|使用|运营|维修|批发|零售|加工|制造|[、和及])*(?:业户|用?户|门店|门市部?|单位|企业|商户|网点|店铺|摊位|经营者)?"
)
# 为加强电线电缆等产品质量监督检查: what the check was for
_STRENGTHENED = regex_pattern(
    r"(?:加强|强化|规范|保障)(?P<name>[\p{Han}、]{2,24}?)(?:产品)?(?:质量|市场|安全)+(?:安全)?(?:监督检查|监督管理|监管|监督|管理|秩序)"
)


def _purpose(draft: Draft) -> str:
    """Return what a check was carried out for: 电线电缆 in 为加强电线电缆产品质量监督检查，…组织专项执法检查."""
    purpose = _STRENGTHENED.search(draft.opening.lead)
    name = cut_down(trimmed(purpose["name"])) if purpose else ""
    return name if is_specific(name) and not NO_SUBJECT.search(name) else ""


_EVERY_KIND = regex_pattern(r"(?:设备|器具)$")
_EQUIPMENT = regex_pattern(
    r"(?:设备|器具|管道|秤|衡器|地磅|电梯|锅炉|气瓶|钢瓶|容器|叉车|起重机|[加售]油机|计价器|灭火器|头盔|电动自行车|电动车|设施|机械|器械)$"
)


def _object(clause: Clause, draft: Draft) -> str:
    """Return the name beside the number of examined things: 大型游乐设施 in 检查大型游乐设施31台."""
    count = draft.count
    if count is None:
        return ""
    name = cut_down(draft.subject) if count[0] is draft.counts[0][0] else ""
    if not name:
        name = cut_down(counted_name(clause, count[0]))
    first, opening = draft.counts[0]
    if not is_specific(name) and clause is opening and not clause.text[first.at + 1 : count[0].at].strip("、，"):
        name = cut_down(draft.subject)  # 检定加油机1326台、3018枪
    if not is_specific(name) and first.kind == "place" and opening.segment_start == clause.segment_start:
        name = MAKERS.sub("", cut_down(draft.subject))  # 抽查水泥企业40家，40批次样品全部合格
        name = "" if count[0].kind == "goods" and _PUMPS.search(name) else name
    if count[0].quantity.unit in ("批次", "批", "组", "个"):
        name = MAKERS.sub("", name)
    if _ONLY_KINDS.search(name):
        name = named_in(clause.lead) or name
    if count[0].kind == "goods" and count[0].quantity.unit in _SAMPLED_UNITS and SITE.search(name):
        return ""  # 到10所中小学抽取样品42批次
    no_goods = PLACE.search(name) or _FIELD.search(_object_words(draft, clause))
    if is_specific(name) and not no_goods:
        return name
    if "涉及" in clause.lead and draft.opening is not clause and (announced := named_in(draft.opening.told)):
        return announced  # 组织了灯具等12种产品抽查，涉及电子电器等3类产品，共抽查…
    return sampled_before(clause, goods=count[0].kind == "goods")


_SAMPLED_UNITS = frozenset({"批次", "批", "组", "份"})
_PUMPS = regex_pattern(r"加[油气]站$")  # 对36座加油站进行抽样检测，抽取样品72个
# 对定量包装商品进行检查，抽查大米、洗衣粉等12类85批次: what all of them are stands before.
_ONLY_KINDS = regex_pattern(r"等\d+(?:大?[种类]|个品种)$")
_FIELD = regex_pattern(r"(?:领域|环节|渠道)$")


def _object_words(draft: Draft, clause: Clause) -> str:
    """Return the name beside the number before it is cut."""
    return draft.subject if clause is draft.counts[0][1] else ""


_LONGER = 8
_NO_KIND = regex_pattern(r"\d|[的等、和]|在用|环节|领域|[省市县区]")


def _fuller(name: str, draft: Draft, reading: Reading) -> str:
    """Return the name as the check was announced, where that says more: 老旧电梯 for 电梯."""
    opening = reading.sentence_at(draft.opening.start)
    if opening is None:
        return name
    for hit in ABOUT.finditer(reading.text, opening.start, min(opening.end, draft.end)):
        told = cut_down(trimmed(hit["name"]))
        more = told.removesuffix(name)
        if reading.within("region", *hit.span("name")):
            continue  # 北流日用陶瓷: where, and not what sort
        if told != more and 0 < len(more) <= _LONGER and is_specific(told) and not _NO_KIND.search(more):
            return told
    return name


def _places(draft: Draft, reading: Reading) -> Iterator[str]:
    """Yield the texts that may name the subject, the nearest first."""
    text = reading.text
    first = reading.sentence_at(draft.start)
    yield draft.opening.told
    if first:
        # 检查使用单位118家；5月份开展液化气站专项检查: what follows is of another
        next_one = text.find("；", draft.count[1].end, first.end) if draft.count else -1
        yield text[first.start : next_one if next_one > 0 else first.end]
    opening = reading.sentence_at(draft.opening.start)
    if opening and opening != first:
        yield text[opening.start : opening.end]
    counted = reading.sentence_at(draft.count[1].start) if draft.count else None
    if counted and counted not in (first, opening):
        yield text[counted.start : counted.end]
    index = reading.sentence_index(draft.start)
    for before in reversed(reading.sentences[max(0, index - 3, draft.section) : index]):
        if before.article == draft.article and before.role in ("body", "title", "kicker"):
            yield text[before.start : before.end]
    piece = reading.piece(draft.article)
    if piece and piece.record.title:
        yield piece.record.title
    yield from (text[low:high] for low, high in made_known_below(draft, reading))


def _unit_kind(clause: Clause, at: int) -> str | None:
    """Return the noun behind a count: 眼镜店 in 14家眼镜店, with generic words where there is nothing better."""
    after = _BEHIND.match(clause.text[at + 1 :])
    name = after["name"] if after else ""
    words = clause.words(0, at)
    verb = last_verb(words)
    told = trimmed(words[verb.end() :] if verb else words)
    before = cut_down(told)
    for candidate in (before, name):
        if is_specific(candidate) and not verb_pattern().search(candidate) and not PLACE.search(candidate):
            return candidate
    deed = trimmed(words[: verb.start()]).removesuffix("质量") if verb else ""  # 产品 of 产品质量监督抽查98批次
    said = (
        one
        for one in (name, told.removesuffix("质量"), before, deed)
        if one in generic_subjects() and _THINGS.search(one)
    )
    return next(said, None)


_THINGS = regex_pattern(r"(?:品|物|企业|单位|[户者家店]|主体|机构|本)$")
