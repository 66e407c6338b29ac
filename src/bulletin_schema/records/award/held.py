"""Held: who holds an award, as a text names them, and the words that stand between them and their verb."""

from __future__ import annotations

from typing import NamedTuple

from bulletin_schema.records.award.shape import AWARD, DATE, PLACE, Token

# Words between a subject and its verb: 连续两年, 再次, 成功, 的“呼吸机”产品.
ADVERBS = (
    rf"(?:(?:就?是|也是|成为|作为|系)(?:{PLACE}|全[国省市县区]|目前|迄今|我[国省市县区]|本?地区|同?行业|[内中]){{0,3}}(?:首[家个次]|唯一(?:一[家个]|的)?|第[一二三四五六七八九十0-9]{{1,2}}[家个]|又一家)"
    rf"|[，,]?(?:连续|蝉联|连获|已|曾){{0,2}}[0-9一二三四五六七八九十两多数几首第]{{1,4}}个?(?:年度?|次|届|度)|曾?[于在]?{DATE}|再次|再度|最终|成功地|喜|双|力压群雄|强势|率先|成功|先后|分别|分|均|双双|同时|首次|首批|被|已|一举|也|还|又|共同|榜上有名[，,]|成功?上榜[，,]|今年|去年|当年|近日|日前|此前|先前|早前|个人|同日|当日|随后|各有?[一两]?[篇件项个]?|同批|上台|登台|现场|脱颖而出[，,]|成功入选[，,]|[位名]列其中[，,]|光荣|顺利|荣幸"
    rf"|经[^，。；]{{1,40}}?(?:评审|评定|认定|批准|审核|推荐|考核)[，,]?|在[^，。；{AWARD}]{{0,16}}{AWARD}(?:活动|评选|结果)?[中里上]，?|凭借?[^，。；]{{1,24}}|以[^，。；]{{1,20}}|[多两三四五数][次度]|正式|共|累计|，|\s){{0,5}}"
)


class Holders(NamedTuple):
    """Who holds an award, as named, and where these names stand in the clean text."""

    names: tuple[str, ...] = ()
    start: int = -1
    end: int = -1
    places: tuple[Token, ...] = ()

    def __bool__(self) -> bool:
        return self.start >= 0
