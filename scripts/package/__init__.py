"""Builds the archive and the Debian package from the program that PyInstaller made."""
