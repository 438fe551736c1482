//! The models of this arena: read from a file, checked, and made ready to be drawn and asked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;
use figment::Figment;
use figment::providers::{Format, Toml};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::demo::Demo;
use super::openai::{Endpoint, KeyHeader, OpenAi, Parameter, Thoughts};
use super::replay::{Recordings, Replay};
use super::{Ask, Provider, suggestions};
use crate::config;
use agon_core::battle::identity::IdentityFinder;
use agon_core::battle::sampling::{Candidate, DrawTable, Rule};
use agon_core::model::{ModelSize, ModelSlug, ModelStatus, Origin};
use agon_core::time::Timestamp;
use agon_core::vendors::model::Slot;
use agon_demo::Responder;
use agon_store::{ModelRow, ModelSetting};

const BUILT_IN: &str = include_str!("../../config/models.toml");

/// Why there is no catalogue, in one line.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct CatalogueError(String);

/// One model that is ready to answer.
#[derive(Clone)]
pub struct Model {
    /// The model's row: slug, names, licence, status, prices.
    pub row: ModelRow,
    /// How large it is, if its maker says.
    pub size: Option<ModelSize>,
    /// Sampling weight, positive; 1 is usual.
    pub weight: f64,
    /// Context window in tokens, if it is known.
    pub context: Option<u32>,
    /// The provider that answers.
    pub provider: Arc<dyn Provider>,
    /// A variable with its key that is not set, if one is wanted.
    pub missing_key: Option<String>,
    /// Finds what a vendor's model says of itself. Its names are for its own answers alone: whoever brings a
    /// model called "help" must not spoil the votes on others.
    pub identities: Option<IdentityFinder>,
    /// What a vendor that brought it said of its slot; none: it is the operator's.
    pub slot: Option<PublicSlot>,
}

/// What everybody may know of the slot of a vendor's model. What is `None` in a stealth slot is told when it has ended.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PublicSlot {
    /// The model's public id; a code name in a stealth slot.
    #[schema(value_type = String)]
    pub model: ModelSlug,
    /// `stealth`, `starts_at`, and `end` as `at` a moment or after `votes`.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub slot: Slot,
    /// Votes in its battles so far.
    pub votes: u64,
    /// `running`, `paused` or `ended`.
    pub stage: &'static str,
    /// The model's name.
    #[schema(required)]
    pub name: Option<String>,
    /// Its vendor's name.
    #[schema(required)]
    pub vendor: Option<String>,
    /// What variants of one model share.
    #[schema(required)]
    pub family: Option<String>,
    /// When the slot ended; `None`: it has not.
    #[schema(required, value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Timestamp>,
    /// Variants of the family that had a slot by then.
    #[schema(required)]
    pub variants_tested: Option<u64>,
    /// When its vendor last changed, while the slot ran, which endpoint or which model there answers.
    #[schema(required, value_type = Option<String>, format = DateTime)]
    pub endpoint_changed_at: Option<Timestamp>,
}

