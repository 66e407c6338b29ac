"""The package as it is built: nothing left behind, and it runs from where it was put."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from bulletins import EXAMPLES, ROOT

SOURCE = ROOT / "src" / "bulletin_schema"


def files_of(folder: Path) -> set[str]:
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path.relative_to(folder)) for path in paths}


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """The files that a wheel holds, built without network from a copy of the sources."""
    pytest.importorskip("setuptools")
    work = tmp_path_factory.mktemp("build")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, work)
    shutil.copytree(SOURCE, work / "src" / "bulletin_schema", ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-c", "from setuptools import setup; setup()", "build_py", "--build-lib", "built"]
    made = subprocess.run(command, cwd=work, capture_output=True, check=False, encoding="utf-8")
    assert made.returncode == 0, made.stderr
    return work / "built"


def run(built: Path, *args: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(built), "PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, *args], capture_output=True, check=False, encoding="utf-8", env=env)


def test_every_file_of_the_sources_is_packed(built: Path) -> None:
    assert files_of(built / "bulletin_schema") == files_of(SOURCE)


def test_what_is_packed_runs(built: Path) -> None:
    told = run(built, "-c", "import bulletin_schema; print(bulletin_schema.__file__)")
    assert told.stdout.startswith(str(built))
    extracted = run(built, "-m", "bulletin_schema", "extract", str(EXAMPLES[0]))
    assert extracted.returncode == 0, extracted.stderr
    assert '"kind": "bulletin"' in extracted.stdout
    page = run(built, "-m", "bulletin_schema", "show", str(EXAMPLES[0]))
    assert page.stdout.startswith("<!doctype html>"), page.stderr


def test_the_command_is_there() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    module, _, name = scripts["bulletin-schema"].partition(":")
    told = run(SOURCE.parent, "-c", f"import {module}; print(callable({module}.{name}))")
    assert told.stdout.strip() == "True", told.stderr


def test_without_its_extra_the_command_line_says_which(tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text("raise ModuleNotFoundError('No module named typer', name='typer')")
    env = {**os.environ, "PYTHONPATH": str(tmp_path)}
    command = [sys.executable, "-m", "bulletin_schema", "--version"]
    result = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", env=env)
    assert result.returncode == 1
    assert result.stderr == "bulletin-schema: the command line needs an extra: pip install 'bulletin-schema[cli]'\n"
