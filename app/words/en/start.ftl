### The first screen of an empty landscape.

start-nothing = ? Nothing measured yet
start-waiting = Nothing is measured here yet.
start-waiting-about = An editor of this landscape adds brands or files; this page shows them within seconds. Editors open the address that “outpace dashboard” printed, or sign in.
start-question = Is a competitor really pulling ahead of you, or was it luck?
start-question-about = Paste the profile links of your brand and of one to five rivals. The first comparison appears when the history is in; a first verdict needs { $weeks } weeks and 25 posts of each account.
start-links-label = Profile links, one a line; your own brand first
# Links that are accepted, of platforms that can be asked.
start-links-example =
    https://bsky.app/profile/noordkade.example
    https://www.youtube.com/@vaartwijk
    https://mastodon.social/@helmwind
start-links-none = No link was given. Write one link a line.
start-link = { $state ->
    [good] { $brand } on { $platform }
    [file] { $platform } comes as an export file: drop it in the box for files.
   *[unknown] No platform knows this link. YouTube, Bluesky and Mastodon can be asked; others come as files.
}
start-collect = Start collecting
start-demo = Look at a demo first
start-demo-job = Building the demo
start-demo-ready = The demo is ready: invented brands, invented numbers.
start-files = Or drop export files of another tool (CSV, Excel, JSON, Parquet, zip)
start-expect = { $column ->
    [platform] What you can expect
    [history] History at once
   *[verdict] First verdict
}
start-history = { $platform ->
    [bluesky] all posts
    [youtube] the 15 newest videos
    [mastodon] all public posts
    [instagram] with an export file
    [linkedin] with an export file
   *[other] { $said }
}
start-verdict = { $when ->
    [now] same day
    [file] same day, else after about 14 weeks
   *[later] after about 14 weeks
}
start-step = { $step ->
    [collect] 1. Collect
    [compare] 2. Compare
   *[judge] 3. Judge
}
start-step-about = { $step ->
    [collect] Public counts only, as often as each platform allows. Progress stays in view and can be stopped at any time.
    [compare] Shares with a range, momentum and typical posts, per platform. Gaps stay gaps: nothing missing is shown as zero.
   *[judge] Lead, luck or season, where and since when, with the posts behind it and the SQL that gives each number.
}