/// All models of this node, at one moment.
pub struct Catalogue {
    models: BTreeMap<ModelSlug, Model>,
    /// Probabilities of the pairs of active models.
    pub draws: DrawTable,
    /// Finds answers that say who wrote them.
    pub identities: IdentityFinder,
    recordings: Option<Arc<Recordings>>,
    rule: Rule,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    model: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    slug: ModelSlug,
    name: String,
    organization: String,
    license: String,
    provider: ProviderKind,
    endpoint: Option<String>,
    model: Option<String>,
    key_env: Option<String>,
    key_header: Option<String>,
    key_scheme: Option<String>,
    price_input: Option<f64>,
    price_output: Option<f64>,
    parameters: Option<f64>,
    active_parameters: Option<f64>,
    context: Option<u32>,
    #[serde(default = "default_max_output")]
    max_output: u32,
    #[serde(default)]
    max_completion_tokens: bool,
    #[serde(default)]
    leave_out: BTreeSet<Parameter>,
    #[serde(default)]
    thoughts: Thoughts,
    #[serde(default = "default_weight")]
    weight: f64,
    #[serde(default = "default_status")]
    status: ModelStatus,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ProviderKind {
    OpenAi,
    Demo,
}

fn default_max_output() -> u32 {
    2_048
}

/// The active models, as candidates for the draw.
fn candidates(models: &BTreeMap<ModelSlug, Model>) -> Vec<Candidate> {
    let active = models.values().filter(|m| m.row.status == ModelStatus::Active);
    active.map(|m| Candidate { slug: m.row.slug.clone(), weight: m.weight }).collect()
}

fn default_weight() -> f64 {
    1.0
}

fn default_status() -> ModelStatus {
    ModelStatus::Active
}

impl Catalogue {
    /// Reads the catalogue or the recordings that the settings name.
    ///
    /// # Errors
    /// What is wrong, where, in one line; also when fewer than two models can be drawn.
    pub fn load(settings: &config::Models, rule: Rule) -> Result<Self, CatalogueError> {
        if !settings.replay.is_empty() {
            return Self::of_recordings(settings, rule);
        }
        let (source, figment) = match settings.catalogue.as_str() {
            "" => ("the built-in catalogue".to_owned(), Figment::from(Toml::string(BUILT_IN))),
            path if std::path::Path::new(path).is_file() => (path.to_owned(), Figment::from(Toml::file_exact(path))),
            path => return Err(CatalogueError(format!("setting models.catalogue: no file {path}"))),
        };
        let file: File =
            figment.extract().map_err(|e| CatalogueError(format!("{source}: {}", e.to_string().replace('\n', " "))))?;
        let http = crate::outbound::client().map_err(|e| CatalogueError(format!("TLS can't be set up: {e}")))?;
        let mut models = BTreeMap::new();
        for entry in file.model {
            let slug = entry.slug.clone();
            let model = ready(entry, &http, settings.replay_chars_per_second)
                .map_err(|reason| CatalogueError(format!("{source}: model {slug}: {reason}")))?;
            if models.insert(slug.clone(), model).is_some() {
                return Err(CatalogueError(format!("{source}: model {slug} is listed twice")));
            }
        }
        Self::of_models(models, None, rule)
            .ok_or_else(|| CatalogueError(format!("{source}: needs at least two active models")))
    }

    fn of_recordings(settings: &config::Models, rule: Rule) -> Result<Self, CatalogueError> {
        let recordings =
            Recordings::read(&settings.replay).map_err(|e| CatalogueError(format!("setting models.replay: {e}")))?;
        let recordings = Arc::new(recordings);
        // With fewer than two complete models there is no choice but to draw them all.
        let complete = recordings.models().filter(|name| recordings.is_complete(name)).count();
        let mut models = BTreeMap::new();
        for name in recordings.models() {
            let Some(slug) = ModelSlug::from_name(name) else {
                return Err(CatalogueError(format!(
                    "setting models.replay: no slug can be made of the model name {name:?}"
                )));
            };
            let provider = Replay {
                recordings: Arc::clone(&recordings),
                model: name.to_owned(),
                chars_per_second: settings.replay_chars_per_second,
            };
            let row = ModelRow {
                slug: slug.clone(),
                name: name.to_owned(),
                organization: "unknown".into(),
                license: "unknown".into(),
                origin: Origin::Replay,
                status: if complete < 2 || recordings.is_complete(name) {
                    ModelStatus::Active
                } else {
                    ModelStatus::Draining
                },
                price_input: None,
                price_output: None,
            };
            let model = Model {
                row,
                size: None,
                weight: 1.0,
                context: None,
                provider: Arc::new(provider),
                missing_key: None,
                identities: None,
                slot: None,
            };
            if models.insert(slug.clone(), model).is_some() {
                return Err(CatalogueError(format!("setting models.replay: two model names give the slug {slug}")));
            }
        }
        Self::of_models(models, Some(recordings), rule)
            .ok_or_else(|| CatalogueError("setting models.replay: needs answers of at least two models".into()))
    }

    fn of_models(models: BTreeMap<ModelSlug, Model>, recordings: Option<Arc<Recordings>>, rule: Rule) -> Option<Self> {
        let draws = DrawTable::new(&candidates(&models), rule).ok()?;
        // A demo model says that it is a demo program, and its name is a common word.
        let names: BTreeSet<&str> =
            operated(&models).filter(|m| m.row.origin != Origin::Demo).map(|m| m.row.name.as_str()).collect();
        let identities = IdentityFinder::new(names);
        Some(Self { models, draws, identities, recordings, rule })
    }

