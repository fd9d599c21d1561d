"""Where the settings file is. Imports nothing: every command asks."""

from __future__ import annotations

import os
from pathlib import Path

CONFIG = "WIREHOUSE_CONFIG"
FILE = "wirehouse.toml"


def is_there() -> bool:
    """Whether there may be settings to read: WIREHOUSE_CONFIG names a file, or there is one in this folder."""
    return bool(os.environ.get(CONFIG)) or Path(FILE).is_file()
