// Package persona says whom to reach, who reaches them, and which creators to
// choose for the money.
//
// Start with [Parse] and [ParseCandidates], then [Rank] the candidates by their
// fit, or [Shortlist] them by criteria such as [PlatformCriteria]: every candidate
// comes back kept, in reserve or excluded, with its reasons. [Search], [ByRivals],
// [ByCustomers] and [Lookalikes] find candidates in data the caller has.
//
// [Persona.Offer] makes offers of those kept: what posts of theirs cost, and whom in
// target they would reach. [Select] picks the offers that bring most for a budget and
// says how far from the best that can be, [BudgetCurve] does so for several budgets,
// and [Compare] sets many creators against one for the same money.
//
// # Units
//
// Shares, scores and coverage are fractions from 0 to 1. Weights add up to 1.
// Ratings name their scale. Ages are years, both ends of a band in it.
//
// # Missing is not zero, and not a score either
//
// What the data does not show is not assessed. It counts nothing for the rank, so
// that hiding a number never helps; Low and High say how far the score could lie
// apart once it is known, and coverage how much of it was assessed. A hard
// constraint excludes only whom the data shows to meet it; what could not be
// checked is listed. Groups that a source calls unknown, and parts of an audience
// that it does not list, are not assessed either. A share of real people counts by
// the part of the checks it rests on; one that does not say so counts for half, and
// one that does for no less.
//
// Views of unlike definitions, as those of Shorts and of long videos, make no rate
// together: each kind is measured and judged on its own.
//
// # What a fit is made of
//
// Shares of the audience in target, which are better the larger they are; a stated
// mix is asked for by name. What is published: each recent post that shows a topic
// counts a third up to three, and a topic that is only stated counts for half. How
// rare a term is among the candidates. Formats, content, values as people rate
// them, and platform. See [Fit], [FitPolicy] and [Factors].
//
// # Shares of an audience in several dimensions
//
// Sources give ages, genders and countries each for itself. How many people are
// in all targets at once is an estimate that takes them as independent, with
// Fréchet's bounds beside it, which hold whatever depends on what. Where age and
// gender were measured together, that is used.
//
// # Rounding
//
// Scores are rounded to 12 decimals, so that equal candidates tie. The same input
// in any order gives the same ranking, on any machine.
//
// # Errors
//
// A problem.List names everything that is wrong with what was handed in, by JSON
// path, all at once.
//
// # Sources
//
// Policies and tables name theirs. How relevance is scored (rare terms, recent
// posts, title before body) follows Traackr's description,
// http://help.traackr.com/en/articles/980925-what-is-traackr-s-scoring-methodology
// (read 2026-11-22); the order of hard constraints, weighted score and explanation
// is a synthesis of what vendors describe.
package persona
