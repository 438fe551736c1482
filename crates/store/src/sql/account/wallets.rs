//! Wallets, sign-ins, and accounts that belong to one wallet.

use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Engine};
use super::consents::share_consent;
use super::pushes::{forget_browsers, hand_over_notices};
use crate::rows::{narrow, voter_id};
use crate::{LinkRefusal, MergeRow, Result, SignInRow, SignedIn, StoreError, WalletRow};
use agon_core::ids::{AccountId, VoterId};
use agon_core::time::Timestamp;

impl Engine {
    pub(crate) async fn put_sign_in(&self, row: &SignInRow) -> Result<()> {
        let (account, expires_at) = (row.account.uuid(), row.expires_at.micros());
        let body = serde_json::to_string(&row.body).unwrap_or_default();
        let nonce = row.body.nonce.as_str();
        q!(
            "INSERT INTO sign_ins (nonce, account_id, body, expires_at) VALUES ($1, $2, $3, $4)",
            nonce,
            account,
            body,
            expires_at
        )
        .execute(&self.write)
        .await?;
        Ok(())
    }

    pub(crate) async fn take_sign_in(&self, nonce: &str) -> Result<Option<SignInRow>> {
        let row = q!(
            r#"DELETE FROM sign_ins WHERE nonce = $1
               RETURNING account_id AS "account_id!: Uuid", body, expires_at AS "expires_at!: i64""#,
            nonce
        )
        .fetch_optional(&self.write)
        .await?;
        row.map(|row| {
            Ok(SignInRow {
                account: AccountId::from_uuid(row.account_id),
                body: serde_json::from_str(&row.body).map_err(|e| StoreError::Damaged(format!("sign-in: {e}")))?,
                expires_at: Timestamp::from_micros(row.expires_at),
            })
        })
        .transpose()
    }

    pub(crate) async fn forget_sign_ins(&self, before: Timestamp) -> Result<u64> {
        let before = before.micros();
        Ok(q!("DELETE FROM sign_ins WHERE expires_at < $1", before).execute(&self.write).await?.rows_affected())
    }

