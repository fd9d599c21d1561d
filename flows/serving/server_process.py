"""`prefect server start`, with SQLite's transactions begun for writing.

Prefect begins them for reading and upgrades at the first write. SQLite refuses that at once where another connection has
written meanwhile ("database is locked"), however long it may wait. Begun for writing, they queue. PostgreSQL is not concerned.

    python -m flows.serving.server_process server start …
"""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Any


def main() -> None:
    from prefect.cli import app
    from prefect.server.database.configurations import AioSqliteConfiguration

    begin = AioSqliteConfiguration.begin_transaction

    def queueing(self: Any, session: Any, with_for_update: bool = False) -> AbstractAsyncContextManager:
        return begin(self, session, with_for_update=True)

    AioSqliteConfiguration.begin_transaction = queueing  # type: ignore[method-assign,assignment]
    app()


if __name__ == "__main__":
    main()
