-- What other systems coded, kept apart from the record's own events. "rows_sha256" covers a history's events.

CREATE TABLE history (
  id BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL,
  until_seq BIGINT,
  name TEXT NOT NULL,
  form TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  events BIGINT NOT NULL,
  refused BIGINT NOT NULL,
  first_day BIGINT,
  last_day BIGINT,
  rows_sha256 TEXT NOT NULL
);
CREATE INDEX history_seq ON history (seq);
CREATE INDEX history_until ON history (until_seq) WHERE until_seq IS NOT NULL;

-- "day": days since 1970; "type" is empty where PLOVER has no counterpart of the code.
CREATE TABLE history_event (
  history BIGINT NOT NULL,
  n BIGINT NOT NULL,
  day BIGINT NOT NULL,
  type TEXT,
  code TEXT NOT NULL,
  source TEXT NOT NULL,
  source_country TEXT,
  target TEXT NOT NULL,
  target_country TEXT,
  place TEXT,
  country TEXT,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  killed BIGINT,
  outlet TEXT,
  named TEXT,
  PRIMARY KEY (history, n)
);
