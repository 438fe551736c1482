//! The bytes that readers get: made once per change, handed out without asking anybody.
//!
//! A node follows the news and keeps its own picture of the boards: the live numbers, and beside them the exact ratings
//! that the judging node kept in the store. From it each board is written down, as JSON and as the rows that pages
//! show, at most ten times a second. A reader takes what is ready: the hot path neither serialises nor waits. While
//! Redis is away readers keep the last picture.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;
use bytes::Bytes;
use sha2::{Digest, Sha256};
use tokio::sync::{broadcast, watch};
use tokio_util::sync::CancellationToken;

use super::reply::{BoardJson, FitProof, Price, Rank, Row, Size, StyleControl, StyleControlled, Votes};
use super::{LiveStore, News};
use crate::clock;
use crate::models::catalogue::{Catalogue, CatalogueHandle};
use agon_core::model::{ModelSlug, ModelStatus, Origin};
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_fit::{FittedBoard, FittedRow, Standings};
use agon_core::ranking::live::{EloRule, LiveBoard, LiveBoards, LiveRating};
use agon_core::time::Timestamp;
use agon_store::{Store, StoreError};

/// Readers see changes at most this often.
const EVERY: Duration = Duration::from_millis(100);

/// New snapshots are looked for this often.
const SNAPSHOT_LOOK: Duration = Duration::from_secs(2);

/// Under so many votes a model's place is provisional.
const PROVISIONAL_BELOW: u64 = 300;

/// One board, ready to be handed out.
#[derive(Debug)]
pub struct Page {
    /// The board that the page shows.
    pub id: BoardId,
    /// Entity tag of `json`, with quotes.
    pub etag: String,
    /// The JSON of `GET /boards/{board}`.
    pub json: Bytes,
    /// The same board for pages, before it became JSON.
    pub board: BoardJson,
    /// The fit behind the ratings; `None`: the board was never fitted.
    pub fitted: Option<Arc<FittedBoard>>,
}

/// All boards, ready.
#[derive(Debug, Default)]
pub struct Pages {
    pages: BTreeMap<BoardId, Arc<Page>>,
    /// Size of the log that the pages show.
    pub log_size: u64,
}

impl Pages {
    /// A board, if there is one of that name.
    pub fn get(&self, id: BoardId) -> Option<&Arc<Page>> {
        self.pages.get(&id)
    }

    /// The pages of all boards, in the order of [`BoardId`].
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
        store: Store,
        rule: EloRule,
        catalogue: Arc<CatalogueHandle>,
        stop: CancellationToken,
    ) -> Arc<Self> {
        let picture = Picture { live: LiveBoards::new(rule), exact: BTreeMap::new() };
        let empty = pages(&picture, &catalogue.now(), &Pages::default());
        let views = Arc::new(Self { pages: ArcSwap::from_pointee(empty), changed: watch::Sender::new(0) });
        tokio::spawn(follow(Arc::clone(&views), copy, store, picture, catalogue, stop));
        views
    }

    /// The pages of this moment.
    pub fn now(&self) -> Arc<Pages> {
        self.pages.load_full()
    }

    /// A receiver that wakes when pages change; its value counts the changes.
    pub fn watch(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }
}

/// What a node knows of the boards: live numbers and exact ratings.
struct Picture {
    live: LiveBoards,
    /// The newest fit of each board, with its newest snapshot's number.
    exact: BTreeMap<BoardId, Exact>,
}

struct Exact {
    fitted: Arc<FittedBoard>,
    published: Option<Published>,
}

/// The newest snapshot of a board, without its pairs.
struct Published {
    number: u64,
    standings: Standings,
}

