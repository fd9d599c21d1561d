"""OpenTelemetry: a span per run and step, and metrics of them. Without the extra `otel`, or unless it is switched on, nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import Any

from flows import settings_file

SCOPE = "wirehouse"
_IS_ON = "WIREHOUSE_TELEMETRY"
_made: dict[str, Any] = {}

Told = Callable[[float, int, int | None], None]


class TelemetryMissing(ImportError):
    """Telemetry was asked for and its packages are not installed."""


def is_on() -> bool:
    """Whether the environment or the settings file asks for it. Without either nothing is imported."""
    told = os.environ.get(_IS_ON)
    if told is not None:
        return told.lower() in ("1", "true", "yes", "on")
    if not settings_file.is_there():
        return False
    from flows.settings import load

    return load().telemetry


@contextmanager
def telemetry(enabled: bool) -> Iterator[None]:
    """Sends what happens inside to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names (default http://localhost:4318), where it
    is enabled; flushed at the end. Raises TelemetryMissing."""
    if not enabled:
        yield
        return
    try:
        from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.metrics import MeterProvider
        from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError as error:
        raise TelemetryMissing("telemetry needs further packages: pip install 'wirehouse[otel]'") from error
    resource = Resource.create({"service.name": SCOPE, "service.version": version("wirehouse")})
    tracing = TracerProvider(resource=resource)
    tracing.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    metering = MeterProvider(resource=resource, metric_readers=[PeriodicExportingMetricReader(OTLPMetricExporter())])
    meter = metering.get_meter(SCOPE)
    _made.update(
        tracer=tracing.get_tracer(SCOPE),
        seconds=meter.create_histogram("wirehouse.step.duration", unit="s", description="Seconds that a step took."),
        rows=meter.create_counter("wirehouse.step.rows", unit="{row}", description="Rows that a step wrote."),
        peak=meter.create_gauge("wirehouse.step.memory.peak", unit="By", description="Most memory held in a step."),
        runs=meter.create_counter("wirehouse.runs", unit="{run}", description="Runs, by how they ended."),
        articles=meter.create_counter(
            "wirehouse.records", unit="{record}", description="Records read, by what they were."
        ),
    )
    try:
        yield
    finally:
        _made.clear()
        tracing.shutdown()
        metering.shutdown()


@contextmanager
def measured_run(sources: tuple[str, ...]) -> Iterator[Callable[[dict, str], None]]:
    """A span around a run; what is yielded takes its summary and its status at the end."""
    if not _made:
        yield lambda summary, status: None
        return
    with _made["tracer"].start_as_current_span("run", attributes={"wirehouse.sources": list(sources)}) as span:

        def told(summary: dict, status: str) -> None:
            counts = {name: summary[name] for name in ("new", "revised", "unchanged", "quarantined")}
            span.set_attributes({"wirehouse.run_key": str(summary["run_key"]), "wirehouse.status": status})
            span.set_attributes({f"wirehouse.{name}": count for name, count in counts.items()})
            _made["runs"].add(1, {"status": status})
            for name, count in counts.items():
                _made["articles"].add(count, {"outcome": name})

        yield told


@contextmanager
def measured_step(name: str, run_key: int) -> Iterator[Told]:
    """A span around a step; what is yielded takes its seconds, rows and peak of memory at the end."""
    if not _made:
        yield lambda seconds, rows, peak: None
        return
    with _made["tracer"].start_as_current_span(name, attributes={"wirehouse.run_key": str(run_key)}) as span:

        def told(seconds: float, rows: int, peak: int | None) -> None:
            span.set_attributes({"wirehouse.rows": rows} | ({"wirehouse.memory.peak": peak} if peak else {}))
            _made["seconds"].record(seconds, {"step": name})
            _made["rows"].add(rows, {"step": name})
            if peak:
                _made["peak"].set(peak, {"step": name})

        yield told
