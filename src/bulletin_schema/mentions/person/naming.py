"""Names: where a person's name begins or ends, told by surname, given characters and what follows."""

from __future__ import annotations

from functools import cache

from bulletin_schema.han import HAN
from bulletin_schema.lexicon import division_names, given_characters, load_table, load_words, surnames
from bulletin_schema.patterns import re_pattern
from bulletin_schema.words import Words

_HAN = re_pattern(f"[{HAN}]")
# Characters no given name has.
_NEVER = frozenset(
    "的了是在与等及对被把从这那们并且但者也都就没不个各该每吗呢吧啊由给让还又很更最仅只已曾说称看问"
    "市县区镇村局处科委厅部室所院司厂店队组会员级项批次件吨第类款份页"
)
# Third characters that rather begin the verb after a name of two: 李明说, 陈冰任组长.
_VERBS = frozenset("担说称任讲率带赴到等向对在和与就为以要")
# What a person does next, and no second person is called.
_TELLS = frozenset(
    (
        "，",
        ",",
        "。",
        "：",
        ":",
        "表示",
        "指出",
        "强调",
        "介绍",
        "要求",
        "认为",
        "告诉",
        "透露",
        "坦言",
        "宣布",
        "宣读",
        "主持",
        "出席",
        "参加",
        "带队",
    )
)
_PARTS = (
    "次仁|洛桑|扎西|巴桑|多吉|卓玛|卓嘎|格桑|旦增|丹增|索朗|达瓦|尼玛|拉巴|平措|白玛|强巴|阿旺|普布|边巴|米玛|仁增|罗布|贡布|央金"
    "|德吉|桑杰|桑珠|顿珠|旺堆|旺姆|曲珍|曲扎|拉姆|拉珍|措姆|色珍|益西|加措|嘉措|坚参|尼次|晋美|其美|贡嘎|贡觉|登巴|江村|旺久|次旺|次珍|云丹|群培"
    "|阿依|古丽|买买提|麦麦提|吐尔逊|图尔荪|阿卜杜|阿不都|艾买提|热合曼|努尔|玛依拉|艾力|阿迪力|库尔班|托合提|玉素甫|木拉提|依明|娜孜|别克"
    "|巴特尔|巴图|乌云|其其格|图雅|格日勒|高娃|斯琴|苏和|吉日嘎拉|布和|朝鲁|呼和|额尔敦|宝音|娜仁|萨仁|塔娜|特木尔|哈斯|那顺|胡日查|敖登"
)
# Names of the north-east of the plateau: 拉毛措, 才让卓玛, 尕藏加.
_AMDO = "拉毛|才让|才旦|卓么|项毛|完么|仁青|尕藏|桑吉|南杰|端智|更登|加羊|切羊|华旦|东智|多杰|周毛|旦正|角巴|完德|公保|才项|娘吉"
_ALONE = re_pattern(rf"(?:{_PARTS})(?![{HAN}])")
_WEST = re_pattern(rf"(?:{_PARTS}|{_AMDO}){{2}}|(?:{_AMDO})[措吉加本太毛杰草]|巴特尔|乌云其其格|次仁|扎西|边巴")
# What people are called behind a bare surname.
CALLED = (
    "先生",
    "女士",
    "大爷",
    "大妈",
    "阿姨",
    "师傅",
    "老师",
    "同志",
    "老板",
    "小姐",
    "奶奶",
    "爷爷",
    "局长",
    "主任",
    "总",
)
# Given names may end in what ends a body's name, where nothing Chinese follows.
_ODD_LAST = re_pattern(rf"(?![的了是在])[{HAN}][科村院](?![\u3400-\u9fff])")
_LONGEST_NAME, _LONGEST_DOTTED = 4, 14  # characters
_VERB_TOO = "来"  # a surname, but after an office it is mostly what the officer does: 局长来我县
_NO_WORD = re_pattern(r"[^\u3400-\u9fffA-Za-z0-9]")
_ITEM = re_pattern(r"[\u3400-\u9fff]{2,3}(?=[、，。；）)]|等|和[\u3400-\u9fff]{2,3}[，。]|[ 　])")
_DOTTED = re_pattern(r"[\u4e00-\u9fff]{1,6}(?:[ \u3000]?[·•・‧][ \u3000]?[\u4e00-\u9fff]{1,6}){1,3}")


