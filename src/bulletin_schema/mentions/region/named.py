"""region_named: the one division that somebody means by a name."""

from __future__ import annotations

from bulletin_schema.mentions.region.find import find_divisions
from bulletin_schema.mentions.region.resolve import resolve_regions
from bulletin_schema.model import Region


def region_named(name: str) -> Region | None:
    """Return the division of a full or short name, None where there is none or several of that name.

    >>> region_named("南京市鼓楼区"), region_named("鼓楼区"), region_named("泰州").code
    (Region(name='鼓楼区', code='320106'), None, '321200')
    """
    found = resolve_regions(find_divisions(name))
    if len(found) != 1 or found[0].end != len(name) or found[0].value.code is None:
        return None
    return found[0].value
