//! Settings: the built-in `config/default.toml`, a file, the environment, flags, in this order.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use ipnet::IpNet;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use crate::site::Site;
use agon_core::battle::mode::Mode;
use agon_core::battle::sampling;
use agon_core::battle::shares::CheckRates;
use agon_core::battle::shares::Shares;
use agon_core::claims::epoch::Terms;
use agon_core::claims::policy::ClaimPolicy;
use agon_core::ledger::{BonusPolicy, POINT, PointsPolicy};
use agon_core::ranking::board_fit::RankingRule;
use agon_core::ranking::live::EloRule;
use agon_core::vendors::answer_time::Patience;
use agon_core::verdict::{FULL_WEIGHT, Rules};

/// The built-in settings, which say what each one means.
pub const DEFAULTS: &str = include_str!("../config/default.toml");

/// What a wallet's first claim costs the treasury for good: the rent of a token account (165 bytes) and a signature.
const CLAIM_LAMPORTS: u64 = 2_039_280 + 5_000;
/// Compute units that a claim's priority fee is paid for.
const CLAIM_UNITS: u64 = 60_000;

/// Everything that can be set; `config/default.toml` documents each field.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "documented in config/default.toml, which is built in")]
pub struct Config {
    pub bind: SocketAddr,
    pub public_url: String,
    pub public_aliases: Vec<String>,
    pub data_dir: PathBuf,
    pub database_url: SecretString,
    pub database_connections: u32,
    pub redis_url: SecretString,
    pub trusted_proxies: Vec<IpNet>,
    pub workers: usize,
    pub secure_cookies: bool,
    pub metrics_from: Vec<IpNet>,
    pub models: Models,
    pub battle: Battle,
    pub sampling: Sampling,
    pub judging: Judging,
    pub points: Points,
    pub progress: Progress,
    pub push: Push,
    pub claims: Claims,
    pub chain: Chain,
    pub vendors: Vendors,
    pub door: Door,
    pub elo: Elo,
    pub ranking: Ranking,
    pub votes: Votes,
    pub accounts: Accounts,
    pub limits: Limits,
    pub cards: Cards,
    pub log: Log,
}

macro_rules! section {
    ($name:ident { $($field:ident: $type:ty),* $(,)? }) => {
        /// A section of the settings.
        #[derive(Clone, Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[expect(missing_docs, reason = "documented in config/default.toml, which is built in")]
        pub struct $name { $(pub $field: $type),* }
    };
}

