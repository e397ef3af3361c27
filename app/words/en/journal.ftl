### The journal: what people write, and what the system proposes to write.

# The kinds of entries.
journal-kind = { $kind ->
    [initiative] Initiative
    [mistake] Mistake
    [guideline] Guideline
    [campaign] Campaign
    [issue] Issue
    [rival_course] Rival’s new course
    [platform_change] Platform change
    [response] Response
    [lesson] Lesson
    [comment] Comment
    [experiment] Experiment
    [definition] Counted otherwise
    [dismissed] Dismissed
    [helped] Lesson helped
    [no_help] Lesson did not help
   *[event] Event
}
journal-who = { $brand ->
    [unknown] all
   *[other] { $brand }
}{ $platform ->
    [unknown] { "" }
   *[other] , { $platform }
}

### In the terminal.

journal-none = The journal is empty. Write the first entry: outpace note "The autumn campaign begins" --date 2026-09-07 --kind campaign
journal-head = { $column ->
    [day] day
    [kind] kind
    [who] who
    [said] what
   *[id] id
}
# Entries that are on disk and in no published build yet.
journal-waiting = { $count ->
    [one] One entry is kept and waits for the next run; `outpace judge` takes it in now.
   *[other] { $count } entries are kept and wait for the next run; `outpace judge` takes them in now.
}
journal-noted = { $act ->
    [corrected] kept as a new version of { $id }
    [withdrawn] { $id } counts no longer; what it said is kept
   *[written] kept as { $id }
}
journal-published = { $build ->
    [unknown] another run is writing and takes it along; if it does not show, the next run does
   *[other] published in build { $build }
}
# $added, $changed, $known: entries of a file; $left: lines that could not be read.
journal-imported = { $file }: { $added ->
    [one] one new entry
   *[other] { $added } new entries
}, { $changed } corrected, { $known } known already{ $left ->
    [0] { "" }
    [one] ; one line left out
   *[other] ; { $left } lines left out
}
journal-no-text = say what happened: outpace note "The autumn campaign begins" --date 2026-09-07
journal-bad-day = '{ $text }' is no day; write one such as 2026-08-03

### On the page Learn.

