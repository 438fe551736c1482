//! Numbers and what can be done with them, each operation by itself.
//!
//! What always holds: two whole numbers give a whole number while `i128` can hold it and it is
//! whole; no value is NaN or infinite once it has been through [`Value::real`].
//!
//! Deliberately absent: fractions, complex numbers and precision beyond `f64`.

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value {
    Int(i128),
    Real(f64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    Unreadable,
    TooDeep,
    DivisionByZero,
    TooLarge,
    Undefined,
}

impl Fault {
    pub(super) fn words(self) -> &'static str {
        match self {
            Fault::Unreadable => "something is missing or stands in the wrong place",
            Fault::TooDeep => "it is nested too deeply for me",
            Fault::DivisionByZero => "division by zero is not defined",
            Fault::TooLarge => "it is too large for me to write down",
            Fault::Undefined => "it is not defined among the real numbers",
        }
    }
}

impl Value {
    /// Whole results come back to exact numbers while an `f64` still tells them from their neighbours.
    #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
    pub(super) fn real(x: f64) -> Result<Value, Fault> {
        if x.is_nan() {
            Err(Fault::Undefined)
        } else if x.is_infinite() {
            Err(Fault::TooLarge)
        } else if x.fract() == 0.0 && x.abs() < 9_007_199_254_740_992.0 {
            Ok(Value::Int(x as i128))
        } else {
            Ok(Value::Real(x))
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "only where exactness is already given up")]
    pub(super) fn float(self) -> f64 {
        match self {
            Value::Int(n) => n as f64,
            Value::Real(x) => x,
        }
    }

    /// The digits to show, and whether they are the whole value.
    pub(super) fn digits(self) -> (String, bool) {
        let x = match self {
            Value::Int(n) => return (n.to_string(), true),
            Value::Real(x) => x,
        };
        let scientific = format!("{x:.9e}");
        let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
        let exponent: i32 = exponent.parse().unwrap_or(0);
        let rounded: f64 = scientific.parse().unwrap_or(x);
        let exact = (rounded - x).abs() <= x.abs() * 1e-14 && exponent < 15;
        let trim = |digits: &str| {
            let trimmed = digits.trim_end_matches('0').trim_end_matches('.');
            if digits.contains('.') { trimmed.to_owned() } else { digits.to_owned() }
        };
        if (-6..15).contains(&exponent) {
            let decimals = usize::try_from(9 - exponent).unwrap_or(0);
            (trim(&format!("{rounded:.decimals$}")), exact)
        } else {
            (format!("{} × 10^{exponent}", trim(mantissa)), exact)
        }
    }
}

pub(super) fn add(a: Value, b: Value) -> Result<Value, Fault> {
    exact_or(a, b, i128::checked_add, |a, b| a + b)
}

pub(super) fn subtract(a: Value, b: Value) -> Result<Value, Fault> {
    exact_or(a, b, i128::checked_sub, |a, b| a - b)
}

pub(super) fn multiply(a: Value, b: Value) -> Result<Value, Fault> {
    exact_or(a, b, i128::checked_mul, |a, b| a * b)
}

pub(super) fn divide(a: Value, b: Value) -> Result<Value, Fault> {
    if b.float() == 0.0 {
        return Err(Fault::DivisionByZero);
    }
    let whole = |a: i128, b| (a.checked_rem(b)? == 0).then(|| a / b);
    exact_or(a, b, whole, |a, b| a / b)
}

pub(super) fn remainder(a: Value, b: Value) -> Result<Value, Fault> {
    if b.float() == 0.0 {
        return Err(Fault::DivisionByZero);
    }
    exact_or(a, b, i128::checked_rem_euclid, f64::rem_euclid)
}

pub(super) fn power(a: Value, b: Value) -> Result<Value, Fault> {
    if a.float() == 0.0 && b.float() < 0.0 {
        return Err(Fault::DivisionByZero);
    }
    let whole = |a: i128, b| a.checked_pow(u32::try_from(b).ok()?);
    exact_or(a, b, whole, f64::powf)
}

pub(super) fn factorial(a: Value) -> Result<Value, Fault> {
    match a {
        _ if a.float() > 170.0 => Err(Fault::TooLarge),
        Value::Int(n) if n >= 0 => (2..=n).try_fold(Value::Int(1), |product, k| multiply(product, Value::Int(k))),
        _ => Err(Fault::Undefined),
    }
}

fn exact_or(
    a: Value,
    b: Value,
    exact: impl Fn(i128, i128) -> Option<i128>,
    real: impl Fn(f64, f64) -> f64,
) -> Result<Value, Fault> {
    if let (Value::Int(a), Value::Int(b)) = (a, b)
        && let Some(n) = exact(a, b)
    {
        return Ok(Value::Int(n));
    }
    Value::real(real(a.float(), b.float()))
}

pub(super) const FUNCTIONS: [&str; 13] =
    ["sqrt", "cbrt", "sin", "cos", "tan", "ln", "log", "log10", "log2", "exp", "abs", "round", "factorial"];

pub(super) fn call(name: &str, a: Value) -> Result<Value, Fault> {
    let x = a.float();
    // sin(pi) is zero to a person; the f64 nearest to pi gives 1.2e-16.
    let snapped = |x: f64| if x.abs() < 1e-15 { 0.0 } else { x };
    Value::real(match name {
        "sqrt" => x.sqrt(),
        "cbrt" => x.cbrt(),
        "sin" => snapped(x.sin()),
        "cos" => snapped(x.cos()),
        "tan" if snapped(x.cos()) == 0.0 => return Err(Fault::Undefined),
        "tan" => snapped(x.tan()),
        "ln" | "log" | "log10" | "log2" if x <= 0.0 => return Err(Fault::Undefined),
        "ln" => x.ln(),
        "log2" => x.log2(),
        "log" | "log10" => x.log10(),
        "exp" => x.exp(),
        "abs" => return if x < 0.0 { subtract(Value::Int(0), a) } else { Ok(a) },
        "round" => x.round(),
        "factorial" => return factorial(a),
        _ => return Err(Fault::Unreadable),
    })
}
