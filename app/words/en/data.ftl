### The page Data: brands, adding, importing, collecting, runs.

## Brands

data-brands = { $brands ->
    [one] { $brands } brand
   *[other] { $brands } brands
} with { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
} { $brands ->
    [one] is compared
   *[other] are compared
}
data-brands-about = Changes are saved at once and hold for everybody who uses this landscape.
# Buttons with the brands' names follow.
data-which-is-us = Which one is you?
data-own-saved = It is saved with the import, so it is asked only once.
# A small label beside a brand's name.
data-part = { $part ->
    [own] This is us
    [gone] Removed on { $day }
   *[rival] Rival
}
data-no-account = No account yet. Add a link or a file below.
data-account = { $state ->
    [complete] complete
    [partial] partly collected
    [gathering] gathering history
    [missing] collection failed
    [unseen] nothing seen yet
    [unknown] gaps
   *[none] not collected
}{ $seen ->
    [unknown] { "" }
   *[known] , seen { $seen }
}
# $reason is what the platform or the network answered.
data-trouble = Did not work: { $reason }
# A link that is kept while its platform cannot be asked. $keys are names of variables.
data-waits = Waits for its key: set { $keys } where outpace runs, then collect.
data-retry = Try again
data-change = Change
data-new-name = New name
data-rename = Rename
data-merge-into = Merge into
data-merge = Merge
data-way = { $what ->
    [own] This is us
    [restore] Compare again
   *[remove] Remove
}
data-remove-about = It is no longer compared. Its history stays.
# What was done, once the numbers are measured again.
data-changed = { $what ->
    [rename] { $brand } is now called { $other }.
    [merge] { $brand } is part of { $other } now, with all its history.
    [own] { $brand } is our own brand now.
    [restore] { $brand } is compared again.
   *[remove] { $brand } is no longer compared. Its history stays.
}
data-groups = Groups of brands, to compare with one click. They are saved in the filter row.
data-group = { $group }: { $brands }
data-forget = Forget

## Adding by links

data-add = Add brands
data-add-about = One link a line. For a name of your own write it first: Name: link
data-add-now = Add
data-link-added = ✓ { $link }: added to { $brand }.
data-link-unchecked = ? { $link }: added to { $brand }, not checked yet: { $reason }
data-link-refused = ✕ { $link }: not added: { $reason }

## Collecting

data-collect = Collect now
data-collect-about = Asks each platform for new posts, and for the counts of those that are due, within its budget of a day.
data-collect-now = Collect now
data-collect-running = At work …
data-collect-simulated = These brands are invented, so no platform is asked for them. Add your own brands or files to leave the demo.
data-collect-files = Everything here comes from files. Drop a newer export above to bring the numbers up to date.
data-collect-nobody = There is nobody to ask yet. Add a link first.
# How a run ended, in the first line.
data-run-told = { data-status }: { $seen ->
    [one] { $seen } post
   *[other] { $seen } posts
} seen, { $added } new{ $rejected ->
    [0] { "" }
   *[other] , { $rejected } set aside
}.
data-nothing-due = Nothing is due { $moment ->
    [unknown] now
   *[known] before { $moment }
}: every post was looked at as often as its age asks.
data-status = { $status ->
    [ok] Complete
    [partial] Partly
    [rate-limited] Slowed down by the platform
    [auth-expired] The login has expired
    [damaged] Damaged on disk
    [set-aside] Set aside
    [interrupted] Stopped before the end
    [known] Known already
   *[failed] Failed
}

## Work in the background

data-job-import = Importing
data-job-add = Adding brands
data-job-collect = Collecting
data-job-change = Measuring again
data-job-ready = getting ready
data-job-stopped = Stopped. What was done until then is kept.
data-job-broken = It failed; the terminal shows why.
data-job-done = ● { $job }: done
data-job-failed = ! { $job }: did not work
data-stop = Stop
data-close = Close
data-progress = { $known ->
    [yes] { $job }: { $done } of { $total }{ $left ->
        [unknown] { "" }
       *[known] , about { $left } left
    } · { $step }
   *[no] { $job } · { $step }
}

## Importing files

