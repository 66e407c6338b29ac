"""Every example in a docstring is run, and every public name has one."""

import doctest
import importlib
import pkgutil

import pytest

import bulletin_schema

# Modules that only run: the command line's, and what needs a package of its own.
_SKIPPED = {"bulletin_schema.__main__"}
_MODULES = sorted(
    {"bulletin_schema"}
    | {found.name for found in pkgutil.walk_packages(bulletin_schema.__path__, "bulletin_schema.")} - _SKIPPED
)


@pytest.mark.parametrize("name", _MODULES)
def test_examples_in_docstrings_run(name: str) -> None:
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as error:
        pytest.skip(f"needs {error.name}")
    # The package's attributes are loaded on demand; a finder would miss or load them all.
    failures, _ = doctest.testmod(module, report=False)
    assert failures == 0


@pytest.mark.parametrize("name", bulletin_schema.__all__)
def test_every_public_name_has_an_example(name: str) -> None:
    one = getattr(bulletin_schema, name)
    if name in ("AnyRecord", "RULES", "SCHEMA_VERSION"):  # values, which have no docstring of their own
        assert not isinstance(one, type)
        return
    assert ">>>" in one.__doc__, "a docstring with an example that runs"
