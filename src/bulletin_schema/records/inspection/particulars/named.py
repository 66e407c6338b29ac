"""Named: what some words say that a check is of: 对…进行检定, 购买…送检, 就…问题作答."""

from __future__ import annotations

from bulletin_schema.patterns import listed_regex_pattern, re_pattern, regex_pattern
from bulletin_schema.records.inspection.wording.clause import Clause
from bulletin_schema.records.inspection.wording.cutting import cut_down
from bulletin_schema.records.inspection.wording.names import is_specific, trimmed
from bulletin_schema.records.inspection.wording.words import PLAIN_DEED

DEED = (
    r"(?:质量|安全|计量){0,3}(?:认证有效性|有效性|国家级?|自治区级?|省级|市级|区级|县级|州级|“双随机”|专项|联动|风险|日常|定期|集中|随机|全面|全覆盖|地毯式|拉网式|突击|联合|执法|监督|安全|现场|双随机|飞行|周期|免费|强制|季度|年度|首次|抽样|定向|节前|节日|快速|重点|统一|实地|跟踪|后续|例行){0,8}"
    r"(?:监督抽查|监督抽检|抽查|抽检|抽样检验|抽样检测|抽样送检|质量检测|质量检验|监督检验|(?<=实施|进行|开展|[做作]了)检验(?!检[测疫])|检验(?=，(?:共|累计)检验)|风险监测|监测|检测|大检查|检查|检定|校准|排查|巡查|督查|体检|打假|整治|专项行动|清查|专项执法|拉网|过筛|筛子|比较试验|测评|比对试验|“回头看”)(?!机构|中心|人员)"
)
ABOUT = re_pattern(
    rf"(?:对|针对|围绕|开展|组织|召开|公布|通报|发布|完成|进行|给|把(?!关|守))了?(?:“[^”]{{1,8}}”(?:期间|节前|节日)?)?(?P<name>(?:(?!(?<![应针面绝相])对(?!讲))[^，。；：“”《》]){{2,60}}?)(?:等)?(?:的)?"
    rf"(?:(?:挨个|逐[一个台]|全都?|统统|[细重]新?)?{PLAIN_DEED}|(?:(?:进行|开展|组织开展|组织|实施|实行|展开|[做作来过])(?:了|完|好)*(?:产品(?=质量)|\p{{Han}}{{2}}(?=监督))?)?了?(?:一[次遍场个轮]|为期[^，]{{1,6}}的)?{DEED})"
)
_TITLE = re_pattern(rf"(?P<name>[\p{{Han}}A-Za-z、（）()“”]{{2,30}}?){DEED}")


# A few places at most: their names' endings begin others (区州市), which every further one would multiply.
PLACE = re_pattern(
    r"^(?:\p{Han}{1,6}?(?:省|(?<![超夜早门])市|县|(?<![景小社园厂校库])区|自治州|州|旗|镇|乡|街道|苏木|嘎查|口岸)[、和及]?){1,4}$"
)
# 批次 of 12批次冰箱 and 月 of 3月燃气灶: what is left of a number or date before the goods
_UNIT = regex_pattern(
    r"^[年月日份度期]+|^[余多]?(?:家次?|个|台(?:（件）|件|套)?|批次|组|种|类|户|所|辆|部|处|座|件|款|只|把|支)的?"
)
# what is said of a check and is no goods: 检查结果, 部门, 上述
NO_SUBJECT = listed_regex_pattern("inspection_no_subjects.txt")
# 从网店买来30款儿童牙膏，委托机构检测: bought to be tested.
_BOUGHT = regex_pattern(
    r"(?:购买|购得|购入|买来|买到|选购|选取)了?[\d一二三四五六七八九十百]*(?:款|批次|组|件|种|台|个|份)?(?P<name>[\p{Han}、]{2,20}?)(?:样品|产品)?(?=[，。]|进行|开展|[送做作]|用于|$|\d)"
)
# 开展特种设备“百日除患”行动, 组织游乐设施“护航”检查
_NICKNAMED = regex_pattern(
    r"(?:开展|组织|启动|进行)了?(?P<name>\p{Han}{2,10}?)“[^“”]{1,12}”(?:专项|集中|执法|安全)*(?:行动|整治|检查|排查|抽查)"
)
# 针对儿童学步车投诉较多，开展专项抽检: what led to the check.
_COMPLAINED = regex_pattern(
    r"针对(?P<name>[\p{Han}、]{2,16}?)的?(?:消费)?(?:投诉|举报|质量问题|问题|事故|隐患)(?:(?<=问题)(?=，)|较多|突出|集中|频发|多发|增多|高发|不断|居高不下)"
)
# 将桶装水作为抽查重点, 把电线电缆列入重点品种
_FOCUS = regex_pattern(
    r"(?:将|把|以)(?P<name>[\p{Han}、]{2,24}?)(?:等)?(?:作为|列为|列入|纳入|为)\p{Han}{0,8}(?:重点|对象|品种|范围|目录)"
)
# 集中整治农资市场: what is traded there
_MARKET = regex_pattern(r"(?:整治|整顿|清查|清理|规范|排查)了?(?P<name>\p{Han}{2,8}?)(?:经营|流通|消费)?市场")
# 木器涂料抽样集中在两市的建材市场，共抽取样品25批次
_DRAWN_AT = re_pattern(
    r"(?:^|[，。；])(?P<name>\p{Han}{2,12}?)的?(?:抽样|抽[查检]|采样)(?:集中|主要|重点|分别)*(?:在|于|自|覆盖|涉及)"
)
# 对电商平台销售的28款儿童滑板车开展比较试验
_COUNTED_BEFORE = regex_pattern(r"^[^，]*的\d+(?:个?批次|[款种件台组份辆把只套张])(?=\p{Han}{2})")
# 就群众关心的燃气灶具问题作答
_ASKED = regex_pattern(r"(?:关心|关注|反映强烈|反映|投诉)的(?P<name>\p{Han}{2,12}?)(?:质量|安全)*问题")
# 为了解网红儿童餐椅的质量状况，…
_TO_LEARN = regex_pattern(
    r"(?:了解|摸清|掌握|探明)(?:(?:当前|目前|本地|我市|全市|全省|我省|市场上|市售)的?)*(?P<name>[\p{Han}、]{2,16}?)的?(?:产品)?(?:质量|安全)+(?:状况|情况|水平|现状|底数)"
)
_NICKNAME = regex_pattern(r"“[^“”]{1,8}”")  # 开展“清风”专项行动


