-- Who was asked to act for a vendor: a member only once they accept.
CREATE TABLE vendor_invitations (
    vendor_id BLOB NOT NULL CONSTRAINT vendor_invitations_vendor_fkey REFERENCES vendors (id),
    account_id BLOB NOT NULL,
    invited_at INTEGER NOT NULL,
    CONSTRAINT vendor_invitations_pkey PRIMARY KEY (vendor_id, account_id)
) STRICT;
CREATE INDEX vendor_invitations_by_account ON vendor_invitations (account_id);

-- Who acted for a vendor until when: what they vote on its models does not rank for a while.
CREATE TABLE former_members (
    vendor_id BLOB NOT NULL CONSTRAINT former_members_vendor_fkey REFERENCES vendors (id),
    account_id BLOB NOT NULL,
    left_at INTEGER NOT NULL,
    CONSTRAINT former_members_pkey PRIMARY KEY (vendor_id, account_id)
) STRICT;

-- A vendor that says it earns no money with the data is believed once an operator confirms it. Those who
-- only said so until now wait for that too.
ALTER TABLE vendors ADD COLUMN claims_non_commercial INTEGER NOT NULL DEFAULT 0;
UPDATE vendors SET claims_non_commercial = 1, commercial = 1 WHERE commercial = 0;

-- Whose texts are in the file of an export: it goes when one of them takes consent back or leaves.
CREATE TABLE export_texts (
    export_id BLOB NOT NULL CONSTRAINT export_texts_export_fkey REFERENCES exports (id),
    account_id BLOB NOT NULL,
    CONSTRAINT export_texts_pkey PRIMARY KEY (account_id, export_id)
) STRICT;
CREATE INDEX export_texts_by_export ON export_texts (export_id);
-- Nobody knows whose texts are in the files that there are: they are made again.
UPDATE exports SET state = 'queued', digest = NULL WHERE state = 'done';
