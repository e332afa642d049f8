#!/bin/sh
# Checks that the bundles and pages in resources/web/dist/ are what "make web" builds from the modules.
set -eu
cd "$(dirname "$0")/../.."
scripts/setup.sh web
rm -rf build/web
node scripts/web/build.js build/web
.venv/bin/python scripts/pages.py build/web
diff -r build/web resources/web/dist || {
    echo 'The bundles and pages in resources/web/dist/ are not current; run "make web" and commit them.' >&2
    exit 1
}
