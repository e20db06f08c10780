-- Which events are one happening. An incident is the number that its members bear.

-- "score" and "evidence" say why the event was joined; "link" is the person's decision that did so, empty where the machine did.
CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  until_seq INTEGER,
  incident INTEGER NOT NULL,
  event INTEGER NOT NULL,
  score REAL,
  evidence TEXT NOT NULL,
  link INTEGER
);
CREATE INDEX member_seq ON member (seq);
CREATE INDEX member_until ON member (until_seq) WHERE until_seq IS NOT NULL;
CREATE INDEX member_incident ON member (incident, event);
CREATE INDEX member_event ON member (event);

-- What persons decided: the event of that report and number belongs to "incident" and not to "apart".
-- "state": holds; or open, since what it was decided on has changed.
CREATE TABLE link (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  until_seq INTEGER,
  report INTEGER NOT NULL,
  number INTEGER NOT NULL,
  event INTEGER NOT NULL,
  what TEXT NOT NULL,
  incident INTEGER NOT NULL,
  apart INTEGER,
  state TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  evidence TEXT NOT NULL
);
CREATE INDEX link_seq ON link (seq);
CREATE INDEX link_until ON link (until_seq) WHERE until_seq IS NOT NULL;
CREATE INDEX link_report ON link (report, number);
CREATE INDEX link_incident ON link (incident);
CREATE INDEX link_apart ON link (apart) WHERE apart IS NOT NULL;
