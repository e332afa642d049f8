"""A Debian or Ubuntu of its own in a folder, with nothing installed but what every one has."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

USER = 1000
ROOT = 0
# What apt, dpkg and the system write about themselves, and what the system mounts.
OWN_RECORDS = (
    "var/cache/apt",
    "var/cache/debconf",
    "var/cache/fontconfig",
    "var/cache/ldconfig",
    "var/lib/apt",
    "var/lib/dpkg/available",
    "var/lib/dpkg/status",
    "var/lib/dpkg/triggers",
    "var/lib/dpkg/lock",
    "var/log",
    "dev",
    "proc",
    "sys",
    "home",
    # Of the graphics driver, in the home of the user root, as in everyone's.
    "root/.cache",
)
SOURCES = Path("/etc/apt")


@dataclass(frozen=True)
class CleanRoot:
    """The folder that the system is in, and one that it sees as /home, for what is brought along.

    Each command has mounts of its own, which are gone with it.
    """

    folder: Path
    home: Path

    def command(self, *words: str | Path, user: int = ROOT) -> list[str]:
        """How to run a program in there, with the kernel's folders and the screens of here."""
        rights = (f"--reuid={user}", f"--regid={user}", "--clear-groups")
        who = shlex.join(["setpriv", *rights, "env", f"HOME=/home/{user}"])
        steps = (
            f"mount --bind {shlex.quote(str(self.folder))} {shlex.quote(str(self.folder))}",
            f"cd {shlex.quote(str(self.folder))}",
            "mount -t proc proc proc",
            "mount --rbind /dev dev",
            "mount -t tmpfs -o mode=1777 tmpfs tmp",
            "mount -t tmpfs -o mode=1777 tmpfs dev/shm",
            "mkdir -p /tmp/.X11-unix tmp/.X11-unix",
            "mount --bind /tmp/.X11-unix tmp/.X11-unix",
            f"mount --bind {shlex.quote(str(self.home))} home",
            # Not chroot: from there the kernel lets nobody make user namespaces, and so no sandbox.
            "pivot_root . mnt",
            "cd /",
            "umount --lazy /mnt",
            f"exec {who} {shlex.join(map(str, words))}",
        )
        script = " && ".join(steps)
        return ["unshare", "--mount", "--propagation", "private", "sh", "-c", script]

    def environment(self, screen: Mapping[str, str] | None = None) -> dict[str, str]:
        """What a program in there is told; ``screen`` leads to a screen."""
        told = {
            "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "LANG": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
        }
        proxies = {name: text for name, text in os.environ.items() if name.endswith("_proxy")}
        return told | proxies | ({"DISPLAY": screen["DISPLAY"]} if screen else {})

    def run(self, *words: str | Path, user: int = ROOT) -> subprocess.CompletedProcess[str]:
        """Runs a program in there without a screen; any exit code may come."""
        return subprocess.run(
            self.command(*words, user=user),
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
        )

    def install(self, *packages: str | Path) -> None:
        """Installs packages and what they cannot do without. Raises ``RuntimeError``."""
        self.must("apt-get", "install", "--quiet", "--yes", "--no-install-recommends", *packages)

    def must(self, *words: str | Path) -> str:
        """Runs a program in there as root; gives what it says. Raises ``RuntimeError``."""
        done = self.run(*words)
        if done.returncode:
            raise RuntimeError(f"{shlex.join(map(str, words))}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def files(self) -> set[str]:
        """Every file and folder in there but for the system's records of itself."""
        found = (str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))
        return {name for name in found if not name.startswith(OWN_RECORDS)}


def mirror() -> tuple[str, str]:
    """Where this system gets its packages, and the name of its release, such as bookworm.

    SUITE and MIRROR in the environment name another one, and KEYRING whom to trust.
    Raises ``LookupError`` if apt here has no source of the system's own.
    """
    release = dict(
        line.split("=", 1)
        for line in Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
        if "=" in line
    )
    suite = os.environ.get("SUITE") or release.get("VERSION_CODENAME", "")
    if os.environ.get("MIRROR"):
        return os.environ["MIRROR"], suite
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(SITE) $(CODENAME) $(COMPONENT)"],
        capture_output=True,
        text=True,
        check=True,
    )
    for line in told.stdout.splitlines():
        site, name, component = line.split()
        if name == release.get("VERSION_CODENAME") and component == "main":
            return site, suite
    raise LookupError("apt has no source of this system's own packages")


def make_clean_root(folder: Path, home: Path) -> CleanRoot:
    """Makes a system with the least there can be. Raises ``RuntimeError`` if that fails."""
    site, suite = mirror()
    # A release that is younger than this debootstrap is made as its distribution's others are.
    known = Path("/usr/share/debootstrap/scripts", suite).exists()
    script = [] if known else ["gutsy" if "ubuntu" in site else "sid"]
    options = [f"--keyring={os.environ['KEYRING']}"] if "KEYRING" in os.environ else []
    done = subprocess.run(
        ["debootstrap", *options, "--variant=minbase", suite, folder, site, *script],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"debootstrap failed:\n{done.stdout[-2000:]}{done.stderr}")
    # Ubuntu keeps much of what Debian has in main in another part.
    parts = "main universe" if (folder / "etc/lsb-release").exists() else "main"
    (folder / "etc/apt/sources.list").write_text(f"deb {site} {suite} {parts}\n", encoding="utf-8")
    shutil.copy("/etc/resolv.conf", folder / "etc" / "resolv.conf")
    # Nothing may start a service in there.
    policy = folder / "usr/sbin/policy-rc.d"
    policy.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
    policy.chmod(0o755)
    for user in (ROOT, USER):
        (home / str(user)).mkdir(parents=True)
        os.chown(home / str(user), user, user)
    home.chmod(0o777)
    root = CleanRoot(folder, home)
    root.must("apt-get", "update", "--quiet")
    return root


def missing_tools() -> Sequence[str]:
    """What is not here without which there can be no such system."""
    wanted = ("apt-get", "debootstrap", "pivot_root", "unshare", "Xvfb")
    return [name for name in wanted if shutil.which(name) is None]
