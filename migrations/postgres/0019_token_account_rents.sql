-- The treasury pays the rent of a wallet's token account once: whoever closes the account keeps that rent.
CREATE TABLE token_account_rents (
    wallet TEXT NOT NULL CONSTRAINT token_account_rents_pkey PRIMARY KEY,
    -- The claim with which it was paid.
    claim_id UUID NOT NULL,
    noted_at BIGINT NOT NULL
);
INSERT INTO token_account_rents (wallet, claim_id, noted_at)
SELECT wallet, (MIN(id::text))::uuid, MIN(updated_at) FROM claims WHERE state IN ('open', 'paid') GROUP BY wallet;
