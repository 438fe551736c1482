-- Vendors query what people preferred, within what its contributors consent to.

-- What a contributor allows, as bits (domain/consent.rs): the newest word, and all words.
ALTER TABLE accounts ADD COLUMN consent INTEGER NOT NULL DEFAULT 0;
-- Set on the account that keeps the votes of somebody who left; nothing leads from the person to it.
ALTER TABLE accounts ADD COLUMN erased_at INTEGER;
CREATE TABLE consents (
    account_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    -- Of the words that were shown.
    version INTEGER NOT NULL,
    scopes INTEGER NOT NULL,
    CONSTRAINT consents_pkey PRIMARY KEY (account_id, at)
) STRICT;

-- The log's votes as they are asked for, folded from it in order. Later entries about a vote add when it was taken back and
-- given back, so that what was true at any size of the log can be told.
CREATE TABLE preferences (
    log_index INTEGER NOT NULL CONSTRAINT preferences_pkey PRIMARY KEY,
    vote_id BLOB NOT NULL CONSTRAINT preferences_vote_key UNIQUE,
    account_id BLOB,
    model_a TEXT NOT NULL,
    model_b TEXT NOT NULL,
    outcome TEXT NOT NULL,
    language TEXT NOT NULL,
    kinds INTEGER NOT NULL,
    -- Why it does not count; none: it does.
    reason TEXT,
    tags TEXT NOT NULL,
    cast_at INTEGER NOT NULL,
    -- The newest `cast_at` of this entry and all before it.
    latest INTEGER NOT NULL,
    retracted_at INTEGER,
    reinstated_at INTEGER
) STRICT;
CREATE INDEX preferences_by_left ON preferences (model_a, log_index);
CREATE INDEX preferences_by_right ON preferences (model_b, log_index);
CREATE INDEX preferences_by_pair ON preferences (model_a, model_b, log_index);
CREATE INDEX preferences_by_language ON preferences (language, log_index);
CREATE INDEX preferences_by_latest ON preferences (latest, log_index);
CREATE INDEX preferences_by_account ON preferences (account_id, log_index);

-- Votes from files: named, apart, never on a public board.
CREATE TABLE imports (
    source TEXT NOT NULL CONSTRAINT imports_pkey PRIMARY KEY,
    licence TEXT NOT NULL,
    votes INTEGER NOT NULL,
    imported_at INTEGER NOT NULL
) STRICT;
CREATE TABLE imported_votes (
    source TEXT NOT NULL,
    position INTEGER NOT NULL,
    battle TEXT NOT NULL,
    model_a TEXT NOT NULL,
    model_b TEXT NOT NULL,
    outcome TEXT NOT NULL,
    judge TEXT NOT NULL,
    language TEXT NOT NULL,
    cast_at INTEGER,
    prompt TEXT,
    response_a TEXT,
    response_b TEXT,
    CONSTRAINT imported_votes_pkey PRIMARY KEY (source, position)
) STRICT;

