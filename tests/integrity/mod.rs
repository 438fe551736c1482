//! Do the rules tell readers from others? Simulated voters, seeded (RANKING.md 6.3).

mod simulation;
