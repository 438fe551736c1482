-- From when on a vote on the battle can count: both answers are whole, and the time to read them, counted from the first words
-- that were shown, has passed. NULL while answers are written, and for battles of before rule set 6, whose votes are judged by
-- the time since the last words.
ALTER TABLE battles ADD COLUMN countable_at BIGINT;
