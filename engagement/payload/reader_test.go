package payload_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

type video struct {
	ID    payload.ID `json:"id"`
	Stats *struct {
		Views payload.Count `json:"views"`
	} `json:"stats"`
	Tags    []payload.Text `json:"tags"`
	Replies []struct {
		Text payload.Text `json:"text"`
	} `json:"replies"`
	origin
	Title payload.Text `json:"title"`
	Plain string       `json:"plain"`
}

type origin struct {
	Country payload.Text `json:"country"`
	Title   payload.Text `json:"title"` // the outer one takes it
}

// read gives the items of a body, its problems and its error.
func read(body string, opts ...payload.Option) (items []video, problems problem.List, err error) {
	r := payload.NewReader(strings.NewReader(body), "a list of videos", opts...)
	err = r.Body(func(key string) error {
		if key == "items" {
			return payload.Items(r, func(v *video) { items = append(items, *v) })
		}
		return nil
	})
	return items, r.Problems(), err
}

func TestItems(t *testing.T) {
	items, problems, err := read(`{"kind":"x", "page":{"of":[1,2,{"n":null}]}, "items": [
		{"id":"a","stats":{"views":"12"},"tags":["p","q"],"replies":[{"text":"hi"},{}],"country":"US","title":"T","plain":"p"},
		{"id":7,"unknown":{"deep":[true,false]}},
		{}
	]} ` + "\n")
	require.NoError(t, err)
	assert.Empty(t, problems)
	require.Len(t, items, 3)
	a := items[0]
	assert.Equal(t, "a", a.ID.Value)
	assert.Equal(t, payload.Count{Value: 12, State: payload.Given}, a.Stats.Views)
	assert.Len(t, a.Tags, 2)
	assert.Equal(t, "q", a.Tags[1].Value)
	assert.Len(t, a.Replies, 2)
	assert.Equal(t, "hi", a.Replies[0].Text.Value)
	assert.Equal(t, payload.Absent, a.Replies[1].Text.State)
	assert.Equal(t, "US", a.Country.Value)
	assert.Equal(t, "T", a.Title.Value)
	assert.Equal(t, payload.Absent, a.origin.Title.State)
	assert.Empty(t, a.Plain, "fields of other types are left alone")
	assert.Equal(t, "7", items[1].ID.Value)
	assert.Nil(t, items[1].Stats)
	assert.Nil(t, items[1].Tags, "nothing of the item before is left")
}

func TestProblemsHavePaths(t *testing.T) {
	items, problems, err := read(`{"items":[
		{"id":{},"stats":{"views":[1]}},
		null,
		"text",
		{"id":"b","stats":"none","tags":["p",3,null],"replies":[{"text":true},[],null]},
		{"id":"c","stats":null,"tags":null,"replies":{}},
		{"id":"d","tags":7}
	]}`)
	require.NoError(t, err)
	var ids []string
	for _, v := range items {
		ids = append(ids, v.ID.Value)
	}
	assert.Equal(t, []string{"", "b", "c", "d"}, ids)
	var got []string
	for _, p := range problems {
		got = append(got, p.Error())
	}
	assert.Equal(t, []string{
		"items[0].id: not_an_id",
		"items[0].stats.views: not_a_count",
		"items[1]: wrong_kind object",
		"items[2]: wrong_kind object",
		"items[3].stats: wrong_kind object",
		"items[3].tags[1]: not_text 1048576",
		"items[3].replies[0].text: not_text 1048576",
		"items[3].replies[1]: wrong_kind object",
		"items[4].replies: wrong_kind list",
		"items[5].tags: wrong_kind list",
	}, got)
}

func TestBroken(t *testing.T) {
	broken := map[string]bool{}
	r := payload.NewReader(strings.NewReader(`{"items":[{"id":"a","stats":[]},{"id":"b"},{"id":"c","tags":[[]]},{"id":"d","replies":[5]}]}`), "")
	require.NoError(t, r.Body(func(string) error {
		return payload.Items(r, func(v *video) { broken[v.ID.Value] = r.Broken() })
	}))
	assert.Equal(t, map[string]bool{"a": true, "b": false, "c": false, "d": true}, broken, "a bad leaf speaks for itself")
	assert.False(t, r.Broken())
}

