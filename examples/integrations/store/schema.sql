-- The schema, in words that SQLite and PostgreSQL both accept. Dates are dates; grades,
-- statuses and rules are their own words, so that a query can be read and a row needs no
-- table of codes. Running it again changes nothing.

-- A home is its case file; what queries ask for stands beside it in columns.
CREATE TABLE IF NOT EXISTS homes (
	urn        text NOT NULL PRIMARY KEY,
	registered date,
	closed     date,
	case_file  text NOT NULL
);

-- The inspections of a home, by their places in the case file.
CREATE TABLE IF NOT EXISTS inspections (
	urn                  text    NOT NULL REFERENCES homes (urn) ON DELETE CASCADE,
	place                integer NOT NULL,
	type                 text    NOT NULL,
	first_day            date    NOT NULL,
	ended                date    NOT NULL,
	estimated            boolean NOT NULL,
	published            date,
	overall              text,
	helped_and_protected text,
	leaders_and_managers text,
	PRIMARY KEY (urn, place)
);
CREATE INDEX IF NOT EXISTS inspections_latest ON inspections (type, urn, ended);

-- The latest assessment of a home, whole.
CREATE TABLE IF NOT EXISTS assessments (
	urn     text NOT NULL PRIMARY KEY REFERENCES homes (urn) ON DELETE CASCADE,
	as_at   date NOT NULL,
	edition text NOT NULL,
	answer  text NOT NULL
);

-- The duties of that assessment, by their keys, and those that are no longer in it: gone
-- says since when. The sequence goes up with every change.
CREATE TABLE IF NOT EXISTS duties (
	urn         text    NOT NULL REFERENCES homes (urn) ON DELETE CASCADE,
	key         text    NOT NULL,
	rule        text    NOT NULL,
	who         text    NOT NULL,
	what        text    NOT NULL,
	place       text    NOT NULL,
	opens       date,
	closes      date,
	strength    text    NOT NULL,
	status      text    NOT NULL,
	met_by      text,
	met_on      date,
	governed_by text    NOT NULL,
	provisional boolean NOT NULL,
	estimated   boolean NOT NULL,
	sequence    integer NOT NULL,
	changed     date    NOT NULL,
	gone        date,
	PRIMARY KEY (urn, key)
);
CREATE INDEX IF NOT EXISTS duties_by_due_date ON duties (closes, urn, key) WHERE gone IS NULL;

-- What has changed, one row for each step of a duty's sequence.
CREATE TABLE IF NOT EXISTS changes (
	urn           text    NOT NULL REFERENCES homes (urn) ON DELETE CASCADE,
	key           text    NOT NULL,
	sequence      integer NOT NULL,
	seen          date    NOT NULL,
	kind          text    NOT NULL,
	status_before text,
	opens_before  date,
	closes_before date,
	status        text    NOT NULL,
	opens         date,
	closes        date,
	PRIMARY KEY (urn, key, sequence)
);
CREATE INDEX IF NOT EXISTS changes_by_day ON changes (seen, urn, key);
