"""The expectation that most of the audit is made of: no row fails a query."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, ClassVar

import great_expectations.expectations as gxe
from great_expectations.core.id_dict import IDDict
from great_expectations.expectations.expectation_configuration import (
    ExpectationConfiguration,
    parse_result_format,
)
from great_expectations.expectations.metadata_types import FailureSeverity
from great_expectations.expectations.registry import get_metric_kwargs
from great_expectations.util import camel_to_snake
from great_expectations.validator.metric_configuration import MetricConfiguration
from great_expectations.validator.validator import ValidationDependencies

FEW = 20  # failing rows, below which a batch is never refused for a row rule: they are moved out of it


class ExpectNoRows(gxe.UnexpectedRowsExpectation):
    """Like its parent, a query that finds the failing rows; it also tells how many rows there are, and runs the query
    once rather than twice (the parent fetches 200 rows of every table before it counts). ``mostly``: share of rows that
    must hold for the failure to be no more than a warning.
    """

    mostly: float = 1.0

    metric_dependencies: ClassVar[tuple[str, ...]] = ("table.row_count", "unexpected_rows_query.row_count")
    success_keys: ClassVar[tuple[str, ...]] = ("unexpected_rows_query", "mostly")

    def _validate(self, metrics: dict, runtime_configuration: dict | None = None, execution_engine: Any = None) -> dict:
        failing = metrics["unexpected_rows_query.row_count"]
        return {
            "success": failing == 0,
            "result": {"element_count": metrics["table.row_count"], "unexpected_count": failing},
        }

    @property
    def configuration(self) -> ExpectationConfiguration:
        """As the parent's, which copies the whole model in depth: Great Expectations asks for it fifty times an expectation, a
        third of a small audit."""
        set_here = {
            name: value
            for name, field in self.__fields__.items()
            if (value := getattr(self, name)) != field.default or field.required
        }
        told = {name: set_here.pop(name, None) for name in ("meta", "notes", "description", "id", "rendered_content")}
        severity = set_here.pop("severity", FailureSeverity.CRITICAL)
        return ExpectationConfiguration(type=_snake_case(type(self)), kwargs=set_here, severity=severity, **told)

    # As the parent's, which ask for the configuration once for every key.

    def _get_domain_kwargs(self) -> dict[str, Any]:
        return self._told(self.domain_keys)

    def _get_success_kwargs(self) -> dict[str, Any]:
        return self._told((*self.success_keys, *self.domain_keys))

    def _get_runtime_kwargs(self, runtime_configuration: dict | None = None) -> dict[str, Any]:
        stated = self._told((*self.runtime_keys, *self.success_keys, *self.domain_keys))
        for key in {*self.runtime_keys} - {*self.success_keys, *self.domain_keys}:
            stated[key] = (runtime_configuration or {}).get(key, stated[key])
        return stated | {"result_format": parse_result_format(stated["result_format"])}

    def get_validation_dependencies(
        self, execution_engine: Any = None, runtime_configuration: dict | None = None
    ) -> ValidationDependencies:
        """As the parent's, which makes the expectation anew, and asks it for all its arguments, for every metric."""
        stated = self._get_runtime_kwargs(runtime_configuration)
        found = ValidationDependencies(metric_configurations={}, result_format=stated["result_format"])
        stated["batch_id"] = self.batch_id
        for name in self.metric_dependencies:
            keys = get_metric_kwargs(name)
            of_domain, of_value = (
                IDDict({key: stated.get(key) for key in keys[f"metric_{kind}_keys"]}) for kind in ("domain", "value")
            )
            found.set_metric_configuration(name, MetricConfiguration(name, of_domain, of_value))
        return found

    def _told(self, keys: Iterable[str]) -> dict[str, Any]:
        told = self.configuration.kwargs
        return {key: told[key] if key in told else self._get_default_value(key) for key in keys}

    @staticmethod
    def is_broken(rows: int, failing: int, mostly: float) -> bool:
        """Whether so many rows fail that the batch itself is broken, and not some of its rows.

        >>> ExpectNoRows.is_broken(100, 19, 0.5), ExpectNoRows.is_broken(30, 20, 0.5), ExpectNoRows.is_broken(1000, 20, 0.5)
        (False, True, False)
        """
        return failing >= FEW and failing > (1 - mostly) * rows


class ExpectFewRows(ExpectNoRows):
    """Like its parent, where the rows found are not a fault but a limit to report: it holds up to the share that ``mostly``
    leaves."""

    def _validate(self, metrics: dict, runtime_configuration: dict | None = None, execution_engine: Any = None) -> dict:
        found = super()._validate(metrics, runtime_configuration, execution_engine)
        told = found["result"]
        return found | {"success": told["unexpected_count"] <= (1 - self.mostly) * told["element_count"]}


@cache
def _snake_case(kind: type) -> str:
    """The name under which Great Expectations knows the expectation."""
    return camel_to_snake(kind.__name__)
