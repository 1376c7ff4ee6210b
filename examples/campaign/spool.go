package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
)

// A spool keeps values that come in any order in parts, by a hash of their key, so that
// everything that is said of one order or one post is in one part, and one part at a time
// is held in memory. A spool of one part stays in memory; those of several parts write to
// files of a temporary folder.
type spool struct {
	dir   string // of the temporary files; empty: not made yet
	in    string // where to make it
	name  string
	parts []part
}

// A part is lines of JSON: the first of them in a file, where there is one.
type part struct {
	file *os.File
	tail bytes.Buffer
}

// The sizes of a spool: how many bytes of payloads make a part, the most parts there are,
// and what a part holds back before it writes.
const (
	partBytes = 16 << 20
	mostParts = 256
	tailBytes = 8 << 10
)

// newSpool makes a spool for what so many bytes of payloads hold, in parts of so many. Its
// temporary files, if it needs any, are in a new folder of in.
func newSpool(in, name string, size, each int64) *spool {
	n := min(max((size+each-1)/each, 1), mostParts)
	return &spool{in: in, name: name, parts: make([]part, n)}
}

// add keeps a value.
func (s *spool) add(key string, value any) error {
	line, err := json.Marshal(value)
	if err != nil {
		return err
	}
	hash := fnv.New64a()
	_, _ = io.WriteString(hash, key)
	p := &s.parts[hash.Sum64()%uint64(len(s.parts))]
	p.tail.Write(line)
	p.tail.WriteByte('\n')
	if len(s.parts) == 1 || p.tail.Len() < tailBytes {
		return nil
	}
	return s.flush(p)
}

// flush writes what a part has held back.
func (s *spool) flush(p *part) (err error) {
	if s.dir == "" {
		if s.dir, err = os.MkdirTemp(s.in, "campaign-"+s.name+"-"); err != nil {
			return err
		}
	}
	if p.file == nil {
		if p.file, err = os.CreateTemp(s.dir, "part-"); err != nil {
			return err
		}
	}
	_, err = p.tail.WriteTo(p.file)
	return err
}

// each hands out the values of part after part.
func each[T any](s *spool, do func([]T) error) error {
	for i := range s.parts {
		values, err := read[T](&s.parts[i])
		if err == nil {
			err = do(values)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	return nil
}

// read takes the values out of a part.
func read[T any](p *part) (values []T, err error) {
	from := io.Reader(&p.tail)
	if p.file != nil {
		if _, err := p.file.Seek(0, io.SeekStart); err != nil {
			return nil, err
		}
		from = io.MultiReader(p.file, &p.tail)
	}
	d := json.NewDecoder(bufio.NewReaderSize(from, tailBytes))
	for {
		var v T
		if err := d.Decode(&v); errors.Is(err, io.EOF) {
			return values, nil
		} else if err != nil {
			return nil, err
		}
		values = append(values, v)
	}
}

// close removes the temporary files.
func (s *spool) close() error {
	var all []error
	for i := range s.parts {
		if f := s.parts[i].file; f != nil {
			all = append(all, f.Close())
		}
	}
	if s.dir != "" {
		all = append(all, os.RemoveAll(s.dir))
	}
	return errors.Join(all...)
}
