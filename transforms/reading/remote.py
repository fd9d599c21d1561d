"""Files at addresses, by fsspec: object stores (s3://, gs://, az://), https://, and anything else it has a driver for."""

from __future__ import annotations

import io
import re
from typing import Any, BinaryIO, NamedTuple

from transforms.reading.retrying import is_passing, patiently

EXTRAS = {"s3": "s3", "s3a": "s3", "gs": "gcs", "gcs": "gcs", "az": "azure", "abfs": "azure", "abfss": "azure", "adl": "azure",
          "http": "http", "https": "http"}  # fmt: skip
"""Protocol -> the extra of this package that brings its driver."""

_WEB = frozenset({"http", "https"})
_CREDENTIALS = re.compile(r"(?<=://)[^/@\s]*@")
_BLOCK = 1 << 20


class SourceNotFound(FileNotFoundError):
    """A source that the user named is not there; says which, and what to do."""


class SourceUnreachable(OSError):
    """A store or site did not answer, or refused for now: another try may help."""


class RemoteFile(NamedTuple):
    """``uri`` its whole address, without any password; ``relative`` its path below the address that the user gave."""

    uri: str
    relative: str
    is_named: bool
    system: Any
    path: str

    def open(self) -> BinaryIO:
        """A stream of it. Raises OSError."""
        try:
            opened = patiently(lambda: self.system.open(self.path, "rb", block_size=_BLOCK))
            return _Stream(opened)  # type: ignore[return-value]
        except (OSError, ImportError):
            raise
        except Exception as error:  # each store's client has errors of its own
            raise OSError(f"{type(error).__name__}: {str(error)[:200]}") from error


class _Stream(io.RawIOBase):
    """A store's stream, whose errors are the system's."""

    def __init__(self, stream: Any):
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._read(len(buffer))
        except OSError:
            raise
        except Exception as error:
            raise OSError(f"{type(error).__name__}: {str(error)[:200]}") from error
        buffer[: len(data)] = data
        return len(data)

    def _read(self, length: int) -> bytes:
        """What cannot be wound back is not tried twice: it would go on after a gap."""
        if not getattr(self._stream, "seekable", lambda: False)():
            return self._stream.read(length)
        at = self._stream.tell()

        def attempt() -> bytes:
            if self._stream.tell() != at:
                self._stream.seek(at)
            return self._stream.read(length)

        return patiently(attempt)

    def close(self) -> None:
        self._stream.close()
        super().close()


def find_remote(address: str) -> tuple[RemoteFile, ...]:
    """The files at an address, by name: itself, or all below it, or those that its wildcards match. Hidden ones are left
    out. Raises SourceNotFound, SourceUnreachable, and ImportError where the store's driver is not installed."""
    import fsspec

    protocol = address.partition("://")[0]
    shown = _CREDENTIALS.sub("", address)
    try:
        system, root = fsspec.core.url_to_fs(address)
        paths = patiently(lambda: _paths(system, root, protocol))
    except ImportError as error:
        extra = EXTRAS.get(protocol)
        how = f"pip install 'wirehouse[{extra}]' brings it" if extra else str(error)
        raise ImportError(f"the driver for {protocol}:// addresses; {how}", name=error.name) from error
    except Exception as error:  # each store's client has errors of its own
        told = f"{shown}: {str(error)[:300] or type(error).__name__}"
        if is_passing(error):
            raise SourceUnreachable(f"{told}; it may answer later: run again") from error
        raise SourceNotFound(told) from error
    if not paths:
        raise SourceNotFound(f"{shown}: nothing is there")
    is_one = paths == [root]
    wildcard = _MAGIC.search(root) if protocol not in _WEB else None
    base = root[: wildcard.start()].rpartition("/")[0] if wildcard else root.rstrip("/")
    found = []
    for path in paths:
        relative = path.rstrip("/").rpartition("/")[2] if is_one else path.removeprefix(base).strip("/")
        uri = _CREDENTIALS.sub("", system.unstrip_protocol(path))
        if not any(part.startswith(".") for part in relative.split("/")):
            found.append(RemoteFile(uri, relative, is_one, system, path))
    return tuple(found)


_MAGIC = re.compile(r"[*?\[]")


def _paths(system: Any, root: str, protocol: str) -> list[str]:
    if protocol in _WEB:  # a page that lists files ends in a slash; a question mark is not a wildcard there
        if root.endswith("/"):
            return sorted(path for path in system.find(root) if not path.endswith("/"))
        return [system.info(root)["name"]]  # raises where nothing is
    if _MAGIC.search(root):
        return sorted(path for path in system.glob(root) if system.isfile(path))
    return [root] if system.isfile(root) else sorted(system.find(root))
