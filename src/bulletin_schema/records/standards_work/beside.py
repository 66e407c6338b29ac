"""Beside: the words for standards right before or behind a count, and what may stand between: 国家标准涨到88项, 9项国家标准."""

from __future__ import annotations

from bulletin_schema.clauses import opens_line
from bulletin_schema.patterns import listed_re_pattern, re_pattern, regex_pattern
from bulletin_schema.records.standards_work.listing import CLOSED, NAMED
from bulletin_schema.records.standards_work.telling import REVISING

_TAIL = (
    rf"(?:{REVISING}|外文版|英文版|外文译本|译本|英文稿|提案|草案|项目|计划|清单|目录|申报|制订|制定|修订|立项|研制|任务|新工作项目|试点|示范|"
    rf"建设|工作|备案|规范|规程|送审稿|报批稿|征求意见稿|申请|登记|自我声明公开|自我声明|比对|清理|转化|翻译|联盟规范|的制[定订][、和及]修订|的{REVISING}){{0,4}}"
)
_HEAD = (
    rf"(?:标准化(?:试点|示范)(?:示范|试点)?(?:项目|区|基地|单位|县|镇|园区?|点|村|乡|市|社区|街区){{0,2}}|(?<!计量)(?<!计量基)(?:标准(?:”(?=清单|目录|名录))?|国标|行标|省标|地标|团标|企标){_TAIL}"
    r"|ITU(?:-[TRD])?\s?建议书|新工作项目(?:提案)?)"
)
# 两项小麦、玉米标准: the goods that standards are for may be listed.
_GOODS = r"(?:(?!产品|专利|奖|成果|课题|荣誉|证书|试点|示范|认证|项目|任务|工作)\p{Han}){1,5}"
# What kind of standard is said: 35项地方标准逐一打分; only what goes on with the noun is refused.
_KIND_TOLD = (
    r"(?<=[际家业方体盟]标准)"
    r"(?!(?:化|委|局|院|物质|样品|样机|体系|奖|员|库|馆|网|文献|文本|信息|数据|平台|课题|培训|专家|起草|执行|创新|贡献|领跑|试点|示范|科研|认证|产品|企业|单位|机构|要求|限值|规定)|\p{Han}{0,6}(?:单位|人员|专家|工作组|起草人|小组|名单))"
)
# Form A, 9项国家标准: the noun ends where the clause goes on with something that is no noun.
_AFTER_COUNT = listed_re_pattern(
    "standards_work_followers.txt",
    before=rf"的?(?:[0-9]{{4}}年度?)?(?![）)])(?P<noun>(?:[A-Z]{{2,6}}[、/和])*(?:{_GOODS}、){{0,3}}[\p{{Han}}“”A-Z/（）()]{{0,30}}?{_HEAD})(?:(?=$|[^\p{{Han}}]|",
    after=rf")|{_KIND_TOLD})",
)
# 涨到, 凑够了, 攒下, 跃升至: how a number was come to.
_CAME = (
    r"(?:增[加添长]?|[上攀跃提回]?升|减[少]?|降[低]?|扩[大充展容]?|压[减缩]?|精简?|[上猛]?涨|翻[番倍]?|攀|跃|跳|蹿|提高|添|冒|凑|攒|积[累攒]|累[积计]|变|发展|拓展|刷新|壮大)"
    r"(?:[至到为成够出下满近]了?|(?<=[添攒累积])了)"
)
_LATER = r"(?:[0-9]{4}年底?的?|现在的?|目前的?|如今的?)?"
_FROM = (
    r"(?:数量?|总[数量])?(?:\p{Han}{2,6}后)?[由从](?:[0-9]{4}年[底末初]?的?|当初的?|最初的?)?[0-9.]+万?余?[项个件部]"
)
_DONE = (
    r"(?:立项|发布|公布|颁布|出台|出版|制定|修订|研制|报批|复审|送审|审定|下达|批复|废止|清理|转化|整合精简|精简|确定|有效备案"
    r"|收录|收入|纳入|收纳|入库|入选|登记)"
)
_ADVERB = r"(?:由此|随之|一下子|一举|迅速|逐步|逐年|首次|[已也又还才刚就]|一共)"
# 企业标准、操作规程等11项: what is no standard by name is counted with them.
_WITH = r"(?:[、和及与](?!标准)\p{Han}{0,8}?(?:规程|规范|细则|制度|公约|指南|规则|导则|手册|技术要求|要求))"
# Form B, 国家标准88项.
_BEFORE_COUNT = re_pattern(
    rf"(?P<noun>(?:[\p{{Han}}“”A-Z（(][\p{{Han}}“”A-Z/、（）()\s]{{0,36}})?{_HEAD})"
    rf"(?P<more>{_WITH}{{1,4}})?(?:[（(][^（）()]{{1,12}}[）)]|{NAMED})?(?P<among>等(?:各类|各级|各项)?)?"
    rf"(?:的有|{_FROM}(?={_CAME}))?"
    rf"(?:共?计|共|合计|总计|总数|数量?|累计|已?达到?了?|已有|为|有|超过?了?|突破|[直逼]?逼?近|约|(?:现行|继续)?有效|总量|分别|各|今年|去年|当年|本年|目前|获得?|新增|净增|[:：（(]"
    rf"|{_ADVERB}|{_CAME}{_LATER}|新?{_DONE}了?(?:总?数量?)?){{0,4}}$"
)
# 9项——当年研制的国家标准: a line that opens with its number.
_DASHED = regex_pattern(r"[—－-]{1,2}|[:：]")
_WORD = re_pattern("标|ITU|新工作项目")  # one stands in every noun here: a cheap look before the costly one
_REACH = 48
_MAKES = regex_pattern(r"制[定订]|制修订|编制|编写|起草|建立|出台|发布|修订|研制|完善|形成")
_MIXED = "标准"  # what standards and rules are in all: of no one level


def noun_before(text: str, low: int, at: int, end: int) -> tuple[str, int] | None:
    """Return the noun phrase before a count that stands from one offset to another, and where that noun ends.

    >>> text = "合作社制定企业标准、操作规程等14项。"
    >>> noun_before(text, 0, 15, 18), noun_before("地方标准涨到14项", 0, 6, 9)
    (('标准', 9), ('地方标准', 4))
    """
    match = _BEFORE_COUNT.search(text, low, at) if _WORD.search(text, low, at) else None
    if match is None or ((match["among"] or match["more"]) and not CLOSED.match(text, end)):
        return None
    if match["more"] and not _MAKES.search(text, low, match.end("noun")):
        return None
    return (_MIXED if match["more"] else match["noun"]), match.end("noun")


def noun_behind(text: str, start: int, end: int, high: int) -> tuple[str, int] | None:
    """Return the noun phrase behind a count that stands from one offset to another, and where that noun ends.

    >>> noun_behind("9项国家标准获批", 0, 2, 8), noun_behind("9项——新立项的国家标准", 0, 2, 12)
    (('国家标准', 6), ('新立项的国家标准', 12))
    """
    dash = _DASHED.match(text, end) if opens_line(text, start) else None
    end = dash.end() if dash else end
    match = _AFTER_COUNT.match(text, end, min(high, end + _REACH))
    return (match["noun"], match.end("noun")) if match else None