# 广西抽查电线电缆等9种产品
_TITLE_OBJECT = re_pattern(
    r"(?:监督抽查|抽查|抽检|监测|检定)了?(?P<name>\p{Han}[\p{Han}、]{1,24}?(?:等\d+[类种](?:产品|商品)?)?)(?=$|[\s，：])"
)


def headlined(title: str) -> str:
    """Return the goods that a title says were checked, behind the word that says so.

    >>> headlined("广西抽查电线电缆等9种产品")
    '电线电缆等9种产品'
    """
    hit = _TITLE_OBJECT.search(title)
    name = cut_down(trimmed(hit["name"])) if hit else ""
    return name if is_specific(name) and not PLACE.search(name) and not NO_SUBJECT.search(name) else ""


def named_in(words: str) -> str:
    """Return what a check is said to be of in some words: 血压计、心电图机 in 对医院的血压计、心电图机进行检定.

    >>> named_in("对医院的血压计、心电图机进行检定")
    '血压计、心电图机'
    """
    for pattern in (ABOUT, _BOUGHT, _NICKNAMED, _COMPLAINED, _ASKED, _FOCUS, _TO_LEARN, _DRAWN_AT, _MARKET, _TITLE):
        for hit in pattern.finditer(words):
            if _NICKNAME.fullmatch(hit["name"]):
                continue
            dated = hit.start("name") > 0 and words[hit.start("name") - 1].isdigit()
            told = hit["name"].rpartition("对")[2] if pattern is _TITLE else _COUNTED_BEFORE.sub("", hit["name"])
            name = cut_down(trimmed(_UNIT.sub("", told) if dated else told))
            if f"“{name}”" in words:
                continue  # 开展“铁拳”专项行动
            if is_specific(name) and not PLACE.search(name) and not NO_SUBJECT.search(name):
                return name
    return ""


# 白酒生产企业 is where the goods were drawn; 商场、母婴店 says nothing of them.
MAKERS = re_pattern(
    r"(?:生产|销售|经营|加工|制造|经销)(?:企业|单位|者|商|户|厂家)$|(?:销售|经营|经销|零售|批发)点$|(?<=\p{Han}{2})(?:企业|厂家)$|^.*(?:商场|超市|店铺|[^文]店|平台|渠道|网点|公司)$"
)
# 对全市加油站进行抽查，抽取样品86批次: where samples were drawn, and what they are of where nothing else tells it
SITE = regex_pattern(
    r"(?:(?<!加)[站店]|加[油气]站|集贸市场|农贸市场|批发市场|企业|超市|商场|学校|中小?学|小学|食堂|[园厂])$"
)
_SAMPLED_BEFORE = regex_pattern(
    rf"(?:抽检|抽查|抽样|监测|对|涉及|还有)了?(?!集中|主要|重点|分布|[在于自])(?P<name>(?:\p{{Han}}{{2,12}}?|(?:[\p{{Han}}、]{{2,16}}的)?[\p{{Han}}、]{{2,24}}?|[\p{{Han}}、]{{2,40}}?等[\ue000]\p{{Han}}{{0,12}}))(?:(?:挨个|逐[一个台])?{PLAIN_DEED}|(?:开展|进行|实施|[做作])了?\p{{Han}}{{0,8}})?，$"
)
# 全市共有电梯869台，今年检验863台: of the stock told before
_STOCK_BEFORE = regex_pattern(r"(?:现有|共有|拥有|登记|在册)(?:在用)?(?P<name>\p{Han}{2,14})[\ue000]，$")
# 顺带把卸油口的压力表也查了，抽检37只
_LOOKED_OVER = regex_pattern(
    r"(?:把|将|给)(?P<name>\p{Han}{2,16}?)(?:也|都|全都?|一并|逐\p{Han}){0,2}(?:抽?[查检测验]|体检)[了过完](?:一遍)?，$"
)
_NEAR = 48  # characters before a clause


def sampled_before(clause: Clause, *, goods: bool) -> str:
    """Return the goods that the clause before calls sampled: 同期抽检熟肉制品，抽取样品40个."""
    lead = clause.lead[-_NEAR:]
    before = _SAMPLED_BEFORE.search(lead) or _STOCK_BEFORE.search(lead) or _LOOKED_OVER.search(lead)
    low = before.start("name") - len(lead) if before else 0
    name = cut_down(trimmed(clause.words(low, low + len(before["name"])))) if before else ""
    name = MAKERS.sub("", name) if goods else name
    if goods and SITE.search(name):
        return ""
    return name if is_specific(name) and not NO_SUBJECT.search(name) else ""
