"""What is asked beside the platforms: it has no posts and no accounts, and is in no share."""

from datetime import date

from pipelines.platforms.record import Cost, Need, Pace, Platform

WIKIMEDIA = Platform(
    name="wikimedia",
    label="Wikipedia",
    since=date(2015, 7, 1),  # nothing was counted this way before
    counts=(),
    pace=Pace(1.0, 10),
    history="all days since July 2015",
    cost=Cost(profile=0, budget=500),
    terms="CC0; asked with an address for contact, at a modest pace.",
    terms_link="https://wikitech.wikimedia.org/wiki/Data_Platform/AQS/Pageviews",
)
META_ADS = Platform(
    name="meta_ads",
    label="Meta Ad Library",
    since=date(2018, 5, 7),
    counts=(),
    pace=Pace(0.5, 5),
    history="the ads of the last year",
    needs=(Need("META_AD_LIBRARY_TOKEN", "https://www.facebook.com/ads/library/api/"),),
    cost=Cost(profile=0, budget=500),
    terms=(
        "For people who have confirmed who they are; it holds ads that were shown in the EU or the "
        "United Kingdom, elsewhere political ones only."
    ),
    terms_link="https://www.facebook.com/ads/library/api/",
)
TIKTOK_ADS = Platform(
    name="tiktok_ads",
    label="TikTok Commercial Content Library",
    since=date(2022, 10, 1),
    counts=(),
    pace=Pace(0.5, 5),
    history="the ads of the last year",
    needs=(
        Need(
            "TIKTOK_ADS_CLIENT_KEY",
            "https://developers.tiktok.com/products/commercial-content-api/",
        ),
        Need(
            "TIKTOK_ADS_CLIENT_SECRET",
            "https://developers.tiktok.com/products/commercial-content-api/",
        ),
    ),
    cost=Cost(profile=1, page_size=50, budget=300),
    terms="For applicants whom TikTok approved; it holds ads that were shown in Europe.",
    terms_link="https://developers.tiktok.com/products/commercial-content-api/",
)
RECORDS = {one.name: one for one in (WIKIMEDIA, META_ADS, TIKTOK_ADS)}
