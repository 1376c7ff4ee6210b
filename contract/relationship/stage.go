package relationship

import "slices"

// A Stage is where the relationship stands. Any text decodes; IsValid tells whether
// it is one of [Stages].
type Stage string

// The stages of the line, and the exits beside it.
const (
	Discovered  Stage = "discovered"  // found, not judged yet
	Shortlisted Stage = "shortlisted" // judged and wanted
	Contacted   Stage = "contacted"   // written to
	Responded   Stage = "responded"   // has answered
	Negotiating Stage = "negotiating" // terms are talked about
	Agreed      Stage = "agreed"      // on terms, nothing signed
	Contracted  Stage = "contracted"  // signed
	Active      Stage = "active"      // the work is under way
	Completed   Stage = "completed"   // the work is done
	Ambassador  Stage = "ambassador"  // works with the brand again and again

	Declined     Stage = "declined"     // by the creator
	Rejected     Stage = "rejected"     // by the brand; final
	Unresponsive Stage = "unresponsive" // no answer to several messages
	Paused       Stage = "paused"       // for a while; goes on where it stood
	Blocked      Stage = "blocked"      // not to be worked with, with a reason
)

// Stages lists every stage: the line, then the exits.
func Stages() []Stage {
	return []Stage{
		Discovered, Shortlisted, Contacted, Responded, Negotiating, Agreed, Contracted, Active, Completed, Ambassador,
		Declined, Rejected, Unresponsive, Paused, Blocked,
	}
}

// IsValid reports whether s is one of [Stages].
func (s Stage) IsValid() bool { return slices.Contains(Stages(), s) }

// OnLine reports whether s is a stage of the line and no exit.
func (s Stage) OnLine() bool { return slices.Contains(Stages()[:10], s) }

// The parties that make moves.
const (
	Brand   = "brand" // or its agency
	Creator = "creator"
)

// BlockReasons lists the reasons for which a creator is blocked.
func BlockReasons() []string {
	return []string{"fraud", "hidden_ads", "broke_contract", "unsafe_content", "misconduct", "asked_by_creator", "legal", "other"}
}
