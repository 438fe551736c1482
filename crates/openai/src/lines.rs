//! The bytes of an event stream as lines, whatever ends them, without the byte order marks that some servers write.
//!
//! `eventsource-stream` panics at that mark, and it and `sse-stream` drop lines whose field they don't know (`error: …`),
//! stop at a byte that is no UTF-8, and show nothing of a last event without an empty line. Endpoints send all of these.

/// Bytes of one line: more is no chunk of an answer.
const MAX_LINE_BYTES: usize = 1 << 20;

/// A line is longer than any chunk of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooLong;

/// Cuts bytes into lines that end with LF, CR LF or CR.
#[derive(Default)]
pub(super) struct Lines {
    /// What came of the line that has not ended.
    begun: Vec<u8>,
    /// The last byte was CR: an LF right after it belongs to the same end.
    after_cr: bool,
}

impl Lines {
    /// Takes more bytes; gives the lines that they end. Bytes that are no UTF-8 become U+FFFD.
    ///
    /// # Errors
    /// [`TooLong`].
    pub(super) fn push(&mut self, bytes: &[u8]) -> Result<Vec<String>, TooLong> {
        let mut lines = Vec::new();
        let mut rest = bytes;
        while let Some(at) = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
            let (head, tail) = rest.split_at(at);
            // The LF of a CR LF that was split between packets, or of one in this packet.
            let is_second_half = self.after_cr && head.is_empty() && self.begun.is_empty() && tail[0] == b'\n';
            self.after_cr = tail[0] == b'\r';
            rest = &tail[1..];
            if !is_second_half {
                self.begin(head)?;
                lines.push(self.take());
            }
        }
        if !rest.is_empty() {
            self.after_cr = false;
            self.begin(rest)?;
        }
        Ok(lines)
    }

    /// The last line, if it did not end.
    pub(super) fn end(&mut self) -> Option<String> {
        let line = self.take();
        (!line.is_empty()).then_some(line)
    }

    fn begin(&mut self, bytes: &[u8]) -> Result<(), TooLong> {
        self.begun.extend_from_slice(bytes);
        if self.begun.len() > MAX_LINE_BYTES { Err(TooLong) } else { Ok(()) }
    }

    fn take(&mut self) -> String {
        let line = String::from_utf8_lossy(&self.begun);
        // Some servers write the mark before each event.
        let line = line.strip_prefix('\u{feff}').unwrap_or(&line).to_owned();
        self.begun.clear();
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of some bytes that come in pieces of `size`.
    fn lines(bytes: &[u8], size: usize) -> Vec<String> {
        let mut lines = Lines::default();
        let mut all: Vec<String> = bytes.chunks(size).flat_map(|part| lines.push(part).expect("short lines")).collect();
        all.extend(lines.end());
        all
    }

    #[test]
    fn lines_end_with_any_of_three_ends_wherever_packets_are_cut() {
        for size in 1..12 {
            assert_eq!(lines(b"a\n\nb\nc", size), ["a", "", "b", "c"], "{size}");
            assert_eq!(lines(b"a\r\n\r\nb\r\nc\r\n", size), ["a", "", "b", "c"], "{size}");
            assert_eq!(lines(b"a\r\rb\rc\r", size), ["a", "", "b", "c"], "{size}");
            assert_eq!(lines(b"a\r\n\rb\n\n", size), ["a", "", "b", ""], "{size}");
            assert_eq!(lines("\u{feff}data: 漢字😀\n\u{feff}x".as_bytes(), size), ["data: 漢字😀", "x"], "{size}");
            assert_eq!(lines(b"caf\xe9\n", size), ["caf\u{fffd}"], "{size}");
        }
    }

    #[test]
    fn a_line_without_end_is_refused_before_it_fills_the_memory() {
        let mut lines = Lines::default();
        let refused = (0..3 << 10).find_map(|_| lines.push(&[b'x'; 1 << 10]).err());
        assert_eq!(refused, Some(TooLong));
        assert!(lines.begun.len() <= MAX_LINE_BYTES + (1 << 10));
    }
}
