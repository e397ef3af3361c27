### Kwesties: wat een account zelden heeft, op de pagina Leren.

issues-now-title = { $count ->
    [0] Er speelt geen kwestie
    [one] Er speelt één kwestie
   *[other] Er spelen { $count } kwesties
}
issues-now-about = Reacties, citaten, verloren volgers, verwijderingen of wijzigingen zoals het account ze zelden heeft, binnen een week van de laatste waarneming. Hooguit één vals alarm per merk en kwartaal; de toon van teksten wordt niet gelezen.
issues-watch = { $platform }: { $state ->
    [quiet] rustig, laatst bekeken { $hours } uur geleden.
    [stale] niet te zeggen, laatst bekeken { $hours } uur geleden. Haal opnieuw op om het te weten.
    [hidden] niet te zeggen, reacties staan niet in de gegevens.
   *[early] nog niet te zeggen: daarvoor zijn zo’n twaalf weken aan waarnemingen en honderd berichten van het platform nodig.
}
issues-watch-rivals = Concurrenten: { $accounts } accounts worden gevolgd{ $old ->
    [0] { "" }
   *[other] ; van { $old } is het niet te zeggen, ze zijn meer dan zes uur geleden bekeken
}{ $early ->
    [0] { "" }
   *[other] ; van { $early } is het nog niet te zeggen
}.
issues-seen = { $signal ->
    [followers] { $count } volgers; { $usual } zou gewoon zijn.
    [gone] { $count } berichten verdwenen binnen een week.
    [edits] { $count } berichten zijn binnen een week gewijzigd.
   *[other] { $question ->
        [standing] { $count } { issues-sign } waar { $usual } gewoon is op die leeftijd
       *[gain] { $count } { issues-sign } binnen enkele uren waar { $usual } gewoon is
    }{ $ratio ->
        [unknown] { "" }
       *[known] , { $ratio } het gewone ten opzichte van { $base ->
            [reposts] reposts
           *[likes] likes
        }
    }{ $posts ->
        [0] .
        [one] .
       *[other] , onder { $posts } berichten.
    }
}
issues-sign = { $signal ->
    [quotes] citaten
   *[comments] reacties
}
issues-fan = Over een dag { $low } tot { $high }: zo liep het in acht van de tien gevallen, naar { $courses } eerdere verlopen, waarvan { $own } van dit account.
issues-no-fan = Hoe het verdergaat is niet te zeggen: daarvoor zijn waarnemingen van de laatste uren en twintig eerdere verlopen nodig.
issues-no-course = { $signal ->
    [followers] De volgers staan op de pagina Concurrenten.
   *[other] De berichten staan in de tabellen hieronder.
}
issues-gone = Verwijderd { $hours } uur na publicatie.
issues-cases-title = Eerdere gevallen die erop lijken
issues-no-cases = Die zijn er nog niet. Bewaar wat er nu gebeurt, dan staat wat je ervan leert hier de volgende keer.
issues-case = { $signal ->
    [none] Alleen door mensen opgeschreven
    [followers] Volgers kwijt
    [gone] Berichten verwijderd
    [edits] Berichten gewijzigd
   *[other] { $times } het gewone aantal { issues-sign }
}{ $gone ->
    [unknown] { "" }
   *[known] , verwijderd na { $gone } uur
}
issues-look = { $value } na { $hours } uur
issues-hours = { $hours } uur
issues-end = { $what ->
    [usual] gewoon { $value }
    [ahead] misschien { $value }
   *[seen] { $value }
}
