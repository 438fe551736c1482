//! From strengths and their covariance to what can be said of places.

use crate::ranking::bradley_terry::sigmoid;
use crate::ranking::linalg::Matrix;
use crate::ranking::rng::Chance;

/// Two-sided 95 % point of the standard normal.
pub const Z95: f64 = 1.959_963_984_540_054;

/// The places that the data allow, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// 1 + the models that are surely better.
    pub best: u32,
    /// The models, less those that are surely worse.
    pub worst: u32,
}

/// For each model how many are surely better, and how many surely worse, by any rule of who is surely better than whom.
pub fn places_by(models: usize, surely_better: impl Fn(usize, usize) -> bool) -> Vec<Places> {
    let count = |test: &dyn Fn(usize) -> bool| (0..models).filter(|&j| test(j)).count() as u32;
    (0..models)
        .map(|i| Places {
            best: 1 + count(&|j| j != i && surely_better(j, i)),
            worst: models as u32 - count(&|j| j != i && surely_better(i, j)),
        })
        .collect()
}

/// Draws for the chance of being best.
const DRAWS: u32 = 4_000;

/// Each model's probability of being the best one, under a normal with the full covariance. Only
/// models within reach of the leader are drawn; the others get 0. With `degrees` of freedom the
/// draws are Student's: all of one draw are as wide as its spread happens to be.
pub fn chance_of_best(strengths: &[f64], covariance: &Matrix, degrees: Option<f64>) -> Vec<f64> {
    let mut out = vec![0.0; strengths.len()];
    let Some(leader) = (0..strengths.len()).max_by(|&a, &b| strengths[a].total_cmp(&strengths[b])) else { return out };
    // Half a degree is the least that is drawn: below, nothing is said of a rating.
    let whole = whole_degrees(degrees);
    let reach = if whole.is_some_and(|whole| whole < 30) { 1e9 } else { 5.0 };
    let in_reach =
        |&i: &usize| strengths[leader] - strengths[i] <= reach * covariance.difference(leader, i).max(0.0).sqrt();
    let near: Vec<usize> = (0..strengths.len()).filter(in_reach).collect();
    let root = root(covariance, &near);
    let mut chance = Chance::new(0);
    let mut wins = vec![0_u32; near.len()];
    let mut z = vec![0.0; near.len()];
    for _ in 0..DRAWS {
        draw(&mut z, whole, &mut chance);
        let (mut top, mut value) = (0, f64::NEG_INFINITY);
        for (k, &i) in near.iter().enumerate() {
            let x = strengths[i] + root[k].iter().zip(&z).map(|(r, z)| r * z).sum::<f64>();
            if x > value {
                (top, value) = (k, x);
            }
        }
        wins[top] += 1;
    }
    for (&i, wins) in near.iter().zip(wins) {
        out[i] = f64::from(wins) / f64::from(DRAWS);
    }
    out
}

/// Degrees of freedom that are drawn; `None`: so many that the normal is drawn.
fn whole_degrees(degrees: Option<f64>) -> Option<u32> {
    degrees.filter(|degrees| *degrees < 200.0).map(|degrees| degrees.round().max(1.0) as u32)
}

/// Independent normals, or Student's with one spread for all of them.
fn draw(z: &mut [f64], degrees: Option<u32>, chance: &mut Chance) {
    z.iter_mut().for_each(|z| *z = chance.normal());
    if let Some(degrees) = degrees {
        let square: f64 = (0..degrees).map(|_| chance.normal()).map(|normal| normal * normal).sum();
        let wide = (f64::from(degrees) / square).sqrt();
        z.iter_mut().for_each(|z| *z *= wide);
    }
}

/// The 95 % point of the largest difference between any two of the first `models`, in its standard errors, under a normal
/// with this covariance, or Student's with `degrees` of freedom (max-t; Hothorn, Bretz and Westfall 2008).
pub fn largest_difference(covariance: &Matrix, models: usize, degrees: Option<f64>) -> f64 {
    let all: Vec<usize> = (0..models).collect();
    let (root, whole) = (root(covariance, &all), whole_degrees(degrees));
    let pairs: Vec<(usize, usize, f64)> = (0..models)
        .flat_map(|i| (0..i).map(move |j| (i, j)))
        .map(|(i, j)| (i, j, covariance.difference(i, j)))
        .filter(|(_, _, square)| *square > 0.0)
        .map(|(i, j, square)| (i, j, 1.0 / square.sqrt()))
        .collect();
    let mut chance = Chance::new(0);
    let (mut z, mut x) = (vec![0.0; models], vec![0.0; models]);
    let largest = (0..DRAWS).map(|_| {
        draw(&mut z, whole, &mut chance);
        for (x, row) in x.iter_mut().zip(&root) {
            *x = row.iter().zip(&z).map(|(r, z)| r * z).sum::<f64>();
        }
        pairs.iter().map(|&(i, j, per_error)| (x[i] - x[j]).abs() * per_error).fold(0.0, f64::max)
    });
    point_of_95(largest.collect()).max(Z95)
}

