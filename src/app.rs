//! The service put together: started in order, stopped in the reverse of it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::{App as WebApp, HttpServer, web};
use secrecy::ExposeSecret;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::boards::LiveStore;
use crate::boards::memory::MemoryBoards;
use crate::boards::redis::{RedisBoards, connect};
use crate::boards::view::BoardViews;
use crate::cards::Cards;
use crate::chain::payer::Payer;
use crate::clock;
use crate::config::Config;
use crate::data_folder::{DataFolder, most_connections, raise_open_files};
use crate::error::causes;
use crate::flow::ranking::plots::Drawings;
use crate::flow::ranking::recent::RecentVotes;
use crate::http::api::ops::Readiness;
use crate::http::limits::Limits;
use crate::http::{App, Wakeups, pass, routes};
use crate::models::catalogue::{Catalogue, CatalogueHandle};
use crate::outbound::PublicClient;
use crate::peers::PeerSignals;
use crate::secrets::at_rest::AtRestKey;
use crate::secrets::push_key::PushKey;
use crate::secrets::receipt::Receipts;
use crate::secrets::session::Sessions;
use crate::secrets::session_generations::SessionGenerations;
use crate::secrets::share_link::ShareLinks;
use crate::signup_challenge::SignupChallenge;
use crate::streaming::Streams;
use crate::telemetry;
use crate::worker::account::notices::WriteNotices;
use crate::worker::account::pushes::SendPushes;
use crate::worker::claims::{Done, SettleWorker};
use crate::worker::lease;
use crate::worker::points;
use crate::worker::vendors::exports::{WriteExports, delete_files};
use crate::worker::vendors::models::{Follow, Slots, Tests};
use crate::worker::vendors::projection::ProjectPreferences;
use crate::worker::vendors::webhooks::DeliverWebhooks;
use crate::worker::vote::intake::{Intake, Parts};
use crate::worker::vote::judge::Judge;
use agon_core::model::Origin;
use agon_store::{ModelRow, Store};

/// A service that runs.
pub struct Service {
    /// The address at which the service listens.
    pub addr: SocketAddr,
    /// Engines that the service runs on, in words for people.
    pub runs_on: String,
    server: JoinHandle<std::io::Result<()>>,
    handle: ServerHandle,
    streams: Streams,
    intake: JoinHandle<()>,
    judge: JoinHandle<()>,
    tasks: Tasks,
    /// Closed when all of it has ended.
    store: Store,
    /// Stops streams; the jobs are stopped after it.
    stop: CancellationToken,
    stop_jobs: CancellationToken,
    /// Nobody else's while the service runs.
    _folder: DataFolder,
}

/// Open streams are closed at once; requests get this long to end.
const DRAIN_SECONDS: u64 = 5;

