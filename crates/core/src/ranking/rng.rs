//! Numbers from a seed that are the same on every machine: xoshiro256++ (Blackman and Vigna 2019),
//! normal and Poisson variates, with libm's functions instead of the system's.

/// A generator; equal seeds give equal numbers.
#[derive(Clone, Debug)]
pub struct Chance {
    state: [u64; 4],
    spare: Option<f64>,
}

impl Chance {
    /// Seeded through SplitMix64, as its authors advise.
    pub fn new(seed: u64) -> Self {
        let mut z = seed;
        let state = [(); 4].map(|()| {
            z = z.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut x = z;
            x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            x ^ (x >> 31)
        });
        Self { state, spare: None }
    }

    /// The next 64 bits, uniform.
    pub fn bits(&mut self) -> u64 {
        let s = &mut self.state;
        let out = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        out
    }

    /// In `(0, 1)`, never an end: logarithms are safe.
    pub fn unit(&mut self) -> f64 {
        ((self.bits() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    /// Standard normal, by Marsaglia's polar method.
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let (u, v) = (2.0 * self.unit() - 1.0, 2.0 * self.unit() - 1.0);
            let s = u * u + v * v;
            if s < 1.0 && s > 0.0 {
                let factor = (-2.0 * libm::log(s) / s).sqrt();
                self.spare = Some(v * factor);
                return u * factor;
            }
        }
    }

    /// Poisson with this mean: by multiplication below 10, above by Hörmann's PTRS ("The
    /// transformed rejection method for generating Poisson random variables", 1993).
    pub fn poisson(&mut self, mean: f64) -> u64 {
        if mean <= 0.0 {
            return 0;
        }
        if mean < 10.0 {
            let limit = libm::exp(-mean);
            let (mut product, mut count) = (self.unit(), 0);
            while product > limit {
                product *= self.unit();
                count += 1;
            }
            return count;
        }
        let b = 0.931 + 2.53 * mean.sqrt();
        let a = -0.059 + 0.02483 * b;
        let inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
        let v_r = 0.9277 - 3.6224 / (b - 2.0);
        loop {
            let (u, v) = (self.unit() - 0.5, self.unit());
            let us = 0.5 - u.abs();
            let k = libm::floor((2.0 * a / us + b) * u + mean + 0.43);
            if us >= 0.07 && v <= v_r {
                return k as u64;
            }
            if k < 0.0 || (us < 0.013 && v > us) {
                continue;
            }
            let accept = libm::log(v) + libm::log(inverse_alpha) - libm::log(a / (us * us) + b);
            if accept <= k * libm::log(mean) - mean - libm::lgamma(k + 1.0) {
                return k as u64;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_is_the_published_one() {
        // The authors' C code from state 1, 2, 3, 4.
        let mut chance = Chance { state: [1, 2, 3, 4], spare: None };
        let first: Vec<u64> = (0..3).map(|_| chance.bits()).collect();
        assert_eq!(first, [41_943_041, 58_720_359, 3_588_806_011_781_223]);
    }

    #[test]
    fn poisson_has_its_mean_and_variance_at_every_size() {
        let mut chance = Chance::new(7);
        for mean in [0.3, 4.0, 9.9, 10.0, 33.0, 5_000.0] {
            let n = 20_000;
            let draws: Vec<f64> = (0..n).map(|_| chance.poisson(mean) as f64).collect();
            let average = draws.iter().sum::<f64>() / f64::from(n);
            let variance = draws.iter().map(|d| (d - average) * (d - average)).sum::<f64>() / f64::from(n);
            let error = (mean / f64::from(n)).sqrt();
            assert!((average - mean).abs() < 4.5 * error, "{mean}: {average}");
            assert!((variance / mean - 1.0).abs() < 0.06, "{mean}: {variance}");
        }
        assert_eq!(chance.poisson(0.0), 0);
    }

    #[test]
    fn normals_have_mean_zero_and_spread_one() {
        let mut chance = Chance::new(1);
        let draws: Vec<f64> = (0..40_000).map(|_| chance.normal()).collect();
        let mean = draws.iter().sum::<f64>() / 40_000.0;
        let square = draws.iter().map(|d| d * d).sum::<f64>() / 40_000.0;
        assert!(mean.abs() < 0.02 && (square - 1.0).abs() < 0.03, "{mean} {square}");
    }
}
