-- Exact boards: the newest fit of each, the published snapshots, and where folding can go on.

-- The newest fit of a board, as `domain::ranking::fitted` writes it.
CREATE TABLE fits (
    board TEXT NOT NULL CONSTRAINT fits_pkey PRIMARY KEY,
    log_size BIGINT NOT NULL,
    body BYTEA NOT NULL
);

-- Published boards never change: bytes, and their SHA-256.
CREATE TABLE snapshots (
    board TEXT NOT NULL,
    number BIGINT NOT NULL,
    log_size BIGINT NOT NULL,
    as_of BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    body BYTEA NOT NULL,
    digest BYTEA NOT NULL,
    CONSTRAINT snapshots_pkey PRIMARY KEY (board, number),
    CONSTRAINT snapshots_one_per_size UNIQUE (board, log_size)
);

-- What was folded from the log up to a size, so that a start reads only what came after.
CREATE TABLE checkpoints (
    name TEXT NOT NULL CONSTRAINT checkpoints_pkey PRIMARY KEY,
    log_size BIGINT NOT NULL,
    body BYTEA NOT NULL
);