@cache
def _refused() -> Words:
    return Words(word for line in load_words("person_refusals.txt") for word in line.split() if len(word) > 1)


def runs_in(text: str, at: int) -> bool:
    """Tell whether a word runs into what stands at `at`: 计 of 累计 begins no name, nor 区 of 宝山区.

    >>> runs_in("约谈学校负责人", 1), runs_in("由谈某某负责", 1)
    (True, False)
    """
    before = text[at - 1 : at]
    return before + text[at] in load_words("person_left_words.txt") or (text[at] == "区" and bool(_HAN.match(before)))


@cache
def _followers() -> Words:
    """What of Chinese may follow a name: a verb and the like.

    The verbs that end the reading of a body's name end a person's too: 授予 in 为林某授予奖牌.
    """
    words = {word for line in load_words("person_followers.txt") for word in line.split()}
    breaks = (line for line, role in load_table("organization_breaks.txt") if role == "word")
    words |= {word for line in breaks for word in line.split() if len(word) > 1}
    return Words(words | set(load_words("offices.txt")) | {"副" + word for word in load_words("offices.txt")})


def _follower(text: str, at: int) -> str | None:
    """Return what may follow a name and stands here: a mark, a word, or nothing at the text's end; else None."""
    mark = text[at : at + 1]
    return mark if not mark or _NO_WORD.match(mark) else _followers().at(text, at) or None


def surname_length(text: str, at: int) -> int:
    """Return how long the surname is that begins here, 0 where none does.

    >>> surname_length("欧阳某", 0), surname_length("王某", 0), surname_length("的确", 0)
    (2, 1, 0)
    """
    known = surnames()
    if text[at : at + 2] in known:
        return 2
    return 1 if text[at : at + 1] in known else 0


def dotted_end(text: str, at: int) -> int | None:
    """Return where a name of parts joined by dots ends: 阿依古丽·买买提."""
    match = _DOTTED.match(text, at)
    if not match:
        return None
    last = max(match[0].rfind(dot) for dot in "·•・‧") + 1 + at
    ends = [end for end in range(match.end(), last + 1, -1) if is_followed(text, end)]
    return min(ends, default=None)


def western_end(text: str, at: int) -> int | None:
    """Names without surname, Tibetan, Mongolian and Uyghur: 次仁卓嘎, 巴特尔, 阿依古丽."""
    match = _WEST.match(text, at)
    return match.end() if match and is_followed(text, match.end()) else None


def western_alone(text: str, at: int) -> int | None:
    """Return where a name of one such part ends, with nothing Chinese behind it: （通讯员 塔娜）."""
    match = _ALONE.match(text, at)
    return match.end() if match else None


def is_followed(text: str, end: int) -> bool:
    """Tell whether what stands at `end` may follow a name."""
    return _follower(text, end) is not None


def is_refused(text: str, at: int) -> bool:
    """Tell whether a common word begins here: 高质量, 方案, 石油."""
    return _refused().at(text, at) != ""


def is_usual(name: str) -> bool:
    """Tell whether a name has a surname and given characters of the usual kind."""
    first = surname_length(name, 0)
    return first > 0 and all(c in given_characters() for c in name[first:])


def is_whole_word(word: str) -> bool:
    """Tell whether a word is a common one as a whole: 金华, 高度."""
    return word in _refused()


def name_end(text: str, at: int, *, sure: bool = False) -> int | None:
    """Return where the name ends that begins at `at`; None where no name does.

    `sure` says that the place itself calls for a name (局长…): then an unusual given name will do.

    >>> text = "副局长李明出席会议"
    >>> text[3:name_end(text, 3)]
    '李明'
    >>> name_end("高质量发展", 0) is None
    True
    """
    if sure and (whole := dotted_end(text, at) or western_end(text, at)):
        return whole
    sure = sure and not text.startswith(_VERB_TOO, at)
    first = surname_length(text, at)
    if first and text.startswith(CALLED, at + first):  # 李先生 tells a surname, no name
        return None
    if first and text[at + first : at + first + 1] == "某":  # 马某, 楊某某: a name withheld
        return at + first + (2 if text[at + first + 1 : at + first + 2] == "某" else 1)
    if not first or is_refused(text, at):
        return western_end(text, at) if sure else None
    lengths = [n for n in (first + 1, first + 2) if _given(text[at + first : at + n], n - first)]
    if sure and _ODD_LAST.match(text, at + first):  # 副书记汪某科，
        return at + first + 2
    length = _settle(text, at, first, lengths, sure=sure)
    return at + length if length else None


