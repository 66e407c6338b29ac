"""Tables and named products of an inspection: delimited, flattened, and in prose."""

import datetime as dt

import pytest
from checks_told import amounts, checks, told

from bulletin_schema import Reader
from bulletin_schema.records.inspection import Inspection, InspectionItem
from bulletin_schema.records.inspection.findings.grids import column_of, grids_of
from bulletin_schema.records.inspection.findings.items import named_products
from bulletin_schema.records.inspection.findings.tables import breakdown_of, items_of

HEADS = ["序号", "标称生产企业", "产品名称", "规格型号", "不合格项目"]
ROWS = [
    ["1", "青石镇和顺面粉厂", "小麦粉", "25kg/袋", "灰分、水分"],
    ["2", "云岭食品有限公司", "挂面", "/", "水分"],
]
ITEMS = [
    InspectionItem(enterprise="青石镇和顺面粉厂", product="小麦粉", model="25kg/袋", failed_items=("灰分", "水分")),
    InspectionItem(enterprise="云岭食品有限公司", product="挂面", failed_items=("水分",)),
]


@pytest.mark.parametrize(
    "lines",
    [
        [" | ".join(row) for row in [HEADS, *ROWS]],
        ["|" + "|".join(row) + "|" for row in [HEADS, *ROWS]],
        ["\t".join(row) for row in [HEADS, *ROWS]],
        ["   ".join(row) for row in [HEADS, *ROWS]],
        [" ".join(row) for row in [HEADS, *ROWS]],
        [cell for row in [HEADS, *ROWS] for cell in row],
    ],
    ids=["bars", "framed", "tabs", "gaps", "spaces", "a cell a line"],
)
def test_failing_products_of_a_table_however_it_is_laid_out(lines: list[str]) -> None:
    assert [item for grid in grids_of(lines) for item in items_of(grid)] == ITEMS


def test_a_model_of_several_words_is_one_cell() -> None:
    (grid,) = grids_of([" ".join(HEADS), "1 云岭建材厂 防水卷材 SBS I PY PE 3 低温柔性、厚度"])
    assert [(item.model, item.failed_items) for item in items_of(grid)] == [("SBS I PY PE 3", ("低温柔性", "厚度"))]


def test_values_and_limits_are_no_part_of_a_test_item() -> None:
    lines = [" ".join(HEADS), "1 云岭糕点厂 桃酥 250克 酸价（以脂肪计）║8.2mg/g║≤5mg/g、菌落总数║5CFU/g"]
    (grid,) = grids_of(lines)
    assert [item.failed_items for item in items_of(grid)] == [("酸价（以脂肪计）", "菌落总数")]


def test_a_table_before_the_sentence_that_counts_is_of_that_check() -> None:
    text = (
        "检查情况见下表：\n器具名称 检查数量（台） 合格数量（台） 合格率\n电子秤 320 301 94.1%\n加油机 86 85 98.8%\n\n"
        "全市共检查计量器具406台，合格386台。"
    )
    found = Reader().find(text, Inspection, reference_date=dt.date(2022, 6, 30))
    rows = [[(row.subject, row.inspected) for row in one.breakdown] for one in found if isinstance(one, Inspection)]
    assert rows == [[("电子秤", 320), ("加油机", 86)]]


@pytest.mark.parametrize(
    ("words", "product", "item"),
    [
        ("云岭火锅店自行消毒的汤勺，大肠菌群不符合食品安全国家标准规定。", "汤勺", "大肠菌群"),
        ("云岭生鲜超市销售的标称来自青州寿北的姜，噻虫嗪不符合食品安全国家标准规定。", "姜", "噻虫嗪"),
    ],
)
def test_failing_products_told_with_where_they_are_from(words: str, product: str, item: str) -> None:
    assert [(one.product, one.failed_items) for one in named_products(words)] == [(product, (item,))]


def test_bars_may_have_lines_of_their_own() -> None:
    lines = ["|", *(line for row in [HEADS, *ROWS] for cell in row for line in (cell, "|"))]
    assert [item for grid in grids_of(lines) for item in items_of(grid)] == ITEMS


