"""Holding: whose a number is, read from the words around it, from strong signs to weak ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bulletin_schema.clauses import subject_before
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.bodies import Body, Stretch, is_office, name_of
from bulletin_schema.records.licence.elsewhere import ENTRY, told_elsewhere
from bulletin_schema.records.licence.unlisted import KIND as UNLISTED
from bulletin_schema.records.licence.unlisted import has_it

# 编号…是甲公司的许可证号, 经查实为乙茶场所有, 对应企业“丙厂”, 系冒用丁厂, ，由戊公司备案, 的企业是己公司.
_TO_OWNER: Final = regex_pattern(
    r"[)）”》]?号?[，,]?(?:经\p{Han}{1,6}?)?(?:对应的?(?:\p{Han}{0,4}(?:是|为|系))?|所属的?(?:\p{Han}{0,4}(?:是|为|系))?"
    r"|(?:实际上?|其实|原|实|却)?(?:是|系|为|属于?|归)(?:[冒盗套借租]用了?|伪造)?)[“《]?"
    r"|[^。；]{0,40}[，)）]\s?(?:系|是|为|由|均由)"
)
_OWNED: Final = regex_pattern(
    r"[”》]?(?:[于在]?[0-9年月日]{2,11})?(?:取得|获得|领取|办理)|[”》]?(?:\p{Han}{0,2}(?<!委托|受托|发)(?:生产|制造|备案|注册|申报|申请|出品|开办|经营)|的|所|名下|持有?|[”》])"
)
_IN_BRACKET: Final = regex_pattern(r"[，,、；]\s?")  # （证书编号：A123，甲公司）
_MATCHED: Final = regex_pattern(r"对应的?(?:企业|单位|厂家|生产商)(?:名称)?(?:是|为|系)?[“《]?$")
# 持证企业为甲公司; 注册人为乙协会; 生产商丙公司.
_HOLDER_LABEL: Final = regex_pattern(
    r"(?:获证|持证)(?:企业|单位|机构|组织)$"
    r"|(?:委托|持证|持有|注册|备案)人$"
    r"|(?:使用|管理|产权|运营)(?:单位|方)$"
    r"|标[称示注]的?(?:生产|制造)(?:企业|单位|厂家?|者)(?:名称)?$"
    r"|(?:企业|单位|机构|公司)名称(?:为|是|[:：])?$"
    r"|(?:生产|制造)商(?:名称)?$"
    r"|(?:(?:持证|获证|证书持有|证件持有|持有|被许可|备案|注册|生产|制造|申请|申报|委托|使用|管理|产权|被撤销|登记|标称|代理)"
    r"(?:企业|单位|机构|组织|人|者|公司|商|方|厂家)|当事人|权利人)(?:名称)?(?:为|是|系|[:：])$"
)
# （编号…）的甲公司, 编号…（有效期至…）的企业是甲公司
_ITS_HOLDER: Final = regex_pattern(
    r"(?:[(（][^()（）]{2,24}[)）])?(?:[)）”》]?|号?[《“]?\p{Han}{0,12}(?:许可证|证书|登记证|注册证)[》”]?)的(?:(?:企业|单位|机构|厂家|持有人|持证人)(?:名称)?(?:是|为|系))?$"
)
_USURPED: Final = regex_pattern(r"(?:冒用|盗用|套用|伪造|借用|租用|租借|假冒)了?(?:的是)?$")
_HANDED: Final = regex_pattern(r"(?:颁发|核发|发放|换发|送交|签发|授予)给?了?$")
# 撤销甲公司的证书: whose it was; 向乙公司颁发: whose it is.
_DEPRIVED: Final = regex_pattern(r"(?:撤销|注销|吊销|暂停|撤回|收回|取消|恢复|冒用|盗用|伪造|套用|借用)了?(?:对)?$")
_RECEIVER: Final = regex_pattern(r"(?:向|给|为|与)$")
_RECEIVES: Final = regex_pattern(
    r"(?:等[0-9一二三四五六七八九十多几]{0,3}[家个户](?:\p{Han}{0,4}(?:企业|单位|公司))?)?(?:[于在]?[0-9年月日]{2,11})?(?:颁发|核发|发放|换发|签发|送达|发出)"
)
# 甲公司的|食品生产许可证（…, 甲公司持有的|…, 对其生产的|棉签（注册证号…
_OWNS: Final = regex_pattern(
    r"(?:对其|名下|所?持有|取得|获得)?(?:生产)?的[^，。；：、]{0,16}[(（“《]?$|[^，。；：、的]{0,6}(?:持有|取得|获得)[^，。；：、]{0,12}$"
)
_BEFORE_LABEL: Final = regex_pattern(r"(?:[0-9一二两三]{1,2}[项张个份款])?[(（,，:：\s“《]{0,2}$")
# 成为国家实验室，…: not who the clause tells of.
_NO_SUBJECT: Final = regex_pattern(r"(?:成为|作为|设立|建成|筹建|成立|建设|挂牌|隶属于?|属于?|向|给|对|送|报|到|在)$")
_PLACE_IN_NAME: Final = regex_pattern(r"[(（][\p{Han}]{2,12}[)）]")
_PARTNERS: Final = regex_pattern(r"[(（](?:特殊普通合伙|普通合伙|有限合伙|个人独资|个体工商户)[)）]")
_AND_OTHERS: Final = regex_pattern(
    r"等[0-9一二三四五六七八九十多几]{0,3}[家个户](?:企业|单位|公司)?|等(?:企业|单位|公司)"
)
# 甲认证公司暂停了乙厂证书: who acts on another's paper holds it not.
_ACTS: Final = regex_pattern(
    r"(?:已|依法|决定|于[0-9年月日]{2,11}|近日|正式){0,3}(?:对(?!其生产的)|[撤注]销|暂停|收回|查处|检出|抽[检查])"
)
_SELLS: Final = regex_pattern(r"(?:所?销售|经销|购进|采购|使用|检查|抽样|送检)")
_PRONOUN: Final = regex_pattern(
    r"[该本我](?:公司|厂|企业|院|中心|机构|单位|所|店|超市|站|户|\p{Han}{0,3}?[坊店厂园馆场行])"
)
_ITS_NAME: Final = regex_pattern(
    r"(?:(?:持证|持有|注册|备案|申请|申报|登记)(?:人|者|商)|(?:持证|获证|持有|使用|申报|标[称示注]生产|受托生产)(?:企业|单位|机构|厂家|者))(?:名称)?(?:[为是系]|[:：])\s?"
    r"(?P<who>[\p{Han}A-Z][\p{Han}A-Za-z·.（）() ]{2,40})(?=[，。；、)）]|$)"
)
# 乙厂生产的酱油: who made it, beside who sells it.
_MADE: Final = regex_pattern(
    r"[”》)）]?(?:[(（][^()（）]{2,40}[)）])?(?:公司)?(?:委托[^，。；]{2,30})?(?:生产|制造|出品|研制|申报|进口)(?!许可|经营)"
)
_TRADE: Final = regex_pattern(r"经营|流通|销售|零售|餐饮")
_MARKED: Final = regex_pattern(r"标[注示称]的$")  # 销售的胶囊标注的|国食健字…: not the seller's
_NEXT_PAPER: Final = regex_pattern(
    r"[)）][^，。]*，[^，。]{0,8}(?:登记证|许可证|注册证|批件)的?(?:持有|注册|登记)(?:人|者)[^，。]*$"
)
_OF_ANOTHER: Final = regex_pattern(r"[0-9A-Za-z号][(（][^()（）。；]{0,12}$")  # A123（持证人|甲公司）、B456
ITS: Final = regex_pattern(r"其(?!中|他|它|余)")
_NEAR: Final = 40


def holder_of(
    reading: Reading, one: Stretch, bodies: Sequence[Body], authority: str | None, previous: str | None
) -> str | None:
    """Return who holds a stretch's numbers, where the words around them or the number before tell it."""
    others = [b for b in bodies if name_of(b) != authority]
    for sign in (_before_bracket, _owner_behind, _labelled, _beside, _owner, _taker):
        holder = sign(reading.text, one, others)
        if holder is not None:
            return _full_name(reading, holder)
    said = previous or _named_by_label(reading.text, one)
    if said is not None:
        return said
    holder = _maker(reading.text, one, others) or _subject(reading, one, others)
    return _full_name(reading, holder) if holder else told_elsewhere(reading, one, others, authority)


