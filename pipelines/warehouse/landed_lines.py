"""The lines of a landed part: each a gzip member of its own, each the JSON of one answer."""

import base64
import gzip
import json
import os
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from pipelines.folder import open_private
from pipelines.records import Response


def append(path: Path, line: Mapping[str, Any], *, sync: bool = False) -> None:
    """Write a line at the end of a part; with `sync` all of it is on disk afterwards."""
    with open_private(path, "ab") as file:
        file.write(gzip.compress(json.dumps(line).encode() + b"\n", compresslevel=6))
        if sync:
            file.flush()
            os.fsync(file.fileno())


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The whole lines of a part; what a killed run wrote of the last one is left out."""
    rest = path.read_bytes()
    while any(rest):  # a file can end in zeros when the power failed
        member = zlib.decompressobj(wbits=31)
        line = member.decompress(rest)
        if not member.eof:
            return  # the run was killed while it wrote this line
        yield json.loads(line)
        rest = member.unused_data


def packed(response: Response) -> dict[str, Any]:
    """An answer as a line holds it."""
    try:
        body, encoding = response.body.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        body, encoding = base64.b64encode(response.body).decode("ascii"), "base64"
    return {
        "source": response.source,
        "purpose": response.purpose,
        "url": response.url,
        "status": response.status,
        "received_at": response.received_at.isoformat(),
        "headers": dict(response.headers),
        "account_id": response.account_id,
        "link": response.link,
        "encoding": encoding,
        "body": body,
    }


def unpacked(line: dict[str, Any]) -> Response:
    """The answer that a line holds. Raises KeyError, TypeError or ValueError for what is none."""
    encoding = line.pop("encoding")
    body = line.pop("body")
    content = base64.b64decode(body) if encoding == "base64" else body.encode("utf-8")
    received_at = datetime.fromisoformat(line.pop("received_at"))
    return Response(**line, body=content, received_at=received_at)
