"""What every test stands on: no display, no keyring of the machine, and Debian's programs looked for by name."""

import os
import shutil
import tempfile
from collections.abc import Callable

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
settings.register_profile("house", database=None, deadline=None, max_examples=40)
settings.load_profile("house")
_KEPT = tempfile.TemporaryDirectory()  # what hypothesis keeps for later ends with the run
set_hypothesis_home_dir(_KEPT.name)


@pytest.fixture
def debian_program() -> Callable[[str, str], str]:
    """The path of a program that one of Debian's packages brings: `debian_program("soffice", "libreoffice-impress")`.

    Where it is missing the test fails with the line that installs it when CI=true; elsewhere it counts as not run.
    """

    def find(name: str, package: str) -> str:
        path = shutil.which(name)
        if path is None:
            line = f"{name} is missing: apt-get install -y --no-install-recommends {package}"
            if os.environ.get("CI") == "true":
                pytest.fail(line)
            pytest.skip(line)
        return path

    return find