func TestListsOfAnotherKind(t *testing.T) {
	r := payload.NewReader(strings.NewReader(`{"a": [], "b": {}, "c": null}`), "")
	kinds := ""
	require.NoError(t, r.Body(func(key string) error {
		if r.IsList() {
			kinds += key + " list "
		}
		if r.IsObject() {
			kinds += key + " object"
		}
		return nil
	}))
	assert.Equal(t, "a list b object", kinds)
	for value, want := range map[string]string{
		"null": "", "[]": "", "{}": "items: wrong_kind list", "5": "items: wrong_kind list", `"[]"`: "items: wrong_kind list",
	} {
		items, problems, err := read(`{"items":` + value + `}`)
		require.NoError(t, err)
		assert.Empty(t, items)
		assert.Equal(t, want, problems.Error(), value)
	}
}

func TestOneOrMany(t *testing.T) {
	for value, want := range map[string]string{
		`{"id":"a"}`:              "a",
		`[{"id":"a"},{"id":"b"}]`: "a b",
		"null":                    "",
		"5":                       "data: wrong_kind object or list",
	} {
		var ids []string
		r := payload.NewReader(strings.NewReader(`{"data":`+value+`}`), "")
		require.NoError(t, r.Body(func(string) error {
			return payload.OneOrMany(r, func(v *video) { ids = append(ids, v.ID.Value) })
		}))
		assert.Equal(t, want, strings.Join(ids, " ")+r.Problems().Error(), value)
	}
}

func TestItem(t *testing.T) {
	for value, want := range map[string]string{
		`{"id":"a"}`: "a", "null": "", "[]": "data: wrong_kind object", `{"id":[]}`: "data.id: not_an_id",
	} {
		id := ""
		r := payload.NewReader(strings.NewReader(`{"data":`+value+`}`), "")
		require.NoError(t, r.Body(func(string) error {
			return payload.Item(r, func(v *video) { id = v.ID.Value })
		}))
		assert.Equal(t, want, id+r.Problems().Error(), value)
	}
}

func TestFieldReadsABodyThatIsOneItem(t *testing.T) {
	var v video
	r := payload.NewReader(strings.NewReader(
		`{"etag":[1,2],"id":"a","stats":{"views":3},"country":"DE","title":4,"tags":["x"],"plain":"p"}`), "")
	require.NoError(t, r.Body(func(key string) error { return r.Field(key, &v) }))
	assert.Equal(t, "a", v.ID.Value)
	assert.EqualValues(t, 3, v.Stats.Views.Value)
	assert.Equal(t, "DE", v.Country.Value)
	assert.Equal(t, "x", v.Tags[0].Value)
	assert.True(t, r.Problems().Has("title", "not_text"))
	assert.True(t, r.Whole())
}

func TestMembers(t *testing.T) {
	var keys []string
	r := payload.NewReader(strings.NewReader(`{"outer":{"a":1,"b\u0062":{"c":[]},"":3},"list":[],"none":null}`), "")
	require.NoError(t, r.Body(func(outer string) error {
		return r.Members(func(key string) error {
			keys = append(keys, r.Path())
			return nil
		})
	}))
	assert.Equal(t, []string{"outer.a", "outer.bb", `outer[""]`}, keys)
	assert.Equal(t, "list: wrong_kind object", r.Problems().Error())
}

// either is a text or an object.
type either struct {
	Text payload.Text
	In   struct {
		Name payload.Text `json:"name"`
	}
}

func (e *either) UnmarshalPayload(r *payload.Reader) {
	if r.IsObject() {
		r.Value(&e.In)
	} else {
		r.Value(&e.Text)
	}
}

func TestUnmarshaler(t *testing.T) {
	var got struct {
		A either   `json:"a"`
		B either   `json:"b"`
		C []either `json:"c"`
	}
	r := payload.NewReader(strings.NewReader(`{"v":{"a":"t","b":{"name":"n","x":[]},"c":["u",{"name":5}]}}`), "")
	require.NoError(t, r.Body(func(string) error { return r.Value(&got) }))
	assert.Equal(t, "t", got.A.Text.Value)
	assert.Equal(t, "n", got.B.In.Name.Value)
	assert.Equal(t, "u", got.C[0].Text.Value)
	assert.Equal(t, "v.c[1].name: not_text 1048576", r.Problems().Error())
}

