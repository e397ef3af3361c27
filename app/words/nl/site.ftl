### De statische site van `outpace publish`: archief, feed, agenda.

site-title = Wie loopt er uit
site-author = outpace
site-about = Een momentopname per week, telkens de nieuwste. Cijfers zoals bekend op { $day }.
site-newest = De nieuwste momentopname
site-feed = Feed
site-calendar = Gebeurtenissen
site-week = Week { $week } van { $year }
site-alarm = Alarm: { $rival } loopt misschien uit { on }
site-over = Het alarm van { $day } over { $rival } { on } is voorbij
site-event = { $brand ->
    [none] { $said }
   *[some] { $brand }: { $said }
}
site-private = { $folder } en de gegevensmap { $data } liggen in elkaar: een webserver zou uitdelen wat privé is; kies een andere map
site-no-folder = { $folder } is geen map; kies een andere naam
site-not-ours = { $folder } bevat bestanden die `outpace publish` niet schreef, zoals { $name }; kies een lege map
site-address = het adres van een site begint met https:// of http://, niet { $address }
site-secret = een adres van { $scheme }:// bevat geen sleutels, die ergens zouden blijven staan; zet ze in de omgeving
site-read-only = { $scheme }:// is te lezen en niet te schrijven; noem een map, of een adres zoals s3://bucket/site
site-unreached = de opslag van { $scheme }:// was niet te bereiken of weigerde ({ $why }); controleer de naam, de sleutels in de omgeving en het netwerk
site-wrote = { $count ->
    [one] één bestand geschreven
   *[other] { $count } bestanden geschreven
} in { $folder }: { $files }
