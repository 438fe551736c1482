//! Worked examples of the literature.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

use crate::ranking::command::{data, rank_stdin};

fn vectors(name: &str) -> Option<Value> {
    let file = data()?.join("vectors").join(name);
    Some(serde_json::from_slice(&std::fs::read(file).expect("readable")).expect("JSON"))
}

/// Votes for (a, b): how often a won, b won, and neither.
fn votes(pairs: &[(String, String, [u64; 3])]) -> String {
    let mut text = String::from("model_a,model_b,winner\n");
    for (a, b, counts) in pairs {
        for (winner, count) in ["model_a", "model_b", "tie"].into_iter().zip(counts) {
            for _ in 0..*count {
                let _ = writeln!(text, "{a},{b},{winner}");
            }
        }
    }
    text
}

fn board(pairs: &[(String, String, [u64; 3])], more: &[&str]) -> (Value, BTreeMap<String, Value>) {
    let said = rank_stdin(votes(pairs).as_bytes(), &[&["--format", "json"], more].concat());
    assert_eq!(said.code, 0, "{}", said.err);
    let board: Value = serde_json::from_str(&said.out).expect("JSON");
    let rows = board["rows"].as_array().expect("rows");
    let rows = rows.iter().map(|r| (r["model"].as_str().expect("a name").to_owned(), r.clone())).collect();
    (board, rows)
}

fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}

fn count(value: &Value) -> u64 {
    value.as_u64().expect("a count")
}

const POINTS: f64 = 400.0 / std::f64::consts::LN_10;

#[test]
fn agrestis_baseball_teams_come_out_as_exactly_computed() {
    let Some(vectors) = vectors("bradley_terry.json") else { return };
    let league = &vectors["baseball_1987"];
    let games = league["games_home_away_homewins_awaywins"].as_array().expect("games");
    let pairs: Vec<_> = games.iter().map(|g| (text(&g[0]), text(&g[1]), [count(&g[2]), count(&g[3]), 0])).collect();
    let (_, rows) = board(&pairs, &[]);
    let rating = |team: &str| rows[team]["rating"].as_f64().expect("rated");
    let exact = league["exact"]["theta_relative_to_baltimore"].as_object().expect("teams");
    assert_eq!(exact.len(), 7);
    for (team, theta) in exact {
        let mine = (rating(team) - rating("Baltimore")) / POINTS;
        assert!((mine - theta.as_f64().expect("a number")).abs() < 1e-10, "{team}: {mine}");
    }
}

#[test]
fn davidsons_puddings_come_out_as_exactly_computed() {
    let Some(vectors) = vectors("davidson.json") else { return };
    let pairs: Vec<_> = vectors["pairs_i_j_n_winsi_winsj_ties"]
        .as_array()
        .expect("pairs")
        .iter()
        .map(|p| (text(&p[0]), text(&p[1]), [count(&p[3]), count(&p[4]), count(&p[5])]))
        .collect();
    let (board, rows) = board(&pairs, &["--method", "davidson"]);
    let nu = board["fits"][0]["nu"].as_f64().expect("ν");
    assert!((nu - vectors["exact"]["nu"].as_f64().expect("ν")).abs() < 1e-10, "{nu}");
    let worth: BTreeMap<&String, f64> =
        rows.iter().map(|(m, r)| (m, ((r["rating"].as_f64().expect("rated") - 1000.0) / POINTS).exp())).collect();
    let sum: f64 = worth.values().sum();
    for (pudding, pi) in vectors["exact"]["pi"].as_object().expect("puddings") {
        let mine = worth[pudding] / sum;
        assert!((mine - pi.as_f64().expect("a number")).abs() < 1e-10, "{pudding}: {mine}");
    }
}

#[test]
fn closed_forms_hold() {
    let Some(vectors) = vectors("bradley_terry.json") else { return };
    let mut checked = 0;
    for case in vectors["closed_form"]["cases"].as_array().expect("cases") {
        let Some(gap) = case["exact"]["elo_gap"].as_f64() else { continue };
        let games = case["games"].as_array().expect("games");
        let pairs: Vec<_> =
            games.iter().map(|g| (text(&g[0]), text(&g[1]), [count(&g[2]), count(&g[3]), count(&g[4])])).collect();
        let (_, rows) = board(&pairs, &[]);
        let rating = |model: &str| rows[model]["rating"].as_f64().expect("rated");
        assert!((rating("A") - rating("B") - gap).abs() < 1e-9, "{}", case["name"]);
        checked += 1;
    }
    assert!(checked >= 2);
}

/// What two models' votes come to can be written down: with half a tie for each, odds of 7 : 3 and of 2.5 : 1.5.
#[test]
fn two_models_are_apart_by_the_logarithm_of_their_odds() {
    for (counts, odds) in [([7, 3, 0], 7.0 / 3.0), ([2, 1, 1], 2.5 / 1.5), ([5, 5, 9], 1.0_f64)] {
        let pairs = [("a".to_owned(), "b".to_owned(), counts)];
        let (_, rows) = board(&pairs, &[]);
        let gap = rows["a"]["rating"].as_f64().expect("rated") - rows["b"]["rating"].as_f64().expect("rated");
        assert!((gap - 400.0 * odds.log10()).abs() < 1e-9, "{counts:?}: {gap}");
        // Davidson (1970): the shares of wins, losses and ties are fitted as they are.
        let (board, rows) = board(&pairs, &["--method", "davidson"]);
        let [wins, losses, ties] = counts.map(|n| n as f64);
        let gap = rows["a"]["rating"].as_f64().expect("rated") - rows["b"]["rating"].as_f64().expect("rated");
        assert!(ties == 0.0 || (gap - 400.0 * (wins / losses).log10()).abs() < 1e-9, "{counts:?}: {gap}");
        let nu = board["fits"][0]["nu"].as_f64();
        assert!(ties == 0.0 || nu.is_some_and(|nu| (nu - ties / (wins * losses).sqrt()).abs() < 1e-9), "{nu:?}");
    }
    let (_, rows) = board(&[("a".to_owned(), "b".to_owned(), [1, 0, 0])], &["--method", "elo", "--elo-k", "32"]);
    assert_eq!((&rows["a"]["rating"], &rows["b"]["rating"]), (&Value::from(1016.0), &Value::from(984.0)));
}

#[test]
fn elo_moves_as_skillratings_and_the_definition_say() {
    let Some(vectors) = vectors("elo.json") else { return };
    // From the start of 1000 each, a win at K 32 is 16 points.
    let case = vectors["cases"].as_array().expect("cases").iter().find(|c| c["name"] == "equal_win").expect("there");
    let pairs = [("a".to_owned(), "b".to_owned(), [1, 0, 0])];
    let (_, rows) = board(&pairs, &["--method", "elo", "--elo-k", "32"]);
    assert_eq!(rows["a"]["rating"], case["exact"]["a"]);
    assert_eq!(rows["b"]["rating"], case["exact"]["b"]);
}
