"""What all tests share: a profile of many examples, `pytest --hypothesis-profile=many`."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("many", max_examples=2000, deadline=None)
