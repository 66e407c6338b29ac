"""Counted: the name of what a number counts, before it or behind it, or whose goods they are."""

from __future__ import annotations

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import SLOT, is_specific, trimmed
from bulletin_schema.records.inspection.wording.words import last_verb, unit_class, verb_pattern

_AFTER_COUNT = regex_pattern(r"^(?:次)?(?:的)?(?:产品|样品)?(?=\p{Han}{2})")
_BOUGHT = re_pattern(r"^.*(?:购(?:入|买|得|置)|下单)了?")
# 生产领域221家企业 counts the firms: the name is what stands before.
_OWNERS = re_pattern(r"\d[\d.,万余多]*(?:家|户)[^、]*$")
_WHOSE = regex_pattern(r"^.*\d余?[家户所座]\p{Han}{1,14}的(?=\p{Han}{2})")  # 32家眼镜店的验光仪
_FIRMS_OWN = regex_pattern(
    r"^(?:生产|经销|销售|经营|加工)*(?:企业|单位|公司|商户|厂家|经营户)的(?=\p{Han}{2})"
)  # 9家|企业的月饼
_PAST_BRACKET = regex_pattern(r"^[^（]*）[、，]?")  # （不合格项目：霉菌）、饮料2批次
_FINISHED = regex_pattern(r"^.*(?:部门|单位|[局所院])(?:已经?|共|累计)*完成了?(?=\p{Han}{2})")  # 各地部门已完成玩具抽查
_NEXT_OF_LIST = regex_pattern(r"^(?:不?合格|全部合格)[、，]")  # 电线13批次不合格、阀门22批次不合格
_FAILING = regex_pattern(r"(?:检出|发现)?(?:不合格|不符合).*$")


_OF_PLACE = frozenset({"", "的", "内", "内的", "境内", "境内的"})


def counted_name(clause: Clause, figure: Figure) -> str:
    """Return what a count is of: 化肥 in 化肥抽查112批次, 童装 in 159批次童装中."""
    asked = ("counted name", clause.low, clause.text, figure.low, figure.at, figure.kind, figure.role)
    return clause.reading.memo(asked, lambda: _counted_name(clause, figure))


def _counted_name(clause: Clause, figure: Figure) -> str:
    if figure.kind == "place" and (owned := _OF_OWNERS.match(clause.text, figure.at + 1)):
        goods = trimmed(_NAME_ENDS.split(owned["goods"], maxsplit=1)[0])
        if is_specific(goods):
            return goods
    joined = clause.text[figure.at - 1 : figure.at] in ("、", "和", "及")  # 加油站2家、7台加油机: the name of another
    low = past_names(clause, figure.low, figure.at)
    alone = clause.words(low, figure.at) in _OF_PLACE
    # 对取得许可证的43家化工企业
    joined |= figure.kind == "place" and clause.text[figure.at - 1 : figure.at] == "的"
    joined |= low > figure.low and alone  # 对浏阳260家商户, 甲区、乙区的14家药店: a place alone
    if grouped := _grouped_before(clause, figure):
        return grouped
    before = _cut_before("" if joined else clause.words(low, figure.at), figure)
    if not joined:
        before = (before or trimmed(clause.words(figure.low, figure.at))).rpartition("对")[2]
    owner = _owner_before(clause, figure)
    if owner and _FIELD.fullmatch(field := _field_before(clause, figure)):
        return field
    if figure.kind == "goods" and _SCENE.fullmatch(before) and (behind := _name_behind(clause, figure, owner)):
        return behind
    if is_specific(before) and "企业生产" not in before and not owner and not _counts_place(clause, figure):
        return before
    return _name_behind(clause, figure, owner)


# 对人民公园6台大型游乐设施作了检验: where they stand
_SCENE = re_pattern(
    r"(?:\p{Han}{0,8}?(?:公园|景区|乐园|商场|商城|医院|卫生院|宾馆|酒店|饭店|市场|超市|学校|中学|小学|幼儿园|小区|社区|工地|码头|车站|广场|机场|园区|加油站|充装站|粮站|[冷果仓]库)[、和及]?){1,4}"
)


_PASSED_OVER = (_BOUGHT, _PAST_BRACKET, _FIRMS_OWN, _NEXT_OF_LIST, _WHOSE, _FINISHED)  # each sees what the last left


def _cut_before(words: str, figure: Figure) -> str:
    """Return the name that words before a count end with."""
    for pattern in _PASSED_OVER:
        words = pattern.sub("", words)
    name = trimmed(_FAILING.sub("", words) if figure.role == "failed" else words)
    return _OWNERS.sub("", name) or name


