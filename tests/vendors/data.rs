//! Vendors: keys, queries, exports, consent, webhooks.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{Guest, Reply, TestApp, send, wait_for};

const SECRETS: &str =
    "My mail is jane.doe@mail.example.org, my key sk-proj-abcdefghijklmnop1234. How does photosynthesis work?";

/// Requests with a vendor's key.
pub struct Vendor {
    guest: Guest,
    key: String,
}

impl Vendor {
    /// Signs up and makes a key with these scopes.
    pub async fn sign_up(app: &TestApp, name: &str, scopes: &[&str]) -> Self {
        let guest = app.guest().await;
        assert_eq!(guest.post("/vendors", &json!({"name": name})).await.status, 201);
        let key = make_key(&guest, scopes).await;
        Self { guest, key }
    }

    /// The member that signed it up.
    pub fn member(&self) -> &Guest {
        &self.guest
    }

    pub async fn get(&self, path: &str) -> Reply {
        send(self.guest.http.get(format!("{}{path}", self.guest.api)).bearer_auth(&self.key)).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> Reply {
        send(self.guest.http.post(format!("{}{path}", self.guest.api)).bearer_auth(&self.key).json(body)).await
    }

    /// Any request, by the key.
    pub async fn ask(&self, method: &str, path: &str, body: &Value) -> Reply {
        send(self.request(method, path, body).bearer_auth(&self.key)).await
    }

    /// The same by nobody.
    pub async fn nobody(&self, method: &str, path: &str, body: &Value) -> Reply {
        send(self.request(method, path, body)).await
    }

    fn request(&self, method: &str, path: &str, body: &Value) -> reqwest::RequestBuilder {
        let method = method.parse().expect("a method");
        self.guest.http.request(method, format!("{}{path}", self.guest.api)).json(body)
    }

    pub async fn put(&self, path: &str, body: &Value) -> Reply {
        send(self.guest.http.put(format!("{}{path}", self.guest.api)).bearer_auth(&self.key).json(body)).await
    }

    pub async fn delete(&self, path: &str) -> Reply {
        send(self.guest.http.delete(format!("{}{path}", self.guest.api)).bearer_auth(&self.key)).await
    }

    /// All preferences of a query, page by page.
    pub async fn all(&self, query: &str) -> Vec<Value> {
        let (mut found, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = self.get(&format!("/preferences?{query}{cursor}")).await;
            assert_eq!(page.status, 200, "{}", page.text());
            let page = page.json();
            found.extend(page["preferences"].as_array().expect("a list").clone());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return found,
            }
        }
    }
}

pub async fn make_key(guest: &Guest, scopes: &[&str]) -> String {
    let made = guest.post("/vendors/keys", &json!({"name": "a key", "scopes": scopes})).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()["secret"].as_str().expect("a secret").to_owned()
}

/// Somebody who allows what is named, and votes.
pub async fn contributor(app: &TestApp, consent: Value, prompt: &str, votes: usize) -> Guest {
    let guest = app.guest().await;
    if !consent.is_null() {
        let said =
            send(guest.http.put(format!("{}/me/consent", guest.api)).bearer_auth(&guest.token).json(&consent)).await;
        assert_eq!(said.status, 200, "{}", said.text());
    }
    for n in 0..votes {
        let battle = guest.ready_battle(prompt).await;
        assert_eq!(guest.vote(&battle, ["a", "b", "both_bad", "tie"][n % 4]).await.status, 201);
    }
    guest
}

pub async fn folded(vendor: &Vendor, size: u64) {
    wait_for("the votes to be folded", async || {
        let page = vendor.get("/preferences?limit=1").await.json();
        (page["meta"]["log_size"].as_u64() == Some(size)).then_some(())
    })
    .await;
}

