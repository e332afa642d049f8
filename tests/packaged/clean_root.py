"""Makes a minimal Debian or Ubuntu system in a folder and runs programs in it."""

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
# Records of apt, dpkg and the system, and mount points.
RECORDS = (
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
    # The cache of the graphics driver, as in every home folder.
    "root/.cache",
)
SOURCES = Path("/etc/apt")


@dataclass(frozen=True)
class CleanRoot:
    """The root folder of the system, and the folder that it sees as /home.

    Each command runs in its own mount namespace, which ends with it.
    """

    folder: Path
    home: Path

    def command(self, *words: str | Path, user: int = ROOT) -> list[str]:
        """The command that runs a program in the system, with access to /dev and X servers."""
        rights = (f"--reuid={user}", f"--regid={user}", "--clear-groups")
        as_user = shlex.join(["setpriv", *rights, "env", f"HOME=/home/{user}"])
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
            # Under chroot the kernel permits no user namespaces, and so no sandbox.
            "pivot_root . mnt",
            "cd /",
            "umount --lazy /mnt",
            f"exec {as_user} {shlex.join(map(str, words))}",
        )
        script = " && ".join(steps)
        return ["unshare", "--mount", "--propagation", "private", "sh", "-c", script]

    def environment(self, screen: Mapping[str, str] | None = None) -> dict[str, str]:
        """The environment of a program in the system; ``screen`` has the ``DISPLAY``."""
        variables = {
            "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "LANG": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
        }
        proxies = {name: text for name, text in os.environ.items() if name.endswith("_proxy")}
        return variables | proxies | ({"DISPLAY": screen["DISPLAY"]} if screen else {})

    def run(self, *words: str | Path, user: int = ROOT) -> subprocess.CompletedProcess[str]:
        """Runs a program in the system without a screen; any exit code is allowed."""
        return subprocess.run(
            self.command(*words, user=user),
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
        )

    def install(self, *packages: str | Path) -> None:
        """Installs packages with their dependencies. Raises ``RuntimeError``."""
        self.must("apt-get", "install", "--quiet", "--yes", "--no-install-recommends", *packages)

    def must(self, *words: str | Path) -> str:
        """Runs a program as root and returns its output. Raises ``RuntimeError`` if it fails."""
        result = self.run(*words)
        if result.returncode:
            raise RuntimeError(f"{shlex.join(map(str, words))}:\n{result.stdout}{result.stderr}")
        return result.stdout

    def files(self) -> set[str]:
        """All files and folders of the system except ``RECORDS``."""
        names = (str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))
        return {name for name in names if not name.startswith(RECORDS)}


def mirror() -> tuple[str, str]:
    """The URL of this system's packages, and the name of its release, such as bookworm.

    SUITE and MIRROR in the environment override them, with KEYRING for the signatures.
    Raises ``LookupError`` if apt has no source of this system's own packages.
    """
    release = dict(
        line.split("=", 1)
        for line in Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
        if "=" in line
    )
    suite = os.environ.get("SUITE") or release.get("VERSION_CODENAME", "")
    if os.environ.get("MIRROR"):
        return os.environ["MIRROR"], suite
    targets = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(SITE) $(CODENAME) $(COMPONENT)"],
        capture_output=True,
        text=True,
        check=True,
    )
    for line in targets.stdout.splitlines():
        site, name, component = line.split()
        if name == release.get("VERSION_CODENAME") and component == "main":
            return site, suite
    raise LookupError("apt has no source of this system's own packages")


def make_clean_root(folder: Path, home: Path) -> CleanRoot:
    """Makes a minimal system. Raises ``RuntimeError`` if that fails."""
    site, suite = mirror()
    # For a release that debootstrap does not know, use its distribution's generic script.
    known = Path("/usr/share/debootstrap/scripts", suite).exists()
    script = [] if known else ["gutsy" if "ubuntu" in site else "sid"]
    options = [f"--keyring={os.environ['KEYRING']}"] if "KEYRING" in os.environ else []
    result = subprocess.run(
        ["debootstrap", *options, "--variant=minbase", suite, folder, site, *script],
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        raise RuntimeError(f"debootstrap failed:\n{result.stdout[-2000:]}{result.stderr}")
    # Ubuntu has many packages of Debian's main in universe.
    parts = "main universe" if (folder / "etc/lsb-release").exists() else "main"
    (folder / "etc/apt/sources.list").write_text(f"deb {site} {suite} {parts}\n", encoding="utf-8")
    shutil.copy("/etc/resolv.conf", folder / "etc" / "resolv.conf")
    # Packages must not start services in the system.
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
    """The programs that such a system needs and this machine lacks."""
    required = ("apt-get", "debootstrap", "pivot_root", "unshare", "Xvfb")
    return [name for name in required if shutil.which(name) is None]
