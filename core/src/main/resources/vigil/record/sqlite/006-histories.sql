-- What other systems coded, kept apart from the record's own events. "rows_sha256" covers a history's events.

CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  until_seq INTEGER,
  name TEXT NOT NULL,
  form TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  events INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  first_day INTEGER,
  last_day INTEGER,
  rows_sha256 TEXT NOT NULL
);
CREATE INDEX history_seq ON history (seq);
CREATE INDEX history_until ON history (until_seq) WHERE until_seq IS NOT NULL;

-- "day": days since 1970; "type" is empty where PLOVER has no counterpart of the code.
CREATE TABLE history_event (
  history INTEGER NOT NULL,
  n INTEGER NOT NULL,
  day INTEGER NOT NULL,
  type TEXT,
  code TEXT NOT NULL,
  source TEXT NOT NULL,
  source_country TEXT,
  target TEXT NOT NULL,
  target_country TEXT,
  place TEXT,
  country TEXT,
  latitude REAL,
  longitude REAL,
  killed INTEGER,
  outlet TEXT,
  named TEXT,
  PRIMARY KEY (history, n)
) WITHOUT ROWID;
