"""A robot for tests of windows that waits long, because the machine may be busy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import CallbackBlocker, MultiSignalBlocker, SignalBlocker

# In milliseconds. What comes earlier is not waited for longer.
PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """As ``QtBot``, whose waits end after five seconds if no time is given."""

    def waitSignal(  # noqa: N802  # as in QtBot
        self,
        signal: Any,
        *,
        timeout: int = PATIENCE_MS,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        return super().waitSignal(
            signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb
        )

    def waitSignals(  # noqa: N802
        self,
        signals: list[Any],
        *,
        timeout: int = PATIENCE_MS,
        raising: bool | None = None,
        check_params_cbs: list[Callable[..., bool]] | None = None,
        order: Literal["none", "simple", "strict"] = "none",
    ) -> MultiSignalBlocker:
        return super().waitSignals(
            signals,
            timeout=timeout,
            raising=raising,
            check_params_cbs=check_params_cbs,
            order=order,
        )

    def waitUntil(  # noqa: N802
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitCallback(  # noqa: N802
        self, *, timeout: int = PATIENCE_MS, raising: bool | None = None
    ) -> CallbackBlocker:
        return super().waitCallback(timeout=timeout, raising=raising)
