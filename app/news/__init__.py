"""News in words: the message of a notice, its picture, and sending what waits."""
