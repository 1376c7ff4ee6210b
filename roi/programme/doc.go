// Package programme runs an influencer programme by its numbers: what was to be
// reached and how far it is, how each creator does, what to do next, and what the
// next campaign will bring.
//
//   - [Goal.Progress]: how far, how fast, and where it will end; [GrowthPhase] and
//     [Launch] say which goals come first
//   - [ScorePolicy.Scorecards]: each creator against the others and against targets
//   - [ReviewPolicy.Review]: watch, double down, adjust, stop, scale or test anew,
//     with the test behind it, and how the budget follows
//   - [QuarterPolicy.Quarter]: the whole programme, with the pitfalls of the framework
//   - [PlanPolicy.Plan]: the phases of weeks 1 to 9 and after, what is late, what blocks
//   - [Forecast] and [Judge]: what a campaign will bring, and how good that was
//
// # Units
//
// Weeks are seven days from the programme's first day; week 1 begins with it. Rates,
// shares and levels are fractions. Money is exact and of one currency in a programme.
// Values of measures are in the unit that the measure's row names.
//
// # Missing is not zero
//
// What was not measured is not assessed: it lowers no score and starts no action, and
// the result names it. Each number rests on the weeks that know it, with the costs of
// those weeks and their part of the shared ones, and the result says which if not all.
// So a fee paid for many weeks belongs into each of them, not into the first alone.
//
// # Errors
//
// Bad rows are a [problem.List] by JSON path in the result, beside what the good rows
// gave. Nothing panics.
//
// # Sources
//
// The rhythm, the measures, the pitfalls and the plan are those of the
// micro-influencer framework that this library implements (trust S). Each policy names
// where its numbers come from; most thresholds are our judgement (trust K).
package programme
