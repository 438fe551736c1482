//! Do the rules tell readers from others? Simulated voters, seeded.

mod simulation;
mod world;