def run_on(word: str) -> tuple[str, str] | None:
    """Split two names set without a space between them; None where no split fits, or two do.

    >>> run_on("江晓泓黎大东"), run_on("工作人员")
    (('江晓泓', '黎大东'), None)
    """
    splits = [(word[:at], word[at:]) for at in (2, 3) if is_full(word[:at]) and is_full(word[at:])]
    return splits[0] if len(splits) == 1 and 4 <= len(word) <= 6 and not is_refused(word, 0) else None


def is_full(name: str) -> bool:
    """Tell whether a word of two or three characters is a usual name of a single surname."""
    return 2 <= len(name) <= 3 and surname_length(name, 0) == 1 and is_usual(name)


def is_person(word: str) -> bool:
    """Tell whether a word standing alone is a usual name and no place's: 林晓东, but not 高平."""
    return is_full(word) and not is_refused(word, 0) and word not in division_names()


def unusual_end(text: str, at: int) -> int | None:
    """Return where a name of three ends that its characters and a plain verb after tell: no listed surname, or 龙在田."""
    name = text[at : at + 3]
    known = given_characters()
    spelt = name[0] + name[2] if surname_length(name, 0) and name[1:2] == "在" and len(name) > 2 else name
    if is_refused(text, at) or is_followed(text, at) or not all(c in known for c in spelt) or len(name) < 3:
        return None
    after = _follower(text, at + 3)
    return at + 3 if after and len(after) > 1 else None


def listed_end(text: str, at: int) -> int | None:
    """Return where a name ends that fills its place in a list: 、李向阳、."""
    word = _ITEM.match(text, at)
    if not word or not surname_length(text, at) or is_whole_word(word[0]) or is_refused(text, at):
        return None
    return word.end() if _given(word[0][1:], len(word[0]) - 1) else None


def _given(part: str, count: int) -> bool:
    return len(part) == count and all(_HAN.match(c) for c in part) and part[0] not in _NEVER and part[-1] not in _NEVER


def _settle(text: str, at: int, first: int, lengths: list[int], *, sure: bool) -> int | None:
    """Choose between a given name of one character and of two."""
    known = given_characters()
    after = {n: follower for n in lengths if (follower := _follower(text, at + n)) is not None}
    if len(after) == 2:  # 李明说，: both 李明 and 李明说 could end here; 黄强担任: 担任 is one word
        shorter, longer = lengths
        if text[at + shorter] in "和与" and after[longer][:2] in _TELLS:  # 张庆和介绍: 和 joins no verb
            return longer
        return shorter if text[at + shorter] in _VERBS or len(after[shorter]) > 1 else longer
    for length in after:
        return length if sure or all(c in known for c in text[at + first : at + length]) else None
    for length in reversed(lengths):
        if sure and all(c in known for c in text[at + first : at + length]):
            return length
    return None


def name_begin(text: str, end: int, low: int = 0) -> int | None:
    """Return where the name begins that ends at `end` (before an office or 同志), None where there is none.

    >>> text = "常州质监局王某刚局长"
    >>> text[name_begin(text, 8, 4):8]
    '王某刚'
    """
    for length in (4, 3, 2):
        at = end - length
        if at < low:
            continue
        first = surname_length(text, at)
        if not first or length - first not in (1, 2) or (length == 4 and first != 2) or is_refused(text, at):
            continue
        if _given(text[at + first : end], length - first):
            return at
    return None


def signs_by_surname(name: str) -> bool:
    """Tell whether a signature is a name by its surname, or by the dot between its parts: 古丽某·买某某."""
    if "·" in name.strip("·"):
        return _LONGEST_NAME < len(name) < _LONGEST_DOTTED
    return 2 <= len(name) <= _LONGEST_NAME and surname_length(name, 0) > 0 and not is_refused(name, 0)


def signs_beside(name: str, width: int, *, beside: bool) -> bool:
    """Tell whether a word without a surname signs: a pen name alone in its bracket, or one beside full names."""
    if is_refused(name, 0) or not 2 <= len(name) < _LONGEST_NAME:
        return False
    given = name[1:] if len(name) > 2 else name  # the rare surname of 令小兰 is in no list
    return len(name) == width or (beside and given_characters().issuperset(given))
