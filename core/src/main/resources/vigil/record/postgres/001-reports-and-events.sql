-- The store's first form: a log, what was taken in, and what was made of it.
-- One statement ends with a semicolon at a line's end. "seq" is the entry of the log that added a row, "until_seq" the one
-- from which on it no longer holds; a row holds as of an entry S where seq <= S and until_seq is empty or greater than S.

-- Everything that ever happened to the store, in order; never changed. Each hash covers the entry and the hash before it.
CREATE TABLE log (
  seq BIGINT PRIMARY KEY,
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
  id BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL,
  report BIGINT NOT NULL,
  identity TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  url TEXT,
  source_id TEXT,
  outlet TEXT,
  fetched TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size BIGINT NOT NULL
);
CREATE INDEX item_seq ON item (seq);
CREATE INDEX item_report ON item (report);

-- The item of which a report was first made, as it came, packed by gzip.
CREATE TABLE original (
  item BIGINT PRIMARY KEY,
  packed BYTEA NOT NULL
);

-- What could not be read, and why.
CREATE TABLE refusal (
  id BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL,
  identity TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  reason TEXT NOT NULL,
  message TEXT NOT NULL
);
CREATE INDEX refusal_seq ON refusal (seq);

-- One version of an article. "article" is the number of its first version.
CREATE TABLE report (
  id BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL,
  until_seq BIGINT,
  item BIGINT NOT NULL,
  article_key TEXT NOT NULL,
  article BIGINT NOT NULL,
  version BIGINT NOT NULL,
  predecessor BIGINT,
  origin BIGINT NOT NULL,
  document TEXT NOT NULL,
  title TEXT,
  url TEXT,
  outlet TEXT,
  language TEXT NOT NULL,
  published TEXT,
  published_basis TEXT NOT NULL,
  day BIGINT,
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
  id BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL,
  until_seq BIGINT,
  report BIGINT NOT NULL,
  coder TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  events BIGINT NOT NULL
);
CREATE INDEX record_seq ON record (seq);
CREATE INDEX record_until ON record (until_seq) WHERE until_seq IS NOT NULL;
CREATE INDEX record_report ON record (report);

-- The record's line of JSON, packed by gzip.
CREATE TABLE record_json (
  record BIGINT PRIMARY KEY,
  packed BYTEA NOT NULL
);

-- "day" orders events: days since 1970 of the first day told, else of the last, else of publication.
CREATE TABLE event (
  id BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL,
  until_seq BIGINT,
  record BIGINT NOT NULL,
  report BIGINT NOT NULL,
  number BIGINT NOT NULL,
  day BIGINT,
  type TEXT NOT NULL,
  modes TEXT NOT NULL,
  contexts TEXT NOT NULL,
  quad BIGINT NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  status TEXT NOT NULL,
  certainty TEXT NOT NULL,
  trigger_start BIGINT NOT NULL,
  trigger_end BIGINT NOT NULL,
  sentence BIGINT NOT NULL,
  evidence_start BIGINT NOT NULL,
  evidence_end BIGINT NOT NULL,
  evidence TEXT NOT NULL,
  from_day TEXT,
  to_day TEXT,
  granularity TEXT NOT NULL,
  time_basis TEXT NOT NULL,
  time_text TEXT,
  confidence DOUBLE PRECISION NOT NULL,
  rule TEXT NOT NULL
);
CREATE INDEX event_seq ON event (seq);
CREATE INDEX event_until ON event (until_seq) WHERE until_seq IS NOT NULL;
CREATE INDEX event_report ON event (report, number);
CREATE INDEX event_day ON event (day, id);

CREATE TABLE actor (
  event BIGINT NOT NULL,
  role TEXT NOT NULL,
  n BIGINT NOT NULL,
  text TEXT NOT NULL,
  name TEXT NOT NULL,
  actor_id TEXT,
  country TEXT,
  sectors TEXT NOT NULL,
  via TEXT,
  number BIGINT,
  resolved_by TEXT NOT NULL,
  country_by TEXT,
  PRIMARY KEY (event, role, n)
);

CREATE TABLE place (
  event BIGINT PRIMARY KEY,
  text TEXT NOT NULL,
  name TEXT NOT NULL,
  country TEXT,
  admin1 TEXT,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  "precision" TEXT NOT NULL,
  geonames BIGINT,
  basis TEXT NOT NULL
);

CREATE TABLE quantity (
  event BIGINT NOT NULL,
  n BIGINT NOT NULL,
  kind TEXT NOT NULL,
  low BIGINT,
  high BIGINT,
  best BIGINT,
  text TEXT NOT NULL,
  counted TEXT,
  cumulative BIGINT NOT NULL,
  since TEXT,
  PRIMARY KEY (event, n)
);

-- Chains of speakers, outermost first; those of an event's mention M have that number, the event's own have 0.
CREATE TABLE attribution (
  event BIGINT NOT NULL,
  mention BIGINT NOT NULL,
  n BIGINT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT,
  name TEXT,
  speaker_id TEXT,
  cue TEXT,
  stance TEXT NOT NULL,
  PRIMARY KEY (event, mention, n)
);

-- Names and labels by which events are asked for, and the events of each, by day.
CREATE TABLE term (
  id BIGINT PRIMARY KEY,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  UNIQUE (kind, label)
);
CREATE TABLE facet (
  term BIGINT NOT NULL,
  day BIGINT NOT NULL,
  event BIGINT NOT NULL,
  PRIMARY KEY (term, day, event)
);

-- Words of reports, by their stems, the little ones too, so that phrases are found as they stand.
CREATE TEXT SEARCH DICTIONARY vigil_stems (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION vigil_words (COPY = english);
ALTER TEXT SEARCH CONFIGURATION vigil_words ALTER MAPPING REPLACE english_stem WITH vigil_stems;
CREATE TABLE report_words (
  rowid BIGINT PRIMARY KEY,
  title TEXT,
  text TEXT NOT NULL,
  speakers TEXT NOT NULL,
  found TSVECTOR GENERATED ALWAYS AS (to_tsvector('vigil_words', coalesce(title, '') || ' ' || text || ' ' || speakers)) STORED
);
CREATE INDEX report_words_found ON report_words USING gin (found);

-- Where and when: degrees and days since 1970.
CREATE TABLE place_box (
  event BIGINT PRIMARY KEY,
  south DOUBLE PRECISION NOT NULL,
  north DOUBLE PRECISION NOT NULL,
  west DOUBLE PRECISION NOT NULL,
  east DOUBLE PRECISION NOT NULL,
  first_day BIGINT NOT NULL,
  last_day BIGINT NOT NULL
);
CREATE INDEX place_box_south ON place_box (south, west);
