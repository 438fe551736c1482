//! One JSON array: of votes as NDJSON has them, or of the feedback that Open WebUI exports.

use std::fmt;
use std::io::BufReader;

use serde::Deserialize;
use serde::de::{Deserializer as _, Error as _, SeqAccess, Visitor};
use serde_json::Deserializer;
use serde_json::value::RawValue;

use super::check::{self, Fault, one_line};
use super::input::Window;
use super::{At, Details, FileError, Halt, Options, Row, Sink, deliver, go_on, ndjson};

/// Reads the array element by element into the sink.
pub(super) fn read<S: Sink>(window: Window, options: Options, sink: &mut S) -> Result<(), Halt> {
    let mut halted = None;
    let mut json = Deserializer::from_reader(BufReader::new(window));
    let elements = Elements { options, sink, halted: &mut halted };
    let read = json.deserialize_seq(elements).and_then(|()| json.end());
    match (halted, read) {
        (Some(halt), _) => Err(halt),
        (None, Err(error)) => Err(FileError::BadArray(one_line(&error.to_string())).into()),
        (None, Ok(())) => Ok(()),
    }
}

struct Elements<'s, S> {
    options: Options,
    sink: &'s mut S,
    /// Why the sink stopped, which is no fault of the JSON.
    halted: &'s mut Option<Halt>,
}

impl<'de, S: Sink> Visitor<'de> for Elements<'_, S> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        let mut bytes = 0;
        for number in 1.. {
            let Some(element) = elements.next_element::<Box<RawValue>>()? else { break };
            bytes += element.get().len() as u64;
            let done = element_of(At::Row(number), element.get(), self.options, self.sink);
            if let Err(halt) = done.and_then(|()| go_on(self.sink.progress(bytes))) {
                *self.halted = Some(halt);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

fn element_of<S: Sink>(at: At, element: &str, options: Options, sink: &mut S) -> Result<(), Halt> {
    match serde_json::from_str::<Feedback>(element) {
        Ok(Feedback { id, user_id, data: Some(data), created_at, .. }) if data.model_id.is_some() => {
            let moment = created_at.map(|moment| moment.to_string()).unwrap_or_default();
            let [battle, judge] = [id, user_id].map(Option::unwrap_or_default);
            data.votes(at, sink, &judge, &Details { battle: &battle, moment: &moment, ..Details::default() }, options)
        }
        _ => ndjson::deliver_line(sink, at, element.as_bytes(), options),
    }
}

/// An entry of Open WebUI's feedback export.
#[derive(Deserialize)]
struct Feedback {
    id: Option<String>,
    user_id: Option<String>,
    data: Option<Rating>,
    created_at: Option<serde_json::Number>,
}

#[derive(Deserialize)]
struct Rating {
    /// 1: good, −1: bad.
    rating: Option<serde_json::Value>,
    model_id: Option<String>,
    /// The models whose answers stood beside it.
    sibling_model_ids: Option<Vec<String>>,
}

impl Rating {
    /// One vote for each model beside the rated one, as Open WebUI's own board counts them.
    fn votes<S: Sink>(
        &self,
        at: At,
        sink: &mut S,
        judge: &str,
        details: &Details<'_>,
        options: Options,
    ) -> Result<(), Halt> {
        let model = self.model_id.as_deref().unwrap_or_default();
        let rating = self.rating.as_ref().and_then(|rating| rating.as_i64().or_else(|| rating.as_str()?.parse().ok()));
        let winner: &[u8] = match rating {
            Some(1) => b"model_a",
            Some(-1) => b"model_b",
            _ => return deliver(sink, at, Err(Fault::row("has no rating of 1 or -1"))),
        };
        let others = self.sibling_model_ids.as_deref().unwrap_or_default();
        if others.is_empty() {
            return deliver(sink, at, Err(Fault::row("was rated alone: no model stood beside it")));
        }
        for other in others {
            let row = check::row([model.as_bytes(), other.as_bytes(), winner, judge.as_bytes()], None);
            let details = options.want_details.then_some(*details);
            deliver(sink, at, row.map(|row| Row { details, ..row }))?;
        }
        Ok(())
    }
}
