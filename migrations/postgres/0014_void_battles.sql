-- When a battle became void. An index over `state` would have to be told of every vote: then no vote's
-- change of its battle stays on the battle's page.
ALTER TABLE battles ADD COLUMN voided_at BIGINT;
UPDATE battles SET voided_at = created_at WHERE state = 'void';
DROP INDEX battles_void;
CREATE INDEX battles_voided ON battles (voided_at) WHERE voided_at IS NOT NULL;
