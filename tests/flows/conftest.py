"""Whole runs, with one audit process for all, in warehouses that are made once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.blank import copied_blanks


@pytest.fixture(scope="session", autouse=True)
def _one_audit(shared_audit) -> None:
    pass


@pytest.fixture(scope="package", autouse=True)
def _one_blank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with copied_blanks(tmp_path_factory.mktemp("blank")):
        yield
