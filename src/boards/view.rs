//! The bytes that readers get: made once per change, handed out without asking anybody.
//!
//! A node follows the news and keeps its own picture of the boards. From it each board is
//! written down, as JSON and as the rows that pages show, at most ten times a second. A reader
//! takes what is ready: the hot path neither serialises nor waits. While Redis is away readers
//! keep the last picture.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use bytes::Bytes;
use serde::Serialize;
use sha2::{Digest, Sha256};
use tokio::sync::{broadcast, watch};
use tokio_util::sync::CancellationToken;

use super::{LiveStore, News};
use crate::clock;
use crate::domain::model::{ModelSlug, ModelStatus, Origin};
use crate::domain::ranking::board::BoardId;
use crate::domain::ranking::live::{EloRule, LiveBoard, LiveBoards, Standing};
use crate::domain::time::Timestamp;
use crate::models::catalogue::Catalogue;

/// Readers see changes at most this often.
const EVERY: Duration = Duration::from_millis(100);
/// Under so many votes a model's place is provisional.
pub const PROVISIONAL_BELOW: u64 = 300;

/// One board, ready to be handed out.
#[derive(Debug)]
pub struct Page {
    /// Which.
    pub id: BoardId,
    /// Entity tag, with quotes.
    pub etag: String,
    /// The JSON of `GET /boards/{board}`.
    pub json: Bytes,
    /// The same, for pages.
    pub board: BoardJson,
}

/// A board as it is published (DESIGN.md, section 5).
#[derive(Clone, Debug, Serialize)]
pub struct BoardJson {
    /// Name in URLs.
    pub board: String,
    /// For people.
    pub title: String,
    /// `elo`: live numbers, which depend on the order of the votes.
    pub method: &'static str,
    /// Points per step and start, for whoever folds the log themselves.
    pub rule: String,
    /// When it was written down.
    pub as_of: Timestamp,
    /// Number of the published snapshot; none for live numbers.
    pub snapshot: Option<u64>,
    /// Entries of the log that are in it.
    pub log_size: u64,
    /// Entries on this board, and those of them that count.
    pub votes: Votes,
    /// Best first.
    pub rows: Vec<Row>,
}

/// Raw and counted votes.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Votes {
    /// All votes with a verdict.
    pub raw: u64,
    /// Those that count.
    pub counted: u64,
}

/// A model on a board.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Slug.
    pub model: ModelSlug,
    /// For people.
    pub name: String,
    /// Who made it.
    pub organization: String,
    /// Its licence.
    pub license: String,
    /// Live, replayed or demo.
    pub origin: Origin,
    /// May it be drawn?
    pub status: ModelStatus,
    /// Dollars per million tokens.
    pub price: Option<Price>,
    /// Place, from 1.
    pub rank: Rank,
    /// Rating; on a live board the live number.
    pub rating: f64,
    /// Interval; none on a live board.
    pub ci: Option<[f64; 2]>,
    /// The live number.
    pub elo: f64,
    /// Counted votes in its battles.
    pub votes: u64,
    /// Of these: better, worse, equally good, equally bad.
    pub wins: u64,
    #[expect(missing_docs, reason = "see wins")]
    pub losses: u64,
    #[expect(missing_docs, reason = "see wins")]
    pub ties: u64,
    #[expect(missing_docs, reason = "see wins")]
    pub both_bad: u64,
    /// Too few votes for its place to mean much.
    pub provisional: bool,
}

/// Input and output price, dollars per million tokens.
#[derive(Clone, Copy, Debug, Serialize)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct Price {
    pub input: f64,
    pub output: f64,
}

/// A place, as a range.
#[derive(Clone, Copy, Debug, Serialize)]
#[expect(missing_docs, reason = "named by the type's words")]
pub struct Rank {
    pub best: u32,
    pub worst: u32,
}

/// All boards, ready.
#[derive(Debug, Default)]
pub struct Pages {
    pages: BTreeMap<BoardId, Arc<Page>>,
    /// Size of the log that they show.
    pub log_size: u64,
}

impl Pages {
    /// A board, if there is one of that name.
    pub fn get(&self, id: BoardId) -> Option<&Arc<Page>> {
        self.pages.get(&id)
    }

    /// All boards, in order.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Page>> {
        self.pages.values()
    }
}

/// Hands out pages and tells when they change.
pub struct BoardViews {
    pages: ArcSwap<Pages>,
    changed: watch::Sender<u64>,
}

impl BoardViews {
    /// Empty boards, and a task that follows `copy` until `stop`.
    pub fn follow(
        copy: Arc<dyn LiveStore>,
        rule: EloRule,
        catalogue: Arc<Catalogue>,
        stop: CancellationToken,
    ) -> Arc<Self> {
        let empty = pages(&LiveBoards::new(rule), &catalogue, &Pages::default());
        let views = Arc::new(Self { pages: ArcSwap::from_pointee(empty), changed: watch::Sender::new(0) });
        tokio::spawn(follow(Arc::clone(&views), copy, rule, catalogue, stop));
        views
    }

    /// What is ready now.
    pub fn now(&self) -> Arc<Pages> {
        self.pages.load_full()
    }