def belongs_to_others(text: str, holder: str | None, one: Stretch) -> bool:
    """Tell numbers of several firms of which one is named: 甲公司等2家企业的许可证（编号：A、B）."""
    at = text.rfind(holder, one.low, one.start) if holder else -1
    return at >= 0 and _AND_OTHERS.match(text, at + len(holder or "")) is not None


def _before_bracket(text: str, one: Stretch, bodies: Sequence[Body]) -> Body | None:
    """Return the body right before the bracket that the label stands in: 乙公司（许可证：A123）."""
    found = (b for b in reversed(bodies) if b.end <= one.label and text[b.end : b.end + 1] in ("(", "（"))
    return next((b for b in found if not is_office(b) and _touches(text, b, one)), None)


def _named_by_label(text: str, one: Stretch) -> str | None:
    """Return the name behind a label, of whatever kind it is: 批件持有人为株式会社甲, 注册人：Beda GmbH."""
    for low, high in ((one.end, one.high), (one.low, one.label)):
        said = _ITS_NAME.search(text, low, high)
        if said is not None and not _is_of_next(text, one, said.start("who")):
            return str(said["who"])
    return None


def _is_of_next(text: str, one: Stretch, at: int) -> bool:
    """Tell a label that names the holder of the paper that follows: （许可证：A123）…，登记证持有人为甲公司，登记证号B456."""
    return one.high < one.sentence.end and _NEXT_PAPER.search(text, one.end, at) is not None


