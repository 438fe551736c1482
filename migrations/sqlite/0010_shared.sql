-- Battles made of earlier ones: shared with other people, or a person's own met again.

-- The battle whose answers this one shows.
ALTER TABLE battles ADD COLUMN copy_of BLOB;
-- Was the question one that the arena offers to everybody?
ALTER TABLE battles ADD COLUMN offered INTEGER NOT NULL DEFAULT 0;
-- Where it was opened: a keyed hash of the day, the network and the browser.
ALTER TABLE battles ADD COLUMN origin INTEGER;
CREATE INDEX battles_by_question ON battles (question);
CREATE INDEX battles_by_copy ON battles (copy_of) WHERE copy_of IS NOT NULL;

-- The tier of a person's reputation; veterans are checked less often.
ALTER TABLE standings ADD COLUMN tier INTEGER NOT NULL DEFAULT 0;
-- Evidence that votes follow a model: thousandths of its decimal logarithm.
ALTER TABLE standings ADD COLUMN skips INTEGER NOT NULL DEFAULT 0;
CREATE INDEX standings_by_change ON standings (changed_at, voter);

-- The vendor of models that somebody belongs to: such votes don't rank.
ALTER TABLE accounts ADD COLUMN organization TEXT;
