"""Subject: what was examined, as the check's sentences or the article's title say it."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import DEVICES, Draft
from bulletin_schema.records.inspection.particulars.sections import headed, under_heading
from bulletin_schema.records.inspection.raids import raided_goods
from bulletin_schema.records.inspection.wording.clause import Clause
from bulletin_schema.records.inspection.wording.counted import counted_name
from bulletin_schema.records.inspection.wording.cutting import CONDUCT, cut_down
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific, trimmed
from bulletin_schema.records.inspection.wording.words import PLAIN_DEED, generic_subjects, last_verb, verb_pattern

_DEED = (
    r"(?:质量|安全|计量){0,3}(?:认证有效性|有效性|国家级?|省级|市级|区级|县级|州级|专项|联动|风险|日常|定期|集中|随机|全面|地毯式|拉网式|突击|联合|执法|监督|安全|现场|双随机|飞行|周期|免费|强制|季度|年度|首次|抽样|定向|节前|节日|快速|重点|统一|实地|跟踪|后续|例行){0,8}"
    r"(?:监督抽查|监督抽检|抽查|抽检|抽样检验|抽样检测|抽样送检|质量检测|质量检验|监督检验|风险监测|监测|检测|大检查|检查|检定|校准|排查|巡查|督查|体检|打假|整治|专项行动|清查|专项执法|拉网|过筛|筛子|比较试验|测评|比对试验|“回头看”)(?!机构|中心|人员)"
)
_ABOUT = re_pattern(
    rf"(?:对|针对|围绕|开展|组织|公布|通报|发布|完成|进行|给|把(?!关|守))了?(?:“[^”]{{1,8}}”(?:期间|节前|节日)?)?(?P<name>(?:(?!(?<![应针面绝相])对(?!讲))[^，。；：“”《》]){{2,60}}?)(?:等)?(?:的)?"
    rf"(?:(?:挨个|逐[一个台]|全都?|统统|[细重]新?)?{PLAIN_DEED}|(?:(?:进行|开展|组织开展|组织|实施|展开|[做作来过])(?:了|完|好)*(?:产品(?=质量)|\p{{Han}}{{2}}(?=监督))?)?了?(?:一[次遍场个轮]|为期[^，]{{1,6}}的)?{_DEED})"
)
# 对5家充装单位开展了特种设备安全大检查: the product, not the kind of unit.
_PRODUCT_CHECK = regex_pattern(rf"(?:开展|进行|组织|实施)了?(?P<name>\p{{Han}}{{2,16}}?){_DEED}")
_TITLE = re_pattern(rf"(?P<name>[\p{{Han}}A-Za-z、（）()“”]{{2,30}}?){_DEED}")
_BEHIND = regex_pattern(
    r"(?:次)?(?:的)?(?P<name>\p{Han}{2,20}?)(?:开展|进行|组织|实施|生产|时|$|，|的|中|均|全部|和|共)"
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
    if count and (name := _object(count[1], draft)):
        return _fuller(name, draft, reading)
    if not count and is_specific(name := raided_goods(draft, reading) or cut_down(draft.subject)):
        return name
    if name := _told_around(draft, reading):
        return name
    if name := headed(draft, reading) or under_heading(draft, reading):
        return name
    if count:
        return _unit_kind(count[1], count[0].at)
    return "产品" if "产品" in draft.opening.text and draft.resolved else None


def _told_around(draft: Draft, reading: Reading) -> str:
    """Return the goods that the sentences around a check's number name: first its line's field, where it counts places."""
    kind = draft.count[0].kind if draft.count else None
    if kind == "place" and (name := headed(draft, reading)):
        return name
    parts = {row.subject for row in draft.rows}
    for words in _places(draft, reading):
        if (name := named_in(words)) and name not in parts:
            return _MAKERS.sub("", name) or name if kind == "goods" else name
    return ""


def _product_checked(draft: Draft) -> str:
    """Return the product that places gone to were checked for: 对5家充装单位开展了特种设备安全大检查."""
    count = draft.count
    deed = _PRODUCT_CHECK.search(count[1].text, count[0].at) if count and count[0].kind == "place" else None
    name = cut_down(trimmed(deed["name"])) if deed else ""
    return name if is_specific(name) and not CONDUCT.search(name) else ""


def _announced(draft: Draft, head: Figure) -> str:
    """Return what a check was announced to be of, where what is counted are only the places gone to.

    对报警器开展了检查，走访餐饮店415家 is of 报警器; 对特种设备开展大检查，检查单位87家、电梯342台 of 特种设备.
    """
    name = named_in(draft.opening.told)
    if head.kind == "place":
        return name if not head.strong or _EQUIPMENT.search(name) else ""
    kinds = sum(one.quantity.unit in DEVICES for one, _ in draft.counts)
    return name if draft.method == "site_check" and kinds > 1 and _EVERY_KIND.search(name) else ""


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
    if not is_specific(name) and first.kind == "place" and opening.segment_start == clause.segment_start:
        name = _MAKERS.sub("", cut_down(draft.subject))  # 抽查水泥企业40家，40批次样品全部合格
    if count[0].quantity.unit in ("批次", "批", "组", "个"):
        name = _MAKERS.sub("", name)
    if _ONLY_KINDS.search(name):
        name = named_in(clause.lead) or name
    no_goods = _PLACE.search(name) or _FIELD.search(_object_words(draft, clause))
    if is_specific(name) and not no_goods:
        return name
    if "涉及" in clause.lead and draft.opening is not clause and (announced := named_in(draft.opening.told)):
        return announced  # 组织了灯具等12种产品抽查，涉及电子电器等3类产品，共抽查…
    return sampled_before(clause, goods=count[0].kind == "goods")


# 对定量包装商品进行检查，抽查大米、洗衣粉等12类85批次: what all of them are stands before.
_ONLY_KINDS = regex_pattern(r"等\d+(?:大?[种类]|个品种)$")
_FIELD = regex_pattern(r"(?:领域|环节|渠道)$")


def _object_words(draft: Draft, clause: Clause) -> str:
    """Return the name beside the number before it is cut."""
    return draft.subject if clause is draft.counts[0][1] else ""


# 白酒生产企业 is where the goods were drawn; 商场、母婴店 says nothing of them.
_MAKERS = re_pattern(
    r"(?:生产|销售|经营|加工|制造|经销)(?:企业|单位|者|商|户|厂家)$|(?<=\p{Han}{2})(?:企业|厂家)$|^.*(?:商场|超市|店铺|[^文]店|平台|渠道|网点|公司)$"
)
_SAMPLED_BEFORE = regex_pattern(
    rf"(?:抽检|抽查|抽样|监测|对|涉及|还有)了?(?!集中|主要|重点|分布|[在于自])(?P<name>(?:\p{{Han}}{{2,12}}?|[\p{{Han}}、]{{2,40}}?等[\ue000]\p{{Han}}{{0,6}}))(?:(?:挨个|逐[一个台])?{PLAIN_DEED}|(?:开展|进行|实施)了?\p{{Han}}{{0,8}})?，$"
)


# 全市共有电梯869台，今年检验863台: of the stock told before
_STOCK_BEFORE = regex_pattern(r"(?:现有|共有|拥有|登记|在册)(?:在用)?(?P<name>\p{Han}{2,14})[\ue000]，$")


def sampled_before(clause: Clause, *, goods: bool) -> str:
    """Return the goods that the clause before calls sampled: 同期抽检熟肉制品，抽取样品40个."""
    lead = clause.lead[-_NEAR:]
    before = _SAMPLED_BEFORE.search(lead) or _STOCK_BEFORE.search(lead)
    low = before.start("name") - len(lead) if before else 0
    name = cut_down(trimmed(clause.words(low, low + len(before["name"])))) if before else ""
    name = _MAKERS.sub("", name) if goods else name
    return name if is_specific(name) and not _NO_SUBJECT.search(name) else ""


_NEAR = 48
_LONGER = 8
_NO_KIND = regex_pattern(r"\d|[的等、和]|在用|环节|领域|[省市县区]")


def _fuller(name: str, draft: Draft, reading: Reading) -> str:
    """Return the name as the check was announced, where that says more: 老旧电梯 for 电梯."""
    opening = reading.sentence_at(draft.opening.start)
    if opening is None:
        return name
    for hit in _ABOUT.finditer(reading.text, opening.start, min(opening.end, draft.end)):
        told = cut_down(trimmed(hit["name"]))
        more = told.removesuffix(name)
        if reading.within("region", *hit.span("name")):
            continue  # 北流日用陶瓷: where, and not what sort
        if told != more and 0 < len(more) <= _LONGER and is_specific(told) and not _NO_KIND.search(more):
            return told
    return name


# A few places at most: their names' endings begin others (区州市), which every further one would multiply.
_PLACE = re_pattern(
    r"^(?:\p{Han}{1,6}?(?:省|(?<![超夜早门])市|县|(?<![景小社园厂校库])区|自治州|州|旗|镇|乡|街道|苏木|嘎查|口岸)[、和及]?){1,4}$"
)


def _places(draft: Draft, reading: Reading) -> Iterator[str]:
    """Yield the texts that may name the subject, the nearest first."""
    text = reading.text
    first = reading.sentence_at(draft.start)
    yield draft.opening.told
    if first:
        yield text[first.start : first.end]
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


_UNIT = regex_pattern(
    r"^[年月日份度期]+|^[余多]?(?:家次?|个|台(?:（件）|件|套)?|批次|组|种|类|户|所|辆|部|处|座|件|款|只|把|支)的?"
)


_NO_SUBJECT = regex_pattern(
    r"^委托|^按(?!摩)|统计$|^送|局|部门|人员|落实|防控|进行|严格|信息|任务|工作|本次|此次|^检查|^查|结果|情况|依据|发现|行动$|中$|^现将?$|^(?:实施|开展|进行|组织)|^[上以]述"
)


# 从网店买来30款儿童牙膏，委托机构检测: bought to be tested.
_BOUGHT = regex_pattern(
    r"(?:购买|购得|购入|买来|买到|选购|选取)了?[\d一二三四五六七八九十百]*(?:款|批次|组|件|种|台|个|份)?(?P<name>[\p{Han}、]{2,20}?)(?:样品|产品)?(?=[，。]|进行|送|$|\d)"
)


# 开展特种设备“百日除患”行动, 组织游乐设施“护航”检查
_NICKNAMED = regex_pattern(
    r"(?:开展|组织|启动|进行)了?(?P<name>\p{Han}{2,10}?)“[^“”]{1,12}”(?:专项|集中|执法|安全)*(?:行动|整治|检查|排查|抽查)"
)


# 针对儿童学步车投诉较多，开展专项抽检: what led to the check.
_COMPLAINED = regex_pattern(
    r"针对(?P<name>[\p{Han}、]{2,16}?)的?(?:消费)?(?:投诉|举报|质量问题|问题|事故|隐患)(?:较多|突出|集中|频发|多发|增多|高发|不断|居高不下)"
)


# 木器涂料抽样集中在两市的建材市场，共抽取样品25批次
_DRAWN_AT = regex_pattern(
    r"(?:^|[，。；])(?P<name>\p{Han}{2,12}?)的?(?:抽样|抽[查检]|采样)(?:集中|主要|重点|分别)*(?:在|于|自|覆盖|涉及)"
)


def named_in(words: str) -> str:
    """Return what a check is said to be of in some words: 血压计、心电图机 in 对医院的血压计、心电图机进行检定.

    >>> named_in("对医院的血压计、心电图机进行检定")
    '血压计、心电图机'
    """
    for pattern in (_ABOUT, _BOUGHT, _NICKNAMED, _COMPLAINED, _DRAWN_AT, _TITLE):
        for hit in pattern.finditer(words):
            dated = hit.start("name") > 0 and words[hit.start("name") - 1].isdigit()
            told = hit["name"].rpartition("对")[2] if pattern is _TITLE else hit["name"]
            name = cut_down(trimmed(_UNIT.sub("", told) if dated else told))
            if is_specific(name) and not _PLACE.search(name) and not _NO_SUBJECT.search(name):
                return name
    return ""


def _unit_kind(clause: Clause, at: int) -> str | None:
    """Return the noun behind a count: 眼镜店 in 14家眼镜店, with generic words where there is nothing better."""
    after = _BEHIND.match(clause.text[at + 1 :])
    name = after["name"] if after else ""
    words = clause.words(0, at)
    verb = last_verb(words)
    told = trimmed(words[verb.end() :] if verb else words)
    before = cut_down(told)
    for candidate in (before, name):
        if is_specific(candidate) and not verb_pattern().search(candidate) and not _PLACE.search(candidate):
            return candidate
    deed = trimmed(words[: verb.start()]).removesuffix("质量") if verb else ""  # 产品 of 产品质量监督抽查98批次
    said = (
        one
        for one in (name, told.removesuffix("质量"), before, deed)
        if one in generic_subjects() and _THINGS.search(one)
    )
    return next(said, None)


_THINGS = regex_pattern(r"(?:品|物|企业|单位|[户者家店]|主体|机构|本)$")