    /// Shares of draws as they would be if a model had another weight, in order of slug; none if it is not drawn.
    pub fn shares_if(&self, slug: &ModelSlug, weight: f64) -> Option<Vec<(ModelSlug, f64)>> {
        let mut candidates = candidates(&self.models);
        candidates.iter_mut().find(|candidate| candidate.slug == *slug)?.weight = weight;
        Some(DrawTable::new(&candidates, self.rule).ok()?.shares())
    }

    /// This catalogue as an operator set it, and more models; a slug that it has already stays what it is.
    fn with(&self, settings: &[ModelSetting], more: &[Model]) -> Option<Self> {
        let mut models = self.models.clone();
        for setting in settings {
            let Some(model) = models.get_mut(&setting.slug) else { continue };
            model.weight = setting.weight.unwrap_or(model.weight);
            model.row.status = setting.status.unwrap_or(model.row.status);
        }
        for model in more {
            models.entry(model.row.slug.clone()).or_insert_with(|| model.clone());
        }
        Self::of_models(models, self.recordings.clone(), self.rule)
    }

    /// A model by slug, also one that is not drawn any more.
    pub fn get(&self, slug: &ModelSlug) -> Option<&Model> {
        self.models.get(slug)
    }

    /// A model's name for people; one that is not in the catalogue (any more) is called by its slug.
    pub fn name_of(&self, slug: &ModelSlug) -> String {
        self.get(slug).map_or_else(|| slug.to_string(), |model| model.row.name.clone())
    }

    /// All models, in the order of their slugs.
    pub fn models(&self) -> impl Iterator<Item = &Model> {
        self.models.values()
    }

    /// Questions to offer, to a reader of this language on this day: the recorded ones, or some of our own.
    pub fn suggestions(&self, language: &str, now: Timestamp) -> Vec<&str> {
        match &self.recordings {
            Some(recordings) => recordings.openers().collect(),
            None if self.models.values().all(|model| model.row.origin == Origin::Demo) => suggestions::plain(),
            None => suggestions::of_day(language, now),
        }
    }

    /// Is this question one that is offered, on whatever day?
    pub fn is_offered(&self, question: &str) -> bool {
        match &self.recordings {
            Some(recordings) => recordings.openers().any(|opener| opener == question),
            None => suggestions::has(question),
        }
    }

    /// Are its answers recorded ones? Then only what is offered can be asked.
    pub fn is_replay(&self) -> bool {
        self.recordings.is_some()
    }

    /// Can this question be answered? With recorded models only recorded questions can.
    pub fn can_answer(&self, prompt: &str) -> bool {
        self.recordings.as_ref().is_none_or(|r| r.knows(prompt))
    }

    /// The smallest known context window of the operator's models: a longer conversation is refused whatever
    /// the pair, so that the refusal tells nothing of it. Vendors' models limit nobody.
    pub fn smallest_context(&self) -> Option<u32> {
        operated(&self.models).filter(|m| m.row.status == ModelStatus::Active).filter_map(|m| m.context).min()
    }
}

/// The models that no vendor brought.
fn operated(models: &BTreeMap<ModelSlug, Model>) -> impl Iterator<Item = &Model> {
    models.values().filter(|model| model.slot.is_none())
}

/// What came to the file's models while the service runs.
#[derive(Default)]
struct Since {
    /// What an operator set.
    settings: Vec<ModelSetting>,
    /// What vendors brought.
    brought: Vec<Model>,
}

/// The catalogue in force. It is swapped as a whole while the service runs: who needs one takes it once and
/// goes on with it.
pub struct CatalogueHandle {
    /// What the operator's file lists.
    base: Arc<Catalogue>,
    since: Mutex<Since>,
    now: ArcSwap<Catalogue>,
}

impl CatalogueHandle {
    /// Begins with the operator's models alone.
    pub fn new(base: Catalogue) -> Self {
        let base = Arc::new(base);
        Self { now: ArcSwap::new(Arc::clone(&base)), since: Mutex::default(), base }
    }

