package payload

// Seen is whether a member was there, whatever it holds.
type Seen bool

// UnmarshalPayload is called for a member that is there and leaves its value to
// be passed over.
func (s *Seen) UnmarshalPayload(*Reader) { *s = true }
