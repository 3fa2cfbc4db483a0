-- Who is told apart from whom: two actors that a reader could take for one and that are two. Each pair stands once, in the
-- list of the one with the smaller uid, and is read from both.

CREATE TABLE actor_distinct (
    id       INTEGER PRIMARY KEY,
    actor_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    other_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED CHECK (other_id <> actor_id),
    UNIQUE (actor_id, other_id)
) STRICT;
CREATE INDEX actor_distinct_other ON actor_distinct (other_id);
