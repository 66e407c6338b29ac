"""Environments of other libraries, whose dependencies stay out of this project's own."""

from __future__ import annotations

import subprocess
import venv
from collections.abc import Sequence
from pathlib import Path


def interpreter(folder: Path, needed: Sequence[str], wanted: Sequence[str] = ()) -> str:
    """Return the Python of an environment, made in a folder where it is missing.

    What is wanted and has no wheel here is left out; without what is needed it fails.
    """
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        install = [str(python), "-m", "pip", "install", "--quiet"]
        subprocess.run([*install, *needed], check=True)
        for one in wanted:
            subprocess.run([*install, one], check=False)
    return str(python)
