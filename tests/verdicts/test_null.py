"""How wide chance is: read from the landscape and its past alone, moved little by leads."""

import numpy as np
import pandas as pd

from pipelines.verdicts.change import steps_of
from pipelines.verdicts.noise import noise_of, tamed
from pipelines.verdicts.null import LOOKED_AT, width, widths_of
from pipelines.verdicts.panel import Floats, Panel
from tests.verdicts.worlds import BRANDS, START, judged, panel_from, posts_of, said

WEEKS = 110


def widths(panel: Panel) -> Floats:
    """(accounts, weeks, ages looked at) of strength."""
    panel, noise = tamed(panel), noise_of(panel)
    seen = steps_of(panel, noise, np.arange(len(panel.weeks)), ages=LOOKED_AT)
    return width(panel, seen.strength, seen.strength_var, seen.usable)


def roaming(seed: int, brands: tuple[str, ...] = BRANDS) -> pd.DataFrame:
    """Posts whose strength wanders so slowly that the model of noise takes it for change."""
    posts, rng = posts_of(seed, weeks=WEEKS), np.random.default_rng(seed)
    week = ((posts["published_at"] - START).dt.days // 7).to_numpy()
    for brand in brands:
        mine = (posts["brand"] == brand).to_numpy()
        path = np.cumsum(rng.normal(0, 0.1, WEEKS))
        posts.loc[mine, "engagement"] *= np.exp(path[week[mine]])
    return posts


def test_a_steady_landscape_is_as_wide_as_the_model_says() -> None:
    wide = [widths(panel_from(posts_of(seed, weeks=WEEKS)))[:, -1].mean() for seed in range(6)]
    assert 0.75 < np.mean(wide) < 1.25


def test_a_roaming_landscape_is_wider_and_the_more_so_the_older_a_step() -> None:
    wide = np.mean([widths(panel_from(roaming(seed)))[:, -1].mean(0) for seed in range(6)], axis=0)
    assert wide[0] > 1.1 and wide[-1] > 1.5 * wide[0]


def test_an_account_that_roams_alone_is_wider_than_the_rest() -> None:
    panel = panel_from(roaming(3, ("ash",)))
    wide = widths(panel)[:, -1].mean(1)
    assert panel.brand[wide.argmax()] == "ash"


def test_only_the_past_decides() -> None:
    posts = roaming(5)
    cut = posts[posts["published_at"] < START + pd.Timedelta(weeks=70)]
    np.testing.assert_allclose(widths(panel_from(posts))[:, :70], widths(panel_from(cut)))


def test_a_field_of_four_tells_no_width() -> None:
    few = panel_from(roaming(4)).of(np.arange(4))
    noise, weeks = noise_of(few), np.arange(WEEKS)
    steps = steps_of(few, noise, weeks)
    same = widths_of(few, noise).of_steps(steps, weeks)
    np.testing.assert_array_equal(same.strength_var, steps.strength_var)


def test_a_lead_is_found_all_the_same() -> None:
    for seed in (61, 62, 63):
        words = said(judged(posts_of(seed, weeks=90, strength=(("ash", 50, 1.0),))), "ash")
        assert (words.loc[58:] == "lead").mean() > 0.9
