//! Computes a sum and notes each step on the way.
//!
//! What always holds: nesting is bounded by [`DEPTH_MAX`], and a result is never NaN or infinite.
//!
//! Deliberately absent: a syntax tree. Each rule computes as it reads.

use super::token::Token;
use super::value::{Fault, Value, add, call, divide, factorial, multiply, power, remainder, subtract};

const DEPTH_MAX: usize = 64;

/// Recursive descent; from weak to strong: sum, product, minus, power, postfix, atom.
pub(super) struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
    depth: usize,
    pub(super) steps: Vec<(String, String)>,
}

impl<'t> Parser<'t> {
    pub(super) fn over(tokens: &'t [Token]) -> Parser<'t> {
        Parser { tokens, at: 0, depth: 0, steps: Vec::new() }
    }

    pub(super) fn whole(&mut self) -> Result<Value, Fault> {
        let value = self.sum()?;
        // "(see 2 + 2)" leaves a bracket whose partner stood before a word.
        let rest = &self.tokens[self.at..];
        let closed = rest.iter().all(|token| token.is(')'));
        if closed { Value::real(value.float()).map(|_| value) } else { Err(Fault::Unreadable) }
    }

    fn sum(&mut self) -> Result<Value, Fault> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(Fault::TooDeep);
        }
        let mut total = self.product()?;
        while let Some(sign) = self.take("+-") {
            let start = self.at;
            let mut term = self.product()?;
            // "80 + 15%" means fifteen percent of the eighty.
            if matches!(&self.tokens[start..self.at], [Token::Number(_), Token::Sign('%')]) {
                term = self.step(&[term, total], "×", multiply)?;
            }
            total = match sign {
                '+' => self.step(&[total, term], "+", add)?,
                _ => self.step(&[total, term], "−", subtract)?,
            };
        }
        self.depth -= 1;
        Ok(total)
    }

    fn product(&mut self) -> Result<Value, Fault> {
        let mut total = self.signed()?;
        loop {
            // "2pi", "3(4 + 1)": no sign is a multiplication too.
            let implied =
                self.peek().is_some_and(Token::begins_value) && !matches!(self.peek(), Some(Token::Number(_)));
            let sign = if implied { '*' } else { self.take("*/m%of").unwrap_or(' ') };
            if sign == ' ' {
                return Ok(total);
            }
            let factor = self.signed()?;
            total = match sign {
                '/' => self.step(&[total, factor], "÷", divide)?,
                'm' | '%' => self.step(&[total, factor], "mod", remainder)?,
                'f' => {
                    let part = self.step(&[total, factor], "×", multiply)?;
                    self.step(&[factor, part], "−", subtract)?
                }
                _ => self.step(&[total, factor], "×", multiply)?,
            };
        }
    }

    /// Leading signs in a loop: a hundred thousand of them must not nest.
    fn signed(&mut self) -> Result<Value, Fault> {
        let mut negative = false;
        while let Some(sign) = self.take("+-") {
            negative ^= sign == '-';
        }
        let value = self.power()?;
        if negative { subtract(Value::Int(0), value) } else { Ok(value) }
    }

    fn power(&mut self) -> Result<Value, Fault> {
        let base = self.postfix()?;
        if self.take("^").is_none() {
            return Ok(base);
        }
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(Fault::TooDeep);
        }
        let exponent = self.signed()?;
        self.depth -= 1;
        self.step(&[base, exponent], "^", power)
    }

    fn postfix(&mut self) -> Result<Value, Fault> {
        let mut value = self.atom()?;
        loop {
            let modulo = self.tokens.get(self.at + 1).is_some_and(Token::begins_value);
            if self.take("!").is_some() {
                let result = factorial(value)?;
                self.note(format!("{}!", value.digits().0), result);
                value = result;
            } else if !modulo && self.take("%").is_some() {
                let result = divide(value, Value::Int(100))?;
                self.note(format!("{}%", value.digits().0), result);
                value = result;
            } else if self.take("°").is_some() {
                value = Value::real(value.float().to_radians())?;
            } else {
                return Ok(value);
            }
        }
    }

    fn atom(&mut self) -> Result<Value, Fault> {
        let token = self.peek().cloned().ok_or(Fault::Unreadable)?;
        self.at += 1;
        match token {
            Token::Number(value) => Ok(value),
            Token::Constant(_, x) => Ok(Value::Real(x)),
            Token::Sign('(') => {
                let value = self.sum()?;
                // A bracket left open at the very end does no harm.
                let closed = self.take(")").is_some() || self.at == self.tokens.len();
                if closed { Ok(value) } else { Err(Fault::Unreadable) }
            }
            Token::Function(name) => {
                self.depth += 1;
                if self.depth > DEPTH_MAX {
                    return Err(Fault::TooDeep);
                }
                let bracketed = self.peek().is_some_and(|token| token.is('('));
                let argument = if bracketed { self.atom()? } else { self.postfix()? };
                self.depth -= 1;
                let result = call(name, argument)?;
                self.note(format!("{name}({})", argument.digits().0), result);
                Ok(result)
            }
            _ => Err(Fault::Unreadable),
        }
    }

    fn step(
        &mut self,
        operands: &[Value; 2],
        sign: &str,
        operation: fn(Value, Value) -> Result<Value, Fault>,
    ) -> Result<Value, Fault> {
        let [a, b] = *operands;
        let result = operation(a, b)?;
        self.note(format!("{} {sign} {}", a.digits().0, b.digits().0), result);
        Ok(result)
    }

    fn note(&mut self, step: String, result: Value) {
        self.steps.push((step, result.digits().0));
    }

    fn peek(&self) -> Option<&'t Token> {
        self.tokens.get(self.at)
    }

    fn take(&mut self, signs: &str) -> Option<char> {
        match self.peek() {
            Some(Token::Sign(sign)) if signs.contains(*sign) => {
                self.at += 1;
                Some(*sign)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_all;

    #[test]
    fn sums_have_the_right_result() {
        check_all(&[
            ("what is 12.5% of 80", "= **10**"),
            ("2^10 - 3*(4+1)", "= **1009**"),
            ("sqrt(2)", "≈ **1.414213562**"),
            ("sqrt 144 please", "= **12**"),
            ("What is 7 plus 5 times 2?", "= **17**"),
            ("-2^2 + 0", "= **-4**"),
            ("2^3^2", "= **512**"),
            ("2**-2", "= **0.25**"),
            ("(1 + 2) * (3 + 4)", "= **21**"),
            ("(see 2 + 2)", "= **4**"),
            ("((2 + 2", "= **4**"),
            ("10 / 4", "= **2.5**"),
            ("100 divided by 8", "= **12.5**"),
            ("1/3", "≈ **0.3333333333**"),
            ("0.1 + 0.2", "= **0.3**"),
            ("1,234,567 + 1", "= **1234568**"),
            ("170141183460469231731687303715884105726 + 1", "= **170141183460469231731687303715884105727**"),
            ("2^200", "≈ **1.606938044 × 10^60**"),
            ("20!", "= **2432902008176640000**"),
            ("5 factorial", "= **120**"),
            ("17 % 5", "= **2**"),
            ("17 mod 5", "= **2**"),
            ("80 + 15%", "= **92**"),
            ("20% off 80", "= **64**"),
            ("what's a 15% tip on $40?", "= **6**"),
            ("15% on $40", "= **6**"),
            ("12 percent of 50 + 4", "= **10**"),
            ("sin(30 degrees)", "= **0.5**"),
            ("sin(pi) + cos(0)", "= **1**"),
            ("ln(e)", "= **1**"),
            ("log(1000)", "= **3**"),
            ("log2(8) + log10(100)", "= **5**"),
            ("2pi", "≈ **6.283185307**"),
            ("3(4 + 1)", "= **15**"),
            ("what is pi?", "≈ **3.141592654**"),
            ("the square root of 81", "= **9**"),
            ("cube root of 27", "= **3**"),
            ("2 to the power of 8", "= **256**"),
            ("9 squared minus 1", "= **80**"),
            ("6 x 7", "= **42**"),
            ("√16 × 2", "= **8**"),
            ("1 - -1", "= **2**"),
            ("3 * -2", "= **-6**"),
            ("1e3 / 4", "= **250**"),
            ("0^0", "= **1**"),
            ("(-8)^2 / 1000000000", "= **6.4 × 10^-8**"),
        ]);
    }
}
