-- Which keys were rotated: a key has one heir, which keeps the key's own end; asking again would copy the shortened one.
ALTER TABLE api_keys ADD COLUMN rotated_at BIGINT;
