//! A battle is shown to others by its owner's choice, after its vote, without its owner, and for as long as the owner likes.

use regex::Regex;
use serde_json::{Value, json};

use crate::support::{Guest, Reply, TestApp, http, send, wait_for};

const QUESTION: &str = "What is 2 + 2?";

/// Whoever has the address, without a session.
async fn visit(url: &str) -> Reply {
    send(http().get(url)).await
}

/// A battle with its vote, and what the vote's reply says.
async fn voted(guest: &Guest) -> (String, Value) {
    let battle = guest.ready_battle(QUESTION).await;
    let ballot = json!({"winner": "a", "comment": "My remark, signed Ariadne."});
    let cast = guest.post(&format!("/battles/{battle}/vote"), &ballot).await;
    assert_eq!(cast.status, 201, "{}", cast.text());
    let cast = cast.json();
    guest.verdict(cast["vote"]["id"].as_str().expect("an id")).await;
    (battle, cast)
}

/// Shares a battle; gives the link's address.
async fn shared(guest: &Guest, battle: &str) -> String {
    let reply = guest.post(&format!("/battles/{battle}/share"), &json!({})).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    reply.json()["url"].as_str().expect("an address").to_owned()
}

/// Neither the page nor its picture is there.
async fn is_gone(url: &str) {
    let page = visit(url).await;
    assert_eq!((page.status, page.text().contains("<code>unknown_share</code>")), (404, true), "{}", page.text());
    assert_eq!(page.headers["cache-control"], "no-store");
    assert_eq!(visit(&format!("{url}/card.png")).await.status, 404);
}

