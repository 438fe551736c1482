//! Conversations with models that their owner chose by name: side by side, or one alone. They open like battles and go on
//! like them, and nothing of them is drawn, judged, counted or paid.

use crate::clock;
use crate::flow::Arena;
use crate::flow::battle::next_turn::{ContinueError, owned, sources};
use crate::flow::battle::open::{OpenError, begin, check_prompt, exchange, fits, is_label};
use crate::models::catalogue::{Catalogue, Model};
use crate::models::estimate_tokens;
use crate::streaming::{Asker, Streams, recover};
use agon_core::battle::mode::Mode;
use agon_core::battle::simhash::simhash;
use agon_core::battle::{BattleRefusal, BattleState, Side};
use agon_core::ids::{AccountId, BattleId};
use agon_core::model::{ModelSlug, ModelStatus};
use agon_store::{NewBattle, TurnRow};

/// A question to models that are named.
#[derive(Clone, Debug)]
pub struct AskChosen {
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

/// Who goes on with a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoOnWith {
    /// Both models, side by side.
    Both,
    /// The model of this side, alone.
    Only(Side),
}

/// The models that can be chosen by name, by makers and names: those that answer, and whose name is not to be guessed.
pub fn selectable(catalogue: &Catalogue) -> Vec<&Model> {
    let mut models: Vec<&Model> = catalogue.models().filter(|model| is_selectable(model)).collect();
    models.sort_by_key(|model| (model.row.organization.to_lowercase(), model.row.name.to_lowercase()));
    models
}

/// Can this model be chosen by name?
pub fn is_selectable(model: &Model) -> bool {
    let is_stealth = model.slot.as_ref().is_some_and(|slot| slot.slot.stealth);
    model.row.status == ModelStatus::Active && !is_stealth
}

/// Opens a conversation with one model or two.
///
/// # Errors
/// [`OpenError`]; nothing was opened then.
pub async fn open_chosen(ask: AskChosen, models: &[ModelSlug], arena: Arena<'_>) -> Result<BattleId, OpenError> {
    let (mode, models) = match models {
        [only] => (Mode::Direct, [only, only]),
        [a, b] if a != b => (Mode::SideBySide, [a, b]),
        _ => return Err(OpenError::WrongModels),
    };
    open_with(ask, mode, models.map(ModelSlug::clone), Vec::new(), arena).await
}

/// Goes on with the conversation of a battle that was voted on, with the models that it named; the battle stays as it is.
///
/// # Errors
/// [`ContinueError`]; nothing was opened then.
pub async fn go_on_with(
    id: BattleId,
    with: GoOnWith,
    ask: AskChosen,
    arena: Arena<'_>,
) -> Result<BattleId, ContinueError> {
    let row = recover(owned(id, ask.account, arena.store).await?, arena.store).await?;
    if row.state != BattleState::Voted {
        return Err(BattleRefusal::NotVoted.into());
    }
    let (mode, models) = match with {
        GoOnWith::Both => (Mode::SideBySide, row.models),
        GoOnWith::Only(side) => (Mode::Direct, [&row.models[side.index()]; 2].map(ModelSlug::clone)),
    };
    if row.turn >= arena.settings.max_turns {
        return Err(BattleRefusal::TooManyTurns.into());
    }
    let mut turns = arena.store.conversation(id).await?;
    if let GoOnWith::Only(side) = with {
        for turn in &mut turns {
            let [a, b] = &mut turn.answers;
            if side == Side::B {
                std::mem::swap(a, b);
            }
            // Who is not asked any more has said nothing.
            if let Some(answer) = a {
                answer.side = Side::A;
            }
            if let Some(answer) = b {
                answer.side = Side::B;
                answer.body.clear();
                answer.reasoning = None;
            }
        }
    }
    Ok(open_with(ask, mode, models, turns, arena).await?)
}

async fn open_with(
    ask: AskChosen,
    mode: Mode,
    models: [ModelSlug; 2],
    earlier: Vec<TurnRow>,
    arena: Arena<'_>,
) -> Result<BattleId, OpenError> {
    let Arena { catalogue, streams, settings, .. } = arena;
    if !settings.modes.contains(&mode) {
        return Err(OpenError::ModeOff);
    }
    if ask.category.as_deref().is_some_and(|category| !is_label(category)) {
        return Err(OpenError::Category);
    }
    if let Some(slug) = models.iter().find(|slug| !catalogue.get(slug).is_some_and(is_selectable)) {
        return Err(OpenError::NotSelectable(slug.clone()));
    }
    let prompt = check_prompt(&ask.prompt, settings, catalogue)?;
    let spoken: usize = earlier.iter().cloned().map(exchange).map(said).sum();
    fits(spoken + estimate_tokens(prompt.as_str()), catalogue)?;
    let asker = Asker { account: ask.account, network: ask.network };
    let place = streams.reserve(asker)?;
    let (id, now, facets) = (BattleId::from_uuid(clock::uuid()), clock::now(), prompt.facets());
    let battle = NewBattle {
        id,
        account: ask.account,
        mode,
        models,
        // Nothing was drawn.
        seed: clock::seed(),
        propensity: 0,
        sampling_version: 0,
        category: ask.category,
        language: facets.language,
        kinds: facets.kinds,
        salt: clock::nonce(),
        question: simhash(prompt.as_str()),
        offered: false,
        unrated: false,
        network: ask.network,
        copy_of: None,
        earlier,
        prompt: prompt.as_str().to_owned(),
        lease_until: Streams::lease_until(now),
        created_at: now,
    };
    begin(battle, asker, place, (sources(mode, None), None), ask.key, arena).await?;
    Ok(id)
}

/// Tokens of a question and the longer one of its answers, about.
fn said((question, [a, b]): (String, [String; 2])) -> usize {
    estimate_tokens(&question) + estimate_tokens(&a).max(estimate_tokens(&b))
}
