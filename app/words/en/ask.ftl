### The page Ask: questions in SQL.

ask-head = Ask the published file in SQL
ask-about = DuckDB, read-only: nothing you type can change a number, read a file or go online. At most { $rows } rows and { $seconds } seconds.
ask-refused = Free SQL is for whoever opens the address that “outpace dashboard” printed. In a terminal “outpace sql” and the measures below give the same.
ask-box = Question in SQL
ask-run = Run
ask-arguments = The filters above as arguments of a measure, for the numbers of the other pages:
ask-answer = Answer
ask-rows = { $cut ->
    [yes] the first { $rows } rows; more were cut off
   *[no] { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
}
ask-no-answer = ! No answer
# $trouble is the database's own sentence; $line is where in the question.
ask-trouble = { $line ->
    [unknown] { $trouble }
   *[known] Line { $line }: { $trouble }
}
ask-measures = Measures
ask-measures-about = Each is a table macro of the file; a call gives the same number in any DuckDB client.
ask-examples = Worked questions ({ $n })
ask-examples-choose = Choose one to see its SQL
ask-search = Search the measures
ask-found = { $n ->
    [0] No measure has these words. Search for a count, such as followers, or for what you want to know.
    [one] One measure
   *[other] { $n } measures
}
ask-group = { ask-group-name } ({ $measures })
ask-group-name = { $group ->
    [overview] The landscape at a glance
    [share] Shares
    [verdicts] Lead or luck, and why
    [posts] Posts and engagement rates
    [habits] Who does what
    [journal] The journal
   *[other] { $group }
}
ask-use = Use
ask-steps = Also the steps that they are made of
# What can be chosen beside the worked questions: what was saved, then what was asked.
ask-yours = Saved questions ({ $saved }), asked before ({ $asked })
ask-yours-choose = { $n ->
    [0] Nothing yet: ask something, then save it
   *[other] Choose one to see its SQL
}
ask-yours-one = { $kind ->
    [saved] ★ { $text }
   *[asked] { $text }
}
ask-names = Names that begin so
ask-explain = Explain
ask-explain-help = How DuckDB would answer, without answering
ask-plan = How DuckDB would answer
ask-plan-about = Read it from the bottom up: each box hands its rows to the one above.
ask-chart = Quick chart
ask-chart-of = Chart of
ask-chart-told = { $value }: { $drawn ->
    [lines] { $shown ->
        [one] { $shown } line
       *[other] { $shown } lines
    }
   *[bars] { $shown ->
        [one] { $shown } bar
       *[other] { $shown } bars
    }
} of { $there } in the answer. Unknown values are gaps.
ask-save = Save
ask-save-title = What it asks, for all who ask here
ask-save-do = Save this question
ask-forget = Take the chosen saved question away
ask-too-long = This question is too long for a link: Share leaves it out. Save it instead.
