"""The command line's door: `bulletin-schema`, or `python -m bulletin_schema`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; without the extra that it needs, say which."""
    try:
        from bulletin_schema.cli import main as run  # noqa: PLC0415 - the library works without its packages
    except ModuleNotFoundError as error:
        if error.name not in ("typer", "rich"):
            raise
        sys.exit("bulletin-schema: the command line needs an extra: pip install 'bulletin-schema[cli]'")
    run()


if __name__ == "__main__":
    main()
