"""What to say when no rival is pulling ahead: who stands where, and how sure that is."""

from collections.abc import Sequence

from app.words.claims import ahead_of_all
from app.words.names import listed, platform_name, post_noun, where
from app.words.rows import Row, most
from app.words.statement import Statement
from app.words.thresholds import SURE
from app.words.values import SPACE, is_known, number, of_hundred, percent


def level_statement(rows: Sequence[Row], scope: str) -> Statement:
    """Nobody moved: ahead of all, behind one as before, or level."""
    by_platform = grouped(rows)
    if len(by_platform) > 1:
        return Statement(
            "level",
            "No rival is pulling ahead.",
            " ".join([standings(by_platform), posts_behind(rows)]).strip(),
            scope=scope,
            word="No change",
        )
    platform, here = next(iter(by_platform.items()))
    chance, first = ahead_of_all(here), most(here, "chance_ahead")
    text = f"{shares(here)} {posts_behind(here)}".strip()
    if is_known(chance) and chance >= SURE:
        head = f"We are ahead of every rival {where(platform)}, and none is pulling ahead."
        return Statement("ahead", head, text, scope=scope, word=f"Ahead{sure(chance)}")
    if first and first["chance_ahead"] >= SURE:
        head = f"No rival is pulling ahead; {first['rival']} leads {where(platform)}, as before."
        word = f"Behind{sure(first['chance_ahead'])}"
        return Statement("behind", head, text, scope=scope, word=word)
    return Statement("level", f"No rival is pulling ahead {where(platform)}.", text, scope=scope)


def sure(chance: float) -> str:
    """ " · sure in 94 of 100"."""
    return f" · sure in {of_hundred(chance)} of 100"


def grouped(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """The rows by platform, in their order."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(str(row["platform"]), []).append(row)
    return dict(sorted(found.items()))


def standings(by_platform: dict[str, list[Row]]) -> str:
    """ "We are ahead on Instagram; Helmwind is ahead on YouTube; level on Bluesky."."""
    ours, theirs, level = [], [], []
    for platform, rows in by_platform.items():
        chance, first = ahead_of_all(rows), most(rows, "chance_ahead")
        if is_known(chance) and chance >= SURE:
            ours.append(platform_name(platform))
        elif first and first["chance_ahead"] >= SURE:
            theirs.append(f"{first['rival']} leads {where(platform)}")
        else:
            level.append(platform_name(platform))
    told = [f"we lead on {listed(ours)}"] if ours else []
    told += theirs + ([f"too close to call on {listed(level)}"] if level else [])
    text = "; ".join(told)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def shares(rows: Sequence[Row]) -> str:
    """Our share and that of the largest rival, with their ranges."""
    rival, first = most(rows, "share_now"), rows[0]
    told = []
    if is_known(first["own_share_now"]):
        told.append(f"we hold {percent(first['own_share_now'])}{ranged(first, 'own_share_now')}")
    if rival:
        told.append(f"{rival['rival']} {percent(rival['share_now'])}{ranged(rival, 'share_now')}")
    text = ", ".join(told)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def ranged(row: Row, column: str) -> str:
    """ " (90 % range 20–30 %)"."""
    low, high = row[f"{column}_low"], row[f"{column}_high"]
    if not (is_known(low) and is_known(high)):
        return ""
    return f" (90{SPACE}% range {number(low * 100)}–{percent(high)})"


def posts_behind(rows: Sequence[Row]) -> str:
    """The posts of the last eight weeks."""
    own = {str(row["platform"]): int(row["own_posts"]) for row in rows}
    total = sum(own.values()) + sum(int(row["rival_posts"]) for row in rows)
    noun = post_noun(next(iter(own))) if len(own) == 1 else "posts"
    return f"n{SPACE}{number(total)} {noun} in 8 weeks."
