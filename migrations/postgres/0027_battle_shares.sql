-- Battles that their owners show, or showed, to whoever has the link. What was shown once, with the models' names, is never shown
-- again as answers to somebody who is to vote on them.
CREATE TABLE battle_shares (
    battle_id UUID NOT NULL CONSTRAINT battle_shares_pkey PRIMARY KEY CONSTRAINT battle_shares_battle REFERENCES battles (id),
    -- What the link names: chance, so that it tells nothing of the battle. NULL: not shown any more; showing it again makes another.
    link UUID CONSTRAINT battle_shares_link UNIQUE,
    -- When the battle was shown first.
    created_at BIGINT NOT NULL
);
