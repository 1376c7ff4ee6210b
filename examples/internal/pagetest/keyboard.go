package pagetest

import (
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A Keyboard is a page in a browser, in the hands of somebody who has nothing else: what
// cannot be reached with the Tab key is not reached.
type Keyboard struct {
	t       testing.TB
	p       *pipe
	address string

	// Stops are what was stopped at, in order: "button Check". Each was seen to show that
	// it has the focus.
	Stops []string
}

// A Focus is what has the focus, as it is read out.
type Focus struct {
	Role string // "button", "textbox", "heading"
	Name string
	Text string // what is in it or, of a field, its value

	Seen string // what is wrong with how the focus shows; empty: nothing
}

// Open opens an address at this size, in pixels. With a browser that does not answer the
// test is skipped.
func (b Browser) Open(t testing.TB, address string, width, height int) *Keyboard {
	t.Helper()
	p, err := b.start(t)
	if err != nil {
		t.Skipf("the browser does not start: %v", err)
	}
	k := &Keyboard{t: t, p: p, address: address}
	var target struct {
		ID      string `json:"targetId"`
		Session string `json:"sessionId"`
	}
	if err := p.call("Target.createTarget", dict{"url": "about:blank"}, &target); err != nil {
		t.Skipf("the browser does not answer: %v", err)
	}
	k.must("Target.attachToTarget", dict{"targetId": target.ID, "flatten": true}, &target)
	p.session = target.Session
	scheme := "light"
	if b.Dark {
		scheme = "dark"
	}
	for _, call := range []struct {
		method string
		params dict
	}{
		{"Page.enable", nil},
		{"DOM.enable", nil},
		{"Accessibility.enable", nil},
		{"Page.setInterceptFileChooserDialog", dict{"enabled": true}},
		{"Emulation.setFocusEmulationEnabled", dict{"enabled": true}},
		{"Emulation.setDeviceMetricsOverride", dict{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}},
		{"Emulation.setEmulatedMedia", dict{"features": []dict{{"name": "prefers-color-scheme", "value": scheme}}}},
		{"Page.navigate", dict{"url": address}},
	} {
		k.must(call.method, call.params, nil)
	}
	require.NoError(t, p.wait("Page.loadEventFired", nil))
	return k
}

// Anew opens the same address again, for a test of its own: nothing is left of what was
// entered.
func (k *Keyboard) Anew(t testing.TB) *Keyboard {
	t.Helper()
	again := &Keyboard{t: t, p: k.p}
	again.must("Page.navigate", dict{"url": "about:blank"}, nil)
	require.NoError(t, k.p.wait("Page.loadEventFired", nil))
	again.must("Page.navigate", dict{"url": k.address}, nil)
	require.NoError(t, k.p.wait("Page.loadEventFired", nil))
	again.address = k.address
	return again
}

type dict = map[string]any

func (k *Keyboard) must(method string, params dict, result any) {
	k.t.Helper()
	require.NoError(k.t, k.p.call(method, params, result))
}

// keys are those that write nothing, and those that do so by another name.
var keys = map[string]struct {
	code, text string
	number     int
}{
	"Tab": {"Tab", "", 9}, "Enter": {"Enter", "\r", 13}, "Escape": {"Escape", "", 27}, "Space": {"Space", " ", 32}, "End": {"End", "", 35}, "Home": {"Home", "", 36},
	"ArrowLeft": {"ArrowLeft", "", 37}, "ArrowUp": {"ArrowUp", "", 38}, "ArrowRight": {"ArrowRight", "", 39}, "ArrowDown": {"ArrowDown", "", 40},
	"Backspace": {"Backspace", "", 8}, "Delete": {"Delete", "", 46},
}

// Press presses keys, one after the other: "Tab", "Shift+Tab", "Control+a", "ArrowDown".
// Any other text is a letter.
func (k *Keyboard) Press(names ...string) {
	k.t.Helper()
	for _, name := range names {
		event, modifiers := dict{}, 0
		for prefix, bit := range map[string]int{"Alt+": 1, "Control+": 2, "Shift+": 8} {
			if rest, has := strings.CutPrefix(name, prefix); has {
				name, modifiers = rest, bit
			}
		}
		event["modifiers"] = modifiers
		key, known := keys[name]
		event["key"] = name
		switch {
		case known:
			event["code"], event["windowsVirtualKeyCode"], event["text"] = key.code, key.number, key.text
			if name == "Space" {
				event["key"] = " "
			}
		default:
			event["text"] = name
			if c := strings.ToUpper(name)[0]; c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' { // what other signs have for numbers are other keys
				event["windowsVirtualKeyCode"] = int(c)
			}
			if modifiers&2 != 0 {
				event["text"] = ""
			}
			if name == "a" && modifiers&2 != 0 {
				event["commands"] = []string{"selectAll"} // which key that is depends on the machine
			}
		}
		event["type"] = "keyDown"
		if event["text"] == "" {
			event["type"] = "rawKeyDown"
		}
		k.must("Input.dispatchKeyEvent", event, nil)
		event["type"] = "keyUp"
		delete(event, "text")
		delete(event, "commands")
		k.must("Input.dispatchKeyEvent", event, nil)
	}
}

