-- Counted votes that earned nothing, and why (a code of ledger::Unpaid). Written with what other votes of the same entries earned,
-- the same again after a crash.
CREATE TABLE unpaid_votes (
    vote_id BLOB NOT NULL CONSTRAINT unpaid_votes_pkey PRIMARY KEY,
    reason TEXT NOT NULL
) STRICT;
