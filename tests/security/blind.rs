//! Can a script tell a hidden check from a battle by what a client sees? The best that we could write: boosted stumps
//! over lengths, endings, repetitions, and how alike the answers, the question and each other's phrases are, trained on
//! half of the questions and asked about the other half.

use std::collections::{BTreeMap, BTreeSet};

use agon::config::{Config, Flags};
use agon::models::catalogue::Catalogue;
use agon::models::{Ask, Piece};
use agon_core::battle::garble::{Garbler, PLAIN};
use agon_core::ranking::rng::Chance;
use futures_util::StreamExt;
use serde_json::Value;

use crate::support::shared_data;

/// Two answers to one question as a client sees them, and whether one of them is a check's.
struct Seen {
    question: usize,
    features: Vec<f64>,
    is_check: bool,
}

fn garbled(question: &str, text: &str, other: &str) -> Option<String> {
    let mut garbler = Garbler::new([question]);
    // As models write: some letters at a time.
    let pieces: Vec<String> = text.chars().collect::<Vec<_>>().chunks(5).map(|piece| piece.iter().collect()).collect();
    // The other side is as far as this one, by and large.
    let (mut out, mut seen) = (String::new(), 0);
    for piece in pieces {
        seen += piece.chars().count();
        out.push_str(&garbler.push(&piece));
        if garbler.waits() {
            let there: String = other.chars().take(seen).collect();
            out.push_str(&garbler.lend(&there, there.len() == other.len()));
        }
    }
    out.push_str(&garbler.end());
    (garbler.exchanged >= PLAIN).then_some(out)
}

