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
        for given in (None, {"result_format": "SUMMARY", "catch_exceptions": False}):
            told, parents = (
                kind._get_runtime_kwargs(expectation, given) for kind in (type(expectation), gxe.Expectation)
            )
            assert told == parents
        assert expectation._get_success_kwargs() == gxe.Expectation._get_success_kwargs(expectation)
        assert expectation._get_domain_kwargs() == gxe.Expectation._get_domain_kwargs(expectation)


@pytest.mark.parametrize("given", [{}, {"result_format": "BASIC"}])
def test_it_asks_for_the_metrics_that_the_parent_asks_for(given: dict) -> None:
    for expectation in suites.build(True)["fact_claim"].expectations:
        if isinstance(expectation, ExpectNoRows):
            configuration = expectation.configuration
            configuration.kwargs["batch_id"] = "scratch-whole"
            of_batch = configuration.to_domain_obj()
            told, parents = (
                kind.get_validation_dependencies(of_batch, None, given)
                for kind in (ExpectNoRows, gxe.UnexpectedRowsExpectation)
            )
            assert told.result_format == parents.result_format
            assert [m.id for m in told.get_metric_configurations()] == [
                m.id for m in parents.get_metric_configurations()
            ]
            assert told.metric_configurations.keys() == parents.metric_configurations.keys()