section!(Models { catalogue: String, replay: Vec<PathBuf>, replay_chars_per_second: u32 });
section!(Battle {
    modes: Vec<Mode>,
    max_prompt_chars: usize,
    max_turns: u32,
    undo_seconds: u8,
    max_answer_bytes: usize,
    tick_ms: u64,
    chars_per_tick: usize,
    first_token_timeout_ms: u64,
    silence_timeout_ms: u64,
    answer_timeout_ms: u64,
    retries: u32,
    abandon_after_ms: u64,
    max_generating: usize,
    generating_per_account: usize,
    generating_share: f64,
});
section!(Sampling { uniform: f64, min_share: f64, max_share: f64 });
section!(Judging {
    min_dwell_ms: u64,
    newcomer_votes: u32,
    newcomer_weight: f64,
    daily_votes: u32,
    repeated_votes: u32,
    repeated_share: f64,
    month_votes: u32,
    month_share: f64,
    rated_votes: u64,
    unrated_weight: f64,
    hold_at: f64,
    exclude_at: f64,
    release_after: u32,
    check_rate: f64,
    held_check_rate: f64,
    shared_rate: f64,
    shared_after_seconds: u64,
    batch: u32,
    lease_ms: u64,
    step_aside_ms: u64,
});
section!(Points {
    base: u32,
    full_votes: u32,
    zero_votes: u32,
    most_votes: u32,
    gap_seconds: u64,
    settle_seconds: u64,
    settle_tested: bool,
    agreement: u32,
    overlaps: u32,
    bonus_share: f64,
    audit_seconds: u64,
});
section!(Progress { week_votes: u32 });
section!(Push { enabled: bool, key_env: String, contact: String });
section!(Claims {
    rate: i64,
    least_points: u32,
    person_daily_points: u32,
    all_daily_points: u32,
    first_after_days: u32,
    first_after_votes: u64,
    first_after_checks: u64,
    cooldown_seconds: u64,
    epoch_seconds: u64,
});
section!(Chain {
    enabled: bool,
    rpc_urls: Vec<SecretString>,
    cluster: Cluster,
    allow_mainnet: bool,
    local_bind: SocketAddr,
    slot_ms: u64,
    treasury_key_file: PathBuf,
    treasury_key_env: String,
    mint: String,
    decimals: u8,
    supply: u64,
    priority: u64,
    round_ms: u64,
    marker_days: u32,
    low_payouts: u64,
    point_lamports: u64,
});
section!(Vendors {
    queries_per_minute: u32,
    rows_per_day: u64,
    keep_exports_hours: u32,
    seal_key_env: String,
    most_models: u32,
    private_addresses: bool,
});
section!(Door { enabled: bool, free_per_hour: u32, crowd_per_hour: u32, bits: u8, most_bits: u8, wait_seconds: i64 });
section!(Elo { k: f64, start: f64 });
section!(Ranking { refit_ms: u64, basket: Vec<agon_core::model::ModelSlug>, snapshot_seconds: u64 });
section!(Votes { queue: usize, batch: usize });
section!(Accounts { session_days: u32, session_keys: Vec<SessionKey>, receipt_key_env: String, operator_key_env: String });
section!(SessionKey { id: String, secret_env: String });
section!(Limits {
    enabled: bool,
    sessions_per_minute: u32,
    battles_per_minute: u32,
    votes_per_minute: u32,
    changes_per_minute: u32,
    reports_per_minute: u32,
    reads_per_minute: u32,
    address_factor: u32,
    max_body_bytes: usize,
    streams_per_account: u32,
    streams_per_address: u32,
});
section!(Cards { fonts: PathBuf });
section!(Log { format: LogFormat, filter: String });

/// The Solana cluster that claims are paid on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Cluster {
    /// The chain in this process.
    Localnet,
    /// Solana's cluster for developers.
    Devnet,
    /// Solana's cluster for validators.
    Testnet,
    /// Solana's own chain, with real money.
    Mainnet,
}

impl Cluster {
    /// The cluster's name, as in the settings.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Localnet => "localnet",
            Self::Devnet => "devnet",
            Self::Testnet => "testnet",
            Self::Mainnet => "mainnet",
        }
    }

    /// Are the cluster's tokens worth nothing?
    pub const fn is_test(self) -> bool {
        !matches!(self, Self::Mainnet)
    }
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// Lines for people.
    Text,
    /// One JSON object a line.
    Json,
}

/// Flags of the command line that override a setting.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Flags {
    /// `--bind ADDRESS`, over `bind`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bind: Option<String>,
    /// `--data-dir FOLDER`, over `data_dir`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_dir: Option<PathBuf>,
}

/// A setting that stops the start, in one line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ConfigError(String);

impl Config {
    /// Reads the settings.
    ///
    /// # Errors
    /// [`ConfigError`] naming the setting, where it came from and what was expected.
    pub fn load(file: Option<&Path>, flags: &Flags) -> Result<Self, ConfigError> {
        let mut figment = Figment::from(Toml::string(DEFAULTS));
        if let Some(file) = file {
            if !file.is_file() {
                return Err(ConfigError(format!("--config {}: no such file", file.display())));
            }
            figment = figment.merge(Toml::file(file));
        }
        for (variable, setting) in [("DATABASE_URL", "database_url"), ("REDIS_URL", "redis_url")] {
            figment = figment.merge(Env::raw().only(&[variable]).map(move |_| setting.into()));
        }
        figment = figment.merge(Env::prefixed("AGON__").split("__")).merge(Serialized::defaults(flags));
        let config: Self = figment.extract().map_err(|error| one_line(&error))?;
        config.check()?;
        Ok(config)
    }

