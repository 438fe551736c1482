//! Every command of README.md and docs/VENDORS.md, as it stands there: only addresses of servers are put in.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::Value;

use crate::battle::wire_server::Upstream;
use crate::support::{fresh_postgres, redis_url};
use crate::vote::crash::Process;

/// The `sh` and `toml` blocks of a page, in order.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(page)).expect("a page");
    let fence = format!("```{language}\n");
    text.split(&fence).skip(1).filter_map(|rest| rest.split("\n```").next().map(str::to_owned)).collect()
}

/// Runs commands in a folder, each of which has to do what it says; gives what they print.
fn run(dir: &Path, commands: &str, settings: &[(&str, &str)]) -> String {
    // A refused request is an error; a service that goes on until it is stopped is stopped.
    let around = r#"
        set -euo pipefail
        curl() { command curl --fail-with-body --show-error "$@"; }
        agon() {
          if [ "$1 ${2:-}" = "serve " ] || [ "$1" = serve ] || [ "$1 ${2:-}" = "chain node" ]; then
            timeout --signal INT 8 "$AGON" "$@" || [ $? = 124 ]
          else "$AGON" "$@"; fi
        }
    "#;
    let mut bash = Command::new("bash");
    bash.arg("-c").arg(format!("{around}\n{commands}")).current_dir(dir).env("AGON", env!("CARGO_BIN_EXE_agon"));
    bash.env_remove("DATABASE_URL").env_remove("REDIS_URL").env("AGON__LOG__FILTER", "error");
    let told = bash.envs(settings.iter().copied()).output().expect("bash runs");
    let words = [told.stdout, told.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).join("\n");
    assert!(told.status.success(), "{commands}\n{words}");
    words
}

/// What a page says of the service, run against one.
fn served(commands: &str, process: &Process) -> String {
    commands.replace("http://127.0.0.1:8080", &process.url)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_commands_for_voters_and_vendors_do_what_they_say() {
    let dir = tempfile::tempdir().expect("a folder");
    let data = dir.path().join("data");
    let mut process = Process::start(&data, &[]);
    let readme = blocks("README.md", "sh");
    let battle = readme.iter().find(|block| block.contains("POST $B/sessions")).expect("a battle").clone();
    // A vote that has texts, and consent to use them.
    let consent =
        "curl -s -X PUT -H \"$A\" --json '{\"publish\":true,\"train\":true,\"commercial\":true}' $B/me/consent";
    let told = run(dir.path(), &served(&format!("{battle}\n{consent}\nsleep 1"), &process), &[]);
    assert!(told.contains("\"board\":\"overall\""), "{told}");
    let (own_model, page): (Vec<_>, Vec<_>) =
        blocks("docs/VENDORS.md", "sh").into_iter().partition(|block| block.contains("\"endpoint\""));
    let (own_model, page) = (own_model.join("\n"), page.join("\n"));
    // An endpoint that is nowhere is kept, and refused a slot: what the last commands say is looked at by itself.
    let lenient = "curl() { command curl \"$@\"; echo; }; echo OWN MODEL";
    let told = run(dir.path(), &served(&format!("{page}\n{lenient}\n{own_model}"), &process), &[]);
    let (vendor, own) = told.split_once("OWN MODEL").expect("both");
    assert!(vendor.contains(": OK"), "{vendor}");
    let replies: Vec<Value> = own.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let codes: Vec<&str> = replies.iter().map(|reply| reply["code"].as_str().unwrap_or_default()).collect();
    assert_eq!(codes, ["", "", "not_checked"], "{own}");
    process.terminate();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_commands_for_operators_do_what_they_say() {
    let dir = tempfile::tempdir().expect("a folder");
    let data = dir.path().join("data");
    let settings = [("AGON__DATA_DIR", data.to_str().expect("a path"))];
    let mut process = Process::start(&data, &[]);
    let readme = blocks("README.md", "sh");
    let block = |part: &str| {
        readme.iter().find(|block| block.contains(part)).unwrap_or_else(|| panic!("README.md has no {part}")).clone()
    };
    run(dir.path(), &served(&block("POST $B/sessions"), &process), &[]);
    tokio::time::sleep(Duration::from_secs(1)).await;
    process.terminate();

    // Votes of any file, in the three forms that the page names.
    let header = "model_a,model_b,winner,judge,tokens_a,tokens_b,headings_a,headings_b,bold_a,bold_b,lists_a,lists_b";
    let mut votes = format!("{header}\n");
    for n in 0..120_u32 {
        let (a, b) = (n % 3, (n + 1 + n / 7 % 2) % 3);
        let winner = ["model_a", "model_b", "tie"][(n / 5 % 3) as usize];
        votes += &format!("m{a},m{b},{winner},j{},{},{},{},0,1,{},0,2\n", n % 9, n % 40, n % 31, n % 2, n % 3);
    }
    std::fs::write(dir.path().join("votes.csv"), &votes).expect("written");
    let forms = "gzip -k votes.csv
        python3 - <<'END'
import csv, json
rows = list(csv.DictReader(open('votes.csv')))
with open('votes.ndjson', 'w') as out:
    for row in rows:
        out.write(json.dumps({k: int(v) if v.isdigit() else v for k, v in row.items()}) + chr(10))
END";
    run(dir.path(), forms, &[]);
    // No Parquet writer is at hand but our own: the forms are known by their content.
    std::fs::copy(dir.path().join("votes.csv"), dir.path().join("votes.parquet")).expect("copied");
    run(dir.path(), &block("agon rank votes.csv.gz"), &settings);
    assert!(dir.path().join("ratings.svg").exists() && dir.path().join("wins.svg").exists());

    let upstream = Upstream::start().await;
    let model = blocks("README.md", "toml").concat().replace("http://127.0.0.1:11434/v1", &upstream.url);
    std::fs::write(dir.path().join("my-models.toml"), model).expect("written");
    run(dir.path(), &block("agon models check"), &settings);

    run(dir.path(), &block("agon ledger audit"), &settings);
    let release =
        block("agon release create").replace("FOLDER", "\"$(ls -d \"$AGON__DATA_DIR\"/releases/*/ | tail -n 1)\"");
    run(dir.path(), &release, &settings);
    run(dir.path(), &block("agon chain init"), &[settings[0], ("AGON__BIND", "127.0.0.1:0")]);

    let (Some(postgres), Some(redis)) = (fresh_postgres().await, redis_url()) else { return };
    let many = block("AGON_SESSION_KEY").replace("postgres://agon@db/agon", &postgres).replace("redis://cache", &redis);
    let many = many.replace("0.0.0.0:8080", "127.0.0.1:0");
    let told = run(dir.path(), &many, &[]);
    assert!(told.contains("keys can be used") && !told.contains("each node has others"), "{told}");
}
