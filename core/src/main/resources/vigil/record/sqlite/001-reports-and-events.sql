-- The store's first form: a log, what was taken in, and what was made of it.
-- One statement ends with a semicolon at a line's end. "seq" is the entry of the log that added a row, "until_seq" the one
-- from which on it no longer holds; a row holds as of an entry S where seq <= S and until_seq is empty or greater than S.

-- Everything that ever happened to the store, in order; never changed. Each hash covers the entry and the hash before it.
CREATE TABLE log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  clock TEXT,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  was TEXT,
  becomes TEXT,
  row_hash TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX log_at ON log (at, seq);
CREATE INDEX log_subject ON log (subject, seq);

-- One appearance of a report in a source.
CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  report INTEGER NOT NULL,
  identity TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  url TEXT,
  source_id TEXT,
  outlet TEXT,
  fetched TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL
);
CREATE INDEX item_seq ON item (seq);
CREATE INDEX item_report ON item (report);

-- The item of which a report was first made, as it came, packed by gzip.
CREATE TABLE original (
  item INTEGER PRIMARY KEY,
  packed BLOB NOT NULL
);

-- What could not be read, and why.
CREATE TABLE refusal (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  identity TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  reason TEXT NOT NULL,
  message TEXT NOT NULL
);
CREATE INDEX refusal_seq ON refusal (seq);

-- One version of an article. "article" is the number of its first version.
CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  until_seq INTEGER,
  item INTEGER NOT NULL,
  article_key TEXT NOT NULL,
  article INTEGER NOT NULL,
  version INTEGER NOT NULL,
  predecessor INTEGER,
  origin INTEGER NOT NULL,
  document TEXT NOT NULL,
  title TEXT,
  url TEXT,
  outlet TEXT,
  language TEXT NOT NULL,
  published TEXT,
  published_basis TEXT NOT NULL,
  day INTEGER,
  speakers TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX report_seq ON report (seq);
CREATE INDEX report_until ON report (until_seq) WHERE until_seq IS NOT NULL;
CREATE INDEX report_article ON report (article, version);
CREATE INDEX report_key ON report (article_key, version);
CREATE INDEX report_document ON report (document);
CREATE INDEX report_origin ON report (origin);
CREATE INDEX report_day ON report (day);

-- What one run of the coder made of a report.
CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  until_seq INTEGER,
  report INTEGER NOT NULL,
  coder TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  events INTEGER NOT NULL
);
CREATE INDEX record_seq ON record (seq);
CREATE INDEX record_until ON record (until_seq) WHERE until_seq IS NOT NULL;
CREATE INDEX record_report ON record (report);

-- The record's line of JSON, packed by gzip.
CREATE TABLE record_json (
  record INTEGER PRIMARY KEY,
  packed BLOB NOT NULL
);

-- "day" orders events: days since 1970 of the first day told, else of the last, else of publication.
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  until_seq INTEGER,
  record INTEGER NOT NULL,
  report INTEGER NOT NULL,
  number INTEGER NOT NULL,
  day INTEGER,
  type TEXT NOT NULL,
  modes TEXT NOT NULL,
  contexts TEXT NOT NULL,
  quad INTEGER NOT NULL,
  score REAL NOT NULL,
  status TEXT NOT NULL,
  certainty TEXT NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  from_day TEXT,
  to_day TEXT,
  granularity TEXT NOT NULL,
  time_basis TEXT NOT NULL,
  time_text TEXT,
  confidence REAL NOT NULL,
  rule TEXT NOT NULL
);
CREATE INDEX event_seq ON event (seq);
CREATE INDEX event_until ON event (until_seq) WHERE until_seq IS NOT NULL;
CREATE INDEX event_report ON event (report, number);
CREATE INDEX event_day ON event (day, id);

CREATE TABLE actor (
  event INTEGER NOT NULL,
  role TEXT NOT NULL,
  n INTEGER NOT NULL,
  text TEXT NOT NULL,
  name TEXT NOT NULL,
  actor_id TEXT,
  country TEXT,
  sectors TEXT NOT NULL,
  via TEXT,
  number INTEGER,
  resolved_by TEXT NOT NULL,
  country_by TEXT,
  PRIMARY KEY (event, role, n)
) WITHOUT ROWID;

CREATE TABLE place (
  event INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  name TEXT NOT NULL,
  country TEXT,
  admin1 TEXT,
  latitude REAL,
  longitude REAL,
  "precision" TEXT NOT NULL,
  geonames INTEGER,
  basis TEXT NOT NULL
);

CREATE TABLE quantity (
  event INTEGER NOT NULL,
  n INTEGER NOT NULL,
  kind TEXT NOT NULL,
  low INTEGER,
  high INTEGER,
  best INTEGER,
  text TEXT NOT NULL,
  counted TEXT,
  cumulative INTEGER NOT NULL,
  since TEXT,
  PRIMARY KEY (event, n)
) WITHOUT ROWID;

-- Chains of speakers, outermost first; those of an event's mention M have that number, the event's own have 0.
CREATE TABLE attribution (
  event INTEGER NOT NULL,
  mention INTEGER NOT NULL,
  n INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT,
  name TEXT,
  speaker_id TEXT,
  cue TEXT,
  stance TEXT NOT NULL,
  PRIMARY KEY (event, mention, n)
) WITHOUT ROWID;

-- Names and labels by which events are asked for, and the events of each, by day.
CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  UNIQUE (kind, label)
);
CREATE TABLE facet (
  term INTEGER NOT NULL,
  day INTEGER NOT NULL,
  event INTEGER NOT NULL,
  PRIMARY KEY (term, day, event)
) WITHOUT ROWID;

-- Words of reports; the text lies in "report" alone.
CREATE VIRTUAL TABLE report_words USING fts5 (title, text, speakers, content='report', content_rowid='id', tokenize='porter unicode61');

-- Where and when: degrees and days since 1970.
CREATE VIRTUAL TABLE place_box USING rtree (event, south, north, west, east, first_day, last_day);