CREATE TABLE vendors (
    id BLOB NOT NULL CONSTRAINT vendors_pkey PRIMARY KEY,
    name TEXT NOT NULL CONSTRAINT vendors_name_key UNIQUE,
    -- Whose models are its own: the catalogue's organization.
    organization TEXT NOT NULL,
    commercial INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE vendor_members (
    vendor_id BLOB NOT NULL CONSTRAINT vendor_members_vendor_fkey REFERENCES vendors (id),
    account_id BLOB NOT NULL,
    added_at INTEGER NOT NULL,
    CONSTRAINT vendor_members_pkey PRIMARY KEY (vendor_id, account_id)
) STRICT;
CREATE INDEX vendor_members_by_account ON vendor_members (account_id);
CREATE TABLE api_keys (
    id BLOB NOT NULL CONSTRAINT api_keys_pkey PRIMARY KEY,
    vendor_id BLOB NOT NULL CONSTRAINT api_keys_vendor_fkey REFERENCES vendors (id),
    name TEXT NOT NULL,
    -- The public part of the key.
    prefix TEXT NOT NULL CONSTRAINT api_keys_prefix_key UNIQUE,
    -- SHA-256 of the whole key.
    hash BLOB NOT NULL,
    scopes TEXT NOT NULL,
    -- Networks that it may be used from, as JSON; empty: from everywhere.
    networks TEXT NOT NULL,
    per_minute INTEGER NOT NULL,
    rows_per_day INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER,
    last_used_at INTEGER
) STRICT;
CREATE INDEX api_keys_by_vendor ON api_keys (vendor_id, id);
CREATE TABLE key_usage (
    key_id BLOB NOT NULL,
    -- Days since 1970.
    day INTEGER NOT NULL,
    rows_out INTEGER NOT NULL,
    CONSTRAINT key_usage_pkey PRIMARY KEY (key_id, day)
) STRICT;

-- What was done with keys and data, by whom. Never changed.
CREATE TABLE vendor_audit (
    id BLOB NOT NULL CONSTRAINT vendor_audit_pkey PRIMARY KEY,
    vendor_id BLOB NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    detail TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX vendor_audit_by_vendor ON vendor_audit (vendor_id, id);

-- Which data went to whom: public.
CREATE TABLE disclosures (
    id BLOB NOT NULL CONSTRAINT disclosures_pkey PRIMARY KEY,
    vendor_id BLOB NOT NULL,
    -- `export` or `query`; queries of a day are one row.
    kind TEXT NOT NULL,
    schema_name TEXT NOT NULL,
    filter TEXT NOT NULL,
    log_size INTEGER NOT NULL,
    rows_out INTEGER NOT NULL,
    texts_out INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX disclosures_by_time ON disclosures (at, id);

CREATE TABLE exports (
    id BLOB NOT NULL CONSTRAINT exports_pkey PRIMARY KEY,
    vendor_id BLOB NOT NULL,
    key_id BLOB NOT NULL,
    -- What is exported, as JSON.
    spec TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT exports_state CHECK (state IN ('queued', 'running', 'done', 'failed', 'expired')),
    log_size INTEGER NOT NULL,
    -- How far in the log it is.
    at_index INTEGER NOT NULL,
    rows_out INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    digest BLOB,
    card TEXT,
    error TEXT,
    created_at INTEGER NOT NULL,
    ended_at INTEGER,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX exports_by_vendor ON exports (vendor_id, id);
CREATE INDEX exports_to_do ON exports (id) WHERE state IN ('queued', 'running');

CREATE TABLE releases (
    number INTEGER NOT NULL CONSTRAINT releases_pkey PRIMARY KEY,
    log_size INTEGER NOT NULL,
    published_at INTEGER NOT NULL,
    manifest BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT;

CREATE TABLE webhooks (
    id BLOB NOT NULL CONSTRAINT webhooks_pkey PRIMARY KEY,
    vendor_id BLOB NOT NULL CONSTRAINT webhooks_vendor_fkey REFERENCES vendors (id),
    url TEXT NOT NULL,
    secret TEXT NOT NULL,
    -- Names of events, separated by spaces.
    events TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    removed_at INTEGER
) STRICT;
CREATE INDEX webhooks_by_vendor ON webhooks (vendor_id, id);
CREATE TABLE deliveries (
    id BLOB NOT NULL CONSTRAINT deliveries_pkey PRIMARY KEY,
    webhook_id BLOB NOT NULL CONSTRAINT deliveries_webhook_fkey REFERENCES webhooks (id),
    event TEXT NOT NULL,
    -- What makes the same event one delivery.
    cause TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT deliveries_state CHECK (state IN ('waiting', 'delivered', 'given_up')),
    tries INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    -- HTTP status, or words, of the last try.
    outcome TEXT,
    created_at INTEGER NOT NULL,
    ended_at INTEGER,
    CONSTRAINT deliveries_once UNIQUE (webhook_id, event, cause)
) STRICT;
CREATE INDEX deliveries_to_do ON deliveries (next_at) WHERE state = 'waiting';
CREATE INDEX deliveries_by_webhook ON deliveries (webhook_id, id);
