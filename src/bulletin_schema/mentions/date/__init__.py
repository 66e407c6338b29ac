"""Dates: what the text says (DateExpression), and the days it names seen from a reference date (resolve).

>>> from datetime import date
>>> (mention,) = find_dates("今年1-7月产值增长")
>>> mention.start, mention.end
(0, 6)
>>> resolve(mention.value, date(2022, 9, 15))
Period(start=datetime.date(2022, 1, 1), end=datetime.date(2022, 7, 31), precision='month')
"""

from bulletin_schema.mentions.date.finder import find_dates
from bulletin_schema.mentions.date.model import DateExpression, Moment
from bulletin_schema.mentions.date.resolve import resolve

__all__ = ["DateExpression", "Moment", "find_dates", "resolve"]
