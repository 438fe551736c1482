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
use serde::Serialize;
use sha2::{Digest, Sha256};
use tokio::sync::{broadcast, watch};
use tokio_util::sync::CancellationToken;
use utoipa::ToSchema;

use super::{LiveStore, News};
use crate::clock;
use crate::models::catalogue::{Catalogue, CatalogueHandle};
use agon_core::model::{ModelSlug, ModelStatus, Origin};
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_fit::{self, FittedBoard, FittedRow, Standings};
use agon_core::ranking::live::{EloRule, LiveBoard, LiveBoards, LiveRating};
use agon_core::time::Timestamp;
use agon_store::{ModelRow, Store, StoreError};

/// Readers see changes at most this often.
const EVERY: Duration = Duration::from_millis(100);
/// New snapshots are looked for this often.
const SNAPSHOT_LOOK: Duration = Duration::from_secs(2);
/// Under so many votes a model's place is provisional.
pub const PROVISIONAL_BELOW: u64 = 300;

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

/// A board as it is published.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Board, example = json!({"board": "overall", "title": "Overall", "method": "bradley-terry", "intervals": "sandwich", "basket": [],
    "elo_rule": "elo/2 k=4 start=1000", "fitted_at": 180,
    "fits": [{"models": 5, "votes": 180, "gradient": 1.6729165292315178e-17, "lambda2": 3.603846161152135, "iterations": 4}],
    "as_of": "2026-11-26T08:51:35.042691Z", "snapshot": 11, "style_control": null, "log_size": 265, "votes": {"raw": 265, "counted": 265},
    "rows": [{"model": "demo-outliner", "name": "Demo Outliner", "organization": "Agon demo", "license": "Apache-2.0", "origin": "demo",
        "status": "active", "price": null, "rank": {"best": 1, "worst": 5}, "rating": 1033.4116768192343,
        "ci": [953.6095814474775, 1113.2137721909912], "p_best": 0.38625, "votes_to_flip": null, "component": 0, "style_controlled": null,
        "elo": 1026.8462475538665, "votes": 114, "wins": 46, "losses": 35, "ties": 33, "both_bad": 17, "win_rate": 0.5482456140350878,
        "provisional": true}]}))]
pub struct BoardJson {
    /// Its name in URLs.
    pub board: String,
    /// Its name for people.
    pub title: String,
    /// `bradley-terry`: what `rating` is; `elo` is a live number and says so.
    pub method: &'static str,
    /// How intervals were made: `sandwich`; `clustered` by voter on snapshots.
    pub intervals: &'static str,
    /// Models whose mean rating is 1000; empty: all rated ones.
    #[schema(value_type = Vec<String>)]
    pub basket: Vec<ModelSlug>,
    /// Points per step and start of the live numbers.
    pub elo_rule: String,
    /// Entries of the log that the ratings were fitted from; the live numbers hold `log_size`.
    pub fitted_at: u64,
    /// Proof of the fit, one per component of the board, largest first.
    pub fits: Vec<FitProof>,
    /// When it was written down.
    #[schema(value_type = String, format = DateTime)]
    pub as_of: Timestamp,
    /// Number of the newest published snapshot, if there is one.
    #[schema(required)]
    pub snapshot: Option<u64>,
    /// What side and style are worth, as of that snapshot.
    #[schema(required)]
    pub style_control: Option<StyleControl>,
    /// Entries of the log that are in it.
    pub log_size: u64,
    /// Entries on this board, and those of them that count.
    pub votes: Votes,
    /// Models, best rating first, then those without one.
    pub rows: Vec<Row>,
}

/// Proof of a component's fit.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct FitProof {
    /// Models in the component.
    pub models: u32,
    /// Votes in the component.
    pub votes: u64,
    /// Largest element of the gradient, per vote.
    pub gradient: f64,
    /// Second smallest eigenvalue of the information.
    pub lambda2: f64,
    /// Steps of Newton's method that the fit took.
    pub iterations: u32,
}

impl From<board_fit::Proof> for FitProof {
    fn from(proof: board_fit::Proof) -> Self {
        let board_fit::Proof { models, votes, gradient, lambda2, iterations } = proof;
        Self { models, votes, gradient, lambda2, iterations }
    }
}

/// What was held constant for `style_controlled`.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StyleControl {
    /// Entries of the log that it was computed from.
    pub log_size: u64,
    /// Effects of side and features, in log-odds.
    pub effects: Vec<StyleEffect>,
}

impl StyleControl {
    fn of(published: &Published) -> Option<Self> {
        let Standings { log_size, effects, .. } = &published.standings;
        let effects: Vec<_> = effects.iter().cloned().map(StyleEffect::from).collect();
        (!effects.is_empty()).then_some(Self { log_size: *log_size, effects })
    }
}

