"""The accounts that are compared and how far back each is known."""

import pandas as pd
import streamlit as st

from app.exhibits.exhibit import Behind
from app.parts.cards import Finding, card_foot, heading
from app.view.build import Build
from app.words.names import platform_name

WEB = ("http://", "https://")


def web_link(url: object) -> str | None:
    """The address when it is one of the web, else None: nothing else may become a link."""
    return url if isinstance(url, str) and url.lower().startswith(WEB) else None


def show_accounts(build: Build) -> None:
    """A table of the accounts, brands in their order."""
    accounts = build.table("mart.accounts").sort_values(["slot", "platform"])
    brands = accounts["brand"].nunique()
    heading(
        Finding(
            f"{brands} brands with {len(accounts)} accounts are compared",
            "Known from: begin of the time that was collected or imported, in one piece.",
        )
    )
    st.dataframe(
        _readable(accounts),
        hide_index=True,
        height=420,
        placeholder="–",
        column_config={
            "Followers": st.column_config.NumberColumn(format="localized"),
            "Known from": st.column_config.DateColumn(format="D MMM YYYY"),
            "Last seen": st.column_config.DateColumn(format="D MMM YYYY"),
            "Profile": st.column_config.LinkColumn(display_text="Open"),
        },
        alt=f"{len(accounts)} accounts of {brands} brands",
    )
    card_foot("accounts", Behind(build, "mart.accounts", accounts))


def _readable(accounts: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Brand": accounts["brand"],
            "Platform": accounts["platform"].map(platform_name),
            "Handle": accounts["handle"],
            "Followers": accounts["followers"],
            "Known from": accounts["covered_from"],
            "Last seen": accounts["last_observed_at"],
            "Profile": accounts["url"].map(web_link),
        }
    )
