### Experimenten: wat is aangekondigd, wat te zien zou zijn, of het werkt.

experiment-measure = { $measure ->
    [engagement] interactie van een week
    [per_post] interactie van een gewoon bericht
    [posts] berichten per week
   *[views] weergaven van een week
}
experiment-plan = { $brand }, { $platform }: { $measure }, { $weeks } weken vanaf { $start }. Geslaagd bij een { $side ->
    [fall] daling
   *[rise] stijging
} van { $success } of meer.
experiment-seal = { $announced ->
    [yes] Vooraf aangekondigd
   *[no] Achteraf beoordeeld
}{ $author ->
    [unknown] { "" }
   *[known] {" "}door { $author }
}, verzegeld met { $seal }{ $versions ->
    [1] { "" }
   *[other] , versie { $versions } van het plan
}{ $changed ->
    [yes] , gewijzigd na het begin
   *[no] { "" }
}.
experiment-seen = { $seen ->
    [unknown] Zo weinig en zo ongelijke weken laten niets zien: zelfs tien keer zo veel zou in { $weeks } weken niet in 80 van de 100 gevallen te zien zijn.
   *[known] { $side ->
        [fall] Een daling
       *[rise] Een stijging
    } van { $seen } zou in { $weeks } weken in 80 van de 100 gevallen te zien zijn; een van { $success } in { $chance }.
}
experiment-reason = { $reason ->
    [no-account] Niet te beoordelen: van dit merk is op dit platform niets bekend.
    [no-field] Niet te beoordelen: op dit platform wordt geen concurrent met genoeg berichten gevolgd.
   *[too-little-before] Niet te beoordelen: er zijn minstens acht verzamelde weken en twaalf berichten van vóór het begin nodig.
}
experiment-answer = { $answer ->
    [works] Werkt
    [does-not] Werkt niet
    [cannot-tell-yet] Nog niet te zeggen
    [too-early] Te vroeg om te zeggen
    [cannot-be-judged] Niet te beoordelen
   *[to-come] Moet nog beginnen
}
experiment-effect = { $effect } naast wat het veld doet verwachten, tussen { $low } en { $high }
experiment-more = { $more ->
    [unknown] Blijft het zo, dan is het binnen een jaar niet te zeggen.
    [one] Nog ongeveer één week.
   *[other] Nog ongeveer { $more } weken.
}
experiment-first-look = De eerste blik is na drie hele weken.
experiment-begins = Begint { $start }.
experiment-little = Er kan een effect zijn, maar het is kleiner dan wat je een succes noemde.
experiment-looks = Blik { $looks } van { $weeks }{ $since ->
    [unknown] { "" }
   *[known] , gezegd sinds de week van { $since }
}. De marge geldt bij elke blik: kijk zo vaak je wilt.
experiment-field = Beoordeeld aan de hand van { $field }: die bewogen ervoor mee. De marge komt van { $placebos } eerdere momenten van { $brands } merken waarop niets was aangekondigd.
experiment-field-drawn = Beoordeeld aan de hand van { $field }: die bewogen ervoor mee. De geschiedenis is te kort voor eerdere momenten: de marge is die van zulke accounts in het algemeen.
experiment-learnt = Les: { $said }
experiment-learn-asked = Wat onthoud je ervan? Eén zin: die komt terug als je hem nodig hebt.
experiment-learn = Les bewaren

### Op de pagina Leren.

experiment-title = { $count ->
    [0] Nog geen experiment
    [one] Eén experiment
   *[other] { $count } experimenten
}
experiment-about = Aangekondigd voor het begint, beoordeeld naast concurrenten die ervoor met je meebewogen. Vooraf zie je wat er überhaupt te zien zou zijn.
experiment-none = Probeer één ding, enkele weken lang, en schrijf vooraf op wat geslaagd zou zijn. Concurrenten die ervoor met je meebewogen, laten zien hoe jouw weken zonder zouden zijn geweest. Dan weet je of het werkt, niet werkt, of hoeveel weken het nog duurt.
experiment-form = Experiment aankondigen
experiment-field-name = { $field ->
    [said] Wat probeer je, en wat zou er volgen?
    [measure] Beoordeeld op
    [brand] Van wie
    [platform] Waar
    [start] Vanaf
    [weeks] Weken
   *[success] Geslaagd: een verandering van minstens … %
}
experiment-example = Drie video’s per week: onze weken op Instagram leveren meer op
experiment-save = Aankondigen
experiment-idea = { $what ->
    [cadence] { $rival } ging naar { $after } berichten per week op { $platform } en steeg. Evenveel proberen?
    [mix] { $rival } stapte over op { $format } op { $platform } en steeg. Drie per week proberen?
   *[other] { $rival } veranderde van koers op { $platform } en steeg. Hetzelfde proberen?
}
experiment-idea-said = { $what ->
    [cadence] { $after } berichten per week op { $platform }, zoals { $rival }: onze weken leveren meer op
    [mix] Drie per week van de soort “{ $format }” op { $platform }, zoals { $rival }: onze weken leveren meer op
   *[other] Wat { $rival } op { $platform } doet: onze weken leveren meer op
}
experiment-propose = Invullen
experiment-rest = { $count } eerdere

### Op Race, en in documenten.

experiment-open = { $count ->
    [one] Er loopt één experiment
   *[other] Er lopen { $count } experimenten
}: “{ $first }”. { $answer }{ $more ->
    [unknown] { "" }
    [one] , nog ongeveer één week
   *[other] , nog ongeveer { $more } weken
}.
experiment-heading = Experimenten

### De grafiek van een experiment.

experiment-chart-success = geslaagd
experiment-chart-week = week { $week }
experiment-look = Na { $look } weken: { $effect }, tussen { $low } en { $high }
experiment-chart-alt = Het effect bij elke blik met zijn marge. De laatste, na { $look } van { $weeks } weken: { $effect }, tussen { $low } en { $high }.

### In de terminal.

experiment-cli-none = Er is geen experiment aangekondigd. Kijk wat er te zien zou zijn: outpace experiment --platform instagram; en kondig er een aan: outpace experiment "Drie video’s per week" --platform instagram
experiment-head = { $column ->
    [start] vanaf
    [where] van wie
    [said] wat
    [answer] antwoord
    [effect] effect
   *[id] id
}
experiment-cli-effect = { $effect } ({ $low } tot { $high })
experiment-no-platform = zeg waar het experiment is: --platform instagram
experiment-no-own = nog geen merk is van jou; noem er een met --brand, of geef het jouwe aan in outpace.toml
experiment-bad-percent = '{ $text }' is geen verandering; schrijf er een zoals 10 of -10
