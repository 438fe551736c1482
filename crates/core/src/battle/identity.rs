//! Does a text give a model away? Found by word boundaries and phrasing, not by substrings.
//!
//! A battle about "the palm of my hand" or one that compares Claude Monet with Manet is a good
//! battle. What spoils one is an answer that says who wrote it ("I am GPT-4", "developed by
//! Mistral AI") or a question that asks for it ("who made you?"). Both are stored with the
//! answer and judged later; nothing is dropped here.

use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};

/// Vendors and model families, as regular expressions without boundaries. Names of the catalogue
/// are added at run time.
const NAMES: [&str; 48] = [
    r"open\s?ai",
    r"chat\s?gpt",
    r"gpt[- ]?\d[\w.-]*",
    r"o[134](?:-mini|-preview|-pro)",
    r"anthropic",
    r"claude(?:[- ]\w+)?",
    r"google(?:\s+deepmind)?",
    r"deepmind",
    r"gemini",
    r"gemma",
    r"google bard",
    r"palm[- ]?2",
    r"meta(?:\s+ai)?",
    r"(?:code)?llama",
    r"mistral(?:\s+ai)?",
    r"mixtral",
    r"qwen\w*",
    r"alibaba",
    r"tongyi",
    r"deepseek",
    r"cohere",
    r"command[- ]r\+?",
    r"grok",
    r"xai",
    r"microsoft",
    r"copilot",
    r"phi-\d",
    r"vicuna",
    r"lmsys",
    r"koala",
    r"dolly",
    r"stablelm",
    r"stability ai",
    r"falcon",
    r"nemotron",
    r"kimi",
    r"moonshot",
    r"chatglm",
    r"zhipu",
    r"ernie",
    r"baidu",
    r"hunyuan",
    r"tencent",
    r"doubao",
    r"bytedance",
    r"minimax",
    r"wizardlm",
    r"open assistant",
];

/// Ways to introduce oneself, in eight languages; the name follows within a few words.
const INTRODUCTIONS: [&str; 21] = [
    r"i\s+am",
    r"i['’]m",
    r"my name is",
    r"this is",
    r"as",
    r"call me",
    r"(?:developed|created|made|trained|built|designed|provided)\s+by",
    r"soy",
    r"(?:desarrollado|creado|entrenado)\s+por",
    r"je suis",
    r"(?:développé|créé|entraîné)\s+par",
    r"ich bin",
    r"(?:entwickelt|trainiert|erstellt)\s+von",
    r"eu sou",
    r"(?:desenvolvido|criado|treinado)\s+(?:por|pela)",
    r"(?:io )?sono",
    r"(?:sviluppato|creato|addestrato)\s+da",
    r"我是",
    r"由",
    r"私は",
    r"я\s*[-—–]?",
];

/// Questions that ask a model who it is, in eight languages (plus Japanese and Russian).
const WHO_ARE_YOU: [&str; 15] = [
    r"\bwho\s+(?:made|created|built|trained|developed)\s+you\b",
    r"\b(?:what|which)\s+(?:ai\s+|language\s+|large language\s+)?(?:model|llm|ai|company)\s+(?:are|made|created|trained)\s+you\b",
    r"\bwhat\s+(?:is|'s)\s+your\s+(?:model\s+)?name\b",
    r"\bare\s+you\s+(?:chat\s?gpt|gpt|claude|gemini|llama|bard|grok|deepseek|qwen)\b",
    r"\btell me (?:your|the) (?:model|name of your model)\b",
    r"quién te (?:creó|hizo|entrenó|desarrolló)|qué modelo eres",
    r"qui t['’]a (?:créé|fait|entraîné|développé)|quel modèle es-tu",
    r"wer hat dich (?:gemacht|erschaffen|entwickelt|trainiert)|welches (?:modell|ki-modell) bist du",
    r"quem te (?:criou|fez|treinou|desenvolveu)|que modelo (?:é você|você é)",
    r"chi ti ha (?:creato|fatto|addestrato|sviluppato)|che modello sei",
    r"你是(?:谁|什么模型|哪个模型)|谁(?:开发|创造|训练)了?你",
    r"あなたは(?:誰が作|何のモデル|どのモデル|誰です)",
    r"кто тебя (?:создал|сделал|обучил)|какая ты модель",
    r"من (?:صنعك|طورك|دربك)",
    r"\bidentify yourself\b",
];

