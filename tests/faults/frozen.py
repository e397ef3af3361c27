"""A clock that stands still: whoever asks the same twice is told the same, to the microsecond."""

import sys
from collections.abc import Callable
from datetime import datetime

from pipelines import clock

AT = datetime(2026, 11, 2, 9, 0, 0)


def freeze(replace: Callable[[object, str, object], None] = setattr) -> None:
    """Let it be AT for every module of the product, also where a clock is a default."""
    real = clock.utc_now

    def now() -> datetime:
        return AT

    ours = [module for name, module in sys.modules.items() if name.split(".")[0] == "pipelines"]
    for module in [*ours, clock]:
        for known in list(vars(module).values()):
            for called in (known, getattr(known, "__init__", None)):
                given = getattr(called, "__kwdefaults__", None) or {}
                if any(one is real for one in given.values()):
                    told = {name: now if one is real else one for name, one in given.items()}
                    replace(called, "__kwdefaults__", told)
        if getattr(module, "utc_now", None) is real:
            replace(module, "utc_now", now)
