//! News is found by looking: claims that ended, votes and points that changed, models that moved. Each is written down once
//! for its cause, so that a look that was cut off is done again.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::clock;
use agon_core::account::notice::{FAVOURED, News, Notice, corrections, favourites, moved, whole};
use agon_core::claims::machine::State;
use agon_core::ids::ClaimId;
use agon_core::log::{Entry, encoding};
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_fit::FittedBoard;
use agon_core::time::Timestamp;
use agon_core::verdict::voter::AccountStanding;
use agon_store::{ReviewAction, Store, StoreError};

/// Name of the checkpoint that keeps what was told.
const CHECKPOINT: &str = "notices";
/// Claims, and entries of the log, that are read at once: more than one transaction appends about a person.
const PAGE: u32 = 2_000;
/// Notices that are written in one transaction, which has the accounts of all their people until it ends.
const BATCH: usize = 50;
/// A commit may come so long after the moment that is written in it.
const OVERLAP: Duration = Duration::from_secs(60);
/// After an outage no more snapshots than these are gone through.
const SNAPSHOTS: u64 = 24;

/// What has been told; kept, so that whoever goes on leaves nothing out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Told {
    /// Entries of the log that were looked at.
    log_size: u64,
    claims: Window,
    decisions: Window,
    /// Standings of people that were not good, by the log's name.
    standings: BTreeMap<String, AccountStanding>,
    /// The newest change of a standing that was seen.
    #[serde(default = "beginning")]
    standings_at: Timestamp,
    /// Number of the newest snapshot of the overall board that was looked at.
    snapshot: u64,
}

/// A checkpoint of an earlier version looks at all standings once more; none is told twice.
fn beginning() -> Timestamp {
    Timestamp::from_micros(0)
}

/// What is known of rows that are found by their moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Window {
    /// What was there before is no news.
    from: Timestamp,
    /// The newest moment that was seen.
    newest: Timestamp,
    /// Ids whose moments are looked at again.
    seen: BTreeMap<String, Timestamp>,
}

impl Window {
    fn begin(now: Timestamp) -> Self {
        Self { from: now, newest: now, seen: BTreeMap::new() }
    }

    /// From when on rows are looked at again.
    fn since(&self) -> Timestamp {
        self.from.max(self.newest.minus(OVERLAP))
    }

    /// Was it not seen before? It is now.
    fn is_new(&mut self, id: String, at: Timestamp) -> bool {
        self.newest = self.newest.max(at);
        self.seen.insert(id, at).is_none()
    }

    /// Forgets what is not looked at any more.
    fn tidy(&mut self) {
        let since = self.since();
        self.seen.retain(|_, at| *at >= since);
    }
}

/// Looks for news and writes it down; gives how many notices are new. What was there before the first look is no news.
///
/// # Errors
/// [`StoreError`]; looking again does what was left, and nothing twice.
pub async fn look_for_news(store: &Store) -> Result<u64, StoreError> {
    let damaged = |error: serde_json::Error| StoreError::Damaged(format!("checkpoint {CHECKPOINT}: {error}"));
    let kept = store.checkpoint(CHECKPOINT).await?;
    let before: Option<Told> = kept.map(|body| serde_json::from_slice(&body)).transpose().map_err(damaged)?;
    let (mut told, mut written) = match &before {
        Some(told) => (told.clone(), 0),
        None => (Told::begin(store).await?, 0),
    };
    if before.is_some() {
        written += told.look_at_claims(store).await?;
        written += told.look_at_decisions(store).await?;
        written += told.look_at_standings(store).await?;
        written += told.look_at_the_log(store).await?;
        written += told.look_at_the_board(store).await?;
    }
    if before.as_ref() != Some(&told) {
        // Last: until then all of it is done again after a crash.
        let body = serde_json::to_vec(&told).map_err(damaged)?;
        store.put_checkpoint(CHECKPOINT, told.log_size, &body).await?;
    }
    Ok(written)
}

async fn write(store: &Store, news: &[News]) -> Result<u64, StoreError> {
    let mut written = 0;
    for part in news.chunks(BATCH) {
        written += store.put_notices(part).await?;
    }
    metrics::counter!("agon_notices_total").increment(written);
    Ok(written)
}

impl Told {
    /// Where the first look begins.
    async fn begin(store: &Store) -> Result<Self, StoreError> {
        let now = clock::now();
        let newest = store.snapshot_heads(&BoardId::Overall.to_string(), None, 1).await?;
        let standings = store.standings().await?.into_iter();
        Ok(Self {
            log_size: store.log_size().await?,
            claims: Window::begin(now),
            decisions: Window::begin(now),
            standings: standings
                .filter(|(_, standing)| *standing != AccountStanding::Good)
                .map(|(voter, standing)| (voter.to_string(), standing))
                .collect(),
            standings_at: now,
            snapshot: newest.first().map_or(0, |head| head.number),
        })
    }

