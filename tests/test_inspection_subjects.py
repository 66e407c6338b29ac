"""Inspections: what was checked, without where it stands, how many there were and what led to the check."""

import datetime as dt

import pytest

from bulletin_schema import Reader
from bulletin_schema.records.inspection import Inspection

READER = Reader()


def subjects(text: str) -> list[str | None]:
    found = READER.find(text, Inspection, reference_date=dt.date(2022, 6, 30))
    return [record.subject for record in found if isinstance(record, Inspection)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("今年检查商场、医院和老旧小区电梯186台，发现隐患23处，下达指令书5份。", "电梯"),
        ("免费检定集贸市场电子秤214台。", "电子秤"),
        ("检定乡镇卫生院血压计、心电图机210台，合格率98%。", "血压计、心电图机"),
        ("质监所检定医用血压计30台，合格29台。", "医用血压计"),
        ("市局对18个批次农药产品进行执法监督抽检，合格17个批次。", "农药"),
        ("区局抽检转换器商品64组，不合格10组。", "转换器"),
        ("县局抽检消防产品30批次，合格29批次。", "消防产品"),
        ("首轮燃气灶抽查18批次，合格15批次。", "燃气灶"),
        ("水泵产品省级以上监督抽查86批次，合格率94%。", "水泵"),
    ],
)
def test_the_goods_alone(text: str, subject: str) -> None:
    assert subjects(text) == [subject]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("今年以来抽检样品45批次（大米、食用油），不合格2批次。", "大米、食用油"),
        ("针对蹦床投诉较多，区市场监管局9月开展专项抽检，抽检40批次，不合格13批次。", "蹦床"),
        ("市局对商超的定量包装商品开展了抽查。抽查显示，共抽取64批次商品，不合格15批次。", "定量包装商品"),
    ],
)
def test_goods_told_elsewhere(text: str, subject: str) -> None:
    assert subjects(text) == [subject]


@pytest.mark.parametrize("endings", ["区州市" * 14, "镇乡街道" * 10, "旗县" * 25])
def test_a_name_of_places_endings_alone_is_read_to_its_end(endings: str) -> None:
    """Each ending may close a place or open the next: to try all ways would take years."""
    assert len(subjects(f"市局抽检{endings}30批次，合格29批次。")) == 1
