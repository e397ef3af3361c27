### Waar een getal op rust, een regel elk onder "Hoe is dit berekend".

basis-posts = n: { $told }{ $newest ->
    [yes] { " " }in de nieuwste periode ({ $day })
   *[no] { "" }
}.
basis-count = { $posts ->
    [one] { $posts } bericht
   *[other] { $posts } berichten
}{ $whose ->
    [posts-now] { " " }in de periode
    [posts-before] { " " }in die ervoor
    [own-posts] { " " }van ons
    [rival-posts] { " " }van de concurrenten
   *[posts] { "" }
}
basis-projected = { $young ->
    [0] Geen enkel bericht is doorgerekend
   *[other] { $young } van { $posts ->
        [one] { $posts } bericht
       *[other] { $posts } berichten
    } doorgerekend naar 30 dagen
}{ $newest ->
    [yes] { " " }in de nieuwste periode ({ $day })
   *[no] { "" }
}.
basis-period = Periode: { $days }{ $other ->
    [unknown] { "" }
   *[known] , vergeleken met { $other }
}; dagen van { $zone }.
basis-open = { $which ->
    [until] Periode: alles voor { $day }
    [since] Periode: vanaf { $day }
   *[all] Periode: alles
}; dagen van { $zone }.
basis-universe = { $what ->
    [share] Aandeel in { measure } onder
   *[brands] Vergeleken:
} { $brands ->
    [one] { $brands } gevolgd merk
   *[other] { $brands } gevolgde merken
} { $where ->
    [one] op { $platform }
    [some] op { $platforms } platforms
   *[all] op alle platforms samen
}{ $names ->
    [unknown] { "" }
   *[known] : { $names }
}.
