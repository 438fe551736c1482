//! The little linear algebra that a board needs: symmetric matrices, Cholesky.
//!
//! Ours, not a library's: the fast ones choose their kernels, and with them the order of their
//! sums, by the processor they find. Here every element is summed in one fixed order, so that a
//! board has the same bits on every machine. The inner loops run over independent elements of a
//! row; the compiler makes vectors of them, which changes no bit.

/// A square matrix of doubles, kept row by row.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    n: usize,
    data: Vec<f64>,
}

impl Matrix {
    /// A matrix of `n` rows, all zeros.
    pub fn zeros(n: usize) -> Self {
        Self { n, data: vec![0.0; n * n] }
    }

    /// How many rows, and columns.
    pub fn size(&self) -> usize {
        self.n
    }

    /// The element of `row` and `column`.
    pub fn at(&self, row: usize, column: usize) -> f64 {
        self.data[row * self.n + column]
    }

    /// Adds to the element of `row` and `column`.
    pub fn add(&mut self, row: usize, column: usize, value: f64) {
        self.data[row * self.n + column] += value;
    }

    /// Adds to the elements (i, j) and (j, i).
    pub fn add_both(&mut self, i: usize, j: usize, value: f64) {
        self.add(i, j, value);
        self.add(j, i, value);
    }

    /// Adds `weight · (e_i − e_j)(e_i − e_j)'`.
    pub fn add_difference(&mut self, i: usize, j: usize, weight: f64) {
        self.add(i, i, weight);
        self.add(j, j, weight);
        self.add_both(i, j, -weight);
    }

    /// The elements of one row.
    pub fn row(&self, row: usize) -> &[f64] {
        &self.data[row * self.n..(row + 1) * self.n]
    }

    /// Multiplies every element by `factor`.
    pub fn scale(&mut self, factor: f64) {
        self.data.iter_mut().for_each(|value| *value *= factor);
    }

    /// Sets every element to zero.
    pub fn clear(&mut self) {
        self.data.fill(0.0);
    }

    /// `(e_i − e_j)' M (e_i − e_j)`.
    pub fn difference(&self, i: usize, j: usize) -> f64 {
        self.at(i, i) + self.at(j, j) - 2.0 * self.at(i, j)
    }

    /// `self · other`, where `self` is symmetric and dense.
    pub fn times(&self, other: &Self) -> Self {
        let n = self.n;
        let mut out = Self::zeros(n);
        for (row, target) in out.data.chunks_exact_mut(n.max(1)).enumerate() {
            accumulate(target, self.row(row), &other.data, n);
        }
        out
    }
}

/// `target += Σ_k factors[k] · rows[k]`, four rows at a time, in the order of `k`.
fn accumulate(target: &mut [f64], factors: &[f64], rows: &[f64], n: usize) {
    let width = target.len();
    let row = |k: usize| &rows[k * n..k * n + width];
    let mut k = 0;
    while k + 4 <= factors.len() {
        let [f0, f1, f2, f3] = [factors[k], factors[k + 1], factors[k + 2], factors[k + 3]];
        let (r0, r1, r2, r3) = (row(k), row(k + 1), row(k + 2), row(k + 3));
        for (j, t) in target.iter_mut().enumerate() {
            *t = (((*t + f0 * r0[j]) + f1 * r1[j]) + f2 * r2[j]) + f3 * r3[j];
        }
        k += 4;
    }
    for (k, f) in factors.iter().enumerate().skip(k) {
        for (t, r) in target.iter_mut().zip(row(k)) {
            *t += f * r;
        }
    }
}

/// `A = L L'`, `A` symmetric and positive definite.
#[derive(Clone, Debug)]
pub struct Cholesky {
    n: usize,
    /// `L'`, row by row: row `k` holds column `k` of `L` from the diagonal on.
    upper: Vec<f64>,
}

/// The matrix is not positive definite: the data leave a direction undetermined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the votes leave parameter {parameter} undetermined")]
pub struct Undetermined {
    /// The first parameter that depends on those before it.
    pub parameter: usize,
}

