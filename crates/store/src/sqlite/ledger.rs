//! The ledger's batches on SQLite.

use serde_json::{Value, json};

use super::Tx;
use super::sql::points::ledger::stored;
use crate::Result;
use crate::rows::ledger_name;
use agon_core::ledger::{Account, Transfer, TransferId};

pub(super) async fn known_transfers(tx: &mut Tx, ids: &[TransferId]) -> Result<Vec<Transfer>> {
    let ids: Value = ids.iter().map(TransferId::to_string).collect();
    let ids = ids.to_string();
    let rows = q!(
        r#"SELECT cause, kind, debit, credit, amount AS "amount!: i64", resolves, at AS "at!: i64" FROM ledger_transfers
           WHERE id IN (SELECT unhex(value) FROM json_each($1)) OR resolves IN (SELECT unhex(value) FROM json_each($1))"#,
        ids
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(|r| stored!(r)).collect()
}

pub(super) async fn known_balances(tx: &mut Tx, accounts: &[Account]) -> Result<Vec<(Account, i64)>> {
    let ids: Value = accounts.iter().map(Account::to_string).collect();
    let ids = ids.to_string();
    let rows = q!(
        r#"SELECT id AS "id!", balance AS "balance!: i64" FROM ledger_accounts
           WHERE id IN (SELECT value FROM json_each($1))"#,
        ids
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(|row| Ok((ledger_name(&row.id)?, row.balance))).collect()
}

pub(super) async fn write_transfers(tx: &mut Tx, transfers: &[&Transfer], wait: i64) -> Result<()> {
    let rows: Value = transfers
        .iter()
        .map(|t| {
            json!({
                "i": t.id().to_string(), "c": t.cause, "k": t.kind.as_str(), "d": t.debit.to_string(),
                "t": t.credit.to_string(), "n": t.amount, "r": t.resolves.map(|id| id.to_string()),
                "o": t.owner().map(hex::encode), "a": t.at.micros(), "w": t.kind.waits(),
            })
        })
        .collect();
    let rows = rows.to_string();
    q!(
        "INSERT INTO ledger_transfers (id, cause, kind, debit, credit, amount, resolves, owner, at)
         SELECT unhex(value ->> 'i'), value ->> 'c', value ->> 'k', value ->> 'd', value ->> 't', value ->> 'n',
                unhex(value ->> 'r'), unhex(value ->> 'o'), value ->> 'a' FROM json_each($1)",
        rows
    )
    .execute(&mut **tx)
    .await?;
    q!(
        "INSERT INTO ledger_waiting (transfer_id, due_at)
         SELECT unhex(value ->> 'i'), (value ->> 'a') + $2 FROM json_each($1) WHERE value ->> 'w'",
        rows,
        wait
    )
    .execute(&mut **tx)
    .await?;
    q!("DELETE FROM ledger_waiting WHERE transfer_id IN (SELECT unhex(value ->> 'r') FROM json_each($1))", rows)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) async fn write_balances(tx: &mut Tx, balances: &[(Account, i64)]) -> Result<()> {
    let rows: Value =
        balances.iter().map(|(account, balance)| json!({"i": account.to_string(), "b": balance})).collect();
    let rows = rows.to_string();
    q!(
        "INSERT INTO ledger_accounts (id, balance) SELECT value ->> 'i', value ->> 'b' FROM json_each($1) WHERE true
         ON CONFLICT (id) DO UPDATE SET balance = excluded.balance",
        rows
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
