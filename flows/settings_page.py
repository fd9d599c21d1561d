"""Writes docs/reference/settings.md from the settings. python -m flows.settings_page"""

from __future__ import annotations

from pathlib import Path

from flows.settings import PREFIX, Settings

PATH = Path("docs/reference/settings.md")


def page() -> str:
    """The page in markdown."""
    lines = [
        "# Settings",
        "",
        "<!-- made by python -m flows.settings_page -->",
        "In `wirehouse.toml` (or the file that `WIREHOUSE_CONFIG` names), or as environment variables, which stand above the file. Flags of the",
        "same name stand above both. `wirehouse config` shows what holds and from where; passwords are left out.",
        "",
        "| setting | variable | default | meaning |",
        "|---|---|---|---|",
    ]
    for name, field in Settings.model_fields.items():
        default = "" if field.default in (None, {}) else f"`{field.default}`"
        lines.append(
            f"| `{name}` | `{PREFIX}{name.upper()}` | {default} | {field.description} |".replace("`False`", "`false`")
        )
    lines += [
        "",
        "A relative path is relative to the folder that the command is run in. Flags without a setting have variables too:",
        "`WIREHOUSE_FORMAT=csv`; `WIREHOUSE_AUTHOR` signs corrections.",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PATH.write_text(page(), encoding="utf-8")