def _name_behind(clause: Clause, figure: Figure, owner: str) -> str:
    """Return the name behind a count, else what those who own the goods deal in."""
    if listed := _BRACKETED.match(clause.text, figure.at + 1):
        return str(listed["names"])  # 抽样52个（化肥、农膜）
    after = _NAME_ENDS.split(clause.text[figure.at + 1 :], maxsplit=1)[0]
    if after.startswith(("、", "和", "及")):
        return ""  # 检查企业23家、超市42家: the name of what is counted next
    told = trimmed(_AFTER_COUNT.sub("", after))
    for name in (_DRAWN_FROM.sub("", told), told):
        if is_specific(name):
            return name
    if not owner:
        return ""
    field = _opening_name(clause)
    return _product_of(owner) or (field if is_specific(field) and not _names_body(clause, figure) else "")


_DRAWN_FROM = regex_pattern(
    r"(?<=\p{Han}{2})(?:购?买|购[得入]|抽取|抽[检查]|采集|采购|抽样)(?:到|来)?的(?:样品|产品|商品)$"
)  # 15件商场购买的样品
_BRACKETED = regex_pattern(r"（(?!其中|含|包括|不|[套件台次个辆只])(?P<names>\p{Han}{2,8}(?:[、和及]\p{Han}{2,8})+)）")


def _counts_place(clause: Clause, figure: Figure) -> bool:
    """Tell whether the words before a number of goods are the place counted before it: 7个加油站随机抽取12把加油枪."""
    place = dict(clause.numbers).get(figure.low - 1)
    drawn = place is not None and figure.kind == "goods" and unit_class(place.value.unit) == "place"
    verb = last_verb(clause.words(figure.low, figure.at)) if drawn else None
    return verb is not None and is_specific(trimmed(_NAME_ENDS.split(clause.text[figure.at + 1 :], maxsplit=1)[0]))


_OF_OWNERS = regex_pattern(
    r"[\p{Han}、]{1,10}(?:者|户|商|贩|家|业|位|店|铺|站|场|院|校|厂|司)的(?P<goods>[\p{Han}、]{2,20}?)(?=(?:进行|开展|实施|[作做]了|逐|$))"
)


def _opening_name(clause: Clause) -> str:
    """Return what opens a clause before its word of checking: 床上用品 in 床上用品共抽查了12个省60家企业的60批次."""
    words = clause.words(0, clause.text.find(COUNT)).removesuffix("了")
    verb = last_verb(words)
    return trimmed(words[: verb.start()]) if verb and verb.end() == len(words) else ""


def _names_body(clause: Clause, figure: Figure) -> bool:
    """Tell whether a body is named before a count: it checked, and is not what was."""
    return bool(clause.reading.within("organization", clause.start, clause.place(figure.at)))


# What may stand between the number of kinds and that of the samples: 等12大类食品520批次, 等5大类共120批次.
_TOGETHER = re_pattern(
    r"(?P<all>(?:品种|种类)?的?(?:食品|产品|商品|农产品|用品|消费品|器具|农资|设备)?)(?:质量)?(?:样品)?(?:[共合总]计|[共的计])?"
)


def _grouped_before(clause: Clause, figure: Figure) -> str:
    """Return the goods whose kinds are counted first: 粮食、肉制品等5大类 in 粮食、肉制品等5大类共120批次."""
    slot = clause.text.rfind(COUNT, 0, figure.at)
    kinds = dict(clause.numbers).get(slot)
    between = _TOGETHER.fullmatch(clause.text, slot + 1, figure.at)
    if kinds is not None and clause.text[slot + 1 : figure.at] in _AT_ONCE:
        return _kinds_named(clause, figure, slot)
    if kinds is None or between is None:
        return ""
    if unit_class(kinds.value.unit) != "part" and not between["all"].startswith(("品种", "种类")):
        return ""
    words = clause.words(past_names(clause, 0, slot), slot)
    name = trimmed(words.rpartition("对")[2])
    if not words.endswith("等") or not is_specific(name):
        return ""
    return f"{name}等{clause.words(slot, slot + 1)}{between['all']}"


_AT_ONCE = frozenset({"", "、", "，", "共", "共计", "合计", "总计", "的"})


def _kinds_named(clause: Clause, figure: Figure, slot: int) -> str:
    """Return the goods whose kinds alone stand between them and their number: 食品 in 抽检食品11类、3804批次."""
    slots = dict(clause.numbers)
    while unit_class(slots[slot].value.unit) == "part" and clause.text[slot - 1] == COUNT and slot - 1 in slots:
        slot -= 1  # 工业产品5大类43种
    if unit_class(slots[slot].value.unit) != "part" or clause.text[slot - 1] in (COUNT, "等"):
        return ""
    name = trimmed(
        clause.words(past_names(clause, figure.low if figure.low < slot else 0, slot), slot).rpartition("对")[2]
    )
    return name if is_specific(name) else ""


