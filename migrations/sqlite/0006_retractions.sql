-- A vote may have a later entry that takes it back: one verdict, one retraction.

CREATE TABLE log_new (
    log_index INTEGER NOT NULL CONSTRAINT log_pkey PRIMARY KEY,
    vote_id BLOB NOT NULL,
    entry BLOB NOT NULL,
    leaf BLOB NOT NULL,
    -- As in the entry: 1 a verdict, 2 a retraction.
    kind INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT log_one_of_a_kind_per_vote UNIQUE (vote_id, kind)
) STRICT;
INSERT INTO log_new (log_index, vote_id, entry, leaf) SELECT log_index, vote_id, entry, leaf FROM log;
DROP TABLE log;
ALTER TABLE log_new RENAME TO log;
