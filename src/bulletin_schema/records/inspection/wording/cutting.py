"""Cutting: whose goods, when and how they were examined is cut from the name of what was examined."""

from __future__ import annotations

from bulletin_schema.mentions.region.table import by_full_name
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.wording.names import is_specific

_NOISE = re_pattern(
    r"^(?:重点(?:工业)?产品(?=\p{Han}{1,10}、)|[^、]{0,10}?(?:企业|[^车]站|店|市场|超市|商场|单位|户|平台)在[售销用]的?(?=\p{Han}{2})|[\p{Han}、]{2,16}?等地的?(?=\p{Han}{2})|一[票批](?=\p{Han}{2})|新一轮|网络商品(?=\p{Han}{3})|(?:\d+个?)?批次(?=\p{Han}{2})|(?:首|第[一二三四])轮(?=\p{Han}{2})|"
    r"你点我检|标称[^的]{1,12}的(?=\p{Han}{2})|\d+种(?=\p{Han}{3})|监管(?=\p{Han}{4})|内设(?=\p{Han}{2})|(?:\p{Han}{1,10}[局所院站队组])?到[\p{Han}、]{2,14}[两三四五\d]地的?(?=\p{Han}{2})|(?:农贸)?市场(?=\p{Han}{0,4}[秤器]$)|“[^“”]{2,8}”(?!牌)(?=\p{Han}{2})|[^等]{2,20}等(?:景区|市场|学校|医院|小区|场所|商场|超市|企业|单位)的?(?=\p{Han}{2})"
    r"|\p{Han}{2,8}(?<!、)(?:生产|经营|销售)(?:加工)?企业(?=\p{Han}{2})(?![的和及与等])"
    r"|(?:生产|制造)[、和及](?:经销|销售|经营)的|(?:元旦|春节|清明|五一|端午|中秋|国庆|[两双]节|节假?日|[暑寒][假期]|假日|夏季|冬季|开学|假期|汛期)+(?:假期|小?长假|节)?(?:期间|前[夕后]?|来临之际)的?"
    r"|\p{Han}{1,2}(?<![乡城村集])镇(?=\p{Han}{2})|批(?!次)(?=\p{Han}{3})|一次(?!性)|(?:[^、]{0,4}、)?\p{Han}{0,4}(?:期间)?热销的|(?:生产|流通|销售|餐饮)(?:[和、](?:生产|流通|销售|餐饮))*(?:领域|环节)(?:的|(?!商品|产品)(?=\p{Han}{2}))|节前|节日期间|(?:县市区|市县区|区县|县区|区市|市县|乡镇|市州|地市|省份)的|\p{Han}{0,6}?(?<!第)[一二两三四五六七八九十]+余?(?:家|个|户|所)(?=\p{Han}{2})|登记(?=\p{Han}{3})|\p{Han}{2,8}[省市县区州盟](?=\d{4}年)|第[一二三四五六七八九十\d]+期|(?:市|县|区|省|州)?境内|我辖区|\p{Han}{0,6}(?:流通领域|网络|网上|线上|市场)(?:上)?销售的|\p{Han}{2,4}(?:省|自治区)(?=\p{Han}{2})|[一二两三四五六七八九十]+(?:家|个|种|类)|\d{1,2}月份?|现将?|自治区级?|省级|市级|区级|县级|国家级?|(?:企业|单位|用户|商户|经营户)?在[用售销]的?|市售的?|上市的?|本次|此次|这次|对|针对|关于|开展|组织|公布|通报|发布|了|的|全部|所有|辖区内?的?|[省市县区]内|本[省市县区]|区域内|城区|市区|县城|全国|全省|全市|全县|全区|我市|我省|我县|我区|各类|部分|相关|有关|重点|\d{4}年(?:度)?|第?[一二三四1-4]?季度|上半年|下半年|今年|去年|第[一二三四五六七八九十\d]+批|春季|夏季|秋季|冬季|\d+(?:余|多)?(?:家|批次|组|份|款|个|台（件）|台|辆|部|户|所)的?|使用\d+年以上的?|生产的|销售的|经营的|在用的?|使用的)"
)
_REST = regex_pattern(
    r"(?:的?(?:维护保养|维保|保养)(?:质量)?|的?净含量(?:标注)?[和及与、]?|(?<=\p{Han}{2})(?:农残|农药残留)|的?(?:产品)?质量(?:、\p{Han}+)?(?:情况)?等?|的(?=[\p{Han}、]{0,12}?(?:质量|安全|标识|标签|计量|资质|制度|台账|状况|价格|记录|行为|管理|环境"
    r"|条件|经营|使用|情况|来源|手续))\p{Han}{1,6}、\p{Han}{1,6}(?:情况)?等?"
    r"|(?:安全|质量)?隐患|(?<=\p{Han}{2})(?:洁净度)?现场|(?<=\p{Han}{3})(?<!农贸|集贸|批发|交易|超级)市场|领域|行业|(?:生产)?使用单位|逐[家台户一个]|挨[家个户店]|(?<=\p{Han}{2})(?:同期|内部|外部)|(?<=[站店场厂所园])[里内]|(?<=\p{Han}{2})出口|等(?:场所|单位|地)?|展开|(?<=[用商食产]品)类|(?<=\p{Han}{2})(?:也|又|还)|[“]?双随机(?:、一公开)?[”]?|统一|集中|大(?=$)|等?\d+种产品质量\p{Han}{0,3}|(?<=[服车被鞋具器纸板材线缆粉油酒管机瓶灯肥膜帽巾包箱锅件架泵阀香砖笔床椅柜杯料饼粽糖米茶奶]|用品)产品|(?<=\p{Han}{2})(?:能效|一次|同步|定量|定性)|安全(?:生产)?|使用安全|质量|产品质量|(?<=\p{Han}{2})(?:价格|收费)|计量|的|情况|状况|省级|国家(?:[与和]地方)?|全国|联动|市级|进行了?|开展了?|组织|实施|了|专项|(?<=\p{Han}{2})样品)$"
    r"|(?<=\p{Han}{2})(?<!工业|农业|消费|电声|专供|[盒散瓶罐桶]装|称重|家纺|作坊|[汽摩]配|定制|手工|智能|包装|重点|日用|水|畜|相关|获证|认证|销售|[网在]售|领域|类|种|等|电子|机电|电器|化工|建筑|轻工|纺织|儿童|学生|家用|用|[品的农林副海乳肉豆奶蛋有项]"
    r"|烟草|企业|单位|塑料|橡胶|金属|生产|经营|有机|许可|目录|强制|出口|进口|大宗|危险|卫生|同类|流通|市场|品牌|名牌|C|其他|其它|各类|节日|风险|问题|超标|假冒|伪劣|劣质|合格|配套|农资|消防|茶叶)(?:产品|商品)$"
)
# 血压计、心电图机等医用计量器具: the law's own name for all of them.
_SUCH = regex_pattern(r"[、和][^、]{2,12}等(?P<kind>\p{Han}{2,}(?:计量器具|场所|单位))$")


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
    r"^(?:\p{Han}{0,8}?(?:市场|工地|医院|卫生[院室所]|诊所|小区|商场|超市|学校|幼儿园|车站|户|企业|[站店院]|冷库|景区|公园|单位|园区|社区)"
    r"(?:[、和及与]|内的?|在用的?|使用的?|涉氨){0,3}){1,5}(?=\p{Han}[\p{Han}、和及（）]{0,30}$)"
)
# 种子、化肥经营门店电子秤: what the shops deal in
_GOODS_OF = regex_pattern(r"^[\p{Han}、]{2,14}?(?:经营|销售|批发|零售|加工)(?=[店户]|门店|商户|网点)")
_MACHINE = regex_pattern(
    r"(?:秤|(?<!市场)衡器|汽车衡|地磅|[电扶]梯|锅炉|塔吊|塔机|气瓶|钢瓶|压力容器|管道|叉车|起重机|[加售]油机|加气机|计价器|[^统会合共总]计|[^代手]表|心电图机|灭火器|报警器|医用\p{Han}{0,2}器具)$"
)


def cut_down(name: str) -> str:
    """Cut place, time and manner from a name: 全市成品油市场 is 成品油."""
    name = _bare(_without_place(_bare(_LISTING.sub("", _DEEDS.sub("", name)))))
    if _MACHINE.search(name) and is_specific(machine := _STANDING.sub("", _GOODS_OF.sub("", name))):
        name = machine
    if (owned := _OWNED.match(name)) and is_specific(name[owned.end() :]):
        name = _bare(name[owned.end() :])
    goods = name.rpartition("的")[2]
    if goods != name and is_specific(goods) and not (CONDUCT.search(goods) or _ASPECT.match(goods)):
        name = goods
    name = _CONSISTING.sub("", name)
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
_CONSISTING = regex_pattern(r"(?<=\p{Han}{3})包括.*$")  # 计量器具包括在用的验光仪
