"""What ``make package`` does after PyInstaller: the archive, the Debian package, their parts."""
