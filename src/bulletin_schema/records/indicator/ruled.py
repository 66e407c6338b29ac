"""Ruled: numbers that a rule sets, and which nobody has counted: what it gives, allows, takes, fines or asks for."""

from __future__ import annotations

from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern

# 对新获评的组织给予最高500万元奖励, 处2万元以上20万元以下罚款: a rule.
_RULED = regex_pattern(
    r"(?:(?:给予|奖励|补助|资助|奖补|支持)[^，。；]{0,10}(?:最高|不超过|上限)|最高可?(?:奖励|补助|资助|给予|不超过)?"
    r"|(?:不得|不应|不能)[^，。；]{0,12})$"
)
# 一瓶卖300元, 每台补贴200元: what one costs or gets.
_PRICED = regex_pattern(
    r"(?:卖|售价|标价|定价|单价|票价|(?:出厂|市场|零售|批发|销售|收购|成交)价格?(?:每\p{Han}{1,2})?|每[台个家户人件亩瓶斤辆]\p{Han}{0,4}(?:补贴|收费|收取))(?:为|是|约|仅|高达)?$"
)
_FORBIDS = ("不得", "不应", "不能")  # a limit is read with the number: 不得高于120元
# 每年不超过5家, 名额不超过10个: how many a rule allows.
_ALLOWED = regex_pattern(
    r"(?:每[两三]?[年届次]|名额|(?:奖励|补助|资助|奖补|补贴)(?:总?额|资金|金额)?)[^，。；]{0,24}(?:不超过|最多|限额?|不多于)?$"
)
_EACH = re_pattern(r"(?<!人)\s*(?:[/／]\s*[\p{Han}A-Za-z]|每\s*[个家项件户年月吨次批人])")
_BY_EACH = regex_pattern(r"[以按]每\p{Han}{1,2}$")
_SOLD = re_pattern(r"的?(?:价格|单价|进价|售价|销售|出售|卖|购)")
_RATE_OF = regex_pattern(r"率(?:仅?为|是|仅|达|降[至到]|控制在)?$")
# 处2万元以上20万元以下罚款, 可处5000元罚款: a rule; 并处2000元罚款: what one was fined.
_FINED = regex_pattern(r"处(?:以)?(?:[0-9一二三四五六七八九十百千万]+[倍万元]+以上)?$")
_MAY_FINE = regex_pattern(r"(?:可|将|应|要|最高|依法|规定|的[，,]?|或者?|由[^，。；]{2,12})(?:并|单)?处(?:以)?$")
_FINE_RANGE = regex_pattern(r"(?:以上|以下)?(?:的)?罚[款锾金]")
# 《办法》规定，国际标准奖励不超过100万元，国家标准50万元: a tariff with a cap, till something is summed up.
_TARIFF = regex_pattern(
    r"(?:办法|细则|条例)》?(?:还|中|第[^，。；]{1,6}条)?规定[，：:][^。]*(?:不超过|最[高多]|上限)[^。]*$"
)
_SUMMED = regex_pattern(r"共|累计|总|合计|发放|兑现|已|全年|去年|今年")
# a reward told as a share: 按货值金额的4%计奖
_BY_SHARE = regex_pattern(r"[按依][^，。；]{0,14}的?$")
_PAID_SO = regex_pattern(r"[^，。；]{0,8}?(?:给予|计奖|奖励|补助|计算|收取|返还|处罚|计罚)")
# 各局来2人, 每家企业可推荐2个项目, 请各科室派1人: whom a notice asks for.
_ASKED = regex_pattern(
    r"(?:[各每](?:[（(][^（）()]{1,8}[）)]|[^，。；、]){1,14}?|请[^，。；]{1,10})(?:来|派出?|限报|[可限]?推荐|可报|报送|选派|确定|指定|[可限]申报)(?:代表|选手)?$"
)
_MUST = re_pattern(r"须(?:在|达到?|满|有|不低于|不少于)?$")  # 年销售额须在2000万元以上


def is_ruled(text: str, lead: str, number: Mention[Any]) -> bool:
    """Tell a number that a rule sets: what it allows, gives or fines."""
    if _MUST.search(lead) or (number.kind == "count" and _ASKED.search(lead)) or _is_tariff(text, lead, number):
        return True
    if text.startswith(_FORBIDS, number.start) or _RULED.search(lead) or _is_price(text, lead, number):
        return True
    if number.kind == "money" and _PRICED.search(lead):
        return True
    if number.value.unit in ("元", "倍") and _is_fine(text, lead, number):
        return True
    return number.value.bound == "at_most" and _ALLOWED.search(lead) is not None


def _is_price(text: str, lead: str, number: Mention[Any]) -> bool:
    """Tell what each one costs or may have: 以每箱60元销售, 200元/台; 故障率为0.9次/百台 is a rate."""
    if text.startswith("的标准", number.end) or (_BY_EACH.search(lead) and _SOLD.match(text, number.end)):
        return True
    return _EACH.match(text, number.end) is not None and not _RATE_OF.search(lead)


def _is_fine(text: str, lead: str, number: Mention[Any]) -> bool:
    """Tell a fine that a rule sets from one that was given: 处2万元以上20万元以下罚款, 并处2000元罚款."""
    behind = _FINE_RANGE.match(text, number.end)
    if behind and number.kind == "money" and number.value.bound == "exact" and _FINED.search(lead):
        return _MAY_FINE.search(lead) is not None
    return _FINED.search(lead) is not None or (behind is not None and "处" in lead[-12:])


def _is_tariff(text: str, lead: str, number: Mention[Any]) -> bool:
    """Tell a rate or a sum that a tariff names: 奖励不超过100万元，国家标准50万元; 按货值金额的4%计奖."""
    if number.kind == "percent":
        return _BY_SHARE.search(lead) is not None and _PAID_SO.match(text, number.end) is not None
    if number.kind != "money":
        return False
    tariff = _TARIFF.search(lead)
    return tariff is not None and _SUMMED.search(lead, tariff.start()) is None