    /// Wakes when pages change.
    pub fn watch(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }
}

async fn follow(
    views: Arc<BoardViews>,
    copy: Arc<dyn LiveStore>,
    rule: EloRule,
    catalogue: Arc<Catalogue>,
    stop: CancellationToken,
) {
    let mut news = copy.news();
    let mut boards = LiveBoards::new(rule);
    let mut whole = true;
    loop {
        if whole {
            match copy.load(&rule.name()).await {
                // Boards that are being rebuilt are not shown smaller than they were.
                Ok(Some(loaded)) if loaded.size >= boards.size => boards = loaded,
                Ok(_) => {}
                Err(error) => tracing::warn!(%error, "could not read the live boards; showing the last ones"),
            }
            whole = false;
        }
        if boards.size != views.now().log_size || views.now().pages.is_empty() {
            let next = pages(&boards, &catalogue, &views.now());
            views.pages.store(Arc::new(next));
            views.changed.send_replace(boards.size);
        }
        tokio::select! {
            () = stop.cancelled() => return,
            item = news.recv() => whole |= take(item, &mut boards),
            // News can be lost while nobody publishes: look again now and then.
            () = tokio::time::sleep(Duration::from_secs(5)) => whole = true,
        }
        tokio::time::sleep(EVERY).await;
        while let Ok(item) = news.try_recv() {
            whole |= take(Ok(item), &mut boards);
        }
    }
}

/// Takes one piece of news. `true`: everything has to be read again.
fn take(item: Result<News, broadcast::error::RecvError>, boards: &mut LiveBoards) -> bool {
    match item {
        Ok(News::Moved(step)) if step.to <= boards.size => false,
        Ok(News::Moved(step)) => !step.apply(boards),
        Ok(News::Replaced) | Err(_) => true,
    }
}

fn pages(boards: &LiveBoards, catalogue: &Catalogue, before: &Pages) -> Pages {
    let now = clock::now();
    let pages =
        boards.boards.iter().map(|(id, board)| (*id, page(*id, board, boards, catalogue, now, before))).collect();
    Pages { pages, log_size: boards.size }
}

fn page(
    id: BoardId,
    board: &LiveBoard,
    all: &LiveBoards,
    catalogue: &Catalogue,
    now: Timestamp,
    before: &Pages,
) -> Arc<Page> {
    let ranked = board.ranked();
    // Models that have not been voted on yet stand where every model begins.
    let waiting = catalogue
        .models()
        .filter(|m| m.row.status == ModelStatus::Active && !board.standings.contains_key(&m.row.slug));
    let start = Standing::new(all.rule.start);
    let mut everyone: Vec<_> =
        ranked.into_iter().map(|(slug, s)| (slug, *s)).chain(waiting.map(|m| (&m.row.slug, start))).collect();
    everyone.sort_by(|a, b| b.1.elo.total_cmp(&a.1.elo).then_with(|| a.0.cmp(b.0)));
    let rows = (1..).zip(everyone).map(|(place, (slug, standing))| row(place, slug, &standing, catalogue)).collect();
    let board = BoardJson {
        board: id.to_string(),
        title: id.title(),
        method: "elo",
        rule: all.rule.name(),
        as_of: now,
        snapshot: None,
        log_size: all.size,
        votes: Votes { raw: board.raw, counted: board.counted },
        rows,
    };
    // Moments differ at every writing; a board whose content did not change keeps its bytes.
    let same = BoardJson { as_of: Timestamp::from_micros(0), ..board.clone() };
    let digest = Sha256::digest(serde_json::to_vec(&same).unwrap_or_default());
    let etag = format!("\"{}\"", hex::encode(&digest[..12]));
    if let Some(old) = before.get(id).filter(|old| old.etag == etag) {
        return Arc::clone(old);
    }
    let json = serde_json::to_vec(&board).unwrap_or_default().into();
    Arc::new(Page { id, etag, json, board })
}

fn row(place: u32, slug: &ModelSlug, standing: &Standing, catalogue: &Catalogue) -> Row {
    let model = catalogue.get(slug).map(|m| &m.row);
    let dollars = |micro: i64| micro as f64 / 1e6;
    let price = model
        .and_then(|m| m.price_input.zip(m.price_output))
        .map(|(i, o)| Price { input: dollars(i), output: dollars(o) });
    Row {
        model: slug.clone(),
        name: model.map_or_else(|| slug.to_string(), |m| m.name.clone()),
        organization: model.map_or_else(String::new, |m| m.organization.clone()),
        license: model.map_or_else(String::new, |m| m.license.clone()),
        origin: model.map_or(Origin::Live, |m| m.origin),
        status: model.map_or(ModelStatus::Retired, |m| m.status),
        price,
        rank: Rank { best: place, worst: place },
        rating: standing.elo,
        ci: None,
        elo: standing.elo,
        votes: standing.votes(),
        wins: standing.wins,
        losses: standing.losses,
        ties: standing.ties,
        both_bad: standing.both_bad,
        provisional: standing.votes() < PROVISIONAL_BELOW,
    }
}
