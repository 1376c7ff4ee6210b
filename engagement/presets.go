package engagement

import "slices"

// A Preset is a rate as some source defines it, ready to measure by.
type Preset struct {
	Name   string `json:"name"`
	Method Method `json:"method"`           // over FollowersNow it still lacks the number: set Method.Now
	Window Window `json:"window,omitzero"`  // the source's window
	Note   string `json:"note,omitempty"`   // what the source leaves open, or what to know of it
	Source string `json:"source,omitempty"` // empty: common practice, no page read
	AsOf   string `json:"as_of"`            // when the source was read
	Trust  Trust  `json:"trust"`
}

// PresetNamed returns the preset of that name.
func PresetNamed(name string) (Preset, bool) {
	all := Presets()
	i := slices.IndexFunc(all, func(p Preset) bool { return p.Name == name })
	if i < 0 {
		return Preset{}, false
	}
	return all[i], true
}
