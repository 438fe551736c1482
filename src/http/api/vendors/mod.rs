//! Vendors: accounts, keys, models and data.

pub mod credits;
pub mod disclosures;
pub mod exports;
pub mod keys;
pub mod members;
pub mod models;
pub mod preferences;
pub mod releases;
pub mod vendor;
pub mod webhooks;
