package contract

// A Document is the print of a contract before it has a form: sections of numbered
// paragraphs, items and tables. All of it is plain text; the renderings escape it.
type Document struct {
	Title      string      `json:"title"`
	Facts      []Row       `json:"facts,omitempty"` // what the contract is known by
	Sections   []Section   `json:"sections"`
	Signatures []Signature `json:"signatures,omitempty"`
	Notice     string      `json:"notice"`
	ID         string      `json:"id"`
	Version    int         `json:"version"`
	Hash       string      `json:"hash"` // [Contract.Hash]
}

// A Row is a name and what it stands for.
type Row struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// A Section is one numbered clause.
type Section struct {
	Number int     `json:"number"` // from 1
	ID     string  `json:"id"`     // a Heading, "clause:" and the id of the host's own, "not_agreed" or "annex"
	Title  string  `json:"title"`
	Blocks []Block `json:"blocks"`
}

// A Block is one numbered paragraph, with what belongs to it.
type Block struct {
	Number string `json:"number"`          // "4.1"
	Ref    string `json:"ref,omitempty"`   // the id that what it is about has in the contract
	Lead   string `json:"lead,omitempty"`  // what it is about, in a word or two
	Text   string `json:"text,omitempty"`  // sentences; a line break where the parties made one
	Items  []Item `json:"items,omitempty"` // come before Table
	Table  *Table `json:"table,omitempty"`
}

// An Item is one point of a list, with the points below it.
type Item struct {
	Text  string   `json:"text"`
	Items []string `json:"items,omitempty"`
}

// A Table has a head and rows as wide as it.
type Table struct {
	Head []string   `json:"head"`
	Rows [][]string `json:"rows"`
}

// A Signature is a place to sign.
type Signature struct {
	Role string `json:"role"` // "The Brand"
	Name string `json:"name"`
	By   string `json:"by,omitempty"` // who signs for it
}

// footer is the last line of every rendering.
func (d Document) footer() string {
	return "Contract " + d.ID + ", version " + sayInt(int64(d.Version)) + ". Fingerprint of its canonical form: " + d.Hash
}