def test_rows_that_passed_are_no_items() -> None:
    lines = ["序号|样品名称|受检单位|检验结论", "1|校服|甲中学|合格", "2|校服|乙中学|不合格"]
    (grid,) = grids_of(lines)
    assert [(item.enterprise, item.result) for item in items_of(grid)] == [("乙中学", "不合格")]


def test_kinds_with_their_numbers_are_a_breakdown() -> None:
    lines = ["食品类别|抽检批次|不合格批次|不合格率（%）", "肉制品|50|2|4.0", "饮料|30|0|0", "合计|80|2|2.5"]
    (grid,) = grids_of(lines)
    assert items_of(grid) == []
    assert [(r.subject, r.inspected, r.failed, r.fail_rate) for r in breakdown_of(grid)] == [
        ("肉制品", 50, 2, 4),
        ("饮料", 30, 0, 0),
    ]


@pytest.mark.parametrize("lines", [["地址 电话", "人民路1号 12315"], ["1", "2", "3"], ["一、总体情况"], []])
def test_other_lines_are_no_table(lines: list[str]) -> None:
    assert list(grids_of(lines)) == []


@pytest.mark.parametrize(
    ("head", "column"),
    [
        ("不合格样品数", "failed"),
        ("合格率（%）", "pass_rate"),
        ("不合格率", "fail_rate"),
        ("被抽样单位名称", "seller"),
        ("电话", None),
    ],
)
def test_heads_of_columns(head: str, column: str | None) -> None:
    assert column_of(head) == column


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("乐家超市销售的标称大河乳业有限公司生产的酸奶，脂肪不合格。", [("大河乳业有限公司", "酸奶", ("脂肪",))]),
        (
            "红星面粉厂生产的小麦粉中检出铅超标；云岭食品有限公司生产的烧鸡中菌落总数超标。",
            [("红星面粉厂", "小麦粉", ("铅",)), ("云岭食品有限公司", "烧鸡", ("菌落总数",))],
        ),
        ("责令企业停止生产、销售不合格的产品。", []),
        ("对不合格产品的生产企业依法处理。", []),
    ],
)
def test_products_named_with_their_maker(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert [(item.enterprise, item.product, item.failed_items) for item in named_products(text)] == expected


def test_table_belongs_to_the_check_told_before_it() -> None:
    table = "\n".join("|".join(row) for row in [HEADS, *ROWS])
    text = f"关于抽检情况的通告\n本次共抽检食品40批次，不合格2批次。现将不合格样品公布如下：\n{table}\n对不合格食品已责令下架。\n"
    (check,) = Reader().find(text, Inspection, reference_date=dt.date(2022, 6, 30))
    assert isinstance(check, Inspection)
    assert list(check.items) == ITEMS
    assert check.breakdown == ()
    assert check.actions == ("sale_stopped",)


def test_cells_a_line_with_heads_and_last_cells_broken_over_lines() -> None:
    heads = ["序号", "受检企业", "名称", "产品名称", "型号", "不合格", "项目"]
    rows = [
        ["1", "甲店", "水壶", "A1", "温升"],
        ["2", "乙店", "插座", "/", "标志", "爬电距离"],
        ["3", "丙店", "灯具", "B2", "接地"],
    ]
    lines = [cell for row in [heads, *rows] for cell in row]
    (item, broken, last) = [item for grid in grids_of(lines) for item in items_of(grid)]
    assert (item.enterprise, item.model, item.failed_items) == ("甲店", "A1", ("温升",))
    assert broken.failed_items == ("标志", "爬电距离")
    assert last.product == "灯具"


def test_numbers_of_kinds_with_one_cell_a_line() -> None:
    heads = [
        "序号",
        "食品种类",
        "样品抽检",
        "数量/批次",
        "合格样品",
        "数量/批次",
        "不合格样品",
        "数量/批次",
        "样品",
        "不合格率",
    ]
    rows = [["1", "糕点", "90", "87", "3", "3.33%"], ["2", "饮料", "40", "40", "0", "0"]]
    lines = [cell for row in [heads, *rows] for cell in row]
    (grid,) = grids_of(lines)
    assert [(row.subject, row.inspected, row.failed, row.fail_rate) for row in breakdown_of(grid)] == [
        ("糕点", 90, 3, 3.33),
        ("饮料", 40, 0, 0),
    ]


def test_a_table_adds_to_the_parts_that_sentences_tell() -> None:
    text = (
        "共抽检食品130批次，不合格3批次。其中，糕点、饮料的不合格率分别为3.3%、0%。\n"
        "序号|食品类别|抽检批次|不合格批次\n1|糕点|90|3\n2|饮料|40|0"
    )
    found = Reader().find(text, Inspection, reference_date=dt.date(2022, 6, 30))
    (check,) = [record for record in found if isinstance(record, Inspection)]
    assert [(row.subject, row.inspected, row.failed, row.fail_rate) for row in check.breakdown] == [
        ("糕点", 90, 3, 3.3),
        ("饮料", 40, 0, 0),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "强检：加油机1046台，合格率97.8%；电子秤2315台；计价器417台。",
            {"加油机 1046台 - -", "电子秤 2315台 - -", "计价器 417台 - -"},
        ),
        ("检查情况：粮油店42家，未见异常；小餐饮96家，责令改正6家。", {"粮油店 42家 - -", "小餐饮 96家 - -"}),
        (
            "节前检查情况：\n1.农村聚餐场所9处，台账齐全的8处；\n2.小餐饮46家，责令改正6家；\n3.农贸市场1处，快检蔬菜65份，阳性1份。",
            {"农村聚餐场所 9处 - -", "小餐饮 46家 - -", "蔬菜 65份 - 1份"},
        ),
        ("抽检情况：共抽检食品900批次，不合格9批次；\n1.肉制品100批次，不合格2批次；", {"食品 900批次 - 9批次"}),
        ("存在问题：台账不全的店42家，标签不全的96家。", set()),
    ],
)
def test_a_deed_heads_a_list_of_what_it_was_done_to(text: str, expected: set[str]) -> None:
    assert told(text) == expected


