-- People come back to what happened to them since: claims that ended, votes and points that changed, a model that moved.

CREATE TABLE notices (
    -- Follows from account and cause, and sorts by `at`.
    id BLOB NOT NULL CONSTRAINT notices_pkey PRIMARY KEY,
    account_id BLOB NOT NULL,
    -- What makes the same news one notice.
    cause TEXT NOT NULL,
    -- A notice of `crates/core/src/account/notice.rs`, as JSON.
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    -- None: the person has not seen it.
    read_at INTEGER,
    CONSTRAINT notices_once UNIQUE (account_id, cause)
) STRICT;
CREATE INDEX notices_by_account ON notices (account_id, id);
CREATE INDEX notices_unread ON notices (account_id) WHERE read_at IS NULL;

-- Browsers that want to be told (RFC 8030).
CREATE TABLE push_subscriptions (
    -- Follows from the endpoint.
    id BLOB NOT NULL CONSTRAINT push_subscriptions_pkey PRIMARY KEY,
    account_id BLOB NOT NULL,
    endpoint TEXT NOT NULL,
    -- The browser's public key (65 bytes), and its secret (16 bytes): RFC 8291.
    p256dh BLOB NOT NULL,
    auth BLOB NOT NULL,
    -- Tag of the language in which it is told.
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX push_subscriptions_by_account ON push_subscriptions (account_id, created_at);

-- Notices on their way to a browser; a row is gone when its notice came, or is not tried any more.
CREATE TABLE push_deliveries (
    notice_id BLOB NOT NULL,
    subscription_id BLOB NOT NULL,
    tries INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    CONSTRAINT push_deliveries_pkey PRIMARY KEY (notice_id, subscription_id)
) STRICT;
CREATE INDEX push_deliveries_to_do ON push_deliveries (next_at);
CREATE INDEX push_deliveries_by_subscription ON push_deliveries (subscription_id);

-- Where news is looked for.
CREATE INDEX claims_over ON claims (updated_at, id) WHERE state IN ('paid', 'released');
CREATE INDEX reviews_done ON reviews (done_at) WHERE done_at IS NOT NULL;
