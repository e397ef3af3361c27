### `outpace status --check`: één zin voor bewaking.

check-well = vers: cijfers tot en met { $since }
check-never = verouderd: er is nog niets gezien; draai `outpace collect` of importeer een bestand
check-old = verouderd: de nieuwste cijfers zijn van { $since }, { $days ->
    [one] één dag
   *[other] { $days } dagen
} geleden
check-failed = verouderd: het laatste verzamelen lukte niet ({ $status }); `outpace status` zegt waarom
check-unsent = verouderd: { $count ->
    [one] een bericht is
   *[other] { $count } berichten zijn
} al meer dan een dag niet verzonden{ $why ->
    [unknown] { "" }
   *[known] : { $why }
}
