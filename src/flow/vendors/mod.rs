//! Vendors' models, and preference data on its way out.

pub mod contract_test;
pub mod estimate;
pub mod export;
pub mod import;
pub mod model_health;
pub mod models;
pub mod partition;
pub mod project;
pub mod query;
pub mod release;
pub mod slice;
pub mod webhooks;
