-- Wallets, claims, what was signed for them, and what the chain says of it.

-- Sessions from before a sign-in may not touch money: each sign-in begins a new generation.
ALTER TABLE accounts ADD COLUMN generation BIGINT NOT NULL DEFAULT 0;
-- A guest who signed in to an account that was there: points follow.
ALTER TABLE accounts ADD COLUMN merged_into UUID;
CREATE INDEX accounts_by_owner ON accounts (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE sign_ins (
    nonce TEXT NOT NULL CONSTRAINT sign_ins_pkey PRIMARY KEY,
    account_id UUID NOT NULL,
    -- The whole challenge, as JSON.
    body TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE wallets (
    address TEXT NOT NULL CONSTRAINT wallets_pkey PRIMARY KEY,
    account_id UUID NOT NULL,
    linked_at BIGINT NOT NULL,
    -- Nothing is paid to it before.
    usable_at BIGINT NOT NULL,
    unlinked_at BIGINT
);
CREATE UNIQUE INDEX wallets_one_per_account ON wallets (account_id) WHERE unlinked_at IS NULL;

CREATE TABLE epochs (
    number BIGINT NOT NULL CONSTRAINT epochs_pkey PRIMARY KEY,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    -- Micro-points per base unit, for claims made in it.
    rate BIGINT NOT NULL,
    -- Set when every vote from before its end has a verdict.
    closed_at BIGINT,
    log_size BIGINT,
    -- Micro-points earned, forfeited and claimed in it.
    earned BIGINT,
    forfeited BIGINT,
    claimed BIGINT
);

CREATE TABLE claims (
    id UUID NOT NULL CONSTRAINT claims_pkey PRIMARY KEY,
    account_id UUID NOT NULL,
    voter BYTEA NOT NULL,
    wallet TEXT NOT NULL,
    -- Micro-points reserved, and the token's base units they are.
    points BIGINT NOT NULL,
    units BIGINT NOT NULL,
    rate BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    -- Random name of the marker: secret until it is paid.
    seed BYTEA NOT NULL CONSTRAINT claims_seed_key UNIQUE,
    state TEXT NOT NULL CONSTRAINT claims_state CHECK (state IN ('queued', 'open', 'paid', 'released')),
    -- Queued: not tried before. Open: the signature that may pay, and the height after which it can't.
    after BIGINT NOT NULL,
    tried BIGINT NOT NULL,
    signature BYTEA,
    last_valid BIGINT,
    reason TEXT,
    -- What people are told of a wait.
    note TEXT,
    -- The newest finalized slot that a decision rests on.
    seen_slot BIGINT NOT NULL,
    -- Moves of the claim so far: a move from an older state changes nothing.
    version BIGINT NOT NULL,
    -- When the chain gave the marker's rent back.
    marker_closed_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX claims_by_account ON claims (account_id, id);
CREATE INDEX claims_by_voter ON claims (voter);
CREATE INDEX claims_by_day ON claims (created_at);
CREATE INDEX claims_to_settle ON claims (after, id) WHERE state IN ('queued', 'open');
CREATE INDEX claims_with_marker ON claims (updated_at) WHERE state = 'paid' AND marker_closed_at IS NULL;

-- Every transaction that was ever signed for a claim. One may be open.
CREATE TABLE claim_attempts (
    claim_id UUID NOT NULL CONSTRAINT claim_attempts_claim_fkey REFERENCES claims (id),
    number BIGINT NOT NULL,
    signature BYTEA NOT NULL,
    bytes BYTEA NOT NULL,
    last_valid BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    ended TEXT CONSTRAINT claim_attempts_ended CHECK (ended IN ('paid', 'failed', 'expired')),
    ended_at BIGINT,
    CONSTRAINT claim_attempts_pkey PRIMARY KEY (claim_id, number)
);
CREATE UNIQUE INDEX claim_attempts_one_open ON claim_attempts (claim_id) WHERE ended IS NULL;

-- What the chain says was paid, read back from it.
CREATE TABLE settlements (
    signature TEXT NOT NULL,
    -- Which payment of the transaction.
    place BIGINT NOT NULL,
    slot BIGINT NOT NULL,
    -- Seconds since 1970.
    block_time BIGINT,
    wallet TEXT NOT NULL,
    units BIGINT NOT NULL,
    marker TEXT NOT NULL,
    claim_id UUID,
    CONSTRAINT settlements_pkey PRIMARY KEY (signature, place)
);
CREATE INDEX settlements_by_wallet ON settlements (wallet, slot);
CREATE INDEX settlements_by_slot ON settlements (slot, signature, place);
