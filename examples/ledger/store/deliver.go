package store

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
)

// A Delivery is what came of delivering entries.
type Delivery struct {
	New       int  // entries that were not there
	Again     int  // entries that were there already, the same
	Conflicts int  // entries that say something else than the one that was there
	Repeated  bool // the delivery was there already: nothing was done
}

// Deliver adds entries in one transaction. The key names the delivery: the name of a
// file and its hash, the id of a message. The same delivery again changes nothing, so
// that a caller who does not know whether it went through sends it once more.
//
// Errors: [ErrUnfit] with the first entry that would not come back as it is, and
// nothing is added; [ErrKeyReused]; those of the database.
func (s *Store) Deliver(ctx context.Context, key string, entries []settlement.Entry) (d Delivery, err error) {
	if key == "" || !isText(key) {
		return Delivery{}, fmt.Errorf("%w: the key %q", ErrUnfit, key)
	}
	rows := make([]row, len(entries))
	for i := range entries {
		if rows[i], err = rowOf(entries[i]); err != nil {
			return Delivery{}, err
		}
	}
	sortRows(rows)
	hash := hashOf(rows)
	err = s.transact(ctx, adding, func(tx pgx.Tx) error {
		d = Delivery{}
		tag, err := tx.Exec(ctx, "INSERT INTO deliveries (key, hash, entries) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", key, hash, len(rows))
		if err != nil {
			return err
		}
		if tag.RowsAffected() == 0 {
			d.Repeated = true
			return sameDelivery(ctx, tx, key, hash)
		}
		d, err = add(ctx, tx, rows)
		return err
	})
	if err != nil {
		return Delivery{}, err
	}
	return d, nil
}

// sameDelivery holds the hash of a delivery against that of its key.
func sameDelivery(ctx context.Context, tx pgx.Tx, key string, hash []byte) error {
	var has []byte
	if err := tx.QueryRow(ctx, "SELECT hash FROM deliveries WHERE key = $1", key).Scan(&has); err != nil {
		return err
	}
	if !bytes.Equal(has, hash) {
		return fmt.Errorf("%w: %q", ErrKeyReused, key)
	}
	return nil
}

// sortRows puts rows in order of their ids. All transactions lock them in this order,
// so that no two wait for each other.
func sortRows(rows []row) {
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.id, b.id), bytes.Compare(a.hash[:], b.hash[:]))
	})
}

// hashOf is a hash of sorted rows.
func hashOf(rows []row) []byte {
	h := sha256.New()
	for i := range rows {
		h.Write(rows[i].hash[:])
	}
	return h.Sum(nil)
}

// add adds sorted rows: each id once, and what says something else under an id as a
// conflict.
func add(ctx context.Context, tx pgx.Tx, rows []row) (d Delivery, err error) {
	first := slices.CompactFunc(slices.Clone(rows), func(a, b row) bool { return a.id == b.id })
	added, err := insert(ctx, tx, "entries", first)
	if err != nil {
		return d, err
	}
	d.New = added
	if added == len(rows) {
		return d, nil
	}
	has, err := hashes(ctx, tx, first)
	if err != nil {
		return d, err
	}
	var others []row
	for i := range rows {
		if has[rows[i].id] != rows[i].hash && (i == 0 || rows[i].hash != rows[i-1].hash) {
			others = append(others, rows[i])
		}
	}
	d.Conflicts = len(others)
	d.Again = len(rows) - d.New - d.Conflicts
	if len(others) > 0 {
		_, err = insert(ctx, tx, "conflicts", others)
	}
	return d, err
}

// hashes are the hashes of the entries that are there under the ids of rows.
func hashes(ctx context.Context, tx pgx.Tx, of []row) (map[string][sha256.Size]byte, error) {
	ids := make([]string, len(of))
	for i := range of {
		ids[i] = of[i].id
	}
	found, err := tx.Query(ctx, "SELECT id, hash FROM entries WHERE id = ANY ($1)", ids)
	if err != nil {
		return nil, err
	}
	has := make(map[string][sha256.Size]byte, len(of))
	var id string
	var hash []byte
	_, err = pgx.ForEachRow(found, []any{&id, &hash}, func() error {
		if len(hash) != sha256.Size {
			return fmt.Errorf("%w: entry %q", ErrDamaged, id)
		}
		has[id] = [sha256.Size]byte(hash)
		return nil
	})
	return has, err
}

// insert inserts the rows that are not there and says how many they were.
func insert(ctx context.Context, tx pgx.Tx, table string, rows []row) (int, error) {
	texts := make([][]string, 4)
	var (
		at     []time.Time
		nanos  []int16
		hash   [][]byte
		number [len(amountColumns)][]pgtype.Numeric
		money  [len(amountColumns)][]pgtype.Text
	)
	for i := range rows {
		r := &rows[i]
		for k, text := range []string{r.id, r.kind, r.deal, string(r.rest)} {
			texts[k] = append(texts[k], text)
		}
		at, nanos, hash = append(at, r.at), append(nanos, r.nanos), append(hash, r.hash[:])
		for k, a := range r.amounts {
			number[k], money[k] = append(number[k], numberOf(a)), append(money[k], currencyOf(a))
		}
	}
	args := []any{texts[0], texts[1], texts[2], texts[3], at, nanos, hash}
	for k := range amountColumns {
		args = append(args, number[k], money[k])
	}
	tag, err := tx.Exec(ctx, insertInto[table], args...)
	return int(tag.RowsAffected()), err
}

// insertInto is the statement that inserts rows into a table.
var insertInto = map[string]string{"entries": insertStatement("entries"), "conflicts": insertStatement("conflicts")}

func insertStatement(table string) string {
	from := "$1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::smallint[], $7::bytea[]"
	for k := range amountColumns {
		from += fmt.Sprintf(", $%d::numeric[], $%d::text[]", 8+2*k, 9+2*k)
	}
	columns := "id, kind, deal, rest, at, nanos, hash, " + amountList
	return "INSERT INTO " + table + " (" + columns + ") SELECT " + strings.Replace(columns, "rest", "rest::json", 1) +
		" FROM unnest(" + from + ") AS u (" + columns + ") ON CONFLICT DO NOTHING"
}

// amountList names the columns of amounts and their currencies.
var amountList = func() string {
	var names []string
	for _, c := range amountColumns {
		names = append(names, c, c+"_currency")
	}
	return strings.Join(names, ", ")
}()