func TestPointers(t *testing.T) {
	var got struct {
		Count  *payload.Count `json:"count"`
		None   *payload.Count `json:"none"`
		Absent *payload.Count `json:"absent"`
		Struct *video         `json:"struct"`
		Wrong  *video         `json:"wrong"`
		Null   *video         `json:"null"`
		List   []*video       `json:"list"`
	}
	r := payload.NewReader(strings.NewReader(`{"v":{"count":3,"none":null,"struct":{"id":"a"},"wrong":5,"null":null,"list":[{"id":"b"},null]}}`), "")
	require.NoError(t, r.Body(func(string) error { return r.Value(&got) }))
	assert.EqualValues(t, 3, got.Count.Value)
	assert.Nil(t, got.None)
	assert.Nil(t, got.Absent)
	assert.Equal(t, "a", got.Struct.ID.Value)
	assert.Nil(t, got.Wrong)
	assert.Nil(t, got.Null)
	assert.Equal(t, "b", got.List[0].ID.Value)
	assert.Nil(t, got.List[1])
	assert.Equal(t, "v.wrong: wrong_kind object", r.Problems().Error())
}

func TestValueOfWhatCannotBeReadInto(t *testing.T) {
	for _, v := range []any{nil, 5, video{}, (*video)(nil), "x"} {
		r := payload.NewReader(strings.NewReader(`{"a":{"id":1},"b":2}`), "")
		n := 0
		require.NoError(t, r.Body(func(key string) error {
			n++
			assert.NoError(t, r.Field(key, v))
			return r.Value(v)
		}))
		assert.Equal(t, 2, n)
	}
}

func TestAnErrorOfTheCallerComesBack(t *testing.T) {
	r := payload.NewReader(strings.NewReader(`{"a":1,"b":2}`), "")
	assert.Equal(t, assert.AnError, r.Body(func(string) error { return assert.AnError }))
	assert.False(t, r.Whole())
}

func TestNoteIsRelative(t *testing.T) {
	r := payload.NewReader(strings.NewReader(`{"items":[{},{"id":"x"}]}`), "")
	require.NoError(t, r.Body(func(string) error {
		return payload.Items(r, func(v *video) {
			if v.ID.Value == "" {
				r.Note(problem.Problem{Path: "id", Rule: "required"})
			}
		})
	}))
	assert.Equal(t, "items[0].id: required", r.Problems().Error())
}

func TestProblemsAreCapped(t *testing.T) {
	n := payload.MaxProblems + 234
	_, problems, err := read(`{"items":[` + strings.Repeat("1,", n-1) + `1]}`)
	require.NoError(t, err)
	require.Len(t, problems, payload.MaxProblems+1)
	assert.Equal(t, "items[999]: wrong_kind object", problems[payload.MaxProblems-1].Error())
	assert.Equal(t, "more 234", problems[payload.MaxProblems].Error())
}

func TestNamesInPathsAreShort(t *testing.T) {
	r := payload.NewReader(strings.NewReader(`{"`+strings.Repeat("é", 1000)+`":{"v":[]}}`), "")
	require.NoError(t, r.Body(func(string) error {
		return r.Members(func(string) error { return r.Value(new(payload.Count)) })
	}))
	assert.Equal(t, `["`+strings.Repeat("é", 50)+`…"].v`, r.Problems()[0].Path)
}

func TestOptions(t *testing.T) {
	berlin := time.FixedZone("", 7200)
	r := payload.NewReader(nil, "", nil, payload.MeasuredAt(time.Date(2026, 5, 1, 12, 0, 0, 0, berlin)))
	assert.Equal(t, time.Date(2026, 5, 1, 10, 0, 0, 0, time.UTC), r.Measured())
	assert.Zero(t, payload.NewReader(nil, "").Measured())
	for _, n := range []int{0, -5} {
		_, _, err := read(`{"items":[{}]}`, payload.MaxBytes(int64(n)), payload.MaxDepth(n))
		assert.NoError(t, err, "a limit below 1 leaves the default")
	}
}
