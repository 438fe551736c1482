//! The ledger: a batch is loaded, decided by `agon_core::ledger::Book`, and committed as a whole.

use agon_core::ids::VoterId;
use std::collections::BTreeSet;

use super::super::super::{BEGIN_READ, BEGIN_WRITE, Engine, Tx, ledger as engine};
use crate::Result;
use crate::rows::ledger_name;
use agon_core::ledger::{Account, Book, Kind, Posted, Purse, Refusal, Transfer, TransferId};
use agon_core::time::Timestamp;

/// Due at no time: the points wait for the test of their owner's votes.
const NEVER: i64 = i64::MAX;

/// Reads a row with the columns of a transfer: each query has a row type of its own.
macro_rules! stored {
    ($row:ident) => {
        $crate::points::StoredTransfer {
            cause: $row.cause,
            kind: $row.kind,
            debit: $row.debit,
            credit: $row.credit,
            amount: $row.amount,
            resolves: $row.resolves,
            at: $row.at,
        }
        .read()
    };
}
pub(in super::super::super) use stored;

/// One poster at a time: the row stays locked until the commit, and no order of accounts can deadlock.
/// Batches make up for it.
pub(crate) async fn lock(tx: &mut Tx) -> Result<()> {
    q!("INSERT INTO ledger_accounts (id, balance) VALUES ('issuance', 0) ON CONFLICT DO NOTHING")
        .execute(&mut **tx)
        .await?;
    q_locked!("SELECT id FROM ledger_accounts WHERE id = 'issuance'").fetch_optional(&mut **tx).await?;
    Ok(())
}

/// Posts a batch within a transaction that holds the [`lock`].
pub(crate) async fn post(
    tx: &mut Tx,
    transfers: &[Transfer],
    wait: i64,
) -> Result<std::result::Result<Vec<Posted>, Refusal>> {
    let mut book = Book::default();
    let ids: BTreeSet<TransferId> = transfers.iter().flat_map(|t| [Some(t.id()), t.resolves]).flatten().collect();
    for known in engine::known_transfers(tx, &ids.into_iter().collect::<Vec<_>>()).await? {
        book.know(known);
    }
    let accounts: BTreeSet<Account> = transfers.iter().flat_map(|t| [t.debit, t.credit]).collect();
    for (account, balance) in engine::known_balances(tx, &accounts.into_iter().collect::<Vec<_>>()).await? {
        book.know_balance(account, balance);
    }
    let mut posted = Vec::with_capacity(transfers.len());
    let mut new = Vec::new();
    for transfer in transfers {
        match book.post(transfer) {
            Ok(Posted::New) => {
                new.push(transfer);
                posted.push(Posted::New);
            }
            Ok(Posted::Repeat) => posted.push(Posted::Repeat),
            Err(refusal) => return Ok(Err(refusal)),
        }
    }
    if !new.is_empty() {
        engine::write_transfers(tx, &new, wait).await?;
        engine::write_balances(tx, &book.balances().collect::<Vec<_>>()).await?;
    }
    Ok(Ok(posted))
}

impl Engine {
    pub(crate) async fn earned_by_day(&self, owner: VoterId) -> Result<Vec<(i64, i64)>> {
        let owner = owner.to_vec();
        let rows = q!(
            r#"SELECT at / 86400000000 AS "day!: i64", CAST(SUM(amount) AS BIGINT) AS "amount!: i64" FROM ledger_transfers
               WHERE owner = $1 AND kind = 'base' GROUP BY at / 86400000000"#,
            owner
        )
        .fetch_all(&self.read)
        .await?;
        Ok(rows.into_iter().map(|row| (row.day, row.amount)).collect())
    }

