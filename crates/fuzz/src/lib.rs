//! What holds for any bytes that others send. A check panics when its promise is broken.

use std::io::Cursor;
use std::ops::ControlFlow;

use agon_core::log::encoding::{decode, encode};
use agon_openai::{AnswerReader, ModelError, Piece, Thoughts};
use agon_votefile::{BadRow, Options, Row, Sink, Source};

/// A check of any bytes.
pub type Check = fn(&[u8]);

/// Each check by the name of its folder in `corpus/`.
pub const CHECKS: [(&str, Check); 5] = [
    ("replies", replies),
    ("markdown", markdown),
    ("vote_files", vote_files),
    ("transactions", transactions),
    ("log_entries", log_entries),
];

/// Bytes of Markdown that are tried: each of its beginnings is rendered.
const MAX_MARKDOWN: usize = 2_000;

/// A reply of an endpoint is the same pieces and the same end in whatever packets it comes. The first byte is the size of the
/// packets, the second says whether thoughts are unopened.
///
/// # Panics
/// When they are not.
pub fn replies(data: &[u8]) {
    let [size, thoughts, reply @ ..] = data else { return };
    let thoughts = if thoughts & 1 == 0 { Thoughts::Tagged } else { Thoughts::Unopened };
    let whole = answer([reply], thoughts);
    let packets = answer(reply.chunks(usize::from(*size).max(1)), thoughts);
    assert_eq!(whole, packets, "in packets of {size} bytes");
    let (text, reasoning, _) = whole;
    // What is read can be written in JSON with six bytes a letter, and never becomes more.
    assert!(text.len() + reasoning.len() <= 3 * reply.len(), "{} bytes of {}", text.len(), reply.len());
}

/// Text, reasoning and end of a reply.
fn answer<'a>(
    packets: impl IntoIterator<Item = &'a [u8]>,
    thoughts: Thoughts,
) -> (String, String, Result<Option<String>, ModelError>) {
    let (mut reader, mut pieces) = (AnswerReader::new(thoughts), Vec::new());
    let pushed = packets.into_iter().try_for_each(|packet| reader.push(packet, &mut pieces));
    let ended = pushed.and_then(|()| reader.end(&mut pieces));
    let (mut text, mut reasoning, mut finish) = (String::new(), String::new(), None);
    for piece in pieces {
        match piece {
            Piece::Text(more) => text.push_str(&more),
            Piece::Reasoning(more) => reasoning.push_str(&more),
            Piece::Usage { .. } => {}
            Piece::Finish(reason) => finish = Some(reason),
        }
    }
    (text, reasoning, ended.map(|()| finish).map_err(|failure| failure.kind))
}

/// A growing answer ends as its reload shows it, and nothing in it runs.
///
/// # Panics
/// When it does not.
pub fn markdown(data: &[u8]) {
    let text = String::from_utf8_lossy(&data[..data.len().min(MAX_MARKDOWN)]);
    let mut blocks = Vec::new();
    // Every sixteenth beginning, and the whole.
    for end in (0..text.len()).step_by(16).map(|end| text.floor_char_boundary(end)).chain([text.len()]) {
        blocks = agon_render::blocks(&text[..end], &blocks);
    }
    let streamed: Vec<&str> = blocks.iter().map(|block| &*block.html).collect();
    let anew = agon_render::blocks(&text, &[]);
    assert_eq!(streamed, anew.iter().map(|block| &*block.html).collect::<Vec<_>>(), "streamed and reloaded");
    for html in streamed {
        let html = html.to_ascii_lowercase();
        for tag in ["<script", "<iframe", "<img", "<style", "<object", "<svg", "<form", "<input", "<link", "<meta"] {
            assert!(!html.contains(tag), "{tag} in {html}");
        }
        for attributes in html.split('<').filter_map(|part| part.split_once('>')).map(|(tag, _)| tag) {
            let names = attributes.split(['"', ' ']).filter_map(|part| part.strip_suffix('='));
            for name in names {
                assert!(!name.starts_with("on") && name != "style" && name != "srcdoc", "{name} in {html}");
            }
            let address = attributes.split("href=\"").nth(1).unwrap_or_default();
            assert!(!address.trim_start().starts_with("javascript:"), "{html}");
        }
    }
}

/// Rows are handed over or refused with their place; what is handed over is what a row may be.
///
/// # Panics
/// When a row has no or the same models, or a blank reason.
pub fn vote_files(data: &[u8]) {
    struct Rows(u32);
    impl Sink for Rows {
        fn row(&mut self, row: Row<'_>) {
            self.0 += 1;
            assert!(row.model_a != row.model_b && !row.model_a.trim().is_empty() && !row.model_b.trim().is_empty());
        }

        fn bad(&mut self, bad: BadRow) -> ControlFlow<()> {
            assert!(!bad.to_string().trim().is_empty());
            ControlFlow::Continue(())
        }
    }
    let options = Options { want_style: true, want_details: true };
    let source = Source::stream(Box::new(Cursor::new(data.to_vec())));
    if let Err(error) = agon_votefile::read(source, options, &mut Rows(0)) {
        assert!(!error.to_string().trim().is_empty());
    }
}

/// Payments in a transaction that a node gives back: at most as many as a packet holds, each of its memo's claims once.
///
/// # Panics
/// When there are more.
pub fn transactions(data: &[u8]) {
    let paid = agon_payout::payments_of(data);
    assert!(paid.len() * 3 <= data.len(), "{} payments in {} bytes", paid.len(), data.len());
    let _ = agon_payout::memo_claims(&String::from_utf8_lossy(data));
}

/// What decodes is the one byte form of its entry.
///
/// # Panics
/// When it has two.
pub fn log_entries(data: &[u8]) {
    if let Ok(entry) = decode(data) {
        assert_eq!(encode(&entry), data);
    }
}