_NAME_ENDS = re_pattern(
    SLOT + r"|集中|上门|统一|示值|重复性|误差"
    r"|完成(?=检|抽)|中(?![小学型药成医心国央衡等])|不(?=符合|合格|达标)|[只仅]有?$|里(?=$|，|有|\d)|进行|提供|实施|接受|送|逐\p{Han}"
    r"|[做作](?:了|完|好|过|一次|“|(?=\p{Han}{0,6}(?:测试|检[测验查]|试验|体检)))|已|开展|均"
    r"|全[部数]|悉数|个个|样样|批批|无一|都(?=符合|合格|达|通过)|符合|(?<![丝棉绒])被|经(?![销营济])|发现|未|有|不合格|合格|（|\("
)
_OF_PLACES = regex_pattern(
    r"[\p{Han}（）、]{1,16}?(?:生产|经营|销售|使用|在售|在销|在用)(?:（(?:生产|经营|销售|使用)）)?的?|\p{Han}{0,10}(?:机构|医院|企业|单位|市场|学校|[店站院])|[\p{Han}、]{1,14}的|\p{Han}{1,8}[和及与]"
)
_MAKER = regex_pattern(
    r"(?P<who>企业|单位|公司|商家|\p{Han}{1,3}(?:者|企业|商|店|站))(?P<deed>生产|经营|销售|使用)?的?"
)


def _owner_before(clause: Clause, figure: Figure) -> str:
    """Return whose goods are counted, where a count of places stands before: 企业生产 in 39家企业生产41批次."""
    slot = clause.text.rfind(COUNT, 0, figure.at)
    place = dict(clause.numbers).get(slot)
    if place is None or figure.kind != "goods" or unit_class(place.value.unit) != "place":
        return ""
    words = clause.text[slot + 1 : figure.at].strip()
    return words if _OF_PLACES.fullmatch(words) and not verb_pattern().search(words) else ""


_FIELD = regex_pattern(r"[^、，]{2,10}(?:领域|环节|渠道|平台)(?:（[^（）]{1,8}）)?")


def _field_before(clause: Clause, figure: Figure) -> str:
    """Return the part that opens a clause before its word of checking: 生产领域抽查了17家企业的27批次."""
    slot = clause.text.rfind(COUNT, 0, figure.at)
    words = clause.words(0, slot).removesuffix("了")
    verb = last_verb(words)
    return trimmed(words[: verb.start()] if verb and verb.end() == len(words) else words)


def _product_of(owner: str) -> str:
    """Return what the firms deal in: 石材 for 石材经销企业的."""
    made = _PRODUCT_FIRM.fullmatch(owner)
    return made["product"] if made and is_specific(made["product"]) else ""


def maker_name(clause: Clause, figure: Figure) -> str:
    """Return what sort of firm a part of the goods is from: 企业生产 is 生产企业, 销售者销售 销售者."""
    match = _MAKER.fullmatch(_owner_before(clause, figure))
    if match is None:
        return ""
    return f"{match['deed']}{match['who']}" if match["who"] in _ANY_FIRM and match["deed"] else match["who"]


_PRODUCT_FIRM = regex_pattern(
    r"(?P<product>\p{Han}{2,12}?)(?:生产|经销|销售|经营|加工|制造)(?:企业|单位|者|户|商|厂家)(?:生产|销售|经营)?的?"
    # 5家蚕丝被、生丝企业的6批次
    r"|(?!获证|[小微中大]|规[上模]|龙头|重点|本地|外地|辖区|相关|民营|个体|涉事|当地|上述)"
    r"(?P<product>[\p{Han}、]{2,12}?)企业(?:生产|销售)?的"
)
_ANY_FIRM = frozenset({"企业", "单位", "公司"})


def past_names(clause: Clause, low: int, high: int) -> int:
    """Return where the last body or place named in a stretch ends: what follows it is the name."""
    start, end = clause.place(low), clause.place(high)
    named = [m for kind in ("organization", "region") for m in clause.reading.within(kind, start, end)]
    text = clause.reading.text
    ends = [m.end for m in named if not verb_pattern().search(text, m.start, m.end)]  # 市局检查学校 is no body
    if not ends:
        return low
    return max((at for at in range(low, high + 1) if clause.place(at) <= max(ends)), default=low)


_ACTED = regex_pattern(
    r"(?:^|[局所院站队心]\p{Han}{0,4})共?(?:完成|开展|组织|实施)了?(?=\p{Han}{2})"
)  # 该所完成锅炉能效测试38台: who did it stands first


def names_first(clause: Clause, figure: Figure) -> bool:
    """Tell whether a name stands before the word of checking, as in a list of parts: 卫生纸抽查20批次."""
    before = clause.words(figure.low, figure.at)
    verb = verb_pattern().search(before)
    return (
        verb is not None
        and verb.end() == len(before)
        and _ACTED.search(before) is None
        and is_specific(trimmed(before[: verb.start()].rpartition("对")[2]).removesuffix("质量"))
    )
