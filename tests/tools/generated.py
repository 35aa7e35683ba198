"""What a tool of this folder writes, or with --check only compares; the twin of generated.mjs."""

import hashlib
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIST = pathlib.Path(__file__).with_name("generated.json")


def put(file, text):
    """Writes a file of the repository, and its checksum into generated.json, because its source is not everywhere.

    With --check nothing is written, and a file that would change ends the tool with 1.
    """
    generated = json.loads(LIST.read_text("utf-8"))
    entry, path = generated[file], ROOT / file
    if "--check" in sys.argv:
        if path.read_text("utf-8") != text:
            sys.exit(f"{file} is stale")
        print(f"{file} is as it would be written")
        return
    path.write_text(text, "utf-8")
    entry["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    LIST.write_text(json.dumps(generated, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(f"{file} written")
