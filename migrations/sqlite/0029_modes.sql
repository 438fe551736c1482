-- What a conversation is for: a battle of unnamed models, or talking with models that its owner chose by name ('side_by_side' two,
-- 'direct' one, which both columns name). Only battles are drawn, voted on and counted anywhere.
ALTER TABLE battles ADD COLUMN mode TEXT NOT NULL DEFAULT 'battle' CONSTRAINT battles_mode CHECK (mode IN ('battle', 'side_by_side', 'direct'));
