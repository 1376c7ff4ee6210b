-- The tables of a ledger, version 1. Rows are added and never changed: what was wrong
-- is put right by another row. Open runs this file in one transaction.

CREATE TABLE ledger_version (version integer PRIMARY KEY);
INSERT INTO ledger_version VALUES (1);

-- What comes in is numbered over all tables. A closing has a number too: it counted
-- what has a lower one.
CREATE SEQUENCE ledger_place;

-- An amount is a number and its currency, both or neither. 24 digits and 12 decimals
-- are the bounds of money.Amount. NULL is an amount that nobody gave, which is not 0.
CREATE DOMAIN amount_number AS numeric(36, 12) CHECK (VALUE <> 'NaN');
CREATE DOMAIN amount_currency AS char(3) CHECK (VALUE ~ '^[A-Z]{3}$');

-- json keeps the text as it was written, which the hash is made of; jsonb does not.
CREATE TABLE contracts (
	deal    text    NOT NULL,
	version integer NOT NULL,
	hash    text    NOT NULL CHECK (hash ~ '^sha256:[0-9a-f]{64}$'),
	body    json    NOT NULL,
	place   bigint  NOT NULL DEFAULT nextval('ledger_place'),
	PRIMARY KEY (deal, version)
);

CREATE TABLE entries (
	id    text        PRIMARY KEY CHECK (id <> ''),
	kind  text        NOT NULL,
	deal  text        NOT NULL, -- of a contract that may come later, or never
	at    timestamptz NOT NULL CHECK (isfinite(at)),
	nanos smallint    NOT NULL CHECK (nanos BETWEEN 0 AND 999), -- below the microsecond, which timestamptz has not

	goods    amount_number, goods_currency    amount_currency,
	tax      amount_number, tax_currency      amount_currency,
	shipping amount_number, shipping_currency amount_currency,
	discount amount_number, discount_currency amount_currency,
	amount   amount_number, amount_currency   amount_currency,
	value    amount_number, value_currency    amount_currency,

	rest  json   NOT NULL, -- what has no column
	hash  bytea  NOT NULL CHECK (octet_length(hash) = 32),
	place bigint NOT NULL DEFAULT nextval('ledger_place'),

	CHECK ((goods IS NULL) = (goods_currency IS NULL)),
	CHECK ((tax IS NULL) = (tax_currency IS NULL)),
	CHECK ((shipping IS NULL) = (shipping_currency IS NULL)),
	CHECK ((discount IS NULL) = (discount_currency IS NULL)),
	CHECK ((amount IS NULL) = (amount_currency IS NULL)),
	CHECK ((value IS NULL) = (value_currency IS NULL))
);
CREATE INDEX entries_of_deal ON entries (deal, at);

-- Entries that came under an id which another entry had. Settle chooses between them by
-- what they say, whichever came first, and names the id among the exceptions.
CREATE TABLE conflicts (
	LIKE entries INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
	PRIMARY KEY (id, hash),
	FOREIGN KEY (id) REFERENCES entries (id)
);

-- A delivery is in the ledger as a whole or not at all, and once.
CREATE TABLE deliveries (
	key     text        PRIMARY KEY CHECK (key <> ''),
	hash    bytea       NOT NULL CHECK (octet_length(hash) = 32),
	entries integer     NOT NULL CHECK (entries >= 0),
	came    timestamptz NOT NULL DEFAULT now()
);

-- A period is closed once, and no two closed periods share an instant.
CREATE TABLE closings (
	starts    timestamptz NOT NULL,
	ends      timestamptz NOT NULL,
	place     bigint      NOT NULL UNIQUE,
	statement json        NOT NULL,
	PRIMARY KEY (starts, ends),
	CHECK (isfinite(starts) AND isfinite(ends) AND starts < ends),
	EXCLUDE USING gist (tstzrange(starts, ends) WITH &&)
);

-- The sums of closed statements, for reports in SQL. One contract has one a period; a
-- month that was closed elsewhere, and came in as an entry, has none.
CREATE TABLE statements (
	deal     text            NOT NULL,
	starts   timestamptz     NOT NULL,
	ends     timestamptz     NOT NULL,
	entry    text            NOT NULL UNIQUE REFERENCES entries (id), -- the one that closes it
	creator  text            NOT NULL,
	currency amount_currency NOT NULL,
	gross    amount_number   NOT NULL,
	net      amount_number   NOT NULL,
	paid     amount_number   NOT NULL,
	balance  amount_number   NOT NULL,
	payable  amount_number   NOT NULL,
	carried  amount_number   NOT NULL,
	PRIMARY KEY (deal, starts, ends),
	FOREIGN KEY (starts, ends) REFERENCES closings (starts, ends),
	CHECK (balance = payable + carried)
);

CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'rows of % are never changed: add another', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON contracts FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON entries FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON conflicts FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON deliveries FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON closings FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON statements FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
