"""A zip archive that is one document, as office files and e-books are: its members, bounded all together."""

from __future__ import annotations

import io
import zipfile
import zlib

from transforms.reading.limits import Limits
from transforms.reading.opened import Opened
from transforms.reading.outcomes import ReadingStopped

_CHUNK = 262_144


class Package:
    """``names`` of the members, and their bytes. Stops with ``damaged_archive``, ``encrypted_member``, ``archive_bomb``."""

    def __init__(self, opened: Opened, limits: Limits):
        self.data = opened.whole()
        self._left = max(limits.expanded_bytes, limits.expansion * len(self.data))
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(self.data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise ReadingStopped("damaged_archive", f"not a whole document: {error}") from error
        self.names = [info.filename for info in self._archive.infolist() if not info.is_dir()]

    def read(self, name: str) -> bytes | None:
        """A member; None where there is none of that name. The sizes that the archive declares are not believed."""
        try:
            with self._archive.open(name) as member:
                chunks = []
                while chunk := member.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise ReadingStopped(
                            "archive_bomb", "the document's parts grow beyond the limit for all of them"
                        )
                    chunks.append(chunk)
                return b"".join(chunks)
        except KeyError:
            return None
        except (RuntimeError, NotImplementedError) as error:
            raise ReadingStopped("encrypted_member", f"{name}: {error}") from error
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError) as error:
            raise ReadingStopped("damaged_archive", f"{name}: {error}") from error
