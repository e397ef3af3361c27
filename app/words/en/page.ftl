### What every page shares: the menu, states, people, jobs, files, the foot.

# The menu, by the name of the page's file.
page-title = { $page ->
    [race] Race
    [where] Where
    [why] Why
    [posts] Posts
    [rivals] Rivals
    [ask] Ask
   *[data] Data
}
page-job-ready = getting ready
page-job-stopped = Stopped. What was done until then is kept.
page-job-failed = It failed; the terminal shows why.
