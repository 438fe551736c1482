//! What other programs write, besides the plain forms.

use super::*;

#[test]
fn a_judge_may_be_a_number_and_what_is_not_used_may_be_none() {
    let lines = r#"{"model_a":"x","model_b":"y","winner":"model_a","judge":7,"score":NaN}
{"model_a":"x","model_b":"y","winner":"tie","judge":12345678901234567890,"score":-Infinity,"note":"NaN"}
{"model_a":"x","model_b":"y","winner":NaN}
"#;
    let heard = hear(lines, PLAIN);
    assert_eq!(heard.rows, ["x y A 7", "x y Tie 12345678901234567890"]);
    assert_eq!(heard.bad.len(), 1, "{:?}", heard.bad);
}

#[test]
fn zeros_after_gzip_are_padding_and_other_bytes_are_damage() {
    let good = gzip(b"model_a,model_b,winner\nx,y,tie\n");
    let two = [good.clone(), gzip(b"x,y,model_a\n")].concat();
    for (bytes, rows) in [([good.clone(), vec![0; 700]].concat(), 1), ([two.clone(), vec![0; 9]].concat(), 2), (two, 2)]
    {
        assert_eq!(hear(bytes, PLAIN).rows.len(), rows);
    }
    assert!(refusal([good, b"what is no gzip at all".to_vec()].concat(), PLAIN).contains("gzip data is damaged"));
}

#[test]
fn a_table_that_is_cut_otherwise_is_told_how() {
    for (text, why) in [
        ("sep=;\nmodel_a;model_b;winner\nx;y;tie\n", "remove it"),
        ("model_a;model_b;winner\nx;y;tie\n", "semicolons"),
        ("\"model_a\";\"model_b\";\"winner\"\n\"x\";\"y\";\"tie\"\n", "semicolons"),
        ("sep=,\nmodel_a,model_b,winner\nx,y,tie\n", "remove it"),
        ("model_a,model_b,winner\rx,y,tie\ry,model_b,tie\r", "CR alone"),
        ("model_a\tmodel_b\twinner\nx\ty\ttie\n", "TAB"),
        ("model_a,model_b,winner\rx,y,tie\r", "CR alone"),
        ("model_a|model_b|winner\nx|y|tie\n", "separated by |"),
    ] {
        let said = refusal(text, PLAIN);
        assert!(said.contains(why), "{said}");
    }
}

#[test]
fn one_array_of_votes_or_of_open_webuis_feedback_is_read() {
    let votes = r#"[{"model_a":"x","model_b":"y","winner":"model_b"}, {"model_a":"x","model_b":"y"},
 {"model_a":"x","model_b":"y","winner":"tie","judge":3}]"#;
    let heard = hear(votes, PLAIN);
    assert_eq!(heard.rows, ["x y B ", "x y Tie 3"]);
    assert_eq!(heard.bad, ["row 2, column winner: is missing"]);
    let feedback = r#"[{"id":"f1","user_id":"u","type":"rating","data":{"rating":1,"model_id":"x","sibling_model_ids":["y"]},"created_at":1700000000},
 {"id":"f2","user_id":"u","data":{"rating":"-1","model_id":"x","sibling_model_ids":["y","z"]}},
 {"id":"f3","user_id":"u","data":{"rating":0,"model_id":"x","sibling_model_ids":["y"]}},
 {"id":"f4","user_id":"u","data":{"rating":1,"model_id":"x","sibling_model_ids":null}}]"#;
    let heard = hear(feedback, PLAIN);
    assert_eq!(heard.rows, ["x y A u", "x y B u", "x z B u"]);
    assert_eq!(heard.bad, ["row 3: has no rating of 1 or -1", "row 4: was rated alone: no model stood beside it"]);
    assert!(refusal("[{\"model_a\":\"x\"", PLAIN).contains("JSON array is not usable"));
    assert!(refusal("[7]x", PLAIN).contains("JSON array is not usable"));
}

/// Writes down the details of rows.
#[derive(Default)]
struct Told(Vec<String>);

impl Sink for Told {
    fn row(&mut self, row: Row<'_>) {
        let d = row.details.expect("details were asked for");
        self.0.push(format!(
            "{}|{}|{}|{}|{}|{}|{}",
            row.judge, d.battle, d.language, d.moment, d.prompt, d.responses[0], d.responses[1]
        ));
    }

    fn bad(&mut self, bad: BadRow) -> ControlFlow<()> {
        self.0.push(bad.to_string());
        ControlFlow::Continue(())
    }
}

fn told(source: Source) -> Vec<String> {
    let mut told = Told::default();
    read(source, Options { want_style: false, want_details: true }, &mut told).expect("readable");
    told.0
}

#[test]
fn what_a_file_says_besides_is_read_alike_from_every_form() {
    let expected = ["7|41|de|1700000000.5|Frage?|\"A\"|B", "||||||"];
    let stream = |text: &str| Source::stream(Box::new(Cursor::new(text.as_bytes().to_vec())));
    let csv = "model_a,model_b,winner,judge,battle_id,language,tstamp,prompt,response_a,response_b\n\
               x,y,tie,7,41,de,1700000000.5,Frage?,\"\"\"A\"\"\",B\nx,y,tie,,,,,,,\n";
    assert_eq!(told(stream(csv)), expected);
    let json = "{\"model_a\":\"x\",\"model_b\":\"y\",\"winner\":\"tie\",\"judge\":7,\"battle_id\":41,\"language\":\"de\",\"tstamp\":1700000000.5,\"prompt\":\"Frage?\",\"response_a\":\"\\\"A\\\"\",\"response_b\":\"B\"}\n\
                {\"model_a\":\"x\",\"model_b\":\"y\",\"winner\":\"tie\",\"prompt\":null}\n";
    assert_eq!(told(stream(json)), expected);
    let list = "{\"model_a\":\"x\",\"model_b\":\"y\",\"winner\":\"tie\",\"prompt\":[\"a\"]}\n";
    assert_eq!(told(stream(list)), ["line 1, column prompt: expected a string, found a list"]);
}
