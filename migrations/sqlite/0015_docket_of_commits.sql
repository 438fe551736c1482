-- One row for all votes of a commit: one for each was a tenth of what a vote costs PostgreSQL.
-- A row's key is now the first of its votes, in the order in which they are judged: by time, then id.
ALTER TABLE docket ADD COLUMN size INTEGER NOT NULL DEFAULT 1;
-- All of them: a JSON array of ids in hex.
ALTER TABLE docket ADD COLUMN votes TEXT NOT NULL DEFAULT '[]';
UPDATE docket SET votes = json_array(lower(hex(vote_id)));