impl Cholesky {
    /// Factors `matrix`.
    ///
    /// # Errors
    /// [`Undetermined`] where a pivot is lost in rounding.
    pub fn of(matrix: &Matrix) -> Result<Self, Undetermined> {
        let n = matrix.n;
        let mut a = matrix.data.clone();
        for k in 0..n {
            let before = matrix.at(k, k);
            let pivot = a[k * n + k];
            if pivot.is_nan() || pivot <= before * 1e-13 {
                return Err(Undetermined { parameter: k });
            }
            let root = pivot.sqrt();
            let (above, below) = a.split_at_mut((k + 1) * n);
            let pivot_row = &mut above[k * n + k..];
            for value in pivot_row.iter_mut() {
                *value /= root;
            }
            for (i, row) in below.chunks_exact_mut(n).enumerate() {
                let i = k + 1 + i;
                let factor = pivot_row[i - k];
                for (value, p) in row[i..].iter_mut().zip(&pivot_row[i - k..]) {
                    *value -= factor * p;
                }
            }
        }
        Ok(Self { n, upper: a })
    }

    /// How many rows, and columns, the factored matrix has.
    pub fn size(&self) -> usize {
        self.n
    }

    /// Solves `A x = b`: `b` holds `x` afterwards.
    pub fn solve(&self, b: &mut [f64]) {
        let n = self.n;
        for k in 0..n {
            let row = &self.upper[k * n..(k + 1) * n];
            let x = b[k] / row[k];
            b[k] = x;
            for (value, u) in b[k + 1..].iter_mut().zip(&row[k + 1..]) {
                *value -= x * u;
            }
        }
        for k in (0..n).rev() {
            let row = &self.upper[k * n..(k + 1) * n];
            let mut rest = b[k];
            for (x, u) in b[k + 1..].iter().zip(&row[k + 1..]) {
                rest -= x * u;
            }
            b[k] = rest / row[k];
        }
    }

    /// The inverse `A⁻¹`, symmetric to the bit.
    pub fn inverse(&self) -> Matrix {
        let n = self.n;
        // Rows of L⁻¹, one after the other: row k needs the rows above it.
        let mut lower = Matrix::zeros(n);
        let mut factors = Vec::with_capacity(n);
        for k in 0..n {
            factors.clear();
            factors.extend((0..k).map(|i| -self.upper[i * n + k]));
            let (above, rest) = lower.data.split_at_mut(k * n);
            let row = &mut rest[..k];
            accumulate(row, &factors, above, n);
            let pivot = self.upper[k * n + k];
            for value in row.iter_mut() {
                *value /= pivot;
            }
            rest[k] = 1.0 / pivot;
        }
        // A⁻¹ = (L⁻¹)' L⁻¹, its lower triangle, then mirrored.
        let mut out = Matrix::zeros(n);
        for i in 0..n {
            factors.clear();
            factors.extend((i..n).map(|k| lower.at(k, i)));
            accumulate(&mut out.data[i * n..i * n + i + 1], &factors, &lower.data[i * n..], n);
        }
        for i in 0..n {
            for j in 0..i {
                out.data[j * n + i] = out.data[i * n + j];
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(n: usize) -> Matrix {
        let mut a = Matrix::zeros(n);
        for i in 0..n {
            for j in 0..n {
                a.add(i, j, 1.0 / (1.0 + i.abs_diff(j) as f64));
            }
            a.add(i, i, 1.0 + i as f64);
        }
        a
    }

    #[test]
    fn a_matrix_times_its_inverse_is_one() {
        for n in [1, 2, 3, 5, 17] {
            let a = sample(n);
            let factor = Cholesky::of(&a).expect("definite");
            let product = a.times(&factor.inverse());
            for i in 0..n {
                for j in 0..n {
                    assert!((product.at(i, j) - f64::from(u8::from(i == j))).abs() < 1e-13);
                }
                let mut x: Vec<f64> = a.row(i).to_vec();
                factor.solve(&mut x);
                assert!((x[i] - 1.0).abs() < 1e-13);
            }
        }
    }

    #[test]
    fn a_singular_matrix_names_the_parameter() {
        let mut a = Matrix::zeros(3);
        a.add(0, 0, 1.0);
        a.add_difference(1, 2, 1.0);
        assert_eq!(Cholesky::of(&a).err(), Some(Undetermined { parameter: 2 }));
    }
}
