"""Starts Tour Atlas."""

import sys

if __name__ == "__main__":
    try:
        import signal

        # Imports take a moment in which nothing is at stake: Ctrl+C ends them at once and in
        # silence. Whoever has something to finish hears it himself from then on.
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
    except KeyboardInterrupt:
        sys.exit(130)

    from app.cli import main

    sys.exit(main())