// Insert puts a text where the focus is, as pasting does.
func (k *Keyboard) Insert(text string) {
	k.t.Helper()
	k.must("Input.insertText", dict{"text": text}, nil)
}

//go:embed focus.js
var focus string

// Focus says what has the focus.
func (k *Keyboard) Focus() Focus {
	k.t.Helper()
	var active struct {
		Result struct {
			ID string `json:"objectId"`
		} `json:"result"`
	}
	k.must("Runtime.evaluate", dict{"expression": "document.activeElement"}, &active)
	var tree struct {
		Nodes []struct {
			Role, Name struct {
				Value any `json:"value"`
			}
		} `json:"nodes"`
	}
	k.must("Accessibility.getPartialAXTree", dict{"objectId": active.Result.ID, "fetchRelatives": false}, &tree)
	// Last, so that what a page says anew is not told of what had the focus before.
	var f Focus
	require.NoError(k.t, json.Unmarshal([]byte(k.Evaluate(focus)), &f))
	if len(tree.Nodes) > 0 {
		f.Role, f.Name = fmt.Sprint(tree.Nodes[0].Role.Value), strings.TrimSpace(fmt.Sprint(tree.Nodes[0].Name.Value))
	}
	return f
}

// maxStops is how often Tab is pressed before a thing counts as out of reach.
const maxStops = 250

// TabTo presses Tab until something of this role whose name begins so has the focus. On
// the way, everything must show that it has it, and must have a name. Not to come by is
// the test's end.
func (k *Keyboard) TabTo(role, name string) Focus {
	k.t.Helper()
	for range maxStops {
		k.Press("Tab")
		f := k.Focus()
		if f.Role == "RootWebArea" { // the end of the page, and its beginning
			continue
		}
		k.Stops = append(k.Stops, f.Role+" "+f.Name)
		require.NotEmpty(k.t, f.Name, "a %s without a name, after %v", f.Role, k.Stops)
		require.Empty(k.t, f.Seen, "%s %q", f.Role, f.Name)
		if f.Role == role && strings.HasPrefix(f.Name, name) {
			return f
		}
	}
	require.Fail(k.t, "out of reach", "%s %q, on a way of %d stops that ends with %v", role, name, len(k.Stops), k.Stops[max(0, len(k.Stops)-40):])
	return Focus{}
}

// Until waits until what has the focus is of this role and its name begins so, which is
// how a page says that it has an answer.
func (k *Keyboard) Until(role, name string) Focus {
	k.t.Helper()
	var f Focus
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if f = k.Focus(); f.Role == role && strings.HasPrefix(f.Name, name) {
			return f
		}
	}
	require.Fail(k.t, "it never came", "%s %q; the focus is on %s %q", role, name, f.Role, f.Name)
	return f
}

// Choose presses Enter on the button of files that has the focus and chooses one.
func (k *Keyboard) Choose(path string) {
	k.t.Helper()
	k.Press("Enter")
	var asked struct {
		Node int `json:"backendNodeId"`
	}
	require.NoError(k.t, k.p.wait("Page.fileChooserOpened", &asked))
	k.must("DOM.setFileInputFiles", dict{"files": []string{path}, "backendNodeId": asked.Node}, nil)
}

// Evaluate gives the text of an expression of JavaScript. It is there to look, not to
// do what a key cannot.
func (k *Keyboard) Evaluate(expression string) string {
	k.t.Helper()
	var got struct {
		Result struct {
			Value any `json:"value"`
		} `json:"result"`
		Exception *struct {
			Text string `json:"text"`
		} `json:"exceptionDetails"`
	}
	k.must("Runtime.evaluate", dict{"expression": expression, "returnByValue": true}, &got)
	require.Nil(k.t, got.Exception, "%s", expression)
	return fmt.Sprint(got.Result.Value)
}

// Picture writes what the whole page looks like, as a PNG, to a file.
func (k *Keyboard) Picture(path string) {
	k.t.Helper()
	var shot struct {
		Data string `json:"data"`
	}
	k.must("Page.captureScreenshot", dict{"captureBeyondViewport": true}, &shot)
	text, err := base64.StdEncoding.DecodeString(shot.Data)
	require.NoError(k.t, err)
	require.NoError(k.t, os.WriteFile(path, text, 0o600))
}
