"""Pure functions: text or polars frames in, polars frames out."""

from transforms.compiled.state import import_sources_unless_compiled

import_sources_unless_compiled()
