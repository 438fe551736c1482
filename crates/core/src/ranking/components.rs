//! Strong components of "i beat or tied j".
//!
//! The maximum of the likelihood exists, and is unique up to a shift, exactly inside a strong
//! component (Ford 1957, "Solution of a ranking problem from binary comparisons"). Between
//! components no number means anything, so none is given.

use super::counts::Edge;

/// The strong components with two models or more: largest first, equal sizes in order of their
/// lowest model; models ascending. Models in none of them have no rating.
///
/// Tarjan's algorithm (1972) without recursion: a long chain must not end the stack.
pub fn components(models: usize, edges: &[Edge]) -> Vec<Vec<u32>> {
    let mut beaten: Vec<Vec<u32>> = vec![Vec::new(); models];
    for edge in edges {
        let tied = edge.ties.weight() > 0.0;
        if tied || edge.wins.weight() > 0.0 {
            beaten[edge.i as usize].push(edge.j);
        }
        if tied || edge.losses.weight() > 0.0 {
            beaten[edge.j as usize].push(edge.i);
        }
    }
    let mut search = Search { beaten: &beaten, index: vec![0; models], low: vec![0; models], ..Search::default() };
    search.on_stack = vec![false; models];
    for model in 0..models as u32 {
        if search.index[model as usize] == 0 {
            search.visit(model);
        }
    }
    let mut found = search.found;
    found.retain(|component| component.len() > 1);
    for component in &mut found {
        component.sort_unstable();
    }
    found.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a[0].cmp(&b[0])));
    found
}

#[derive(Default)]
struct Search<'a> {
    beaten: &'a [Vec<u32>],
    /// When a model was first seen, from 1; 0: not yet.
    index: Vec<u32>,
    low: Vec<u32>,
    on_stack: Vec<bool>,
    stack: Vec<u32>,
    seen: u32,
    found: Vec<Vec<u32>>,
}

impl Search<'_> {
    fn enter(&mut self, model: u32) {
        self.seen += 1;
        self.index[model as usize] = self.seen;
        self.low[model as usize] = self.seen;
        self.on_stack[model as usize] = true;
        self.stack.push(model);
    }

    fn visit(&mut self, root: u32) {
        let beaten = self.beaten;
        self.enter(root);
        let mut path = vec![(root, beaten[root as usize].iter())];
        while let Some((model, rest)) = path.last_mut() {
            let model = *model as usize;
            if let Some(&next) = rest.next() {
                if self.index[next as usize] == 0 {
                    self.enter(next);
                    path.push((next, beaten[next as usize].iter()));
                } else if self.on_stack[next as usize] {
                    self.low[model] = self.low[model].min(self.index[next as usize]);
                }
                continue;
            }
            path.pop();
            if let Some((above, _)) = path.last() {
                self.low[*above as usize] = self.low[*above as usize].min(self.low[model]);
            }
            if self.low[model] == self.index[model] {
                let from = self.stack.iter().rposition(|&m| m as usize == model).unwrap_or(0);
                let component = self.stack.split_off(from);
                for &member in &component {
                    self.on_stack[member as usize] = false;
                }
                self.found.push(component);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::counts::Counts;
    use crate::verdict::FULL_WEIGHT;
    use crate::vote::Outcome;

    fn of(models: u32, wins: &[(u32, u32)], ties: &[(u32, u32)]) -> Vec<Vec<u32>> {
        let mut counts = Counts::default();
        for &(winner, loser) in wins {
            counts.add(winner, loser, Outcome::A, FULL_WEIGHT);
        }
        for &(a, b) in ties {
            counts.add(a, b, Outcome::BothBad, FULL_WEIGHT);
        }
        let order: Vec<u32> = (0..models).collect();
        components(models as usize, &counts.edges(&order))
    }

    #[test]
    fn a_circle_is_one_component_and_a_ladder_is_none() {
        assert_eq!(of(3, &[(0, 1), (1, 2), (2, 0)], &[]), [vec![0, 1, 2]]);
        assert!(of(3, &[(0, 1), (1, 2), (0, 2)], &[]).is_empty());
        assert_eq!(of(2, &[], &[(1, 0)]), [vec![0, 1]]);
    }

    #[test]
    fn the_largest_comes_first_and_an_undefeated_model_is_in_none() {
        let found = of(7, &[(0, 1), (1, 0), (2, 3), (3, 4), (4, 2), (5, 0), (5, 2), (0, 2)], &[]);
        assert_eq!(found, [vec![2, 3, 4], vec![0, 1]]);
    }

    #[test]
    fn a_long_chain_does_not_end_the_stack() {
        let chain: Vec<(u32, u32)> = (0..2_000).map(|i| (i, (i + 1) % 2_000)).collect();
        assert_eq!(of(2_000, &chain, &[])[0].len(), 2_000);
    }
}
