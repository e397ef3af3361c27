"""What documents say beside their charts: speaker notes, and how a document was made."""

from app.exhibits.exhibit import Behind, Exhibit
from app.snapshot.facts import Facts
from app.snapshot.figures import parameters, payload, seal_of
from app.words.amounts import Moment
from app.words.catalogue import say


def note_lines(exhibit: Exhibit) -> list[str]:
    """What stands behind a chart: what it shows, what it rests on, the question in SQL."""
    return [exhibit.definition, *behind_lines(exhibit.behind)]


def behind_lines(behind: Behind) -> list[str]:
    """What rows rest on, and the question in SQL."""
    return [*behind.basis, say("document-sql"), *behind.call.splitlines()]


def method_lines(facts: Facts) -> list[str]:
    """Build, choice, seal, and how the document is checked: a line each."""
    landscape = facts.build.landscape
    chosen = {key: value for key, value in parameters(facts).items() if value is not None}
    return [
        say("document-method"),
        say(
            "document-build",
            build=landscape.build_id,
            moment=Moment(landscape.built_at, landscape.time_zone),
            version=landscape.outpace_version,
            simulated="yes" if landscape.is_simulated else "no",
        ),
        say(
            "document-choice", choice=", ".join(f"{key} = {value}" for key, value in chosen.items())
        ),
        say("document-seal", seal=seal_of(payload(facts))),
        say("document-unknown"),
        *(
            line
            for exhibit in facts.exhibits.values()
            for line in (exhibit.title, *(f"  {note}" for note in note_lines(exhibit)))
        ),
    ]
