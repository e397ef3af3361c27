"""Files for clocks call the right landscape whatever its path, and a container is built as told."""

import json
import plistlib
import re
import shutil
import subprocess
import sys
import tomllib
from datetime import time
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from app.schedule.files import KINDS
from app.schedule.job import Job
from tests.conftest import ROOT

ODD = 'o\'pace $HOME 100% "x" `id` é; rm -rf &'


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """A landscape under an odd path, and a command that notes how it was called."""
    command = tmp_path / ODD / "outpace"
    command.parent.mkdir()
    command.write_text(
        f"#!{sys.executable}\nimport json, os, sys\n"
        f"with open({str(tmp_path / 'calls')!r}, 'a') as file:\n"
        "    print(json.dumps([sys.argv[1:], os.environ.get('A_KEY')]), file=file)\n"
    )
    command.chmod(0o755)
    data = tmp_path / ODD / "data"
    data.mkdir()
    (data / "outpace.env").write_text("A_KEY='of the landscape'\n")
    return Job(command, data, time(4, 17), tmp_path / ODD / "site")


def called(tmp_path: Path) -> list[list[object]]:
    return [json.loads(line) for line in (tmp_path / "calls").read_text().splitlines()]


def wanted(job: Job) -> list[list[object]]:
    data = ["--data", str(job.data)]
    calls = [[*data, "collect"], [*data, "publish", str(job.site)], [*data, "notify"]]
    return [[call, "of the landscape"] for call in calls]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_cron_calls_what_it_should(job: Job, tmp_path: Path) -> None:
    (text,) = KINDS["cron"](job).values()
    night, often = text.splitlines()
    assert night.startswith("17 4 * * * ")
    assert often.startswith("*/15 * * * * ")
    for line in (night, often):
        assert not re.search(r"(?<!\\)%", line)
        command = line.split(" ", 5)[5].replace(r"\%", "%")
        subprocess.run(["/bin/sh", "-c", command], check=True)
    assert called(tmp_path) == wanted(job)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_launchd_calls_what_it_should(job: Job, tmp_path: Path) -> None:
    night, often = (plistlib.loads(text.encode()) for text in KINDS["launchd"](job).values())
    assert night["StartCalendarInterval"] == {"Hour": 4, "Minute": 17}
    assert often["StartInterval"] == 900
    for agent in (night, often):
        subprocess.run(agent["ProgramArguments"], check=True)
    assert called(tmp_path) == wanted(job)


def test_systemd_calls_what_it_should(job: Job) -> None:
    found = KINDS["systemd"](job)
    names = [name.rsplit("/", 1)[1] for name in found]
    assert names == [
        "outpace.service", "outpace.timer", "outpace-notify.service", "outpace-notify.timer",
    ]  # fmt: skip
    service, timer = list(found.values())[:2]
    words = [_words(line) for line in service.splitlines() if line.startswith("ExecStart=")]
    command = str(job.command)
    assert words == [[command, *map(str, call)] for call, _ in wanted(job)[:2]]  # type: ignore[attr-defined]
    assert "OnCalendar=*-*-* 04:17:00" in timer
    assert "Persistent=true" in timer


def _words(line: str) -> list[str]:
    """The words of ExecStart as systemd reads them."""
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', line.partition("=")[2])
    plain = (re.sub(r"\\(.)", r"\1", word) for word in quoted)
    return [word.replace("%%", "%").replace("$$", "$") for word in plain]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd-analyze here")
def test_systemd_takes_them(job: Job, tmp_path: Path) -> None:
    for name, text in KINDS["systemd"](job).items():
        (tmp_path / name.rsplit("/", 1)[1]).write_text(text)
    for path in sorted(tmp_path.glob("outpace*.*")):
        done = subprocess.run(
            ["systemd-analyze", "--user", "verify", str(path)], capture_output=True, check=False
        )
        assert b"Failed to parse" not in done.stderr


def test_windows_gets_its_words_in_quotes() -> None:
    job = Job(Path("C:/o'pace/outpace.exe"), Path("D:/my data"), time(4, 17))
    (text,) = KINDS["windows"](job).values()
    assert "-Execute 'C:/o''pace/outpace.exe' -Argument '--data \"D:/my data\" collect'" in text
    assert "-Daily -At '04:17'" in text


