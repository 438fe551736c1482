//! One file per step of the road: load, decide (in `domain`), commit (in `store`).

pub mod cast_vote;
pub mod continue_battle;
pub mod fold_boards;
pub mod judge_votes;
pub mod open_battle;
pub mod show_battle;
