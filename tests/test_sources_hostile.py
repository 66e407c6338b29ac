"""Hostile and broken files: an error that says what is wrong, in bounded memory, with the caller alive."""

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from made import hostile

from bulletin_schema.errors import DamagedError, EncryptedError, LimitError, NoTextError, SourceError
from bulletin_schema.sources import load, load_bytes

MOST_MEMORY = 512 * 1024  # kilobytes, as the system counts them

REFUSED: dict[str, tuple[Callable[[], bytes], type[SourceError]]] = {
    "encrypted PDF": (hostile.encrypted_pdf, EncryptedError),
    "PDF that breaks off": (hostile.truncated_pdf, DamagedError),
    "PDF of pictures": (hostile.scanned_pdf, NoTextError),
    "PDF that inflates": (hostile.inflating_pdf, LimitError),
    "PDF of endless letters": (hostile.endless_letters_pdf, LimitError),
    "PDF of nothing": (lambda: b"%PDF-1.7\n%%EOF\n", DamagedError),
    "PDF of noise": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 100 + b"%%EOF", DamagedError),
    "DOCX that inflates": (hostile.zip_bomb, LimitError),
    "DOCX that hides that it inflates": (hostile.lying_zip_bomb, DamagedError),
    "DOCX of endless paragraphs": (lambda: hostile.crowded_docx(hostile.PARAGRAPH, 400_000), LimitError),
    "DOCX of nested tables": (lambda: hostile.crowded_docx(b"<w:tbl><w:tr><w:tc>", 4000), DamagedError),
    "one endless line": (lambda: b"a" * 100_000_000, LimitError),
    "dense dates and codes": (lambda: "2021年5月6日 GB/T 19001-2016，".encode() * 100_000, LimitError),
    "page of endless tags": (lambda: b"<html><body>" + b"<p>a</p>" * 400_000, LimitError),
}
PAGES = {**hostile.NESTED, **hostile.ENTITIES, **hostile.CROWDS}


@pytest.mark.parametrize(("make", "error"), REFUSED.values(), ids=REFUSED)
def test_refused_with_file_and_reason(make: Callable[[], bytes], error: type[SourceError]) -> None:
    with pytest.raises(error) as caught:
        load_bytes(make(), name="bulletin.pdf")
    assert type(caught.value) is error
    assert str(caught.value).startswith("bulletin.pdf: ")
    assert "\n" not in str(caught.value)


def test_a_pdf_that_only_forbids_printing_is_read() -> None:
    assert "250批次" in load_bytes(hostile.protected_pdf()).text


def test_a_linearized_pdf_that_breaks_off_is_refused() -> None:
    data = b"%PDF-1.4\n1 0 obj<</Linearized 1/L 90000>>endobj\n%%EOF\n" + bytes(500) + b"%%EOF\n"
    with pytest.raises(DamagedError, match="breaks off"):
        load_bytes(data)


def test_all_in_one_process_stay_within_memory(tmp_path: Path) -> None:
    """What each of the files leaves behind, and the children's peaks, are counted by the system."""
    files = {f"{n}.bin": make() for n, (make, _) in enumerate(REFUSED.values())}
    files |= {"letters.pdf": hostile.endless_letters_pdf(100_000), "scattered.pdf": hostile.scattered_pdf(50_000)}
    files |= {f"{n}.html": data for n, data in enumerate(PAGES.values())}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    script = """
import resource, sys
from pathlib import Path
from bulletin_schema.errors import SourceError
from bulletin_schema.sources import load
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        text = load(path).text
        print(path.name, "text", len(text))
    except SourceError as error:
        print(path.name, type(error).__name__)
# Not ru_maxrss for this process: it starts with the size of the one that forked it, the whole test run.
own = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True)
    *told, peaks = done.stdout.splitlines()
    assert len(told) == len(files)
    assert all(int(peak) < MOST_MEMORY for peak in peaks.split())


def test_limits_are_for_the_worker_and_not_for_the_caller() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    load_bytes(hostile.small_pdf())
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_a_folder_of_good_and_bad_files_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(hostile.small_pdf())
    (tmp_path / "b.pdf").write_bytes(hostile.encrypted_pdf())
    (tmp_path / "c.html").write_bytes("<html><body><p>全市抽查工业产品250批次，合格率97%。</p></body></html>".encode())
    (tmp_path / "d.docx").write_bytes(hostile.crowded_docx(hostile.PARAGRAPH, 3))
    command = [sys.executable, "-c", "from bulletin_schema.cli import main; main()", "extract", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "b.pdf: is encrypted" in done.stderr
    assert done.stderr.count("\n") == 1
    assert all(name in done.stdout for name in ("a.pdf", "c.html", "d.docx"))
    assert load(tmp_path / "a.pdf").format == "pdf"
