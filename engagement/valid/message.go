package valid

import (
	"reflect"
	"strings"
)

// Say gives a rule its sentence for people, in which {param} stands for what the
// rule was held against: Say("not_before", "must not be before {param}"). It
// serves rules of [Cross] and [Rule], and replaces the sentences of stock tags. A rule
// with its parameter behind a space, as in Say("invalid main.Color", "must be a color
// such as #1a2b3c"), gives the sentence of that parameter alone.
func Say(rule, sentence string) Option {
	return func(c *Checker) {
		if c.say == nil {
			c.say = map[string]string{}
		}
		c.say[rule] = sentence
	}
}

// message is the sentence of a rule for a value of kind k. It never has the value in it.
func (c *Checker) message(rule, param string, k reflect.Kind) string {
	return strings.NewReplacer("{param}", param, "{unit}", unit(k, param)).Replace(c.sentence(rule, param, k))
}

func (c *Checker) sentence(rule, param string, k reflect.Kind) string {
	if c != nil {
		if own, is := c.say[rule+" "+param]; is {
			return own
		}
		if own, is := c.say[rule]; is {
			return own
		}
	}
	if length, is := sized[rule]; is && isSized(k) {
		return length
	}
	if rule == unknownField && param != "" {
		return "is not a field known here; the name is {param}"
	}
	if kind, is := sentences[rule+" "+param]; is {
		return kind
	}
	if plain, is := sentences[rule]; is {
		return plain
	}
	if param == "" {
		return "does not satisfy the rule " + rule
	}
	return "does not satisfy the rule " + rule + " ({param})"
}

// isSized reports whether min, max and their like measure a length.
func isSized(k reflect.Kind) bool {
	return k == reflect.String || k == reflect.Slice || k == reflect.Map || k == reflect.Array
}

func unit(k reflect.Kind, n string) string {
	word := "element"
	if k == reflect.String {
		word = "character"
	}
	if n != "1" {
		word += "s"
	}
	return word
}

// sized are the sentences of tags that measure text in characters and lists in elements.
var sized = map[string]string{
	"len": "must have exactly {param} {unit}",
	"min": "must have at least {param} {unit}",
	"max": "must have at most {param} {unit}",
	"gt":  "must have more than {param} {unit}",
	"gte": "must have at least {param} {unit}",
	"lt":  "must have fewer than {param} {unit}",
	"lte": "must have at most {param} {unit}",
}

// sentences are those of the common tags, of numbers where lists differ.
var sentences = map[string]string{
	"len": "must be {param}",
	"min": "must be at least {param}",
	"max": "must be at most {param}",
	"gt":  "must be greater than {param}",
	"gte": "must be at least {param}",
	"lt":  "must be less than {param}",
	"lte": "must be at most {param}",
	"eq":  "must be {param}",
	"ne":  "must not be {param}",

	"dec_gt":     "must be greater than {param}",
	"dec_gte":    "must be at least {param}",
	"dec_lt":     "must be less than {param}",
	"dec_lte":    "must be at most {param}",
	"dec_eq":     "must be {param}",
	"dec_ne":     "must not be {param}",
	"dec_places": "must have at most {param} decimal places",
	"enum":       "is not a known name",

	"required":             "is required",
	"required_if":          "is required in this case",
	"required_unless":      "is required in this case",
	"required_with":        "is required in this case",
	"required_with_all":    "is required in this case",
	"required_without":     "is required in this case",
	"required_without_all": "is required in this case",
	"excluded_if":          "must be left out in this case",
	"excluded_unless":      "must be left out in this case",
	"excluded_with":        "must be left out in this case",
	"excluded_without":     "must be left out in this case",
	"isdefault":            "must be left out",

	"oneof":    "must be one of: {param}",
	"oneofci":  "must be one of: {param}",
	"noneof":   "must be none of: {param}",
	"unique":   "must not name anything twice",
	"eqfield":  "must equal {param}",
	"nefield":  "must differ from {param}",
	"gtfield":  "must be greater than {param}",
	"gtefield": "must not be less than {param}",
	"ltfield":  "must be less than {param}",
	"ltefield": "must not be greater than {param}",

	"email":              "must be an e-mail address",
	"url":                "must be a URL",
	"http_url":           "must be a web address beginning with http:// or https://",
	"https_url":          "must be a web address beginning with https://",
	"uri":                "must be a URI",
	"hostname":           "must be a host name",
	"fqdn":               "must be a full domain name",
	"ip":                 "must be an IP address",
	"e164":               "must be a telephone number such as +14155550123",
	"uuid":               "must be a UUID",
	"uuid4":              "must be a UUID of version 4",
	"iso4217":            "must be a currency code of ISO 4217",
	"iso3166_1_alpha2":   "must be a country code of two letters",
	"iso3166_1_alpha3":   "must be a country code of three letters",
	"country_code":       "must be a country code",
	"bcp47_language_tag": "must be a language tag such as en-GB",
	"datetime":           "must be a date or time written like {param}",
	"hexcolor":           "must be a color such as #1a2b3c",
	"latitude":           "must be a latitude",
	"longitude":          "must be a longitude",

	"alpha":      "must consist of letters",
	"alphanum":   "must consist of letters and digits",
	"numeric":    "must be a number",
	"number":     "must consist of digits",
	"ascii":      "must consist of ASCII characters",
	"printascii": "must consist of printable ASCII characters",
	"lowercase":  "must be in lower case",
	"uppercase":  "must be in upper case",
	"startswith": "must begin with {param}",
	"endswith":   "must end with {param}",
	"contains":   "must contain {param}",
	"excludes":   "must not contain {param}",
	"base64":     "must be base64",
	"json":       "must be JSON",

	notValidated: "could not be held against its rules",

	tooLarge:        "is longer than {param} bytes",
	tooDeep:         "is nested deeper than {param} levels",
	tooMany:         "has more than {param} elements in all",
	tooManyProblems: "has more than {param} problems; those behind are not told",
	trailingData:    "goes on behind its end",
	badName:         "has a name that is not UTF-8 or longer than {param} bytes",
	unknownField:    "is not a field known here",
	duplicateField:  "is given more than once",
	outOfRange:      "does not fit ({param})",
	wrongLength:     "must have exactly {param} elements",
	tooLong:         "is longer than {param} bytes",
	notUTF8:         "is not UTF-8 text",
	invalid:         "cannot be read as {param}",

	wrongType:              "cannot be read as {param}",
	wrongType + " boolean": "must be true or false",
	wrongType + " integer": "must be a whole number",
	wrongType + " number":  "must be a number",
	wrongType + " string":  "must be text in quotes",
	wrongType + " array":   "must be a list in [ ]",
	wrongType + " object":  "must be an object in { }",

	invalid + " time.Time":       "must be a time such as 2026-01-31T12:00:00Z",
	invalid + " decimal.Decimal": "must be a decimal number such as 12.50",
	invalid + " base64":          "must be base64",

	invalid + " civil.Date":       "is no day such as 2026-10-31",
	invalid + " engagement.Count": "must be a whole number of 0 or more",
	invalid + " engagement.Tri":   "must be true or false",
}
