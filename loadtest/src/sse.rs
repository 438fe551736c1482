//! Server-sent events, read as the HTML standard says, without allocating per event.
//!
//! Feed it the bytes as they come, in any cut; it calls back once per event. Comments (the
//! service's heartbeats) are counted and dropped, `id` and `retry` are ignored: a load run never
//! resumes.

/// One dispatched event; borrowed, so it lives as long as the callback.
#[derive(Debug, PartialEq)]
pub struct Event<'a> {
    pub name: &'a str,
    pub data: &'a str,
}

#[derive(Default)]
pub struct Parser {
    line: Vec<u8>,
    name: String,
    data: String,
    has_data: bool,
    after_cr: bool,
    started: bool,
    pub comments: u64,
}

impl Parser {
    pub fn feed(&mut self, bytes: &[u8], mut on_event: impl FnMut(Event<'_>)) {
        let mut rest = bytes;
        while !rest.is_empty() {
            if std::mem::take(&mut self.after_cr) && rest[0] == b'\n' {
                rest = &rest[1..];
                continue;
            }
            match rest.iter().position(|b| matches!(b, b'\n' | b'\r')) {
                None => {
                    self.line.extend_from_slice(rest);
                    return;
                }
                Some(end) => {
                    self.line.extend_from_slice(&rest[..end]);
                    self.after_cr = rest[end] == b'\r';
                    rest = &rest[end + 1..];
                    self.take_line(&mut on_event);
                }
            }
        }
    }

    fn take_line(&mut self, on_event: &mut impl FnMut(Event<'_>)) {
        let bytes = std::mem::take(&mut self.line);
        let text = String::from_utf8_lossy(&bytes);
        let mut line: &str = &text;
        if !std::mem::replace(&mut self.started, true) {
            line = line.strip_prefix('\u{feff}').unwrap_or(line);
        }
        if line.is_empty() {
            self.dispatch(on_event);
        } else if line.starts_with(':') {
            self.comments += 1;
        } else {
            let (field, value) = line.split_once(':').unwrap_or((line, ""));
            self.take_field(field, value.strip_prefix(' ').unwrap_or(value));
        }
        drop(text);
        self.line = bytes; // keep the allocation
        self.line.clear();
    }

    fn take_field(&mut self, field: &str, value: &str) {
        match field {
            "event" => {
                self.name.clear();
                self.name.push_str(value);
            }
            "data" => {
                if self.has_data {
                    self.data.push('\n');
                }
                self.data.push_str(value);
                self.has_data = true;
            }
            _ => {}
        }
    }

    fn dispatch(&mut self, on_event: &mut impl FnMut(Event<'_>)) {
        if self.has_data {
            let name = if self.name.is_empty() { "message" } else { &self.name };
            on_event(Event { name, data: &self.data });
        }
        self.name.clear();
        self.data.clear();
        self.has_data = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(cuts: &[&[u8]]) -> (Vec<(String, String)>, u64) {
        let mut parser = Parser::default();
        let mut events = Vec::new();
        for cut in cuts {
            parser.feed(cut, |e| events.push((e.name.into(), e.data.into())));
        }
        (events, parser.comments)
    }

    fn check(text: &str, expected: &[(&str, &str)]) {
        let expected: Vec<(String, String)> = expected.iter().map(|(n, d)| ((*n).into(), (*d).into())).collect();
        assert_eq!(parse(&[text.as_bytes()]).0, expected, "whole: {text:?}");
        let bytes: Vec<&[u8]> = text.as_bytes().chunks(1).collect();
        assert_eq!(parse(&bytes).0, expected, "byte by byte: {text:?}");
    }

    #[test]
    fn events_come_out_whole_whatever_the_cut() {
        check("event: delta\ndata: {\"t\":\"é\"}\n\n", &[("delta", "{\"t\":\"é\"}")]);
        check("id: 7\r\nevent:ready\r\ndata:{}\r\n\r\n", &[("ready", "{}")]);
        check("event: done\rdata: x\r\r", &[("done", "x")]);
        check("\u{feff}data: a\ndata: b\n\n", &[("message", "a\nb")]);
        check("data\n\n", &[("message", "")]);
    }

    #[test]
    fn what_was_not_finished_or_has_no_data_is_not_an_event() {
        check("event: ready\n\n", &[]);
        check("data: lost", &[]);
        check("event: delta\n\ndata: x\n\n", &[("message", "x")]);
    }

    #[test]
    fn heartbeats_are_counted_not_dispatched() {
        let (events, comments) = parse(&[b": hb\n\n:\n\ndata: x\n\n"]);
        assert_eq!((events.len(), comments), (1, 2));
    }
}
