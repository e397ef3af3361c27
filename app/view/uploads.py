"""Which sessions may send files: those whose page shows an editor the file drop."""

from collections import OrderedDict
from threading import Lock

from streamlit.runtime.scriptrunner import get_script_run_ctx

_MOST = 1_000
_GUARD = Lock()
_OPEN: OrderedDict[str, None] = OrderedDict()


def allow(*, is_editor: bool) -> None:
    """Let the session of this page send files, or take that back."""
    context = get_script_run_ctx()
    if context is None:
        return
    with _GUARD:
        _OPEN.pop(context.session_id, None)
        if is_editor:
            _OPEN[context.session_id] = None
        while len(_OPEN) > _MOST:
            _OPEN.popitem(last=False)


def is_allowed(session_id: str) -> bool:
    """Whether the session may send files."""
    return session_id in _OPEN