fn words(text: &str) -> Vec<String> {
    let split = text.split(|c: char| !c.is_alphanumeric());
    split.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn share<T: Ord>(of: &BTreeSet<T>, within: &BTreeSet<T>) -> f64 {
    of.intersection(within).count() as f64 / of.len().max(1) as f64
}

/// What can be measured of one answer.
fn measures(question: &str, text: &str) -> Vec<f64> {
    let (asked, all) = (words(question), words(text));
    let (kinds, pairs): (BTreeSet<_>, Vec<_>) = (all.iter().collect(), all.windows(2).collect());
    let count = all.len().max(1) as f64;
    let sentences = text.matches(['.', '!', '?']).count().max(1) as f64;
    let repeated = pairs.len() - pairs.iter().collect::<BTreeSet<_>>().len();
    let doubled = pairs.iter().filter(|pair| pair[0] == pair[1]).count();
    let wrong = pairs.iter().filter(|pair| {
        let vowel = pair[1].starts_with(['a', 'e', 'i', 'o']);
        pair[0] == "a" && vowel || pair[0] == "an" && !vowel
    });
    // Long words that come again soon, where checks begin.
    let early = words(&text.chars().skip(80).take(200).collect::<String>());
    let again =
        (0..early.len()).filter(|at| early[*at].len() > 3 && early[at.saturating_sub(25)..*at].contains(&early[*at]));
    let again = again.count() as f64;
    let asked: BTreeSet<_> = asked.iter().filter(|word| word.len() > 3).collect();
    vec![
        text.chars().count() as f64,
        count,
        all.iter().map(String::len).sum::<usize>() as f64 / count,
        kinds.len() as f64 / count,
        count / sentences,
        repeated as f64 / count,
        doubled as f64,
        again,
        wrong.count() as f64 / count,
        share(&asked, &kinds),
        text.matches(',').count() as f64 / count,
        text.lines().count() as f64,
        text.matches("**").count() as f64,
        f64::from(u8::from(text.trim_end().ends_with(['.', '!', '?', ':', '`', ')']))),
        text.chars().filter(|c| c.is_uppercase()).count() as f64 / count,
        text.lines().last().map_or(0, |line| line.chars().count()) as f64,
        text.split(['.', '!', '?']).next().map_or(0, |first| first.chars().count()) as f64,
    ]
}

/// What is seen of a battle, the sides in no order.
fn features(question: &str, [a, b]: [&str; 2]) -> Vec<f64> {
    let [x, y] = [measures(question, a), measures(question, b)];
    let [one, two] = [words(a), words(b)];
    let pairs = |words: &[String]| words.windows(2).map(<[String]>::to_vec).collect::<BTreeSet<_>>();
    let kinds = |words: &[String]| words.iter().cloned().collect::<BTreeSet<_>>();
    let mut out = vec![
        share(&kinds(&one), &kinds(&two)).min(share(&kinds(&two), &kinds(&one))),
        share(&kinds(&one), &kinds(&two)).max(share(&kinds(&two), &kinds(&one))),
        share(&pairs(&one), &pairs(&two)).max(share(&pairs(&two), &pairs(&one))),
    ];
    for (x, y) in x.into_iter().zip(y) {
        out.extend([x.min(y), x.max(y), (x - y).abs()]);
    }
    out
}

/// Battles of pairs of answers to each question, each a check by the toss of a coin.
fn battles(answers: &[(String, Vec<String>)]) -> Vec<Seen> {
    let (mut seen, mut chance) = (Vec::new(), Chance::new(5));
    for (question, (prompt, answers)) in answers.iter().enumerate() {
        for pair in answers.windows(2) {
            let [a, b] = [pair[0].as_str(), pair[1].as_str()];
            let [is_check, left] = [0, 1].map(|_| chance.unit() < 0.5);
            let (changed, other) = if left { (a, b) } else { (b, a) };
            let Some(bad) = garbled(prompt, changed, other) else { continue };
            let shown = match (is_check, left) {
                (false, _) => [a, b],
                (true, true) => [bad.as_str(), b],
                (true, false) => [a, bad.as_str()],
            };
            seen.push(Seen { question, features: features(prompt, shown), is_check });
        }
    }
    seen
}

/// One question to a feature: above or below a value.
struct Stump {
    feature: usize,
    above: f64,
    says: f64,
    weight: f64,
}

fn boosted(seen: &[&Seen], rounds: usize) -> Vec<Stump> {
    let label = |seen: &Seen| if seen.is_check { 1.0 } else { -1.0 };
    let class = |is_check: bool| seen.iter().filter(|s| s.is_check == is_check).count().max(1) as f64;
    let mut weights: Vec<f64> = seen.iter().map(|s| 0.5 / class(s.is_check)).collect();
    let mut stumps = Vec::new();
    let orders: Vec<Vec<usize>> = (0..seen[0].features.len())
        .map(|feature| {
            let mut order: Vec<usize> = (0..seen.len()).collect();
            order.sort_by(|a, b| seen[*a].features[feature].total_cmp(&seen[*b].features[feature]));
            order
        })
        .collect();
    for _ in 0..rounds {
        let mut best = (0.0_f64, 0, 0.0);
        for (feature, order) in orders.iter().enumerate() {
            // Agreement of "above is a check" as the border moves up.
            let mut edge: f64 = order.iter().map(|at| weights[*at] * label(seen[*at])).sum();
            for two in order.windows(2) {
                edge -= 2.0 * weights[two[0]] * label(seen[two[0]]);
                let [low, high] = [seen[two[0]].features[feature], seen[two[1]].features[feature]];
                if low < high && edge.abs() > best.0.abs() {
                    best = (edge, feature, (low + high) / 2.0);
                }
            }
        }
        let (edge, feature, above) = best;
        let error = ((1.0 - edge.abs()) / 2.0).clamp(1e-6, 0.5);
        let stump = Stump { feature, above, says: edge.signum(), weight: 0.5 * ((1.0 - error) / error).ln() };
        for (weight, seen) in weights.iter_mut().zip(seen) {
            *weight *= (-stump.weight * label(seen) * said(&stump, seen)).exp();
        }
        let total: f64 = weights.iter().sum();
        weights.iter_mut().for_each(|weight| *weight /= total);
        stumps.push(stump);
    }
    stumps
}

fn said(stump: &Stump, seen: &Seen) -> f64 {
    if seen.features[stump.feature] > stump.above { stump.says } else { -stump.says }
}

/// Balanced accuracy over questions that were not learned from.
fn told(name: &str, answers: &[(String, Vec<String>)]) -> f64 {
    let seen = battles(answers);
    let (learned, asked): (Vec<&Seen>, Vec<&Seen>) = seen.iter().partition(|seen| seen.question % 2 == 0);
    let mut best = 0.0_f64;
    let mut most: BTreeMap<usize, f64> = BTreeMap::new();
    for rounds in [5, 20, 60, 150] {
        let stumps = boosted(&learned, rounds);
        let rate = |is_check: bool| {
            let of: Vec<_> = asked.iter().filter(|seen| seen.is_check == is_check).collect();
            let right = of.iter().filter(|seen| {
                let sum: f64 = stumps.iter().map(|stump| stump.weight * said(stump, seen)).sum();
                (sum > 0.0) == is_check
            });
            right.count() as f64 / of.len().max(1) as f64
        };
        best = best.max(f64::midpoint(rate(true), rate(false)));
        stumps.iter().for_each(|stump| *most.entry(stump.feature).or_default() += stump.weight);
    }
    let strongest = most.iter().max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(feature, _)| *feature);
    println!(
        "{name}: {} battles, checks told with {:.3} balanced accuracy; feature {strongest} most",
        seen.len(),
        best
    );
    best
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_script_does_not_tell_a_check_from_a_battle() {
    let mut config = Config::load(None, &Flags::default()).expect("the defaults");
    config.models.replay_chars_per_second = 100_000_000;
    let catalogue = Catalogue::load(&config.models, config.sampling_rule()).expect("the demo models");
    let mut demo = Vec::new();
    let topics = "rain, bread, bees, chess, volcanoes, the moon, salt, tides, glass, trains, coffee, maps, yeast, bridges, \
        wolves, paper, magnets, harbours, silk, clocks, forests, steam, violins, deserts, soap, lighthouses, snow, kites, \
        copper, rivers, whales, mirrors, oranges, tunnels, ants, candles, islands, cheese, dictionaries, wind";
    let asked = [
        "How does one explain",
        "What should I know about",
        "Why do people care for",
        "Compare yesterday's and today's",
    ];
    for (n, topic) in topics.split(", ").cycle().take(160).enumerate() {
        let prompt = format!("{} {topic}?", asked[n / 40]);
        let mut answers = Vec::new();
        for model in catalogue.models() {
            let ask = Ask { history: Vec::new(), prompt: prompt.clone(), seed: n as u64 };
            let mut pieces = model.provider.ask(ask).await.expect("an answer");
            let mut text = String::new();
            while let Some(Ok(piece)) = pieces.next().await {
                if let Piece::Text(more) = piece {
                    text.push_str(&more);
                }
            }
            answers.push(text);
        }
        demo.push((prompt, answers));
    }
    // These have few words each, and always the same: half of some hundred and fifty battles is a small sample.
    let demos = told("demo models", &demo);
    let mut worst = 0.0_f64;
    // What large models said, where there are recordings.
    for name in ["vicuna_80", "alpaca_eval_161", "mt_bench", "llmfao"] {
        let Some(path) = shared_data().map(|data| data.join(format!("recorded/{name}.jsonl"))) else { continue };
        let mut by_prompt: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in std::fs::read_to_string(path).expect("recordings").lines() {
            let row: Value = serde_json::from_str(line).expect("JSON");
            let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
            by_prompt.entry(text("prompt")).or_default().push(text("response"));
        }
        worst = worst.max(told(name, &by_prompt.into_iter().collect::<Vec<_>>()));
    }
    assert!(worst > 0.0 || shared_data().is_none(), "no recordings where AGON_TEST_DATA names");
    assert!(worst <= 0.6 && demos <= 0.65, "{worst} {demos}");
}
