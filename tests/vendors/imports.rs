//! Votes of files, into sources of their own.

use std::path::Path;
use std::process::Output;

const GOOD: &str = "battle_id,model_a,model_b,winner\n1,x,y,model_a\n2,y,x,tie\n";

fn agon(args: &[&str], data: &Path) -> Output {
    let mut agon = std::process::Command::new(env!("CARGO_BIN_EXE_agon"));
    agon.args(args).arg("--data-dir").arg(data).env_remove("DATABASE_URL").output().expect("started")
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_source_is_replaced_by_a_whole_file_alone() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| {
        let path = dir.path().join(name);
        std::fs::write(&path, text).expect("written");
        path.to_str().expect("a path").to_owned()
    };
    let import = |path: &str, more: &[&str]| agon(&[&["import", path, "--source", "s"], more].concat(), dir.path());
    let votes = || {
        let exported = agon(&["export", "--source", "s", "--out", "-"], dir.path());
        assert!(exported.status.success(), "{}", said(&exported));
        String::from_utf8_lossy(&exported.stdout).lines().count()
    };
    let good = file("good.csv", GOOD);
    let first = import(&good, &[]);
    assert!(first.status.success(), "{}", said(&first));
    assert_eq!(votes(), 2);
    assert!(said(&import(&good, &[])).contains("--replace"), "there is one of that name");
    for (text, why) in [
        (format!("{GOOD}3,x,x,model_a\n"), "line 4: model \"x\" is compared with itself"),
        (format!("{GOOD}3,x,y,maybe\n"), "line 4, column winner: unknown winner"),
        ("model_a,model_b\nx,y\n".to_owned(), "column winner is missing"),
        ("model_a,model_b,winner\n".to_owned(), "there is no vote in it"),
    ] {
        let refused = import(&file("bad.csv", &text), &["--replace"]);
        assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
        assert!(said(&refused).contains(why), "{}", said(&refused));
        assert_eq!(votes(), 2, "what was there stays: {why}");
    }
    let more = import(&file("more.csv", &format!("{GOOD}3,x,y,bothbad\n")), &["--replace"]);
    assert!(more.status.success(), "{}", said(&more));
    assert_eq!(votes(), 3);
}
