//! What people allow, and people who leave.

use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Engine, Tx};
use super::super::battle::share_links::end_links;
use super::super::vendors::exports::remake_exports;
use super::super::vendors::vendor::{insert_audit, lock_vendor};
use super::pushes::forget_notices;
use crate::rows::narrow;
use crate::{AuditRow, ConsentRow, Result, StoreError};
use agon_core::account::consent::Consent;
use agon_core::ids::{AccountId, VendorId, VoterId};
use agon_core::time::Timestamp;

impl Engine {
    pub(crate) async fn put_consent(&self, row: &ConsentRow) -> Result<()> {
        let (account, at) = (row.account.uuid(), row.at.micros());
        let (version, scopes) = (i64::from(row.version), i64::from(row.scopes));
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let before = q_scalar!(r#"SELECT consent AS "consent!: i64" FROM accounts WHERE id = $1"#, account)
            .fetch_optional(&mut *tx)
            .await?;
        let before = Consent::from_bits(narrow(before.ok_or(StoreError::UnknownAccount)?, "consent")?);
        let allowed = Consent::from_bits(row.scopes);
        allow(&mut tx, row.account, allowed).await?;
        if !before.is_within(allowed) {
            remake_exports(&mut tx, account).await?;
        }
        q!(
            "INSERT INTO consents (account_id, at, version, scopes) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account_id, at) DO UPDATE SET version = excluded.version, scopes = excluded.scopes",
            account,
            at,
            version,
            scopes
        )
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn consents_of(&self, account: AccountId) -> Result<Vec<ConsentRow>> {
        let id = account.uuid();
        let rows = q!(
            r#"SELECT at AS "at!: i64", version AS "version!: i64", scopes AS "scopes!: i64" FROM consents
               WHERE account_id = $1 ORDER BY at DESC LIMIT 1000"#,
            id
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                Ok(ConsentRow {
                    account,
                    at: Timestamp::from_micros(row.at),
                    version: narrow(row.version, "version")?,
                    scopes: narrow(row.scopes, "scopes")?,
                })
            })
            .collect()
    }

    pub(crate) async fn consent_of(&self, account: AccountId) -> Result<Consent> {
        let id = account.uuid();
        let bits = q_scalar!(r#"SELECT consent AS "consent!: i64" FROM accounts WHERE id = $1"#, id)
            .fetch_optional(&self.read)
            .await?;
        Ok(Consent::from_bits(narrow(bits.ok_or(StoreError::UnknownAccount)?, "consent")?))
    }

    pub(crate) async fn erase(&self, account: AccountId, heir: Uuid, alias: VoterId, now: Timestamp) -> Result<()> {
        let (id, alias, now) = (account.uuid(), alias.to_vec(), now.micros());
        let name = account.to_string();
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let row = q!(r#"SELECT alias, created_at AS "created_at!: i64", organization FROM accounts WHERE id = $1"#, id)
            .fetch_optional(&mut *tx)
            .await?
            .ok_or(StoreError::UnknownAccount)?;
        remake_exports(&mut tx, id).await?;
        end_links(&mut tx, account).await?;
        // The account goes on as a new one; what was done with it goes to an heir that nothing leads to.
        q!(
            "UPDATE accounts SET alias = $2, consent = 0, created_at = $3, merged_into = NULL,
                    generation = generation + 1, generation_at = $3 WHERE id = $1",
            id,
            alias,
            now
        )
        .execute(&mut *tx)
        .await?;
        q!(
            "INSERT INTO accounts (id, alias, created_at, organization, erased_at) VALUES ($1, $2, $3, $4, $5)",
            heir,
            row.alias,
            row.created_at,
            row.organization,
            now
        )
        .execute(&mut *tx)
        .await?;
        let (none, salt) = ("", vec![0_u8; 16]);
        q!("UPDATE turns SET prompt = $2 WHERE battle_id IN (SELECT id FROM battles WHERE account_id = $1)", id, none)
            .execute(&mut *tx)
            .await?;
        q!(
            "UPDATE answers SET body = $2, reasoning = NULL WHERE battle_id IN (SELECT id FROM battles WHERE account_id = $1)",
            id,
            none
        )
        .execute(&mut *tx)
        .await?;
        // A battle without its vote ends here: what is still being written finds no battle to be kept in.
        q!(
            "UPDATE battles SET account_id = $2, salt = $3, network = NULL,
                    state = CASE WHEN state = 'voted' THEN 'voted' ELSE 'void' END WHERE account_id = $1",
            id,
            heir,
            salt
        )
        .execute(&mut *tx)
        .await?;
        // Appeals name the account, in the person's own words.
        q!("UPDATE reviews SET actor = 'erased', reason = $2 WHERE actor = $1", name, none).execute(&mut *tx).await?;
        q!(
            "UPDATE votes SET account_id = $2, remark = NULL, idempotency_key = NULL, fingerprint = NULL WHERE account_id = $1",
            id,
            heir
        )
        .execute(&mut *tx)
        .await?;
        q!("UPDATE preferences SET account_id = $2 WHERE account_id = $1", id, heir).execute(&mut *tx).await?;
        q!("UPDATE claims SET account_id = $2 WHERE account_id = $1", id, heir).execute(&mut *tx).await?;
        q!("DELETE FROM wallets WHERE account_id = $1", id).execute(&mut *tx).await?;
        q!("DELETE FROM sign_ins WHERE account_id = $1", id).execute(&mut *tx).await?;
        q!("DELETE FROM replies WHERE account_id = $1", id).execute(&mut *tx).await?;
        q!("DELETE FROM consents WHERE account_id = $1", id).execute(&mut *tx).await?;
        leave_vendors(&mut tx, id, now).await?;
        q!("UPDATE accounts SET merged_into = NULL WHERE merged_into = $1", id).execute(&mut *tx).await?;
        // Last: whoever writes one down has the account, or its guest, and then this waited.
        forget_notices(&mut tx, id).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Allows this much of a person's: their account's, and their guests', who are they.
async fn allow(tx: &mut Tx, account: AccountId, allowed: Consent) -> Result<()> {
    let (id, scopes) = (account.uuid(), i64::from(allowed.bits()));
    q!("UPDATE accounts SET consent = $2 WHERE id = $1 OR merged_into = $1", id, scopes).execute(&mut **tx).await?;
    if allowed.private {
        end_links(tx, account).await?;
    }
    Ok(())
}

/// What a person said of their data holds for those who joined them, too. Who never said anything leaves it to what the guests
/// said.
pub(super) async fn share_consent(tx: &mut Tx, account: AccountId) -> Result<()> {
    let id = account.uuid();
    let said = q_scalar!(
        r#"SELECT scopes AS "scopes!: i64" FROM consents WHERE account_id = $1 ORDER BY at DESC LIMIT 1"#,
        id
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(scopes) = said else { return Ok(()) };
    let guests =
        q_scalar!(r#"SELECT id AS "id!: Uuid" FROM accounts WHERE merged_into = $1"#, id).fetch_all(&mut **tx).await?;
    for guest in guests {
        remake_exports(tx, guest).await?;
    }
    allow(tx, account, Consent::from_bits(narrow(scopes, "consent")?)).await
}

/// The audit log's line on keys that ended with their vendor's last member, who is erased and so not named. Its id follows from
/// vendor and moment, and sorts by time as others do.
fn keys_ended(vendor: Uuid, now: i64) -> AuditRow {
    let mut rest = [0; 10];
    rest.copy_from_slice(&vendor.as_bytes()[6..]);
    let millis = u64::try_from(now / 1_000).unwrap_or(0);
    AuditRow {
        id: uuid::Builder::from_unix_timestamp_millis(millis, &rest).into_uuid(),
        vendor: VendorId::from_uuid(vendor),
        actor: "erased".to_owned(),
        action: "key.revoked".to_owned(),
        detail: "all: the last member left".to_owned(),
        at: Timestamp::from_micros(now),
    }
}

/// Takes an account out of all vendors, and its invitations back. A vendor that nobody acts for any more keeps its name, and
/// none of its keys works.
async fn leave_vendors(tx: &mut Tx, account: Uuid, now: i64) -> Result<()> {
    let vendors = q_scalar!(r#"SELECT vendor_id AS "id!: Uuid" FROM vendor_members WHERE account_id = $1"#, account)
        .fetch_all(&mut **tx)
        .await?;
    for vendor in vendors {
        lock_vendor(tx, VendorId::from_uuid(vendor)).await?;
        q!("DELETE FROM vendor_members WHERE vendor_id = $1 AND account_id = $2", vendor, account)
            .execute(&mut **tx)
            .await?;
        let revoked = q!(
            "UPDATE api_keys SET revoked_at = $2 WHERE vendor_id = $1 AND revoked_at IS NULL
             AND NOT EXISTS (SELECT 1 FROM vendor_members m WHERE m.vendor_id = $1)",
            vendor,
            now
        )
        .execute(&mut **tx)
        .await?;
        if revoked.rows_affected() > 0 {
            insert_audit(tx, &keys_ended(vendor, now)).await?;
        }
    }
    q!("DELETE FROM vendor_invitations WHERE account_id = $1", account).execute(&mut **tx).await?;
    Ok(())
}
