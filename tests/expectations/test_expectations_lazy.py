"""Modules that are loaded when first touched."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def _run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True).stdout


def test_a_module_put_off_is_loaded_when_touched() -> None:
    code = (
        "import sys; from expectations.lazy import put_off; put_off(['colorsys', 'no_such_module'])\n"
        "import colorsys; print('ONE_THIRD' in object.__getattribute__(colorsys, '__dict__'))\n"
        "print(round(colorsys.ONE_THIRD, 2))\n"
        "try:\n    import no_such_module\nexcept ModuleNotFoundError as error:\n    print(error)"
    )
    assert _run(code).splitlines() == ["False", "0.33", "No module named 'no_such_module'"]


def test_a_package_that_gathers_names_imports_the_one_that_is_asked_for() -> None:
    code = (
        "import sys; from expectations.lazy import put_off; put_off([], ['concurrent.futures'], [])\n"
        "import concurrent.futures as futures; print('concurrent.futures._base' in sys.modules)\n"
        "from concurrent.futures import Future; print(Future.__module__, futures.Future is Future)\n"
        "print('Executor' in dir(futures), futures.__author__[:5], hasattr(futures, 'Past'))"
    )
    assert _run(code).splitlines() == ["False", "concurrent.futures._base True", "True Brian False"]


def test_a_module_said_to_be_absent_cannot_be_imported() -> None:
    code = (
        "from expectations.lazy import put_off; put_off([], [], ['colorsys'])\n"
        "try:\n    import colorsys\nexcept ImportError as error:\n    print(error.name)"
    )
    assert _run(code).strip() == "colorsys"


def test_great_expectations_does_without_what_is_put_off() -> None:
    unused = ("scipy.stats._stats_py", "altair.vegalite", "pandas.core", "jsonschema.validators", "boto3", "pyarrow")
    code = (
        "import sys; from expectations.process import _import; _import();"
        f" print([m for m in {unused} if m in sys.modules],"
        " len([m for m in sys.modules if m.startswith('great_expectations.expectations.core.expect')]) < 20)"
    )
    assert _run(code).strip() == "[] True"


def test_great_expectations_still_has_all_its_names() -> None:
    code = (
        "import sys\n"
        "if sys.argv[1:]:\n    from expectations.process import _import; _import()\n"
        "import great_expectations.expectations as every, great_expectations.datasource.fluent as sources\n"
        "names = [(m, n) for m in (every, every.core, sources) for n in dir(m) if n[:1].isupper()]\n"
        "print(sorted((n, getattr(m, n).__module__) for m, n in names))"
    )
    late, plain = (
        subprocess.run([sys.executable, "-c", code, *flag], capture_output=True, text=True, cwd=ROOT, check=True).stdout
        for flag in (["late"], [])
    )
    assert late == plain and late.count("'Expect") > 50


def test_pandas_is_loaded_where_more_than_a_comparison_is_asked_of_it() -> None:
    code = (
        "import sys; from expectations.lazy import put_off; put_off()\n"
        "import pandas; import pandas as again\n"
        "series = pandas.Series; print(pandas.isnull(None), isinstance(1, series), 'pandas.core' in sys.modules)\n"
        "print(pandas.concat([pandas.Series([1]), pandas.Series([2])]).sum(), isinstance(pandas.Series([1]), series))"
    )
    assert _run(code).splitlines() == ["True False False", "3 True"]
