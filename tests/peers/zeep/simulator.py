"""The simulator's program, for as long as a test needs it."""

import base64
import shutil
import subprocess
import tempfile
from pathlib import Path

from surroundings import SIMULATOR


class Simulator:
    """Listens from its making until stop(). Its day is 24 November 2026."""

    def __init__(self):
        self._data = Path(tempfile.mkdtemp(prefix="peer-"))
        self._log = open(self._data / "log", "wb")
        self._program = subprocess.Popen(
            [SIMULATOR, "--port", "0", "--data", self._data, "--today", "2026-11-24"],
            stdout=subprocess.PIPE, stderr=self._log)
        line = self._program.stdout.readline().decode()
        if "listening on " not in line:
            self.stop()
            raise RuntimeError(f"the simulator does not listen: {line!r}")
        self.address = line.split()[-1]
        self.ca = str(self._data / "ca.pem")

    def stop(self):
        """Ends it, and returns its exit status; says what it logged where it does not end well."""
        self._program.terminate()
        self._program.wait()
        self._program.stdout.close()
        self._log.close()
        if self._program.returncode != 0:
            print((self._data / "log").read_text())
        shutil.rmtree(self._data)
        return self._program.returncode

    def encrypt(self, text):
        """As every client must (PROTOCOL 4.1), but by openssl."""
        ciphertext = subprocess.run(
            ["openssl", "pkeyutl", "-encrypt", "-certin", "-inkey", self._data / "sanitel-cert.pem",
             "-pkeyopt", "rsa_padding_mode:pkcs1"],
            input=text.encode(), capture_output=True, check=True).stdout
        return base64.b64encode(ciphertext).decode()
