//! All forms go through [`read`], as a caller sees them.

use std::io::{Cursor, Write};
use std::sync::Arc;

use ::parquet::basic::{Compression, GzipLevel, ZstdLevel};
use ::parquet::data_type::{ByteArray, ByteArrayType, DoubleType, FloatType, Int32Type, Int64Type};
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::SerializedFileWriter;
use ::parquet::schema::parser::parse_message_type;
use flate2::write::GzEncoder;

use super::*;

mod others;

/// A sink that writes down what it is told.
#[derive(Default)]
struct Heard {
    rows: Vec<String>,
    styles: Vec<Option<Style>>,
    bad: Vec<String>,
    stop_at_bad: bool,
    progress: Vec<u64>,
}

impl Sink for Heard {
    fn row(&mut self, row: Row<'_>) {
        self.rows.push(format!("{} {} {:?} {}", row.model_a, row.model_b, row.winner, row.judge));
        self.styles.push(row.style);
    }

    fn bad(&mut self, bad: BadRow) -> ControlFlow<()> {
        assert!(!bad.to_string().contains(char::is_control), "{bad}");
        self.bad.push(bad.to_string());
        if self.stop_at_bad { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn progress(&mut self, bytes: u64) -> ControlFlow<()> {
        self.progress.push(bytes);
        ControlFlow::Continue(())
    }
}

const PLAIN: Options = Options { want_style: false, want_details: false };
const STYLED: Options = Options { want_style: true, want_details: false };

fn try_hear(bytes: impl Into<Vec<u8>>, options: Options) -> Result<Heard, FileError> {
    let mut heard = Heard::default();
    read(Source::stream(Box::new(Cursor::new(bytes.into()))), options, &mut heard).map(|()| heard)
}

#[track_caller]
fn hear(bytes: impl Into<Vec<u8>>, options: Options) -> Heard {
    try_hear(bytes, options).unwrap()
}

#[track_caller]
fn refusal(bytes: impl Into<Vec<u8>>, options: Options) -> String {
    one_line_of(try_hear(bytes, options).err().expect("refused"))
}

fn one_line_of(error: FileError) -> String {
    let text = error.to_string();
    assert!(!text.contains(char::is_control), "{text}");
    text
}

fn try_hear_file(name: &str, bytes: &[u8], options: Options) -> Result<Heard, FileError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let source = Source::open(&path)?;
    assert_eq!(source.size(), Some(bytes.len() as u64));
    let mut heard = Heard::default();
    read(source, options, &mut heard).map(|()| heard)
}

/// One row below the usual header.
#[track_caller]
fn check_bad(row: impl AsRef<[u8]>, expected: &str) {
    let mut text = b"model_a,model_b,winner,judge\nx,y,tie,\n".to_vec();
    text.extend_from_slice(row.as_ref());
    text.extend_from_slice(b"\nlast,one,tie,\n");
    let heard = hear(text, PLAIN);
    assert_eq!(heard.bad, [format!("line 3{expected}")]);
    assert_eq!(heard.rows, ["x y Tie ", "last one Tie "]);
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

// CSV

#[test]
fn columns_come_in_any_order_with_others_between() {
    let text = "\u{feff}tstamp,winner,judge,model_b,battle_id,model_a\r\n\
                bad\u{1},model_a,j1,y,1,x\r\n,model_b,,y,,x\r\n\r\n,tie,,y,, x \r\n,both_bad,j,y,,x\n,tie (bothbad),,y,,x\n,bothbad,,y,,x";
    let heard = hear(text, PLAIN);
    assert_eq!(heard.bad, [""; 0]);
    let expected = ["x y A j1", "x y B ", "x y Tie ", "x y BothBad j", "x y BothBad ", "x y BothBad "];
    assert_eq!(heard.rows, expected);
}

#[test]
fn a_field_that_is_not_used_may_hold_any_bytes() {
    let heard = hear(b"model_a,model_b,winner,note\nx,y,tie,\xff\xfe\0\n".to_vec(), PLAIN);
    assert_eq!(heard.rows, ["x y Tie "]);
}

#[test]
fn quoted_fields_hold_commas_quotes_and_line_ends() {
    let text =
        "\"model_a\",model_b,winner,note\n\"x, \"\"y\"\"\",z,tie,\"two\r\nlines\"\nx,y,nobody,\na,b,\"tie\",\"\"";
    let heard = hear(text, PLAIN);
    assert_eq!(heard.rows, ["x, \"y\" z Tie ", "a b Tie "]);
    assert_eq!(
        heard.bad,
        ["line 4, column winner: unknown winner \"nobody\"; expected model_a, model_b, tie or bothbad"]
    );
}

#[test]
fn a_header_alone_has_no_rows() {
    for text in ["model_a,model_b,winner", "model_a,model_b,winner\r\n\n  \n"] {
        let heard = hear(text, PLAIN);
        assert!(heard.rows.is_empty() && heard.bad.is_empty());
    }
}

#[test]
fn a_wrong_field_count_is_told_with_both_numbers() {
    check_bad("x,y,tie", ": expected 4 fields, found 3");
    check_bad("x,y,tie,,", ": expected 4 fields, found 5");
    check_bad("\"x\",y,tie", ": expected 4 fields, found 3");
}

#[test]
fn a_winner_is_one_of_four() {
    let expected = "expected model_a, model_b, tie or bothbad";
    check_bad("x,y,,", &format!(", column winner: is blank; {expected}"));
    check_bad("x,y, ,", &format!(", column winner: is blank; {expected}"));
    check_bad("x,y,it's\u{1b}[2J,", &format!(", column winner: unknown winner \"it's\\u{{1b}}[2J\"; {expected}"));
    let long = "é".repeat(100_000);
    let shown = "é".repeat(40);
    check_bad(format!("x,y,{long},"), &format!(", column winner: unknown winner \"{shown}…\"; {expected}"));
    check_bad(b"x,y,\xff,", &format!(", column winner: \"\u{fffd}\" is not valid UTF-8; {expected}"));
}

#[test]
fn a_model_needs_a_fit_name() {
    check_bad(",y,tie,", ", column model_a: is blank");
    check_bad("x, \t,tie,", ", column model_b: is blank");
    check_bad("x,\u{3000},tie,", ", column model_b: is blank");
    check_bad("x, x,tie,", ": model \"x\" is compared with itself");
    check_bad(format!("x,{},tie,", "y".repeat(257)), ", column model_b: is 257 bytes long; at most 256 are allowed");
    check_bad("x\u{7f}z,y,tie,", ", column model_a: \"x\\u{7f}z\" holds a control character");
    check_bad("x\u{85}z,y,tie,", ", column model_a: \"x\\u{85}z\" holds a control character");
    check_bad(b"x\xc3,y,tie,", ", column model_a: \"x\u{fffd}\" is not valid UTF-8");
    check_bad(b"x,y,tie,\xc3", ", column judge: \"\u{fffd}\" is not valid UTF-8");
    assert_eq!(hear("model_a,model_b,winner\nmäx,模型,tie\n", PLAIN).rows, ["mäx 模型 Tie "]);
}

#[test]
fn a_quote_that_is_never_closed_costs_one_row() {
    check_bad("\"x,y,tie,", ": the quote that opens here is never closed");
    check_bad("x,y,tie,\"", ": the quote that opens here is never closed");
    check_bad("x,\"y\"z,tie,", ": text follows a closing quote; a quote inside a field is written twice");
    let mut text = "model_a,model_b,winner\nx,\"y,tie\n".to_owned();
    text.push_str(&"some,other,tie\n".repeat(1_200_000));
    let heard = hear(text, PLAIN);
    assert_eq!((heard.bad.len(), heard.rows.len()), (1, 1_200_000));
}

#[test]
fn a_row_without_end_is_dropped_whole() {
    let mut text = b"model_a,model_b,winner\nx,y,".to_vec();
    text.resize(40 << 20, b'z');
    text.extend_from_slice(b"\nx,y,tie\n");
    let heard = hear(text, PLAIN);
    assert_eq!(heard.bad, ["line 2: is longer than 16 MiB"]);
    assert_eq!(heard.rows, ["x y Tie "]);
}

#[test]
fn rows_are_whole_wherever_the_window_ends() {
    let mut text = "model_a,model_b,winner,note\n".to_owned();
    for row in 0..60_000 {
        text.push_str(&match row % 3 {
            0 => format!("m{row},x,tie,\r\n"),
            1 => format!("m{row},x,tie,\"a\n\"\"b\"\r\n"),
            _ => format!("m{row},x,tie,{}\n", "z".repeat(row % 50)),
        });
    }
    let heard = hear(text.clone(), PLAIN);
    assert_eq!(heard.bad, [""; 0]);
    assert!(heard.rows.iter().enumerate().all(|(row, text)| *text == format!("m{row} x Tie ")));
    assert_eq!(heard.rows.len(), 60_000);
    assert_eq!(heard.progress.last(), Some(&(text.len() as u64)));
}

#[test]
fn a_sink_that_breaks_off_hears_no_more() {
    let mut heard = Heard { stop_at_bad: true, ..Heard::default() };
    let text = "model_a,model_b,winner\nx,y,tie\nx,y,\nx,y,tie\n";
    read(Source::stream(Box::new(Cursor::new(text))), PLAIN, &mut heard).unwrap();
    assert_eq!((heard.rows.len(), heard.bad.len()), (1, 1));
}

// headers

#[test]
fn a_missing_column_is_named_with_those_found() {
    let fix = "add it or rename a column";
    assert_eq!(
        refusal("model_a,Winner,model_b\n", PLAIN),
        format!("column winner is missing; the file has \"model_a\", \"Winner\", \"model_b\"; {fix}")
    );
    let names: Vec<String> = (0..20).map(|n| format!("c{n}")).collect();
    assert!(refusal(names.join(","), PLAIN).contains("\"c11\" and 8 more"));
    assert!(refusal("model_a;model_b;winner\n", PLAIN).ends_with("separate them by commas"));
    assert!(refusal("model_a\tmodel_b\twinner\n", PLAIN).ends_with("separate them by commas"));
}

#[test]
fn a_column_that_is_used_comes_once() {
    assert_eq!(refusal("model_a,model_b,winner,winner\n", PLAIN), "column winner comes more than once; keep one");
    assert!(try_hear("model_a,model_b,winner,x,x\n", PLAIN).is_ok());
}

#[test]
fn a_broken_header_is_told() {
    assert!(refusal("model_a,\"model_b\nwinner\n", PLAIN).contains("never closed"));
}

// style

#[test]
fn style_columns_go_to_their_side_and_feature() {
    let text = format!("model_a,model_b,winner,{}\nx,y,tie,1,2,3,4,5,6,7, 8.5\n", STYLE.join(","));
    let style = [[1.0, 3.0, 5.0, 7.0], [2.0, 4.0, 6.0, 8.5]];
    assert_eq!(hear(text.clone(), STYLED).styles, [Some(style)]);
    assert_eq!(hear(text, PLAIN).styles, [None]);
    assert_eq!(hear("model_a,model_b,winner\nx,y,tie\n", STYLED).styles, [None]);
}

#[test]
fn a_style_value_is_a_number_of_0_or_more() {
    for (value, reason) in [
        ("-1", "-1 is not a number of 0 or more"),
        ("NaN", "NaN is not a number of 0 or more"),
        ("inf", "inf is not a number of 0 or more"),
        ("", "\"\" is not a number"),
        ("many", "\"many\" is not a number"),
    ] {
        let text = format!("{},model_a,model_b,winner\n1,1,1,1,{value},1,1,1,x,y,tie\n", STYLE.join(","));
        assert_eq!(hear(text.clone(), STYLED).bad, [format!("line 2, column bold_a: {reason}")]);
        assert_eq!(hear(text, PLAIN).rows.len(), 1);
    }
}

#[test]
fn some_style_columns_without_the_others_are_refused() {
    let text = "model_a,model_b,winner,tokens_a\n";
    assert!(refusal(text, STYLED).starts_with("column tokens_b is missing;"));
    assert!(try_hear(text, PLAIN).is_ok());
}

// gzip and what isn't

#[test]
fn gzip_is_undone_by_content_and_may_have_members() {
    let mut bytes = gzip(b"model_a,model_b,winner\nx,y,tie\nx,");
    bytes.extend(gzip(b"z,tie\n"));
    let heard = hear(bytes.clone(), PLAIN);
    assert_eq!(heard.rows, ["x y Tie ", "x z Tie "]);
    assert_eq!(heard.progress.last(), Some(&(bytes.len() as u64)));
    assert_eq!(hear(gzip(br#"{"model_a":"x","model_b":"y","winner":"tie"}"#), PLAIN).rows, ["x y Tie "]);
    assert_eq!(try_hear_file("votes.txt", &bytes, PLAIN).unwrap().rows.len(), 2);
}

#[test]
fn a_truncated_gzip_is_named() {
    let whole = gzip("model_a,model_b,winner\nx,y,tie\n".repeat(9).as_bytes());
    for len in 2..whole.len() {
        assert_eq!(refusal(&whole[..len], PLAIN), "the gzip data ends early; copy or download the file again", "{len}");
    }
}

#[test]
fn rows_before_the_end_of_a_truncated_gzip_are_heard_and_no_half_row() {
    let mut text = "model_a,model_b,winner\n".to_owned();
    for row in 0_u64..100_000 {
        text.push_str(&format!("x,y{},model_a\n", row * row % 977));
    }
    let mut whole = gzip(text.as_bytes());
    whole.truncate(whole.len() / 2);
    let mut heard = Heard::default();
    let done = read(Source::stream(Box::new(Cursor::new(whole))), PLAIN, &mut heard);
    assert!(matches!(done, Err(FileError::GzipEndsEarly)));
    assert!(heard.rows.len() > 10_000 && heard.bad.is_empty());
}

#[test]
fn damaged_gzip_is_named() {
    let mut bytes = gzip("model_a,model_b,winner\nx,y,tie\n".repeat(9).as_bytes());
    let crc = bytes.len() - 8;
    bytes[crc] ^= 1;
    assert!(refusal(bytes, PLAIN).starts_with("the gzip data is damaged ("));
}

#[test]
fn an_empty_file_is_named() {
    for bytes in [&b""[..], b"\xef\xbb\xbf", b"\n \n", &gzip(b"")] {
        assert!(refusal(bytes, PLAIN).starts_with("the file is empty;"));
    }
}

#[test]
fn other_forms_are_named_with_a_way_out() {
    for (bytes, expected) in [
        (&b"PK\x03\x04rest"[..], "this is a zip archive or spreadsheet; unpack it, or export it as CSV"),
        (b"\xff\xfem\0", "this is UTF-16 text; save it as UTF-8"),
        (b"PAR1rest", "this is Parquet from a pipe; give the name of a file instead"),
        (&gzip(b"PAR1rest"), "this is a packed file inside gzip; unpack it first (gzip -d)"),
        (&gzip(&gzip(b"a")), "this is a packed file inside gzip; unpack it first (gzip -d)"),
    ] {
        assert_eq!(refusal(bytes, PLAIN), expected);
    }
}

#[test]
fn a_path_that_cannot_be_read_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let missing = Source::open(&folder.path().join("votes.csv")).err().expect("not there");
    assert!(one_line_of(missing).starts_with("cannot be opened: No such file"));
    let a_folder = Source::open(folder.path()).err().expect("a folder");
    assert_eq!(one_line_of(a_folder), "this is a folder; name a file in it");
}

// NDJSON

#[test]
fn json_lines_are_known_by_content_and_by_name() {
    let text = "\n{\"winner\":\"model_b\",\"model_a\":\"x \\u00e9\",\"extra\":{\"a\":[1]},\"model_b\":\"y\",\"judge\":null}\r\n\n{\"model_a\":\"x\",\"model_b\":\"y\",\"winner\":\"tie\",\"judge\":\"j\"}";
    assert_eq!(hear(text, PLAIN).rows, ["x é y B ", "x y Tie j"]);
    let named = try_hear_file("votes.JSONL.gz", &gzip(b"true\n"), PLAIN).unwrap();
    assert_eq!(named.bad, ["line 1: is not a JSON object"]);
    assert_eq!(try_hear_file("votes.json", b"model_a,model_b,winner\n", PLAIN).unwrap().bad.len(), 1);
}

#[test]
fn a_bad_json_line_is_told_with_its_member() {
    let line = |members: &str| format!("{{}}\n{{{members}}}\n");
    for (members, expected) in [
        (r#""model_a":"x","model_b":"y""#, ", column winner: is missing"),
        (r#""model_a":"x","model_b":7,"winner":"tie""#, ", column model_b: expected a string, found a number"),
        (r#""model_a":null,"model_b":"y","winner":"tie""#, ", column model_a: expected a string, found null"),
        (r#""model_a":["x"],"model_b":"y","winner":"tie""#, ", column model_a: expected a string, found a list"),
        (r#""model_a":"x","model_b":"y","winner":{"a":1}"#, ", column winner: expected a string, found an object"),
        (
            r#""model_a":"x","model_b":"y","winner":"tie","judge":true"#,
            ", column judge: expected a string, found a boolean",
        ),
        (r#""model_a":"x","model_b":"x","winner":"tie""#, ": model \"x\" is compared with itself"),
        (
            r#""model_a":"x\n","model_b":"x\u0007","winner":"tie""#,
            ", column model_b: \"x\\u{7}\" holds a control character",
        ),
        (r#""model_a":"x""model_b""#, ": is not usable JSON: expected `,` or `}` at byte 15"),
        (r#""winner":"tie","winner":"tie""#, ": is not usable JSON: duplicate field `winner` at byte 24"),
    ] {
        let heard = hear(line(members), PLAIN);
        assert_eq!(heard.bad, ["line 1, column model_a: is missing".to_owned(), format!("line 2{expected}")]);
    }
    assert_eq!(hear(b"{\"model_a\":\"\xff\"}".to_vec(), PLAIN).bad, ["line 1: is not valid UTF-8"]);
    assert_eq!(hear("{\"model_a\":\"x\"", PLAIN).bad.len(), 1);
    assert_eq!(hear("{\"a\":".repeat(100_000), PLAIN).bad.len(), 1);
}

#[test]
fn json_style_is_all_or_none() {
    let vote = r#"{"model_a":"x","model_b":"y","winner":"tie""#;
    let all = STYLE.map(|name| format!("\"{name}\":1.5")).join(",");
    let text =
        format!("{vote}}}\n{vote},{all}}}\n{vote},\"tokens_a\":1}}\n{vote},{}}}\n", all.replacen("1.5", "\"1\"", 1));
    let heard = hear(text.clone(), STYLED);
    assert_eq!(heard.styles, [None, Some([[1.5; 4]; 2])]);
    assert_eq!(
        heard.bad,
        [
            "line 3, column tokens_b: is missing; the style members go together",
            "line 4, column tokens_a: expected a number, found a string"
        ]
    );
    assert_eq!(hear(text, PLAIN).rows.len(), 4);
}

// Parquet

/// A column of a test file: its values, with nulls.
enum Cells {
    Text(Vec<Option<Vec<u8>>>),
    Int32(Vec<i32>),
    Int64(Vec<i64>),
    Float(Vec<f32>),
    Double(Vec<f64>),
}

fn texts<const N: usize>(values: [&str; N]) -> Cells {
    Cells::Text(values.iter().map(|value| (*value != "NULL").then(|| value.as_bytes().to_vec())).collect())
}

/// Writes the row groups; strings are optional columns when the schema says so.
fn parquet(schema: &str, codec: Compression, groups: &[Vec<Cells>]) -> Vec<u8> {
    let schema = Arc::new(parse_message_type(schema).unwrap());
    let properties = Arc::new(WriterProperties::builder().set_compression(codec).build());
    let mut writer = SerializedFileWriter::new(Vec::new(), Arc::clone(&schema), properties).unwrap();
    for cells in groups {
        let mut group = writer.next_row_group().unwrap();
        for (cells, field) in cells.iter().zip(schema.get_fields()) {
            let mut column = group.next_column().unwrap().unwrap();
            match cells {
                Cells::Text(values) => {
                    let levels: Vec<i16> = values.iter().map(|value| i16::from(value.is_some())).collect();
                    let levels = field.is_optional().then_some(&levels[..]);
                    let values: Vec<ByteArray> = values.iter().flatten().cloned().map(ByteArray::from).collect();
                    column.typed::<ByteArrayType>().write_batch(&values, levels, None).unwrap();
                }
                Cells::Int32(values) => drop(column.typed::<Int32Type>().write_batch(values, None, None).unwrap()),
                Cells::Int64(values) => drop(column.typed::<Int64Type>().write_batch(values, None, None).unwrap()),
                Cells::Float(values) => drop(column.typed::<FloatType>().write_batch(values, None, None).unwrap()),
                Cells::Double(values) => drop(column.typed::<DoubleType>().write_batch(values, None, None).unwrap()),
            }
            column.close().unwrap();
        }
        group.close().unwrap();
    }
    writer.into_inner().unwrap()
}

const VOTES: &str = "message votes { required int64 n; optional binary judge (UTF8); required binary winner; \
                     optional binary model_b (STRING); optional binary model_a (UTF8); }";

fn votes(codec: Compression) -> Vec<u8> {
    let group = |judge, winner| {
        vec![
            Cells::Int64(vec![1, 2, 3]),
            texts([judge, "NULL", "j"]),
            texts(["tie", "model_b", winner]),
            texts(["y", "y", "y"]),
            texts(["x", "NULL", "x"]),
        ]
    };
    parquet(VOTES, codec, &[group("j1", "bothbad"), group("j2", "nobody")])
}

#[test]
fn parquet_rows_come_in_order_through_every_codec() {
    let codecs = [
        Compression::UNCOMPRESSED,
        Compression::SNAPPY,
        Compression::GZIP(GzipLevel::default()),
        Compression::ZSTD(ZstdLevel::default()),
        Compression::LZ4,
        Compression::LZ4_RAW,
    ];
    for codec in codecs {
        let heard = try_hear_file("votes.csv", &votes(codec), PLAIN).unwrap();
        assert_eq!(heard.rows, ["x y Tie j1", "x y BothBad j", "x y Tie j2"]);
        let winner = "row 6, column winner: unknown winner \"nobody\"; expected model_a, model_b, tie or bothbad";
        assert_eq!(heard.bad, ["row 2, column model_a: is null", "row 5, column model_a: is null", winner]);
    }
}

#[test]
fn parquet_batches_keep_nulls_in_their_rows() {
    let count = 10_001;
    let column = |each: &dyn Fn(usize) -> Option<String>| {
        Cells::Text((0..count).map(|n| each(n).map(String::into_bytes)).collect())
    };
    let groups = [vec![
        Cells::Int64(vec![0; count]),
        column(&|n| (n % 7 != 0).then(|| format!("j{n}"))),
        column(&|_| Some("tie".to_owned())),
        column(&|n| (n % 5 != 0).then(|| format!("m{}", n % 11))),
        column(&|n| Some(format!("a{n}"))),
    ]];
    let heard = try_hear_file("votes", &parquet(VOTES, Compression::SNAPPY, &groups), PLAIN).unwrap();
    let kept = (0..count).filter(|n| n % 5 != 0);
    let expected: Vec<String> = kept
        .map(|n| format!("a{n} m{} Tie {}", n % 11, if n % 7 != 0 { format!("j{n}") } else { String::new() }))
        .collect();
    assert_eq!(heard.rows, expected);
    assert_eq!(heard.bad.len(), 2001);
    assert_eq!(heard.bad[2000], "row 10001, column model_b: is null");
}

#[test]
fn parquet_style_takes_any_plain_number() {
    let kinds = ["int32", "int64", "float", "double", "int32", "int32", "int32 (UINT_8)", "int64"];
    let fields: String = STYLE
        .iter()
        .zip(kinds)
        .map(|(name, kind)| match kind.split_once(' ') {
            Some((kind, logical)) => format!("required {kind} {name} {logical}; "),
            None => format!("required {kind} {name}; "),
        })
        .collect();
    let schema = format!(
        "message votes {{ {fields} required binary model_a; required binary model_b; required binary winner; }}"
    );
    let cells = vec![
        Cells::Int32(vec![1, 1]),
        Cells::Int64(vec![2, 1]),
        Cells::Float(vec![3.5, 1.0]),
        Cells::Double(vec![4.5, f64::NAN]),
        Cells::Int32(vec![5, 1]),
        Cells::Int32(vec![6, 1]),
        Cells::Int32(vec![7, 1]),
        Cells::Int64(vec![8, 1]),
        texts(["x", "x"]),
        texts(["y", "y"]),
        texts(["tie", "tie"]),
    ];
    let bytes = parquet(&schema, Compression::SNAPPY, &[cells]);
    let heard = try_hear_file("votes.parquet", &bytes, STYLED).unwrap();
    assert_eq!(heard.styles, [Some([[1.0, 3.5, 5.0, 7.0], [2.0, 4.5, 6.0, 8.0]])]);
    assert_eq!(heard.bad, ["row 2, column headings_b: NaN is not a number of 0 or more"]);
    assert_eq!(try_hear_file("votes.parquet", &bytes, PLAIN).unwrap().rows.len(), 2);
}

#[test]
fn parquet_of_other_types_is_refused() {
    let refused = |schema: &str| {
        let bytes = parquet(schema, Compression::UNCOMPRESSED, &[]);
        one_line_of(try_hear_file("votes.parquet", &bytes, STYLED).err().expect("refused"))
    };
    for (schema, expected) in [
        (
            "message v { required binary model_a; required binary model_b; required int64 winner; }",
            "column winner has type INT64, but string is needed; convert it",
        ),
        (
            "message v { required binary model_a; required binary model_b; repeated binary winner; }",
            "column winner is nested; write it as a plain column",
        ),
        (
            "message v { required group model_a { required binary x; } required binary model_b; required binary winner; }",
            "column model_a is nested; write it as a plain column",
        ),
        (
            "message v { required binary model_a; required binary x; }",
            "column model_b is missing; the file has \"model_a\", \"x\"; add it or rename a column",
        ),
    ] {
        assert_eq!(refused(schema), expected);
    }
}

#[test]
fn a_codec_that_is_not_compiled_in_is_named() {
    let error = FileError::Codec { column: "winner", codec: "brotli" };
    assert!(one_line_of(error).starts_with("column winner is compressed with brotli; write the file with zstd"));
}

#[test]
fn damaged_parquet_is_an_error_or_a_bad_row_but_no_panic() {
    let whole = votes(Compression::UNCOMPRESSED);
    for len in 4..whole.len() {
        assert!(try_hear_file("v", &whole[..len], PLAIN).is_err(), "{len}");
    }
    for at in 4..whole.len() {
        for flip in [0x01, 0x80, 0xff] {
            let mut bytes = whole.clone();
            bytes[at] ^= flip;
            if let Err(error) = try_hear_file("v", &bytes, PLAIN) {
                one_line_of(error);
            }
        }
    }
}

#[test]
fn text_of_any_bytes_is_read_without_a_panic() {
    let alphabet = b"\",\n\r x{}:\xff\0a";
    let mut state = 1_u64;
    for _ in 0..3000 {
        let mut text = b"model_a,model_b,winner\nx,y,tie\n".to_vec();
        for _ in 0..60 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push(alphabet[(state >> 33) as usize % alphabet.len()]);
        }
        for skipped in [0, 31] {
            if let Ok(heard) = try_hear(&text[skipped..], PLAIN) {
                assert!(skipped > 0 || heard.rows.first().is_some_and(|row| row == "x y Tie "));
            }
        }
    }
}
