#!/bin/sh
# Packs "dist/Tour Atlas.app" into dist/tour-atlas-VERSION-macos-ARCHITECTURE.dmg, on macOS.
# SIGN_AS names a Developer ID in the keychain that signs the app. Without it the app has PyInstaller's
# ad-hoc signature, and macOS asks before the first start.
set -eu
cd "$(dirname "$0")/../.."
version=${1:?usage: make-dmg.sh VERSION}
app="dist/Tour Atlas.app"
if [ -n "${SIGN_AS:-}" ]; then
    codesign --force --deep --timestamp --options runtime \
        --entitlements packaging/macos/entitlements.plist --sign "$SIGN_AS" "$app"
fi
codesign --verify --deep --strict "$app"
folder=build/dmg
rm -rf "$folder"
mkdir -p "$folder"
cp -R "$app" "$folder"
ln -s /Applications "$folder/Applications"
hdiutil create -volname "Tour Atlas" -srcfolder "$folder" -format UDZO -ov \
    "dist/tour-atlas-$version-macos-$(uname -m).dmg"
