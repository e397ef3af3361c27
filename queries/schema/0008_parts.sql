-- Which measures are no answers of their own, and of which one they are a part ('' for none).
alter table measure_definition add column part varchar;
