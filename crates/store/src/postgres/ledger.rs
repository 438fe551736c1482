//! The ledger's batches on PostgreSQL.

use super::Tx;
use super::sql::points::ledger::stored;
use crate::Result;
use crate::rows::ledger_name;
use agon_core::ledger::{Account, Transfer, TransferId};

pub(super) async fn known_transfers(tx: &mut Tx, ids: &[TransferId]) -> Result<Vec<Transfer>> {
    let ids: Vec<Vec<u8>> = ids.iter().map(|id| id.0.to_vec()).collect();
    let rows = q!(
        r#"SELECT cause, kind, debit, credit, amount, resolves, at FROM ledger_transfers
           WHERE id = ANY($1::bytea[]) OR resolves = ANY($1::bytea[])"#,
        &ids
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(|r| stored!(r)).collect()
}

pub(super) async fn known_balances(tx: &mut Tx, accounts: &[Account]) -> Result<Vec<(Account, i64)>> {
    let ids: Vec<String> = accounts.iter().map(Account::to_string).collect();
    let rows =
        q!("SELECT id, balance FROM ledger_accounts WHERE id = ANY($1::text[])", &ids).fetch_all(&mut **tx).await?;
    rows.into_iter().map(|row| Ok((ledger_name(&row.id)?, row.balance))).collect()
}

pub(super) async fn write_transfers(tx: &mut Tx, transfers: &[&Transfer], wait: i64) -> Result<()> {
    let ids: Vec<Vec<u8>> = transfers.iter().map(|t| t.id().0.to_vec()).collect();
    let causes: Vec<String> = transfers.iter().map(|t| t.cause.clone()).collect();
    let kinds: Vec<String> = transfers.iter().map(|t| t.kind.as_str().to_owned()).collect();
    let debits: Vec<String> = transfers.iter().map(|t| t.debit.to_string()).collect();
    let credits: Vec<String> = transfers.iter().map(|t| t.credit.to_string()).collect();
    let amounts: Vec<i64> = transfers.iter().map(|t| t.amount).collect();
    let resolves: Vec<Option<Vec<u8>>> = transfers.iter().map(|t| t.resolves.map(|id| id.0.to_vec())).collect();
    let owners: Vec<Option<Vec<u8>>> = transfers.iter().map(|t| t.owner().map(|o| o.to_vec())).collect();
    let at: Vec<i64> = transfers.iter().map(|t| t.at.micros()).collect();
    let waits: Vec<bool> = transfers.iter().map(|t| t.kind.waits()).collect();
    q!(
        "INSERT INTO ledger_transfers (id, cause, kind, debit, credit, amount, resolves, owner, at)
         SELECT * FROM UNNEST($1::bytea[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int8[], $7::bytea[],
                              $8::bytea[], $9::int8[])",
        &ids,
        &causes,
        &kinds,
        &debits,
        &credits,
        &amounts,
        &resolves as &[Option<Vec<u8>>],
        &owners as &[Option<Vec<u8>>],
        &at
    )
    .execute(&mut **tx)
    .await?;
    q!(
        "INSERT INTO ledger_waiting (transfer_id, due_at)
         SELECT id, at + $4 FROM UNNEST($1::bytea[], $2::int8[], $3::bool[]) AS j (id, at, waits) WHERE waits",
        &ids,
        &at,
        &waits,
        wait
    )
    .execute(&mut **tx)
    .await?;
    let kept: Vec<Vec<u8>> = resolves.into_iter().flatten().collect();
    q!("DELETE FROM ledger_waiting WHERE transfer_id = ANY($1::bytea[])", &kept).execute(&mut **tx).await?;
    Ok(())
}

pub(super) async fn write_balances(tx: &mut Tx, balances: &[(Account, i64)]) -> Result<()> {
    let (ids, balances): (Vec<String>, Vec<i64>) = balances.iter().map(|(a, b)| (a.to_string(), *b)).unzip();
    q!(
        "INSERT INTO ledger_accounts (id, balance) SELECT * FROM UNNEST($1::text[], $2::int8[])
         ON CONFLICT (id) DO UPDATE SET balance = excluded.balance",
        &ids,
        &balances
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