async fn follow(
    views: Arc<BoardViews>,
    copy: Arc<dyn LiveStore>,
    store: Store,
    mut picture: Picture,
    catalogue: Arc<CatalogueHandle>,
    stop: CancellationToken,
) {
    let mut news = copy.news();
    let (mut whole, mut changed) = (true, true);
    let mut shown = catalogue.now();
    let (rule, mut looked) = (picture.live.rule.name(), None::<Instant>);
    loop {
        if whole {
            match copy.load(&rule).await {
                // Boards that are being rebuilt are not shown smaller than they were.
                Ok(Some(loaded)) if loaded.size >= picture.live.size => {
                    changed |= loaded != picture.live;
                    picture.live = loaded;
                }
                Ok(_) => {}
                Err(error) => tracing::warn!(%error, "could not read the live boards; showing the last ones"),
            }
            whole = false;
        }
        if changed && let Err(error) = picture.read_fits(&store).await {
            tracing::warn!(%error, "could not read the exact boards; showing the last ones");
        }
        if looked.is_none_or(|at| at.elapsed() >= SNAPSHOT_LOOK) {
            match picture.read_snapshots(&store).await {
                Ok(new) => changed |= new,
                Err(error) => tracing::warn!(%error, "could not read the snapshots; showing the last ones"),
            }
            looked = Some(Instant::now());
        }
        // A catalogue that was swapped names models anew.
        let catalogue = catalogue.now();
        changed |= !Arc::ptr_eq(&shown, &catalogue);
        shown = catalogue;
        if changed {
            let next = pages(&picture, &shown, &views.now());
            views.pages.store(Arc::new(next));
            views.changed.send_modify(|version| *version += 1);
            changed = false;
        }
        let mut take = |item| match take(item, &mut picture.live) {
            Heard::Nothing => {}
            Heard::Step => changed = true,
            Heard::ReadAgain => whole = true,
        };
        tokio::select! {
            () = stop.cancelled() => return,
            item = news.recv() => take(item),
            // News can be lost while nobody publishes: look again now and then.
            () = tokio::time::sleep(Duration::from_secs(5)) => take(Ok(News::Replaced)),
        }
        tokio::select! {
            // The store closes after the jobs: nothing is read from it then.
            () = stop.cancelled() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
        while let Ok(item) = news.try_recv() {
            take(Ok(item));
        }
    }
}

impl Picture {
    /// Reads the snapshots that are new; says whether there were any.
    async fn read_snapshots(&mut self, store: &Store) -> Result<bool, StoreError> {
        let mut changed = false;
        for (name, number) in store.newest_snapshots().await? {
            let Some(exact) = name.parse().ok().and_then(|id| self.exact.get_mut(&id)) else { continue };
            if exact.published.as_ref().is_some_and(|published| published.number == number) {
                continue;
            }
            let standings = store.snapshot(&name, number).await?.and_then(|body| Standings::parse(&body));
            exact.published = standings.map(|standings| Published { number, standings });
            changed = true;
        }
        Ok(changed)
    }

    /// Reads the fits that live numbers were put on since they were last read.
    async fn read_fits(&mut self, store: &Store) -> Result<(), StoreError> {
        for (&id, board) in &self.live.boards {
            let known = self.exact.get(&id).map_or(0, |exact| exact.fitted.log_size);
            if board.reset_at <= known {
                continue;
            }
            let name = id.to_string();
            if let Some(fitted) = store.fit(&name).await?.and_then(|row| FittedBoard::parse(&row.body)) {
                let published = self.exact.remove(&id).and_then(|exact| exact.published);
                self.exact.insert(id, Exact { fitted: Arc::new(fitted), published });
            }
        }
        Ok(())
    }
}

enum Heard {
    Nothing,
    /// The boards took a step.
    Step,
    /// A step was missed: everything has to be read again.
    ReadAgain,
}

/// Takes one piece of news into `boards`.
fn take(item: Result<News, broadcast::error::RecvError>, boards: &mut LiveBoards) -> Heard {
    match item {
        // Taken already, or nothing but a sign of life.
        Ok(News::Moved(step)) if step.to < boards.size || step.boards.is_empty() && step.to == boards.size => {
            Heard::Nothing
        }
        Ok(News::Moved(step)) if step.from < step.to && step.to == boards.size => Heard::Nothing,
        Ok(News::Moved(step)) if step.apply(boards) => Heard::Step,
        Ok(News::Moved(_) | News::Replaced) | Err(_) => Heard::ReadAgain,
    }
}

fn pages(picture: &Picture, catalogue: &Catalogue, before: &Pages) -> Pages {
    let now = clock::now();
    let page = |id: BoardId, board| {
        let exact = picture.exact.get(&id);
        (id, page(id, board, exact, &picture.live, catalogue, now, before))
    };
    let pages = picture.live.boards.iter().map(|(id, board)| page(*id, board)).collect();
    Pages { pages, log_size: picture.live.size }
}

fn page(
    id: BoardId,
    board: &LiveBoard,
    exact: Option<&Exact>,
    all: &LiveBoards,
    catalogue: &Catalogue,
    now: Timestamp,
    before: &Pages,
) -> Arc<Page> {
    // Models that have not been voted on yet stand where every model begins.
    let waiting = catalogue
        .models()
        .filter(|m| m.row.status == ModelStatus::Active && !board.standings.contains_key(&m.row.slug))
        .map(|m| (&m.row.slug, LiveRating::new(&all.rule)));
    let fitted: BTreeMap<&ModelSlug, &FittedRow> =
        exact.iter().flat_map(|e| &e.fitted.rows).map(|row| (&row.model, row)).collect();
    let standings = exact.and_then(|e| e.published.as_ref()).into_iter().flat_map(|p| &p.standings.rows);
    let controlled: BTreeMap<&ModelSlug, StyleControlled> =
        standings.filter_map(|row| Some((&row.model, row.style_controlled?.into()))).collect();
    let voted = board.standings.iter().map(|(slug, standing)| (slug, *standing));
    let mut rows: Vec<Row> = voted
        .chain(waiting)
        .map(|(slug, standing)| {
            let mut row = row(slug, &standing, fitted.get(slug).copied(), catalogue);
            row.style_controlled = controlled.get(slug).copied();
            row
        })
        .collect();
    rows.sort_by(best_first);
    let published = exact.and_then(|e| e.published.as_ref());
    let board = BoardJson {
        board: id.to_string(),
        title: id.title(),
        method: "bradley-terry",
        intervals: "sandwich",
        basket: exact.map_or_else(Vec::new, |e| e.fitted.basket.clone()),
        elo_rule: all.rule.name(),
        fitted_at: exact.map_or(0, |e| e.fitted.log_size),
        fits: exact.map_or_else(Vec::new, |e| e.fitted.fits.iter().copied().map(FitProof::from).collect()),
        as_of: now,
        snapshot: published.map(|p| p.number),
        style_control: published.and_then(|published| StyleControl::of(&published.standings)),
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
    Arc::new(Page { id, etag, json, board, fitted: exact.map(|e| Arc::clone(&e.fitted)) })
}

/// Rated models of the largest component by rating; then the others by their live number.
fn best_first(a: &Row, b: &Row) -> std::cmp::Ordering {
    let rated = |row: &Row| row.rating.filter(|_| row.component == Some(0)).unwrap_or(f64::NEG_INFINITY);
    rated(b).total_cmp(&rated(a)).then(b.elo.total_cmp(&a.elo)).then_with(|| a.model.cmp(&b.model))
}

fn row(slug: &ModelSlug, standing: &LiveRating, fitted: Option<&FittedRow>, catalogue: &Catalogue) -> Row {
    let entry = catalogue.get(slug);
    let model = entry.map(|m| &m.row);
    let votes = standing.votes();
    let ties = standing.ties + standing.both_bad;
    let component = fitted.and_then(|f| f.component);
    Row {
        model: slug.clone(),
        name: model.map_or_else(|| slug.to_string(), |m| m.name.clone()),
        organization: model.map_or_else(String::new, |m| m.organization.clone()),
        license: model.map_or_else(String::new, |m| m.license.clone()),
        origin: model.map_or(Origin::Live, |m| m.origin),
        status: model.map_or(ModelStatus::Retired, |m| m.status),
        price: model.and_then(Price::of),
        size: entry.and_then(|m| m.size).map(Size::from),
        rank: fitted.and_then(|f| f.rank).map(Rank::from),
        rating: fitted.and_then(|f| f.rating),
        ci: fitted.and_then(|f| f.ci),
        p_best: fitted.and_then(|f| f.p_best),
        votes_to_flip: fitted.and_then(|f| f.votes_to_flip),
        component,
        style_controlled: None,
        elo: standing.elo,
        votes,
        wins: standing.wins,
        losses: standing.losses,
        ties,
        both_bad: standing.both_bad,
        win_rate: (votes > 0).then(|| (standing.wins as f64 + 0.5 * ties as f64) / votes as f64),
        provisional: votes < PROVISIONAL_BELOW || component != Some(0),
    }
}
