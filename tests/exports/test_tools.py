"""Look-alikes of what tools export: their headers and habits, with invented content."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

LISTENING = (
    "\ufeffPage Name,User Name,Facebook Id,Likes at Posting,Followers at Posting,Post Created,"
    "Post Created Date,Post Created Time,Type,Total Interactions,Likes,Comments,Shares,Love,"
    "Post Views,URL,Message,Link\n"
    'Acorn Ltd,acorn,555,"1,000",2000,2021-01-14 15:32:05 EST,2021-01-14,15:32:05,Native Video,'
    '"2,345",1200,30,4,9,"12,400",https://www.facebook.com/555/posts/777,Hello,https://a.example\n'
)
VIDEOS = (
    "Content,Video title,Video publish time,Duration,Likes,Views,Subscribers\n"
    "Total,,,,900,9000,40\n"
    '-Hx_8nDsGuQ,"Acorns, explained","Jan 6, 2024",120,90,5000,3\n'
)
CLIPS = (
    "Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n"
    '"Fair, day one",https://www.tiktok.com/@acorn/video/741,2026-05-02 19:05:00,1.2K,48,31,'
    '"18,400"\n,,,,,,\n'
)
MICROBLOG = (
    "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,Replies,"
    'Reposts\n2074,"Tue, Apr 14, 2026",Hello,https://x.com/acorn/status/2074,9000,12,30,5,1,2,3\n'
)
SCHEDULER = (
    'Post performance,,,,,\n"Mar 1, 2024 - Mar 31, 2024",,,,,\n'
    "Date (GMT),Post ID,Post Message,Post Permalink,Post Type,Social Network,Likes,Video Views\n"
    "2024-03-02 09:00,333,Behind,https://instagram.com/p/abc,Reel,Instagram,250,4800\n"
)
OFFICE = (
    "What the posts did...\n"
    "Post title,Post link,Post type,Created date,Impressions,Likes,Comments,Reposts,Content Type\n"
    "Roof done,https://www.linkedin.com/feed/update/urn:li:activity:73,Organic,07/22/2025,410,20,2,"
    "1,Image\n"
)
TWO_CELLS = (
    "Publishing date;Publishing time;Message;Link;Reactions;Comments\n"
    "25/04/2024;17:45;Bonjour;https://facebook.com/1/posts/2;1.230;5\n"
)

TOOLS = {
    "listening": (LISTENING, {}, {
        "post_id": "facebook:777", "account_id": "facebook:555", "kind": "video", "views": 12_400,
        "published_at": datetime(2021, 1, 14, 20, 32, 5), "likes": 1200, "text": "Hello",
    }),
    "videos": (VIDEOS, {"own": "Acorn"}, {
        "post_id": "youtube:-Hx_8nDsGuQ", "account_id": "youtube:acorn", "views": 5000,
        "published_at": datetime(2024, 1, 6), "text": "Acorns, explained",
    }),
    "clips": (CLIPS, {}, {
        "post_id": "tiktok:741", "account_id": "tiktok:acorn", "likes": 1200, "views": 18_400,
    }),
    "microblog": (MICROBLOG, {"own": "Acorn"}, {
        "post_id": "x:2074", "account_id": "x:acorn", "views": 9000, "shares": 3, "saves": 5,
        "comments": 2, "published_at": datetime(2026, 4, 14),
    }),
    "scheduler": (SCHEDULER, {"brand": "Acorn"}, {
        "post_id": "instagram:abc", "kind": "video", "views": 4800,
        "published_at": datetime(2024, 3, 2, 9),
    }),
    "office": (OFFICE, {"brand": "Acorn"}, {
        "post_id": "linkedin:73", "kind": "photo", "views": 410, "shares": 1,
        "published_at": datetime(2025, 7, 22),
    }),
    "two cells": (TWO_CELLS, {"brand": "Acorn"}, {
        "post_id": "facebook:2", "likes": 1230, "published_at": datetime(2024, 4, 25, 17, 45),
    }),
}  # fmt: skip


@pytest.mark.parametrize("tool", TOOLS)
def test_an_export_of_a_tool_is_read(stage_text: Callable[..., Any], tool: str) -> None:
    text, options, expected = TOOLS[tool]
    [post] = stage_text(text, **options).posts
    assert {name: post[name] for name in expected} == expected
