-- The ledger of points. Transfers are never changed or deleted; balances move with them.

CREATE TABLE ledger_accounts (
    id TEXT NOT NULL CONSTRAINT ledger_accounts_pkey PRIMARY KEY,
    -- Micro-points.
    balance BIGINT NOT NULL,
    CONSTRAINT ledger_accounts_balance CHECK (balance >= 0 OR id = 'issuance')
);

CREATE TABLE ledger_transfers (
    -- Derived from the cause: a repeated step meets its own row.
    id BYTEA NOT NULL CONSTRAINT ledger_transfers_pkey PRIMARY KEY,
    cause TEXT NOT NULL,
    kind TEXT NOT NULL,
    debit TEXT NOT NULL,
    credit TEXT NOT NULL,
    amount BIGINT NOT NULL CONSTRAINT ledger_transfers_amount CHECK (amount > 0),
    -- The promise that it keeps or breaks.
    resolves BYTEA CONSTRAINT ledger_transfers_resolve_once UNIQUE,
    -- The person concerned, under the log's name.
    owner BYTEA,
    at BIGINT NOT NULL
);
CREATE INDEX ledger_transfers_by_owner ON ledger_transfers (owner, at, id);

-- Points that wait for their time. A row comes with the promise and goes with what resolves it.
CREATE TABLE ledger_waiting (
    transfer_id BYTEA NOT NULL CONSTRAINT ledger_waiting_pkey PRIMARY KEY,
    due_at BIGINT NOT NULL
);
CREATE INDEX ledger_waiting_by_due ON ledger_waiting (due_at, transfer_id);

-- People whose votes are looked at, under the log's name; nobody else has a row.
CREATE TABLE standings (
    voter BYTEA NOT NULL CONSTRAINT standings_pkey PRIMARY KEY,
    state TEXT NOT NULL CONSTRAINT standings_state CHECK (state IN ('good', 'held', 'excluded')),
    -- Thousandths of the decimal logarithm of the evidence against them.
    evidence BIGINT NOT NULL,
    -- Size of the log at which it changed.
    log_size BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- What people did to standings, and why. Never changed.
CREATE TABLE reviews (
    id UUID NOT NULL CONSTRAINT reviews_pkey PRIMARY KEY,
    voter BYTEA NOT NULL,
    action TEXT NOT NULL CONSTRAINT reviews_action CHECK (action IN ('appeal', 'clear', 'uphold')),
    -- Who acted: an account's id, or the name of an operator.
    actor TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX reviews_by_voter ON reviews (voter, at);
