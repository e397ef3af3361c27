-- Which build this is.
update landscape
set build_id = $build_id, built_at = $built_at;
