"""Every colour the product uses, light and dark, and who wears which."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

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
    ),
    "dark": (
        "#86A5FF", "#E089C2", "#7FDCFA", "#EFB37A", "#A0F0C8", "#9B7BEA", "#E8DF60", "#E5705A",
    ),
}  # fmt: skip


def palette(scheme: Scheme) -> Palette:
    """The colours of a scheme."""
    return DARK if scheme == "dark" else LIGHT


def _slot_colour(slot: int, scheme: Scheme) -> str:
    """The colour of a slot; from the ninth on the rivals' seven colours come round again."""
    colours = BRANDS[scheme]
    if slot < len(colours):
        return colours[slot]
    return colours[1 + (slot - len(colours)) % (len(colours) - 1)]


def brand_colours(
    brands_in_slot_order: Sequence[str], own: str | None, scheme: Scheme
) -> dict[str, str]:
    """Brand to colour: our own wears the first, the first brand then wears ours instead.

    Pass every brand of the landscape, also those not shown: a brand keeps its colour for ever.
    """
    slots = {brand: slot for slot, brand in enumerate(brands_in_slot_order)}
    if own in slots:
        first = brands_in_slot_order[0]
        slots[first], slots[own] = slots[own], slots[first]
    return {brand: _slot_colour(slot, scheme) for brand, slot in slots.items()}
