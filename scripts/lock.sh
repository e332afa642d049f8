#!/bin/sh
# Pins every dependency with its hashes, for all Python versions and systems, without a registry URL.
# usage: lock.sh UV
set -eu
cd "$(dirname "$0")/.."
uv=${1:?usage: lock.sh UV}

# Extras are kept: pip does not apply the pin of a package to the same package with an extra, and a
# newer release would then be refused for its hash.
pin() {
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
        --no-strip-extras \
        --no-header --no-annotate --no-emit-index-url --output-file "$@"
}

pin requirements/run.txt pyproject.toml
pin requirements/dev.txt pyproject.toml --group dev
