-- How both answers look (`domain::battle::style`, 10 bytes per side): style control reads it.

ALTER TABLE battles ADD COLUMN style BLOB;
