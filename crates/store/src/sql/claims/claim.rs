//! Claims: reserved with their points, moved with what was signed and what moved, in one transaction each.

use uuid::Uuid;

use super::super::super::{BEGIN_WRITE, Engine, Tx, ledger as engine};
use super::super::insert_reply;
use super::super::points::ledger::{lock, post};
use crate::rows::{bytes, narrow, voter_id};
use crate::{AskClaim, ClaimMove, ClaimRow, ClaimWork, KeyedReply, Result, StoreError};
use agon_core::claims::machine::{ReleaseReason, State};
use agon_core::claims::policy::{BaseUnits, ClaimPolicy, ClaimRefusal, Claimant};
use agon_core::ids::{AccountId, ClaimId, VoterId};
use agon_core::ledger::{Account, Kind, Purse, Transfer};
use agon_core::time::Timestamp;
use agon_core::verdict::check::{Check, Finding};
use agon_core::vote::Outcome;

const DAY: i64 = 86_400_000_000;

/// The columns of a claim's state.
struct Columns {
    state: &'static str,
    after: i64,
    tried: i64,
    signature: Option<Vec<u8>>,
    last_valid: Option<i64>,
    reason: Option<&'static str>,
}

impl From<State> for Columns {
    fn from(state: State) -> Self {
        let none = |state| Self { state, after: 0, tried: 0, signature: None, last_valid: None, reason: None };
        match state {
            State::Queued { after, tried } => Self { after: after.micros(), tried: i64::from(tried), ..none("queued") },
            State::Open { signature, last_valid, tried } => Self {
                tried: i64::from(tried),
                signature: Some(signature.to_vec()),
                last_valid: Some(i64::try_from(last_valid).unwrap_or(i64::MAX)),
                ..none("open")
            },
            State::Paid(signature) => Self { signature: Some(signature.to_vec()), ..none("paid") },
            State::Released(reason) => Self { reason: Some(reason.as_str()), ..none("released") },
        }
    }
}

/// A row of claims, whichever query it comes from.
struct Stored {
    id: Uuid,
    account_id: Uuid,
    voter: Vec<u8>,
    wallet: String,
    points: i64,
    units: i64,
    rate: i64,
    epoch: i64,
    seed: Vec<u8>,
    state: String,
    after: i64,
    tried: i64,
    signature: Option<Vec<u8>>,
    last_valid: Option<i64>,
    note: Option<String>,
    seen_slot: i64,
    version: i64,
    created_at: i64,
    updated_at: i64,
}

impl Stored {
    fn read(self) -> Result<ClaimRow> {
        let signature = self.signature.map_or(Ok([0; 64]), |s| bytes(&s, "signature"))?;
        let tried = narrow(self.tried, "tries")?;
        let state = match self.state.as_str() {
            "queued" => State::Queued { after: Timestamp::from_micros(self.after), tried },
            "open" => State::Open { signature, last_valid: narrow(self.last_valid.unwrap_or(0), "height")?, tried },
            "paid" => State::Paid(signature),
            "released" => State::Released(ReleaseReason::WalletRefused),
            other => return Err(StoreError::Damaged(format!("claim state {other:?}"))),
        };
        Ok(ClaimRow {
            id: ClaimId::from_uuid(self.id),
            account: AccountId::from_uuid(self.account_id),
            voter: voter_id(&self.voter)?,
            wallet: self.wallet,
            points: self.points,
            units: narrow(self.units, "units").map(BaseUnits::new)?,
            rate: self.rate,
            epoch: narrow(self.epoch, "epoch")?,
            seed: bytes(&self.seed, "seed")?,
            state,
            note: self.note,
            seen_slot: narrow(self.seen_slot, "slot")?,
            version: narrow(self.version, "version")?,
            created_at: Timestamp::from_micros(self.created_at),
            updated_at: Timestamp::from_micros(self.updated_at),
        })
    }
}

