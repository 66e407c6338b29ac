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
        ("检定粮油经营门店电子秤318台，合格率96.2%。", "电子秤"),
        ("市局对供热企业在用煤炭抽样68批次，不合格9批次。", "煤炭"),
        ("市特检所对东湖公园6台大型游乐设施作了定期检验，全部合格。", "大型游乐设施"),
        ("总局对我市5家蚕丝被、生丝企业的6批次产品实施监督抽查，未发现不合格。", "蚕丝被、生丝"),
        ("县局抽查电商专供产品60批次，不合格9批次。", "电商专供产品"),
        ("消委会对电商平台销售的28款儿童滑板车开展了比较试验，11款符合标准要求。", "儿童滑板车"),
        ("所里深入果库、养殖场对14台地中衡逐台核验，全部合格。", "地中衡"),
        ("区局对辖区46所学校食堂进行了春季开学专项检查，发现隐患83处。", "学校食堂"),
        ("市局对37家获证企业进行证后监督检查，发现问题8个。", "获证企业"),
        ("抽检的35组建筑外窗中，有4组不合格。", "建筑外窗"),
        ("稽查大队突击检查了城区8家烟花爆竹经营点，其中2家未经许可经营被当场取缔。", "烟花爆竹经营点"),
        ("区局对286家药店开展药品经营质量管理规范符合性检查，责令整改32家。", "药店"),
        ("消委会对12款儿童手表进行比较试验，结果5款样品的表面温度超过标准限值。", "儿童手表"),
    ],
)
def test_the_goods_alone(text: str, subject: str) -> None:
    assert subjects(text) == [subject]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("今年以来抽检样品45批次（大米、食用油），不合格2批次。", "大米、食用油"),
        ("针对蹦床投诉较多，区市场监管局9月开展专项抽检，抽检40批次，不合格13批次。", "蹦床"),
        ("对企业在用的定量包装秤、台秤，该局委托县计量所检定了31台，2台超差。", "定量包装秤、台秤"),
        ("检定人员顺带把卸油口的压力表也查了，抽检37只，全部合格。", "压力表"),
        ("局长就群众关心的燃气灶具问题作答：“上半年抽了58批次，7批次不合格。”", "燃气灶具"),
        ("对纳入监管的童车、书包等36种学生用品，开展1042批次监督抽查，不合格118批次。", "童车、书包等36种学生用品"),
        ("中坝所对23家校外托管机构开展插座、电热水壶专项检查，下达责令改正通知书5份。", "插座、电热水壶"),
        ("县局组织农资大检查，检查经销业户143户，立案9起。", "农资"),
        ("为加强电线电缆产品质量监督检查，县局组织开展专项检查，检查销售门市部21家，下架插座13只。", "电线电缆"),
        ("市局对商超的定量包装商品开展了抽查。抽查显示，共抽取64批次商品，不合格15批次。", "定量包装商品"),
    ],
)
def test_goods_told_elsewhere(text: str, subject: str) -> None:
    assert subjects(text) == [subject]


@pytest.mark.parametrize("endings", ["区州市" * 14, "镇乡街道" * 10, "旗县" * 25])
def test_a_name_of_places_endings_alone_is_read_to_its_end(endings: str) -> None:
    """Each ending may close a place or open the next: to try all ways would take years."""
    assert len(subjects(f"市局抽检{endings}30批次，合格29批次。")) == 1
