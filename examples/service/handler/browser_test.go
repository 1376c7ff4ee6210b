package handler_test

import (
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
	"github.com/seed-e12bc25d/influencekit/examples/service/handler"
	"github.com/seed-e12bc25d/influencekit/examples/service/internal/cases"
)

var pictures = flag.String("pictures", "", "a folder to keep pictures of the page's tasks in")

// tasks are what people come to the page for, each done with nothing but keys from the
// top of the page on.
var tasks = []struct {
	name string
	do   func(t *testing.T, k *pagetest.Keyboard)
}{
	{"paste a caption, check it and mend it", func(t *testing.T, k *pagetest.Keyboard) {
		k.TabTo("textbox", "Caption")
		k.Insert("Soothing ✨ <img src=x onerror=alert(1)> serum from @glowlab, my skin has never felt better! #glowlab")
		k.TabTo("combobox", "Tie to the brand")
		k.Press("p", "a", "i")
		assert.Equal(t, "paid", k.Focus().Text)
		k.TabTo("textbox", "Brand")
		k.Insert("glowlab")
		k.TabTo("button", "Check the caption")
		k.Press("Enter")
		k.Until("heading", "✗ It fails")
		assert.Equal(t, "0", k.Evaluate(`document.querySelectorAll("#caption-result img").length`), "a text is a text")
		k.TabTo("button", "Put it in the caption")
		k.Press("Enter")
		mended := k.Until("textbox", "Caption").Text
		assert.True(t, strings.HasPrefix(mended, "#ad"), mended)
		assert.Contains(t, mended, "✨ <img src=x onerror=alert(1)> serum")
		k.TabTo("button", "Check the caption")
		k.Press("Space")
		k.Until("heading", "✓ It passes")
	}},
	{"choose the countries and the platform", func(t *testing.T, k *pagetest.Keyboard) {
		k.TabTo("textbox", "Caption")
		k.Insert("Unboxing what Glowlab sent me! #gifted #glowlab")
		k.TabTo("combobox", "Platform")
		k.Press("t", "i")
		assert.Equal(t, "tiktok", k.Focus().Text)
		k.TabTo("combobox", "Format")
		k.Press("v")
		assert.Equal(t, "video", k.Focus().Text)
		k.TabTo("combobox", "Tie to the brand")
		k.Press("f", "r")
		assert.Equal(t, "free_product", k.Focus().Text)
		k.TabTo("DisclosureTriangle", "Rules of US")
		k.Press("Enter")
		k.TabTo("checkbox", "United States")
		k.Press("Space")
		assert.Equal(t, "false", k.Focus().Text)
		k.TabTo("checkbox", "Germany")
		k.Press("Space")
		k.TabTo("checkbox", "United Kingdom")
		k.Press("Space")
		k.TabTo("button", "Check the caption")
		k.Press("Enter")
		k.Until("heading", "✗ It fails")
		assert.Equal(t, "DE UK", k.Evaluate(`[...document.querySelectorAll("#caption-result tbody th")].map(e => e.textContent).join(" ")`))
		assert.Equal(t, "Glowlab sent me, #gifted", k.Evaluate(`[...document.querySelectorAll("#caption-result mark")].map(e => e.textContent).join(", ")`))
	}},
	{"choose a payload's file", func(t *testing.T, k *pagetest.Keyboard) {
		file := filepath.Join(t.TempDir(), "videos.json")
		require.NoError(t, os.WriteFile(file, []byte(cases.Videos), 0o600))
		k.TabTo("link", "Payload")
		k.Press("Enter")
		k.TabTo("combobox", "Payload of")
		k.Press("y")
		assert.Equal(t, "youtube", k.Focus().Text)
		k.TabTo("textbox", "Followers now")
		k.Insert("48,200")
		k.TabTo("button", "File")
		k.Choose(file)
		k.TabTo("button", "Read the payload")
		k.Press("Enter")
		k.Until("heading", "3 posts")
		assert.Equal(t, cases.Videos, k.Evaluate(`document.getElementById("payload-body").value`))
		assert.Equal(t, "5.05\u00a0%", k.Evaluate(`document.querySelector("#payload-result td.n").textContent`))
		assert.Contains(t, k.Evaluate(`document.querySelector("#payload-result").textContent`), "likes hidden")
	}},
	{"check a contract and mend it by the path of its fault", func(t *testing.T, k *pagetest.Keyboard) {
		k.TabTo("link", "Contract")
		k.Press("Enter")
		k.TabTo("textbox", "Contract")
		k.Insert(strings.Replace(cases.Contract, `"to": "2026-12-31"`, `"to": "2026-09-30"`, 1))
		k.TabTo("textbox", "Laws as of")
		k.Insert("2026-10-01")
		k.TabTo("button", "Check the contract")
		k.Press("Enter")
		k.Until("heading", "1 problem")
		k.TabTo("link", "term.to")
		k.Press("Enter")
		k.Until("textbox", "Contract")
		assert.Equal(t, `"2026-09-30"`, k.Evaluate(`getSelection().toString()`), "the fault is selected")
		k.Insert(`"2026-12-31"`)
		assert.Equal(t, cases.Contract, k.Focus().Text)
		k.TabTo("button", "Check the contract")
		k.Press("Enter")
		k.Until("heading", "It is possible, with ")
		k.TabTo("DisclosureTriangle", "missing: ")
		k.Press("Enter")
		k.TabTo("link", "creator.handles")
		assert.Contains(t, k.Evaluate(`document.querySelector("#contract-result table").textContent`), "2026-10-20")
	}},
	{"see the return, after a slip", func(t *testing.T, k *pagetest.Keyboard) {
		k.TabTo("link", "Return")
		k.Press("Enter")
		type entry struct{ name, text string }
		for _, e := range []entry{{"gross revenue", "7150.00"}, {"discounts", "357.50"}, {"refunds", "20500"}, {"tax", "1240.91"}, {"engagements", "9480"}, {"creator fee", "2800.00"}, {"product", "180.00"}, {"boosting", "300.00"}} {
			k.TabTo("textbox", e.name)
			for _, digit := range e.text {
				k.Press(string(digit))
			}
		}
		k.TabTo("button", "See the return")
		k.Press("Enter")
		k.Until("heading", "1 problem")
		k.TabTo("link", "outcome.gross_revenue")
		k.Press("Enter")
		k.Until("textbox", "gross revenue")
		k.TabTo("textbox", "refunds")
		k.Press("Control+a", "Delete")
		k.Insert("205.00")
		k.Press("Enter") // in a field it sends the form
		k.Until("heading", "Return on revenue: 63.01\u00a0%")
		said := k.Evaluate(`document.querySelector("#return-result").innerText`)
		for _, want := range []string{"2,066.59 EUR", "0.345992 EUR", "clicks unknown", "shipping charged, agency fee"} {
			assert.Contains(t, said, want)
		}
	}},
}

