//! What engines, browsers and previews of links find on the site.

use crate::support::{TestApp, send};

#[tokio::test]
async fn engines_browsers_and_previews_find_what_they_look_for() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let battle = guest.ready_battle("What is 2 + 2?").await;
    guest.vote(&battle, "a").await;
    let http = crate::support::http();
    let get = async |path: &str| send(http.get(format!("{}{path}", app.url))).await;
    let robots = get("/robots.txt").await;
    assert_eq!(
        (robots.status, &robots.headers["content-type"]),
        (200, &"text/plain; charset=utf-8".parse().expect("a header"))
    );
    assert!(
        robots.text().contains("Disallow: /b/\n")
            && robots.text().contains(&format!("Sitemap: {}/sitemap.xml", app.url))
    );
    let sitemap = get("/sitemap.xml").await.text();
    assert!(sitemap.contains(&format!("<loc>{}/leaderboard/overall</loc>", app.url)), "{sitemap}");
    assert!(!sitemap.contains("/b/") && !sitemap.contains("/you"), "nothing of anybody's own: {sitemap}");
    assert_eq!(get("/manifest.webmanifest").await.json()["name"], "Agon");
    let icon = get("/favicon.ico").await;
    assert_eq!((icon.status, &icon.headers["location"]), (301, &"/assets/icon.svg".parse().expect("a header")));
    let home = get("/").await.text();
    for head in ["<meta name=\"description\"", "og:title", "og:description", "rel=\"manifest\""] {
        assert!(home.contains(head), "{head}");
    }
}

#[tokio::test]
async fn pages_are_sent_small_and_streams_at_once() {
    let app = TestApp::embedded().await;
    let guest = app.guest().await;
    let packed = |path: &str| {
        guest.http.get(format!("{}{path}", app.url)).bearer_auth(&guest.token).header("accept-encoding", "gzip")
    };
    let board = send(packed("/leaderboard")).await;
    assert_eq!(board.headers["content-encoding"], "gzip");
    let plain = send(guest.http.get(format!("{}/leaderboard", app.url))).await;
    assert!(!plain.headers.contains_key("content-encoding") && board.body.len() * 3 < plain.body.len());
    let battle = guest.ask("What is 2 + 2?").await;
    let stream = send(packed(&format!("/api/v1/battles/{battle}/stream"))).await;
    assert!(!stream.headers.contains_key("content-encoding") && stream.text().contains("event: ready"));
}
