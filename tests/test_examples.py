"""The example programs do what they say; each is left out where what it needs is not installed."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bulletins import EXAMPLES, ROOT

from bulletin_schema import Award, Inspection, read
from bulletin_schema.evaluate import Gold, evaluate
from bulletin_schema.reader import Reader

FOLDER = ROOT / "examples"


def program(name: str):
    spec = importlib.util.spec_from_file_location(f"example_{name}", FOLDER / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # models look their annotations up there
    spec.loader.exec_module(module)
    return module


def records(model) -> list:
    return [record for path in EXAMPLES for record in read(path.read_text("utf-8")).of(model)]


def test_duckdb_answers_in_sql() -> None:
    pytest.importorskip("duckdb")
    pytest.importorskip("pandas")
    pipeline = program("duckdb_pipeline")
    database = pipeline.load(FOLDER / "bulletins")
    assert database.sql("SELECT count(*) FROM awards").fetchall() == [(len(records(Award)),)]
    lowest = database.sql(pipeline.RATES).fetchall()[0][-1]
    assert lowest == min(check.pass_rate for check in records(Inspection) if check.pass_rate is not None)
    assert sum(row[-1] for row in database.sql(pipeline.LEVELS).fetchall()) == len(records(Award))


def test_the_service_extracts_validates_and_documents_itself() -> None:
    pytest.importorskip("fastapi")
    pytest.importorskip("httpx")
    from fastapi.testclient import TestClient  # noqa: PLC0415

    client = TestClient(program("service").app)
    text = "今年，全市企业制定国家标准12项。"
    answer = client.post("/extract", json={"text": text, "reference_date": "2021-05-01"}).json()
    work = next(record for record in answer["records"] if record["kind"] == "standards_work")
    assert work["count"]["value"] == 12
    assert work["period"]["start"] == "2021-01-01"
    assert client.post("/validate", json=work).json() == {"valid": True}
    refused = client.post("/validate", json={**work, "level": "galactic"})
    assert refused.status_code == 422
    assert refused.json()["detail"][0]["loc"][-1] == "level"
    assert client.get("/schema/award").json()["$id"].endswith("award.json")
    assert client.get("/schema/prize").status_code == 404
    assert client.get("/docs").status_code == 200
    assert "/extract" in client.get("/openapi.json").json()["paths"]


@pytest.fixture(scope="module")
def node_modules(tmp_path_factory) -> Path:
    """Return a folder with ajv in it; BULLETIN_SCHEMA_NODE names one that has it already."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("no Node.js on this machine")
    folder = Path(os.environ.get("BULLETIN_SCHEMA_NODE") or tmp_path_factory.mktemp("node"))
    if not (folder / "node_modules" / "ajv").is_dir():
        command = ["npm", "install", "--no-save", "--silent", "ajv@8", "ajv-formats@3"]
        if subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=120).returncode:
            pytest.skip("ajv cannot be installed here")
    return folder


def test_another_language_validates_against_the_schema(node_modules: Path) -> None:
    lines = [line for path in EXAMPLES for line in read(path.read_text("utf-8")).json_lines()]
    command = ["node", str(FOLDER / "validate.mjs")]
    good = subprocess.run(
        command, input="\n".join(lines), capture_output=True, check=False, encoding="utf-8", cwd=node_modules
    )
    assert good.stdout == f"{len(lines)} records, 0 invalid\n", good.stderr
    bad = json.dumps({**json.loads(lines[0]), "copies": -1})
    refused = subprocess.run(command, input=bad, capture_output=True, check=False, encoding="utf-8", cwd=node_modules)
    assert refused.returncode == 1
    assert "line 1: /copies" in refused.stdout


def test_label_studio_keeps_kinds_and_facts() -> None:
    studio = program("label_studio")
    path = next(path for path in EXAMPLES if path.stem == "newsletter")
    task = studio.task(path)
    annotated = {**task, "annotations": [{"result": task["predictions"][0]["result"]}]}
    [gold] = studio.gold([json.loads(json.dumps(annotated))])
    kinds = set(gold["exhaustive"])
    assert {"award", "inspection", "standard"} <= kinds
    assert all(label in studio.config() for label in kinds)
    assert "truncated" not in kinds


def test_the_gold_of_a_round_trip_is_read_by_evaluate(tmp_path) -> None:
    studio = program("label_studio")
    path = next(path for path in EXAMPLES if path.stem == "newsletter")
    shutil.copy(path, tmp_path / path.name)
    task = studio.task(path)
    [gold] = studio.gold([{**task, "annotations": [{"result": task["predictions"][0]["result"]}]}])
    file = tmp_path / "gold.json"
    file.write_text(json.dumps(gold), "utf-8")
    report = evaluate([Gold.load(file, tmp_path)], Reader(), kinds=set(gold["exhaustive"]))
    assert (report.total.precision, report.total.recall) == (1, 1), report.details


@pytest.mark.parametrize(("start", "expected"), [(0, 1), (2, 2), (4, 3)])
def test_an_anchor_is_told_by_its_occurrence(start: int, expected: int) -> None:
    assert program("label_studio").nth("甲乙甲乙甲", "甲", start) == expected


def test_the_report_plots_each_rate(tmp_path) -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("matplotlib")
    report = program("report")
    rates = report.pass_rates(FOLDER / "bulletins")
    stated = [c.pass_rate for c in records(Inspection)] + [
        p.pass_rate for c in records(Inspection) for p in c.breakdown
    ]
    assert sorted(rates["pass_rate"]) == sorted(rate for rate in stated if rate is not None)
    report.plot(rates, tmp_path / "rates.png")
    assert (tmp_path / "rates.png").read_bytes().startswith(b"\x89PNG")


def test_the_notebook_runs() -> None:
    pytest.importorskip("ipykernel")
    pytest.importorskip("pandas")
    nbformat = pytest.importorskip("nbformat")
    client = pytest.importorskip("nbclient").NotebookClient
    notebook = nbformat.read(FOLDER / "look.ipynb", as_version=4)
    assert all(not cell.get("outputs") for cell in notebook.cells)
    client(notebook, timeout=120, resources={"metadata": {"path": str(FOLDER)}}).execute()
    shown = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert any("<iframe" in output.get("data", {}).get("text/html", "") for output in shown)
    assert any(">count</th>" in output.get("data", {}).get("text/html", "") for output in shown)
    assert any("+ inspection." in output.get("text", "") for output in shown)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.name)
def test_each_program_says_how_to_run_it(path: Path) -> None:
    assert f"{path.stem}" in (path.read_text("utf-8").split('"""')[1])
