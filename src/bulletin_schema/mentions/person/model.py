"""Person: a name, and the office and body the text says beside it."""

from __future__ import annotations

from typing import NamedTuple


class Person(NamedTuple):
    """A person as one place of the text has them: `Person("王某某", "副局长", "姚江市质监局")`."""

    name: str
    title: str | None = None
    organization: str | None = None
