//! The query of an address, whose errors name the parameter.

use std::future::{Ready, ready};
use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use serde::de::DeserializeOwned;

use crate::http::problem::Problem;

/// The query of an address. What can't be read is 400 `invalid_parameter`, by the parameter's name.
#[derive(Clone, Debug, Default)]
pub struct Query<T>(pub T);

impl<T> Deref for Query<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(read(request.query_string()).map(Self))
    }
}

/// Reads the fields of a query.
///
/// # Errors
/// 400 `invalid_parameter`.
pub fn read<T: DeserializeOwned>(query: &str) -> Result<T, Problem> {
    let fields = form_urlencoded::parse(query.as_bytes());
    serde_path_to_error::deserialize(serde_urlencoded::Deserializer::new(fields)).map_err(|error| {
        let (name, why) = (error.path().to_string(), error.inner());
        // Of the query as a whole there is no name.
        let detail = if name == "." { why.to_string() } else { format!("{name}: {why}") };
        Problem::new(400, "invalid_parameter", detail)
    })
}

/// How many rows a page has: 1 to `most`, `usual` unless given.
///
/// # Errors
/// 400 `invalid_parameter`.
pub fn page_size(asked: Option<u32>, usual: u32, most: u32) -> Result<u32, Problem> {
    let size = asked.unwrap_or(usual);
    let fits = (1..=most).contains(&size);
    fits.then_some(size).ok_or_else(|| Problem::new(400, "invalid_parameter", format!("limit is 1 to {most}")))
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Deserialize, Debug, PartialEq)]
    struct Page {
        limit: Option<u32>,
        after: u64,
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let detail = |query| read::<Page>(query).map_err(|problem| problem.detail.to_string());
        assert_eq!(detail("after=3&more=x"), Ok(Page { limit: None, after: 3 }));
        for (query, said) in [
            ("after=3&limit=many", "limit: invalid digit found in string"),
            ("after=-1", "after: invalid digit found in string"),
            ("limit=3", "missing field `after`"),
        ] {
            assert_eq!(detail(query), Err(said.into()));
        }
    }
}
