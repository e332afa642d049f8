"""The exit codes of the command line."""

from __future__ import annotations

DONE = 0
# The input is at fault.
BAD_INPUT = 1
# The command line is wrong.
BAD_USAGE = 2
# An output could not be written.
NOT_WRITTEN = 3
# The system lacks something that the app needs.
NOT_HERE = 4