pub fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_vendor_gets_what_contributors_let_go_and_nothing_else() {
    let app = TestApp::embedded().await;
    let all = json!({"publish": true, "train": true, "commercial": true, "private": false});
    let open = contributor(&app, all, SECRETS, 4).await;
    let read_only = json!({"publish": true, "train": false, "commercial": true, "private": false});
    contributor(&app, read_only, "How do volcanoes readonly erupt?", 2).await;
    contributor(&app, Value::Null, "How does a silent fridge work?", 2).await;
    contributor(&app, json!({"publish": true, "private": true}), "How do private clouds form?", 2).await;
    let vendor = Vendor::sign_up(&app, "Maker", &["battles:read", "exports:run"]).await;
    folded(&vendor, 10).await;

    // Own models are those of an organization; an operator says which.
    let own = Vendor { guest: vendor.guest.clone(), key: make_key(&vendor.guest, &["battles:read:own"]).await };
    assert_eq!(
        own.get("/preferences?source=mine").await.code(),
        "scope_missing",
        "nobody's own battles are in a source"
    );
    assert_eq!(own.all("texts=true").await.len(), 0, "a vendor without models of its own has no battles of its own");
    let demo = agon_store::Store::open_sqlite(&app.dir.as_ref().expect("a folder").path().join("agon.db"))
        .await
        .expect("opened");
    let member: agon_core::ids::AccountId =
        own.guest.get("/me").await.json()["account"].as_str().expect("an id").parse().expect("an id");
    let named = crate::support::vendors::sign_up(&demo, "Demo makers", "Agon demo", Some(member)).await;
    let health = own.guest.get(&format!("/stats/models?vendor={}", named.id)).await.json();
    let answers: u64 = health["models"].as_array().expect("models").iter().filter_map(|m| m["answers"].as_u64()).sum();
    assert_eq!(answers, 20, "{health}");

    let rows = vendor.all("texts=true&limit=3").await;
    // Votes that are private are nowhere; of those who said nothing there is no text.
    assert_eq!(rows.len(), 8);
    let texts: Vec<&Value> = rows.iter().filter(|row| row["turns_text"] != json!([])).collect();
    assert_eq!(texts.len(), 6);
    let whole = json!(rows).to_string();
    assert!(whole.contains("[mail]") && whole.contains("[key]"), "{whole}");
    let dpo = vendor.get("/preferences/export?schema=dpo").await;
    assert_eq!((dpo.status, dpo.headers["agon-log-size"].as_bytes()), (200, &b"10"[..]));
    // Of four votes two were won; the reader-only's may not train.
    let pairs = lines(&dpo.text());
    assert_eq!(pairs.len(), 2, "{pairs:?}");
    assert!(pairs.iter().all(|pair| pair["chosen"] != pair["rejected"] && pair["prompt"].as_str().is_some()));
    let kto = lines(&vendor.get("/preferences/export?schema=kto&conversational=true").await.text());
    let labels: Vec<bool> = kto.iter().map(|row| row["label"].as_bool().expect("a label")).collect();
    assert_eq!((labels.len(), labels.iter().filter(|good| **good).count()), (6, 2), "both bad is two bad answers");
    assert_eq!(kto[0]["prompt"][0]["role"], "user");
    // Whatever leaves is masked, and what was not let go does not leave.
    let mut outputs = vec![whole];
    for schema in ["native&texts=true", "arena", "dpo", "kto", "comparia"] {
        for format in ["ndjson", "csv"] {
            let reply = vendor.get(&format!("/preferences/export?schema={schema}&format={format}")).await;
            assert_eq!(reply.status, 200, "{}", reply.text());
            outputs.push(reply.text());
        }
    }
    for output in &outputs {
        for leak in ["jane.doe", "sk-proj", "silent fridge", "private clouds"] {
            assert!(!output.contains(leak), "{leak} in {output}");
        }
    }
    for output in outputs.iter().filter(|output| output.contains("rejected") || output.contains("label")) {
        assert!(!output.contains("readonly"), "not to be trained on: {output}");
    }

    // A change of mind takes effect at once.
    let none = json!({"publish": false, "train": false, "commercial": false, "private": false});
    let said = send(open.http.put(format!("{}/me/consent", open.api)).bearer_auth(&open.token).json(&none)).await;
    assert_eq!(said.json()["history"].as_array().map(Vec::len), Some(2));
    assert_eq!(lines(&vendor.get("/preferences/export?schema=dpo").await.text()).len(), 0);
    assert_eq!(vendor.all("").await.len(), 8, "votes without text stay");
    let public = app.guest().await.get("/disclosures").await.json();
    let kinds: BTreeSet<&str> =
        public["disclosures"].as_array().expect("a list").iter().filter_map(|d| d["kind"].as_str()).collect();
    assert_eq!(kinds, BTreeSet::from(["export", "query"]));
    assert_eq!(public["disclosures"][0]["vendor"], "Maker");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn queries_filter_page_without_shifting_and_refuse_what_makes_no_sense() {
    let app = TestApp::embedded().await;
    contributor(&app, Value::Null, "What is 2 + 2?", 9).await;
    let vendor = Vendor::sign_up(&app, "Maker", &["battles:read"]).await;
    folded(&vendor, 9).await;
    let rows = vendor.all("limit=2").await;
    let indexes: Vec<u64> = rows.iter().map(|row| row["log_index"].as_u64().expect("an index")).collect();
    assert_eq!(indexes, (0..9).collect::<Vec<_>>());
    let first = vendor.get("/preferences?limit=4").await;
    let cursor = first.json()["next_cursor"].as_str().expect("a cursor").to_owned();
    let etag = first.headers["etag"].clone();
    let again = vendor.guest.http.get(format!("{}/preferences?limit=4", vendor.guest.api)).bearer_auth(&vendor.key);
    assert_eq!(send(again.header("if-none-match", etag)).await.status, 304);
    // A page goes on as of the size that the first was told as of.
    contributor(&app, Value::Null, "What is 3 + 3?", 1).await;
    folded(&vendor, 10).await;
    let second = vendor.get(&format!("/preferences?limit=100&cursor={cursor}")).await.json();
    assert_eq!((second["preferences"].as_array().map(Vec::len), &second["meta"]["log_size"]), (Some(5), &json!(9)));
    assert_eq!(second["next_cursor"], Value::Null);

    let model = rows[0]["model_a"].as_str().expect("a model");
    let rival = rows[0]["model_b"].as_str().expect("a model");
    let with = vendor.all(&format!("model={model}")).await;
    assert!(!with.is_empty() && with.iter().all(|row| row["model_a"] == model || row["model_b"] == model));
    let won = vendor.all(&format!("model={model}&outcome=won")).await;
    assert!(won.iter().all(|row| row[row["winner"].as_str().expect("a winner")] == model));
    let lost = vendor.all(&format!("model={model}&outcome=lost&opponent={rival}")).await;
    assert!(lost.iter().all(|row| row[row["winner"].as_str().expect("a winner")] == rival));
    assert_eq!(vendor.all("outcome=both_bad").await.len(), 2);
    assert_eq!(
        vendor.all("kind=maths").await.len(),
        rows.iter().filter(|r| r["kinds"] == json!(["maths"])).count() + 1
    );
    assert_eq!(vendor.all("verdict=excluded").await.len(), 0);
    assert_eq!(vendor.all("from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z").await.len(), 0);
    assert_eq!(vendor.all("from=2020-01-01T00:00:00Z").await.len(), 10);
    assert_eq!((vendor.all("tier=newcomer").await.len(), vendor.all("tier=veteran").await.len()), (10, 0));
    assert!(rows.iter().all(|row| row["tier"] == "newcomer"));
    assert_eq!(vendor.all("tag=clear").await.len(), 0);
    // A tag belongs to a side, and with a model to that model.
    let tagger = app.guest().await;
    let battle = tagger.ready_battle("What is 4 + 4?").await;
    let tagged = json!({"winner": "a", "tags": {"a": ["clear"], "b": ["incorrect"]}});
    let tagged = tagger.post(&format!("/battles/{battle}/vote"), &tagged).await.json();
    folded(&vendor, 11).await;
    let [left, right] = ["a", "b"].map(|side| tagged["models"][side]["model"].as_str().expect("a model").to_owned());
    for (query, found) in [
        ("tag=clear".to_owned(), 1),
        ("tag=incorrect".to_owned(), 1),
        ("tag=creative".to_owned(), 0),
        (format!("tag=clear&model={left}"), 1),
        (format!("tag=clear&model={right}"), 0),
        (format!("tag=incorrect&model={right}"), 1),
        (format!("tag=incorrect&model={left}"), 0),
    ] {
        assert_eq!(vendor.all(&query).await.len(), found, "{query}");
    }
    let stats = vendor.get(&format!("/stats/pairwise?model={model}&opponent={rival}")).await.json();
    assert_eq!(stats["pairs"].as_array().map(Vec::len), Some(1));
    assert_eq!(stats["pairs"][0]["votes"], stats["votes"]);

    for (query, code) in [
        ("outcome=won", "invalid_filter"),
        ("opponent=x", "invalid_filter"),
        ("kind=poem", "invalid_filter"),
        ("tag=nice", "invalid_filter"),
        ("tier=king", "invalid_filter"),
        ("language=English", "invalid_filter"),
        ("board=nowhere-x", "invalid_filter"),
        ("from=yesterday", "invalid_parameter"),
        ("nonsense=1", "invalid_parameter"),
        ("limit=0", "invalid_parameter"),
        ("limit=1001", "invalid_parameter"),
        ("cursor=9.4.0000000000000000", "invalid_cursor"),
        ("cursor=x", "invalid_cursor"),
        (&format!("outcome=tie&cursor={cursor}"), "invalid_cursor"),
    ] {
        let reply = vendor.get(&format!("/preferences?{query}")).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, code), "{query}");
    }
    assert_eq!(vendor.get("/preferences?source=nothing").await.code(), "unknown_source");
    assert_eq!(vendor.get("/preferences/export").await.code(), "scope_missing");
    app.stop().await;
}

