"""Settings: one file, `wirehouse.toml`, and environment variables named WIREHOUSE_…; flags stand above both.

The file is the one that WIREHOUSE_CONFIG names, else `wirehouse.toml` in the folder that the command is run in.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from flows.faults import SettingsError
from flows.serving.schedules import parse_schedule
from flows.settings_file import CONFIG, FILE
from warehouse.lake.lake_name import place

PREFIX = "WIREHOUSE_"


class Settings(BaseSettings):
    """All settings, with their defaults. Those that are also a flag of a command have its name."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid")

    warehouse: Annotated[Path, BeforeValidator(place)] = Field(
        Path("wirehouse.duckdb"), description="The DuckDB file, or ducklake:… for a lake."
    )
    inbox: str = Field("inbox", description="What scheduled runs read: a file, folder, glob or address.")
    workers: int | None = Field(None, ge=0, description="Processes that read facts; default: one per core.")
    runner: str = Field("processes", description="threads, processes or dask://HOST:PORT.")
    names: str | None = Field(None, description="A spaCy pipeline that reads names.")
    map: Annotated[dict[str, str], NoDecode] = Field({}, description='Field names of your records: { text = "body" }.')
    max_quarantined: float = Field(
        1.0, ge=0, le=1, description="Publish nothing if a larger share of the records is quarantined."
    )
    allow_empty: bool = Field(False, description="A run that takes nothing in is not a failure.")
    read_copy: bool | None = Field(
        None, description="Make a copy for readers after each run; default: only under `wirehouse up`."
    )
    log: Literal["text", "json"] = Field("text", description="How a run reports its progress on stderr.")
    telemetry: bool = Field(False, description="Send OpenTelemetry spans and metrics (needs the extra otel).")
    port: int = Field(4200, ge=1, le=65535, description="Port of the Prefect server that `up` starts.")
    host: str = Field("127.0.0.1", description="Address that this server listens on.")
    prefect_database: str | None = Field(
        None, description="postgresql://USER:PASSWORD@HOST/DATABASE for this server; default: SQLite."
    )
    nightly: str = Field("30 2 * * *", description="Schedule of `nightly`: cron, an interval such as 20m, or off.")
    hourly: str = Field("5 * * * *", description="Schedule of `hourly`: cron, an interval such as 20m, or off.")
    timezone: str = Field("UTC", description="Time zone of the cron schedules.")
    timeout: float = Field(6 * 3600.0, gt=0, description="Seconds after which a scheduled run is stopped.")
    retries: int = Field(3, ge=0, description="Further tries at sources that cannot be reached, in a scheduled run.")
    alert_webhook: str | None = Field(
        None, description="Address that gets a POST when a run failed, crashed or is late."
    )

    @field_validator("map", mode="before")
    @classmethod
    def _as_pairs(cls, told: object) -> object:
        """In the environment as on the command line: text=body title=hed."""
        return dict(pair.split("=", 1) for pair in told.split()) if isinstance(told, str) else told

    @field_validator("nightly", "hourly")
    @classmethod
    def _is_schedule(cls, told: str) -> str:
        parse_schedule(told, "UTC")
        return told

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings


SECRET = frozenset({"prefect_database", "alert_webhook"})
"""Settings that may hold a password or a token: shown without it."""


def config_file() -> Path | None:
    """The settings file, if there is one. Raises SettingsError where WIREHOUSE_CONFIG names none."""
    named = os.environ.get(CONFIG)
    path = Path(named or FILE)
    if path.is_file():
        return path
    if named:
        raise SettingsError(f"{CONFIG} names {named}, which is not a file")
    return None


def in_file() -> dict[str, Any]:
    """What the settings file says, unchecked. Raises SettingsError where it cannot be read."""
    path = config_file()
    if path is None:
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} cannot be read: {error}") from error


def in_environment() -> dict[str, str]:
    """Setting -> the environment variable that states it."""
    upper = {name.upper() for name in os.environ}
    return {name: PREFIX + name.upper() for name in Settings.model_fields if PREFIX + name.upper() in upper}


def load() -> Settings:
    """The settings that hold. Raises SettingsError."""
    told = in_file()
    try:
        return Settings(**{name: value for name, value in told.items() if name not in in_environment()})
    except ValidationError as error:
        raise SettingsError(_told(error, told)) from error


def sources() -> dict[str, str]:
    """Setting -> where its value comes from: an environment variable, the file, or `default`."""
    path, told = config_file(), in_file()
    found = dict.fromkeys(Settings.model_fields, "default")
    found |= {name: str(path) for name in told if name in found}
    return found | in_environment()


def _told(error: ValidationError, told: dict[str, Any]) -> str:
    lines = []
    for fault in error.errors():
        name = ".".join(map(str, fault["loc"]))
        place = in_environment().get(str(fault["loc"][0]), str(config_file()))
        if fault["type"] == "extra_forbidden":
            lines.append(f"{place}: there is no setting {name}; `wirehouse config` lists them all")
        else:
            lines.append(f"{place}: {name} = {fault['input']!r}: {fault['msg']}")
    return "; ".join(lines)
