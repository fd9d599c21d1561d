"""The kill loop: ``python -m tests.soak.kills --kills 300 --seed 1``.

A small warehouse is made in steps: a run with older readers, a second one with revisions, a rebuild, a reprocess with
today's readers, a replay of what was rejected. Each kill takes the warehouse as it was before one of the steps, does the
step, kills it at a moment chosen by chance (before, after or within one of the calls that change the disk; half of them
in the window of the publish or the swap), and does it again. Then it must hold exactly what the step gives undisturbed, by
``warehouse.seal.logical_hash``, and open, and have nothing of the killed one left over; every tenth is rebuilt as well.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.seal import logical_seals

ROOT = Path(__file__).resolve().parent.parent.parent
WINDOW = ("commit", "checkpoint", "replace", "fsync", "rename")
LONGEST = 30_000  # microseconds into a call

TEXTS = [
    "PORT ELLEN, May 2 (Reuters) - Lumora said on Thursday that data of 60 million users had leaked. It will pay $5 million.",
    'Up to 60 million members of Lumora may be affected. Brightwell said it held "data of 15 million individuals, not 60 million".',
    "Lumora said on Friday that it has 3 million users in Norway, and lost £7 million there.",
]


@dataclass(frozen=True, slots=True)
class Step:
    """A command; ``readers``: by which it reads; ``records``: what its source holds by then."""

    name: str
    words: tuple[str, ...]
    readers: str = ""
    records: tuple[dict, ...] = ()


def _records(revised: bool, mended: bool) -> tuple[dict, ...]:
    found = [
        {"id": f"a{n}", "outlet": f"Courier {n % 3}", "date": f"2024-05-0{n % 3 + 2}", "title": f"Leak {n}", "text": text + f" Floor {n} stayed dark."}
        for n, text in enumerate(TEXTS * 2)
    ]  # fmt: skip
    if revised:
        found[0] = found[0] | {"text": found[0]["text"].replace("60 million", "65 million"), "modified": "2024-05-09"}
        found.append(found[1] | {"id": "late", "outlet": "Harbour Herald"})
    return (*found, {"id": "broken", "text": "It has 9 million users." if mended else ""})


STEPS = (
    Step("run", ("run", "{source}", "--workers", "0"), "older", _records(False, False)),
    Step("revisions", ("run", "{source}", "--workers", "0"), "older", _records(True, False)),
    Step("rebuild", ("rebuild", "--workers", "0"), "older"),
    Step("reprocess", ("reprocess", "--workers", "0")),
    Step("replay", ("quarantine", "replay", "--code", "no_text", "--workers", "0"), "", _records(True, True)),
)


class Soak:
    """The steps in a folder: how the warehouse stood before each, and what it holds after each."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.after: dict[str, dict] = {}
        self.moments: dict[str, list[str]] = {}
        work = folder / "work"
        work.mkdir()
        for step in STEPS:
            shutil.copytree(work, folder / f"before-{step.name}")
            log = folder / f"moments-{step.name}"
            done = self.do(step, work, ["0", "before", str(log)])
            assert done.returncode == 0, done.stderr
            self.moments[step.name] = log.read_text(encoding="utf-8").splitlines()
            self.after[step.name] = held(work / "w.duckdb")

    def do(self, step: Step, work: Path, kill: list[str]) -> subprocess.CompletedProcess[str]:
        source = work / "source.jsonl"
        if step.records:
            source.write_text("".join(json.dumps(r) + "\n" for r in step.records), encoding="utf-8")
        words = [word.format(source=source) for word in step.words]
        line = [sys.executable, "-m", "tests.soak.victim", *kill, *words, "--warehouse", str(work / "w.duckdb")]
        env = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "WIREHOUSE_"))}
        env |= {"WIREHOUSE_SOAK_READERS": step.readers, "PYTHONPATH": str(ROOT)}
        return subprocess.run(line, cwd=ROOT, env=env, capture_output=True, text=True, timeout=1800)

    def kill(self, step: Step, chance: random.Random, rebuilt: bool) -> str | None:
        """Kills the step once and does it again; what was wrong afterwards, or None."""
        work = self.folder / "work"
        shutil.rmtree(work)
        shutil.copytree(self.folder / f"before-{step.name}", work)
        moment, how = self._chosen(step, chance)
        what = f"{step.name}, {how} {moment}"
        killed = self.do(step, work, [moment.split()[0], how, os.devnull])
        done = self.do(step, work, ["0", "before", os.devnull])
        if done.returncode != 0:
            return f"{what} (exit {killed.returncode}): then exit {done.returncode}: {done.stderr.strip()[-300:]}"
        if wrong := self._wrong(work, self.after[step.name]):
            return f"{what}: {wrong}"
        if rebuilt:
            again = Step("again", ("rebuild", "--workers", "0"), step.readers)
            done = self.do(again, work, ["0", "before", os.devnull])
            if done.returncode != 0:
                return f"{what}, rebuilt: exit {done.returncode}: {done.stderr.strip()[-300:]}"
            if wrong := self._wrong(work, self.after[step.name]):
                return f"{what}, rebuilt: {wrong}"
        return None

    def _chosen(self, step: Step, chance: random.Random) -> tuple[str, str]:
        moments = self.moments[step.name]
        if chance.random() < 0.5:
            moments = [m for m in moments if any(word in m for word in WINDOW)] or moments
        how = chance.choice(("before", "after", str(chance.randrange(LONGEST))))
        return chance.choice(moments), how

    @staticmethod
    def _wrong(work: Path, wanted: dict) -> str | None:
        found = held(work / "w.duckdb")
        differing = [table for table in sorted({**found, **wanted}) if found.get(table) != wanted.get(table)]
        left = [p.name for p in work.glob("*") if ".rebuild" in p.name or p.name.endswith(".wal")]
        left += [p.name for p in (work / "w.duckdb.files").glob("*.kept")]
        return f"differs in {differing}" if differing else f"left over: {left}" if left else None


def held(warehouse: Path) -> dict:
    """What a warehouse holds: the seals of its tables, without what a second try rightly changes."""
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        return logical_seals(connection)


def soak(kills: int, seed: int, folder: Path) -> list[str]:
    """What went wrong, kill by kill."""
    chance, soaked, wrong = random.Random(seed), Soak(folder), []
    counts: Counter[str] = Counter()
    for number in range(kills):
        step = STEPS[number % len(STEPS)]
        counts[step.name] += 1
        told = soaked.kill(step, chance, rebuilt=number % 10 == 9)
        if told:
            wrong.append(told)
            print(f"kill {number + 1}: {told}", file=sys.stderr, flush=True)
    spread = ", ".join(f"{name} {count}" for name, count in counts.items())
    print(f"{kills} kills (seed {seed}; {spread}): {len(wrong)} differences")
    return wrong


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Kills commands at moments chosen by chance, and looks at what is left."
    )
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wirehouse-soak-") as folder:
        sys.exit(1 if soak(asked.kills, asked.seed, Path(folder)) else 0)


if __name__ == "__main__":
    main()