def _maker(text: str, one: Stretch, bodies: Sequence[Body]) -> Body | None:
    """Return who made the goods that a paper is of, not who sells them: 甲店销售的乙厂生产的酱油，许可证编号…."""
    if _TRADE.search(text, one.label, one.start):
        return None
    before = [b for b in bodies if b.end <= one.label and b.start >= one.sentence.start]
    if len(before) > 1 and _SELLS.match(text, before[-1].end):
        before = before[:-1]
    return before[-1] if before and not is_office(before[-1]) and _MADE.match(text, before[-1].end) else None


def _owner_behind(text: str, one: Stretch, bodies: Sequence[Body]) -> Body | None:
    """Return whom the words behind a number name as its owner."""
    for body in bodies:
        if not one.end <= body.start < one.high or is_office(body):
            continue
        if _IN_BRACKET.fullmatch(text, one.end, body.start) and (
            text.startswith((")", "）"), body.end) or _opens_line(text, one)
        ):
            return body
        if _leads_list(text, one, body) or _MATCHED.fullmatch(text, one.end, body.start):
            return body
        if _TO_OWNER.fullmatch(text, one.end, body.start) and _OWNED.match(text, body.end):
            return body
    return None


def _leads_list(text: str, one: Stretch, body: Body) -> bool:
    """Tell a number that its holder follows in a list: 有2家：A123 甲公司、A456 乙行."""
    before = text[one.start - 1 : one.start]
    return before in ("：", ":", "、", "；") and text[one.end : body.start].isspace()


def _opens_line(text: str, one: Stretch) -> bool:
    """Tell a number that opens an entry: 二、XK99-205-00118，甲公司，食品用纸."""
    return ENTRY.fullmatch(text, text.rfind("\n", 0, one.label) + 1, one.label) is not None


def _labelled(text: str, one: Stretch, bodies: Sequence[Body]) -> Body | None:
    """Return whom a label names, or who stands behind the number as its owner."""
    for body in bodies:
        own = one.low <= body.start < one.high and not _is_of_next(text, one, body.start)
        if own and _HOLDER_LABEL.search(text, max(0, body.start - 9), body.start):
            return body
        if body.start >= one.end and _ITS_HOLDER.fullmatch(text, one.end, body.start):
            return body
        if one.end <= body.start < one.high and _USURPED.search(text, body.start - 5, body.start):
            return body
    return None


def _beside(text: str, one: Stretch, bodies: Sequence[Body]) -> Body | None:
    """Return the body right before the label: 甲公司（许可证编号…."""
    found = [b for b in bodies if b.end <= one.start and b.start < one.label + 2 and _touches(text, b, one)]
    return next((b for b in reversed(found) if not is_office(b)), None)


