import threading
import time

import pytest

from app.view.build import Shelf


def test_a_result_is_worked_out_once():
    shelf, asked = Shelf(3), []
    for _ in range(2):
        assert shelf.get("a", lambda: asked.append(1) or len(asked)) == 1


def test_the_oldest_goes_first():
    shelf = Shelf(2)
    for key in ("a", "b", "a", "c"):
        shelf.get(key, lambda: 0)
    assert [shelf.get(key, lambda: 1) for key in ("a", "c", "b")] == [0, 0, 1]


def test_those_who_ask_at_once_wait_for_one_work():
    shelf, asked, answers = Shelf(9), [], []

    def slow() -> int:
        asked.append(1)
        time.sleep(0.05)
        return 7

    readers = [
        threading.Thread(target=lambda: answers.append(shelf.get("a", slow))) for _ in range(6)
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert asked == [1]
    assert answers == [7] * 6


def test_a_failure_is_told_and_tried_again():
    shelf = Shelf(9)

    def fail() -> int:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        shelf.get("a", fail)
    assert shelf.get("a", lambda: 2) == 2