impl Service {
    /// Starts everything; listens when it returns.
    ///
    /// # Errors
    /// What is missing or wrong, in one line.
    pub async fn start(config: Config) -> Result<Self, String> {
        let metrics = telemetry::start_metrics()?;
        let data_dir = &config.data_dir;
        let has_own_state = config.database_url.expose_secret().is_empty();
        let folder = DataFolder::open(data_dir, has_own_state).await?;
        raise_open_files();
        let catalogue = Catalogue::load(&config.models, config.sampling_rule()).map_err(|e| e.to_string())?;
        for model in catalogue.models() {
            if let Some(variable) = &model.missing_key {
                tracing::warn!(model = %model.row.slug, variable, "the variable with this model's key is not set");
            }
        }
        let sessions = Sessions::load(&config.accounts, data_dir)?;
        let receipts = Arc::new(Receipts::load(&config.accounts.receipt_key_env, data_dir)?);
        let share_links = ShareLinks::load(&config.accounts.receipt_key_env, data_dir)?;
        let store = open_store(&config).await?;
        let rows: Vec<ModelRow> = catalogue.models().map(|m| m.row.clone()).collect();
        store.sync_models(&rows, clock::now()).await.map_err(|e| causes(&e))?;
        let arena = store.arena_id(clock::uuid()).await.map_err(|e| causes(&e))?;

        let runs_on = runs_on(&config, &store, &catalogue);
        let catalogue = Arc::new(CatalogueHandle::new(catalogue));
        let public_client =
            PublicClient::new(config.vendors.private_addresses).map_err(|e| format!("TLS can't be set up: {e}"))?;
        let at_rest = Arc::new(AtRestKey::load(&config.vendors.seal_key_env, data_dir)?);
        let (brought, key, http) = (Arc::clone(&catalogue), Arc::clone(&at_rest), public_client.clone());
        let mut follow = Follow { store: store.clone(), at_rest: key, http, catalogue: brought, seen: None, set: None };
        // Models that vendors brought are there from the first request on.
        follow.look().await.map_err(|e| causes(&e))?;

        let (stop, stop_jobs) = (CancellationToken::new(), CancellationToken::new());
        let rule = config.elo_rule();
        let streams =
            Streams::new(store.clone(), Arc::clone(&catalogue), battle_settings(&config), config.rules(), stop.clone());
        let redis_url = config.redis_url.expose_secret();
        let (boards, peers, shared): (Arc<dyn LiveStore>, _, _) = if redis_url.is_empty() {
            (Arc::new(MemoryBoards::new()), PeerSignals::none(), None)
        } else {
            // The URL may hold a password: errors name the setting only.
            let client = redis::Client::open(redis_url).map_err(|_| "setting redis_url: not a Redis URL".to_owned())?;
            let cannot = |e: &dyn std::error::Error| format!("setting redis_url: can't reach Redis: {}", causes(e));
            let boards =
                RedisBoards::connect(client.clone(), arena, rule, stop_jobs.clone()).await.map_err(|e| cannot(&e))?;
            let connection = connect(&client, Duration::from_millis(500)).await.map_err(|e| cannot(&e))?;
            let peers = PeerSignals::redis(connection.clone(), client, arena, streams.clone(), stop.clone());
            (Arc::new(boards), peers, Some((connection, arena)))
        };
        let views =
            BoardViews::follow(Arc::clone(&boards), store.clone(), rule, Arc::clone(&catalogue), stop_jobs.clone());
        let wakeup = Arc::new(Notify::new());
        let parts = Parts {
            store: store.clone(),
            catalogue: Arc::clone(&catalogue),
            receipts: Arc::clone(&receipts),
            judge: Arc::clone(&wakeup),
        };
        let (intake, intake_task) = Intake::start(parts, config.votes.queue, config.votes.batch);
        let judge = Judge {
            store: store.clone(),
            boards: Arc::clone(&boards),
            elo: rule,
            ranking: config.ranking_rule(),
            refit: Duration::from_millis(config.ranking.refit_ms),
            publish: Duration::from_secs(config.ranking.snapshot_seconds),
            rules: config.rules(),
            points: config.points_policy(),
            batch: config.judging.batch,
            lease: Duration::from_millis(config.judging.lease_ms),
            step_aside: Duration::from_millis(config.judging.step_aside_ms),
            wakeup: Arc::clone(&wakeup),
            work: None,
        };
        let judge = tokio::spawn(lease::run(judge, store.clone(), wakeup, stop_jobs.clone()));
        let wakeups = Wakeups::default();
        let (payer, mut tasks) = start_chain(&config, &store, &wakeups.settle, &stop_jobs)?;
        let webhooks = DeliverWebhooks { store: store.clone(), http: public_client.clone() };
        let exports = WriteExports {
            store: store.clone(),
            data_dir: config.data_dir.clone(),
            rows_per_day: config.vendors.rows_per_day,
        };
        tasks.push(tokio::spawn(delete_files(store.clone(), config.data_dir.clone(), stop_jobs.clone())));
        let never = Arc::new(Notify::new());
        tasks.push(tokio::spawn(lease::run(
            ProjectPreferences::new(store.clone()),
            store.clone(),
            Arc::clone(&never),
            stop_jobs.clone(),
        )));
        tasks.push(tokio::spawn(lease::run(exports, store.clone(), Arc::clone(&wakeups.exports), stop_jobs.clone())));
        tasks.push(tokio::spawn(lease::run(webhooks, store.clone(), Arc::clone(&wakeups.webhooks), stop_jobs.clone())));
        let tests = Tests {
            store: store.clone(),
            at_rest: Arc::clone(&at_rest),
            http: public_client.clone(),
            catalogue: Arc::clone(&catalogue),
            patience: config.patience(),
        };
        let slots = Slots { store: store.clone(), looked: None };
        tasks.push(tokio::spawn(lease::run(tests, store.clone(), Arc::clone(&wakeups.models), stop_jobs.clone())));
        tasks.push(tokio::spawn(lease::run(slots, store.clone(), never, stop_jobs.clone())));
        tasks.push(tokio::spawn(follow.run(stop_jobs.clone())));
        let push_key = start_notices(&config, &store, &public_client, &catalogue, &stop_jobs, &mut tasks)?;
        let every = Duration::from_secs(config.points.audit_seconds);
        tasks.push(tokio::spawn(points::run(store.clone(), every, stop_jobs.clone())));
        let generations = Arc::new(SessionGenerations::new(store.clone()));
        tasks.push(tokio::spawn(Arc::clone(&generations).follow(stop_jobs.clone())));
        let site = config.site().map_err(|e| e.to_string())?;
        if config.public_url.is_empty() && !config.bind.ip().is_loopback() {
            tracing::warn!("public_url is not set: requests for another host than localhost are refused");
        }
        let (bind, workers) = (config.bind, config.workers);
        let cards = Arc::new(Cards::open(&config.cards.fonts)?);
        let app = web::Data::new(App {
            cards,
            recent_votes: RecentVotes::default(),
            drawings: Drawings::default(),
            payer,
            wakeups,
            public_client,
            at_rest,
            push_key,
            signup_challenge: SignupChallenge::new(config.door.clone()),
            limits: Arc::new(Limits::new(&config.limits, shared)),
            config,
            store,
            boards,
            views,
            catalogue,
            streams: streams.clone(),
            peers,
            intake,
            sessions,
            generations,
            site,
            readiness: Readiness::default(),
            receipts,
            share_links,
            metrics,
            stop: stop.clone(),
        });
        tokio::spawn(tidy_limits(app.clone(), stop.clone()));
        let store = app.store.clone();
        let (server, addr) = listen(app, bind, workers)?;
        let handle = server.handle();
        let server = tokio::spawn(server);
        Ok(Self {
            addr,
            runs_on,
            server,
            handle,
            streams,
            intake: intake_task,
            judge,
            tasks,
            store,
            stop,
            stop_jobs,
            _folder: folder,
        })
    }