    async fn look_at_claims(&mut self, store: &Store) -> Result<u64, StoreError> {
        let (mut since, mut after, mut news) = (self.claims.since(), ClaimId::from_uuid(uuid::Uuid::nil()), Vec::new());
        loop {
            let page = store.ended_claims(since, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            (since, after) = (last.updated_at, last.id);
            for claim in &page {
                let (voter, at, points) = (claim.voter, claim.updated_at, claim.points);
                let notice = match claim.state {
                    State::Paid(_) => Notice::ClaimPaid { claim: claim.id, points, units: claim.units.get() },
                    State::Released(_) => Notice::ClaimReturned { claim: claim.id, points },
                    State::Queued { .. } | State::Open { .. } => continue,
                };
                if self.claims.is_new(claim.id.to_string(), at) {
                    news.push(News { voter, at, notice });
                }
            }
        }
        self.claims.tidy();
        write(store, &news).await
    }

    async fn look_at_decisions(&mut self, store: &Store) -> Result<u64, StoreError> {
        let mut news = Vec::new();
        for (decision, at) in store.done_decisions(self.decisions.since()).await? {
            let notice = match decision.action {
                ReviewAction::Clear => Notice::ReviewCleared { review: decision.id },
                ReviewAction::Uphold => Notice::ReviewUpheld { review: decision.id },
                ReviewAction::Appeal => continue,
            };
            if self.decisions.is_new(decision.id.to_string(), at) {
                news.push(News { voter: decision.voter, at, notice });
            }
        }
        self.decisions.tidy();
        write(store, &news).await
    }

    /// Held, and free again. Who is excluded is told of their votes; who is so no more, of the decision.
    async fn look_at_standings(&mut self, store: &Store) -> Result<u64, StoreError> {
        let (mut news, mut newest) = (Vec::new(), self.standings_at);
        for (voter, standing, at) in store.standings_since(newest.minus(OVERLAP)).await? {
            newest = newest.max(at);
            let name = voter.to_string();
            let before = self.standings.get(&name).copied().unwrap_or(AccountStanding::Good);
            if before == standing {
                continue;
            }
            if standing == AccountStanding::Good {
                self.standings.remove(&name);
            } else {
                self.standings.insert(name, standing);
            }
            let notice = match (before, standing) {
                (_, AccountStanding::Held) => Notice::PointsHeld,
                (AccountStanding::Held, AccountStanding::Good) => Notice::PointsReleased,
                _ => continue,
            };
            news.push(News { voter, at, notice });
        }
        self.standings_at = newest;
        write(store, &news).await
    }

    async fn look_at_the_log(&mut self, store: &Store) -> Result<u64, StoreError> {
        let (size, mut written) = (store.log_size().await?, 0);
        while self.log_size < size {
            let rows = store.corrections(self.log_size, size, PAGE).await?;
            let damaged = |index, error| StoreError::Damaged(format!("log entry {index}: {error}"));
            let entries: Result<Vec<Entry>, StoreError> =
                rows.iter().map(|row| encoding::decode(&row.entry).map_err(|e| damaged(row.index, e))).collect();
            let mut entries = entries?;
            // A transaction is told whole, or its votes would be counted wrong.
            let is_last = rows.len() < PAGE as usize;
            if !is_last {
                entries.truncate(whole(&entries));
            }
            written += write(store, &corrections(&entries)).await?;
            self.log_size = if is_last { size } else { entries.last().map_or(size, |entry| entry.index + 1) };
        }
        Ok(written)
    }

    async fn look_at_the_board(&mut self, store: &Store) -> Result<u64, StoreError> {
        let board = BoardId::Overall.to_string();
        let newest = store.snapshot_heads(&board, None, 1).await?.first().map_or(0, |head| head.number);
        let (first, mut written) = ((self.snapshot + 1).max((newest + 1).saturating_sub(SNAPSHOTS)).max(2), 0);
        for number in first..=newest {
            let read = async |number| -> Result<Option<FittedBoard>, StoreError> {
                Ok(store.snapshot(&board, number).await?.and_then(|body| FittedBoard::parse(&body)))
            };
            let heads = store.snapshot_heads(&board, Some(number + 1), 1).await?;
            let (Some(before), Some(after), Some(head)) = (read(number - 1).await?, read(number).await?, heads.first())
            else {
                continue;
            };
            let mut votes = Vec::new();
            for one in moved(&before, &after) {
                let people = store.preferred(one.model.as_str(), FAVOURED).await?;
                votes.push((one, people));
            }
            let told = favourites(&votes).into_iter().map(|(voter, moved)| {
                let (model, from, to) = (moved.model.clone(), moved.from, moved.to);
                News { voter, at: head.published_at, notice: Notice::ModelMoved { model, snapshot: number, from, to } }
            });
            written += write(store, &told.collect::<Vec<_>>()).await?;
        }
        self.snapshot = newest;
        Ok(written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_commit_late_are_found_and_none_twice() {
        let at = |seconds: i64| Timestamp::from_micros(seconds * 1_000_000);
        let mut window = Window::begin(at(100));
        assert_eq!(window.since(), at(100), "what was there before is no news");
        assert!(window.is_new("a".into(), at(200)));
        window.tidy();
        assert_eq!(window.since(), at(140));
        assert!(!window.is_new("a".into(), at(200)) && window.is_new("late".into(), at(150)));
        assert!(window.is_new("b".into(), at(400)));
        window.tidy();
        assert_eq!(window.seen.len(), 1, "what is not looked at again is forgotten");
    }
}
