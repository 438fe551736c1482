-- The spine: accounts, models, battles, votes, the log.
-- Times are microseconds since 1970 as INTEGER. Constraints have names: they become precise answers.
-- migrations/postgres holds the same schema; a test compares the two.

CREATE TABLE accounts (
    id BLOB NOT NULL CONSTRAINT accounts_pkey PRIMARY KEY,
    -- The voter's random name in the log; deleting the row makes it unresolvable.
    alias BLOB NOT NULL CONSTRAINT accounts_alias_key UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE models (
    slug TEXT NOT NULL CONSTRAINT models_pkey PRIMARY KEY,
    name TEXT NOT NULL,
    organization TEXT NOT NULL,
    license TEXT NOT NULL,
    origin TEXT NOT NULL CONSTRAINT models_origin CHECK (origin IN ('live', 'replay', 'demo')),
    status TEXT NOT NULL CONSTRAINT models_status CHECK (status IN ('active', 'draining', 'retired')),
    -- Micro-dollars per million tokens.
    price_input INTEGER,
    price_output INTEGER,
    synced_at INTEGER NOT NULL
) STRICT;

CREATE TABLE battles (
    id BLOB NOT NULL CONSTRAINT battles_pkey PRIMARY KEY,
    account_id BLOB NOT NULL CONSTRAINT battles_account_fkey REFERENCES accounts (id),
    state TEXT NOT NULL CONSTRAINT battles_state CHECK (state IN ('generating', 'ready', 'voted', 'void')),
    model_a TEXT NOT NULL,
    model_b TEXT NOT NULL,
    -- The draw: 64 bits of chance and the probability of the pair, in billionths.
    seed INTEGER NOT NULL,
    propensity INTEGER NOT NULL,
    sampling_version INTEGER NOT NULL,
    category TEXT,
    language TEXT NOT NULL,
    kinds INTEGER NOT NULL,
    -- Salt of the content hash; erased with the text.
    salt BLOB NOT NULL,
    turn INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    -- Until when the generating node has promised a sign of life.
    lease_until INTEGER NOT NULL,
    -- What the ended turns amount to, for the judge.
    ready_at INTEGER,
    flaw TEXT,
    answer_tokens INTEGER NOT NULL,
    content BLOB,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX battles_by_account ON battles (account_id, created_at);

CREATE TABLE turns (
    battle_id BLOB NOT NULL CONSTRAINT turns_battle_fkey REFERENCES battles (id),
    turn INTEGER NOT NULL,
    prompt TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    CONSTRAINT turns_pkey PRIMARY KEY (battle_id, turn)
) STRICT;

-- Every attempt is kept, failed ones too.
CREATE TABLE answers (
    battle_id BLOB NOT NULL CONSTRAINT answers_battle_fkey REFERENCES battles (id),
    turn INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    side TEXT NOT NULL CONSTRAINT answers_side CHECK (side IN ('a', 'b')),
    ended TEXT NOT NULL CONSTRAINT answers_ended CHECK (ended IN ('complete', 'stopped', 'abandoned', 'failed')),
    body TEXT NOT NULL,
    reasoning TEXT,
    failure TEXT,
    finish_reason TEXT,
    -- The name by which the answer introduces its writer, if it does.
    identity TEXT,
    prompt_tokens INTEGER,
    completion_tokens INTEGER,
    first_token_ms INTEGER,
    total_ms INTEGER,
    created_at INTEGER NOT NULL,
    CONSTRAINT answers_pkey PRIMARY KEY (battle_id, turn, attempt, side)
) STRICT;

-- A vote's battle was loaded before the vote was accepted and is never deleted: no foreign key,
-- whose check would cost as much as the insert.
CREATE TABLE votes (
    id BLOB NOT NULL CONSTRAINT votes_pkey PRIMARY KEY,
    battle_id BLOB NOT NULL CONSTRAINT votes_one_per_battle UNIQUE,
    account_id BLOB NOT NULL,
    outcome TEXT NOT NULL CONSTRAINT votes_outcome CHECK (outcome IN ('a', 'b', 'tie', 'both_bad')),
    tags TEXT NOT NULL,
    remark TEXT,
    early INTEGER NOT NULL,
    cast_at INTEGER NOT NULL
) STRICT;

-- Votes that wait for their verdict, in the order in which they are judged. A row comes with its
-- vote and goes with its verdict.
CREATE TABLE docket (
    cast_at INTEGER NOT NULL,
    vote_id BLOB NOT NULL,
    CONSTRAINT docket_pkey PRIMARY KEY (cast_at, vote_id)
) STRICT;

CREATE TABLE log (
    log_index INTEGER NOT NULL CONSTRAINT log_pkey PRIMARY KEY,
    vote_id BLOB NOT NULL CONSTRAINT log_one_verdict_per_vote UNIQUE,
    entry BLOB NOT NULL,
    leaf BLOB NOT NULL
) STRICT;

-- Replies to requests that carried an Idempotency-Key, written with their effect.
CREATE TABLE replies (
    account_id BLOB NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    status INTEGER NOT NULL,
    body BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    CONSTRAINT replies_pkey PRIMARY KEY (account_id, idempotency_key)
) STRICT;
CREATE INDEX replies_by_age ON replies (created_at);

CREATE TABLE leases (
    name TEXT NOT NULL CONSTRAINT leases_pkey PRIMARY KEY,
    holder BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

-- One row: this arena's own id, made at the first start. Keys in Redis carry it.
CREATE TABLE arena (
    one INTEGER NOT NULL CONSTRAINT arena_pkey PRIMARY KEY CONSTRAINT arena_one CHECK (one = 1),
    id BLOB NOT NULL
) STRICT;
