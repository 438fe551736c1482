//! A reference in a process of its own: it says where it serves, serves, and ends with its input.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};

/// A service whose board is `{}`, for as many readers as come.
fn service() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for mut tcp in listener.incoming().flatten() {
            let _ = tcp.read(&mut [0; 4096]);
            let _ =
                tcp.write_all(b"HTTP/1.1 200 OK\r\netag: \"7\"\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}");
        }
    });
    port
}

fn reference(url: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_agon-loadtest"));
    command.args(["reference", "board", url]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

#[test]
fn a_reference_serves_the_board_until_its_input_ends() {
    let mut process = reference(&format!("http://127.0.0.1:{}", service())).spawn().unwrap();
    let mut output = BufReader::new(process.stdout.take().unwrap());
    let mut url = String::new();
    output.read_line(&mut url).unwrap();
    let mut tcp = TcpStream::connect(url.trim().strip_prefix("http://").unwrap()).unwrap();
    tcp.write_all(b"GET /api/v1/boards/overall HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    tcp.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("etag: \"7\"") && answer.ends_with("{}"), "{answer}");
    assert!(process.try_wait().unwrap().is_none(), "it serves on");
    drop(process.stdin.take());
    assert!(process.wait().unwrap().success());
}

#[test]
fn a_reference_without_its_service_says_why() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let output = reference(&format!("http://127.0.0.1:{free}")).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("connection refused") && said.lines().count() == 1, "{said}");
}
