"""Runs a command in a terminal of its own, types what a session says, and prints what the terminal showed.

usage: terminal_session.py SESSION COMMAND [ARGUMENT...]

SESSION is JSON: a list of pairs, the text to wait for and the keys to press then. `null` for keys closes the terminal's
input with Ctrl-D. At the end comes a line with the exit status, or with the signal that ended the command.
"""

import json
import os
import pty
import select
import sys
import time

session = json.loads(sys.argv[1])
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
shown = b""
seen = 0
deadline = time.monotonic() + 60


def read():
    """Adds what the command writes, and tells whether it goes on."""
    global shown
    if time.monotonic() > deadline:
        sys.exit(f"nothing came of it: {shown.decode()}")
    if not select.select([terminal], [], [], 0.2)[0]:
        return True
    try:
        data = os.read(terminal, 65536)
    except OSError:
        return False
    shown += data
    return bool(data)


for expected, keys in session:
    while shown.find(expected.encode(), seen) < 0:
        if not read():
            sys.exit(f"'{expected}' never came: {shown.decode()}")
    seen = shown.find(expected.encode(), seen) + len(expected.encode())
    os.write(terminal, b"\x04" if keys is None else keys.encode())
while read():
    pass
_, status = os.waitpid(child, 0)
sys.stdout.write(shown.decode().replace("\r\n", "\n"))
print(f"[signal {os.WTERMSIG(status)}]" if os.WIFSIGNALED(status) else f"[exit {os.WEXITSTATUS(status)}]")
