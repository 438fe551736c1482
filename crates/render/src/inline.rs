//! What stands in a line besides words: a few elements of HTML that say nothing of style, tasks, notes.

use std::collections::HashMap;

use comrak::Arena;
use comrak::nodes::{Ast, Node, NodeValue};

use super::OPTIONS;

/// Elements that an answer may write itself, within a line.
const ELEMENTS: [&str; 3] = ["sub", "sup", "kbd"];

/// The numbers of notes, by their names.
pub(super) struct Notes(HashMap<String, u32>);

impl Notes {
    /// The notes that a text refers to.
    pub(super) fn of(root: Node<'_>) -> Self {
        let numbers = root.descendants().filter_map(|node| match &node.data.borrow().value {
            NodeValue::FootnoteReference(note) => Some((note.name.clone(), note.ix)),
            _ => None,
        });
        Self(numbers.collect())
    }
}

/// Puts what is safe in the place of what a line has besides words.
pub(super) fn replace<'a>(arena: &'a Arena<'a>, node: Node<'a>, notes: &Notes) {
    let value = node.data.borrow().value.clone();
    match value {
        NodeValue::HtmlInline(tag) if is_break(&tag) => set(node, "<br>".to_owned()),
        NodeValue::HtmlInline(tag) => {
            let Some(name) = ELEMENTS.into_iter().find(|name| tag.eq_ignore_ascii_case(&format!("<{name}>"))) else {
                return;
            };
            // One that is not closed in its line would go on to the end of the block.
            let close = format!("</{name}>");
            let is_close = |node: &Node<'a>| match &node.data.borrow().value {
                NodeValue::HtmlInline(tag) => tag.eq_ignore_ascii_case(&close),
                _ => false,
            };
            if let Some(end) = node.following_siblings().skip(1).find(is_close) {
                set(node, format!("<{name}>"));
                set(end, close);
            }
        }
        NodeValue::FootnoteReference(note) => {
            let number = notes.0.get(&note.name).copied().unwrap_or(note.ix);
            set(node, format!("<sup>[{number}]</sup>"));
        }
        NodeValue::TaskItem(task) => {
            let place = node.data.borrow().sourcepos;
            let sign = if task.symbol.is_some() { "☑ " } else { "☐ " };
            let sign = arena.alloc(Ast::new_with_sourcepos(NodeValue::Raw(sign.to_owned()), place).into());
            match node.first_child().filter(|child| matches!(child.data.borrow().value, NodeValue::Paragraph)) {
                Some(paragraph) => paragraph.prepend(sign),
                None => node.prepend(sign),
            }
            let list = node.parent().and_then(|list| match &list.data.borrow().value {
                NodeValue::List(list) => Some(*list),
                _ => None,
            });
            node.data.borrow_mut().value = NodeValue::Item(list.unwrap_or_default());
        }
        _ => {}
    }
}

fn is_break(tag: &str) -> bool {
    ["<br>", "<br/>", "<br />"].iter().any(|form| tag.eq_ignore_ascii_case(form))
}

fn set(node: Node<'_>, html: String) {
    node.data.borrow_mut().value = NodeValue::Raw(html);
}

/// Writes a block. A note is a box with its number: links between it and its place would need names of their own for each
/// answer of a page.
pub(super) fn format<'a>(block: Node<'a>, notes: &Notes, out: &mut String) -> std::fmt::Result {
    let NodeValue::FootnoteDefinition(note) = block.data.borrow().value.clone() else {
        return comrak::format_html(block, &OPTIONS, out);
    };
    let number = notes.0.get(&note.name).copied().unwrap_or_default();
    out.push_str(&format!("<div class=\"footnote\"><sup>[{number}]</sup> "));
    for child in block.children() {
        comrak::format_html(child, &OPTIONS, out)?;
    }
    out.push_str("</div>");
    Ok(())
}
