//! A board as people and programs read it: a table, JSON, CSV, drawings.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use agon::i18n::Locale;
use agon::plots;
use comfy_table::{Cell, CellAlignment, Table, presets};

use agon_core::ranking::collect::{BoardFile, Collected, RowFile};
use agon_votefile::is_invisible;

/// Names that differ in nothing that anybody sees.
pub(super) fn notes_on_names(names: &[&str]) -> Vec<String> {
    let normal = icu_normalizer::ComposingNormalizer::new_nfc();
    let mut alike: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for name in names {
        let seen: String = name.chars().filter(|c| !is_invisible(*c)).collect();
        alike.entry(normal.normalize(&seen).into_owned()).or_default().push(name);
    }
    let many = alike.into_iter().filter(|(_, names)| names.len() > 1);
    many.map(|(seen, names)| {
        format!(
            "{} names are all read as {seen:?}: they differ in letters that are written two ways or that nobody sees, and are ranked apart",
            names.len()
        )
    })
    .collect()
}

/// A name as a terminal may show it: what is not seen, or turns the order of letters, is written out.
pub(super) fn shown(name: &str) -> String {
    name.chars().map(|c| if is_invisible(c) { format!("\\u{{{:x}}}", u32::from(c)) } else { c.to_string() }).collect()
}

pub(super) fn plot(board: &BoardFile) -> String {
    let rows: Vec<plots::IntervalRow<'_>> = board
        .rows
        .iter()
        .filter(|row| row.component == Some(0))
        .filter_map(|row| {
            Some(plots::IntervalRow {
                name: &row.model,
                rating: row.rating?,
                ci: row.ci,
                rank: row.rank.map(|r| [r.best, r.worst]),
                provisional: false,
            })
        })
        .collect();
    let title = format!("Ratings ({}, {} votes)", board.method, board.votes);
    plots::intervals(&look("ratings"), &title, &rows)
}

fn look(id: &str) -> plots::Look<'_> {
    plots::Look { id, width: plots::PAGE, theme: plots::Theme::Standalone, t: Locale::default() }
}

pub(super) fn matrix(
    collected: &Collected,
    board: &BoardFile,
    names: &[&str],
    path: &std::path::Path,
) -> Result<String, String> {
    let pairs = collected.matrix();
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
    match extension {
        "csv" => {
            let mut text = String::from("model_a,model_b,votes,wins_a,ties,win_fraction\n");
            for ((a, b), m) in &pairs {
                let cell = |name: &str| quoted(&agon_votefile::dataset::as_text_cell(name));
                let names = [names[*a as usize], names[*b as usize]].map(cell);
                let [a, b] = names;
                let _ = writeln!(text, "{a},{b},{},{},{},{}", m.votes, m.wins, m.ties, m.win_fraction());
            }
            Ok(text)
        }
        "svg" => {
            // Best first, as on the board: a drawing of many models shows the first.
            let order: Vec<&str> = board.rows.iter().map(|row| row.model.as_str()).collect();
            let place: BTreeMap<&str, usize> = order.iter().enumerate().map(|(at, name)| (*name, at)).collect();
            let mut cells = vec![None; order.len() * order.len()];
            for ((a, b), m) in &pairs {
                let [a, b] = [a, b].map(|n| place.get(names[*n as usize]).copied());
                let Some((a, b)) = a.zip(b) else { continue };
                cells[a * order.len() + b] = Some(plots::Cell { battles: m.votes, share: m.win_fraction() });
            }
            let (look, title) = (look("matrix"), "Win fractions: the row beats the column");
            Ok(plots::heatmap(&look, title, &order, &cells, plots::HeatKind::WinFraction))
        }
        _ => Err("--matrix: the file's name must end in .svg or .csv".into()),
    }
}