def _touches(text: str, body: Body, one: Stretch) -> bool:
    bracket = _PLACE_IN_NAME.match(text, body.end, one.label)
    end = bracket.end() if bracket else body.end
    if _ACTS.match(text, body.end) or _SELLS.match(text, body.end):
        return False
    if "，" in text[end : one.label] and _NO_SUBJECT.search(text, body.start - 3, body.start):
        return False
    return _BEFORE_LABEL.fullmatch(text, end, max(end, one.label)) is not None


def _owner(text: str, one: Stretch, bodies: Sequence[Body]) -> Body | None:
    """Return whose paper it is: 甲公司的生产许可证（编号…, 撤销甲公司的证书, 向甲公司颁发."""
    before = [b for b in bodies if one.low <= b.start and b.end <= one.start]
    for body in reversed(before):
        if is_office(body):
            continue
        if _DEPRIVED.search(text, max(one.low, body.start - 6), body.start):
            return body
        if body.end <= one.label and _OWNS.match(text, body.end, one.label):
            return body
    return None


def _taker(text: str, one: Stretch, bodies: Sequence[Body]) -> Body | None:
    """Return who was given the paper: 向甲公司颁发…, before the number or behind it."""
    given = [b for b in bodies if b.end <= one.start and _RECEIVER.search(text, b.start - 1, b.start)]
    given = [b for b in given if _RECEIVES.match(text, b.end)]
    handed = [b for b in bodies if one.end <= b.start < one.high and _HANDED.search(text, b.start - 5, b.start)]
    return given[-1] if given else handed[0] if handed else None


def _subject(reading: Reading, one: Stretch, bodies: Sequence[Body]) -> Body | None:
    """Return who acts in the clause, else who is named near the label."""
    text = reading.text
    if _MARKED.search(text, max(one.low, one.label - 4), one.label):
        return None
    before = [b for b in bodies if b.end <= one.start and not is_office(b) and not _ACTS.match(text, b.end)]
    before = [b for b in before if not _OF_ANOTHER.search(text, one.sentence.start, b.start)]
    before = [b for b in before if _is_firm(b) or has_it(text, b.end) or _opens_entry(text, one, b)]
    own = [b for b in before if b.start >= one.low]
    if not own and not text.startswith("；", one.low):
        own = before
    named = {b.start: b for b in own}
    subject = [named[b.start] for b in subject_before(reading, one.label) if b.start in named]
    near = [b for b in own if one.label - _NEAR <= b.end]
    said = [b for b in own if _PRONOUN.fullmatch(text, b.start, b.end)]
    its = own if len(own) == 1 and ITS.search(text, own[0].end, one.label) else []
    found = subject or near[-1:] or said[-1:] or its
    if found and any(b.start == found[0].start for b in own) and not _unresolved(text, one, own):
        return found[0]
    return None


def _is_firm(body: Body) -> bool:
    """Tell a known body, or a name that nothing but a firm's can be."""
    return body.kind != UNLISTED or name_of(body).endswith("有限公司")


def _opens_entry(text: str, one: Stretch, body: Body) -> bool:
    """Tell a name that opens an entry of a list: 2.姚江锅炉安装队，安装许可，编号…."""
    return ENTRY.fullmatch(text, one.sentence.start, body.start) is not None and text.startswith("，", body.end)


def _unresolved(text: str, one: Stretch, bodies: Sequence[Body]) -> bool:
    """Tell a pronoun in the stretch that stands for somebody no text names: 该店的许可证编号…."""
    said = [m.start() for m in _PRONOUN.finditer(text, one.low, one.label)]
    return bool(said) and said[-1] not in {b.start for b in bodies}


def _full_name(reading: Reading, body: Body) -> str:
    """Return a name with the place in brackets that closes it: 产品质量检验中心（山西）."""
    bracket = _PLACE_IN_NAME.match(reading.text, body.end)
    placed = bracket is not None and reading.within("region", *bracket.span())
    bracket = bracket if placed else _PARTNERS.match(reading.text, body.end)
    return name_of(body) + (bracket.group() if bracket else "")
