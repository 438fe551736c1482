//! The two engines have the same tables and columns.

use std::collections::BTreeSet;
use std::path::Path;

use crate::support::fresh_postgres;

#[tokio::test]
async fn both_engines_have_the_same_tables_and_columns() {
    let Some(url) = fresh_postgres().await else { return };
    agon_store::Store::connect_postgres(&url, 2, std::time::Duration::from_secs(5)).await.expect("migrated");
    let pg = sqlx::PgPool::connect(&url).await.expect("PostgreSQL");
    let columns: Vec<(String, String, String, String)> = sqlx::query_as(
        "SELECT table_name::text, column_name::text, data_type::text, is_nullable::text FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations'",
    )
    .fetch_all(&pg)
    .await
    .expect("columns");
    let of_postgres: BTreeSet<_> = columns
        .into_iter()
        .map(|(table, column, kind, nullable)| (table, column, storage(&kind), nullable == "YES"))
        .collect();

    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("agon.db");
    agon_store::Store::open_sqlite(&path).await.expect("migrated");
    let lite = sqlx::SqlitePool::connect(&format!("sqlite://{}", path.display())).await.expect("SQLite");
    let columns: Vec<(String, String, String, i64)> = sqlx::query_as(
        "SELECT m.name, c.name, c.type, c.\"notnull\" FROM sqlite_master m JOIN pragma_table_info(m.name) c
         WHERE m.type = 'table' AND m.name <> '_sqlx_migrations'",
    )
    .fetch_all(&lite)
    .await
    .expect("columns");
    let of_sqlite: BTreeSet<_> =
        columns.into_iter().map(|(table, column, kind, set)| (table, column, kind.to_lowercase(), set == 0)).collect();
    assert!(of_sqlite.len() > 60);
    let difference: Vec<_> = of_postgres.symmetric_difference(&of_sqlite).collect();
    assert!(difference.is_empty(), "{difference:#?}");
}

/// PostgreSQL's type as SQLite stores it.
fn storage(kind: &str) -> String {
    match kind {
        "bigint" | "integer" | "boolean" => "integer",
        "uuid" | "bytea" => "blob",
        "double precision" => "real",
        "ARRAY" => "text", // as JSON
        other => other,
    }
    .to_owned()
}

#[test]
fn each_migration_exists_for_both_engines() {
    let names = |engine: &str| -> BTreeSet<String> {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
        std::fs::read_dir(dir)
            .expect("a folder")
            .flatten()
            .map(|e| e.file_name().to_string_lossy().into_owned())
            .collect()
    };
    assert_eq!(names("postgres"), names("sqlite"));
}

#[tokio::test]
async fn a_battle_that_is_voted_on_stays_where_it_is() {
    let Some(url) = fresh_postgres().await else { return };
    agon_store::Store::connect_postgres(&url, 2, std::time::Duration::from_secs(5)).await.expect("migrated");
    let pg = sqlx::PgPool::connect(&url).await.expect("PostgreSQL");
    let all = sqlx::query_scalar("SELECT indexdef FROM pg_indexes WHERE tablename = 'battles'").fetch_all(&pg).await;
    let indexes: Vec<String> = all.expect("indexes");
    assert!(indexes.len() > 3);
    // An index that follows a battle's state, also as a condition, is told of every vote, and so are all others.
    for index in indexes {
        let (_, columns) = index.split_once("USING").expect("an index");
        assert!(!columns.contains("state"), "{index}");
    }
}

/// `docs/SCHEMA.md` is the schema of now. `AGON_WRITE_DOCS=1` writes it anew.
#[tokio::test]
async fn the_page_of_the_schema_says_what_the_migrations_make() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("agon.db");
    agon_store::Store::open_sqlite(&path).await.expect("migrated");
    let lite = sqlx::SqlitePool::connect(&format!("sqlite://{}", path.display())).await.expect("SQLite");
    let mut page = String::from(
        "# The schema\n\nEvery table as the migrations make it, in SQLite's types; PostgreSQL has the same tables and columns \
         (`tests/store/schema.rs`\ncompares them and writes this page). What a column means stands where it was made, in \
         `migrations/`. Times are microseconds since 1970.\n",
    );
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('_sqlx_migrations', 'sqlite_sequence') ORDER BY name",
    )
    .fetch_all(&lite)
    .await
    .expect("tables");
    for table in &tables {
        let columns: Vec<(String, String, i64, i64)> =
            sqlx::query_as("SELECT name, type, \"notnull\", pk FROM pragma_table_info($1)")
                .bind(table)
                .fetch_all(&lite)
                .await
                .expect("columns");
        let references: Vec<(String, String)> =
            sqlx::query_as("SELECT \"from\", \"table\" FROM pragma_foreign_key_list($1)")
                .bind(table)
                .fetch_all(&lite)
                .await
                .expect("references");
        page += &format!("\n## {table}\n\n| column | type | |\n|---|---|---|\n");
        for (name, kind, set, key) in columns {
            let mut notes = Vec::new();
            if key > 0 {
                notes.push(format!("key {key}"));
            }
            if set == 0 && key == 0 {
                notes.push("may be null".to_owned());
            }
            notes.extend(references.iter().filter(|(from, _)| *from == name).map(|(_, to)| format!("→ `{to}`")));
            page += &format!("| `{name}` | {} | {} |\n", kind.to_lowercase(), notes.join(", "));
        }
        let indexes: Vec<(String, i64, String)> = sqlx::query_as(
            "SELECT l.name, l.\"unique\", COALESCE(m.sql, '') FROM pragma_index_list($1) l
             LEFT JOIN sqlite_master m ON m.name = l.name WHERE l.origin <> 'pk' ORDER BY l.name",
        )
        .bind(table)
        .fetch_all(&lite)
        .await
        .expect("indexes");
        for (name, unique, sql) in indexes.iter().filter(|(name, ..)| !name.starts_with("sqlite_autoindex")) {
            let on = sql.split_once(" ON ").map_or("", |(_, on)| on).split_whitespace().collect::<Vec<_>>().join(" ");
            page += &format!("\n{} `{name}`: `{on}`\n", if *unique == 1 { "Unique index" } else { "Index" });
        }
    }
    assert!(tables.len() > 30, "{tables:?}");
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/SCHEMA.md");
    if std::env::var_os("AGON_WRITE_DOCS").is_some() {
        std::fs::write(&kept, &page).expect("written");
    }
    let text = std::fs::read_to_string(&kept).unwrap_or_default();
    assert_eq!(text, page, "docs/SCHEMA.md is old: AGON_WRITE_DOCS=1 cargo test --test it schema");
}
