"""Viewers without a browser: sessions that speak the server's protocol and click at times."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

PERIODS = ("13+weeks", "26+weeks", "52+weeks")
PAUSE = (5.0, 15.0)  # seconds that a person looks before the next click


class Viewer(threading.Thread):
    """One session that asks for another period every five to fifteen seconds, until stopped."""

    def __init__(self, address: str, seed: int) -> None:
        super().__init__(daemon=True)
        self.address = address.replace("http", "ws", 1) + "/_stcore/stream"
        self.chance = random.Random(seed)
        self.first = threading.Event()  # the first page has come
        self.stopped = threading.Event()

    def run(self) -> None:
        """Open the page, then click until told to stop."""
        with connect(
            self.address, subprotocols=[Subprotocol("streamlit")], max_size=None, proxy=None
        ) as talk:
            self._ask(talk)
            self.first.set()
            while not self.stopped.wait(self.chance.uniform(*PAUSE)):
                self._ask(talk)

    def _ask(self, talk: ClientConnection) -> None:
        asked = BackMsg()
        asked.rerun_script.query_string = f"period={self.chance.choice(PERIODS)}"
        talk.send(asked.SerializeToString())
        while True:
            told = ForwardMsg.FromString(talk.recv(timeout=60))
            if told.WhichOneof("type") == "script_finished":
                return


@contextmanager
def viewers(address: str, many: int) -> Iterator[None]:
    """So many viewers, all of whom have seen their first page."""
    crowd = [Viewer(address, seed) for seed in range(many)]
    for viewer in crowd:
        viewer.start()
        viewer.first.wait(60)
    time.sleep(1)
    try:
        yield
    finally:
        for viewer in crowd:
            viewer.stopped.set()
        for viewer in crowd:
            viewer.join(20)
