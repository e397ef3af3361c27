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
    [posts] de berichten
    [views] de weergaven
   *[engagement] de interactie
}
open = Openen
# De soort van een bericht, in het enkelvoud.
kind = { $kind ->
    [article] artikel
    [carousel] carrousel
    [image] afbeelding
    [live] livevideo
    [photo] foto
    [status] tekstbericht
    [text] tekstbericht
    [other] andere soort
    [unknown] bericht
   *[any] { $kind }
}
nothing = Over deze keuze is niets bekend. Kies een langere periode of meer platforms.
on = { $place ->
    [all] op alle platforms samen
   *[one] op { $platform }
}
part = { $part ->
    [cadence] Tempo van plaatsen
    [mix] Soorten berichten
    [strength] Kracht per bericht
    [audience] Volgers
    [big_posts] Geluksberichten
    [own] Onze eigen verandering
    [field] De rest van het veld
   *[other] { $part }
}
part-lower = { $part ->
    [cadence] tempo van plaatsen
    [mix] soorten berichten
    [strength] kracht per bericht
    [audience] volgers
    [big_posts] geluksberichten
    [own] onze eigen verandering
    [field] de rest van het veld
   *[other] { $part }
}
platform = { $platform ->
    [podcast] podcasts
    [rss] webfeeds
   *[all] alle platforms
}
