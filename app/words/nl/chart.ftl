### Wat grafieken naast hun titel zeggen.

chart-alt = { $chart ->
    [cadence] { $name } { $value } per week
   *[other] { $name } { $value }
}
chart-alts = { $rest ->
    [0] { $finding }. { $rows }.
   *[other] { $finding }. { $rows }; en nog { $rest }.
}
