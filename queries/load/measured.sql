-- All touched accounts were measured.
delete from touched;
