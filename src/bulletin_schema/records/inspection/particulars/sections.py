"""Sections: the goods that the heading above a check, or its line's opening, is on."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.drafts.labels import heads_no_goods
from bulletin_schema.records.inspection.particulars.named import NO_SUBJECT
from bulletin_schema.records.inspection.wording.names import is_specific
from bulletin_schema.records.inspection.wording.words import last_verb

_NUMBERED = regex_pattern(r"\s*[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]\s*(?P<name>\p{Han}{2,10}?)(?=[。：:\s]|$)")


def headed(draft: Draft, reading: Reading) -> str:
    """Return what the line that tells a check opens with: 特种设备 in （三）特种设备安全。…检查使用单位120家; 特种设备方面，…."""
    low = reading.text.rfind("\n", 0, draft.start) + 1
    if (head := _NUMBERED.match(reading.text, low, draft.start)) and (field := _field_of(head["name"])):
        return field
    if _OF_USERS.search(draft.subject) and (about := _OF_EQUIPMENT.match(reading.text, low, draft.start)):
        return str(about["name"])  # （二）抓好特种设备安全监察。检查使用单位118家
    aspect = _ASPECT.fullmatch(draft.count[1].lead) if draft.count else None
    return aspect["name"] if aspect else ""


_OF_USERS = regex_pattern(r"^(?:(?:使用)?单位)?$")
_OF_EQUIPMENT = regex_pattern(r"[^。\n]{0,24}?(?P<name>特种设备|电梯|锅炉|起重机械|气瓶|压力容器)[^。\n]{0,20}。")
_ASPECT = regex_pattern(r"\s*(?:在)?(?P<name>\p{Han}{2,8}(?:设备|用品|产品|食品|药品|器械|农资|[器具秤梯车]))方面，")


_FIELD_HEAD = regex_pattern(
    r"[\s（(一二三四五六七八九十\d）)、.．]*(?:加强|强化|抓好|抓|严守|突出|聚焦)?(?P<name>\p{Han}{2,6}?)(?:质量)?(?:安全|监管|监察|检查|抽查|整治)?(?:形势|态势|工作|方面|情况)?(?:总体|持续|更加)?(?:平稳|受控|有力|扎实|从严|稳步|有序|良好|稳定|可控|向好|运行|有新\p{Han}{2})*"
)
_GOODS_FIELD = regex_pattern(r"(?:设备|食品|药品|农资|用品|产品|器具|化妆品|器械|燃气|成品油|化肥|校服|衡器|计量器具)$")


def _field_of(heading: str) -> str:
    """Return the goods that a heading is on: 特种设备 of （三）特种设备安全受控, and none of 执法打假力度不减.

    >>> _field_of("（三）特种设备安全受控"), _field_of("二、执法打假力度不减")
    ('特种设备', '')
    """
    head = _FIELD_HEAD.fullmatch(heading.strip())
    return head["name"] if head and _GOODS_FIELD.search(head["name"]) and is_specific(head["name"]) else ""


def under_heading(draft: Draft, reading: Reading) -> str:
    """Return the goods that the heading above a check is on."""
    index = reading.sentence_index(draft.start)
    above = (s for s in reversed(reading.sentences[max(0, index - _SECTION) : index]) if s.role == "heading")
    heading = next(above, None)
    if heading is None or heading.article != draft.article:
        return ""
    return _field_of(reading.text[heading.start : heading.end])


_SECTION = 12  # sentences


def titled_above(draft: Draft, reading: Reading) -> str:
    """Return the goods that the line right above a check's sentences consists of: 电热水壶, 2.镜片产品质量抽查结果, 三、凉席：….

    >>> _goods_of("◆家用燃气灶"), _goods_of("2.眼镜镜片产品质量监督抽查结果"), _goods_of("二、处理措施")
    ('家用燃气灶', '眼镜镜片', '')
    """
    index = reading.sentence_index(draft.start)
    for one in reversed(reading.sentences[max(0, index - _RIGHT_BELOW) : index]):
        if one.article != draft.article:
            return ""
        if one.role == "heading" or (one.role == "title" and _BULLET.match(reading.text, one.start)):
            named = any(reading.within(kind, one.start, one.end) for kind in ("region", "organization"))
            return "" if named else _goods_of(reading.text[one.start : one.end])
    return ""


_RIGHT_BELOW = 3  # sentences
_MARKED = regex_pattern(r"^[\s◆★●■▲◇※*·（(一二三四五六七八九十\d①-⑳）)、.．【\[]*|[\s】\]]*$")
_CHECKED = regex_pattern(
    r"(?:产品|商品)?(?:质量)?(?:国家|省级|市级|专项|联动|监督|风险)*(?:抽查|抽检|监测|检查|检定|检验)(?:结果|情况|通报)*$"
)


def _goods_of(heading: str) -> str:
    name = _CHECKED.sub("", _MARKED.sub("", _HEAD_STOP.split(heading, maxsplit=1)[0]))
    if not _GOODS_ALONE.fullmatch(name) or heads_no_goods(name) or _NO_GOODS.search(name):
        return ""
    if not _GOODS_END.search(name) or last_verb(name) or NO_SUBJECT.search(name):
        return ""
    return name if is_specific(name) else ""


# 样品从哪里来, 认证市场整治, 假冒电缆
_NO_GOODS = regex_pattern(r"质量监督|检定|管理|打假|[哪何吗谁]|怎么|什么|整治|[假冒]|第|来$|日$")
_BULLET = regex_pattern(r"\s*[◆★●■▲◇※]|\s*[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]")
# The characters that names of goods end with; 现实基础 and 质量状况分析 are none.
_GOODS_END = regex_pattern(
    r"(?:[料具器机车鞋服衣被褥灯线缆管材板砖瓷漆胶膜袋瓶罐杯碗锅壶刀表秤泵阀门窗椅桌柜床垫巾纸笔本包箱伞帽盔镜枕毯炉灶扇池油酒茶米面粉糖蛋奶肉菜果饼粽盐酱醋椒饮糕点鱼虾药肥种苗瓦木竹丝绸棉布革皮毛绒绳网针钉链锁钟针座关嘴承筋宝膏罩裤衫壳纺袜套货蜜液香梯泥璃石饰珠素炭煤胎轮架梁钢铁铝"
    r"铜金银玉电筒球拍琴画框篷帘砂灰粒片块枪弹舱]|水|用品|[制食商产药]品|[器石木建耗]材|设[备施]|配件|装置|牙刷|沙发|[各等]?类|尿布|推车|家[具电]|玩[具偶]|首饰|软管|餐饮具?)(?:（[^（）]{1,10}）)?$"
)
_HEAD_STOP = regex_pattern(r"[：:]|—+")
_GOODS_ALONE = regex_pattern(r"[\p{Han}A-Za-z（）()、]{2,16}")
