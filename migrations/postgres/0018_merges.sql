-- Accounts that signed in with one wallet are one person. Whoever signed in to an account that signed in to another
-- belongs to that one (twice: no chain that the rules allowed is longer).
UPDATE accounts SET merged_into = (SELECT o.merged_into FROM accounts o WHERE o.id = accounts.merged_into)
WHERE merged_into IN (SELECT id FROM accounts WHERE merged_into IS NOT NULL);
UPDATE accounts SET merged_into = (SELECT o.merged_into FROM accounts o WHERE o.id = accounts.merged_into)
WHERE merged_into IN (SELECT id FROM accounts WHERE merged_into IS NOT NULL);

-- The same by the log's names, for the judge: what it remembers of them becomes one at this size of the log.
CREATE TABLE merges (
    guest BYTEA NOT NULL CONSTRAINT merges_pkey PRIMARY KEY,
    owner BYTEA NOT NULL,
    merged_at BIGINT NOT NULL,
    -- None: no judge took them for one yet.
    log_size BIGINT
);
CREATE INDEX merges_by_size ON merges (log_size);
CREATE INDEX merges_open ON merges (merged_at) WHERE log_size IS NULL;
INSERT INTO merges (guest, owner, merged_at)
SELECT g.alias, o.alias, 0 FROM accounts g JOIN accounts o ON o.id = g.merged_into;
