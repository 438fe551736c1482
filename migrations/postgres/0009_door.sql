-- Proofs of work that were used: each opens the door once.

CREATE TABLE spent_proofs (
    id BYTEA NOT NULL CONSTRAINT spent_proofs_pkey PRIMARY KEY,
    spent_at BIGINT NOT NULL
);
CREATE INDEX spent_proofs_by_age ON spent_proofs (spent_at);
