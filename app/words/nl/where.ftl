### Waar: de matrix van concurrenten en platforms, kleine grafieken, platforms zonder ons.

where-matrix-title = { $state ->
    [own] Welk van deze merken zijn jullie? Kies er een bij “Wij zijn”.
    [alone] Alleen { $own } wordt hier gevolgd. Voeg een concurrent toe bij Gegevens.
    [early] Er is nog te weinig bekend om te zeggen waar wij voor- of achterliggen.
    [unclear] Nergens duidelijk verschil: wij liggen op niemand zeker voor of achter
    [rivals] Wij liggen { on } achter op { $behind } van { $places } concurrenten en voor op { $ahead }
   *[pairs] Wij liggen op { $behind } van { $places ->
        [one] één plek
       *[other] { $places } plekken
    } achter en op { $ahead } voor
}
where-matrix-definition = Wij min de concurrent, punten van { measure }, { $days }, { $brands } merken. Klik voor waarom.
where-matrix-label = Concurrenten per platform
where-together = Alles samen
where-level = { $level ->
    [ahead] ▲ wij voor
    [behind] ▼ wij achter
    [level] = gelijk
   *[cannot-tell] ? niet te zeggen
}
where-trend = { $kind ->
    [pulling-ahead] groeit sinds { week }
    [closing-in] komt dichterbij sinds { week }
    [we-are-gaining] wij winnen sinds { week }
    [we-are-losing] wij verliezen sinds { week }
    [worth-an-eye] in de gaten houden
    [luck] de sprong is geluk
    [season] het hele veld beweegt
    [too-early] te vroeg voor een verloop
   *[level] stabiel
}
where-posts = { $posts ->
    [one] één bericht
   *[other] { $posts } berichten
}
where-cell-note = { $gap-low } tot { $gap-high } punten in 9 van de 10 gevallen; kans dat wij voorliggen { $level-sure } van 100. Wij { $own-now }, { $rival } { $now }. { posts }.
where-cell-empty = { $level ->
    [gathering] te vroeg
    [absent] { $reason ->
        [own] wij hebben geen account
       *[rival] geen account
    }
   *[not-in-the-data] niet in de gegevens
}
where-cell-empty-more = { $level ->
    [gathering] { $count } van { $needed } weken
    [absent] { $reason ->
        [own] daar { $now }
       *[rival] { $platform }
    }
   *[not-in-the-data] { $measure ->
        [views] weergaven
       *[engagement] interactie
    }
}
where-legend = { $level ->
    [ahead] ▲ wij voor
    [behind] ▼ wij achter
    [level] = gelijk: binnen { $margin } punten
   *[cannot-tell] ? niet te zeggen: de marge gaat over het midden
}
where-legend-note = De sporen lopen van −{ $reach } tot +{ $reach } punten, het streepje is gelijk. Ring: gemeten, waar losse berichten het buiten de marge brachten.

where-courses-title = Wij en één concurrent per platform, in de tijd
where-courses-definition = Aandelen in { measure } over acht weken, alles op één schaal. Band: 90%-marge.
where-small = { $level ->
    [ahead] { $platform } · wij voor
    [behind] { $platform } · wij achter
    [level] { $platform } · gelijk
    [gathering] { $platform } · te vroeg
    [absent] { $platform }
    [not-in-the-data] { $platform } · niet in de gegevens
   *[cannot-tell] { $platform } · niet te zeggen
}

where-unserved-title = { $count ->
    [one] { $rival } zit op { $places }, waar wij niet zijn
   *[other] { $count } concurrenten zitten op { $places }, waar wij niet zijn
}
where-unserved-definition = Gevolgde accounts. Berichten en interactie van de laatste acht weken; volgers zoals laatst gezien.
where-column = { $name ->
    [platform] Platform
    [rival] Concurrent
    [followers] Volgers
    [pace] Berichten per week
    [engagement] Interactie
   *[part] Deel van het eigen totaal
}
