"""Grids: the rows and columns of a table, put together again from lines that came out of a page or a paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from bulletin_schema.lexicon import load_table
from bulletin_schema.patterns import regex_pattern

Grid = list[list[str]]

_BARS = regex_pattern(r"\s*[|｜│┃]\s*")
_GAPS = regex_pattern(r"\t+|\s{2,}")
ROW_NUMBER = regex_pattern(r"\d{1,4}")
AMOUNT = regex_pattern(
    r"^(?P<amount>\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+(?:\.\d+)?)\s*(?P<unit>%|％|批次|批|台|家|件|个|组|份|户|只)?$"
)
TOTAL_WORD = r"(?:总?合\s*计|总\s*计|小\s*计|共\s*计|总\s*数|总\s*体)"
TOTAL = regex_pattern(rf"^{TOTAL_WORD}(?:[（(].*)?$")
_UNIT_BRACKET = regex_pattern(r"[（(](?:批次|批|台件|台套|[台件组份家户只个支块辆部把枪张款套%％])[)）]$")
_FIGURES = frozenset({"inspected", "passed", "failed", "pass_rate", "fail_rate"})
_MOST_COLUMNS = 16
_MOST_HEAD_LINES = 30
_FEWEST_HEADS = 3
_MOST_BROKEN = 8  # lines that a last cell may be broken over
_LONGEST_HEAD = 18


@cache
def _heads() -> tuple[tuple[str, str], ...]:
    return tuple((word, column) for word, column in load_table("inspection_table_heads.tsv"))


@lru_cache(maxsize=4096)
def column_of(head: str) -> str | None:
    """Return what a column of a table holds, None where its head is not known.

    >>> column_of("标称生产（经营）单位"), column_of("不合格项目"), column_of("产品"), column_of("山东省")
    ('enterprise', 'failed_items', 'product', None)
    """
    head = "".join(head.split())
    if len(head) > _LONGEST_HEAD:
        return None
    told = f"={_UNIT_BRACKET.sub('', head)}="
    return next((column for word, column in _heads() if word in told), None)


def amount_in(cell: str) -> float | None:
    """Return the number of a cell, None where it holds anything else.

    >>> amount_in("1,284"), amount_in("96.2%"), amount_in("优良")
    (1284.0, 96.2, None)
    """
    match = AMOUNT.match(cell.strip())
    return float(match["amount"].replace(",", "").replace("，", "")) if match else None


def grids_of(lines: Sequence[str]) -> Iterator[Grid]:
    """Yield the tables in consecutive table lines: delimited ones, and those with one cell a line."""
    lines = [
        part for line in lines if line.strip(" |｜") for part in unrolled(line)
    ]  # a bar may have a line of its own
    at = 0
    while at < len(lines):
        columns = cells_of(lines[at])
        if is_head(columns):
            rows = list(_delimited_rows(lines[at + 1 :], columns))
            yield [columns, *rows]
            end = at + 1 + len(rows)
            at = end
        elif table := _numbered(lines, at):
            yield table[0]
            at = table[1]
        elif width := _flat_width(lines, at):
            end = _flat_end(lines, at + width, width)
            yield [list(lines[row : row + width]) for row in range(at, end, width)]
            at = end
        elif table := _figured(lines, at) or _named(lines, at):
            yield table[0]
            at = table[1]
        else:
            at += 1


def cells_of(line: str) -> list[str]:
    """Split a line of a table at its bars, tabs or wide gaps; at single spaces where these part known heads."""
    stripped = line.strip()
    if _BARS.search(stripped):
        return [cell.strip() for cell in _BARS.split(stripped.strip("|｜│┃ "))]
    cells = [cell.strip() for cell in _GAPS.split(stripped)]
    return stripped.split(" ") if len(cells) == 1 and " " in stripped else cells


def unrolled(line: str) -> list[str]:
    """Return the lines of a table that came out as one, whose heads stand first; any other line as it is.

    >>> [row.split() for row in unrolled("品种 抽检批次 合格率 茶叶 25 96% 合计 25 96%")]
    [['品种', '抽检批次', '合格率'], ['茶叶', '25', '96%'], ['合计', '25', '96%']]
    """
    cells = cells_of(line)
    width = next((at for at, cell in enumerate(cells) if not column_of(cell)), 0)
    if not (_FEWEST_HEADS <= width <= _MOST_COLUMNS and len(cells) > width and is_head(cells[:width])):
        return [line]
    numbered = column_of(cells[0]) == "number"
    rows = [cells[:width]]
    at = width
    while at + width - 1 <= len(cells):
        short = numbered and TOTAL.match(cells[at]) is not None
        row = cells[at : at + width - short]
        counted = numbered and cells[at] == str(len(rows))
        if len(row) < width - short or not (counted or any(map(AMOUNT.match, row[1:]))):
            break
        rows.append(row)
        at += len(row)
    return ["\t".join(row) for row in rows] if len(rows) > 1 else [line]


def is_head(cells: Sequence[str]) -> bool:
    """Tell whether the cells of a line are the heads of a table: most of them known, and not all of one sort."""
    known = [column for column in map(column_of, cells) if column]
    return 2 <= len(known) <= _MOST_COLUMNS and len(known) * 2 >= len(cells) and len(set(known)) > 1


def _delimited_rows(lines: Sequence[str], heads: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines below the heads as rows of as many cells, up to the first that is none."""
    width = len(heads)
    for line in lines:
        cells = _rejoined(cells_of(line), heads)
        if abs(len(cells) - width) > 1 or len(cells) == 1:
            return
        yield (cells + [""] * width)[:width]


