"""Regions: divisions of GB/T 2260 named in full, in short, or as 我市 and 全区, found and then settled."""

from bulletin_schema.mentions.region.expression import RegionExpression
from bulletin_schema.mentions.region.find import find_divisions, find_regions
from bulletin_schema.mentions.region.resolve import Place, resolve_regions
from bulletin_schema.mentions.region.table import Division

__all__ = ["Division", "Place", "RegionExpression", "find_divisions", "find_regions", "resolve_regions"]
