### De pagina Concurrenten. $who zegt van wie er cijfers zijn: both, ours, theirs of none.

rivals-screens = Welk deel van de pagina
rivals-screen = { $screen ->
    [habits] Ratio’s en gewoonten
   *[size] Omvang en groei
}
rivals-us = wij
rivals-n = n { $n }
rivals-when = { $when ->
    [before] eerder
   *[now] nu
}

rivals-score = { $who ->
    [both] { $platform }: { $rival } heeft { $theirs } van { measure }, wij { $ours }
    [ours] { $platform }: wij hebben { $ours } van { measure }
   *[theirs] { $platform }: { $rival } heeft { $theirs } van { measure }
}
rivals-score-unknown = Voor deze keuze is geen aandeel in { measure } bekend
rivals-score-about = Aandeel in { measure }: laatste acht weken, onder { $brands ->
    [one] 1 merk
   *[other] { $brands } merken
}. Balk: 90%-marge.
rivals-score-region = Tabel van elk merk op elk platform
rivals-nobody = Voor deze keuze wordt geen merk vergeleken. Kies meer platforms of merken.
rivals-share-unknown = Aandelen in { measure } zijn niet bekend op { $platform }
rivals-head = { $column ->
    [brand] Merk
    [share] Aandeel in { measure }
    [momentum] Momentum
    [pace] Berichten per week
    [typical] Doorsnee bericht
    [rate] Per 1.000 volgers
    [followers] Volgers
   *[growth] Groei van volgers
}
rivals-head-tip = { $column ->
    [share] Deel van { measure } van de vergeleken merken in de laatste acht weken; de balk is waar het gebruikelijke aandeel in 9 van de 10 gevallen ligt
    [momentum] Laatste 8 weken tegenover hoogstens 52 ervoor, vergeleken met de andere merken; 0% is met het veld mee
    [pace] Berichten per verzamelde week
    [typical] Mediaan van de interactie van een bericht
    [rate] Mediaan van de interactie van een bericht per 1.000 volgers bij het plaatsen
    [followers] Het laatst bekende aantal
   *[growth] Van het eerste tot het laatst bekende aantal van de periode; één schaal voor alle rijen
}
rivals-inside = { $share }, gebruikelijk { $band }
rivals-outside = { $side ->
    [above] Gemeten { $share }; gebruikelijk is { $band }. De rest hangt aan enkele gelukstreffers.
   *[below] Gemeten { $share }; gebruikelijk is { $band }. In deze weken ontbraken de beste berichten.
}
rivals-row = { $brand } op { $platform }: aandeel { $share }, { $pace } berichten per week, { $followers } volgers.

rivals-followers = { $who ->
    [both] { $platform }: volgers van { $rival } { $theirs } tot { $size }, van ons { $ours } tot { $our-size }
    [ours] { $platform }: onze volgers { $ours } tot { $our-size }
   *[theirs] { $platform }: volgers van { $rival } { $theirs } tot { $size }
}
rivals-followers-unknown = Hoe het aantal volgers veranderde is niet bekend
rivals-followers-about = { $scale ->
    [log] Volgers aan het eind van elke week. Log-schaal: even steil is even snel gegroeid.
   *[plain] Volgers aan het eind van elke week, nooit opgeteld over platforms.
}
rivals-followers-nothing = Geen enkel aantal volgers is bekend. Importeer een bestand met volgers of verzamel onder Gegevens.

rivals-periods = { $beside ->
    [both] { $platform }: { $brand } heeft { $most } van de interactie in de periode tot { $day }, wij { $ours }
    [none] { $platform }: van de periode tot { $day } is geen interactie bekend
   *[one] { $platform }: { $brand } heeft { $most } van de interactie in de periode tot { $day }
}
rivals-periods-about = Sommen zoals de export ze geeft, tussen de accounts die erin staan. Er staan geen berichten in, dus tellen ze in geen ander aandeel mee.
rivals-periods-column = { $name ->
    [platform] Platform
    [ends] Periode tot
    [brand] Merk
    [posts] Berichten
    [engagement] Interactie
    [per-post] Per bericht
   *[share] Aandeel
}

