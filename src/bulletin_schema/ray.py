"""Ray: extraction beyond one machine, `extract_batch` run by Ray Data on every core of a cluster.

    dataset = read_dataset("s3://bucket/bulletins/", format="parquet")
    dataset.write_parquet("s3://bucket/records/")

The rows are those of `bulletin_schema.arrow.extract_batch`. A document that cannot be read is a row with its reason
in `error`; a batch whose worker dies is given to another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from bulletin_schema.arrow import extract_batch
from bulletin_schema.corpus.portable import pack, unpack
from bulletin_schema.errors import BulletinError
from bulletin_schema.extras import require
from bulletin_schema.model import Region
from bulletin_schema.reader import Reader

if TYPE_CHECKING:
    from pyarrow.fs import FileSystem
    from ray.data import Dataset

Format = Literal["parquet", "jsonl"]

BATCH_DOCUMENTS: Final = 64  # some hundred thousand characters
RETRIES: Final = 3
_SUFFIXES: Final[dict[str, Format]] = {".parquet": "parquet", ".jsonl": "jsonl", ".json": "jsonl"}


class DatasetError(BulletinError):
    """Input files whose format cannot be told from their names."""


def read_dataset(  # noqa: PLR0913 - where documents stand and how they are read
    paths: str | Path | Sequence[str | Path],
    *,
    format: Format | None = None,  # noqa: A002
    filesystem: FileSystem | None = None,
    reader: Reader | None = None,
    home_region: Region | None = None,
    retries: int = RETRIES,
) -> Dataset:
    """Return the records of documents that stand in Parquet or JSON Lines files, or folders of them.

    The files have the columns `document` and `text`, and may have `reference_date`. `format` is told from the files'
    names where it is not given; `filesystem` is any file system of Arrow, and without one the paths tell it. Nothing
    is read before the dataset is written or looked at.
    """
    data = require("ray.data", extra="ray")
    names = [str(path) for path in ([paths] if isinstance(paths, str | Path) else paths)]
    if (format or _format(names)) == "parquet":
        given = data.read_parquet(names, filesystem=filesystem)
    else:
        given = data.read_json(names, filesystem=filesystem, parse_options=_json_options())
    return extract_dataset(given, reader=reader, home_region=home_region, retries=retries)


def extract_dataset(
    dataset: Dataset, *, reader: Reader | None = None, home_region: Region | None = None, retries: int = RETRIES
) -> Dataset:
    """Return the records of a dataset of documents, with the columns that `extract_batch` asks for.

    `retries` is how often a batch is given to another worker after its worker died.
    """
    function: Any = _extract  # Ray's type of functions knows no further arguments
    return dataset.map_batches(
        function,
        fn_kwargs={"packed": None if reader is None else pack(reader), "home_region": home_region},
        batch_format="pyarrow",
        batch_size=BATCH_DOCUMENTS,
        max_retries=retries,  # Ray Data itself would try for ever
    )


def _extract(batch: Any, *, packed: bytes | None, home_region: Region | None) -> Any:
    reader = None if packed is None else unpack(packed)
    return extract_batch(batch, reader=reader, home_region=home_region)


def _format(names: Sequence[str]) -> Format:
    formats = {_SUFFIXES.get(Path(name).suffix.lower()) for name in names}
    if len(formats) != 1 or None in formats:
        raise DatasetError(f"{names[0] if names else 'no file'}: say which format the files have, parquet or jsonl")
    return formats.pop() or "parquet"


def _json_options() -> Any:
    # Left to guess, Arrow reads a name such as 2021-03-01 as a point in time.
    pa = require("pyarrow", extra="ray")
    schema = pa.schema({"document": pa.string(), "text": pa.string()})
    return require("pyarrow.json", extra="ray").ParseOptions(explicit_schema=schema)