/// JSON in which letters that nobody sees are written as numbers: they stand in texts alone.
pub(super) fn escaped_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && is_invisible(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// A CSV field (RFC 4180).
fn quoted(field: &str) -> String {
    if field.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

pub(super) fn csv_text(board: &BoardFile, raw: bool) -> String {
    let name = |model: &str| if raw { quoted(model) } else { quoted(&agon_votefile::dataset::as_text_cell(model)) };

    let mut text =
        String::from("model,rating,ci_low,ci_high,rank_best,rank_worst,votes,wins,losses,ties,both_bad,component\n");
    let number = |n: Option<f64>| n.map(|n| n.to_string()).unwrap_or_default();
    for row in &board.rows {
        let (best, worst) = row.rank.map(|r| (r.best.to_string(), r.worst.to_string())).unwrap_or_default();
        let _ = writeln!(
            text,
            "{},{},{},{},{best},{worst},{},{},{},{},{},{}",
            name(&row.model),
            number(row.rating),
            number(row.ci.map(|ci| ci[0])),
            number(row.ci.map(|ci| ci[1])),
            row.votes,
            row.wins,
            row.losses,
            row.ties,
            row.both_bad,
            row.component.map(|c| c.to_string()).unwrap_or_default(),
        );
    }
    text
}

pub(super) fn table(board: &BoardFile) -> String {
    let mut text = String::new();
    let groups: Vec<Option<u32>> = (0..board.components as u32).map(Some).chain([None]).collect();
    for group in groups {
        let rows: Vec<&RowFile> = board.rows.iter().filter(|row| row.component == group).collect();
        if rows.is_empty() {
            continue;
        }
        match group {
            Some(number) if board.components > 1 => {
                let _ = writeln!(text, "Group {} of {}", number + 1, board.components);
            }
            None => text.push_str("Without a rating\n"),
            Some(_) => {}
        }
        let _ = writeln!(text, "{}", group_table(&rows, group.is_some()));
    }
    for (number, fit) in (1..).zip(&board.fits) {
        let group = if board.components > 1 { format!("group {number}: ") } else { String::new() };
        let nu = fit.nu.map(|nu| format!(", ν {nu:.4}")).unwrap_or_default();
        let _ = writeln!(
            text,
            "{group}{} models, {} votes; {} fit, largest gradient {:.0e} per vote, λ₂ {:.3}, {} steps{nu}",
            fit.models, fit.votes, board.method, fit.gradient, fit.lambda2, fit.iterations
        );
        for effect in &fit.effects {
            let se = effect.se.map(|se| format!(" ± {:.4}", 1.96 * se)).unwrap_or_default();
            let _ = writeln!(text, "effect of {}: {:.4}{se} log-odds", effect.name, effect.value);
        }
    }
    text
}

fn group_table(rows: &[&RowFile], rated: bool) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    let head: &[&str] = if rated {
        &["Rank", "Model", "Rating", "95 %", "Votes", "Won", "Lost", "Tied", "P(best)"]
    } else {
        &["", "Model", "", "", "Votes", "Won", "Lost", "Tied", ""]
    };
    table.set_header(head.iter().map(Cell::new));
    for row in rows {
        let rank =
            row.rank.map(|r| if r.best == r.worst { r.best.to_string() } else { format!("{}–{}", r.best, r.worst) });
        let around =
            row.ci.zip(row.rating).map(|([low, high], rating)| format!("{:+.1} {:+.1}", low - rating, high - rating));
        table.add_row([
            rank.unwrap_or_default(),
            shown(&row.model),
            row.rating.map(|r| format!("{r:.1}")).unwrap_or_default(),
            around.unwrap_or_default(),
            row.votes.to_string(),
            row.wins.to_string(),
            row.losses.to_string(),
            row.ties.to_string(),
            row.p_best.filter(|p| *p > 0.0).map(|p| format!("{p:.2}")).unwrap_or_default(),
        ]);
    }
    for (number, column) in table.column_iter_mut().enumerate() {
        if number != 1 {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}