/// Reads a row with the columns of a claim: each query has a row type of its own.
macro_rules! claim {
    ($row:ident) => {
        Stored {
            id: $row.id,
            account_id: $row.account_id,
            voter: $row.voter,
            wallet: $row.wallet,
            points: $row.points,
            units: $row.units,
            rate: $row.rate,
            epoch: $row.epoch,
            seed: $row.seed,
            state: $row.state,
            after: $row.after,
            tried: $row.tried,
            signature: $row.signature,
            last_valid: $row.last_valid,
            note: $row.note,
            seen_slot: $row.seen_slot,
            version: $row.version,
            created_at: $row.created_at,
            updated_at: $row.updated_at,
        }
        .read()
    };
}

impl Engine {
    pub(crate) async fn reserve_claim(
        &self,
        ask: &AskClaim,
        policy: &ClaimPolicy,
        reply: Option<&KeyedReply>,
    ) -> Result<std::result::Result<ClaimRow, ClaimRefusal>> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        // With the ledger locked nobody else claims meanwhile: caps hold whoever races.
        lock(&mut tx).await?;
        let (voter, who) = claimant(&mut tx, ask).await?;
        let quote = match policy.allow(&who, ask.points, ask.rate, ask.now) {
            Ok(quote) => quote,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let reserve = Transfer {
            cause: format!("{}:reserve", ask.id),
            kind: Kind::Reserve,
            debit: Account::Voter(voter, Purse::Available),
            credit: Account::ClaimsReserved,
            amount: quote.points,
            resolves: None,
            at: ask.now,
        };
        if let Err(refusal) = post(&mut tx, &[reserve], 0).await? {
            tracing::error!(%refusal, "points that were there could not be reserved");
            return Ok(Err(ClaimRefusal::NotSoMuch { available: 0 }));
        }
        let (id, account, name, seed) = (ask.id.uuid(), ask.account.uuid(), voter.to_vec(), ask.seed.to_vec());
        let (units, epoch) =
            (i64::try_from(quote.units.get()).unwrap_or(i64::MAX), i64::try_from(ask.epoch).unwrap_or(0));
        let now = ask.now.micros();
        q!(
            "INSERT INTO claims (id, account_id, voter, wallet, points, units, rate, epoch, seed, state, after, tried,
                seen_slot, version, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'queued', $10, 0, 0, 0, $10, $10)",
            id,
            account,
            name,
            ask.wallet,
            quote.points,
            units,
            ask.rate,
            epoch,
            seed,
            now
        )
        .execute(&mut *tx)
        .await?;
        insert_reply(&mut tx, ask.account, reply, ask.now).await?;
        tx.commit().await?;
        Ok(Ok(ClaimRow {
            id: ask.id,
            account: ask.account,
            voter,
            wallet: ask.wallet.clone(),
            points: quote.points,
            units: quote.units,
            rate: ask.rate,
            epoch: ask.epoch,
            seed: ask.seed,
            state: State::Queued { after: ask.now, tried: 0 },
            note: None,
            seen_slot: 0,
            version: 0,
            created_at: ask.now,
            updated_at: ask.now,
        }))
    }

    pub(crate) async fn claimant(&self, ask: &AskClaim) -> Result<Claimant> {
        let mut tx = self.read.begin().await?;
        Ok(claimant(&mut tx, ask).await?.1)
    }

    pub(crate) async fn claims_to_settle(&self, now: Timestamp, limit: u32) -> Result<Vec<ClaimWork>> {
        let (now, limit) = (now.micros(), i64::from(limit));
        let rows = q!(
            r#"SELECT c.id AS "id!: Uuid", c.account_id AS "account_id!: Uuid", c.voter, c.wallet,
                      c.points AS "points!: i64", c.units AS "units!: i64", c.rate AS "rate!: i64", c.epoch AS "epoch!: i64",
                      c.seed, c.state, c.after AS "after!: i64", c.tried AS "tried!: i64", c.signature,
                      c.last_valid AS "last_valid?: i64", c.note, c.seen_slot AS "seen_slot!: i64",
                      c.version AS "version!: i64", c.created_at AS "created_at!: i64", c.updated_at AS "updated_at!: i64",
                      a.bytes AS "bytes?: Vec<u8>", r.claim_id AS "rented_by?: Uuid"
               FROM claims c LEFT JOIN claim_attempts a ON a.claim_id = c.id AND a.ended IS NULL
               LEFT JOIN token_account_rents r ON r.wallet = c.wallet
               WHERE c.state IN ('queued', 'open') AND c.after <= $1 ORDER BY c.after, c.id LIMIT $2"#,
            now,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter()
            .map(|row| {
                let rented_by = row.rented_by.map(ClaimId::from_uuid);
                let bytes = row.bytes.clone();
                Ok(ClaimWork { claim: claim!(row)?, bytes, rented_by })
            })
            .collect()
    }

    pub(crate) async fn claim(&self, id: ClaimId) -> Result<Option<ClaimRow>> {
        let id = id.uuid();
        let row = q!(
            r#"SELECT id AS "id!: Uuid", account_id AS "account_id!: Uuid", voter, wallet,
                      points AS "points!: i64", units AS "units!: i64", rate AS "rate!: i64", epoch AS "epoch!: i64",
                      seed, state, after AS "after!: i64", tried AS "tried!: i64", signature,
                      last_valid AS "last_valid?: i64", note, seen_slot AS "seen_slot!: i64",
                      version AS "version!: i64", created_at AS "created_at!: i64", updated_at AS "updated_at!: i64"
               FROM claims WHERE id = $1"#,
            id
        )
        .fetch_optional(&self.read)
        .await?;
        row.map(|row| claim!(row)).transpose()
    }

    pub(crate) async fn account_rented(&self, wallet: &str) -> Result<Option<ClaimId>> {
        let by =
            q_scalar!(r#"SELECT claim_id AS "claim_id!: Uuid" FROM token_account_rents WHERE wallet = $1"#, wallet)
                .fetch_optional(&self.read)
                .await?;
        Ok(by.map(ClaimId::from_uuid))
    }

    pub(crate) async fn claims_of(
        &self,
        account: AccountId,
        before: Option<ClaimId>,
        limit: u32,
    ) -> Result<Vec<ClaimRow>> {
        let (account, before, limit) = (account.uuid(), before.map_or(Uuid::max(), ClaimId::uuid), i64::from(limit));
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", account_id AS "account_id!: Uuid", voter, wallet,
                      points AS "points!: i64", units AS "units!: i64", rate AS "rate!: i64", epoch AS "epoch!: i64",
                      seed, state, after AS "after!: i64", tried AS "tried!: i64", signature,
                      last_valid AS "last_valid?: i64", note, seen_slot AS "seen_slot!: i64",
                      version AS "version!: i64", created_at AS "created_at!: i64", updated_at AS "updated_at!: i64"
               FROM claims WHERE account_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"#,
            account,
            before,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| claim!(row)).collect()
    }

    pub(crate) async fn claimed_by(&self, voter: VoterId) -> Result<i64> {
        let voter = voter.to_vec();
        Ok(q_scalar!(
            r#"SELECT CAST(COALESCE(SUM(points), 0) AS BIGINT) AS "points!: i64" FROM claims WHERE voter = $1 AND state = 'paid'"#,
            voter
        )
        .fetch_one(&self.read)
        .await?)
    }

    pub(crate) async fn all_claims(&self, after: ClaimId, limit: u32) -> Result<Vec<ClaimRow>> {
        let (after, limit) = (after.uuid(), i64::from(limit));
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", account_id AS "account_id!: Uuid", voter, wallet,
                      points AS "points!: i64", units AS "units!: i64", rate AS "rate!: i64", epoch AS "epoch!: i64",
                      seed, state, after AS "after!: i64", tried AS "tried!: i64", signature,
                      last_valid AS "last_valid?: i64", note, seen_slot AS "seen_slot!: i64",
                      version AS "version!: i64", created_at AS "created_at!: i64", updated_at AS "updated_at!: i64"
               FROM claims WHERE id > $1 ORDER BY id LIMIT $2"#,
            after,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| claim!(row)).collect()
    }

    pub(crate) async fn ended_claims(&self, since: Timestamp, after: ClaimId, limit: u32) -> Result<Vec<ClaimRow>> {
        let (since, after, limit) = (since.micros(), after.uuid(), i64::from(limit));
        let rows = q!(
            r#"SELECT id AS "id!: Uuid", account_id AS "account_id!: Uuid", voter, wallet,
                      points AS "points!: i64", units AS "units!: i64", rate AS "rate!: i64", epoch AS "epoch!: i64",
                      seed, state, after AS "after!: i64", tried AS "tried!: i64", signature,
                      last_valid AS "last_valid?: i64", note, seen_slot AS "seen_slot!: i64",
                      version AS "version!: i64", created_at AS "created_at!: i64", updated_at AS "updated_at!: i64"
               FROM claims WHERE state IN ('paid', 'released') AND updated_at >= $1 AND (updated_at > $1 OR id > $2)
               ORDER BY updated_at, id LIMIT $3"#,
            since,
            after,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(|row| claim!(row)).collect()
    }

    pub(crate) async fn open_markers(&self, paid_before: Timestamp, limit: u32) -> Result<Vec<[u8; 16]>> {
        let (before, limit) = (paid_before.micros(), i64::from(limit));
        let rows = q!(
            "SELECT seed FROM claims WHERE state = 'paid' AND marker_closed_at IS NULL AND updated_at <= $1
             ORDER BY updated_at LIMIT $2",
            before,
            limit
        )
        .fetch_all(&self.read)
        .await?;
        rows.iter().map(|row| bytes(&row.seed, "seed")).collect()
    }

    pub(crate) async fn close_markers(&self, seeds: &[[u8; 16]], now: Timestamp) -> Result<()> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let now = now.micros();
        for seed in seeds {
            let seed = seed.to_vec();
            q!("UPDATE claims SET marker_closed_at = $2 WHERE seed = $1 AND marker_closed_at IS NULL", seed, now)
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
        Ok(())
    }

    pub(crate) async fn move_claims(&self, moves: &[ClaimMove]) -> Result<bool> {
        let mut tx = self.write.begin_with(BEGIN_WRITE).await?;
        let transfers: Vec<Transfer> = moves.iter().filter_map(|m| m.transfer.clone()).collect();
        if !transfers.is_empty() {
            lock(&mut tx).await?;
        }
        for step in moves {
            if !move_one(&mut tx, step).await? {
                return Ok(false);
            }
        }
        if let Err(refusal) = post(&mut tx, &transfers, 0).await? {
            return Err(StoreError::Damaged(format!("the ledger refused a claim's transfer: {refusal}")));
        }
        tx.commit().await?;
        Ok(true)
    }
}

