"""What all tests share: no test is timed, and a profile of many examples, `pytest --hypothesis-profile=many`."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("many", settings.get_profile("default"), max_examples=2000)
settings.load_profile("default")
