"""Names: what goods are called, cut out of the words around it, and whether that says anything."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from bulletin_schema.lexicon import load_words
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.wording.clause import COUNT, POINTS
from bulletin_schema.records.inspection.wording.words import generic_subjects, last_verb, verb_pattern

SLOT = f"[{COUNT}-{POINTS}]"
_LEAD = re_pattern(
    rf"^(?:(?:19|20)\d\d年度?|(?:【[^】]{{0,12}})?】|件(?=在用)|\p{{Han}}{{2,3}}[省市](?:内)?(?:销售|生产|流通)的|(?:居民|日常)*消费量?较?大的|(?!和[田牛平])[、和及与或\s（()）“”·—-]|以及|受理(?:委托)?|其中|此外|另外|同时|同期|另|还|并|而|且|但|通过|经(?![销营济])|共查(?=\p{{Han}}{{2}})|共检(?![查验测定])(?=\p{{Han}}{{2}})|共|又|也|均|分别|涉及到?|包括|包含|主要是?|有(?![机色害源限])|为|是|达|范围内的?|整顿|"
    rf"[一二三四五六七八九十]+是|[（(]?[一二三四五六七八九十\d]+[)）、.．]|从\p{{Han}}{{1,8}}(?:来看|看)|按\p{{Han}}{{1,6}}(?:分|看)|"
    rf"(?:在)?(?:抽查|抽检|检查|检测|抽样|受检|被抽查)的|针对|对于?|在(?![用售建线产岗校])|本次|此次|这次|该[局院所]|我局|全年|今年以?来?|去年|上半年|下半年|(?:上年度?|上月|前次|上次|此前|前期)(?=[\p{{Han}}第])|第?[一二三四]季度(?=\p{{Han}}{{2}})|{SLOT}|"
    r"不合格\p{Han}{0,4}(?:涉及|包括)|(?:在用(?!周期)的?)(?=\p{Han}{2})|(?:全国|全省|全市|全县|全区|全州|我国|我省|我市|我县|我区|辖区)(?:(?:工商|质监|药监|市场监管|市监)?系统(?=共|[上下]半|第?[一二三四]季|全年|抽|检))?(?:内|范围内?)?的?|完[成结]了?|组织了?|开展了?|随机|现场|免费|集中|累计|截[至止](?:目前|\p{Han}{0,3}[底末初月日])?|目前|了|的)"
)
_TAIL = regex_pattern(
    r"(?:[、，：:\s（(“”]|共计|总计|合计|共有|共|累计|了|有|为|是|达到|达|各|分别|的|(?<=\p{Han}{2})(?:实施|开展|进行)|数量|数|总量|总数|占比|占|在|等(?:共|)|中|方面|领域中|样本|均|都|还|(?<=等)其[余他它]|(?<![丝棉绒])被|已|已经|[只仅]有?|和|及|与)$"
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
        rf"(?:质量)?(?:监督|专项|[省市县]级以上|省级|市级|随机|定期|年度|跟踪)*(?:{verb_pattern().pattern})(?:了|的)?$"
    )


_ATTRIBUTE = regex_pattern(
    r"(?:使用前|安装前)首次检定|后续检定|(?:(?<=检定)|(?<=检定各类)|(?<=检定了))强(?:检|制检定)(?=(?:工作)?计量器具)"
)


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
    r"^(?:显示|表明)$|^[省市县区]产品$|(?:平台|市场|商场|超市|[网门商]店|地区)上?(?:销售|经营|在售|出售)$|不[齐全符]$|"
    r"^(?:抽样|质量|监督|定向|自行|快速|风险)*(?:检测|监测|抽查|抽检|检验|检查|检定)$|(?:公司|厂)(?:生产|制造|加工|代理)|^市(?:面|场)上?$|^先后|接受$|^(?:生产|销售|经营|加工|使用)$|^第[一二三四]$|^上年$|^联合|^以[^，]*重点|"
    r"^里|^无一|^采[取用](?!样)|方式$|对$|^证后$|^(?:注销|撤销|吊销|暂停|约谈)|^首个|(?:允许|准予|同意|监督|继续)(?:运行|使用)$|判废$|[\ue000-\ue00f]|\d$|某|在用$|周边$|行动$|随机$|[场店区]内$|不[准足准良]$|^(?:超标|超差|超期)|完成$|^指导|各地$|(?:购买|购得|购入|购回|买来|买回|测量|选取|带走|带回|取走|取回|剪下|选购|采集|下单)$|^(?:虽然|但是|尽管|由于|因为|如果|其实|原来|随后|最后|首先|然后|接着|据悉|据了解)|^正在|^提供|^总共|^有效|退货|销毁|退运|^封停|^停用|^停运|^未|^超期|^过期|^无证|^来自|检查组|专家组|(?:项目|指标|参数)$|^包括$|^\d+(?:组|批|个|份|件|套)$|^予以|^剩余$|^涉及$|^[首初终复]检$|条件$|个月$|^[前后]者$|执法队|[总支大中]队$|超过|昨[夜日天晚]|未经$|第[一二三四]$|^及|^这|^实际|没收|查扣|封存|^受检$|^[全当本][月季年]|^到?上[期次月季]$|^上一[期批轮次]|^同一|^[大中小微、]+型$|^加强$|^后?突击|^(?:[首次上]|第?[一二三四])轮|轮$|^[前上]次|^涉事|^前期|^标称$|调[试修]$|[整修调]改?[复试]?后$|维修后$|^第?[一二三四]季度?$|^[上下]半年$|^校准调|无标可依|未予|^[一某][款家个台种批]|使用$|(?:企业|公司|单位)(?:生产|销售)$|^主要|性能$|^[县市区全省]?域内?$|^近期|^目前|^不少|^多数|^一些|^部分|^个别|^有的|异议|复检|复查|[^邮]局(?!域)|委员会|常委会|关于$|消[委协]会?$|消保委$|监管所|检验所|检定所|计量所|检验院|研究院|^级|^(?:依法|全面)+$|农民|、[市县区]$|系统(?!\p{Han}{2})|本年度|[两三]级$|^实物|质检站|发现|检出|查[获扣封]|公告|公示|名单|部门|人员|近日|日前|出动|涉嫌|无证|移送|隐患|[我该]局|监管局|质监局|工商局|检定所|覆盖|^接受|安排|\d+个(?!品种|种类)|设区市|平台$|^等|^[比较]|^(?:生产|经营|销售)?(?:企业|单位)的|^(?:生产|经营|销售|经销|使用)*(?:企业|单位|厂家|者)(?:生产|销售|经营)|\d+(?:家|批次|台|户)|^\d+(?:大)?[种类](?:重点|主要|样品)?(?:产品|商品)?$|责令|存在|负责人|情况|结果|问题|整改|要求|表示|介绍|《|通过|获得|拥有|持有|同比|[比较](?:去年|上年|上季|全)|性质|合格|分别|立案|查处|公布|通报|依据|按照|根据|^[两三四五六七八九十\d]+个?[市县区省地]|^全[国省市县区州镇]|^[省市县区州]+$|^(?:其(?!中)|上述|以上|本(?!册)|该|此)"
)


_LETTER = regex_pattern(r"\p{Han}|[A-Za-z]")


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


def without_samples(name: str) -> str:
    """Return the goods that samples are of: 车用汽油 of 车用汽油样品, and 样品 of itself."""
    goods = name.removesuffix("样品")
    return goods if is_specific(goods) else name