async fn move_one(tx: &mut Tx, step: &ClaimMove) -> Result<bool> {
    let Columns { state, after, tried, signature, last_valid, reason } = Columns::from(step.next);
    let (id, version) = (step.id.uuid(), i64::try_from(step.version).unwrap_or(i64::MAX));
    let (slot, now) = (i64::try_from(step.seen_slot).unwrap_or(i64::MAX), step.now.micros());
    let moved = q_scalar!(
        r#"UPDATE claims SET state = $3, after = $4, tried = $5, signature = $6, last_valid = $7, reason = $8, note = $9,
                  seen_slot = CASE WHEN seen_slot > $10 THEN seen_slot ELSE $10 END, version = version + 1, updated_at = $11
           WHERE id = $1 AND version = $2 AND state IN ('queued', 'open') RETURNING version AS "version!: i64""#,
        id,
        version,
        state,
        after,
        tried,
        signature,
        last_valid,
        reason,
        step.note,
        slot,
        now
    )
    .fetch_optional(&mut **tx)
    .await?;
    if moved.is_none() {
        return Ok(false);
    }
    if let Some(ended) = step.ended {
        let ended = ended.as_str();
        q!("UPDATE claim_attempts SET ended = $2, ended_at = $3 WHERE claim_id = $1 AND ended IS NULL", id, ended, now)
            .execute(&mut **tx)
            .await?;
    }
    if let Some(wallet) = step.signed.as_ref().and_then(|signed| signed.rents.as_deref()) {
        // Noted before anything is sent, and once: whoever was faster opens the account.
        let by = q_scalar!(
            r#"INSERT INTO token_account_rents (wallet, claim_id, noted_at) VALUES ($1, $2, $3)
               ON CONFLICT (wallet) DO UPDATE SET wallet = excluded.wallet RETURNING claim_id AS "claim_id!: Uuid""#,
            wallet,
            id,
            now
        )
        .fetch_one(&mut **tx)
        .await?;
        if by != id {
            return Ok(false);
        }
    }
    if let Some(signed) = &step.signed {
        let (signature, height) = (signed.signature.to_vec(), i64::try_from(signed.last_valid).unwrap_or(i64::MAX));
        q!(
            "INSERT INTO claim_attempts (claim_id, number, signature, bytes, last_valid, created_at)
             SELECT $1, COUNT(*) + 1, $2, $3, $4, $5 FROM claim_attempts WHERE claim_id = $1",
            id,
            signature,
            signed.bytes,
            height,
            now
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(true)
}

/// What is known of who claims, and the log's name for them.
async fn claimant(tx: &mut Tx, ask: &AskClaim) -> Result<(VoterId, Claimant)> {
    let (account, yesterday) = (ask.account.uuid(), ask.now.micros() - DAY);
    let row = q!(
        r#"SELECT a.alias, a.created_at AS "created_at!: i64",
                  (SELECT COUNT(*) FROM claims c WHERE c.account_id = a.id AND c.state = 'paid') AS "paid!: i64",
                  (SELECT CAST(COALESCE(SUM(c.points), 0) AS BIGINT) FROM claims c
                   WHERE (c.account_id = a.id OR c.wallet = $3) AND c.created_at > $2 AND c.state <> 'released') AS "own!: i64",
                  (SELECT CAST(COALESCE(SUM(c.points), 0) AS BIGINT) FROM claims c
                   WHERE c.created_at > $2 AND c.state <> 'released') AS "everybody!: i64",
                  (SELECT COUNT(*) FROM standings s WHERE s.state <> 'good' AND (s.voter = a.alias
                   OR s.voter IN (SELECT g.alias FROM accounts g WHERE g.merged_into = a.id))) AS "held!: i64",
                  (SELECT COUNT(*) FROM ledger_transfers t WHERE t.kind = 'base' AND (t.owner = a.alias
                   OR t.owner IN (SELECT g.alias FROM accounts g WHERE g.merged_into = a.id))) AS "votes!: i64"
           FROM accounts a WHERE a.id = $1"#,
        account,
        yesterday,
        ask.wallet
    )
    .fetch_optional(&mut **tx)
    .await?
    .ok_or(StoreError::UnknownAccount)?;
    let voter = voter_id(&row.alias)?;
    let checks = q!(
        r#"SELECT b.hidden AS "hidden!", v.outcome FROM battles b JOIN votes v ON v.battle_id = b.id
           WHERE (b.account_id = $1 OR b.account_id IN (SELECT g.id FROM accounts g WHERE g.merged_into = $1))
             AND b.hidden IS NOT NULL AND b.turn = 1 LIMIT 1000"#,
        account
    )
    .fetch_all(&mut **tx)
    .await?;
    let passed = checks.into_iter().filter(|row| {
        let read = row.hidden.parse::<Check>().ok().zip(row.outcome.parse::<Outcome>().ok());
        read.is_some_and(|(check, outcome)| check.finding(outcome) == Finding::Attention(true))
    });
    let purse = Account::Voter(voter, Purse::Available);
    let available = engine::known_balances(tx, &[purse]).await?;
    let who = Claimant {
        since: Timestamp::from_micros(row.created_at),
        votes: narrow(row.votes, "votes")?,
        checks: passed.count() as u64,
        paid_claims: narrow(row.paid, "claims")?,
        held: row.held > 0,
        available: available.first().map_or(0, |(_, balance)| *balance),
        claimed_today: row.own,
        all_today: row.everybody,
    };
    Ok((voter, who))
}
