//! `agon rank` as its user types it: against the reference answers for real votes, and against
//! files that are wrong.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// What the command said.
pub struct Finished {
    pub code: i32,
    pub out: String,
    pub err: String,
}

pub fn finished(output: Output) -> Finished {
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Finished { code: output.status.code().expect("no signal"), out: text(output.stdout), err: text(output.stderr) }
}

pub fn rank(file: &Path, more: &[&str]) -> Finished {
    let output = Command::new(env!("CARGO_BIN_EXE_agon")).arg("rank").arg(file).args(more).output();
    finished(output.expect("it runs"))
}

pub fn rank_stdin(input: &[u8], more: &[&str]) -> Finished {
    let mut child = Command::new(env!("CARGO_BIN_EXE_agon"))
        .args(["rank", "-"])
        .args(more)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    child.stdin.take().expect("a pipe").write_all(input).expect("written");
    finished(child.wait_with_output().expect("it ends"))
}

pub fn board(file: &Path, more: &[&str]) -> Value {
    let said = rank(file, &[&["--format", "json"], more].concat());
    assert_eq!(said.code, 0, "{}: {}", file.display(), said.err);
    serde_json::from_str(&said.out).expect("JSON")
}

/// The reference data, which is not ours to keep here.
pub fn data() -> Option<PathBuf> {
    crate::support::shared_data()
}

#[test]
fn doubt_is_taken_together_by_judge_or_by_question() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("votes.csv");
    let mut text = "model_a,model_b,winner,judge,prompt\n".to_owned();
    // Everybody agrees on each question, and questions do not agree.
    for n in 0..120_u32 {
        let (question, pair) = (n / 15, [(1, 2), (0, 1), (0, 2)][(n % 3) as usize]);
        let winner = ["model_a", "model_b"][(question % 2) as usize];
        text += &format!("m{},m{},{winner},j{n},q{question}\n", pair.0, pair.1);
    }
    std::fs::write(&file, text).expect("written");
    let by = |what| board(&file, &["--intervals", "clustered", "--cluster-by", what])["rows"][0]["ci"].clone();
    assert!(!by("judge").is_null() && !by("prompt").is_null(), "{} {}", by("judge"), by("prompt"));
    assert_ne!(by("judge"), by("prompt"));
}
