"""A PostgreSQL server of Debian's, in a folder, as an unprivileged user."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.flows.served import free_port

USER = "nobody"


def binaries() -> Path:
    """Where its programs lie; installs the package where that is allowed. Skips where there is none."""
    if not _found() and os.geteuid() == 0 and shutil.which("apt-get"):
        env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "postgresql"]):
            subprocess.run(["apt-get", *words], env=env, capture_output=True)
    if not _found():
        pytest.skip("PostgreSQL is not installed and could not be")
    return _found()[-1].parent


def _found() -> list[Path]:
    return sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


@contextmanager
def postgres(database: str = "prefect") -> Iterator[str]:
    """The address of a fresh ``database``; the server runs until the block ends. Its folder is no temporary one of pytest's, which
    other users may not enter."""
    programs, port = binaries(), free_port()
    folder = Path(tempfile.mkdtemp(prefix="postgres-"))
    data = folder / "data"
    as_user: dict = {}
    if os.geteuid() == 0:
        who = pwd.getpwnam(USER)
        os.chown(folder, who.pw_uid, who.pw_gid)
        as_user = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []}

    def call(*words: str) -> None:
        done = subprocess.run(words, capture_output=True, text=True, cwd=folder, **as_user)
        assert done.returncode == 0, done.stdout + done.stderr

    call(str(programs / "initdb"), "-D", str(data), "-U", "wirehouse", "-A", "trust", "-E", "UTF8", "--no-sync")
    told = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    call(str(programs / "pg_ctl"), "-D", str(data), "-l", str(folder / "log"), "-w", "-t", "120", "-o", told, "start")
    try:
        call(str(programs / "createdb"), "-h", "127.0.0.1", "-p", str(port), "-U", "wirehouse", database)
        yield f"postgresql://wirehouse@127.0.0.1:{port}/{database}"
    finally:
        call(str(programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)
