package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// print writes a statement as a table; examples/settle prints the working of each line.
func print(w io.Writer, s settlement.Statement) error {
	fmt.Fprintln(w)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "gross\tnet\topen before\tpaid\tto pay\tcarried\t  contract of")
	for _, d := range s.Deals {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\t  %s of %s\n", d.Gross, d.Net, d.Opening, d.Paid, d.Payable, d.Carried, words.Clean(d.Deal), words.Clean(d.Creator))
	}
	for _, x := range s.Totals {
		fmt.Fprintf(t, "%s\t%s\t\t\t%s\t%s\t  all in %s\n", x.Gross, x.Net, x.Payable, x.Carried, x.Currency)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if len(s.Exceptions) > 0 {
		fmt.Fprintln(w, "\nNot counted, or not as it stands:")
	}
	for _, x := range s.Exceptions {
		fmt.Fprintf(w, "  %s: %s\n", words.Clean(x.Entry), words.Clean(x.Message))
	}
	return nil
}
