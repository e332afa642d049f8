"""Isolates a program from the network, and counts the network calls of all its processes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import msgspec

CALLS = "socket,bind,connect,listen,sendto,sendmsg,sendmmsg"
# Calls that send or accept data; creating and binding a socket does neither.
NETWORK_CALLS = {"connect", "listen", "sendto", "sendmsg", "sendmmsg"}
# An internet address, or a file descriptor as strace decodes it.
INTERNET = re.compile(r"AF_INET|<(TCP|UDP|ICMP|RAW|SCTP|DCCP|L2TP)")
CALL = re.compile(r"\d+ +(\w+)\((.*)")
LISTENING = "0A"


class Traffic(msgspec.Struct, frozen=True):
    """Traced calls: those that use the internet, other calls on internet sockets, local calls."""

    network: list[str]
    setup: list[str]
    local: int


def isolated() -> list[str]:
    """The prefix that starts a command with no network but the loopback device."""
    # Other users need a user namespace in which they are root.
    rights = [] if os.geteuid() == 0 else ["--map-root-user"]
    up = 'ip link set lo up && exec "$@"'
    return ["unshare", "--net", *rights, "--", "sh", "-c", up, "sh"]


def traced(log: Path) -> list[str]:
    """The prefix that traces the calls of a command into ``log``, without their data."""
    quiet = ["-qq", "-e", "signal=none", "-s", "0"]
    return ["strace", "-f", "--seccomp-bpf", "-yy", *quiet, "-e", f"trace={CALLS}", "-A",
            "-o", str(log)]  # fmt: skip


def unavailable(folder: Path) -> str | None:
    """Why this machine cannot isolate and trace a command, or ``None``."""
    for program in ("strace", "unshare", "ip"):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    log = folder / "probe.txt"
    probe = subprocess.run(
        [*isolated(), *traced(log), "true"], capture_output=True, text=True, check=False
    )
    if probe.returncode:
        return f"namespaces or tracing are not permitted here: {probe.stderr.strip()}"
    return None


def traffic(log: Path) -> Traffic:
    """Reads the log of :func:`traced`."""
    network: list[str] = []
    setup: list[str] = []
    local = 0
    for line in log.read_text("utf-8", "replace").splitlines():
        # Other lines are the ends of interrupted calls, which are already counted.
        call = CALL.match(line)
        if call is None:
            continue
        if INTERNET.search(call[2]) is None:
            local += 1
        elif call[1] in NETWORK_CALLS:
            network.append(line)
        else:
            setup.append(line)
    return Traffic(network, setup, local)


def interfaces(pid: int) -> list[str]:
    """The network interfaces that a process has."""
    lines = Path(f"/proc/{pid}/net/dev").read_text().splitlines()[2:]
    return [line.split(":")[0].strip() for line in lines]


def listeners(pid: int) -> list[str]:
    """The addresses of listening sockets in a process's network namespace, in hexadecimal."""
    return [
        fields[1]
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]
        if (fields := line.split())[3] == LISTENING
    ]
