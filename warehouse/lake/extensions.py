"""DuckDB's extensions, out of the wheels of the extra ``lake``: nothing is downloaded."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import duckdb

from warehouse.faults import ExtensionMissing
from warehouse.sql import literal

FOR_CATALOG = {
    "postgres": ("ducklake", "postgres_scanner"),
    "sqlite": ("ducklake", "sqlite_scanner"),
    "duckdb": ("ducklake",),
}
FOR_OBJECTS = "httpfs"  # s3://, gs:// and the like


def extension_file(name: str) -> Path | None:
    """Where the wheel has an extension for this very DuckDB; None where it is not installed or is another version's."""
    found = find_spec(f"duckdb_extension_{name}")
    if found is None or found.origin is None:
        return None
    file = Path(found.origin).parent / "extensions" / f"v{duckdb.__version__}" / f"{name}.duckdb_extension"
    return file if file.exists() else None


_checked: set[str] = set()


def instance(names: tuple[str, ...]) -> duckdb.DuckDBPyConnection:
    """A DuckDB to load extensions into. The first in a process checks their signatures, which means reading them whole, a quarter of a
    second; later ones take the same files without that."""
    is_known = _checked.issuperset(names)
    return duckdb.connect(config={"allow_unsigned_extensions": "true"} if is_known else {})


def load(connection: duckdb.DuckDBPyConnection, names: tuple[str, ...]) -> None:
    """Loads extensions, and forbids DuckDB to fetch any by itself. Raises ExtensionMissing."""
    connection.execute("set autoinstall_known_extensions = false; set autoload_known_extensions = false")
    for name in names:
        file = extension_file(name)
        if file is None:
            package = f"duckdb-extension-{name.replace('_', '-')}=={duckdb.__version__}"
            raise ExtensionMissing(
                f"a lake needs DuckDB's extension {name} for {duckdb.__version__}, which is not installed: pip install"
                f" 'wirehouse[lake]' (or {package}); nothing is downloaded at run time"
            )
        connection.execute(f"load {literal(str(file))}")
        _checked.add(name)
