### De momentopname voor mensen die nooit inloggen.

snapshot-no-format = { $file }: een momentopname wordt geschreven als { $formats }; noem het bestand zo