    /// The catalogue of this moment.
    pub fn now(&self) -> Arc<Catalogue> {
        self.now.load_full()
    }

    /// Is a model the operator's own, from the file?
    pub fn is_operated(&self, slug: &ModelSlug) -> bool {
        self.base.get(slug).is_some()
    }

    /// The models as the file has them.
    pub fn file(&self) -> &Catalogue {
        &self.base
    }

    /// Could battles be drawn from the operator's models alone, with these settings?
    pub fn would_draw(&self, settings: &[ModelSetting]) -> bool {
        self.base.with(settings, &[]).is_some()
    }

    /// Puts these models beside the operator's, instead of those that were put there before.
    pub fn put(&self, brought: Vec<Model>) {
        self.change(|since| since.brought = brought);
    }

    /// Puts what an operator set in the place of what was set before.
    pub fn set(&self, settings: Vec<ModelSetting>) {
        self.change(|since| since.settings = settings);
    }

    fn change(&self, change: impl FnOnce(&mut Since)) {
        // Both are put in by whoever finds them changed: the lock keeps one change from undoing the other.
        let mut since = self.since.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut since);
        let next = self.base.with(&since.settings, &since.brought).or_else(|| {
            // The file may have lost models since: vendors' models come and go all the same.
            tracing::error!("with what operators set fewer than two models could be drawn; it is left out");
            self.base.with(&[], &since.brought)
        });
        if let Some(next) = next {
            self.now.store(Arc::new(next));
        }
    }
}

fn ready(entry: Entry, http: &reqwest::Client, demo_pace: u32) -> Result<Model, String> {
    if !(entry.weight.is_finite() && entry.weight > 0.0) {
        return Err(format!("weight {} must be positive", entry.weight));
    }
    // Beyond, shares of draws are no numbers any more.
    if !(1e-6..=1e6).contains(&entry.weight) {
        return Err(format!("weight {} must be between 0.000001 and 1,000,000", entry.weight));
    }
    let model = entry.model.unwrap_or_else(|| entry.slug.to_string());
    let mut missing_key = None;
    let (origin, provider): (Origin, Arc<dyn Provider>) = match entry.provider {
        ProviderKind::Demo => {
            let responder = Responder::from_name(&model).ok_or_else(|| format!("no demo model {model:?}"))?;
            (Origin::Demo, Arc::new(Demo { responder, chars_per_second: demo_pace }))
        }
        ProviderKind::OpenAi => {
            let base_url = entry.endpoint.ok_or("provider \"openai\" needs an endpoint")?;
            if !(base_url.starts_with("http://") || base_url.starts_with("https://")) {
                return Err(format!("endpoint {base_url:?} is no http(s) URL"));
            }
            let key = entry.key_env.as_ref().and_then(|name| std::env::var(name).ok()).filter(|k| !k.is_empty());
            missing_key = entry.key_env.filter(|_| key.is_none());
            let endpoint = Endpoint {
                label: entry.slug.to_string(),
                base_url,
                model,
                key: key.map(SecretString::from),
                key_header: key_header(entry.key_header, entry.key_scheme)?,
                max_output: entry.max_output,
                completion_field: entry.max_completion_tokens,
                leave_out: entry.leave_out,
                thoughts: entry.thoughts,
            };
            (Origin::Live, Arc::new(OpenAi::new(http.clone(), endpoint)))
        }
    };
    let row = ModelRow {
        slug: entry.slug,
        name: entry.name,
        organization: entry.organization,
        license: entry.license,
        origin,
        status: entry.status,
        price_input: micro_dollars(entry.price_input)?,
        price_output: micro_dollars(entry.price_output)?,
    };
    let size = match (entry.parameters, entry.active_parameters) {
        (Some(total), active) => Some(ModelSize::new(total, active)?),
        (None, Some(_)) => return Err("active_parameters needs parameters".into()),
        (None, None) => None,
    };
    let (weight, context) = (entry.weight, entry.context);
    Ok(Model { row, size, weight, context, provider, missing_key, identities: None, slot: None })
}