    /// Runs until `signal`, then stops: no new requests, streams closed, answers stored, votes
    /// committed and judged, lease given back.
    ///
    /// # Errors
    /// When the server itself fails.
    pub async fn run_until(self, signal: impl Future<Output = ()>) -> std::io::Result<()> {
        signal.await;
        tracing::info!("stopping");
        self.stop.cancel();
        let graceful = self.handle.stop(true);
        let ended = async {
            graceful.await;
            self.streams.finish().await;
            let served = self.server.await;
            // The server held the last way in; with it gone the intake ends when it is empty.
            let _ = self.intake.await;
            self.stop_jobs.cancel();
            let _ = self.judge.await;
            for task in self.tasks {
                let _ = task.await;
            }
            if let Err(error) = self.store.close().await {
                tracing::warn!(error = causes(&error), "the store was not closed");
            }
            served
        };
        match tokio::time::timeout(Duration::from_secs(DRAIN_SECONDS + 4), ended).await {
            Ok(Ok(served)) => served,
            Ok(Err(panicked)) => Err(std::io::Error::other(panicked)),
            Err(_) => {
                tracing::warn!("not everything ended in time; what was accepted is stored");
                Ok(())
            }
        }
    }
}

/// How battles are written; without limits nobody's share of the places is looked at.
fn battle_settings(config: &Config) -> crate::config::Battle {
    let mut battle = config.battle.clone();
    if !config.limits.enabled {
        (battle.generating_per_account, battle.generating_share) = (usize::MAX, 1.0);
    }
    battle
}

/// What is waited for at the end.
type Tasks = Vec<JoinHandle<()>>;

/// Starts what pays claims: the local chain where no node is named, and the settling worker.
/// `None`: points stay points.
fn start_chain(
    config: &Config,
    store: &Store,
    wakeup: &Arc<Notify>,
    stop: &CancellationToken,
) -> Result<(Option<Arc<Payer>>, Tasks), String> {
    let chain = &config.chain;
    if !chain.enabled {
        return Ok((None, Vec::new()));
    }
    let mut tasks = Vec::new();
    let mut nodes = Payer::nodes(config);
    if nodes.is_empty() {
        if !config.database_url.expose_secret().is_empty() {
            tracing::warn!("with PostgreSQL chain.rpc_urls must name a node; until then points stay points");
            return Ok((None, tasks));
        }
        match local_chain(config, stop) {
            Ok((url, task)) => {
                nodes.push(url);
                tasks.push(task);
            }
            // Trouble with the chain stops no vote: points wait.
            Err(error) => {
                metrics::gauge!("agon_chain_up").set(0.0);
                tracing::error!(error, "the local chain can't be started; points wait until it can");
                return Ok((None, tasks));
            }
        }
    }
    let payer = Payer::open(config, nodes)?;
    let worker = SettleWorker {
        store: store.clone(),
        payer: Arc::clone(&payer),
        terms: config.terms(),
        pause: Duration::from_millis(chain.round_ms.max(10)),
        supply: chain.supply,
        keep_markers: Duration::from_secs(u64::from(chain.marker_days) * 24 * 3_600),
        low_payouts: chain.low_payouts,
        done: Done::default(),
    };
    tasks.insert(0, tokio::spawn(lease::run(worker, store.clone(), Arc::clone(wakeup), stop.clone())));
    Ok((Some(payer), tasks))
}