    /// Checks what types can't express; the error names the setting and its range.
    fn check(&self) -> Result<(), ConfigError> {
        let positive = [
            ("battle.max_prompt_chars", self.battle.max_prompt_chars as u64),
            ("battle.max_turns", u64::from(self.battle.max_turns)),
            ("battle.tick_ms", self.battle.tick_ms),
            ("battle.chars_per_tick", self.battle.chars_per_tick as u64),
            ("judging.batch", u64::from(self.judging.batch)),
            ("votes.batch", self.votes.batch as u64),
            ("votes.queue", self.votes.queue as u64),
            ("database_connections", u64::from(self.database_connections)),
            ("models.replay_chars_per_second", u64::from(self.models.replay_chars_per_second)),
            ("limits.battles_per_minute", u64::from(self.limits.battles_per_minute)),
            ("limits.votes_per_minute", u64::from(self.limits.votes_per_minute)),
            ("limits.changes_per_minute", u64::from(self.limits.changes_per_minute)),
            ("limits.reports_per_minute", u64::from(self.limits.reports_per_minute)),
            ("limits.sessions_per_minute", u64::from(self.limits.sessions_per_minute)),
            ("limits.reads_per_minute", u64::from(self.limits.reads_per_minute)),
            ("limits.address_factor", u64::from(self.limits.address_factor)),
            ("points.audit_seconds", self.points.audit_seconds),
            ("vendors.queries_per_minute", u64::from(self.vendors.queries_per_minute)),
            ("accounts.session_days", u64::from(self.accounts.session_days)),
        ];
        if let Some((name, _)) = positive.iter().find(|(_, value)| *value == 0) {
            return Err(ConfigError(format!("setting {name} must be at least 1")));
        }
        if !self.battle.modes.contains(&Mode::Battle) {
            return Err(ConfigError("setting battle.modes must have \"battle\" among them".into()));
        }
        let ranges = [
            ("judging.newcomer_weight", self.judging.newcomer_weight, 1e-6, 1.0),
            ("judging.hold_at", self.judging.hold_at, 0.0, 1e100),
            ("judging.exclude_at", self.judging.exclude_at, 0.0, 1e100),
            ("judging.repeated_share", self.judging.repeated_share, 0.0, 1.0),
            ("judging.month_share", self.judging.month_share, 0.0, 1.0),
            ("judging.shared_rate", self.judging.shared_rate, 0.0, 1.0),
            ("battle.generating_share", self.battle.generating_share, 0.0, 1.0),
            ("points.bonus_share", self.points.bonus_share, 0.0, 1.0),
            ("judging.check_rate", self.judging.check_rate, 0.0, 1.0),
            ("judging.held_check_rate", self.judging.held_check_rate, 0.0, 1.0),
            ("judging.unrated_weight", self.judging.unrated_weight, 0.0, 1.0),
            ("sampling.uniform", self.sampling.uniform, 0.0, 1.0),
            ("sampling.min_share", self.sampling.min_share, 0.0, 1.0),
            ("sampling.max_share", self.sampling.max_share, 1.0, 1e6),
            ("elo.k", self.elo.k, 0.01, 400.0),
            ("elo.start", self.elo.start, -1e6, 1e6),
        ];
        if let Some((name, value, low, high)) = ranges.iter().find(|(_, v, low, high)| !(low..=high).contains(&v)) {
            return Err(ConfigError(format!("setting {name} = {value} must be between {low} and {high}")));
        }
        self.site()?;
        let contact = &self.push.contact;
        if !(contact.is_empty() || contact.starts_with("mailto:") || contact.starts_with("https://")) {
            return Err(ConfigError("setting push.contact must begin with mailto: or https://".into()));
        }
        let chain = &self.chain;
        if chain.cluster == Cluster::Mainnet && !chain.allow_mainnet {
            return Err(ConfigError(
                "setting chain.cluster = \"mainnet\" pays real money: set chain.allow_mainnet = true if you mean it"
                    .into(),
            ));
        }
        if chain.cluster == Cluster::Mainnet {
            let worth = u64::from(self.claims.least_points).saturating_mul(chain.point_lamports);
            let cost = CLAIM_LAMPORTS.saturating_add(chain.priority.saturating_mul(CLAIM_UNITS) / 1_000_000);
            if worth <= cost {
                return Err(ConfigError(format!(
                    "a claim of claims.least_points = {} is worth {worth} lamports (chain.point_lamports = {}) and costs up to {cost}: raise claims.least_points, or say what a point is worth",
                    self.claims.least_points, chain.point_lamports
                )));
            }
        }
        if chain.enabled && chain.rpc_urls.is_empty() && chain.cluster != Cluster::Localnet {
            let cluster = chain.cluster.as_str();
            return Err(ConfigError(format!("setting chain.rpc_urls must name a node of {cluster}")));
        }
        if self.claims.rate < 1 || self.claims.epoch_seconds == 0 || chain.decimals > 18 {
            return Err(ConfigError(
                "settings claims.rate and claims.epoch_seconds must be at least 1, chain.decimals at most 18".into(),
            ));
        }
        if self.judging.lease_ms < 500 {
            return Err(ConfigError("setting judging.lease_ms must be at least 500".into()));
        }
        Ok(())
    }

