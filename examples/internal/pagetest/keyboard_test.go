package pagetest_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
)

// form is a page that says in its title which keys came, with some things that a
// keyboard cannot use as they should be.
const form = `<!DOCTYPE html><html lang="en"><title>form</title><style>:focus-visible { outline: 3px solid blue } #mute { outline: 0 } #far { position: absolute; left: -999px }</style>
<label>Name <input id="name"></label> <label>Kind <select><option>apple</option><option>pear</option></select></label>
<label><input type="checkbox"> Agree</label> <label>Sum <input id="sum"></label> <label>File <input type="file"></label> <a href="#here">Here</a> <div role="button" onclick="document.title = 'clicked'">No stop</div>
<button id="go" onclick="document.title = document.getElementById('sum').value; document.getElementById('said').focus()">Go</button>
<button id="mute">Mute</button> <button id="far">Far</button>
<h2 id="said" tabindex="-1">Said</h2>
<script>document.querySelector("[type=file]").onchange = async e => { document.getElementById("said").textContent = await e.target.files[0].text(); document.getElementById("said").focus(); }</script>`

// What a keyboard does to a page, and what it cannot.
func TestKeyboard(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte(form))
	}))
	defer s.Close()
	b := pagetest.Find(t)
	b.Dark = true
	k := b.Open(t, s.URL, 500, 400)
	assert.Equal(t, "500 400 true", k.Evaluate(`innerWidth + " " + innerHeight + " " + matchMedia("(prefers-color-scheme: dark)").matches`))

	k.TabTo("textbox", "Name")
	k.Insert("Ana & <b>")
	assert.Equal(t, pagetest.Focus{Role: "textbox", Name: "Name", Text: "Ana & <b>"}, k.Focus())
	k.Press("Control+a", "x", "y", "Backspace")
	assert.Equal(t, "x", k.Focus().Text)
	k.TabTo("combobox", "Kind")
	k.Press("p")
	assert.Equal(t, "pear", k.Focus().Text)
	k.Press("ArrowUp")
	assert.Equal(t, "apple", k.Focus().Text)
	k.TabTo("checkbox", "Agree")
	k.Press("Space")
	assert.Equal(t, "true", k.Focus().Text)
	k.TabTo("textbox", "Sum")
	k.Press("1", "2", ".", "5")
	file := filepath.Join(t.TempDir(), "some.txt")
	require.NoError(t, os.WriteFile(file, []byte("in the file"), 0o600))
	k.TabTo("button", "File")
	k.Choose(file)
	assert.Equal(t, "in the file", k.Until("heading", "in the file").Text)
	k.Press("Shift+Tab", "Shift+Tab", "Shift+Tab")
	require.Equal(t, "Go", k.Focus().Name)
	k.Press("Enter")
	assert.Equal(t, "12.5", k.Evaluate("document.title"))
	assert.Equal(t, []string{"textbox Name", "combobox Kind", "checkbox Agree", "textbox Sum", "button File"}, k.Stops)

	k = k.Anew(t)
	k.TabTo("link", "Here")
	k.Press("Tab")
	assert.Equal(t, "Go", k.Focus().Name, "what is no button is no stop")
	k.Press("Tab")
	assert.Equal(t, pagetest.Focus{Role: "button", Name: "Mute", Text: "Mute", Seen: "nothing shows that it has the focus"}, k.Focus())
	k.Press("Tab")
	assert.Equal(t, "it is off the screen", k.Focus().Seen)
	picture := filepath.Join(t.TempDir(), "page.png")
	k.Picture(picture)
	bytes, err := os.ReadFile(picture)
	require.NoError(t, err)
	assert.Equal(t, "\x89PNG", string(bytes[:4]))
}
