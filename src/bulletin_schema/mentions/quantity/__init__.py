"""Quantities: counts, percentages, percentage points and money, each with its unit and bound.

>>> [(m.kind, m.value.value, m.value.unit, m.value.bound) for m in find_quantities("近30个国家的七百余项标准")]
[('count', 30, '个', 'nearly'), ('count', 700, '项', 'at_least')]
"""

from bulletin_schema.mentions.quantity.finder import find_quantities

__all__ = ["find_quantities"]
