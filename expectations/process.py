"""Audits run in their own process, so that nobody waits for the import of Great Expectations, which takes seconds.

A pipeline starts the process when it has something to do and submits the batch once that is staged; the import runs
beside its own work. The two talk in lines of JSON. This module imports neither Great Expectations nor anything else
that is slow.
"""

from __future__ import annotations

import gc
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from expectations.lazy import put_off
from expectations.results import Audit
from warehouse.lake.lake_name import place


class AuditError(RuntimeError):
    """The audit could not be made: the process ended, or a file could not be opened. The message tells what it said."""


class AuditProcess:
    """A child process that audits; also a context manager, which closes it.

    >>> with AuditProcess() as process:                                  # doctest: +SKIP
    ...     process.submit(scratch, warehouse, run={"run_key": 1})
    ...     process.result(timeout=600).is_fit
    """

    def __init__(self) -> None:
        self._child: subprocess.Popen[str] | None = None
        self._stderr: IO[bytes] | None = None
        self._answers: queue.Queue[str | None] = queue.Queue()
        self._waiting = 0

    def start(self) -> AuditProcess:
        """Starts the child unless it runs already; returns at once, while the child imports."""
        if self._child is None or self._child.poll() is not None:
            self.close()
            self._stderr = tempfile.TemporaryFile()  # noqa: SIM115 -- closed with the process; a pipe could fill and block it
            self._answers = queue.Queue()
            self._child = subprocess.Popen(
                [sys.executable, "-m", "expectations.process"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._stderr,
                text=True,
                encoding="utf-8",
                env=_environment(),
                start_new_session=True,  # Ctrl-C is for the parent to handle; its end closes our stdin
            )
            threading.Thread(target=_listen, args=(self._child.stdout, self._answers), daemon=True).start()
        return self

    def submit(
        self,
        scratch: Path,
        published: Path,
        *,
        run: dict[str, Any] | None = None,
        whole: bool = False,
        data_docs: Path | None = None,
    ) -> None:
        """Hands over a job; arguments as of ``expectations.audit.audit``. Both files must be closed by then, and stay
        so until the result is there. Starts the child if need be. Raises AuditError if it has died."""
        self.start()
        assert self._child is not None and self._child.stdin is not None
        job = {
            "scratch": str(scratch.absolute()),
            "published": os.fspath(published.absolute()),
            "run": run or {},
            "whole": whole,
            "data_docs": str(data_docs.absolute()) if data_docs else None,
        }
        try:
            self._child.stdin.write(json.dumps(job, default=str) + "\n")
            self._child.stdin.flush()
        except OSError as error:
            raise AuditError(f"The audit process ended before it took the job.{self._said()}") from error
        self._waiting += 1

    def result(self, timeout: float | None = None) -> Audit:
        """Waits for the oldest job's result, at most ``timeout`` seconds. Raises AuditError if there is none to come,
        the job failed, or the child died; TimeoutError if it takes longer."""
        if not self._waiting:
            raise AuditError("No audit was submitted.")
        try:
            line = self._answers.get(timeout=timeout)
        except queue.Empty:
            raise TimeoutError(f"The audit took longer than {timeout:g} seconds.") from None
        self._waiting -= 1
        if line is None:
            raise AuditError(f"The audit process ended before it answered.{self._said()}")
        answer = json.loads(line)
        if "error" in answer:
            raise AuditError(answer["error"])
        return Audit.of(answer["results"], answer["seconds"])

    def audit(
        self,
        scratch: Path,
        published: Path,
        *,
        run: dict[str, Any] | None = None,
        whole: bool = False,
        data_docs: Path | None = None,
        timeout: float | None = None,
    ) -> Audit:
        """``submit`` and ``result`` in one."""
        self.submit(scratch, published, run=run, whole=whole, data_docs=data_docs)
        return self.result(timeout)

    def close(self) -> None:
        """Ends the child, whatever it is doing, and waits until it is gone (so that its files are free)."""
        child, self._child, self._waiting = self._child, None, 0
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    with suppress(OSError):  # a job that the child never read
                        pipe.close()
        if self._stderr is not None:
            self._stderr.close()
            self._stderr = None

    def __enter__(self) -> AuditProcess:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.close()

    def _said(self) -> str:
        """What the child wrote to stderr, its end."""
        if self._child is None or self._stderr is None:
            return ""
        try:
            code: int | str = self._child.wait(timeout=5)
        except subprocess.TimeoutExpired:
            code = "none yet"
        self._stderr.seek(0)
        text = self._stderr.read().decode("utf-8", "replace").strip()
        return f" Exit code: {code}. It said:\n{text[-3000:]}" if text else f" Exit code: {code}. It said nothing."


def _environment() -> dict[str, str]:
    """Ours, with this very package importable wherever the parent runs."""
    root = str(Path(__file__).resolve().parent.parent)
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{path}" if path else root, "GX_ANALYTICS_ENABLED": "false"}


def _listen(pipe: IO[str], answers: queue.Queue[str | None]) -> None:
    for line in pipe:
        answers.put(line)
    answers.put(None)


def main() -> None:
    """The child: one job per line on stdin, one answer per line on stdout, until stdin ends; then it exits, whatever
    hangs."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # libraries print: that must not end up among the answers
    jobs: queue.Queue[str] = queue.Queue()
    threading.Thread(target=_receive, args=(jobs,), daemon=True).start()
    audit = _import()
    while True:
        job = json.loads(jobs.get())
        try:
            docs = Path(job["data_docs"]) if job.get("data_docs") else None
            found = audit(
                Path(job["scratch"]), place(job["published"]), run=job["run"], whole=job["whole"], data_docs=docs
            )
            answer = json.dumps(
                {"results": found.results, "seconds": dict(found.seconds)}, ensure_ascii=False, default=str
            )
        except Exception:
            answer = json.dumps({"error": f"The audit failed.\n{traceback.format_exc()}"})
        print(answer, file=answers, flush=True)


def _import() -> Callable[..., Audit]:
    """Great Expectations, in half the time: without what is not used, and without looking for garbage among 2,000
    modules that stay."""
    put_off()
    gc.disable()
    from expectations.audit import audit

    gc.freeze()
    gc.enable()
    return audit


def _receive(jobs: queue.Queue[str]) -> None:
    """Reads jobs beside the work, so that the end of the parent is seen at once, in the middle of an import or an
    audit."""
    for line in sys.stdin:
        jobs.put(line)
    os._exit(0)


if __name__ == "__main__":
    main()
