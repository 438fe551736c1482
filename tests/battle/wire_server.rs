//! A small endpoint that speaks the OpenAI chat protocol on the loopback, well or badly: the
//! model's name says how. It keeps what it was asked, and notices when a reader leaves.

use std::future::pending;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::sleep;

/// What "long" and "other-long" say, whatever they are asked.
pub const LONG: [&str; 2] = [
    "Bread is made of flour and water. The baker kneads the dough until it is smooth, and in the warm kitchen it \
    is left to rest. The yeast in the dough makes bubbles of gas, and the loaf is lifted by the bubbles. In the oven the \
    crust is browned by the heat, and the crumb is set. It is best on the day it was baked, for the starch in the crumb \
    dries and the crust gets tough.",
    "A loaf begins with a batter of rye. Some sour of the day before is put to it, and a pinch of salt is put in too. The \
    acid of the sour is good for the taste, and it keeps the mould off. For an hour or two the batter is left by the \
    stove. Then it is cut and put in the tin, and the tin is put in the fire. The smell of it is the best of all.",
];
/// The answer of every model that is well, in the pieces it is sent in.
pub const GOOD: [&str; 4] = ["Weather is ", "what you get, ", "climate is ", "what you may expect."];
/// What a model that thinks thinks.
pub const THOUGHT: [&str; 2] = ["The user asks ", "about the sky."];
/// An answer with characters of one to four bytes.
pub const MANY_SCRIPTS: [&str; 3] = ["Grüße, ", "你好 и привет, ", "🌦️🌈!"];
/// Tokens read and written.
pub const USAGE: (u32, u32) = (7, 11);

/// One request as it arrived.
#[derive(Clone, Debug)]
pub struct Call {
    /// The body.
    pub body: Value,
    /// The header of that name.
    pub authorization: Option<String>,
    /// The header `api-key`.
    pub api_key: Option<String>,
    /// The query of its address.
    pub query: String,
    /// The reader closed the connection before the answer had ended.
    pub left: bool,
}

type Calls = Arc<Mutex<Vec<Call>>>;

/// The endpoint; it stops when it is dropped.
pub struct Upstream {
    /// Base URL, up to `/v1`.
    pub url: String,
    calls: Calls,
    task: JoinHandle<()>,
}

impl Drop for Upstream {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Upstream {
    /// On a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}/v1", listener.local_addr().expect("an address"));
        let calls = Calls::default();
        let kept = Arc::clone(&calls);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let calls = Arc::clone(&kept);
                // A reader that leaves is what some tests are about.
                tokio::spawn(async move { serve(stream, &calls).await.unwrap_or_default() });
            }
        });
        Self { url, calls, task }
    }

    /// What one model was asked so far.
    pub fn calls(&self, model: &str) -> Vec<Call> {
        let calls = self.calls.lock().expect("the calls");
        calls.iter().filter(|c| c.body["model"] == model).cloned().collect()
    }
}

async fn serve(stream: TcpStream, calls: &Calls) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let (read, write) = stream.into_split();
    let (mut read, mut wire) = (BufReader::new(read), Wire(write));
    let Some(call) = request(&mut read).await? else { return wire.refuse("404 Not Found", "").await };
    let model = call.body["model"].as_str().unwrap_or_default().to_owned();
    let body = call.body.clone();
    let (at, earlier) = {
        let mut calls = calls.lock().expect("the calls");
        let earlier = calls.iter().filter(|c| c.body["model"] == model.as_str()).count();
        calls.push(call);
        (calls.len() - 1, earlier)
    };
    let mut nothing = [0];
    let left = tokio::select! {
        biased;
        played = play(&model, &body, earlier, &mut wire) => played.is_err(),
        // Nothing more is sent to us: this is the reader's end of the connection.
        _ = read.read(&mut nothing) => true,
    };
    calls.lock().expect("the calls")[at].left = left;
    Ok(())
}

