//! A battle as its owner may see it: text always, models only after the vote.

use serde_json::{Value, json};

use crate::flow::battle::next_turn::{ContinueError, owned};
use crate::flow::vote::cast::{Cards, model_card};
use crate::models::catalogue::Catalogue;
use crate::streaming::recover;
use agon_core::battle::{BattleState, Side};
use agon_core::ids::{AccountId, BattleId};
use agon_store::{AnswerRow, BattleRow, Store, TurnRow, VoteRow};

/// A battle with its texts and its vote.
pub struct Shown {
    /// The battle's row.
    pub row: BattleRow,
    /// The battle's turns, in their order, with the last attempts at their answers.
    pub turns: Vec<TurnRow>,
    /// The battle's vote; `None` while it has none.
    pub vote: Option<VoteRow>,
}

/// Loads a battle for its owner, and ends attempts of dead nodes on the way.
///
/// # Errors
/// [`ContinueError`] when it is not there, not theirs, or the store failed.
pub async fn show_battle(id: BattleId, account: AccountId, store: &Store) -> Result<Shown, ContinueError> {
    let row = recover(owned(id, account, store).await?, store).await?;
    let turns = store.conversation(id).await?;
    let vote = if row.state == BattleState::Voted { store.vote_of(id).await? } else { None };
    Ok(Shown { row, turns, vote })
}

impl Shown {
    /// The answer of a turn that may be shown: of the current turn only once it has ended.
    pub fn answer<'t>(&self, turn: &'t TurnRow, side: Side) -> Option<&'t AnswerRow> {
        let over = self.row.state != BattleState::Generating || turn.turn < self.row.turn;
        turn.answers[side.index()].as_ref().filter(|_| over)
    }

    /// As JSON. Before the vote nothing in it depends on the models but their words.
    pub fn json(&self, catalogue: &Catalogue) -> Value {
        let voted = self.row.state == BattleState::Voted;
        let turns: Vec<Value> = self
            .turns
            .iter()
            .map(|turn| {
                let side = |side| {
                    let Some(answer) = self.answer(turn, side) else { return Value::Null };
                    let mut value = json!({"text": answer.body});
                    if voted {
                        value["reasoning"] = json!(answer.reasoning);
                        value["finish_reason"] = json!(answer.finish_reason);
                        value["completion_tokens"] = json!(answer.completion_tokens);
                        value["first_token_ms"] = json!(answer.first_token_ms);
                        value["total_ms"] = json!(answer.total_ms);
                    }
                    value
                };
                json!({"turn": turn.turn, "prompt": turn.prompt, "a": side(Side::A), "b": side(Side::B)})
            })
            .collect();
        let mut value = json!({
            "id": self.row.id, "state": self.row.state, "turn": self.row.turn, "created_at": self.row.created_at,
            "language": self.row.language, "kinds": self.row.kinds.names().collect::<Vec<_>>(), "turns": turns,
        });
        if let Some(vote) = &self.vote {
            value["vote"] =
                json!({"id": vote.id, "winner": vote.outcome, "early": vote.early, "cast_at": vote.cast_at});
            value["models"] = json!(cards(&self.row, catalogue));
        }
        value
    }
}

/// The models that answered. Only for battles that have their vote.
pub fn cards<'a>(row: &'a BattleRow, catalogue: &'a Catalogue) -> Cards<'a> {
    let [a, b] = &row.models;
    Cards { a: model_card(a, catalogue), b: model_card(b, catalogue) }
}
