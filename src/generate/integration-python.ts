import type { IntegrationTest } from './integration-facts.ts';
import { dataLiteral, textLiteral } from './literals.ts';

/** A test for pytest with `testcontainers`; the standard library sends the requests. */
export function renderPythonIntegration(test: IntegrationTest): string {
  const data = (value: unknown) => dataLiteral(value, 'python');
  const text = (value: string) => textLiteral(value, 'python');
  return `"""${test.provider.replaceAll(/["\\\n]/g, ' ')} against its real dependencies.

They are started in containers, the provider as it is started everywhere, and every operation is called once. Add what your API promises
beyond an answer: what a second request sees, what is in the store.
"""

import json
import os
import secrets
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from testcontainers.core.container import DockerContainer

SERVICES = ${data(test.services)}

# In this order: what a request needs, one before it made.
REQUESTS = ${data(test.requests)}

START = ${text(test.start)}
DIRECTORY = Path(__file__).parent / ${text(test.directoryFromTest)}
ENVIRONMENT = ${data(test.env)}
READY_PATH = ${text(test.ready)}
DEADLINE_S = 60
UNIQUE = secrets.token_hex(6)


def until(holds: Callable[[], bool], describe: Callable[[], str]) -> None:
    end = time.monotonic() + DEADLINE_S
    while True:
        try:
            if holds():
                return
        except OSError:
            pass  # Refused is not ready yet; the deadline tells.
        if time.monotonic() > end:
            raise TimeoutError(describe())
        time.sleep(0.1)


@pytest.fixture(scope="module")
def containers() -> Iterator[dict[str, DockerContainer]]:
    started: dict[str, DockerContainer] = {}
    try:
        for service in SERVICES:
            container = DockerContainer(service["image"])
            for name, value in service["env"].items():
                container.with_env(name, value)
            if service["port"]:
                container.with_exposed_ports(service["port"])
            if service["command"]:
                container.with_command(service["command"])
            started[service["name"]] = container.start()
            if service["check"]:
                check = service["check"]
                until(lambda: container.exec(check).exit_code == 0, lambda: f"{service['name']} is not ready")
        yield started
    finally:
        for container in started.values():
            container.stop()


def variables(containers: dict[str, DockerContainer]) -> dict[str, str]:
    found = {}
    for service in SERVICES:
        container = containers[service["name"]]
        port = str(container.get_exposed_port(service["port"])) if service["port"] else ""
        for name, template in service["expose"].items():
            found[name] = template.replace("{host}", container.get_container_host_ip()).replace("{port}", port)
    return found


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@pytest.fixture(scope="module")
def provider(containers: dict[str, DockerContainer]) -> Iterator[str]:
    port = ${test.port === 0 ? 'free_port()' : test.port}
    base_url = f"http://127.0.0.1:{port}"
    environment = {**os.environ, **ENVIRONMENT, **variables(containers), "PORT": str(port)}
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(
            START, shell=True, cwd=DIRECTORY, env=environment, stdout=log, stderr=log, start_new_session=True
        )

        def is_ready() -> bool:
            if READY_PATH:
                with urllib.request.urlopen(base_url + READY_PATH, timeout=5) as response:
                    return response.status < 300
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return True

        def told() -> str:
            log.seek(0)
            return f"The provider is not ready:\\n{log.read()}"

        try:
            until(is_ready, told)
            yield base_url
        finally:
            # The whole group: a shell does not hand the signal on.
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
                process.wait(timeout=DEADLINE_S)


@pytest.fixture(scope="module")
def created() -> dict[str, str]:
    return {}


@pytest.mark.parametrize("service", [service for service in SERVICES if service["check"]], ids=lambda service: service["name"])
def test_service_answers(service: dict, containers: dict[str, DockerContainer]) -> None:
    assert containers[service["name"]].exec(service["check"]).exit_code == 0


@pytest.mark.parametrize("request_", REQUESTS, ids=lambda request: request["operation"])
def test_operation(request_: dict, provider: str, created: dict[str, str]) -> None:
    address = "".join(
        unique(part)
        if isinstance(part, str)
        else urllib.parse.quote(created.get(part["createdBy"], part["otherwise"]), safe="")
        for part in request_["address"]
    )
    headers = {name: unique(value) for name, value in request_["headers"].items()}
    body = None if request_["body"] is None else unique(request_["body"]).encode()
    request = urllib.request.Request(provider + address, data=body, headers=headers, method=request_["method"])
    status, text, location = send(request)
    assert any(low <= status <= high for low, high in request_["statuses"]), f"{status} {text}"
    if request_["id"] is None:
        return
    if request_["id"] == "location":
        value = location.rsplit("/", 1)[-1]
    else:
        value = json.loads(text)
        for step in request_["id"]:
            value = value[step]
    assert value, "the id of what was created"
    created[request_["operation"]] = str(value)


def unique(text: str) -> str:
    return text.replace(${text(test.mark)}, UNIQUE)


def send(request: urllib.request.Request) -> tuple[int, str, str]:
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, response.read().decode(), response.headers.get("Location", "")
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode(), refused.headers.get("Location", "")
`;
}
