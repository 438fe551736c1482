//! A question opens a battle: the pair is drawn, both models begin to answer.

use std::sync::Arc;

use serde::Serialize;
use utoipa::ToSchema;

use crate::clock;
use crate::config;
use crate::flow::Arena;
use crate::flow::battle::plan::{Asked, plan_battle};
use crate::models::catalogue::Catalogue;
use crate::models::estimate_tokens;
use crate::streaming::{Asker, Busy, Place, Source, Streams, Writing};
use agon_core::battle::mode::Mode;
use agon_core::battle::prompt::{Prompt, PromptError};
use agon_core::battle::sampling::Draw;
use agon_core::battle::shares::CheckRates;
use agon_core::battle::simhash::simhash;
use agon_core::ids::{AccountId, BattleId};
use agon_core::model::{ModelSlug, Origin};
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_fit::FittedBoard;
use agon_core::verdict::check::Check;
use agon_store::{KeyedReply, NewBattle, Store, StoreError, TurnRow};

/// A question with which a battle is to be opened.
#[derive(Clone, Debug)]
pub struct OpenBattle {
    /// The account that asks.
    pub account: AccountId,
    /// The question, as it was typed.
    pub prompt: String,
    /// A label of the client's choosing.
    pub category: Option<String>,
    /// From which network it is asked: a keyed hash of the day and the addresses.
    pub network: Option<u64>,
    /// The idempotency key and the request's fingerprint, if there is a key.
    pub key: Option<(String, [u8; 32])>,
}

/// Why no battle was opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The question is empty, too long, or has a control character.
    #[error(transparent)]
    Prompt(#[from] PromptError),
    /// The category is longer than 40 characters, or has others than letters, digits, `-` and `_`.
    #[error("a category is 1 to 40 letters, digits, '-' or '_'")]
    Category,
    /// Only recorded questions can be answered here.
    #[error("this arena replays recorded answers, and this question was never recorded")]
    NotRecorded,
    /// Longer than the smallest model's context window.
    #[error("the question has about {tokens} tokens; the models read at most {limit}")]
    TooLongForModels {
        /// Estimated tokens of the question: a quarter of its characters.
        tokens: usize,
        /// Context of the model with the smallest one, in tokens.
        limit: u32,
    },
    /// The operator does not offer this mode.
    #[error("this arena does not offer this mode; see the modes of its rules")]
    ModeOff,
    /// The models that were chosen are too few, too many, or one twice.
    #[error("choose one model for a direct chat, and two different ones side by side")]
    WrongModels,
    /// A model of this name does not answer here, or can't be chosen by name.
    #[error("the model {0} can't be chosen by name here")]
    NotSelectable(ModelSlug),
    /// As many battles are being written as may be: on the node, for the account, or for the network.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// The store failed; no battle was opened.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Checks a question against everything that limits it.
///
/// # Errors
/// The first limit it breaks.
pub fn check_prompt(text: &str, settings: &config::Battle, catalogue: &Catalogue) -> Result<Prompt, OpenError> {
    let prompt = Prompt::parse(text, settings.max_prompt_chars)?;
    if !catalogue.can_answer(prompt.as_str()) {
        return Err(OpenError::NotRecorded);
    }
    fits(estimate_tokens(prompt.as_str()), catalogue)?;
    Ok(prompt)
}

/// Does a conversation of so many tokens fit every model that can be drawn?
///
/// # Errors
/// [`OpenError::TooLongForModels`] when not.
pub fn fits(tokens: usize, catalogue: &Catalogue) -> Result<(), OpenError> {
    match catalogue.smallest_context() {
        Some(limit) if tokens > limit as usize => Err(OpenError::TooLongForModels { tokens, limit }),
        _ => Ok(()),
    }
}

/// Opens a battle and begins both answers.
///
/// # Errors
/// [`OpenError`]; nothing was opened then.
pub async fn open_battle(open: OpenBattle, arena: Arena<'_>) -> Result<BattleId, OpenError> {
    let Arena { store, catalogue, streams, settings, .. } = arena;
    if open.category.as_deref().is_some_and(|c| !is_label(c)) {
        return Err(OpenError::Category);
    }
    // The pair is drawn before the question is looked at, and from nothing but chance and the
    // person's last pair.
    let seed = clock::seed();
    let draw = draw(seed, open.account, store, catalogue).await?;
    let prompt = check_prompt(&open.prompt, settings, catalogue)?;
    let asker = Asker { account: open.account, network: open.network };
    let place = streams.reserve(asker)?;

    // What it shows is decided last; who is held is checked more often.
    let (id, now) = (BattleId::from_uuid(clock::uuid()), clock::now());
    let question = simhash(prompt.as_str());
    let (network, shared_after) = (open.network, arena.shares.after);
    let asked = Asked { account: open.account, prompt: prompt.as_str(), question, network, now, shared_after };
    let check = match arena.shares.check {
        CheckRates { usual: 0, held: 0 } => 0,
        rates => store.trust_of(open.account).await?.check_rate(rates),
    };
    let planned = plan_battle(seed, draw, asked, [check, arena.shares.shared], store, catalogue).await?;
    let (facets, unrated) = (prompt.facets(), is_unrated(&planned.models, arena).await?);
    let battle = NewBattle {
        id,
        account: open.account,
        mode: Mode::Battle,
        models: planned.models,
        seed,
        propensity: planned.propensity,
        sampling_version: planned.sampling_version,
        category: open.category,
        language: facets.language,
        kinds: facets.kinds,
        salt: clock::nonce(),
        question,
        offered: catalogue.is_offered(prompt.as_str()),
        unrated,
        network: open.network,
        copy_of: planned.copy_of,
        earlier: Vec::new(),
        prompt: prompt.as_str().to_owned(),
        lease_until: Streams::lease_until(now),
        created_at: now,
    };
    begin(battle, asker, place, (planned.sources, planned.hidden), open.key, arena).await?;
    Ok(id)
}

/// Stores a conversation and has its models begin to answer.
///
/// # Errors
/// [`StoreError`]; nothing was opened then.
pub(super) async fn begin(
    battle: NewBattle,
    asker: Asker,
    place: Place,
    (sources, hidden): ([Source; 2], Option<Check>),
    key: Option<(String, [u8; 32])>,
    arena: Arena<'_>,
) -> Result<(), StoreError> {
    let id = battle.id;
    let reply = key.map(|(key, fingerprint)| KeyedReply { key, fingerprint, status: 201, body: reply(id) });
    let (store, streams) = (arena.store.clone(), arena.streams.clone());
    // A client that leaves ends its request; what was committed must be written all the same.
    let opened = tokio::spawn(async move {
        store.open_battle(&battle, reply.as_ref()).await?;
        metrics::counter!("agon_battles_total", "mode" => battle.mode.as_str()).increment(1);
        let history: Vec<_> = battle.earlier.into_iter().map(exchange).collect();
        let writing = Writing {
            battle: id,
            asker,
            models: battle.models,
            turn: u32::try_from(history.len()).unwrap_or(u32::MAX).saturating_add(1),
            attempt: 1,
            salt: battle.salt,
            history,
            flaw: None,
            prompt: battle.prompt,
            sources,
            hidden,
        };
        streams.begin(writing, place);
        Ok(())
    });
    opened.await.map_err(|_| StoreError::Interrupted)?
}

/// A battle that was opened.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"id": "btl_01m8bgrdcke8rvf0qegde183fx", "state": "generating",
    "stream": "/api/v1/battles/btl_01m8bgrdcke8rvf0qegde183fx/stream"}))]
