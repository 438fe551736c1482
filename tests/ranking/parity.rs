//! Ratings, ties, standard errors and components against reference answers for real votes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::ranking::command::{board, data};

/// Invented votes, and what another program says of them (`make.py`): they are everywhere.
fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ranking/fixture")
}

/// Votes and reference: the fixture's, and those of every file of the shared data that has both.
fn cases() -> Vec<(PathBuf, Value)> {
    let reference = std::fs::read(fixture().join("reference.json")).expect("readable");
    let mut cases = vec![(fixture().join("votes.csv"), serde_json::from_slice(&reference).expect("JSON"))];
    let Some(dir) = data() else { return cases };
    for entry in std::fs::read_dir(&dir).expect("a folder").flatten() {
        let name = entry.file_name().into_string().expect("a name");
        let Some(stem) = name.strip_suffix(".reference.json") else { continue };
        let votes = [".csv", ".csv.gz"].map(|end| dir.join(format!("{stem}{end}")));
        let votes = votes.into_iter().find(|path| path.exists()).expect("votes");
        let reference = std::fs::read(entry.path()).expect("readable");
        cases.push((votes, serde_json::from_slice(&reference).expect("JSON")));
    }
    assert!(cases.len() > 10, "the folder is there, its files are not");
    cases
}

fn rows(board: &Value) -> BTreeMap<&str, &Value> {
    board["rows"].as_array().expect("rows").iter().map(|row| (row["model"].as_str().expect("a name"), row)).collect()
}

/// The largest distance between two sets of numbers, each group's means made equal first.
fn distance(mine: &BTreeMap<&str, (u64, f64)>, truth: &BTreeMap<&str, (u64, f64)>) -> f64 {
    assert_eq!(mine.keys().collect::<Vec<_>>(), truth.keys().collect::<Vec<_>>());
    let mut groups: BTreeMap<u64, Vec<f64>> = BTreeMap::new();
    for (model, (component, value)) in mine {
        assert_eq!(*component, truth[model].0, "{model}");
        groups.entry(*component).or_default().push(value - truth[model].1);
    }
    let spread = |differences: &Vec<f64>| {
        let mean = differences.iter().sum::<f64>() / differences.len() as f64;
        differences.iter().map(|d| (d - mean).abs()).fold(0.0, f64::max)
    };
    groups.values().map(spread).fold(0.0, f64::max)
}

fn numbers<'a>(rows: &BTreeMap<&'a str, &'a Value>, field: &str) -> BTreeMap<&'a str, (u64, f64)> {
    rows.iter()
        .filter_map(|(model, row)| Some((*model, (row["component"].as_u64()?, row[field].as_f64().expect("a number")))))
        .collect()
}

