"""The preview says how every column is read, and walks over the whole file."""

from pathlib import Path

from pipelines.exports import ImportOptions, plan_file, preview

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
