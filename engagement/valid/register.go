package valid

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/go-playground/validator/v10"
)

// Register brings the rules of c to a validator that the program has already:
// the tags of this package and of [Rule], the [Cross] rules, and JSON names in
// the namespaces of its errors. [Checker.Problems] turns those errors into a
// problem.List.
//
// Register before v is first used: validator is not safe for registering beside
// validating. A struct-level rule that v had for the type of a Cross rule is
// replaced, so give all rules of one type to one Checker. Build v with
// validator.WithRequiredStructEnabled() to get the verdicts of [Checker.Struct].
// Wrong tags are not looked for ahead of time in v: a dec_ tag that cannot be
// read fails every value, and validator's own misuses panic as it documents. Its
// Var ignores the tags of a decimal, as of any struct; VarWithKey does not.
//
// The error is that of a nil v, of options that make no sense, or of a tag name
// that validator refuses.
func (c *Checker) Register(v *validator.Validate) error {
	if c == nil || v == nil {
		return errors.New("valid: nothing to register, or nowhere")
	}
	if err := errors.Join(c.faults...); err != nil {
		return err
	}
	v.RegisterTagNameFunc(fieldName)
	known := map[string]bool{}
	for _, r := range c.allRules() {
		if known[r.name] {
			return fmt.Errorf("valid: two rules named %q", r.name)
		}
		known[r.name] = true
		if err := register(v, r); err != nil {
			return err
		}
	}
	for _, r := range c.cross {
		v.RegisterStructValidation(c.crossOf(r.of), reflect.Zero(r.of).Interface())
	}
	return nil
}

func (c *Checker) allRules() []tagRule {
	own := append(decimalRules(), enumRule())
	return append(own, c.rules...)
}

// register turns validator's panic about the characters of a name into an error.
func register(v *validator.Validate, r tagRule) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("valid: rule %q: %v", r.name, p)
		}
	}()
	if err := v.RegisterValidation(r.name, r.ok); err != nil {
		return fmt.Errorf("valid: rule %q: %w", r.name, err)
	}
	return nil
}
