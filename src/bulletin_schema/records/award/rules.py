"""The rules of awards: what a sentence tells, what a later one adds, lists and tables of winners."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.model import Quantity
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.model import Award
from bulletin_schema.records.award.settle import settle
from bulletin_schema.records.award.telling import tell
from bulletin_schema.rule import Found, Kind, scan


@scan(
    Award,
    examples={
        "全县2家企业申报2021年山东省省长质量奖。": Award(
            name="山东省省长质量奖",
            scheme="quality_award",
            level="province",
            year=2021,
            count=Quantity(value=2, unit="家"),
            status="applied",
        ),
        "全市现有江苏名牌产品21个、驰名商标4件。": [
            Award(name="江苏名牌产品", scheme="brand", count=Quantity(value=21, unit="个"), status="held"),
            Award(name="驰名商标", scheme="brand", count=Quantity(value=4, unit="件"), status="held"),
        ],
        "2018、2019年，金寨县连续两年获评安徽省质量工作先进单位。": [
            Award(name="安徽省质量工作先进单位", scheme="honour", year=2018, recipients=("金寨县",), status="won"),
            Award(name="安徽省质量工作先进单位", scheme="honour", year=2019, recipients=("金寨县",), status="won"),
        ],
        "4家企业获省质量信用AA级公示。": Award(
            name="质量信用AA级",
            scheme="credit_rating",
            level="province",
            grade="AA",
            count=Quantity(value=4, unit="家"),
            status="won",
        ),
        "9家企业入选河南省省长质量奖培育库。": Award(
            name="河南省省长质量奖", count=Quantity(value=9, unit="家"), status="shortlisted"
        ),
    },
    rejects=[
        "积极争创江苏省省长质量奖。",
        "认真做好市长质量奖评审工作。",
        "力争到2025年新增省长质量奖企业3家。",
        "修订《市长质量奖管理办法》。",
        "目前尚无企业获得中国质量奖。",
    ],
)
def named_award(reading: Reading) -> Iterator[Found]:
    """An award's name with the verb, the count or the recipients that make it a fact."""
    yield from tell(reading)


AWARD = Kind(Award, (named_award,), settle)