/// Finds self-introductions in answers. Built once per catalogue.
#[derive(Clone, Debug)]
pub struct IdentityFinder {
    introduction: Regex,
}

impl IdentityFinder {
    /// A finder that knows the built-in names and `names` (models and organizations of the
    /// catalogue, taken literally; names under four characters are too common to be told).
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut known: Vec<String> = NAMES.iter().map(|name| (*name).to_owned()).collect();
        known.extend(names.into_iter().filter(|name| name.chars().count() >= 4).map(regex::escape));
        let between = r"\s*(?:[\p{L}\p{N}'’-]+[\s,:]+){0,6}?";
        let pattern = format!(
            r"(?:^|[^\p{{L}}\p{{N}}])(?:{})[\s,:]*{between}(?<name>{})(?:[^\p{{L}}\p{{N}}]|$)",
            INTRODUCTIONS.join("|"),
            known.join("|")
        );
        let introduction = RegexBuilder::new(&pattern).case_insensitive(true).size_limit(64 << 20).build();
        // The parts are constants and escaped names: only their number could be too much.
        Self { introduction: introduction.unwrap_or_else(|_| never()) }
    }

    /// The name by which `answer` introduces its writer, or `None`.
    pub fn find<'t>(&self, answer: &'t str) -> Option<&'t str> {
        self.introduction.captures(answer).and_then(|found| found.name("name")).map(|name| name.as_str())
    }
}

#[expect(clippy::expect_used, reason = "a constant pattern; a test compiles it")]
fn never() -> Regex {
    Regex::new(r"[^\s\S]").expect("a constant pattern")
}

/// Does the question ask the models who they are?
pub fn asks_identity(prompt: &str) -> bool {
    #[expect(clippy::expect_used, reason = "a constant pattern; a test compiles it")]
    static ASKS: LazyLock<Regex> = LazyLock::new(|| {
        RegexBuilder::new(&WHO_ARE_YOU.join("|")).case_insensitive(true).build().expect("a constant pattern")
    });
    ASKS.is_match(prompt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_introduces_its_writer_is_found() {
        let finder = IdentityFinder::new(["Airoboros L2 70B"]);
        for (answer, name) in [
            ("I am GPT-4, a large language model.", "GPT-4"),
            ("Hi! I'm Claude, made by Anthropic.", "Claude"),
            ("As a large language model trained by OpenAI, I cannot", "OpenAI"),
            ("My name is airoboros l2 70b and", "airoboros l2 70b"),
            ("This model was developed by Mistral AI in Paris.", "Mistral AI"),
            ("Je suis ChatGPT.", "ChatGPT"),
            ("我是 Qwen，一个语言模型", "Qwen"),
        ] {
            assert_eq!(finder.find(answer).map(str::to_lowercase), Some(name.to_lowercase()), "{answer}");
        }
    }

    #[test]
    fn an_answer_that_only_mentions_a_name_is_left_alone() {
        let finder = IdentityFinder::new(["ai"]);
        for answer in [
            "The palm of the hand has many bones.",
            "Claude Monet painted water lilies. Google him.",
            "OpenAI and Anthropic are companies.",
            "A bard sings; llamas spit.",
            "I amplify the signal before the geminivirus test.",
            "The metaphor works.",
        ] {
            assert_eq!(finder.find(answer), None, "{answer}");
        }
    }

    #[test]
    fn a_question_that_asks_who_answers_is_found_in_many_languages() {
        for prompt in [
            "Who made you?",
            "which model are you",
            "Are you ChatGPT?",
            "¿Quién te creó?",
            "Wer hat dich entwickelt?",
            "你是谁",
            "あなたは誰が作りましたか",
            "Кто тебя создал?",
            "Qui t'a créé ?",
        ] {
            assert!(asks_identity(prompt), "{prompt}");
        }
        for prompt in ["Who made the pyramids?", "Which model of car is best?", "Are you sure?"] {
            assert!(!asks_identity(prompt), "{prompt}");
        }
        assert!(!never().is_match("anything"));
    }
}
