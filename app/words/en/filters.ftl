### The row of filters above every page. Labels also stand in the address, so keep them short.

filters-period-title = Period
filters-period = { $period ->
    [weeks13] 13 weeks
    [weeks26] 26 weeks
    [weeks52] 52 weeks
    [dates] Dates
   *[all] All time
}
filters-dates = Period: first and last day
# The button of the comparison; $against is before, year or dates.
filters-versus = { $against ->
    [year] vs a year before
    [dates] vs other dates
   *[before] vs the weeks before
}
filters-compare = Compare the period with
filters-against = { $against ->
    [year] A year before
    [dates] Dates
   *[before] The weeks before
}
filters-compare-dates = Compared with: first and last day
filters-compared = Compared with { $days }.
filters-platforms = Platforms
filters-everywhere = All platforms
filters-measure-title = Measure
filters-measure = { $measure ->
    [posts] Posts
    [views] Views
   *[engagement] Engagement
}
filters-own = We are
# The universe of every page: with whom we are compared.
filters-rivals = { $universe ->
    [some] { $some } of { $all } rivals
   *[all] { $all ->
        [one] 1 rival
       *[other] { $all } rivals
    }
}
filters-highlight = Highlight up to three rivals
filters-only = Compare only with (nobody chosen: with all)
filters-groups = Groups
filters-group-name = Save this choice as a group
filters-group-example = Name
filters-group-save = Save group
filters-group-forget = Forget { $group }
# Turns the landscape around: $rival becomes the own brand.
filters-see-as = See it as { $rival }
filters-focus = In focus: every page is about this brand and platform
# Nobody chose: the page is about its most important finding.
filters-focus-first = First finding
filters-known = As known on
filters-known-about = Shows every page as it would have looked then; what came later is left out.
filters-known-making = As known on { $day }: { $step }
filters-now = Now
filters-then = As of { $day }
filters-share = Share
filters-share-link = Opens exactly this view, also when the usual period or brands change later.
filters-share-snapshot = A snapshot for people who never log in, as one file to print, present or mail: the same numbers in each. It compares all tracked brands.
filters-share-views = Views are never added up across platforms: choose one platform first.
filters-share-texts = With the words of other brands’ posts
filters-share-notebook = Notebook
filters-share-file = { $format ->
    [html] Web page
    [pdf] PDF
    [pptx] Slides
   *[xlsx] Workbook
}
filters-language = Language
filters-languages = { $names }
