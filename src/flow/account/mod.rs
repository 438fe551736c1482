//! An account begins, proves a wallet, says what is allowed, appeals, is looked at, and ends.

pub mod appeal;
pub mod consent;
pub mod erase;
pub mod review;
pub mod wallet;
