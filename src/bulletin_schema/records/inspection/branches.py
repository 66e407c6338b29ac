"""Branches: a bureau's own office named behind it, 市市场监管局清溪所, and by itself further on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading

_BRANCH = regex_pattern(
    r"(?!组织|要求|指导|会同|联合|安排|辖区|下属|机关|基层|各|该|在)(?:\p{Han}{2,4}|\p{Han}{2,3}(?:市场监管|监管|工商))(?:所|分局|大队|中队)"
    r"(?=自|于|对|组织|开展|在|近日|日前|会同|联合|执法|根据|按照|共|已|工作人员|，|检查|通过|针对|为|[^\p{Han}])"
)


def with_branches(reading: Reading, bodies: Sequence[Mention[Any]]) -> list[Mention[Any]]:
    """Return bodies, a bureau with the branch named right behind it; the branch by itself checks as a bureau does."""
    told = [_in_full(reading, body) for body in bodies]
    branches = {
        full.value.name.removeprefix(body.value.name): full.value.type
        for body, full in zip(bodies, told, strict=True)
        if full is not body
    }
    ends = {full.end for body, full in zip(bodies, told, strict=True) if full is not body}
    alone = [one for one in told if one.value.name not in branches or one.end not in ends]
    return [
        one._replace(value=one.value._replace(type=branches[one.value.name])) if one.value.name in branches else one
        for one in alone
    ]


def _in_full(reading: Reading, body: Mention[Any]) -> Mention[Any]:
    if not body.value.name.endswith("局"):
        return body
    branch = _BRANCH.match(reading.text, body.end)
    if branch is None:
        return body
    return body._replace(end=branch.end(), value=body.value._replace(name=body.value.name + branch.group()))
