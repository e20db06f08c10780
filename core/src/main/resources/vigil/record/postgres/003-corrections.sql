-- What persons decided about events. "state": holds; or open, since what it was decided on has changed.

CREATE TABLE correction (
  id BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL,
  until_seq BIGINT,
  report BIGINT NOT NULL,
  number BIGINT NOT NULL,
  what TEXT NOT NULL,
  state TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  was TEXT,
  becomes TEXT,
  machine BIGINT NOT NULL,
  evidence TEXT NOT NULL
);
CREATE INDEX correction_seq ON correction (seq);
CREATE INDEX correction_until ON correction (until_seq) WHERE until_seq IS NOT NULL;
CREATE INDEX correction_report ON correction (report, number);

-- The correction that made the row; empty where the machine did.
ALTER TABLE event ADD COLUMN correction BIGINT;
