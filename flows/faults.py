"""What goes wrong around a run, and is told in one line."""

from __future__ import annotations


class SettingsError(Exception):
    """The settings file cannot be read, or a setting is unknown or has an impossible value."""


class ServerUnreachable(Exception):
    """No Prefect server answers."""
