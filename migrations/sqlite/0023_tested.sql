-- Was a model drawn that had no rating yet? Votes on it weigh a share and earn nothing.
ALTER TABLE battles ADD COLUMN unrated INTEGER NOT NULL DEFAULT 0;
-- Accounts of one network are told apart no more by what their browsers say of themselves.
ALTER TABLE battles DROP COLUMN origin;
-- Could the test of the person's votes have spoken? 0: not yet, their points wait; 1: since lately, what waits is to be
-- woken; 2: points settle by time. Whoever was known before the rule is tested.
ALTER TABLE standings ADD COLUMN tested INTEGER NOT NULL DEFAULT 0;
UPDATE standings SET tested = 2;
CREATE INDEX standings_to_wake ON standings (voter) WHERE tested = 1;
