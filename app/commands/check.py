"""Whether a landscape is as fresh as it should be, in one sentence for whoever watches."""

from datetime import datetime, timedelta

from app.story import told
from app.story.findings import usual_story
from app.words.amounts import Count, Day
from app.words.catalogue import say
from pipelines.folder import Folder
from pipelines.news.deliver import waiting
from pipelines.news.log import read_log
from pipelines.news.standing import age_of
from pipelines.warehouse.ask import Published

PATIENCE = timedelta(days=1)  # so long a message may wait to be sent


def trouble(folder: Folder, published: Published, now: datetime) -> str | None:
    """What is stale, a sentence; None where nothing is. `now` is naive UTC."""
    seen = age_of(published, now)
    if seen["since"] is None:
        return say("check-never")
    if seen["is_old"]:
        return say("check-old", since=Day(seen["since"]), days=Count(seen["days"]))
    runs = published.table("run")
    collected = runs[runs["kind"] != "import"].sort_values("started_at")
    if len(collected) and collected["status"].iloc[-1] not in ("ok", "partial", "idle"):
        return say("check-failed", status=str(collected["status"].iloc[-1]).replace("_", "-"))
    behind = [row for row in usual_story(published).kinds("stale") if row["subject"]]
    if behind:
        return told.headline(behind[0])
    late = [one for one in waiting(read_log(folder)) if now - one.notice.at > PATIENCE]
    if late:
        last = late[0].last
        return say("check-unsent", count=Count(len(late)), why=last.why if last else None)
    return None


def all_well(published: Published, now: datetime) -> str:
    """That nothing is stale."""
    seen = age_of(published, now)
    return say("check-well", since=Day(seen["since"]))
