-- A vote carries its own idempotency key: its reply can be written again from the vote, so no
-- second row is stored for it.

ALTER TABLE votes ADD COLUMN idempotency_key TEXT;
ALTER TABLE votes ADD COLUMN fingerprint BYTEA;
CREATE UNIQUE INDEX votes_one_per_key ON votes (account_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
