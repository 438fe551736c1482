//! Accounts: coming in, coming back and leaving.

pub mod keeping_on;
pub mod leaving;
pub mod notices;
pub mod pushes;
pub mod signup_challenge;