rivals-momentum = { $who ->
    [both] Tegenover het veld { on }: { $rival } { $theirs }, wij { $ours }
    [ours] Tegenover het veld { on }: wij { $ours }
    [theirs] Tegenover het veld { on }: { $rival } { $theirs }
   *[none] Te weinig berichten { on } voor een momentum
}
rivals-momentum-about = Doorsnee week in { measure }: 8 weken tegenover hoogstens 52 ervoor, tegenover het veld.
rivals-momentum-nothing = Momentum is hier niet bekend. Er zijn berichten nodig in de laatste 8 weken en in de 52 ervoor.
rivals-momentum-few =
    { $before } → { $now }
    berichten
rivals-momentum-hover = eigen verandering { $change }, veld { $field }
rivals-with-the-field = met het veld mee

rivals-mix = { $who ->
    [both] { $theirs } van de berichten van { $rival } zijn { rivals-kind-lower }, { $ours } van de onze
    [ours] { $theirs } van onze berichten zijn { rivals-kind-lower }
   *[theirs] { $theirs } van de berichten van { $rival } zijn { rivals-kind-lower }
}
rivals-mix-unknown = Soorten berichten staan niet in de gegevens
rivals-mix-about = Deel van de berichten van elk merk per soort { on }, in %.
rivals-mix-nothing = Geen bestand of platform zegt hier van welke soort een bericht is.
rivals-kind = { $kind ->
    [article] artikelen
    [carousel] carrousels
    [image] afbeeldingen
    [link] links
    [photo] foto’s
    [podcast] podcasts
    [poll] polls
    [reel] reels
    [status] tekstberichten
    [story] stories
    [text] tekstberichten
    [video] video’s
    [live] livevideo’s
    [short] shorts
    [other] andere soorten
    [unknown] niet bekend
   *[any] { $name }
}
rivals-kind-lower = { $kind ->
    [article] artikelen
    [carousel] carrousels
    [image] afbeeldingen
    [link] links
    [photo] foto’s
    [podcast] podcasts
    [poll] polls
    [reel] reels
    [status] tekstberichten
    [story] stories
    [text] tekstberichten
    [video] video’s
    [live] livevideo’s
    [short] shorts
   *[any] van een andere soort
}

rivals-cadence = { $noun ->
    [video] { $who ->
        [both] { $rival } plaatst { $theirs } video’s per week { on }, wij { $ours }
        [ours] Wij plaatsen { $ours } video’s per week { on }
        [theirs] { $rival } plaatst { $theirs } video’s per week { on }
       *[none] Hoe vaak er { on } geplaatst wordt is niet bekend
    }
   *[post] { $who ->
        [both] { $rival } plaatst { $theirs } berichten per week { on }, wij { $ours }
        [ours] Wij plaatsen { $ours } berichten per week { on }
        [theirs] { $rival } plaatst { $theirs } berichten per week { on }
       *[none] Hoe vaak er { on } geplaatst wordt is niet bekend
    }
}
rivals-cadence-about = { $days ->
    [unknown] Per maand; de titel geeft het gemiddelde van de hele periode.
   *[known] Per maand; de titel geeft het gemiddelde van { $days }.
}
rivals-a-week = { $value } per week
rivals-posts-a-week = berichten per week

