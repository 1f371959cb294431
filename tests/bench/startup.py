"""First paint of the window against a bare PySide6 window: `python -m tests.bench.startup`.

Each child leaves as soon as the first paint of its window is through, so the clock covers the whole process up to it.
"""

import os
import sys
import tempfile

from tests.bench.turns import compare, whole_process

LEAVING = """
import os
from PySide6.QtCore import QTimer

def leaving(window):
    class Leaving(window):
        def paintEvent(self, event):
            QTimer.singleShot(0, lambda: os._exit(0))
            super().paintEvent(event)
    return Leaving
"""
BARE = f"""{LEAVING}
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
application = QApplication([])
window = leaving(QMainWindow)()
window.setCentralWidget(QLabel("Bộ công cụ tuyên truyền"))
window.resize(1366, 740)
window.show()
application.exec()
"""
OURS = f"""{LEAVING}
import sys
from campaign_kit import __main__
from campaign_kit.ui import app
app.Window = leaving(app.Window)
sys.argv = ["campaign-kit"]
__main__.main()
"""


def main() -> None:
    """Prints medians and ratio of nine pairs; the data folder is a new and empty one."""
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {"CAMPAIGN_KIT_DATA": data, "CAMPAIGN_KIT_KEY": "00" * 32}
        clock = "whole process, from its start to the first paint of the window, off screen"
        compare(clock, whole_process, ours=["-c", OURS], raw=["-c", BARE], target=1.5)


if __name__ == "__main__":
    sys.exit(main())
