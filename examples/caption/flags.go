package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// options are what the flags say.
type options struct {
	file    string
	json    bool
	content disclosure.Content // without the caption
	ties    disclosure.Ties
	regimes []disclosure.Regime
}

// shortTies are the names of ties that are short for others. unknown is none of
// them: it says that nothing is known.
var shortTies = map[string]disclosure.Tie{
	"free": disclosure.FreeProduct,
	"link": disclosure.CommissionLink,
	"code": disclosure.CommissionCode,
}

// otherCodes are country codes that the rules go by another name for.
var otherCodes = map[string]string{"GB": "UK", "USA": "US"}

// languageTag is the form of a language tag of BCP 47, its parts not looked up.
var languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$`)

// parse reads the flags. What is wrong it says to stderr, with the usage.
func parse(args []string, stderr io.Writer) (options, error) {
	o := options{content: disclosure.Content{Unwatched: engagement.Yes}}
	all := disclosure.Regimes()
	f := flag.NewFlagSet("caption", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.Usage = func() {
		fmt.Fprint(stderr, "usage: caption [flags] [file]\n\nReads a caption from the file, or from standard input, and tells whether it discloses\n",
			"what it has to.\n\nExit status: the worst verdict over the countries, where fail is worse than cannot decide\n",
			"and that is worse than pass: 0 pass, 1 fail, 4 cannot decide; 2 for bad flags or input.\n\n")
		f.PrintDefaults()
		fmt.Fprintf(stderr, "\nRules: %s\n", strings.Join(codes(all), " "))
	}
	platform := f.String("platform", "", "where it is posted: "+list(engagement.Platforms()))
	format := f.String("format", "", "kind of post: "+list(engagement.Formats()))
	countries := f.String("countries", "US", "`codes` of the rules to judge by, comma between; those of a platform's terms too")
	f.StringVar(&o.content.Language, "lang", "", "language of the caption, `tag` such as en or de-AT")
	f.BoolVar(&o.json, "json", false, "print JSON")
	var ties []string
	f.Func("tie", "`tie` to the brand, repeatable or with comma between; nothing or unknown: it is not known.\nshort: free link code; in full: "+list(disclosure.TieKinds()),
		func(s string) error { ties = append(ties, strings.Split(s, ",")...); return nil })
	f.Func("brand", "`name` or handle of the brand, repeatable", func(s string) error { o.ties.Brands = append(o.ties.Brands, s); return nil })
	f.BoolFunc("label", "the platform's paid-partnership label is on; =false: it is off", said(&o.content.Label.On))
	f.BoolFunc("children", "the post is made for children; =false: it is not", said(&o.content.ChildAudience))
	if err := f.Parse(args); err != nil {
		return options{}, err
	}
	var errTies, errCodes, errFile error
	o.ties.Of, errTies = tiesOf(ties)
	o.regimes, errCodes = regimesOf(*countries, all)
	o.content.Platform, o.content.Format = engagement.Platform(*platform), engagement.Format(*format)
	if f.NArg() > 1 {
		errFile = errors.New("one file at most, behind the flags")
	}
	o.file = f.Arg(0)
	err := errors.Join(
		unlike("platform", *platform, *platform == "" || o.content.Platform.IsValid()),
		unlike("format", *format, *format == "" || o.content.Format.IsValid()),
		unlike("lang", o.content.Language, o.content.Language == "" || languageTag.MatchString(o.content.Language)),
		errTies, errCodes, errFile)
	if err != nil {
		fmt.Fprintf(stderr, "%v\n", err)
		f.Usage()
	}
	return o, err
}

// said is the function of a flag that is yes, no or not said.
func said(to *engagement.Tri) func(string) error {
	return func(s string) error {
		b, err := strconv.ParseBool(s)
		*to = engagement.Said(b)
		return err
	}
}

func unlike(flag, value string, ok bool) error {
	if ok {
		return nil
	}
	return fmt.Errorf("invalid value %q for flag -%s", value, flag)
}

// tiesOf reads the names of ties. None and unknown stand alone.
func tiesOf(names []string) ([]disclosure.Tie, error) {
	var ties []disclosure.Tie
	unknown := false
	for _, name := range names {
		name = strings.ToLower(strings.TrimSpace(name))
		tie, short := shortTies[name]
		if !short {
			tie = disclosure.Tie(name)
		}
		switch {
		case name == "unknown":
			unknown = true
		case !tie.IsValid():
			return nil, unlike("tie", name, false)
		case !slices.Contains(ties, tie):
			ties = append(ties, tie)
		}
	}
	if unknown && len(ties) > 0 || len(ties) > 1 && slices.Contains(ties, disclosure.NoTie) {
		return nil, errors.New("-tie none and -tie unknown stand alone")
	}
	return ties, nil
}

// regimesOf finds the rules by their codes, each once, in the order asked.
func regimesOf(list string, all []disclosure.Regime) (chosen []disclosure.Regime, err error) {
	for code := range strings.SplitSeq(list, ",") {
		code = strings.TrimSpace(code)
		if other, ok := otherCodes[strings.ToUpper(code)]; ok {
			code = other
		}
		is := func(r disclosure.Regime) bool { return strings.EqualFold(r.Code, code) }
		at := slices.IndexFunc(all, is)
		if at < 0 {
			return nil, fmt.Errorf("no rules for %q", code)
		}
		if !slices.ContainsFunc(chosen, is) {
			chosen = append(chosen, all[at])
		}
	}
	return chosen, nil
}

func codes(rs []disclosure.Regime) (codes []string) {
	for _, r := range rs {
		codes = append(codes, r.Code)
	}
	return codes
}

// list is names with a blank between.
func list[T ~string](names []T) string {
	var b strings.Builder
	for i, n := range names {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(n))
	}
	return b.String()
}