#[test]
fn bradley_terry_is_the_reference_to_a_millionth_of_a_point() {
    for (votes, reference) in cases() {
        let mine = board(&votes, &[]);
        let truth: BTreeMap<&str, (u64, f64, f64)> = reference["truth_bt"]["models"]
            .as_object()
            .expect("models")
            .iter()
            .map(|(model, m)| {
                let number = |field| f64::to_owned(&m[field].as_f64().expect("a number"));
                (model.as_str(), (m["component"].as_u64().expect("one"), number("elo"), number("se_sandwich_elo")))
            })
            .collect();
        let mine_rows = rows(&mine);
        let ratings = truth.iter().map(|(model, (component, elo, _))| (*model, (*component, *elo))).collect();
        let far = distance(&numbers(&mine_rows, "rating"), &ratings);
        assert!(far < 1e-6, "{}: {far}", votes.display());
        for (model, (_, _, se)) in &truth {
            let mine = mine_rows[model]["se"].as_f64().expect("a number");
            assert!((mine / se - 1.0).abs() < 1e-4, "{}: {model}: {mine} {se}", votes.display());
        }
        let graph = &reference["graph"];
        assert_eq!(mine["components"], graph["strong_components_with_2_or_more"]);
        let mut none: Vec<&str> = mine_rows.iter().filter(|(_, r)| r["component"].is_null()).map(|(m, _)| *m).collect();
        none.sort_unstable();
        let expected: Vec<&str> =
            graph["models_in_no_component"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        assert_eq!(none, expected, "{}", votes.display());
        for model in none {
            assert!(mine_rows[model]["rating"].is_null() && mine_rows[model]["ci"].is_null());
        }
        assert_eq!(mine["votes"], reference["rows"], "{}", votes.display());
        for fit in mine["fits"].as_array().expect("fits") {
            assert!(fit["gradient"].as_f64() <= Some(1e-10) && fit["lambda2"].as_f64() > Some(0.0));
        }
    }
}

#[test]
fn davidson_is_the_reference_to_a_millionth() {
    for (votes, reference) in cases() {
        let mine = board(&votes, &["--method", "davidson", "--intervals", "none"]);
        let theta = reference["truth_davidson"]["theta"].as_object().expect("theta");
        let mine_rows = rows(&mine);
        let points = 400.0 / std::f64::consts::LN_10;
        let all = numbers(&mine_rows, "rating");
        // The reference leaves out components without a tie.
        let mine_theta = all
            .into_iter()
            .filter(|(model, _)| theta.contains_key(*model))
            .map(|(model, (component, rating))| (model, (component, rating / points)))
            .collect();
        let component = |model: &str| mine_rows[model]["component"].as_u64().expect("one");
        let truth = theta.iter().map(|(m, t)| (m.as_str(), (component(m), t.as_f64().expect("a number")))).collect();
        let far = distance(&mine_theta, &truth);
        assert!(far < 1e-6, "{}: {far}", votes.display());
        for (fit, expected) in mine["fits"]
            .as_array()
            .expect("fits")
            .iter()
            .zip(reference["truth_davidson"]["components"].as_array().expect("components"))
        {
            let (nu, truth) = (fit["nu"].as_f64().expect("ν"), expected["nu"].as_f64().expect("ν"));
            assert!((nu - truth).abs() < 1e-6, "{}: {nu} {truth}", votes.display());
        }
    }
}

#[test]
fn sequential_elo_is_the_reference_to_a_billionth() {
    for (votes, reference) in cases() {
        let mine = board(&votes, &["--method", "elo"]);
        let mine_rows = rows(&mine);
        let truth = reference["evalica_elo"]["scores"].as_object().expect("scores");
        assert_eq!(mine_rows.len(), truth.len());
        for (model, score) in truth {
            let (mine, truth) = (mine_rows[model.as_str()]["rating"].as_f64().expect("a number"), score.as_f64());
            assert!((mine - truth.expect("a number")).abs() < 1.1e-9, "{}: {model}: {mine}", votes.display());
        }
    }
}

#[test]
fn the_bootstrap_agrees_with_the_sandwich_and_repeats_with_its_seed() {
    // Eight models' errors of few votes scatter more than those of many.
    let real = data().map(|dir| (dir.join("chatbot_arena_2024_03.csv.gz"), 0.03));
    for (votes, most) in std::iter::once((fixture().join("votes.csv"), 0.1)).chain(real) {
        let (plain, drawn) = (board(&votes, &[]), board(&votes, &["--intervals", "bootstrap:400", "--seed", "5"]));
        let (plain, again) = (rows(&plain), board(&votes, &["--intervals", "bootstrap:400", "--seed", "5"]));
        assert_eq!(drawn, again);
        let ratio: Vec<f64> = rows(&drawn)
            .iter()
            .filter_map(|(model, row)| Some(row["se"].as_f64()? / plain[model]["se"].as_f64().expect("a number")))
            .collect();
        let mean = ratio.iter().sum::<f64>() / ratio.len() as f64;
        assert!(ratio.len() >= 8 && (mean - 1.0).abs() < most, "{}: {mean}", votes.display());
        assert_ne!(drawn, board(&votes, &["--intervals", "bootstrap:400", "--seed", "6"]));
    }
}

#[test]
fn the_order_of_the_votes_leaves_no_trace() {
    let real = data().map(|dir| dir.join("llmfao_crowd.csv"));
    let files = std::iter::once(fixture().join("votes.csv")).chain(real);
    // The fixture's votes name nobody, so they can't be clustered.
    let ways = [&["--intervals", "sandwich"][..], &["--method", "davidson"], &["--intervals", "clustered"]];
    let runs =
        files.zip([&ways[..2], &ways[..]]).flat_map(|(file, ways)| ways.iter().map(move |way| (file.clone(), way)));
    for (file, more) in runs {
        let text = std::fs::read_to_string(file).expect("readable");
        let mut lines: Vec<&str> = text.lines().collect();
        let head = lines.remove(0);
        lines.reverse();
        let third = lines.len() / 3;
        lines.rotate_left(third);
        let turned = format!("{head}\n{}\n", lines.join("\n"));
        let arguments = [&["--format", "json"], *more].concat();
        let (straight, turned) = (
            crate::ranking::command::rank_stdin(text.as_bytes(), &arguments),
            crate::ranking::command::rank_stdin(turned.as_bytes(), &arguments),
        );
        assert_eq!((straight.code, straight.out.len() > 1_000), (0, true), "{}", straight.err);
        assert_eq!(straight.out, turned.out);
    }
}
