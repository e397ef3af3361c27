### Why an assistant cannot be told something. Its reader is a program that tells it on to a person.

assistant-nothing = There is nothing to tell of this choice: no post of it is in the data.
# $unknown of $there shares are unknown; $there is 0 where no period of eight weeks is there yet.
assistant-no-shares = { $there ->
    [0] No share can be told of this choice: eight weeks of its posts are not in the data.
   *[other] { $unknown } of { $there } shares are unknown: the brand was not collected for half of the period, or the platform does not show the counts. Unknown is not 0.
}
assistant-no-causes = No change of share was explained here: that needs sixteen weeks of posts with known engagement, and a brand of our own. Do not guess a cause.
assistant-no-posts = No such post is in the data.
# $count cells of a table were left out.
assistant-withheld = { $count ->
    [one] One cell holds
   *[other] { $count } cells hold
} words that somebody wrote and { $count ->
    [one] is
   *[other] are
} left out; ask post_words for the words of a post.
assistant-no-sdk = Assistants are answered with the extra outpace[mcp]; install it: pip install "outpace[mcp]"
# Said in a terminal, where no assistant asks.
assistant-waits = An assistant can ask about { $folder } now; Ctrl-C ends it. docs/assistants.md shows how it is told of this command.
