"""Examples of what stands in a view's columns, for the dictionary: taken from the sample articles by ``python -m flows.view_examples``."""

from __future__ import annotations

import json
from importlib import resources

FILE = "view_examples.json"


def view_examples() -> dict[str, dict[str, str]]:
    """View -> column -> example; a column that is empty on all the sample articles has none."""
    return json.loads((resources.files("warehouse") / FILE).read_text(encoding="utf-8"))
