-- A vote may have a later entry that takes it back: one verdict, one retraction.

ALTER TABLE log ADD COLUMN kind BIGINT NOT NULL DEFAULT 1;
ALTER TABLE log DROP CONSTRAINT log_one_verdict_per_vote;
ALTER TABLE log ADD CONSTRAINT log_one_of_a_kind_per_vote UNIQUE (vote_id, kind);
