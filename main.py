"""Starts Tour Atlas."""

import sys

if __name__ == "__main__":
    try:
        import signal

        # While modules are imported, Ctrl+C ends the process at once and without a traceback. Code
        # that must clean up installs its own handler later.
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
    except KeyboardInterrupt:
        sys.exit(130)

    from app.cli import run_program

    run_program()
