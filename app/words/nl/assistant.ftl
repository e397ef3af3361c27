### Waarom een assistent iets niet te horen krijgt. De lezer is een programma dat het aan iemand doorvertelt.

assistant-nothing = Over deze keuze valt niets te zeggen: er staat geen bericht van in de gegevens.
assistant-no-shares = { $there ->
    [0] Over deze keuze valt geen aandeel te noemen: er staan geen acht weken berichten van in de gegevens.
   *[other] { $unknown } van de { $there } aandelen zijn onbekend: het merk is de helft van de periode niet verzameld, of het platform laat de aantallen niet zien. Onbekend is niet 0.
}
assistant-no-causes = Hier is geen verandering van aandeel verklaard: daarvoor zijn zestien weken berichten met bekende interactie nodig, en een eigen merk. Raad niet naar een oorzaak.
assistant-no-posts = Zo’n bericht staat niet in de gegevens.
assistant-withheld = { $count ->
    [one] Eén cel bevat woorden die iemand schreef en is
   *[other] { $count } cellen bevatten woorden die iemand schreef en zijn
} weggelaten; vraag post_words om de woorden van een bericht.
assistant-no-sdk = Assistenten krijgen antwoord met de extra outpace[mcp]; installeer die: pip install "outpace[mcp]"
assistant-waits = Een assistent kan nu naar { $folder } vragen; Ctrl-C sluit af. In docs/assistants.md staat hoe die dit commando leert kennen.
