"""What a test of this folder needs: the ministry's kit, the simulator's program, the SOAP client."""

import os
import sys
from pathlib import Path

SKIPPED = 77  # what ctest takes for a skipped test

KIT = Path(os.environ["KIT"])
SIMULATOR = Path(os.environ["SIMULATOR"])

if not KIT.exists():
    print(f"skipped: the ministry's kit is not at {KIT}")
    sys.exit(SKIPPED)
try:
    import zeep  # noqa: F401
except ImportError:
    sys.exit("Debian's package python3-zeep is missing (.ci/dependencies.sh installs it)")
