-- Models that vendors bring, and what they pay votes with.

CREATE TABLE own_models (
    slug TEXT NOT NULL CONSTRAINT own_models_pkey PRIMARY KEY,
    vendor_id UUID NOT NULL CONSTRAINT own_models_vendor_fkey REFERENCES vendors (id),
    name TEXT NOT NULL,
    -- Variants of one model share it.
    family TEXT NOT NULL,
    license TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    -- The endpoint's name for it.
    remote TEXT NOT NULL,
    -- The endpoint's key, encrypted (src/seal.rs).
    sealed BYTEA,
    max_output BIGINT NOT NULL,
    max_completion_tokens BOOLEAN NOT NULL,
    context BIGINT,
    price_input BIGINT,
    price_output BIGINT,
    -- The contract test: asked for, done, its report as JSON.
    asked_at BIGINT,
    checked_at BIGINT,
    passed BOOLEAN NOT NULL,
    report TEXT,
    -- The slot.
    stealth BOOLEAN NOT NULL,
    starts_at BIGINT,
    ends_at BIGINT,
    end_votes BIGINT,
    -- Votes in its battles in the slot, counted along the log.
    votes BIGINT NOT NULL,
    stage TEXT NOT NULL,
    ended_at BIGINT,
    -- Variants of its family that had a slot by then.
    variants BIGINT,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX own_models_by_vendor ON own_models (vendor_id, slug);
CREATE INDEX own_models_by_change ON own_models (changed_at);
CREATE INDEX own_models_by_end ON own_models (ended_at, slug);

-- What a vendor has, and has spent: the sums over its transfers.
CREATE TABLE credits (
    vendor_id UUID NOT NULL CONSTRAINT credits_pkey PRIMARY KEY CONSTRAINT credits_vendor_fkey REFERENCES vendors (id),
    granted BIGINT NOT NULL,
    spent BIGINT NOT NULL CONSTRAINT credits_spent CHECK (spent BETWEEN 0 AND granted),
    -- Days since 1970, and what was spent on that day.
    day BIGINT NOT NULL,
    spent_that_day BIGINT NOT NULL,
    daily_cap BIGINT
);
-- A grant goes from the operator to the vendor, a vote from the vendor to the arena. The id is derived from
-- the cause: the same cause again is no second transfer.
CREATE TABLE credit_transfers (
    id UUID NOT NULL CONSTRAINT credit_transfers_pkey PRIMARY KEY,
    vendor_id UUID NOT NULL,
    kind TEXT NOT NULL CONSTRAINT credit_transfers_kind CHECK (kind IN ('grant', 'vote')),
    amount BIGINT NOT NULL CONSTRAINT credit_transfers_amount CHECK (amount > 0),
    -- The vote and the model, or what the operator said.
    cause TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX credit_transfers_by_vendor ON credit_transfers (vendor_id, at, id);

-- The tier of who voted, when the vote was folded (domain/verdict/person.rs); none: it was folded before tiers were kept.
ALTER TABLE preferences ADD COLUMN tier BIGINT;
CREATE INDEX preferences_by_tier ON preferences (tier, log_index);

-- Battles that became void, newest first: what failed is looked for in them.
CREATE INDEX battles_void ON battles (id) WHERE state = 'void';