/// The size of a PNG.
fn size(picture: &Reply) -> (u32, u32) {
    assert_eq!((picture.status, picture.headers["content-type"].to_str().expect("text")), (200, "image/png"));
    assert_eq!(&picture.body[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(picture.body[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

#[tokio::test]
async fn a_battle_is_shared_by_its_owner_alone_and_only_after_its_vote() {
    let app = TestApp::embedded().await;
    let [guest, other] = [app.guest().await, app.guest().await];
    let battle = guest.ask(QUESTION).await;
    let path = format!("/battles/{battle}/share");
    let share = async |guest: &Guest| guest.post(&path, &json!({})).await;
    let page = async || send(guest.http.get(format!("{}/b/{battle}", app.url)).bearer_auth(&guest.token)).await.text();
    for _ in 0..2 {
        let refused = share(&guest).await;
        assert_eq!((refused.status, refused.code()), (409, "not_voted".into()));
        assert_eq!(share(&other).await.code(), "not_your_battle");
        assert!(!page().await.contains("/share"), "nothing of it is there before the vote");
        guest.read(&battle, "").await;
    }
    guest.vote(&battle, "b").await;
    let url = shared(&guest, &battle).await;
    assert!(url.starts_with(&format!("{}/s/", app.url)), "{url}");
    assert_eq!(shared(&guest, &battle).await, url, "the same link while it works");
    for refused in [share(&other).await, other.delete(&path).await] {
        assert_eq!((refused.status, refused.code()), (403, "not_your_battle".into()));
    }
    let unknown = "/battles/btl_01h455vb4pex5vsknk084sn02q/share";
    assert_eq!(guest.post(unknown, &json!({})).await.code(), "unknown_battle");
    assert_eq!(guest.delete(unknown).await.code(), "unknown_battle");
    assert_eq!(visit(&url).await.status, 200);
    // A link that is not ours, or not quite.
    for token in ["x", "ASNFZ4mrTN6PASNFZ4mrzfZzXHwqmJ0tVvXz2nC0aVE", &url[url.len() - 43..url.len() - 1]] {
        is_gone(&format!("{}/s/{token}", app.url)).await;
    }
    app.stop().await;
}

#[tokio::test]
async fn others_see_the_battle_and_nothing_of_the_person() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let (battle, cast) = voted(&guest).await;
    let url = shared(&guest, &battle).await;
    let own = guest.get(&format!("/battles/{battle}")).await.json();
    let page = visit(&url).await;
    let text = page.text();
    let names = ["a", "b"].map(|side| own["models"][side]["name"].as_str().expect("a name").to_owned());
    for expected in [QUESTION, &names[0], &names[1], &format!("{} over {}", names[0], names[1]), "Picked", "Counted"] {
        assert!(text.contains(expected), "{expected} is missing:\n{text}");
    }
    for side in ["a", "b"] {
        let answer = own["turns"][0][side]["text"].as_str().expect("an answer");
        assert!(text.contains(&*agon_render::document(answer)), "an answer is missing:\n{text}");
    }
    for meta in [
        format!("<meta property=\"og:url\" content=\"{url}\">"),
        format!("<meta property=\"og:image\" content=\"{url}/card.png\">"),
        "<meta name=\"robots\" content=\"noindex\">".to_owned(),
    ] {
        assert!(text.contains(&meta), "{meta}");
    }
    let account = guest.get("/me").await.json()["account"].as_str().expect("an id").to_owned();
    let log = guest.get("/log").await.text();
    let voter =
        Regex::new(r#""voter":"([0-9a-f]{32})""#).expect("a pattern").captures(&log).expect("a vote")[1].to_owned();
    let vote = cast["vote"]["id"].as_str().expect("an id").to_owned();
    let picture = visit(&format!("{url}/card.png")).await;
    for reply in [&page, &picture] {
        let mut all = String::from_utf8_lossy(&reply.body).into_owned();
        for (name, value) in &reply.headers {
            // When a reply was sent says nothing of the vote.
            if name != "date" {
                all.push_str(&format!("\n{name}: {}", value.to_str().unwrap_or_default()));
            }
        }
        for hidden in [&account, &voter, &vote, &battle, "Ariadne", "receipt", &guest.token] {
            assert!(!all.contains(hidden), "{hidden} is told:\n{all}");
        }
        assert_eq!(
            (&reply.headers["cache-control"], &reply.headers["x-robots-tag"]),
            (&"no-store".parse().expect("text"), &"noindex, noarchive".parse().expect("text"))
        );
    }
    // Neither ids, of which ours tell the time, nor moments.
    let telling = Regex::new(r"\b(btl|vote|acct)_[0-9a-z]{20}|\b\d\d:\d\d|datetime=").expect("a pattern");
    assert_eq!(telling.find(&text).map(|found| found.as_str()), None, "{text}");
    // The owner's own page has these: the test can fail.
    let owners = send(guest.http.get(format!("{}/b/{battle}", app.url)).bearer_auth(&guest.token)).await.text();
    assert!(telling.is_match(&owners) && owners.contains(&vote));
    assert_eq!(size(&picture), (1200, 630));
    assert_eq!(visit(&format!("{url}/card.png")).await.body, picture.body, "the same bytes");
    app.stop().await;
}

#[tokio::test]
async fn a_link_ends_at_once_when_its_owner_ends_it_and_the_next_is_another() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let (battle, _) = voted(&guest).await;
    let first = shared(&guest, &battle).await;
    // The picture was painted: what is kept of it must not outlive the link.
    assert_eq!(visit(&format!("{first}/card.png")).await.status, 200);
    for _ in 0..2 {
        assert_eq!(guest.delete(&format!("/battles/{battle}/share")).await.status, 204);
        is_gone(&first).await;
    }
    let second = shared(&guest, &battle).await;
    assert_ne!(first, second);
    assert_eq!(visit(&second).await.status, 200);
    is_gone(&first).await;
    app.stop().await;
}

#[tokio::test]
async fn keeping_all_private_and_leaving_end_every_link() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let (battle, _) = voted(&guest).await;
    let url = shared(&guest, &battle).await;
    let consent = async |private: bool| {
        let said = json!({"publish": false, "train": false, "commercial": false, "private": private});
        let request = guest.http.put(format!("{}/me/consent", guest.api)).bearer_auth(&guest.token);
        assert_eq!(send(request.json(&said)).await.status, 200);
    };
    // Publishing nothing is no withdrawal of what was shared by itself.
    consent(false).await;
    assert_eq!(visit(&url).await.status, 200);
    consent(true).await;
    is_gone(&url).await;
    let refused = guest.post(&format!("/battles/{battle}/share"), &json!({})).await;
    assert_eq!((refused.status, refused.code()), (409, "consent_is_private".into()));
    consent(false).await;
    is_gone(&url).await;
    let url = shared(&guest, &battle).await;
    assert_eq!(visit(&url).await.status, 200);
    let erase = guest.http.delete(format!("{}/me", guest.api)).bearer_auth(&guest.token);
    assert_eq!(send(erase.json(&json!({"confirm": "erase everything"}))).await.status, 200);
    is_gone(&url).await;
    app.stop().await;
}

#[tokio::test]
async fn forms_alone_share_and_end_sharing() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let (battle, _) = voted(&guest).await;
    let act = async |battle: &str, action: &str| {
        let request = guest.http.post(format!("{}/b/{battle}/{action}", app.url)).bearer_auth(&guest.token);
        send(request.header("sec-fetch-site", "same-origin").form(&[("", "")])).await
    };
    let page = async || send(guest.http.get(format!("{}/b/{battle}", app.url)).bearer_auth(&guest.token)).await.text();
    assert!(page().await.contains(&format!("action=\"/b/{battle}/share\"")));
    assert_eq!(act(&battle, "share").await.status, 303);
    let url = shared(&guest, &battle).await;
    let shown = page().await;
    assert!(shown.contains(&url) && shown.contains(&format!("action=\"/b/{battle}/unshare\"")), "{shown}");
    assert_eq!(act(&battle, "unshare").await.status, 303);
    is_gone(&url).await;
    assert!(!page().await.contains("/s/"));
    // Another site can't do it in the owner's name.
    let stranger = guest.http.post(format!("{}/b/{battle}/share", app.url)).bearer_auth(&guest.token);
    assert_eq!(send(stranger.header("sec-fetch-site", "cross-site").form(&[("", "")])).await.status, 403);
    let open = guest.ready_battle(QUESTION).await;
    let refused = act(&open, "share").await;
    assert_eq!((refused.status, refused.text().contains("Vote on this battle first")), (409, true));
    app.stop().await;
}

#[tokio::test]
async fn boards_models_and_pairs_have_pictures_and_name_them() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let (battle, _) = voted(&guest).await;
    // Its picture changes with the fit: look once that is done.
    wait_for("the fit", async || {
        let board = guest.get("/boards/overall").await.json();
        (board["fitted_at"] == 1 && board["log_size"] == 1).then_some(())
    })
    .await;
    let own = guest.get(&format!("/battles/{battle}")).await.json();
    let [a, b] = ["a", "b"].map(|side| own["models"][side]["model"].as_str().expect("a slug").to_owned());
    let pair =
        (format!("/leaderboard/overall/pair?a={a}&b={b}"), format!("/leaderboard/overall/pair/card.png?a={a}&b={b}"));
    let places = [
        ("/leaderboard/overall".to_owned(), "/leaderboard/overall/card.png".to_owned()),
        (format!("/models/{a}"), format!("/models/{a}/card.png")),
        pair,
    ];
    let mut pictures = Vec::new();
    for (page, card) in &places {
        let picture = visit(&format!("{}{card}", app.url)).await;
        assert_eq!(size(&picture), (1200, 630), "{card}");
        assert_eq!(picture.headers["cache-control"], "public, max-age=300");
        let etag = picture.headers["etag"].to_str().expect("a tag").to_owned();
        let again = send(http().get(format!("{}{card}", app.url)).header("if-none-match", &etag)).await;
        assert_eq!((again.status, again.body.len()), (304, 0), "{card}");
        assert_eq!(visit(&format!("{}{card}", app.url)).await.body, picture.body, "{card}");
        let text = visit(&format!("{}{page}", app.url)).await.text();
        for (name, path) in [("og:url", page), ("og:image", card)] {
            let meta = format!("<meta property=\"{name}\" content=\"{}{}\">", app.url, path.replace('&', "&#38;"));
            assert!(text.contains(&meta), "{meta}:\n{}", text.split("</head>").next().unwrap_or_default());
        }
        pictures.push(picture.body);
    }
    let different: std::collections::BTreeSet<_> = pictures.iter().collect();
    assert_eq!((pictures.len(), different.len()), (3, 3), "each has its own");
    for nothing in
        ["/leaderboard/nonsense/card.png", "/models/nobody/card.png", "/leaderboard/overall/pair/card.png?a=x&b=y"]
    {
        assert_eq!(visit(&format!("{}{nothing}", app.url)).await.status, 404, "{nothing}");
    }
    app.stop().await;
}

#[tokio::test]
async fn painting_is_limited_and_what_is_painted_costs_nothing_more() {
    let limits = json!({"limits": {"enabled": true, "reports_per_minute": 1, "address_factor": 2}});
    let app = TestApp::with(limits).await;
    let card = async |board: &str| visit(&format!("{}/leaderboard/{board}/card.png", app.url)).await.status;
    assert_eq!((card("overall").await, card("code").await, card("maths").await), (200, 200, 429));
    assert_eq!(card("overall").await, 200);
    app.stop().await;
}

#[tokio::test]
async fn a_board_may_be_framed_and_nothing_else() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    voted(&guest).await;
    let policy = async |path: &str| {
        let reply = visit(&format!("{}{path}", app.url)).await;
        (reply.status, reply.headers["content-security-policy"].to_str().expect("text").to_owned(), reply.text())
    };
    let (status, framed, text) = policy("/embed/leaderboard/overall").await;
    assert_eq!(status, 200);
    assert!(framed.contains("default-src 'none'") && framed.ends_with("frame-ancestors *"), "{framed}");
    assert!(text.contains("/models/demo-") && !text.contains("<script") && !text.contains("<form"), "{text}");
    for path in ["/", "/leaderboard", "/leaderboard/overall", "/you", "/embed/leaderboard/nonsense", "/embed"] {
        assert!(policy(path).await.1.ends_with("frame-ancestors 'none'"), "{path}");
    }
    let (_, _, board) = policy("/leaderboard/overall").await;
    assert!(board.contains(&format!("{}/embed/leaderboard/overall", app.url)), "the snippet");
    app.stop().await;
}
