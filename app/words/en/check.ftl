### `outpace status --check`: one sentence for monitoring.

check-well = fresh: numbers up to { $since }
check-never = stale: nothing has been seen yet; run `outpace collect` or import a file
check-old = stale: the newest numbers are of { $since }, { $days ->
    [one] one day
   *[other] { $days } days
} ago
check-failed = stale: the last collection did not work ({ $status }); `outpace status` says why
check-unsent = stale: { $count ->
    [one] a message has
   *[other] { $count } messages have
} not gone out for over a day{ $why ->
    [unknown] { "" }
   *[known] : { $why }
}
