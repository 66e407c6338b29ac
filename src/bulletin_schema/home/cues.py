"""Cues: what stands around a place word and tells how much it speaks for its place: who acts, publishes, is named."""

from __future__ import annotations

from bulletin_schema.mentions.region.expression import Sighting
from bulletin_schema.mentions.region.vocabulary import PAPERS
from bulletin_schema.patterns import re_pattern

AUTHORITY = re_pattern(
    r"(?:市场监管局|市场监督管理局?|市监局|质监局?|质量技术监督局?|质检局|工商局?|食药监局?|药监局?|(?:人民)?政府(?!质量奖|特别奖|专项|采购)|[\u4e00-\u9fff]{4,12}领导小组|名牌(?:战略|推进|认定|评价)[\u4e00-\u9fff]{0,4}委员会|人大|政协|委|消费者(?:权益保护委员会|委员会|协会)|消保委|消协)"
)
# 主办：常德市质量技术监督局, 泰州市市场监督管理局主办: who publishes is at home.
_HOST_BEFORE = re_pattern(r"(?:主办|主管|编印|承办)(?:单位)?[:： ]{0,3}(?:[\u4e00-\u9fff]{0,3})\Z")
_HOST_AFTER = re_pattern(r"[\u4e00-\u9fff]{2,16} {0,4}(?:主办|主管|编印|编(?=\s))")
# 晋中品牌建设简报, 柳州市“质量月”专刊（2021年）: a newsletter named at the head of its first page.
_NEWSLETTER = re_pattern(
    r"[\u4e00-\u9fff“”]{1,14}(?:简报|快报|月报|周报|专报|专刊|动态|信息|简讯|快讯|要情|通讯)(?!\s*[-=]?[>»›])(?=\s|[（(第\d]|\Z)"
)
_HEAD = 8  # characters before the place in such a name: 《, “中国
# 宁国年鉴, 梅河口市志: the annals of a place.
_ANNALS = re_pattern(r"(?:年鉴|志(?![愿者气向趣]))")
# 中新社北京3月14日电: where a national medium writes from is nobody's home.
_DATELINE = re_pattern(r"\s{0,2}(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?\s{0,2}(?:专?电|讯|消息|报道)")
_WIRE = re_pattern(r"(?:[社网报台]|\A|[\n（(【])\s{0,4}\Z")
_FIRM = re_pattern(r"[\u4e00-\u9fff（）()]{2,20}?(?:公司|厂|集团|合作社|商行|经营部|店|超市)")
# “品字标浙江制造”标准, “苏州精品”: a mark's name tells of no home.
_MARK = re_pattern(r"(?:制造|精品|标准|名牌|品质|优品|智造|老字号|好品|名品|好礼|味道)[”\"]")
# 四川省名牌产品, 浙江省标准创新贡献奖, 吉林省地方标准: what is named after a province may be anybody's there.
_NAMED_AFTER = re_pattern(
    r"(?:人民政府|政府)?(?:省长|市长|主席)?(?:质量|标准)[\u4e00-\u9fff]{0,6}?奖|(?:著名|知名)?(?:名牌(?!战略|推进|认定|评价)|商标|精品|优质产品|制造|品质)|地方标准"
)
_AWARD = re_pattern(r"[\u4e00-\u9fff]{0,12}?奖")
_OWN_PAPERS = (*PAPERS, "发布")  # 杭州发布


def is_authority(text: str, sighting: Sighting) -> bool:
    """Tell whether a place's own body acts; an institute that is but entrusted does not: 委托湖州市质量技术监督检测院."""
    acts = sighting.value.inside and AUTHORITY.match(text, sighting.end) is not None
    return acts and not text.endswith("委托", 0, sighting.start)


def is_one_of_many(text: str, sighting: Sighting) -> bool:
    """Tell whether a title tells not whose page it is: 四会等地, and a firm's place, whose toys are recalled."""
    return text.startswith("等", sighting.end) or (
        sighting.value.inside and _FIRM.match(text, sighting.end) is not None
    )


def is_mark(text: str, sighting: Sighting) -> bool:
    """Tell whether a place's short name is but part of a mark's: “苏州精品”."""
    return sighting.value.form == "short" and _MARK.match(text, sighting.end) is not None


def lends_its_name(text: str, sighting: Sighting) -> bool:
    """Tell whether a province's name is but part of a firm's, an award's or a standard's."""
    firm = sighting.value.inside and _FIRM.match(text, sighting.end)
    return bool(firm or _NAMED_AFTER.match(text, sighting.end))


def names_award(text: str, sighting: Sighting) -> bool:
    """Tell whether an award is named behind a place, which in a title is the province's own notice."""
    return _AWARD.match(text, sighting.end) is not None


def names_paper(text: str, sighting: Sighting) -> bool:
    """Tell whether a place's paper is named: 台州日报."""
    return text.startswith(_OWN_PAPERS, sighting.end)


def is_dateline(text: str, sighting: Sighting) -> bool:
    """Tell whether a medium writes from the place: 中新社北京3月14日电."""
    before = max(0, sighting.start - 6)
    return bool(_DATELINE.match(text, sighting.end) and _WIRE.search(text, before, sighting.start))


def is_host(text: str, sighting: Sighting) -> bool:
    """Tell whether the place's body publishes the bulletin, or the bulletin or annals are named after the place."""
    if _ANNALS.match(text, sighting.end) or (sighting.start < _HEAD and _NEWSLETTER.match(text, sighting.end)):
        return True
    before = max(0, sighting.start - 12)
    return sighting.value.inside and bool(
        _HOST_BEFORE.search(text, before, sighting.start) or _HOST_AFTER.match(text, sighting.end)
    )