/// Starts what tells people of news. Gives the key by which push services know us; `None`: no browser is told.
fn start_notices(
    config: &Config,
    store: &Store,
    http: &PublicClient,
    catalogue: &Arc<CatalogueHandle>,
    stop: &CancellationToken,
    tasks: &mut Tasks,
) -> Result<Option<Arc<PushKey>>, String> {
    let never = Arc::new(Notify::new());
    let notices = WriteNotices { store: store.clone() };
    tasks.push(tokio::spawn(lease::run(notices, store.clone(), Arc::clone(&never), stop.clone())));
    if !config.push.enabled {
        return Ok(None);
    }
    let key = Arc::new(PushKey::load(&config.push.key_env, &config.data_dir, config.push_contact())?);
    let (http, catalogue) = (http.clone(), Arc::clone(catalogue));
    let pushes = SendPushes { store: store.clone(), http, key: Arc::clone(&key), catalogue };
    tasks.push(tokio::spawn(lease::run(pushes, store.clone(), never, stop.clone())));
    Ok(Some(key))
}

#[cfg(feature = "local-chain")]
fn local_chain(config: &Config, stop: &CancellationToken) -> Result<(String, JoinHandle<()>), String> {
    let chain = &config.chain;
    let path = config.data_dir.join("chain.jsonl");
    // The worker's last words need its node: it stops after.
    let (told, stop) = (stop.clone(), CancellationToken::new());
    let node = agon_localnet::Node::start(Some(&path), chain.local_bind, chain.slot_ms, stop)?;
    let url = node.url();
    let task = tokio::spawn(async move {
        told.cancelled().await;
        node.finish().await;
    });
    Ok((url, task))
}

#[cfg(not(feature = "local-chain"))]
fn local_chain(_: &Config, _: &CancellationToken) -> Result<(String, JoinHandle<()>), String> {
    Err("this program was built without a chain of its own: set chain.rpc_urls, or chain.enabled = false".into())
}

/// Opens the store that the settings name.
///
/// # Errors
/// A line that names the setting.
pub async fn open_store(config: &Config) -> Result<Store, String> {
    let url = config.database_url.expose_secret();
    if url.is_empty() {
        let path = config.data_dir.join("agon.db");
        return Store::open_sqlite(&path).await.map_err(|e| format!("{}: {}", path.display(), causes(&e)));
    }
    if !(url.starts_with("postgres://") || url.starts_with("postgresql://")) {
        return Err("setting database_url: expected postgres://user:password@host/database".into());
    }
    Store::connect_postgres(url, config.database_connections, Duration::from_secs(4))
        .await
        .map_err(|e| format!("setting database_url: can't use PostgreSQL: {}", causes(&e)))
}

fn runs_on(config: &Config, store: &Store, catalogue: &Catalogue) -> String {
    let boards = if config.redis_url.expose_secret().is_empty() { "in-process boards" } else { "Redis boards" };
    let count = |origin| catalogue.models().filter(|m| m.row.origin == origin).count();
    let models: Vec<String> = [(Origin::Live, "live"), (Origin::Replay, "recorded"), (Origin::Demo, "demo")]
        .into_iter()
        .filter(|(origin, _)| count(*origin) > 0)
        .map(|(origin, word)| format!("{} {word} models", count(origin)))
        .collect();
    format!("{}, {boards}, {}", store.engine(), models.join(", "))
}

fn listen(
    app: web::Data<App>,
    bind: SocketAddr,
    workers: usize,
) -> Result<(actix_web::dev::Server, SocketAddr), String> {
    let server = HttpServer::new(move || {
        WebApp::new()
            .app_data(app.clone())
            .app_data(web::FormConfig::default().limit(app.config.limits.max_body_bytes))
            .app_data(web::QueryConfig::default().error_handler(|error, _| {
                crate::http::problem::Problem::new(400, "invalid_parameter", error.to_string()).into()
            }))
            .app_data(web::PathConfig::default().error_handler(|_, _| crate::http::problem::not_found().into()))
            .wrap_fn(pass)
            .configure(routes)
    });
    let threads = if workers > 0 { workers } else { std::thread::available_parallelism().map_or(1, usize::from) };
    let server = server.workers(threads);
    let server = server
        // A reader that has gone is noticed at once, also on a silent stream.
        .h1_allow_half_closed(false)
        .max_connections(most_connections() / threads.max(1))
        .shutdown_timeout(DRAIN_SECONDS)
        .disable_signals()
        .bind(bind)
        .map_err(|e| format!("setting bind: {bind}: {e}"))?;
    let addr = server.addrs().first().copied().unwrap_or(bind);
    Ok((server.run(), addr))
}

async fn tidy_limits(app: web::Data<App>, stop: CancellationToken) {
    let mut beat = tokio::time::interval(Duration::from_secs(60));
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = beat.tick() => app.limits.tidy(),
        }
    }
}
