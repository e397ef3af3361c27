### "How is this computed": the button and its menu, and below them three plain sentences for each
### measure (`how-<measure>` with hyphens): what is counted, against what, what to be careful with.

how-computed = How is this computed
how-download = Download
# The label of the part that is folded away.
how = The SQL behind it
how-run = Run it in any DuckDB client on the published file:
how-build = { $simulated ->
    [yes] Simulated data. Build { $build }.
   *[no] Build { $build }.
}
how-share-trend = Each point is a brand’s part of all engagement that the compared brands earned on this platform in eight weeks. The band is where its usual share lies in 9 of 10 cases; a wide band means few or very uneven posts. Weeks that were not collected are left out, never counted as zero.
