"""Granting: the words around a body that say it gives papers, not that it withdraws, assesses or speaks of them."""

from __future__ import annotations

from typing import Final

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.licence.bodies import Body, is_office, name_of

_GRANT: Final = r"(?:批准|核准|认可|颁发|许可|发证|核发|签发|换发|发放|审批|认定|授权|注册)"
# 经国家认监委批准, 取得市场监管总局颁发的…, 由市局核发
_BEFORE_GRANTOR: Final = regex_pattern(r"(?:经|获得?|由|取得|得到|通过|持有?|收到|[和及、]|[均都]系)原?$")
GRANTOR_LABEL: Final = regex_pattern(
    r"(?:发证的(?=[是为系])|(?:发证|颁证)(?:机构|机关|单位|部门)|(?:认证|批准|核发|许可|审批|颁发|签发|备案|注册|登记|授权|认可)(?:机构|机关|单位|部门)(?:名称)?(?=.{0,2}[为是系:：]))"
    r"(?P<all>均|都|皆)?(?:为|是|系|[:：])?原?$"
)
AFTER_GRANTOR: Final = regex_pattern(
    rf"(?:[（(][A-Za-z]{{2,8}}[）)])?(?:依据[^，。；]{{2,24}}?的)?(?:[于在]?[0-9年月日]{{2,11}})?"
    rf"(?:应急|紧急|依法|正式|受理|审核|审查|考核|评审|统一|联合|予以|现场|当场|合格|后|并){{0,3}}(?:的?(?:实验室|检验机构|资质))?{_GRANT}"
)
# 取得省局的计量授权证书; 许可证为市局核发; （2018年市局核发）: of offices only.
_HAS_OF: Final = regex_pattern(r"(?:获得?|取得|持有?|拥有)$")
_ITS_PAPER: Final = regex_pattern(r"[的《“][^，。；]{0,14}(?:证书|许可证|授权|批件|批准书|登记证)")
_DELEGATES: Final = regex_pattern(r"委托[^，。；向给为]{2,20}?(?=向|给|为|颁发|核发|发放|换发|签发)")
_DELEGATED: Final = regex_pattern(r"委托$")
_RENEWS: Final = regex_pattern(r"(?:准予|同意|批准|予以)?换发了?新证")
STAMPED: Final = regex_pattern(
    r"(?:[于在]?[0-9年月日]{2,11})?(?:颁发|核发|签发|发放|发证|发给?)(?=[的)）。，；])|(?:批准|核发|颁发|备案)(?:文|证书?|书)?(?:编)?号"
)
# 市局向甲公司颁发许可证 needs no word before it.
_GIVES: Final = re_pattern(
    r"(?:[（(]“?[A-Za-z]{2,8}”?[）)])?(?:日前|近日|近期|[于在]?[0-9年月日]{2,11})?(?:正式|依法|当场|现场|首次|再次|应急|紧急|已|受理并|审核并)?"
    r"(?:(?:\p{Han}{0,6}(?:局长|主任|处长|科长|负责人|人员|领导)(?:\p{Han}{0,3}))?(?:向|给|为)[^，。；]{2,80}?(?:颁发|核发|发放|换发|签发|送达|发出)"
    r"|(?:批准|核准)[^，。；]{2,80}(?:设立|成立|上市|注册|投产|(?:认可|认定)?资[格质](?=[，。；]))"
    r"|(?:批准|审批|审核)?(?:颁发|核发|签发|换发(?!了?新证)|发放)了?[^，。；]{0,24}(?:证|批件|凭证|证书)"
    r"|(?:颁发|核发|签发|发放|授予|(?:批准|核准|授权|认可|许可|审批)(?:设立|成立|注册|生产|经营)?|寄来|发来|送来|寄发|下发)的)"
)
# 通过省局“三合一”评审: who judges a laboratory gives it the paper.
_JUDGED: Final = regex_pattern(r"(?:通过|接受)了?原?$")
_ACCREDITS: Final = regex_pattern(r"认[可证监]")
_JUDGES: Final = regex_pattern(r"(?:的)?[“《]?[^，。；“”组]{0,10}”?(?:评审|复审|考核|认定|认可|验收)")
# 从市局领取许可证, 在省局备案
_FROM: Final = regex_pattern(r"(?:从|在|向)原?$")
_FETCHED: Final = regex_pattern(
    r"(?:(?:执法|工作)人员)?(?:处|窗口|手中|手里)?(?:成功|顺利|正式)?(?:接过|领取|领到|领走|取得|获得|拿到|办理了?备案|备案(?=，?备案|[^，。]))"
)
_RECEIVER: Final = regex_pattern(r"(?:向|给|为)(?:[^，。；]{2,80}(?:[、和及与]|以及))?$")
_RECEIVERS: Final = 90  # characters of a list of receivers
# 经省局批准，注销…: what is approved is the end of a licence.
_WITHDRAWS: Final = regex_pattern(
    r"，?(?:决定|同意|现|依法|予以|拟|已|自愿|对[^，。；]{2,30}){0,3}(?:注销|撤销|吊销|暂停|收回|取消|作废)"
)
# Only who certified can take a certificate back: 已被中国质量认证中心撤销.
_CERTIFIER: Final = regex_pattern(r"认证\p{Han}{0,4}(?:中心|公司|集团)$")
_TAKES_BACK: Final = regex_pattern(r"(?:已|依法|予以|正式|于[0-9年月日]{2,11}){0,2}(?:撤销|暂停|注销|收回|取消)")
_ACCREDITATION: Final = "认可"
# 国家认可委已暂停该机构的认可资格: what it can take it has given.
_TAKES_STANDING: Final = regex_pattern(
    r"(?:已|依法|决定|正式|于[0-9年月日]{2,11}){0,3}(?:撤销|暂停|注销|收回|取消|恢复)了?[^，。；]{0,24}(?:认[可证](?:资格|证书)|证书)"
)
TAKEN_BY: Final = regex_pattern(r"(?:被|由)$")