def _rejoined(cells: list[str], heads: Sequence[str]) -> list[str]:
    """Return the cells of a numbered row with those of a model told in several words made one: SBS I PY PE 3.

    A line of totals has no number.
    """
    columns = [column_of(head) for head in heads]
    surplus = len(cells) - len(heads)
    if surplus == -1 and columns[0] == "number" and TOTAL.match(cells[0]):
        return ["", *cells]
    if surplus <= 0 or "model" not in columns or (columns[0] == "number" and not ROW_NUMBER.fullmatch(cells[0])):
        return cells
    at = columns.index("model")
    return [*cells[:at], " ".join(cells[at : at + surplus + 1]), *cells[at + surplus + 1 :]]


def _numbered(lines: Sequence[str], at: int) -> tuple[Grid, int] | None:
    """Return a table with one cell a line, told by its rows' numbers, and where it ends.

    Its heads may be broken over lines: 样品抽检 数量/批次 is one.
    """
    if lines[at].strip(" |｜") != "序号":
        return None
    lines = [*lines[:at], *(line.strip(" |｜") for line in lines[at:])]
    first = next((k for k in range(at + 2, min(at + _MOST_HEAD_LINES, len(lines))) if lines[k].strip() == "1"), None)
    if first is None:
        return None
    widths = [k for rows in (3, 2) for k in range(3, _MOST_COLUMNS) if _numbers_rows(lines, first, k, rows)]
    width = widths[0] if widths else first - at
    heads = _heads_of([line.strip() for line in lines[at:first]], width)
    if heads is None or sum(column_of(head) is not None for head in heads) < _FEWEST_HEADS:
        return None
    rows, end = _numbered_rows(lines, first, width)
    return [heads, *rows], end


def _numbered_rows(lines: Sequence[str], first: int, width: int) -> tuple[Grid, int]:
    """Return the rows from one number to the next; what a row has too much is of its last cell, broken over lines."""
    rows: Grid = []
    at = first
    while at < len(lines) and lines[at].strip() == str(len(rows) + 1):
        following = str(len(rows) + 2)
        reach = range(at + width, min(at + width + _MOST_BROKEN, len(lines)))
        end = next((k for k in reach if lines[k].strip() == following), min(at + width, len(lines)))
        row = list(lines[at:end])
        if len(row) < width:
            break
        rows.append([*row[: width - 1], "、".join(row[width - 1 :])])
        at = end
    return rows, at


