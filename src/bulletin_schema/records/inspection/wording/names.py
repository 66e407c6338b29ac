"""Names: what a figure is about, cut out of the words around it."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from bulletin_schema.lexicon import load_words
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.wording.clause import COUNT, POINTS, Clause
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.words import generic_subjects, last_verb, unit_class, verb_pattern

_SLOT = f"[{COUNT}-{POINTS}]"
_LEAD = re_pattern(
    rf"^(?:(?:19|20)\d\d年度?|\p{{Han}}{{2,3}}[省市](?:内)?(?:销售|生产|流通)的|(?:居民|日常)*消费量?较?大的|[、和及与或\s（()）“”·—-]|以及|其中|此外|另外|同时|同期|另|还|并|而|且|但|而|通过|经(?![销营济])|共查(?=\p{{Han}}{{2}})|共检(?![查验测定])(?=\p{{Han}}{{2}})|共|又|也|均|分别|涉及到?|包括|包含|主要是?|有(?![机色害源限])|为|是|达|范围内的?|整顿|"
    rf"[一二三四五六七八九十]+是|[（(]?[一二三四五六七八九十\d]+[)）、.．]|从\p{{Han}}{{1,8}}(?:来看|看)|按\p{{Han}}{{1,6}}(?:分|看)|"
    rf"(?:在)?(?:抽查|抽检|检查|检测|抽样|受检|被抽查)的|针对|对于?|在(?![用售建线产岗校])|本次|此次|这次|该[局院所]|我局|全年|今年以?来?|去年|上半年|下半年|{_SLOT}|"
    r"不合格\p{Han}{0,4}(?:涉及|包括)|(?:在用(?!周期)的?)(?=\p{Han}{2})|(?:全国|全省|全市|全县|全区|全州|我国|我省|我市|我县|我区|辖区)(?:内|范围内?)?的?|完成了?|组织了?|开展了?|随机|现场|免费|集中|累计|截[至止](?:目前|\p{Han}{0,3}[底末初月日])?|目前|了|的)"
)
_TAIL = regex_pattern(
    r"(?:[、，：:\s（(“”]|共计|总计|合计|共有|共|累计|了|有|为|是|达到|达|各|分别|的|(?<=\p{Han}{2})(?:实施|开展|进行)|数量|数|总量|总数|占比|占|在|等(?:共|)|中|方面|领域中|样本|均|都|还|(?<=等)其[余他它]|(?<![丝棉绒])被|已|已经|和|及|与)$"
)
_ACQUIRED = re_pattern(
    r"^.*(?:购买|购得|购入|购回|买来|买到|买回|带走|带回|取走|取回|剪下|选取|选购|测量)(?:了|到)?(?=\p{Han}{2})(?!的)"
)
_OPEN_BRACKET = regex_pattern(r"[（(][^）)]*$")


@lru_cache(maxsize=4096)
def trimmed(words: str) -> str:
    """Cut the words that lead to a name and those that lead on from it.

    >>> trimmed("其中，涉及到工业产品获证企业的产品共".replace("，", ""))
    '工业产品获证企业的产品'
    """
    words = words.strip()
    words = words.rpartition("。")[2] or words
    while (cut := _LEAD.sub("", words, count=1)) != words:
        words = cut
    words = _ACQUIRED.sub("", _without_verbs(words))
    while True:
        cut = _TAIL.sub("", words)
        if (verb := _trailing_verb().search(cut)) is not None:
            cut = _OPEN_BRACKET.sub("", cut[: verb.start()])
        if cut == words:
            break
        words = cut
    while (cut := _LEAD.sub("", words, count=1)) != words:
        words = cut
    return _balanced(words)


@cache
def _trailing_verb() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?:质量)?(?:监督|专项|[省市县]级以上|省级|市级|随机|定期|年度)*(?:{verb_pattern().pattern})(?:了|的)?$"
    )


_ATTRIBUTE = regex_pattern(r"(?:使用前|安装前)首次检定|后续检定")


def _without_verbs(words: str) -> str:
    """Keep what stands behind a word of checking that opens the phrase: 抽检粮食 is 粮食."""
    if attribute := _ATTRIBUTE.search(words):  # 抽查使用前首次检定燃气表: said of the meters, and not what was done now
        verb = last_verb(words[: attribute.start()])
        return words[verb.end() if verb else 0 :].removeprefix("了")
    last = last_verb(words)
    if last is None or last.end() >= len(words):
        return words
    rest = words[last.end() :].removeprefix("了").removeprefix("到")
    if not rest or rest in generic_subjects():
        before = words[: last.start()]
        return _without_verbs(before) if before else rest
    return rest


def _balanced(words: str) -> str:
    """Drop a bracket that has no partner."""
    for left, right in ("（）", "()", "“”", "《》"):
        if words.count(left) != words.count(right):
            words = words.replace(left, "").replace(right, "")
    return words.strip()


_NO_NAME = re_pattern(
    r"^(?:显示|表明)$|"
    r"^(?:抽样|质量|监督|定向|自行|快速|风险)*(?:检测|监测|抽查|抽检|检验|检查|检定)$|(?:公司|厂)(?:生产|制造|加工|代理)|^市(?:面|场)上?$|^先后|接受$|^(?:生产|销售|经营|加工|使用)$|^第[一二三四]$|^上年$|^联合|^以[^，]*重点|"
    r"^里|^首个|(?:允许|准予|同意|监督|继续)(?:运行|使用)$|判废$|[\ue000-\ue00f]|\d$|某|在用$|周边$|行动$|随机$|[场店区]内$|不[准足准良]$|^(?:超标|超差|超期)|完成$|^指导|各地$|(?:购买|购得|购入|购回|买来|买回|测量|选取|带走|带回|取走|取回|剪下|选购|采集|下单)$|^(?:虽然|但是|尽管|由于|因为|如果|其实|原来|随后|最后|首先|然后|接着|据悉|据了解)|^正在|^提供|^总共|^有效|退货|销毁|退运|^封停|^停用|^停运|^未|^超期|^过期|^无证|^来自|检查组|专家组|(?:项目|指标|参数)$|^包括$|^\d+(?:组|批|个|份|件|套)$|^予以|^剩余$|^涉及$|^及|^这|^实际|没收|查扣|封存|^受检$|^[全当本][月季年]|^上[期次月季]$|^上一[期批轮次]|^标称$|调[试修]$|[整修调]改?[复试]?后$|维修后$|^第?[一二三四]季度?$|^[上下]半年$|^校准调|无标可依|未予|^[一某][款家个台种批]|使用$|(?:企业|公司|单位)(?:生产|销售)$|^主要|性能$|^[县市区全省]?域内?$|^近期|^目前|^不少|^多数|^一些|^部分|^个别|^有的|异议|复检|复查|[^邮]局(?!域)|委员会|监管所|检验所|检定所|计量所|检验院|研究院|^级|^(?:依法|全面)+$|农民|、[市县区]$|系统|本年度|[两三]级$|^实物|质检站|发现|检出|查[获扣封]|公告|公示|名单|部门|人员|近日|日前|出动|涉嫌|无证|移送|隐患|[我该]局|监管局|质监局|工商局|检定所|覆盖|^接受|安排|\d+个(?!品种|种类)|设区市|平台$|^等|^[比较]|^(?:生产|经营|销售)?(?:企业|单位)的|^(?:生产|经营|销售|经销|使用)*(?:企业|单位|厂家|者)(?:生产|销售|经营)|\d+(?:家|批次|台|户)|^\d+(?:大)?[种类](?:重点|主要|样品)?(?:产品|商品)?$|责令|存在|负责人|情况|结果|问题|整改|要求|表示|介绍|《|通过|获得|拥有|持有|同比|[比较](?:去年|上年|上季|全)|性质|合格|分别|立案|查处|公布|通报|依据|按照|根据|^[两三四五六七八九十\d]+个?[市县区省地]|^全[国省市县区州镇]|^[省市县区州]+$|^(?:其(?!中)|上述|以上|本(?!册)|该|此)"
)


_LETTER = regex_pattern(r"\p{Han}|[A-Za-z]")
_AFTER_COUNT = regex_pattern(r"^(?:次)?(?:的)?(?:产品|样品)?(?=\p{Han}{2})")


_LONGEST = 40


@cache
def _short_names() -> frozenset[str]:
    """Return the goods whose whole name is one character: 鞋, 秤."""
    return frozenset(load_words("inspection_short_names.txt"))


@lru_cache(maxsize=4096)
def is_specific(name: str) -> bool:
    """Tell whether a name says what was examined.

    >>> is_specific("化肥"), is_specific("产品"), is_specific("")
    (True, False, False)
    """
    if not 1 < len(name) <= _LONGEST and name not in _short_names():
        return False
    if name in generic_subjects() or _NO_NAME.search(name):
        return False
    return _LETTER.search(name) is not None


# 生产领域221家企业 counts the firms: the name is what stands before.
_BOUGHT = regex_pattern(r"^.*(?:购(?:入|买|得|置)|下单)了?")
_OWNERS = re_pattern(r"\d[\d.,万余多]*(?:家|户)[^、]*$")


_WHOSE = regex_pattern(r"^.*\d余?[家户所座]\p{Han}{1,14}的(?=\p{Han}{2})")  # 32家眼镜店的验光仪
_FIRMS_OWN = regex_pattern(
    r"^(?:生产|经销|销售|经营|加工)*(?:企业|单位|公司|商户|厂家|经营户)的(?=\p{Han}{2})"
)  # 9家|企业的月饼
_PAST_BRACKET = regex_pattern(r"^[^（]*）[、，]?")  # （不合格项目：霉菌）、饮料2批次
_FINISHED = regex_pattern(r"^.*(?:部门|单位|[局所院])(?:已经?|共|累计)*完成了?(?=\p{Han}{2})")  # 各地部门已完成玩具抽查
_NEXT_OF_LIST = regex_pattern(r"^(?:不?合格|全部合格)[、，]")  # 电线13批次不合格、阀门22批次不合格
_FAILING = regex_pattern(r"(?:检出|发现)?(?:不合格|不符合).*$")


def without_samples(name: str) -> str:
    """Return the goods that samples are of: 车用汽油 of 车用汽油样品, and 样品 of itself."""
    goods = name.removesuffix("样品")
    return goods if is_specific(goods) else name


_OF_PLACE = frozenset({"", "的", "内", "内的", "境内", "境内的"})


def counted_name(clause: Clause, figure: Figure) -> str:
    """Return what a count is of: 化肥 in 化肥抽查112批次, 童装 in 159批次童装中."""
    if figure.kind == "place" and (owned := _OF_OWNERS.match(clause.text, figure.at + 1)):
        goods = trimmed(_NAME_ENDS.split(owned["goods"], maxsplit=1)[0])
        if is_specific(goods):
            return goods
    joined = clause.text[figure.at - 1 : figure.at] in ("、", "和", "及")  # 加油站2家、7台加油机: the name of another
    low = past_names(clause, figure.low, figure.at)
    alone = clause.words(low, figure.at) in _OF_PLACE
    joined |= low > figure.low and alone  # 对浏阳260家商户, 甲区、乙区的14家药店: a place alone
    if grouped := _grouped_before(clause, figure):
        return grouped
    before = _cut_before("" if joined else clause.words(low, figure.at), figure)
    if not joined:
        before = (before or trimmed(clause.words(figure.low, figure.at))).rpartition("对")[2]
    owner = _owner_before(clause, figure)
    if owner and _FIELD.fullmatch(field := _field_before(clause, figure)):
        return field
    if is_specific(before) and "企业生产" not in before and not owner and not _counts_place(clause, figure):
        return before
    return _name_behind(clause, figure, owner)


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
    name = trimmed(_AFTER_COUNT.sub("", after))
    if is_specific(name):
        return name
    if not owner:
        return ""
    field = _opening_name(clause)
    return _product_of(owner) or (field if is_specific(field) and not _names_body(clause, figure) else "")


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
    if kinds is None or between is None:
        return ""
    if unit_class(kinds.value.unit) != "part" and not between["all"].startswith(("品种", "种类")):
        return ""
    words = clause.words(past_names(clause, 0, slot), slot)
    name = trimmed(words.rpartition("对")[2])
    if not words.endswith("等") or not is_specific(name):
        return ""
    return f"{name}等{clause.words(slot, slot + 1)}{between['all']}"


_NAME_ENDS = re_pattern(
    _SLOT
    + r"|集中|上门|统一|中(?![小学型药成医心国央等])|里(?=$|，|有|\d)|进行|实施|接受|送|逐\p{Han}|[做作](?:了|完|好|过|一次|“)|已|开展|均"
    r"|全部|都(?=符合|合格|达|通过)|符合|(?<![丝棉绒])被|经(?![销营济])|发现|未|有|不合格|合格|（|\("
)
_OF_PLACES = regex_pattern(
    r"[\p{Han}（）、]{1,16}?(?:生产|经营|销售|使用|在售|在销|在用)(?:（(?:生产|经营|销售|使用)）)?的?|\p{Han}{0,10}(?:机构|医院|企业|单位|市场|学校|[店站院])|\p{Han}{1,14}的|\p{Han}{1,8}[和及与]"
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
