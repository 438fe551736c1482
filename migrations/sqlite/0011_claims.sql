-- Wallets, claims, what was signed for them, and what the chain says of it.

-- Sessions from before a sign-in may not touch money: each sign-in begins a new generation.
ALTER TABLE accounts ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
-- A guest who signed in to an account that was there: points follow.
ALTER TABLE accounts ADD COLUMN merged_into BLOB;
CREATE INDEX accounts_by_owner ON accounts (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE sign_ins (
    nonce TEXT NOT NULL CONSTRAINT sign_ins_pkey PRIMARY KEY,
    account_id BLOB NOT NULL,
    -- The whole challenge, as JSON.
    body TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE wallets (
    address TEXT NOT NULL CONSTRAINT wallets_pkey PRIMARY KEY,
    account_id BLOB NOT NULL,
    linked_at INTEGER NOT NULL,
    -- Nothing is paid to it before.
    usable_at INTEGER NOT NULL,
    unlinked_at INTEGER
) STRICT;
CREATE UNIQUE INDEX wallets_one_per_account ON wallets (account_id) WHERE unlinked_at IS NULL;

CREATE TABLE epochs (
    number INTEGER NOT NULL CONSTRAINT epochs_pkey PRIMARY KEY,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    -- Micro-points per base unit, for claims made in it.
    rate INTEGER NOT NULL,
    -- Set when every vote from before its end has a verdict.
    closed_at INTEGER,
    log_size INTEGER,
    -- Micro-points earned, forfeited and claimed in it.
    earned INTEGER,
    forfeited INTEGER,
    claimed INTEGER
) STRICT;

CREATE TABLE claims (
    id BLOB NOT NULL CONSTRAINT claims_pkey PRIMARY KEY,
    account_id BLOB NOT NULL,
    voter BLOB NOT NULL,
    wallet TEXT NOT NULL,
    -- Micro-points reserved, and the token's base units they are.
    points INTEGER NOT NULL,
    units INTEGER NOT NULL,
    rate INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    -- Random name of the marker: secret until it is paid.
    seed BLOB NOT NULL CONSTRAINT claims_seed_key UNIQUE,
    state TEXT NOT NULL CONSTRAINT claims_state CHECK (state IN ('queued', 'open', 'paid', 'released')),
    -- Queued: not tried before. Open: the signature that may pay, and the height after which it can't.
    after INTEGER NOT NULL,
    tried INTEGER NOT NULL,
    signature BLOB,
    last_valid INTEGER,
    reason TEXT,
    -- What people are told of a wait.
    note TEXT,
    -- The newest finalized slot that a decision rests on.
    seen_slot INTEGER NOT NULL,
    -- Moves of the claim so far: a move from an older state changes nothing.
    version INTEGER NOT NULL,
    -- When the chain gave the marker's rent back.
    marker_closed_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX claims_by_account ON claims (account_id, id);
CREATE INDEX claims_by_voter ON claims (voter);
CREATE INDEX claims_by_day ON claims (created_at);
CREATE INDEX claims_to_settle ON claims (after, id) WHERE state IN ('queued', 'open');
CREATE INDEX claims_with_marker ON claims (updated_at) WHERE state = 'paid' AND marker_closed_at IS NULL;

-- Every transaction that was ever signed for a claim. One may be open.
CREATE TABLE claim_attempts (
    claim_id BLOB NOT NULL CONSTRAINT claim_attempts_claim_fkey REFERENCES claims (id),
    number INTEGER NOT NULL,
    signature BLOB NOT NULL,
    bytes BLOB NOT NULL,
    last_valid INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    ended TEXT CONSTRAINT claim_attempts_ended CHECK (ended IN ('paid', 'failed', 'expired')),
    ended_at INTEGER,
    CONSTRAINT claim_attempts_pkey PRIMARY KEY (claim_id, number)
) STRICT;
CREATE UNIQUE INDEX claim_attempts_one_open ON claim_attempts (claim_id) WHERE ended IS NULL;

-- What the chain says was paid, read back from it.
CREATE TABLE settlements (
    signature TEXT NOT NULL,
    -- Which payment of the transaction.
    place INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    -- Seconds since 1970.
    block_time INTEGER,
    wallet TEXT NOT NULL,
    units INTEGER NOT NULL,
    marker TEXT NOT NULL,
    claim_id BLOB,
    CONSTRAINT settlements_pkey PRIMARY KEY (signature, place)
) STRICT;
CREATE INDEX settlements_by_wallet ON settlements (wallet, slot);
CREATE INDEX settlements_by_slot ON settlements (slot, signature, place);