// Five tasks by keyboard alone, on a desktop in light colours and on a phone in dark
// ones. Each stop on the way has a name and shows that it has the focus; nothing
// scrolls sideways; nothing is loaded but the answers.
func TestTasksByKeyboard(t *testing.T) {
	browser := pagetest.Find(t)
	h := handler.New(handler.Options{})
	mux := http.NewServeMux() // as a host mounts it
	mux.Handle("/tools/influence/", http.StripPrefix("/tools/influence", h))
	s := httptest.NewServer(mux)
	defer s.Close()
	for _, screen := range []struct {
		name          string
		width, height int
		dark          bool
	}{{"desktop", 1280, 900, false}, {"phone", 390, 844, true}} {
		browser.Dark = screen.dark
		k := browser.Open(t, s.URL+"/tools/influence/", screen.width, screen.height)
		for i, task := range tasks {
			t.Run(screen.name+": "+task.name, func(t *testing.T) {
				k := k.Anew(t)
				task.do(t, k)
				assert.Equal(t, "true", k.Evaluate(`document.documentElement.scrollWidth <= innerWidth`), "it scrolls sideways")
				assert.Equal(t, fmt.Sprint(screen.dark), k.Evaluate(`matchMedia("(prefers-color-scheme: dark)").matches`))
				assert.Equal(t, "true", k.Evaluate(`performance.getEntriesByType("resource").every(e => e.name.startsWith(location.href.split("#")[0] + "v1/"))`), "it loads something")
				t.Logf("%d stops", len(k.Stops))
				if *pictures != "" {
					k.Picture(filepath.Join(*pictures, fmt.Sprintf("%s%d.png", screen.name, i+1)))
				}
			})
		}
	}
}

// A file that is dropped on the panel is read at once.
func TestDrop(t *testing.T) {
	s := httptest.NewServer(handler.New(handler.Options{}))
	defer s.Close()
	k := pagetest.Find(t).Open(t, s.URL, 1280, 900)
	k.TabTo("combobox", "Payload of")
	k.Press("t")
	k.Evaluate("{ const data = new DataTransfer(); data.items.add(new File([`" + cases.Table + "`], 'Content.csv', {type: 'text/csv'}));" +
		`document.getElementById("payload-form").dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true})); }`)
	k.Until("heading", "1 post")
	assert.Contains(t, k.Evaluate(`document.querySelector("#payload-result").innerText`), "310")
}

// A problem leads to its place in a text, whatever is around it; where the place is
// missing, to where it belongs; where the text is no JSON, to where it ends to be.
func TestPlaces(t *testing.T) {
	s := httptest.NewServer(handler.New(handler.Options{}))
	defer s.Close()
	k := pagetest.Find(t).Open(t, s.URL, 1280, 900)
	for _, c := range []struct{ text, path, want string }{
		{`{"a": [{"b": 1}, {"b": [2, {"c": "x,]"}]}]}`, `a[1].b[1].c`, `"x,]"`},
		{` { "a" : 1 , "b" : -2.5e3 } `, `b`, `-2.5e3`},
		{`{"a.b": {"\u0063": true}}`, `["a.b"].c`, `true`},
		{`{"a": {"x": 1}}`, `a.b.c`, ``},
		{`[]`, `[3]`, ``},
		{`{"a": "\"}", "b": null}`, `b`, `null`},
		{`caption=Hello`, `a.b`, ``},
		{``, `a`, ``},
	} {
		text, path := fmt.Sprintf("%q", c.text), fmt.Sprintf("%q", c.path)
		assert.Equal(t, c.want, k.Evaluate(text+".slice(...locate("+text+", "+path+"))"), "%s in %s", c.path, c.text)
	}
	assert.Equal(t, "7", k.Evaluate(`locate('{"a": {"x": 1}}', "a.b.c")[0]`), "behind the bracket of a")
	k.TabTo("textbox", "Contract")
	k.Insert(`{"title": "Crème brûlée" oops}`)
	k.TabTo("button", "Check the contract")
	k.Press("Enter")
	k.Until("heading", "1 problem")
	k.TabTo("link", "")
	k.Press("Enter")
	k.Until("textbox", "Contract")
	k.Press("Delete", "Delete", "Delete", "Delete")
	assert.Equal(t, `{"title": "Crème brûlée" }`, k.Focus().Text)
}
