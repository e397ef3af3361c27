"""Direct labels: how wide a text is, how to shorten it, how to keep labels apart."""

from collections.abc import Sequence
from html import escape

GAP = 14.5  # px from one label's middle to the next
NARROW = dict.fromkeys("ijlI.,:;'|!", 28) | dict.fromkeys("frt()[]/ -\u00a0", 38)
WIDE = dict.fromkeys("mwMW@%", 92) | dict.fromkeys("ABCDEGHKNOPQRSTUVXYZ&", 70)
WIDTHS = WIDE | NARROW  # hundredths of an em, a little generous


def text_width(text: str, size: float) -> float:
    """About how many px a line of text takes."""
    return sum(WIDTHS.get(character, 61) for character in text) * size / 100


def shorten(text: str, size: float, room: float) -> str:
    """The text, or its beginning with an ellipsis, in at most `room` px."""
    if text_width(text, size) <= room:
        return text
    kept = text
    while len(kept) > 1 and text_width(f"{kept}…", size) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def plain(text: str) -> str:
    """A name from outside as text: plotly reads a few HTML tags in labels."""
    return escape(text, quote=False)


def bold(text: str) -> str:
    """Text that is safe already, in bold."""
    return f"<b>{text}</b>"


def spread(wanted: Sequence[float], low: float, high: float, gap: float = GAP) -> list[float]:
    """Positions in px, each as near to its wish as a distance of `gap` allows, inside low..high.

    Least squares under a fixed order (pool adjacent violators), then moved inside the bounds.
    """
    order = sorted(range(len(wanted)), key=lambda index: (wanted[index], index))
    pools: list[tuple[float, int]] = []  # mean wish after taking out the gaps, how many labels
    for rank, index in enumerate(order):
        mean, size = wanted[index] - rank * gap, 1
        while pools and pools[-1][0] > mean:
            other, many = pools.pop()
            mean, size = (mean * size + other * many) / (size + many), size + many
        pools.append((mean, size))
    flat = [mean for mean, size in pools for _ in range(size)]
    last = max(low, high - gap * (len(flat) - 1))
    placed = [0.0] * len(wanted)
    for rank, index in enumerate(order):
        placed[index] = min(max(flat[rank], low), last) + rank * gap
    return placed
