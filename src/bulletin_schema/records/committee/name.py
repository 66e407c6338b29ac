"""Names of committees beside their codes, and names that stand alone."""

from __future__ import annotations

from typing import Final, NamedTuple

from bulletin_schema.patterns import re_pattern


class Name(NamedTuple):
    """A committee's title and where it stands."""

    text: str
    start: int
    end: int


_TYPE: Final = (
    r"(?:技术委员会|分技术委员会|分委员会|标准化委员会|项目委员会|联合技术委员会|系统委员会|标委会|分标委|标委|分委会|(?<=委员会)[\u4e00-\u9fff]{2,8}分会|(?<=标委会)[\u4e00-\u9fff]{2,8}分会|委员会|联合工作组|特别工作组"
    r"|工作组|项目组|研究组|顾问组|维护组|任务组)"
)
_BEFORE: Final = re_pattern(
    rf"(?P<name>[\u4e00-\u9fff、，—－（）()A-Za-z·\- ]{{0,60}}{_TYPE})[ \u3000]?[(（]?[ \u3000]?(?:(?:编号|代号)[:：]?)?$"
)
_BEHIND: Final = re_pattern(
    rf"[ \u3000]?(?P<open>[(（])?[ \u3000]?[“《]?(?P<name>[\u4e00-\u9fff][\u4e00-\u9fff、—－-]{{1,40}}?{_TYPE})"
)
# Where a name cannot go on to the left: a stop, the role of the item before, a verb, a count of bodies.
_BREAK: Final = re_pattern(
    r"[，。；：！？\n“”《》)）]|(?:秘书处|召集人|主席国?|主任委员|委员|组长|秘书长|国内技术对口单位)[、和及与]"
    r"|(?:承担|担任|负责|承接|加入|成立|组建|设立|筹建|组成|参加|参与|作为|成为|当选|当选为|落户|获批|申请|发起|牵头|主导|支持|推动|依托|代表|属于|隶属|对口|聘任|聘为|批准|批复|同意|授予|出任|就任|入选|召开|举办|承办|主办|出席|接管|联合|来自|名为|即|包括|其中|以及|还有|推荐|任命|任|获|归)(?:了|过|的|着|为|由|在)?"
    r"|(?:设在|落户|挂靠在?|设于)[\u4e00-\u9fff（）()]{2,30}?的|(?<=\d)[个家项年月日]、?|(?:副?监事长|理事长|会长|主席|局长|处长|院长|所长|主任|经理|董事长|总裁|总监)[、和及与兼]"
    r"|(?:秘书处|召集人|主席)(?:工作|单位)?的|(?:会议|大会|年会)[和及暨与]|共有|现有|设有|(?<!人)是|(?<![作成])为|由|向|在|第[一二三四五六七八九十\d]+届|\d+[个家项]|[一二三四五六七八九十两]+个|我国|我省|我市|全球首个|国内首个|首个|该|本|新一届|拥有|以下简称"
)
_ANOTHER: Final = re_pattern(rf"{_TYPE}[、和及与](?=[\u4e00-\u9fff])")
_GENERIC: Final = re_pattern(
    r"^[\u4e00-\u9fff]{1,4}拥有|协会|学会|联合会|商会|全国|专业|国际标准化组织|国际电工委员会|国际|国家|标准化|标准|技术|分|委员会|项目|联合|工作组|各|有关|相关|新|级|区域|地方|行业|省|市|组|标委会?|及|和|管理|电工|专家|评审"
)


def name_before(text: str, at: int) -> Name | None:
    """Return the name that ends at a code or its bracket.

    >>> name_before("公司承担了船用设备分技术委员会（ISO/TC 8/SC 4）秘书处", 15)
    Name(text='船用设备分技术委员会', start=5, end=15)
    """
    low = max(0, at - 70)
    match = _BEFORE.search(text, max(low, text.rfind("\n", low, at) + 1), at)
    if match is None:
        return None
    start, end = _left_edge(text, match.start("name"), match.end("name")), match.end("name")
    return _worthy(text, start, end)


def name_behind(text: str, end: int) -> Name | None:
    """Return the name behind a code: SAC/TC 28 全国信息技术标准化技术委员会, ISO/TC 8（船舶技术委员会）."""
    match = _BEHIND.match(text, end)
    if match is None or _BREAK.match(match["name"]) or (not match["open"] and _GOES_ON.match(match["name"])):
        return None
    return _worthy(text, match.start("name"), match.end("name"), least=1)


# ISO/TC 9通过了首份委员会草案
_GOES_ON: Final = re_pattern("通过|发布|提出|召开|举行|已|在|于|将|的|正|也|和|与|及|等|目前|秘书")


def _left_edge(text: str, low: int, end: int) -> int:
    """Return where the name ending at `end` starts: behind the last break before its own type word.

    A list inside a name (信息安全、网络安全和隐私保护分技术委员会) is no break; one behind another name's end is.
    """
    edge = low
    for match in _BREAK.finditer(text, low, max(low, end - 4)):
        edge = match.end()
    if another := _ANOTHER.search(text[edge:end]):
        return _left_edge(text, edge + another.end(), end)
    edge = max(edge, text.rfind("全国", edge, end))  # 修订稿已报全国…标准化技术委员会
    if text[edge : edge + 2] in {"个、", "家、", "项、"}:
        edge += 2
    while edge < end and text[edge] in " \u3000、了的和及与—-":
        edge += 1
    return edge


def _worthy(text: str, start: int, end: int, least: int = 2) -> Name | None:
    """Accept a name that says what the committee is about."""
    name = text[start:end].strip()
    if name.startswith("全国") and name.endswith("标准化技术委员会"):  # 全国钢标准化技术委员会
        least = 1
    return Name(name, start, end) if len(_GENERIC.sub("", name)) >= least else None


# 全国电动自行车标准化技术委员会, 江苏省物业服务标准化技术委员会: how a name without a code ends.
_ENDING: Final = re_pattern("委员会|工作组")
_FULL: Final = (
    "标准化技术委员会",
    "标准化分技术委员会",
    "标准化专业技术委员会",
    "标准化委员会",
    "标准化分委员会",
    "标准化项目委员会",
    "分技术委员会",
    "国际标准项目委员会",
    "标准化工作组",
    "标准化技术工作组",
    "标准化联合工作组",
)
_GROUP: Final = re_pattern(r"(?:标准化|分)技术委员会[\u4e00-\u9fff]{2,10}工作组$")
_REACH: Final = 44


def names_alone(text: str) -> list[Name]:
    """Return the full names of committees, whether a code stands beside them or not.

    >>> names_alone("获批筹建姚江市石器标准化技术委员会。")[0].text
    '姚江市石器标准化技术委员会'
    """
    found: list[Name] = []
    for match in _ENDING.finditer(text):
        end = match.end()
        if not (text.endswith(_FULL, max(0, end - 12), end) or _GROUP.search(text, max(0, end - 20), end)):
            continue
        run = _RUN.search(text, max(0, end - _REACH), end)
        name = _worthy(text, _left_edge(text, run.start(), end), end) if run else None
        if name is None:
            continue
        if found and found[-1].start == name.start:  # …技术委员会 is but the beginning of …技术委员会排气系统工作组
            found.pop()
        found.append(name)
    return found


_RUN: Final = re_pattern(r"[\u4e00-\u9fff、]+$")
