package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// object is a JSON object, written with its names in order.
type object = map[string]any

// payloads adds what vendors answered about a creator, in their shapes.
func (m *made) payloads(files map[string]string) {
	folder := "audiences/" + m.handle
	if m.handle == "balconybeans" {
		folder += "@" + string(m.on)
	}
	put := func(name string, v any) {
		b, err := json.MarshalIndent(v, "", " ")
		if err != nil {
			panic(err)
		}
		files[folder+"/"+name] = string(b) + "\n"
	}
	young := 0.92 - m.who[0] - m.who[1]
	ages := []struct {
		band  string
		share float64
	}{{"18-24", young}, {"25-34", m.who[0]}, {"35-44", m.who[1]}, {"45-54", 0.05}, {"55-64", 0.03}}
	switch m.via {
	case "modash":
		var bands []any
		for _, a := range ages {
			bands = append(bands, object{"code": a.band, "weight": places(a.share, 4)})
		}
		audience := object{"credibility": m.credible(), "ages": bands, "geoCountries": m.countries("code", "weight", 1), "genders": []any{object{"code": "FEMALE", "weight": 0.64}, object{"code": "MALE", "weight": 0.36}}}
		if m.on == engagement.Instagram {
			audience["interests"] = []any{object{"name": "Home, Furniture & Garden", "weight": 0.41}, object{"name": "composting", "weight": 0.12}, object{"name": "Pets", "weight": 0.1}}
		}
		put("modash.json", object{"profile": object{"userId": fmt.Sprint(m.size), "profile": object{"username": m.handle, "followers": m.size}, "audience": audience}})
	case "hypeauditor":
		var men, women []any
		for _, a := range ages {
			women = append(women, object{"group": a.band, "value": places(62*a.share, 2)})
			men = append(men, object{"group": a.band, "value": places(38*a.share, 2)})
		}
		put("hypeauditor.json", object{"result": object{"report_state": "READY", "user": object{
			"username": m.handle, "followers_count": m.size, "audience_authenticity": object{"value": places(100*m.credible(), 1)},
			"audience_geography": object{"countries": m.countries("code", "value", 100)},
			"demography_by_age":  []any{object{"gender": "F", "value": 62, "by_age_group": women}, object{"gender": "M", "value": 38, "by_age_group": men}},
		}}})
	case "instagram":
		var results, countries []any
		for _, a := range ages {
			for _, g := range []struct {
				code  string
				share float64
			}{{"F", 0.6}, {"M", 0.38}} {
				results = append(results, object{"dimension_values": []string{a.band, g.code}, "value": int64(g.share * a.share * float64(m.size))})
			}
		}
		for _, c := range m.places() {
			countries = append(countries, object{"dimension_values": []string{c.code}, "value": int64(c.share * float64(m.size))})
		}
		put("instagram.json", object{"data": []any{object{"name": "follower_demographics", "period": "lifetime", "id": "17/insights/follower_demographics/lifetime", "total_value": object{"breakdowns": []any{
			object{"dimension_keys": []string{"age", "gender"}, "results": results}, object{"dimension_keys": []string{"country"}, "results": countries},
		}}}}})
	case "youtube":
		rows := []any{}
		for _, a := range ages {
			rows = append(rows, []any{"age" + a.band, "female", places(55*a.share, 1)}, []any{"age" + a.band, "male", places(45*a.share, 1)})
		}
		put("youtube_ages.json", object{"kind": "youtubeAnalytics#resultTable", "columnHeaders": []any{column("ageGroup", "DIMENSION"), column("gender", "DIMENSION"), column("viewerPercentage", "METRIC")}, "rows": rows})
		rows = nil
		for _, c := range m.places() {
			rows = append(rows, []any{c.code, int64(c.share * float64(m.size) * 40)})
		}
		put("youtube_countries.json", object{"kind": "youtubeAnalytics#resultTable", "columnHeaders": []any{column("country", "DIMENSION"), column("views", "METRIC")}, "rows": rows})
	case "phyllo":
		var bands []any
		for _, a := range ages {
			bands = append(bands, object{"gender": "FEMALE", "age_range": a.band, "value": places(58*a.share, 2)}, object{"gender": "MALE", "age_range": a.band, "value": places(42*a.share, 2)})
		}
		put("phyllo.json", object{"work_platform": object{"name": map[engagement.Platform]string{"instagram": "Instagram", "tiktok": "TikTok", "youtube": "YouTube"}[m.on]}, "profile": object{
			"platform_username": m.handle, "follower_count": m.size, "report_generated_at": "2026-11-11T08:00:00.000Z",
			"audience": object{"countries": m.countries("code", "value", 100), "gender_age_distribution": bands},
		}})
	}
}

func column(name, kind string) object { return object{"name": name, "columnType": kind} }

// credible is the vendor's estimate: beside an audit it is close to it.
func (m *made) credible() float64 {
	switch {
	case m.is("bought"):
		return 0.58
	case m.real > 0:
		return places(m.real-0.04, 2)
	}
	return 0.85
}

// places are the countries with the largest shares.
func (m *made) places() []struct {
	code  string
	share float64
} {
	rest := 1 - m.who[2] - m.who[3]
	list := []struct {
		code  string
		share float64
	}{{"US", m.who[2]}, {"CA", m.who[3]}, {"GB", rest * 0.4}, {"AU", rest * 0.2}}
	if m.is("german") || m.is("elsewhere") {
		list[2].code, list[2].share = "DE", rest*0.7
	}
	return list
}

func (m *made) countries(key, value string, times float64) (list []any) {
	for _, c := range m.places() {
		if c.share > 0 {
			list = append(list, object{key: strings.ToLower(c.code), value: places(times*c.share, 4)})
		}
	}
	return list
}

// places rounds to so many decimals.
func places(x float64, n int) float64 {
	var out float64
	_, _ = fmt.Sscan(fmt.Sprintf("%.*f", n, x), &out)
	return out
}