    pub(crate) async fn post_transfers(
        &self,
        transfers: &[Transfer],
        wait: i64,
    ) -> Result<std::result::Result<Vec<Posted>, Refusal>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        lock(&mut tx).await?;
        let posted = post(&mut tx, transfers, wait).await?;
        // Dropping the transaction undoes what a refused batch began with.
        if posted.is_ok() {
            tx.commit().await?;
        }
        Ok(posted)
    }

    pub(crate) async fn balance(&self, account: Account) -> Result<i64> {
        let id = account.to_string();
        let balance = q_scalar!(r#"SELECT balance AS "balance!: i64" FROM ledger_accounts WHERE id = $1"#, id)
            .fetch_optional(&self.read)
            .await?;
        Ok(balance.unwrap_or(0))
    }

    pub(crate) async fn balances_of(&self, accounts: &[Account]) -> Result<Vec<(Account, i64)>> {
        engine::known_balances(&mut self.read.begin().await?, accounts).await
    }

    pub(crate) async fn balances(&self, after: &str, limit: u32) -> Result<Vec<(Account, i64)>> {
        let limit = i64::from(limit);
        let rows = q!(
            r#"SELECT id AS "id!", balance AS "balance!: i64" FROM ledger_accounts WHERE id > $1 ORDER BY id LIMIT $2"#,
            after,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| Ok((ledger_name(&row.id)?, row.balance))).collect()
    }

    pub(crate) async fn transfers(&self, after: TransferId, limit: u32) -> Result<Vec<Transfer>> {
        let (after, limit) = (after.0.to_vec(), i64::from(limit));
        let rows = q!(
            r#"SELECT cause, kind, debit, credit, amount AS "amount!: i64", resolves, at AS "at!: i64"
               FROM ledger_transfers WHERE id > $1 ORDER BY id LIMIT $2"#,
            after,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|r| stored!(r)).collect()
    }

    pub(crate) async fn points_of(&self, owner: VoterId) -> Result<(Vec<(Account, i64)>, Vec<(Kind, i64)>)> {
        let purses = Purse::ALL.map(|purse| Account::Voter(owner, purse));
        let mut tx = self.read.begin_with(BEGIN_READ).await?;
        let balances = engine::known_balances(&mut tx, &purses).await?;
        let owner = owner.to_vec();
        let rows = q!(
            r#"SELECT kind AS "kind!", CAST(SUM(amount) AS BIGINT) AS "amount!: i64"
               FROM ledger_transfers WHERE owner = $1 GROUP BY kind ORDER BY kind"#,
            owner
        )
        .fetch_all(&mut *tx)
        .await?;
        let moved = rows.into_iter().map(|row| Ok((ledger_name(&row.kind)?, row.amount))).collect::<Result<_>>()?;
        Ok((balances, moved))
    }

    pub(crate) async fn statement(
        &self,
        owner: VoterId,
        before: Option<(Timestamp, TransferId)>,
        limit: u32,
    ) -> Result<Vec<Transfer>> {
        let (at, id) = before.map_or((i64::MAX, vec![0xff; 32]), |(at, id)| (at.micros(), id.0.to_vec()));
        let (owner, limit) = (owner.to_vec(), i64::from(limit));
        let rows = q!(
            r#"SELECT cause, kind, debit, credit, amount AS "amount!: i64", resolves, at AS "at!: i64"
               FROM ledger_transfers WHERE owner = $1 AND (at, id) < ($2, $3) ORDER BY at DESC, id DESC LIMIT $4"#,
            owner,
            at,
            id,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|r| stored!(r)).collect()
    }

    pub(crate) async fn promise(&self, id: TransferId) -> Result<Option<(Transfer, Option<Transfer>)>> {
        let raw = id.0.to_vec();
        let rows = q!(
            r#"SELECT cause, kind, debit, credit, amount AS "amount!: i64", resolves, at AS "at!: i64"
               FROM ledger_transfers WHERE id = $1 OR resolves = $1"#,
            raw
        )
        .fetch_all(&self.read)
        .await?;
        let mut found = (None, None);
        for r in rows {
            let transfer = stored!(r)?;
            let place = if transfer.id() == id { &mut found.0 } else { &mut found.1 };
            *place = Some(transfer);
        }
        Ok(found.0.map(|promise| (promise, found.1)))
    }

    pub(crate) async fn wake_promises(&self, tested: bool, now: Timestamp) -> Result<()> {
        let now = now.micros();
        // Mostly there is nothing to do, and no writer is kept busy with it.
        let wanted = if tested {
            q_scalar!(
                r#"SELECT (EXISTS (SELECT 1 FROM standings WHERE tested = 1) OR EXISTS (
                    SELECT 1 FROM ledger_waiting w JOIN ledger_transfers t ON t.id = w.transfer_id
                    LEFT JOIN standings s ON s.voter = t.owner AND s.tested > 0 AND s.state = 'good'
                    WHERE w.due_at <= $1 AND s.voter IS NULL)) AS "wanted!: bool""#,
                now
            )
            .fetch_one(&self.read)
            .await?
        } else {
            q_scalar!(r#"SELECT EXISTS (SELECT 1 FROM ledger_waiting WHERE due_at = $1) AS "wanted!: bool""#, NEVER)
                .fetch_one(&self.read)
                .await?
        };
        if !wanted {
            return Ok(());
        }
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        // Two who wake and set aside at once would undo each other's.
        lock(&mut tx).await?;
        if tested {
            q!(
                "UPDATE ledger_waiting SET due_at = $1 WHERE due_at = $2 AND transfer_id IN (
                    SELECT t.id FROM standings s JOIN ledger_transfers t ON t.owner = s.voter WHERE s.tested = 1)",
                now,
                NEVER
            )
            .execute(&mut *tx)
            .await?;
            q!(
                "UPDATE standings SET tested = 2 WHERE tested = 1 AND NOT EXISTS (
                    SELECT 1 FROM ledger_waiting w JOIN ledger_transfers t ON t.id = w.transfer_id
                    WHERE t.owner = standings.voter AND w.due_at = $1)",
                NEVER
            )
            .execute(&mut *tx)
            .await?;
            q!(
                "UPDATE ledger_waiting SET due_at = $2 WHERE due_at <= $1 AND NOT EXISTS (
                    SELECT 1 FROM ledger_transfers t JOIN standings s ON s.voter = t.owner
                    WHERE t.id = ledger_waiting.transfer_id AND s.tested > 0 AND s.state = 'good')",
                now,
                NEVER
            )
            .execute(&mut *tx)
            .await?;
        } else {
            q!("UPDATE ledger_waiting SET due_at = $1 WHERE due_at = $2", now, NEVER).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn due_promises(&self, now: Timestamp, limit: u32) -> Result<Vec<Transfer>> {
        let (now, limit) = (now.micros(), i64::from(limit));
        let rows = q!(
            r#"SELECT t.cause, t.kind, t.debit, t.credit, t.amount AS "amount!: i64", t.resolves, t.at AS "at!: i64"
               FROM ledger_waiting w JOIN ledger_transfers t ON t.id = w.transfer_id
               WHERE w.due_at <= $1
                 AND NOT EXISTS (SELECT 1 FROM standings s WHERE s.voter = t.owner AND s.state <> 'good')
               ORDER BY w.due_at, w.transfer_id LIMIT $2"#,
            now,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|r| stored!(r)).collect()
    }
}
