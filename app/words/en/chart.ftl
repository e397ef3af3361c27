### What charts say besides their title.

# A brand's latest value for those who listen; in the chart of cadence it is posts a week.
chart-alt = { $chart ->
    [cadence] { $name } { $value } a week
   *[other] { $name } { $value }
}
chart-alts = { $rest ->
    [0] { $finding }. { $rows }.
   *[other] { $finding }. { $rows }; and { $rest } more.
}
