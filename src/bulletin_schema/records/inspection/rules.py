"""Rules: the three sorts of check, each read by the one frame."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from bulletin_schema.found import Found
from bulletin_schema.model import Quantity
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.frame import checks_of
from bulletin_schema.records.inspection.model import Breakdown, Comparison, Inspection, InspectionMethod
from bulletin_schema.rule import scan


def _of(reading: Reading, method: InspectionMethod) -> Iterator[Found]:
    return (found for found in checks_of(reading) if cast(Inspection, found.record).method == method)


@scan(
    Inspection,
    examples={
        "全区抽查工业产品250批次，合格率97.2%，比上年提高0.6个百分点。": Inspection(
            method="sampling",
            subject="工业产品",
            inspected=Quantity(value=250, unit="批次"),
            pass_rate=97.2,
            comparisons=(Comparison(metric="pass_rate", baseline="上年", delta=Quantity(value=0.6, unit="百分点")),),
        ),
        "共抽检食品90批次，不合格3批次。其中，糕点30批次，不合格3批次；蔬菜60批次，全部合格。": Inspection(
            inspected=Quantity(value=90, unit="批次"),
            failed=Quantity(value=3, unit="批次"),
            breakdown=(
                Breakdown(subject="糕点", inspected=30, failed=3),
                Breakdown(subject="蔬菜", inspected=60, failed=0, pass_rate=100),
            ),
            consistent=True,
        ),
    },
    rejects=[
        "产品抽查合格率有待提高。",
        "力争到2025年产品质量监督抽查合格率稳定在93%以上。",
        "计划抽检农产品200批次。",
    ],
)
def sampling(reading: Reading) -> Iterator[Found]:
    """Goods sampled and tested: how many, how many passed, the rates and what they are compared with."""
    return _of(reading, "sampling")


@scan(
    Inspection,
    examples={
        "近日，执法人员检查加油站12家，发现部分加油站铅封破损等问题，下达责令整改通知书3份。": Inspection(
            method="site_check",
            inspected=Quantity(value=12, unit="家"),
            findings=("铅封破损",),
            actions=("rectification_ordered", "notice_issued"),
        ),
    },
    rejects=["各单位要加强监督检查，对发现的问题限期整改。", "检查组出动执法人员26人次。"],
)
def site_check(reading: Reading) -> Iterator[Found]:
    """Firms and places looked at: how many, what was found there, what was ordered."""
    return _of(reading, "site_check")


@scan(
    Inspection,
    examples={
        "本月共检定电子秤230台（件），合格221台（件），合格率96.1%。": Inspection(
            method="verification",
            subject="电子秤",
            inspected=Quantity(value=230, unit="台"),
            passed=Quantity(value=221, unit="台"),
            pass_rate=96.1,
            consistent=True,
        ),
    },
    rejects=["出租车计价器须经检定合格后方可使用。"],
)
def verification(reading: Reading) -> Iterator[Found]:
    """Measuring instruments verified: how many, how many were right."""
    return _of(reading, "verification")
