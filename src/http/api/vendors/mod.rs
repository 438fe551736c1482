//! Vendors: accounts, keys, models and data.

pub mod account;
pub mod credits;
pub mod disclosures;
pub mod exports;
pub mod models;
pub mod preferences;
pub mod releases;
pub mod webhooks;