def grants(text: str, body: Body) -> bool:
    """Tell whether the words around a body say that it gives a paper, also by another's hand: 省局委托市局颁发."""
    if _DELEGATED.search(text, max(0, body.start - 2), body.start):
        return False
    if delegate := _DELEGATES.match(text, body.end):
        body = body._replace(end=delegate.end())
    if GRANTOR_LABEL.search(text, max(0, body.start - 11), body.start):
        return True
    if text.startswith("换发", body.end) and not (is_office(body) or _CERTIFIER.search(name_of(body))):
        return False  # a firm that 换发 a paper gets it
    if _GIVES.match(text, body.end):  # 向甲中心颁发了证书 is given, gives nothing
        return not _RECEIVER.search(text, max(0, body.start - _RECEIVERS), body.start)
    return _is_source(text, body) or _certified(text, body) or _is_named_giver(text, body) or _judges(text, body)


def _is_source(text: str, body: Body) -> bool:
    """Tell from whom a paper comes: 从市局领取, 取得省局的计量授权证书."""
    if _FROM.search(text, max(0, body.start - 2), body.start):
        return _FETCHED.match(text, body.end) is not None
    has = is_office(body) and _HAS_OF.search(text, max(0, body.start - 2), body.start)
    return bool(has) and _ITS_PAPER.match(text, body.end) is not None


def _judges(text: str, body: Body) -> bool:
    if not is_office(body) and _ACCREDITS.search(name_of(body)) is None:
        return False
    said = _JUDGED.search(text, max(0, body.start - 4), body.start)
    return said is not None and _JUDGES.match(text, body.end) is not None


def _certified(text: str, body: Body) -> bool:
    if _ACCREDITATION in name_of(body) and _TAKES_STANDING.match(text, body.end):
        return True
    taken = TAKEN_BY.search(text, body.start - 1, body.start) and _TAKES_BACK.match(text, body.end)
    return bool(taken) and _CERTIFIER.search(name_of(body)) is not None


def _is_named_giver(text: str, body: Body) -> bool:
    """Tell who is named with the deed: 由市局核发, 经总局审批, （市局核发）."""
    if is_office(body) and _RENEWS.match(text, body.end):
        return True
    if (is_office(body) or _CERTIFIER.search(name_of(body))) and STAMPED.match(text, body.end):
        return True
    if not is_office(body) and text.startswith("注册", body.end):  # 由甲协会注册: whose mark it is
        return False
    after = AFTER_GRANTOR.match(text, body.end)
    if after is None or _WITHDRAWS.match(text, after.end()):
        return False
    return _BEFORE_GRANTOR.search(text, max(0, body.start - 3), body.start) is not None