def _numbers_rows(lines: Sequence[str], first: int, width: int, rows: int) -> bool:
    """Tell whether rows of this width would start with 1, 2 and so on, as far as there are lines."""
    starts = [lines[first + width * k].strip() for k in range(rows) if first + width * k < len(lines)]
    return len(starts) > 1 and starts == ["1", "2", "3"][: len(starts)]


def _heads_of(lines: Sequence[str], width: int) -> list[str] | None:
    """Join the lines of a table's head to as many heads as it has columns, so that most of them are known."""
    best: dict[tuple[int, int], tuple[int, list[str]]] = {(0, 0): (0, [])}
    for used in range(len(lines)):
        for made in range(width):
            known, heads = best.get((used, made), (-1, []))
            for size in range(1, 4) if known >= 0 else ():
                head = "".join(lines[used : used + size])
                score = known + (column_of(head) is not None)
                if used + size <= len(lines) and score > best.get((used + size, made + 1), (-1, []))[0]:
                    best[used + size, made + 1] = (score, [*heads, head])
    found = best.get((len(lines), width))
    return found[1] if found else None


def _flat_width(lines: Sequence[str], at: int) -> int:
    """Return how many columns a table with one cell a line has: its known heads, up to the row's number 1."""
    width = 0
    while at + width < len(lines) and width <= _MOST_COLUMNS and column_of(lines[at + width]):
        width += 1
    if not 3 <= width <= _MOST_COLUMNS or column_of(lines[at]) != "number":
        return 0
    return width if at + width < len(lines) and lines[at + width].strip() == "1" else 0


def _flat_end(lines: Sequence[str], at: int, width: int) -> int:
    """Return where the rows of such a table end: each starts with the next number."""
    row = 1
    while at + width <= len(lines) and lines[at].strip() == str(row):
        at, row = at + width, row + 1
    return at


def _figured(lines: Sequence[str], at: int) -> tuple[Grid, int] | None:
    """Return a table with one cell a line and no row numbers, whose columns of figures tell its rows."""
    width = 0
    while at + width < len(lines) and width <= _MOST_COLUMNS and column_of(lines[at + width]):
        width += 1
    heads = [column_of(line) for line in lines[at : at + width]]
    figured = [place for place, head in enumerate(heads) if head in _FIGURES]
    if width < _FEWEST_HEADS or len(figured) < 2 or 0 in figured:
        return None
    end = at + width
    while end + width <= len(lines) and all(AMOUNT.match(lines[end + place].strip()) for place in figured):
        end += width
    rows = [list(lines[row : row + width]) for row in range(at, end, width)]
    return (rows, end) if len(rows) > 1 else None


_FIRM = regex_pattern(r"(?:公司|[厂店坊行部户馆场社]|中心|超市|集团|商城|食堂)(?:（[^（）]*）)?$")


def _named(lines: Sequence[str], at: int) -> tuple[Grid, int] | None:
    """Return a table of failing products with one cell a line, as long as its column of firms has some."""
    heads: list[str] = []
    for line in lines[at : at + _MOST_COLUMNS]:
        if column_of(line) is None:
            break
        heads.append(line)
    columns, width = columns_of(heads), len(heads)
    firm = columns.get("enterprise", columns.get("seller"))
    if firm is None or "product" not in columns or width < _FEWEST_HEADS:
        return None
    end = at + width
    while end + width <= len(lines) and _FIRM.search(lines[end + firm].strip()):
        end += width
    rows = [list(lines[row : row + width]) for row in range(at + width, end, width)]
    return ([heads, *rows], end) if rows else None


def columns_of(heads: Sequence[str]) -> Mapping[str, int]:
    """Return where in a row each known column stands; of two alike the first."""
    columns: dict[str, int] = {}
    for at, head in enumerate(heads):
        column = column_of(head)
        if column:
            columns.setdefault(column, at)
    return columns
