"""What the languages lack: `python -m app.words` lists it."""

import sys

from app.words.checks import problems

if __name__ == "__main__":
    found = problems()
    sys.stdout.write("".join(f"{line}\n" for line in found) or "Every language is complete.\n")
    sys.exit(bool(found))