rivals-rates-on = Platform van de ratio’s
rivals-rate-choose = Interactieratio
rivals-leaders = { $many ->
    [all] { $who ->
        [ours] Wij staan bovenaan in { $definitions ->
            [one] de enige definitie
            [2] beide definities
           *[other] alle { $definitions } definities
        } op { $platform }
        [both] { $rival } staat bovenaan in { $definitions ->
            [one] de enige definitie
            [2] beide definities
           *[other] alle { $definitions } definities
        } op { $platform }; { rivals-our-places }
       *[theirs] { $rival } staat bovenaan in { $definitions ->
            [one] de enige definitie
            [2] beide definities
           *[other] alle { $definitions } definities
        } op { $platform }
    }
   *[some] { $who ->
        [ours] Wij staan bovenaan in { $led } van { $definitions } definities op { $platform }
        [both] { $rival } staat bovenaan in { $led } van { $definitions } definities op { $platform }; { rivals-our-places }
       *[theirs] { $rival } staat bovenaan in { $led } van { $definitions } definities op { $platform }
    }
}
rivals-our-places = { $spread ->
    [one] onze plaats is { $best }
   *[many] onze plaats is { $best } tot { $worst }
}
rivals-leaders-none = Op { $platform } is geen interactieratio te vergelijken
rivals-rates-about = Ratio’s van andere producten met alleen openbare tellingen; gelijke tellen één keer.
rivals-rate-about = { $kind ->
    [score] Getoond: { $definition }. { $note }
   *[rate] Getoond: { $definition }, { $unit }. { $note }
}
rivals-rate-unknown = Deze ratio is op { $platform } niet bekend: volgers of tellingen ontbreken. Kies een andere ratio.
rivals-rate-hover = { $rate } { $unit } · { $posts ->
    [one] { $posts } bericht
   *[other] { $posts } berichten
}
rivals-field = Grijs: de middelste helft van { $brands } gevolgde merken met een tiende tot tien keer onze volgers, { $low } tot { $high }. Lijn: de helft zit onder { $middle }.
rivals-field-none = Geen veldvergelijking: onze eigen ratio of volgers zijn niet bekend.
rivals-field-few = Geen veldvergelijking: { $brands ->
    [one] { $brands } gevolgd merk is
   *[other] { $brands } gevolgde merken zijn
} ongeveer zo groot als wij, er zijn er { $needed } nodig.
rivals-industry = Branche, gestreept: { $figures } van { $accounts } accounts met { $smallest } tot { $largest } volgers, zelfde definitie, { $days }. Bron: { $source } ({ $address }), { $licence }. { $note }
rivals-industry-one = { $statistic } { $rate }
rivals-industry-none = Branche: geen gepubliceerd cijfer past bij deze definitie, { $platform } en deze periode.
rivals-formula = { rivals-per } · { $vendor }: { $name }
rivals-per = { $per ->
    [followers-then] Per volger bij het plaatsen
    [followers-now] Per volger van nu
    [followers-power] Per volger tot de macht 0,8
    [followers-span] Per volger, begin en eind
    [followers-mean] Per volger, gemiddeld
    [views] Per weergave
    [post] Per bericht
    [day] Per dag
   *[other] { $per }
}
rivals-place = { $place } van { $brands }
rivals-definitions = Elke definitie op { $platform }, wie bovenaan staat en onze plaats
rivals-definitions-about = Eén regel per product en ratio. Alleen ratio’s van één regel zijn vergelijkbaar.
rivals-definitions-many = { $rates ->
    [one] { $rates } ratio
   *[other] { $rates } ratio’s
}
rivals-column = { $name ->
    [per] Noemer
    [vendor] Product
    [name] Naam
    [leader] Bovenaan
    [rate] Die ratio
    [ours] Van ons
    [place] Onze plaats
    [unit] Eenheid
    [reason] Waarom niet
    [source-url] Bron
   *[definition] Definitie
}
rivals-hidden = { $rates ->
    [one] Niet openbaar voor concurrenten: { $rates } ratio van andere producten
   *[other] Niet openbaar voor concurrenten: { $rates } ratio’s van andere producten
}
rivals-hidden-about = Ze vragen bereik, vertoningen of klikken, die alleen de eigenaar van een account ziet.
rivals-hidden-nothing = Elke ratio die we kennen is hier uit openbare tellingen te berekenen.
