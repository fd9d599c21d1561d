"""The settings file beneath the flags: what it states, a command takes where neither a flag nor the environment says otherwise."""

from __future__ import annotations

from typing import Any

from flows import settings_file


def from_settings_file(app: Any, commands: tuple[str, ...], arguments: Any) -> None:
    """A source of values for the command line's parser. Without a settings file nothing is imported. Raises SettingsError."""
    if not settings_file.is_there():
        return
    if commands and commands[0] in ("config", "deploy"):  # which read the settings themselves
        return
    from cyclopts.config import Dict

    from flows import settings

    settings.load()  # checked as a whole: a misspelt name is an error, not a setting that does nothing
    told = settings.in_file()
    if isinstance(told.get("map"), dict):
        told["map"] = [f"{name}={column}" for name, column in told["map"].items()]
    known = {name.lstrip("-").replace("-", "_") for argument in arguments for name in argument.names}
    Dict(
        {name: value for name, value in told.items() if name in known},
        source=str(settings.config_file()),
        use_commands_as_keys=False,
        allow_unknown=True,
    )(app, commands, arguments)
