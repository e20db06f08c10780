-- What texts look like, so that copies with small changes are found. Both tables follow from the reports' texts.

CREATE TABLE signature (
  report INTEGER PRIMARY KEY,
  packed BLOB NOT NULL
);
CREATE TABLE band (
  band INTEGER NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (band, report)
) WITHOUT ROWID;

-- Which share of its stretches of words a copy has in common with its origin; empty for an origin.
ALTER TABLE report ADD COLUMN likeness REAL;
