"""The sums of periods: an unknown share is said to be unknown, never a share of nothing."""

from datetime import date

import pytest

from app.exhibits.rivals import _periods_title
from app.words.language import spoken
from queries.rows import PeriodShares


def row(brand: str, share: float | None) -> PeriodShares:
    return PeriodShares(
        platform="linkedin", ends_on=date(2026, 10, 31), brand=brand, role="rival",
        account_id=f"linkedin:{brand}", posts=3, engagement=9, per_post=3.0, share=share,
        account_count=2,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        (0.25, 0.75, "Acorn has 75% of the engagement of the period to 31 Oct 2026, we 25%"),
        (None, 1.0, "Acorn has 100% of the engagement of the period to 31 Oct 2026"),
        (None, None, "no engagement is known of the period to 31 Oct 2026"),
    ],
)
def test_a_share_that_is_unknown_is_not_nothing(
    ours: float | None, theirs: float | None, said: str
) -> None:
    with spoken("en"):
        assert _periods_title([row("Us", ours), row("Acorn", theirs)], "Us") == f"LinkedIn: {said}"
