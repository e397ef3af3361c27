### The snapshot for people who never log in.

snapshot-no-format = { $file }: a snapshot is written as { $formats }; name the file so
