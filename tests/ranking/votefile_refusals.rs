//! Files that are wrong, and what is said of them.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::ranking::command::{rank, rank_stdin};

const HEAD: &str = "battle_id,model_a,model_b,winner,judge,language,tstamp\n";

fn csv(rows: &str) -> Vec<u8> {
    format!("{HEAD}{rows}").into_bytes()
}

/// Refused with exit code 2, one word on stderr that says why, and nothing on stdout.
fn refused(input: &[u8], more: &[&str], why: &str) {
    let said = rank_stdin(input, more);
    assert_eq!((said.code, said.out.as_str()), (2, ""), "{}", said.err);
    assert!(said.err.contains(why), "expected {why:?} in {}", said.err);
}

#[test]
fn what_can_not_be_a_board_is_refused_with_its_place_and_the_fix() {
    refused(b"", &[], "the file is empty");
    refused(HEAD.as_bytes(), &[], "there is no vote to rank");
    refused(b"a,b,c\n1,2,3\n", &[], "column model_a is missing");
    refused(&csv("1,x,y,draw,,,\n"), &[], "line 2, column winner: unknown winner");
    refused(&csv("1,x,y,,,,\n"), &[], "line 2, column winner");
    refused(&csv("1,x,x,tie,,,\n"), &[], "line 2");
    refused(&csv("1,x,,tie,,,\n"), &[], "line 2, column model_b");
    refused(&csv("1,x,y,tie,,,\n2,x\n"), &[], "line 3");
    let long = "m".repeat(1_024);
    refused(&csv(&format!("1,{long},y,tie,,,\n")), &[], "line 2, column model_a");
    for anchor in ["x=NaN", "x=inf", "x=-inf", "x=abc", "x"] {
        refused(&csv("1,x,y,tie,,,\n"), &["--anchor", anchor], "--anchor");
    }
    refused(&csv("1,x,y,tie,,,\n"), &["--anchor", "z=1000"], "no model is named \"z\"");
    refused(&csv("1,x,y,tie,,,\n"), &["--intervals", "bootstrap:0"], "bootstrap:N");
    refused(&csv("1,x,y,tie,,,\n"), &["--style-control"], "tokens_a");
    refused(&csv("1,x,y,tie,,,\n"), &["--style-control", "--method", "elo"], "--style-control goes with");
    let missing = rank("/nowhere/votes.csv".as_ref(), &[]);
    assert_eq!((missing.code, missing.out.as_str()), (2, ""));
    assert!(missing.err.contains("/nowhere/votes.csv"));
}

#[test]
fn a_truncated_gzip_is_refused_even_if_its_rows_were_good() {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    let rows: String = (0..2_000).map(|n| format!("{n},x{},y{},model_a,,,\n", n % 7, n % 5)).collect();
    encoder.write_all(&csv(&rows)).expect("packed");
    let packed = encoder.finish().expect("packed");
    refused(&packed[..packed.len() / 2], &[], "the gzip data ends early");
}

#[test]
fn too_many_models_are_refused_before_memory_is_gone() {
    let rows: String = (0..5_000).map(|n| format!("{n},a{n},b{n},tie,,,\n")).collect();
    refused(&csv(&rows), &[], "more than 4096 models");
}

#[test]
fn bad_rows_can_be_left_out_and_are_reported() {
    let input = csv("1,x,y,model_a,,,\n2,x,y,what,,,\n3,y,x,model_a,,,\n4,x,x,tie,,,\n");
    refused(&input, &[], "2 bad rows");
    let said = rank_stdin(&input, &["--skip-bad-rows", "--format", "json"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let board: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(board["votes"], 2);
    assert!(
        board["warnings"].as_array().expect("a list").iter().any(|w| w == "2 rows could not be used and were left out")
    );
    assert!(said.err.contains("line 3, column winner") && said.err.contains("line 5"));
}

#[test]
fn votes_that_say_nothing_of_doubt_give_no_interval() {
    let said = rank_stdin(b"model_a,model_b,winner\na,b,tie\na,b,tie\nb,a,bothbad\n", &["--format", "json"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("how sure the ratings are can't be told"), "{}", said.err);
    let board: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    assert!(board["rows"].as_array().expect("rows").iter().all(|row| row["rating"] == 1000.0 && row["ci"].is_null()));
}

#[test]
fn what_has_no_finite_rating_gets_none_and_says_so() {
    let always = csv("1,x,y,model_a,,,\n2,x,y,model_a,,,\n");
    let said = rank_stdin(&always, &["--format", "json"]);
    let board: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!((said.code, board["components"].as_u64()), (0, Some(0)));
    assert!(board["rows"].as_array().expect("rows").iter().all(|row| row["rating"].is_null()));
    assert!(said.err.contains("2 models have no finite rating"));
    // All ties: equal, and the Davidson model can't tell.
    let ties = csv("1,x,y,tie,,,\n2,x,y,bothbad,,,\n");
    let said = rank_stdin(&ties, &["--format", "json"]);
    let board: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(
        (board["rows"][0]["rating"].as_f64(), board["rows"][1]["rating"].as_f64()),
        (Some(1000.0), Some(1000.0))
    );
    assert_eq!((board["rows"][0]["ties"].as_u64(), board["rows"][0]["both_bad"].as_u64()), (Some(2), Some(1)));
    let said = rank_stdin(&ties, &["--method", "davidson"]);
    assert!(said.code == 0 && said.err.contains("all votes are ties"), "{}", said.err);
}

#[test]
fn an_anchor_moves_the_scale_and_nothing_else() {
    let input = csv("1,x,y,model_a,,,\n2,x,y,model_a,,,\n3,y,x,model_a,,,\n4,y,z,tie,,,\n5,z,x,model_b,,,\n");
    let read = |more: &[&str]| -> Vec<(String, f64)> {
        let said = rank_stdin(&input, &[&["--format", "json"], more].concat());
        let board: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
        let rows = board["rows"].as_array().expect("rows").clone();
        rows.iter().map(|r| (r["model"].as_str().expect("a name").into(), r["rating"].as_f64().expect("one"))).collect()
    };
    let (free, pinned) = (read(&[]), read(&["--anchor", "y=1234.5"]));
    let y = pinned.iter().find(|(m, _)| m == "y").expect("there").1;
    assert!((y - 1234.5).abs() < 1e-9);
    let shift = pinned[0].1 - free[0].1;
    assert!(free.iter().zip(&pinned).all(|(f, p)| f.0 == p.0 && (p.1 - f.1 - shift).abs() < 1e-9));
}

#[test]
fn the_table_and_the_csv_name_every_model() {
    let input = csv("1,\"x, the first\",y,model_a,,,\n2,y,\"x, the first\",model_a,,,\n");
    let table = rank_stdin(&input, &[]);
    assert!(table.code == 0 && table.out.contains("x, the first") && table.out.contains("Rating"));
    let csv = rank_stdin(&input, &["--format", "csv"]);
    assert!(csv.out.starts_with("model,rating,ci_low,") && csv.out.contains("\"x, the first\",1000,"), "{}", csv.out);
}