/// The header that carries an endpoint's key: a name without a scheme carries the key alone, as Azure wants it.
fn key_header(name: Option<String>, scheme: Option<String>) -> Result<Option<KeyHeader>, String> {
    let Some(name) = name else {
        return scheme.map_or(Ok(None), |_| Err("key_scheme needs key_header".into()));
    };
    let header = name.parse().map_err(|_| format!("key_header {name:?} is no name of a header"))?;
    Ok(Some(KeyHeader { name: header, scheme: scheme.unwrap_or_default() }))
}

/// Dollars as written in the catalogue, as whole micro-dollars.
///
/// # Errors
/// A price that is none.
pub fn micro_dollars(dollars: Option<f64>) -> Result<Option<i64>, String> {
    match dollars {
        None => Ok(None),
        #[expect(clippy::cast_possible_truncation, reason = "the range is checked")]
        Some(d) if (0.0..=1e6).contains(&d) => Ok(Some((d * 1e6).round() as i64)),
        Some(d) => Err(format!("price {d} must be between 0 and 1,000,000 dollars")),
    }
}

/// A request that any model can answer in a word, for checks.
pub fn probe() -> Ask {
    Ask { history: Vec::new(), prompt: "Reply with the single word: pong".into(), seed: 0 }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    const RULE: Rule = Rule { uniform: 0.15, min_share: 0.5, max_share: 3.0 };

    fn load(text: &str) -> Result<Catalogue, CatalogueError> {
        let mut file = tempfile::NamedTempFile::new().expect("a file");
        file.write_all(text.as_bytes()).expect("written");
        let catalogue = file.path().to_string_lossy().into_owned();
        Catalogue::load(&config::Models { catalogue, replay: vec![], replay_chars_per_second: 100 }, RULE)
    }

    fn demo(slug: &str, more: &str) -> String {
        format!(
            "[[model]]\nslug = {slug:?}\nname = \"M\"\norganization = \"O\"\nlicense = \"L\"\nprovider = \"demo\"\nmodel = \"eliza\"\n{more}\n"
        )
    }

    fn openai(slug: &str, more: &str) -> String {
        demo(slug, &format!("endpoint = \"https://example.org/v1\"\n{more}")).replace("\"demo\"", "\"openai\"")
    }

    #[test]
    fn the_built_in_catalogue_has_demo_models_that_differ() {
        let settings = config::Models { catalogue: String::new(), replay: vec![], replay_chars_per_second: 100 };
        let catalogue = Catalogue::load(&settings, RULE).expect("built in");
        assert!(catalogue.models().count() >= 4);
        assert!(catalogue.models().all(|m| m.row.origin == Origin::Demo));
    }

    #[test]
    fn a_wrong_catalogue_is_refused_in_one_line() {
        for (text, part) in [
            (demo("a", ""), "at least two active models"),
            (demo("a", "") + &demo("b", "status = \"retired\""), "at least two active models"),
            (demo("a", "") + &demo("a", ""), "model a is listed twice"),
            (demo("a", "weight = 0"), "model a: weight 0 must be positive"),
            (demo("a", "weight = 1e-320"), "must be between 0.000001 and 1,000,000"),
            (demo("a", "price_input = -1.0"), "model a: price -1"),
            (demo("a", "parameters = 0"), "model a: parameters 0 must be"),
            (demo("a", "active_parameters = 3"), "model a: active_parameters needs parameters"),
            (demo("A B", ""), "not a model slug"),
            (demo("a", "leave_out = [\"colour\"]"), "colour"),
            (demo("a", "thoughts = \"loud\""), "loud"),
            (openai("a", "key_header = \"a key\""), "key_header \"a key\" is no name"),
            (openai("a", "key_scheme = \"Key\""), "key_scheme needs key_header"),
            (demo("a", "colour = \"red\""), "colour"),
            (demo("a", "").replace("eliza", "hal"), "no demo model \"hal\""),
            (demo("a", "").replace("\"demo\"", "\"openai\""), "needs an endpoint"),
        ] {
            let error = load(&text).err().expect(part).to_string();
            assert!(error.contains(part), "{error}");
            assert_eq!(error.lines().count(), 1);
        }
    }
}
