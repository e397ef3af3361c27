"""A rival against us in short: who is ahead and how sure, and what a jump hangs on."""

from app.wording.claim_words import carried, is_held, of_hundred
from app.wording.claims import kind_of
from app.wording.numbers import SPACE, is_known, percent_change, points
from app.wording.rows import Row
from app.wording.words import where

SURE = 0.9
JUMP = 1.25  # a smaller rise is within what four weeks bring


def lead_finding(row: Row) -> str:
    """ "Vaartwijk leads by 9 points", if that is sure enough."""
    chance, rival = row["chance_ahead"], row["rival"]
    theirs, ours = row["share_now"], row["own_share_now"]
    if not is_known(chance):
        return "Not known yet who is ahead"
    if 1 - SURE < chance < SURE:
        return f"Cannot tell who is ahead, {rival} or we"
    rival_leads = chance >= SURE
    gap = f" by {points(theirs - ours)}" if is_known(theirs) and is_known(ours) else ""
    if gap and (theirs > ours) != rival_leads:
        gap = ""  # luck in the measured share; the range says otherwise
    return f"{rival} leads{gap}" if rival_leads else f"We lead {rival}{gap}"


def lead_note(row: Row) -> str:
    """ "Vaartwijk is ahead in 94 of 100 re-draws."."""
    if not is_known(row["chance_ahead"]):
        return "Too little was collected to re-draw the weeks."
    chance = row["chance_ahead"]
    who = f"{row['rival']} is" if chance >= 0.5 else "We are"
    return f"{who} ahead in {of_hundred(max(chance, 1 - chance))} of 100 re-draws of the weeks."


def lead_definition(row: Row) -> str:
    """What the bars are."""
    return f"share {where(row['platform'])}, 90{SPACE}% range"


def luck_finding(row: Row) -> str:
    """What the last four weeks hang on."""
    up = row["up"]
    if not is_known(up):
        return "Not known yet what a jump would hang on"
    if kind_of(row) == "luck":
        return f"{carried(row)[:1].upper()}{carried(row)[1:]} carried the jump"
    if up <= JUMP:
        return f"No jump of {row['rival']} in the last four weeks"
    if is_held(row):
        return "It holds without the 3 best posts"
    return "Part of the rise is a few posts"


def luck_rows(row: Row) -> list[tuple[str, float | None, str]]:
    """Name, ratio and words of the rise with all posts and without the best 1, 3 and 5."""
    names = {
        "up": "All posts",
        "up_without_1": "Without best 1",
        "up_without_3": "Without best 3",
        "up_without_5": "Without best 5",
    }
    return [(name, row[column], percent_change(row[column])) for column, name in names.items()]
