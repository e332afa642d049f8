"""The app survives the reference counting errors of PySide."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# More answers than a new interpreter has references to None.
HAMMER = """
import sys
from PySide6.QtCore import QAbstractListModel, QModelIndex, QSortFilterProxyModel
from app.web.refcount_workaround import keep_singletons
if sys.argv[1] == "kept":
    keep_singletons()
class Model(QAbstractListModel):
    def rowCount(self, parent=QModelIndex()):
        return 1
    def data(self, index, role=0):
        return None
model, proxy = Model(), QSortFilterProxyModel()
proxy.setSourceModel(model)
for _ in range(50_000):
    proxy.data(proxy.index(0, 0), 0)
"""


def test_a_model_may_return_none_any_number_of_times() -> None:
    command = [sys.executable, "-c", HAMMER, "kept"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
