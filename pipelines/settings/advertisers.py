"""Whose ads an address of a library of ads names."""

import re
from urllib.parse import parse_qs, urlsplit

_PLACES = {  # library: where its pages are, what names the advertiser in them, how we write it
    "meta_ads": (
        "facebook.com/ads/library",
        "view_all_page_id",
        "https://www.facebook.com/ads/library/?view_all_page_id=",
    ),
    "tiktok_ads": (
        "library.tiktok.com/ads",
        "adv_biz_ids",
        "https://library.tiktok.com/ads?adv_biz_ids=",
    ),
}


def advertiser_of(address: str) -> tuple[str, str] | None:
    """The library of an address and the one way to write whose ads it names, or None."""
    parts = urlsplit(address.strip())
    place = f"{parts.netloc.removeprefix('www.')}{parts.path}".rstrip("/").lower()
    for library, (where, field, ours) in _PLACES.items():
        number = parse_qs(parts.query).get(field, [""])[0]
        if place == where and re.fullmatch(r"\d{5,30}", number):
            return library, f"{ours}{number}"
    return None
