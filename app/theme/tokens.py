"""Every colour the product uses, light and dark, and who wears which."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pipelines.settings.report import READABLE, contrast

Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one scheme; every text colour reads at 4.5 to 1 or better on a card."""

    canvas: str
    card: str
    ink: str
    ink2: str
    ink3: str
    line: str
    grid: str
    pale: str
    ahead: str
    ahead_tint: str
    behind: str
    behind_tint: str
    level: str
    level_tint: str
    unsure: str
    unsure_tint: str
    accent: str
    accent_tint: str
    kinds: tuple[str, ...]  # format mix, dark to light: lightness alone tells them apart


LIGHT = Palette(
    canvas="#F5F6F8",
    card="#FFFFFF",
    ink="#141923",
    ink2="#475061",
    ink3="#667085",
    line="#DDE1E8",
    grid="#E9ECF1",
    pale="#8791A3",
    ahead="#0B7261",
    ahead_tint="#E6F5F1",
    behind="#B83A0A",
    behind_tint="#FCE7DC",
    level="#3E5C86",
    level_tint="#E9EFF7",
    unsure="#5A6475",
    unsure_tint="#EEF0F4",
    accent="#2340D9",
    accent_tint="#E0E4F8",
    kinds=("#2C3B57", "#5C6D8E", "#8E9DBB", "#BCC6DA", "#E1E6EF"),
)

DARK = Palette(
    canvas="#0E1218",
    card="#151A23",
    ink="#E9ECF2",
    ink2="#B7BECB",
    ink3="#98A2B3",
    line="#2A3240",
    grid="#222935",
    pale="#788396",
    ahead="#4FD1B5",
    ahead_tint="#12342F",
    behind="#FF9A66",
    behind_tint="#3D2418",
    level="#9DB9E6",
    level_tint="#1E2A3D",
    unsure="#98A2B3",
    unsure_tint="#232A36",
    accent="#86A5FF",
    accent_tint="#232C47",
    kinds=("#D5DDEC", "#9FAEC9", "#7787A5", "#4B5972", "#303A4C"),
)

BRANDS: dict[Scheme, tuple[str, ...]] = {
    "light": (
        "#2340D9", "#8A1556", "#1F7F9C", "#A6640A", "#1B4510", "#9440B5", "#5A5200", "#B8405A",
        "#4B043F", "#590492", "#294E7E", "#5C4282",
    ),
    "dark": (
        "#86A5FF", "#E089C2", "#7FDCFA", "#EFB37A", "#A0F0C8", "#9B7BEA", "#E8DF60", "#E5705A",
        "#B869A0", "#EE940C", "#3CB089", "#E6AFB6",
    ),
}  # fmt: skip
ALIKE = 60  # of 442 between black and white: below it two colours of lines are taken for one


def palette(scheme: Scheme) -> Palette:
    """The colours of a scheme."""
    return DARK if scheme == "dark" else LIGHT


def brand_colours(
    brands_in_slot_order: Sequence[str], own: str | None, scheme: Scheme, ours: str | None = None
) -> dict[str, str]:
    """Brand to colour: our own wears `ours`, else the first; the first brand then wears its own.

    Pass every brand of the landscape, also those not shown: a brand keeps its colour for ever. From
    the thirteenth on the rivals' colours come round again. No rival wears one like `ours`.
    """
    first, *rest = BRANDS[scheme]
    if ours is not None:
        first, rest = ours, [one for one in rest if _apart(one, ours) >= ALIKE]
    slots = {brand: slot for slot, brand in enumerate(brands_in_slot_order)}
    if own in slots:
        leads = brands_in_slot_order[0]
        slots[leads], slots[own] = slots[own], slots[leads]
    return {
        brand: first if slot == 0 else rest[(slot - 1) % len(rest)] for brand, slot in slots.items()
    }


def worn(colour: str, scheme: Scheme) -> str:
    """A colour that reads on white, as it is worn in a scheme: lighter on dark cards."""
    card, parts = palette(scheme).card, _parts(colour)
    for step in range(21):
        lighter = [round(part + (255 - part) * step / 20) for part in parts]
        found = f"#{lighter[0]:02X}{lighter[1]:02X}{lighter[2]:02X}"
        if contrast(found, card) >= READABLE:
            return found
    return colour


def tinted(colour: str, scheme: Scheme) -> str:
    """A pale ground for texts of a colour."""
    pairs = zip(_parts(palette(scheme).card), _parts(colour), strict=True)
    mixed = [round(card + (part - card) * 0.12) for card, part in pairs]
    return f"#{mixed[0]:02X}{mixed[1]:02X}{mixed[2]:02X}"


def _apart(one: str, other: str) -> float:
    """How far two colours are from each other, 0..442."""
    return math.dist(_parts(one), _parts(other))


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
