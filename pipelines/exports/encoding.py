"""In which encoding a text is written that is not plain UTF-8."""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipelines.exports.errors import ExportError

USUAL = "cp1252"  # what spreadsheets of Western Europe and America write
SAMPLE = 64_000  # bytes of lines that are not plain ASCII
NEAR = 0.05  # readings that are this close in how odd they look cannot be told apart
SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
HIGH = re.compile(rb"[\x80-\xff]+")


@dataclass(frozen=True, slots=True)
class Encoding:
    """The name of an encoding, and what a person should know of the choice."""

    name: str
    note: str = ""


def said_encoding(name: str) -> str:
    """Return the encoding that a user names. Raises ExportError for none of that name."""
    try:
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        raise ExportError(
            f"--encoding {name} is not known; say one such as utf-8, cp1250, shift_jis or mac_roman"
        ) from None


def guess_encoding(name: str, chunks: Iterable[bytes]) -> Encoding:
    """Return the encoding of a text that is not sound UTF-8.

    Damaged bytes among many sound ones are damage. Raises ExportError when several encodings read
    the text as well.
    """
    sound = damaged = 0
    sample = b""
    for lines in _whole_lines(chunks):
        sound += len(SEQUENCE.findall(lines))
        damaged += len(HIGH.findall(SEQUENCE.sub(b"", lines)))
        if len(sample) < SAMPLE:
            odd = (line for line in lines.splitlines() if not line.isascii())
            sample = b"\n".join([sample, *odd])[:SAMPLE]
    if sound > 2 * damaged:
        return Encoding("utf-8", f"damaged signs in {damaged} places are shown as \ufffd")
    return _told_apart(name, sample.strip(b"\n"))


def _whole_lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for chunk in chunks:
        cut = chunk.rfind(b"\n") + 1
        yield rest + chunk[:cut]
        rest = chunk[cut:]
    yield rest


def _told_apart(name: str, sample: bytes) -> Encoding:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few files need it

    matches = list(from_bytes(sample))
    near = {one.encoding: str(one) for one in matches if one.chaos <= matches[0].chaos + NEAR}
    usual = near.get(USUAL) or near.get("latin_1")
    if usual is not None:
        near = {USUAL: usual}
    if not near:
        raise ExportError(
            f"{name} is not text in any encoding that is known; say it with --encoding"
        )
    lines = {text: encoding for encoding, text in reversed(near.items())}
    if len(lines) > 1:
        shown = "; ".join(f"{encoding}: {_line(text)!r}" for text, encoding in lines.items())
        raise ExportError(
            f"{name} is not written in UTF-8, and its text can be read in several ways: {shown}; "
            "say which with --encoding"
        )
    encoding, text = next(iter(near.items()))
    return Encoding(
        encoding, f"read as {encoding}, such as {_line(text)!r}; say --encoding where that is wrong"
    )


def _line(text: str) -> str:
    return " ".join(text.split("\n", 1)[0].split())[:60]
