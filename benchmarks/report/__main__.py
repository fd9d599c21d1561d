"""The report site of a warehouse: how long it takes to build, how large it is, and whether its pages are sound.

``python -m benchmarks.report WAREHOUSE`` builds the site in a fresh folder, follows every link on 200 pages chosen by chance, and
opens 40 of them in Chromium at 1280 and 390 pixels, under axe. ``--site FOLDER`` looks at one that is built. Exit code 1 where a page is
unsound, or a limit is passed.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.report.browsing import CHROMIUM, browse
from benchmarks.report.links import broken_links, some_pages

MOST_SECONDS, MOST_MEGABYTES, MOST_TO_LOAD = 60.0, 200.0, 1.0


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.report", description=__doc__.splitlines()[0])
    parser.add_argument("warehouse", nargs="?", type=Path)
    parser.add_argument("--site", type=Path)
    parser.add_argument("--pages", type=int, default=200, help="whose links are followed")
    parser.add_argument("--opened", type=int, default=40, help="of these, opened in Chromium")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wirehouse-site-") as folder:
        slow = False
        site = options.site
        if site is None:
            site = Path(folder) / "site"
            slow = _built(options.warehouse, site)
        sys.exit(_look(site.resolve(), options) or slow)


def _built(warehouse: Path, site: Path) -> bool:
    """Builds and times it; whether it takes too long."""
    clock = time.perf_counter()
    command = [sys.executable, "-m", "flows.cli", "report", "--out", str(site), "--warehouse", str(warehouse)]
    subprocess.run(command, check=True)
    seconds, used = time.perf_counter() - clock, resource.getrusage(resource.RUSAGE_CHILDREN)
    load = os.getloadavg()[0]
    print(f"built in {seconds:.1f} s, {used.ru_utime + used.ru_stime:.1f} s of the processor, at a load of {load:.1f}")
    return seconds > MOST_SECONDS


def _look(site: Path, options: argparse.Namespace) -> bool:
    """Prints what is found; whether anything is wrong."""
    megabytes = sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1e6
    print(f"{megabytes:.0f} MB")
    pages = some_pages(site, options.pages, options.seed)
    wrong = broken_links(site, pages)
    print(f"{len(pages)} pages: {len(wrong)} broken links")
    if CHROMIUM:
        loaded, faults = browse(site, pages[: options.opened])
        print(f"overview loaded in {loaded:.2f} s; {len(pages[: options.opened])} pages opened: {len(faults)} faults")
        wrong += faults + (["the overview loads slowly"] if loaded > MOST_TO_LOAD else [])
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return bool(wrong) or megabytes > MOST_MEGABYTES


if __name__ == "__main__":
    main()
