// Package relationship carries what is between a brand and a creator, from the day
// somebody found the creator to an ambassador of years: where it stands, what was
// done, what to do next and why, and whether a message is fit to be sent.
//
// Which one to use:
//
//   - where it stands and where it may go: [Line], a table of package flow
//   - what was done: [Touchpoint]; what each kind is: [Kinds]
//   - the ties that perks and products make, for package disclosure: [Ties]
//   - what it cost: [Spend]
//   - a product on its way: [Seeding], a line beside the stages
//   - what to do next: [Policy.Next]; may we write again yet: [Policy.Earliest]
//   - what goes wrong: [Policy.Health]
//   - logs of several people joined: [Merge]
//   - a message before it is sent: [NewChecker], [Checker.Check]
//   - the stages of other systems: [StageNames]
//
// Everything is advice: a step is proposed with its reason, a signal is a reason to
// look, a finding says what it saw and where. What was not given is not assessed.
//
// # Units
//
// Touchpoints are instants; "today" is always an argument, a day of the calendar in
// the policy's zone. Spans count bytes of the text as handed in,
// on borders of characters.
//
// # Errors
//
// [Policy.Validate] returns every fault at once by its JSON path. Moves that may not
// be made are refused as package flow does. Nothing else fails.
//
// # Sources
//
// The framework's own list of what to do before, during and after a campaign is
// trusted as S; the days, counts and words are our judgement where their row says so,
// and are values to be changed.
package relationship