    pub(crate) async fn link_wallet(
        &self,
        account: AccountId,
        address: &str,
        now: Timestamp,
        cooldown: i64,
    ) -> Result<std::result::Result<SignedIn, LinkRefusal>> {
        let (caller, at) = (account.uuid(), now.micros());
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let known = q!(
            r#"SELECT account_id AS "account_id!: Uuid", unlinked_at AS "unlinked_at?: i64" FROM wallets WHERE address = $1"#,
            address
        )
        .fetch_optional(&mut *tx)
        .await?;
        let own = q!(r#"SELECT address FROM wallets WHERE account_id = $1 AND unlinked_at IS NULL"#, caller)
            .fetch_optional(&mut *tx)
            .await?;
        let owner = match known {
            // Whoever has the wallet's key is who it belongs to: they sign in.
            Some(wallet) if wallet.unlinked_at.is_none() => wallet.account_id,
            Some(wallet)
                if wallet.account_id != caller && wallet.unlinked_at.is_some_and(|left| left + cooldown > at) =>
            {
                let from = Timestamp::from_micros(wallet.unlinked_at.unwrap_or(0) + cooldown);
                return Ok(Err(LinkRefusal::Cooling { from }));
            }
            _ if own.is_some() => return Ok(Err(LinkRefusal::HasAnother)),
            _ => {
                // The first wallet of an account can be paid at once; the next after a while.
                let left =
                    q_scalar!(r#"SELECT MAX(unlinked_at) AS "left?: i64" FROM wallets WHERE account_id = $1"#, caller)
                        .fetch_one(&mut *tx)
                        .await?;
                let usable_at = left.map_or(at, |_| at.saturating_add(cooldown));
                q!(
                    "INSERT INTO wallets (address, account_id, linked_at, usable_at) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (address) DO UPDATE SET account_id = excluded.account_id, linked_at = excluded.linked_at,
                        usable_at = excluded.usable_at, unlinked_at = NULL",
                    address,
                    caller,
                    at,
                    usable_at
                )
                .execute(&mut *tx)
                .await?;
                caller
            }
        };
        let mut ended = Vec::new();
        // Signing in ends the owner's other sessions: a browser that nobody is signed in with is told nothing.
        forget_browsers(&mut tx, owner).await?;
        if owner != caller && own.is_none() {
            // Whoever signed in before is their owner already: an old session of theirs joins nobody else.
            let joined = q_scalar!(
                r#"SELECT merged_into AS "owner?: Uuid" FROM accounts WHERE id = $1 AND erased_at IS NULL"#,
                caller
            )
            .fetch_optional(&mut *tx)
            .await?;
            if joined.is_none_or(|joined| joined.is_some_and(|of| of != owner)) {
                return Err(StoreError::UnknownAccount);
            }
            // A guest's points follow; an account with a wallet of its own keeps what it has. The guest's own sessions end.
            let joining = q!(
                r#"UPDATE accounts SET merged_into = $2, generation = generation + 1, generation_at = $3
                   WHERE id = $1 OR merged_into = $1 RETURNING id AS "id!: Uuid", generation AS "generation!: i64""#,
                caller,
                owner,
                at
            )
            .fetch_all(&mut *tx)
            .await?;
            for guest in joining {
                ended.push((AccountId::from_uuid(guest.id), narrow(guest.generation, "generation")?));
            }
            share_consent(&mut tx, AccountId::from_uuid(owner)).await?;
            hand_over_notices(&mut tx, caller, owner).await?;
            // From here on they are one person to the judge.
            q!(
                "INSERT INTO merges (guest, owner, merged_at)
                 SELECT g.alias, o.alias, $3 FROM accounts g JOIN accounts o ON o.id = $2 WHERE g.id = $1
                 ON CONFLICT (guest) DO UPDATE SET owner = excluded.owner, merged_at = excluded.merged_at,
                    log_size = CASE WHEN merges.owner = excluded.owner THEN merges.log_size END",
                caller,
                owner,
                at
            )
            .execute(&mut *tx)
            .await?;
        }
        let generation = q_scalar!(
            r#"UPDATE accounts SET generation = generation + 1, generation_at = $2 WHERE id = $1
               RETURNING generation AS "generation!: i64""#,
            owner,
            at
        )
        .fetch_one(&mut *tx)
        .await?;
        tx.commit().await?;
        let (account, generation) = (AccountId::from_uuid(owner), narrow(generation, "generation")?);
        Ok(Ok(SignedIn { account, generation, ended }))
    }

    pub(crate) async fn unlink_wallet(&self, account: AccountId, now: Timestamp) -> Result<bool> {
        let (account, now) = (account.uuid(), now.micros());
        let done =
            q!("UPDATE wallets SET unlinked_at = $2 WHERE account_id = $1 AND unlinked_at IS NULL", account, now)
                .execute(&self.write)
                .await?;
        Ok(done.rows_affected() > 0)
    }

    pub(crate) async fn wallet_of(&self, account: AccountId) -> Result<Option<WalletRow>> {
        let id = account.uuid();
        let row = q!(
            r#"SELECT address, linked_at AS "linked_at!: i64", usable_at AS "usable_at!: i64" FROM wallets
               WHERE account_id = $1 AND unlinked_at IS NULL"#,
            id
        )
        .fetch_optional(&self.read)
        .await?;
        Ok(row.map(|row| WalletRow {
            address: row.address,
            account,
            linked_at: Timestamp::from_micros(row.linked_at),
            usable_at: Timestamp::from_micros(row.usable_at),
        }))
    }

    pub(crate) async fn generation(&self, account: AccountId) -> Result<u32> {
        let id = account.uuid();
        let generation = q_scalar!(r#"SELECT generation AS "generation!: i64" FROM accounts WHERE id = $1"#, id)
            .fetch_optional(&self.read)
            .await?;
        narrow(generation.ok_or(StoreError::UnknownAccount)?, "generation")
    }

    pub(crate) async fn end_sessions(&self, account: AccountId, now: Timestamp) -> Result<u32> {
        let (id, now) = (account.uuid(), now.micros());
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let generation = q_scalar!(
            r#"UPDATE accounts SET generation = generation + 1, generation_at = $2 WHERE id = $1
               RETURNING generation AS "generation!: i64""#,
            id,
            now
        )
        .fetch_optional(&mut *tx)
        .await?;
        // A browser that nobody is signed in with is told nothing of them.
        forget_browsers(&mut tx, id).await?;
        tx.commit().await?;
        narrow(generation.ok_or(StoreError::UnknownAccount)?, "generation")
    }

    pub(crate) async fn generations_since(&self, since: Timestamp) -> Result<Vec<(AccountId, u32)>> {
        let since = since.micros();
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", generation AS "generation!: i64" FROM accounts
               WHERE generation > 0 AND generation_at >= $1"#,
            since
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| Ok((AccountId::from_uuid(row.id), narrow(row.generation, "generation")?))).collect()
    }

    pub(crate) async fn merges(&self, from: u64) -> Result<Vec<MergeRow>> {
        let from = i64::try_from(from).unwrap_or(i64::MAX);
        let rows = q!(
            r#"SELECT guest, owner, log_size AS "log_size?: i64" FROM merges
               WHERE log_size >= $1 ORDER BY log_size, merged_at, guest"#,
            from
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| merge(&row.guest, &row.owner, row.log_size)).collect()
    }

    pub(crate) async fn open_merges(&self) -> Result<Vec<MergeRow>> {
        let rows = q!("SELECT guest, owner FROM merges WHERE log_size IS NULL ORDER BY merged_at, guest LIMIT 1000")
            .fetch_all(&self.look_up)
            .await?;
        rows.into_iter().map(|row| merge(&row.guest, &row.owner, None)).collect()
    }

    pub(crate) async fn note_merges(&self, guests: &[VoterId], log_size: u64) -> Result<()> {
        let size = i64::try_from(log_size).unwrap_or(i64::MAX);
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        for guest in guests {
            let guest = guest.to_vec();
            q!("UPDATE merges SET log_size = $2 WHERE guest = $1 AND log_size IS NULL", guest, size)
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn merged_accounts(&self, account: AccountId) -> Result<Vec<AccountId>> {
        let id = account.uuid();
        let rows = q_scalar!(r#"SELECT id AS "id!: Uuid" FROM accounts WHERE merged_into = $1 ORDER BY id"#, id)
            .fetch_all(&self.read)
            .await?;
        Ok(rows.into_iter().map(AccountId::from_uuid).collect())
    }

    pub(crate) async fn guests_of(&self, account: AccountId) -> Result<Vec<VoterId>> {
        let id = account.uuid();
        let rows = q_scalar!("SELECT alias FROM accounts WHERE merged_into = $1", id).fetch_all(&self.read).await?;
        rows.iter().map(|alias| voter_id(alias)).collect()
    }
}

fn merge(guest: &[u8], owner: &[u8], log_size: Option<i64>) -> Result<MergeRow> {
    let log_size = log_size.map(|size| narrow(size, "log size")).transpose()?;
    Ok(MergeRow { guest: voter_id(guest)?, owner: voter_id(owner)?, log_size })
}
