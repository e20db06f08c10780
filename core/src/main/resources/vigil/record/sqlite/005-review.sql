-- What a review and its views are asked by. All of it follows from the rows and from the records' JSON.

-- Events as they hold now, by day: counted and grouped without reading their rows.
CREATE INDEX event_now ON event (day, type, status, report, from_day, id) WHERE until_seq IS NULL;
-- Events as they hold now, by how much a look at them is worth: how unsure the machine is, times how grave they are.
CREATE INDEX event_doubt ON event ((confidence * (1 - confidence) * (5 + abs(score))), id) WHERE until_seq IS NULL;
-- What was decided, by what it was.
CREATE INDEX correction_what ON correction (what, report, number) WHERE until_seq IS NULL;

-- Which records' ties and tolls lie below, and how many they are.
CREATE TABLE told (
  record INTEGER PRIMARY KEY,
  ties INTEGER NOT NULL,
  tolls INTEGER NOT NULL
);

-- Standing relations between two parties.
CREATE TABLE tie (
  record INTEGER NOT NULL,
  n INTEGER NOT NULL,
  from_name TEXT NOT NULL,
  from_id TEXT,
  relation TEXT NOT NULL,
  to_name TEXT NOT NULL,
  to_id TEXT,
  from_day TEXT,
  to_day TEXT,
  speaker TEXT,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (record, n)
);
CREATE INDEX tie_from ON tie (from_id, from_name);
CREATE INDEX tie_to ON tie (to_id, to_name);

-- How many of one side suffered one thing, as somebody counts them.
CREATE TABLE toll (
  record INTEGER NOT NULL,
  n INTEGER NOT NULL,
  side TEXT,
  kind TEXT NOT NULL,
  value INTEGER,
  low INTEGER,
  high INTEGER,
  increment INTEGER,
  since TEXT,
  as_of TEXT,
  speaker TEXT,
  note TEXT,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (record, n)
);
CREATE INDEX toll_as_of ON toll (as_of);
