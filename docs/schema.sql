-- Generated from core/store/migrations. The words behind it: data-model.md.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE term_visibility    (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_document_kind (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_actor_kind    (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_name_kind     (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_claim_type    (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_claim_status  (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_role          (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_how           (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_circumstance  (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_stance        (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_basis         (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_mode          (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_hedge         (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_relation_kind (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_exhibit_kind  (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_seen          (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_effect        (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_directness    (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_strength      (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_outcome       (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_anchor_state  (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term_segment_kind  (token TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE blob (
    id     INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE body (
    id     INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    length INTEGER NOT NULL CHECK (length >= 0)
) STRICT;

CREATE TABLE segment (
    id        INTEGER PRIMARY KEY,
    body_id   INTEGER NOT NULL REFERENCES body (id),
    position  INTEGER NOT NULL,
    kind      TEXT NOT NULL REFERENCES term_segment_kind (token),
    level     INTEGER NOT NULL,
    continues INTEGER NOT NULL CHECK (continues IN (0, 1)),
    start     INTEGER NOT NULL, -- code points from the start of the text
    length    INTEGER NOT NULL, -- code points
    text      TEXT NOT NULL,
    UNIQUE (body_id, position)
) STRICT;

CREATE TABLE project (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    uid   BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    title TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT '',
    note  TEXT NOT NULL DEFAULT '',
    note_visibility TEXT NOT NULL DEFAULT 'internal' REFERENCES term_visibility (token)
) STRICT;

CREATE TABLE reviewer (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    uid  BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    initials TEXT NOT NULL DEFAULT '',
    public_key BLOB NOT NULL DEFAULT x'' CHECK (length(public_key) IN (0, 32))
) STRICT;

CREATE TABLE scheme (
    id  INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    title   TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    source  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE scheme_value (
    id        INTEGER PRIMARY KEY,
    scheme_id INTEGER NOT NULL REFERENCES scheme (id) DEFERRABLE INITIALLY DEFERRED,
    ord       INTEGER NOT NULL,
    axis      TEXT NOT NULL,
    token     TEXT NOT NULL,
    label     TEXT NOT NULL,
    meaning   TEXT NOT NULL DEFAULT '',
    rank      INTEGER, -- higher is better or more likely; NULL cannot be judged
    UNIQUE (scheme_id, ord),
    UNIQUE (scheme_id, axis, token)
) STRICT;

CREATE TABLE side (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    uid   BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    name  TEXT NOT NULL UNIQUE CHECK (name <> ''),
    color TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE tag (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    uid   BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    name  TEXT NOT NULL UNIQUE CHECK (name <> ''),
    color TEXT NOT NULL DEFAULT '',
    parent_id INTEGER REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE place (
    id  INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    part_of_id INTEGER REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL DEFAULT '',
    note_visibility TEXT NOT NULL DEFAULT 'internal' REFERENCES term_visibility (token)
) STRICT;

CREATE TABLE actor (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    uid  BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    type TEXT NOT NULL REFERENCES term_actor_kind (token),
    merged_into_id INTEGER REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED CHECK (merged_into_id <> id),
    visibility TEXT NOT NULL DEFAULT 'public' REFERENCES term_visibility (token),
    note TEXT NOT NULL DEFAULT '',
    note_visibility TEXT NOT NULL DEFAULT 'internal' REFERENCES term_visibility (token)
) STRICT;

CREATE TABLE actor_affiliation (
    id       INTEGER PRIMARY KEY,
    actor_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    ord      INTEGER NOT NULL,
    with_id  INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    role     TEXT NOT NULL DEFAULT '',
    period_words    TEXT NOT NULL DEFAULT '',
    period_earliest TEXT CHECK (period_earliest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    period_latest   TEXT CHECK (period_latest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    UNIQUE (actor_id, ord)
) STRICT;

CREATE TABLE actor_part (
    id       INTEGER PRIMARY KEY,
    actor_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    ord      INTEGER NOT NULL,
    whole_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    period_words    TEXT NOT NULL DEFAULT '',
    period_earliest TEXT CHECK (period_earliest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    period_latest   TEXT CHECK (period_latest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    UNIQUE (actor_id, ord)
) STRICT;

CREATE TABLE actor_side (
    id       INTEGER PRIMARY KEY,
    actor_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    ord      INTEGER NOT NULL,
    side_id  INTEGER NOT NULL REFERENCES side (id) DEFERRABLE INITIALLY DEFERRED,
    period_words    TEXT NOT NULL DEFAULT '',
    period_earliest TEXT CHECK (period_earliest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    period_latest   TEXT CHECK (period_latest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    UNIQUE (actor_id, ord)
) STRICT;

CREATE TABLE actor_tag (
    id       INTEGER PRIMARY KEY,
    actor_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    tag_id   INTEGER NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (actor_id, tag_id)
) STRICT;

CREATE TABLE document (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    uid   BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    title TEXT NOT NULL,
    type  TEXT NOT NULL REFERENCES term_document_kind (token),
    publisher_id INTEGER REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    language TEXT NOT NULL DEFAULT '',
    url      TEXT NOT NULL DEFAULT '',
    published_words    TEXT NOT NULL DEFAULT '',
    published_earliest TEXT CHECK (published_earliest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    published_latest   TEXT CHECK (published_latest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    accessed_words    TEXT NOT NULL DEFAULT '',
    accessed_earliest TEXT CHECK (accessed_earliest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    accessed_latest   TEXT CHECK (accessed_latest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    archive_url TEXT NOT NULL DEFAULT '',
    voice_id    INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    witness     INTEGER NOT NULL DEFAULT 0 CHECK (witness IN (0, 1)),
    visibility  TEXT NOT NULL DEFAULT 'public' REFERENCES term_visibility (token),
    note TEXT NOT NULL DEFAULT '',
    note_visibility TEXT NOT NULL DEFAULT 'internal' REFERENCES term_visibility (token)
) STRICT;

CREATE TABLE document_author (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    ord         INTEGER NOT NULL,
    text        TEXT NOT NULL,
    UNIQUE (document_id, ord)
) STRICT;

CREATE TABLE document_tag (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    tag_id      INTEGER NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (document_id, tag_id)
) STRICT;

CREATE TABLE text_version (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    uid         BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    document_id INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    number      INTEGER NOT NULL CHECK (number >= 1),
    original    BLOB NOT NULL REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
    body        BLOB NOT NULL REFERENCES body (sha256) DEFERRABLE INITIALLY DEFERRED,
    text_sha256 BLOB NOT NULL CHECK (length(text_sha256) = 32),
    length      INTEGER NOT NULL CHECK (length >= 0),
    reader         TEXT NOT NULL,
    reader_version INTEGER NOT NULL,
    encoding  TEXT NOT NULL DEFAULT '',
    file_name TEXT NOT NULL DEFAULT '',
    imported  TEXT NOT NULL DEFAULT '',
    UNIQUE (document_id, number)
) STRICT;

CREATE TABLE passage (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    uid         BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    document_id INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    home_id     INTEGER NOT NULL REFERENCES text_version (id) DEFERRABLE INITIALLY DEFERRED,
    quote  TEXT NOT NULL CHECK (quote <> ''),
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    visibility TEXT NOT NULL DEFAULT 'public' REFERENCES term_visibility (token)
) STRICT;

CREATE TABLE anchor (
    id         INTEGER PRIMARY KEY,
    passage_id INTEGER NOT NULL REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
    ord        INTEGER NOT NULL,
    version_id INTEGER NOT NULL REFERENCES text_version (id) DEFERRABLE INITIALLY DEFERRED,
    state      TEXT NOT NULL REFERENCES term_anchor_state (token),
    start      INTEGER, -- code points, half-open
    end        INTEGER,
    UNIQUE (passage_id, ord),
    UNIQUE (passage_id, version_id),
    CHECK ((state IN ('exact', 'moved')) = (start IS NOT NULL)),
    CHECK ((start IS NULL) = (end IS NULL)),
    CHECK (start IS NULL OR (start >= 0 AND end > start))
) STRICT;

CREATE TABLE translation (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    passage_id INTEGER NOT NULL REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
    language   TEXT NOT NULL,
    text       TEXT NOT NULL,
    translator TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE name (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    uid      BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    actor_id INTEGER REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    place_id INTEGER REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
    text     TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT '',
    script   TEXT NOT NULL DEFAULT '',
    type     TEXT NOT NULL REFERENCES term_name_kind (token),
    side_id    INTEGER REFERENCES side (id) DEFERRABLE INITIALLY DEFERRED,
    passage_id INTEGER REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
    printed    INTEGER NOT NULL DEFAULT 0 CHECK (printed IN (0, 1)),
    visibility TEXT NOT NULL DEFAULT 'public' REFERENCES term_visibility (token),
    CHECK ((actor_id IS NULL) <> (place_id IS NULL))
) STRICT;

CREATE TABLE occasion (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    uid     BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    jointly INTEGER NOT NULL DEFAULT 0 CHECK (jointly IN (0, 1)),
    how     TEXT NOT NULL REFERENCES term_how (token),
    said_words    TEXT NOT NULL DEFAULT '',
    said_earliest TEXT CHECK (said_earliest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    said_latest   TEXT CHECK (said_latest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    venue       TEXT NOT NULL DEFAULT '',
    document_id INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    own_voice   INTEGER NOT NULL DEFAULT 0 CHECK (own_voice IN (0, 1)),
    note TEXT NOT NULL DEFAULT '',
    note_visibility TEXT NOT NULL DEFAULT 'internal' REFERENCES term_visibility (token),
    CHECK (own_voice = 0 OR document_id IS NOT NULL)
) STRICT;

CREATE TABLE occasion_actor (
    id          INTEGER PRIMARY KEY,
    occasion_id INTEGER NOT NULL REFERENCES occasion (id) DEFERRABLE INITIALLY DEFERRED,
    ord         INTEGER NOT NULL,
    actor_id    INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (occasion_id, ord)
) STRICT;

CREATE TABLE occasion_circumstance (
    id           INTEGER PRIMARY KEY,
    occasion_id  INTEGER NOT NULL REFERENCES occasion (id) DEFERRABLE INITIALLY DEFERRED,
    circumstance TEXT NOT NULL REFERENCES term_circumstance (token),
    UNIQUE (occasion_id, circumstance)
) STRICT;

CREATE TABLE claim (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    uid       BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    statement TEXT NOT NULL CHECK (statement <> ''),
    type      TEXT NOT NULL REFERENCES term_claim_type (token),
    happened_words    TEXT NOT NULL DEFAULT '',
    happened_earliest TEXT CHECK (happened_earliest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    happened_latest   TEXT CHECK (happened_latest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    place_id INTEGER REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
    status   TEXT NOT NULL DEFAULT 'open' REFERENCES term_claim_status (token),
    note TEXT NOT NULL DEFAULT '',
    note_visibility TEXT NOT NULL DEFAULT 'internal' REFERENCES term_visibility (token)
) STRICT;

CREATE TABLE claim_topic (
    id       INTEGER PRIMARY KEY,
    claim_id INTEGER NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    topic    TEXT NOT NULL CHECK (topic <> ''),
    UNIQUE (claim_id, topic)
) STRICT;

CREATE TABLE claim_about (
    id       INTEGER PRIMARY KEY,
    claim_id INTEGER NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    ord      INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    role     TEXT NOT NULL REFERENCES term_role (token),
    UNIQUE (claim_id, ord)
) STRICT;

CREATE TABLE claim_tag (
    id       INTEGER PRIMARY KEY,
    claim_id INTEGER NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    tag_id   INTEGER NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (claim_id, tag_id)
) STRICT;

CREATE TABLE attribution (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    uid         BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    claim_id    INTEGER NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    document_id INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    stance TEXT NOT NULL REFERENCES term_stance (token),
    scope  TEXT NOT NULL DEFAULT '',
    basis  TEXT NOT NULL DEFAULT 'unknown' REFERENCES term_basis (token),
    answers_occasion_id INTEGER REFERENCES occasion (id) DEFERRABLE INITIALLY DEFERRED,
    answers_claim_id    INTEGER REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (answers_occasion_id IS NULL OR answers_claim_id IS NULL)
) STRICT;

CREATE TABLE attribution_content (
    id             INTEGER PRIMARY KEY,
    attribution_id INTEGER NOT NULL REFERENCES attribution (id) DEFERRABLE INITIALLY DEFERRED,
    ord            INTEGER NOT NULL,
    passage_id     INTEGER NOT NULL REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (attribution_id, ord)
) STRICT;

CREATE TABLE attribution_cites (
    id             INTEGER PRIMARY KEY,
    attribution_id INTEGER NOT NULL REFERENCES attribution (id) DEFERRABLE INITIALLY DEFERRED,
    ord            INTEGER NOT NULL,
    actor_id       INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (attribution_id, ord)
) STRICT;

CREATE TABLE link (
    id             INTEGER PRIMARY KEY,
    attribution_id INTEGER NOT NULL REFERENCES attribution (id) DEFERRABLE INITIALLY DEFERRED,
    ord            INTEGER NOT NULL,
    occasion_id    INTEGER NOT NULL REFERENCES occasion (id) DEFERRABLE INITIALLY DEFERRED,
    mention_id     INTEGER REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
    cue_id         INTEGER REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
    mode           TEXT NOT NULL REFERENCES term_mode (token),
    hedge          TEXT REFERENCES term_hedge (token),
    hedge_passage_id INTEGER REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (attribution_id, ord)
) STRICT;

CREATE TABLE relation (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    uid     BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    type    TEXT NOT NULL REFERENCES term_relation_kind (token),
    from_id INTEGER NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    to_id   INTEGER NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED CHECK (to_id <> from_id),
    reviewer_id INTEGER REFERENCES reviewer (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE exhibit (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    uid   BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    title TEXT NOT NULL CHECK (title <> ''),
    type  TEXT NOT NULL REFERENCES term_exhibit_kind (token),
    offered_on_id INTEGER REFERENCES occasion (id) DEFERRABLE INITIALLY DEFERRED,
    seen       TEXT NOT NULL REFERENCES term_seen (token),
    passage_id INTEGER REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
    file       BLOB NOT NULL DEFAULT x'' CHECK (length(file) IN (0, 32)),
    file_name  TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    note_visibility TEXT NOT NULL DEFAULT 'internal' REFERENCES term_visibility (token)
) STRICT;

CREATE TABLE bearing (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    exhibit_id INTEGER NOT NULL REFERENCES exhibit (id) DEFERRABLE INITIALLY DEFERRED,
    claim_id   INTEGER NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    effect     TEXT NOT NULL REFERENCES term_effect (token),
    directness TEXT NOT NULL REFERENCES term_directness (token),
    strength   TEXT REFERENCES term_strength (token),
    reviewer_id INTEGER REFERENCES reviewer (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE assessment (
    id  INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    claim_id       INTEGER REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    actor_id       INTEGER REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    attribution_id INTEGER REFERENCES attribution (id) DEFERRABLE INITIALLY DEFERRED,
    scheme_id   INTEGER NOT NULL REFERENCES scheme (id) DEFERRABLE INITIALLY DEFERRED,
    reviewer_id INTEGER NOT NULL REFERENCES reviewer (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL DEFAULT '',
    note   TEXT NOT NULL DEFAULT '',
    time   TEXT NOT NULL,
    adopted INTEGER NOT NULL DEFAULT 0 CHECK (adopted IN (0, 1)),
    CHECK ((claim_id IS NOT NULL) + (actor_id IS NOT NULL) + (attribution_id IS NOT NULL) = 1)
) STRICT;

CREATE TABLE assessment_value (
    id            INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ord           INTEGER NOT NULL,
    axis          TEXT NOT NULL,
    token         TEXT NOT NULL,
    UNIQUE (assessment_id, ord),
    UNIQUE (assessment_id, axis)
) STRICT;

CREATE TABLE reply (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    uid      BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    actor_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    claim_id INTEGER NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    asked_words    TEXT NOT NULL DEFAULT '',
    asked_earliest TEXT CHECK (asked_earliest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    asked_latest   TEXT CHECK (asked_latest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    channel TEXT NOT NULL DEFAULT '',
    deadline_words    TEXT NOT NULL DEFAULT '',
    deadline_earliest TEXT CHECK (deadline_earliest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    deadline_latest   TEXT CHECK (deadline_latest GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    outcome   TEXT NOT NULL REFERENCES term_outcome (token),
    answer_id INTEGER REFERENCES attribution (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE view (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    uid   BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    name  TEXT NOT NULL UNIQUE CHECK (name <> ''),
    rows  TEXT NOT NULL DEFAULT '',
    query TEXT NOT NULL DEFAULT '',
    grouping TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE view_column (
    id      INTEGER PRIMARY KEY,
    view_id INTEGER NOT NULL REFERENCES view (id) DEFERRABLE INITIALLY DEFERRED,
    ord     INTEGER NOT NULL,
    text    TEXT NOT NULL,
    UNIQUE (view_id, ord)
) STRICT;

CREATE TABLE view_order (
    id      INTEGER PRIMARY KEY,
    view_id INTEGER NOT NULL REFERENCES view (id) DEFERRABLE INITIALLY DEFERRED,
    ord     INTEGER NOT NULL,
    text    TEXT NOT NULL,
    UNIQUE (view_id, ord)
) STRICT;

CREATE TABLE journal (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    uid      BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    time     INTEGER NOT NULL,  -- milliseconds since 1970-01-01T00:00:00Z
    reviewer TEXT NOT NULL,
    action   TEXT NOT NULL,     -- a token: "import", "annotate", "undo" ...
    parent   INTEGER NOT NULL,  -- the state that it started from; 0 is the empty project
    state    INTEGER NOT NULL,  -- the state it led to: its own seq, or an earlier state for undo and redo
    barrier  INTEGER NOT NULL DEFAULT 0 CHECK (barrier IN (0, 1)), -- nothing before it can be undone
    summary  TEXT,              -- what was done, in words; NULL once forgotten
    summary_salt   BLOB NOT NULL,
    summary_digest BLOB NOT NULL,
    changed  INTEGER NOT NULL,  -- rows changed
    changes  BLOB NOT NULL,     -- SHA-256 over the digests of the parts
    facts    BLOB NOT NULL CHECK (length(facts) = 64), -- additive digest of all facts after it
    previous BLOB NOT NULL,     -- hash of the entry before
    hash     BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE journal_change (
    seq     INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    part    INTEGER NOT NULL,
    salt    BLOB NOT NULL,
    digest  BLOB NOT NULL CHECK (length(digest) = 32), -- SHA-256 of salt and content
    content BLOB,                                      -- NULL once released or forgotten
    PRIMARY KEY (seq, part)
) STRICT;

CREATE TABLE actor_label (
    actor_id    INTEGER PRIMARY KEY,
    text        TEXT NOT NULL,
    text_public TEXT,
    sort_key    BLOB NOT NULL
) STRICT;

CREATE TABLE place_label (
    place_id    INTEGER PRIMARY KEY,
    text        TEXT NOT NULL,
    text_public TEXT,
    sort_key    BLOB NOT NULL
) STRICT;

CREATE TABLE claim_order (
    claim_id INTEGER PRIMARY KEY,
    sort_key BLOB NOT NULL
) STRICT;

CREATE TABLE name_key (
    key     TEXT NOT NULL,
    name_id INTEGER NOT NULL,
    PRIMARY KEY (key, name_id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_claim USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');

CREATE VIRTUAL TABLE search_passage USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');

CREATE VIRTUAL TABLE search_translation USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');

CREATE VIRTUAL TABLE search_name USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');

CREATE VIRTUAL TABLE search_segment USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');

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

CREATE TABLE actor_distinct (
    id       INTEGER PRIMARY KEY,
    actor_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    other_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED CHECK (other_id <> actor_id),
    UNIQUE (actor_id, other_id)
) STRICT;

CREATE UNIQUE INDEX segment_start ON segment (body_id, start);

CREATE INDEX tag_parent ON tag (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX place_part_of ON place (part_of_id) WHERE part_of_id IS NOT NULL;

CREATE INDEX actor_merged_into ON actor (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE INDEX actor_affiliation_with ON actor_affiliation (with_id);

CREATE INDEX actor_part_whole ON actor_part (whole_id);

CREATE INDEX actor_side_side ON actor_side (side_id);

CREATE INDEX actor_tag_tag ON actor_tag (tag_id);

CREATE INDEX document_publisher ON document (publisher_id) WHERE publisher_id IS NOT NULL;

CREATE INDEX document_voice ON document (voice_id);

CREATE INDEX document_internal ON document (visibility) WHERE visibility = 'internal';

CREATE INDEX document_url ON document (url) WHERE url <> '';

CREATE INDEX document_tag_tag ON document_tag (tag_id);

CREATE INDEX text_version_original ON text_version (original);

CREATE INDEX text_version_body ON text_version (body);

CREATE INDEX passage_document ON passage (document_id);

CREATE INDEX passage_home ON passage (home_id);

CREATE INDEX anchor_place ON anchor (version_id, start);

CREATE INDEX anchor_state ON anchor (state, passage_id) WHERE state IN ('moved', 'ambiguous', 'lost');

CREATE INDEX translation_passage ON translation (passage_id);

CREATE INDEX name_actor ON name (actor_id) WHERE actor_id IS NOT NULL;

CREATE INDEX name_place ON name (place_id) WHERE place_id IS NOT NULL;

CREATE INDEX name_side ON name (side_id) WHERE side_id IS NOT NULL;

CREATE INDEX name_passage ON name (passage_id) WHERE passage_id IS NOT NULL;

CREATE UNIQUE INDEX name_printed_actor ON name (actor_id) WHERE printed = 1 AND actor_id IS NOT NULL;

CREATE UNIQUE INDEX name_printed_place ON name (place_id) WHERE printed = 1 AND place_id IS NOT NULL;

CREATE INDEX occasion_venue ON occasion (venue) WHERE venue <> '';

CREATE INDEX occasion_document ON occasion (document_id) WHERE document_id IS NOT NULL;

CREATE UNIQUE INDEX occasion_own_voice ON occasion (document_id) WHERE own_voice = 1;

CREATE INDEX occasion_actor_actor ON occasion_actor (actor_id, occasion_id);

CREATE INDEX claim_place ON claim (place_id) WHERE place_id IS NOT NULL;

CREATE INDEX claim_status ON claim (status);

CREATE INDEX claim_type ON claim (type);

CREATE INDEX claim_topic_topic ON claim_topic (topic, claim_id);

CREATE INDEX claim_about_actor ON claim_about (actor_id, role, claim_id);

CREATE INDEX claim_tag_tag ON claim_tag (tag_id, claim_id);

CREATE INDEX attribution_claim ON attribution (claim_id, stance);

CREATE INDEX attribution_document ON attribution (document_id, claim_id);

CREATE INDEX attribution_stance ON attribution (stance, claim_id);

CREATE INDEX attribution_basis ON attribution (basis, claim_id);

CREATE INDEX attribution_answers_occasion ON attribution (answers_occasion_id) WHERE answers_occasion_id IS NOT NULL;

CREATE INDEX attribution_answers_claim ON attribution (answers_claim_id) WHERE answers_claim_id IS NOT NULL;

CREATE INDEX attribution_content_passage ON attribution_content (passage_id);

CREATE INDEX attribution_cites_actor ON attribution_cites (actor_id);

CREATE INDEX link_occasion ON link (occasion_id, attribution_id, ord);

CREATE INDEX link_mention ON link (mention_id) WHERE mention_id IS NOT NULL;

CREATE INDEX link_cue ON link (cue_id) WHERE cue_id IS NOT NULL;

CREATE INDEX link_hedge_passage ON link (hedge_passage_id) WHERE hedge_passage_id IS NOT NULL;

CREATE INDEX link_hedge ON link (hedge, attribution_id) WHERE hedge IS NOT NULL;

CREATE INDEX relation_from ON relation (from_id, type);

CREATE INDEX relation_to ON relation (to_id, type);

CREATE INDEX relation_reviewer ON relation (reviewer_id) WHERE reviewer_id IS NOT NULL;

CREATE INDEX exhibit_offered_on ON exhibit (offered_on_id) WHERE offered_on_id IS NOT NULL;

CREATE INDEX exhibit_passage ON exhibit (passage_id) WHERE passage_id IS NOT NULL;

CREATE INDEX exhibit_file ON exhibit (file) WHERE file <> x'';

CREATE INDEX bearing_claim ON bearing (claim_id, effect);

CREATE INDEX bearing_exhibit ON bearing (exhibit_id);

CREATE INDEX bearing_reviewer ON bearing (reviewer_id) WHERE reviewer_id IS NOT NULL;

CREATE INDEX assessment_claim ON assessment (claim_id) WHERE claim_id IS NOT NULL;

CREATE INDEX assessment_actor ON assessment (actor_id) WHERE actor_id IS NOT NULL;

CREATE INDEX assessment_attribution ON assessment (attribution_id) WHERE attribution_id IS NOT NULL;

CREATE INDEX assessment_scheme ON assessment (scheme_id);

CREATE INDEX assessment_reviewer ON assessment (reviewer_id);

CREATE UNIQUE INDEX assessment_adopted_claim ON assessment (claim_id, scheme_id)
    WHERE adopted = 1 AND claim_id IS NOT NULL;

CREATE UNIQUE INDEX assessment_adopted_actor ON assessment (actor_id, scheme_id)
    WHERE adopted = 1 AND actor_id IS NOT NULL;

CREATE UNIQUE INDEX assessment_adopted_attribution ON assessment (attribution_id, scheme_id)
    WHERE adopted = 1 AND attribution_id IS NOT NULL;

CREATE INDEX assessment_value_token ON assessment_value (axis, token, assessment_id);

CREATE INDEX reply_claim ON reply (claim_id);

CREATE INDEX reply_actor ON reply (actor_id);

CREATE INDEX reply_answer ON reply (answer_id) WHERE answer_id IS NOT NULL;

CREATE INDEX journal_state ON journal (state);

CREATE INDEX actor_label_order ON actor_label (sort_key);

CREATE INDEX claim_order_key ON claim_order (sort_key, claim_id);

CREATE INDEX name_key_name ON name_key (name_id);

CREATE INDEX dismissal_document ON dismissal (document_id);

CREATE INDEX occasion_said ON occasion (
    (CASE WHEN said_earliest = said_latest THEN 0
          ELSE length(printf('%o', coalesce(julianday(said_latest) - julianday(said_earliest), -1))) END),
    said_earliest, said_latest);

CREATE INDEX claim_happened ON claim (
    (CASE WHEN happened_earliest = happened_latest THEN 0
          ELSE length(printf('%o', coalesce(julianday(happened_latest) - julianday(happened_earliest), -1))) END),
    happened_earliest, happened_latest);

CREATE INDEX actor_distinct_other ON actor_distinct (other_id);

CREATE TRIGGER blob_never_changes BEFORE UPDATE ON blob
BEGIN SELECT RAISE(ABORT, 'the bytes of a source are never changed'); END;

CREATE TRIGGER body_never_changes BEFORE UPDATE ON body
BEGIN SELECT RAISE(ABORT, 'the text of a source is never changed'); END;

CREATE TRIGGER segment_never_changes BEFORE UPDATE ON segment
BEGIN SELECT RAISE(ABORT, 'the text of a source is never changed'); END;

CREATE TRIGGER scheme_never_changes BEFORE UPDATE ON scheme
BEGIN SELECT RAISE(ABORT, 'a scheme in use is never changed'); END;

CREATE TRIGGER scheme_value_never_changes BEFORE UPDATE ON scheme_value
BEGIN SELECT RAISE(ABORT, 'a scheme in use is never changed'); END;

CREATE TRIGGER text_version_never_changes BEFORE UPDATE ON text_version
BEGIN SELECT RAISE(ABORT, 'a text version is never changed'); END;

CREATE TRIGGER passage_words_never_change BEFORE UPDATE OF document_id, home_id, quote, prefix, suffix ON passage
BEGIN SELECT RAISE(ABORT, 'the words of a passage are never changed'); END;

CREATE TRIGGER blob_stays BEFORE DELETE ON blob
WHEN EXISTS (SELECT 1 FROM text_version WHERE original = OLD.sha256)
  OR EXISTS (SELECT 1 FROM exhibit WHERE file = OLD.sha256 AND file <> x'')
BEGIN SELECT RAISE(ABORT, 'the bytes of a source in use stay'); END;

CREATE TRIGGER body_stays BEFORE DELETE ON body
WHEN EXISTS (SELECT 1 FROM text_version WHERE body = OLD.sha256)
BEGIN SELECT RAISE(ABORT, 'the text of a source in use stays'); END;

CREATE TRIGGER segment_stays BEFORE DELETE ON segment
WHEN EXISTS (SELECT 1 FROM text_version t JOIN body b ON b.sha256 = t.body WHERE b.id = OLD.body_id)
BEGIN SELECT RAISE(ABORT, 'the text of a source in use stays'); END;
