#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| agon_fuzz::log_entries(data));
