-- Battles that their owners keep at the top of their list, and since when.
ALTER TABLE battles ADD COLUMN pinned_at BIGINT;
CREATE INDEX battles_pinned ON battles (account_id, pinned_at) WHERE pinned_at IS NOT NULL;

-- What an operator set for a model of the catalogue's file while the service runs; it goes before the file.
CREATE TABLE model_settings (
    slug TEXT NOT NULL CONSTRAINT model_settings_pkey PRIMARY KEY,
    -- NULL: as in the file.
    weight DOUBLE PRECISION CONSTRAINT model_settings_weight CHECK (weight > 0),
    status TEXT CONSTRAINT model_settings_status CHECK (status IN ('active', 'draining', 'retired')),
    changed_at BIGINT NOT NULL
);

-- What operators did, each line in one transaction with what it tells of.
CREATE TABLE operator_audit (
    id UUID NOT NULL CONSTRAINT operator_audit_pkey PRIMARY KEY,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    -- JSON.
    detail TEXT NOT NULL,
    at BIGINT NOT NULL
);
