r"""Layout: a clean view becomes masthead, articles and sentences, with broken lines joined.

>>> layout = lay_out(View("某区召开质量大会\n\n近日，某区质量大会召开，表彰质量奖企\n\n业3家。（办公室）"))
>>> layout.pieces[0].record.title, [c.name for c in layout.pieces[0].record.contributors]
('某区召开质量大会', ['办公室'])
>>> layout.view.text.splitlines()[-1]
'近日，某区质量大会召开，表彰质量奖企业3家。（办公室）'
"""

from __future__ import annotations

import datetime as dt

from bulletin_schema.layout.model import Layout, Piece, Role, Sentence
from bulletin_schema.layout.reading import lay_out_view
from bulletin_schema.text import View

__all__ = ["Layout", "Piece", "Role", "Sentence", "lay_out"]


def lay_out(view: View, *, reference: dt.date | None = None) -> Layout:
    """Find the structure of a normalised view.

    `reference` gives the year to a dateline that names only a day (5月6日电); without it such a day stays unread.
    """
    return lay_out_view(view, reference)