data-import = Import files
data-import-about = Exports of other tools: CSV, Excel, JSON, Parquet, zip. You see what they hold first.
data-import-files = Files
# The button of the file drop, and beside it how large a file may be.
data-upload = Choose files
data-upload-limit = or drop them here, { $limit } MB each at most
data-import-reading = Reading { $file } …
data-import-now = { $files ->
    [one] Import this file
   *[other] Import { $files } files
}
data-file-good = ● Understood, nothing is changed yet
data-file-bad = ! Not understood yet
data-fact = { $fact ->
    [kind] What it is
    [brands] Brands
    [platforms] Platforms
    [period] Period
    [rows] Rows
    [counted] Counted on
   *[zone] Times in
}
data-file-rows-of = { $kind ->
    [followers] A table of followers
   *[posts] A table of posts
}
data-file-brands = { $first } and others, { $all } in all
data-file-rows = { $good ->
    [one] { $good } row
   *[other] { $good } rows
} read, { $rejected } set aside, { $blank } blank
data-file-counted = { $by ->
    [column] as column { $column } says
   *[now] today; say below if the file is older
}
data-file-zone = as the file says, else UTC
data-samples = Three posts as they will read
data-sample = { $brand } · { $platform } · { $day }:
data-no-text = no text in the file
data-no-counts = no counts
data-count = { $count } { $metric ->
    [views] { $count ->
        [one] view
       *[other] views
    }
    [likes] { $count ->
        [one] like
       *[other] likes
    }
    [comments] { $count ->
        [one] comment
       *[other] comments
    }
    [shares] { $count ->
        [one] share
       *[other] shares
    }
    [quotes] { $count ->
        [one] quote
       *[other] quotes
    }
   *[saves] { $count ->
        [one] save
       *[other] saves
    }
}
data-left-out = What is left out, and what to know
data-reject = { $count } ×: { $reason }
data-needs = { $needs ->
    [platform] Choose the platform below.
    [brand] Write below which brand it is about, or choose the column that says it.
    [dates] Choose below which comes first in its dates, the day or the month.
    [own] Choose another brand as your own.
    [observed] Choose below until which day it counts.
   *[columns] Choose below what each column means.
}
data-needs-other = Export it again, or save it as .xlsx or .csv and drop that.
data-columns = { $read ->
    [one] Columns: { $read } is read
   *[other] Columns: { $read } are read
}
data-column = Column
data-column-meaning = Meaning
data-column-why = How sure, and why
# What a column means. $name is the field's own name.
data-field = { $field ->
    [platform] Platform
    [account] Handle of the account
    [account-id] Id of the account
    [account-name] Brand or page
    [post-id] Id of the post
    [url] Link
    [published-at] Published on
    [observed-at] Counted on
    [kind] Kind of post
    [repost] Whether it is a repost
    [language] Language
    [text] Text
    [hashtags] Hashtags
    [title] Title
    [bio] Profile text
    [views] Views
    [likes] Likes or reactions
    [comments] Comments
    [shares] Shares or reposts
    [quotes] Quotes
    [saves] Saves
    [followers] Followers
    [following] Following
    [posts-total] Number of posts
    [None] not read
   *[other] { $name }
}
data-trust = { $trust ->
    [said] sure: you said so
    [declared] sure: this export is known
    [likely] likely: exports with this header write it so
    [beside] likely: it belongs to a column beside it
    [blank] unsure: only its name says so, the first rows are empty
    [doubted] unsure: only its name says so, its values do not fit
   *[named] likely: its name says so and its values fit
}
data-why = { $why ->
    [owner] only the owner of the account sees it
    [sum] a sum of other columns
    [rate] a rate, worked out of other columns
    [part] a part of another column
    [reaction] one of the reactions that are added to the likes
    [moment] a count of another moment
    [change] a gain of the period, not a count so far
    [detail] nothing that is measured here
    [mixed] means another thing on each platform
    [reach] people reached are not views
    [impressions] impressions are views on X and LinkedIn only
    [unknown] not known here; choose a meaning if it has one
   *[said] { $said }
}
data-say-more = Say what the file does not say
data-say-platform = Platform of every row
data-say-brand = Brand of every row
data-say-counted = Counted on
data-say-counted-about = The day of the export. Without it the counts are taken as of today, and posts look older than they were.
data-say-dates = Dates such as 3/4/2026
data-say-zone = Time zone of its times
data-say-encoding = Encoding of its text
data-as-the-file-says = as the file says
data-dates = { $order ->
    [month-first] The month comes first
    [year-first] The year comes first
   *[day-first] The day comes first
}
data-times-in = Such as Europe/Amsterdam or UTC+2. Times without a zone of their own are read as UTC.

## Accounts, coverage, runs

data-accounts = { $accounts ->
    [one] { $accounts } account
   *[other] { $accounts } accounts
} and how far back each is known
data-accounts-about = Known from: begin of the time that was collected or imported in one piece.
data-accounts-nothing = Nothing is known of any account yet.
data-accounts-column = { $name ->
    [brand] Brand
    [platform] Platform
    [handle] Handle
    [followers] Followers
    [covered-from] Known from
    [seen-to] Last seen
   *[url] Profile
}
data-weeks-about = A cell per week, oldest left; pale: not collected. Weeks in { $zone }.
data-runs = { $runs ->
    [one] { $runs } run
   *[other] { $runs } runs
}; { $incomplete ->
    [0] the newest are complete
   *[other] of the newest { $shown }, { $incomplete } not complete
}
data-runs-about = A run that was not complete loses nothing: the next goes on there. Times in { $zone }.
data-runs-nothing = Nothing was collected or imported yet.
data-run = { $mark } { $at } · { $kind ->
    [collect] Collected
    [import] Imported
    [add] Added by link
    [demo] Demo
   *[other] { $kind }
} · { data-status } · { $seen ->
    [one] { $seen } post
   *[other] { $seen } posts
} seen, { $counts } counts{ $rejected ->
    [0] { "" }
   *[other] , { $rejected } set aside
}
data-set-aside = ✕ { $name } of { $day } is set aside: { $reason }. In a terminal “outpace undo { $run } --back” tries it again.
data-rejected = { $records ->
    [0] Nothing was set aside
   *[other] { $records ->
        [one] { $records } record
       *[other] { $records } records
    } set aside, for { $reasons ->
        [one] { $reasons } reason
       *[other] { $reasons } reasons
    }
}
data-rejected-about = What cannot be understood is kept as it came; the rest of its file was taken in.
data-rejected-nothing = Every line and record so far was understood.
