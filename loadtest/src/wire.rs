//! One kept-alive connection for whole answers: a request's bytes out, an answer's bytes in.
//!
//! The generator shares its cores with what it measures. A client with a task per connection costs as
//! much per request as the service's own server does; this one costs two system calls and a parse.

use std::io;

use bytes::{Bytes, BytesMut};
use hyper::header::{CONNECTION, CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue, TRANSFER_ENCODING};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::{Answer, Call};
use crate::target::Target;

/// An answer has no more headers than this.
const HEADERS: usize = 64;

pub struct Wire {
    tcp: TcpStream,
    /// What came and was not read yet.
    come: BytesMut,
    /// The request that is being sent.
    sent: Vec<u8>,
}

impl Wire {
    pub async fn dial(target: &Target) -> io::Result<Self> {
        let tcp = TcpStream::connect(target.addr).await?;
        // Best effort: without it small requests wait for acknowledgements.
        let _ = tcp.set_nodelay(true);
        Ok(Self { tcp, come: BytesMut::with_capacity(4096), sent: Vec::with_capacity(1024) })
    }

    /// Has the server not closed it while nobody asked? Servers close what is silent for a few seconds.
    pub fn is_open(&self) -> bool {
        self.tcp.try_read(&mut [0]).is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock)
    }

    /// Sends the request and reads the whole answer. The second part says whether another may follow.
    pub async fn ask(&mut self, target: &Target, call: &Call) -> io::Result<(Answer, bool)> {
        self.write(target, call);
        self.tcp.write_all(&self.sent).await?;
        let (status, headers) = loop {
            if let Some(head) = self.head()? {
                break head;
            }
            self.read().await?;
        };
        let body = self.body(status, &headers).await?;
        let stays = headers.get(CONNECTION).is_none_or(|value| !value.as_bytes().eq_ignore_ascii_case(b"close"));
        Ok((Answer { status, headers, body }, stays))
    }

    fn write(&mut self, target: &Target, call: &Call) {
        let sent = &mut self.sent;
        sent.clear();
        let path = call.path.path_and_query().map_or("/", |path| path.as_str());
        for part in [call.method.as_str(), " ", path, " HTTP/1.1\r\n"] {
            sent.extend_from_slice(part.as_bytes());
        }
        let mut header = |name: &[u8], value: &[u8]| {
            for part in [name, b": ", value, b"\r\n"] {
                sent.extend_from_slice(part);
            }
        };
        header(b"host", target.host.as_bytes());
        for (name, value) in &call.headers {
            header(name.as_str().as_bytes(), value.as_bytes());
        }
        if !call.body.is_empty() {
            header(b"content-length", call.body.len().to_string().as_bytes());
        }
        sent.extend_from_slice(b"\r\n");
        sent.extend_from_slice(&call.body);
    }

    /// The status line and headers, once they are there.
    fn head(&mut self) -> io::Result<Option<(u16, HeaderMap)>> {
        let mut found = [httparse::EMPTY_HEADER; HEADERS];
        let mut response = httparse::Response::new(&mut found);
        let httparse::Status::Complete(length) = response.parse(&self.come).map_err(io::Error::other)? else {
            return Ok(None);
        };
        let mut headers = HeaderMap::with_capacity(response.headers.len());
        for header in response.headers.iter() {
            let name = HeaderName::from_bytes(header.name.as_bytes()).map_err(io::Error::other)?;
            headers.append(name, HeaderValue::from_bytes(header.value).map_err(io::Error::other)?);
        }
        let status = response.code.unwrap_or_default();
        let _ = self.come.split_to(length);
        Ok(Some((status, headers)))
    }

    async fn body(&mut self, status: u16, headers: &HeaderMap) -> io::Result<Bytes> {
        if matches!(status, 204 | 304) {
            return Ok(Bytes::new());
        }
        if headers.contains_key(TRANSFER_ENCODING) {
            return self.chunks().await;
        }
        let length = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
        self.take(length.ok_or_else(|| io::Error::other("an answer without a length"))?).await
    }

    async fn chunks(&mut self) -> io::Result<Bytes> {
        let mut body = BytesMut::new();
        loop {
            let (skip, length) = loop {
                match httparse::parse_chunk_size(&self.come) {
                    Ok(httparse::Status::Complete(found)) => break found,
                    Ok(httparse::Status::Partial) => self.read().await?,
                    Err(_) => return Err(io::Error::other("a damaged chunk")),
                }
            };
            let _ = self.come.split_to(skip);
            let length = usize::try_from(length).map_err(io::Error::other)?;
            body.extend_from_slice(&self.take(length).await?);
            self.take(2).await?; // the end of the line
            if length == 0 {
                return Ok(body.freeze());
            }
        }
    }

    async fn take(&mut self, length: usize) -> io::Result<Bytes> {
        while self.come.len() < length {
            self.read().await?;
        }
        Ok(self.come.split_to(length).freeze())
    }

    async fn read(&mut self) -> io::Result<()> {
        self.come.reserve(4096);
        if self.tcp.read_buf(&mut self.come).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(())
    }
}