pub struct Opened {
    /// The battle's id.
    #[schema(value_type = String)]
    id: BattleId,
    /// Always `generating`.
    state: &'static str,
    /// Where both answers can be read as they are written.
    stream: String,
}

/// The body of the reply to a battle that was opened.
pub fn reply(id: BattleId) -> Vec<u8> {
    let opened = Opened { id, state: "generating", stream: format!("/api/v1/battles/{id}/stream") };
    serde_json::to_vec(&opened).unwrap_or_default()
}

/// Has the overall board too few votes on one of the models for a rating that the test of votes could go by? Demo
/// programs are nobody's, so that nothing is to be won with them.
async fn is_unrated(models: &[ModelSlug; 2], arena: Arena<'_>) -> Result<bool, StoreError> {
    let Arena { store, catalogue, shares, boards, .. } = arena;
    let is_demo = |slug: &ModelSlug| catalogue.get(slug).is_some_and(|model| model.row.origin == Origin::Demo);
    if shares.rated_votes == 0 || models.iter().all(is_demo) {
        return Ok(false);
    }
    let pages = boards.now();
    let fitted = pages.get(BoardId::Overall).and_then(|page| page.fitted.clone());
    let board = match fitted {
        Some(board) => Some(board),
        // This node may have begun a moment ago, and not have read its boards yet.
        None => {
            let fit = store.fit(&BoardId::Overall.to_string()).await?;
            fit.and_then(|row| FittedBoard::parse(&row.body)).map(Arc::new)
        }
    };
    let rows = board.as_ref().map(|board| board.rows.as_slice()).unwrap_or_default();
    // Only ratings of the largest component can be compared.
    let is_rated = |slug: &ModelSlug| {
        let known = rows.iter().find(|row| row.model == *slug);
        known.is_some_and(|row| row.rating.is_some() && row.component == Some(0) && row.votes >= shares.rated_votes)
    };
    Ok(!models.iter().all(|slug| is_demo(slug) || is_rated(slug)))
}

async fn draw(seed: u64, account: AccountId, store: &Store, catalogue: &Catalogue) -> Result<Draw, StoreError> {
    let last = store.last_pair(account).await?;
    let last = last.and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)));
    Ok(catalogue.draws.draw(seed, last.as_ref().map(|(a, b)| (a, b))))
}

pub(super) fn is_label(text: &str) -> bool {
    (1..=40).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// A turn as the models of a later one are told of it.
pub(super) fn exchange(turn: TurnRow) -> (String, [String; 2]) {
    (turn.prompt, turn.answers.map(|a| a.map(|a| a.body).unwrap_or_default()))
}
