### `outpace verify`: whether a snapshot is the same as what its build gives.

verify-same = same to the digit: { verify-checked }
verify-same-signs = and every other sign of the file: words, drawings, looks and script
verify-same-figures = the figures are the same to the digit: { verify-checked }
verify-checked = { $figures ->
    [one] { $figures } figure
   *[other] { $figures } figures
}, checked against { $build }
verify-unchecked = words not checked: { $reason }; what is written or drawn in the file may say anything, so trust the figures of a file that is written anew
verify-differs = differs: { $places ->
    [one] { $places } place
   *[other] { $places } places
}, { verify-checked }
verify-more = and { $more } more
verify-likely = likely: { $reason }
verify-words = the words, drawings or script are not those of these figures
verify-seal = the figures do not fit their seal
verify-written = the figures are not written as outpace writes them
verify-page-seal = the page does not fit its seal
verify-build-gone = the build that the file was written from is gone
verify-by = the file was written by outpace { $by }, this is { $version }
verify-figures-by = its figures are of outpace { $by }, this is { $version }
verify-field = { $field } is { $told } in the file, { $now } now
# What the file was compared with; ends a sentence.
verify-own-build = the build it was written from
verify-known-on = { $which ->
    [own] the build it was written from
   *[newest] the newest build { $build }
}, as known on { $day }
verify-known-then = the newest build { $build }, as known when the file was written
verify-only-in = { $name }: only in { $where ->
    [file] the file
   *[build] the build
}
verify-columns = { $name }: other columns ({ $columns })
verify-rows = { $name }: { $told ->
    [one] { $told } row
   *[other] { $told } rows
} in the file, { $now } now
verify-cell = { $name }, { $row }: { $column } is { $told } in the file, { $now } now
verify-edited = the file was edited after it was written
verify-settings = settings changed since: { $settings }
verify-imported = counts came late: files with older data were imported since it was written
verify-definitions = { $count ->
    [one] the definition of { $measures } was corrected since
   *[other] the definitions of { $measures } were corrected since
}
verify-forgotten = { $posts ->
    [one] the words of { $posts } post were purged since
   *[other] the words of { $posts } posts were purged since
}, as its platform or [retention] asks
verify-older = this build is older and has no measure named { $measures }
# A file that is no snapshot, or none that can be read: what is the case, and what to do.
verify-many-blocks = { $file } holds sealed figures { $times } times; a snapshot does once
verify-no-snapshot = { $file } is no snapshot of outpace: it holds no sealed figures
verify-format = { $file } has figures of format { $format }; this version reads { $reads }. Write it anew, or verify it with the version that its last page names
# $why says which value is odd, in English.
verify-odd = { $file } is no snapshot that outpace wrote: { $why }; ask for the file anew
verify-no-file = there is no file { $file }; check the path
verify-unreadable = { $file } cannot be read: { $why }; check its rights
verify-not-html = { $file } is no snapshot of outpace; name a .html, .pdf, .pptx or .xlsx that it wrote
verify-folder = { $file } is no file; name the file of a snapshot
verify-large = { $file } is larger than { $most } MB, which no snapshot is; check the path
# Ends "the words could not be checked: ...".
verify-template = the slides have the master of a company, which is not at hand
verify-typesetter = it was set by typst { $by }, here is { $version }
