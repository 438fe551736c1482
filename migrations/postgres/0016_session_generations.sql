-- When the newest generation of an account's sessions began: nodes read which sessions ended lately.
ALTER TABLE accounts ADD COLUMN generation_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX accounts_by_generation ON accounts (generation_at) WHERE generation > 0;
