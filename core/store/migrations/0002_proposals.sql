-- Suggestions. What was dropped is a fact; what is proposed is derived: made by the engine that the run names, and made
-- again when another engine is at hand. The columns of a proposal are code points of its text version and the words that
-- stand there; body holds all of it as JSON (core/suggest/proposal_json.h).

CREATE TABLE project_topic_word (
    id         INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    ord        INTEGER NOT NULL,
    topic      TEXT NOT NULL CHECK (topic <> ''),
    word       TEXT NOT NULL CHECK (word <> ''),
    UNIQUE (project_id, ord)
) STRICT;

CREATE TABLE dismissal (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    uid         BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    document_id INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL,
    quote  TEXT NOT NULL CHECK (quote <> ''),
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL
) STRICT;
CREATE INDEX dismissal_document ON dismissal (document_id);

CREATE TABLE proposal_run (
    version_id INTEGER PRIMARY KEY, -- the text version
    engine     TEXT NOT NULL
) STRICT;

CREATE TABLE proposal (
    version_id INTEGER NOT NULL,
    number     INTEGER NOT NULL,    -- from 1, in the order of the cues
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    confidence REAL NOT NULL CHECK (confidence >= 0 AND confidence <= 1),
    source     TEXT NOT NULL,
    quote      TEXT NOT NULL,
    body       TEXT NOT NULL,
    PRIMARY KEY (version_id, number)
) STRICT, WITHOUT ROWID;
