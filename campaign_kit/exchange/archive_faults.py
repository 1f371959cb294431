"""What reading a damaged or doctored archive can end in; each reader turns it into a sentence of its own."""

import struct
import zipfile
import zlib

FAULTS = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, LookupError, NotImplementedError, OSError, RuntimeError,
    ValueError,
)  # fmt: skip
