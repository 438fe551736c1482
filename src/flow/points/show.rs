//! A person's points: balances, and the statement line by line, each with the vote it came from.

use serde::Serialize;
use utoipa::ToSchema;

use agon_core::ids::{AccountId, VoteId};
use agon_core::ledger::{Account, Kind, Purse, Transfer, TransferId};
use agon_core::time::Timestamp;
use agon_core::verdict::voter::TIERS;
use agon_store::{Store, StoreError};

/// Points in micro-points, as whole numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Balances {
    /// Micro-points that were ever earned, also those that moved on since.
    pub earned: i64,
    /// Micro-points that wait for their time, and for the test of the person's votes.
    pub pending: i64,
    /// Micro-points that can be claimed.
    pub available: i64,
    /// Micro-points that are set apart while the person's votes are looked at.
    pub held: i64,
    /// Micro-points that are reserved for claims under way.
    pub reserved: i64,
    /// Micro-points of claims that were paid.
    pub claimed: i64,
    /// Micro-points that were lost with votes that were taken back.
    pub forfeited: i64,
}

/// A line of the statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PointsLine)]
pub struct Line {
    /// The transfer's id (hex).
    pub id: String,
    /// When the points moved.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// Why: `base`, `bonus`, `settle`, `hold`, `release`, `forfeit`, `restore`, `merge`, `reserve`, `pay` or `void`.
    pub kind: &'static str,
    /// Micro-points that moved, above 0.
    pub amount: i64,
    /// From where: `issuance`, `pending`, `available`, `held`, `reserved`, `claimed` or `forfeited`.
    pub from: &'static str,
    /// To where: one of the same.
    pub to: &'static str,
    /// The vote that they came from.
    #[schema(required, value_type = Option<String>)]
    pub vote: Option<VoteId>,
}

/// A person's points, with a page of the statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(example = json!({"balances": {"earned": 26666640, "pending": 0, "available": 26666640, "held": 0, "reserved": 0, "claimed": 0,
        "forfeited": 0}, "standing": "good", "tier": "newcomer", "tested": false,
    "lines": [{"id": "18989e3115b2ae3c029bfa2d604d072adfbecc3a4a60d85a69caf41ccd48852a", "at": "2026-11-26T08:51:03.434745Z",
        "kind": "settle", "amount": 8888880, "from": "pending", "to": "available", "vote": "vote_01m8bgt34dejp807skm14tja12"}],
    "next_cursor": "1795683063434745-18989e3115b2ae3c029bfa2d604d072adfbecc3a4a60d85a69caf41ccd48852a"}))]
pub struct Points {
    /// Where the points are.
    pub balances: Balances,
    /// `good`, `held` or `excluded`.
    pub standing: &'static str,
    /// Of reputation: `newcomer`, `known`, `trusted` or `veteran`.
    pub tier: &'static str,
    /// Could the test of the person's votes have spoken? Pending points wait for it, where the rules say so.
    pub tested: bool,
    /// Lines of the statement, newest first.
    pub lines: Vec<Line>,
    /// Where the next page begins; none: this is the last.
    #[schema(required)]
    pub next_cursor: Option<String>,
}

/// The place after which the next page of the statement begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor(Timestamp, TransferId);

impl std::str::FromStr for Cursor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, id) = text.split_once('-').ok_or(())?;
        let mut raw = [0; 32];
        hex::decode_to_slice(id, &mut raw).map_err(|_| ())?;
        Ok(Self(Timestamp::from_micros(at.parse().map_err(|_| ())?), TransferId(raw)))
    }
}

/// Reads a page of an account's points.
///
/// # Errors
/// [`StoreError::UnknownAccount`], and [`StoreError`] when the ledger can't be read.
pub async fn show_points(
    store: &Store,
    account: AccountId,
    cursor: Option<Cursor>,
    limit: u32,
) -> Result<Points, StoreError> {
    let owner = store.alias_of(account).await?.ok_or(StoreError::UnknownAccount)?;
    // First: what is paid after this is shown as reserved still, and never less than nothing is.
    let mut balances = Balances { claimed: store.claimed_by(owner).await?, ..Balances::default() };
    let (purses, moved) = store.points_of(owner).await?;
    for (account, balance) in purses {
        match account {
            Account::Voter(_, Purse::Pending) => balances.pending = balance,
            Account::Voter(_, Purse::Available) => balances.available = balance,
            Account::Voter(_, Purse::Held) => balances.held = balance,
            _ => {}
        }
    }
    for (kind, amount) in moved {
        match kind {
            Kind::Base | Kind::Bonus => balances.earned += amount,
            Kind::Reserve => balances.reserved += amount,
            Kind::Void => balances.reserved -= amount,
            Kind::Forfeit => balances.forfeited += amount,
            Kind::Restore => balances.forfeited -= amount,
            _ => {}
        }
    }
    balances.reserved -= balances.claimed;
    let trust = store.standing(owner).await?.map(|row| row.trust).unwrap_or_default();
    let page = store.statement(owner, cursor.map(|Cursor(at, id)| (at, id)), limit).await?;
    let last = page.last().filter(|_| page.len() == limit as usize);
    Ok(Points {
        balances,
        standing: trust.standing.as_str(),
        tested: trust.tested,
        tier: TIERS[usize::from(trust.tier).min(TIERS.len() - 1)],
        next_cursor: last.map(|line| format!("{}-{}", line.at.micros(), line.id())),
        lines: page.iter().map(line).collect(),
    })
}

fn line(transfer: &Transfer) -> Line {
    Line {
        id: transfer.id().to_string(),
        at: transfer.at,
        kind: transfer.kind.as_str(),
        amount: transfer.amount,
        from: name(transfer.debit),
        to: name(transfer.credit),
        vote: transfer.cause.split(':').next().and_then(|id| id.parse().ok()),
    }
}

/// An account as its owner calls it.
fn name(account: Account) -> &'static str {
    match account {
        Account::Issuance => "issuance",
        Account::Forfeited => "forfeited",
        Account::ClaimsReserved => "reserved",
        Account::ClaimsSettled => "claimed",
        Account::Voter(_, purse) => purse.as_str(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_and_nonsense_does_not() {
        let text = format!("-5-{}", "ab".repeat(32));
        assert!("7-zz".parse::<Cursor>().is_err() && "".parse::<Cursor>().is_err() && text.parse::<Cursor>().is_err());
        assert_eq!(
            format!("7-{}", "ab".repeat(32)).parse(),
            Ok(Cursor(Timestamp::from_micros(7), TransferId([0xab; 32])))
        );
    }
}