    /// The service's own addresses.
    ///
    /// # Errors
    /// [`ConfigError`] that names the setting; none once [`Config::load`] has read it.
    pub fn site(&self) -> Result<Site, ConfigError> {
        Site::parse(&self.public_url, &self.public_aliases).map_err(ConfigError)
    }

    /// Where push services find who is responsible (`push.contact`, or the public address).
    pub fn push_contact(&self) -> Option<String> {
        let named = [&self.push.contact, &self.public_url];
        named.into_iter().find(|text| text.starts_with("mailto:") || text.starts_with("https://")).cloned()
    }

    /// The sampling rule that `[sampling]` sets.
    pub fn sampling_rule(&self) -> sampling::Rule {
        let Sampling { uniform, min_share, max_share } = self.sampling;
        sampling::Rule { uniform, min_share, max_share }
    }

    /// The live boards' Elo rule that `[elo]` sets.
    pub fn elo_rule(&self) -> EloRule {
        EloRule { k: self.elo.k, start: self.elo.start }
    }

    /// What fixes the scale of exact ratings (`[ranking]`).
    pub fn ranking_rule(&self) -> RankingRule {
        RankingRule { basket: self.ranking.basket.clone() }
    }

    /// The judge's rules that `[judging]` sets.
    pub fn rules(&self) -> Rules {
        let judging = &self.judging;
        // Zero turns a threshold off.
        let threshold = |at: f64| if at > 0.0 { at } else { f64::INFINITY };
        Rules {
            min_dwell: Duration::from_millis(judging.min_dwell_ms),
            newcomer_votes: judging.newcomer_votes,
            newcomer_weight: millionths(judging.newcomer_weight),
            daily_votes: judging.daily_votes,
            repeated_votes: judging.repeated_votes,
            repeated_share: millionths(judging.repeated_share),
            month_votes: judging.month_votes,
            month_share: millionths(judging.month_share),
            unrated_weight: millionths(judging.unrated_weight),
            hold_at: threshold(judging.hold_at),
            exclude_at: threshold(judging.exclude_at),
            release_after: judging.release_after,
        }
    }

    /// How often battles are something else than two fresh answers.
    pub fn shares(&self) -> Shares {
        let judging = &self.judging;
        let [usual, held] = [judging.check_rate, judging.held_check_rate].map(millionths);
        let check = CheckRates { usual, held };
        let after = Duration::from_secs(judging.shared_after_seconds);
        Shares { check, shared: millionths(judging.shared_rate), after, rated_votes: judging.rated_votes }
    }

    /// How long an answer of a contract test may take.
    pub fn patience(&self) -> Patience {
        let millis = Duration::from_millis;
        Patience { first: millis(self.battle.first_token_timeout_ms), whole: millis(self.battle.answer_timeout_ms) }
    }

