"""How the headers of columns are compared, and which well-known ones are left alone."""

import re

# Why a well-known column is left alone.
LEFT_ALONE = {
    "total interactions": "a sum of other columns",
    "interactions": "a sum of other columns",
    "engagements": "a sum of other columns",
    "engagement": "a sum of other columns",
    "reactions, comments and shares": "a sum of other columns",
    "reach": "people reached are not views",
    "impressions": "impressions are views on x and linkedin only",
    "likes": "a part of the reactions",
    "followers at posting": "a count of another moment",
    "likes at posting": "a count of another moment",
}


def normal(name: str) -> str:
    """Return a column's name in the form in which headers are compared: `Post_ID ` -> `post id`."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.strip().lstrip("\ufeff"))
    return re.sub(r"[\s_.\-()/]+", " ", spaced).strip().lower()
