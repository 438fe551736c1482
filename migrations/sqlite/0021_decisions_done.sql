-- When a decision was carried out. That somebody's standing changed later does not say so: it changes for other reasons.
ALTER TABLE reviews ADD COLUMN done_at INTEGER;
UPDATE reviews SET done_at = at
WHERE EXISTS (SELECT 1 FROM standings s WHERE s.voter = reviews.voter AND s.changed_at >= reviews.at);
CREATE INDEX reviews_open ON reviews (at) WHERE done_at IS NULL;
