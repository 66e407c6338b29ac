"""Colophon: what a bulletin says of itself below its last piece: who reads it, who edited and printed it."""

from __future__ import annotations

import re
from typing import NamedTuple

from bulletin_schema.layout.byline import has_surname, is_name, is_unit
from bulletin_schema.layout.dates import DATE
from bulletin_schema.patterns import re_pattern


def _wide(*words: str) -> str:
    """Return a pattern of words that may be set wide: 编  辑."""
    return "|".join(r"\s{0,2}".join(word) for word in words)


_EDITORS = "责任编辑|本期编辑|责编"  # these alone may name one without a colon
# One look at a place's first character spares most of them all labels.
_COLOPHON = re_pattern(
    r"(?=[E主传共分印发呈地审总打承抄投报拟本校核版电签编网美联责送邮])"
    rf"(?:(?P<send>{_wide('发送', '发至', '报送', '抄送', '抄报', '主送', '分送', '呈报', '呈送', '印发')}"
    r"|呈|(?<![喜捷快简海通公日晚晨预播速情战汇举警])报|送|(?<![首转原突编])发)\s*[：:]"
    rf"|(?P<editor>{_wide('编辑')}|{_EDITORS})\s*[：:/／]"
    rf"|(?P<named>{_EDITORS})[ \u3000]{{1,3}}(?=[\u4e00-\u9fff])"
    rf"|(?P<chief>{_wide('主编')})\s*[：:]"
    rf"|(?P<printed>{_wide('打印', '打字')}|印[刷制](?:单位)?(?=\s*[：:]\s*[^\s\d]))\s*[：:]"
    rf"|(?P<publisher>(?:{_wide('主办', '编印', '编发')})(?:单位)?)\s*[：:]"
    rf"|(?P<copies>(?:{_wide('共印', '印数', '印发份数', '印制', '印刷')}|(?<![\u4e00-\u9fff])印)\s*[：:]?\s*(?=\d))"
    rf"|(?P<other>{_wide('校对', '审核', '审稿', '核稿', '签发', '拟稿', '承办', '编审', '编校')}"
    rf"|{_wide('版式', '美编', '总值班', '电话', '地址', '邮编', '传真')}"
    r"|投稿邮箱|联系电话|(?:网|E-?mail)\s?址?)\s*[：:])"
)
# 某市人民政府办公室  2010年9月7日印发  共印150份
_PRINTED = re_pattern(
    rf"[^。，：:]{{4,40}}?{DATE}\s?(?:印发?|校印)(?:\s+(?:共|印|份|数|\s){{0,6}}[：:]?\s?(?P<copies>\d{{1,6}})\s?份)?"
)
_WIDE_NAME = re_pattern(r"([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?=[ \u3000]|\Z)")
# 某局主办 责任编辑：江一帆: within a masthead's line
_STAFF = re_pattern(rf"(?<![\u4e00-\u9fff])(?:{_EDITORS}|{_wide('编辑', '主编')})\s*(?:[：:/／]|(?<=\s))")
_LABEL_WIDTH = 10  # a colophon line begins with its label
_RECIPIENTS = re_pattern(r"[，,、；;](?![^（()）]{0,20}[）)])")
# 各市（县）、区局 are the offices of one kind.
_LEVELS = r"(?:[省市县区州盟旗乡镇]|街道|[（(][省市县区州盟旗乡镇、]{1,5}[）)])"
_SHARED_HEAD = re_pattern(rf"各{_LEVELS}{{1,3}}(?:、{_LEVELS}{{1,3}})*")
_SHARED_REST = re_pattern(rf"{_LEVELS}(?![直委级人政属])")
_DAY = re_pattern(rf"\s*{DATE}.*")


class Colophon(NamedTuple):
    """The fields of one colophon line."""

    distribution: tuple[str, ...] = ()
    editor: str | None = None
    chief: str | None = None  # 主编, who stands for the editor where none is named
    printed_by: str | None = None
    copies: int | None = None
    publisher: str | None = None


