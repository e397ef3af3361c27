"""Is a gain carried by a few posts: the last four weeks with and without their best posts.

Every block of four weeks, now and before, gives up its own best 1, 3 or 5 posts; taking them away
from the present only would call every gain luck. The gain is
ln(X_now / mean of X over the blocks of the 52 weeks before), per covered week, with one part in
fifty of the usual level on both sides so that an empty block stays finite.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.market import middle_of_others
from pipelines.verdicts.panel import BEST, Bools, Floats, Ints, Panel

BLOCK, BLOCKS_BEFORE, BLOCKS_LEAST, WEEKS_LEAST = 4, 13, 2, 2
FLOOR = 0.02
UP, LEFT, CARRIED = 0.6, 0.45, 3


@dataclass(frozen=True, slots=True)
class Gains:
    """log gains of the last four weeks, (drops, accounts, weeks), without the best 0..5 posts."""

    gain: Floats
    known: Bools


def gains_of(panel: Panel, as_of: Ints) -> Gains:
    """Each account's gain of raw volume at the weeks `as_of`, without its best 0..5 posts."""
    volume, covered = _blocks(panel)
    known = covered >= WEEKS_LEAST
    level = np.where(known, volume / np.maximum(covered, 1), 0.0)
    usual, blocks = np.zeros_like(level), np.zeros(known.shape)
    for back in range(BLOCK, BLOCK * BLOCKS_BEFORE + 1, BLOCK):
        usual[..., back:] += level[..., :-back]
        blocks[:, back:] += known[:, :-back]
    usual = usual / np.maximum(blocks, 1)
    floor = FLOOR * usual[:1]
    safe = np.maximum(usual + floor, 1e-9)
    gain = np.log(np.maximum(level + floor, 1e-9) / safe)
    told = known & (blocks >= BLOCKS_LEAST) & (usual[0] > 0)
    return Gains(np.where(told, gain, 0.0)[..., as_of], told[:, as_of])


def _blocks(panel: Panel) -> tuple[Floats, Floats]:
    """Raw volume (drops, accounts, weeks) of the four weeks up to each, and its covered weeks."""
    covered = panel.covered.astype(np.float64)
    total, best = panel.total * covered, panel.best * covered[:, :, None]
    volume, weeks, posts = (np.zeros_like(total) for _ in range(3))
    tops = []
    for back in range(BLOCK):
        for summed, values in ((volume, total), (weeks, covered), (posts, panel.posts * covered)):
            summed[:, back:] += values[:, : values.shape[1] - back]
        late = np.zeros_like(best)
        late[:, back:] = best[:, : best.shape[1] - back]
        tops.append(late)
    top = -np.sort(-np.concatenate(tops, axis=2), axis=2)[:, :, :BEST]
    dropped = np.moveaxis(np.cumsum(top, axis=2), 2, 0)
    rest = np.maximum(volume - dropped, 0.0)
    return np.concatenate([volume[None], rest]), weeks


def gains_against(gains: Gains, own: int, rivals: Ints) -> tuple[Floats, Floats, Bools]:
    """(drops, rivals, weeks) gains against the field and against us, and where both are known."""
    gain = np.where(gains.known, gains.gain, np.nan)
    gain[:, own] = np.nan
    field, _ = middle_of_others(np.moveaxis(gain, 1, 0))
    field = np.nan_to_num(np.moveaxis(field[rivals], 0, 1))
    ours = gains.gain[:, [own]]
    known = gains.known[rivals] & gains.known[own]
    return gains.gain[:, rivals] - field, gains.gain[:, rivals] - ours, known


def is_luck(field: Floats, own: Floats, known: Bools) -> Bools:
    """(rivals, weeks) up by 82 % against both, little of it left without the best three posts.

    Little: at most 45 % of the gain against the field, seen against the field or against us.
    """
    up = np.minimum(field[0], own[0])
    left = np.minimum(field[CARRIED], own[CARRIED])
    lucky: Bools = known & (up >= UP) & (left <= LEFT * field[0])
    return lucky


def carriers(field: Floats, own: Floats, known: Bools) -> Floats:
    """(rivals, weeks) how many best posts carry the gain: without them at most 45 % is left.

    nan where there is no gain or where more than five posts carry it.
    """
    few = np.minimum(field[1:], own[1:]) <= LEFT * field[0]
    count = np.where(few.any(0), few.argmax(0) + 1.0, np.nan)
    return np.where(known & (np.minimum(field[0], own[0]) >= UP), count, np.nan)
