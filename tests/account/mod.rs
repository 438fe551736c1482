//! Accounts: coming in and leaving.

pub mod leaving;
pub mod signup_challenge;
