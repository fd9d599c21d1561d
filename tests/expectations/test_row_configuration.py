"""Our quick configuration of an expectation is the one that Great Expectations makes of it."""

from __future__ import annotations

import great_expectations.expectations as gxe
import pytest

from expectations import suites
from expectations.rows import ExpectNoRows


@pytest.mark.parametrize("whole", [False, True])
def test_it_is_as_the_parent_makes_it(whole: bool) -> None:
    found = [e for suite in suites.build(whole).values() for e in suite.expectations if isinstance(e, ExpectNoRows)]
    assert len(found) > 100
    for expectation in found:
        told, parents = expectation.configuration, gxe.Expectation.configuration.fget(expectation)
        assert told.to_json_dict() == parents.to_json_dict()
        assert (told.kwargs, told.meta, told.severity) == (parents.kwargs, parents.meta, parents.severity)
        assert expectation._get_runtime_kwargs() == gxe.UnexpectedRowsExpectation._get_runtime_kwargs(expectation)
        assert expectation._get_success_kwargs() == gxe.Expectation._get_success_kwargs(expectation)
        assert expectation._get_domain_kwargs() == gxe.Expectation._get_domain_kwargs(expectation)
