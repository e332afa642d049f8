"""The exit codes of the command line."""

from __future__ import annotations

# Done; the input is at fault; wrong usage; an output could not be written; this system lacks what
# the app needs.
DONE, BAD_INPUT, BAD_USAGE, NOT_WRITTEN, NOT_HERE = 0, 1, 2, 3, 4