/// Every route × every role: what each gets, by its status.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_route_opens_for_its_scopes_alone_and_vendors_see_only_their_own() {
    let app = TestApp::embedded().await;
    let one = Vendor::sign_up(&app, "One", &["admin", "exports:run", "battles:read", "webhooks:write"]).await;
    let two = Vendor::sign_up(&app, "Two", &["admin", "exports:run", "battles:read", "webhooks:write"]).await;
    let weak = Vendor { guest: one.guest.clone(), key: make_key(&one.guest, &["boards:read"]).await };
    let export = one.post("/exports", &json!({})).await;
    assert_eq!(export.status, 202, "{}", export.text());
    let export = export.json()["id"].as_str().expect("an id").to_owned();
    let key = one.get("/vendors/keys").await.json()["keys"][0]["id"].as_str().expect("an id").to_owned();
    let stranger = app.guest().await;
    let routes = [
        // Route, and what: nobody, a stranger's session, a weak key, another vendor's key, the vendor's own key.
        ("/vendors/me", [401, 403, 200, 200, 200]),
        ("/vendors/keys", [401, 403, 403, 200, 200]),
        ("/vendors/members", [401, 403, 403, 200, 200]),
        ("/vendors/audit", [401, 403, 403, 200, 200]),
        ("/preferences", [401, 403, 403, 200, 200]),
        ("/preferences/export", [401, 403, 403, 200, 200]),
        ("/stats/pairwise", [401, 403, 403, 200, 200]),
        ("/stats/models", [401, 403, 403, 200, 200]),
        ("/settlements", [401, 403, 403, 403, 403]),
        ("/exports", [401, 403, 403, 200, 200]),
        (&format!("/exports/{export}"), [401, 403, 403, 404, 200]),
        ("/webhooks", [401, 403, 403, 200, 200]),
        ("/vendors/models", [401, 403, 403, 403, 403]),
        ("/vendors/credits", [401, 403, 403, 403, 403]),
        ("/slots", [200; 5]),
        ("/disclosures", [200; 5]),
        ("/releases", [200; 5]),
        ("/boards", [200; 5]),
        ("/me/consent", [401, 200, 401, 401, 401]),
    ];
    for (path, wanted) in routes {
        let nobody = send(one.guest.http.get(format!("{}{path}", one.guest.api))).await.status;
        let got = [
            nobody,
            stranger.get(path).await.status,
            weak.get(path).await.status,
            two.get(path).await.status,
            one.get(path).await.status,
        ];
        assert_eq!(got, wanted, "{path}");
    }
    let payments = Vendor { guest: one.guest.clone(), key: make_key(&one.guest, &["settlement:read"]).await };
    assert_eq!(payments.get("/settlements").await.json()["settlements"], json!([]));
    // Another vendor's lists are its own, and what is not its own does not exist for it.
    assert_eq!(two.get("/exports").await.json()["exports"], json!([]));
    let keys = two.get("/vendors/keys").await.text();
    assert!(!keys.contains(&key), "{keys}");
    assert_eq!(two.delete(&format!("/vendors/keys/{key}")).await.code(), "unknown_key");
    // A key gives no more than it has.
    let more = one.post("/vendors/keys", &json!({"name": "x", "scopes": ["models:write"]})).await;
    assert_eq!(more.code(), "scope_missing");
    let clerk = Vendor { guest: one.guest.clone(), key: make_key(&one.guest, &["admin"]).await };
    let rotated = clerk.post(&format!("/vendors/keys/{key}/rotate"), &json!({})).await;
    assert_eq!(rotated.code(), "scope_missing", "nor by rotating a stronger one");
    for (body, code) in [
        (json!({"name": "x", "scopes": ["root"]}), "unknown_scope"),
        (json!({"name": "x", "scopes": []}), "unknown_scope"),
        (json!({"name": "", "scopes": ["admin"]}), "invalid_name"),
        (json!({"name": "x", "scopes": ["admin"], "networks": ["here"]}), "invalid_network"),
    ] {
        assert_eq!(one.post("/vendors/keys", &body).await.code(), code);
    }
    // Forged, cut off, revoked, from elsewhere.
    let with = |key: String| Vendor { guest: one.guest.clone(), key };
    // One key of sixty-two ends with whatever letter a forger takes.
    let other = if one.key.ends_with('x') { "y" } else { "x" };
    assert_eq!(with(format!("{}{other}", &one.key[..62])).get("/vendors/me").await.code(), "key_invalid");
    assert_eq!(with(one.key[..40].to_owned()).get("/vendors/me").await.code(), "key_invalid");
    let elsewhere =
        one.post("/vendors/keys", &json!({"name": "x", "scopes": ["admin"], "networks": ["192.0.2.0/24"]})).await;
    let elsewhere = with(elsewhere.json()["secret"].as_str().expect("a secret").to_owned());
    assert_eq!(elsewhere.get("/vendors/me").await.code(), "address_not_allowed");
    let rotated = one.post(&format!("/vendors/keys/{key}/rotate"), &json!({"overlap_hours": 1})).await;
    assert_eq!(rotated.status, 201, "{}", rotated.text());
    assert_eq!(one.get("/vendors/me").await.status, 200, "the old key goes on for a while");
    assert_eq!(one.delete(&format!("/vendors/keys/{key}")).await.status, 204);
    assert_eq!(one.get("/vendors/me").await.code(), "key_revoked");
    let fresh = with(rotated.json()["secret"].as_str().expect("a secret").to_owned());
    let audit = fresh.get("/vendors/audit").await.json();
    let actions: Vec<&str> =
        audit["entries"].as_array().expect("a list").iter().filter_map(|e| e["action"].as_str()).collect();
    assert!(actions.starts_with(&["key.revoked", "key.rotated"]), "{actions:?}");
    assert!(!audit.to_string().contains(&fresh.key), "no secret is written down");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_runs_by_itself_downloads_in_ranges_and_tells_a_webhook() {
    let receiver = Receiver::start().await;
    let app = TestApp::with(json!({"vendors": {"private_addresses": true}})).await;
    let all = json!({"publish": true, "train": true, "commercial": true, "private": false});
    contributor(&app, all, "What is 2 + 2?", 3).await;
    let vendor = Vendor::sign_up(&app, "Maker", &["battles:read", "exports:run", "webhooks:write"]).await;
    folded(&vendor, 3).await;
    for (body, code) in [
        (json!({"url": "ftp://example.org", "events": ["export.ready"]}), "invalid_url"),
        (json!({"url": receiver.url, "events": ["rain"]}), "unknown_event"),
        (json!({"url": receiver.url, "events": []}), "unknown_event"),
    ] {
        assert_eq!(vendor.post("/webhooks", &body).await.code(), code);
    }
    let hook = vendor.post("/webhooks", &json!({"url": receiver.url, "events": ["export.ready"]})).await.json();
    let secret = hook["secret"].as_str().expect("a secret").to_owned();
    // A test event comes whatever was asked for.
    let test =
        vendor.post(&format!("/webhooks/{}/test", hook["webhook"]["id"].as_str().expect("an id")), &json!({})).await;
    assert_eq!((test.status, &test.json()["state"]), (202, &json!("waiting")));
    let first: Value = serde_json::from_str(&receiver.next().await.1).expect("JSON");
    assert_eq!((&first["type"], &first["data"]["webhook"]), (&json!("test"), &hook["webhook"]["id"]));
    for (body, code) in [
        (json!({"format": "parquet", "compression": "gzip"}), "invalid_filter"),
        (json!({"conversational": true}), "invalid_filter"),
        (json!({"filter": {"tag": "nice"}}), "invalid_filter"),
        (json!({"schema": "poem"}), "invalid_body"),
    ] {
        assert_eq!(vendor.post("/exports", &body).await.code(), code, "{body}");
    }
    let asked = vendor.post("/exports", &json!({"schema": "arena", "format": "ndjson", "compression": "gzip"})).await;
    let id = asked.json()["id"].as_str().expect("an id").to_owned();
    let done = wait_for("the export", async || {
        let export = vendor.get(&format!("/exports/{id}")).await.json();
        (export["state"] == "done").then_some(export)
    })
    .await;
    assert_eq!((&done["rows"], &done["progress"], &done["card"]["votes"]), (&json!(3), &json!(1.0), &json!(3)));
    assert_eq!((&done["card"]["schema"], &done["card"]["with_text"]), (&json!("arena"), &json!(3)));
    let file = vendor.get(&format!("/exports/{id}/file")).await;
    use sha2::Digest;
    assert_eq!(done["sha256"], json!(hex::encode(sha2::Sha256::digest(&file.body))));
    let url = format!("{}/exports/{id}/file", vendor.guest.api);
    let half = send(vendor.guest.http.get(url).bearer_auth(&vendor.key).header("range", "bytes=10-")).await;
    assert_eq!((half.status, half.body.as_slice()), (206, &file.body[10..]));
    let mut text = String::new();
    std::io::Read::read_to_string(&mut flate2::read::MultiGzDecoder::new(&file.body[..]), &mut text).expect("gzip");
    assert_eq!(lines(&text).len(), 3);
    // Straight and as a job it is the same file.
    let straight = vendor.get("/preferences/export?schema=arena&format=ndjson").await.text();
    assert_eq!(straight, text);

    let told = receiver.next().await;
    let headers = |name: &str| told.0.get(name).cloned().unwrap_or_default();
    let check = standardwebhooks::Webhook::new(&secret).expect("a secret");
    let signature =
        check.sign(&headers("webhook-id"), headers("webhook-timestamp").parse().expect("a time"), told.1.as_bytes());
    assert_eq!(signature.expect("signed"), headers("webhook-signature"));
    let body: Value = serde_json::from_str(&told.1).expect("JSON");
    assert_eq!((&body["type"], &body["data"]["export"]), (&json!("export.ready"), &json!(id)));
    let hook = hook["webhook"]["id"].as_str().expect("an id");
    let delivered = wait_for("the delivery to be noted", async || {
        let list = vendor.get(&format!("/webhooks/{hook}/deliveries")).await.json()["deliveries"].clone();
        (list[0]["state"] == "delivered").then_some(list)
    })
    .await;
    let replay = format!("/webhooks/{hook}/deliveries/{}/replay", delivered[0]["id"].as_str().expect("an id"));
    assert_eq!(vendor.post(&replay, &json!({})).await.status, 202);
    assert_eq!(receiver.next().await.0.get("webhook-id"), told.0.get("webhook-id"), "the same id again");
    app.stop().await;
}

