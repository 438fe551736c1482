-- What answers for a model may change during its slot; its votes are then about two. Readers are told when.
ALTER TABLE own_models ADD COLUMN endpoint_changed_at BIGINT;
