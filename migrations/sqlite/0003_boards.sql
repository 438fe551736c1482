-- Exact boards: the newest fit of each, the published snapshots, and where folding can go on.

-- The newest fit of a board, as `domain::ranking::fitted` writes it.
CREATE TABLE fits (
    board TEXT NOT NULL CONSTRAINT fits_pkey PRIMARY KEY,
    log_size INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;

-- Published boards never change: bytes, and their SHA-256.
CREATE TABLE snapshots (
    board TEXT NOT NULL,
    number INTEGER NOT NULL,
    log_size INTEGER NOT NULL,
    as_of INTEGER NOT NULL,
    published_at INTEGER NOT NULL,
    body BLOB NOT NULL,
    digest BLOB NOT NULL,
    CONSTRAINT snapshots_pkey PRIMARY KEY (board, number),
    CONSTRAINT snapshots_one_per_size UNIQUE (board, log_size)
) STRICT;

-- What was folded from the log up to a size, so that a start reads only what came after.
CREATE TABLE checkpoints (
    name TEXT NOT NULL CONSTRAINT checkpoints_pkey PRIMARY KEY,
    log_size INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;
