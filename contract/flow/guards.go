package flow

import (
	"strconv"
	"time"
)

// Rounds is a guard on the number of times that state is entered: the move is
// refused once it was entered limit times. limit gets the facts; below 0 there is
// none. A second result of false says that the limit is not known.
func Rounds[S ~string, F any](name, must string, state S, limit func(F) (int, bool)) Guard[S, F] {
	return Guard[S, F]{Name: name, Must: must, Met: func(c Case[S, F]) Answer {
		most, known := limit(c.Facts)
		if !known {
			return Unknown("no limit was given")
		}
		n := c.History.Entered(state)
		if most < 0 || n < most {
			return Yes()
		}
		return No("it would be number " + strconv.Itoa(n+1) + " of at most " + strconv.Itoa(most))
	}}
}

// Elapsed is a guard on time: wait must have passed since state was last entered,
// to the instant. wait gets the facts; a second result of false says that it is
// not known. It is unknown where state was never entered.
func Elapsed[S ~string, F any](name, must string, state S, wait func(F) (time.Duration, bool)) Guard[S, F] {
	return Guard[S, F]{Name: name, Must: must, Met: func(c Case[S, F]) Answer {
		d, known := wait(c.Facts)
		if !known {
			return Unknown("no time was given")
		}
		since, entered := c.History.Since(state)
		if !entered {
			return Unknown(quote(state) + " was never entered")
		}
		opens := since.Add(d)
		if !c.Step.At.Before(opens) {
			return Yes()
		}
		if !datable(opens) {
			return No("the wait leaves the calendar")
		}
		return Answer{Known: true, Detail: "from " + opens.Format(time.RFC3339) + " on", Opens: opens}
	}}
}

// CameFrom is a guard on the way: the move must lead back to the state that the
// present one was entered from, as out of a pause.
func CameFrom[S ~string, F any](name, must string) Guard[S, F] {
	return Guard[S, F]{Name: name, Must: must, Met: func(c Case[S, F]) Answer {
		n := len(c.History.Moves)
		if n == 0 || c.History.Moves[n-1].From == "" {
			return Unknown("the history does not say where it came from")
		}
		if was := c.History.Moves[n-1].From; was != c.Step.To {
			return No("it was " + quote(was))
		}
		return Yes()
	}}
}
