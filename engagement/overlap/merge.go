package overlap

// Merge makes s the union of both sets: the same, to the bit, as adding all ids
// of o to s. It is exact, associative and commutative, so that ids may be spread
// over any number of sketches and merged in any order. A nil o is empty.
//
// Errors, which leave s as it was: [ErrSalt] and [ErrEntries] when the two
// differ in that. A sketch that holds its salt stays so, also if o does not.
func (s *Sketch) Merge(o *Sketch) error {
	switch {
	case o == nil:
		return nil
	case s.saltMark() != o.saltMark():
		return ErrSalt
	case s.Entries() != o.Entries():
		return ErrEntries
	}
	from := o.settled()
	s.Compact()
	s.take(from.kept, from.limit)
	return nil
}

// Shrunk gives the same set in fewer entries: to the bit the sketch of so many
// entries to which all ids of s had been added. The number is brought into range
// as by [New]; a sketch that has no more entries than that is copied as it is,
// for what was dropped cannot come back.
func (s *Sketch) Shrunk(entries int) *Sketch {
	to := New(entries, Salt{})
	if s == nil {
		return to
	}
	if to.entries >= s.Entries() {
		return s.Clone()
	}
	from := s.settled()
	to.salt, to.sealed, to.mark = s.salt, s.sealed, s.mark
	to.take(from.kept, from.limit)
	return to
}

func (s *Sketch) saltMark() uint64 {
	if s.sealed {
		return s.mark
	}
	return s.salt.mark()
}

// settle gives the sketches of one call in a form to read, or [ErrSalt].
func settle(sketches []*Sketch) ([]*Sketch, error) {
	out := make([]*Sketch, len(sketches))
	var mark uint64
	seen := false
	for i, s := range sketches {
		out[i] = s.settled()
		if s == nil {
			continue
		}
		m := s.saltMark()
		if seen && m != mark {
			return nil, ErrSalt
		}
		mark, seen = m, true
	}
	return out, nil
}
