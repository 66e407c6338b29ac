"""Cutting: whose goods, when and how they were examined is cut from the name of what was examined."""

from __future__ import annotations

from functools import lru_cache

from bulletin_schema.mentions.region.table import by_full_name
from bulletin_schema.patterns import listed_re_pattern, listed_regex_pattern, re_pattern, regex_pattern
from bulletin_schema.records.inspection.wording.names import is_specific

_NOISE = listed_re_pattern("inspection_name_openings.txt", before=r"^(?:", after=r")")
_REST = listed_regex_pattern("inspection_name_endings.txt", before=r"(?:", after=r")$")
# 血压计、心电图机等医用计量器具: the law's own name for all of them.
_SUCH = re_pattern(r"[、和][^、]{2,12}等(?P<kind>\p{Han}{2,}(?:计量器具|场所|单位))$")


# 对260家商户开展商标使用执法检查: what they do is not what was looked at.
CONDUCT = regex_pattern(
    r"(?:能力|卫生|体系|条件|使用|行为|经营|秩序|管理|资质|价格|收费|广告|标签|标识|安全|质量|规范|合[规法]性|符合性|亮照|公示|制度|台账)$"
)


# 三家运营公司的出租车计价器, 集贸市场在用的电子秤: what was examined, not whose it is.
_OWNED = regex_pattern(
    r".*(?:企业|公司|院校|学校|中小学|高校|幼儿园|市场|超市|商场|商超|卖场|门店|平台|机构|单位|户|摊位|[店站园厂所]|医院|者|学生|家庭|居民|商户)"
    r"(?:统一|集中|正在|日常)?(?:使用|销售|生产|在用|经营|在售|在销|待检|配发|采购|购买|订购|配备|供应|加工|自制)*的"
)
_ASPECT = regex_pattern(
    r"\p{Han}{0,2}(?:情况|行为|生产|销售|使用|状况|落实|执行|等|维保|维护|保养)"
)  # what is done with the goods
_LISTING = regex_pattern(r"（[^（）]*(?:[、等][^（）]*)?）?$")
_DEEDS = re_pattern(
    r"^.*(?:组织完成|完成|组织|开展|公布|通报|发布|期间的?)了?(?:“[^”]{1,8}”)?(?:节前|节日|期间)*(?=\p{Han}{2})"
)


# 商场、医院和老旧小区电梯: the machines that were examined, not where they stand. A few places at most: what joins them
# may open the next one's name too, which every further one would multiply.
_STANDING = regex_pattern(
    r"^(?:\p{Han}{0,8}?(?:市场|工地|医院|卫生[院室所]|诊所|小区|商场|超市|学校|幼儿园|车站|户|企业|[站店院]|冷库|景区|公园|乐园|宾馆|酒店|饭店|单位|园区|社区)"
    r"(?:[、和及与]|内的?|在用的?|使用的?|涉氨){0,3}){1,5}(?=\p{Han}[\p{Han}、和及（）]{0,30}$)"
)
# 种子、化肥经营门店电子秤: what the shops deal in
_GOODS_OF = regex_pattern(r"^[\p{Han}、]{2,14}?(?:经营|销售|批发|零售|加工)(?=[店户]|门店|商户|网点)")
_MACHINE = re_pattern(
    r"(?:秤|(?<!市场)衡器|汽车衡|地磅|[电扶]梯|锅炉|塔吊|塔机|气瓶|钢瓶|压力容器|管道|叉车|起重机|[加售]油机|加气机|计价器|[^统会合共总]计|[^代手]表|心电图机|灭火器|报警器|医用\p{Han}{0,2}器具|游乐设施|索道|观光车)$"
)


@lru_cache(maxsize=4096)
def cut_down(name: str) -> str:
    """Cut place, time and manner from a name: 全市成品油市场 is 成品油."""
    name = _bare(_LISTING.sub("", _DEEDS.sub("", name)))
    if (own := _without_place(name)) != name:
        name = _bare(own)
    if _MACHINE.search(name) and is_specific(machine := _STANDING.sub("", _GOODS_OF.sub("", name))):
        name = machine
    if (owned := _OWNED.match(name)) and is_specific(name[owned.end() :]):
        name = _bare(name[owned.end() :])
    goods = name.rpartition("的")[2]
    if goods != name and is_specific(goods) and not (CONDUCT.search(goods) or _ASPECT.match(goods)):
        name = goods
    if (made := _MAKERS_GOODS.fullmatch(name)) and is_specific(made["goods"]):
        name = made["goods"]
    name = _SITES_OF.sub("", name)
    name = _PACKERS.sub("", _CONSISTING.sub("", name))
    while "、" in name and (cut := _KINDS.sub("", name)) != name:  # 食品、建材3大类19种产品
        name = cut
    name = _SORTS.sub("", _COUNTED_KINDS.sub("", name))
    kind = _SUCH.search(name)
    name = kind["kind"] if kind else name
    return name if name.count("“") == name.count("”") else name.replace("“", "").replace("”", "")


_PLACE_FIRST = regex_pattern(r"(?P<place>\p{Han}{2,8}?[市县旗州])\p{Han}{2}")


def _without_place(name: str) -> str:
    """Cut the division that goods are named with: 建材产品 of 宜都市建材产品."""
    first = _PLACE_FIRST.match(name)
    return name[first.end("place") :] if first and first["place"] in by_full_name() else name


def _bare(name: str) -> str:
    while (cut := _REST.sub("", _NOISE.sub("", name).strip("、，：: “”"))) != name:
        name = cut
    return name


_SORTS = regex_pattern(r"(?<=\p{Han}{2})品种$")  # 食品品种
_KINDS = regex_pattern(
    r"(?<![等\d])(?:\d+|[两三四五六七八九十]+)(?:大)?(?:种|类|个品种)(?:产品|商品|食品|用品)?$"
)  # 陶瓷砖、运动鞋2种产品
_COUNTED_KINDS = regex_pattern(
    r"^\d+大类(?=\p{Han}{2})|(?<=[类种]产品|[类种])\d+个?(?:品种|参数|项).*$|(?<=\p{Han}{2})(?<!等)\d+大?类\d+个?(?:种|品种)$"
)  # 18大类食品
# 水泥生产企业的产品
_MAKERS_GOODS = regex_pattern(
    r"(?!获证|[小微中大]|规[上模]|龙头|重点|本地|外地|辖区|相关|民营|个体|涉事|当地|上述)"
    r"(?P<goods>[\p{Han}、]{2,12}?)(?:生产|经营|销售|经销|加工)*(?:企业|厂家)的?产品"
)
_SITE = (
    "(?:(?:专卖|母婴|便利|网|药|眼镜|文具|理发|化妆品|书|门|餐饮|酒|饭)店|美容院|美发店|商场|超市|商超|卖场|诊所|医院|宾馆|餐馆|食堂"
    "|学校|幼儿园|(?:集贸|农贸|批发|建材)?市场|小卖部|景区|公园|车站|小区|(?:电商)?平台|直播间)"
)
_SITES_OF = re_pattern(
    rf"^(?:{_SITE}[、和及]){{1,5}}{_SITE}的?(?=\p{{Han}}{{2}})(?![、和及等]|{_SITE})"
)  # 美容院、商场、网店化妆品
_PACKERS = regex_pattern(r"^[\p{Han}、]{2,20}企业的?(?=定量包装商品$)")  # 粮油、食品企业定量包装商品
_CONSISTING = regex_pattern(r"(?<=\p{Han}{3})包括.*$")  # 计量器具包括在用的验光仪
