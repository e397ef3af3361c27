### Wie er kijkt, en wat diegene mag.

who-only-editors = { $way ->
    [sign-in] Dit kunnen alleen redacteuren van dit landschap; vraag het aan een van hen.
   *[address] Dit kunnen alleen redacteuren van dit landschap. Je wordt er een via het adres dat “outpace dashboard” liet zien.
}
who-refused = Alleen een redacteur kan het landschap wijzigen; er is niets veranderd.
who-sign-in-first = Log in om dit landschap te zien.
who-parts-missing = Inloggen is ingesteld, maar er ontbreken onderdelen: installeer “outpace[auth]”.
who-unproven = Je provider staat niet in voor je e-mailadres, dus het is hier niet te gebruiken.
who-sign-in = { $which ->
    [only] Inloggen
   *[one] Inloggen met { $provider }
}
who-sign-out = Uitloggen
who-signed-in = Ingelogd als { $name }, { $role ->
    [editor] redacteur
   *[viewer] kijker
}.
who-name-provider = outpace.toml noemt dit adres als redacteur, maar niet bij welke provider; zijn er meer, schrijf dan “{ $account }”.
