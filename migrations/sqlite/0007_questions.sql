-- Fingerprint of the first question (`domain::battle::simhash`): near-duplicates share most of its bits.

ALTER TABLE battles ADD COLUMN question INTEGER;
