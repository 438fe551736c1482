-- One row for all votes of a commit: one for each was a tenth of what a vote costs PostgreSQL.
-- A row's key is now the first of its votes, in the order in which they are judged: by time, then id.
ALTER TABLE docket ADD COLUMN size BIGINT NOT NULL DEFAULT 1;
-- All of them.
ALTER TABLE docket ADD COLUMN votes UUID[];
UPDATE docket SET votes = ARRAY[vote_id];
ALTER TABLE docket ALTER COLUMN votes SET NOT NULL;