/// Takes webhooks.
struct Receiver {
    url: String,
    got: tokio::sync::Mutex<tokio::sync::mpsc::UnboundedReceiver<Delivery>>,
}

type Delivery = (std::collections::BTreeMap<String, String>, String);

impl Receiver {
    async fn start() -> Self {
        let (to, got) = tokio::sync::mpsc::unbounded_channel();
        let server = actix_web::HttpServer::new(move || {
            let to = to.clone();
            actix_web::App::new().default_service(actix_web::web::to(
                move |request: actix_web::HttpRequest, body: String| {
                    let headers = request
                        .headers()
                        .iter()
                        .filter_map(|(k, v)| Some((k.to_string(), v.to_str().ok()?.to_owned())));
                    let _ = to.send((headers.collect(), body));
                    async { actix_web::HttpResponse::NoContent().finish() }
                },
            ))
        });
        let server = server.workers(1).disable_signals().bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}/hook", server.addrs()[0]);
        tokio::spawn(server.run());
        Self { url, got: tokio::sync::Mutex::new(got) }
    }

    async fn next(&self) -> Delivery {
        let next =
            tokio::time::timeout(std::time::Duration::from_secs(20), async { self.got.lock().await.recv().await });
        next.await.expect("a delivery in time").expect("a delivery")
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn heads_cost_nothing_and_what_is_out_of_range_is_refused_not_cut() {
    let app = TestApp::embedded().await;
    contributor(&app, json!({"publish": true}), "What is a head?", 3).await;
    let vendor = Vendor::sign_up(&app, "Header Works", &["battles:read", "exports:run", "models:write"]).await;
    folded(&vendor, 3).await;
    // Who asks for the head is given no rows: nothing is spent, and nobody is told of a disclosure.
    let disclosed = async || {
        let all = vendor.get("/disclosures").await.json();
        all["disclosures"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|line| line["rows"].as_u64().expect("a number"))
            .sum::<u64>()
    };
    let before = disclosed().await;
    for path in ["/preferences?limit=3", "/preferences/export?schema=native&format=ndjson"] {
        let url = format!("{}{path}", vendor.member().api);
        // The description names no HEAD beside each GET.
        let head = vendor.member().http.head(url).bearer_auth(&vendor.key).send().await.expect("an answer");
        assert_eq!((head.status().as_u16(), disclosed().await), (200, before), "{path}");
    }
    vendor.get("/preferences?limit=3").await;
    assert_eq!(disclosed().await, before + 3, "the test can fail");

    for (what, more) in [
        ("no days", json!({"expires_in_days": 0})),
        ("ten years and a day", json!({"expires_in_days": 3_651})),
        ("networks", json!({"networks": (0..101).map(|n| format!("10.0.{n}.0/24")).collect::<Vec<_>>()})),
    ] {
        let mut key = json!({"name": what, "scopes": ["battles:read"]});
        key.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        let made = vendor.member().post("/vendors/keys", &key).await;
        assert_eq!((made.status, made.code()), (422, "invalid_key".into()), "{what}");
    }
    let keys = vendor.member().get("/vendors/keys").await.json();
    let id = keys["keys"][0]["id"].as_str().expect("an id");
    let rotate = async |hours: u32| {
        vendor.member().post(&format!("/vendors/keys/{id}/rotate"), &json!({"overlap_hours": hours})).await
    };
    assert_eq!(rotate(721).await.code(), "invalid_key");
    assert_eq!(rotate(720).await.status, 201);
    let again = rotate(1).await;
    assert_eq!((again.status, again.code()), (409, "key_rotated".into()));
    let odd = vendor.member().get("/vendors/me?vendor=vnd_typo").await;
    assert_eq!((odd.status, odd.code()), (400, "invalid_parameter".into()));
    let none = vendor.delete("/vendors/models/never-there").await;
    assert_eq!((none.status, none.code()), (404, "unknown_model".into()));

    // Votes of others are under their own licence, and cited by their own name.
    let dir = app.dir.as_ref().expect("a folder").path().to_owned();
    let file = dir.join("theirs.csv");
    std::fs::write(&file, "model_a,model_b,winner\nx,y,model_a\n").expect("written");
    let mut import = std::process::Command::new(env!("CARGO_BIN_EXE_agon"));
    import.arg("import").arg(file).args(["--source", "theirs", "--licence", "CC0-1.0", "--data-dir"]).arg(dir);
    import.env_remove("DATABASE_URL");
    let done = tokio::task::spawn_blocking(move || import.output()).await.expect("joined").expect("started");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let meta = vendor.get("/preferences?source=theirs").await.json()["meta"].clone();
    assert_eq!(meta["licence"], "CC0-1.0");
    assert!(meta["cite_as"].as_str().is_some_and(|cite| cite.starts_with("theirs, 1 votes")), "{meta}");
    let file = vendor.get("/preferences/export?schema=arena&source=theirs").await;
    assert_eq!(file.headers["agon-licence"], "CC0-1.0");
}
