### Wat er over een landschap te zeggen is.

finding-pulling-ahead =
    .headline = { $rival } loopt op ons uit op { $platform } sinds { week }: het aandeel in de { measure } ging van { $before } naar { $now }.
    .brief = { $rival } loopt uit op { $platform } sinds { week }
    .chip = Groeit · { $sure } van 100