/// Reads one request; `None` when it is not for chat completions.
async fn request(read: &mut BufReader<OwnedReadHalf>) -> io::Result<Option<Call>> {
    let (mut line, mut length, mut authorization, mut api_key) = (String::new(), 0, None, None);
    read.read_line(&mut line).await?;
    let target = line.strip_prefix("POST ").and_then(|rest| rest.strip_suffix(" HTTP/1.1\r\n")).unwrap_or_default();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let (ours, query) = (path == "/v1/chat/completions", query.to_owned());
    loop {
        line.clear();
        read.read_line(&mut line).await?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse().unwrap_or_default(),
            "authorization" => authorization = Some(value.trim().to_owned()),
            "api-key" => api_key = Some(value.trim().to_owned()),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    read.read_exact(&mut body).await?;
    let body = serde_json::from_slice(&body)?;
    Ok(ours.then_some(Call { body, authorization, api_key, query, left: false }))
}

/// The sending half of a connection.
struct Wire(OwnedWriteHalf);

impl Wire {
    async fn refuse(&mut self, status: &str, header: &str) -> io::Result<()> {
        let body = json!({"error": {"message": "no", "type": "test"}}).to_string();
        let length = body.len();
        let head = format!("HTTP/1.1 {status}\r\nconnection: close\r\n{header}content-length: {length}\r\n\r\n");
        self.0.write_all((head + &body).as_bytes()).await
    }

    async fn say_no(&mut self, status: &str, message: &str) -> io::Result<()> {
        self.reply(status, &json!({"error": {"message": message}})).await
    }

    async fn json(&mut self, body: &Value) -> io::Result<()> {
        self.reply("200 OK", body).await
    }

    async fn reply(&mut self, status: &str, body: &Value) -> io::Result<()> {
        let body = body.to_string();
        let head = format!(
            "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        self.0.write_all((head + &body).as_bytes()).await
    }

    async fn begin(&mut self) -> io::Result<()> {
        let head = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: text/event-stream; charset=utf-8\r\n";
        self.0.write_all(format!("{head}transfer-encoding: chunked\r\n\r\n").as_bytes()).await
    }

    async fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        let framed = [format!("{:x}\r\n", bytes.len()).as_bytes(), bytes, b"\r\n"].concat();
        self.0.write_all(&framed).await
    }

    async fn text(&mut self, text: &str) -> io::Result<()> {
        self.bytes(text.as_bytes()).await
    }

    async fn end(&mut self) -> io::Result<()> {
        self.0.write_all(b"0\r\n\r\n").await
    }
}

fn event(choices: &Value, usage: &Value) -> String {
    let chunk = json!({
        "id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1_760_000_000, "model": "m",
        "system_fingerprint": null, "choices": choices, "usage": usage,
    });
    format!("data: {chunk}\n\n")
}

fn delta(delta: &Value) -> String {
    event(&json!([{"index": 0, "delta": delta, "logprobs": null, "finish_reason": null}]), &Value::Null)
}

fn words(words: &[&str]) -> String {
    words.iter().map(|w| delta(&json!({"content": w}))).collect()
}

fn finish() -> String {
    event(&json!([{"index": 0, "delta": {}, "finish_reason": "stop"}]), &Value::Null)
}

fn usage() -> String {
    let (prompt, completion) = USAGE;
    let total = prompt + completion;
    event(&json!([]), &json!({"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": total}))
}

fn thoughts(field: &str) -> String {
    THOUGHT.iter().map(|t| delta(&json!({field: t, "content": null}))).collect()
}

/// The role first, as everybody sends it, and the end of an answer that is whole.
fn whole(middle: &str) -> String {
    let role = delta(&json!({"role": "assistant", "content": "", "refusal": null}));
    format!("{role}{middle}{}{}data: [DONE]\n\n", finish(), usage())
}

async fn play(model: &str, body: &Value, earlier: usize, wire: &mut Wire) -> io::Result<()> {
    if let Some(field) = model.strip_prefix("refuses-") {
        // Whoever can't stream knows no options of it either.
        if body.get("stream_options").is_some() && field == "stream" {
            return wire.say_no("400 Bad Request", "stream_options is no field of ours").await;
        }
        if body.get(field).is_some() {
            return wire.say_no("422 Unprocessable Entity", &format!("Unsupported parameter: '{field}'")).await;
        }
        if body.get("stream").is_none() {
            let message = json!({"role": "assistant", "content": GOOD.concat()});
            return wire.json(&json!({"choices": [{"index": 0, "message": message, "finish_reason": "stop"}]})).await;
        }
    }
    match (model, earlier) {
        ("busy-once", 0) | ("busy", _) => return wire.refuse("429 Too Many Requests", "retry-after: 0\r\n").await,
        ("down-once", 0) => return wire.refuse("503 Service Unavailable", "").await,
        ("down", _) => return wire.refuse("500 Internal Server Error", "retry-after: 0\r\n").await,
        // Well for as long as a contract test asks.
        ("tires", 4..) => return wire.refuse("500 Internal Server Error", "retry-after: 0\r\n").await,
        ("refused", _) => return wire.refuse("401 Unauthorized", "").await,
        ("unknown", _) => return wire.refuse("404 Not Found", "").await,
        // Not even a status.
        ("mute", _) => pending().await,
        _ => wire.begin().await?,
    }
    match model {
        "reasoner" => wire.text(&whole(&(thoughts("reasoning_content") + &words(&GOOD)))).await?,
        "other-reasoner" => wire.text(&whole(&(thoughts("reasoning") + &words(&GOOD)))).await?,
        "unopened" => {
            let thoughts = words(&THOUGHT) + &words(&["\n</think>", "\n\n"]);
            wire.text(&whole(&(thoughts + &words(&GOOD)))).await?;
        }
        "filtered" => {
            let end = event(&json!([{"index": 0, "delta": {}, "finish_reason": "content_filter"}]), &Value::Null);
            wire.text(&(words(&GOOD) + &end + "data: [DONE]\n\n")).await?;
        }
        "malformed" => wire.text(&(words(&GOOD[..1]) + "data: {\"choices\": [{\n\n")).await?,
        "midway-error" => {
            wire.text(&words(&GOOD[..2])).await?;
            // Time for a reader to come before the end.
            sleep(Duration::from_millis(600)).await;
            wire.text("data: {\"error\":{\"message\":\"overloaded\",\"code\":502}}\n\n").await?;
        }
        "cut-off" => wire.text(&words(&GOOD[..2])).await?,
        "torn" => return wire.text(&words(&GOOD[..2])).await,
        "early-done" => wire.text(&(words(&GOOD[..2]) + "data: [DONE]\n\n")).await?,
        "no-done" => wire.text(&(words(&GOOD) + &finish())).await?,
        "odd-lines" => {
            let plain = format!(": processing\n\n{}", whole(&words(&MANY_SCRIPTS)));
            let odd = plain.replace("data: ", "event: message\nid: 1\ndata:").replace('\n', "\r\n");
            for part in odd.as_bytes().chunks(3) {
                wire.bytes(part).await?;
            }
        }
        "silent" => pending().await,
        "falls-silent" => {
            wire.text(&words(&GOOD[..1])).await?;
            pending().await
        }
        "long" | "other-long" => {
            let text = LONG[usize::from(model == "other-long")];
            wire.text(&whole(&words(&text.split_inclusive(' ').collect::<Vec<_>>()))).await?;
        }
        "slow" => loop {
            wire.text(&words(&["word "])).await?;
            sleep(Duration::from_millis(50)).await;
        },
        "flood" => loop {
            wire.text(&words(&[&"flood ".repeat(680)])).await?;
        },
        "endless-line" => loop {
            wire.bytes(&[b'x'; 1 << 20]).await?;
        },
        _ => wire.text(&whole(&words(&GOOD))).await?,
    }
    wire.end().await
}