/// The smallest value that 95 % of these do not exceed; 0 of none.
pub fn point_of_95(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = (values.len() * 95).div_ceil(100);
    place.checked_sub(1).map_or(0.0, |place| values[place])
}

/// A root of the covariance of some models: Cholesky's, with zeros where it is singular.
fn root(covariance: &Matrix, of: &[usize]) -> Vec<Vec<f64>> {
    let mut rows: Vec<Vec<f64>> = Vec::with_capacity(of.len());
    for (k, &i) in of.iter().enumerate() {
        let mut row: Vec<f64> = Vec::with_capacity(k + 1);
        for (l, &j) in of[..=k].iter().enumerate() {
            let above: &[f64] = if l == k { &row } else { &rows[l] };
            let rest = covariance.at(i, j) - row.iter().zip(above).map(|(a, b)| a * b).sum::<f64>();
            row.push(if l == k {
                if rest > 1e-12 * covariance.at(i, i) { rest.sqrt() } else { 0.0 }
            } else if rows[l][l] > 0.0 {
                rest / rows[l][l]
            } else {
                0.0
            });
        }
        rows.push(row);
    }
    rows
}

/// How many more votes for `lower` over `upper` would put it above, to first order: the gap over
/// what one such vote adds to it. `inverse` is the inverse information.
pub fn votes_to_flip(strengths: &[f64], inverse: &Matrix, upper: usize, lower: usize) -> f64 {
    let gap = strengths[upper] - strengths[lower];
    let influence = sigmoid(gap) * inverse.difference(upper, lower);
    gap / influence
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diagonal(variances: &[f64]) -> Matrix {
        let mut matrix = Matrix::zeros(variances.len());
        for (i, v) in variances.iter().enumerate() {
            matrix.add(i, i, *v);
        }
        matrix
    }

    #[test]
    fn sure_differences_fix_places_and_doubt_spreads_them() {
        let places = |strengths: &[f64], covariance: &Matrix| {
            let error = |i, j| covariance.difference(i, j).max(0.0).sqrt();
            places_by(strengths.len(), |i, j| strengths[i] - strengths[j] > Z95 * error(i, j))
        };
        let sure = places(&[2.0, 1.0, 0.0], &diagonal(&[0.01; 3]));
        assert_eq!(sure.iter().map(|p| (p.best, p.worst)).collect::<Vec<_>>(), [(1, 1), (2, 2), (3, 3)]);
        let unsure = places(&[2.0, 1.9, 0.0], &diagonal(&[0.04; 3]));
        assert_eq!(unsure.iter().map(|p| (p.best, p.worst)).collect::<Vec<_>>(), [(1, 2), (1, 2), (3, 3)]);
        // What two models share does not separate them.
        let mut shared = diagonal(&[0.04, 0.04]);
        shared.add_both(0, 1, 0.0399);
        assert_eq!(places(&[0.1, 0.0], &shared)[0], Places { best: 1, worst: 1 });
    }

    #[test]
    fn the_largest_of_many_differences_is_tukeys() {
        // Tukey's studentized range at 95 %, over √2: 2.344, 2.728, 3.164 and (df 5) 3.254.
        for (models, degrees, right) in
            [(2, None, Z95), (3, None, 2.344), (5, None, 2.728), (10, None, 3.164), (3, Some(5.0), 3.254)]
        {
            let found = largest_difference(&diagonal(&vec![0.3; models]), models, degrees);
            assert!((found - right).abs() < 0.12, "{models} {degrees:?}: {found}");
        }
        assert_eq!(largest_difference(&diagonal(&[0.0; 3]), 3, None), Z95);
    }

    #[test]
    fn the_chance_of_being_best_is_the_normals() {
        let even = chance_of_best(&[0.0, 0.0, -9.0], &diagonal(&[0.01; 3]), None);
        assert!((even[0] - 0.5).abs() < 0.03 && even[2] == 0.0 && (even[0] + even[1] - 1.0).abs() < 1e-12);
        // P(N(0.2, 0.02) > 0) = Φ(√2) = 0.921.
        let ahead = chance_of_best(&[0.2, 0.0], &diagonal(&[0.01; 2]), None);
        assert!((ahead[0] - 0.921).abs() < 0.015, "{}", ahead[0]);
        // P(T₁ > −√2) = 1/2 + atan(√2)/π = 0.804.
        let few = chance_of_best(&[0.2, 0.0], &diagonal(&[0.01; 2]), Some(1.0));
        assert!((few[0] - 0.804).abs() < 0.02, "{}", few[0]);
        assert!(chance_of_best(&[], &Matrix::zeros(0), None).is_empty());
    }
}
