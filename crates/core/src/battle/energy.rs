//! What an answer may have cost in electricity: the method of EcoLogits 1.0 (<https://ecologits.ai>), which ComparIA uses too, with
//! its constants. It is an estimate: where and on what a model really runs, nobody outside knows.

use crate::model::ModelSize;

/// Energy of one GPU per written token and billion active parameters, in Wh.
const GPU_PER_PARAMETER: f64 = 8.91e-5;
/// Energy of one GPU per written token, whatever the model, in Wh.
const GPU_PER_TOKEN: f64 = 1.43e-3;
/// Seconds per written token and billion active parameters.
const LATENCY_PER_PARAMETER: f64 = 8.02e-4;
/// Seconds per written token, whatever the model.
const LATENCY_PER_TOKEN: f64 = 2.23e-2;
/// Power of a server without its GPUs, in W.
const SERVER: f64 = 1_000.0;
/// GPUs of a server.
const GPUS_PER_SERVER: f64 = 8.0;
/// Memory of a GPU, in GB.
const GPU_MEMORY: f64 = 80.0;
/// Memory that a model takes, in GB per billion parameters: weights of 4 bits, and a fifth more to run.
const MEMORY_PER_PARAMETER: f64 = 1.2 * 4.0 / 8.0;
/// What a data centre takes for each unit that its servers take (power usage effectiveness).
const PUE: f64 = 1.2;

/// Energy of writing `tokens` with a model of this size, in Wh.
pub fn estimate(size: ModelSize, tokens: u64) -> f64 {
    let tokens = tokens as f64;
    let gpus = (MEMORY_PER_PARAMETER * size.total / GPU_MEMORY).ceil().max(1.0);
    let hours = tokens * (LATENCY_PER_PARAMETER * size.active + LATENCY_PER_TOKEN) / 3_600.0;
    let server = hours * SERVER * gpus / GPUS_PER_SERVER;
    let gpu = tokens * (GPU_PER_PARAMETER * size.active + GPU_PER_TOKEN);
    PUE * (server + gpus * gpu)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand from the published formulas.
    #[test]
    fn the_estimate_is_the_published_method_s() {
        let dense = ModelSize { total: 8.0, active: 8.0 };
        // One GPU: 1.2 × (400 × 0.028716 s × 1000 W / 8 / 3600 + 400 × 0.0021428 Wh).
        assert!((estimate(dense, 400) - 1.507_144).abs() < 1e-6, "{}", estimate(dense, 400));
        // 671 billion parameters take six GPUs of 80 GB, of which 37 billion are active.
        let sparse = ModelSize { total: 671.0, active: 37.0 };
        assert!((estimate(sparse, 1_000) - 47.025_740).abs() < 1e-6, "{}", estimate(sparse, 1_000));
        assert!(estimate(dense, 0).abs() < 1e-12);
    }
}