/// What the side, or a feature of style, is worth.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StyleEffect {
    /// `side` (for the left), `tokens`, `headings`, `bold` or `lists`.
    pub name: String,
    /// Log-odds; of a feature: per standard deviation of its difference.
    pub value: f64,
    /// Its standard error.
    #[schema(required)]
    pub se: Option<f64>,
}

impl From<board_fit::StyleEffect> for StyleEffect {
    fn from(effect: board_fit::StyleEffect) -> Self {
        let board_fit::StyleEffect { name, value, se } = effect;
        Self { name, value, se }
    }
}

/// Raw and counted votes.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Votes {
    /// Votes with a verdict, excluded and retracted ones too.
    pub raw: u64,
    /// Votes that count now.
    pub counted: u64,
}

/// A model on a board.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = BoardRow)]
pub struct Row {
    /// Its name in the API.
    #[schema(value_type = String)]
    pub model: ModelSlug,
    /// Its name for people.
    pub name: String,
    /// The organization that made the model.
    pub organization: String,
    /// The model's licence, as its maker names it.
    pub license: String,
    /// `live`, `replay` or `demo`.
    #[schema(value_type = String)]
    pub origin: Origin,
    /// `active`, `draining` or `retired`: only active models are drawn into new battles.
    #[schema(value_type = String)]
    pub status: ModelStatus,
    /// Dollars per million tokens.
    #[schema(required)]
    pub price: Option<Price>,
    /// Places that the data allow; none without a rating.
    #[schema(required)]
    pub rank: Option<Rank>,
    /// Exact rating; none for a model that only won, only lost, or has no link to the others.
    #[schema(required)]
    pub rating: Option<f64>,
    /// Lower and upper end of the 95 % interval.
    #[schema(required)]
    pub ci: Option<[f64; 2]>,
    /// Probability of being the best, 0 to 1.
    #[schema(required)]
    pub p_best: Option<f64>,
    /// Votes for it over its upper neighbour that would make them swap.
    #[schema(required)]
    pub votes_to_flip: Option<u64>,
    /// Its component, from 0, the largest: ratings of different components can't be compared.
    #[schema(required)]
    pub component: Option<u32>,
    /// With side and style held constant, as of the newest snapshot.
    #[schema(required)]
    pub style_controlled: Option<StyleControlled>,
    /// The live number: the exact rating, moved by the votes since.
    pub elo: f64,
    /// Counted votes in the model's battles.
    pub votes: u64,
    /// Counted votes for the model.
    pub wins: u64,
    /// Counted votes for its rival.
    pub losses: u64,
    /// For neither, both-bad ones too: `wins + losses + ties == votes`.
    pub ties: u64,
    /// Of the ties, those that called both bad.
    pub both_bad: u64,
    /// Share of a win per vote, ties as halves, 0 to 1.
    #[schema(required)]
    pub win_rate: Option<f64>,
    /// Too few votes, or no rating, for its place to mean much.
    pub provisional: bool,
}

/// A place, as a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Rank {
    /// The best place that the data allow, from 1.
    pub best: u32,
    /// The worst place that the data allow.
    pub worst: u32,
}

impl From<[u32; 2]> for Rank {
    fn from([best, worst]: [u32; 2]) -> Self {
        Self { best, worst }
    }
}

impl From<Rank> for [u32; 2] {
    fn from(Rank { best, worst }: Rank) -> Self {
        [best, worst]
    }
}

/// A place with side and style held constant.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct StyleControlled {
    /// The rating with side and style held constant, in points.
    pub rating: f64,
    /// Lower and upper end of the 95 % interval.
    #[schema(required)]
    pub ci: Option<[f64; 2]>,
    /// Best and worst place that the data allow, from 1.
    pub rank: [u32; 2],
}

impl From<board_fit::StyleControlled> for StyleControlled {
    fn from(place: board_fit::StyleControlled) -> Self {
        let board_fit::StyleControlled { rating, ci, rank } = place;
        Self { rating, ci, rank }
    }
}

/// Input and output price, dollars per million tokens.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Price {
    /// For what the model reads.
    pub input: f64,
    /// For what it writes.
    pub output: f64,
}

impl Price {
    /// Of a model, if both are known.
    pub fn of(model: &ModelRow) -> Option<Self> {
        let dollars = |micro: i64| micro as f64 / 1e6;
        let (input, output) = model.price_input.zip(model.price_output)?;
        Some(Self { input: dollars(input), output: dollars(output) })
    }
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
        tokio::time::sleep(EVERY).await;
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
        style_control: published.and_then(StyleControl::of),
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
    let model = catalogue.get(slug).map(|m| &m.row);
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
