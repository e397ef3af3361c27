### Wat alle bestanden van deze taal delen.

unknown = niet bekend
week = { $year ->
    [none] week { $week }
   *[some] week { $week } van { $year }
}
posts = { $noun ->
    [video] { $posts ->
        [one] { $posts } video
       *[other] { $posts } video’s
    }
   *[post] { $posts ->
        [one] { $posts } bericht
       *[other] { $posts } berichten
    }
}
measure = { $measure ->
    [posts] berichten
    [views] weergaven
   *[engagement] interactie
}
open = Openen
nothing = Over deze keuze is niets bekend. Kies een langere periode of meer platforms.
