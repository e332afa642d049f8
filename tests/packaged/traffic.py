"""Counts what a program and all that it starts have to do with a network, and takes that away."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import msgspec

CALLS = "socket,bind,connect,listen,sendto,sendmsg,sendmmsg"
# What leaves a process, or lets others in; a socket that is only made and bound does neither.
TALKING = {"connect", "listen", "sendto", "sendmsg", "sendmmsg"}
# An address, or a file descriptor as strace spells it out.
INTERNET = re.compile(r"AF_INET|<(TCP|UDP|ICMP|RAW|SCTP|DCCP|L2TP)")
CALL = re.compile(r"\d+ +(\w+)\((.*)")
LISTENING = "0A"


class Traffic(msgspec.Struct, frozen=True):
    """Calls as strace told them: ``talk`` is what uses the internet, ``made`` what only might."""

    talk: list[str]
    made: list[str]
    local: int


def alone() -> list[str]:
    """What starts a command where the loopback is all of the network."""
    # Whoever is not root may do that as the root of nobody but themselves.
    rights = [] if os.geteuid() == 0 else ["--map-root-user"]
    up = 'ip link set lo up && exec "$@"'
    return ["unshare", "--net", *rights, "--", "sh", "-c", up, "sh"]


def counted(log: Path) -> list[str]:
    """What starts a command so that its calls are told in ``log``, without what they carry."""
    quiet = ["-qq", "-e", "signal=none", "-s", "0"]
    return ["strace", "-f", "--seccomp-bpf", "-yy", *quiet, "-e", f"trace={CALLS}", "-A",
            "-o", str(log)]  # fmt: skip


def lacking(folder: Path) -> str | None:
    """Why a command cannot be started alone and counted on this machine."""
    for program in ("strace", "unshare", "ip"):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    log = folder / "tried.txt"
    tried = subprocess.run(
        [*alone(), *counted(log), "true"], capture_output=True, text=True, check=False
    )
    if tried.returncode:
        return f"namespaces or tracing are not permitted here: {tried.stderr.strip()}"
    return None


def traffic(log: Path) -> Traffic:
    """Reads what :func:`counted` told."""
    talk: list[str] = []
    made: list[str] = []
    local = 0
    for line in log.read_text("utf-8", "replace").splitlines():
        # The end of a call that another came between tells nothing new.
        found = CALL.match(line)
        if found is None:
            continue
        if INTERNET.search(found[2]) is None:
            local += 1
        elif found[1] in TALKING:
            talk.append(line)
        else:
            made.append(line)
    return Traffic(talk, made, local)


def interfaces(pid: int) -> list[str]:
    """The network interfaces that a process has."""
    lines = Path(f"/proc/{pid}/net/dev").read_text().splitlines()[2:]
    return [line.split(":")[0].strip() for line in lines]


def listeners(pid: int) -> list[str]:
    """Where anybody listens in a process's network, as the kernel writes addresses."""
    return [
        fields[1]
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]
        if (fields := line.split())[3] == LISTENING
    ]
