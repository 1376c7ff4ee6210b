package hosts_test

import (
	"database/sql"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	_ "modernc.org/sqlite" // the engine, in Go alone

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func database(t *testing.T) *sql.DB {
	db, err := sql.Open("sqlite", ":memory:")
	require.NoError(t, err)
	db.SetMaxOpenConns(1) // each connection would have a memory of its own
	t.Cleanup(func() { assert.NoError(t, db.Close()) })
	return db
}

// A placement is a row of the host's table.
type placement struct {
	id       string
	platform engagement.Platform
	fee      money.Amount
	bonus    sql.Null[money.Amount]
	currency money.Currency
	share    money.Ratio
	likes    engagement.Count
	paid     engagement.Tri
	due      civil.Date
}

func TestRowsComeBackEqual(t *testing.T) {
	db := database(t)
	_, err := db.Exec(`CREATE TABLE placements (id TEXT PRIMARY KEY, platform TEXT, fee TEXT, bonus TEXT, currency TEXT,
		share TEXT, likes INTEGER, paid INTEGER, due DATE, due_text TEXT)`)
	require.NoError(t, err)
	rows := []placement{
		{id: "a", platform: engagement.TikTok, fee: money.Must("1200.50", "EUR"), bonus: sql.Null[money.Amount]{V: money.Must("0.000000000001", "BHD"), Valid: true},
			currency: "EUR", share: money.BasisPoints(1250), likes: engagement.Known(0), paid: engagement.Yes, due: day(2026, 10, 31)},
		{id: "b", likes: engagement.Count{}, paid: engagement.Unsaid},
		{id: "c", fee: money.Must("-999999999999999999999999.99", "JPY"), likes: engagement.Known(engagement.MaxCount), paid: engagement.No, due: day(1, 1, 1)},
	}
	for _, r := range rows {
		_, err := db.Exec(`INSERT INTO placements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			r.id, r.platform, r.fee, r.bonus, r.currency, r.share, r.likes, r.paid, r.due, r.due)
		require.NoError(t, err)
	}
	found, err := db.Query(`SELECT id, platform, fee, bonus, currency, share, likes, paid, due, due_text FROM placements ORDER BY id`)
	require.NoError(t, err)
	defer func() { _ = found.Close() }()
	var got []placement
	for found.Next() {
		var r placement
		var asText civil.Date
		require.NoError(t, found.Scan(&r.id, &r.platform, &r.fee, &r.bonus, &r.currency, &r.share, &r.likes, &r.paid, &r.due, &asText))
		assert.Equal(t, r.due, asText, "a DATE that the driver gives as a time, and a text")
		got = append(got, r)
	}
	require.NoError(t, found.Err())
	assert.Equal(t, rows, got)
}

// What the database adds up and compares it sees as numbers: a count that was never
// shown is NULL, which no sum and no mean takes for 0.
func TestUnknownIsNull(t *testing.T) {
	db := database(t)
	_, err := db.Exec(`CREATE TABLE posts (likes INTEGER, amount NUMERIC, currency TEXT)`)
	require.NoError(t, err)
	for _, likes := range []engagement.Count{engagement.Known(10), {}, engagement.Known(20)} {
		fee := money.Must("12.50", "EUR")
		_, err := db.Exec(`INSERT INTO posts VALUES (?, ?, ?)`, likes, fee.Decimal(), fee.Currency())
		require.NoError(t, err)
	}
	var mean float64
	var known int
	var total decimal.Decimal
	require.NoError(t, db.QueryRow(`SELECT avg(likes), count(likes), sum(amount) FROM posts`).Scan(&mean, &known, &total))
	assert.Equal(t, 15.0, mean) // (10 + 20) / 2
	assert.Equal(t, 2, known)
	assert.Equal(t, "37.5", total.String())

	var none engagement.Count
	require.NoError(t, db.QueryRow(`SELECT sum(likes) FROM posts WHERE likes > 99`).Scan(&none))
	assert.Equal(t, engagement.Count{}, none)
}

// A column that does not hold what was asked for is an error, and changes nothing.
func TestColumnsThatAreSomethingElse(t *testing.T) {
	db := database(t)
	amount, ratio, count, date := money.Must("1.00", "EUR"), money.One(), engagement.Known(7), day(2026, 1, 1)
	for _, c := range []struct {
		query string
		into  any
	}{
		{`SELECT NULL`, &amount}, {`SELECT 5`, &amount}, {`SELECT '5'`, &amount}, {`SELECT 1.5`, &ratio}, {`SELECT NULL`, &ratio},
		{`SELECT 1.5`, &count}, {`SELECT 'many'`, &count}, {`SELECT 9007199254740993`, &count},
		{`SELECT 20260101`, &date}, {`SELECT '2026-02-30'`, &date}, {`SELECT '2026-01-01 10:00:00'`, &date},
	} {
		assert.Error(t, db.QueryRow(c.query).Scan(c.into), c.query)
	}
	assert.Equal(t, money.Must("1.00", "EUR"), amount)
	assert.Equal(t, money.One(), ratio)
	assert.Equal(t, engagement.Known(7), count)
	assert.Equal(t, day(2026, 1, 1), date)
}
