//! The code of both answers, line by line: what is only in one, and what is in both. It tells no more than the answers do.

use std::time::Duration;

use actix_web::{HttpResponse, web};
use askama::Template;
use similar::{Algorithm, ChangeTag, TextDiff};

use crate::flow::battle::show::show_battle;
use crate::http::App;
use crate::http::extract::Caller;
use crate::http::pages::{Locale, PageProblem, page};
use crate::http::problem::{Problem, unknown_battle};
use agon_core::battle::Side;
use agon_core::ids::BattleId;
use agon_render as render;

/// Codes that have nothing in common take time with the square of their lines: after so long what is left is told as different.
const PATIENCE: Duration = Duration::from_millis(300);

#[derive(Template)]
#[template(path = "battle/code.html")]
struct CodePage {
    t: Locale,
    id: String,
    lines: Vec<CodeLine>,
    /// Lines that only one answer has.
    differing: [u64; 2],
}

/// A line of code, and whose it is; `None`: both have it.
struct CodeLine {
    side: Option<Side>,
    text: String,
}

impl CodeLine {
    fn key(&self) -> &'static str {
        self.side.map_or("", Side::as_str)
    }

    fn mark(&self) -> &'static str {
        match self.side {
            Some(Side::A) => "A",
            Some(Side::B) => "B",
            None => " ",
        }
    }
}

/// The longest code of each answer to the last question, compared.
pub async fn code(
    app: web::Data<App>,
    t: Locale,
    caller: Result<Caller, Problem>,
    path: web::Path<String>,
) -> Result<HttpResponse, PageProblem> {
    let id: BattleId = path.parse().map_err(|_| unknown_battle())?;
    let shown = show_battle(id, caller?.account, &app.store).await?;
    let turn = shown.turns.last().ok_or_else(unknown_battle)?;
    let body = |side| shown.answer(turn, side).map(|answer| answer.body.clone()).unwrap_or_default();
    let bodies = Side::BOTH.map(body);
    let stopping = |_| Problem::unavailable("stopping", "the service is stopping; try again shortly");
    let lines = web::block(move || compare(&bodies)).await.map_err(stopping)?;
    let lines = lines.ok_or_else(|| Problem::new(404, "no_code", "both answers need code to be compared"))?;
    let of = |side| lines.iter().filter(|line| line.side == Some(side)).count() as u64;
    let differing = Side::BOTH.map(of);
    page(200, &CodePage { t, id: id.to_string(), lines, differing })
}

/// The lines of both codes in one order; `None`: an answer has none.
fn compare(bodies: &[String; 2]) -> Option<Vec<CodeLine>> {
    let [a, b] = bodies.each_ref().map(|body| render::longest_code(body));
    let (a, b) = (a?, b?);
    let diff = TextDiff::configure().algorithm(Algorithm::Patience).timeout(PATIENCE).diff_lines(&a, &b);
    let line = |change: similar::Change<&str>| CodeLine {
        side: match change.tag() {
            ChangeTag::Delete => Some(Side::A),
            ChangeTag::Insert => Some(Side::B),
            ChangeTag::Equal => None,
        },
        text: change.value().trim_end_matches(['\n', '\r']).to_owned(),
    };
    Some(diff.iter_all_changes().map(line).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(a: &str, b: &str) -> Option<Vec<(&'static str, String)>> {
        let lines = compare(&[a.into(), b.into()])?;
        Some(lines.into_iter().map(|line| (line.mark(), line.text)).collect())
    }

    #[test]
    fn the_longest_code_of_each_answer_is_compared_by_lines() {
        let a = "So:\n```rust\nfn f() {\n    1\n}\n```\nand `x`\n```\nshort\n```";
        let b = "```\nfn f() {\n    2\n}\n```";
        let all = compared(a, b).expect("both have code");
        let all: Vec<_> = all.iter().map(|(mark, text)| (*mark, text.as_str())).collect();
        assert_eq!(all, [(" ", "fn f() {"), ("A", "    1"), ("B", "    2"), (" ", "}")]);
        assert_eq!(compared(a, "no code, but `x`"), None);
        assert_eq!(compared("```\n```", "```\n```"), Some(Vec::new()), "what a page offers to compare is compared");
    }

    #[test]
    fn codes_without_a_line_in_common_end_in_time() {
        let code = |letter: &str| {
            let lines: String = (0..60_000).map(|n| format!("{letter}{n}\n")).collect();
            format!("```\n{lines}```")
        };
        let began = std::time::Instant::now();
        let all = compare(&[code("a"), code("b")]).expect("both have code");
        assert_eq!(all.len(), 120_000);
        assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
    }
}
