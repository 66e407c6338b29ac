"""Faults: what was wrong at the places checked, clause by clause, and with the goods counted."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.findings.outcomes import tells_action
from bulletin_schema.records.inspection.wording.fault_names import faults_beside_number
from bulletin_schema.records.inspection.wording.phrases import phrases_of

# What makes words a fault, wherever it stands among them.
_FAULTY = regex_pattern(
    r"未(?!发现|检出|来)|无(?!锡|人机|线|纺)|不(?!合格|符合|锈|动产|同|断|仅|但|少)|缺(?!陷产品)|失效|超(?!市)|过期|过大|过小|过高|过低|偏薄|偏低|偏高|偏小|偏大|损坏|破损|失灵|失准|擅自|私自|违规|违法|非法"
    r"|伪造|假冒|冒用|加装|改装|作弊|造假|弄虚|虚标|虚假|起火|脱落|断裂|松动|磨损|锈蚀|泄漏|流于形式|挂证|残缺|混乱|滞后|遮挡|堵塞|卡阻|错误|拆除|篡改|以次充好|老化|裂纹|变形|渗漏|漏[油气水电]|缺损|偏差"
)
_FOUND = regex_pattern(
    r"(?<!未|没有|没|如|若|一旦|是否|防止|举报)(?:发现(?!率|的(?!个别|部分|少数|一些|\d+[家台户批款])|并)了?的?|查出|查实|检查出|排查出)了?(?:有)?[：，]?(?!的?(?:问题|涉嫌|隐患|不合格|线索|违法)|\d+批次|\p{Han}{0,6}?(?:大部分|绝大多数|多数|总体|整体))"
)
_CLAUSE = regex_pattern(r"[^，；。！？\n]+")
# A clause that tells what the office did, or what came out in figures, is no fault.
_DEED = regex_pattern(
    r"^(?:执法|检查(?:组|人员)|监察|市局|县局|省局|区局|我局|该局|监管|现场(?!管理|作业)|当场|已|无正当理由|当即|随后|随即|立即|现(?=已|场)|对|并(?!未)|要求|依法|涉案|目前|市(?!场)|县|区|共|其中(?!\d)|将)"
    r"|率|抽查|抽检|拒检|责令|下架|下达|通知|移送|问题(?!$)|批次|整改|(?<!不)合格|不合格|不符合"
)
_NOT_YET = regex_pattern(r"，(?:尚|还|仍|却)?(?:未|无|没有|不)(?!发现|合格)")
_LONGEST = 70
# 2款样品接地电阻过大: a fault told with how many goods have it.
_COUNTED = re_pattern(
    r"(?:^|[，：；。、]|有|中|样品|产品|其余|其他)\d+(?:个(?:型号|品种|样品|批次)|款|批次|批|台[件套]?|条|件|只|组|种|把|支|辆|部|具|张|袋|瓶|盒|床|双|副|包|桶|块|枚)的?(?:样品|产品|商品)?(?:是)?(?:因为?|由于)?(?P<fault>[^，。；、：（）\d]{2,24}?"
    r"(?:不足|不够|误差(?:超标|超差)|过[大小高低长短多重厚薄]|偏[大小高低薄厚短长轻重少多]|超差|较[大小高低差弱短长]|失灵|失效|起火|爆裂|爆炸|断裂|破损|脱落|开裂|漏电|泄漏|缺失|虚标|不规范|不牢固?|不符合[^，。；]{0,12}|超出[^，。；]{2,40}|误差超过[^，。；]{2,12}|存在[^，。；、]{2,16}(?:风险|缺陷)))(?=[，。；、\d]|的?问题|被|$)"
)
_OVER = regex_pattern(r"(?:超出|不符合).*$")
_SEIZED_FOR = re_pattern(
    r"因(?P<cause>[^，。；：因]{0,12}?(?:未|无|不|超期|超范围|擅自|私自|违规|非法)[^，。；：]{2,16}?)(?:而)?被(?=责令|立案|查封|封停|停用|处罚|约谈|下达)|\d+(?:台|家|部|辆|座|户|只|条)(?:“[^”]{1,10}”|\p{Han}{0,8}?)(?P<fault>(?:未|无(?!锡)|超期|超范围|擅自|私自|拿不出|提供不出|不能提供|拒不)\p{Han}{2,14}?)(?:而)?(?:，)?(?:已)?被(?=责令|查封|封停|停|立案|查处|叫停|扣)"
)


def faults_told(words: str) -> Iterator[str]:
    """Yield the faults behind 发现, up to the clause that tells a deed.

    >>> list(faults_told("发现3台叉车刹车失灵、2家超期未检，当场下达指令书5份。"))
    ['刹车失灵', '超期未检']
    """
    for hit in _FOUND.finditer(words):
        yield from _behind(words, hit.end())


def _behind(words: str, at: int) -> Iterator[str]:
    """Yield the faults from a place on; 加油机为新机，尚未检定 is one, told in two clauses."""
    state = ""
    for clause in _CLAUSE.finditer(words, at):
        fault = clause.group()
        if len(fault) > _LONGEST or _DEED.search(fault) or tells_action(fault):
            return
        if _FAULTY.search(fault):
            yield from phrases_of(state + fault, test=False)
        elif state or not _NOT_YET.match(words, clause.end()):
            return
        state = "" if _FAULTY.search(fault) else fault + "，"
        if words[clause.end() : clause.end() + 1] != "，":
            return


_ACTED_ON = regex_pattern(
    r"对(?:其中)?(?:(?:\d+|[一两三四五])余?[家户名个](?P<fault>[^，。；、\d]{3,20}?)的(?:企业|单位|店|商户|经营户|门店|机构|学校|市场|公司|厂)"
    r"|(?P<fault>[^，。；、\d]{3,20}?)的(?:\d+|[一两三四五])余?[家户名]\p{Han}{0,8}?"
    r"|(?P<fault>[^，。；\d]{4,30}?)的\d+余?[台部辆座只条套把支枪]\p{Han}{0,8}?)"
    r"(?=[^，。；]{0,8}(?:立案|责令|警告|处以|罚|下达|发出|下发|约谈|查封|查处|停业|处罚|停用|停止|封存|贴封|报废))"
)


# 2家因维保记录造假被分别罚款
_PUNISHED_FOR = regex_pattern(
    r"(?:\d+|[一两三四五])余?[家户名个]\p{Han}{0,6}?因(?:涉嫌)?(?P<fault>[^，。；、\d]{4,20}?)(?:而)?被(?:分别|依法|予以|处以?)*(?:罚|立案|责令|吊销|约谈|查处|处理|查封)"
)


def causes_told(words: str) -> Iterator[str]:
    """Yield what firms were punished for: 对3家未查验进货的门店立案查处.

    >>> list(causes_told("对3家未查验进货票据的门店立案查处，对超范围经营的2家药店给予警告。"))
    ['未查验进货票据', '超范围经营']
    """
    for hit in _PUNISHED_FOR.finditer(words) if "因" in words else ():
        yield hit["fault"]
    for hit in _ACTED_ON.finditer(words) if "对" in words and "的" in words else ():
        if _FAULTY.search(hit["fault"]) and not _DEED.search(hit["fault"]):
            yield from hit["fault"].split("、")


# 2家药店仍有处方药不凭处方销售行为
_FIRMS_DOING = regex_pattern(
    r"\d+[家户个](?:企业|单位|商户|门店|药店|加油站|餐厅|学校|食堂|摊位)?(?:仍|还|依然)?(?:有|存在)(?P<fault>[^，。；、\d]{5,24}?)(?:的)?(?:违法|违规)*(?:行为|现象|情况|问题)"
    r"|\d+[台部辆座只条把家户](?:设备|样品|产品|\p{Han}{0,6}?(?:企业|单位|机构|[站店厂]))?(?:仍|还|均|都)?存在(?P<fault>[^，。；\d]{4,24}?)(?:等?的?(?:现象|情况|问题|隐患|缺陷))?(?=[，。；])"
)


_OVER_LIMIT = regex_pattern(r"其中(?:有)?(?:\d+[台把枪杆块支只件]{1,2})?超差(?=\d|[，。；])")  # 其中3台超差


# 主要问题包括：pH值超标，有4个批次；色牢度不合格，有24个批次
_WITH_NUMBER = regex_pattern(
    r"(?:：|；|^)(?P<fault>[^，；：、\d]{2,14}?)(?:项目)?(?:不合格|超标|不达标)?，(?:共|涉及)?有?\d+(?:个)?(?:批次|批|款|组|件)"
)
# 其中5家资格证到期未换，11家未按规定配备检验师
_FIRMS_WITHOUT = regex_pattern(
    r"(?:^|[，；。中]|其中|有)(?:有)?\d+(?:[家户台部辆座间所处件款份只把条枪套]|个(?:型号|品种|批次|样品)?)(?:\p{Han}{0,6}?(?:企业|单位|商户|门店|药店|机构|[站店厂]|公司|市场|学校|食堂|样品|产品))?(?:(?:所[装用]|使用)的?\p{Han}{2,6}?)?(?P<fault>(?:\p{Han}{2,8}(?:到期|过期)|(?:销售|使用|经营|生产|充装|配备)(?=未[^发检]|无|超期)|尚未|超过(?=\p{Han}{0,4}(?:周期|期限|有效期|保质期))|私[接拆改装]|没有(?!发现|检出|不)|未(?!发现|检出|开业|营业|列入|抽|参加|在|予检|达到?标|通过)|无(?![锡线纺法]|人机|正当|标可依)|超期|超范围|擅自|私自)[^，。；、\d“]{1,18})(?=[，。；、])"
)


# 共查出问题11项，其中钢丝绳断丝1项、安全带磨损4项
_OF_PROBLEMS = regex_pattern(
    r"(?:问题|隐患|缺陷)\d+余?[项处个起条]，(?:其中|主要|包括|涉及|有)*(?P<list>[^，。；、\d]{3,16}\d+[项处个起条](?:[、，和][^，。；、\d]{3,16}\d+[项处个起条])+)"
)
_PROBLEM = regex_pattern(r"(?P<fault>[^，。；、\d]{3,16}?)(?:问题)?\d+[项处个起条][、，和]?")
_SORT = regex_pattern(
    r"(?:隐患|问题|缺陷|[类级]|领域|方面|环节|行业|单位)$|整改|销号|移[交送]|办结|责令|立案|一般|重大|较大"
)


def _of_problems(words: str) -> Iterator[str]:
    for hit in _OF_PROBLEMS.finditer(words):
        faults = [one["fault"] for one in _PROBLEM.finditer(hit["list"])]
        yield from faults if not any(map(_SORT.search, faults)) else ()


_WITHOUT = ("未", "无", "没有", "超", "擅自", "私", "期")


def counted_faults(words: str) -> Iterator[str]:
    """Yield the faults told with how many goods or devices have them.

    >>> list(counted_faults("电热毯有2款样品电源线过短。")), list(counted_faults("1台“飞船”未经检验被责令停用"))
    (['电源线过短'], ['未经检验'])
    """
    beside = list(faults_beside_number(words))
    yield from beside
    for hit in _COUNTED.finditer(words):
        if "合格" not in hit["fault"]:
            faults = phrases_of(_OVER.sub("", hit["fault"]), test=False)
            yield from (fault for fault in faults if fault not in beside)
    yield from _of_problems(words)
    if "问题" in words:
        yield from (hit["fault"] for hit in _WITH_NUMBER.finditer(words) if "合格" not in hit["fault"])
    for hit in _FIRMS_WITHOUT.finditer(words) if any(map(words.__contains__, _WITHOUT)) else ():
        if not tells_action(hit["fault"]):
            yield hit["fault"]
    if "超差" in words and _OVER_LIMIT.search(words):
        yield "超差"
    for hit in _FIRMS_DOING.finditer(words):
        if _FAULTY.search(hit["fault"]) or "、" in hit["fault"]:
            yield from hit["fault"].split("、")
    for hit in _SEIZED_FOR.finditer(words):
        yield hit["fault"] or hit["cause"]
