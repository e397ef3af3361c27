"""The preview says how every column is read, and walks over the whole file."""

from pathlib import Path

from pipelines.exports import ImportOptions, plan_file, preview
from pipelines.exports.preview import TRUSTS, columns_read

TEXT = (
    "Our posts\n"
    "Account;Post ID;Date;Reactions;Likes;Impressions;Mood\n"
    "acorn;1;13.04.2024 10:00;5;4;99;good\n"
    "birch;2;14.04.2024 10:00;5;4;99;good\n"
)


def test_the_preview_accounts_for_every_column(tmp_path: Path) -> None:
    path = tmp_path / "march.csv"
    path.write_text(TEXT)
    lines = preview(plan_file(path, ImportOptions(platform="x")), path)
    text = "\n".join(lines)
    assert "march.csv: a table of posts, 2 rows" in lines[0]
    assert "header on line 2" in lines[0]
    assert "accounts: 2: acorn (1), birch (1)" in text
    assert "day-first dates such as '13.04.2024 10:00'" in text
    assert "without an offset are read as UTC" in text
    assert "'Reactions' -> likes" in text
    assert "'Likes' -> not read: a part of the reactions" in text
    assert "'Impressions' -> views" in text
    assert "'Mood' -> not read" in text
    said = ImportOptions(platform="x", map={"saves": "Mood"})
    assert "  'Mood' -> saves, as said" in preview(plan_file(path, said), path)
    assert "note: on x a view is an impression" in text


def test_every_column_that_is_read_says_how_sure_that_is(tmp_path: Path) -> None:
    path = tmp_path / "guessed.csv"
    path.write_text(
        "Page,Date,Posting time,Likes,Love,Haha,Wow,Comments,Shares,Mood\n"
        "acorn,2026-04-13,10:00,5,1,1,1,well said,,7\n"
        "birch,2026-04-14,11:00,6,1,1,1,so true,,8\n"
    )
    plan = plan_file(path, ImportOptions(platform="x", map={"saves": "Mood"}))
    trusts = {column.name: column.trust for column in columns_read(plan)}
    assert trusts["Likes"] == trusts["Page"] == "named"
    assert trusts["Love"] == trusts["Wow"] == "beside"
    assert (trusts["Comments"], trusts["Shares"], trusts["Mood"]) == ("doubted", "blank", "said")
    assert f"  'Comments' -> comments, {TRUSTS['doubted']}" in preview(plan, path)


def test_a_known_export_is_sure_of_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "content.csv"
    path.write_text(
        "Content,Video title,Video publish time,Views,Likes,Watch time (hours)\n"
        "a1b2c3d4e5f,One,2026-04-13,50,5,1\n"
    )
    plan = plan_file(path, ImportOptions(brand="acorn"))
    assert plan.file_kind == "youtube_studio_videos"
    columns = columns_read(plan)
    assert {column.trust for column in columns if column.field} == {"declared"}
    assert {column.trust for column in columns if not column.field} == {None}
