//! A lean HTTP/1.1 client: one kept-alive connection, one request at a time.
//!
//! The generator shares its cores with the service, so nothing here pools, redirects, decodes or
//! resolves. A connection that the server closes is opened again for the next request; none is sent
//! twice. Streams are read by hyper, each over a connection of its own.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{CONTENT_TYPE, HOST, HeaderMap, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, Uri};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::target::Target;
use crate::wire::Wire;

/// A request, cheap to clone: bodies and header values share their bytes.
#[derive(Clone, Debug)]
pub struct Call {
    pub method: Method,
    pub path: Uri,
    pub headers: Vec<(HeaderName, HeaderValue)>,
    pub body: Bytes,
}

impl Call {
    pub fn get(path: Uri) -> Self {
        Self { method: Method::GET, path, headers: Vec::new(), body: Bytes::new() }
    }

    pub fn post_json(path: Uri, body: impl Into<Bytes>) -> Self {
        Self {
            method: Method::POST,
            path,
            headers: vec![(CONTENT_TYPE, HeaderValue::from_static("application/json"))],
            body: body.into(),
        }
    }

    pub fn with(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }
}

/// A whole answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// Why there was no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    Connect,
    Closed,
    Timeout,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Connect => "connection refused",
            Self::Closed => "connection closed early",
            Self::Timeout => "no answer in time",
        })
    }
}

pub struct Client {
    target: Target,
    patience: Duration,
    wire: Option<Wire>,
}

impl Client {
    pub fn new(target: Target, patience: Duration) -> Self {
        Self { target, patience, wire: None }
    }

    pub async fn request(&mut self, call: &Call) -> Result<Answer, Trouble> {
        // An answer that comes late must not meet the next request: the wire is put back when all went well.
        let wire = self.wire.take().filter(Wire::is_open);
        let target = &self.target;
        let asked = async {
            let mut wire = match wire {
                Some(wire) => wire,
                None => Wire::dial(target).await.map_err(|_| Trouble::Connect)?,
            };
            let (answer, stays) = wire.ask(target, call).await.map_err(|_| Trouble::Closed)?;
            Ok((answer, stays.then_some(wire)))
        };
        let (answer, wire) = timeout(self.patience, asked).await.unwrap_or(Err(Trouble::Timeout))?;
        self.wire = wire;
        Ok(answer)
    }

    /// Sends the request and returns at the headers; the body is read frame by frame. Patience
    /// covers the headers only: how long a stream may take is the caller's to say.
    pub async fn stream(&mut self, call: &Call) -> Result<Response<Incoming>, Trouble> {
        let sent = async {
            let mut wire = open_stream(&self.target).await?;
            wire.send_request(self.build(call)).await.map_err(|_| Trouble::Closed)
        };
        timeout(self.patience, sent).await.unwrap_or(Err(Trouble::Timeout))
    }

    fn build(&self, call: &Call) -> Request<Full<Bytes>> {
        let mut request = Request::new(Full::new(call.body.clone()));
        *request.method_mut() = call.method.clone();
        *request.uri_mut() = call.path.clone();
        let headers = request.headers_mut();
        headers.insert(HOST, self.target.host.clone());
        for (name, value) in &call.headers {
            headers.insert(name.clone(), value.clone());
        }
        request
    }
}

async fn open_stream(target: &Target) -> Result<SendRequest<Full<Bytes>>, Trouble> {
    let tcp = TcpStream::connect(target.addr).await.map_err(|_| Trouble::Connect)?;
    let (wire, connection) = handshake(TokioIo::new(tcp)).await.map_err(|_| Trouble::Connect)?;
    tokio::spawn(async move {
        // Its error also reaches the request that was under way.
        let _ = connection.await;
    });
    Ok(wire)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stub;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    fn client(target: Target) -> Client {
        Client::new(target, Duration::from_millis(500))
    }

    #[tokio::test]
    async fn requests_share_one_connection_and_return_status_headers_and_body() {
        let server = stub::start().await;
        let mut client = client(server.target());
        for _ in 0..3 {
            let call = Call::post_json("/echo".parse().unwrap(), "{\"a\":1}");
            let answer = client.request(&call).await.unwrap();
            assert_eq!(answer.status, 200);
            assert_eq!(answer.headers["content-type"], "application/json");
            assert_eq!(&answer.body[..], b"{\"a\":1}");
        }
        assert_eq!(server.connections(), 1);
    }

    #[tokio::test]
    async fn a_closed_connection_is_opened_again() {
        let server = stub::start().await;
        let mut client = client(server.target());
        for _ in 0..2 {
            let answer = client.request(&Call::get("/close".parse().unwrap())).await;
            assert_eq!(answer.unwrap().status, 200);
        }
        assert_eq!(server.connections(), 2);
    }

    #[tokio::test]
    async fn a_connection_that_was_closed_while_silent_is_opened_again() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut client = client(Target::local(listener.local_addr().unwrap().port()));
        let server = tokio::spawn(async move {
            for _ in 0..2 {
                let (mut tcp, _) = listener.accept().await.unwrap();
                assert!(tcp.read(&mut [0; 1024]).await.unwrap() > 0);
                // The answer does not say that nothing may follow.
                tcp.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok").await.unwrap();
            }
        });
        for _ in 0..2 {
            let answer = client.request(&Call::get("/".parse().unwrap())).await;
            assert_eq!(&answer.unwrap().body[..], b"ok");
            // Until the end of the connection has come.
            for _ in 0..100 {
                if client.wire.as_ref().is_none_or(|wire| !wire.is_open()) {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        }
        server.await.unwrap();
    }

    #[tokio::test]
    async fn silence_and_absence_are_told_apart() {
        let server = stub::start().await;
        let mut patient = client(server.target());
        let silence = patient.request(&Call::get("/silence".parse().unwrap())).await;
        assert_eq!(silence.unwrap_err(), Trouble::Timeout);
        let after = patient.request(&Call::get("/close".parse().unwrap())).await;
        assert_eq!(after.unwrap().status, 200);

        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let mut nobody = client(Target::local(port));
        let absence = nobody.request(&Call::get("/".parse().unwrap())).await;
        assert_eq!(absence.unwrap_err(), Trouble::Connect);
    }
}
