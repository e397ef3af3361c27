### Messages after a run: read on a phone, so the first sentence says it all.

# An alarm of which no finding says more. { on } is the platform.
news-alarm = Worth an eye: { $rival } may be gaining on us { on }
# What was told and holds no longer, by $kind.
news-over = { $kind ->
    [slip] We are no longer losing ground.
    [gain] We are no longer pulling ahead.
   *[lead] { $rival } is no longer gaining on us.
}
# What was told before, and when. $rival only where $state is about one.
news-said = { $state ->
    [pulling-ahead] On { $day } we said that { $rival } was pulling ahead.
    [closing-in] On { $day } we said that { $rival } was closing in.
    [worth-an-eye] On { $day } we said that { $rival } was worth an eye.
    [we-are-losing] On { $day } we said that we were losing ground.
    [we-are-gaining] On { $day } we said that we were pulling ahead.
   *[over] On { $day } we said that it was over.
}
# $sure of a hundred; unknown where nothing was judged.
news-sure = { $sure ->
    [unknown] How sure that is, is not known.
   *[known] Right in { $sure } of 100 such cases.
}
# Of alarms that rang at least eight weeks before the last known week, how many still stood then.
news-record = { $settled ->
    [0] No alarm of the last year is old enough yet to say how often such alarms were right.
    [one] The only alarm of the last year that is old enough to tell { $held ->
        [0] was wrong: it had faded within eight weeks.
       *[other] was right: it still stood eight weeks after it rang.
    }
   *[other] Such alarms were right in { $held } of { $settled } cases of the last year: they still stood eight weeks after they rang.
}
# What to do, by $what.
news-do = { $what ->
    [pulling-ahead] What to do: see what they changed around that week before you change anything.
    [closing-in] What to do: see what they changed around that week before you change anything.
    [worth-an-eye] What to do: nothing yet. If it is real, the certainty rises within weeks.
    [over] What to do: undo what was decided because of it, or leave it as it is.
    [we-are-losing] What to do: look at home first. It is we who fell back.
    [we-are-gaining] What to do: keep at it, and note down what changed while you remember.
    [issue-ours] What to do: read the comments now, and see on the page Learn what was done in earlier cases.
    [issue-theirs] What to do: read it before it reaches us. Their issue may be our next one.
    [breakout-ours] What to do: see what carried it. One post is no trend.
    [breakout-theirs] What to do: read the post. One post is no lead.
    [collection] What to do: run `outpace collect` and read what it says.
    [file] What to do: export a newer file and import it.
    [behind] What to do: see on the page Data why this account lags behind.
   *[key] What to do: get a new key and set it, or collecting stops that day.
}
# What was learnt from an earlier case, in the words of a person.
news-lesson = Remember: { $said }
news-stale = The newest numbers are of { $since }, { $days ->
    [one] one day
   *[other] { $days } days
} ago.
# $when: past or coming.
news-key = { $when ->
    [past] The key { $variable } ended on { $day }.
   *[coming] The key { $variable } ends on { $day }.
}
# The weekly digest.
news-still = Nothing moved; that is the news.
news-digest = The week in short, as known on { $day }.
news-line = · { $finding }
news-snapshot = The snapshot is attached; its first page says what to decide.
news-post = Read it: { $address }
news-more = More: { $address }
news-simulated = Simulated data: invented brands, invented numbers.
news-repeat = Perhaps you have had this already: the connection broke while it was sent.
news-test = This is a test message from outpace.
news-test-name = If you can read it, “{ $name }” will hear of what deserves a message.
# The command `outpace notify`.
news-nothing = Nothing to send.
news-to = to { $names }:
news-to-nobody = to nobody yet; set OUTPACE_NEWS_TARGETS to the address of a service:
news-attached = attached: { $name }, { $size } kB
news-sent = sent to { $name }: { $title }
news-test-failed = no test message to { $name }: { $why }
news-failed = not sent to { $name }: { $why }; it is tried again
news-dropped = given up for { $name }: { $why }
news-waits = { $count ->
    [one] One message waits
   *[other] { $count } messages wait
} until { $moment } ({ $zone }).
news-no-target = no address is known; set OUTPACE_NEWS_TARGETS or OUTPACE_NEWS_TARGET_<NAME>, or write { $file }
# The card on the page Data.
news-title = { $waiting ->
    [0] { $sent ->
        [0] Nothing has been sent yet
        [one] One message sent, none waits
       *[other] { $sent } messages sent, none waits
    }
    [one] One message waits
   *[other] { $waiting } messages wait
}
news-about = What was noticed after runs and to whom it went. Rules stand under [news] in outpace.toml.
news-column = { $name ->
    [at] Noticed
    [title] Message
    [target] To
   *[state] How it went
}
# $why: what went wrong, none where nothing did. $tries: how often it was tried.
news-state = { $state ->
    [sent] Sent
    [failed] Tried { $tries ->
        [one] once
       *[other] { $tries } times
    }: { $why }
    [dropped] Given up: { $why }
    [try] Being sent, or cut off
   *[waiting] Waits
}
# What a message is about, by $kind; $over: that it is no longer so.
news-kind = { $kind ->
    [lead] { $over ->
        [yes] { $brand } is no longer gaining
       *[no] { $brand } is gaining
    }
    [slip] { $over ->
        [yes] We are no longer losing ground
       *[no] We are losing ground
    }
    [gain] { $over ->
        [yes] We are no longer pulling ahead
       *[no] We are pulling ahead
    }
    [issue] An issue
    [breakout] A breakout
    [stale] Old numbers
    [key] A key that ends
   *[digest] The weekly digest
}
