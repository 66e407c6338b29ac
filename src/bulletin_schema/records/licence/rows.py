"""Rows: the numbers in a table or list whose head names a column of certificates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from bulletin_schema.patterns import re_pattern, regex_pattern


class Row(NamedTuple):
    """A number in a table, with the cells of its row that name its parties."""

    start: int
    end: int
    authority: str | None
    holder: str | None


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table name a number, its holder and who granted it."""

    number: int
    holder: int
    giver: int | None

    def row(self, text: str, cells: Sequence[tuple[int, int]]) -> Row:
        """Return the number that a row's cells tell."""
        return Row(*cells[self.number], _said(text, cells, self.giver), _said(text, cells, self.holder))


_NUMBER_HEAD: Final = regex_pattern(
    r"(?:许可证|证书|批准|注册证?|备案|资质认定|资质|登记证?|认可|核准证?)(?:书|证)?(?:编号|号码|文号|证号|号)|^证号$"
)
_OTHER_HEAD: Final = regex_pattern(r"标准|商标|专利|报告|案件|合同|统一社会信用|ICP")
_HOLDER_HEAD: Final = regex_pattern(
    r"(?:企业|单位|机构|公司|生产者|持证人|获证组织|证书持有人|持有人|厂家|厂商|申请人|实验室|中心)(?:名称)?(?:[(（].{1,8}[)）])?$"
)
_NO_HOLDER_HEAD: Final = regex_pattern(r"被抽|抽样|受检|经销|销售|承检|检验单位")
_AUTHORITY_HEAD: Final = regex_pattern(r"(?:发证|颁证|批准|核发|认证|许可)(?:机关|机构|部门|单位)")
_BARS: Final = regex_pattern(r"\s*[|｜│┃]\s*")
_CELL: Final = regex_pattern(r"[^|｜│┃\t\n]+?(?=\s*[|｜│┃\t]|\s{2,}|$)")
_WORD: Final = regex_pattern(r"\S+")
NUMBER: Final = regex_pattern(
    r"(?!(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}$)"
    r"(?=.*[0-9]{4})\p{Han}{0,6}(?:[(（\[〔][\p{Han}A-Z0-9]{1,6}[)）\]〕]第?)?(?:CNAS )?[A-Z0-9][A-Z0-9\-/. ]{3,29}号?"
)
_HEAD: Final = re_pattern(r"(?:编号|号码|文号|证号|书号)(?=[ \t|｜│┃\n])")  # a cell of a head ends so
_LONGEST_HEAD: Final = 160
_SENTENCE: Final = regex_pattern(r"[。；]")
_MOST_ROWS: Final = 500


def rows_of(text: str) -> Iterator[Row]:
    r"""Yield the numbers of the tables whose head has a column of numbers beside one of names.

    >>> text = "企业名称 证书编号\n姚江石器厂 XK99-001-00001"
    >>> [(text[row.start : row.end], row.holder) for row in rows_of(text)]
    [('XK99-001-00001', '姚江石器厂')]
    """
    done = 0
    for head_start, head_end in _head_lines(text):
        if head_start < done:  # a row that looks like a head
            continue
        heads = [text[low:high] for low, high in _cells(text, head_start, head_end)]
        columns = columns_of(heads)
        if columns is None:
            continue
        for cells in _rows_behind(text, head_end + 1, len(heads)):
            done = cells[-1][1]
            if NUMBER.fullmatch(text, *cells[columns.number]):
                yield columns.row(text, cells)


def columns_of(heads: Sequence[str]) -> Columns | None:
    """Return the columns that heads name, nothing where there is none of numbers or of holders."""
    number = next(
        (k for k, head in enumerate(heads) if _NUMBER_HEAD.search(head) and not _OTHER_HEAD.search(head)), None
    )
    giver = next((k for k, head in enumerate(heads) if _AUTHORITY_HEAD.search(head)), None)
    named = (k for k, head in enumerate(heads) if k != giver and _HOLDER_HEAD.search(head))
    holder = next((k for k in named if not _NO_HOLDER_HEAD.search(heads[k])), None)
    return None if number is None or holder is None else Columns(number, holder, giver)


def _rows_behind(text: str, low: int, width: int) -> Iterator[list[tuple[int, int]]]:
    """Yield the lines from a place on that have as many cells as the head."""
    for _ in range(_MOST_ROWS):
        while text.startswith("\n", low):  # crawled pages have empty lines between
            low += 1
        high = text.find("\n", low)
        high = len(text) if high < 0 else high
        cells = _cells(text, low, high)
        if len(cells) != width:
            return
        yield cells
        low = high + 1


def _head_lines(text: str) -> Iterator[tuple[int, int]]:
    last = -1
    for head in _HEAD.finditer(text):
        low = text.rfind("\n", 0, head.start()) + 1
        high = text.find("\n", head.end())
        if low > last and 0 < high - low <= _LONGEST_HEAD and not _SENTENCE.search(text, low, high):
            last = low
            yield low, high


def _said(text: str, cells: Sequence[tuple[int, int]], at: int | None) -> str | None:
    words = text[cells[at][0] : cells[at][1]] if at is not None else ""
    return words if len(words) > 2 else None


def _cells(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """Return where the cells of a line stand: between bars or tabs, else its words."""
    line = text[low:high]
    if "\t" not in line and not _BARS.search(line) and "  " not in line:
        return [match.span() for match in _WORD.finditer(text, low, high)]
    places = [match.span() for match in _CELL.finditer(text, low, high)]
    return [
        (start + len(text[start:end]) - len(text[start:end].lstrip()), end)
        for start, end in places
        if text[start:end].strip()
    ]
