//! Vendors, their keys, models, credits, webhooks, and the data that they ask for.

pub(crate) mod credits;
pub(crate) mod exports;
pub(crate) mod keys;
pub(crate) mod models;
pub(crate) mod preferences;
pub(crate) mod vendor;
pub(crate) mod webhooks;
