#!/bin/sh
# Sets up all that a target needs on Debian or Ubuntu: system libraries, Python packages in .venv/.
# usage: setup.sh run|test|bench|check|package|deb|web
# Quick when nothing is missing: it compares a stamp and asks dpkg once.
set -eu
cd "$(dirname "$0")/.."

what=${1:?usage: setup.sh run|test|bench|check|package|deb|web}
python=${PYTHON:-python3}

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }

# Libraries that Qt and its web engine load at run time, and a font.
# A name after a bar is the name of the same package in other releases.
libraries="libasound2t64|libasound2 libdbus-1-3 libegl1 libfontconfig1 libgl1
libglib2.0-0t64|libglib2.0-0 libnspr4 libnss3 libopengl0 libx11-xcb1 libxcb-cursor0 libxcb-glx0
libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0
libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xinerama0 libxcb-xkb1 libxcomposite1 libxdamage1
libxi6 libxkbcommon-x11-0 libxkbcommon0 libxkbfile1 libxrandr2 libxss1 libxtst6 zlib1g
fontconfig fonts-dejavu-core"
# For testing the packaged program on a virtual screen, with a real mouse pointer.
tools="binutils xauth xdotool xvfb xz-utils"
# For testing the Debian package in a clean system.
clean="debootstrap xvfb"
# For testing the app as a screen reader does; without these, such tests are skipped.
reader="at-spi2-core dbus python3-pyatspi xvfb"
# For testing the page's modules under Node.js; without it, such tests are skipped.
modules=nodejs
# For bundling the page's scripts.
bundler="nodejs npm"
# For counting the network calls of the packaged program where there is no network.
watchers="iproute2 strace"
# For the benchmarks: a browser and its driver draw one of the maps that exports are compared with, and
# the time until the window appears is compared with KDE Marble on a virtual screen.
peers="chromium|chromium-browser chromium-driver|chromium-chromedriver marble-qt|marble marble-data
marble-plugins xvfb"
# Programs that open exports; missing ones are reported as not tried.
openers="chromium|chromium-browser file gdal-bin librsvg2-bin poppler-utils unzip webp"

installed() { dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

# Prints the first of "a|b" that apt can install.
available() {
    for name in $(printf '%s' "$1" | tr '|' ' '); do
        if apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [^(]'; then
            printf '%s\n' "$name"
            return
        fi
    done
    printf '%s\n' "${1%%|*}"
}

missing_packages() {
    for choice in "$@"; do
        found=no
        for name in $(printf '%s' "$choice" | tr '|' ' '); do
            if installed "$name"; then found=yes; fi
        done
        if [ "$found" = no ]; then printf '%s\n' "$choice"; fi
    done
}

install_packages() {
    root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "packages are missing and sudo is not installed; \
as root, run: apt-get install $(printf '%s ' "$@" | sed 's/|[^ ]*//g')"
        root=sudo
    fi
    say "installing system packages: $(printf '%s ' "$@" | sed 's/|[^ ]*//g')"
    $root apt-get update -qq
    names=
    for choice in "$@"; do names="$names $(available "$choice")"; done
    # shellcheck disable=SC2086  # a list of names
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $names \
        >/dev/null
}

system() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "this is not Debian or Ubuntu; install Qt's libraries yourself"
        return
    fi
    wanted=$libraries
    if [ "$what" = package ]; then wanted="$wanted $tools"; fi
    if [ "$what" = deb ]; then wanted="$wanted $clean"; fi
    command -v "$python" >/dev/null || wanted="$wanted python3"
    "$python" -c 'import ensurepip, venv' 2>/dev/null || wanted="$wanted python3-venv"
    # shellcheck disable=SC2086  # a list of names
    missing=$(missing_packages $wanted)
    # shellcheck disable=SC2086
    if [ -n "$missing" ]; then install_packages $missing; fi
}

# Tries once to install optional packages, so that a failure does not repeat at every run.
optional() {
    tried=.venv/.tried-$what
    case $what in
        test)
            wanted="$reader $openers"
            command -v node >/dev/null || wanted="$wanted $modules"
            without="tests that need them will be skipped"
            ;;
        package)
            wanted="$reader $watchers"
            without="some tests of the packaged program will be skipped"
            ;;
        bench) wanted=$peers without="some comparisons will be left out" ;;
        check) wanted=$openers without="some programs will not be tried" ;;
        *) return ;;
    esac
    if [ -e "$tried" ]; then return; fi
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then return; fi
    # shellcheck disable=SC2086  # a list of names
    missing=$(missing_packages $wanted)
    if [ -z "$missing" ]; then return; fi
    touch "$tried"
    # shellcheck disable=SC2086
    (install_packages $missing) || say "could not install these packages; $without"
}

packages() {
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
        fail "Python 3.11 or newer is needed; set PYTHON to one"
    case $what in run) lock=requirements/run.txt ;; *) lock=requirements/dev.txt ;; esac
    stamp=.venv/.installed-$(basename "$lock" .txt)
    if [ -x .venv/bin/python ] && cmp -s "$lock" "$stamp"; then return; fi
    # The development requirements include the run-time ones.
    if [ "$what" = run ] && cmp -s requirements/dev.txt .venv/.installed-dev; then return; fi
    if ! .venv/bin/python -c '' 2>/dev/null; then
        say "making .venv with $("$python" --version)"
        "$python" -m venv --clear .venv
    fi
    say "installing Python packages from $lock"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
    cp "$lock" "$stamp"
}

# Installs the bundler of the page's scripts, which needs neither Qt nor Python packages.
web() {
    if ! command -v npm >/dev/null; then
        command -v apt-get >/dev/null || fail "npm is missing; install Node.js with npm"
        # shellcheck disable=SC2086  # a list of names
        install_packages $bundler
    fi
    cd scripts/web
    if cmp -s package-lock.json node_modules/.installed; then return; fi
    say "installing npm packages from scripts/web/package-lock.json"
    npm ci --silent
    cp package-lock.json node_modules/.installed
}

if [ "$what" = web ]; then
    web
    exit
fi
system
packages
optional
