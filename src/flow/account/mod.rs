//! An account begins, proves a wallet, says what is allowed, appeals, is looked at, is told what happened, and ends.

pub mod appeal;
pub mod consent;
pub mod erase;
pub mod notice_words;
pub mod notices;
pub mod push;
pub mod review;
pub mod wallet;
