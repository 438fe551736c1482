-- A hidden check: which side was cut off on purpose. Such a battle never ranks.

ALTER TABLE battles ADD COLUMN hidden TEXT;
