-- The landing holds the words of these posts no more.
delete from to_forget;
