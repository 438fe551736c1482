//! Vendors and their members, what they did and what they were given.

use uuid::Uuid;

use sqlx::Executor as _;

use super::super::super::{BEGIN_WRITE, Engine, LOCK_NAMES, Tx};
use crate::rows::{narrow, voter_id};
use crate::{AuditRow, DisclosureRow, Insider, InvitationAnswer, Result, VendorRefusal, VendorRow};
use agon_core::ids::{AccountId, VendorId};
use agon_core::time::Timestamp;
use agon_core::vendors::public_name::alike;

macro_rules! vendor {
    ($row:expr) => {{
        let row = $row;
        VendorRow {
            id: VendorId::from_uuid(row.id),
            name: row.name,
            organization: row.organization,
            commercial: row.commercial,
            claims_non_commercial: row.claims_non_commercial,
            created_at: Timestamp::from_micros(row.created_at),
        }
    }};
}

impl Engine {
    pub(crate) async fn sign_up_vendor(
        &self,
        vendor: &VendorRow,
        member: Option<AccountId>,
        most: u32,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        tx.execute(LOCK_NAMES).await?;
        if let Some(member) = member {
            lock_account(&mut tx, member).await?;
            if memberships(&mut tx, member).await? >= most {
                return Ok(Err(VendorRefusal::TooManyVendors(most)));
            }
        }
        let vendors = q_scalar!("SELECT name FROM vendors").fetch_all(&mut *tx).await?;
        let makers = q_scalar!("SELECT DISTINCT organization FROM models").fetch_all(&mut *tx).await?;
        // A vendor may have the name of the maker that an operator says it is.
        let makers = makers.into_iter().filter(|maker| *maker != vendor.organization);
        if let Some(other) = alike(&vendor.name, vendors.into_iter().chain(makers)) {
            return Ok(Err(VendorRefusal::NameTaken(other)));
        }
        let (id, created_at) = (vendor.id.uuid(), vendor.created_at.micros());
        q!(
            "INSERT INTO vendors (id, name, organization, commercial, claims_non_commercial, created_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
            id,
            vendor.name,
            vendor.organization,
            vendor.commercial,
            vendor.claims_non_commercial,
            created_at
        )
        .execute(&mut *tx)
        .await?;
        if let Some(member) = member {
            insert_member(&mut tx, vendor.id, member, vendor.created_at).await?;
        }
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn put_vendor_use(
        &self,
        vendor: VendorId,
        commercial: bool,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let id = vendor.uuid();
        let known =
            q!("UPDATE vendors SET commercial = $2, claims_non_commercial = NOT $2 WHERE id = $1", id, commercial)
                .execute(&mut *tx)
                .await?;
        if known.rows_affected() == 0 {
            return Ok(Err(VendorRefusal::UnknownVendor));
        }
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn invite_member(
        &self,
        vendor: VendorId,
        account: AccountId,
        most: u32,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let (id, asked, now) = (vendor.uuid(), account.uuid(), audit.at.micros());
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let known = q_scalar!(r#"SELECT COUNT(*) AS "count!: i64" FROM accounts WHERE id = $1"#, asked)
            .fetch_one(&mut *tx)
            .await?;
        if known == 0 {
            return Ok(Err(VendorRefusal::UnknownAccount));
        }
        lock_vendor(&mut tx, vendor).await?;
        let there = q!(
            r#"SELECT (SELECT COUNT(*) FROM vendor_members WHERE vendor_id = $1 AND account_id = $2) AS "member!: i64",
                      (SELECT COUNT(*) FROM vendor_members WHERE vendor_id = $1)
                      + (SELECT COUNT(*) FROM vendor_invitations WHERE vendor_id = $1 AND account_id <> $2) AS "all!: i64""#,
            id,
            asked
        )
        .fetch_one(&mut *tx)
        .await?;
        if there.member > 0 {
            return Ok(Err(VendorRefusal::AlreadyMember));
        }
        if there.all >= i64::from(most) {
            return Ok(Err(VendorRefusal::TooManyMembers(most)));
        }
        q!(
            "INSERT INTO vendor_invitations (vendor_id, account_id, invited_at) VALUES ($1, $2, $3)
             ON CONFLICT (vendor_id, account_id) DO UPDATE SET invited_at = excluded.invited_at",
            id,
            asked,
            now
        )
        .execute(&mut *tx)
        .await?;
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn answer_invitation(
        &self,
        answer: &InvitationAnswer,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let (vendor, account, since) = (answer.vendor.uuid(), answer.account.uuid(), answer.since.micros());
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        lock_account(&mut tx, answer.account).await?;
        let open = q!(
            "DELETE FROM vendor_invitations WHERE vendor_id = $1 AND account_id = $2 AND invited_at >= $3",
            vendor,
            account,
            since
        )
        .execute(&mut *tx)
        .await?;
        if open.rows_affected() == 0 {
            return Ok(Err(VendorRefusal::UnknownInvitation));
        }
        if answer.accepts {
            if memberships(&mut tx, answer.account).await? >= answer.most {
                return Ok(Err(VendorRefusal::TooManyVendors(answer.most)));
            }
            insert_member(&mut tx, answer.vendor, answer.account, audit.at).await?;
        }
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn remove_member(
        &self,
        vendor: VendorId,
        account: AccountId,
        audit: &AuditRow,
    ) -> Result<std::result::Result<(), VendorRefusal>> {
        let (id, member, now) = (vendor.uuid(), account.uuid(), audit.at.micros());
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        // Two members who remove each other at once: the second finds that they are the last.
        lock_vendor(&mut tx, vendor).await?;
        let invited = q!("DELETE FROM vendor_invitations WHERE vendor_id = $1 AND account_id = $2", id, member)
            .execute(&mut *tx)
            .await?;
        let removed = q!("DELETE FROM vendor_members WHERE vendor_id = $1 AND account_id = $2", id, member)
            .execute(&mut *tx)
            .await?;
        if removed.rows_affected() > 0 {
            let left = q_scalar!(r#"SELECT COUNT(*) AS "count!: i64" FROM vendor_members WHERE vendor_id = $1"#, id)
                .fetch_one(&mut *tx)
                .await?;
            if left == 0 {
                return Ok(Err(VendorRefusal::LastMember));
            }
            q!(
                "INSERT INTO former_members (vendor_id, account_id, left_at) VALUES ($1, $2, $3)
                 ON CONFLICT (vendor_id, account_id) DO UPDATE SET left_at = excluded.left_at",
                id,
                member,
                now
            )
            .execute(&mut *tx)
            .await?;
        } else if invited.rows_affected() == 0 {
            return Ok(Err(VendorRefusal::UnknownMember));
        }
        insert_audit(&mut tx, audit).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    pub(crate) async fn vendor_named(&self, name: &str) -> Result<Option<VendorRow>> {
        let row = q!(
            r#"SELECT id AS "id!: Uuid", name, organization, commercial AS "commercial!: bool",
                      claims_non_commercial AS "claims_non_commercial!: bool", created_at AS "created_at!: i64"
               FROM vendors WHERE name = $1"#,
            name
        )
        .fetch_optional(&self.read)
        .await?;
        Ok(row.map(|row| vendor!(row)))
    }

    pub(crate) async fn vendor(&self, id: VendorId) -> Result<Option<VendorRow>> {
        let id = id.uuid();
        let row = q!(
            r#"SELECT id AS "id!: Uuid", name, organization, commercial AS "commercial!: bool",
                      claims_non_commercial AS "claims_non_commercial!: bool", created_at AS "created_at!: i64"
               FROM vendors WHERE id = $1"#,
            id
        )
        .fetch_optional(&self.read)
        .await?;
        Ok(row.map(|row| vendor!(row)))
    }

    pub(crate) async fn vendors(&self) -> Result<Vec<VendorRow>> {
        let rows = q!(r#"SELECT id AS "id!: Uuid", name, organization, commercial AS "commercial!: bool",
                      claims_non_commercial AS "claims_non_commercial!: bool", created_at AS "created_at!: i64"
               FROM vendors ORDER BY name"#)
        .fetch_all(&self.read)
        .await?;
        Ok(rows.into_iter().map(|row| vendor!(row)).collect())
    }

    pub(crate) async fn invitations_of(&self, account: AccountId, since: Timestamp) -> Result<Vec<VendorRow>> {
        let (account, since) = (account.uuid(), since.micros());
        let rows = q!(
            r#"SELECT v.id AS "id!: Uuid", v.name, v.organization, v.commercial AS "commercial!: bool",
                      v.claims_non_commercial AS "claims_non_commercial!: bool", v.created_at AS "created_at!: i64"
               FROM vendor_invitations i JOIN vendors v ON v.id = i.vendor_id
               WHERE i.account_id = $1 AND i.invited_at >= $2 ORDER BY v.name"#,
            account,
            since
        )
        .fetch_all(&self.read)
        .await?;
        Ok(rows.into_iter().map(|row| vendor!(row)).collect())
    }

    pub(crate) async fn members(&self, vendor: VendorId) -> Result<Vec<(AccountId, Timestamp)>> {
        let vendor = vendor.uuid();
        let rows = q!(
            r#"SELECT account_id AS "account_id!: Uuid", added_at AS "added_at!: i64" FROM vendor_members
               WHERE vendor_id = $1 ORDER BY added_at, account_id"#,
            vendor
        )
        .fetch_all(&self.read)
        .await?;
        let member = |id, at| (AccountId::from_uuid(id), Timestamp::from_micros(at));
        Ok(rows.into_iter().map(|row| member(row.account_id, row.added_at)).collect())
    }

    pub(crate) async fn insiders(&self, since: Timestamp) -> Result<Vec<Insider>> {
        let since = since.micros();
        // Two joins, not one with OR: each has its index.
        let rows = q!(
            r#"WITH insiders AS (
                   SELECT m.vendor_id, COALESCE(a.merged_into, a.id) AS person
                   FROM (SELECT vendor_id, account_id FROM vendor_members
                         UNION SELECT vendor_id, account_id FROM former_members WHERE left_at >= $1) m
                   JOIN accounts a ON a.id = m.account_id)
               SELECT p.alias AS "alias!", i.vendor_id AS "vendor_id!: Uuid" FROM insiders i JOIN accounts p ON p.id = i.person
               UNION SELECT p.alias, i.vendor_id FROM insiders i JOIN accounts p ON p.merged_into = i.person"#,
            since
        )
        .fetch_all(&self.look_up)
        .await?;
        let insider =
            |alias: Vec<u8>, vendor| Ok(Insider { voter: voter_id(&alias)?, vendor: VendorId::from_uuid(vendor) });
        rows.into_iter().map(|row| insider(row.alias, row.vendor_id)).collect()
    }

    pub(crate) async fn vendors_of(&self, account: AccountId) -> Result<Vec<VendorRow>> {
        let account = account.uuid();
        let rows = q!(
            r#"SELECT v.id AS "id!: Uuid", v.name, v.organization, v.commercial AS "commercial!: bool",
                      v.claims_non_commercial AS "claims_non_commercial!: bool",
                      v.created_at AS "created_at!: i64"
               FROM vendor_members m JOIN vendors v ON v.id = m.vendor_id WHERE m.account_id = $1 ORDER BY v.name"#,
            account
        )
        .fetch_all(&self.read)
        .await?;
        Ok(rows.into_iter().map(|row| vendor!(row)).collect())
    }

    pub(crate) async fn note_disclosure(&self, given: &DisclosureRow) -> Result<()> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        note_disclosure(&mut tx, given).await?;
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn disclosures(
        &self,
        before: Option<(Timestamp, Uuid)>,
        limit: u32,
    ) -> Result<Vec<DisclosureRow>> {
        let (at, id) = before.map_or((i64::MAX, Uuid::max()), |(at, id)| (at.micros(), id));
        let limit = i64::from(limit);
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", vendor_id AS "vendor_id!: Uuid", kind, schema_name, filter, log_size AS "log_size!: i64",
                      rows_out AS "rows_out!: i64", texts_out AS "texts_out!: i64", at AS "at!: i64"
               FROM disclosures d WHERE (at < $1 OR (at = $1 AND id < $2))
               AND NOT EXISTS (SELECT 1 FROM own_models m WHERE m.vendor_id = d.vendor_id AND m.stealth
                               AND m.starts_at <= d.at AND m.ended_at IS NULL)
               ORDER BY at DESC, id DESC LIMIT $3"#,
            at,
            id,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(DisclosureRow {
                    id: row.id,
                    vendor: VendorId::from_uuid(row.vendor_id),
                    kind: row.kind,
                    schema: row.schema_name,
                    filter: row.filter,
                    log_size: narrow(row.log_size, "log size")?,
                    rows: narrow(row.rows_out, "rows")?,
                    texts: narrow(row.texts_out, "texts")?,
                    at: Timestamp::from_micros(row.at),
                })
            })
            .collect()
    }

    pub(crate) async fn audit_of(&self, vendor: VendorId, before: Option<Uuid>, limit: u32) -> Result<Vec<AuditRow>> {
        let (vendor, before, limit) = (vendor.uuid(), before.unwrap_or(Uuid::max()), i64::from(limit));
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", vendor_id AS "vendor_id!: Uuid", actor, action, detail, at AS "at!: i64" FROM vendor_audit
               WHERE vendor_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"#,
            vendor,
            before,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        let audited = rows.into_iter();
        Ok(audited.map(|row| audit_row(row.id, row.vendor_id, [row.actor, row.action, row.detail], row.at)).collect())
    }

    pub(crate) async fn newest_audit(&self, limit: u32) -> Result<Vec<AuditRow>> {
        let limit = i64::from(limit);
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", vendor_id AS "vendor_id!: Uuid", actor, action, detail, at AS "at!: i64" FROM vendor_audit
               ORDER BY id DESC LIMIT $1"#,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        let audited = rows.into_iter();
        Ok(audited.map(|row| audit_row(row.id, row.vendor_id, [row.actor, row.action, row.detail], row.at)).collect())
    }
}

/// Holds the vendor's row until the transaction ends: caps of a vendor are counted by one at a time. `false`: there is
/// no such vendor.
pub(crate) async fn lock_vendor(tx: &mut Tx, vendor: VendorId) -> Result<bool> {
    let vendor = vendor.uuid();
    let locked = q_locked!(r#"SELECT id AS "id!: Uuid" FROM vendors WHERE id = $1"#, vendor);
    Ok(locked.fetch_optional(&mut **tx).await?.is_some())
}

/// Holds the account's row until the transaction ends.
/// Nobody else changes what belongs to an account until the transaction ends.
pub(crate) async fn lock_account(tx: &mut Tx, account: AccountId) -> Result<()> {
    let account = account.uuid();
    q_locked!(r#"SELECT id AS "id!: Uuid" FROM accounts WHERE id = $1"#, account).fetch_optional(&mut **tx).await?;
    Ok(())
}

/// Vendors that an account acts for.
async fn memberships(tx: &mut Tx, account: AccountId) -> Result<u32> {
    let account = account.uuid();
    let count = q_scalar!(r#"SELECT COUNT(*) AS "count!: i64" FROM vendor_members WHERE account_id = $1"#, account)
        .fetch_one(&mut **tx)
        .await?;
    narrow(count, "memberships")
}

async fn insert_member(tx: &mut Tx, vendor: VendorId, account: AccountId, at: Timestamp) -> Result<()> {
    let (vendor, account, at) = (vendor.uuid(), account.uuid(), at.micros());
    q!(
        "INSERT INTO vendor_members (vendor_id, account_id, added_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        vendor,
        account,
        at
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Keeps what was done, in the transaction that does it.
pub(crate) async fn insert_audit(tx: &mut Tx, row: &AuditRow) -> Result<()> {
    let (id, vendor, at) = (row.id, row.vendor.uuid(), row.at.micros());
    q!(
        "INSERT INTO vendor_audit (id, vendor_id, actor, action, detail, at) VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        vendor,
        row.actor,
        row.action,
        row.detail,
        at
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes into the public list what data went to whom.
pub(crate) async fn note_disclosure(tx: &mut Tx, given: &DisclosureRow) -> Result<()> {
    let (id, vendor) = (given.id, given.vendor.uuid());
    let wide = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let (size, rows, texts, at) = (wide(given.log_size), wide(given.rows), wide(given.texts), given.at.micros());
    // Queries of a vendor on a day with the same filter are one line.
    q!(
        "INSERT INTO disclosures (id, vendor_id, kind, schema_name, filter, log_size, rows_out, texts_out, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (id) DO UPDATE SET rows_out = disclosures.rows_out + excluded.rows_out,
                texts_out = disclosures.texts_out + excluded.texts_out, log_size = excluded.log_size, at = excluded.at",
        id,
        vendor,
        given.kind,
        given.schema,
        given.filter,
        size,
        rows,
        texts,
        at
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

fn audit_row(id: Uuid, vendor: Uuid, [actor, action, detail]: [String; 3], at: i64) -> AuditRow {
    AuditRow { id, vendor: VendorId::from_uuid(vendor), actor, action, detail, at: Timestamp::from_micros(at) }
}