journal-older = This build was made before there was a journal.
journal-older-about = The next run makes one that has it: collect or import, or run “outpace judge”.
journal-now-title = { $count ->
    [0] Nothing new waits for a word
    [one] One thing happened that may be worth a word
   *[other] { $count } things happened that may be worth a word
}
journal-now-about = Found in the last 13 weeks, and neither kept nor dismissed. Kept, it is an event of the journal and a flag on the charts.
journal-now-none = Issues, changes of course, breakouts, deleted posts and changes of how a platform counts appear here by themselves. What no platform says, such as a campaign or a mistake, you write down yourself.
journal-now-rest = { $count ->
    [one] One more
   *[other] { $count } more
}
journal-proposed = { $shape ->
    [course] { $ours ->
        [yes] We changed
       *[no] { $brand } changed
    } course on { $platform }: { $what ->
        [cadence] { $before } → { $after } posts a week
        [mix] another mix of kinds of posts ({ $before } → { $after })
        [hour] another hour ({ $before } → { $after })
        [hashtags] other hashtags
       *[profile] another profile text
    }
    [issue] { $ours ->
        [yes] Our { journal-sign }
       *[no] The { journal-sign } of { $brand }
    } left the usual on { $platform }{ $times ->
        [unknown] { "" }
       *[known] : { $times } the usual
    }{ $said ->
        [unknown] { "" }
       *[known] , “{ $said }”
    }
    [breakout] { $ours ->
        [yes] A post of ours
       *[no] A post of { $brand }
    } broke out on { $platform }: { $times } the usual{ $said ->
        [unknown] { "" }
       *[known] , “{ $said }”
    }
    [vanished] { $posts ->
        [one] One post
       *[other] { $posts } posts
    } { $ours ->
        [yes] of ours
       *[no] of { $brand }
    } vanished from { $platform }
   *[definition] { $platform } counts otherwise: { $said }
}
journal-sign = { $what ->
    [quotes] quotes
    [followers] followers
    [gone] deletions
    [edits] edits
   *[comments] comments
}
journal-accept = Keep it
journal-dismiss = Dismiss
journal-remember = Remember:
journal-learnt = learnt { $said ->
    [unknown] on { $day }
   *[known] from “{ $said }”, { $day }
}
journal-answer = { $answer ->
    [helped] This lesson helped, you said.
   *[no_help] This lesson did not help, you said.
}
journal-help = { $kind ->
    [helped] This helped
   *[no_help] This did not help
}
journal-form-title = What happened?
journal-form-about = A campaign, a mistake, an issue, a rival’s move: it becomes a flag on the charts, and what you learn from it comes back when something like it happens again. Nothing is ever edited: a correction is a new version.
journal-example = The autumn campaign begins
journal-field = { $field ->
    [said] What happened
    [day] Day
    [kind] Kind
    [brand] Whom
    [platform] Where
    [response] What was done about it
    [lesson] What was learnt, in one sentence
    [owner] Who sees to it
    [outcome] How it ended
   *[links] Links
}
journal-all = { $field ->
    [brand] all brands
   *[platform] everywhere
}
journal-more = Response, lesson, owner, outcome, links
journal-save = Write it down
journal-job = Taking in what was written
journal-job-done = What was written is on every page now.
journal-waits = being taken in
journal-lessons-title = { $count ->
    [0] No lesson yet
    [one] One lesson
   *[other] { $count } lessons
}
journal-lessons-about = One sentence each, with what it rests on. It comes back beside what happens again.
journal-lessons-none = A lesson is one sentence that you want to remember next time: “Answer within the hour”. Write it with the event that taught it; it then stands beside the next one of its kind, and you say whether it helped.
journal-rests-on = { $said ->
    [unknown] Written { $day }.
   *[known] From “{ $said }”, { $day }{ $rest ->
        [0] { "" }
        [one] {" "}and one more
       *[other] {" "}and { $rest } more
    }.
}
journal-when = To be remembered { $shape ->
    [course] when { $brand ->
        [unknown] somebody
       *[other] { $brand }
    } changes course
    [issue] when an issue comes up
    [breakout] when a post breaks out
    [vanished] when posts vanish
    [definition] when a platform counts otherwise
   *[none] { $kind ->
        [unknown] whenever you read it
       *[known] at the next of the kind “{ $kind }”
    }
}{ $platform ->
    [unknown] { "" }
   *[known] , { $platform }
}.
journal-helped = { $helped ->
    [0] { $no-help ->
        [0] { "" }
       *[other] It did not help { $no-help } ×.
    }
   *[other] It helped { $helped } ×{ $no-help ->
        [0] .
       *[other] , and did not { $no-help } ×.
    }
}
journal-playbook = Playbook
journal-playbook-title = Playbook: what we learnt
journal-timeline-title = { $count ->
    [0] The journal is empty
    [one] One event
   *[other] { $count } events
}
journal-timeline = The newest first: what people wrote, and changes of how a platform counts.
journal-timeline-none = Click on a day of any chart over time, or fill in the form. From a terminal: outpace note.
journal-timeline-rest = { $count } earlier
journal-responded = Response: { $said }
journal-lesson = Lesson: { $said }
journal-owner = Owner: { $who }
journal-outcome = Outcome: { $said }
journal-by = Written by { $author }
journal-acts = Learn from an event, or take one back
journal-acts-which = Event
journal-acts-learn = Keep the lesson
journal-acts-withdraw = This event counts no longer
journal-found-title = { $what ->
    [vanished] { $count ->
        [0] No post is known to have vanished
        [one] One post vanished
       *[other] { $count } posts vanished
    }
   *[edits] { $count ->
        [0] No post is known to have been edited
        [one] One text was edited
       *[other] { $count } texts were edited
    }
}
journal-found-about = { $what ->
    [vanished] A look at the whole time in which it was published did not show it any more. Never said of files, of a look that was not whole, or of an account that shows nothing.
   *[edits] A later look showed another text; the words that went and that came.
}
journal-found-none = { $what ->
    [vanished] Two looks at the same account are needed, and a platform that lists all posts: files and feeds of the newest posts say nothing of what is not in them.
   *[edits] Two looks at the same post are needed, by collecting: tools that export a text write it in ways of their own.
}
journal-column = { $column ->
    [gone] Missed on
    [back] Back on
    [edited] Seen on
    [brand] Brand
    [platform] Platform
    [title] Post
    [published] Published
    [engagement] Engagement at its last look
    [removed] Words that went
    [added] Words that came
   *[url] Link
}
journal-no-title = (no text is kept)
# A mark on a chart: posts of a brand vanished, or were edited, on a day.
journal-mark = { $day }, { $brand }: { $what ->
    [vanished] { $count ->
        [one] one post vanished
       *[other] { $count } posts vanished
    }
   *[edits] { $count ->
        [one] one text was edited
       *[other] { $count } texts were edited
    }
}.
journal-mark-note = Seen by comparing looks at all posts; it happened between two of them.
