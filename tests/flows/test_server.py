"""A real Prefect server: `up` deploys the schedules and starts a worker; runs leave their traces; `deploy` undoes nothing."""

from __future__ import annotations

import json
import shutil
import urllib.request

import duckdb
import pytest

from tests.flows.desk import ARTICLES, write
from tests.flows.receiver import receiver
from tests.flows.served import Served

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def alerts():
    with receiver() as got:
        yield got


@pytest.fixture(scope="module")
def server(tmp_path_factory, alerts):
    served = Served(tmp_path_factory.mktemp("server"), WIREHOUSE_ALERT_WEBHOOK=f"{alerts.url}/alert")
    write(served.inbox / "articles.jsonl", ARTICLES)
    with served.up():
        yield served


def test_both_schedules_are_deployed_without_a_path_of_this_machine(server) -> None:
    found = {d["name"]: d for d in server.ask("/deployments/filter", {})}
    assert {n: (d["schedules"][0]["slug"], d["schedules"][0]["schedule"]["cron"]) for n, d in found.items()} == {
        "nightly": ("nightly", "30 2 * * *"),
        "hourly": ("hourly", "5 * * * *"),
    }
    for deployment in found.values():
        told = {k: deployment[k] for k in ("parameters", "pull_steps", "path", "entrypoint", "job_variables")}
        assert "/" not in json.dumps(told)


def test_a_triggered_run_publishes_and_leaves_tasks_logs_artifacts_and_assets(server) -> None:
    run = server.started_run()
    state = run["state"]
    assert state["type"] == "COMPLETED", f"{state}\n{server.log.read_text()[-4000:]}"
    assert state["message"].startswith("4 read: 3 new") and state["message"].endswith("published")
    about = {"flow_runs": {"id": {"any_": [run["id"]]}}}
    steps = {"find", "read", "repeats", "extract", "compare", "link", "audit", "gate", "publish", "copy"}

    def recorded():  # the server writes task runs behind the flow run
        tasks = server.ask("/task_runs/filter", about)
        return {(t["name"].rsplit("-", 1)[0], t["state"]["type"]) for t in tasks} == {(s, "COMPLETED") for s in steps}

    server.wait_for(recorded, "not every step is recorded as a completed task")
    artifacts = {a["key"]: a for a in server.ask("/artifacts/filter", about)}
    counts = {row["what"]: row["count"] for row in json.loads(artifacts["run-counts"]["data"])}
    assert (counts["read"], counts["new"], counts["quarantined"]) == (4, 3, 1)
    assert artifacts["audit"]["type"] == "markdown" and "Structure and provenance hold" in artifacts["audit"]["data"]
    assert [row["code"] for row in json.loads(artifacts["quarantine"]["data"])] == ["no_text"]

    def logged():  # logs come behind the flow run too
        logs = server.ask("/logs/filter", {"logs": {"flow_run_id": {"any_": [run["id"]]}}, "limit": 200})
        told = [line["message"] for line in logs]
        return state["message"] in told and any("step: extract" in message for message in told)

    server.wait_for(logged, "the log does not tell the steps and the counts")
    assert server.warehouse.with_name("w.read.duckdb").exists(), "under `up` a copy for readers is made"
    with duckdb.connect(str(server.warehouse), read_only=True) as connection:
        assert connection.execute("select count(*) from user_counts where surface = '60 million'").fetchone() == (3,)


def test_tables_are_assets_with_events(server) -> None:
    def materialized():
        about = {"filter": {"event": {"name": ["prefect.asset.materialization.succeeded"]}}, "limit": 50}
        found = server.ask("/events/filter", about)["events"]
        events = {e["resource"]["prefect.resource.id"]: e for e in found}
        tables = {key.rsplit("/", 1)[1] for key in events}
        return events if tables >= {"dim_article", "fact_claim", "fact_quote", "dim_entity"} else None

    events = server.wait_for(materialized, "not every table was materialized")
    claim = next(e for key, e in events.items() if key.endswith("/fact_claim"))
    assert claim["payload"]["claims"] > 0
    related = json.dumps(claim["related"])
    assert f"file:/{server.inbox}" in related, "the lineage names the source"