def read_colophon(text: str) -> Colophon | None:
    """Read a line of a colophon; None where it is none.

    >>> read_colophon("打印：周宁    编辑：吴青   共印：60份")
    Colophon(distribution=(), editor='吴青', chief=None, printed_by='周宁', copies=60, publisher=None)
    >>> read_colophon("发送：省局，各市局，区质量协会").distribution
    ('省局', '各市局', '区质量协会')
    """
    if "印" in text[-16:] and (printed := _PRINTED.fullmatch(text)):
        return Colophon(copies=int(printed["copies"]) if printed["copies"] else None)
    if not _COLOPHON.search(text, 0, _LABEL_WIDTH):
        return None
    fields = list(_COLOPHON.finditer(text))
    found = Colophon()
    sent: list[str] = []
    for k, field in enumerate(fields):
        value = text[field.end() : fields[k + 1].start() if k + 1 < len(fields) else len(text)]
        value = _bare(value)
        if field["send"]:
            sent += _readers(value.partition("  ")[0])
        else:
            found = _add(found, str(field.lastgroup), value)
    return found._replace(distribution=tuple(sent))


def read_staff(text: str) -> Colophon | None:
    """Read who answers for an issue, wherever a masthead's line names them.

    >>> read_staff("2018年第3期　江北市质监局主办　责任编辑　江一帆").editor
    '江一帆'
    """
    if whole := read_colophon(text):
        return whole
    label = _STAFF.search(text)
    return read_colophon(text[label.start() :]) if label else None


def _bare(value: str) -> str:
    """Take off what encloses a field, but no bracket of its own: 各镇（办、区）."""
    value = value.strip(" \u3000\t（(。")
    return value if value[-1:] in "）)" and value.count("（") == value.count("）") else value.rstrip(" \u3000\t)）。")


def _readers(value: str) -> list[str]:
    """Cut a list of readers; 各市、县（区）局 is one entry."""
    readers: list[str] = []
    begin = 0
    for mark in _RECIPIENTS.finditer(value):
        shared = mark.group() == "、" and _SHARED_HEAD.fullmatch(value, begin, mark.start())
        if not (shared and _SHARED_REST.match(value, mark.end())):
            readers.append(value[begin : mark.start()])
            begin = mark.end()
    readers.append(value[begin:])
    apart = (part for reader in readers for part in _apart(reader.strip(" 。\u3000")))
    return [name for name in apart if name]


def _apart(reader: str) -> list[str]:
    """Part offices that only a blank parts: 省局特种处 市安委会办公室."""
    parts = reader.split()
    return parts if len(parts) > 1 and all(map(is_unit, parts)) else [reader]


def _add(found: Colophon, name: str, value: str) -> Colophon:
    if name == "named" and not has_surname(_who(value)):  # 责任编辑 制图
        return found
    if name in ("editor", "named") and (who := _who(value)):
        return found._replace(editor=who)
    if name == "chief" and (who := _who(value)) and is_name(who.replace(" ", "")):
        return found._replace(chief=who)
    if name == "publisher" and value:
        return found._replace(publisher=value.partition("  ")[0])
    if name == "printed" and value:
        return found._replace(printed_by=value.partition("  ")[0])
    if name == "copies" and (copies := re.match(r"\d{1,6}", value)):
        return found._replace(copies=int(copies[0]))
    return found


def _who(value: str) -> str:
    """Return whom a field names, without the day behind him, and closed up where he is set wide: 隋  涛."""
    if name := _WIDE_NAME.match(value):
        value = name[1] + name[2] + value[name.end() :]
    return _DAY.sub("", value.partition("  ")[0]).strip()


def is_strong_colophon(text: str) -> bool:
    """Tell whether a colophon line can stand for a bulletin alone: it names readers, a printer or copies."""
    if "印" in text[-16:] and _PRINTED.fullmatch(text):
        return True
    if not _COLOPHON.search(text, 0, _LABEL_WIDTH):
        return False
    return any(match.lastgroup in {"send", "printed", "copies"} for match in _COLOPHON.finditer(text))
