//! How much personal data is masked, and how much is left alone that is none: on lines that were labelled by
//! somebody who did not write the masker. `clean.txt` has lines in which nothing is personal; `personal.tsv` has
//! `kind`, the part that is personal, and the line, with `\n`, `\r`, `\t` and `\\` for what they stand for. All of
//! it is made up.

use std::collections::BTreeMap;

use agon_core::masking::mask;

const CLEAN: &str = include_str!("clean.txt");
const PERSONAL: &str = include_str!("personal.tsv");

/// Of the clean lines so many at least come out as they went in, and of what is personal so much at least is gone.
const PRECISION_FLOOR: f64 = 0.99;
const RECALL_FLOOR: f64 = 0.99;

fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        plain.push(match letter {
            '\\' => match letters.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                other => other.unwrap_or('\\'),
            },
            letter => letter,
        });
    }
    plain
}

/// Is a stretch of the secret left that somebody could use: six letters and more of it, in a row?
fn is_left(secret: &str, masked: &str) -> bool {
    let letters: Vec<char> = secret.chars().collect();
    let window = letters.len().min(6);
    let usual = ["bearer", "Bearer", "BEARER"];
    letters.windows(window).map(|part| part.iter().collect::<String>()).any(|part| {
        masked.contains(&part)
            && !usual.contains(&part.as_str())
            && !"https://hooks.slack.com/services/".contains(&part)
    })
}

#[test]
fn what_is_personal_is_masked_and_what_is_not_stays() {
    let damaged: Vec<&str> = CLEAN.lines().filter(|line| mask(line) != *line).collect();
    let (mut all, mut kinds, mut left) = (0, BTreeMap::<&str, [u32; 2]>::new(), Vec::new());
    for row in PERSONAL.lines() {
        let [kind, secret, line] = row.splitn(3, '\t').collect::<Vec<_>>().try_into().expect("three columns");
        let (secret, line) = (unescape(secret), unescape(line));
        assert!(line.contains(&secret), "the label is wrong: {row}");
        let leaks = is_left(&secret, &mask(&line));
        all += 1;
        let counts = kinds.entry(kind).or_default();
        counts[0] += 1;
        counts[1] += u32::from(leaks);
        if leaks {
            left.push(row);
        }
    }
    let lines = CLEAN.lines().count();
    let precision = 1.0 - damaged.len() as f64 / lines as f64;
    let recall = 1.0 - left.len() as f64 / f64::from(all);
    println!("{lines} clean lines, {} changed; {all} personal ones, {} left", damaged.len(), left.len());
    println!("precision {precision:.4}, recall {recall:.4}");
    kinds
        .iter()
        .filter(|(_, [_, missed])| *missed > 0)
        .for_each(|(kind, [of, missed])| println!("{kind}: {missed} of {of}"));
    assert!(lines >= 1_000 && all >= 1_000);
    assert!(precision >= PRECISION_FLOOR, "changed: {damaged:#?}");
    assert!(recall >= RECALL_FLOOR, "left: {left:#?}");
}