_TABLED = """2018年第三季度产品质量监督抽查结果公告
市局开展监督抽查，结果如下：
产品名称 抽查批次 合格批次 合格率
化肥 40 36 90.0%
童装 35 28 80.0%
合计 75 64 85.3%
"""


@pytest.mark.parametrize(
    ("text", "numbers", "rate"),
    [
        (_TABLED, (75, 64, None), 85.3),
        (_TABLED.replace(" ", "\t").replace("合计", "小 计"), (75, 64, None), 85.3),
        (  # one cell a line
            "2019年产品质量监督抽查统计表\n品种\n抽查批次\n合格批次\n合格率\n家具\n30\n24\n80%\n涂料\n20\n19\n95%\n合计\n50\n43\n86%\n",
            (50, 43, None),
            86,
        ),
        (  # one line for all
            "县所完成计量器具检定，具体如下：\n序号 器具名称 检定台数 合格台数 合格率 1 加油机 86 85 98.8% 2 电子秤 420 401 95% 合计 506 486 96%",
            (506, 486, None),
            96,
        ),
        (_TABLED.replace("合计 75 64 85.3%\n", ""), None, None),
        (_TABLED.replace("市局开展监督抽查，结果如下", "市局公布了标准").replace("监督抽查结果", "管理"), None, None),
        (_TABLED + "本次共抽查产品80批次，合格70批次。", (80, 70, None), None),
    ],
)
def test_a_line_of_totals_tells_the_check_where_no_sentence_does(
    text: str, numbers: tuple[float | None, float | None, float | None] | None, rate: float | None
) -> None:
    found = checks(text)
    assert [amounts(check) for check in found] == ([numbers] if numbers else [])
    assert [check.pass_rate for check in found] == ([rate] if numbers else [])
    assert all(len(check.breakdown) == 2 for check in found)


def test_a_table_tells_the_rate_that_the_sentence_on_the_same_number_leaves_out() -> None:
    (check,) = checks(_TABLED + "共抽查产品75批次。")
    assert (amounts(check), check.pass_rate) == ((75, 64, None), 85.3)