def test_the_container_of_a_landscape_has_its_folder_as_volume(job: Job) -> None:
    (text,) = KINDS["docker"](job).values()
    services = yaml.safe_load(text)["services"]
    for service in services.values():
        assert service["volumes"] == [f"{job.data}:/data".replace("$", "$$")]


def test_both_compose_files_are_the_same() -> None:
    assert (ROOT / "compose.yaml").read_text() == (
        ROOT / "app" / "schedule" / "compose.yaml"
    ).read_text()


def test_containers_may_do_little_and_are_reached_from_here_only() -> None:
    services = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
    assert set(services) == {"dashboard", "clock"}
    for service in services.values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert not {"privileged", "user", "network_mode", "environment"} & set(service)
        assert service["volumes"] == ["outpace-data:/data"]
    assert services["dashboard"]["ports"] == ["127.0.0.1:8501:8501"]
    assert services["clock"]["healthcheck"]["test"] == ["CMD", "outpace", "status", "--check"]


def test_the_workflow_is_one_and_its_steps_are_shell(job: Job) -> None:
    (text,) = KINDS["github"](job).values()
    assert "<" not in re.sub(r"git |cp '.*", "", text)
    flow = yaml.safe_load(text)
    assert flow[True] == {"schedule": [{"cron": "17 4 * * *"}], "workflow_dispatch": None}
    assert flow["permissions"] == {}
    collect, publish = flow["jobs"]["collect"], flow["jobs"]["publish"]
    assert collect["permissions"] == {"contents": "write"}
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    runs = [step["run"] for step in collect["steps"] if "run" in step]
    assert len(runs) == 5
    for run in runs:
        assert "${{" not in run  # what is filled in could be code
        subprocess.run(["bash", "-n", "-c", run], check=True)


def instructions() -> list[tuple[str, str]]:
    """The Dockerfile as (instruction, words), comments and line ends taken out."""
    text = re.sub(r"\\\n", " ", (ROOT / "Dockerfile").read_text())
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(line.split(" ", 1)[0], " ".join(line.split(" ", 1)[1].split())) for line in lines]


def test_the_image_runs_without_root_and_says_how_it_is() -> None:
    """What hadolint and its like ask of a Dockerfile, as far as this one can go wrong."""
    found = instructions()
    final = found[[name for name, _ in found].index("FROM", 1) :]
    names = [name for name, _ in final]
    users = [words for name, words in final if name == "USER"]
    assert users == ["outpace"]
    assert names.index("USER") < names.index("ENTRYPOINT")
    assert "--uid 10001" in next(words for name, words in final if name == "RUN")
    assert {"HEALTHCHECK", "VOLUME", "CMD"} <= set(names)
    assert not {"ADD", "MAINTAINER", "ARG"} & {name for name, _ in found}
    for name, words in found:
        if name == "FROM":
            assert re.match(r"python:3\.\d+-slim( AS \w+)?$", words), words
        if name in ("CMD", "ENTRYPOINT"):
            assert isinstance(json.loads(words), list)
        if name == "ENV":
            assert not re.search(r"(?i)secret|token|passw|_key", words)
        if name == "RUN":
            assert "sudo" not in words
            assert "pip install" not in words or "--no-cache-dir" in words
        if name == "WORKDIR":
            assert words.startswith("/")


def copied() -> list[str]:
    """What the first stage takes from the repository."""
    found = [words.split() for name, words in instructions() if name == "COPY"]
    return [source for *sources, _ in found if "--from=build" not in sources for source in sources]


def test_what_is_copied_reaches_the_engine_and_nothing_private_does() -> None:
    let_in = [
        line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line[:1] == "!"
    ]
    assert sorted(copied()) == sorted(let_in)
    assert "*" in (ROOT / ".dockerignore").read_text().splitlines()


def test_a_dry_build_of_what_is_copied_gives_the_whole_wheel(tmp_path: Path) -> None:
    """The step that can fail for a lack of files, without an engine: the wheel from these alone."""
    for name in copied():
        target = tmp_path / "src" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, target)
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(tmp_path)]
    subprocess.run([*build, str(tmp_path / "src")], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    packed = set(ZipFile(wheel).namelist())
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]
    for name in wanted:
        assert any(path == name or path.startswith(f"{name}/") for path in packed), name
    assert "app/schedule/github.yaml" in packed
