### Kant-en-klare bestanden voor een klok: `outpace schedule`.

schedule-how = { $kind ->
    [cron] Voeg deze regels toe met `crontab -e`. Sleutels en doelen: { $file }, één NAAM=waarde per regel, modus 600.
    [systemd] Schrijf elk deel naar zijn bestand, dan `systemctl --user enable --now outpace.timer outpace-notify.timer` en `loginctl enable-linger`. Sleutels en doelen: { $file }, één NAAM=waarde per regel, modus 600.
    [launchd] Schrijf elk deel naar zijn bestand, dan `launchctl bootstrap gui/$UID BESTAND`. Sleutels en doelen: { $file }, één NAAM=waarde per regel, modus 600.
    [windows] Bewaar het en voer het uit in PowerShell. Sleutels en doelen zijn variabelen van je account.
    [docker] Bewaar het naast de Dockerfile van outpace, dan `docker compose up -d`. Gebruiker 10001 van de container moet in de gegevensmap kunnen schrijven.
   *[github] Bewaar het in je repository; de eerste regels zeggen wat je eenmalig doet.
}
schedule-file = { $file }:
schedule-at = een tijdstip schrijf je als 04:17, niet als { $at }
