//! Vendors: their keys and names, the models they bring, and preference data as they may see it.

pub mod answer_time;
pub mod api_key;
pub mod licence;
pub mod model;
pub mod preference;
pub mod public_name;
pub mod release;
