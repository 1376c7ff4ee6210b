package wire_test

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

// Clicks is an accumulator of your own.
type Clicks struct{ Seen, Paid uint64 }

const (
	clicks        = wire.Custom + 1
	clicksVersion = 2
)

func (c Clicks) MarshalBinary() ([]byte, error) {
	b := wire.Begin(nil, clicks, clicksVersion)
	b = binary.AppendUvarint(b, c.Seen)
	b = binary.AppendUvarint(b, c.Paid)
	return wire.Seal(b, 0), nil
}

func (c *Clicks) UnmarshalBinary(data []byte) error {
	body, err := wire.Open(data, clicks, clicksVersion)
	if err != nil {
		return err
	}
	r := wire.Reader{Rest: body}
	read := Clicks{Seen: r.Uvarint(), Paid: r.Uvarint()}
	if !r.Done() || read.Paid > read.Seen {
		return errors.New("not the form of clicks")
	}
	*c = read
	return nil
}

// An accumulator of your own is written in the same frame.
func Example() {
	form, _ := Clicks{Seen: 1200, Paid: 30}.MarshalBinary()
	fmt.Printf("% x\n", form)

	var c Clicks
	fmt.Println(c.UnmarshalBinary(form), c)
	form[2] ^= 0x40 // a wrong bit
	fmt.Println(c.UnmarshalBinary(form))
	sum := wire.Seal(append(wire.Begin(nil, wire.Sum, 2), 0, 0), 0)
	fmt.Println(c.UnmarshalBinary(sum))
	// Output:
	// 02 81 b0 09 1e b0 18 e4 92
	// <nil> {1200 30}
	// wire: damaged: the checksum is not that of the bytes
	// wire: form of money.Sum, version 2; want kind 129, version 2
}