def test_a_refused_batch_is_a_failed_task_with_its_reason_and_an_alert(server, alerts) -> None:
    write(server.inbox / "more.jsonl", [ARTICLES[3] | {"id": f"b{n}"} for n in range(3)] + [ARTICLES[0] | {"id": "b9"}])
    try:
        run = server.started_run(max_quarantined=0.1, sources=[str(server.inbox / "more.jsonl")])
    finally:
        (server.inbox / "more.jsonl").unlink()
    assert run["state"]["type"] == "FAILED"
    assert "critical check" in run["state"]["message"] and "/artifacts/artifact/" in run["state"]["message"]
    about = {"flow_runs": {"id": {"any_": [run["id"]]}}}

    def gate():
        found = [t for t in server.ask("/task_runs/filter", about) if t["name"].startswith("gate")]
        return found and found[0]["state"]["type"] == "FAILED" and found[0]["state"]

    state = server.wait_for(gate, "the gate is not a failed task")
    assert "quarantined" in state["message"]
    address = state["message"].rsplit("The audit: ", 1)[1].split()[0]
    assert server.ask(f"/artifacts/{address.rsplit('/', 1)[1]}")["key"] == "audit"
    posted = server.wait_for(lambda: [p for p in alerts.posted if p["flow_run"] == run["name"]], "no alert came")
    assert posted[0]["state"] == "Failed" and "critical check" in posted[0]["message"]


def test_the_command_line_makes_a_flow_run_when_a_server_answers(server, tmp_path) -> None:
    before = len(server.runs("COMPLETED"))  # schedules add runs to come
    source = tmp_path / "more.jsonl"
    shutil.copy(server.inbox / "articles.jsonl", source)
    done = server.command("run", str(source), "--warehouse", str(tmp_path / "w.duckdb"), "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["new"] == 3
    assert len(server.runs("COMPLETED")) == before + 1


def test_deploy_leaves_what_the_operator_decided(server) -> None:
    deployment = server.ask("/deployments/name/wirehouse/nightly")
    path = f"/deployments/{deployment['id']}"
    mine = {"slug": "mine", "active": True, "schedule": {"cron": "0 12 * * *", "timezone": "UTC"}}
    server.ask(f"{path}/schedules", [mine])
    _patch(server, f"{path}/schedules/{deployment['schedules'][0]['id']}", {"active": False})
    _patch(server, path, {"concurrency_limit": 3, "parameters": {"workers": 1}})
    pool = server.ask("/work_pools/wirehouse")
    _patch(server, "/work_pools/wirehouse", {"concurrency_limit": 2})

    def decided() -> tuple:
        found = server.ask("/deployments/name/wirehouse/nightly")
        schedules = {s["slug"]: (s["schedule"].get("cron"), s["active"]) for s in found["schedules"]}
        limit = found["global_concurrency_limit"]["limit"]
        return (
            schedules,
            limit,
            found["parameters"],
            found["tags"],
            server.ask("/work_pools/wirehouse")["concurrency_limit"],
        )

    before = decided()
    assert before[:3] == ({"nightly": ("30 2 * * *", False), "mine": ("0 12 * * *", True)}, 3, {"workers": 1})
    done = server.command("deploy")
    assert done.returncode == 0, done.stderr
    assert decided() == before and server.ask("/work_pools/wirehouse")["id"] == pool["id"]
    done = server.command("deploy", WIREHOUSE_NIGHTLY="45 3 * * *")
    assert done.returncode == 0, done.stderr
    schedules, *rest = decided()
    assert schedules == {"nightly": ("45 3 * * *", False), "mine": ("0 12 * * *", True)}, (
        "a stated setting moves our own"
    )
    assert rest == list(before[1:])


def _patch(server, path: str, body: dict) -> None:
    request = urllib.request.Request(
        server.url + path, json.dumps(body).encode(), {"Content-Type": "application/json"}, method="PATCH"
    )
    urllib.request.urlopen(request, timeout=30).close()


def test_status_tells_the_next_runs(server) -> None:
    done = server.command("status", "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert {s["deployment"] for s in found["schedules"]} == {"wirehouse/nightly", "wirehouse/hourly"}
    assert found["runs"][0]["status"] in ("refused", "published") and found["articles"] == 3