    /// Rate and length with which epochs open (`[claims]`).
    pub fn terms(&self) -> Terms {
        Terms { rate: self.claims.rate, length: Duration::from_secs(self.claims.epoch_seconds) }
    }

    /// Terms on which points may be claimed (`[claims]`).
    pub fn claim_policy(&self) -> ClaimPolicy {
        let claims = &self.claims;
        let days = |days: u32| Duration::from_secs(u64::from(days) * 24 * 3600);
        ClaimPolicy {
            least: i64::from(claims.least_points) * POINT,
            person_daily: i64::from(claims.person_daily_points) * POINT,
            all_daily: i64::from(claims.all_daily_points) * POINT,
            age: days(claims.first_after_days),
            votes: claims.first_after_votes,
            checks: claims.first_after_checks,
            cooldown: Duration::from_secs(claims.cooldown_seconds),
        }
    }

    /// What votes earn (`[points]`).
    pub fn points_policy(&self) -> PointsPolicy {
        let points = &self.points;
        PointsPolicy {
            base: i64::from(points.base) * POINT,
            full: points.full_votes,
            zero: points.zero_votes,
            most: points.most_votes,
            gap: Duration::from_secs(points.gap_seconds),
            settle: Duration::from_secs(points.settle_seconds),
            // Without a test nobody waits for it.
            tested: points.settle_tested && self.judging.hold_at > 0.0,
            bonus: BonusPolicy {
                agreement: i64::from(points.agreement) * POINT,
                overlaps: points.overlaps,
                share: i64::from(millionths(points.bonus_share)),
            },
        }
    }
}

/// A share, from 0 to 1 as checked, in millionths.
fn millionths(share: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share, as checked")]
    let millionths = (share * f64::from(FULL_WEIGHT)).round() as u32;
    millionths
}

fn one_line(error: &figment::Error) -> ConfigError {
    let error = error.clone().into_iter().next().unwrap_or_else(|| error.clone());
    let name = error.path.join(".");
    let from = error.metadata.as_ref().map_or_else(String::new, |m| match &m.source {
        Some(source) => format!(" (from {source})"),
        None => format!(" (from {})", m.name.replace('`', "")),
    });
    let what = error.kind.to_string().replace('\n', " ");
    ConfigError(if name.is_empty() {
        format!("settings: {what}{from}")
    } else {
        format!("setting {name}: {what}{from}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_settings_are_complete_and_sound() {
        let config: Config = Figment::from(Toml::string(DEFAULTS)).extract().expect("config/default.toml");
        config.check().expect("sound defaults");
    }

    #[test]
    fn a_wrong_setting_is_named_in_one_line() {
        let dir = tempfile::tempdir().expect("a folder");
        for (text, part) in [
            ("bind = \"nowhere\"", "setting bind:"),
            ("bindd = \"127.0.0.1:1\"", "bindd"),
            ("[battle]\nmax_turns = -1", "setting battle.max_turns:"),
            ("[battle]\nmax_turns = 0", "setting battle.max_turns must be at least 1"),
            ("[sampling]\nuniform = 2.0", "setting sampling.uniform = 2 must be between 0 and 1"),
            ("[elo]\nk = nan", "setting elo.k"),
            ("public_url = \"arena.example\"", "setting public_url:"),
            (
                "[chain]\ncluster = \"mainnet\"\nallow_mainnet = true\nrpc_urls = [\"https://x\"]",
                "a claim of claims.least_points = 100 is worth 0 lamports",
            ),
            ("not toml", "settings:"),
        ] {
            let file = dir.path().join("agon.toml");
            std::fs::write(&file, text).expect("written");
            let error = Config::load(Some(&file), &Flags::default()).expect_err(text).to_string();
            assert!(error.contains(part), "{text:?} gave {error:?}");
            assert_eq!(error.lines().count(), 1, "{error:?}");
        }
        let missing = Config::load(Some(Path::new("no/such.toml")), &Flags::default()).expect_err("no file");
        assert_eq!(missing.to_string(), "--config no/such.toml: no such file");
    }
}
