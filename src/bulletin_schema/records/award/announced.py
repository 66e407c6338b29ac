"""Announced: an award whose winners are made public as a list, before its grades are told one by one."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.shape import DATE
from bulletin_schema.records.award.told import Told

# 公布2012年“中国标准创新贡献奖”获奖名单，其中…获二等奖
_LIST_MADE_PUBLIC = regex_pattern(rf"(?:公布|发布|揭晓)了?(?:{DATE}|[“\s])*$")
_ITS_LIST = regex_pattern(r"[”\s]*(?:获奖)?(?:项目|企业|组织)?名单[，；]")


def is_announced(topic: Told, facts: Sequence[Told]) -> bool:
    """Tell an award whose list of winners is made public, and then told grade by grade: 公布…获奖名单，其中甲公司获二等奖."""
    return _LIST_MADE_PUBLIC.search(topic.clause) is not None and (
        _ITS_LIST.match(topic.after) is not None
        and any(
            f.token.at > topic.token.at and f.named.name.startswith(topic.named.name) and f.named.grade for f in facts
        )
    )
