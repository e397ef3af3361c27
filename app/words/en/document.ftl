### What stands in documents to take along (PowerPoint, Excel) besides charts.

# The name of a sheet; at most 31 letters.
document-sheet = { $name ->
    [findings] findings
   *[method] how it was made
}
document-findings = What can be said, the most important first
document-column = { $name ->
    [headline] finding
   *[detail] what it rests on
}
document-sql = The same rows in SQL:
document-method = How this was made
document-build = Build { $build }, made { $moment } by outpace { $version }.{ $simulated ->
    [yes] { " " }Simulated data: invented brands, invented numbers.
   *[no] { "" }
}
# $choice is a list of options with their values, as they are called in commands.
document-choice = Chosen: { $choice }.
document-seal = Seal of the figures: { $seal }. `outpace verify` with this file computes them again.
document-unknown = An empty cell is unknown, never 0. Ranges hold 90% and are of the usual level.
document-scorecard = Who is who
document-decide = To decide
document-no-template = { $file } is no PowerPoint file that can be used as a template; choose a .pptx.
document-no-title = The template has no layout with a place for a title; add one, or leave out --template.
# $partly of $values values are of weeks that were not wholly collected.
document-definition = { $chart ->
    [share] Share of eight weeks among { $brands } brands. Thin bars: 90% range of the usual level.{ $partly ->
        [0] { "" }
       *[other] { " " }{ $partly } of { $values } values are of weeks that were not wholly collected.
    }{ $outside ->
        [0] { "" }
        [one] { " " }One value lies outside its range because of single posts; it has no bar.
       *[other] { " " }{ $outside } values lie outside their range because of single posts; they have no bar.
    }
   *[typical] Median engagement of a post. Thin bars: 90% range.
}
document-template-for = A template is for slides: name a .pptx file to write.
document-cut = The first { $shown } of { $there } rows; the question in SQL gives all.
