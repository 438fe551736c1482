//! Accounts, their wallets and consent, and people who look at them.

pub(crate) mod accounts;
pub(crate) mod consents;
pub(crate) mod notices;
pub(crate) mod pushes;
pub(crate) mod reviews;
pub(crate) mod wallets;
