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
