//! `agon doctor`: everything the service depends on, checked one by one.

use std::path::Path;
use std::time::Duration;

use agon::clock;
use agon::config::Config;
use agon::error::causes;
use agon::models::catalogue::Catalogue;
use agon::secrets::at_rest::AtRestKey;
use agon::secrets::push_key::PushKey;
use agon::secrets::receipt::Receipts;
use agon::secrets::session::Sessions;
use secrecy::ExposeSecret;

use super::{Done, Settings};
use agon_core::log::{encoding, leaf_hash};
use agon_store::Store;

/// Findings, printed as they come.
struct Doctor {
    well: bool,
}

impl Doctor {
    fn say(&mut self, what: &str, found: Result<String, String>) {
        let (mark, text) = match found {
            Ok(text) => ("ok  ", text),
            Err(text) => {
                self.well = false;
                ("FAIL", text)
            }
        };
        println!("{mark} {what:<12} {text}");
    }

    fn warn(&self, what: &str, text: &str) {
        println!("note {what:<12} {text}");
    }
}

/// Checks settings, folder, keys, models, database, log and Redis.
pub async fn run(settings: &Settings) -> Done {
    let config = settings.load().map_err(|e| e.to_string())?;
    let mut doctor = Doctor { well: true };
    doctor.say("settings", Ok("read".into()));
    doctor.say("data folder", writable(&config.data_dir));
    doctor.say("keys", keys(&config));
    match Catalogue::load(&config.models, config.sampling_rule()) {
        Ok(catalogue) => {
            doctor.say(
                "models",
                Ok(format!("{} in the catalogue; \"agon models check\" asks each", catalogue.models().count())),
            );
            for model in catalogue.models() {
                if let Some(variable) = &model.missing_key {
                    doctor.warn("models", &format!("{}: the variable {variable} is not set", model.row.slug));
                }
            }
        }
        Err(error) => doctor.say("models", Err(error.to_string())),
    }
    match open(&config).await {
        Ok(store) => {
            doctor.say("database", Ok(format!("{} answers, schema is current", store.engine())));
            let checked = check_log(&store).await;
            doctor.say("log", checked);
        }
        Err(error) => doctor.say("database", Err(error)),
    }
    match config.redis_url.expose_secret() {
        "" => doctor.warn("redis", "not used: boards and limits live in the process, so run one node only"),
        url => {
            let found = redis(url).await;
            doctor.say("redis", found);
        }
    }
    // A Redis is wanted for several nodes; a key of one's own would be another on each.
    let own = if config.redis_url.expose_secret().is_empty() { Vec::new() } else { keys_of_one_node(&config) };
    if !own.is_empty() {
        doctor.warn("keys", &format!("made in the data folder, so each node has others: set {}", own.join(", ")));
    }
    if config.public_url.is_empty() && !config.bind.ip().is_loopback() {
        doctor.warn("public_url", "not set: only requests for localhost are answered; name the address people use");
    } else if config.public_url.starts_with("http:") && !config.secure_cookies {
        doctor.warn("public_url", "begins with http: cookies and votes can be read on the way");
    }
    Ok(doctor.well)
}

fn writable(dir: &Path) -> Result<String, String> {
    let probe = dir.join(".doctor");
    std::fs::create_dir_all(dir)
        .and_then(|()| std::fs::write(&probe, b"x"))
        .and_then(|()| std::fs::remove_file(&probe))
        .map(|()| format!("{} can be written", dir.display()))
        .map_err(|e| format!("{}: {e}; choose another with --data-dir", dir.display()))
}

/// Settings of keys that nodes have to share and that this one makes for itself.
fn keys_of_one_node(config: &Config) -> Vec<&'static str> {
    [
        ("accounts.session_keys", config.accounts.session_keys.is_empty()),
        ("accounts.receipt_key_env", config.accounts.receipt_key_env.is_empty()),
        ("vendors.seal_key_env", config.vendors.seal_key_env.is_empty()),
        ("push.key_env", config.push.enabled && config.push.key_env.is_empty()),
    ]
    .into_iter()
    .filter_map(|(name, is_own)| is_own.then_some(name))
    .collect()
}

fn keys(config: &Config) -> Result<String, String> {
    Sessions::load(&config.accounts, &config.data_dir)?;
    Receipts::load(&config.accounts.receipt_key_env, &config.data_dir)?;
    if config.push.enabled {
        PushKey::load(&config.push.key_env, &config.data_dir, None)?;
    }
    AtRestKey::load(&config.vendors.seal_key_env, &config.data_dir)?;
    Ok("session, receipt, seal and push keys can be used".into())
}

async fn open(config: &Config) -> Result<Store, String> {
    let store = match config.database_url.expose_secret() {
        "" => Store::open_sqlite(&config.data_dir.join("agon.db")).await,
        url => Store::connect_postgres(url, 2, Duration::from_secs(4)).await,
    };
    let store = store.map_err(|e| causes(&e))?;
    store.ping().await.map_err(|e| causes(&e))?;
    Ok(store)
}

/// Reads the whole log: no gap, every entry readable, every leaf hash right.
async fn check_log(store: &Store) -> Result<String, String> {
    let mut next = 0;
    loop {
        let rows = store.read_log(next, 10_000).await.map_err(|e| causes(&e))?;
        if rows.is_empty() {
            return Ok(format!("{next} entries, no gap, all hashes right ({})", clock::now()));
        }
        for row in rows {
            let entry = encoding::decode(&row.entry).map_err(|e| format!("entry {}: {e}", row.index))?;
            if row.index != next || entry.index != next {
                return Err(format!("expected entry {next}, found {}", row.index));
            }
            if leaf_hash(&row.entry) != row.leaf {
                return Err(format!("entry {next}: the leaf hash is not that of its bytes"));
            }
            next += 1;
        }
    }
}

async fn redis(url: &str) -> Result<String, String> {
    let client = redis::Client::open(url).map_err(|_| "redis_url is not a Redis URL".to_owned())?;
    let mut connection = agon::boards::redis::connect(&client, Duration::from_secs(2)).await.map_err(|e| causes(&e))?;
    let info: String = redis::cmd("INFO").arg("server").query_async(&mut connection).await.map_err(|e| causes(&e))?;
    let version = info.lines().find_map(|l| l.strip_prefix("redis_version:")).unwrap_or("of unknown version").trim();
    Ok(format!("Redis {version} answers"))
}
